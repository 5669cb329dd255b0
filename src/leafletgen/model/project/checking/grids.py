"""Grids in layouts: areas that are none, blocks that share a cell, columns that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.geometry import Length
from leafletgen.core.source import Source, Span
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.tree import walked
from leafletgen.page.blocks.grids.grid import LayoutGrid
from leafletgen.page.blocks.item import wish_of
from leafletgen.page.blocks.placing import EMPTY, Misplaced

CELL = ("area", "column", "row")
"""What a block says of its cell."""
CROWDED = frozenset({"cell-taken", "grid-full"})
"""What hangs on all the blocks that stand in a grid together."""
FIELDS: Mapping[str, str] = {"column-outside": "column", "row-outside": "row"}


def check_grids(sources: Mapping[str, Source], blocks: tuple[Any, ...]) -> Iterator[Diagnostic]:
    """What is wrong with the grids of a page, and with the places that blocks ask for."""
    placed: set[int] = set()
    for node in walked(blocks):
        grid = getattr(node, "grid", None)
        if isinstance(grid, LayoutGrid):
            placed.update(map(id, node.blocks))
            yield from _grid(sources, grid, node)
        if id(node) not in placed:
            yield from _nowhere(node)


def check_crowded(sources: Mapping[str, Source], tree: Any) -> Iterator[Diagnostic]:
    """Blocks that ask for the same cell in one edition, of grids whose blocks do not all stand in every one: `tree` has those
    that stand in this.
    """
    for node in walked(tree):
        grid = getattr(node, "grid", None)
        if isinstance(grid, LayoutGrid) and any(map(_is_conditional, node.blocks)):
            faults = grid.placing(node.blocks).faults
            yield from (_told(sources, grid, node.blocks, f) for f in faults if f.code in CROWDED)


def _is_conditional(block: Any) -> bool:
    """Whether it, or the block that it consists of, stands in some editions only."""
    inner = getattr(block, "block", None)
    return getattr(block, "when", None) is not None or (inner is not None and _is_conditional(inner))


def _grid(sources: Mapping[str, Source], grid: LayoutGrid, holder: Any) -> Iterator[Diagnostic]:
    if len(grid.gap) > 2:
        yield diagnostic("grid-gap", _of(grid, "gap"))
    if getattr(holder, "columns", ()):
        yield diagnostic("grid-and-columns", _of(holder, "columns"))
    yield from _lengths(grid)
    conditional = any(map(_is_conditional, holder.blocks))
    for fault in grid.placing(holder.blocks).faults:
        if not conditional or fault.code not in CROWDED:
            yield _told(sources, grid, holder.blocks, fault)


def _lengths(grid: LayoutGrid) -> Iterator[Diagnostic]:
    """Lengths of nothing or less; a gap may be none."""
    sizes = [("columns", c.length) for c in grid.columns] + [("rows", r.length) for r in grid.rows]
    for name, length in sizes:
        if length is not None and length.value <= 0:
            yield _too_small(grid, name, length)
    for length in grid.gap:
        if length.value < 0:
            yield _too_small(grid, "gap", length)


def _too_small(grid: LayoutGrid, name: str, length: Length) -> Diagnostic:
    return diagnostic("length-not-positive", _of(grid, name), name=name, value=f"{name}: {length}")


def _told(
    sources: Mapping[str, Source], grid: LayoutGrid, blocks: tuple[Any, ...], fault: Misplaced
) -> Diagnostic:
    """A fault of the placing in words, at its place."""
    args: dict[str, object] = {}
    if fault.number is None:
        where = _word(sources, _of(grid, "rows" if fault.code == "rows-many" else "areas"), fault.name)
    else:
        block = blocks[fault.number]
        field = fault.name if fault.code == "span-odd" else FIELDS.get(fault.code, "")
        where = _of(block, field or next((f for f in CELL if f in getattr(block, "spans", {})), ""))
    if fault.code == "area-unknown":
        names = dict.fromkeys(word for line in grid.areas for word in line.split() if word != EMPTY)
        args = {"name": fault.name, "suggestion": meant(fault.name, names)}
    elif fault.code in ("column-outside", "row-outside", "rows-many", "areas-ragged"):
        args = {"asked": fault.asked, "wanted": fault.wanted}
    if fault.code in ("area-odd", "area-empty", "areas-ragged"):
        args["name"] = fault.name
    first = blocks[fault.other] if fault.other is not None else None
    related = (Related("first-here", first.span),) if first is not None and first.span else ()
    return diagnostic(fault.code, where, related=related, **args)  # type: ignore[arg-type]  # names of a code's arguments only


def _nowhere(node: Any) -> Iterator[Diagnostic]:
    """A cell that is asked for where there is no grid."""
    wish = wish_of(node) if hasattr(node, "area") and hasattr(node, "row") else None
    for name in CELL if wish is not None else ():
        if getattr(wish, name):
            yield diagnostic("cell-nowhere", _of(node, name), name=name)
            return


def _of(node: Any, name: str) -> Span | None:
    """Where a field is written."""
    spans: Mapping[str, Span] = getattr(node, "spans", {})
    return spans.get(name) or getattr(node, "span", None)


def _word(sources: Mapping[str, Source], span: Span | None, word: str) -> Span | None:
    """Where a word stands first within a place."""
    if span is None or not word or span.source not in sources:
        return span
    at = sources[span.source].text.find(word, span.start, span.end)
    return Span(span.source, at, at + len(word)) if at >= 0 else span
