"""The themes: whole palettes, safe for eyes and copiers; a project takes another one by one word, and no text moves."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny
from tests.soak import mostly

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.core.color import contrast as met_contrast
from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import MM, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.core.tones import contrast
from leafletgen.engine.build import build, check
from leafletgen.engine.catalogue.entries import catalogue
from leafletgen.engine.catalogue.samples import sample_project
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.pseudo import pseudo
from leafletgen.engine.results import LaidEdition, Selection
from leafletgen.engine.session import Session
from leafletgen.judge.preflight.contrast import met as standing_on
from leafletgen.judge.preflight.look import check_look
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.reading.theming import named_theme
from leafletgen.model.project.theme import Theme, look
from leafletgen.model.project.world import World
from leafletgen.page.blocks.grounds.ornaments import AWAY, OrnamentRoom, ornament
from leafletgen.page.blocks.grounds.roles import LINES, MEANS, OLD
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import FrameBuilder, GlyphRun, Shape, walk

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
THEMES = ("alert", "calm", "official", "kids", "festival", "mono")
OTHERS = THEMES[1:]
READ = 4.5
LEAST_INK = 240
"""Percent of all inks: what newsprint takes, the least of all limits."""
LARGE = 40.0
"""Points from which on a text of the notice is its headline."""
FOOT = 791.0
"""Where the foot of the notice begins, in points."""
PLATES = 4
"""Places for the coverage of cyan, magenta, yellow and black in a line of Ghostscript's."""


@pytest.fixture(scope="module")
def themes() -> dict[str, Theme]:
    loader = Loader(World(DATA / "none"), Sink())
    found = {name: named_theme(loader, name) for name in THEMES}
    return {name: theme for name, theme in found.items() if theme is not None}


def in_theme(name: str, theme: str, folder: Path) -> Path:
    """A project with the one word changed that names its theme."""
    source = ROOT if name == "flagship" else HERE / name
    parts = ("diagrams", "layouts", "locales", "components", "pictograms", "pictures", "themes", "data")
    for part in parts:
        if (source / part).is_dir():
            shutil.copytree(source / part, folder / part)
    for path in (source / "leaflet.yaml", *source.glob("*.csv")):
        shutil.copy(path, folder)
    own = next((folder / "themes").glob("*.yaml"), None)
    file, key = (own, "extends") if own else (folder / "leaflet.yaml", "theme")
    changed, count = re.subn(rf"^{key}: \w+$", f"{key}: {theme}", file.read_text(), flags=re.MULTILINE)
    assert count == 1
    file.write_text(changed)
    return folder


def opened(root: Path) -> Session:
    session = open_project(root, TODAY).value
    assert session is not None
    return session


def swatches(paints: list[tuple[str, RGB]]) -> Sheet:
    size = Size(200 * MM, 200 * MM)
    box = FrameBuilder(size.width, rtl=False)
    for number, (name, rgb) in enumerate(paints):
        area = Rect(0, number * 20.0, 20, 20)
        box.raw(Shape(rectangle(area), fill=Paint(name, rgb, CMYK(0, 0, 0, 0))))
    whole = Rect(0, 0, *size)
    return Sheet(size, whole, whole, box.build(size.height))


def placed_texts(laid: LaidEdition) -> list[tuple[str, float, float, float]]:
    found = []
    for sheet in laid.publication.sheets:
        for item, to_page, _ in walk(sheet.frame):
            if isinstance(item, GlyphRun):
                found.append((item.text, round(to_page.e, 3), round(to_page.f, 3), item.size))
    return found


# --- palettes


@pytest.mark.parametrize("name", OTHERS)
def test_every_role_is_stated_in_both_forms(themes: dict[str, Theme], name: str) -> None:
    theme = themes[name]
    roles = (*MEANS, *OLD)

    assert [role for role in roles if role not in theme.colors] == []
    assert [role for role in roles if role not in (*theme.grounds, *LINES)] == []
    assert [role for role, row in theme.colors.items() if row.srgb is None or row.cmyk is None] == []


@pytest.mark.parametrize("name", THEMES)
def test_every_ground_carries_its_words(themes: dict[str, Theme], name: str) -> None:
    paints = look(themes[name], {}, {}).paints
    pairs = [(row.ink, ground) for ground, row in themes[name].grounds.items()]
    pairs += [
        ("eyebrow", "head"),
        ("figure", "band"),
        ("deep", "paper"),
        ("danger", "paper"),
        ("good", "paper"),
    ]
    pairs += [("danger", ground) for ground in ("tint", "group-1", "group-2", "group-3")]
    pairs += [("notice", "deep"), ("ink", "mark"), ("white", "actor"), ("white", "accent")]

    faint = [(a, b) for a, b in pairs if contrast(paints[a].rgb, paints[b].rgb) < READ]

    assert faint == []


@pytest.mark.parametrize("name", THEMES)
def test_what_has_a_meaning_is_told_apart_by_every_eye_and_in_grey(
    themes: dict[str, Theme], name: str
) -> None:
    theme = themes[name]
    paints = look(theme, {}, {}).paints
    meant = [(role, paints[role].rgb) for role in ("ink", "deep", "good", "danger", "mark", "paper")]

    assert check_look((swatches(meant),)) == ()
    if name != "mono":
        assert contrast(paints["good"].rgb, paints["danger"].rgb) > 1.2


@pytest.mark.parametrize("name", OTHERS)
def test_no_colour_has_more_ink_than_newsprint_takes(themes: dict[str, Theme], name: str) -> None:
    rows = themes[name].colors.items()

    assert [role for role, row in rows if row.cmyk and row.cmyk.ink > LEAST_INK and role not in OLD] == []


def test_mono_has_one_ink(themes: dict[str, Theme]) -> None:
    for role, paint in look(themes["mono"], {}, {}).paints.items():
        assert paint.cmyk[:3] == (0, 0, 0), role
        assert len(set(paint.rgb)) == 1, role


# --- what is printed


@pytest.mark.parametrize("name", mostly(THEMES, ["alert", "festival"]))
def test_all_that_the_catalogue_shows_can_be_read(name: str) -> None:
    own = [one for one in catalogue().entries if one.kind not in ("theme", "pictogram", "space")]
    with sample_project(own, "en", None, name) as samples:
        faults = []
        for one in own:
            laid = samples.lay_out(EditionKey("en", f"{one.kind}-{one.name}"))
            sheets = laid.publication.sheets
            faults += [
                f"{one.id}: {d.code}"
                for d in (*check_look(sheets, samples.project.theme.quiet), *laid.diagnostics)
            ]
            texts = (m for sheet in sheets for m in standing_on(sheet) if isinstance(m.one.item, GlyphRun))
            for met in (m for m in texts if m.pictured is None):
                if met_contrast(met.ink.rgb, met.ground.rgb) < READ:
                    faults.append(f"{one.id}: {met.ink.role} on {met.ground.role}")

    assert faults == []


@pytest.mark.parametrize("name", mostly(OTHERS, ["festival", "mono"]))
def test_the_flagship_takes_another_theme_by_one_word(name: str, tmp_path: Path) -> None:
    session = opened(in_theme("flagship", name, tmp_path))

    made = check(session, Selection(("ja", "my"), ("sheet",)))

    assert [d.code for d in made.diagnostics if d.code != "draft"] == []


@pytest.mark.parametrize(
    ("project", "name"),
    [
        ("clinic", "kids"),
        ("dormitory", "alert"),
        ("earthquake", "festival"),
        ("event", "official"),
        ("waste", "calm"),
    ],
)
def test_other_projects_do_so_too_and_hold_longer_texts(project: str, name: str, tmp_path: Path) -> None:
    session = opened(in_theme(project, name, tmp_path))
    output = next(iter(session.project.manifest.outputs))
    longer = pseudo(session, ["en-XA"]).value
    assert longer is not None

    for one, tags in ((session, ("ar",)), (longer, ())):
        made = check(one, Selection(tags, (output,)))
        assert [d.code for d in made.diagnostics if d.code not in ("draft", "number-doubtful")] == []


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_no_text_moves_from_theme_to_theme(tag: str, tmp_path: Path) -> None:
    """Headlines may be set in another face: in the same lines, as high to a hair; nothing else moves for it."""
    found = []
    for name in THEMES:
        (tmp_path / name).mkdir()
        session = opened(in_theme("notice", name, tmp_path / name))
        texts = placed_texts(session.lay_out(EditionKey(tag, "sheet")))
        # The number of the build, at the foot, tells one theme from the other; what stands beside it makes room.
        found.append([one for one in texts if one[2] < FOOT])

    assert len(found[0]) > 15
    moved = {
        name: [pair for pair in zip(found[0], one, strict=True) if pair[0] != pair[1]]
        for name, one in zip(THEMES, found, strict=True)
    }
    assert {name for name, pairs in moved.items() if pairs} == {"official", "kids", "festival"}
    for (text, _, down, size), (again, _, other, scaled) in (
        pair for pairs in moved.values() for pair in pairs
    ):
        assert text == again
        assert size > LARGE
        assert abs(other - down) < 0.06 * size
        assert 0.85 * size < scaled < 1.15 * size


@pytest.mark.needs("pdftotext", "pdffonts")
@pytest.mark.parametrize(
    ("theme", "title", "tag", "family"),
    [
        ("festival", "防災訓練の日", "ja", "RocknRollOne"),
        ("kids", "يوم التدريب على الكوارث", "ar", "BalooBhaijaan2"),
        ("official", "Ngày diễn tập phòng chống thiên tai", "vi", "NotoSerif"),
    ],
)
def test_a_headline_in_a_face_of_its_own_is_copied_whole(
    theme: str, title: str, tag: str, family: str, tmp_path: Path
) -> None:
    session = opened(in_theme("notice", theme, tmp_path))
    (file,) = build(session, tmp_path / "output", Selection((tag,), ("press",))).files
    path = str(tmp_path / file.path)

    copied = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    assert "".join(title.split()) in "".join(re.sub(r"[\s\u202a-\u202c]", "", copied))
    assert family in fonts


@pytest.mark.needs("gs")
def test_mono_is_printed_with_black_alone(tmp_path: Path) -> None:
    for project, output in (("notice", "press"), ("flagship", "fold")):
        root = tmp_path / project
        root.mkdir()
        session = opened(in_theme(project, "mono", root))
        (file,) = build(session, root / "output", Selection(("en",), (output,))).files
        command = [
            "gs",
            "-q",
            "-dNOPAUSE",
            "-dBATCH",
            "-sDEVICE=inkcov",
            "-sOutputFile=-",
            str(root / file.path),
        ]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        pages = [line.split()[:PLATES] for line in told.splitlines() if "CMYK" in line]

        assert pages
        assert all(page[:3] == ["0.00000"] * 3 and float(page[3]) > 0.01 for page in pages), told


# --- ornaments


@pytest.mark.parametrize("kind", ["bar", "hatching", "waves", "hills", "garland"])
@pytest.mark.parametrize("rtl", [False, True])
def test_an_ornament_keeps_away_from_what_is_read(themes: dict[str, Theme], kind: str, rtl: bool) -> None:
    paints = list(look(themes["kids"], {}, {}).paints.values())[:5]
    band, area = Rect(0, 100, 600, 260), Rect(-9, 91, 618, 269)
    for words in ((40, 180, 200, 90), (40, 160, 200, 180), (380, 130, 150, 120), (0, 101, 600, 258)):
        taken = (Rect(*map(float, words)).grown(AWAY),)
        made = ornament(kind, OrnamentRoom(band, area, taken, 10, rtl), paints)  # type: ignore[arg-type]
        shapes = [item for item, _, _ in walk(made.frame)] if made else []
        boxes = [s.path.bounds.moved(area.x, area.y) for s in shapes if isinstance(s, Shape)]

        assert not any(box.intersects(one) for box in boxes for one in taken), words
    assert not ornament(kind, OrnamentRoom(band, area, (band,), 10, rtl), paints)  # type: ignore[arg-type]


def test_ornaments_are_there_where_there_is_room(tmp_path: Path) -> None:
    session = opened(in_theme("notice", "kids", tmp_path))
    (sheet,) = session.lay_out(EditionKey("ja", "sheet")).publication.sheets

    roles = {item.fill.role for item, _, _ in walk(sheet.frame) if isinstance(item, Shape) and item.fill}

    assert {"hill", "meadow", "cloud", "spark", "holder-2"} <= roles


# --- brands


def said(root: Path, theme: str) -> Session:
    path = root / "leaflet.yaml"
    path.write_text(path.read_text() + f"theme: {theme}\n")
    return opened(root)


@pytest.mark.parametrize("base", ["alert", "calm", "official", "kids", "festival"])
@pytest.mark.parametrize(
    "brand", ["#0B5FA5", "#8A1538", "#F28C00", "#FFFF00", "#777777", "#000000", "#FFFFFF"]
)
def test_a_brand_makes_a_whole_palette(tmp_path: Path, base: str, brand: str) -> None:
    session = said(tiny(tmp_path), f'{{extends: {base}, brand: "{brand}"}}')
    theme = session.project.theme
    paints = look(theme, {}, {}).paints

    pairs = [(row.ink, ground) for ground, row in theme.grounds.items()]
    pairs += [("eyebrow", "head"), ("figure", "band"), ("deep", "paper"), ("white", "actor")]
    faint = [(a, b) for a, b in pairs if contrast(paints[a].rgb, paints[b].rgb) < READ]

    assert faint == []
    assert paints["brand"].rgb.hex == brand.lower()
    codes = [d.code for d in session.found if d.code.startswith("brand")]
    assert codes == (["brand-light"] if contrast(paints["brand"].rgb, paints["white"].rgb) < READ else [])


def test_a_brand_too_light_for_words_is_told_with_what_is_done(tmp_path: Path) -> None:
    session = said(tiny(tmp_path), '{extends: calm, brand: "#FFFF00"}')
    (told,) = (d for d in session.found if d.code == "brand-light")
    paints = look(session.project.theme, {}, {}).paints

    assert dict(told.args)["darker"] == paints["deep"].rgb.hex.upper()
    assert (paints["head"].rgb.hex, session.project.theme.grounds["head"].ink) == ("#ffff00", "ink")
    assert not told.is_error


def test_a_theme_in_black_alone_has_no_place_for_a_brand(tmp_path: Path) -> None:
    session = said(tiny(tmp_path), '{extends: mono, brand: "#0B5FA5"}')

    assert [d.code for d in session.found if d.code.startswith("brand")] == ["brand-unused"]
    assert "brand" not in session.project.theme.colors


def test_what_a_project_states_stands_over_its_brand(tmp_path: Path) -> None:
    theme = '{extends: calm, brand: "#0B5FA5", colors: {deep: {srgb: "112233"}, red: {srgb: "AA0000"}}}'
    paints = look(said(tiny(tmp_path), theme).project.theme, {}, {}).paints

    assert paints["deep"].rgb.hex == paints["black"].rgb.hex == "#112233"
    assert paints["danger"].rgb.hex == "#aa0000"


LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 24"><rect x="0" y="0" width="40" height="24" fill="#123ABC"/></svg>"""


def test_a_logo_stands_in_its_place_in_its_own_colours(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    (root / "pictures").mkdir()
    (root / "pictures" / "logo.svg").write_text(LOGO)
    edit(
        root / "layouts" / "card.yaml",
        "{paragraph: body}",
        "{logo: {height: 20mm, alt: head}}, {paragraph: body}",
    )
    bare = opened(root)
    assert [d.code for d in bare.found if d.code == "logo-none"] == ["logo-none"]

    session = said(root, "{extends: calm, logo: logo.svg}")
    (sheet, *_) = session.lay_out(
        EditionKey("en", next(iter(session.project.manifest.outputs)))
    ).publication.sheets
    boxes = [
        to_page.apply_rect(item.path.bounds)
        for item, to_page, _ in walk(sheet.frame)
        if isinstance(item, Shape) and item.fill and item.fill.rgb.hex == "#123abc"
    ]

    assert [d.code for d in session.found if d.is_error] == []
    assert [round(box.height / MM) for box in boxes] == [20]


def test_a_theme_may_not_extend_itself(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    (root / "themes").mkdir()
    for name, other in (("one", "two"), ("two", "one")):
        (root / "themes" / f"{name}.yaml").write_text(f"format: 1\nextends: {other}\n")
    path = root / "leaflet.yaml"
    path.write_text(path.read_text() + "theme: one\n")

    assert "extends-circle" in [d.code for d in open_project(root, TODAY).diagnostics]


def test_a_project_may_build_on_the_theme_whose_name_it_takes(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    (root / "themes").mkdir()
    (root / "themes" / "calm.yaml").write_text('format: 1\nextends: calm\ncolors: {tag: {srgb: "FF8800"}}\n')
    paints = look(said(root, "calm").project.theme, {}, {}).paints

    assert (paints["tag"].rgb.hex, paints["deep"].rgb.hex) == ("#ff8800", "#0a4654")


@pytest.mark.parametrize("name", THEMES)
def test_the_squares_of_a_list_are_seen_on_every_ground(
    name: str, themes: dict[str, Theme], tmp_path: Path
) -> None:
    root = tiny(tmp_path)
    edit(root / "leaflet.yaml", "source: en\n", f"source: en\ntheme: {name}\n")
    zones = [
        f"{{zone: {{id: z{n}, height: 30u, ground: {ground}, blocks: [{{list: {{text: steps, marker: square}}}}]}}}}"
        for n, ground in enumerate(themes[name].grounds)
    ]
    pages = "".join(f"  - {{id: p{n}, blocks: [{zone}]}}\n" for n, zone in enumerate(zones))
    (root / "layouts" / "card.yaml").write_text(
        f"format: 1\npage: {{margin: 4u}}\npages:\n{pages}", encoding="utf-8"
    )
    session = open_project(root, TODAY).value
    assert session is not None

    found = check(session).diagnostics

    assert "contrast-sign" not in {d.code for d in found}
