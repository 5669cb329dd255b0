"""A fact of `leaflet.yaml` confirmed or corrected: its value, and the day of its check; all else stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.files.intake import unwritable
from leafletgen.core.reading import MapNode, Node, Scalar
from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.scalar import ScalarContext, written
from leafletgen.model.project.expansion.inherit import get
from leafletgen.model.project.facts import fact_faults
from leafletgen.model.project.manifest import FactRow
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.unconfirmed import latest_day
from leafletgen.model.project.writing.rewriting import (
    FILE,
    RefusedError,
    ending,
    line_end,
    line_start,
    rewrite,
    top,
)

VALUE, CHECKED = "value", "checked"


class Confirming(NamedTuple):
    """A fact and what was seen of it; `value`: what is true (None: what was seen is)."""

    name: str
    seen: str
    checked: str | None
    value: str | None = None


class Exchanged(NamedTuple):
    """What a fact's entry was in the file, and what it is: to be taken back."""

    before: str
    after: str


def confirm(project: ProjectModel, wanted: Confirming) -> Outcome[Exchanged]:
    """Write that a fact is true as of today. None, and nothing written, where it is not what was seen, where its new value has an
    error, or where the file cannot take it. Raises KeyError for a fact that the project does not have.
    """
    fact, today = project.manifest.facts[wanted.name], project.world.today
    if errors := tuple(_errors(project, fact, wanted)):
        return Outcome(None, errors)
    found: list[Exchanged] = []

    def change(text: str) -> str:
        node = _entry(text, wanted.name)
        if (_said(node, VALUE), _said(node, CHECKED)) != (wanted.seen, wanted.checked):
            raise _OtherwiseError
        new = _with_day(_with_value(text, wanted), wanted.name, today)
        found.append(Exchanged(_raw(node), _raw(_entry(new, wanted.name))))
        return new

    says = {VALUE: wanted.seen if wanted.value is None else wanted.value, CHECKED: today}
    problem = _written(project, wanted.name, change, says)
    return Outcome(None, (problem,)) if problem else Outcome(found[-1], ())


def take_back(project: ProjectModel, name: str, done: Exchanged) -> Diagnostic | None:
    """Let a fact's entry be what it was; why not, where somebody has changed it since."""

    def change(text: str) -> str:
        node = _entry(text, name)
        if _raw(node) != done.after:
            raise _OtherwiseError
        return text[: node.start] + done.before + text[node.start + len(done.after) :]

    return _written(project, name, change, None)


class _OtherwiseError(RefusedError):
    """It is not what was seen."""


def _errors(project: ProjectModel, fact: FactRow, wanted: Confirming) -> Iterator[Diagnostic]:
    """What is wrong with a new value, or with today: what reading would refuse is not written."""
    source = project.languages.get(project.manifest.source)
    new = replace(fact, value=fact.value if wanted.value is None else wanted.value)
    for one in fact_faults(new, source.script if source else ""):
        found = diagnostic(one.code, None, name=wanted.name, **dict(one.args))  # type: ignore[arg-type]  # names of a code's arguments only
        if found.is_error:
            yield found
    if (today := project.world.today) > latest_day():
        yield diagnostic("fact-checked-later", name=wanted.name, checked=today)


def _written(
    project: ProjectModel, name: str, change: Callable[[str], str], says: Mapping[str, str] | None
) -> Diagnostic | None:
    """`says`: what the entry is to say besides what it says; None: what it said before, whatever that was."""

    def wanted(now: dict[str, Any]) -> dict[str, Any]:
        old = now["facts"][name]
        new = {**(old if isinstance(old, dict) else {}), **(says or {})}
        return {**now, "facts": {**now["facts"], name: new}}

    try:
        rewrite(project.world, change, wanted if says else None)
    except _OtherwiseError:
        return diagnostic("fact-changed", path=FILE, name=name)
    except RefusedError as error:
        return diagnostic("fact-refused", path=FILE, name=name, reason=str(error))
    except OSError as error:
        return unwritable(FILE, error)
    return None


def _entry(text: str, name: str) -> Node:
    node = get(get(top(text), "facts"), name)
    if node is None:
        raise _OtherwiseError
    return node


def _raw(node: Node) -> str:
    """Its characters; of an entry in lines, with the comment at its end."""
    text = node.source.text
    is_in_lines = isinstance(node, MapNode) and text[node.start] != "{"
    return text[node.start : line_end(text, node.end) if is_in_lines else node.end]


def _said(node: Node, key: str) -> str | None:
    """What an entry says of its value or its day; a text alone is its value."""
    found = node if isinstance(node, Scalar) and key == VALUE else get(node, key)
    return found.value if isinstance(found, Scalar) else None


def _with_value(text: str, wanted: Confirming) -> str:
    entry = _entry(text, wanted.name)
    old = entry if isinstance(entry, Scalar) else get(entry, VALUE)
    if wanted.value is None or not isinstance(old, Scalar):
        return text
    new = written(wanted.value, ScalarContext(0, ending(text), in_flow=True), old)
    return text[: old.start] + new + text[old.end :]


def _with_day(text: str, name: str, day: str) -> str:
    """With the day where it says another, or none; after the value, where there is room for a line."""
    entry = _entry(text, name)
    if isinstance(entry, Scalar):
        return f"{text[: entry.start]}{{{VALUE}: {entry.raw}, {CHECKED}: {day}}}{text[entry.end :]}"
    old, value = get(entry, CHECKED), get(entry, VALUE)
    if isinstance(old, Scalar):
        return text[: old.start] + day + text[old.end :]
    if not isinstance(value, Scalar):
        raise RefusedError("it has no value")
    if text[entry.start] == "{":
        return f"{text[: value.end]}, {CHECKED}: {day}{text[value.end :]}"
    at = line_end(text, value.end)
    lead = text[line_start(text, entry.start) : entry.start]
    return f"{text[:at]}{ending(text)}{lead}{CHECKED}: {day}{text[at:]}"
