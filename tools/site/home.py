"""Pictures of the first page: cut out of the contact sheets in docs/gallery, which `make pictures` makes."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from tools.site.staging import ROOT

GALLERY = ROOT / "docs" / "gallery"
FAN = {"en": 0, "ja": 1, "th": 11, "my": 14, "ar": 27}
"""Languages of the flagship's poster that are shown, and their numbers on its contact sheet."""
COLUMNS, CELL, GAP = 5, (300, 422), 16
"""The contact sheet of the poster."""
FIRST = {
    "festival": (16, 16, 555, 776),
    "earthquake": (16, 16, 877, 629),
    "waste": (10, 10, 1050, 745),
    "clinic": (20, 20, 540, 755),
    "dorm-rules": (20, 20, 540, 755),
}
"""Where the first sheet of each example lies on its contact sheet."""
HEIGHT = 420


def pictures(folder: Path) -> None:
    """Write them."""
    whole, (width, height) = _opened("poster"), CELL
    for tag, number in FAN.items():
        row, column = divmod(number, COLUMNS)
        x, y = GAP + column * (width + GAP), GAP + row * (height + GAP)
        whole.crop((x, y, x + width, y + height)).save(folder / f"poster-{tag}.webp", quality=90)
    for name, box in FIRST.items():
        sheet = _opened(name).crop(box)
        sheet.thumbnail((sheet.width, HEIGHT), Image.Resampling.LANCZOS)
        sheet.save(folder / f"{name}.webp", quality=88)


def _opened(name: str) -> Image.Image:
    with Image.open(GALLERY / f"{name}.png") as found:
        return found.convert("RGB")
