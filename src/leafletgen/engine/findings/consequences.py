"""What the rules of `causes` share: how a finding is said to follow from another one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.moves import LayerRoom
from leafletgen.engine.whereabouts import Whereabouts
from leafletgen.model.project.reading.load import ProjectModel

Found: TypeAlias = list[Diagnostic]
OVERLONG = ("text-too-long", "word-too-wide", "label-too-long")
"""A text that is longer than its room."""


class Inquiry(NamedTuple):
    """What a rule works with: the project's places, and where the layers of each edition could stand instead."""

    at: Whereabouts
    rooms: Sequence[LayerRoom] = ()

    @property
    def project(self) -> ProjectModel:
        """The project that the findings are about."""
        return self.at.project


Relation: TypeAlias = Callable[[Diagnostic, Diagnostic], bool]
"""Whether a finding follows from a cause."""


def follow(found: Found, cause: Diagnostic, follows: Relation) -> Found:
    """With `cause` as the reason of those of which that is true, unless they have one; not where it has one itself by now."""
    if any(one.follows is not None and one == cause for one in found):
        return found
    return [
        replace(one, follows=cause) if one.follows is None and one != cause and follows(one, cause) else one
        for one in found
    ]


def among(found: Found, cause: Diagnostic, own: Collection[Diagnostic]) -> Found:
    """With `cause` as the reason of these."""
    return follow(found, cause, lambda one, _: one in own)


def parted(found: Found, name: Callable[[Diagnostic], object], judge: Callable[[Found], Found]) -> Found:
    """The parts of what was found that have the same name, each judged by itself: so the time grows with their number only."""
    parts: dict[object, Found] = {}
    for one in found:
        parts.setdefault(name(one), []).append(one)
    return [one for own in parts.values() for one in judge(own)]


def key_of(one: Diagnostic) -> str:
    """The text that a finding is about."""
    return one.key or dict(one.args).get("key") or dict(one.args).get("name", "")


def groups(keys: Iterable[str]) -> set[str]:
    """Texts, and all groups of texts that they stand in."""
    found: set[str] = set()
    for key in keys:
        while key and key not in found:
            found.add(key)
            key = key.rpartition(".")[0]
    return found


def within(key: str, group: str) -> bool:
    """Whether a text is this one, or stands below it."""
    return key == group or key.startswith(group + ".")
