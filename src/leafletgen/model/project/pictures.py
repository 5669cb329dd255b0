"""Picture files that a layout names: read once, judged, kept with the project."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.geometry import Size
from leafletgen.core.source import Span
from leafletgen.model.project.inherit import meant
from leafletgen.model.project.kinds import picture_kind
from leafletgen.model.project.strays import is_exact, meant_file, misnamed
from leafletgen.model.project.tree import mapped
from leafletgen.model.project.world import World
from leafletgen.page.blocks.picture import Picture
from leafletgen.text.ir.frame import RasterImage as PictureItem

FOLDER = "pictures"
KINDS = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")


def read_pictures(world: World, blocks: Iterable[Any], sink: Sink) -> dict[str, PictureItem]:
    """The pictures that blocks name, by the names they use; a file that is missing or no picture is reported."""
    named: dict[str, Picture[Any]] = {}

    def note(node: Any) -> Any:
        if isinstance(node, Picture) and node.file:
            named.setdefault(node.file, node)
        return node

    mapped(tuple(blocks), note)
    found = {name: _read(world, name, block, sink) for name, block in named.items()}
    return {name: picture for name, picture in found.items() if picture is not None}


def _misnamed(world: World, path: Path, name: str, where: Span | None) -> Diagnostic | None:
    """What is said where another file was likely meant: that it is no picture, or that it has another name. A picture of
    another kind is not to be renamed.
    """
    stray = meant_file(path)
    told = misnamed(world, path, where) if stray else None
    if stray is None or told is None or stray.kind == "case":
        return told
    beside = path.with_name(stray.name)
    kind = picture_kind(world.read(beside), name, world.shown(beside), where)
    return kind if kind and kind.is_error else None if kind else told


def _read(world: World, name: str, block: Picture[Any], sink: Sink) -> PictureItem | None:
    path = world.inside(FOLDER, name)
    if path is not None and not is_exact(path) and (told := _misnamed(world, path, name, block.span)):
        sink.add(told)
        return None
    if path is None or not path.is_file():
        known = [n for kind in KINDS for n in world.files(FOLDER, kind)]
        sink.add(
            diagnostic(
                "file-missing",
                block.span,
                kind="picture",
                name=name,
                path=f"{FOLDER}/{name}",
                suggestion=meant(name, known),
            )
        )
        return None
    shown = world.shown(path)
    from leafletgen.core.images import PictureError, decode

    try:
        data = world.read(path)
        if told := picture_kind(data, name, shown, block.span):
            sink.add(told)
            if told.is_error:
                return None
        raster = decode(data)
    except OSError as error:
        reason = error.strerror or str(error)
        sink.add(diagnostic("picture-unreadable", block.span, path=shown, reason=reason))
        return None
    except PictureError as fault:
        sink.add(diagnostic(fault.kind, block.span, path=shown, **fault.said))
        return None
    size = (raster.width, raster.height)
    return PictureItem(Size(0, 0), shown, sha256(data).hexdigest(), size, data, block.span)
