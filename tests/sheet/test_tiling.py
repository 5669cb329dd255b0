"""Posters on office paper: as few sheets as can be, and the tiles give the poster back."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from tests.sheet.posters import clickable, clips, label, linked, page, publication, texts
from tests.soak import mostly
from tests.write.pdf import readers

from leafletgen.core.geometry import MM, Length, Point, Rect, Size
from leafletgen.core.messages.table import CODES
from leafletgen.core.path import rectangle
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.model.project.paper import PAPERS, parse_paper
from leafletgen.sheet.profiles import Edges, builtin
from leafletgen.sheet.sheet import Sheet
from leafletgen.sheet.tiles import tile
from leafletgen.sheet.tiling import Tile, Tiling, places, tiling
from leafletgen.text.ir.frame import Frame, Group, Shape, walk
from leafletgen.write.pdf.document import write

ROOT = Path(__file__).parents[2]
Reader = Callable[[bytes, int, Path], list[Image.Image]]
MARGIN, OVERLAP = 5 * MM, 10 * MM
EXACT = 0.01 * MM
LOSS = 2.0 + EXACT
"""Points by which an overlap may fall short where the tiles fit only just."""


def size(name: str) -> Size:
    paper = parse_paper(name)
    assert paper is not None
    return paper.size


def even(margin: float) -> Edges:
    return Edges(Length(margin, "pt"))


def made(trim: Size, paper: Size, margin: float = MARGIN, overlap: float = OVERLAP) -> Tiling:
    it = tiling(trim, paper, even(margin), overlap).value
    assert it is not None
    return it


def empty(trim: Size, bleed: float = 0.0) -> Sheet:
    media = Size(trim.width + 2 * bleed, trim.height + 2 * bleed)
    return Sheet(media, Rect(bleed, bleed, *trim), Rect(0, 0, *media), Frame(media))


@pytest.mark.parametrize(
    ("poster", "paper", "columns", "rows", "lies"),
    [
        ("A3", "A4", 2, 2, "portrait"), ("A2", "A4", 2, 4, "landscape"), ("A1", "A4", 4, 3, "portrait"),
        ("A0", "A4", 3, 7, "landscape"), ("A3", "letter", 2, 2, "portrait"), ("A2", "letter", 2, 3, "landscape"),
        ("A1", "letter", 3, 4, "portrait"), ("A0", "letter", 5, 5, "portrait"),
    ],
)  # fmt: skip
def test_the_table_of_fewest_sheets(poster: str, paper: str, columns: int, rows: int, lies: str) -> None:
    it = made(size(poster), size(paper))

    assert (it.columns, it.rows) == (columns, rows)
    assert ("landscape" if it.paper.width > it.paper.height else "portrait") == lies


lengths = st.integers(60, 1200).map(lambda mm: mm * MM)
tilings = st.tuples(
    st.builds(Size, lengths, lengths),
    st.sampled_from(
        [Size(w * MM, h * MM) for w, h in (PAPERS["A4"], PAPERS["A3"], PAPERS["letter"], (300, 200))]
    ),
    st.sampled_from([3 * MM, 5 * MM, 12.7 * MM]),
    st.sampled_from([6 * MM, 10 * MM, 15 * MM]),
)


@given(tilings, st.booleans(), st.sampled_from([0.0, 3 * MM, 7.77]))
def test_tiles_cover_the_poster_once_and_overlap_as_asked(
    drawn: tuple[Size, Size, float, float], rtl: bool, bleed: float
) -> None:
    trim, paper, margin, overlap = drawn
    poster, it = empty(trim, bleed), made(trim, paper, margin, overlap)
    tiles = places(poster, it, rtl)

    printable = Rect(0, 0, *it.paper).grown(-margin)
    for one in tiles:
        # A single tile may be a rounding larger or a part of a point off.
        assert printable.contains(one.window, slack=1.2 if 1 in (it.columns, it.rows) else EXACT)
        assert one.window.contains(one.shown, slack=1e-6)
        assert one.shown.contains(one.keep, slack=1e-6)
    kept = [one.on_poster(one.keep) for one in tiles]
    for row in range(it.rows):
        line = kept[row * it.columns : (row + 1) * it.columns]
        ordered = line[::-1] if rtl else line
        assert ordered[0].x == pytest.approx(poster.trim.x)
        assert ordered[-1].right == pytest.approx(poster.trim.right)
        assert all(a.right == pytest.approx(b.x) for a, b in pairwise(ordered))
    for column in range(it.columns):
        down = kept[column :: it.columns]
        assert down[0].y == pytest.approx(poster.trim.y)
        assert down[-1].bottom == pytest.approx(poster.trim.bottom)
        assert all(a.bottom == pytest.approx(b.y) for a, b in pairwise(down))
    for one in tiles:
        for tab in (one.across.tab, one.down.tab):
            assert tab is None or tab[1] - tab[0] >= overlap - LOSS


@given(tilings, st.booleans(), st.sampled_from([0.0, 3 * MM, 7.77]))
def test_the_poster_is_moved_by_whole_points_as_pdf_counts_them(
    drawn: tuple[Size, Size, float, float], rtl: bool, bleed: float
) -> None:
    trim, paper, margin, overlap = drawn
    poster, it = empty(trim, bleed), made(trim, paper, margin, overlap)
    for one in places(poster, it, rtl):
        right, up = one.across.shift, (it.paper.height - poster.media.height) - one.down.shift
        assert right == pytest.approx(round(right), abs=1e-6)
        assert up == pytest.approx(round(up), abs=1e-6)


@given(tilings)
def test_no_other_way_needs_fewer_sheets(drawn: tuple[Size, Size, float, float]) -> None:
    trim, paper, margin, overlap = drawn
    it = made(*drawn)

    def count(length: float, side: float) -> int:
        printable, sheets, covered = side - 2 * margin, 1, side - 2 * margin
        while covered < length - 0.05 * MM:
            covered += printable - overlap
            sheets += 1
        return sheets

    ways = [
        count(trim.width, w) * count(trim.height, h)
        for w, h in ((min(paper), max(paper)), (max(paper), min(paper)))
    ]
    assert it.sheets == min(ways)


margins = st.builds(
    lambda sides, top, bottom: Edges(Length(sides, "mm"), Length(top, "mm"), Length(bottom, "mm")),
    st.integers(3, 6), st.integers(3, 8), st.integers(3, 17),
)  # fmt: skip


@given(st.builds(Size, lengths, lengths), margins, st.booleans())
def test_margins_that_differ_are_kept_on_paper_of_either_way(trim: Size, edges: Edges, rtl: bool) -> None:
    it = tiling(trim, size("A4"), edges, OVERLAP).value
    assert it is not None
    across = it.paper.width > it.paper.height
    sides, top, bottom = (length.pt(0) if length else 0 for length in (edges.sides, edges.top, edges.bottom))

    # Of paper that lies across nobody knows which short edge comes out last.
    worst = max(top, bottom)
    left, upper, lower = (worst, sides, sides) if across else (sides, top, bottom)
    for one in places(empty(trim), it, rtl):
        slack = 1.2 if 1 in (it.columns, it.rows) else EXACT
        assert one.window.x >= left - slack
        assert one.window.y >= upper - slack
        assert one.window.right <= it.paper.width - left + slack
        assert one.window.bottom <= it.paper.height - lower + slack


def test_right_to_left_begins_at_the_top_right() -> None:
    poster, it = empty(size("A2")), made(size("A2"), size("A4"))
    ltr, rtl = places(poster, it, False), places(poster, it, True)

    def glued(one: Tile) -> str | None:
        if one.across.tab is None:
            return None
        return "left" if one.across.tab[0] == one.window.x else "right"

    assert ltr[0].on_poster(ltr[0].keep)[:2] == pytest.approx((0, 0))
    assert rtl[0].on_poster(rtl[0].keep).right == pytest.approx(poster.trim.right)
    assert (glued(ltr[0]), glued(rtl[0])) == ("right", "left")
    assert [(one.row, one.column, one.number) for one in rtl[:3]] == [(0, 0, 1), (0, 1, 2), (1, 0, 3)]


def test_labels_ruler_and_map() -> None:
    poster = page("Poster", size("A3"), 3 * MM)
    overview, *tiles = tile(poster, made(size("A3"), size("A4")), label)
    words = [[t for t in texts(sheet.frame) if t != "Poster"] for sheet in tiles]

    assert words == [["r1 c1 (1/4)", "100 mm"], ["r1 c2 (2/4)"], ["r2 c1 (3/4)"], ["r2 c2 (4/4)"]]
    assert texts(overview.frame) == ["Poster", "1", "2", "3", "4", "100 mm"]


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("poster", ["A3", "A2", "A1"])
def test_marks_of_tiles_never_touch_what_is_seen_in_the_end(poster: str, rtl: bool) -> None:
    sheet = page("Poster", size(poster), 3 * MM)
    it = made(size(poster), size("A4"))
    for one, made_sheet in zip(places(sheet, it, rtl), tile(sheet, it, label, rtl=rtl)[1:], strict=True):
        paper = Rect(0, 0, *made_sheet.media)
        assert clips(made_sheet.frame) == [pytest.approx(one.shown)]
        for placed in made_sheet.frame.items:
            if isinstance(placed.item, Shape):
                box = placed.item.path.bounds.grown(placed.item.stroke.width / 2 if placed.item.stroke else 0)
                assert not box.intersects(one.keep, slack=0.01)
                assert paper.grown(-MARGIN + 1).contains(box, slack=0.5)


@pytest.mark.parametrize("rtl", [False, True])
def test_no_line_crosses_the_label_of_a_tile(rtl: bool) -> None:
    poster = page("Poster", size("A2"), 3 * MM)
    for sheet in tile(poster, made(size("A2"), size("A4")), label, rtl=rtl)[1:]:
        [(at, named)] = [
            (placed.point, placed.item)
            for placed in sheet.frame.items
            if isinstance(placed.item, Group) and any(t.startswith("r") for t in texts(placed.item.frame))
        ]
        box = named.transform.apply_rect(Rect(0, 0, *named.frame.size)).moved(*at)
        lines = [p.item.path for p in sheet.frame.items if isinstance(p.item, Shape) and p.item.stroke]
        assert lines
        assert not any(path.bounds.grown(0.5).intersects(box) for path in lines)


def test_the_file_is_read_once_and_wholly_on_the_map() -> None:
    poster = page("Poster", size("A3"), 3 * MM)
    sheets = tile(poster, made(size("A3"), size("A4")), label)
    [document] = readers.tree(write(publication(*sheets), builtin("office"))).kids

    assert [(kid.role, kid.kids) for kid in document.kids] == [("P", ["Poster"])]


def test_a_poster_that_fits_is_one_sheet_with_its_tags() -> None:
    poster = page("Poster", Size(190 * MM, 280 * MM))
    sheets = tile(poster, made(Size(190 * MM, 280 * MM), size("A4")), label)
    [document] = readers.tree(write(publication(*sheets), builtin("office"))).kids

    assert len(sheets) == 1
    assert [kid.kids for kid in document.kids] == [["Poster"]]


def test_what_can_be_clicked_is_on_the_map_and_on_a_poster_of_one_sheet() -> None:
    poster = linked(page("Poster", size("A3"), 3 * MM), Rect(0, 0, *size("A3")))
    found = clickable(
        write(publication(*tile(poster, made(size("A3"), size("A4")), label)), builtin("screen"))
    )
    [area] = found[0]

    assert [len(areas) for areas in found] == [1, 0, 0, 0, 0]
    assert area.width / area.height == pytest.approx(297 / 420, rel=1e-3)
    assert Rect(0, 0, *size("A4")).contains(area)
    alone = linked(page("Poster", Size(190 * MM, 280 * MM)), Rect(10, 20, 30, 40))
    one = tile(alone, made(Size(190 * MM, 280 * MM), size("A4")), label)
    assert [area[2:] for [area] in clickable(write(publication(*one), builtin("screen")))] == [
        pytest.approx((30, 40))
    ]


@pytest.mark.needs("verapdf")
def test_tiles_are_archivable_and_accessible(tmp_path: Path) -> None:
    path = tmp_path / "tiles.pdf"
    poster = page("Poster", size("A3"), 3 * MM)
    sheets = tile(poster, made(size("A3"), size("A4")), label)
    path.write_bytes(write(publication(*sheets), builtin("office")))

    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], [path]) == {"tiles.pdf": []}


def test_no_room_and_many_sheets_are_told() -> None:
    refused = tiling(size("A2"), size("A6"), even(15 * MM), 40 * MM, name="A6")
    warned = tiling(size("A0"), size("A6"), even(MARGIN), OVERLAP, name="A6")

    assert refused.value is None
    assert [d.code for d in refused.diagnostics] == ["tile-no-room"]
    assert warned.value is not None
    assert [d.code for d in warned.diagnostics] == ["tile-many"]
    for found in (*refused.diagnostics, *warned.diagnostics):
        assert CODES[found.code].message.format(**dict(found.args))


# --- pixels


Box = tuple[int, int, int, int]
"""Left, bottom, right, top in whole points, as PDF counts them."""


def whole_points(area: Rect, height: float, rtl: bool, last: tuple[bool, bool] = (True, True)) -> Box:
    """An area of a poster on the grid of whole points, which all tiles share with it. A point that is cut through belongs to
    the tile before the cut: its picture goes on under the next one. `last`: nothing follows across, down.
    """
    e = 1e-6
    if rtl:
        left = math.ceil(area.x - e) if last[0] else math.floor(area.x + e)
        right = math.floor(area.right + e)
    else:
        left = math.ceil(area.x - e)
        right = math.floor(area.right + e) if last[0] else math.ceil(area.right - e)
    bottom = height - area.bottom
    bottom = math.ceil(bottom - e) if last[1] else math.floor(bottom + e)
    return left, bottom, right, math.floor(height - area.y + e)


ASIDE = Decimal("0.00027")
"""Points: places in our files have three decimals, and poppler puts what stands on a half pixel now here, now there."""


def framed(data: bytes, boxes: list[Box], aside: Decimal) -> bytes:
    """The file with each page cut to a box, a little aside."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for view, box in zip(pdf.pages, boxes, strict=True):
            for name in ("/MediaBox", "/BleedBox", "/TrimBox"):
                view[name] = pikepdf.Array([aside + edge for edge in box])
        pdf.save(out)
    return out.getvalue()


def both(
    poster: Sheet, it: Tiling, reader: Reader, dpi: int, rtl: bool, folder: Path
) -> tuple[Image.Image, Image.Image]:
    """The poster as a reader shows it, and its tiles put together, at a whole number of pixels to the point."""
    tiles, height = places(poster, it, rtl), poster.media.height
    all_of_it = whole_points(poster.trim, height, rtl)
    held = [
        whole_points(
            one.on_poster(one.keep), height, rtl, (one.column == it.columns - 1, one.row == it.rows - 1)
        )
        for one in tiles
    ]
    on_paper = []
    for one, (left, bottom, right, top) in zip(tiles, held, strict=True):
        dx, dy = round(one.across.shift), round(it.paper.height - height - one.down.shift)
        on_paper.append((left + dx, bottom + dy, right + dx, top + dy))
    aside = ASIDE if reader is poppler else Decimal(0)
    alone = write(publication(poster), builtin("office"))
    cut = write(publication(*tile(poster, it, label, rtl=rtl)[1:]), builtin("office"))
    [whole] = reader(framed(alone, [all_of_it], aside), dpi, folder)
    glued = Image.new("RGB", whole.size, "magenta")
    scale = dpi // 72
    for part, (left, _, _, top) in zip(reader(framed(cut, on_paper, aside), dpi, folder), held, strict=True):
        glued.paste(part, ((left - all_of_it[0]) * scale, (all_of_it[3] - top) * scale))
    return whole, glued


def poppler(data: bytes, dpi: int, folder: Path) -> list[Image.Image]:
    (folder / "in.pdf").write_bytes(data)
    readers.run("pdftoppm", "-r", str(dpi), "-png", str(folder / "in.pdf"), str(folder / "page"))
    images = []
    for path in sorted(folder.glob("page*.png")):
        images.append(Image.open(path).convert("RGB"))
        path.unlink()
    return images


def pdfium(data: bytes, dpi: int, folder: Path) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(data)
    images = [view.render(scale=dpi / 72).to_pil().convert("RGB") for view in document]
    document.close()
    return images


def difference(whole: Image.Image, glued: Image.Image) -> tuple[int, float]:
    """The largest difference of a channel (0 to 255), and how many pixels in a million differ at all. The outermost
    pixels are left out: there the poster ends, too.
    """
    inner = (1, 1, whole.width - 1, whole.height - 1)
    found = ImageChops.difference(whole.crop(inner), glued.crop(inner))
    differing = found.convert("L").point(lambda level: 255 * (level > 0)).histogram()[255]
    return max(high for _, high in found.getextrema()), differing * 1e6 / (found.width * found.height)


@pytest.mark.parametrize("rtl", mostly([False, True], [False]))
@pytest.mark.parametrize(
    ("trim", "bleed", "paper", "dpi"),
    [
        (Size(500, 360), 0.0, Size(200, 260), 144),
        (Size(500, 360), 12.0, Size(200, 260), 216),
        (Size(297 * MM, 420 * MM), 3 * MM, Size(210 * MM, 297 * MM), 72),
        (Size(420 * MM, 297 * MM), 3 * MM, Size(215.9 * MM, 279.4 * MM), 144),
    ],
)
@pytest.mark.parametrize("reader", [pytest.param(poppler, marks=pytest.mark.needs("pdftoppm")), pdfium])
def test_the_tiles_put_together_are_the_poster_pixel_for_pixel(
    trim: Size, bleed: float, paper: Size, dpi: int, rtl: bool, reader: Reader, tmp_path: Path
) -> None:
    poster = page("Poster ABC", trim, bleed)
    whole, glued = both(poster, made(trim, paper, 15.0, 28.0), reader, dpi, rtl, tmp_path)

    assert len(whole.getcolors(1 << 24) or ()) > 50
    largest, per_million = difference(whole, glued)
    if reader is poppler and dpi in (72, 144):
        assert (largest, per_million) == (0, 0.0)
    else:
        # Slanted lines at three pixels to the point (poppler: one of 16 steps on a few pixels), and in pdfium, which counts
        # in single precision. That the coordinates are the same is shown below.
        assert largest <= (24 if reader is poppler else 4)
        assert per_million < (1000 if reader is poppler else 20000)


@pytest.mark.parametrize("tag", mostly(["en", "ar"], ["ar"]))
@pytest.mark.parametrize("reader", [pytest.param(poppler, marks=pytest.mark.needs("pdftoppm")), pdfium])
def test_the_flagship_poster_on_office_paper_pixel_for_pixel(
    tag: str, reader: Reader, tmp_path: Path
) -> None:
    session = open_project(ROOT, languages=[tag, "en"]).value
    assert session is not None
    laid = session.lay_out(EditionKey(tag, "poster"))
    it = made(size("A2"), size("A4"))
    [poster] = laid.pages
    whole, glued = both(poster, it, reader, 72, laid.publication.metadata.rtl, tmp_path)

    assert it.sheets == 8
    largest, per_million = difference(whole, glued)
    # Measured: none or one pixel of two million (poppler); in pdfium, which puts glyphs on whole pixels, some
    # fall to the other side of a half.
    assert largest == 0 or per_million < (1 if reader is poppler else 1000)


@pytest.mark.needs("pdftoppm")
def test_the_pixels_would_tell(tmp_path: Path) -> None:
    """The same poster a hundredth of an inch to the right is another picture."""
    poster = page("Poster", Size(300, 200))
    items = tuple(p._replace(point=Point(0.72, 0)) for p in poster.frame.items)
    moved = Sheet(poster.media, poster.trim, poster.bleed, Frame(poster.media, items))
    [one], [other] = (
        poppler(write(publication(s), builtin("office")), 144, tmp_path) for s in (poster, moved)
    )

    largest, per_million = difference(one, other)
    assert largest > 24
    assert per_million > 1000


def coordinates(view: pikepdf.Page, clipped: bool) -> list[tuple[str, tuple[Decimal, ...]]]:
    """Path and text operators with their coordinates; of a tile, only what stands inside its clip."""
    depth, found = 0, []
    for operands, operator in pikepdf.parse_content_stream(view):
        name = str(operator)
        depth += {"q": 1, "Q": -1}.get(name, 0)
        if name in ("m", "l", "c", "Td") and depth == int(clipped):
            found.append((name, tuple(Decimal(str(v)) for v in operands)))
        elif name == "W":
            # The edge of the clip itself.
            found = [one for one in found if one[0] == "Td"]
    return found


@given(
    st.sampled_from([Size(500, 360), Size(297 * MM, 420 * MM), Size(333.3, 444.4)]), st.sampled_from([0.0, 3 * MM]),
    st.sampled_from([Size(200, 260), Size(210 * MM, 297 * MM), Size(215.9 * MM, 279.4 * MM)]), st.booleans(),
)  # fmt: skip
@settings(max_examples=12)
def test_no_coordinate_of_a_tile_is_rounded_otherwise_than_in_the_poster(
    trim: Size, bleed: float, paper: Size, rtl: bool
) -> None:
    poster = page("Poster ABC", trim, bleed)
    it = made(trim, paper, 15.0, 28.0)
    tiles = places(poster, it, rtl)
    if it.sheets == 1:
        return
    with pikepdf.open(BytesIO(write(publication(poster), builtin("office")))) as pdf:
        alone = set(coordinates(pdf.pages[0], clipped=False))
    with pikepdf.open(
        BytesIO(write(publication(*tile(poster, it, label, rtl=rtl)[1:]), builtin("office")))
    ) as pdf:
        held = [coordinates(view, clipped=True) for view in pdf.pages]
    back = []
    for one, operators in zip(tiles, held, strict=True):
        dx = -round(one.across.shift)
        dy = -round(it.paper.height - poster.media.height - one.down.shift)
        assert operators
        for name, values in operators:
            moved = tuple(v + (dy if i % 2 else dx) for i, v in enumerate(values))
            back.append((name, moved))

    assert set(back) == alone


def test_copies_of_a_tile_hold_only_what_it_shows() -> None:
    """A cell of the poster that no tile needs is not in it: files stay small."""
    cells = tuple(
        (Point(0, 0), Shape(rectangle(Rect(x * 50, y * 50, 40, 40)), fill=None))
        for x in range(12)
        for y in range(8)
    )
    frame = Frame(Size(600, 400), cells)  # type: ignore[arg-type]  # pairs stand for `Placed`
    poster = Sheet(frame.size, Rect(0, 0, 600, 400), Rect(0, 0, 600, 400), frame)
    it = made(Size(600, 400), Size(210, 260), 15.0, 28.0)
    for one, sheet in zip(places(poster, it, False), tile(poster, it, label)[1:], strict=True):
        shown = one.on_poster(one.shown)
        inside = sum(c[1].path.bounds.intersects(shown) for c in cells)
        held = [
            w
            for w in walk(sheet.frame)
            if isinstance(w.item, Shape) and w.item.fill is None and w.item.stroke is None
        ]
        assert len(held) == inside < len(cells)
