"""The doors by which bytes come in, each as the commands use it. All give what people are told, and raise nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zlib import crc32

from tools.laboratory.fuzz.bench import LANGUAGE, TODAY, Answer, folder, project, said, seen, session

from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import Length
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.pictures.images import Raster, color_from_inks, color_to_inks, to_inks
from leafletgen.core.reading import compose, read_source
from leafletgen.core.source import Source
from leafletgen.engine.exchange.receiving import (
    Received,
    Terms,
    receive,
    receive_terms,
    take_in,
    take_in_terms,
)
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_foreign
from leafletgen.model.glossary import read_glossary
from leafletgen.model.locales.status import Status, as_written
from leafletgen.model.locales.store import read_catalog
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.press import with_intent
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.reading.pictures import read_pictures
from leafletgen.model.project.terms import project_glossary
from leafletgen.model.project.theme import Theme
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.progress import values
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.diagram.graph import Graph
from leafletgen.page.pictograms.library import pictogram
from leafletgen.page.pictograms.lint import findings as sign_findings
from leafletgen.sheet.profiles import OutputProfile, ProfileFile
from leafletgen.text.fonts.facts import Unusable, Want
from leafletgen.text.fonts.reading import read as read_font
from leafletgen.text.languages.read import read_packs
from leafletgen.write.pdf.pictures import Aim, made

WriteProof = Callable[[bytes], bool]
"""Whether what some bytes bring is also written and read again: that takes time."""
NAME = "fuzzed.yaml"


class BrokenPromiseError(Exception):
    """Something that a door promises did not hold."""


def promise(held: bool, what: str) -> None:
    """Raises BrokenPromiseError."""
    if not held:
        raise BrokenPromiseError(what)


# ---------------------------------------------------------------- YAML


def yaml(data: bytes) -> Answer:
    """The same bytes as each kind of file that there is."""
    sink = Sink()
    source = read_source(NAME, data, sink, RECORD_BYTES)
    if source is None:
        return said(sink.diagnostics)
    _texts(source, sink)
    as_written(source.text)
    node = compose(source, sink)
    if node is not None:
        loader = Loader(World(project(), TODAY), sink)
        for cls in (Manifest, Layout, Theme, Graph, ProfileFile, Status):
            loader.decoded(node, cls)
        read_glossary(node, sink)
        read_packs({"vi": node}, sink)
    return said(sink.diagnostics, {NAME: source})


def _texts(source: Source, sink: Sink) -> None:
    node = compose(source, sink, texts=True)
    if node is not None:
        for tag in ("ja", "ar"):
            read_catalog(node, tag, sink)


PLACES = (
    (b"outputs:", "leaflet.yaml"),
    (b"blocks:", "layouts/poster.yaml"),
    (b"pages:", "layouts/poster.yaml"),
    (b"kind:", "diagrams/card.yaml"),
    (b"terms:", "glossary.yaml"),
    (b"target:", f"status/{LANGUAGE}.yaml"),
    (b"", f"locales/{LANGUAGE}.yaml"),
)
"""Which of a project's files some bytes are taken for, by a word in them."""


def whole(data: bytes) -> Answer:
    """A project with one file exchanged, opened, and its first page laid out where it can be."""
    root = project("whole")
    place = next(path for word, path in PLACES if word in data)
    path = root / place
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        opened = open_project(root, TODAY)
        told = said(opened.diagnostics, opened.sources)
        return told if opened.value is None else (*told, *_laid_out(opened.value))
    finally:
        path.write_bytes(before)


def _laid_out(session: Session) -> Answer:
    sink = Sink()
    project_glossary(session.project, sink)
    manifest = session.project.manifest
    edition = EditionKey(next(iter(manifest.languages)), next(iter(manifest.outputs), ""))
    if not (edition.output and session.stands(edition)):
        return said(sink.diagnostics)
    laid = session.lay_out(edition)
    return said((*sink.diagnostics, *laid.diagnostics), session.project.sources, session.project.catalogs)


# ---------------------------------------------------------------- files of translators


def imported(data: bytes, proof: WriteProof = lambda data: crc32(data) % 16 == 0) -> Answer:
    """A file that is imported; what it brings is at times written into a copy, and must then be what the project says."""
    own = session()
    root = own.project.world.root
    before = seen(root)
    terms = receive_terms(own, data)
    if terms is not None:
        told = (*said(terms.diagnostics), *(terms.received.lines() if terms.received else ()))
        promise(seen(root) == before, "a file of the project changed before anybody agreed")
        if terms.received and terms.received.changed and proof(data):
            _terms_taken_in(data)
        return told
    # Where the file does not say whose it is, the command is told.
    found = receive(own, data)
    told = said(found.diagnostics)
    if found.value is None:
        found = receive(own, data, LANGUAGE)
        told += said(found.diagnostics)
    promise(seen(root) == before, "a file of the project changed before anybody agreed")
    if found.value is None:
        return told
    if found.value.changes and proof(data):
        _taken_in(data, None if found.value.brought.bundle.language else LANGUAGE)
    return (*told, *found.value.lines())


def _copied() -> Session:
    root = folder() / "copy"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(project(), root)
    opened = open_project(root, TODAY)
    assert opened.value is not None
    return opened.value


def _taken_in(data: bytes, tag: str | None) -> None:
    own = _copied()
    root = own.project.world.root
    received = receive(own, data, tag).value
    assert isinstance(received, Received)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    done = take_in(own, received)
    again = open_project(root, TODAY)
    errors = [one for one in again.diagnostics if one.is_error]
    if done.value is None:
        now = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        promise(now == before, "an import was refused, and files changed")
        return
    promise(again.value is not None, f"after an import the project cannot be opened: {errors}")
    assert again.value is not None
    texts = values(again.value.project.catalogs[received.language])
    for one in received.brought.merge.changes:
        promise(
            texts.get(one.key) == one.new or any(e.key == one.key for e in errors),
            f"{one.key}: {one.new!r} was taken in, and is {texts.get(one.key)!r}",
        )


def _terms_taken_in(data: bytes) -> None:
    own = _copied()
    root = own.project.world.root
    terms = receive_terms(own, data)
    assert isinstance(terms, Terms)
    assert terms.received
    try:
        take_in_terms(own, terms.received)
    except OSError:
        return
    opened = open_project(root, TODAY)
    assert opened.value is not None
    sink = Sink()
    now = project_glossary(opened.value.project, sink)
    promise(not sink.failed, f"after an import the glossary cannot be read: {sink.diagnostics}")
    wanted = {term.word: term.rules for term in terms.received.glossary.terms}
    promise({term.word: term.rules for term in now.terms} == wanted, "the glossary is not what was taken in")


# ---------------------------------------------------------------- pictograms, pictures, profiles, fonts

_count = 0


def _file(below: str, ending: str, data: bytes) -> Path:
    """A new file: what was read is kept by name and time."""
    global _count  # noqa: PLW0603
    _count += 1
    path = project("parts") / below / f"fuzzed{_count % 100_000}{ending}"
    path.parent.mkdir(exist_ok=True)
    for old in path.parent.iterdir():
        old.unlink()
    path.write_bytes(data)
    return path


def svg(data: bytes) -> Answer:
    """A pictogram of the project, drawn and compared with the rules of its family."""
    from leafletgen.core.color import WHITE

    path = _file("pictograms", ".svg", data)
    sink = Sink()
    sign = pictogram(path.stem, (path.parent,), sink)
    sink.extend(sign_findings(path.parent))
    drawn = ""
    if sign is not None:
        for rtl in (False, True):
            drawn += repr(sign.frame(40, WHITE, rtl=rtl).items)
    return (*(line.replace(path.stem, "x") for line in said(sink.diagnostics)), drawn)


def picture(data: bytes) -> Answer:
    """A picture of the project, read, and made for a screen and for a press."""
    path = _file("pictures", ".png", data)
    sink = Sink()
    block: Picture[Any] = Picture(Length(10, "mm"), file=path.name)
    found = read_pictures(World(project("parts"), TODAY), (block,), sink)
    told = tuple(line.replace(path.stem, "x") for line in said(sink.diagnostics))
    for one in found.values():
        for aim in (Aim(True, True, None, one.pixels), Aim(False, True, _press(), (1, 1))):
            image = made(one.data, aim)
            told += (f"{image.raster.mode} {image.raster.width} {len(image.raster.pixels)}",)
    return told


def _press() -> bytes:
    from leafletgen.core.icc import shipped

    return shipped("FOGRA39L").data


def icc(data: bytes) -> Answer:
    """A printing condition of the project; where it is taken, a picture is made inks with it."""
    path = _file("icc", ".icc", data)
    sink = Sink()
    profile = OutputProfile(color="cmyk", intent=f"icc/{path.name}", name="fuzzed")
    found = with_intent(profile, World(project("parts"), TODAY), sink).icc
    told = tuple(line.replace(path.stem, "x") for line in said(sink.diagnostics))
    if found is None:
        return told
    made_ = to_inks(Raster(2, 1, "RGB", b"\x10\x20\x30\xff\x80\x00"), found.data)
    one = color_to_inks((0.2, 0.4, 0.6), found.data)
    back = color_from_inks((0.1, 0.2, 0.3, 0.4), found.data)
    return (*told, repr(found.condition), made_.pixels.hex(), repr(one), repr(back))


FONT_ROOM = 1 << 30
"""Bytes that the reading of a font may take here: a third of what its own process has (docs/limits.md)."""


@contextmanager
def _capped(room: int) -> Iterator[None]:
    """With so much more memory, and none behind it, as `fonts.apart` has it."""
    import resource

    import psutil

    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (psutil.Process().memory_info().vms + room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def font(data: bytes) -> Answer:
    """A font, read as it is in its own process; the programs that come of it are opened by HarfBuzz."""
    from leafletgen.text.fonts.face import Face
    from leafletgen.text.fonts.subset import subset

    try:
        with _capped(FONT_ROOM):
            face = read_font(data, Want(500))
    except Unusable as fault:
        return (fault.code, repr(fault.args_))
    opened = Face(_file("fonts", ".ttf", face.program or data), "Fuzzed", 500)
    text = "Aé1 fi"
    glyphs = opened.shape(text, 0, len(text), rtl=False, script="Latn", language="en")
    part = subset(opened, [glyph.gid for glyph in glyphs])
    drawn = [(opened.extents(glyph.gid), opened.outline(glyph.gid).segments) for glyph in glyphs]
    return (repr(face.facts), repr(face.location), repr(glyphs), repr(drawn), repr(part)[:200])


# ---------------------------------------------------------------- PDF


def pdf(data: bytes) -> Answer:
    """Somebody's PDF judged, as one for a press and as it comes."""
    told: Answer = ()
    for wish in (Wish(limits("coated"), exchange=True), Wish(limits("coated"))):
        checked = check_foreign("fuzzed.pdf", data, wish)
        told += said(one.found for one in checked)
        told += tuple(f"{one.page} {one.area}" for one in checked)
    return told
