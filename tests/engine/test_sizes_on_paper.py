"""The smallest type of every sheet, read from finished files: all templates, papers and languages, the flagship and the examples.

A reader of PDFs (pdfium) says how large each letter is on paper; what the engine says of it only tells which letters are running text, words
beside something else, readings, or words for the staff. Templates have texts in two languages: words of the flagship's stand for the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle
from math import inf
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner

from leafletgen.cli.main import main
from leafletgen.core.geometry import IDENTITY, Size, Transform
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
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


def letters(text: str) -> int:
    return sum(map(str.isalnum, text))


class Run(NamedTuple):
    """A text as large as it is on paper. `marking`: it is for the staff, in a footer, round the page or in the band of a draft."""

    run: GlyphRun
    size: float
    marking: bool
    reading: bool


def runs(frame: Frame, by: Transform = IDENTITY, staff: bool = True) -> Iterator[Run]:
    """All texts of a frame."""
    reading = 0
    for point, item in frame.items:
        here = by.at(point)
        if isinstance(item, TagStart):
            reading += reading > 0 or item.tag.role == "RT"
        elif isinstance(item, TagEnd):
            reading -= reading > 0
        elif isinstance(item, Group):
            kind = item.origin.kind if item.origin is not None else None
            marking = kind == "Footer" or (staff and (item.key or "draft").startswith("draft"))
            yield from runs(item.frame, item.transform.then(here), marking)
        elif isinstance(item, GlyphRun):
            size = item.size * abs(here.a * here.d - here.b * here.c) ** 0.5
            yield Run(item, size, staff, reading > 0)


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


def running(session: Session, laid: LaidEdition) -> set[str]:
    """The texts that say something by themselves wherever they are set. Labels of a diagram have no row in the report of the fit: they stand
    beside something.
    """
    kit = localize(session.project, laid.edition, session.book).kit
    layout = session.project.layouts[session.project.manifest.outputs[laid.edition.output].layout or ""]
    small = {name for name, role in kit.look.roles.items() if role.caption or role.staff}
    small |= {name for name, group in layout.fit.groups.items() if group.caption}
    beside = {row.fit.key for row in laid.fits if row.fit.variable.removeprefix("size ") in small}
    return {row.fit.key for row in laid.fits} - beside


def too_small(session: Session, laid: LaidEdition, data: bytes) -> list[str]:
    """What is wrong with the sizes of a finished file."""
    least = floors(session, laid)
    if least is None:
        return []
    small, found = in_file(data), []
    by_itself = running(session, laid)
    set_runs = [one for sheet in laid.publication.sheets for one in runs(sheet.frame)]
    told = sum(letters(one.run.text) for one in set_runs)
    if not 0.95 * told <= len(small) <= 1.05 * told:
        found.append(f"{len(small)} letters of {told} can be read")
    for floor, body in ((least.caption, False), (least.body, True)):
        spared = [
            one
            for one in set_runs
            if one.marking
            or one.reading
            or (body and (one.run.place is None or one.run.place.message not in by_itself))
        ]
        allowed = sum(letters(one.run.text) for one in spared if one.size < floor * NEARLY)
        there = [size for size in small if size < floor * NEARLY]
        if len(there) > allowed:
            found.append(f"{len(there) - allowed} letters are under {floor} pt, the least {min(there):.2f}")
    readings = [one.size for one in set_runs if one.reading and not one.marking]
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


# --- the tests


FEW = ("en", "ja", "am", "ar", "ta", "my")
"""Some have readings or tall letters, some a size of their own (`size` of their pack)."""


@pytest.mark.parametrize("number", range(len(STARTERS)))
def test_no_type_is_too_small_on_paper(number: int, tmp_path: Path) -> None:
    """One paper a template, and some of the languages."""
    session = starter(tmp_path, STARTERS[number], FEW[: 2 + number % 5])
    count, faults = judged(on(session, (*PAPERS[:3], "jis-b4")[number % 4]))

    assert faults == {}
    assert count > 0


def test_a_second_language_is_as_large_as_it_must_be(tmp_path: Path) -> None:
    """The staff's words, in the same roles as those of a language that is set larger."""
    session = starter(tmp_path, "notice", ("en", "ja", "ar"))

    assert judged(on(session, "A5"), (), ("ar",)) == (2, {})


@pytest.mark.soak
@pytest.mark.parametrize("name", STARTERS)
def test_no_type_is_too_small_on_any_paper(name: str, tmp_path: Path) -> None:
    session = starter(tmp_path, name, (*WRITTEN, *LANGUAGES))
    count = 0
    for one in (session, *(on(session, paper) for paper in PAPERS)):
        made, faults = judged(one)
        assert faults == {}
        count += made

    assert count > 500


@pytest.mark.soak
@pytest.mark.parametrize("project", [".", *(f"examples/{name}" for name in OWN)])
def test_no_type_of_ours_is_too_small(project: str) -> None:
    """The flagship and the examples, as they are and on other papers."""
    session = opened(ROOT / project)
    for one in (session, *(on(session, paper) for paper in PAPERS)):
        assert judged(one)[1] == {}


def test_what_is_too_small_in_a_file_is_noticed(tmp_path: Path) -> None:
    """A file whose letters were made smaller behind the engine's back."""
    session = starter(tmp_path, "warning")
    laid = session.lay_out(EditionKey("en", "sheet"))
    data = pdf(session, laid)
    assert too_small(session, laid, data) == []
    with pikepdf.open(BytesIO(data)) as document:
        page = document.pages[0]
        page.contents_add(b"q 0.6 0 0 0.6 0 0 cm", prepend=True)
        page.contents_add(b"Q")
        document.save(changed := BytesIO())

    assert "letters are under 8.0 pt" in too_small(session, laid, changed.getvalue())[0]
