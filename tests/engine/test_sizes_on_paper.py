"""The smallest type of every sheet, read from finished files: all templates, papers and languages, the flagship and the examples.

A reader of PDFs (pdfium) says how large each letter is on paper; what the engine says of it only tells which letters are running text, words
beside something else, readings, or words for the staff. Templates have texts in two languages: words of the flagship's stand for the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle
from math import inf
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from click.testing import CliRunner

from leafletgen.cli.main import main
from leafletgen.core.geometry import IDENTITY, Size, Transform
from leafletgen.engine.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.engine.writing import pdf
from leafletgen.model.project.on_paper import on_paper
from leafletgen.model.project.paper import parse_paper
from leafletgen.sheet.profiles import SmallestType
from leafletgen.sheet.schemes import panel_ids
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, TagEnd, TagStart

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-12-01"
STARTERS = ("clinic", "disaster", "event", "house-rules", "notice", "procedure", "warning", "waste")
PAPERS = ("A2", "A3", "A4", "A5", "jis-b4", "jis-b5", "letter", "ledger")
OWN = ("clinic", "dorm-rules", "earthquake", "festival", "waste")
WRITTEN = ("en", "ja")
LANGUAGES = tuple(sorted({path.stem for path in (ROOT / "locales").glob("*.yaml")} - {*WRITTEN}))
NEARLY = 0.995
LARGE = SmallestType(18, 18, 9)


class Kinds(NamedTuple):
    """How many letters are smaller than each of three floors, and stand where a smaller one holds; the sizes of readings."""

    all: int
    of_staff: int
    beside: int
    readings: tuple[float, ...]


def letters(text: str) -> int:
    return sum(map(str.isalnum, text))


class Run(NamedTuple):
    run: GlyphRun
    size: float
    footer: bool
    reading: bool


def runs(frame: Frame, by: Transform = IDENTITY, footer: bool = False) -> Iterator[Run]:
    """All texts of a frame as large as they are on paper."""
    reading = 0
    for point, item in frame.items:
        here = by.at(point)
        if isinstance(item, TagStart):
            reading += reading > 0 or item.tag.role == "RT"
        elif isinstance(item, TagEnd):
            reading -= reading > 0
        elif isinstance(item, Group):
            inside = footer or (item.origin is not None and item.origin.kind == "Footer")
            yield from runs(item.frame, item.transform.then(here), inside)
        elif isinstance(item, GlyphRun):
            size = item.size * abs(here.a * here.d - here.b * here.c) ** 0.5
            yield Run(item, size, footer, reading > 0)


def in_file(data: bytes) -> list[float]:
    """The size of each letter on paper as pdfium finds it."""
    found = []
    document = pypdfium2.PdfDocument(data)
    raw = pypdfium2.raw
    for page in document:
        text = page.get_textpage()
        matrix = raw.FS_MATRIX()
        for at in range(text.count_chars()):
            if chr(raw.FPDFText_GetUnicode(text, at)).isalnum() and raw.FPDFText_GetMatrix(text, at, matrix):
                area = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
                found.append(raw.FPDFText_GetFontSize(text, at) * area)
    document.close()
    return found


def floors(session: Session, laid: LaidEdition) -> SmallestType | None:
    """What holds for its sizes: a fold is measured as its sheet, all else page by page."""
    output = session.project.manifest.outputs[laid.edition.output]
    smallest = session.project.profiles[output.profile].smallest
    folded = output.impose is not None and bool(panel_ids(output.impose.scheme))
    sheet = laid.publication.sheets[0] if folded else laid.pages[0]
    held = smallest and smallest.on(Size(*sheet.trim[2:]))
    return LARGE if held and output.large_print else held


def captions(session: Session, laid: LaidEdition) -> set[str]:
    """The texts that stand beside something, wherever they are set."""
    kit = localize(session.project, laid.edition, session.book).kit
    layout = session.project.layouts[session.project.manifest.outputs[laid.edition.output].layout or ""]
    small = {name for name, role in kit.look.roles.items() if role.caption or role.staff}
    small |= {name for name, group in layout.fit.groups.items() if group.caption}
    return {row.fit.key for row in laid.fits if row.fit.variable.removeprefix("size ") in small}


def too_small(session: Session, laid: LaidEdition, data: bytes) -> list[str]:
    """What is wrong with the sizes of a finished file."""
    least = floors(session, laid)
    if least is None:
        return []
    small, found = in_file(data), []
    beside = captions(session, laid)
    set_runs = [one for sheet in laid.publication.sheets for one in runs(sheet.frame)]
    told = sum(letters(one.run.text) for one in set_runs)
    if not 0.95 * told <= len(small) <= 1.05 * told:
        found.append(f"{len(small)} letters of {told} can be read")
    for floor, body in ((least.caption, False), (least.body, True)):
        spared = [
            one
            for one in set_runs
            if one.footer
            or one.reading
            or (body and (one.run.place is None or one.run.place.message in beside))
        ]
        allowed = sum(letters(one.run.text) for one in spared if one.size < floor * NEARLY)
        there = [size for size in small if size < floor * NEARLY]
        if len(there) > allowed:
            found.append(f"{len(there) - allowed} letters are under {floor} pt, the least {min(there):.2f}")
    readings = [one.size for one in set_runs if one.reading and not one.footer]
    if min(readings, default=inf) < least.furigana * NEARLY:
        found.append(f"readings of {min(readings):.2f} pt")
    return found


def judged(
    session: Session, outputs: tuple[str, ...] = (), tags: tuple[str, ...] = ()
) -> tuple[int, dict[str, list[str]]]:
    """How many finished files were read, and what is wrong with each."""
    count, faults = 0, {}
    for name in outputs or session.project.manifest.outputs:
        if session.project.profiles[session.project.manifest.outputs[name].profile].writes != "pdf":
            continue
        for tag in session.project.manifest.made_in(name):
            if tags and tag not in tags:
                continue
            laid = session.lay_out(EditionKey(tag, name))
            if laid.failed:
                continue
            count += 1
            if told := too_small(session, laid, pdf(session, laid)):
                faults[f"{name} {tag}"] = told
    return count, faults


def opened(root: Path) -> Session:
    session = open_project(root, TODAY).value
    assert session is not None
    return session


def on(session: Session, paper: str) -> Session:
    size = parse_paper(paper)
    made = on_paper(session.project, (), size).value
    assert made is not None
    return Session(made, session.found)


# --- templates in languages that they have no texts in


def words_of(tag: str) -> Iterator[str]:
    """The words of the flagship in a language, over and over."""
    lines = (ROOT / f"locales/{tag}.yaml").read_text(encoding="utf-8").splitlines()
    texts = [re.sub(r"^[^:]*:\s", "", line) for line in lines if not line.lstrip().startswith(("#", "_"))]
    plain = re.sub(r"\{[^}]*\}|[^\w\s\u200c\u0300-\u036f]", " ", " ".join(texts))
    return cycle([word for word in plain.split() if not word.isascii() or word.isalpha()])


def put_into(english: str, tag: str) -> str:
    """A locale file with other words, each text as long as it was."""
    words, made = words_of(tag), []
    for line in english.splitlines():
        head, colon, text = line.partition(": ")
        if line.lstrip().startswith(("#", "_")) or not colon:
            made.append("" if line.lstrip().startswith("_") else line)
            continue
        made.append(head + colon + _said(text, words))
    return "\n".join(made) + "\n"


def _said(text: str, words: Iterator[str]) -> str:
    """Its words exchanged, in a map on one line, too; facts, marks and figures stay."""
    keys = re.compile(r"(\{\w+\}|[{,]\s*[\w-]+:\s|&\w+;|<[^>]*>)")
    return "".join(
        part if keys.fullmatch(part) else re.sub(r"[A-Za-z']+", lambda word: _like(word[0], words), part)
        for part in keys.split(text)
    )


def _like(english: str, words: Iterator[str]) -> str:
    word = next(words)
    return word if len(word) <= 2 * len(english) + 2 else word[: 2 * len(english) + 2]


def starter(folder: Path, name: str, tags: tuple[str, ...] = WRITTEN) -> Session:
    root = folder / name
    done = CliRunner().invoke(main, ["init", str(root), "--template", name, "--languages", ",".join(tags)])
    assert done.exit_code == 0, done.output
    manifest = (root / "leaflet.yaml").read_text(encoding="utf-8")
    (root / "leaflet.yaml").write_text(manifest.replace("checked: no", f"checked: {TODAY}"), encoding="utf-8")
    english = (root / "locales/en.yaml").read_text(encoding="utf-8")
    for tag in {*tags} - {*WRITTEN}:
        (root / f"locales/{tag}.yaml").write_text(put_into(english, tag), encoding="utf-8")
    return opened(root)
