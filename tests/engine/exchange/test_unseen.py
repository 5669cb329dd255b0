"""Characters that no text may hold come in by no door: not by a file that comes back, not by what is saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.exchange.test_formats import FORMAT
from tests.engine.projects import TODAY, tiny

from leafletgen.engine.changing.editing import save
from leafletgen.engine.exchange.bring import Format
from leafletgen.engine.exchange.receiving import receive, take_in
from leafletgen.engine.exchange.unit import Base, Bundle, Unit
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.model.locales.status import fingerprint

BAD = {
    "\u202e": "direction-forced",
    "\u202a": "direction-forced",
    "\u206a": "direction-forced",
    "\u2067": "direction-open",
    "\u2069": "direction-open",
    "\U000e0041": "character-hidden",
    "\u3164": "character-hidden",
    "\uffa0": "character-hidden",
    "\u2800": "character-hidden",
    "\u2063": "character-hidden",
    "\ufff9": "character-hidden",
    "\u200d": "joiner-idle",
    "\ufe0f": "joiner-idle",
    "\ue000": "character-private",
    "\x85": "control-character",
}
FINE = (
    "安\u200b全",
    "安\u2060全",
    "anti\u00adsocial",
    "\u200eA",
    "\u2067اب\u2069",
    "👨\u200d👩",
    "☎\ufe0f",
    "葛\U000e0100",
    "می\u200cشود",
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened = open_project(tiny(tmp_path / "project", ja="head: 楽な仕事？\n"), TODAY).value
    assert opened is not None
    return opened


def bundle(text: str) -> Bundle:
    unit = Unit("head", "Easy job?", text, "translated", base=Base(fingerprint("楽な仕事？"), "translated"))
    return Bundle("tiny", "en", "ja", (unit,))


@FORMAT
def test_a_file_that_comes_back_brings_none(form: Format, session: Session) -> None:
    for character in BAD:
        if character == "\x85" and form.name in ("xliff", "xliff2", "xlsx", "csv", "po"):
            continue  # a line end to the format, or to its reader: it does not arrive
        found = receive(session, form.write(bundle(f"楽な{character}しごと")))
        assert [d.code for d in found.diagnostics] == ["import-hidden"], (form.name, hex(ord(character)))
        told = dict(found.diagnostics[0].args)
        assert f"U+{ord(character):04X}" in told["character"]
        assert f"楽な[U+{ord(character):04X}]しごと" in told["near"]
        assert found.value is not None
        assert found.value.changes == 0
        assert take_in(session, found.value).diagnostics == ()
    assert (session.project.world.root / "locales" / "ja.yaml").read_text(
        encoding="utf-8"
    ) == "head: 楽な仕事？\n"


@FORMAT
def test_a_file_that_comes_back_brings_those_of_use(form: Format, session: Session) -> None:
    for text in FINE:
        found = receive(session, form.write(bundle(text)))
        assert found.diagnostics == ()
        assert found.value is not None
        assert found.value.changes == 1
        assert [change.new for change in found.value.brought.merge.changes] == [text]


def test_what_is_saved_holds_none(session: Session) -> None:
    for character, code in BAD.items():
        saved = save(session, "ja", {"head": f"楽な{character}しごと"})
        assert saved.value is None
        assert [d.code for d in saved.diagnostics] == [code]
    assert (session.project.world.root / "locales" / "ja.yaml").read_text(
        encoding="utf-8"
    ) == "head: 楽な仕事？\n"


def test_what_is_saved_may_hold_those_of_use(session: Session) -> None:
    for text in FINE:
        assert save(session, "ja", {"head": text}).value is not None
        opened = open_project(session.project.world.root, TODAY).value
        assert opened is not None
        assert opened.project.catalogs["ja"].messages["head"].value == text
        assert not [d for d in opened.found if d.is_error]
