"""What may stand where a text may: its key, a value of a table, which is printed as a fact is, a word of the program."""

from __future__ import annotations

from typing import Self

from leafletgen.core.source import Span
from leafletgen.model.words import OWN_WORDS, SOURCE, words
from leafletgen.page.blocks.kit import Given, MessageRef, ProgramWord


class Datum(str):
    """A value of a table, or the name of a fact that was handed to a component. `fact`: the name of the fact that is printed where
    it stands for a text.
    """

    __slots__ = ("fact",)
    fact: str

    def __new__(cls, value: str, fact: str = "") -> Self:
        """`value`: what stands in the place of a name, a colour, a length."""
        made = super().__new__(cls, value)
        made.fact = fact
        return made


def text_value(text: str, span: Span) -> MessageRef | Given | ProgramWord | None:
    """What stands for a text; None for a word of the program that there is not."""
    if isinstance(text, Datum):
        return Given(text.fact, span)
    if text.startswith(OWN_WORDS):
        word = text.removeprefix(OWN_WORDS)
        return ProgramWord(word, span) if word in words(SOURCE) else None
    return MessageRef(text, span=span)
