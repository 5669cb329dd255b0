"""Containers of an edition that were set before, in an earlier build: found again by all that they are set from.

A fact that has changed changes every sheet, for its digits stand in the footer; but only rooms that say it are set again. The
key of a container has the digits of the program, of all files of the project but those that say texts, facts and
what became of them; the kit of the edition, whole, less what single blocks ask of it; and what the container itself says, with
the places in texts that it came from. Kept is none that names a place in a file whose digits are not in the key.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from leafletgen.core.effort import CacheTally
from leafletgen.core.files.store import AnswerStore
from leafletgen.core.record import essence
from leafletgen.core.tables.columns import UnpackableError
from leafletgen.engine.layout.container import Container, SetContainer
from leafletgen.engine.layout.packed import packed, unpacked
from leafletgen.engine.layout.pages import Containers
from leafletgen.engine.reuse.inputs import Inputs, digits
from leafletgen.page.blocks.kit import Kit

SET = CacheTally("zones set before")
MOST_STEPS = 500
"""A container that was measured at more steps than that, in many builds, is measured anew; most need ten to thirty."""
SAID_ELSEWHERE = ("leaflet.yaml", "printed.yaml", "locales/", "status/", "releases/")
"""Files whose bytes are in no key: what they say to a container is in its content, and in its kit."""


class SetRooms:
    """The containers of one edition in the store of a project: one entry, those of its last build."""

    def __init__(self, store: AnswerStore, inputs: Inputs, about: object) -> None:
        """`about`: the edition, and the program."""
        files = {path: said for path, said in inputs.files.items() if not path.startswith(SAID_ELSEWHERE)}
        self._store, self._base = store, (about, sorted(files.items()))
        self._entry: str | None = None
        self._before: Mapping[str, SetContainer] = {}
        self._keys: dict[int, str] = {}

    def find(self, page: str, container: Container) -> SetContainer | None:
        """What a like one left."""
        if self._entry is None:
            self._entry = digits("set", self._base, essence(_in_common(container.kit)))
            kept = self._store.get(self._entry)
            self._before = unpacked(kept, container.kit.book) or {} if kept is not None else {}
        origins = [text.origins for text in container.texts]
        key = self._keys[id(container)] = digits(page, container.key, essence(container.said), origins)
        left = self._before.get(key)
        if left is None or len(left.extents) > MOST_STEPS:
            SET.misses += 1
            return None
        SET.hits += 1
        return left

    def keep(self, containers: Containers) -> None:
        """Keep what these know now, if it is more than was found."""
        left = {self._keys[id(one)]: one.left for one in containers.values()}
        if self._entry is None or _sizes(left) == _sizes(self._before):
            return
        data = _packed(left)
        if data is None:
            data = _packed({key: one for key, one in left.items() if _packed({key: one}) is not None})
        if data is not None:
            self._store.put(self._entry, data)


def _packed(left: Mapping[str, SetContainer]) -> bytes | None:
    """Containers as they are kept; None where something of them has its place in a file whose digits are in no key."""
    with suppress(UnpackableError):
        data, files = packed(left)
        return None if any(path.startswith(SAID_ELSEWHERE) for path in files) else data
    return None


def _in_common(kit: Kit) -> Kit:
    """A kit less what is a container's own, what containers tell of it themselves, and what files say whose digits are known."""
    own: dict[str, Any] = {
        "tongues": {word: (one.language, one.leading) for word, one in kit.tongues.items()},
        "book": (kit.book.own, kit.book.choices),
        **dict.fromkeys(("pictogram", "word", "facts", "addresses", "edition", "lines")),
    }
    return replace(kit, ground="", baseline=0.0, **own)


def _sizes(left: Mapping[str, SetContainer]) -> dict[str, tuple[int, ...]]:
    """How much is known of each; it only grows."""
    return {key: tuple(map(len, one)) for key, one in left.items()}
