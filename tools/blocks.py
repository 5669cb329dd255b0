"""Write docs/blocks.md, the catalogue as a page, from the program itself: python tools/blocks.py [--pictures]

With `--pictures` the pictures are drawn anew, too: blocks, parts, shapes, diagram kinds and themes in English.
"""

from __future__ import annotations

import io
import sys
from itertools import groupby
from pathlib import Path

from PIL import Image

from leafletgen.engine.catalogue.entries import CatalogueEntry, catalogue
from leafletgen.engine.catalogue.keys import EntryKey
from leafletgen.engine.catalogue.samples import batches, sample_project, shown
from leafletgen.engine.files.drawing import png_pages
from leafletgen.sheet.sheet import Metadata, Publication

DOCS = Path(__file__).resolve().parent.parent / "docs"
PICTURES = DOCS / "pictures" / "blocks"
DRAWN = ("block", "component", "shape", "diagram", "theme")
"""Kinds that have a picture here; tokens and pictograms stand in tables."""
DPI, COLORS = 96, 64
HEAD = """# Blocks, parts, tokens

All that layouts and diagrams may use, with the YAML to copy. [layouts.md](layouts.md) says how it goes together. The same, for a project with its own
theme, parts and pictograms:

    leafletgen blocks                         a list
    leafletgen blocks --name checklist        one of them, with all its keys
    leafletgen blocks --out blocks.pdf        with pictures, in the project's theme; -l ar: the examples in Arabic
    leafletgen blocks --theme kids --out k.pdf    in another theme
    leafletgen blocks --json                  for programs

This page is made from the program: `python tools/blocks.py`. The keys of texts in the examples (`title`, `bring`) stand for your own.

"""


def page() -> str:
    """The page."""
    found = catalogue()
    parts = [HEAD, "What may stand in the map of any block or part:\n\n", _keys(found.around)]
    for title, group in groupby(found.entries, lambda one: one.title):
        own = list(group)
        parts.append(f"\n## {title}\n\n")
        parts += map(_section, own) if own[0].kind in DRAWN else [_table(own)]
    return "".join(parts)


def _section(one: CatalogueEntry) -> str:
    gap = "\n" if one.kind in ("block", "component") else ""
    picture = f"![{one.about}](pictures/blocks/{_file(one)})"
    keys = _keys(one.keys) if one.kind in ("block", "component") else ""
    return f"### {one.name}\n\n{one.about}\n\n{picture}\n\n```yaml\n{one.yaml}\n```\n\n{keys}{gap}"


def _keys(keys: tuple[EntryKey, ...]) -> str:
    rows = "".join(
        f"| `{key.name}` | {' '.join(part for part in (key.about, f'({key.what})') if part)} | {_default(key)} |\n"
        for key in keys
    )
    return f"| key | | left out |\n|---|---|---|\n{rows}"


def _default(key: EntryKey) -> str:
    return "must be given" if key.required else f"`{key.default}`" if key.default else ""


def _table(entries: list[CatalogueEntry]) -> str:
    rows = "".join(f"| {one.name} | {one.about} | `{one.yaml}` |\n" for one in entries)
    return f"| | | YAML |\n|---|---|---|\n{rows}"


def _file(one: CatalogueEntry) -> str:
    return f"{one.kind}-{one.name}.png"


def draw() -> None:
    """Write all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for batch in batches(e for e in catalogue().entries if e.kind in DRAWN):
        with sample_project(batch, "en") as samples:
            sheets = tuple(shown(samples, one, "en") for one in batch)
            made = Publication(
                Metadata("Catalogue", "en", rtl=False, date="2000-01-01", name="x", version=""), sheets
            )
            for one, data in zip(batch, png_pages(made, DPI), strict=True):
                picture = Image.open(io.BytesIO(data)).convert("RGB")
                small = picture.quantize(COLORS, dither=Image.Dither.NONE)
                small.save(PICTURES / _file(one), optimize=True)


if __name__ == "__main__":
    (DOCS / "blocks.md").write_text(page(), encoding="utf-8")
    if "--pictures" in sys.argv:
        draw()
    print(DOCS / "blocks.md")
