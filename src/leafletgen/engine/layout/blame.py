"""Who is to blame where a zone does not hold its content, found by trial, as an engineer would: other contents are set into
its room until something helps. Is it the text, all texts together, the least size of their letters, a block without words,
the zone itself, or another zone that leaves too little to the one with `height: rest`?
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.geometry import MM
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Place, Span
from leafletgen.engine.layout.container import SLACK, Container
from leafletgen.engine.layout.report import about
from leafletgen.engine.layout.room import Scene, height_span, need, spare
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kit import BlockExtent, Fit, FitState, Kit, LaidBlock
from leafletgen.page.blocks.rooms import RoomPart, rooms_of
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.unseen import counted

SYMPTOMS = frozenset(
    {"text-too-long", "word-too-wide", "label-too-long", "zone-too-low", "diagram-tall", "diagram-wide"}
)
"""What is found before anybody asks why."""
LEAST_LEFT = 10
"""Characters: where less of a text would be left, its room is to blame and not its translator."""
LARGE = 10
"""A least size of so many `u` is no size of a text: a sixth of the sheet's width."""
ROUNDS = 12


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
    for at in trial.failing(state):
        keys = trial.keys(at)
        own = [
            d for d in found if d.code in SYMPTOMS and d.follows is None and (d.key in keys or d.key is None)
        ]
        cause = trial.cause(at, own)
        if isinstance(cause, Remedy):
            found, fits = _shortened(cause, own, found, fits), _counted(cause, keys, own, fits)
            found = [trial.with_room(d, at) if d.key in keys else d for d in found]
        elif cause is None:
            found = [trial.with_room(d, at) if d in own else d for d in found]
        else:
            found = [cause, *(replace(_capped(d, fits), follows=cause) if d in own else d for d in found)]
    return LaidBlock(judged.frame, fits, tuple(found))


def _shortened(
    cause: Remedy, own: Sequence[Diagnostic], found: Sequence[Diagnostic], fits: Sequence[Fit]
) -> list[Diagnostic]:
    """The finding at the text that mends it; one that named another text is dropped."""
    told = next(d for d in own if d.code == "text-too-long")
    box = next((f.box for f in fits if f.key == cause.key), dict(told.args)["box"])
    args = {**dict(told.args), "box": box, "chars": str(about(cause.chars)), "lines": str(cause.lines)}
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
    return replace(found, args=tuple({**args, "chars": str(about(length - 1))}.items()))


@dataclass
class RoomTrial:
    """One zone of a page, in which contents are tried with all sizes and gaps at their floors."""

    scene: Scene
    number: int

    def __post_init__(self) -> None:
        self.container = self.scene.containers[self.number]
        self.zone = self.scene.zones[self.number]
        steps = self.container.kit.shrink_steps
        self.floor = {name: steps[name].lowest for name in self.container.used if name in steps}
        self._cache: dict[object, object] = {}

    def failing(self, state: FitState) -> list[int]:
        """The rooms of the zone that do not hold."""
        return [n for n, e in enumerate(self.container.extents(state)) if self._fails(n, e)]

    def _fails(self, at: int, extent: BlockExtent) -> bool:
        high = extent.height > self.container.rooms[at].height + SLACK or extent.over > SLACK
        return high or any(s.points > SLACK for s in extent.strains)

    def extent(self, at: int, content: Any, steps: Mapping[str, Any] | None = None) -> BlockExtent:
        """What a room of another content needs."""
        for key in [k for k in self._cache if isinstance(k, tuple) and k[0] == "diagram"]:
            del self._cache[key]  # a diagram is kept by its name, and its labels change here
        kit: Kit = replace(self.container.kit, cache=self._cache)
        if steps is not None:
            kit = replace(kit, shrink_steps=steps)
        floor = self.floor if steps is None else {name: steps[name].lowest for name in self.floor}
        held = self.container
        return Container(held.key, content, kit, held.width, held.height).extents(floor)[at]

    def parts(self, at: int, content: Any) -> tuple[RoomPart, ...]:
        """The blocks of a room of another content."""
        held = self.container
        return rooms_of(content, held.kit, held.width, held.height)[at].parts

    def box(self, at: int) -> str:
        """The name of a room in findings: that of the zone, and of the cell."""
        names = (self.container.key, self.container.rooms[at].name)
        return "/".join(filter(None, names)) or self.scene.page.id

    @cached_property
    def _texts(self) -> dict[int, dict[str, RichText]]:
        rooms = enumerate(self.container.rooms)
        return {n: _texts(tuple(part.block for part in room.parts)) for n, room in rooms}

    def keys(self, at: int) -> Collection[str]:
        """The texts of a room."""
        return self._texts[at].keys()

    def holds(self, at: int, content: Any, steps: Mapping[str, Any] | None = None) -> bool:
        """Whether what another content has in a room stands there."""
        return not self._fails(at, self.extent(at, content, steps))

    def cause(self, at: int, own: Sequence[Diagnostic]) -> Diagnostic | Remedy | None:
        """The finding of what is to blame, the text to be shortened, or nothing but what was found."""
        bare = _cut(self.container.content, self.keys(at), 1)
        extent = self.extent(at, bare)
        if self._fails(at, extent):
            return self._letters(at, bare) or self._bare(at, bare, extent)
        if other := self._squeezing(at, self.extent(at, self.container.content).height):
            return other
        if all(d.code != "text-too-long" for d in own):
            return None
        remedy = min(self._remedies(at), key=_burden, default=None)
        if remedy is not None and remedy.length - remedy.chars >= min(LEAST_LEFT, remedy.length / 2):
            return remedy
        return self._together(at) or self._low(at)

    def _letters(self, at: int, bare: Any) -> Diagnostic | None:
        """A least size that no room could hold."""
        kit = self.container.kit
        for name in sorted(self.floor):
            steps = kit.shrink_steps[name]
            small = replace_steps(kit.shrink_steps, name, kit.u)
            if name.startswith("size ") and steps.floor > LARGE * kit.u and self.holds(at, bare, small):
                return diagnostic("size-too-large", None, name=name.removeprefix("size "), box=self.box(at))
        return None

    def _bare(self, at: int, bare: Any, extent: BlockExtent) -> Diagnostic | None:
        """Not even without its words it stands: a block, another zone, the column, the rows or the zone itself."""
        room = self.container.rooms[at]
        if extent.height <= room.height + SLACK and extent.over <= SLACK:
            return self._narrow(at, bare)
        parts = self.parts(at, bare)
        if not parts or (not room.is_fixed and room.height <= 0 < self.container.height):
            return self._rows(at) or self._low(at)
        tall, block = max(((self._height(part), inner(part.block)) for part in parts), key=lambda p: p[0])
        drawn = getattr(block, "is_graphic", False)
        if tall > max(room.height, 0.0 if room.is_fixed and drawn else self.scene.page.trim.height / 2):
            spans: Mapping[str, Span] = getattr(block, "spans", {})
            return diagnostic(
                "block-too-high", spans.get("scale") or block.span, box=self.box(at), height=f"{tall / MM:.0f}",
                room=f"{max(room.height, 0) / MM:.0f}",
            )  # fmt: skip
        return self._squeezing(at, extent.height) or self._low(at)

    def _height(self, part: RoomPart) -> float:
        return part.block.measure(self.container.kit, part.width, self.floor).height

    def _rows(self, at: int) -> Diagnostic | None:
        """Rows of stated height that leave nothing to the others."""
        grid = getattr(self.container.content, "grid", None)
        if grid is None or all(row.length is None for row in grid.rows):
            return None
        return diagnostic(
            "rows-too-high", grid.spans.get("rows", grid.span), box=self.box(at),
            over=f"{-self.container.rooms[at].height / MM:.0f}", room=f"{max(self.container.height, 0.0) / MM:.0f}",
        )  # fmt: skip

    def _narrow(self, at: int, bare: Any) -> Diagnostic | None:
        """A column that is narrower than a letter."""
        strained = (p for p in self.parts(at, bare) if self._strains(p))
        width = min(part.width for part in strained)
        where = self._width_span(at)
        return diagnostic("column-too-narrow", where, box=self.box(at), width=f"{width / MM:.0f}")

    def _strains(self, part: RoomPart) -> bool:
        extent = part.block.measure(self.container.kit, part.width, self.floor)
        return any(s.points > SLACK for s in extent.strains)

    def _width_span(self, at: int) -> Span | None:
        """Where the width of a room is written."""
        return self.container.rooms[at].width_span or self.zone.span

    def _height_span(self, at: int) -> Span | None:
        """Where its height is written."""
        return self.container.rooms[at].height_span or height_span(self.scene.page, self.zone)

    def _squeezing(self, at: int, high: float) -> Diagnostic | None:
        """Another zone that has as much to spare as the one with the rest lacks."""
        room = self.container.rooms[at]
        missing = high - room.height
        if room.is_fixed or not self.zone.height.is_rest or missing <= SLACK:
            return None
        page, zones, heights, containers = self.scene
        others = [n for n in range(len(heights)) if n != self.number]
        worst = max(others, key=lambda n: spare(heights, containers, n), default=None)
        if worst is None or spare(heights, containers, worst) < missing:
            return None
        if need(heights, containers, worst) > heights[worst] / 2:
            return None
        zone = zones[worst]
        return diagnostic(
            "zone-takes-room", height_span(page, zone), box=zone.id, other=self.container.key,
            spare=f"{spare(heights, containers, worst) / MM:.0f}",
        )  # fmt: skip

    def _low(self, at: int) -> Diagnostic:
        room, need = self.container.rooms[at], self.extent(at, self.container.content)
        over = max(need.height - room.height, 0.0) + need.over
        whole = "zone-too-low" if self.scene.page.grid is None else "page-too-full"
        code = "row-too-low" if room.is_fixed else whole
        return diagnostic(code, self._height_span(at), box=self.box(at), points=f"{over:.1f}")

    # --- texts

    def _remedies(self, at: int) -> Iterator[Remedy]:
        """The texts each of which, shortened alone, makes the room's content stand."""
        content = self.container.content
        lines = self.extent(at, content).lines
        for key, text in self._texts[at].items():
            length = len(text.chars)
            if length < 2 or not self.holds(at, _cut(content, (key,), 1)):
                continue
            fits, over = 1, length
            while over - fits > 1:
                middle = (fits + over) // 2
                if self.holds(at, _cut(content, (key,), middle)):
                    fits = middle
                else:
                    over = middle
            left = self.extent(at, _cut(content, (key,), fits)).lines
            yield Remedy(key, max(1, counted(text.chars[fits:])), max(1, lines - left), counted(text.chars))

    def _together(self, at: int) -> Diagnostic | None:
        """All texts of a room shortened alike: by how much, where half of them can stay."""
        content, keys = self.container.content, self.keys(at)
        low, high = 0.0, 1.0
        for _ in range(6):
            middle = (low + high) / 2
            low, high = (middle, high) if self.holds(at, _cut(content, keys, middle)) else (low, middle)
        if low < 0.5:
            return None
        longest = max(self._texts[at].items(), key=lambda item: len(item[1].chars))[0]
        return diagnostic(
            "texts-too-long", Place(longest, 0), language=self.container.kit.language.tag, key=longest, box=self.box(at),
            percent=round(100 * (1 - low)), related=self._shown(at),
        )  # fmt: skip

    def with_room(self, found: Diagnostic, at: int) -> Diagnostic:
        """With the place where the text's room is written: its height, or the width of its column."""
        high = found.code == "text-too-long"
        where = self._height_span(at) if high else self._width_span(at)
        return replace(found, related=(*found.related, Related("room-here", where))) if where else found

    def _shown(self, at: int) -> tuple[Related, ...]:
        where = self._height_span(at)
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
