"""Kits of many houses in numbered files for a print shop, with one delivery list.

The pages of finished kits are put together as they are (pikepdf); pictures and fonts that are alike to the byte stand once in a file. The tags of
the kits do not come along: these files are for printing, and claim PDF/A-2u where their kits claim PDF/A-2a.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from leafletgen.core.limits import YAML_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.core.version import VERSION
from leafletgen.desk.kit.making import KITS, KitFile, as_noted, kit_path, noted
from leafletgen.desk.kit.packing import kit_profile
from leafletgen.engine.exchange.rows import guarded
from leafletgen.engine.reuse.inputs import digits_of
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.sheet.sheet import Metadata
from leafletgen.write.pdf.metadata import xmp

BOUND = "all"
"""The folder of these files, beside the kits: no kit has it as its name, as those end in `.pdf`."""


class BoundSize(NamedTuple):
    """How much may be in one file: houses, bytes."""

    rows: int = 500
    bytes: int = 50 << 20


class BoundFile(NamedTuple):
    """A file of several kits."""

    path: Path
    kits: tuple[KitFile, ...]


def bind(session: Session, kits: Sequence[KitFile], folder: Path, measure: BoundSize) -> tuple[str, ...]:
    """Write the files and the list; gives their paths. A file that is there already, of the same kits, is not written again; those of an
    earlier run that are not among them are taken away. Raises OSError.
    """
    world, name = session.project.world, session.project.manifest.name
    place = folder / KITS / BOUND
    parts = [
        BoundFile(place / f"{name}.{number:03}.pdf", part)
        for number, part in enumerate(cut(kits, measure), 1)
    ]
    made = dict[Path, bytes]()
    for one in parts:
        record = world.root / ".leafletgen" / KITS / BOUND / f"{one.path.name}.made"
        digits = sha256(json.dumps([VERSION, [kit.sha256 for kit in one.kits]]).encode()).hexdigest()
        if not _is_there(session, one.path, record, digits):
            data = _bound(session, one, folder)
            world.write(one.path, data)
            made[record] = as_noted(digits, sha256(data).hexdigest())
    for path in sorted(place.glob(f"{name}.[0-9][0-9][0-9].pdf")):
        if path not in {one.path for one in parts}:
            world.remove(path)
    listed = place / f"{name}.delivery.csv"
    world.write(listed, _delivery(session, parts))
    for record, noted_of in made.items():  # last: without them the files are no less what they are
        world.write(record, noted_of)
    return tuple(world.shown(path) for path in (*(one.path for one in parts), listed))


def cut(kits: Sequence[KitFile], measure: BoundSize) -> Iterator[tuple[KitFile, ...]]:
    """The kits in their order, as many together as may be; one that is too large by itself is alone."""
    part: list[KitFile] = []
    size = 0
    for kit in kits:
        if part and (len(part) >= measure.rows or size + kit.bytes > measure.bytes):
            yield tuple(part)
            part, size = [], 0
        part.append(kit)
        size += kit.bytes
    if part:
        yield tuple(part)


def _is_there(session: Session, path: Path, record: Path, digits: str) -> bool:
    with suppress(OSError):
        return bool(noted(session.project.world.read(record, YAML_BYTES), digits) == digits_of(path))
    return False


def _bound(session: Session, one: BoundFile, folder: Path) -> bytes:
    """The kits as one file."""
    import pikepdf

    out, known = pikepdf.new(), dict[bytes, Any]()
    with ExitStack() as opened:
        for kit in one.kits:
            source = opened.enter_context(pikepdf.open(kit_path(folder, kit.row)))
            first = len(out.pages)
            out.pages.extend(source.pages)
            _share(out.pages[first].Resources, known)
            for page in out.pages[first:]:
                for key in ("/StructParents", "/Tabs"):
                    if key in page:
                        del page[key]
            if first == 0:
                _say(session, out, source, one)
        _mark(out, one.kits)
        made = io.BytesIO()
        out.save(
            made,
            min_version="1.6",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return made.getvalue()


def _share(resources: Any, known: dict[bytes, Any]) -> None:
    """Use pictures and fonts of the kits before again. A gradient may be a dictionary, without bytes: each kit keeps its own."""
    from pikepdf import Stream

    for named in (resources.get("/XObject"), resources.get("/Shading")):
        for name in list(named.keys()) if named is not None else ():
            if isinstance(named[name], Stream):
                named[name] = known.setdefault(_alike(named[name]), named[name])
    fonts = resources.get("/Font")
    for name in list(fonts.keys()) if fonts is not None else ():
        descriptor = fonts[name].DescendantFonts[0].FontDescriptor
        descriptor.FontFile2 = known.setdefault(_alike(descriptor.FontFile2), descriptor.FontFile2)


def _alike(stream: Any) -> bytes:
    """What two streams share that are alike: their bytes and what is said of them."""
    said = sha256(stream.read_raw_bytes())
    for key, value in sorted(stream.stream_dict.items()):
        said.update(f"{key} {value.unparse() if hasattr(value, 'unparse') else value}".encode())
    return said.digest()


def _say(session: Session, out: Any, source: Any, one: BoundFile) -> None:
    """What the file says of itself: intents and sides as its kits, standards that can be kept without tags."""
    from pikepdf import Array, Dictionary, Name

    manifest = session.project.manifest
    outputs = dict.fromkeys(output for kit in one.kits for _, output, _ in kit.contents)
    profile = kit_profile(session, outputs)
    claims = profile.conformance if profile else ()
    kept = ["PDF/A-2u"] * ("PDF/A-2a" in claims) + ["PDF/X-4"] * ("PDF/X-4" in claims)
    tag = str(source.Root.Lang)
    date = session.project.world.stated_date or manifest.date or NO_DATE
    title = f"{manifest.name}: {one.kits[0].number}\u2013{one.kits[-1].number}"
    metadata = Metadata(title, tag, False, date, manifest.name, manifest.version)
    identity = sha256("".join(kit.sha256 for kit in one.kits).encode()).digest()[:16]
    packet = out.make_stream(xmp(metadata, tuple(kept), identity))
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    out.Root.Metadata, out.Root.Lang = packet, source.Root.Lang
    if "/OutputIntents" in source.Root:
        out.Root.OutputIntents = Array([out.copy_foreign(intent) for intent in source.Root.OutputIntents])
    out.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for key in ("/Duplex", "/PrintScaling"):
        if key in source.Root.ViewerPreferences:
            out.Root.ViewerPreferences[key] = source.Root.ViewerPreferences[key]


def _mark(out: Any, kits: Sequence[KitFile]) -> None:
    """A bookmark for each house."""
    from pikepdf import OutlineItem

    page = 0
    with out.open_outline() as outline:
        for kit in kits:
            outline.root.append(OutlineItem(kit.row, page))
            page += kit.pages


def _delivery(session: Session, parts: Sequence[BoundFile]) -> bytes:
    """A line for each house: in which file and on which pages its kit is, how many sheets it has, what the table says of it."""
    table = session.project.rows
    heads = table.heads if table else ()
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(["kit", "house", "file", "from page", "to page", "pages", "sheets", *heads])
    for one in parts:
        page = 1
        for kit in one.kits:
            cells = [cell.value for cell in table.rows[kit.row].cells] if table else []
            said = [kit.row, one.path.name, page, page + kit.pages - 1, kit.pages, kit.sheets, *cells]
            lines.writerow([kit.number, *(guarded(one) if isinstance(one, str) else one for one in said)])
            page += kit.pages
    return codecs.BOM_UTF8 + out.getvalue().encode()
