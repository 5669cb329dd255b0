"""Bringing texts home: what the file changed against what it was made from, and what the project changed meanwhile.

A text that was changed on both sides is a conflict: the project's stays, the file's goes into the history. A text that
came back empty is not a deletion. Nothing newer is ever overwritten unless somebody says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from leafletgen.core.record import NamedTuple
from leafletgen.engine.exchange.unit import Base, Unit
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.status import State, Status, Stored, fingerprint

Side = Literal["project", "file"]


class Home(NamedTuple):
    """What the project says today: its source, its texts, their states and records; whether lines join without a space."""

    source: Mapping[str, str]
    target: Mapping[str, str]
    states: Mapping[str, State]
    status: Status
    joins_lines: str
    source_joins: str = ""


class Arrival(NamedTuple):
    """What a text becomes. `old`: the text today (empty: none); `source`: the words the new one was made from."""

    key: str
    old: str
    new: str
    state: Stored
    back: str
    source: str


class Merge(NamedTuple):
    """What a file brings. `changes`: to be written. `conflicts`: changed on both sides. `emptied`: came back without a
    text that stands. `unknown`: keys that the project does not have.
    """

    changes: tuple[Arrival, ...]
    conflicts: tuple[Arrival, ...]
    emptied: tuple[str, ...]
    unknown: tuple[str, ...]


def merge(units: Iterable[Unit], home: Home, prefer: Side = "project") -> Merge:
    """Compare a file with the project. `prefer`: whose text a conflict takes."""
    changes: list[Arrival] = []
    conflicts: list[Arrival] = []
    emptied: list[str] = []
    unknown: list[str] = []
    for unit in units:
        if unit.key not in home.source:
            unknown.append(unit.key)
            continue
        new, old = normal(unit.target, home.joins_lines), home.target.get(unit.key, "")
        base = unit.base or _guessed(unit, home, old)
        if not new:
            emptied += [unit.key] if old and fingerprint(old) == base.target else []
            continue
        arrival = _arrival(unit, base, new, old, home)
        if arrival is None:
            continue
        if _collides(arrival, base, home) and prefer == "project":
            conflicts.append(arrival)
        else:
            changes.append(arrival)
    return Merge(tuple(changes), tuple(conflicts), tuple(emptied), tuple(unknown))


def _guessed(unit: Unit, home: Home, old: str) -> Base:
    """The base of a file that does not state it. It is taken to be made from nothing: what it would overwrite is a
    conflict, what was never translated is welcome.
    """
    today = home.states.get(unit.key, "missing")
    if not old:
        return Base("", today)
    same = normal(unit.target, home.joins_lines) == old
    return Base(fingerprint(old), unit.state if unit.state == "draft" else today) if same else Base()


def _arrival(unit: Unit, base: Base, new: str, old: str, home: Home) -> Arrival | None:
    """What a unit changes; None where it brings nothing."""
    edited = fingerprint(new) != base.target
    if not edited and new != old:
        return None  # the project went on meanwhile, and the file has nothing to add
    restated = unit.state != base.state and unit.state in get_args(Stored)
    review = home.status.texts.get(unit.key)
    recorded = review.back if review and review.target == fingerprint(old) else ""
    back = unit.back if unit.back.strip() and unit.back != recorded else ""
    if not (edited or restated or back) or (new == old and not restated and not back):
        return None
    state = _state(unit, base, home, edited=edited)
    if new == old and not back and state == home.states.get(unit.key):
        return None  # it has been brought in already
    today = home.source[unit.key]
    made_from = today if _is_source(unit.source, today, home.source_joins) else unit.source
    if not (edited or restated) and review:
        made_from = review.source
    return Arrival(unit.key, old, new, state, back or (recorded if new == old else ""), made_from)


def _is_source(sent: str, today: str, joins_lines: str) -> bool:
    """Whether a file's source is today's. Line ends do not matter, nor an apostrophe that guards a cell."""
    one, other = (normal(text, joins_lines).removeprefix("'") for text in (sent, today))
    return one in ("", other)


def _state(unit: Unit, base: Base, home: Home, *, edited: bool) -> Stored:
    """What a text is that came back: what the file says of it. Where it says nothing, or still what it said when it went out,
    a text that was edited counts as translated; but a machine's is a person's only when the file says so.
    """
    if edited:
        restated = unit.state != base.state
        if unit.state == "draft" or (restated and unit.state in ("checked", "machine")):
            return unit.state
        answered = unit.stated and unit.state in ("translated", "checked")
        return "translated" if answered or not _by_machine(unit.key, base, home) else "draft"
    if unit.state != base.state and unit.state in ("machine", "draft", "translated", "checked"):
        return unit.state
    review = home.status.texts.get(unit.key)
    return review.state if review else "translated"


def _by_machine(key: str, base: Base, home: Home) -> bool:
    """Whether the text that a file was made from, or the project's own, is a machine's that nobody has answered for."""
    review = home.status.texts.get(key)
    own = key in home.target and review is not None and review.by_machine
    return own or base.state == "machine" or home.states.get(key) == "machine"


def _collides(arrival: Arrival, base: Base, home: Home) -> bool:
    """Whether the project's text is newer than what the file was made from, and another than the file's."""
    today = fingerprint(arrival.old) if arrival.old else ""
    return today != base.target and arrival.new != arrival.old and bool(arrival.old)
