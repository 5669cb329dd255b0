"""The sheet of pictograms."""

from __future__ import annotations

from pathlib import Path

from leafletgen.desk.iconsheet import icon_sheet
from leafletgen.engine.opening import open_project
from leafletgen.model.project.theme import look
from leafletgen.page.pictograms import names
from leafletgen.text.ir.frame import TagStart, walk

ROOT = Path(__file__).resolve().parents[2]


def test_every_sign_stands_on_the_sheet_once() -> None:
    session = open_project(ROOT, languages=("en",)).value
    assert session is not None

    sheets = icon_sheet((), look(session.project.theme, {}, {}), session.book, "2026-01-01").sheets

    shown = [w.item.tag.alt for s in sheets for w in walk(s.frame) if isinstance(w.item, TagStart)]
    assert [alt for alt in shown if alt] == list(names(()))
