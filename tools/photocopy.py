"""Can the readings (furigana) still be read on a photocopy? python tools/photocopy.py [--output sheet] [--language ja-simple]

Each sheet is printed at 600 dots per inch and copied at 150: softened by half a dot, its contrast raised so that thin strokes
break and narrow gaps fill. A sheet lies on the glass anyhow, so it is copied in four places, a quarter of a dot from each other.
Every reading is judged twice (decision 046):

- by its **shape**: each of its kana in the copy is held against clean drawings, of its font and size, of itself and of the kana
  most like it (は and ほ, か and が, つ and っ). `left` says how much of what tells the two apart the copy has kept.
- by **OCR**: Tesseract (`apt install tesseract-ocr tesseract-ocr-jpn`) reads it, enlarged, on a line with others, so that it tells
  kana from specks. Where it is not installed, shape alone is judged. Small kana count as large ones, and dots over a kana
  (が, か) as read: it tells them at no size.

Printed: readings that fail one or both, and how strokes and gaps of the smallest compare with a dot.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from operator import mul
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.text.ir.frame import GlyphRun, TagEnd, TagStart, walk
from leafletgen.write.pdf.document import write

DPI, FINER = 150, 4
"""Dots of the copier to the inch, and how many times as many the printer has."""
SOFT, DARK, LIGHT = 0.5, 70, 200
"""A worn copier: blur in its dots; the greys (0 to 255) below which all is black, and above which it is white."""
CLEAR = 0.15
"""`left` of a reading that is plain: 1 has kept all that tells it from the kana most like it, 0 nothing."""
HIRAGANA = tuple(map(chr, range(0x3041, 0x3097)))
LIKE = 12
"""How many kana one is held against: those whose clean drawings are most like it."""
SIDE, ABOVE = 24, 0.88
"""Pixels along an em in which letters are compared; how much of the em is above the baseline."""
FINE, WIDEST = 120, 0.15
"""Pixels along an em in which strokes are measured; gaps wider than this part of it are none."""
HIGH, GAP, EDGE, TOGETHER = 64, 16, 40, 10
"""A line for the OCR: how high its readings are, how far apart, the white round it (pixels), and how many there are."""
ROOM, ROUND = 0.18, 3
"""Round a reading, in its size: less than its distance from the word below. Round what is copied, in dots."""
SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")

Box = tuple[float, float, float, float]
"""Left, top, right, bottom; points from the upper left corner of a page."""
Picture = tuple[float, ...]
"""Greys of a square of SIDE pixels, less their mean, in a unit of length 1: products of two are their correlation."""


class Letter(NamedTuple):
    """A kana of a reading, the em square round it, and its width in em."""

    kana: str
    square: Box
    width: float


class Reading(NamedTuple):
    """A reading as set: its page, kana, size in points, font, the box round its ink, and its letters."""

    page: int
    kana: str
    size: float
    font: Path
    ink: Box
    letters: tuple[Letter, ...]


class Copier(NamedTuple):
    """A copier: dots to the inch, blur in dots."""

    dpi: float = DPI
    soft: float = SOFT


WORN = Copier()
"""What a reading must stand."""


class Copy(NamedTuple):
    """A part of a page as copied, black on white: where its first dot lies on the page, and how many dots a point has."""

    dots: Image.Image
    x: float
    y: float
    scale: float

    def at(self, box: Box) -> Box:
        """Where a box of the page is on it, in dots."""
        left, top, right, bottom = (edge * self.scale for edge in box)
        return (left - self.x, top - self.y, right - self.x, bottom - self.y)


class Verdict(NamedTuple):
    """What is left of a reading in a copy: of its shape (the least of its kana), and whether the OCR read it (None: not asked)."""

    reading: Reading
    left: float
    read: bool | None = None

    @property
    def clear(self) -> bool:
        """Whether its shape tells it from all others."""
        return self.left >= CLEAR


# ---------------------------------------------------------------- what is set


def readings(laid: LaidEdition) -> list[Reading]:
    """The readings of an edition, each once in a size and font."""
    found = {(one.kana, round(one.size, 1), one.font): one for one in every_reading(laid)}
    return list(found.values())


def every_reading(laid: LaidEdition) -> Iterator[Reading]:
    """All readings of an edition."""
    for page, sheet in enumerate(laid.publication.sheets):
        roles: list[str] = []
        for item, place, _ in walk(sheet.frame):
            if isinstance(item, TagStart):
                roles.append(item.tag.role)
            elif isinstance(item, TagEnd):
                roles.pop()
            elif isinstance(item, GlyphRun) and "RT" in roles and item.ink is not None:
                ink, pad = item.ink, ROOM * item.size
                left, top = place.e + ink.x, place.f + ink.y
                box = (left - pad, top - pad, left + ink.width + pad, top + ink.height + pad)
                letters = tuple(_letters(item, place.e, place.f))
                yield Reading(page, item.text, item.size, item.face.drawn.path, box, letters)


def _letters(run: GlyphRun, x: float, y: float) -> Iterator[Letter]:
    em = run.face.upem
    for glyph in run.glyphs:
        width = run.face.advance(glyph.gid) / em
        left = x + (glyph.dx / em + width / 2 - 0.5) * run.size
        top = y - ABOVE * run.size
        yield Letter(run.text[glyph.cluster], (left, top, left + run.size, top + run.size), width)
        x += glyph.advance / em * run.size


# ---------------------------------------------------------------- print and copy


def printed(pdf: bytes, copier: Copier) -> list[Image.Image]:
    """The pages in grey, as a printer puts them on paper that goes into this copier."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        scale = copier.dpi * FINER / 72
        return [page.render(scale=scale, grayscale=True).to_pil() for page in document]
    finally:
        document.close()


def copied(page: Image.Image, copier: Copier, box: Box, shift: int = 0) -> Copy:
    """The part of a page round a box as it comes out of the copier. `shift`: how far the sheet lies from the first dot, in dots
    of the printer.
    """
    left, top, right, bottom = (edge * copier.dpi / 72 for edge in box)
    x, y = int(left) - ROUND, int(top) - ROUND
    part = page.crop(tuple(FINER * edge + shift for edge in (x, y, int(right) + ROUND, int(bottom) + ROUND)))
    dots = part.reduce(FINER).filter(ImageFilter.GaussianBlur(copier.soft))
    dots = dots.point(lambda grey: min(max(round(255 * (grey - DARK) / (LIGHT - DARK)), 0), 255))
    copy = Copy(dots, x + shift / FINER, y + shift / FINER, copier.dpi / 72)
    return copy._replace(dots=ImageChops.invert(dots)) if _is_dark(copy, box) else copy


def _is_dark(copy: Copy, box: Box) -> bool:
    """Whether words are white there, on black: most of the box's corners are black."""
    left, top, right, bottom = (int(edge) for edge in copy.at(box))
    corners = [copy.dots.getpixel((x, y)) for x in (left, right) for y in (top, bottom)]
    return sum(grey < 128 for grey in corners) > 2


# ---------------------------------------------------------------- by shape


def left(page: Image.Image, copier: Copier, reading: Reading) -> float:
    """How much is left in the copy of what tells each kana of a reading from those most like it: the least of all, each the
    mean of four places of the sheet on the glass. 1: all; 0: as near to another kana as to itself; -1: it looks like the other.
    """
    squares = [letter.square for letter in reading.letters]
    round_all = (squares[0][0], squares[0][1], squares[-1][2], squares[0][3])
    copies = [copied(page, copier, round_all, shift) for shift in range(FINER)]
    dots = round(reading.size, 1) * copier.dpi / 72
    return min(_kept(copies, letter, reading.font, dots) for letter in reading.letters)


def _kept(copies: list[Copy], letter: Letter, font: Path, dots: float) -> float:
    own = clean(font, letter.kana, letter.width, dots)
    pictures = [
        _picture(
            copy.dots.resize((SIDE, SIDE), Image.Resampling.BICUBIC, copy.at(letter.square)), letter.width
        )
        for copy in copies
    ]
    return min(
        fmean(_alike(one, own) - _alike(one, rival) for one in pictures) / (1 - _alike(own, rival))
        for rival in (clean(font, kana, letter.width, dots) for kana in alike(font, letter.kana))
    )


@cache
def alike(font: Path, kana: str) -> tuple[str, ...]:
    """The kana that one could be mistaken for, the most like first."""
    own = clean(font, kana, 1, SIDE)
    others = [other for other in HIRAGANA if other != kana]
    return tuple(sorted(others, key=lambda other: -_alike(own, clean(font, other, 1, SIDE)))[:LIKE])


@cache
def clean(font: Path, kana: str, width: float, dots: float) -> Picture:
    """A kana as an unworn copier would draw it, whose em is so many dots; of the em square the middle of this width (em)."""
    fine = FINER * SIDE
    square = (
        drawn(font, kana, fine)
        .filter(ImageFilter.BoxBlur(fine / dots / 2))
        .filter(ImageFilter.GaussianBlur(SOFT * fine / dots))
    )
    return _picture(square.reduce(FINER), width)


def drawn(font: Path, kana: str, side: int) -> Image.Image:
    """A kana in the middle of its em square."""
    square = Image.new("L", (side, side), 255)
    pen = ImageFont.truetype(font, side)
    ImageDraw.Draw(square).text((side / 2, ABOVE * side), kana, 0, pen, anchor="ms")
    return square


def _picture(square: Image.Image, width: float) -> Picture:
    """`width`: what is beyond it, in em, belongs to the neighbours."""
    half = min(round(width * SIDE / 2), SIDE // 2)
    greys = square.crop((SIDE // 2 - half, 0, SIDE // 2 + half, SIDE)).tobytes()
    mean = fmean(greys)
    length = sum((grey - mean) ** 2 for grey in greys) ** 0.5 or 1.0
    return tuple((grey - mean) / length for grey in greys)


def _alike(one: Picture, other: Picture) -> float:
    return sum(map(mul, one, other))


# ---------------------------------------------------------------- by OCR


def strip(pieces: list[Image.Image]) -> Image.Image:
    """Readings beside each other on one line: an OCR tells single letters from specks by their neighbours."""
    pieces = [
        one.resize((round(one.width * HIGH / one.height), HIGH), Image.Resampling.BICUBIC) for one in pieces
    ]
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
    environment = os.environ | {
        "OMP_THREAD_LIMIT": "1"
    }  # its threads wait for each other over so small a picture
    done = subprocess.run(command, input=data.getvalue(), capture_output=True, check=True, env=environment)
    return "".join(done.stdout.decode().split())


def plain(kana: str) -> str:
    """Without what is too fine for any OCR: dots over kana, and which of them are small."""
    bare = (c for c in unicodedata.normalize("NFD", kana) if not unicodedata.combining(c))
    return "".join(bare).translate(SMALL)


def recognized(pages: list[Image.Image], copier: Copier, found: list[Reading]) -> list[bool]:
    """Which readings the OCR reads as they are spelt: every kana, and none between them."""
    said: list[bool] = []
    for first in range(0, len(found), TOGETHER):
        some = found[first : first + TOGETHER]
        copies = [(copied(pages[one.page], copier, one.ink), one.ink) for one in some]
        pieces = [copy.dots.crop(tuple(map(round, copy.at(box)))) for copy, box in copies]
        said += spelt([plain(one.kana) for one in some], plain(read(strip(pieces))))
    return said


def can_read() -> bool:
    """Whether Tesseract is here and knows Japanese."""
    if shutil.which("tesseract") is None:
        return False
    said = subprocess.run(["tesseract", "--list-langs"], capture_output=True, check=False)
    return b"jpn" in said.stdout.split()


def spelt(words: list[str], line: str) -> list[bool]:
    """Which of these words stand whole in a line that was read."""
    blocks = SequenceMatcher(None, "".join(words), line, autojunk=False).get_matching_blocks()
    found, at = [], 0
    for word in words:
        found.append(any(block.a <= at and at + len(word) <= block.a + block.size for block in blocks))
        at += len(word)
    return found


# ---------------------------------------------------------------- strokes


@cache
def strokes(font: Path, kana: str) -> tuple[float, float]:
    """The mean width of its strokes, and of the narrowest gap between them, in em. The first is twice the ink by the length of
    its edge; the second is where the ink grows by a twentieth when it is closed (WIDEST where it never does).
    """
    ink = ImageChops.invert(drawn(font, kana, FINE))
    black = _ink(ink)
    edge = black - _ink(ink.filter(ImageFilter.MinFilter(3)))
    gaps = (by for by in range(3, round(WIDEST * FINE), 2) if _ink(_closed(ink, by)) > 1.05 * black)
    return 2 * black / edge / FINE, next(gaps, WIDEST * FINE) / FINE


def _closed(ink: Image.Image, by: int) -> Image.Image:
    return ink.filter(ImageFilter.MaxFilter(by)).filter(ImageFilter.MinFilter(by))


def _ink(picture: Image.Image) -> float:
    return sum(grey * count for grey, count in enumerate(picture.histogram())) / 255


# ---------------------------------------------------------------- the verdict


def judged(laid: LaidEdition, pdf: bytes, copier: Copier = WORN, ocr: bool = False) -> list[Verdict]:
    """All readings of an edition, judged on a copy of its sheets."""
    pages, found = printed(pdf, copier), readings(laid)
    shapes = [left(pages[one.page], copier, one) for one in found]
    said = recognized(pages, copier, found) if ocr else [None] * len(found)
    return [Verdict(*row) for row in zip(found, shapes, said, strict=True)]


def tell(session: Session, edition: EditionKey, copier: Copier) -> None:
    """Judge one edition, and say what was found."""
    laid = session.lay_out(edition)
    verdicts = judged(laid, write(laid.publication, session.profile(edition)), copier, can_read())
    if not verdicts:
        return
    print(f"{edition.output} ({edition.language}):", ", ".join(_counted(laid, verdicts)))
    for one in sorted(verdicts, key=lambda one: one.left)[:5]:
        print(f"  {one.reading.kana}, {one.reading.size:.1f} pt: {one.left:.2f} left")
    print("  not read:", *(f"{one.reading.kana} ({one.left:.2f})" for one in verdicts if one.read is False))
    kana = sorted({kana for one in verdicts for kana in one.reading.kana})
    for font in sorted({one.reading.font for one in verdicts}):
        size = min(one.reading.size for one in verdicts if one.reading.font == font)
        widths, gaps = zip(*(strokes(font, one) for one in kana), strict=True)
        mean, finest, gap = (em * size * copier.dpi / 72 for em in (fmean(widths), min(widths), min(gaps)))
        print(
            f"  {font.stem}, {size:.1f} pt, in dots: strokes {mean:.2f}, finest {finest:.2f}, gap {gap:.2f}"
        )


def _counted(laid: LaidEdition, verdicts: list[Verdict]) -> Iterator[str]:
    sizes = sorted(one.reading.size for one in verdicts)
    unclear = [one for one in verdicts if not one.clear]
    yield f"{sum(1 for _ in every_reading(laid))} readings of {sizes[0]:.1f} to {sizes[-1]:.1f} pt"
    yield f"{len(verdicts)} different; {len(unclear)} fail by shape"
    if verdicts[0].read is not None:
        yield f"{sum(not one.read for one in verdicts)} by OCR"
        yield f"{sum(not one.read for one in unclear)} by both"


def main() -> None:
    """From the command line."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--project", type=Path, default=Path())
    asked.add_argument("--language", default="ja-simple")
    asked.add_argument("--output", action="append")
    asked.add_argument("--dpi", type=float, default=DPI, help="90 shows 5 pt as 150 shows 3 pt")
    asked.add_argument("--soft", type=float, default=SOFT, help="the copier's blur, in dots")
    options = asked.parse_args()
    session = open_project(options.project.resolve()).value
    assert session is not None
    for output in options.output or session.project.manifest.outputs:
        tell(session, EditionKey(options.language, output), Copier(options.dpi, options.soft))


if __name__ == "__main__":
    main()
