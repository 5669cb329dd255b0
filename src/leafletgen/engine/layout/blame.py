"""Who is to blame where a zone does not hold its content, found by trial, as an engineer would: other contents are set into
its room until something helps. Is it the text, all texts together, the least size of their letters, a block without words,
the zone itself, or another zone that leaves too little to the one with `height: rest`?
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.geometry import MM
from leafletgen.core.source import Place, Span
from leafletgen.engine.layout.fit import SLACK, Container
from leafletgen.engine.layout.room import height_span, need, spare
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock
from leafletgen.page.blocks.stack import Columns
from leafletgen.page.blocks.zone import PageSpec
from leafletgen.text.ir.richtext import RichText

SYMPTOMS = frozenset(
    {"text-too-long", "word-too-wide", "label-too-long", "zone-too-low", "diagram-tall", "diagram-wide"}
)
"""What is found before anybody asks why."""
LEAST_LEFT = 10
"""Characters: where less of a text would be left, its room is to blame and not its translator."""
LARGE = 10
"""A least size of so many `u` is no size of a text: a sixth of the sheet's width."""
ROUNDS = 12


class Scene(NamedTuple):
    """A page with its zones: their heights in points, and what stands in them."""

    page: PageSpec
    heights: Sequence[float]
    containers: Sequence[Container]


class Remedy(NamedTuple):
    """Which text is to be shortened, by how many characters and lines."""

    key: str
    chars: int
    lines: int
    length: int


def _burden(remedy: Remedy) -> float:
    """How much it asks of a text: its share to be cut, and of two texts with like shares it is the longer that gives way."""
    return float(remedy.chars / remedy.length**1.5)


def traced(scene: Scene, number: int, judged: LaidBlock, state: FitState) -> LaidBlock:
    """What was found in a zone, with the one to blame first; what else was found follows from it."""
    if not any(d.code in SYMPTOMS for d in judged.diagnostics):
        return judged
    trial = RoomTrial(scene, number)
    found, fits = list(judged.diagnostics), judged.fits
    for column in trial.failing(state):
        keys = trial.keys(column)
        own = [
            d for d in found if d.code in SYMPTOMS and d.follows is None and (d.key in keys or d.key is None)
        ]
        cause = trial.cause(column, own)
        if isinstance(cause, Remedy):
            found, fits = _shortened(cause, own, found), _counted(cause, keys, own, fits)
            found = [trial.with_room(d, column) if d.key in keys else d for d in found]
        elif cause is None:
            found = [trial.with_room(d, column) if d in own else d for d in found]
        else:
            found = [cause, *(replace(_capped(d, fits), follows=cause) if d in own else d for d in found)]
    return LaidBlock(judged.frame, fits, tuple(found))


def _shortened(cause: Remedy, own: Sequence[Diagnostic], found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The finding at the text that mends it; one that named another text is dropped."""
    told = next(d for d in own if d.code == "text-too-long")
    args = {**dict(told.args), "chars": str(cause.chars), "lines": str(cause.lines)}
    place = Place(cause.key, 0)
    blamed = replace(told, where=place, key=cause.key, args=tuple(args.items()))
    out = []
    for one in found:
        if one is told:
            out.append(blamed)
        elif one in own:
            out.append(replace(one, follows=blamed))
        else:
            out.append(one)
    return out


def _counted(
    cause: Remedy, keys: Collection[str], own: Sequence[Diagnostic], fits: tuple[Any, ...]
) -> tuple[Any, ...]:
    """The fit report with the characters at the text that is to blame."""
    strained = {d.key for d in own if d.code == "word-too-wide"}
    return tuple(
        f._replace(over_chars=max(cause.chars, f.over_chars if f.key in strained else 0), free_chars=0)
        if f.key == cause.key
        else f._replace(over_chars=0)
        if f.key in keys and f.key not in strained
        else f
        for f in fits
    )


def _capped(found: Diagnostic, fits: tuple[Any, ...]) -> Diagnostic:
    """No text is too long by more than it has."""
    args = dict(found.args)
    length = max((f.chars for f in fits if f.key == found.key), default=0)
    if found.code != "text-too-long" or int(args["chars"]) < length:
        return found
    return replace(found, args=tuple({**args, "chars": str(max(1, length - 1))}.items()))


@dataclass
class RoomTrial:
    """One zone of a page, in which contents are tried with all sizes and gaps at their floors."""

    scene: Scene
    number: int

    def __post_init__(self) -> None:
        self.room = self.scene.containers[self.number]
        self.zone = self.scene.page.zones[self.number]
        steps = self.room.kit.shrink_steps
        self.floor = {name: steps[name].lowest for name in self.room.used if name in steps}
        self._cache: dict[object, object] = {}

    def failing(self, state: FitState) -> list[int]:
        """The columns that do not hold."""
        return [n for n, e in enumerate(self.room.extents(state)) if self._fails(e)]

    def _fails(self, extent: BlockExtent) -> bool:
        return extent.height > self.room.height + SLACK or any(s.points > SLACK for s in extent.strains)

    def extent(self, column: int, content: Any, steps: Mapping[str, Any] | None = None) -> BlockExtent:
        """What a column of another content needs."""
        for key in [k for k in self._cache if isinstance(k, tuple) and k[0] == "diagram"]:
            del self._cache[key]  # a diagram is kept by its name, and its labels change here
        kit: Kit = replace(self.room.kit, cache=self._cache)
        if steps is not None:
            kit = replace(kit, shrink_steps=steps)
        floor = self.floor if steps is None else {name: steps[name].lowest for name in self.floor}
        return Container(self.room.key, content, kit, self.room.width, self.room.height).extents(floor)[
            column
        ]

    def blocks(self, column: int, content: Any) -> tuple[Any, ...]:
        """The blocks of a column."""
        return tuple(content.columns[column].blocks if isinstance(content, Columns) else content.blocks)

    @cached_property
    def _texts(self) -> dict[int, dict[str, RichText]]:
        count = len(self.room.extents(self.floor))
        return {n: _texts(self.blocks(n, self.room.content)) for n in range(count)}

    def keys(self, column: int) -> Collection[str]:
        """The texts of a column."""
        return self._texts[column].keys()

    def holds(self, column: int, content: Any, steps: Mapping[str, Any] | None = None) -> bool:
        """Whether a column of another content stands in the room."""
        return not self._fails(self.extent(column, content, steps))

    def cause(self, column: int, own: Sequence[Diagnostic]) -> Diagnostic | Remedy | None:
        """The finding of what is to blame, the text to be shortened, or nothing but what was found."""
        bare = _cut(self.room.content, self.keys(column), 1)
        extent = self.extent(column, bare)
        if self._fails(extent):
            return self._letters(column, bare) or self._bare(column, bare, extent)
        if other := self._squeezing(self.extent(column, self.room.content).height):
            return other
        if all(d.code != "text-too-long" for d in own):
            return None
        remedy = min(self._remedies(column), key=_burden, default=None)
        if remedy is not None and remedy.length - remedy.chars >= min(LEAST_LEFT, remedy.length / 2):
            return remedy
        return self._together(column) or self._low(column)

    def _letters(self, column: int, bare: Any) -> Diagnostic | None:
        """A least size that no room could hold."""
        kit = self.room.kit
        for name in sorted(self.floor):
            steps = kit.shrink_steps[name]
            small = replace_steps(kit.shrink_steps, name, kit.u)
            if name.startswith("size ") and steps.floor > LARGE * kit.u and self.holds(column, bare, small):
                return diagnostic("size-too-large", None, name=name.removeprefix("size "), box=self.room.key)
        return None

    def _bare(self, column: int, bare: Any, extent: BlockExtent) -> Diagnostic | None:
        """Not even without its words it stands: a block, another zone, the column or the zone itself."""
        if extent.height <= self.room.height + SLACK:
            return self._narrow(column)
        tall, block = max(
            ((self._height(column, b), b) for b in self.blocks(column, bare)), key=lambda p: p[0]
        )
        if tall > max(self.room.height, self.scene.page.trim.height / 2):
            where = block.spans.get("scale") or block.span if hasattr(block, "spans") else block.span
            return diagnostic(
                "block-too-high", where, box=self.room.key, height=f"{tall / MM:.0f}",
                room=f"{max(self.room.height, 0) / MM:.0f}",
            )  # fmt: skip
        return self._squeezing(extent.height) or self._low(column)

    def _height(self, column: int, block: Any) -> float:
        width = self.room.width
        if isinstance(self.room.content, Columns):
            width = self.room.content.slots(self.room.kit, width)[column].width
        return float(block.measure(self.room.kit, width, self.floor).height)

    def _narrow(self, column: int) -> Diagnostic | None:
        """A column that is narrower than a letter."""
        where = self._column_span(column)
        return diagnostic(
            "column-too-narrow", where, box=self.room.key, width=f"{self._width(column) / MM:.0f}"
        )

    def _width(self, column: int) -> float:
        if isinstance(self.room.content, Columns):
            return self.room.content.slots(self.room.kit, self.room.width)[column].width
        return self.room.width

    def _column_span(self, column: int) -> Span | None:
        if not isinstance(self.room.content, Columns):
            return self.zone.span
        own = self.room.content.columns[column]
        return own.spans.get("width") or own.span or self.zone.span

    def _squeezing(self, high: float) -> Diagnostic | None:
        """Another zone that has as much to spare as the one with the rest lacks."""
        missing = high - self.room.height
        if not self.zone.height.is_rest or missing <= SLACK:
            return None
        page, heights, containers = self.scene
        others = [n for n in range(len(heights)) if n != self.number]
        worst = max(others, key=lambda n: spare(heights, containers, n), default=None)
        if worst is None or spare(heights, containers, worst) < missing:
            return None
        if need(heights, containers, worst) > heights[worst] / 2:
            return None
        zone = page.zones[worst]
        return diagnostic(
            "zone-takes-room", height_span(page, zone), box=zone.id, other=self.room.key,
            spare=f"{spare(heights, containers, worst) / MM:.0f}",
        )  # fmt: skip

    def _low(self, column: int) -> Diagnostic:
        over = self.extent(column, self.room.content).height - self.room.height
        return diagnostic(
            "zone-too-low", height_span(self.scene.page, self.zone), box=self.room.key,
            points=f"{max(over, 0.0):.1f}",
        )  # fmt: skip

    # --- texts

    def _remedies(self, column: int) -> Iterator[Remedy]:
        """The texts each of which, shortened alone, makes the column stand."""
        content = self.room.content
        lines = self.extent(column, content).lines
        for key, text in self._texts[column].items():
            length = len(text.chars)
            if length < 2 or not self.holds(column, _cut(content, (key,), 1)):
                continue
            fits, over = 1, length
            while over - fits > 1:
                middle = (fits + over) // 2
                if self.holds(column, _cut(content, (key,), middle)):
                    fits = middle
                else:
                    over = middle
            left = self.extent(column, _cut(content, (key,), fits)).lines
            yield Remedy(key, length - fits, max(1, lines - left), length)

    def _together(self, column: int) -> Diagnostic | None:
        """All texts of a column shortened alike: by how much, where half of them can stay."""
        content, keys = self.room.content, self.keys(column)
        low, high = 0.0, 1.0
        for _ in range(6):
            middle = (low + high) / 2
            low, high = (middle, high) if self.holds(column, _cut(content, keys, middle)) else (low, middle)
        if low < 0.5:
            return None
        longest = max(self._texts[column].items(), key=lambda item: len(item[1].chars))[0]
        return diagnostic(
            "texts-too-long", Place(longest, 0), language=self.room.kit.language.tag, key=longest, box=self.room.key,
            percent=round(100 * (1 - low)), related=self._shown(),
        )  # fmt: skip

    def with_room(self, found: Diagnostic, column: int) -> Diagnostic:
        """With the place where the text's room is written: the height of the zone, or the width of the column."""
        high = found.code == "text-too-long"
        where = height_span(self.scene.page, self.zone) if high else self._column_span(column)
        return replace(found, related=(*found.related, Related("room-here", where))) if where else found

    def _shown(self) -> tuple[Related, ...]:
        where = height_span(self.scene.page, self.zone)
        return (Related("room-here", where),) if where else ()


def replace_steps(steps: Mapping[str, Any], name: str, floor: float) -> Mapping[str, Any]:
    """The variables with another floor of one of them."""
    return {**steps, name: steps[name]._replace(floor=floor)}


def _texts(blocks: Any) -> dict[str, RichText]:
    found: dict[str, RichText] = {}

    def look(node: Any) -> Any:
        if isinstance(node, RichText) and node.message:
            found[node.message] = node
        return node

    mapped(blocks, look)
    return found


def _cut(content: Any, keys: Collection[str], length: float) -> Any:
    """The content with some texts cut to a number of characters, or (below 1) to a part of them."""

    def exchange(node: Any) -> Any:
        if isinstance(node, RichText) and node.message in keys:
            size = max(1, int(length * len(node.chars)) if length < 1 else int(length))
            short = node.sliced(0, size)
            return short if short.chars.strip() else RichText.plain("n", node.language, node.message)
        return node

    return mapped(content, exchange)
