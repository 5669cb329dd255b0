"""What is drawn is what HarfBuzz says on the whole font, whatever codes and composites it takes to say it."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops
from tests.write.pdf import readers
from tests.write.pdf.samples import PAPER, Sample, line, placed, runs, sample, sheet_of

from leafletgen.core.geometry import Point
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.frame import Frame, GlyphRun, Placed
from leafletgen.write.pdf.document import write

LINES = {
    "en": ("NotoSans", "Latn", "AVATAR office fjord naïve q̃ x̂̄ (7½)"),
    "ja": ("BIZUDPGothic", "Jpan", "簡単なアルバイト、実は犯罪です。"),
    "th": ("NotoSansThai", "Thai", "งานง่ายๆ ที่ทำให้คุณเป็นอาชญากร น้ำ"),
    "my": ("NotoSansMyanmar", "Mymr", "တကယ့်ရာဇဝတ်မှု ကြောင့် ကျောင်းသားများ"),
    "ne": ("NotoSansDevanagari", "Deva", "सजिलो काम? वास्तविक क्षेत्र द्वारा"),
    "ur": ("NotoNastaliqUrdu", "Arab", "آسان کام؟ اصل میں جرم ہے"),
    "ar": ("NotoSansArabic", "Arab", "عَمَلٌ سهل؟ لا إله جريمة"),
    "bo": ("NotoSerifTibetan", "Tibt", "དངོས་གནས་ཉེས་པ་ཡིན། སྒྲིལ"),
    "he": ("NotoSansHebrew", "Hebr", "שָׁלוֹם עבודה קלה?"),
    "km": ("NotoSansKhmer", "Khmr", "ការងារងាយស្រួល? ឧក្រិដ្ឋកម្មពិត"),
    "vi": ("NotoSans", "Latn", "Việc nhẹ lương cao? Nghề nghiệp"),
    "ko": ("NotoSansKR", "Hang", "쉬운 일? 진짜 범죄입니다."),
    "zh-Hans": ("NotoSansSC", "Hans", "轻松的工作？真正的犯罪。"),
    "fa": ("Vazirmatn", "Arab", "کار آسان؟ می‌خواهند جرم"),
}


class Mark(NamedTuple):
    """The outline of a simple glyph and its origin on the page, points."""

    outline: tuple[Any, ...]
    x: float
    y: float


@cache
def full(path: Path) -> TTFont:
    return TTFont(path)


def marks(font: TTFont, gid: int, x: float, y: float, scale: float) -> Iterable[Mark]:
    """A glyph taken apart down to the simple ones (fontTools reads, not we)."""
    glyf = font["glyf"]
    glyph = glyf[font.getGlyphName(gid)]
    if glyph.isComposite():
        for part in glyph.components:
            assert not hasattr(part, "transform")
            yield from marks(
                font, font.getGlyphID(part.glyphName), x + part.x * scale, y + part.y * scale, scale
            )
    elif glyph.numberOfContours:
        points, ends, flags = glyph.getCoordinates(glyf)
        yield Mark((tuple(points), tuple(ends), bytes(f & 1 for f in flags)), x, y)


def painted(pdf: bytes) -> list[Mark]:
    """All ink of the first page, through codes, maps and embedded programs."""
    with pikepdf.open(BytesIO(pdf)) as document:
        page = document.pages[0]
        programs = {name: TTFont(BytesIO(f["program"])) for name, f in readers.fonts(page).items()}
        found: list[Mark] = []
        for code in readers.drawn(page):
            if code.hidden:
                continue
            font = programs[code.font]
            found += marks(font, code.code, code.x, code.y, code.size / font["head"].unitsPerEm)
        return found


def harfbuzz(run: GlyphRun, tag: str, script: str, x: float, y: float) -> list[Mark]:
    """The same line by a HarfBuzz call of our own."""
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(run.face.path))))
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.script = script
    buffer.language = tag
    hb.shape(font, buffer)
    scale = run.size / run.face.upem
    found: list[Mark] = []
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found += marks(
            full(run.face.path), info.codepoint, x + at.x_offset * scale, y + at.y_offset * scale, scale
        )
        x += at.x_advance * scale
    return found


def assert_same_ink(got: list[Mark], wanted: list[Mark], size: float) -> None:
    assert len(got) == len(wanted) > 0
    left = list(got)
    for mark in wanted:
        same = [m for m in left if m.outline == mark.outline]
        assert same, f"nothing like the mark at {mark.x:.2f}, {mark.y:.2f} is drawn"
        nearest = min(same, key=lambda m: abs(m.x - mark.x) + abs(m.y - mark.y))
        assert abs(nearest.x - mark.x) <= size / 1000
        assert abs(nearest.y - mark.y) <= size / 1000
        left.remove(nearest)


@pytest.mark.parametrize("tag", LINES)
def test_lines_equal_harfbuzz(tag: str) -> None:
    family, script, text = LINES[tag]
    run = line(tag, text, family, script)
    wanted = harfbuzz(run, tag, script, 20.0, PAPER.height - 100.0)

    got = painted(write(sheet_of(tag, placed(run, 20.0, 100.0)), builtin("screen")))

    assert_same_ink(got, wanted, run.size)


def framed(made: Publication) -> list[Mark]:
    """The ink that the frames of the first sheet ask for."""
    wanted: list[Mark] = []
    for run, place in runs(made):
        scale = run.size / run.face.upem
        x = place.e
        for glyph in run.glyphs:
            at = (x + glyph.dx * scale, PAPER.height - place.f + glyph.dy * scale)
            wanted += marks(full(run.face.path), glyph.gid, *at, scale)
            x += glyph.advance * scale
    return wanted


def test_sheets_equal_their_frames(made: Sample) -> None:
    assert_same_ink(painted(made.pdf), framed(made.publication), 10.0)


def one_by_one(made: Publication) -> Publication:
    """The same sheet with every glyph as a run of its own, without offsets: no composites."""
    items: list[Placed] = []
    for run, place in runs(made):
        scale = run.size / run.face.upem
        x = place.e
        for glyph in run.glyphs:
            alone = replace(run, glyphs=(glyph._replace(dx=0, dy=0, cluster=0),), text="x", level=0)
            items.append(Placed(Point(x + glyph.dx * scale, place.f - glyph.dy * scale), alone))
            x += glyph.advance * scale
    sheet = replace(made.sheets[0], frame=Frame(PAPER, tuple(items)))
    return replace(made, sheets=(sheet,))


def grey(pdf: bytes) -> Image.Image:
    """The first page at 288 dpi: smaller glyphs pdfium moves to whole pixels, each run of its own way."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=4, grayscale=True).to_pil()
    document.close()
    return picture


def steps(one: Image.Image, two: Image.Image) -> int:
    """How many pixels differ by more than 40 of 255 grey levels."""
    return sum(ImageChops.difference(one, two).histogram()[41:])


def test_composites_look_like_their_glyphs(made: Sample) -> None:
    got, wanted = grey(made.pdf), grey(write(one_by_one(made.publication), builtin("screen")))

    ink = sum(wanted.histogram()[:128])
    assert ink > 10_000
    # Glyphs that overlap are blended once in a composite, twice one by one: a few pixels of their edges differ.
    assert steps(got, wanted) <= ink / 500


def test_the_comparison_sees_a_lost_mark() -> None:
    """Of the test above: a sheet without one mark is told from the whole."""
    made = sample("th")
    run, _ = next(r for r in runs(made.publication) if any(g.advance == 0 for g in r[0].glyphs))
    at = random.Random(1).choice([i for i, g in enumerate(run.glyphs) if g.advance == 0])
    less = replace(run, glyphs=run.glyphs[:at] + run.glyphs[at + 1 :])

    got = painted(write(sheet_of("th", placed(less, 20, 100)), builtin("screen")))

    with pytest.raises(AssertionError):
        assert_same_ink(
            got, painted(write(sheet_of("th", placed(run, 20, 100)), builtin("screen"))), run.size
        )
