"""What lies over what, by true ink: held against a raster of both things, painted by another program."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from tests.engine.layout.rooms import kit

from leafletgen.core.color import BLACK
from leafletgen.core.geometry import IDENTITY, Point, Rect, Size, Transform
from leafletgen.core.path import Path, circle, polyline, rectangle, rounded
from leafletgen.engine.layout.collisions import examined, overlap
from leafletgen.engine.layout.ink import InkBook, inks
from leafletgen.page.pictograms.svg import parse_path
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import Frame, FrameItem, Group, Placed, RasterImage, Shape, Stroke
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import language
from leafletgen.write.pdf.document import write
from leafletgen.write.raster import png

PAGE = Rect(0, 0, 90, 90)
DPI = 216.0
COVERED, TINGED = 0.65, 0.02
"""Parts of a pixel: two things that each cover so much of one meet in it; less than the second is nothing."""
WORDS = ("Hg", "oO", "e", "ب", "ﷺ", "字")


@cache
def letters(words: str) -> Frame:
    tongue = language("ar" if words in "بﷺ" else "ja" if words == "字" else "en")
    assert tongue is not None
    shaped = paragraph.shape(RichText.plain(words, tongue.tag), TextStyle(), FontBook())
    return paragraph.arrange(shaped, 60, 24).frame


PATHS: tuple[Path, ...] = (
    rectangle(Rect(0, 0, 24, 9)),
    circle(Point(10, 10), 10),
    rounded(Rect(0, 0, 30, 14), 5),
    parse_path("M0 0 L24 4 L6 20 Z"),
    parse_path("M0 0 h20 v20 h-20 z M5 5 v10 h10 v-10 z"),
    parse_path("M0 10 C0 -6 24 -6 24 10 C24 26 0 26 0 10 Z"),
)
LINES: tuple[Path, ...] = (
    polyline([(0, 0), (30, 0)]),
    parse_path("M0 0 C10 30 20 -30 30 0"),
    PATHS[1],
    PATHS[3],
)


def shapes() -> st.SearchStrategy[tuple[FrameItem, ...]]:
    fills = st.sampled_from(PATHS).map(lambda path: (Shape(path, fill=BLACK),))
    strokes = st.builds(
        lambda path, width, round_: (Shape(path, stroke=Stroke(BLACK, width, round=round_)),),
        st.sampled_from(LINES), st.floats(0.8, 4), st.just(True),
    )  # fmt: skip
    texts = st.sampled_from(WORDS).map(lambda words: (Group(letters(words)),))
    return st.one_of(fills, strokes, texts)


def things() -> st.SearchStrategy[Placed]:
    """A shape or some letters, turned, somewhere near the middle of the page."""
    return st.builds(
        lambda items, degrees, x, y: Placed(
            Point(x, y),
            Group(Frame(Size(30, 30), tuple(Placed(Point(0, 0), i) for i in items)), Transform.turn(degrees, Point(15, 15))),
        ),
        shapes(), st.sampled_from((0.0, 0.0, 15.0, -40.0, 90.0, 137.0)), st.floats(15, 45), st.floats(15, 45),
    )  # fmt: skip


def painted(thing: Placed) -> Image.Image:
    """How much of each pixel a thing covers, from 0 to 255."""
    frame = Frame(Size(PAGE.width, PAGE.height), (thing,))
    sheet = Sheet(frame.size, PAGE, PAGE, frame)
    made = write(
        Publication(Metadata("", "en", rtl=False, date="2026-01-01", name="", version=""), (sheet,)),
        OutputProfile("screen"),
    )
    return ImageChops.invert(Image.open(BytesIO(png(made, DPI)[0])).convert("L"))


def both(one: Image.Image, other: Image.Image, least: float) -> Rect:
    """The box round the pixels of which both cover so much."""
    common = ImageChops.darker(one, other).point(lambda value: 255 if value > least * 255 else 0)
    box = common.getbbox() or (0, 0, 0, 0)
    return Rect(box[0], box[1], box[2] - box[0], box[3] - box[1])


def depth(one: Placed, other: Placed) -> float:
    return max((overlap(a, b) for a in inks((one,)) for b in inks((other,))), default=0.0)


@settings(max_examples=120, deadline=None)
@given(things(), things())
def test_it_finds_exactly_what_meets(one: Placed, other: Placed) -> None:
    deep = depth(one, other)
    first, second = painted(one), painted(other)

    surely, perhaps = both(first, second, COVERED), both(first, second, TINGED)
    if deep:
        assert min(perhaps.width, perhaps.height) > 0, "it is said to meet, and no pixel has both"
    if min(surely.width, surely.height) >= 2:
        assert deep, "it is not said to meet, and pixels have both"


def test_a_thing_in_the_hole_of_another_does_not_meet_it() -> None:
    frame = PATHS[4]
    ring = Placed(Point(0, 0), Shape(frame, fill=BLACK))
    inside = Placed(Point(7, 7), Shape(rectangle(Rect(0, 0, 6, 6)), fill=BLACK))
    touching = Placed(Point(2, 2), Shape(rectangle(Rect(0, 0, 6, 6)), fill=BLACK))

    assert depth(ring, inside) == 0
    assert depth(ring, touching) > 0


def test_an_outline_round_a_letter_does_not_cover_it() -> None:
    word = Placed(Point(20, 20), Group(letters("e")))
    (box,) = [ink.box for ink in inks((word,))]

    def ringed(grown: float) -> Placed:
        return Placed(Point(0, 0), Shape(circle(box.center, box.width / 2 + grown), stroke=Stroke(BLACK, 1)))

    assert depth(word, ringed(4)) == 0
    assert depth(word, ringed(-1)) > 0


def test_what_is_cut_off_has_no_ink() -> None:
    bar = Shape(rectangle(Rect(0, 0, 80, 8)), fill=BLACK)
    window = Group(Frame(Size(20, 20), (Placed(Point(0, 0), bar),)), clip=True)
    mark = Placed(Point(50, 2), Shape(rectangle(Rect(0, 0, 4, 4)), fill=BLACK))

    assert [ink.box for ink in inks((Placed(Point(0, 0), window),))] == [Rect(0, 0, 20, 8)]
    assert depth(Placed(Point(0, 0), window), mark) == 0


def turned(items: Sequence[Placed]) -> list[Rect]:
    return [ink.box for ink in inks(items)]


def test_a_turned_thing_has_the_box_of_its_turned_outline() -> None:
    thin = Shape(rectangle(Rect(0, 0, 40, 2)), fill=BLACK)
    made = Group(Frame(Size(40, 2), (Placed(Point(0, 0), thin),)), Transform.turn(90, Point(20, 1)))

    (box,) = turned((Placed(Point(0, 0), made),))
    assert (round(box.x, 6), round(box.y, 6), round(box.width, 6), round(box.height, 6)) == (19, -19, 2, 40)
    assert IDENTITY.then(Transform.turn(0, Point(3, 4))) == IDENTITY


def test_blocks_that_lie_over_each_others_texts_are_told_at_the_text() -> None:
    """No block promises that it does not; where a text does not fit at all, that is told instead."""
    lower = Group(letters("Hg"), key="lower")
    upper = Group(letters("oO"), key="upper")
    items = (
        Placed(
            Point(20, 20),
            Group(Frame(Size(60, 60), (Placed(Point(0, 0), lower), Placed(Point(4, 8), upper))), key="zone"),
        ),
    )
    sheet = Sheet(Size(PAGE.width, PAGE.height), PAGE, PAGE, Frame(Size(PAGE.width, PAGE.height), items))

    ink = InkBook({})

    (one,) = examined(sheet, (), ink, kit()).found
    assert (one.code, dict(one.args)) == ("text-covered", {"text": "Hg", "box": "zone"})
    assert examined(sheet, (), ink, kit(), whole=False).found == ()


def test_a_round_picture_covers_nothing_at_its_corners() -> None:
    image = RasterImage(Size(40, 40), "a.png", "0", (1, 1), b"")
    disc = Group(
        Frame(Size(40, 40), (Placed(Point(0, 0), image),)), clip=True, outline=circle(Point(20, 20), 20)
    )
    corner = Placed(Point(0, 0), Shape(rectangle(Rect(0, 0, 5, 5)), fill=BLACK))
    inside = Placed(Point(18, 18), Shape(rectangle(Rect(0, 0, 5, 5)), fill=BLACK))

    assert depth(Placed(Point(0, 0), disc), corner) == 0
    assert depth(Placed(Point(0, 0), disc), inside) > 0
