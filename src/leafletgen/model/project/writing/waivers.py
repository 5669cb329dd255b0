"""Waivers put into `leaflet.yaml` where its others stand, and taken out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.intake import unwritable
from leafletgen.core.reading import ListNode, MapNode, Pair, Scalar
from leafletgen.model.locales.scalar import ScalarContext, double_quoted, written
from leafletgen.model.project.manifest import Waiver
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.rewriting import (
    FILE,
    RefusedError,
    ending,
    line_end,
    line_start,
    plain,
    rewrite,
    top,
)

KEY = "waive"


def waive(world: World, waiver: Waiver) -> Diagnostic | None:
    """Put a waiver into the project file; what is wrong where it cannot take it."""
    return _changed(world, lambda text: _added(text, waiver), lambda rows: [*rows, _fields(waiver)])


def unwaive(world: World, waiver: Waiver) -> Diagnostic | None:
    """Take out the waiver of that code, key and language; the same. One that is not there is no fault."""

    def without(rows: list[Any]) -> list[Any]:
        at = _place(rows, waiver)
        return rows if at is None else rows[:at] + rows[at + 1 :]

    return _changed(world, lambda text: _removed(text, waiver), without)


def _changed(
    world: World, change: Callable[[str], str], wanted: Callable[[list[Any]], list[Any]]
) -> Diagnostic | None:
    try:
        rewrite(world, change, lambda now: {**now, KEY: wanted(now.get(KEY) or [])})
    except RefusedError as error:
        return diagnostic("waiver-refused", path=FILE, reason=str(error))
    except OSError as error:
        return unwritable(FILE, error)
    return None


def _fields(waiver: Waiver) -> dict[str, str]:
    """A waiver as the file says it."""
    rows = {"code": waiver.code, "key": waiver.key, "language": waiver.language, "reason": waiver.reason}
    return {name: value for name, value in rows.items() if value is not None}


def _place(rows: list[Any], waiver: Waiver) -> int | None:
    """Which of the file's waivers is meant."""
    wanted = (waiver.code, waiver.key, waiver.language)
    found = [isinstance(r, dict) and (r.get("code"), r.get("key"), r.get("language")) == wanted for r in rows]
    return found.index(True) if True in found else None


def _entry(root: MapNode) -> Pair | None:
    return next((e for e in root.entries if e.key.value == KEY), None)


def _added(text: str, waiver: Waiver) -> str:
    ended, row, entry = ending(text), _row(waiver), _entry(top(text))
    if entry is None:
        lead = "" if not text or text.endswith("\n") else ended
        return f"{text}{lead}{KEY}:{ended}  - {row}{ended}"
    value = entry.value
    if isinstance(value, Scalar) and value.is_empty:
        at = line_end(text, entry.key.end)
        return f"{text[:at]}{ended}  - {row}{text[at:]}"
    if not isinstance(value, ListNode):
        raise RefusedError(f"`{KEY}` is no list")
    if text[value.start : value.start + 1] == "[":
        at = value.items[-1].end if value.items else value.start + 1
        return f"{text[:at]}{', ' if value.items else ''}{row}{text[at:]}"
    last = value.items[-1]
    dash = text.rindex("-", 0, last.start)
    at = line_end(text, last.end)
    return f"{text[:at]}{ended}{text[line_start(text, dash) : dash]}- {row}{text[at:]}"


def _row(waiver: Waiver) -> str:
    """In one line, as the documents show it; the reason in quotes, since people write anything there."""
    said = {
        name: double_quoted(value)
        if name == "reason"
        else written(value, ScalarContext(0, "\n", in_flow=True), None)
        for name, value in _fields(waiver).items()
    }
    return "{" + ", ".join(f"{name}: {value}" for name, value in said.items()) + "}"


def _removed(text: str, waiver: Waiver) -> str:
    entry = _entry(top(text))
    value = entry.value if entry else None
    at = _place(plain(value), waiver) if isinstance(value, ListNode) else None
    if entry is None or not isinstance(value, ListNode) or at is None:
        return text
    item = value.items[at]
    if text[value.start : value.start + 1] == "[":
        if at:
            return text[: value.items[at - 1].end] + text[item.end :]
        after = value.items[1].start if len(value.items) > 1 else item.end
        return text[: item.start] + text[after:]
    start = line_start(text, text.rindex("-", 0, item.start))
    end = _next_line(text, item.end)
    if len(value.items) > 1:
        return text[:start] + text[end:]
    head = line_start(text, entry.key.start)
    if "#" not in text[head:start]:
        return text[:head] + text[end:]
    return f"{text[: entry.key.end]}: []{text[entry.key.end + 1 : start]}{text[end:]}"


def _next_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1
