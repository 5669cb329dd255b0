"""Words over pictures, gradients and scrims, judged on the pixels round their letters."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.core.color import RGB
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.pictures.canvas import Canvas, RampLine, faint
from leafletgen.core.source import Span
from leafletgen.engine.build import build, check
from leafletgen.engine.opening import open_project

CODES = ("contrast-needs-scrim", "contrast-over-picture", "contrast-low")
ZONE = "{id: top, height: 20u, ground: yellow,"


def project(folder: Path, zone: str, image: Image.Image | None = None, **locales: str) -> Path:
    """The tiny project with another first zone, and a picture."""
    root = tiny(folder, **locales)
    edit(root / "layouts/card.yaml", ZONE, zone)
    (root / "pictures").mkdir()
    if image is not None:
        image.save(root / "pictures/a.png")
    return root


def found(root: Path) -> list[Diagnostic]:
    session = open_project(root, TODAY).value
    assert session is not None
    return [d for d in check(session).diagnostics if d.code in CODES]


def stripes(period: int, light: int = 255, dark: int = 0) -> Image.Image:
    image = Image.new("L", (600, 400), dark)
    for x in range(0, 600, period):
        image.paste(light, (x, 0, x + period // 2, 400))
    return image.convert("RGB")


def test_words_over_a_quiet_part_of_a_picture_are_no_fault(tmp_path: Path) -> None:
    image = Image.new("RGB", (600, 400), "#202040")
    image.paste("#ffffff", (0, 300, 600, 400))

    assert (
        found(
            project(
                tmp_path,
                "{id: top, height: 20u, ground: black, background: {file: a.png, focus: [0, 0]},",
                image,
            )
        )
        == []
    )


def test_a_slanted_outline_hides_nothing_but_what_is_in_it(tmp_path: Path) -> None:
    root = project(tmp_path, "{id: top, height: 20u, ground: black, background: {file: a.svg},")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0H300V100H0Z" fill="#141414"/>{}</svg>'
    (root / "pictures/a.svg").write_text(
        drawing.format('<path d="M0 0L2 0L300 100L298 100Z" fill="#141414"/>')
    )

    assert found(root) == []

    (root / "pictures/a.svg").write_text(drawing.format('<path d="M0 0H300V100H0Z" fill="var(--yellow)"/>'))

    assert {d.key for d in found(root)} == {"head"}


def test_words_over_light_and_dark_are_told_once_with_a_scrim_that_holds(tmp_path: Path) -> None:
    zone = "{id: top, height: 20u, ground: black, background: {file: a.png},"
    root = project(
        tmp_path,
        zone,
        stripes(40),
        ar="head: عمل سهل؟\nbody: يدفعون لك.\nsteps: {s1: شراء, s2: استلام, s3: تسليم}\n",
    )
    told = [d for d in found(root) if d.follows is None]
    (mend,) = {dict(d.args)["mend"] for d in told}

    assert {(d.code, d.key) for d in told} == {("contrast-needs-scrim", "head")}
    assert {d.where for d in told} == {Span("layouts/card.yaml", *span(root, "{file: a.png}"))}
    assert re.fullmatch(r"scrim: \{tint: black, strength: \d+%\}", mend)

    layout = root / "layouts/card.yaml"
    edit(layout, "{file: a.png}", f"{{file: a.png, {mend}}}")
    assert found(root) == [], "what was proposed holds"

    weaker = re.sub(r"(\d+)%", lambda m: f"{int(m[1]) - 10}%", mend)
    edit(layout, mend, weaker)
    assert [d.code for d in found(root) if d.follows is None and d.language == "en"] == [
        "contrast-needs-scrim"
    ]


def span(root: Path, text: str) -> tuple[int, int]:
    at = (root / "layouts/card.yaml").read_text(encoding="utf-8").index(text)
    return at, at + len(text)


@pytest.mark.parametrize(
    ("colors", "wrong"), [("[black, white]", True), ("[white, {paint: black, at: 5%}, black]", False)]
)
def test_gradients_count_as_well(tmp_path: Path, colors: str, wrong: bool) -> None:
    zone = f"{{id: top, height: 20u, ground: black, spread: center, background: {{gradient: {{colors: {colors}, angle: -90}}}},"

    assert bool(found(project(tmp_path, zone))) is wrong


def test_where_no_scrim_helps_the_ground_is_to_blame(tmp_path: Path) -> None:
    """White words on a pale ground: no strength of its colour makes them readable."""
    root = project(tmp_path, "{id: top, height: 20u, ground: pale, background: {file: a.png},", stripes(40))
    (root / "themes").mkdir()
    (root / "themes/pale.yaml").write_text(
        'format: 1\ncolors: {pale: {srgb: "DDDDDD", cmyk: 0 0 0 13}}\ngrounds: {pale: {ink: white, accent: red}}\n',
        encoding="utf-8",
    )
    edit(root / "leaflet.yaml", "source: en", "source: en\ntheme: pale")

    assert {d.code for d in found(root)} == {"contrast-over-picture"}


def test_a_build_tells_it_as_well(tmp_path: Path) -> None:
    root = project(tmp_path, "{id: top, height: 20u, ground: black, background: {file: a.png},", stripes(40))
    session = open_project(root, TODAY).value
    assert session is not None
    made = build(session, tmp_path / "out")

    assert {(d.code, d.key) for d in made.diagnostics if d.code in CODES and d.follows is None} == {
        ("contrast-needs-scrim", "head")
    }


@pytest.mark.parametrize("ground", ["black", "paper"])
def test_what_covers_a_picture_is_what_counts(tmp_path: Path, ground: str) -> None:
    """Words in a card with a ground of its own stand on that, wherever it lies."""
    zone = "{id: top, height: 24u, ground: black, background: {file: a.png},"
    root = project(tmp_path, zone, stripes(30))
    edit(
        root / "layouts/card.yaml",
        "blocks: [{heading: {text: head, level: 1, role: title}}]",
        f"blocks: [{{callout: {{ground: {ground}, blocks: [{{heading: {{text: head, level: 1}}}}]}}}}]",
    )

    assert found(root) == []


# ---------------------------------------------------------------- the pixels themselves


def canvas(color: str) -> Canvas:
    made = Canvas(Rect(0, 0, 10, 10), 2)
    made.image.paste(color, (0, 0, *made.size))
    return made


@pytest.mark.parametrize(
    ("ground", "ink", "least", "bad"),
    [
        ("#ffffff", RGB(0, 0, 0), 4.5, False),
        ("#777777", RGB(1, 1, 1), 4.5, True),  # 4.48
        ("#757575", RGB(1, 1, 1), 4.5, False),  # 4.61
        ("#949494", RGB(1, 1, 1), 3.0, False),  # 3.03
        ("#989898", RGB(1, 1, 1), 3.0, True),  # 2.88
    ],
)
def test_contrast_is_that_of_wcag(ground: str, ink: RGB, least: float, bad: bool) -> None:
    one = canvas(ground)

    assert faint(one.image, one.everywhere(), ink, least).share == float(bad)


def test_in_grey_it_may_be_worse() -> None:
    """A bright green is lighter to the eye than to a copier: 7.5 in colour, 3.5 in grey."""
    one, green = canvas("#404040"), RGB(0.0, 1.0, 0.0)

    assert faint(one.image, one.everywhere(), green, 4.5).share == 1
    assert faint(one.image, one.everywhere(), green, 3.4).share == 0


def test_a_run_of_values_is_where_its_line_says() -> None:
    one = Canvas(Rect(0, 0, 100, 10), 1)
    mask = one.strength(RampLine(Point(20, 0), Point(80, 0), False), [(0.0, 1.0), (1.0, 0.0)])

    assert [mask.getpixel((x, 5)) for x in (0, 19, 99)] == [255, 255, 0]
    assert mask.getpixel((50, 5)) == pytest.approx(127, abs=4)


def test_round_runs_go_outwards() -> None:
    one = Canvas(Rect(0, 0, 100, 100), 1)
    mask = one.strength(RampLine(Point(50, 50), Point(100, 50), True), [(0.0, 0.0), (1.0, 1.0)])

    assert mask.getpixel((50, 50)) == pytest.approx(0, abs=4)
    assert mask.getpixel((75, 50)) == pytest.approx(127, abs=5)
    assert mask.getpixel((50, 99)) == pytest.approx(252, abs=5)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_picture_lies_where_it_is_put(mirrored: bool) -> None:
    image = Image.new("RGB", (400, 200), "#000000")
    image.paste("#ffffff", (0, 0, 100, 200))
    into = BytesIO()
    image.save(into, "PNG")
    one = Canvas(Rect(0, 0, 100, 50), 1)
    by = Transform(-1, 0, 0, 1, 90, 10) if mirrored else Transform(1, 0, 0, 1, 10, 10)
    one.picture(into.getvalue(), Size(80, 40), by, one.everywhere())
    light = [x for x in range(100) if one.image.getpixel((x, 30)) == (255, 255, 255)]
    dark = [x for x in range(100) if one.image.getpixel((x, 30)) == (0, 0, 0)]

    assert (min(dark), max(dark)) == pytest.approx((10, 69) if mirrored else (30, 89), abs=1)
    assert len(light) == pytest.approx(40, abs=3), "the paper round it, and a quarter of it"


def test_several_texts_on_one_picture_get_one_cure_that_holds_for_all(tmp_path: Path) -> None:
    root = project(tmp_path, "{id: top, height: 40u, ground: black, background: {file: a.png},", stripes(40))
    layout = root / "layouts/card.yaml"
    edit(
        layout,
        "blocks: [{heading: {text: head, level: 1, role: title}}]",
        "blocks: [{heading: {text: head, level: 1, role: title}}, {paragraph: steps.s1}, {list: steps}]",
    )
    told = [d for d in found(root) if d.follows is None]
    (mend,) = {dict(d.args)["mend"] for d in told}

    assert len(told) == 1
    assert dict(told[0].args)["texts"].split(", ") == ["head", "steps.s1", "steps.s2", "steps.s3"]

    edit(layout, "{file: a.png}", f"{{file: a.png, {mend}}}")
    assert found(root) == []


def test_build_says_what_check_says(tmp_path: Path) -> None:
    root = project(tmp_path, "{id: top, height: 20u, ground: black, background: {file: a.png},", stripes(40))
    session = open_project(root, TODAY).value
    assert session is not None
    said = [
        {(d.code, d.where) for d in made.diagnostics if "contrast" in d.code}
        for made in (check(session), build(session, tmp_path / "out"))
    ]

    assert said[0] == said[1]
    assert [code for code, _ in said[0]] == ["contrast-needs-scrim"]
