"""A text shaped once, in em of whatever size it will be set in: runs, sums of advances, gaps, ink. Size is no input."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise

from leafletgen.core.effort import CacheTally
from leafletgen.core.record import NamedTuple
from leafletgen.text.breaks import Break, breaks
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import RichText, Ruby
from leafletgen.text.ir.style import Breaking
from leafletgen.text.itemize import Item, features, itemize
from leafletgen.text.languages.tag import Language
from leafletgen.text.linebreak import Breakpoints, balanced, first_fit, overfull, ragged
from leafletgen.text.optical import overhang
from leafletgen.text.phrases import EMERGENCY, ENDING, INSIDE, PREFERRED
from leafletgen.text.pieces import Skyline, TextFragment, clearance, hyphen_glyph, line_pieces, outline
from leafletgen.text.ruby import RISE, SCALE, Reading, fit, kept_apart, may_hang_over
from leafletgen.text.sense import is_runt, penalties, untied
from leafletgen.text.shape import (
    CLOSERS,
    OPENERS,
    Setting,
    ShapedRun,
    blank,
    is_full_width,
    safe_around,
    safe_before,
    shape_item,
    shape_range,
)

_BLANK = frozenset(
    " \t\n\v\f\r\u0085\u2028\u2029\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
    "\u200b\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""What takes no room at the end of a line (UAX #14: spaces; and characters without a glyph)."""
_CACHED = 512
LINES = CacheTally("lines")
"""Ends of lines of a paragraph in a measure."""
_WIDE = 14.0
"""Em of a measure from which running text of Japanese ends its lines between phrases."""
_NARROW = 6.0
"""... below which headings cut a Japanese phrase before its ending: labels that would be too small otherwise."""


class Lines(NamedTuple):
    """Where lines end for one measure: indices of `Composed.gaps`, and whether a piece sticks out (em). The first line
    begins at the gap `first`.
    """

    gaps: tuple[int, ...]
    overfull: float
    first: int = 0


class Composed:
    """One paragraph of one language in one weight; see the attributes set in `__init__`."""

    def __init__(
        self,
        text: RichText,
        base: Language,
        book: FontBook,
        setting: Setting,
        weight: int,
        vertical: bool = False,
        divided: tuple[int, ...] = (),
    ) -> None:
        """Itemize, shape and measure. `vertical`: the line runs down; `divided`: where words may be, with a hyphen.

        The order is that of what needs what. Readings (ruby) come before runs, for a reading wider than its base spreads the
        base while this is shaped; they need the width of the bare base, so it is shaped without them first, with
        `setting.readings` empty. Sums need runs, gaps need no glyphs, `ends` need gaps, and `places` (where lines may
        begin and end, in em) needs all of them: it shapes anew around a gap that is not safe.
        """
        self.text = text
        self.base = base
        itemized = itemize(
            text, base, book, setting.display, weight, setting.tabular, vertical, setting.headlines
        )
        self.levels = itemized.levels
        self.missing = itemized.missing
        self.setting = setting._replace(missing=bool(itemized.missing), readings={})
        self.readings = _shape_readings(text, base, itemized.items, self.setting)
        self.setting = self.setting._replace(readings=self.readings)
        self.runs = tuple(shape_item(text.chars, item, self.setting) for item in itemized.items)
        self._run_starts = [run.item.start for run in self.runs]
        self.sums = _sum_advances(len(text.chars), self.runs)
        self.tops, self.bottoms = _ink(len(text.chars), self.runs, self.readings)
        self.top = max(self.tops, default=0.0)
        self.bottom = max(self.bottoms, default=0.0)
        found = _without_ruby(breaks(text.chars, base), text.ruby)
        hyphens = {at: Break(at, hyphen=True) for at in divided}
        self.gaps = tuple(
            sorted({**hyphens, 0: Break(0), **{gap.at: gap for gap in untied(text, base, found)}}.values())
        )
        self.ends = tuple(self._content_end(gap.at) for gap in self.gaps)
        self.places = self._places()
        self._solved: dict[tuple[float, Breaking, bool, int, int], Lines] = {}
        self._pieces: dict[tuple[int, int], tuple[TextFragment, ...]] = {}
        self._outlines: dict[tuple[int, int, float], Skyline] = {}

    # --- gaps --------------------------------------------------------------------------------------------------------

    def run_at(self, at: int) -> ShapedRun | None:
        """The run that holds a character."""
        index = bisect_right(self._run_starts, at) - 1
        run = self.runs[index] if index >= 0 else None
        return run if run is not None and at < run.item.end else None

    def _content_end(self, at: int) -> int:
        chars = self.text.chars
        while at > 0 and chars[at - 1] in _BLANK:
            at -= 1
        return at

    def _places(self) -> Breakpoints:
        chars = self.text.chars
        starts, finish, words = [], [], []
        for number, (gap, end) in enumerate(zip(self.gaps, self.ends, strict=True)):
            start_at, end_at = self._edges(gap.at, end)
            if gap.hyphen:
                end_at += self.hyphen_advance(gap.at)
            starts.append(start_at)
            finish.append(end_at)
            before = self.gaps[number - 1].at if number else 0
            words.append(is_runt(chars[before:end]))
        prices = penalties(self.text, self.base, self.gaps, self.ends)
        return Breakpoints(
            tuple(starts), tuple(finish), prices, tuple(g.hyphen for g in self.gaps), tuple(words)
        )

    def _edges(self, at: int, end: int) -> tuple[float, float]:
        """Em sums where a line that begins at `at` starts, and where one whose content ends at `end` ends.

        Widths are differences of sums as long as glyphs stay what they are when the line is cut there. Where a cut changes
        them (a joined letter takes its final form, a ligature falls apart), the piece up to the nearest safe place on
        each side is shaped by itself, and the sums are moved by what it is wider or narrower.
        """
        start_at, end_at = self.sums[at], self.sums[end]
        run = self.run_at(at)
        if run is not None and not safe_before(self.text.chars, run, at):
            before, after = safe_around(self.text.chars, run, at)
            end_at = self.sums[before] + self._anew(run.item, before, at, end)
            start_at = self.sums[after] - self._anew(run.item, at, after, after)
        return start_at + self.leading_blank(at), end_at - self._trailing_blank(end)

    def _anew(self, item: Item, start: int, end: int, until: int) -> float:
        """Width of a part of an item shaped by itself, up to the character `until`."""
        chars = self.text.chars[start:end]
        glyphs = shape_range(chars, item._replace(start=0, end=end - start), 0, end - start, self.setting)
        return sum(g.advance for g in glyphs if g.cluster + start < until) / item.face.upem

    def leading_blank(self, at: int) -> float:
        """What a line that begins at `at` gains: the blank half of an opening bracket, what display type hangs over the edge; less
        what a reading hangs over.
        """
        reading = next((r for r in self.readings.values() if r.start == at), None)
        if reading is not None and reading.before:
            return -reading.before
        chars = self.text.chars
        if at >= len(chars):
            return 0.0
        given = (
            self._blank_of(at) if chars[at] in OPENERS and not (at > 0 and chars[at - 1] in OPENERS) else 0.0
        )
        if given or not self.setting.display or reading is not None:
            return given
        run = self.run_at(at)
        return overhang(run, at, chars[at]) if run is not None else 0.0

    def _trailing_blank(self, end: int) -> float:
        reading = next((r for r in self.readings.values() if r.end == end), None)
        if reading is not None and reading.after:
            return -reading.after
        if end == 0 or self.text.chars[end - 1] not in CLOSERS:
            return 0.0
        return self._blank_of(end - 1)

    def _blank_of(self, at: int) -> float:
        run = self.run_at(at)
        if run is None or not is_full_width(run.item.script):
            return 0.0
        glyph = next((g for g in run.glyphs if g.cluster == at), None)
        return blank(run.item.face, glyph, self.text.chars[at]) / run.item.face.upem if glyph else 0.0

    def hyphen_advance(self, at: int) -> float:
        """Width in em of the hyphen that is drawn where a word is divided at `at`."""
        run = self.run_at(at - 1)
        if run is None:
            return 0.0
        gid = hyphen_glyph(run.item)
        return run.item.face.advance(gid) / run.item.face.upem if gid else 0.0

    # --- ink ---------------------------------------------------------------------------------------------------------

    def pieces(self, first: int, last: int) -> tuple[TextFragment, ...]:
        """The glyphs of the line between two gaps."""
        key = (first, last)
        found = self._pieces.get(key)
        if found is None:
            if len(self._pieces) >= _CACHED:
                self._pieces.clear()
            found = self._pieces[key] = line_pieces(self, first, last)
        return found

    def line_ink(self, first: int, last: int) -> tuple[float, float]:
        """Highest and lowest ink of the line between two gaps, em above and below its baseline."""
        start, end = self.gaps[first].at, self.gaps[last].at
        return max(self.tops[start:end], default=0.0), max(self.bottoms[start:end], default=0.0)

    def clearance(self, first: int, middle: int, last: int, align: float) -> float:
        """The pitch in em at which two successive lines would just touch; `align`: 0 left, 0.5 centre, 1 right."""
        ends, starts = self.places.ends, self.places.starts
        upper = self._outline(first, middle, -align * (ends[middle] - starts[first]))
        return clearance(upper, self._outline(middle, last, -align * (ends[last] - starts[middle])))

    def _outline(self, first: int, last: int, shift: float) -> Skyline:
        key = (first, last, shift)
        found = self._outlines.get(key)
        if found is None:
            if len(self._outlines) >= _CACHED:
                self._outlines.clear()
            found = self._outlines[key] = outline(self, first, last, shift)
        return found

    # --- lines -------------------------------------------------------------------------------------------------------

    def solve(
        self, width: float, breaking: Breaking, wrap: bool, first: int = 0, last: int | None = None
    ) -> Lines:
        """Where lines end in a measure of `width` em. Preferred gaps alone where all between them fits, else more.

        `first`, `last`: gaps between which the text is set, where a part of it stands elsewhere.
        """
        last = len(self.gaps) - 1 if last is None else last
        key = (width, breaking, wrap, first, last)
        found = self._solved.get(key)
        if found is None:
            if len(self._solved) >= _CACHED:
                self._solved.clear()
            found = self._solved[key] = self._solve(width, breaking, wrap, first, last)
            LINES.misses += 1
        else:
            LINES.hits += 1
        return found

    def _solve(self, width: float, breaking: Breaking, wrap: bool, first: int, last: int) -> Lines:
        ends: list[int] = []
        over, at = 0.0, first
        for stop in range(first + 1, last + 1):
            if stop < last and not self.gaps[stop].hard:
                continue
            chosen, wide = self._stretch(at, stop, width, breaking, wrap)
            ends += chosen
            over = max(over, wide)
            at = stop
        return Lines(tuple(ends), over, first)

    def _stretch(
        self, first: int, last: int, width: float, breaking: Breaking, wrap: bool
    ) -> tuple[list[int], float]:
        """The lines between two forced ends."""
        natural = self.places.ends[last] - self.places.starts[first]
        if not wrap or natural <= width:
            return [last], max(0.0, natural - width - 1e-6)
        choose = {"first-fit": first_fit, "ragged": ragged, "balanced": balanced}[breaking]
        heading = breaking == "balanced" or self.setting.display
        grade, worst = self._first_grade(width, heading), EMERGENCY if heading else INSIDE
        kept = self._open(first, last, width, grade, worst, ENDING if heading and width >= _NARROW else None)
        picked = self.places.picked(kept)
        return [kept[k] for k in choose(picked, width)], overfull(picked, width)

    def _first_grade(self, width: float, heading: bool) -> int:
        """Down to which grade all places count alike: running text of Chinese breaks anywhere, at a price, that of Japanese
        inside phrases in the narrowest columns.
        """
        kind = self.base.phrases
        if heading or kind == "spaces" or self.base.pack.spaces != "none":
            return PREFERRED
        if kind == "budoux":
            return PREFERRED if width >= _WIDE else ENDING
        return INSIDE

    def _open(
        self, first: int, last: int, width: float, grade: int, worst: int, never: int | None
    ) -> list[int]:
        """The gaps where a line may end: those of `grade`, and in a piece wider than the measure the next worse ones, too, but for
        those of the grade `never`.
        """
        gaps, starts, ends = self.gaps, self.places.starts, self.places.ends
        kept = [
            k
            for k in range(first, last + 1)
            if k in (first, last) or (gaps[k].grade <= grade and gaps[k].grade != never)
        ]
        if grade >= worst:
            return kept
        found = [first]
        for a, b in pairwise(kept):
            wide = b - a > 1 and ends[b] - starts[a] > width + 1e-6
            found += self._open(a, b, width, grade + 1, worst, never)[1:] if wide else [b]
        return found


def _shape_readings(
    text: RichText, language: Language, items: tuple[Item, ...], setting: Setting
) -> dict[int, Reading]:
    chars = text.chars
    found: dict[int, Reading] = {}
    taken = [range(r.start, r.end) for r in text.ruby]
    for number, ruby in enumerate(text.ruby):
        base = [item for item in items if item.ruby == number]
        if not base or not ruby.reading:
            continue
        before, after = (
            not any(at in span for span in taken)
            and may_hang_over(chars[at : at + 1], language.pack.readings)
            for at in (ruby.start - 1, ruby.end)
        )
        face, script = base[0].face, language.base_script
        small = (*features(script, language, False), ("ruby", 1))
        glyphs = face.shape(
            ruby.reading, 0, len(ruby.reading), rtl=False, script=script, language=base[0].language,
            features=small,
        )  # fmt: skip
        width = _width(chars, items, ruby.start, ruby.end, setting)
        found[number] = fit(ruby, face, glyphs, width, before, after)
    for a, b in pairwise(found):
        one, two = found[a], found[b]
        if two.start - one.end <= 1:  # else they cannot meet: a reading hangs over one character at most
            bases = [_width(chars, items, r.start, r.end, setting) for r in (one, two)]
            between = _width(chars, items, one.end, two.start, setting)
            found[a], found[b] = kept_apart(one, two, (bases[0], bases[1]), between)
    return found


def _width(chars: str, items: tuple[Item, ...], start: int, end: int, setting: Setting) -> float:
    """Width in em of some characters, without readings."""
    width = 0.0
    for item in items:
        first, last = max(item.start, start), min(item.end, end)
        if first < last:
            glyphs = shape_range(chars, item, first, last, setting)
            width += sum(g.advance for g in glyphs) / item.face.upem
    return width


def _sum_advances(length: int, runs: tuple[ShapedRun, ...]) -> tuple[float, ...]:
    """Sums of advances in em: element k is the width of the first k characters; a cluster's width is its first one's."""
    advances = [0.0] * length
    for run in runs:
        upem = run.item.face.upem
        for glyph in run.glyphs:
            advances[glyph.cluster] += glyph.advance / upem
    return tuple(accumulate(advances, initial=0.0))


def _ink(
    length: int, runs: tuple[ShapedRun, ...], readings: dict[int, Reading]
) -> tuple[list[float], list[float]]:
    """Ink above and below the baseline in em, at the first character of each cluster (0 elsewhere)."""
    tops, bottoms = [0.0] * length, [0.0] * length
    for run in runs:
        face, upem = run.item.face, run.item.face.upem
        for gid, _, _, dy, cluster, _ in run.glyphs:
            ink = face.extents(gid)
            if ink is not None:
                tops[cluster] = max(tops[cluster], (ink.ymax + dy) / upem)
                bottoms[cluster] = max(bottoms[cluster], -(ink.ymin + dy) / upem)
    for reading in readings.values():
        inks = [ink for g in reading.glyphs if (ink := reading.face.extents(g.gid))]
        if inks:
            top = RISE + SCALE * max(ink.ymax for ink in inks) / reading.face.upem
            tops[reading.start] = max(tops[reading.start], top)
    return tops, bottoms


def _without_ruby(found: tuple[Break, ...], rubies: tuple[Ruby, ...]) -> tuple[Break, ...]:
    """A base with its reading is one piece (mono readings stand over one character each)."""
    if not rubies:
        return found
    inside = {at for ruby in rubies for at in range(ruby.start + 1, ruby.end)}
    return tuple(gap for gap in found if gap.at not in inside)
