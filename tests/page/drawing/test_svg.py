"""The part of SVG that drawings are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.geometry import Point, Rect
from leafletgen.core.path import Path, Segment, rectangle
from leafletgen.page.drawing.drawing import DrawnTones
from leafletgen.page.drawing.markup import DrawingError
from leafletgen.page.drawing.svg import nonzero, read_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="10 20 100 200">'


def drawn(inner: str, head: str = HEAD) -> list[tuple[Rect, str | None, str | None, float]]:
    layers = read_drawing(f"{head}{inner}</svg>".encode()).layers
    return [(layer.path.bounds, layer.fill, layer.stroke, layer.width) for layer in layers]


def box(x: float, y: float, width: float, height: float) -> Rect:
    return pytest.approx((x - 10, y - 20, width, height), abs=1e-6)  # type: ignore[return-value]  # compares as one


@pytest.mark.parametrize(
    ("inner", "bounds"),
    [
        ('<rect x="10" y="20" width="30" height="40"/>', box(10, 20, 30, 40)),
        ('<rect width="30px" height="40"/>', box(0, 0, 30, 40)),
        ('<circle r="5"/>', box(-5, -5, 10, 10)),
        ('<ellipse cx="50" cy="60" rx="20" ry="10"/>', box(30, 50, 40, 20)),
        ('<line x1="1" y1="2" x2="31" y2="42" stroke="black"/>', box(1, 2, 30, 40)),
        ('<polygon points="0,0 10,0 10,10"/>', box(0, 0, 10, 10)),
        ('<polyline points="0 0 10 0 10 10" fill="none" stroke="black"/>', box(0, 0, 10, 10)),
        ('<g transform="translate(5,6) scale(2)"><rect width="10" height="10"/></g>', box(5, 6, 20, 20)),
        ('<g transform="translate(5 6)"><g transform="rotate(90)"><rect width="10" height="20"/></g></g>', box(-15, 6, 20, 10)),
        ('<rect width="10" height="20" transform="rotate(90 10 10)"/>', box(0, 0, 20, 10)),
        ('<rect width="10" height="10" transform="matrix(1 0 0 2 3 4)"/>', box(3, 4, 10, 20)),
        ('<rect width="10" height="10" transform="skewX(45)"/>', box(0, 0, 20, 10)),
        ('<defs><rect id="a" width="4" height="4"/></defs><use href="#a" x="7" y="8"/>', box(7, 8, 4, 4)),
        ('<symbol id="a"><rect width="4" height="4"/></symbol><use xlink:href="#a" x="7"/>', box(7, 0, 4, 4)),
        ('<rect id="b" display="none" width="9" height="9"/><circle cx="50" cy="50" r="1"/>', box(49, 49, 2, 2)),
    ],
)  # fmt: skip
def test_shapes_stand_where_svg_puts_them(inner: str, bounds: Rect) -> None:
    ((found, *_),) = drawn(inner)

    assert tuple(found) == bounds


def test_paints_are_handed_down() -> None:
    found = drawn(
        """<g fill="white" stroke="#c8230f" stroke-width="2"><rect width="9" height="9"/>
        <rect width="9" height="9" style="fill: var(--tint, #eee); stroke: none"/>
        <g transform="scale(3)"><rect width="9" height="9" fill="currentColor"/></g></g><rect width="9" height="9"/>
        <rect width="9" height="9" fill="none"/><rect width="9" height="9" fill="#ABC"/>"""
    )

    assert [row[1:] for row in found] == [
        ("ground", "#c8230f", 2.0), ("tint", None, 2.0), ("ink", "#c8230f", 6.0), ("ink", None, 1.0), ("#aabbcc", None, 1.0),
    ]  # fmt: skip


def test_points_are_not_drawn() -> None:
    drawing = read_drawing(
        f"""{HEAD}<rect x="10" y="20" width="100" height="200"/><g transform="translate(20,30)"><g id="label-two" fill="none">
        <rect width="10" height="20"/></g></g><circle id="label-one" cx="50" cy="60" r="3" fill="none"/></svg>""".encode()
    )

    assert len(drawing.layers) == 1
    assert drawing.points == {"two": Point(15, 20), "one": Point(40, 40)}


BLACK_RED = '<stop stop-color="black"/><stop offset="100%" stop-color="var(--red)"/>'


def gradient(attributes: str, stops: str, kind: str = "linear", shape: str = 'width="20" height="10"') -> str:
    """A drawing of one rectangle filled by a gradient."""
    return f'{HEAD}<{kind}Gradient {attributes}>{stops}</{kind}Gradient><rect {shape} fill="url(#a)"/></svg>'


@pytest.mark.parametrize(
    ("attributes", "kind", "start", "end"),
    [
        ('id="a"', "linear", (0, 0), (20, 0)),
        ('id="a" x1="0" x2="0" y2="100%"', "linear", (0, 0), (0, 10)),
        # Lines of one colour are the other diagonal's parallels: the axis crosses them squarely.
        ('id="a" x2="1" y2="1"', "linear", (0, 0), (8, 16)),
        ('id="a" gradientUnits="userSpaceOnUse" x1="5" x2="5" y1="2" y2="8"', "linear", (5, 2), (5, 8)),
        ('id="a" gradientTransform="rotate(90)"', "linear", (0, 0), (0, 10)),
        ('id="a" gradientUnits="userSpaceOnUse" cx="4" cy="3" r="2"', "radial", (4, 3), (6, 3)),
    ],
)
def test_gradients_run_where_svg_puts_them(
    attributes: str, kind: str, start: tuple[float, float], end: tuple[float, float]
) -> None:
    (layer,) = read_drawing(gradient(attributes, BLACK_RED, kind).encode()).layers

    assert isinstance(layer.fill, DrawnTones)
    assert layer.fill.stops == ((0.0, "ink"), (1.0, "red"))
    assert layer.fill.axis.round == (kind == "radial")
    assert layer.fill.axis.start == pytest.approx((start[0] - 10, start[1] - 20))
    assert layer.fill.axis.end == pytest.approx((end[0] - 10, end[1] - 20))


def test_a_gradient_takes_what_it_does_not_say_from_another() -> None:
    two = f'<linearGradient id="b" x2="0" y2="1">{BLACK_RED}</linearGradient>'
    (layer,) = read_drawing(
        gradient('id="a" xlink:href="#b"', "").replace("<rect", f"{two}<rect").encode()
    ).layers

    assert isinstance(layer.fill, DrawnTones)
    assert layer.fill.axis.end == pytest.approx((-10, -10))
    assert layer.paints == ("ink", "red")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 9 9"/>', "document type"),
        ('<!DOCTYPE svg SYSTEM "http://example.org/svg.dtd"><svg viewBox="0 0 9 9"/>', "document type"),
        ("<svg", "no XML"),
        ("<html/>", "outermost"),
        ("<svg/>", "drawing area"),
        ('<svg viewBox="0 0 0 9"/>', "no size"),
        ('<svg viewBox="0 0 nan 9"/>', "no size"),
        (f"{HEAD}</svg>", "nothing drawn"),
        (f"{HEAD}<text>Head</text></svg>", "label-"),
        (f"{HEAD}<style>path {{fill: red}}</style></svg>", "presentation"),
        (f"{HEAD}<script>alert(1)</script></svg>", "<script>"),
        (f'{HEAD}<image href="a.png"/></svg>', "<image>"),
        (f"{HEAD}<foreignObject/></svg>", "<foreignObject>"),
        (f'{HEAD}<rect width="9" height="9" opacity="0.5"/></svg>', "opacity="),
        (f'{HEAD}<g clip-path="url(#a)"><rect width="9" height="9"/></g></svg>', "clip-path="),
        (f'{HEAD}<rect width="9" height="9" filter="url(#a)"/></svg>', "filter="),
        (f'{HEAD}<rect width="9" height="9" fill="rgb(1,2,3)"/></svg>', "no colour"),
        (f'{HEAD}<rect width="9" height="9" fill="url(http://example.org)"/></svg>', "no colour"),
        (f'{HEAD}<rect width="9"/></svg>', "a number of <rect>"),
        (f'{HEAD}<rect width="9%" height="9"/></svg>', "a number of <rect>"),
        (f'{HEAD}<rect width="9" height="9" transform="turn(3)"/></svg>', "transform="),
        (f'{HEAD}<rect width="9" height="9" stroke-dasharray="0"/></svg>', "dasharray"),
        (f'{HEAD}<use href="http://example.org/a.svg#b"/></svg>', "not in this file"),
        (f'{HEAD}<use href="a.svg#b"/></svg>', "not in this file"),
        (f'{HEAD}<g id="a"><use href="#a"/></g></svg>', "back to itself"),
        (f"{HEAD}{'<g>' * 100}{'</g>' * 100}</svg>", "deep"),
        (f"{HEAD}{'<g/>' * 30_000}</svg>", "elements"),
        (f'{HEAD}<g id="label-a"/></svg>', "marks no point"),
        (f'{HEAD}<rect id="label-a" width="1" height="1"/><rect id="label-a" width="1" height="1"/></svg>', "twice"),
        (f'{HEAD}<path d="M0 0{"L1 1" * 100_001}"/></svg>', "segments"),
        (f'{HEAD}<rect x="1e9" width="9" height="9"/></svg>', "nowhere near"),
        (f'{HEAD}<rect width="9" height="9" fill="url(#a)"/></svg>', "no gradient of this file"),
        (f'{HEAD}<rect id="a" width="9" height="9" fill="url(#a)"/></svg>', "no gradient of this file"),
        (f'{HEAD}<rect width="9" height="9" stroke="url(#a)"/></svg>', "no colour"),
        (gradient('id="a" href="#a"', ""), "no gradient of this file"),
        (gradient('id="a"', '<stop stop-color="red"/>'), "two <stop>"),
        (gradient('id="a"', f'{BLACK_RED}<stop stop-color="red" stop-opacity=".5"/>'), "stop-opacity="),
        (gradient('id="a" spreadMethod="reflect"', BLACK_RED), "spreadMethod="),
        (gradient('id="a" x2="0"', BLACK_RED), "from one point to another"),
        (gradient('id="a" x1="one"', BLACK_RED), "no length"),
        (gradient('id="a" gradientTransform="scale(0)"', BLACK_RED), "wide and high"),
        (gradient('id="a"', BLACK_RED, "radial"), "ellipse"),
        (gradient('id="a" gradientUnits="userSpaceOnUse" cx="5%"', BLACK_RED, "radial"), "without %"),
        (gradient('id="a" gradientUnits="userSpaceOnUse" cx="5" cy="5" r="5" fx="7"', BLACK_RED, "radial"), "fx="),
    ],
)  # fmt: skip
def test_what_is_no_drawing_is_told(text: str, words: str) -> None:
    with pytest.raises(DrawingError, match=words):
        read_drawing(text.encode())


def test_copies_of_copies_are_counted_before_they_are_made() -> None:
    """The laughs of a billion: ten copies of ten copies, nine deep."""
    levels = "".join(
        f'<g id="g{n + 1}">{f"<use href=%s#g{n}%s/>" * 10}</g>' % (('"', '"') * 10) for n in range(9)
    )

    with pytest.raises(DrawingError, match="copies"):
        read_drawing(f'{HEAD}<rect id="g0" width="1" height="1"/>{levels}</svg>'.encode())


# ---------------------------------------------------------------- even-odd


def winding(path: Path, p: Point) -> int:
    """How often an outline of straight lines goes round a point."""
    number = 0
    corners: list[Point] = []
    for segment in [*path.segments, Segment("M", (Point(0, 0),))]:
        if segment.kind == "M" and corners:
            for a, b in zip(corners, [*corners[1:], corners[0]], strict=True):
                if (a.y > p.y) != (b.y > p.y) and p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y):
                    number += 1 if b.y > a.y else -1
            corners = []
        corners += segment.points
    return number


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.booleans()), min_size=1, max_size=5, unique_by=lambda pair: pair[0]
    ),
    st.tuples(*2 * [st.integers(0, 99).map(lambda n: n + 0.5)]),  # on no line
)
def test_rings_in_rings_are_holes_by_both_rules(
    rings: list[tuple[int, bool]], at: tuple[float, float]
) -> None:
    whole = Path(())
    for inset, turned in rings:
        ring = rectangle(Rect(10 * inset, 10 * inset, 100 - 20 * inset, 100 - 20 * inset))
        if turned:
            points = [s.points[0] for s in ring.segments if s.points][::-1]
            ring = Path((Segment("M", (points[0],)), *(Segment("L", (p,)) for p in points[1:]), Segment("Z")))
        whole += ring
    inside = sum(10 * n < at[0] < 100 - 10 * n and 10 * n < at[1] < 100 - 10 * n for n, _ in rings) % 2 == 1

    assert (winding(nonzero(whole), Point(*at)) != 0) == inside


@pytest.mark.parametrize(
    ("said", "paint", "needs"),
    [
        ("color-mix(in srgb, var(--red) 40%, var(--paper))", "red 40% paper", ("red", "paper")),
        ("color-mix( in srgb,black 12.5% , white )", "ink 12.5% ground", ("ink", "ground")),
        ("color-mix(in srgb,var(--red,#C8230F) 5%,var(--tint,#eee))", "red 5% tint", ("red", "tint")),
        ("color-mix(in srgb, #ABC 100%, gold)", "#aabbcc 100% mark", ("#aabbcc", "mark")),
    ],
)
def test_a_colour_is_mixed_of_two(said: str, paint: str, needs: tuple[str, str]) -> None:
    (layer,) = read_drawing(f'{HEAD}<rect width="9" height="9" fill="{said}"/></svg>'.encode()).layers

    assert layer.fill == paint
    assert layer.paints == needs


@pytest.mark.parametrize(
    "said",
    [
        "color-mix(in srgb, var(--red) 140%, var(--paper))",
        "color-mix(in srgb, var(--red), var(--paper))",
        "color-mix(in oklch, var(--red) 40%, var(--paper))",
        "color-mix(in srgb, none 40%, var(--paper))",
        "color-mix(in srgb, color-mix(in srgb, var(--red) 4%, white) 40%, var(--paper))",
    ],
)
def test_other_mixtures_are_refused(said: str) -> None:
    with pytest.raises(DrawingError, match="is no colour of a drawing"):
        read_drawing(f'{HEAD}<rect width="9" height="9" fill="{said}"/></svg>'.encode())
