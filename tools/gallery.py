"""Contact sheets of all editions: docs/gallery/<output>.png, at most 1600 px wide, in a palette. `make gallery`."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.sheet.profiles import builtin
from leafletgen.write.pdf.document import write
from leafletgen.write.raster import png

WIDTH = 1600
GAP = 16
DESK = (233, 236, 236)


def pages(edition_pdf: bytes, width: int) -> list[Image.Image]:
    """The pages of a PDF, `width` pixels wide."""
    pictures = [Image.open(io.BytesIO(data)).convert("RGB") for data in png(edition_pdf, 72)]
    return [p.resize((width, round(p.height * width / p.width)), Image.Resampling.LANCZOS) for p in pictures]


def sheet(pictures: list[Image.Image], columns: int) -> Image.Image:
    """Pictures of one size in rows."""
    rows = -(-len(pictures) // columns)
    width, height = pictures[0].size
    desk = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), DESK)
    for number, picture in enumerate(pictures):
        desk.paste(
            picture, (GAP + (number % columns) * (width + GAP), GAP + (number // columns) * (height + GAP))
        )
    return desk


def main(root: Path) -> int:
    """Write one contact sheet an output; gives the exit code."""
    session = open_project(root).value
    if session is None:
        print("leaflet.yaml cannot be read; run: leafletgen check", file=sys.stderr)
        return 1
    folder = root / "docs" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    for output, row in session.project.manifest.outputs.items():
        if row.layout is None or row.on_request or output == "screen":  # which has the pages of the sheet
            continue
        columns = 5 if len(session.project.layouts[row.layout].all_pages) == 1 else 6
        width = (WIDTH - GAP) // columns - GAP
        pictures = []
        for tag in session.project.manifest.made_in(output):
            laid = session.lay_out(EditionKey(tag, output))
            pictures += pages(write(laid.publication, builtin("screen")), width)
        path = folder / f"{output}.png"
        sheet(pictures, columns).quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
        print(path.relative_to(root), f"{path.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path.cwd()))
