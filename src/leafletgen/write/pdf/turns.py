"""Where a line must be cut so that a reader that sorts by place does not turn it round.

Such a reader (pdfium: Chromium, Edge, Android) puts the objects of a line in order from left to right and then guesses
the logical order with a bidi algorithm of its own, which knows no levels: it turns round a line that has more right-to-left stretches than
others, and mirrors what is mirrored. So `help@example.ac.jp` in an Arabic line is copied as
`jp.ac.example@help`, 9:00–17:00 as 17:00–9:00, and a bracket as its opposite. What stands between two cuts is a line
of its own for it, and is read alone.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby
from unicodedata import bidirectional, category, mirrored, normalize

from leafletgen.core.record import NamedTuple
from leafletgen.text.ir.frame import GlyphRun
from leafletgen.write.pdf.clusters import SLIM, Cluster

RIGHT, LEFT, WEAK, NEUTRAL = "R", "L", "W", "N"
"""The classes of such a reader: letters of both directions, what takes its neighbours' order, what goes with them."""

_CLASSES = dict.fromkeys(("R", "AL"), RIGHT) | {"L": LEFT}
_CLASSES |= dict.fromkeys(("AN", "EN", "NSM", "CS", "ES", "ET", "BN"), WEAK)

_SMALL = frozenset(("NSM", "BN"))
_WORD = _SMALL | {"R", "AL"}

QUOTES = frozenset("\u2018\u2019\u201c\u201d")
"""Mirrored by such a reader, though not by Unicode."""

PLAINER = frozenset("\u00ae\u211e\u211f\u2123\u2127")
"""Signs it takes for letters, though Unicode does not."""

LAST_KNOWN = "\uffff"
"""The last character whose direction it knows; what is behind it (Adlam) it takes for signs."""

LEAST_HEIGHT = 4.5
"""Points: of two neighbours higher than this, the one that lies wholly above the other begins a line for such a reader."""

LOOKED_AHEAD = 6
"""Words, spaces and signs."""

WRONG = "\0"
"""Stands for what such a reader puts in the place of a character that it takes for right-to-left."""


class PlacedText(NamedTuple):
    """What one show operator says, where it begins, how low and high its ink reaches (points).

    `apart`: what follows at its right stands so far away that such a reader may see a space.
    """

    text: str
    x: float
    low: float = 0.0
    high: float = 10.0
    apart: bool = False


@cache
def _class(character: str) -> str:
    return _CLASSES.get(bidirectional(character), NEUTRAL) if character <= LAST_KNOWN else NEUTRAL


@cache
def _turned(character: str) -> str:
    """A character as it is read right to left: mirrored (quotation marks, too), and signs by plainer ones (½, ①, …). Of one that it
    does not know, both halves (surrogates) are turned round.
    """
    if mirrored(character) or character in QUOTES or character > LAST_KNOWN:
        return WRONG
    kind = category(character)
    plainer = kind == "No" or character in PLAINER or normalize("NFKC", character) != character
    return WRONG if plainer and kind[0] in "PSN" else character


def read(line: Sequence[PlacedText]) -> str:
    """The text of a line as a reader that sorts by place has it."""
    ordered = sorted(line, key=lambda piece: piece.x)
    rows: list[list[PlacedText]] = []
    for piece in ordered:
        if rows and not _apart(rows[-1][-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return "".join(_read("".join(piece.text + " " * piece.apart for piece in row)) for row in rows)


def _apart(one: PlacedText, two: PlacedText) -> bool:
    """Whether such a reader takes two neighbours for parts of two lines: a comma and a quotation mark, say."""
    height = min(one.high - one.low, two.high - two.low)
    return height > LEAST_HEIGHT and (one.low > two.high or two.low > one.high)


def _read(seen: str) -> str:
    stretches = [(kind, "".join(same)) for kind, same in groupby(seen, _class)]
    kinds = [kind for kind, _ in stretches]
    turned = kinds.count(RIGHT) > kinds.count(LEFT)
    if turned:
        stretches.reverse()
    way, found = RIGHT if turned else LEFT, ""
    for kind, text in stretches:
        if kind == RIGHT or (kind == NEUTRAL and way == RIGHT):
            way = RIGHT
            found += "".join(map(_turned, reversed(text)))
        else:
            way = way if kind == WEAK else LEFT
            found += text
    return found


def cuts(
    line: Sequence[PlacedText], whole: Callable[[Sequence[PlacedText]], bool] | None = None
) -> list[int]:
    """The pieces of a line (logical order) before which it must be cut, so that all between two cuts is read as written.

    Each part is as long as it is read well (`whole`). A right-to-left word is never cut; a piece alone is read well.
    """
    whole = whole or _whole
    stops = [at for at in range(1, len(line)) if not _in_word(line[at - 1], line[at])] + [len(line)]
    found: list[int] = []
    start = first = 0
    while start < len(line):
        end, at = stops[first], first + 1
        # More words from right to left may turn the part the right way round, so a little further is looked.
        while at < len(stops) and at <= bisect(stops, end) + LOOKED_AHEAD:
            if whole(line[start : stops[at]]):
                end = stops[at]
            at += 1
        found.append(end)
        start, first = end, bisect(stops, end)
    return found[:-1]


def _in_word(one: PlacedText, two: PlacedText) -> bool:
    """Whether two pieces belong to the same right-to-left word: letters that it knows, their signs and joiners."""
    text = one.text + two.text
    return _WORD.issuperset(map(bidirectional, text)) and max(text, default="") <= LAST_KNOWN


def is_read_mirrored(part: Sequence[PlacedText]) -> bool:
    """Whether pieces that are one object, shown in logical order by a matrix that mirrors, are read letter by letter as written.

    Of such an object in which right-to-left prevails the reader turns the characters round, before it reads the line.
    """
    text = "".join(piece.text for piece in part)
    kinds = [kind for kind, _ in groupby(text, _class)]
    return _letters(_read(text[::-1] if kinds.count(RIGHT) > kinds.count(LEFT) else text)) == _letters(text)


def _whole(part: Sequence[PlacedText]) -> bool:
    """Whether a part of a line is read letter by letter as it is written.

    Spaces apart, which such a reader guesses, and signs on letters, which it puts into an order of its own.
    """
    written = _letters("".join(piece.text for piece in part))
    if _letters(read(part)) != written:
        return False
    close = [piece._replace(apart=False) for piece in part]
    return close == list(part) or _letters(read(close)) == written


def _letters(text: str) -> list[str]:
    """The characters but spaces; signs that follow each other in the order of their numbers."""
    found = [c for c in text if not c.isspace()]
    parts = groupby(found, lambda c: bidirectional(c) in _SMALL)
    return [c for signs, same in parts for c in (sorted(same) if signs else same)]


def cut_line(line: Sequence[tuple[GlyphRun, list[Cluster], float]]) -> None:
    """Mark where the runs of a line (logical order, clusters changed in place, left ends in points) are cut.

    A cut is a space shown above the line: the one that stands there, or else one that is no part of the text.
    """
    pieces: list[PlacedText] = []
    heads: list[tuple[GlyphRun, list[Cluster], Cluster]] = []
    for run, clusters, left in line:
        unit = run.size / run.face.upem
        # Right to left each cluster is shown by itself, left to right the run as a whole.
        for some in [[c] for c in clusters] if run.level & 1 else [clusters] if clusters else []:
            pieces.append(_piece(run, some, left + some[0].x * unit))
            heads.append((run, clusters, some[0]))
    if not pieces or _whole(pieces):
        return
    for at in reversed(cuts(pieces)):
        for near in (at, at - 1):
            run, clusters, head = heads[near]
            if run.level & 1 and head.hidden and head.text.isspace():
                # One space may serve two cuts, before it and behind it.
                heads[near] = run, clusters, head._replace(cut=1)
                clusters[index_of(clusters, head)] = heads[near][2]
                break
        else:
            run, clusters, head = heads[at]
            first = head if run.level & 1 else clusters[-1]
            right = first.x + first.advance
            clusters.insert(index_of(clusters, head), cut_at(run, right))


def cut_at(run: GlyphRun, x: float, side: int = 1) -> Cluster:
    """The space that cuts a line and is no part of its text, so far (font units) from the left end of a run, above it or below it."""
    return Cluster(" ", (), round(run.face.upem * SLIM), x, hidden=True, cut=side, between=True)


def _piece(run: GlyphRun, clusters: list[Cluster], x: float) -> PlacedText:
    unit = run.size / run.face.upem
    inks = [(part.dy, run.face.extents(part.gid)) for c in clusters for part in c.parts]
    lows = [(dy + ink.ymin) * unit for dy, ink in inks if ink is not None]
    highs = [(dy + ink.ymax) * unit for dy, ink in inks if ink is not None]
    text = "".join(cluster.text for cluster in clusters)
    last = clusters[-1]
    ends = max((part.dx + run.face.advance(part.gid) for part in last.parts), default=0)
    apart = not run.level & 1 and ends > last.advance + SLIM * run.face.upem
    return PlacedText(text, x, min(lows, default=0.0), max(highs, default=run.size / 2), apart)


def index_of(clusters: list[Cluster], wanted: Cluster) -> int:
    """Where a cluster, itself and not one like it, stands among others."""
    return next(i for i, cluster in enumerate(clusters) if cluster is wanted)
