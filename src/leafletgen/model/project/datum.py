"""What a table of the project says: a value that is printed as it stands wherever a text may, as a fact is."""

from __future__ import annotations

from typing import Self


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
