"""Where things stand: zones that no language moves, ink within its zone, lines that do not touch, the mirrored page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.flagship import editions
from tests.flagship.editions import EDITIONS, FLAT, FLAT_EDITIONS, LANGUAGES, about, laid, pages
from tests.flagship.geometry import (
    Ink,
    Part,
    assert_inside,
    floods,
    groups,
    inks,
    meet,
    paragraphs,
    parts,
    zone_boxes,
)
from tests.flagship.subjects import SUBJECTS, subject

from leafletgen.core.geometry import MM, Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.languages.tag import language

RTL = [tag for tag in LANGUAGES if about(tag).rtl]
NEAR = 0.1 * MM
ROUNDED = "MLCLCLCLCZ"
"""The outline of an actor's box."""
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=editions.named)
each_flat_edition = pytest.mark.parametrize("edition", FLAT_EDITIONS, ids=editions.named)


def sheets(tag: str, output: str) -> tuple[Sheet, ...]:
    return laid(EditionKey(tag, output)).publication.sheets


@each_edition
def test_no_edition_is_refused(edition: EditionKey) -> None:
    assert [d for d in (*laid(edition).diagnostics, *laid(edition).fonts) if d.is_error] == []


@each_edition
def test_nothing_is_smaller_than_its_floor(edition: EditionKey) -> None:
    for row in laid(edition).fits:
        assert row.fit.size >= row.fit.floor - 1e-6, row.fit.key


@each_flat_edition
def test_text_stays_in_its_zone_and_off_the_trim(edition: EditionKey) -> None:
    for page, sheet in zip(pages(edition), laid(edition).publication.sheets, strict=True):
        assert_inside(page, sheet)


@pytest.mark.parametrize(("tag", "output"), [(one.language, one.output) for one in FLAT_EDITIONS])
def test_no_language_moves_a_zone(tag: str, output: str) -> None:
    for one, other in zip(sheets(LANGUAGES[0], output), sheets(tag, output), strict=True):
        assert (one.media, one.trim) == (other.media, other.trim)
        for here, there in ((zone_boxes(one), zone_boxes(other)),):
            assert list(here) == list(there)
            turned = language(
                tag
            ).rtl  # what is laid over the zones changes sides; the zones are as wide on either
            wanted = {k: box.mirrored(one.media.width) if turned else box for k, box in here.items()}
            assert all(near(wanted[key], there[key], 0.001) for key in here)
        grounds = list(zip(floods(one), floods(other), strict=True))
        assert grounds
        assert all(near(a, b, 0.001) for a, b in grounds)


def near(one: Rect, other: Rect, by: float) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


# ---------------------------------------------------------------- lines


@pytest.mark.parametrize("name", SUBJECTS)
def test_no_ink_of_a_line_touches_the_next(name: str) -> None:
    touching = [
        (one.text, other.text)
        for sheet in subject(name).publication.sheets
        for lines in paragraphs(sheet)
        for one, other in pairwise(lines)
        if meet(one, other)
    ]

    assert touching == []


@pytest.mark.parametrize("name", ["sheet.en", "sheet.ar", "sheet.ur"])
def test_touching_lines_are_seen(name: str) -> None:
    """Of the test above: the same lines much nearer to each other do touch."""
    found = [
        meet(one, other.moved(-0.9 * other.size))
        for sheet in subject(name).publication.sheets
        for lines in paragraphs(sheet)
        for one, other in pairwise(lines)
    ]

    assert len(found) > 2
    assert sum(found) > len(found) / 2


@each_edition
def test_no_texts_overlap(edition: EditionKey) -> None:
    """No text is set over another one, wherever they come from."""
    for sheet in laid(edition).publication.sheets:
        found = list(inks(sheet))
        over = [
            (a.text, b.text)
            for n, a in enumerate(found)
            for b in found[n + 1 :]
            if a.box.intersects(b.box) and a.baseline != b.baseline and not leading(a, b)
        ]
        assert over == []


def leading(a: Ink, b: Ink) -> bool:
    """Whether two runs are likely lines of one text: their boxes may overlap by ascenders that do not meet."""
    return a.keys == b.keys and abs(a.baseline - b.baseline) > 0.25 * min(a.size, b.size)


# ---------------------------------------------------------------- the mirrored page

mirrored_editions = pytest.mark.parametrize(
    ("tag", "output"), [(one.language, one.output) for one in FLAT_EDITIONS if one.language in RTL]
)


def mirror(box: Rect, trim: Rect) -> Rect:
    return box._replace(x=2 * trim.x + trim.width - box.right)


@mirrored_editions
def test_columns_and_blocks_are_mirrored(tag: str, output: str) -> None:
    for one, other in zip(sheets("en", output), sheets(tag, output), strict=True):
        here, there = groups(one), groups(other)
        assert list(here) == list(there)
        assert len(here) > 10
        for key, box in here.items():
            got = mirror(there[key], other.trim)
            assert abs(got.x - box.x) <= NEAR, key
            assert abs(got.width - box.width) <= NEAR, key


@mirrored_editions
def test_what_holds_no_text_is_mirrored(tag: str, output: str) -> None:
    """Art, QR code, pictures: to a tenth of a millimetre. Pictures stand beside lines, which decide how low that is."""
    for one, other in zip(sheets("en", output), sheets(tag, output), strict=True):
        for key in groups(one):
            if key[-1].split(".")[0] not in ("art", "qr", "picture"):
                continue
            here, there = parts(one, *key), parts(other, *key)
            assert len(here) == len(there) > 0
            for a, b in zip(here, there, strict=True):
                turned = mirror(b.box, other.trim)
                assert near(a.box, turned._replace(y=a.box.y) if "picture" in key[-1] else turned, NEAR), key


@pytest.mark.parametrize("tag", RTL)
def test_diagrams_of_the_poster_are_mirrored(tag: str) -> None:
    """Actors, badges and what is carried are to a tenth of a millimetre as far from the side; words and their grounds
    excepted. How low they stand, and so how steep their arrows are, the labels of the script decide: within 4 mm of A2.
    """
    (one,), (other,) = sheets("en", "poster"), sheets(tag, "poster")
    diagrams = [key for key in groups(one) if key[-1].startswith("diagram")]
    assert len(diagrams) == 3
    for key in diagrams:
        here, there = apart(one, key), apart(other, key)
        assert len(here) == len(there) > 12
        for a, b in zip(here, there, strict=True):
            turned = mirror(b.box, other.trim)
            assert a.kind == b.kind
            assert near(a.box, turned, 4 * MM), (key, a, b)
            if a.kind in ("sign", ROUNDED):
                assert near(a.box, turned._replace(y=a.box.y), NEAR), (key, a, b)


def apart(sheet: Sheet, key: tuple[str, ...]) -> list[Part]:
    """The parts of a diagram without the grounds of labels: boxes with a word in their middle."""
    return [p for p in parts(sheet, *key) if not words_on(sheet, key, p)]


def words_on(sheet: Sheet, key: tuple[str, ...], part: Part) -> list[Rect]:
    words = [ink.box for ink in inks(sheet) if ink.keys == key and not ink.text.strip().isdigit()]
    return [w for w in words if part.box.intersects(Rect(*w.center, 0.1, 0.1))]


@pytest.mark.parametrize("edition", [e for e in FLAT_EDITIONS if e.output != "easy"], ids=editions.named)
def test_the_ground_of_a_label_holds_its_ink(edition: EditionKey) -> None:
    """In diagrams; the easy edition has none."""
    found = [
        (part.box, word)
        for sheet in laid(edition).publication.sheets
        for key in groups(sheet)
        if key[-1].startswith("diagram")
        for part in parts(sheet, *key)
        for word in words_on(sheet, key, part)
    ]

    assert len(found) >= 3
    for box, word in found:
        edge = box.height * 0.08
        assert box.x + edge < word.x
        assert word.right < box.right - edge
        assert box.y + edge < word.y
        assert word.bottom < box.bottom - edge


@pytest.mark.parametrize("output", FLAT)
def test_left_to_right_languages_are_no_mirror(output: str) -> None:
    """Of the tests above: the Japanese page is not the mirror of the English one."""
    one, other = sheets("en", output)[0], sheets("ja", output)[0]
    moved = [
        abs(mirror(there, other.trim).x - here.x)
        for here, there in zip(groups(one).values(), groups(other).values(), strict=True)
    ]

    assert max(moved) > 100
