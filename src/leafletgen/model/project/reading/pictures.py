"""Picture files that a layout names: read once, judged, kept with the project."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.files.intake import is_there, unreadable
from leafletgen.core.geometry import Size
from leafletgen.core.limits import PICTURE_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.reading.kinds import picture_kind
from leafletgen.model.project.strays import is_exact, meant_file, misnamed
from leafletgen.model.project.world import World, unfit, unfit_name
from leafletgen.page.blocks.grounds.artwork import is_drawn
from leafletgen.page.blocks.grounds.backdrop import Background
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.text.ir.frame import RasterImage as PictureItem

FOLDER = "pictures"
KINDS = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")


def read_pictures(world: World, nodes: Iterable[Any], sink: Sink) -> dict[str, PictureItem]:
    """The pictures that nodes of layouts name, by the names they use; a file that is missing or no picture is reported."""
    named: dict[str, Picture[Any] | Background] = {}
    for node in nodes:
        if isinstance(node, Picture | Background) and node.file is not None and not is_drawn(node.file):
            named.setdefault(node.file, node)
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
    kind = picture_kind(world.read(beside, PICTURE_BYTES), name, world.shown(beside), where)
    return kind if kind and kind.is_error else None if kind else told


class Sought(NamedTuple):
    """What sort of file in `pictures/` a block may name: what it is called, how it ends, and what is told where another one was
    likely meant; the folder of the program that has some, too.
    """

    kind: str
    endings: tuple[str, ...]
    misnamed: Callable[[World, Path, str, Span | None], Diagnostic | None]
    also: str = ""


def named_file(world: World, name: str, where: Span | None, sought: Sought, sink: Sink) -> Path | None:
    """The file that a block names; None, and reported at `where`, where there is none."""
    if problem := next(filter(None, map(unfit, name.split("/"))), None):
        sink.add(unfit_name(name, problem, where))
        return None
    path = world.inside(FOLDER, name)
    shipped = DATA / sought.also / name
    if sought.also and (path is None or not is_there(path)) and is_there(shipped):
        return shipped
    if path is not None and not is_exact(path) and (told := sought.misnamed(world, path, name, where)):
        sink.add(told)
        return None
    if path is not None and is_there(path):
        return path
    known = [n for ending in sought.endings for n in world.files(FOLDER, ending)]
    if sought.also:
        known += [one.name for ending in sought.endings for one in entries(DATA / sought.also, ending)]
    sink.add(
        diagnostic(
            "file-missing", where, kind=sought.kind, name=name, path=f"{FOLDER}/{name}",
            suggestion=meant(name, known),
        )
    )  # fmt: skip
    return None


def _read(world: World, name: str, block: Picture[Any] | Background, sink: Sink) -> PictureItem | None:
    path = named_file(world, name, block.span, Sought("picture", KINDS, _misnamed), sink)
    if path is None:
        return None
    shown = world.shown(path)
    from leafletgen.core.pictures.images import PictureError

    try:
        data = world.read(path, PICTURE_BYTES)
        if told := picture_kind(data, name, shown, block.span):
            sink.add(told)
            if told.is_error:
                return None
        size = _size(data)
    except OSError as error:
        sink.add(unreadable(shown, error, block.span))
        return None
    except PictureError as fault:
        sink.add(diagnostic(fault.kind, block.span, path=shown, **fault.said))
        return None
    return PictureItem(Size(0, 0), shown, sha256(data).hexdigest(), size, data, block.span)


def _size(data: bytes) -> tuple[int, int]:
    """The pixels of a picture as it is shown. What cannot be drawn is found now: a JPEG that may be taken over is read to its
    end, all others are decoded. Raises PictureError.
    """
    from leafletgen.core.pictures.images import decode, jpeg_head, prove_jpeg
    from leafletgen.core.pictures.jpeg import bare

    seen = jpeg_head(data)
    if seen is not None and seen.plain and bare(data) is not None:
        prove_jpeg(data)
        return seen.upright
    raster = decode(data)
    return raster.width, raster.height
