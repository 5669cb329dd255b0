"""The sheet of pictograms."""

from __future__ import annotations

from pathlib import Path

from leafletgen.build import open_project
from leafletgen.iconsheet import icon_sheet
from leafletgen.ir.frame import TagStart, walk
from leafletgen.pictograms import names
from leafletgen.project.theme import look

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_sign_stands_on_the_sheet_once() -> None:
    session = open_project(ROOT, languages=("en",)).value
    assert session is not None

    sheets = icon_sheet((), look(session.project.theme, {}, {}), session.book, "2026-01-01").sheets

    shown = [w.item.tag.alt for s in sheets for w in walk(s.frame) if isinstance(w.item, TagStart)]
    assert [alt for alt in shown if alt] == list(names(()))
