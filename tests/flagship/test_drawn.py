"""What is drawn is what HarfBuzz says: frames against a HarfBuzz call of our own, pages against their frames."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont
from tests.flagship.subjects import SUBJECTS, subject
from tests.write.pdf import readers
from tests.write.pdf.test_drawn import Mark, full, marks

from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import GlyphRun, Group, TagEnd, TagStart, walk

EAST = ({"kern": 0}, {"kern": 0, "palt": 1}, {"kern": 0, "ruby": 1})
"""Kana and Han keep to their grid, but in Japanese display type and readings."""


def set_lines(sheet: Sheet) -> Iterator[list[GlyphRun]]:
    """The runs of each line in reading order."""
    line: list[GlyphRun] = []
    last = None
    for item, place, _ in walk(sheet.frame):
        here = round(place.f, 3)
        if line and (isinstance(item, TagStart | TagEnd | Group) or here != last):
            yield line
            line = []
        if isinstance(item, GlyphRun):
            line.append(item)
            last = here
    if line:
        yield line


@cache
def font(path: Path) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))


def shaped(run: GlyphRun, text: str, start: int, features: dict[str, int]) -> list[tuple[int, int, int, int]]:
    """Glyph, advance and offsets of a run within its line."""
    buffer = hb.Buffer()
    buffer.add_str(text, start, len(run.text))
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.script = run.script
    buffer.language = run.language
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(font(run.face.path), buffer, features)
    return [
        (i.codepoint, p.x_advance, p.x_offset, p.y_offset)
        for i, p in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def same(run: GlyphRun, wanted: list[tuple[int, int, int, int]]) -> bool:
    """Ids and places. Letter-spacing may widen every cluster by the same; East Asian widths are the engine's."""
    if [g.gid for g in run.glyphs] != [gid for gid, *_ in wanted]:
        return False
    if run.script == "Hani":
        return True
    most = run.face.upem / 1000
    tracking = {round(g.advance - w[1]) for g, w in zip(run.glyphs, wanted, strict=True) if w[1]} or {0}
    return (
        (tracking == {0} or (len(tracking) == 1 and run.script in ("Latn", "Cyrl", "Grek")))
        and all(abs(g.dx - w[2]) <= most and abs(g.dy - w[3]) <= most for g, w in zip(run.glyphs, wanted, strict=True))
    )  # fmt: skip


@pytest.mark.parametrize("name", SUBJECTS)
def test_frames_hold_what_harfbuzz_says(name: str) -> None:
    other, count = [], 0
    for sheet in subject(name).publication.sheets:
        for line in set_lines(sheet):
            text, start = "".join(run.text for run in line), 0
            for run in line:
                kinds = EAST if run.script == "Hani" else ({},)
                count += len(run.glyphs)
                if not any(same(run, shaped(run, text, start, kind)) for kind in kinds):
                    other.append((run.text, run.script))
                start += len(run.text)

    assert count > 100
    assert other == []


def drawn(pdf: bytes) -> list[list[Mark]]:
    """All ink of each page, through codes, maps and embedded programs."""
    found = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            if "/Font" not in page.Resources:
                found.append([])
                continue
            programs = {key: TTFont(BytesIO(f["program"])) for key, f in readers.fonts(page).items()}
            found.append([
                mark
                for code in readers.drawn(page)
                if not code.hidden
                for mark in marks(
                    programs[code.font], code.code, code.x, code.y, code.size / programs[code.font]["head"].unitsPerEm
                )
            ])  # fmt: skip
    return found


def framed(sheet: Sheet) -> Iterator[tuple[Mark, float]]:
    """The ink that the frames ask for, and the size of its type."""
    for item, place, _ in walk(sheet.frame):
        if isinstance(item, GlyphRun):
            scale, x = item.size / item.face.upem, place.e
            for glyph in item.glyphs:
                at = (x + glyph.dx * scale, sheet.media.height - place.f + glyph.dy * scale)
                yield from ((m, item.size) for m in marks(full(item.face.path), glyph.gid, *at, scale))
                x += glyph.advance * scale


@pytest.mark.parametrize("name", [n for n in SUBJECTS if n.startswith(("poster", "sample"))])
def test_pages_hold_what_their_frames_ask_for(name: str) -> None:
    made = subject(name)
    for sheet, got in zip(made.publication.sheets, drawn(made.pdf), strict=True):
        left: dict[object, list[Mark]] = {}
        for mark in got:
            left.setdefault(mark.outline, []).append(mark)
        wanted = list(framed(sheet))
        assert len(wanted) == len(got) > 50
        for mark, size in wanted:
            alike = left.get(mark.outline, [])
            assert alike, "a mark is not drawn"
            nearest = min(alike, key=lambda m: abs(m.x - mark.x) + abs(m.y - mark.y))
            assert abs(nearest.x - mark.x) <= size / 1000
            assert abs(nearest.y - mark.y) <= size / 1000
            alike.remove(nearest)
