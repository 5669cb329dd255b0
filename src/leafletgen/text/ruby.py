"""Readings over words (furigana): how wide an atom becomes, what may hang over its neighbours, where the reading stands.

Rules from JLREQ (Requirements for Japanese Text Layout) 3.3: half size, spread 1:2:1 where the reading is the
shorter; where it is the longer it hangs over kana beside it, never over kanji, and the base is spread for the rest.
"""

from __future__ import annotations

import re

from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.face import Face, ShapedGlyph
from leafletgen.text.ir.richtext import Ruby
from leafletgen.text.languages.pack import Readings

SCALE = 0.5
"""Size of a reading beside its base."""
RISE = 0.93
"""Baseline of the reading above the baseline of the base, in em of the base: clear of the tallest kanji (0.86)."""
_OVERHANG = 0.5
"""At most one character of the reading, in em of the base."""
_APART = 0.25
"""Between the readings of two words, at least: half a character of them (JLREQ 3.3.8), in em of the base."""


class Reading(NamedTuple):
    """A shaped reading over a base from `start` to `end`. `width` in em of the base; `pad` is added to the base; `before` and `after`
    hang over; less than 0: that much of the padded base stays free.
    """

    start: int
    end: int
    face: Face
    text: str
    kind: str
    glyphs: tuple[ShapedGlyph, ...]
    width: float
    pad: float
    before: float
    after: float


def may_hang_over(character: str, readings: Readings | None) -> bool:
    """Kana, the long-vowel mark and the blank half of a stop give way to a reading; kanji and all else do not."""
    return bool(readings and readings.over and re.match(f"[{readings.over}]", character))


def fit(
    ruby: Ruby, face: Face, glyphs: tuple[ShapedGlyph, ...], base: float, before: bool, after: bool
) -> Reading:
    """Settle a reading over a base `base` em wide; `before`, `after`: whether it may hang over its neighbours."""
    width = sum(g.advance for g in glyphs) / face.upem * SCALE
    excess = max(0.0, width - base)
    left = min(excess / 2, _OVERHANG) if before else 0.0
    right = min(excess / 2, _OVERHANG) if after else 0.0
    pad = excess - left - right
    return Reading(ruby.start, ruby.end, face, ruby.reading, ruby.kind, glyphs, width, pad, left, right)


def kept_apart(
    one: Reading, two: Reading, bases: tuple[float, float], between: float
) -> tuple[Reading, Reading]:
    """Two readings in a row, far enough from each other to be seen as those of two words. `bases`: the widths of their bases,
    `between`: of what stands between these, em. They give up what they hang over first. The readings of single characters side
    by side are mostly those of one word, and may touch.
    """
    if between == 0.0 and one.kind == two.kind == "mono":
        return one, two
    free = sum(
        _gap(reading, base - reading.width) / 2 for reading, base in zip((one, two), bases, strict=True)
    )
    hung = one.after + two.before
    lacking = _APART - (between + free - hung)
    if lacking <= 0:
        return one, two
    first = lacking * (one.after / hung if hung else 0.5)
    second = lacking - first
    return (
        one._replace(after=one.after - first, pad=one.pad + first),
        two._replace(before=two.before - second, pad=two.pad + second),
    )


def spread(reading: Reading, base: float) -> tuple[float, float]:
    """Where the reading begins after the start of a base `base` em wide, and what each glyph is set apart (em)."""
    gap = _gap(reading, base + reading.before + reading.after - reading.width)
    return gap / 2 - reading.before, 0.0 if reading.kind == "mono" else gap


def _gap(reading: Reading, room: float) -> float:
    """What of the room beside a reading stands between its characters, and half of it at both ends."""
    inked = sum(1 for g in reading.glyphs if g.advance)
    return max(0.0, room) / (1 if reading.kind == "mono" else max(1, inked))
