"""Conditions: in which languages, outputs and rows something stands, and which texts must be there for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Annotated

from leafletgen.core.reading.declared import ALONE
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.text.languages.tag import LanguageTag


class Spoken(str):
    """The language that a part is set in: a tag, or `staff` for that of the office."""

    __slots__ = ()


class TextKey(str):
    """The key of a text that is asked for, not printed."""

    __slots__ = ()


class Situation(NamedTuple):
    """What a sheet is made for. `has`: whether the language has a text, or any below a key."""

    language: str
    output: str
    row: str | None
    has: Callable[[str], bool]
    facts: Mapping[str, str] = MappingProxyType({})
    any_row: bool = False
    """Of any row: whatever it asks of rows and facts holds."""


@record
class When:
    """A condition. Of several keys all must hold, of several values of a key any: `language` (a tag holds for all below it: `zh`
    for `zh-Hant`), `output`, `row`, `has` (texts that this language has), `given` (facts that the row has a
    value for). `fact`: facts that say just this.
    """

    language: Annotated[tuple[LanguageTag, ...], ALONE] = ()
    output: Annotated[tuple[str, ...], ALONE] = ()
    row: Annotated[tuple[str, ...], ALONE] = ()
    has: Annotated[tuple[TextKey, ...], ALONE] = ()
    more: When | None = field(
        default=None, metadata={"key": "and", "doc": "A second condition that must hold as well."}
    )
    given: Annotated[tuple[str, ...], ALONE] = field(default=(), metadata={"late": True})
    fact: Mapping[str, str] | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def holds(self, at: Situation) -> bool:
        """Whether it holds there."""
        return (
            (
                not self.language
                or any(at.language == tag or at.language.startswith(f"{tag}-") for tag in self.language)
            )
            and (not self.output or at.output in self.output)
            and (not self.row or at.any_row or at.row in self.row)
            and (not self.given or at.any_row or any(at.facts.get(name) for name in self.given))
            and (at.any_row or all(at.facts.get(n) == said for n, said in (self.fact or {}).items()))
            and (not self.has or any(at.has(key) for key in self.has))
            and (self.more is None or self.more.holds(at))
        )
