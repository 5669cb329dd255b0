"""Containers of an edition that were set before, in an earlier build: found again by all that they are set from.

A fact that has changed changes every sheet, for its digits stand in the footer; but only rooms that say it are set again. The
key of a container has the digits of the program, of all files of the project but those that say texts, facts and
what became of them; the kit of the edition, whole, less what single blocks ask of it; and what the container itself says, with
the places in texts that it came from. Kept is none that names a place in a file whose digits are not in the key.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from leafletgen.core.columns import UnpackableError
from leafletgen.core.effort import CacheTally
from leafletgen.core.record import essence
from leafletgen.core.store import AnswerStore
from leafletgen.engine.inputs import Inputs, digits
from leafletgen.engine.layout.container import Container, SetContainer
from leafletgen.engine.layout.packed import packed, unpacked
from leafletgen.engine.layout.pages import Containers
from leafletgen.page.blocks.kit import Kit

SET = CacheTally("zones set before")
MOST_STEPS = 500
"""A container that was measured at more steps than that, in many builds, is measured anew; most need ten to thirty."""
SAID_ELSEWHERE = ("leaflet.yaml", "printed.yaml", "locales/", "status/", "releases/")
"""Files whose bytes are in no key: what they say to a container is in its content, and in its kit."""


class SetRooms:
    """The containers of one edition in the store of a project."""

    def __init__(self, store: AnswerStore, inputs: Inputs, about: object) -> None:
        """`about`: the edition, and the program."""
        files = {path: said for path, said in inputs.files.items() if not path.startswith(SAID_ELSEWHERE)}
        self._store, self._base = store, (about, sorted(files.items()))
        self._kit: str | None = None
        self._found: dict[int, tuple[str, tuple[int, ...]]] = {}

    def find(self, page: str, container: Container) -> SetContainer | None:
        """What a like one left."""
        key = self._key(page, container)
        kept = self._store.get(key)
        left = unpacked(kept, container.kit.book) if kept is not None else None
        if left is not None and len(left.extents) > MOST_STEPS:
            left = None
        self._found[id(container)] = key, _sizes(left)
        if left is None:
            SET.misses += 1
        else:
            SET.hits += 1
        return left

    def keep(self, containers: Containers) -> None:
        """Keep what these know now and was not found."""
        for container in containers.values():
            key, before = self._found[id(container)]
            left = container.left
            if _sizes(left) == before:
                continue
            try:
                data, files = packed(left)
            except UnpackableError:
                continue
            if not any(path.startswith(SAID_ELSEWHERE) for path in files):
                self._store.put(key, data)

    def _key(self, page: str, container: Container) -> str:
        if self._kit is None:
            self._kit = digits(self._base, essence(_in_common(container.kit)))
        origins = [text.origins for text in container.texts]
        return digits("set", self._kit, page, container.key, essence(container.said), origins)


def _in_common(kit: Kit) -> Kit:
    """A kit less what is a container's own, what containers tell of it themselves, and what files say whose digits are known."""
    own: dict[str, Any] = {
        "tongues": {word: (one.language, one.leading) for word, one in kit.tongues.items()},
        "book": (kit.book.own, kit.book.choices),
        **dict.fromkeys(("pictogram", "word", "facts", "addresses", "edition", "lines")),
    }
    return replace(kit, ground="", baseline=0.0, **own)


def _sizes(left: SetContainer | None) -> tuple[int, ...]:
    """How much is known; it only grows."""
    return tuple(map(len, left)) if left else ()
