"""What travels: texts with all that a translator needs to know, and what the program needs to know when they come back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from leafletgen.core.record import NamedTuple
from leafletgen.engine.exchange.suggestion import Suggestion
from leafletgen.model.locales.status import State

_BASE = re.compile(r"(\S+)=(-|[0-9a-f]{16})/(missing|stale|machine|draft|translated|checked)")


class Base(NamedTuple):
    """What a text was when it went out: the fingerprint of the translation (empty: there was none) and its state."""

    target: str = ""
    state: State = "missing"


class Unit(NamedTuple):
    """One text. `target` is empty where there is no translation; `base` is None where a file does not state it.

    `stated`: whether the file says itself what the text is, by whatever its format has for that.
    `previous`: the source it was translated from, where that has changed. `limit`: characters that fit. `where`: the
    outputs and boxes it is printed in. `back`: a reviewer's back-translation. `comments`: what the translator says of it.
    `asked`: what was said of it already, with who said it and whether that waits for an answer; it goes out and is known when
    it comes back. `suggestions`: what was said before for words like these, best first.
    """

    key: str
    source: str
    target: str = ""
    state: State = "missing"
    note: str = ""
    previous: str = ""
    limit: int | None = None
    where: str = ""
    back: str = ""
    base: Base | None = None
    comments: tuple[str, ...] = ()
    stated: bool = True
    suggestions: tuple[Suggestion, ...] = ()
    asked: tuple[str, ...] = ()


class Bundle(NamedTuple):
    """The texts of one language of one project. Read from a file, `project` or `language` is empty where it does not say.

    `by`: the translator, where the file names one. `date`, `version`: the project's. `rtl`: the language runs from right to
    left (not read from a file).
    """

    project: str
    source_language: str
    language: str
    units: tuple[Unit, ...]
    by: str = ""
    date: str = ""
    version: str = ""
    rtl: bool = False


def printable(text: str) -> str:
    """A text without the characters that XML 1.0 cannot hold; they have no shape, and `check` reports them."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)


def note_of(unit: Unit) -> Iterator[str]:
    """What a translator is told of a text, a line each."""
    if unit.note:
        yield unit.note
    if unit.where:
        yield f"Where: {unit.where}"
    if unit.limit is not None:
        yield f"At most {unit.limit} characters fit."


def remark(text: str, by: str, on: str, *, is_open: bool) -> str:
    """What somebody said of a text, for people who read a file."""
    who = ", ".join(filter(None, (by, on, "" if is_open else "settled")))
    return f"Remark ({who}): {text}" if who else f"Remark: {text}"


def remark_in(note: str) -> str:
    """The words of a remark as somebody wrote them, or as it went out."""
    return re.sub(r"^Remark(?: \([^()]*\))?: ", "", note.strip())


def write_bases(units: Iterable[Unit]) -> str:
    """All bases in one line, for formats that have no room for them beside the texts."""
    return " ".join(f"{u.key}={u.base.target or '-'}/{u.base.state}" for u in units if u.base)


def read_bases(line: str) -> Mapping[str, Base]:
    """The reverse; what does not fit is left out."""
    found = filter(None, map(_BASE.fullmatch, line.split()))
    return {one[1]: Base("" if one[2] == "-" else one[2], cast(State, one[3])) for one in found}
