"""The sheet of pictograms."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletgen.core.geometry import MM
from leafletgen.desk.iconsheet import FOOT, MARGIN, PAGE, icon_sheet
from leafletgen.engine.layout.ink import inks
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.model.project.theme import look
from leafletgen.page.pictograms import names
from leafletgen.page.pictograms.words import all_words, groups
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.frame import TagStart, walk
from leafletgen.write.dump import dump

ROOT = Path(__file__).resolve().parents[2]
OWN = '<svg viewBox="0 0 24 24" data-mirror="no" data-keywords="山車, dashi"><rect x="1" y="1" width="22" height="22" fill="black"/></svg>'


@pytest.fixture(scope="module")
def session() -> Session:
    opened = open_project(ROOT, languages=("en",)).value
    assert opened is not None
    return opened


def made(session: Session, language: str, *folders: Path) -> Publication:
    return icon_sheet(folders, look(session.project.theme, {}, {}), session.book, "2026-01-01", language)


def tags(publication: Publication) -> list[TagStart]:
    shown = [w.item for sheet in publication.sheets for w in walk(sheet.frame)]
    return [item for item in shown if isinstance(item, TagStart)]


def said(publication: Publication) -> str:
    return "\n".join(dump(sheet.frame) for sheet in publication.sheets)


def test_every_sign_stands_on_the_sheet_once_group_by_group(session: Session) -> None:
    found = [one.tag.alt for one in tags(made(session, "en")) if one.tag.alt]

    assert found == list(all_words())
    assert sorted(found) == list(names(()))


def test_titles_and_meanings_are_in_the_language_that_is_asked_for(session: Session) -> None:
    for language, wanted in (("ja", "発熱"), ("ar", "حمى"), ("my", "အဖျား"), ("de", "Fever")):
        sheet = made(session, language)
        assert wanted in said(sheet)
        assert sum(one.tag.role == "H2" for one in tags(sheet)) == len(groups())
        assert sheet.metadata.rtl == (language == "ar")


def test_a_projects_own_signs_come_first_with_their_keywords(session: Session, tmp_path: Path) -> None:
    (tmp_path / "float.svg").write_text(OWN, encoding="utf-8")
    (tmp_path / "bank.svg").write_text(OWN, encoding="utf-8")
    found = [one.tag.alt for one in tags(made(session, "en", tmp_path)) if one.tag.alt]

    assert found == ["float", *all_words()], "what a project draws anew stays where it was"
    assert "dashi" in said(made(session, "en", tmp_path))


@pytest.mark.parametrize("language", ["en", "my", "ar", "vi"])
def test_nothing_is_nearer_to_the_edge_than_the_margin(session: Session, language: str) -> None:
    for sheet in made(session, language).sheets:
        for one in inks(sheet.frame.items):
            assert one.box.x >= MARGIN - 0.5 * MM
            assert one.box.right <= PAGE.width - MARGIN + 0.5 * MM
            assert one.box.bottom <= PAGE.height - FOOT + 1 * MM
