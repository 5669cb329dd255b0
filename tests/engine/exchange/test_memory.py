"""Translation memories: what goes out and comes back, what is suggested, and how it travels."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polib
import pytest
from hypothesis import given
from lxml import etree
from tests.engine.exchange.bundles import HELLO, TEXT
from tests.engine.projects import TODAY, edit, tiny
from translate.storage.tmx import tmxfile

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange import po, xliff2, xliff12
from leafletgen.engine.exchange.bring import read_file
from leafletgen.engine.exchange.memory import tmx
from leafletgen.engine.exchange.memory.known import Remembered
from leafletgen.engine.exchange.memory.said import SaidText
from leafletgen.engine.exchange.memory.suggest import Memory
from leafletgen.engine.exchange.sending import send, send_memory
from leafletgen.engine.exchange.suggestion import Suggestion
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.model.configuration import Configuration, configuration
from leafletgen.model.project.writing.saving import Change, save

JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。}
"""
MARKS = ("{desk}", "**{desk}**", "a **b** c {x} \\{y} **q", "One.\n\nTwo & <3>", "\\\\**b**", "語《ご》")


def session(root: Path) -> Session:
    opened = open_project(root, TODAY).value
    assert opened is not None
    return opened


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Writes the settings of whoever runs the program."""
    home = tmp_path / "config"
    home.mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    return lambda text: void((home / "leafletgen.yaml").write_text(text, encoding="utf-8"))


def void(_: object) -> None:
    """Nothing comes of it."""


def memory(root: Path, tag: str = "ja") -> Memory:
    found, told = Remembered().memory(session(root).project, tag)
    assert told == ()
    return found


# --- TMX


@given(TEXT.filter(str.strip), TEXT.filter(str.strip))
def test_all_characters_of_a_text_come_back(source: str, target: str) -> None:
    written = tmx.write([SaidText(source, target, "ja", key="k")], "p", "en")

    (unit,) = tmx.read(written, "file", Sink())
    assert unit == ("p", "k", (tmx.MemoryVariant("en", source), tmx.MemoryVariant("ja", target)))


def test_marks_are_codes_for_others() -> None:
    written = tmx.write([SaidText(text, text, "ja", key=f"k{n}") for n, text in enumerate(MARKS)], "p", "en")

    segments = etree.fromstring(written).findall(".//tuv[1]/seg")
    words = ["".join([one.text or "", *(part.tail or "" for part in one)]) for one in segments]
    assert words == ["", "", "a b c  \\{y} q", "One.\n\nTwo & <3>", "\\\\b", "語《ご》"]
    assert [[part.tag for part in one] for one in segments[:3]] == [
        ["ph"],
        ["bpt", "ph", "ept"],
        ["bpt", "ept", "ph", "it"],
    ]


def test_the_toolkit_reads_it(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA, my="head: အလုပ်\n")

    sent = send_memory(session(root), ("ja", "my"), tmp_path / "out")
    store = tmxfile.parsestring((tmp_path / "out" / "tiny.tmx").read_bytes())

    assert sent.number == 5
    assert next((u.source, u.target) for u in store.units) == ("Easy job?", "楽な仕事？")
    assert len(store.units) == 4  # the heading is one unit in two languages
    assert send_memory(session(root), ("my",), tmp_path / "out").path.endswith("tiny.my.tmx")


def test_what_others_write_is_read() -> None:
    theirs = b"""<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en-US"/><body><tu creationid="A">
 <tuv xml:lang="en-US"><seg>Call <bpt i="1" type="bold">&lt;b&gt;</bpt>us<ept i="1">&lt;/b&gt;</ept><ph>&lt;br/&gt;</ph></seg></tuv>
 <tuv lang="JA_jp" creationdate="20251102T101500Z" creationid="S"><seg>Call <hi>b</hi></seg></tuv></tu></body></tmx>"""

    (found,) = tmx.pairs(tmx.read(theirs, "office", Sink()), "en", "ja")

    assert found == SaidText("Call **us**", "Call b", "JA-jp", "office", "", "S", "2025-11-02")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "import-doctype"),
        (b"<tmx><body>", "import-unreadable"),
        (b"<xliff/>", "import-unreadable"),
    ],
)
def test_what_is_no_memory_is_told(data: bytes, code: str) -> None:
    sink = Sink()

    assert tmx.read(data, "x", sink) == ()
    assert [d.code for d in sink.diagnostics] == [code]


def test_a_memory_is_not_imported() -> None:
    sink = Sink()

    assert read_file(tmx.write([SaidText("a", "b", "ja")], "p", "en"), sink) is None
    assert [d.code for d in sink.diagnostics] == ["import-memory"]


# --- what is suggested


def test_the_same_words_and_words_like_them() -> None:
    known = Memory(
        [
            SaidText("You get a phone.", "新", "ja", on="2026-02-02"),
            SaidText("You get a phone.", "古", "ja", on="2025-02-02"),
            SaidText("You get **a phone**.", "太", "ja"),
            SaidText("You get a phone!", "人", "ja", origin="other"),
            SaidText("You get a phone!", "機", "ja", machine=True),
            SaidText("You get a phone.", "簡", "ja-simple"),
            SaidText("Nothing of the sort", "無", "ja"),
        ],
        "ja",
    )

    found = known.suggestions("You get a phone.", most=9)

    assert [(one.text, one.percent) for one in found] == [
        ("新", 100), ("古", 100), ("太", 99), ("人", 93), ("機", 93), ("簡", 100),
    ]  # fmt: skip
    assert [one.variant for one in found] == [False] * 5 + [True]
    assert len(known.suggestions("You get a phone.")) == 3
    assert known.suggestions("You get a phone.", own="新")[0].text == "古"
    assert known.suggestions("  ") == known.suggestions("Quite another thing") == ()


def test_a_text_is_no_suggestion_for_itself_and_its_history_is(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    project = session(root).project
    assert save(project, "ja", [Change("head", "簡単な仕事？", by="Sato")]).value is not None
    assert save(session(root).project, "ja", [Change("head", "")]).value is not None
    edit(root / "locales" / "en.yaml", "Easy job?", "Easy jobs?")

    found = memory(root).suggestions("Easy jobs?", "head", None)

    assert [(one.text, one.percent, one.by, one.on, one.source) for one in found] == [
        ("簡単な仕事？", 94, "Sato", TODAY, "Easy job?"),
        ("楽な仕事？", 94, "", TODAY, "Easy job?"),
    ]
    assert memory(root).suggestions("They buy goods.", "steps.s1", "買います。") == ()


def test_variants_other_projects_and_files(tmp_path: Path, settings: Callable[[str], None]) -> None:
    root = tiny(tmp_path / "this", ja="head: ''\n", ja_simple="head: やさしい しごと？\n")
    other = tiny(tmp_path / "other", ja=JA)
    edit(other / "leaflet.yaml", "name: tiny", "name: phone-fraud")
    (root / "memory").mkdir()
    (root / "memory" / "office.tmx").write_bytes(
        tmx.write([SaidText("Easy job?", "お手軽？", "ja")], "", "en")
    )
    settings(f"memory: [{json.dumps(str(other))}, {json.dumps(str(root))}]\n")

    found = memory(root).suggestions("Easy job?", "head")

    assert [(one.text, one.origin, one.language) for one in found] == [
        ("お手軽？", "office", "ja"),
        ("楽な仕事？", "phone-fraud", "ja"),
        ("やさしい しごと？", "", "ja-simple"),
    ]


def test_files_are_read_again_when_they_change(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja="steps: {s1: 買います。}\n")
    project, kept = session(root).project, Remembered()
    assert kept.memory(project, "ja")[0].suggestions("Easy job?") == ()

    (root / "memory").mkdir()
    (root / "memory" / "a.tmx").write_bytes(tmx.write([SaidText("Easy job?", "一", "ja")], "", "en"))
    first = kept.memory(project, "ja")[0]

    assert [one.text for one in first.suggestions("Easy job?")] == ["一"]

    path = root / "memory" / "a.tmx"
    path.write_bytes(tmx.write([SaidText("Easy job?", "もう一つ", "ja")], "", "en"))
    assert [one.text for one in kept.memory(project, "ja")[0].suggestions("Easy job?")] == ["もう一つ"]


def test_what_cannot_be_remembered_is_told(tmp_path: Path, settings: Callable[[str], None]) -> None:
    root = tiny(tmp_path / "this", ja=JA)
    (root / "memory").mkdir()
    (root / "memory" / "bad.tmx").write_bytes(b"<tmx><")
    settings(f"memory: [{json.dumps(str(tmp_path / 'nowhere'))}]\n")

    found, told = Remembered().memory(session(root).project, "ja")

    assert [d.code for d in told] == ["memory-missing", "import-unreadable"]
    assert found.suggestions("Easy job?", most=1)[0].text == "楽な仕事？"


def test_ten_thousand_texts_are_searched_in_a_blink() -> None:
    known = Memory(
        [SaidText(f"Room {n * 7919} is open on day {n} of the year.", str(n), "ja") for n in range(10_000)],
        "ja",
    )
    known.suggestions("Room")  # loads the library

    began = time.process_time()
    for n in range(20):
        assert known.suggestions(f"Room {n * 7919} is open on day {n} of the term.")
    assert (time.process_time() - began) / 20 < 0.05


# --- settings


def test_settings_are_whose_program_it_is(tmp_path: Path, settings: Callable[[str], None]) -> None:
    assert configuration().said == Configuration()
    settings('memory: [a]\ntranslate_with: ["mt", "-q"]\n')
    assert configuration().said.translate_with == ("mt", "-q")
    settings("memmory: [a]\n")
    found = configuration()
    assert found.said == Configuration()
    assert [d.code for d in found.diagnostics] == ["key-misspelt"]


@pytest.mark.parametrize("line", ["translate_with: [rm]", "memory: [/]"])
def test_a_project_may_not_have_settings(tmp_path: Path, line: str) -> None:
    root = tiny(tmp_path, ja=JA)
    file = root / "leaflet.yaml"
    file.write_text(f"{file.read_text()}{line}\n")

    opened = open_project(root, TODAY)

    assert [d.code for d in opened.diagnostics] == ["setting-in-project"]
    assert "leafletgen.yaml" in dict(opened.diagnostics[0].args)["path"]


# --- on the way to translators

SAID = (
    Suggestion(95, "楽な仕事ですか？", "Easy jobs?", "ja", "phone-fraud", "head", "Sato", "2025-11-02"),
    Suggestion(90, "**らく**{police}", "Easy **job** {police}", "ja-simple", variant=True),
    Suggestion(72, "機械", "Easy", "ja", machine=True),
)
SUGGESTED = HELLO._replace(
    units=tuple(u._replace(suggestions=SAID) if u.state != "checked" else u for u in HELLO.units)
)


@pytest.mark.parametrize("form", [po, xliff12, xliff2])
def test_suggestions_go_out_and_change_nothing_when_they_come_back(form: Any) -> None:
    found = form.read(form.write(SUGGESTED), Sink())

    assert [(u.key, u.source, u.target, u.state) for u in found.units] == [
        (u.key, u.source, u.target, u.state) for u in HELLO.units
    ]


def test_poedit_gets_the_best_in_the_place_of_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "ja.po"
    path.write_bytes(po.write(SUGGESTED))
    file = polib.pofile(str(path))
    missing = file.find("steps.s1", by="msgctxt")

    assert (missing.msgstr, missing.previous_msgid, missing.fuzzy) == ("楽な仕事ですか？", "Easy jobs?", True)
    assert missing.comment.split("\n") == [
        "Suggested below, not yet translated: 95 %, phone-fraud, Sato, 2025-11-02",
        "Suggestion (90 %, easy-job, ja-simple): **らく**{police}",
        "Suggestion (72 %, easy-job, made by a machine): 機械",
    ]
    missing.flags = []
    file.save()
    taken = po.read(path.read_bytes(), Sink())
    assert taken is not None
    assert {u.key: (u.target, u.state) for u in taken.units}["steps.s1"] == ("楽な仕事ですか？", "translated")


def test_candidates_of_xliff_2_stand_as_its_module_says() -> None:
    """Names and values of the module, 5.1 of XLIFF 2.1; by hand it was held against `matches.xsd`, too."""
    space = {"m": xliff2.MATCHES, "x": xliff2.NAMESPACE}
    root = etree.parse(io.BytesIO(xliff2.write(SUGGESTED)))
    unit = root.find(".//x:unit[@id='steps.s1']", space)
    assert unit is not None
    found = unit.findall("m:matches/m:match", space)

    assert unit[0].tag == f"{{{xliff2.MATCHES}}}matches"
    assert [dict(one.attrib) for one in found] == [
        {"ref": "#m1", "id": "s1", "similarity": "95", "type": "tm", "origin": "phone-fraud, Sato, 2025-11-02"},
        {"ref": "#m1", "id": "s2", "similarity": "90", "type": "tm", "origin": "easy-job, ja-simple", "reference": "yes"},
        {"ref": "#m1", "id": "s3", "similarity": "72", "type": "mt", "origin": "easy-job, made by a machine"},
    ]  # fmt: skip
    assert [one.tag.rpartition("}")[2] for one in found[0]] == ["source", "target"]
    source = unit.find("x:segment/x:source", space)
    assert source is not None
    assert etree.tostring(source, encoding="unicode", with_tail=False).endswith(
        '<mrk id="m1" type="mtc:match">They buy &lt;goods&gt; &amp; more.</mrk></source>'
    )


def test_only_texts_that_are_not_done_have_suggestions(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    (root / "memory").mkdir()
    (root / "memory" / "a.tmx").write_bytes(
        tmx.write([SaidText("Easy job?", "一", "ja"), SaidText("You hand it over.", "二", "ja")], "", "en")
    )

    sent = send(session(root), "ja", "po", tmp_path / "out", fit=False)
    file = polib.pofile(str(tmp_path / "out" / "tiny.ja.po"))

    assert sent.told == ()
    assert [entry.msgctxt for entry in file if "Sugg" in entry.comment] == ["steps.s3"]
