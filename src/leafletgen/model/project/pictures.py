"""Picture files that a layout names: read once, judged, kept with the project."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.geometry import Size
from leafletgen.model.project.inherit import meant
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


def _read(world: World, name: str, block: Picture[Any], sink: Sink) -> PictureItem | None:
    path = world.inside(FOLDER, name)
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
