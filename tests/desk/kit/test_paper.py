"""The cover of a kit and its packing list, as people read them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from tests.engine.dormitories import TEXTS, dormitories, opened
from tests.engine.projects import edit

from leafletgen.desk.kit.making import make_kits
from leafletgen.desk.kit.packing import PackedSheet
from leafletgen.desk.kit.paper import AboutKit, packing_list, spoken
from leafletgen.desk.proof.type import Type
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Selection
from leafletgen.text.ir.frame import GlyphRun, Shape, walk


def test_cover_and_list_name_languages_in_their_own_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No Japanese font has 简."""
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")
    root = dormitories(tmp_path)
    edit(root / "leaflet.yaml", "[en, ja]", "[en, ja, zh-Hans, pt-BR]\nstaff_language: ja")
    for tag in ("zh-Hans", "pt-BR"):
        (root / f"locales/{tag}.yaml").write_text(TEXTS["en"], encoding="utf-8")
    edit(root / "dorms.csv", "en:2 ja:3", "en zh-Hans pt-BR")

    make_kits(opened(root), root / "output", Selection(rows=("Maple House",)))

    file = pypdfium2.PdfDocument(root / "output/kits/Maple House.pdf")
    pages = [str(page.get_textpage().get_text_range()) for page in file]
    assert "简体中文" in pages[0]
    assert "简体中文" in pages[-1]
    assert "Português (Brasil)" in pages[-1]


def test_rules_of_the_packing_list_cross_no_words(tmp_path: Path) -> None:
    session = opened(dormitories(tmp_path))
    long = PackedSheet(EditionKey("ja", "what to do where there is a fire in the house"), 1)
    about = AboutKit("A", 1, 1, "house", "en", (), ((long, "A4"), (long, "A4")))
    (page,) = packing_list(about, Type(session.book, rtl=False), spoken("en"))

    found = [(item, to_page) for item, to_page, *_ in walk(page.frame)]
    rules = [to.apply_rect(one.path.bounds) for one, to in found if isinstance(one, Shape) and one.stroke]
    words = [to.apply_rect(one.ink) for one, to in found if isinstance(one, GlyphRun) and one.ink]
    level = [rule.y for rule in rules if rule.height < 1]
    assert len(level) > 3
    assert not [(y, box) for y in level for box in words if box.y < y < box.bottom]
