"""What it costs to end a line at each gap, by sense: nothing after a sentence, little after a clause, more elsewhere.

Unit: the square of the share of a line, as in `linebreak`: for 0.0625 a line may fall a quarter short to end well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat

from leafletgen.text.breaks import Break
from leafletgen.text.covering import ignorable
from leafletgen.text.ir.richtext import RichText, StyleRun
from leafletgen.text.languages.letters import spaces_of
from leafletgen.text.languages.tag import Language
from leafletgen.text.phrases import PREFERRED, core

_WORD, _CLAUSE = 0.0625, 0.03
"""Between two words of a clause; after a clause. A sentence's end costs nothing."""
_CUT = (0.0, 0.06, 0.25, 0.5, 1.0, 0.25, 0.5, 0.25)
"""By grade (`phrases`)."""
_INSIDE = 0.25
"""Where no space stands, in scripts whose space marks the phrase (Thai, Lao, Khmer, Burmese, Tibetan)."""
_OPENED = 0.12
"""Less, before a word that leans on the next."""
_SHORT = (0.0, 0.12, 0.12, 0.04)
"""After a word of 0, 1, 2, 3 letters where the pack says so: it mostly belongs to what follows ..."""
_NAME = 0.06
"""... and before a short name in capitals: `kartu ATM`."""
_STUB = 0.05
"""A single word, or up to two characters of Han and kana, cut off from its sentence."""
_JOINED = 0.12
"""Inside a bold run or a quotation of up to three words."""
_HYPHEN = 0.06
"""After a hyphen inside a word."""
_LEANING = 0.08
"""Between a particle and the word it leans on."""

_NO_END, _CLAUSE_END, _SENTENCE_END = range(3)
_RANKS = (_WORD, _CLAUSE, 0.0)
_SENTENCE_MARKS = frozenset("!?！？。．｡।॥؟۔\u104b\u17d4\u17d5\u1362\u1803\u0589‼⁇⁈⁉")
"""Escaped: Burmese, Khmer (two), Ethiopic, Mongolian, Armenian."""
_CLAUSE_MARKS = frozenset(",;:，、；：،؛…\u104a\u17d6\u1363\u1364\u1802\u0f0d")
"""Escaped: Burmese, Khmer, Ethiopic (two), Mongolian, Tibetan."""
_CLOSING = frozenset("\"'”’»›)）]］」』】》〉〕\u2069\u200e\u200f")
_EDGES = "()\u2066\u2067\u2068\u2069 .,"
_OPENING = "\"'“‘«‹„‚(（[［「『【《〈〔¿¡\u2066\u2067\u2068\u200e\u200f"

_NUMBER = re.compile(r"[#*+]?\d[\d #*()-]{0,7}")


def untied(text: RichText, base: Language, gaps: Sequence[Break]) -> tuple[Break, ...]:
    """The gaps without those between a short number among the facts (`110`) and the word before it."""
    tied = {run.start for run in text.runs if run.fact and _is_tied(text.chars, run, base)}
    return tuple(gap for gap in gaps if gap.hard or gap.at not in tied) if tied else tuple(gaps)


def _is_tied(chars: str, run: StyleRun, base: Language) -> bool:
    value = chars[run.start : run.end].strip("\u2066\u2069")
    before = chars[: run.start].rstrip(" ")[-1:]
    if len(value) > 8 or not _NUMBER.fullmatch(value):
        return False
    if before in (":", "：", "\u17d6"):
        return True
    return base.pack.ties.numbers and before not in _SENTENCE_MARKS | _CLAUSE_MARKS | {"."}


def penalties(
    text: RichText, base: Language, gaps: Sequence[Break], ends: Sequence[int]
) -> tuple[float, ...]:
    """The price of ending a line at each gap; `ends`: where the line's content then ends."""
    whole = [k for k, gap in enumerate(gaps) if not gap.hyphen]
    if len(whole) < len(gaps):  # words are judged as wholes, wherever they may be divided
        prices = penalties(text, base, [gaps[k] for k in whole], [ends[k] for k in whole])
        return tuple(map(dict(zip(whole, prices, strict=True)).get, range(len(gaps)), repeat(_WORD)))
    chars = text.chars
    ranks = [_rank(chars, gap.at, end) for gap, end in zip(gaps, ends, strict=True)]
    pieces = [chars[a.at : b.at] for a, b in pairwise(gaps)]
    found = [0.0] * len(gaps)
    for k, (piece, after) in enumerate(pairwise([*pieces, ""]), 1):
        found[k] = _CUT[gaps[k].grade] + _RANKS[ranks[k]]
        if ranks[k] == _NO_END:
            found[k] += _between(piece, after, base)
    for k, rank in enumerate(ranks):
        if rank == _SENTENCE_END:
            _add_stubs(chars, gaps, ranks, k, found)
    for start, end in (*_bold(text.runs), *_quoted(chars, base)):
        _add_joined(start, end, gaps, ranks, found)
    return tuple(found)


def _rank(chars: str, at: int, end: int) -> int:
    """What ends at a gap: a sentence, a clause or neither."""
    closed = False
    while end > 0 and chars[end - 1] in _CLOSING:
        end -= 1
        closed = True
    mark = chars[end - 1] if end else ""
    if mark in _CLAUSE_MARKS:
        return _CLAUSE_END
    if mark in _SENTENCE_MARKS or mark == ".":
        after = chars[at:].lstrip(_OPENING)[:1]
        if after.islower() or (mark == "." and (after.isdigit() or _abbreviated(chars, end - 1))):
            return _NO_END
        quoted = closed and bool(after) and _unspaced(after)  # the sentence round it may go on
        return _CLAUSE_END if quoted else _SENTENCE_END
    return _NO_END


def _abbreviated(chars: str, stop: int) -> bool:
    """Whether a full stop belongs to its word: `J.`, `Dr.`, `a.m.`"""
    start = stop
    while start > 0 and not chars[start - 1].isspace() and chars[start - 1] not in _OPENING:
        start -= 1
    word = chars[start:stop]
    return "." in word or (word.isalpha() and (len(word) == 1 or (len(word) <= 3 and word.istitle())))


def _between(piece: str, after: str, base: Language) -> float:
    """How closely two pieces of a clause belong together."""
    word, following = piece.rstrip(), after.strip(_EDGES)
    if not word:
        return 0.0
    pack = base.pack
    if word == piece:  # no space
        if word[-1] in "-\u2010":
            return _HYPHEN
        if pack.spaces != "phrases" or spaces_of(word[-1]) != "phrases":
            return 0.0
        return _INSIDE - _OPENED * (core(following) in pack.ties.with_after)
    if following in pack.ties.with_before or word in pack.ties.with_after:
        return _LEANING
    if not pack.ties.short_words:
        return 0.0
    letters = sum(not ignorable(c) for c in word)
    penalty = _SHORT[letters] if letters < len(_SHORT) and word[-1].isalpha() else 0.0
    named = 2 <= len(following) <= 5 and following.isascii() and following.isupper()
    return penalty + named * _NAME


def _unspaced(character: str) -> bool:
    """Han and kana: no spaces at all."""
    return spaces_of(character) == "none"


def is_runt(piece: str) -> bool:
    """Whether a piece alone would be a poor line: a word of a spaced script, or up to two letters of Han and kana."""
    letters = [c for c in piece if c.isalnum()]
    east = sum(map(_unspaced, letters))
    return east <= 2 if east else True


def _add_stubs(chars: str, gaps: Sequence[Break], ranks: Sequence[int], end: int, found: list[float]) -> None:
    """Charge the gaps that part a stub from the sentence that ends at gap `end`, or from the one that begins there."""
    for step in (-1, 1):
        for k in (end + step, end + 2 * step):
            if not 0 < k < len(gaps) - 1 or ranks[k] == _SENTENCE_END:
                break
            stub = chars[min(gaps[k].at, gaps[end].at) : max(gaps[k].at, gaps[end].at)]
            letters = [c for c in stub if c.isalnum()]
            if not is_runt(stub) or (k != end + step and not all(map(_unspaced, letters))):
                break
            found[k] += _STUB


def _bold(runs: Sequence[StyleRun]) -> Iterator[tuple[int, int]]:
    """Where the bold runs stand."""
    return ((run.start, run.end) for run in runs if run.bold)


def _quoted(chars: str, base: Language) -> Iterator[tuple[int, int]]:
    """Where something stands between two quotation marks of the language."""
    marks = (*base.pack.marks.quotes, *base.pack.marks.also_quotes)
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        if opening != closing and opening in chars:
            pattern = re.compile(
                f"{re.escape(opening)}[^{re.escape(opening + closing)}]+{re.escape(closing)}"
            )
            yield from (match.span() for match in pattern.finditer(chars))


def _add_joined(
    start: int, end: int, gaps: Sequence[Break], ranks: Sequence[int], found: list[float]
) -> None:
    """Charge the gaps between two places that have up to three words between them, ends of clauses and sentences aside."""
    inside = [k for k, gap in enumerate(gaps) if start < gap.at < end]
    if sum(gaps[k].grade == PREFERRED for k in inside) <= 2:
        for k in inside:
            if ranks[k] == _NO_END:
                found[k] += _JOINED
