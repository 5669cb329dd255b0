"""What is one word and one phrase to a reader, where the places that Unicode and its dictionaries offer are too many.

The rules stand in the language's pack (`ties`): compounds that are one word, words that lean on the next or the last one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from leafletgen.core.record import NamedTuple
from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.scalars import LEXICONS, Lexicon
from leafletgen.text.spellings import as_known, respelled

PREFERRED, LIKELY, POSSIBLE, CLOSE, LEANING, ENDING, EMERGENCY, INSIDE = range(8)
"""Between phrases; before a word that opens one, behind a short word; inside a phrase; behind a verb with a bare object or a
short word; before or after a word that leans on its neighbour; before the ending of a word; inside an address; inside a word.
"""

_AROUND = 4
"""Spaces and marks that may stand round a compound."""


_SHORT = 3
"""Letters, marks aside, of a word of one syllable: it mostly belongs to what follows."""


_GLUED = 2
"""Letters of a syllable of Burmese at most: a vowel sign is none, a final consonant is one."""


class _Rules(NamedTuple):
    compounds: frozenset[str]
    longest: int
    with_before: frozenset[str]
    with_after: frozenset[str]
    with_plain: frozenset[str]
    with_plain_before: frozenset[str]
    begins: tuple[str, ...]
    leaning: frozenset[str]
    own: frozenset[str]
    """... the words of `with_after` that also begin words; all of these words; compounds of the pack itself."""
    marks: str
    """What ends a word and is none: a space before a mark of repetition, and the mark."""
    short: bool
    leans: bool
    """Whether the pack says of words without spaces which ones lean."""
    prefixes: frozenset[str]
    bound: re.Pattern[str]
    ending: re.Pattern[str]
    fused: re.Pattern[str]
    """What is no word of its own; what ends a phrase; words that it is written onto."""
    fused_endings: tuple[str, ...]
    syllable_marks: str
    glued: bool


class _Word(NamedTuple):
    """A piece, or pieces that are one compound: where it ends, its letters, those of its first and its last piece."""

    end: int
    core: str
    first: str
    last: str
    begins: bool
    spaced: bool
    marked: bool
    """Whether a space or a mark stands before it; a space behind it; a space or a mark behind it."""
    ended: bool
    stem: int
    bare: bool
    """Whether it ends in what ends a phrase; its pieces without what is no word of its own; whether those are all."""


def graded(text: str, places: Sequence[int], pack: Pack) -> dict[int, int]:
    """The places that the pack's ties make worse: inside compounds; and where no space stands between words, beside words
    that lean on their neighbour, and wherever nothing shows that a phrase ends or begins.
    """
    rules = _rules(pack)
    if not (rules.compounds or rules.leans) or not places:
        return {}
    text = respelled(text, pack, letters=True)
    edges = [0, *places] if places[-1] == len(text) else [0, *places, len(text)]
    words = list(_words(text, edges, rules))
    found = dict.fromkeys(set(places).difference(word.end for word in words), INSIDE)
    if rules.syllable_marks:
        found |= _paired(words, rules)
    elif rules.leans:
        for word, following, third in zip(words, words[1:], [*words[2:], None], strict=False):
            if grade := _between(word, following, third, rules):
                found[word.end] = grade
    return found


def _between(word: _Word, following: _Word, third: _Word | None, rules: _Rules) -> int:
    if (
        rules.glued
        and not word.marked
        and word.bare
        and max(map(_letters, (word.last, following.first))) <= _GLUED
    ):
        return INSIDE
    opens = not rules.with_after.isdisjoint((following.core, following.first)) or (
        following.core.startswith(rules.begins) and following.core not in rules.with_before
    )
    short = rules.short and _letters(word.core) <= _SHORT
    closed = opens or (word.spaced and not word.begins)
    if word.core in rules.with_after and not (closed and word.core in rules.with_before):
        return POSSIBLE if opens and rules.short and not short else LEANING
    # What may lean either way leans on the next word, where there is one that does not lean back itself.
    back = following.core in rules.with_before and (
        following.core not in rules.with_after
        or following.marked
        or (third is not None and (third.core in rules.with_before or third.core in rules.with_after))
    )
    if back and not word.spaced:
        return LEANING if short or following.core in rules.with_after or not rules.short else CLOSE
    if word.marked:
        return PREFERRED
    if word.begins and word.core in rules.with_before:  # nothing before it to lean on
        return LEANING
    closes = word.ended or not rules.with_before.isdisjoint((word.core, word.last))
    acts = following.core in rules.with_plain or following.first in rules.with_plain
    if not opens and word.core in rules.with_plain:
        return CLOSE
    if closes:
        return PREFERRED
    if short or word.core in rules.with_plain:
        return LIKELY if opens else CLOSE
    return PREFERRED if opens else LIKELY if acts else POSSIBLE


def _paired(words: Sequence[_Word], rules: _Rules) -> dict[int, int]:
    """Where nothing shows where a word ends but what is known: between two ends of phrases a line ends, if it must, beside a
    known word, and inside no stretch of unknown ones. A phrase of one syllable, endings aside, leans on the one before, and so
    does the last syllable of a phrase on its words: it is their verb, or what is said of them.
    """
    found: dict[int, int] = {}
    run: list[_Word] = []
    before: _Word | None = None
    for word in words:
        run.append(word)
        if word.marked or word.ended:
            if before and _leans_back(run[0], rules, rules.with_before):
                found[before.end] = LEANING
            elif (
                before and sum(one.stem for one in run if not _leans_back(one, rules, rules.with_after)) == 1
            ):
                found[before.end] = CLOSE
            for one, following in pairwise(run):
                found[one.end] = _inside(one, following, rules)
            run, before = [], None if word.marked else word
    return found


def _inside(word: _Word, following: _Word, rules: _Rules) -> int:
    """How good a place is where no phrase ends: the first of several words that lean back may part from what is before them."""
    leaning = rules.with_before | rules.with_plain_before
    closed = _leans_back(word, rules, leaning)
    if word.core in rules.with_after:
        return INSIDE
    leans = _leans_back(following, rules, leaning)
    last = following.stem == 1 and (following.ended or following.marked)
    if closed and (leans or last):
        return INSIDE
    if last and _is_known(word):
        return CLOSE
    if leans or last:
        return LEANING if leans else INSIDE
    known = [closed or _is_known(word), following.core in rules.with_after or _is_known(following)]
    return POSSIBLE if any(known) else INSIDE


def _is_known(word: _Word) -> bool:
    return word.stem > 1 or not word.bare


def _leans_back(word: _Word, rules: _Rules, leaning: frozenset[str]) -> bool:
    """Whether the word, what is attached to it aside, leans on the one before."""
    syllables = re.split(f"[{rules.syllable_marks}]", word.core)[: word.stem]
    stem = rules.syllable_marks[0].join(syllables)
    return stem in leaning or any(stem.removesuffix(ending) in leaning for ending in rules.fused_endings)


def _letters(word: str) -> int:
    return sum(unicodedata.category(character)[0] == "L" for character in word)


@lru_cache(maxsize=256)
def _rules(pack: Pack) -> _Rules:
    ties = as_known(pack)
    if pack.spaces != "phrases":  # where they are looked at elsewhere (`seams`)
        ties = replace(ties, prefixes=(), suffixes=(), endings=())
    marks = " " + "".join(pack.breaks.never_first)
    lists = (ties.with_before, ties.with_after, ties.with_plain_after)
    before, after, plain = (frozenset(word.rstrip(marks + "-") for word in words) for words in lists)
    begins = tuple(word[:-1] for word in ties.with_after if word[-1] == "-")
    lexicon = respelled("\n".join(_lexicon(ties.lexicon)), pack, letters=True).splitlines()
    compounds = frozenset(word.casefold() for word in (*ties.compounds, *lexicon))
    leaning = before | after | plain
    if pack.spaces == "phrases":
        compounds |= leaning | frozenset((*ties.with_plain_before, *ties.endings, *ties.suffixes))
    endings = _one_of(one for one in ties.endings if one[0] != "-")
    fused = tuple(one[1:] for one in ties.endings if one[0] == "-")
    suffixes, chain = _one_of(ties.suffixes), "{0}" if ties.syllable_marks else "*"
    leans = pack.spaces == "phrases" and bool(before or after or ties.endings)
    longest = max(map(len, compounds), default=0)
    return _Rules(
        compounds,
        longest,
        before,
        after,
        plain,
        frozenset(ties.with_plain_before),
        begins,
        leaning,
        frozenset(ties.compounds),
        marks,
        ties.short_words,
        leans,
        frozenset(ties.prefixes),
        re.compile(f"{suffixes}(?:{suffixes}|{endings}){chain}"),
        re.compile(f"(?:{suffixes}|{endings}){chain}{endings}"),
        re.compile(f".+{_one_of(one for one in fused if len(one) > 1)}"),
        fused,
        str(ties.syllable_marks),
        ties.syllables_join,
    )


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"


def _lexicon(name: Lexicon | None) -> Sequence[str]:
    return (LEXICONS / f"{name}.txt").read_text(encoding="utf-8").splitlines() if name else ()


def _words(text: str, edges: Sequence[int], rules: _Rules) -> Iterator[_Word]:
    """The words: the longest compound that begins at an edge, else the piece itself."""
    at, last = 0, len(edges) - 1
    while at < last:
        to, first = _longest(text, edges, at, rules)
        row = core(text[edges[at] : edges[to]]) in rules.with_after
        if to > at + 1 and not row and (first in rules.with_plain or first in rules.with_after):
            further, _ = _longest(text, edges, at + 1, rules)
            if to < further != at + 2:  # rather two words, the second of them whole
                to = at + 1
        stem, (to, ended) = to - at, _attached(text, edges, at, to, rules)
        start, end = edges[at], edges[to]
        piece, ending = text[start:end], core(text[edges[to - 1] : end])
        marked = _is_mark(piece[-1], rules) or not _is_letter(text[end : end + 1] or " ")
        begins = not _is_letter(text[start - 1 : start] or " ")
        whole = core(piece).rstrip(rules.marks)
        yield _Word(
            end,
            whole,
            first,
            ending.rstrip(rules.marks),
            begins,
            piece[-1].isspace(),
            marked,
            ended,
            stem,
            stem == to - at,
        )
        at = to


def _attached(text: str, edges: Sequence[int], at: int, to: int, rules: _Rules) -> tuple[int, bool]:
    """Where a word ends together with what follows it and is no word of its own, or with the word it is a prefix of; and
    whether that ends a phrase.
    """
    last, first = len(edges) - 1, core(text[edges[at] : edges[to]])
    while to < last and first in rules.prefixes and _is_letter(text[edges[to] - 1]):
        at, to = to, _longest(text, edges, to, rules)[0]
        first = core(text[edges[at] : edges[to]])
    compound = to > at + 1
    ended = bool(rules.fused.fullmatch(first) or (compound and rules.ending.fullmatch(first)))
    ended = ended or (compound and first not in rules.compounds and _is_fused(first, rules))
    while to < last and not _is_mark(_before(text, edges[to], rules), rules):
        further, _ = _longest(text, edges, to, rules)
        following = core(text[edges[to] : edges[further]])
        if (
            following in rules.with_after and text[edges[to] - 1] == " "
        ):  # as a word of its own it leans on the next
            break
        doubled = bool(rules.syllable_marks) and following.startswith(first)
        if doubled or rules.bound.fullmatch(following):
            if ended or first in rules.with_after:
                break
        elif not rules.ending.fullmatch(following):
            break
        to = further
        ended = any(pattern.fullmatch(following) for pattern in (rules.ending, rules.fused))
    return to, ended


def _before(text: str, at: int, rules: _Rules) -> str:
    """The character before a place, spaces aside that may stand between a word and its suffix."""
    return text[at - 1] if rules.syllable_marks else text[:at].rstrip(" ")[-1:]


def _is_mark(character: str, rules: _Rules) -> bool:
    return not _is_letter(character) and character not in rules.syllable_marks


def _longest(text: str, edges: Sequence[int], at: int, rules: _Rules) -> tuple[int, str]:
    """Where the longest compound from an edge on ends (else the next edge), and its first piece."""
    start, to, first = edges[at], at + 1, core(text[edges[at] : edges[at + 1]])
    for further in range(at + 2, len(edges)):
        if edges[further] > start + rules.longest + _AROUND:
            break
        whole = core(text[start : edges[further]]).casefold()
        if (whole in rules.compounds and not _is_chain(whole, rules)) or _is_fused(whole, rules):
            to = further
        elif prefix := _prefix(whole, edges[at + 1] - start, rules):
            to, first = further, prefix
    return to, first


def _is_fused(whole: str, rules: _Rules) -> bool:
    """Whether it is a compound and an ending that is written onto it."""
    return bool(rules.syllable_marks) and any(
        whole.endswith(ending) and whole.removesuffix(ending) in rules.compounds
        for ending in rules.fused_endings
    )


def _is_chain(whole: str, rules: _Rules) -> bool:
    """Whether an entry of the lexicon is only a row of words that lean on others: `ที่จะ`, "which will"."""
    if not rules.leans or whole in rules.leaning or whole in rules.own:
        return False
    reached = {0}
    for end in range(1, len(whole) + 1):
        if any(whole[start:end] in rules.leaning for start in reached):
            reached.add(end)
    return len(whole) in reached


def _prefix(whole: str, first: int, rules: _Rules) -> str:
    """The word that leans on a compound and that the dictionary has joined to the compound's first letters: `first` of them."""
    if rules.leans:
        for k in range(1, first):
            front = whole[:k]
            if (front in rules.with_after or front in rules.with_plain) and (
                whole[k:] in rules.compounds and not _is_chain(whole[k:], rules)
            ):
                return front
    return ""


@lru_cache(maxsize=4096)
def core(piece: str) -> str:
    """A piece without the marks and spaces round it."""
    start, end = 0, len(piece)
    while start < end and not _is_letter(piece[start]):
        start += 1
    while end > start and not _is_letter(piece[end - 1]):
        end -= 1
    return piece[start:end]


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"
