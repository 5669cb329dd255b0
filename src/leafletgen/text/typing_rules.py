"""A text as the typesetters of its language set it: spaces at marks, abbreviations, marks of its own, whatever was typed.

The translator types what keyboards have (`mot ?`, `mot?`); set, and so copied from the sheet, is what the pack's `typing` asks for
(`mot` U+202F `?`). Facts and addresses are not touched, nor what is in another language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from leafletgen.core.record import NamedTuple
from leafletgen.text.groups import addresses
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.punctuation import Typing

NARROW, NO_BREAK = "\u202f", "\u00a0"
_SPACES = "[ \u00a0\u2009\u202f]*"
"""What may have been typed where a space belongs, nothing among it."""
_OPENING, _CLOSING = r"(\[{¿¡„‚“‘", r")\]}…,.\u2069"


class Retyping(NamedTuple):
    """The characters `start` to `end` give way to others."""

    start: int
    end: int
    chars: str


_Rule = Callable[[str], Iterator[Retyping]]


def typeset(text: RichText, pack: Pack) -> RichText:
    """The text by the typing rules of its language; its places still lead to where it was typed."""
    rules = _rules(pack)
    if not rules:
        return text
    kept = [(run.start, run.end) for run in text.runs if run.fact or run.language]
    kept += addresses(text.chars)
    edits: dict[tuple[int, int], Retyping] = {}
    for rule in rules:
        for edit in rule(text.chars):
            same = text.chars[edit.start : edit.end] == edit.chars
            if not same and not any(edit.start < b and edit.end > a for a, b in kept):
                edits.setdefault(edit[:2], edit)
    return text.edited(sorted(edits.values())) if edits else text


@lru_cache(maxsize=256)
def _rules(pack: Pack) -> tuple[_Rule, ...]:
    typing, quotes = pack.typing, "".join(sorted({*pack.marks.quotes[1::2]}))
    rules: list[_Rule] = []
    for space, before, after in (
        (NARROW, typing.narrow_before, typing.narrow_after),
        (NO_BREAK, typing.space_before, typing.space_after),
    ):
        if before:
            rules.append(_gaps(_before(before, typing, quotes), space))
        if after:
            rules.append(_gaps(rf"(?<=[{_class(after)}]){_SPACES}(?=\S)", space))
    if typing.apart:
        signs = "|".join(map(re.escape, sorted(typing.apart, key=len, reverse=True)))
        rules.append(_gaps(rf"(?<=\d){_SPACES}(?=(?:{signs})(?![\w-]))", NARROW))
    rules += [_shortened(words) for words in typing.abbreviations]
    rules += [_exchanged(typed, own, quotes) for typed, own in typing.exchanged.items()]
    if typing.on_vowel:
        rules.append(_on_vowel(typing))
    return tuple(rules)


def _class(characters: tuple[str, ...] | str) -> str:
    return "".join(map(re.escape, characters))


def _before(marks: tuple[str, ...], typing: Typing, quotes: str) -> str:
    """A gap before a mark that ends something: not `9:00`, nor between two marks, but behind a closing quotation mark."""
    every = _class(typing.narrow_before + typing.space_before)
    opened = _class(typing.narrow_after + typing.space_after)
    behind = rf"(?:(?<=[^\s{_OPENING}{opened}{every}])|(?<=[{_class(quotes)}]))"
    return rf"{behind}{_SPACES}(?=[{_class(marks)}][!?]*(?:[\s{_CLOSING}{every}{_class(quotes)}]|$))"


def _gaps(pattern: str, space: str) -> _Rule:
    """A rule that puts a space wherever the pattern is met."""
    gap = re.compile(pattern)
    return lambda chars: (Retyping(*m.span(), space) for m in gap.finditer(chars))


def _shortened(words: str) -> _Rule:
    """Narrow spaces between the parts of an abbreviation, at the beginning of a sentence as well."""
    first, *others = words.split()
    inside = "".join(f"({_SPACES}){re.escape(part)}" for part in others)
    pattern = re.compile(rf"(?<!\w)(?i:{re.escape(first[0])}){re.escape(first[1:])}{inside}(?!\w)")

    def rule(chars: str) -> Iterator[Retyping]:
        for match in pattern.finditer(chars):
            yield from (Retyping(*match.span(number + 1), NARROW) for number in range(len(others)))

    return rule


def _exchanged(typed: str, own: str, quotes: str) -> _Rule:
    """The language's own mark for one that ends something."""
    pattern = re.compile(rf"(?<=\S){re.escape(typed)}(?=[\s!{_CLOSING}{_class(quotes)}]|$)")
    return lambda chars: (Retyping(*m.span(), own) for m in pattern.finditer(chars))


def _on_vowel(typing: Typing) -> _Rule:
    """A mark typed at the end of a word goes to its last vowel."""
    end = re.compile(
        rf"(?<=[{typing.vowels}])([^\W\d_{typing.vowels}]+)([{typing.on_vowel}])(?!\w)", re.IGNORECASE
    )

    def rule(chars: str) -> Iterator[Retyping]:
        for match in end.finditer(chars):
            yield Retyping(match.start(), match.start(), match[2])
            yield Retyping(*match.span(2), "")

    return rule
