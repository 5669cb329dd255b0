"""A run of glyphs cut into clusters: the smallest pieces that have a text and a shape of their own."""

from __future__ import annotations

from functools import cache
from itertools import groupby, pairwise
from math import inf
from unicodedata import bidirectional, category, decomposition, normalize

from leafletgen.core.geometry import ROUNDING, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.composite import Component
from leafletgen.text.ir.frame import Glyph, GlyphRun

JOINERS = frozenset("\u200c\u200d")
"""They shape their neighbours and belong to the spelling, but have no ink: they go with the character before."""

SILENT = frozenset("\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
"""Break opportunities, direction marks, isolates: they have done their work and are not part of the printed text."""

SOFT_HYPHEN = "\u00ad"
"""Drawn at the end of a line, it is part of the text as what it is (ISO 32000-1, 14.8.2.2.3): readers put the halves of the
word together again, and know it from a hyphen that belongs to the word."""


@cache
def is_am(character: str) -> bool:
    """Whether a letter is drawn over the one before it and beside it, as Thai and Lao am: a mark and a letter by Unicode."""
    if category(character) != "Lo" or not decomposition(character).startswith("<compat>"):
        return False
    return category(normalize("NFKD", character)[0]) == "Mn"


SLIM = 1 / 20
"""The room in em of a sign that has none of its own."""

REACH = 16_000
"""How far from its origin, in font units, a cluster may have ink, and how wide it may be joined: a glyph's coordinates end
at 32,767."""

WIDE = 1.5
"""How wide an Arabic number that is shown as one cluster says it is, in em, at most. By three quarters of the width of what
stands first and last pdfium measures whether two pieces are in one line: lines are further apart than that."""

MOST_PARTS = 64
"""How many glyphs are joined to a cluster: a letter with more signs than that is none."""


class Cluster(NamedTuple):
    """`text` is drawn by `parts` (origins relative to the cluster's) with its origin `x` from the run's left end.

    `x` and `advance` are in font units. The parts stand in HarfBuzz's order. `hidden`: its ink is in the piece before.
    `cut`: it is shown above its line (1) or below it (-1), which is cut there (see `turns`); `between`: it is there for the cut
    alone and no part of the text.
    """

    text: str
    parts: tuple[Component, ...]
    advance: float
    x: float
    hidden: bool = False
    cut: int = 0
    between: bool = False


class TakenRun(NamedTuple):
    """A run met on a page, kept so that its id stays its own; its clusters in logical order; its place."""

    run: GlyphRun
    clusters: list[Cluster]
    place: Transform

    def seen_from(self, other: TakenRun) -> Transform:
        """Its place in the coordinates of another run, however large and whichever way round both stand on the page."""
        return self.place.then(other.place.inverted())

    @property
    def origin(self) -> float:
        """How far from its left end its first object begins, in points: left to right at that end, mirrored with its first character."""
        first = self.clusters[0].x if self.clusters and self.run.level & 1 else 0.0
        return first * self.run.size / self.run.face.upem

    @property
    def way(self) -> int:
        """The way of its line."""
        return way(self.place)

    @property
    def mirrored(self) -> bool:
        """Whether it is shown by a matrix that mirrors (see `mirrored`)."""
        return bool(self.run.level & 1) and self.way != 1


def way(place: Transform) -> int:
    """Whether a line runs to the right on the page (1), to the left (-1, upside down), or up, down or aslant (0)."""
    a, b = place[:2]
    return 0 if abs(b) > ROUNDING * abs(a) else 1 if a > 0 else -1


WEAK = frozenset(("CS", "ES", "ET"))
"""Bidi classes of separators and signs that belong to numbers."""

RIGHT_TO_LEFT = frozenset(("R", "AL"))
"""Bidi classes of letters that run from right to left."""

NUMERIC = WEAK | {"EN", "AN"}
"""Bidi classes of a number."""


def hang(digits: list[Cluster], after: list[Cluster], shift: float, slim: float, beside: str) -> None:
    """Give the separators right behind a number in a right-to-left line to the run of the number.

    They stand to the left of the number. Readers that sort by place (pdfium, poppler) would take them for its sign or its
    thousands: `110.` would be copied as `.110`. So each is shown behind the digits, with a code of its own, as they are:
    its place is a sliver (`slim`) at the number's right end, its ink stays where it is. What would have its ink further
    away than REACH stays in its own run, and so does what follows an Arabic number (see `_arabic_numbers`). `after` are the next run's clusters in logical order, `shift` is that run's left end
    seen from the number's; all in font units. `beside` is what stands right of the number. Both lists are changed.
    """
    while digits and after and WEAK.issuperset(map(bidirectional, after[0].text)):
        separator, last = after[0], digits[-1]
        x = last.x + last.advance
        way = round(shift + separator.x - x)
        doubled = separator.text in (
            last.text,
            beside,
        )  # poppler drops the second of two equal ones so near each other
        if abs(way) > REACH or doubled or "AN" in map(bidirectional, last.text):
            return
        parts = tuple(part._replace(dx=part.dx + way) for part in separator.parts)
        digits.append(Cluster(separator.text, parts, slim, x, separator.hidden))
        del after[0]


class _ClusterGroup(NamedTuple):
    start: int
    glyphs: list[Glyph]
    x: float


def clusters(run: GlyphRun) -> list[Cluster]:
    """The run's clusters in logical order.

    A cluster never joins what bidi separates: a run has one level, its glyphs lie side by side, and no cluster is made
    of glyphs of two runs.
    """
    groups = _groups(run)
    rtl = bool(run.level & 1)
    if rtl:
        groups.reverse()
    found: list[tuple[str, list[Glyph], float]] = []
    for i, group in enumerate(groups):
        end = groups[i + 1].start if i + 1 < len(groups) else len(run.text)
        text = run.text[0 if i == 0 else group.start : end]
        glyphs, x = group.glyphs, group.x
        if text != SOFT_HYPHEN or not _inked(run, glyphs):
            text = text.translate(_SILENCE)
        if not text and not _inked(run, glyphs):
            continue
        extends = not text or _extends(text[0]) or (found and JOINERS.issuperset(found[-1][0]))
        # A letter below the one before has no room of its own: mupdf would drop the same letter behind it as a double.
        extends = extends or (not rtl and sum(glyph.advance for glyph in glyphs) <= 0)
        if found and extends and _may_join(found[-1][1], glyphs):
            before, others, at = found.pop()
            text = before + text
            glyphs, x = (glyphs + others, x) if rtl else (others + glyphs, at)
        found.append((text, glyphs, x))
    if found and JOINERS.issuperset(found[-1][0]) and not _inked(run, found[-1][1]):
        found.pop()
    whole = [_cluster(run, *piece) for piece in found]
    if not rtl:
        return _arabic_numbers(run, whole)
    return [
        piece for cluster in _in_one_line(run, _beyond_tables(run, whole)) for piece in _dealt(run, cluster)
    ]


def is_beyond(text: str) -> bool:
    """Whether it has right-to-left letters whose direction readers do not know: the tables of pdfium and poppler end at U+FFFF."""
    return any(character > "\uffff" and bidirectional(character) in RIGHT_TO_LEFT for character in text)


def _beyond_tables(run: GlyphRun, whole: list[Cluster]) -> list[Cluster]:
    """Right-to-left clusters, words of scripts beyond U+FFFF (Adlam) as one cluster each, with the signs at their ends.

    Readers that sort by place take such letters for left to right and hand a word over backwards; what stands in one code they
    leave as it is.
    """
    found: list[Cluster] = []
    for _, group in groupby(whole, key=lambda cluster: cluster.text.isspace()):
        word = list(group)
        joins = any(is_beyond(c.text) for c in word) and joinable(word)
        found += [as_seen(run, joined_word(word))] if joins else word
    return found


def as_seen(run: GlyphRun, cluster: Cluster) -> Cluster:
    """A wide cluster as wide as readers may see it."""
    return cluster._replace(advance=min(cluster.advance, WIDE * run.face.upem))


def _in_one_line(run: GlyphRun, whole: list[Cluster]) -> list[Cluster]:
    """Right-to-left clusters, words that a reader would take apart as one cluster each.

    Letters of Nastaliq come down to the line from far above it, and some stand over the one before. pdfium begins a line where the
    ink of a piece lies wholly above or below that of the piece before, and sorts by place; so the first letter of such a word
    has all its ink.
    """
    found: list[Cluster] = []
    for is_word, group in groupby(whole, key=lambda cluster: _is_word(cluster.text)):
        word = list(group)
        stepped = is_word and any(_apart(run, one, two) for one, two in pairwise(word))
        found += [joined_word(word)] if stepped and joinable(word) else word
    return found


def _is_word(text: str) -> bool:
    return all(category(character)[0] in "LM" or character in JOINERS for character in text)


def _apart(run: GlyphRun, one: Cluster, two: Cluster) -> bool:
    """Whether a cluster does not stand left of the one before, or their ink has no height in common."""
    a, b = _height(run, one), _height(run, two)
    return two.x >= one.x or min(one.advance, two.advance) <= 0 or a[1] <= b[0] or b[1] <= a[0]


def _height(run: GlyphRun, cluster: Cluster) -> tuple[float, float]:
    """From where to where, above the base line, its ink reaches; all of it where there is none."""
    boxes = [(box, part.dy) for part in cluster.parts if (box := run.face.extents(part.gid)) is not None]
    if not boxes:
        return (-inf, inf)
    return min(box[1] + dy for box, dy in boxes), max(box[3] + dy for box, dy in boxes)


def joinable(word: list[Cluster]) -> bool:
    """Whether clusters can be one."""
    width = max(c.x + c.advance for c in word) - min(c.x for c in word)
    return 0 < width <= REACH and sum(len(c.parts) for c in word) <= MOST_PARTS


def joined_word(word: list[Cluster]) -> Cluster:
    """The clusters of a word as one, from its left end to its right end."""
    left = min(c.x for c in word)
    parts = tuple(part._replace(dx=part.dx + round(c.x - left)) for c in word for part in c.parts)
    return Cluster("".join(c.text for c in word), parts, max(c.x + c.advance for c in word) - left, left)


def _arabic_numbers(run: GlyphRun, whole: list[Cluster]) -> list[Cluster]:
    """Left to right clusters, those of an Arabic number (class AN, with the separators in and behind it) as one.

    Their digits run from left to right, yet readers (mupdf) take them for right-to-left letters in visual order, and turn
    the number and all that follows it round.
    """
    kinds = _kinds(whole)
    if "AN" not in kinds:
        return whole
    found: list[Cluster] = []
    at = 0
    while at < len(whole):
        end = _number_end(kinds, at)
        found += _joined(whole[at:end], run) if end > at + 1 else whole[at : at + 1]
        at = max(end, at + 1)
    return found


def go_on(number: GlyphRun, digits: list[Cluster], after: list[Cluster], shift: float) -> None:
    """Join an Arabic number that goes on in the next run of the same level and hand (`shift` font units further right).

    Both lists are changed.
    """
    if not digits or "AN" not in map(bidirectional, digits[-1].text):
        return
    count = _number_end(["AN", *_kinds(after)], 0) - 1
    more = [cluster._replace(x=cluster.x + shift) for cluster in after[:count]]
    digits[-1:] = _joined([digits[-1], *more], number) if more else digits[-1:]
    del after[:count]


def _kinds(clusters: list[Cluster]) -> list[str]:
    """The bidi class of each; several in the order of their names."""
    return ["".join(sorted(set(map(bidirectional, cluster.text)))) for cluster in clusters]


def _number_end(kinds: list[str], start: int) -> int:
    """Behind the Arabic number that begins at `start`, the signs behind it included; `start` where none does."""
    end = start
    while end < len(kinds) and (kinds[end] == "AN" or (kinds[end] in WEAK and end > start)):
        end += 1
    return end


def _joined(digits: list[Cluster], run: GlyphRun) -> list[Cluster]:
    first, last = digits[0], digits[-1]
    width = last.x + last.advance - first.x
    parts = [
        part._replace(dx=part.dx + round(c.x - first.x))
        for c in digits
        for part in c.parts
        if run.face.extents(part.gid) is not None
    ]
    if width > REACH or len(parts) > MOST_PARTS:
        return digits
    seen = min(width, WIDE * run.face.upem)
    return [Cluster("".join(c.text for c in digits), tuple(parts), seen, first.x)]


def _dealt(run: GlyphRun, cluster: Cluster) -> list[Cluster]:
    """A right-to-left cluster as one piece for each of its characters, side by side from right to left.

    Readers that sort by place take the characters of one piece for visual order and turn them round: a letter and its
    vowel sign, the two letters of a ligature. So each character gets a slice of the width; the first has all the ink.
    The others, and spaces, are hidden: readers also drop a piece without ink.
    """
    if all(run.face.extents(part.gid) is None for part in cluster.parts):
        return [cluster._replace(parts=(), hidden=True)]
    if is_beyond(cluster.text):
        return [cluster]
    share = int(cluster.advance // len(cluster.text)) if cluster.text else 0
    if share < 1:
        return [cluster]
    others = [
        (c, min(share, round(run.face.upem * SLIM)) if c in JOINERS or category(c)[0] == "M" else share)
        for c in cluster.text[1:]
    ]
    left = sum(width for _, width in others)
    ink = tuple(part._replace(dx=part.dx - left) for part in cluster.parts)
    found = [Cluster(cluster.text[0], ink, cluster.advance - left, cluster.x + left)]
    for character, width in others:
        left -= width
        found.append(Cluster(character, (), width, cluster.x + left, hidden=True))
    return found


def _may_join(before: list[Glyph], more: list[Glyph]) -> bool:
    """Whether glyphs still fit into one cluster."""
    width = sum(glyph.advance for glyph in before + more)
    return len(before) + len(more) <= MOST_PARTS and width <= REACH


def _inked(run: GlyphRun, glyphs: list[Glyph]) -> bool:
    return any(run.face.extents(glyph.gid) is not None for glyph in glyphs)


_SILENCE = {ord(c): None for c in SILENT}


def _groups(run: GlyphRun) -> list[_ClusterGroup]:
    """Glyphs of one HarfBuzz cluster together, from left to right."""
    groups: list[_ClusterGroup] = []
    x = 0.0
    for glyph in run.glyphs:
        if groups and groups[-1].start == glyph.cluster:
            groups[-1].glyphs.append(glyph)
        else:
            groups.append(_ClusterGroup(glyph.cluster, [glyph], x))
        x += glyph.advance
    return groups


def _extends(character: str) -> bool:
    """Whether the character is no piece of its own: marks of all kinds, joiners, am."""
    if ord(character) < 0x300:  # before the first combining mark
        return False
    return character in JOINERS or is_am(character) or category(character)[0] == "M"


def _cluster(run: GlyphRun, text: str, glyphs: list[Glyph], x: float) -> Cluster:
    if len(glyphs) == 1:
        g = glyphs[0]
        return Cluster(text, (Component(g.gid, round(g.dx), round(g.dy)),), g.advance, x)
    # Several glyphs become one composite glyph of the subset: its parts stand in whole font units, and what has no ink
    # only moves the pen.
    parts = []
    pen = 0.0
    for g in glyphs:
        if run.face.extents(g.gid) is not None:
            parts.append(Component(g.gid, round(pen + g.dx), round(g.dy)))
        pen += g.advance
    return Cluster(text, tuple(parts), pen, x)
