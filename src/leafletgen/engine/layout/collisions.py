"""The collision pass: what lies over a text or a code, and what leaves the page, found in the ink of a finished page.

No block promises that it does not overlap. Here all that was painted is looked at, in the layout's own terms: blocks and layers
by their paths of keys. Boxes of ink are compared first; only where they meet are the true outlines (of glyphs, paths, strokes,
turned pictures). What a layer `may_cover` is the written exception.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.geometry import MM, Rect
from leafletgen.core.messages.table import texts_of
from leafletgen.core.record import NamedTuple, schema_name
from leafletgen.core.regions import meet
from leafletgen.engine.layout.ink import InkBook, InkItem, areas, common, union
from leafletgen.engine.layout.layers import LaidLayer
from leafletgen.engine.layout.moves import LayerRoom, mended, room_of
from leafletgen.model.project.checking.anchors import is_called
from leafletgen.page.blocks.item import inner
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.blocks.layer import PAGE
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import GlyphRun, Group

MOVES = texts_of("layers", "lines")


TOUCH = 0.1
"""Points: what meets by less only touches."""
SAFE = 3 * MM
"""Nothing that is read comes nearer to the trim (as in `judge.preflight.look`)."""
READ = ("text", "code")
"""Kinds of ink that must not be covered."""


class InkBlock(NamedTuple):
    """The ink of one block, or of one layer as a whole, each with its number in the order of painting; and the box round it."""

    keys: tuple[str, ...]
    inks: tuple[tuple[int, InkItem], ...]
    box: Rect
    layer: LaidLayer | None


class Covering(NamedTuple):
    """Something that is painted over a text or a code, and how deep (points)."""

    upper: InkBlock
    lower: InkBlock
    over: InkItem
    under: InkItem
    depth: float


class PageLimits(NamedTuple):
    """What of a page may have ink, and where texts may stand."""

    ink: Rect
    texts: Rect


class PageFindings(NamedTuple):
    """What was found on a page, and where its layers could stand instead."""

    found: tuple[Diagnostic, ...]
    rooms: tuple[LayerRoom, ...]


@staged("collide")
def examined(
    sheet: Sheet,
    layers: Sequence[LaidLayer],
    book: InkBook,
    kit: Kit,
    *,
    frame: float = 0.0,
    whole: bool = True,
) -> PageFindings:
    """Judge a page. `frame`: the white round it, in points. `whole`: all texts fit, so blocks that meet are a fault of their
    own.
    """
    blocks = _blocks(sheet, layers, book)
    free = PageLimits(sheet.trim.grown(-frame), sheet.trim.grown(-max(frame, SAFE)))
    places = {one.spec.key: _room(one, blocks, free, kit) for one in layers}
    rooms = tuple(room for room in places.values() if room is not None)
    met = [m for m in _meetings(blocks, whole=whole) if not _allowed(m)]
    found = [*_over(met, places, kit), *_texts(met), *_beyond(blocks, places, free, kit)]
    return PageFindings(tuple(found), rooms)


def _blocks(sheet: Sheet, layers: Sequence[LaidLayer], book: InkBook) -> list[InkBlock]:
    """The blocks of a page that have ink, from above down."""
    named_ = {one.spec.key: one for one in layers}
    parts: dict[tuple[str, ...], list[tuple[int, InkItem]]] = {}
    groups = (placed for placed in sheet.frame.items if isinstance(placed.item, Group))
    for number, one in enumerate(ink for placed in groups for ink in book.of(placed)):
        if one.keys:  # else it is a ground
            whole = one.keys[:1] if one.keys[0] in named_ else one.keys
            parts.setdefault(whole, []).append((number, one))
    made = [
        InkBlock(keys, tuple(own), union(one.box for _, one in own), named_.get(keys[0]))
        for keys, own in parts.items()
    ]
    return sorted(made, key=lambda block: block.box.y)


def _meetings(blocks: Sequence[InkBlock], *, whole: bool) -> Iterator[Covering]:
    """All that is painted over the text or code of another block: a sweep from above down."""
    open_: list[InkBlock] = []
    for block in blocks:
        open_ = [other for other in open_ if other.box.bottom > block.box.y + TOUCH]
        for other in open_:
            concerned = block.layer or other.layer or (whole and not _nested(block.keys, other.keys))
            if concerned and block.box.intersects(other.box, TOUCH):
                yield from _between(block, other)
        open_.append(block)


def _nested(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    least = min(len(one), len(other))
    return one[:least] == other[:least]


def _between(one: InkBlock, other: InkBlock) -> Iterator[Covering]:
    near = common(one.box, other.box)
    own = [(n, ink) for n, ink in one.inks if ink.box.intersects(near, TOUCH)]
    others = [(n, ink) for n, ink in other.inks if ink.box.intersects(near, TOUCH)]
    for n, a in own:
        for m, b in others:
            upper, lower, over, under = (one, other, a, b) if n > m else (other, one, b, a)
            if under.kind in READ and a.box.intersects(b.box, TOUCH):
                depth = overlap(over, under)
                if depth > 0:
                    yield Covering(upper, lower, over, under, depth)


def overlap(one: InkItem, other: InkItem) -> float:
    """How deep the true ink of one thing lies in that of another: the lesser side of what the boxes of two parts that meet (a
    glyph, a shape) have in common, the most of all; 0 where none meet.
    """
    near, deepest = common(one.box, other.box), 0.0
    for box, area in areas(one, near):
        shared = common(box, near)
        for other_box, other_area in areas(other, shared):
            both = common(shared, other_box)
            deep = min(both.width, both.height)
            if deep > max(TOUCH, deepest) and meet(area, other_area):
                deepest = deep
    return deepest


def _allowed(met: Covering) -> bool:
    """Whether one of the two layers says that it may cover the other, or be covered by it."""
    pairs = ((met.upper, met.lower), (met.lower, met.upper))
    return any(one.layer is not None and may_cover(one.layer, other.keys) for one, other in pairs)


def may_cover(layer: LaidLayer, keys: Sequence[str]) -> bool:
    """Whether a layer names what has such a path: its zone (`case` for `case.parcel`, too), a block in it, a layer."""
    names = layer.spec.layer.may_cover
    return any(is_called(key, name) for key in keys for name in names)


def _over(met: Sequence[Covering], rooms: Mapping[str, LayerRoom | None], kit: Kit) -> Iterator[Diagnostic]:
    """One finding for each layer and kind of fault: the deepest."""
    worst: dict[tuple[str, str], tuple[Covering, LaidLayer]] = {}
    for one in met:
        layer = one.upper.layer or one.lower.layer
        if layer is not None:
            name = (_code(one), layer.spec.key)
            if name not in worst or one.depth > worst[name][0].depth:
                worst[name] = (one, layer)
    for (code, _), (one, layer) in worst.items():
        other = one.lower if one.upper.layer is layer else one.upper
        args = {"name": named(layer), "text": said(one.under)}
        if not layer.spec.sign:
            args["over"], args["box"] = f"{one.depth / kit.u:.1f}", _called(other)
            args["mend"] = _mend(layer, rooms)
            args["suggestion"] = (
                MOVES["order"] if _is_nameless(other) else MOVES["allow"].format(name=_called(other))
            )
        yield diagnostic(code, layer.spec.layer.span, **args)  # type: ignore[arg-type]  # names of the words' arguments only


def _called(block: InkBlock) -> str:
    """The zone, or the layer, that a block belongs to."""
    return block.keys[0] if block.layer is None else named(block.layer)


def _is_nameless(block: InkBlock) -> bool:
    return block.layer is not None and block.layer.spec.layer.name is None


def _mend(layer: LaidLayer, rooms: Mapping[str, LayerRoom | None]) -> str:
    room = rooms[layer.spec.key]
    return MOVES["led"] if layer.spec.layer.to is not None else mended([room] if room else [])


def _code(met: Covering) -> str:
    upper = met.upper.layer
    if upper is None:
        return "layer-covered"
    if upper.spec.sign:
        return "art-over-text"
    return "layer-over-code" if met.under.kind == "code" else "layer-over-text"


def named(layer: LaidLayer) -> str:
    """What a layer is called in a finding: its name, its shape or kind of block, or the sign that an `art` shows."""
    own = layer.spec.layer
    if own.name or own.block is None:
        return own.name or own.shape or layer.spec.key
    block = inner(own.block)
    sign = block.pictogram if isinstance(block, Picture) and layer.spec.sign else None
    return sign or schema_name(type(block)).lower()


def said(ink: InkItem) -> str:
    """The words of a run, or the fact that a code says."""
    if isinstance(ink.item, GlyphRun):
        return ink.item.text.strip()
    code = getattr(ink.item, "code", None)
    return code.fact if code is not None else ""


def _texts(met: Sequence[Covering]) -> Iterator[Diagnostic]:
    """Contents of the page that lie over each other's texts, reported at the text."""
    for one in met:
        run = one.under.item
        if one.upper.layer is None and one.lower.layer is None and isinstance(run, GlyphRun):
            key = run.place.message if run.place else None
            yield diagnostic("text-covered", run.place, key=key, text=said(one.under), box=one.lower.keys[0])


def _room(layer: LaidLayer, blocks: Sequence[InkBlock], free: PageLimits, kit: Kit) -> LayerRoom | None:
    own = next((block for block in blocks if block.layer is layer), None)
    if own is None or layer.spec.sign or layer.spec.layer.to is not None:
        return None
    reads = any(ink.kind in READ for _, ink in own.inks)
    others = [
        ink.box
        for block in blocks
        if block is not own and not may_cover(layer, block.keys)
        for _, ink in block.inks
        if (ink.kind in READ and (reads or not layer.spec.under)) or (reads and block.layer)
    ]
    limits = _limits(own, free) if PAGE not in layer.spec.layer.may_cover else None
    return room_of(layer, [ink.box for _, ink in own.inks], others, limits, kit)


def _limits(own: InkBlock, free: PageLimits) -> Rect:
    """What of the page a layer may use: texts keep away from the edge."""
    return free.texts if any(ink.kind == "text" for _, ink in own.inks) else free.ink


def _beyond(
    blocks: Sequence[InkBlock], rooms: Mapping[str, LayerRoom | None], free: PageLimits, kit: Kit
) -> Iterator[Diagnostic]:
    """Layers that leave the page, or whose texts come too near to its edge."""
    for block in blocks:
        layer = block.layer
        if layer is None or PAGE in layer.spec.layer.may_cover:
            continue
        texts = [ink.box for _, ink in block.inks if ink.kind == "text"]
        past = (_past(block.box, free.ink), "the edge of the page")
        near = (_past(union(texts), free.texts), "the safe area for texts") if texts else past
        over, what = past if past[0] > TOUCH else near
        if over > TOUCH:
            yield diagnostic(
                "layer-off-page", layer.spec.layer.span, name=named(layer), over=f"{over / kit.u:.1f}", what=what,
                box=layer.spec.key, mend=_mend(layer, rooms),
            )  # fmt: skip


def _past(box: Rect, limits: Rect) -> float:
    """How far a box reaches out of another one."""
    return max(limits.x - box.x, box.right - limits.right, limits.y - box.y, box.bottom - limits.bottom)
