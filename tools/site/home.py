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
    "festival": (16, 16, 587, 823),
    "earthquake": (16, 16, 1058, 753),
    "waste": (16, 16, 1058, 753),
    "clinic": (16, 16, 526, 738),
    "dorm-rules": (16, 16, 790, 1110),
}
"""Where the first sheet of each example lies on its contact sheet."""
HEIGHT = 420


def pictures(folder: Path) -> None:
    """Write them."""
    whole, (width, height) = _opened("poster.png"), CELL
    for tag, number in FAN.items():
        row, column = divmod(number, COLUMNS)
        x, y = GAP + column * (width + GAP), GAP + row * (height + GAP)
        whole.crop((x, y, x + width, y + height)).save(folder / f"poster-{tag}.webp", quality=90)
    for name, box in FIRST.items():
        sheet = _opened(f"{name}.webp").crop(box)
        sheet.thumbnail((sheet.width, HEIGHT), Image.Resampling.LANCZOS)
        sheet.save(folder / f"{name}.webp", quality=88)


def _opened(name: str) -> Image.Image:
    with Image.open(GALLERY / name) as found:
        return found.convert("RGB")
