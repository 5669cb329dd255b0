"""Drawings that a layout names: read once, held against the theme and the layout, kept with the project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from math import dist
from typing import Any

from leafletgen.core.color import WHITE, Paint, parse_hex
from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import unreadable
from leafletgen.core.limits import DRAWING_BYTES, DRAWING_LABELS
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.reading.pictures import Sought, named_file
from leafletgen.model.project.strays import misnamed
from leafletgen.model.project.theme import Theme, look
from leafletgen.model.project.world import World
from leafletgen.page.blocks.grounds.artwork import is_drawn
from leafletgen.page.blocks.grounds.backdrop import Background
from leafletgen.page.blocks.kinds.drawing import LabelledDrawing
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.drawing.drawing import VectorDrawing
from leafletgen.page.drawing.markup import DrawingError

FOLDER = "illustrations"
"""Where the program's own drawings lie; a project's own of the same name go before."""
OWN = ("ink", "ground", "mark", "paper")
"""Paints that every theme has: those of the ground that the drawing stands on."""


class DrawingFile(NamedTuple):
    """A drawing and the file it came from, by the path shown to people."""

    drawing: VectorDrawing
    path: str


def _drawn(nodes: Iterable[Any]) -> dict[str, LabelledDrawing[Any] | Picture[Any] | Background]:
    """All that names a drawing, by the name: as a block of its own, in a frame, behind words."""
    found: dict[str, LabelledDrawing[Any] | Picture[Any] | Background] = {}
    for node in nodes:
        if isinstance(node, LabelledDrawing) or (
            isinstance(node, Picture | Background) and node.file is not None and is_drawn(node.file)
        ):
            found.setdefault(str(node.file), node)
    return found


def read_drawings(
    world: World, nodes: Iterable[Any], sources: MutableMapping[str, Source], sink: Sink
) -> dict[str, DrawingFile]:
    """The drawings that nodes of layouts name, by the names they use; what is missing or cannot be drawn is reported at its place."""
    found = {name: _read(world, name, block, sources, sink) for name, block in _drawn(nodes).items()}
    return {name: file for name, file in found.items() if file is not None}


def _read(
    world: World, name: str, block: LabelledDrawing[Any] | Picture[Any] | Background,
    sources: MutableMapping[str, Source], sink: Sink,
) -> DrawingFile | None:  # fmt: skip
    where = block.spans.get("file", block.span)
    sought = Sought("drawing", (".svg",), lambda world, path, _, where: misnamed(world, path, where), FOLDER)
    path = named_file(world, name, where, sought, sink)
    if path is None:
        return None
    shown = world.shown(path)
    try:
        data = world.read(path, DRAWING_BYTES)
    except OSError as error:
        sink.add(unreadable(shown, error, where))
        return None
    # Late: a project without drawings starts without what reads them.
    from leafletgen.page.drawing.svg import read_drawing

    sources[shown] = Source(shown, data.decode("utf-8", errors="replace"))
    try:
        return DrawingFile(read_drawing(data), shown)
    except DrawingError as fault:
        sink.add(
            diagnostic("drawing-broken", _place(sources[shown], fault.at), reason=fault.reason, file=shown)
        )
        return None


def _place(source: Source, at: int) -> Span:
    """The element that begins at a byte of a file."""
    start = len(source.text.encode()[:at].decode(errors="ignore"))
    end = source.text.find(">", start) + 1
    return Span(source.path, start, end if 0 < end < start + 80 else min(start + 80, len(source.text)))


def check_drawings(
    files: Mapping[str, DrawingFile], sources: Mapping[str, Source], theme: Theme, nodes: Iterable[Any]
) -> Iterator[Diagnostic]:
    """Colours that the theme does not have, labels without a point, and second texts without a label."""
    for block in (node for node in nodes if isinstance(node, LabelledDrawing)):
        file = files.get(block.file)
        if file is None:
            continue
        where = block.spans.get("labels", block.span)
        for name in block.labels:
            if name not in file.drawing.points:
                yield diagnostic(
                    "drawing-label-unknown", where, name=name, file=file.path,
                    suggestion=meant(name, file.drawing.points),
                )  # fmt: skip
        for name in (name for name in block.below if name not in block.labels):
            yield diagnostic(
                "drawing-below-unknown", block.spans.get("below", block.span), name=name,
                suggestion=meant(name, block.labels),
            )  # fmt: skip
        if DRAWING_LABELS.passed_by(len(block.labels)):
            yield diagnostic("drawing-labels", where, count=len(block.labels), most=DRAWING_LABELS.most)
    for file in files.values():
        yield from _colours(file, sources[file.path], theme)


def _colours(file: DrawingFile, source: Source, theme: Theme) -> Iterator[Diagnostic]:
    paints = look(theme, {}, {}).paints
    known = {*OWN, *theme.color_names, *(paint.rgb.hex for paint in paints.values())}
    told = set()
    for layer in file.drawing.layers:
        for name in layer.paints:
            if name not in known and name not in told:
                told.add(name)
                yield diagnostic(
                    "drawing-colour", _place(source, layer.at), name=name, file=file.path,
                    suggestion=_nearest(name, paints),
                )  # fmt: skip


def _nearest(name: str, paints: Mapping[str, Paint]) -> str:
    """A colour of the theme to be written instead."""
    if not name.startswith("#"):
        return meant(name, (*OWN, *paints))
    wanted = parse_hex(name)
    best = min(paints, key=lambda role: dist(paints[role].rgb, wanted or WHITE.rgb))
    return f"The nearest is {paints[best].rgb.hex.upper()}, “{best}”."
