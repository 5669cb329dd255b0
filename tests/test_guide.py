"""The guides, done word for word from an empty folder: each command ends as the page says, and what it promises to make is there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.engine.projects import confirmed
from tests.guides import done

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted((ROOT / "docs").glob("guide/**/*.md")) + sorted((ROOT / "docs").glob("ja/guide/*.md"))
FINDS = {
    "start": ("leafletgen build", "leafletgen build --language vi --draft"),
    "weblate": ("leafletgen check --strict",),
}
"""Commands that end with 1, as their pages say: a language has no texts yet."""
MADE = {
    "start": ("my-leaflet/output/sheet/my-leaflet.vi.pdf", "my-leaflet/output/exchange/my-leaflet.vi.html"),
    "fold": ("moving/output/fold/moving.ja.pdf", "moving/output/booklet/moving.ja.pdf"),
    "tiles": ("gate/output/tiles/gate.en.pdf", "gate/output/poster-tiled-A4/gate.en.pdf"),
    "japanese-printer": ("leaflet/output/flyer/leaflet.ja.pdf",),
    "weblate": ("welcome/output/exchange/welcome.glossary.tbx",),
    "large-print": ("errand/output/large/errand.ja.pdf",),
    "mail-merge": ("rules/output/sheet/学生会館 みどり/rules.ja.pdf", "rules/output/kits/Cedar House.pdf"),
    "house-style": ("first/output/sheet/first.ja.pdf",),
    "brand-fonts": ("event/output/sheet/event.en.pdf",),
    "copier": ("water/output/copy/water.en.pdf",),
    "designer": ("draft/output/pseudo/sheet/draft.en-XA.pdf",),
    "printshop": ("flyer/output/press/flyer.en.pdf",),
}


def commands(page: Path) -> list[str]:
    blocks = page.read_text(encoding="utf-8").split("```sh\n")[1:]
    return [line for block in blocks for line in block.split("```")[0].splitlines()]


def house_sans(event: Path) -> None:
    """The files that a reader puts there: those of a font that is at hand."""
    for weight in ("Regular", "Bold"):
        target = event / "fonts" / "House Sans" / f"House Sans-{weight}.ttf"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / f"fonts/NotoSans/NotoSans-{weight}.ttf", target)


@pytest.mark.parametrize(
    "page", [p for p in PAGES if commands(p) and "ja" not in p.parts], ids=lambda page: str(page.stem)
)
def test_a_page_done_as_it_stands(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")
    monkeypatch.setenv("LEAFLETGEN_WORDS", "en")
    name, wrong, before = page.stem, [], ""
    for line, code in done(page, tmp_path):
        told = FINDS.get(name, ()) if line != "leafletgen build" or "add-language" in before else ()
        if code != int(line in told):
            wrong.append((line, code))
        before += line
        if name == "brand-fonts" and line.startswith("leafletgen init"):
            house_sans(tmp_path / "event")
        if name in ("copier", "fold") and line.startswith("leafletgen init"):
            confirmed(tmp_path / line.split()[2])  # their margins have no room for the band of a draft

    assert wrong == []
    assert [path for path in MADE.get(name, ()) if not (tmp_path / path).is_file()] == []


@pytest.mark.parametrize(
    "page", sorted((ROOT / "docs/ja/guide").glob("*.md")), ids=lambda page: str(page.stem)
)
def test_a_page_in_japanese_has_the_commands_of_the_english_one_and_says_who_wrote_it(page: Path) -> None:
    assert commands(page) == commands(ROOT / "docs/guide" / page.name)
    assert "機械が書きました" in page.read_text(encoding="utf-8").partition("\n## ")[0]


def test_what_the_pages_show_is_there_and_small() -> None:
    pictures = sorted((ROOT / "docs/pictures").glob("start-*.png"))
    shown = "".join(page.read_text(encoding="utf-8") for page in PAGES)

    assert pictures
    assert [path.name for path in pictures if path.name not in shown] == []
    assert all(path.stat().st_size < 200_000 for path in pictures)
