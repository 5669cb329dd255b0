"""Sheets that must not hang yet: the band on every page, hatched grounds under what is not finished."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2
import pytest
from tests.engine.projects import TODAY, edit, flagship, rewrite
from tests.soak import mostly
from tests.write.pdf import readers

from leafletgen.core.color import BLACK, CMYK, RGB, WHITE, Paint, Spot
from leafletgen.core.geometry import Rect, Transform
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.paper.band import SAFE, Unfinished, saying
from leafletgen.engine.producing.hatching import mixed
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Placed, Shape, walk
from leafletgen.write.pdf.document import write

TAGS, OUTPUTS = ("ja", "ar", "my"), ("poster", "sheet", "fold")
CHANGED = ("Cybercrime gangs offer", "Cybercrime groups offer")
GONE = ("lead", "cash.steps.s2", "actors.atm", "risk.penalty")
LONG = "parcel.steps.s1"
TIMES = {"ar": 14, "my": 9}
"""How often, where twelve times as much still fits the fold, or would run off it."""
STATES = {"stale": TAGS, "missing": TAGS, "long": ("en", *TAGS)}
CASES = [(s, t, o) for s, tags in STATES.items() for t, o in product(tags, OUTPUTS)]
EDITIONS = list(product(TAGS, OUTPUTS))
WISH = Wish(limits("coated"))
FOLDER = TemporaryDirectory()


@cache
def session(state: str) -> Session:
    """The flagship with a changed source, with texts taken out, or with one that is far too long."""
    root = flagship(Path(FOLDER.name) / state)
    if state == "stale":
        edit(root / "locales/en.yaml", *CHANGED)
    for tag in STATES.get(state, ()):
        if state == "missing":
            rewrite(root, tag, lambda key, value: None if key in GONE else value)
        elif state == "long":
            times = TIMES.get(tag, 12)
            rewrite(root, tag, lambda key, value, n=times: " ".join([value] * n) if key == LONG else value)
    made = open_project(root, TODAY).value
    assert made is not None
    return made


@cache
def laid(state: str, tag: str, output: str) -> LaidEdition:
    return session(state).lay_out(EditionKey(tag, output), draft=state != "stale")


@cache
def pdf(state: str, tag: str, output: str) -> bytes:
    project = session(state).project
    profile = project.profiles[project.manifest.outputs[output].profile]
    return write(laid(state, tag, output).publication, profile)


def sides(frame: Frame, transform: Transform | None = None) -> Iterator[tuple[Group, Transform]]:
    """The strips of the band, with their way to the sheet."""
    for point, item in frame.items:
        here = Transform.move(*point).then(transform or Transform.move(0, 0))
        if isinstance(item, Group):
            inner = item.transform.then(here)
            if (item.key or "").startswith("draft-"):
                yield item, inner
            else:
                yield from sides(item.frame, inner)


def words(frame: Frame) -> str:
    return "".join(item.text for item, *_ in walk(frame) if isinstance(item, GlyphRun))


def key(item: object) -> str | None:
    return item.place.message if isinstance(item, GlyphRun) and item.place else None


def without_band(sheet: Sheet) -> list[Placed]:
    found = [
        n
        for n, p in enumerate(sheet.frame.items)
        if isinstance(p.item, Group) and (p.item.key or "").startswith("draft-")
    ]
    items = list(sheet.frame.items)
    return items[: found[0] - 1] + items[found[-1] + 2 :] if found else items


# ---------------------------------------------------------------- the band


@pytest.mark.parametrize(("state", "tag", "output"), mostly(CASES, CASES[::3]))
def test_the_band_says_it_on_both_sides_of_each_page(state: str, tag: str, output: str) -> None:
    made = laid(state, tag, output)
    assert made.unfinished is not None
    assert getattr(made.unfinished, state) >= 1

    own, staff = (saying(t, made.unfinished).chars for t in (tag, "ja"))
    said = [words(group.frame) for sheet in made.publication.sheets for group, _ in sides(sheet.frame)]

    assert len(said) == 2 * len(made.pages)
    for one, other in zip(said[::2], said[1::2], strict=True):
        assert set(one.split(own)) == {""}
        assert set(other.split(staff)) == {""}


@pytest.mark.parametrize(("tag", "output"), EDITIONS)
def test_nothing_moves(tag: str, output: str) -> None:
    before, after = laid("", tag, output), laid("stale", tag, output)

    assert before.unfinished is None
    for old, new in zip(before.pages, after.pages, strict=True):
        assert [key(i) for i, *_ in walk(old.frame)] == [key(i) for i, *_ in walk(new.frame)]
        assert [t for *_, t, _ in walk(old.frame)] == [t for *_, t, _ in walk(new.frame)]
    if output != "fold":
        for page, sheet in zip(after.pages, after.publication.sheets, strict=True):
            assert without_band(sheet) == list(page.frame.items)


@pytest.mark.parametrize(("state", "tag", "output"), [c for c in CASES if c[0] != "long"])
def test_no_text_lies_on_the_band(state: str, tag: str, output: str) -> None:
    for sheet in laid(state, tag, output).publication.sheets:
        strips = [by.apply_rect(Rect(0, 0, *group.frame.size)) for group, by in sides(sheet.frame)]
        ours = {id(item) for group, _ in sides(sheet.frame) for item, *_ in walk(group.frame)}
        for item, to_sheet, _ in walk(sheet.frame):
            if isinstance(item, GlyphRun) and item.text.strip() and id(item) not in ours:
                box = to_sheet.apply_rect(Rect(0, -item.size / 2, item.width, item.size / 2))
                assert not any(box.intersects(strip) for strip in strips), item.text


@pytest.mark.parametrize(("state", "tag", "output"), [c for c in CASES if c[2] != "fold"])
def test_its_words_keep_away_from_the_edge(state: str, tag: str, output: str) -> None:
    for sheet in laid(state, tag, output).publication.sheets:
        for group, to_sheet in sides(sheet.frame):
            for item, transform, _ in walk(group.frame, to_sheet):
                if isinstance(item, GlyphRun):
                    x = transform.apply_rect(Rect(0, 0, item.width, 0.01)).center.x
                    assert min(x - sheet.trim.x, sheet.trim.right - x) > SAFE


@pytest.mark.parametrize("output", OUTPUTS)
def test_seen_on_a_grey_copy(output: str) -> None:
    """Black and white along both edges of the sheet, whatever lies beside: yellow, black, red, paper."""
    document = pypdfium2.PdfDocument(pdf("stale", "ja", output))
    for page in document:
        image = page.render(scale=0.5).to_pil().convert("L")
        for x in (5, image.width - 6):
            column = sorted(image.crop((x, 0, x + 1, image.height)).tobytes())
            assert sum(v < 70 for v in column) > 0.25 * len(column)
            assert sum(v > 185 for v in column) > 0.1 * len(column)
    document.close()


@pytest.mark.parametrize(("tag", "output"), EDITIONS)
def test_it_is_read_first_in_both_languages(tag: str, output: str) -> None:
    made = laid("stale", tag, output)
    assert made.unfinished is not None
    document = readers.tree(pdf("stale", tag, output)).kids[0]

    first = next(node for node in document.walk() if node.role == "P")
    assert first.text == saying(tag, made.unfinished).chars
    said = [
        node
        for node in document.walk()
        if node.text == saying("ja", made.unfinished).chars and node.role == "P"
    ]
    assert len(said) == len(made.pages)
    assert all(str(node.element.get("/Lang", tag)) == "ja" for node in said)


@pytest.mark.needs("verapdf")
def test_drafts_keep_their_standards(tmp_path: Path) -> None:
    """A choice with every state, language and output in it: this takes a second a file."""
    chosen = CASES[::5]
    assert [len({*column}) for column in zip(*chosen, strict=True)] == [
        len(STATES),
        len(STATES["long"]),
        len(OUTPUTS),
    ]
    files = []
    for state, tag, output in chosen:
        files.append(tmp_path / f"{state}.{output}.{tag}.pdf")
        files[-1].write_bytes(pdf(state, tag, output))

    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], files) == {file.name: [] for file in files}


@pytest.mark.parametrize(("state", "tag", "output"), [c for c in CASES if c[2] != "sheet"])
def test_drafts_can_be_printed(state: str, tag: str, output: str) -> None:
    found = check_file("draft.pdf", pdf(state, tag, output), WISH)

    assert [(c.found.code, c.found.args) for c in found] == []


def test_on_tiles(tmp_path: Path) -> None:
    root = flagship(tmp_path)
    edit(root / "locales/en.yaml", *CHANGED)
    edit(root / "leaflet.yaml", "  sheet:", "  tiles: {of: poster, profile: office, tile: A4}\n  sheet:")
    made = open_project(root, TODAY).value
    assert made is not None

    overview, *tiles = made.lay_out(EditionKey("my", "tiles")).publication.sheets

    assert len(list(sides(overview.frame))) == 2
    assert sum(bool(list(sides(tile.frame))) for tile in tiles) >= len(tiles) / 2


def test_a_language_without_words_has_the_band_in_english() -> None:
    text = saying("et", Unfinished(stale=2))

    assert (text.chars, text.language) == ("DRAFT — do not put up. Texts not up to date: 2.", "en")
    assert saying("zh-TW", Unfinished(stale=2)).language == "zh-TW"
    assert saying("en-GB", Unfinished(1, 2, 3, 4)).chars == (
        "DRAFT — do not put up. Texts not up to date: 1. Texts not translated: 2. Texts too long: 3. Texts with errors: 4."
    )


# ---------------------------------------------------------------- hatched grounds


def grounds(sheet: Sheet) -> dict[str, list[Any]]:
    """The strokes right before the first run of each text."""
    found: dict[str, list[Any]] = {}
    strokes: list[Any] = []
    for item, *_ in walk(sheet.frame):
        if isinstance(item, Shape) and item.stroke and item.fill is None and item.stroke.paint.role != "ink":
            strokes.append(item)
        elif (name := key(item)) and name not in found:
            found[name], strokes = strokes, []
    return found


@pytest.mark.parametrize(("tag", "output"), EDITIONS)
def test_missing_texts_stand_in_the_source_language(tag: str, output: str) -> None:
    shown: set[str] = set()
    for sheet in laid("missing", tag, output).publication.sheets:
        for item, *_ in walk(sheet.frame):
            if isinstance(item, GlyphRun) and key(item) in GONE:
                assert (item.language, item.level % 2) == ("en", 0)
                shown.add(str(key(item)))
    assert shown == set(GONE)


@pytest.mark.parametrize(("tag", "output"), EDITIONS)
def test_hatching_lies_under_what_is_unfinished_alone(tag: str, output: str) -> None:
    for state, marked, lines in (("missing", GONE, 1), ("long", (LONG,), 2)):
        hatched = {
            name: [
                s for s in strokes if s.stroke.width < 4 and len(s.path.segments) > 4 and not s.stroke.dash
            ]
            for sheet in laid(state, tag, output).publication.sheets
            for name, strokes in grounds(sheet).items()
        }
        for name in marked:
            assert len(hatched[name]) >= lines, name
        assert not hatched["headline.a"]


def test_lines_are_tints_of_the_inks_that_are_there() -> None:
    tint = mixed(BLACK, WHITE)
    assert tint.cmyk[:3] == (0, 0, 0)
    assert 0.1 < tint.cmyk.k < 0.5

    named = Paint("red", RGB(1, 0, 0), CMYK(0, 1, 1, 0), Spot("PANTONE 485 C", 1.0, CMYK(0, 1, 1, 0)))
    assert mixed(named, WHITE) is named, "a mixture would call for plates that the job does not have"


def test_a_missing_language_is_told_to_the_reader() -> None:
    document = readers.tree(pdf("missing", "ar", "poster"))

    spans = [n for n in document.walk() if "Cybercrime gangs" in n.text and n.role == "Span"]

    assert [str(n.element["/Lang"]) for n in spans] == ["en"]
