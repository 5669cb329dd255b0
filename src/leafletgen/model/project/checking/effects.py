"""Keys that do nothing where they stand, for what is around, beside or within them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, product
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.model.project.layout import Layout, Page
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import nodes_of
from leafletgen.model.project.tweaks import with_pictures
from leafletgen.page.blocks.grounds.backdrop import Background
from leafletgen.page.blocks.item import LayoutItem, inner
from leafletgen.page.blocks.kinds.language_index import LanguageIndex
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kinds.rule import Rule, Spacer
from leafletgen.page.blocks.stack import Columns, Stack
from leafletgen.page.blocks.zone import Zone

SPEECHLESS = (Rule, Spacer, LanguageIndex)
"""Blocks that say nothing, or in every language the same."""
Judged = tuple[Diagnostic, bool]
"""That a key does nothing, and whether that is so in one of the places where it stands."""


def check_effects(project: ProjectModel) -> Iterator[Diagnostic]:
    """What is written once may stand in many places (components, `each`, `extends`), and does nothing if it does so in all of them."""
    judged: dict[object, list[Judged]] = {}
    found = (_judged(layout) for layout in project.layouts.values())
    for one in chain(chain.from_iterable(found), _mirrored(project)):
        where, code, args = one[0].where, one[0].code, one[0].args
        written = (where.path, *where[1:]) if isinstance(where, Span) else where
        judged.setdefault((written, code, args), []).append(one)
    for some in judged.values():
        if all(is_idle for _, is_idle in some):
            yield from dict.fromkeys(idle for idle, _ in some)


def _judged(layout: Layout) -> Iterator[Judged]:
    """Height for boxes where there are none, or left over where boxes take it, the language of what has no words."""
    for node in nodes_of(layout):
        kind, spans = type(node), getattr(node, "spans", {})
        for one in node.blocks if kind is Page else ():  # a length is the least that a zone in a cell has
            if isinstance(one, Zone) and (where := one.spans.get("height")):
                rest = diagnostic("key-overridden", where, name="height", other="grid")
                yield rest, node.grid is not None and one.height.is_rest
        if kind in (Zone, Stack, Columns) and getattr(node, "grid", None) is None:
            for holder in node.columns if kind is Columns or (kind is Zone and node.columns) else (node,):
                yield from _ends_of_stacks(holder, node.stretch)
        else:
            stacks = (inner(one) for one in getattr(node, "blocks", ()))
            yield from ((_end_of(one), False) for one in stacks if type(one) is Stack)
        if kind in (Zone, Stack) and node.blocks and node.grid is None:
            boxes = [getattr(inner(block), "stretch", None) for block in node.blocks]
            is_vain = kind is Zone and node.stretch and not _hands_on(node, boxes)
            if kind is Zone and node.stretch:
                where = spans.get("stretch", node.span)
                idle = diagnostic("key-idle", where, name="stretch", lacking="cards / callout / picture")
                yield idle, is_vain
            if node.spread != "start":
                taken = not is_vain and (True in boxes or (node.stretch and False in boxes))
                where = spans.get("spread", node.span)
                yield diagnostic("key-overridden", where, name="spread", other="stretch: yes"), taken
        elif kind is Zone and node.columns and "spread" in spans:
            other = diagnostic("key-overridden", spans["spread"], name="spread", other="columns: spread")
            yield other, all(one.spread != node.spread for one in node.columns)
        elif kind is LayoutItem and node.language:
            where = spans.get("language", node.span)
            idle = diagnostic("key-idle", where, name="language", lacking="text")
            yield idle, type(node.block) in SPEECHLESS


def _ends_of_stacks(holder: Any, stretch: bool) -> Iterator[Judged]:
    """`spread` of stacks that are as high as what is in them: that are not told to take height, nor are the last that is given it."""
    always = [one for one in holder.blocks if getattr(one, "when", None) is None]
    taken = holder.spread != "start" or any(map(_takes, always))
    for number, one in enumerate(holder.blocks):
        stack = inner(one)
        if type(stack) is Stack and stack.spread != "start":
            is_last = not any(other in always for other in holder.blocks[number + 1 :])
            has_height = stretch or _takes(one) or getattr(one, "rotate", None)
            yield _end_of(stack), not has_height and (taken or not is_last)


def _end_of(stack: Stack[Any]) -> Diagnostic:
    return diagnostic("key-idle", stack.span, name="spread", lacking="stretch: yes")


def _takes(block: Any) -> bool:
    return bool(getattr(inner(block), "stretch", False) or getattr(block, "writing", None))


def _hands_on(zone: Zone[Any], boxes: Sequence[bool | None]) -> bool:
    """Whether anything in a zone takes the height that is left over when it is told to."""
    return any(one is not None for one in boxes) or any(getattr(one, "writing", None) for one in zone.blocks)


def _mirrored(project: ProjectModel) -> Iterator[Judged]:
    """`mirror` of drawings that say of themselves that they are turned round; in every language that shows another picture, too."""
    others = [tweak.picture for tweak in project.manifest.tweaks.values() if tweak.picture]
    for files, layout in product([{}, *others], project.layouts.values()):
        for node in nodes_of(with_pictures(layout, files)):
            if isinstance(node, Picture | Background) and "mirror" in node.spans:
                drawn = project.drawings.get(node.file or "")
                where, other = node.spans["mirror"], 'data-mirror="yes"'
                idle = diagnostic("key-overridden", where, name="mirror", other=other)
                yield idle, drawn is not None and drawn.drawing.mirror
