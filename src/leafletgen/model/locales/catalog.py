"""All texts of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from leafletgen.core.record import record
from leafletgen.core.source import Place, Span
from leafletgen.model.locales.message import Message


@record
class Catalog:
    """A locale file: its language, its texts by dotted key in the order of the file, and what it says of itself.

    `broken`: keys whose text could not be read; that has been reported, so they are not missing. `torn`: so are lines of the
    file, and what they hold nobody knows.
    """

    language: str
    messages: Mapping[str, Message]
    about: str = ""
    broken: frozenset[str] = field(default=frozenset(), compare=False)
    torn: bool = field(default=False, compare=False)

    def below(self, key: str) -> list[str]:
        """The keys right below a key, in the order of the file."""
        return self._groups.get(key, [])

    @cached_property
    def _groups(self) -> dict[str, list[str]]:
        """The keys right below each group."""
        found: dict[str, list[str]] = {}
        for key in self.messages:
            found.setdefault(key.rpartition(".")[0], []).append(key)
        return found

    def resolve(self, place: Place) -> Span | None:
        """Where a place of a text stands in the file."""
        message = self.messages.get(place.message)
        return message.at(place.offset, place.offset + 1) if message else None
