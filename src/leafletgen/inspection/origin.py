"""Which sheet of which project a file says that it is (ISO 16684-1: `dc:identifier`, `xmpMM:VersionID`)."""

from __future__ import annotations

from leafletgen.core.record import NamedTuple
from leafletgen.inspection.aloud import SaidLine, spoken
from leafletgen.inspection.opening import OpenedPdf, seen
from leafletgen.inspection.read import packet


class FileOrigin(NamedTuple):
    """What a file says of its making: the project's name, the sheet's, which state of it, by which program. Empty: not said."""

    project: str = ""
    sheet: str = ""
    build: str = ""
    program: str = ""


class HeardFile(NamedTuple):
    """A file's origin, its title, and what a screen reader says of it; none of one that cannot be opened."""

    origin: FileOrigin | None
    lines: tuple[SaidLine, ...] = ()
    title: str = ""


def origin(data: bytes) -> FileOrigin | None:
    """The origin of a file's bytes; None of one that cannot be opened."""
    return seen(data, _origin)


def heard(data: bytes) -> HeardFile:
    """Both of a file's bytes."""
    lines, titles = list[SaidLine](), [""]

    def listen(file: OpenedPdf) -> None:
        titles.append(file.said(packet.DC, "title"))
        lines.extend(spoken(file))

    seen(data, listen)
    return HeardFile(origin(data), tuple(lines), titles[-1])


def _origin(file: OpenedPdf) -> FileOrigin:
    project, _, sheet = file.said(packet.DC, "identifier").partition("/")
    build, program = file.said(packet.XMP_MM, "VersionID"), file.said(packet.XMP, "CreatorTool")
    return FileOrigin(project, sheet, build, program)
