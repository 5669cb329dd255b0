"""Is the installation whole? Libraries, fonts by checksum, own data."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from leafletgen.core.record import NamedTuple
from leafletgen.core.version import VERSION
from leafletgen.text.fonts.book import builtin_fonts
from leafletgen.text.fonts.facts import EDITABLE, PREVIEW
from leafletgen.text.hyphens import installed


class SelfTest(NamedTuple):
    """One thing looked at: what it is, whether it is as it should be, and what was seen."""

    what: str
    fine: bool
    detail: str


def self_tests() -> tuple[SelfTest, ...]:
    """Everything looked at."""
    return (*_libraries(), _hyphens(), *_fonts(), _shaping(), *own_fonts(Path.cwd()))


def _libraries() -> Iterator[SelfTest]:
    yield SelfTest("leafletgen", True, VERSION)
    yield SelfTest("Python", sys.version_info >= (3, 11), sys.version.split()[0])
    for name in _required():
        try:
            yield SelfTest(name, True, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield SelfTest(name, False, "not installed; run: pip install leafletgen")


def _hyphens() -> SelfTest:
    """Whether words can be divided by dictionary: an extra, which nobody needs who asks for no hyphens."""
    if not installed():
        return SelfTest(
            "hyphens",
            True,
            'not installed, no word is divided; for layouts that ask for it: pip install "leafletgen[hyphens]"',
        )
    return SelfTest("hyphens", True, f"pyphen {metadata.version('pyphen')}")


def _required() -> Iterator[str]:
    """The libraries that the program itself says it needs here."""
    for line in metadata.requires("leafletgen") or ():
        name, _, marker = line.partition(";")
        if "extra ==" not in marker:
            yield re.split(r"[^\w.-]", name.strip())[0]


def _fonts() -> Iterator[SelfTest]:
    """Every file of the manifest, by its checksum."""
    folder = builtin_fonts()
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        yield SelfTest("fonts", False, f"{manifest} is missing; install leafletgen anew")
        return
    rows = json.loads(manifest.read_text(encoding="utf-8"))
    files = rows["fonts"]
    bad = 0
    for row in files:
        path = folder / row["file"]
        good = path.is_file() and sha256(path.read_bytes()).hexdigest() == row["sha256"]
        if not good:
            bad += 1
            reason = "is not the file that was shipped" if path.is_file() else "is missing"
            yield SelfTest("font", False, f"{row['file']} {reason}; install leafletgen anew")
    families = {row["family"] for row in files}
    yield SelfTest(
        "fonts", bad == 0, f"{len(files) - bad} of {len(files)} files in {len(families)} families are whole"
    )


def own_fonts(root: Path) -> Iterator[SelfTest]:
    """The fonts of the project that one stands in: what they are, what they allow, how they write its languages."""
    if not (root / "leaflet.yaml").is_file():
        return
    from leafletgen.core.messages.translate import words
    from leafletgen.engine.opening import open_project
    from leafletgen.engine.own_fonts import prepare
    from leafletgen.engine.results import ALL
    from leafletgen.judge.preflight.fonts import shown, written
    from leafletgen.text.fonts.weights import BOLD

    session = open_project(root).value
    if session is None:
        return
    prepare(session.project, session.book, session.editions(ALL).value or ())
    told = {
        f: one
        for tag in session.project.manifest.languages
        for one in written(session.book, tag)
        for f in [(tag, one.face)]
    }
    for headline in session.project.theme.faces:
        session.book.faces((headline.family,), BOLD)
    for face, facts in session.book.facts.items():
        licence = facts.licence or facts.licence_url or "no licence stated"
        about = f"{facts.kind}, {facts.glyphs} glyphs, {facts.version or 'no version'}, weight {face.weight}"
        sums = f"; wrong checksums: {', '.join(facts.miscounted)}" if facts.miscounted else ""
        yield SelfTest(
            session.book.files[face], True, f"{about}; {_embedding(facts.fs_type)}; {licence}{sums}"
        )
    for (tag, face), one in told.items():
        lacks = [
            f"{what} {shown(which)}"
            for what, which in zip(("lacks", "loose marks", "not formed"), one.faults, strict=True)
            if which
        ]
        detail = "; ".join(lacks) or f"writes all {one.letters} letters"
        yield SelfTest(f"{face.family} {face.weight}, {tag}", not lacks, detail)
    for problem in session.book.problems:
        if problem.is_error:
            yield SelfTest("font", False, words(problem.code, problem.args).message)


def _embedding(fs_type: int) -> str:
    """What the maker allows, in words (OpenType, OS/2, fsType)."""
    if fs_type & EDITABLE:
        return "embedding: also for editing"
    return "embedding: for reading and printing" if fs_type & PREVIEW else "embedding: free"


def _shaping() -> SelfTest:
    """One word through bidi, breaking and shaping."""
    from leafletgen.text.fonts.book import FontBook
    from leafletgen.text.ir.richtext import RichText
    from leafletgen.text.ir.style import TextStyle
    from leafletgen.text.languages.names import autonym
    from leafletgen.text.paragraph import shape

    probe = "km"  # whose letters change places most
    shaped = shape(RichText.plain(autonym(probe), probe), TextStyle(), FontBook())
    return SelfTest(
        "text engine", not shaped.missing, "Khmer is shaped" if not shaped.missing else "no Khmer font"
    )
