"""Can the readings (furigana) still be read on a photocopy? python tools/photocopy.py [--output sheet] [--language ja-simple]

Each sheet is drawn at 150 dots per inch in grey, as a copier would: softened by half a dot, its contrast raised so that thin
strokes break and narrow gaps fill. Every reading is cut out and read by Tesseract (`apt install tesseract-ocr tesseract-ocr-jpn`), enlarged, together
with readings of its kind, so that kana are told from specks. Printed: how many were read as they are spelt, how many kana of
all, and those that were not. Small kana count as large ones, and dots over a kana (が, か) as read: no OCR tells them at any
size. The figures stand in decision 042.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageFilter

from leafletgen.engine.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.text.ir.frame import GlyphRun, TagEnd, TagStart, walk
from leafletgen.write.pdf.document import write
from leafletgen.write.raster import png

DPI = 150
SOFT, DARK, LIGHT = 0.5, 70, 200
"""A worn copier: blur in dots; the greys (0 to 255) below which all is black, and above which it is white."""
HIGH, GAP, EDGE, TOGETHER = 64, 16, 40, 10
"""A line for the OCR: how high its readings are, how far apart, the white round it (pixels), and how many there are."""
ROOM = 0.18
"""Round a reading, in its size: less than its distance from the word below."""
SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")


class Reading(NamedTuple):
    """A reading as set: its kana, its size, and its box on the page, in points."""

    kana: str
    size: float
    box: tuple[float, float, float, float]


def readings(laid: LaidEdition) -> Iterator[tuple[int, Reading]]:
    """All readings of an edition with the numbers of their pages."""
    for number, sheet in enumerate(laid.publication.sheets):
        roles: list[str] = []
        for item, place, _ in walk(sheet.frame):
            if isinstance(item, TagStart):
                roles.append(item.tag.role)
            elif isinstance(item, TagEnd):
                roles.pop()
            elif isinstance(item, GlyphRun) and "RT" in roles and item.ink is not None:
                ink, pad = item.ink, ROOM * item.size
                left, top = place.e + ink.x - pad, place.f + ink.y - pad
                right, bottom = place.e + ink.x + ink.width + pad, place.f + ink.y + ink.height + pad
                yield number, Reading(item.text, item.size, (left, top, right, bottom))


def copied(data: bytes) -> Image.Image:
    """A page as it comes out of the copier."""
    page = Image.open(io.BytesIO(data)).convert("L").filter(ImageFilter.GaussianBlur(SOFT))
    return page.point(lambda grey: min(max(round(255 * (grey - DARK) / (LIGHT - DARK)), 0), 255))


def cut(page: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    """A reading cut out of the copy, black on white, enlarged to a common height."""
    left, top, right, bottom = (round(value * DPI / 72) for value in box)
    piece = page.crop((left, top, right, bottom))
    corners = [piece.getpixel((x, y)) for x in (0, piece.width - 1) for y in (0, piece.height - 1)]
    if sum(grey < 128 for grey in corners) > 2:  # white on black
        piece = piece.point(lambda grey: 255 - grey)
    return piece.resize((round(piece.width * HIGH / piece.height), HIGH), Image.Resampling.BICUBIC)


def strip(pieces: list[Image.Image]) -> Image.Image:
    """Readings beside each other on one line: an OCR tells single letters from specks by their neighbours."""
    line = Image.new("L", (sum(one.width + GAP for one in pieces) + 2 * EDGE, HIGH + 2 * EDGE), 255)
    left = EDGE
    for one in pieces:
        line.paste(one, (left, EDGE))
        left += one.width + GAP
    return line


def read(picture: Image.Image) -> str:
    """What Tesseract reads in a picture of one line."""
    data = io.BytesIO()
    picture.save(data, "PNG")
    command = ["tesseract", "-", "-", "-l", "jpn", "--psm", "7", "-c", "load_system_dawg=0"]
    done = subprocess.run(command, input=data.getvalue(), capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def plain(kana: str) -> str:
    """Without what is too fine for any OCR: dots over kana, and which of them are small."""
    return "".join(c for c in unicodedata.normalize("NFD", kana) if not unicodedata.combining(c)).translate(
        SMALL
    )


def tell(session: Session, edition: EditionKey) -> None:
    """Read one edition, and say how much of it could be read."""
    laid = session.lay_out(edition)
    pages = [copied(page) for page in png(write(laid.publication, session.profile(edition)), DPI)]
    found = list({(one.kana, round(one.size, 1)): (number, one) for number, one in readings(laid)}.values())
    kana = right = 0
    missed: list[str] = []
    for first in range(0, len(found), TOGETHER):
        some = found[first : first + TOGETHER]
        wanted = plain("".join(one.kana for _, one in some))
        said = plain(read(strip([cut(pages[number], one.box) for number, one in some])))
        blocks = SequenceMatcher(None, wanted, said, autojunk=False).get_matching_blocks()
        kana, right = kana + len(wanted), right + sum(block.size for block in blocks)
        if said != wanted:
            missed.append(f"{wanted}: {said}")
    sizes = sorted(one.size for _, one in found)
    print(
        f"{edition.output} ({edition.language}): {len(found)} readings of {sizes[0]:.1f} to {sizes[-1]:.1f} pt,",
        f"{right / kana:.1%} of {kana} kana read as they are spelt",
    )
    print("  " + "\n  ".join(missed))


def main() -> None:
    """From the command line."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--project", type=Path, default=Path())
    asked.add_argument("--language", default="ja-simple")
    asked.add_argument("--output", action="append")
    options = asked.parse_args()
    session = open_project(options.project.resolve()).value
    assert session is not None
    for output in options.output or session.project.manifest.outputs:
        tell(session, EditionKey(options.language, output))


if __name__ == "__main__":
    main()
