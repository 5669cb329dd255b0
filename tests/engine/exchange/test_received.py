"""A file that comes back to a project: what it is, whose it is, what is told of it, what is written."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.engine.exchange.bundles import HELLO
from tests.engine.projects import TODAY, tiny

from leafletgen.core.diagnostics import Outcome, Sink
from leafletgen.core.limits import IMPORT_TEXTS
from leafletgen.engine.exchange.bring import FORMATS, read_file
from leafletgen.engine.exchange.receiving import Received, read, receive, take_in
from leafletgen.engine.exchange.unit import Base, Bundle, Unit
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.model.locales import history
from leafletgen.model.locales.status import fingerprint

JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。}
"""
BY_NAME = {form.name: form for form in FORMATS}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA, my="head: အလုပ်\n")


def session(root: Path) -> Session:
    opened = open_project(root, TODAY).value
    assert opened is not None
    return opened


def table(rows: Mapping[str, str], head: str = "Key,Translation") -> bytes:
    return "\n".join([head, *(f'{key},"{text}"' for key, text in rows.items())]).encode()


def told(found: Outcome[Received]) -> list[tuple[str, dict[str, str]]]:
    return [(d.code, dict(d.args)) for d in found.diagnostics]


def sent(text: str) -> Base:
    """What a text was when it went out."""
    return Base(fingerprint(text), "translated")


def of(**more: str) -> Bundle:
    made = Bundle(
        "tiny",
        "en",
        "ja",
        (Unit("head", "Easy job?", "楽なしごと？", "translated", base=sent("楽な仕事？")),),
    )
    return made._replace(**more)


# ---------------------------------------------------------------- whose it is


@pytest.mark.parametrize(
    ("bundle", "tag", "expected"),
    [
        (of(), None, []),
        (of(), "ja", []),
        (of(), "JA", [("import-language-unknown", {"theirs": "JA", "known": "en, ja, my"})]),
        (of(language=""), "ja", []),
        (of(project="other"), None, [("import-project", {"theirs": "other", "own": "tiny"})]),
        (of(language=""), None, [("import-which", {})]),
        (of(), "my", [("import-language", {"theirs": "ja", "own": "my"})]),
        (of(language="de"), None, [("import-language-unknown", {"theirs": "de", "known": "en, ja, my"})]),
        (of(source_language="fr"), None, [("import-source", {"theirs": "fr", "own": "en"})]),
        (of(source_language="EN"), None, []),
        (of(source_language=""), None, []),
        (of(project="other", source_language="fr"), None,
         [("import-project", {"theirs": "other", "own": "tiny"}), ("import-source", {"theirs": "fr", "own": "en"})]),
    ],
)  # fmt: skip
def test_a_file_for_another_project_or_language_is_refused(
    root: Path, bundle: Bundle, tag: str | None, expected: list[tuple[str, dict[str, str]]]
) -> None:
    found = receive(session(root), BY_NAME["json"].write(bundle), tag)

    assert told(found) == expected
    assert (found.value is None) == bool(expected)
    if not expected:
        assert found.value is not None
        assert found.value.brought.bundle.units[0].key == "head"


@pytest.mark.parametrize(
    ("known", "unknown", "is_ours"), [(1, 0, True), (1, 1, True), (1, 2, False), (0, 1, False), (2, 2, True)]
)
def test_a_file_that_does_not_name_its_project_is_known_by_half_of_its_keys(
    root: Path, known: int, unknown: int, is_ours: bool
) -> None:
    rows = dict.fromkeys(["head", "steps.s1"][:known], "訳") | {f"other{n}": "訳" for n in range(unknown)}

    found = receive(session(root), table(rows), "ja")

    assert (found.value is not None) == is_ours
    assert ("import-keys" in [code for code, _ in told(found)]) == (not is_ours)


# ---------------------------------------------------------------- what is told, and written


def test_what_is_told_of_texts_that_are_not_taken(root: Path) -> None:
    """Newer here, came back empty, unknown here."""
    units = (
        Unit("head", "Easy job?", "別の仕事？", "translated", base=sent("もっと前の仕事？")),
        Unit("steps.s1", "They buy goods.", "", "missing", base=sent("買います。")),
        Unit("nothing.a", "x", "訳", "translated"),
        Unit("nothing.b", "x", "訳", "translated"),
    )
    found = receive(session(root), BY_NAME["json"].write(Bundle("tiny", "en", "ja", units)))

    assert told(found) == [
        ("import-conflict", {"name": "head", "own": "楽な仕事？", "theirs": "別の仕事？"}),
        ("import-emptied", {"keys": "steps.s1"}),
        ("import-unknown", {"keys": "nothing.a, nothing.b"}),
    ]
    assert [(d.language, d.key) for d in found.diagnostics] == [("ja", "head"), ("ja", None), ("ja", None)]


def test_a_conflict_keeps_the_project_s_text_and_the_other_in_the_history(root: Path) -> None:
    written = BY_NAME["json"].write(of())
    (root / "locales/ja.yaml").write_text(JA.replace("楽な仕事？", "すぐ終わる仕事？"), encoding="utf-8")
    found = receive(session(root), written)
    assert found.value is not None

    assert [code for code, _ in told(found)] == ["import-conflict"]
    assert found.value.changes == 0
    assert not found.value.is_empty
    done = take_in(session(root), found.value, "Yumi")

    assert done.value is not None
    assert "すぐ終わる仕事？" in (root / "locales/ja.yaml").read_text(encoding="utf-8")
    (lost,) = history.read((root / ".leafletgen/history/ja.jsonl").read_bytes())
    assert (lost.key, lost.text, lost.how, lost.by, lost.on) == (
        "head",
        "楽なしごと？",
        "lost",
        "Yumi",
        TODAY,
    )


def test_preferring_the_file_takes_its_text(root: Path) -> None:
    (root / "locales/ja.yaml").write_text(JA.replace("楽な仕事？", "すぐ終わる仕事？"), encoding="utf-8")
    found = receive(session(root), BY_NAME["json"].write(of()), take="file")
    assert found.value is not None

    assert told(found) == []
    assert list(found.value.lines()) == ["head [translated]", "  - すぐ終わる仕事？", "  + 楽なしごと？"]
    assert (found.value.language, found.value.changes, found.value.comments, found.value.is_empty) == (
        "ja",
        1,
        0,
        False,
    )
    take_in(session(root), found.value)
    assert "head: 楽なしごと？" in (root / "locales/ja.yaml").read_text(encoding="utf-8")


def test_comments_alone_are_something_new_and_come_once(root: Path) -> None:
    unit = Unit("head", "Easy job?", "楽な仕事？", "translated", comments=("Really?", "Really?", "短く？"))
    data = BY_NAME["json"].write(Bundle("tiny", "en", "ja", (unit,)))
    found = receive(session(root), data)
    assert found.value is not None

    assert found.value.comments == 2
    assert not found.value.is_empty
    assert list(found.value.lines())[-2:] == ["head: Really?", "head: 短く？"]
    take_in(session(root), found.value, "Yumi")
    again = receive(session(root), data)
    assert again.value is not None
    assert again.value.comments == 0


def test_a_file_that_brings_nothing_is_empty(root: Path) -> None:
    found = receive(session(root), table({"head": "楽な仕事？"}), "ja")

    assert found.value is not None
    assert found.value.is_empty
    assert list(found.value.lines()) == []


# ---------------------------------------------------------------- what it is


@pytest.mark.parametrize("name", [form.name for form in FORMATS])
@pytest.mark.parametrize("before", [b"", codecs.BOM_UTF8, b"\n \n"])
def test_a_format_is_known_by_its_content(name: str, before: bytes) -> None:
    if (before and name == "xlsx") or (before.isspace() and name in ("xliff", "xliff2", "csv")):
        return
    found = read_file(before + BY_NAME[name].write(HELLO).removeprefix(codecs.BOM_UTF8), Sink())

    assert found is not None
    assert len(found.units) == len(HELLO.units)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import-format"),
        (b"hello", "import-format"),
        (b"%PDF-1.7", "import-format"),
        (b"Name,Text\na,b\n", "import-format"),
        (b"Key\na\n", "import-format"),
        (b"<!DOCTYPE html><p>x", "import-page"),
        (b"\xef\xbb\xbf \n<!doctype HTML>", "import-page"),
        (b"<html lang='ja'>", "import-page"),
        (b"Key,Text\na,b\n", "import-columns"),
        (b"Key,Translation\na,\xff\xfe\n", "import-encoding"),
        (codecs.BOM_UTF16_LE + "Key\tTranslation\na\tb\n".encode("utf-16-le") + b"\x00", "import-encoding"),
        (b"PK\x03\x04rubbish", "import-unreadable"),
        (b"<xliff version='1.2'></xliff>", "import-unreadable"),
        (b"<other/>", "import-unreadable"),
        (b"{", "import-unreadable"),
    ],
)
def test_what_cannot_be_read_is_told_by_what_it_is(data: bytes, code: str) -> None:
    sink = Sink()

    assert read_file(data, sink) is None
    assert [d.code for d in sink.diagnostics][:1] == [code]
    kind = {b"Ke": "CSV", b"PK": "XLSX", b"<x": "XLIFF"}.get(data[:2])
    assert kind is None or dict(sink.diagnostics[0].args).get("kind", kind) == kind


def test_more_texts_than_any_project_has_are_refused() -> None:
    fine, more = (
        table({f"k{n}": "x" for n in range(count)}) for count in (IMPORT_TEXTS.most, IMPORT_TEXTS.most + 1)
    )
    sink = Sink()

    assert read_file(fine, Sink()) is not None
    assert read_file(more, sink) is None
    (d,) = sink.diagnostics
    assert (d.code, dict(d.args)) == (
        "import-many",
        {"count": str(IMPORT_TEXTS.most + 1), "most": str(IMPORT_TEXTS.most)},
    )


def test_files_that_are_not_there_or_no_files(tmp_path: Path) -> None:
    missing, folder = read(tmp_path / "x.po"), read(tmp_path)

    assert missing.value is None
    assert [(d.code, dict(d.args)["path"]) for d in missing.diagnostics] == [
        ("import-missing", str(tmp_path / "x.po"))
    ]
    assert folder.value is None
    assert [d.code for d in folder.diagnostics] == ["file-special"]
