"""Line ends that a translator allows or forbids (U+200B, U+00AD, U+2060), where they do nothing or do harm."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.subject import Subject
from leafletgen.model.locales.message import normal
from leafletgen.text.breaks import clusters
from leafletgen.text.languages.tag import writing
from leafletgen.text.scripts import scripts_of
from leafletgen.text.unseen import SPACING, named, stacks

_TYPED = "\u200b\u2060\u00ad"
_EDGE = re.compile(f"(?:^|(?<=\n))[{_TYPED}]+|[{_TYPED}]+(?=\n|$)")
_SEVERAL = re.compile(f"(?<=[^{_TYPED}\n])[{_TYPED}]{{2,}}(?=[^{_TYPED}\n])")
_AT_SPACE = re.compile("(?<=[ \u3000])[\u200b\u00ad]|[\u200b\u00ad](?=[ \u3000])")
_IN_WORD = re.compile("(?<=[^\\W\\d_])[\u200b\u2060](?=[^\\W\\d_])")


def _typed(text: Subject, start: int, end: int, **args: str) -> Hit:
    return hit(start, end, **args)._replace(typed=True)


def _names(characters: str) -> str:
    return ", ".join(dict.fromkeys(map(named, characters)))


def at_edges(text: Subject) -> Iterator[Hit]:
    """At the beginning or the end of a paragraph, where no line can end."""
    for match in _EDGE.finditer(text.typed.text):
        yield _typed(text, *match.span(), character=_names(match[0]))


def several(text: Subject) -> Iterator[Hit]:
    """Several in a row: they say the same, or contradict each other."""
    for match in _SEVERAL.finditer(text.typed.text):
        yield _typed(text, *match.span(), characters=_names(match[0]))


def at_spaces(text: Subject) -> Iterator[Hit]:
    """An allowed line end beside a space, at which a line may end anyway."""
    for match in _AT_SPACE.finditer(text.typed.text):
        yield _typed(text, *match.span(), character=named(match[0]))


def in_letters(text: Subject) -> Iterator[Hit]:
    """Between a letter and its mark, or between the parts of a stacked one: the letter would fall apart."""
    typed = text.typed
    if SPACING.isdisjoint(typed.text):
        return
    whole, at = set(clusters(text.text)), 0
    for number, character in enumerate(typed.text):
        if character not in SPACING:
            at += 1
        elif 0 < at < len(text.text) and (at not in whole or stacks(text.text[at - 1])):
            yield _typed(text, number, number + 1, character=named(character))


def in_words(text: Subject) -> Iterator[Hit]:
    """A zero-width space or joiner inside a word of a language that has spaces between words."""
    if text.pack.spaces == "words":
        for match in _IN_WORD.finditer(text.typed.text):
            yield _typed(text, *match.span())


def undivided(text: Subject) -> Iterator[Hit]:
    """A soft hyphen in a word of a script that divides none."""
    for match in re.finditer(r"(?<=[^\W\d_])\u00ad(?=[^\W\d_])", text.typed.text):
        script = scripts_of(text.typed.text[match.start() - 1]).own
        pack = text.pack if script == text.language.base_script else writing(script)
        if pack and pack.breaks.hyphenation == "none":
            yield _typed(text, *match.span())


def in_headings(text: Subject) -> Iterator[Hit]:
    """A line end that is typed in a heading: in the middle of a quoted text or of a block of lines."""
    typed = text.message.scalar.value.strip()
    if not text.is_heading or "\n" not in typed:
        return
    before = normal(typed[: typed.index("\n")], text.message.joins_lines)
    at = bisect_left(text.plain.offsets, len(before))
    yield hit(max(at - 1, 0), at + 1, key=re.sub(r"\.[a-z]$", "", text.key))


CHECKS: tuple[Check, ...] = (
    Check("break-edge", at_edges),
    Check("break-several", several),
    Check("break-space", at_spaces),
    Check("break-letter", in_letters),
    Check("zero-width", in_words),
    Check("hyphen-none", undivided),
    Check("heading-broken", in_headings),
)
