"""Press sheets as bytes: the paper is the sheet, all that is printed lies inside it, copies keep their size and register."""

from __future__ import annotations

from io import BytesIO
from itertools import product
from typing import Any, NamedTuple

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sheet import paper_folding as folding
from tests.sheet.posters import grounds, label, page, publication, texts
from tests.write.pdf import readers

from leafletgen.core.color import CMYK, RGB, Paint, Spot
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import MM, Insets, Length, Rect, Size
from leafletgen.core.path import Path
from leafletgen.inspection.opening import inspect
from leafletgen.sheet.impose import ON_PRESS_SHEETS, Binding, Impose, Scheme
from leafletgen.sheet.imposition import impose
from leafletgen.sheet.marks import REGISTRATION
from leafletgen.sheet.panel import Imposition, Progression
from leafletgen.sheet.press_marks import on_press_sheet
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.room import SIDES, Furniture, Gripper, room, within
from leafletgen.sheet.schemes import plan
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, Group, Shape, walk
from leafletgen.write.pdf.document import write

NEAR = 0.02
SPOT = Paint("spot", RGB(1, 0.7, 0), CMYK(0, 0.3, 1, 0), Spot("PANTONE 7548 C", 1.0, CMYK(0, 0.3, 1, 0)))
SHEETS = {
    "A3": (297, 420), "SRA3": (320, 450), "SRA4": (225, 320), "kiku": (636, 939), "shiroku": (788, 1091),
    "jis-b3": (364, 515), "custom": (500, 350),
}  # fmt: skip
PAGES = {"A4": (210, 297), "A5": (148, 210), "DL": (110, 220), "card": (91, 55), "odd": (93.7, 131.3)}
SCHEMES: tuple[Scheme, ...] = tuple(sorted(ON_PRESS_SHEETS))


class Tried(NamedTuple):
    """A press sheet as it may be asked for."""

    scheme: Scheme
    sheet: Size
    page: Size
    furniture: Furniture
    bleed: float
    binding: Binding = "auto"
    progression: Progression = "ltr"
    pages: int = 4
    up: int = 2
    gap: float | None = None
    creep: float = 0.1


class Made(NamedTuple):
    plan: Imposition
    sheets: tuple[Sheet, ...]


def mm(size: tuple[float, float], turned: bool = False) -> Size:
    width, height = size[::-1] if turned else size
    return Size(width * MM, height * MM)


def planned(tried: Tried) -> tuple[Imposition | None, tuple[Diagnostic, ...]]:
    gap = {} if tried.gap is None else {"gap": Length(tried.gap, "mm")}
    asked = Impose(tried.scheme, tried.binding, up=tried.up, stock=Length(tried.creep, "mm"), **gap)  # type: ignore[arg-type]  # a length
    top = tried.scheme == "booklet" and tried.binding == "top"
    left = room(tried.furniture, tried.bleed, "horizontal" if top else "vertical", "it")
    outcome = plan(asked, tried.sheet, tried.progression, pages=tried.pages, page=tried.page, room=left)
    value = outcome.value
    return value and value._replace(bleed=tried.bleed), outcome.diagnostics


def made(tried: Tried) -> Made | None:
    found, told = planned(tried)
    if found is None:
        assert {d.code for d in told if d.is_error} <= {
            "imposition-no-room", "imposition-too-few", "imposition-booklet-room", "imposition-value"
        }  # fmt: skip
        return None
    pages = [page(f"Page {n}", tried.page, found.page_bleed) for n in range(1, tried.pages + 1)]
    said = (
        [label(text, 7) for text in ("project", "en", "side", "Cyan", "Black")]
        if tried.furniture.slug
        else []
    )
    sheets = impose(pages, found, tried.bleed)
    return Made(
        found,
        tuple(
            on_press_sheet(one, found, side, tried.furniture, said, [SPOT]) for side, one in enumerate(sheets)
        ),
    )


furnitures = st.builds(
    Furniture, st.sampled_from(["none", "western", "japanese"]), st.booleans(), st.booleans(),
    st.builds(Gripper, st.sampled_from([0.0, 5.0, 12.0]).map(lambda v: Length(v, "mm")), st.sampled_from(SIDES)),
)  # fmt: skip
tries = st.builds(
    Tried,
    st.sampled_from(SCHEMES),
    st.builds(mm, st.sampled_from(list(SHEETS.values())), st.booleans()),
    st.builds(mm, st.sampled_from(list(PAGES.values())), st.booleans()),
    furnitures,
    st.sampled_from([0.0, 3 * MM]),
    st.sampled_from(["auto", "left", "right", "top"]),
    st.sampled_from(["ltr", "rtl", "vertical"]),
    st.integers(1, 9),
    st.sampled_from([1, 2, 3, 4, 7, 8]),
    st.sampled_from([None, 0.0, 4.0, 25.0]),
    st.sampled_from([0.1, 0.3]),
)


def furnished(sheet: Sheet) -> list[Rect]:
    """The boxes of all that stands round the copies: lines, patches, words."""
    boxes: list[Rect] = []
    inside = False
    for placed in sheet.frame.items:
        inside = inside or getattr(getattr(placed.item, "tag", None), "role", "") == "Artifact"
        group = placed.item
        if isinstance(group, Group) and group.clip:
            inside = False
            continue
        for walked in walk(Frame(sheet.media, (placed,))):
            item = walked.item
            if isinstance(item, Shape):
                reach = item.stroke.width / 2 if item.stroke else 0.0
                boxes += [
                    stroked(walked.transform.apply_rect(sub.bounds), reach) for sub in subpaths(item.path)
                ]
            elif hasattr(item, "text"):
                boxes.append(
                    walked.transform.apply_rect(Rect(0, -item.size * 0.7, item.width, item.size * 0.7))
                )
    return boxes


def stroked(box: Rect, reach: float) -> Rect:
    """A line is as long as it is: its ends are flat."""
    across, down = (0.0 if box.height < NEAR else reach), (0.0 if box.width < NEAR else reach)
    if box.width > NEAR < box.height:
        across = down = reach
    return Rect(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down)


def subpaths(path: Path) -> list[Path]:
    found: list[Path] = []
    for segment in path.segments:
        if segment.kind == "M":
            found.append(Path(()))
        found[-1] = Path((*found[-1].segments, segment))
    return found


@settings(max_examples=80)
@given(tries)
def test_press_sheets(tried: Tried) -> None:
    """Whatever is asked for: it is refused, or all lies inside the paper, copies are whole and register."""
    done = made(tried)
    if done is None:
        return
    for side, sheet in enumerate(done.sheets):
        lies_inside(tried, done, side, sheet)
        is_full_size(tried, done, side, sheet)
        registers(tried, done, side)
        prints_nothing_twice(tried, sheet)


def lies_inside(tried: Tried, done: Made, side: int, sheet: Sheet) -> None:
    """On the paper, and what stands round the copies neither in their art and bleed nor where the press holds the sheet."""
    free = within(tried.sheet, done.plan.room.clear)
    assert sheet.media == tried.sheet
    assert Rect(0, 0, *sheet.media).contains(sheet.bleed, NEAR)
    panels = [p.trim.moved(sheet.trim.x, sheet.trim.y) for p in done.plan.side(side)]
    assert all(sheet.trim.contains(one, NEAR) for one in panels)
    bleeds = [one.grown(tried.bleed if done.plan.gap >= 2 * tried.bleed else 0) for one in panels]
    for box in furnished(sheet):
        assert free.contains(box, NEAR), box
        assert not any(box.intersects(one, 0.3) for one in bleeds), box


def is_full_size(tried: Tried, done: Made, side: int, sheet: Sheet) -> None:
    assert done.plan.scale == 1
    for panel in done.plan.side(side):
        assert sorted(panel.trim[2:]) == pytest.approx(sorted(tried.page), abs=NEAR)
    whole = sorted(length + 2 * done.plan.page_bleed for length in tried.page)
    assert all(sorted(ground[2:]) == pytest.approx(whole, abs=NEAR) for ground in grounds(sheet.frame))


def registers(tried: Tried, done: Made, side: int) -> None:
    """Behind each place of a sheet lies one of the same size: of copies their back, the same way up."""
    it = done.plan
    pairs = it.scheme in ("step-and-repeat", "work-and-turn")
    other = side if it.scheme == "work-and-turn" else side ^ 1
    if other >= it.sides or (pairs and not tried.pages >= max(p.order for p in it.side(side)) + side % 2):
        return
    for panel in it.side(side):
        behind = folding.turned(it, panel.trim)
        found = [p for p in it.side(other) if p.trim == pytest.approx(behind, abs=folding.EXACT)]
        last = it.scheme == "n-up" and other == it.sides - 1
        alone = it.scheme == "work-and-turn" and tried.pages % 2 and side == it.sides - 1
        assert found or last or alone
        if pairs:
            assert all((one.order - 1) ^ 1 == panel.order - 1 for one in found)
            assert all((one.turn + panel.turn) % 4 == 0 for one in found)
    if it.turned_about == "vertical":
        assert it.area.x == pytest.approx(it.paper.width - it.area.right, abs=NEAR)
    else:
        assert it.area.y == pytest.approx(it.paper.height - it.area.bottom, abs=NEAR)


def prints_nothing_twice(tried: Tried, sheet: Sheet) -> None:
    windows = [
        walked.transform.apply_rect(Rect(0, 0, *walked.item.frame.size))
        for walked in walk(sheet.frame)
        if isinstance(walked.item, Group) and walked.item.clip
    ]
    # Pages of a booklet run over their fold.
    slack = NEAR + (1.2 * MM if tried.scheme == "booklet" else 0.0)
    for index, window in enumerate(windows):
        assert not any(window.intersects(other, slack=slack) for other in windows[:index])


def boxes_of(data: bytes) -> list[dict[str, list[float]]]:

    with pikepdf.open(BytesIO(data)) as pdf:
        views: Any = pdf.pages
        return [
            {name: [float(v) for v in view[f"/{name}"]] for name in ("MediaBox", "BleedBox", "TrimBox")}
            for view in views
        ]


@pytest.mark.parametrize(
    ("scheme", "sheet", "page_", "marks"),
    [
        (scheme, sheet, page_, marks)
        for (scheme, marks), (sheet, page_) in product(
            [("n-up", "western"), ("step-and-repeat", "japanese"), ("work-and-turn", "western"), ("booklet", "japanese")],
            [("SRA3", "A5"), ("kiku", "A4"), ("custom", "card")],
        )
    ],
)  # fmt: skip
def test_the_bytes_say_the_same(scheme: Scheme, sheet: str, page_: str, marks: Any) -> None:
    """MediaBox is the press sheet exactly; TrimBox lies in BleedBox, that in it; nothing at all is painted outside."""
    size = mm(SHEETS[sheet], turned=True)
    gripper = Gripper(Length(8, "mm"), "bottom")
    done = made(Tried(scheme, size, mm(PAGES[page_]), Furniture(marks, True, True, gripper), 3 * MM))
    assert done is not None
    data = write(publication(*done.sheets), builtin("print"))

    for view in boxes_of(data):
        assert view["MediaBox"] == pytest.approx([0, 0, *size], abs=0.01)
        outer = Rect(0, 0, *size)
        for inner in ("BleedBox", "TrimBox"):
            left, low, right, high = view[inner]
            box = Rect(left, low, right - left, high - low)
            assert outer.contains(box, 0.01)
            outer = box
    painted: list[Rect] = []

    def look(file: Any) -> tuple[()]:
        painted.extend(one.area for walk_ in file.walks for one in walk_.painted if not one.hidden)
        return ()

    list(inspect(data, (look,)))
    free = Rect(0, 8 * MM, size.width, size.height - 8 * MM)  # the gripper, from below
    assert painted
    assert all(free.contains(area, 0.6) for area in painted)


@pytest.mark.parametrize("edge", SIDES)
def test_nothing_is_printed_where_the_gripper_holds(edge: Any) -> None:
    tried = Tried(
        "step-and-repeat", mm(SHEETS["SRA3"]), mm(PAGES["card"]),
        Furniture("western", True, True, Gripper(Length(12, "mm"), edge)), 3 * MM, pages=2,
    )  # fmt: skip
    done = made(tried)
    assert done is not None
    depth = dict.fromkeys(SIDES, 0.0) | {edge: 12 * MM}
    free = within(tried.sheet, Insets(*depth.values()))
    for sheet in done.sheets:
        assert free.contains(sheet.bleed, NEAR)
        assert all(free.contains(box, NEAR) for box in furnished(sheet))


def lines(sheet: Sheet) -> list[Rect]:
    """Straight lines of the marks, in millimetres from the paper's top left."""
    found = []
    for walked in walk(sheet.frame):
        item = walked.item
        if isinstance(item, Shape) and item.stroke and item.stroke.paint == REGISTRATION:
            for sub in subpaths(item.path):
                box = walked.transform.apply_rect(sub.bounds)
                if min(box[2:]) < 0.01:
                    found.append(Rect(*(round(v / MM, 2) for v in box)))
    return found


def test_each_copy_has_crop_marks_of_its_own() -> None:
    """Two cards far apart: four corners each, two lines at each corner."""
    tried = Tried("n-up", mm((320, 450)), mm((91, 55)), Furniture("western"), 3 * MM, pages=2, up=2, gap=40.0)
    done = made(tried)
    assert done is not None
    [sheet] = done.sheets
    found = lines(sheet)
    for panel in done.plan.panels:
        trim = panel.trim.moved(sheet.trim.x, sheet.trim.y)
        left, top, right, bottom = (round(v / MM, 2) for v in (trim.x, trim.y, trim.right, trim.bottom))
        for x in (left, right):
            assert Rect(x, round(top - 9, 2), 0, 5) in found
            assert Rect(x, round(bottom + 4, 2), 0, 5) in found
        for y in (top, bottom):
            assert Rect(round(left - 9, 2), y, 5, 0) in found
            assert Rect(round(right + 4, 2), y, 5, 0) in found


def test_spot_inks_have_patches() -> None:
    tried = Tried(
        "step-and-repeat", mm((320, 450)), mm((91, 55)), Furniture("none", bar=True), 3 * MM, pages=1
    )
    done = made(tried)
    assert done is not None
    patches = [
        w.item.fill for w in walk(done.sheets[0].frame)
        if isinstance(w.item, Shape) and w.item.fill and w.item.fill.role == "patch"
    ]  # fmt: skip
    assert [(p.spot.name, p.spot.tint) for p in patches if p.spot] == [
        ("PANTONE 7548 C", 1.0),
        ("PANTONE 7548 C", 0.5),
    ]
    assert len(patches) == 12 + 2


PRINT = Furniture(gripper=Gripper(Length(5, "mm")))
SHOP = Furniture("western", True, True, Gripper(Length(5, "mm")))


@pytest.mark.parametrize(
    ("sheet", "page_", "furniture", "bleed", "copies"),
    [
        ((450, 320), (210, 297), SHOP, 3, 2),  # what SRA3 is made for
        ((320, 225), (210, 297), Furniture("western"), 3, 1),  # and SRA4
        ((320, 450), (91, 55), PRINT, 3, 21),
        ((320, 450), (105, 148), PRINT, 3, 8),
        ((320, 450), (105, 148), PRINT, 0, 9),
        ((297, 420), (105, 148), Furniture(), 0, 8),
        ((297, 420), (105, 148), PRINT, 3, 4),
        ((636, 939), (210, 297), SHOP, 3, 8),
    ],
)
def test_copies_are_counted_in_what_the_sheet_leaves(
    sheet: tuple[float, float], page_: tuple[float, float], furniture: Furniture, bleed: float, copies: int
) -> None:
    done = made(Tried("step-and-repeat", mm(sheet), mm(page_), furniture, bleed * MM, pages=1))
    assert done is not None
    assert len(done.plan.side(0)) == copies


def test_what_does_not_fit_says_what_does() -> None:
    tried = Tried("n-up", mm((297, 420)), mm((105, 148)), PRINT, 3 * MM, pages=6, up=6)
    value, [told] = planned(tried)
    assert value is None
    assert (told.code, dict(told.args)["fits"], dict(told.args)["page"]) == (
        "imposition-too-few",
        "4",
        "105 × 148 mm",
    )


@pytest.mark.parametrize(
    ("up", "questioned"), [(1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (6, 0), (7, 1), (8, 0), (11, 1), (12, 0)]
)
@pytest.mark.parametrize("scheme", ["n-up", "step-and-repeat"])
def test_seven_on_a_sheet_are_questioned(scheme: Scheme, up: int, questioned: int) -> None:
    tried = Tried(
        scheme, mm((636, 939)), mm((91, 55)), PRINT, 3 * MM, pages=up if scheme == "n-up" else 1, up=up
    )
    value, told = planned(tried)
    assert value is not None
    assert [d.code for d in told].count("imposition-up-odd") == questioned


@pytest.mark.parametrize(
    ("scheme", "pages", "code"),
    [
        ("booklet", 6, "booklet-blank"), ("booklet", 8, None), ("booklet", 1, "booklet-blank"), ("n-up", 1, "n-up-blank"),
        ("n-up", 2, None), ("n-up", 3, None), ("work-and-turn", 1, "work-and-turn-blank"), ("work-and-turn", 2, None),
        ("work-and-turn", 3, "work-and-turn-blank"), ("step-and-repeat", 1, None),
    ],
)  # fmt: skip
def test_places_that_stay_blank_are_told(scheme: Scheme, pages: int, code: str | None) -> None:
    value, told = planned(Tried(scheme, mm((450, 320)), mm((148, 210)), PRINT, 3 * MM, pages=pages))
    assert value is not None
    assert [d.code for d in told] == ([code] if code else [])


def test_work_and_turn_fills_its_sheet() -> None:
    done = made(Tried("work-and-turn", mm((450, 320)), mm((148, 210)), SHOP, 3 * MM, pages=2))
    assert done is not None
    [sheet] = done.sheets
    assert sorted(texts(sheet.frame))[:4] == ["Black", "Cyan", "Page 1", "Page 1"]
    assert texts(sheet.frame).count("Page 2") == 2


@pytest.mark.needs("verapdf")
def test_press_sheets_are_archivable_and_accessible(tmp_path: Any) -> None:
    for scheme in SCHEMES:
        done = made(Tried(scheme, mm((450, 320)), mm((105, 148)), SHOP, 3 * MM))
        assert done is not None
        (tmp_path / f"{scheme}.pdf").write_bytes(write(publication(*done.sheets), builtin("print")))
    files = sorted(tmp_path.iterdir())

    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], files) == {path.name: [] for path in files}
