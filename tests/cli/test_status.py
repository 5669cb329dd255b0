"""`status` and `approve` as they are typed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.cli.main import main
from leafletgen.model.locales.status import fingerprint
from leafletgen.model.project.world import World

JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。, s3: 渡します。}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path, ja=JA)


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(w) for w in words], catch_exceptions=False)


def test_the_table(root: Path) -> None:
    done = run("status", root)

    assert done.exit_code == 0
    head, english, japanese, remark = done.output.splitlines()
    assert head.split()[-3:] == ["signed", "fits", "ready"]
    assert english.startswith("en")
    assert japanese.split() == ["ja", "Japanese", "·", "·", "·", "·", "5", "·", "·", "yes", "no"]
    assert remark.startswith("5 texts in ja were changed")


def test_whether_it_fits_is_not_said_of_a_language_that_has_just_begun(root: Path) -> None:
    (root / "locales" / "ja.yaml").write_text(JA.replace(", s3: 渡します。", ""))

    english, japanese = run("status", root).output.splitlines()[1:3]

    assert (english.split()[-2:], japanese.split()[-2:]) == (["yes", "yes"], ["·", "no"])
    rows = json.loads(run("status", root, "--json").output)["languages"]
    assert [(row["fits"], row["ready"]) for row in rows] == [(True, True), (None, False)]


def test_what_nobody_has_laid_out_is_not_known(root: Path) -> None:
    english, japanese = json.loads(run("status", root, "--no-fit", "--json").output)["languages"]

    assert (english["fits"], english["ready"]) == (None, None)
    assert (japanese["fits"], japanese["ready"]) == (None, False)  # nobody has signed it


def test_json_names_the_texts(root: Path) -> None:
    (root / "locales" / "ja.yaml").write_text(JA.replace(", s3: 渡します。", ""))

    rows = json.loads(run("status", root, "--json", "--no-fit", "-l", "ja").output)["languages"]

    assert [r["language"] for r in rows] == ["ja"]
    assert rows[0]["counts"]["missing"] == 1
    assert rows[0]["keys"]["missing"] == ["steps.s3"]


def test_recording(root: Path) -> None:
    done = run("status", root, "--record", "--as", "machine", "--by", "M", "--today", TODAY)

    assert (done.exit_code, done.output) == (0, "5 texts recorded: ja\n")
    assert 'state: "machine", by: "M", on: "2026-11-25"' in (root / "status" / "ja.yaml").read_text()
    assert not (root / "status" / "en.yaml").exists()


def test_approval_and_its_end(root: Path) -> None:
    done = run("approve", "ja", root, "--by", "R.H.", "--role", "native reader")
    assert (done.exit_code, done.output) == (0, "Japanese is signed by R.H.: 5 texts.\n")
    assert "R.H." in run("status", root, "--no-fit").output

    edit(root / "locales" / "ja.yaml", "買います。", "買う。")

    assert "R.H." not in run("status", root, "--no-fit").output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["approve", "xx"], 2, "no language “xx”"),
        (["approve", "ja", "--key", "nope"], 1, "no text “nope”"),
        (["approve", "ja", "--by", " "], 2, "needs a name"),
        (["status", "-l", "xx"], 2, "no language “xx”"),
    ],
)
def test_what_cannot_be_done_is_said(root: Path, words: list[str], code: int, said: str) -> None:
    by = [] if "--by" in words or words[0] == "status" else ["--by", "R.H."]
    place = 2 if words[0] == "approve" else 1

    done = run(*words[:place], root, *words[place:], *by)

    assert done.exit_code == code
    assert said in done.output


def test_an_incomplete_language_is_not_signed(root: Path) -> None:
    (root / "locales" / "ja.yaml").write_text(JA.replace("s3: 渡します。", ""))

    done = run("approve", "ja", root, "--by", "R.H.")

    assert done.exit_code == 1
    assert not (root / "status").exists()


def test_reprints(root: Path) -> None:
    assert "No printed sheets are on record" in run("status", root, "--reprint").output
    run("build", root)
    assert (
        run("status", root, "--printed").output
        == "Recorded as printed: card/en\nRecorded as printed: card/ja\n"
    )
    assert run("status", root, "--reprint").output == "Nothing to replace.\n"

    edit(root / "locales" / "ja.yaml", "買います。", "買う。")

    assert run("status", root, "--reprint").output == "Replace card/ja: changed steps.s1\n"
    (row,) = json.loads(run("status", root, "--reprint", "--json").output)["reprint"]
    assert (row["output"], row["language"], row["changed"], row["gone"]) == (
        "card",
        "ja",
        ["steps.s1"],
        False,
    )

    edit(root / "leaflet.yaml", "[en, ja]", "[en]")

    assert run("status", root, "--reprint").output == "Take down card/ja: it is no longer made\n"


def test_nothing_is_noted_of_sheets_whose_texts_cannot_be_read(root: Path) -> None:
    run("build", root)
    path = root / "locales/ja.yaml"
    path.unlink()
    path.mkdir()

    done = run("status", root, "--printed")

    assert (done.exit_code, "locales/ja.yaml" in done.output) == (1, True)
    assert "Recorded" not in done.output
    assert not (root / "printed.yaml").exists()


def test_notes_of_what_was_printed_are_not_written_over_unread(root: Path) -> None:
    run("build", root)
    run("status", root, "--printed")
    path = root / "printed.yaml"
    path.write_text(broken := path.read_text() + "<<<<<<< HEAD\n")

    done = run("status", root, "--printed")

    assert (done.exit_code, "printed.yaml" in done.output) == (1, True)
    assert path.read_text() == broken


def test_without_a_project(tmp_path: Path) -> None:
    assert run("status", tmp_path).exit_code == 2


def test_final_refuses_what_nobody_signed(root: Path) -> None:
    done = run("build", root, "--final")
    assert done.exit_code == 1
    assert [p.name for p in (root / "output").rglob("*.pdf")] == ["tiny.en.pdf"]
    assert "ja is not ready for final printing: nobody has signed it" in done.output

    run("approve", "ja", root, "--by", "R.H.")
    run("build", root, "--final")

    assert sorted(p.name for p in (root / "output").rglob("*.pdf")) == ["tiny.en.pdf", "tiny.ja.pdf"]


@pytest.mark.parametrize("words", [("approve", "ja"), ("status",)])
def test_what_others_wrote_before_it_was_our_turn_counts(
    root: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    locale = root / "locales" / "ja.yaml"

    @contextmanager
    def after_others(*_: object, **__: object) -> Iterator[None]:
        locale.write_text(JA.replace("渡します。", "送ります。"))
        yield

    monkeypatch.setattr(World, "locked", after_others)
    options = ("--record",) if words == ("status",) else ()
    assert run(*words, root, *options, "--by", "R.H.").exit_code == 0

    assert fingerprint("送ります。") in (root / "status" / "ja.yaml").read_text()


def test_a_status_with_faults_is_never_written_over(root: Path) -> None:
    """As git leaves it where two people have signed: what is known of all texts would be lost."""
    run("approve", "ja", root, "--by", "R.H.")
    path = root / "status" / "ja.yaml"
    broken = path.read_text().replace("texts:\n", "texts:\n<<<<<<< HEAD\n")
    path.write_text(broken)
    (root / "locales" / "ja.yaml").write_text(JA.replace("渡します。", "送ります。"))

    shown = run("status", root, "--no-fit")
    assert (shown.exit_code, "status/ja.yaml:4:1: error" in shown.output) == (1, True)
    assert "were changed" not in shown.output
    assert run("status", root, "--record").exit_code == 1
    assert "[status-refused]" in run("approve", "ja", root, "--by", "R.H.", "--key", "head").output
    assert run("approve", "ja", root, "--by", "R.H.").exit_code == 1
    assert path.read_text() == broken


def test_what_cannot_be_read_is_neither_signed_nor_sent(root: Path) -> None:
    path = root / "locales" / "ja.yaml"
    path.write_text(path.read_text() + "<<<<<<< HEAD\n")

    for words in (
        ("approve", "ja", root, "--by", "R.H."),
        ("export", root, "-l", "ja", "--to", "po"),
        ("export", root, "--to", "html"),
    ):
        done = run(*words)
        assert (done.exit_code, "locales/ja.yaml:4:1: error" in done.output) == (1, True)
    assert not (root / "output").exists()


def test_a_locale_that_cannot_be_read_is_told(root: Path) -> None:
    path = root / "locales" / "ja.yaml"
    path.write_text(path.read_text() + "<<<<<<< HEAD\n")

    for words in ((), ("--record",)):
        done = run("status", root, "--no-fit", *words)
        assert (done.exit_code, "locales/ja.yaml:4:1: error" in done.output) == (1, True)


def test_nothing_is_brought_in_over_a_status_with_faults(root: Path) -> None:
    run("status", root, "--record")
    run("export", root, "--to", "po", "-l", "ja")
    sent = root / "output/exchange/tiny.ja.po"
    sent.write_text(sent.read_text().replace("渡します。", "送ります。"))
    path, before = root / "status" / "ja.yaml", (root / "locales" / "ja.yaml").read_text()
    path.write_text(broken := path.read_text().replace('state: "translated"', 'state: "done"'))

    done = run("import", sent, root)

    assert (done.exit_code, "[status-refused]" in done.output) == (1, True)
    assert (path.read_text(), (root / "locales" / "ja.yaml").read_text()) == (broken, before)
