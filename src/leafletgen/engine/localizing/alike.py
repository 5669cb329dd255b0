"""What the rows of one sheet have in common before anything is laid out: worked out for the first of them and handed on.

All of it prints nothing of a row, so it is the same object for the next one, and what was measured and set of it still stands
(decision 050). Everything is found by its identity and kept alive here, so that nothing else takes that identity.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from leafletgen.core.record import EssenceText, NamedTuple, essence
from leafletgen.model.project.layout import Layout
from leafletgen.page.blocks.kit import Kit
from leafletgen.text.ir.richtext import RichText

T = TypeVar("T")
MOST_PARTS = 256
"""Parts of pages that are kept: where conditions choose, some rows have others."""
MOST_LAYOUTS = 8
"""Layouts that conditions make of one."""
MOST_MEASURED = 3_000
"""Answers that a kit may keep: each row adds those of its own texts."""


class _KnownPart(NamedTuple):
    """A zone or layer as it is declared and as it is set, and the texts that were asked for."""

    declared: object
    made: Any
    asked: Any


class Alike:
    """Of one sheet, for one row after the other."""

    def __init__(self, columns: Collection[str]) -> None:
        """`columns`: the facts that differ from row to row."""
        self.columns = frozenset(columns)
        self._texts: dict[object, RichText] = {}
        self._parts: dict[int, _KnownPart] = {}
        self._made: dict[object, tuple[object, Any]] = {}
        self._held: dict[int, object] = {}
        self._layouts: list[Layout] = []
        self._kit: tuple[tuple[object, ...], Kit] | None = None

    def layout(self, chosen: Layout) -> Layout:
        """What stands on the sheet of a row; the same object where conditions leave the same for several rows."""
        for one in self._layouts:
            if one == chosen:
                return one
        self._layouts = [*self._layouts[1 - MOST_LAYOUTS :], chosen]
        return chosen

    def text(self, name: object, facts: Collection[str], make: Callable[[], RichText]) -> RichText:
        """A text, the same object in all rows unless it says facts of theirs."""
        if not self.columns.isdisjoint(facts):
            return make()
        if name not in self._texts:
            self._texts[name] = make()
        return self._texts[name]

    def find(self, declared: object) -> tuple[Any, Any] | None:
        """A part that prints nothing of a row, and the texts that it asked for."""
        known = self._parts.get(id(declared))
        return (known.made, known.asked) if known else None

    def keep(self, declared: object, made: object, asked: object, facts: Collection[str]) -> None:
        """Keep a part, unless it says facts of the row."""
        if self.columns.isdisjoint(facts):
            if len(self._parts) >= MOST_PARTS:
                self._parts.clear()
                self._held.clear()
            self._parts[id(declared)] = _KnownPart(declared, made, asked)
            self.hold(made)

    def once(self, kind: str, what: object, also: object, make: Callable[[], T]) -> T:
        """What is made of something that is the same object for all rows (a part that is kept, a layout) and of `also`."""
        name = (kind, id(what), also)
        if name not in self._made:
            if len(self._made) >= 4 * MOST_PARTS:
                self._made.clear()
            self._made[name] = what, make()
        return self._made[name][1]  # type: ignore[no-any-return]  # what `make` gave

    def hold(self, part: object) -> None:
        """Keep a part as it is set: it is the same object for other rows."""
        self._held[id(part)] = part

    def holds(self, part: object) -> bool:
        """Whether a part as it is set is one that is kept."""
        return id(part) in self._held

    def kit(self, layout: object, page: object, make: Callable[[], Kit]) -> Kit:
        """A kit of the sheet in this layout: of any row, with all that was measured by it."""
        if self._kit is None or self._kit[0][0] is not layout or self._kit[0][1] != page:
            self._kit = (layout, page), make()
        kit = self._kit[1]
        if len(kit.cache) > MOST_MEASURED:
            kit.cache.clear()
        return kit

    def written(self, part: object) -> object:
        """A part for the digits of a sheet (`essence`): written out before, where it is kept."""
        return (
            self.once("written", part, None, lambda: EssenceText(essence(part))) if self.holds(part) else part
        )
