"""A text ready to be set: characters in logical order, with what is true of ranges of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from functools import lru_cache
from typing import Literal

from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Place

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_UNSPOKEN = dict.fromkeys(map(ord, LRI + RLI + FSI + PDI + "\u00ad\u2060"))


class StyleRun(NamedTuple):
    """Characters `start` to `end` share weight and language; `fact` names the fact they came from, `uri` is the web address
    that they lead to.
    """

    start: int
    end: int
    bold: bool = False
    language: str | None = None
    fact: str | None = None
    uri: str | None = None


class Ruby(NamedTuple):
    """A reading over the characters `start` to `end`."""

    start: int
    end: int
    reading: str
    kind: Literal["mono", "group"]


class Origin(NamedTuple):
    """Characters from `start` on came from offset `offset` on of the message `message` (to the next Origin)."""

    start: int
    message: str
    offset: int
    whole: bool = False
    """True where every character stands for the one place (a fact's value)."""


@record
class RichText:
    """One text (NFC, no mark-up, isolates already in), its language and the runs that cover it.

    `runs` cover `chars` without gap or overlap. `origins` lead back to the message and take no part in equality.
    A blank line between paragraphs is the two characters `\\n\\n`.
    """

    chars: str
    language: str
    runs: tuple[StyleRun, ...]
    ruby: tuple[Ruby, ...] = ()
    origins: tuple[Origin, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def plain(cls, chars: str, language: str, message: str | None = None) -> RichText:
        """A text of one run; `message` is the id it came from."""
        return _plain(chars, language, message)

    @property
    def message(self) -> str | None:
        """The id of the message it came from."""
        return self.origins[0].message if self.origins else None

    def place(self, offset: int) -> Place | None:
        """Where the character at `offset` came from."""
        found = None
        for origin in self.origins:
            if origin.start > offset:
                break
            found = origin
        if found is None:
            return None
        return Place(found.message, found.offset if found.whole else found.offset + offset - found.start)

    def sliced(self, start: int, end: int) -> RichText:
        """The characters `start` to `end` with all that is true of them."""
        runs = tuple(
            r._replace(start=max(r.start, start) - start, end=min(r.end, end) - start)
            for r in self.runs
            if r.start < end and r.end > start
        )
        ruby = tuple(
            r._replace(start=r.start - start, end=r.end - start)
            for r in self.ruby
            if start <= r.start and r.end <= end
        )
        origins = []
        for i, o in enumerate(self.origins):
            stop = self.origins[i + 1].start if i + 1 < len(self.origins) else len(self.chars) + 1
            if o.start < end and stop > start:
                shift = max(start - o.start, 0)
                begin = max(o.start - start, 0)
                origins.append(o._replace(start=begin, offset=o.offset + (0 if o.whole else shift)))
        return RichText(self.chars[start:end], self.language, runs, ruby, tuple(origins))

    def edited(self, edits: Sequence[tuple[int, int, str]]) -> RichText:
        """The text with other characters in some places (start, end, characters; in order, apart). What is put in has the place
        of what stood there, and is of no fact.
        """
        chars, origins, at = "", [], 0
        for start, end, put in edits:
            kept, place = self.sliced(at, start), self.place(start)
            if at < start:
                origins += [o._replace(start=o.start + len(chars)) for o in kept.origins]
            chars += kept.chars
            if put and place is not None:
                origins.append(Origin(len(chars), place.message, place.offset, whole=True))
            chars += put
            at = end
        rest = self.sliced(at, len(self.chars))
        origins += [o._replace(start=o.start + len(chars)) for o in rest.origins]
        behind = {len(self.chars), *(run.start for run in self.runs if run.fact)}

        def moved(place: int) -> int:
            by = 0
            for start, end, put in edits:
                if start < place or (start == end == place and place in behind):
                    place = max(place, end)
                    by += len(put) - (end - start)
            return place + by

        runs = tuple(run._replace(start=moved(run.start), end=moved(run.end)) for run in self.runs)
        ruby = tuple(one._replace(start=moved(one.start), end=moved(one.end)) for one in self.ruby)
        return RichText(chars + rest.chars, self.language, runs, ruby, tuple(origins))

    @property
    def paragraphs(self) -> tuple[RichText, ...]:
        """The text cut at its blank lines; what is left empty (`**` alone) is no paragraph."""
        parts, start = [], 0
        for piece in self.chars.split("\n\n"):
            if piece.strip():
                parts.append(self.sliced(start, start + len(piece)))
            start += len(piece) + 2
        return tuple(parts)

    @property
    def spoken(self) -> str:
        """The characters without isolates and marks for line ends, paragraphs joined by a space: for alternative texts."""
        return self.chars.translate(_UNSPOKEN).replace("\n\n", " ")

    def emboldened(self) -> RichText:
        """The same text all bold."""
        return replace(self, runs=tuple(r._replace(bold=True) for r in self.runs))


@lru_cache(maxsize=512)
def _plain(chars: str, language: str, message: str | None) -> RichText:
    """The same object for the same text: what is measured of a text is kept by its identity."""
    origins = (Origin(0, message, 0),) if message else ()
    return RichText(chars, language, (StyleRun(0, len(chars)),), origins=origins)
