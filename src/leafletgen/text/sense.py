"""What it costs to end a line at each gap, by sense: nothing after a sentence, little after a clause, more elsewhere.

Unit: the square of the share of a line, as in `linebreak`: for 0.0625 a line may fall a quarter short to end well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from leafletgen.text.breaks import PREFERRED, Break
from leafletgen.text.ir.richtext import RichText, StyleRun
from leafletgen.text.itemize import ignorable
from leafletgen.text.languages.tag import Language
from leafletgen.text.scripts import scripts_of

_WORD, _CLAUSE = 0.0625, 0.03
"""Between two words of a clause; after a clause. A sentence's end costs nothing."""
_CUT = 0.25
"""Legal, but inside a phrase (Japanese) or a word (Chinese)."""
_KATAKANA = 0.25
"""Inside a word of katakana, where Japanese has no phrase to break at: `犯罪 グループ`, not `犯罪グ ループ`."""
_INSIDE = 0.18
"""Thai, Lao, Khmer, Burmese, Tibetan: where no space stands; there the space marks the phrase."""
_UNSPACED = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
_SHORT = (0.0, 0.12, 0.12, 0.04)
"""After a word of 0, 1, 2, 3 letters in these scripts: it mostly belongs to what follows ..."""
_PREPOSITIONAL = frozenset({"Latn", "Cyrl", "Grek", "Arab", "Hebr"})
_NAME = 0.06
"""... and before a short name in capitals: `kartu ATM`."""
_POSTPOSITIONS = " का के की को से में ने पर तक ਦਾ ਦੇ ਦੀ ਨੂੰ ਤੋਂ ਨੇ ਵਿੱਚ کا کے کی کو سے میں نے پر تک "
"""Hindi, Panjabi, Urdu: they belong to what stands before."""
_LINKS = " และ หรือ แต่ ใน ของ กับ จาก โดย เพื่อ ว่า ไม่ ແລະ ຫຼື ແຕ່ ໃນ ຂອງ ກັບ ຈາກ ບໍ່ និង ឬ តែ ក្នុង ដែល នៃ ដោយ ពី ដើម្បី មិន "
"""Thai, Lao, Khmer: they belong to what follows."""
_STUB = 0.05
"""A single word, or up to two characters of Han and kana, cut off from its sentence."""
_BOLD = 0.12
"""Inside a bold run of up to three words."""
_HYPHEN = 0.06
"""After a hyphen inside a word."""
_LEANING = 0.08
"""Between a particle, or a Chinese word of one character, and the word it leans on."""

_NO_END, _CLAUSE_END, _SENTENCE_END = range(3)
_RANKS = (_WORD, _CLAUSE, 0.0)
_SENTENCE_MARKS = frozenset("!?！？。．｡।॥؟۔\u104b\u17d4\u17d5\u1362\u1803\u0589‼⁇⁈⁉")
"""Escaped: Burmese, Khmer (two), Ethiopic, Mongolian, Armenian."""
_CLAUSE_MARKS = frozenset(",;:，、；：،؛…\u104a\u17d6\u1363\u1364\u1802\u0f0d")
"""Escaped: Burmese, Khmer, Ethiopic (two), Mongolian, Tibetan."""
_CLOSING = frozenset("\"'”’»›)）]］」』】》〉〕\u2069\u200e\u200f")
_EDGES = "()\u2066\u2067\u2068\u2069 .,"
_OPENING = "\"'“‘«‹„‚(（[［「『【《〈〔¿¡\u2066\u2067\u2068\u200e\u200f"

_FORWARD = frozenset(
    "一三两兩几幾第每各某该該本此这這那哪把被用拿靠跟和与與同及或而但却卻并並且则則又也再还還就才都只不没沒别別未很更最太"
    "将將会會要想可能应應须須请請让讓叫使令给給替帮幫对對向从從自在于於由为為因以按当當如若即是有去来來"
)
"""Chinese words of one character that lean on what follows: prepositions, adverbs, auxiliaries, numerals."""
_NEUTRAL = frozenset("你您我他她它谁誰")
"""Pronouns lean on neither side; all other words of one character lean on what stands before."""

_VERB_LAST = frozenset(
    {"Jpan", "Kore", "Deva", "Beng", "Guru", "Gujr", "Sinh", "Taml", "Telu", "Mlym", "Mymr", "Tibt"}
)
"""Languages of these scripts set a number before its particle and verb: a line may well begin with it."""
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
    return base.script not in _VERB_LAST and before not in _SENTENCE_MARKS | _CLAUSE_MARKS | {"."}


def penalties(
    text: RichText, base: Language, gaps: Sequence[Break], ends: Sequence[int]
) -> tuple[float, ...]:
    """The price of ending a line at each gap; `ends`: where the line's content then ends."""
    chars = text.chars
    ranks = [_rank(chars, gap.at, end) for gap, end in zip(gaps, ends, strict=True)]
    pieces = [chars[a.at : b.at] for a, b in pairwise(gaps)]
    found = [0.0] * len(gaps)
    for k, (piece, after) in enumerate(pairwise([*pieces, ""]), 1):
        found[k] = _CUT * gaps[k].grade + _RANKS[ranks[k]]
        if ranks[k] == _NO_END:
            found[k] += _between(piece, after, base)
    for k, rank in enumerate(ranks):
        if rank == _SENTENCE_END:
            _add_stubs(chars, gaps, ranks, k, found)
    if any(run.bold for run in text.runs):
        _add_bold(text.runs, gaps, ranks, found)
    if base.phrases == "words":
        _add_leaning(chars, gaps, ranks, found)
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
        quoted = closed and bool(after) and scripts_of(after).own == "Hani"  # the sentence round it may go on
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
    if word == piece:  # no space
        if word[-1] in "-\u2010":
            return _HYPHEN
        if _is_katakana(word[-1]) and _is_katakana(after[:1]):
            return _KATAKANA
        inside = base.script in _UNSPACED and scripts_of(word[-1]).own in _UNSPACED
        return inside * (_INSIDE + (f" {word} " in _LINKS) * _LEANING)
    if f" {following} " in _POSTPOSITIONS or f" {word} " in _LINKS:
        return _LEANING
    if base.script not in _PREPOSITIONAL:
        return 0.0
    letters = sum(not ignorable(c) for c in word)
    penalty = _SHORT[letters] if letters < len(_SHORT) and word[-1].isalpha() else 0.0
    named = 2 <= len(following) <= 5 and following.isascii() and following.isupper()
    return penalty + named * _NAME


def _is_katakana(character: str) -> bool:
    return "ァ" <= character <= "ー" and character != "・"


def is_runt(piece: str) -> bool:
    """Whether a piece alone would be a poor line: a word of a spaced script, or up to two letters of Han and kana."""
    letters = [c for c in piece if c.isalnum()]
    east = sum(1 for c in letters if scripts_of(c).own == "Hani")
    return east <= 2 if east else True


def _add_stubs(chars: str, gaps: Sequence[Break], ranks: Sequence[int], end: int, found: list[float]) -> None:
    """Charge the gaps that part a stub from the sentence that ends at gap `end`, or from the one that begins there."""
    for step in (-1, 1):
        for k in (end + step, end + 2 * step):
            if not 0 < k < len(gaps) - 1 or ranks[k] == _SENTENCE_END:
                break
            stub = chars[min(gaps[k].at, gaps[end].at) : max(gaps[k].at, gaps[end].at)]
            letters = [c for c in stub if c.isalnum()]
            if not is_runt(stub) or (
                k != end + step and not all(scripts_of(c).own == "Hani" for c in letters)
            ):
                break
            found[k] += _STUB


def _add_bold(
    runs: Sequence[StyleRun], gaps: Sequence[Break], ranks: Sequence[int], found: list[float]
) -> None:
    """Charge the gaps inside bold runs of up to three words, clauses and sentences aside."""
    for run in runs:
        if not run.bold:
            continue
        inside = [k for k, gap in enumerate(gaps) if run.start < gap.at < run.end]
        if sum(gaps[k].grade == PREFERRED for k in inside) <= 2:
            for k in inside:
                if ranks[k] == _NO_END:
                    found[k] += _BOLD


def _add_leaning(chars: str, gaps: Sequence[Break], ranks: Sequence[int], found: list[float]) -> None:
    """Keep Chinese words of one character with what they lean on; words end at the preferred gaps."""
    words = [k for k, gap in enumerate(gaps) if gap.grade == PREFERRED]
    for before, after in pairwise(words):
        piece = chars[gaps[before].at : gaps[after].at]
        if scripts_of(piece[0]).own != "Hani" or (len(piece) > 1 and scripts_of(piece[1]).own == "Hani"):
            continue
        leaning = after if piece[0] in _FORWARD else before
        if piece[0] not in _NEUTRAL and ranks[leaning] == _NO_END:
            found[leaning] += _LEANING
