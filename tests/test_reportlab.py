"""Programs that write by reportlab and set texts, blocks and diagrams by us: read back like our own files."""

from __future__ import annotations

import copy
import inspect
import re
import time
from collections.abc import Callable
from dataclasses import fields
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.colors import CMYKColor, CMYKColorSep, Color
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BalancedColumns,
    BaseDocTemplate,
    Frame,
    Indenter,
    KeepInFrame,
    KeepTogether,
    ListFlowable,
    PageBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)
from reportlab.platypus.doctemplate import LayoutError
from reportlab.platypus.flowables import Flowable
from tests.engine.projects import tiny
from tests.write.pdf import readers
from tests.write.pdf.samples import LTR, MEASURE, SIZE, TEXTS, sample
from tests.write.pdf.test_extraction import letters, lines

import leafletgen
from leafletgen.reportlab import FlowStyle, ProjectBlock, ProjectDiagram, Text, TypesettingError, draw
from leafletgen.text.languages.tag import language
from leafletgen.write.raster import png

ROOT = Path(__file__).resolve().parents[1]
STYLES = getSampleStyleSheet()
LONG = " ".join(TEXTS["en"] * 6)


def pdf(*story: Flowable, **options: Any) -> bytes:
    """A document of Platypus, 400 points wide inside its margins."""
    out = BytesIO()
    page = {"pagesize": (500, 600), "leftMargin": 44, "rightMargin": 44, "topMargin": 44, "bottomMargin": 44}
    SimpleDocTemplate(out, **{**page, "invariant": 1, **options}).build(list(story))
    return out.getvalue()


def plain(work: Callable[[Canvas], object], **options: Any) -> bytes:
    """A page of a plain canvas."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(500, 400), invariant=1, **options)
    work(canvas)
    canvas.save()
    return out.getvalue()


def text(pdf_: bytes) -> str:
    return readers.pdfium(pdf_)


def pages(pdf_: bytes) -> list[str]:
    """What stands on each page."""
    with pikepdf.open(BytesIO(pdf_)) as document:
        found = []
        for page in document.pages:
            alone = pikepdf.new()
            alone.pages.append(page)
            out = BytesIO()
            alone.save(out)
            found.append(text(out.getvalue()))
        return found


def forms(pdf_: bytes) -> list[bytes]:
    """The operators of each form."""
    with pikepdf.open(BytesIO(pdf_)) as document:
        streams = [o for o in document.objects if isinstance(o, pikepdf.Stream)]
        return [bytes(o.read_bytes()) for o in streams if o.get("/Subtype") == "/Form"]


def fonts(pdf_: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf_)) as document:
        found = [
            o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"
        ]
        return [str(font.BaseFont) for font in found if "/DescendantFonts" in font]


def set_as_ours(tag: str) -> list[Text]:
    """The texts of a sample in the size and measure that they have in it."""
    row = language(tag)
    assert row
    return [
        Text(one, tag, SIZE / row.size, width=MEASURE, style=FlowStyle(space_after=6)) for one in TEXTS[tag]
    ]


# ---------------------------------------------------------------- read back


@pytest.fixture(params=TEXTS)
def tag(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def made(tag: str) -> bytes:
    return pdf(*set_as_ours(tag))


@pytest.fixture
def file(made: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "made.pdf"
    path.write_bytes(made)
    return path


@pytest.mark.needs("qpdf")
def test_qpdf_finds_nothing(file: Path) -> None:
    assert "No syntax or stream encoding errors" in readers.run("qpdf", "--check", str(file))


def test_pdfium_reads_the_lines_of_our_own_file(tag: str, made: bytes) -> None:
    assert lines(text(made)) == list(sample(tag).lines)
    assert readers.pdfium_lacks(made, list(sample(tag).words)) == []


@pytest.mark.needs("pdftotext")
def test_pdftotext(tag: str, file: Path) -> None:
    got = readers.poppler(file, "-raw")

    assert letters(got) == letters(list(sample(tag).lines))
    if tag in LTR:
        assert lines(got) == list(sample(tag).lines)


@pytest.mark.needs("pymupdf")
def test_mupdf(tag: str, made: bytes) -> None:
    got = readers.mupdf(made)

    assert letters(got) == letters(list(sample(tag).lines))
    assert readers.mupdf_lacks(made, list(sample(tag).words)) == []
    if tag in LTR:
        assert lines(got) == list(sample(tag).lines)


@pytest.mark.needs("pdfjs")
def test_pdfjs(tag: str, file: Path, pdfjs: Path) -> None:
    assert letters(readers.pdfjs(file, pdfjs)) == letters(list(sample(tag).lines))


def ink(page: bytes) -> Image.Image:
    """What is not white, cut out."""
    image = Image.open(BytesIO(png(page, 144)[0])).convert("L")
    box = image.point(lambda v: 255 * (v < 250)).getbbox()
    assert box is not None
    return image.crop(box)


@pytest.mark.parametrize("tag_", ["km", "ur", "ja"])
def test_it_looks_like_our_own_file(tag_: str) -> None:
    """The same letters at the same places; only the whole may lie between other pixels."""
    row = language(tag_)
    assert row
    one = Text(TEXTS[tag_][1], tag_, SIZE / row.size, color="#141414")
    theirs = ink(plain(lambda c: draw(c, one, 30, 300, MEASURE)))
    ours = ink(sample_of(tag_))

    assert abs(theirs.width - ours.width) <= 2
    assert theirs.height >= ours.height - 2
    dark = [sum(image.histogram()[:128]) for image in (theirs, ours)]
    assert abs(dark[0] / dark[1] - 1) < 0.03


def sample_of(tag_: str) -> bytes:
    from tests.write.pdf.samples import paragraph, publication

    from leafletgen.sheet.profiles import builtin
    from leafletgen.text.ir.richtext import RichText
    from leafletgen.text.ir.structure import StructureElement
    from leafletgen.write.pdf.document import write

    items, _, _ = paragraph(RichText.plain(TEXTS[tag_][1], tag_), 40, StructureElement("P"))
    return write(publication(tag_, items), builtin("screen"))


# ---------------------------------------------------------------- Platypus


def mixed() -> list[Flowable]:
    """A table of all scripts and their texts one after the other, among what reportlab sets itself."""
    rows = [[Text(t, "en", 8, bold=True), Text(TEXTS[t][0], t, 9), Text(TEXTS[t][1], t, 9)] for t in TEXTS]
    flowing = [Text(" ".join(TEXTS[t]), t, 13, style=FlowStyle(space_after=9)) for t in TEXTS]
    head = Paragraph("Set by reportlab", STYLES["Heading1"])
    return [head, Table(rows, colWidths=[44, 160, 200], repeatRows=1), Spacer(1, 12), *flowing]


def test_a_document_of_several_pages_with_a_table_of_mixed_scripts(tmp_path: Path) -> None:
    made = pdf(*mixed())
    (tmp_path / "mixed.pdf").write_bytes(made)
    words = [
        word for t in TEXTS for word in sample(t).words if t not in ("ja", "th", "zh-Hans", "km", "my", "bo")
    ]

    assert len(pages(made)) >= 3
    assert "Set by reportlab" in text(made)
    assert readers.pdfium_lacks(made, words) == []
    assert readers.mupdf_lacks(made, words) == []
    assert "No syntax or stream encoding errors" in readers.run(
        "qpdf", "--check", str(tmp_path / "mixed.pdf")
    )
    for t in TEXTS:
        assert letters(TEXTS[t][0].replace("\u2068", "").replace("\u2069", "")) in letters(text(made)), t


def test_a_font_is_embedded_once() -> None:
    found = [name.partition("+")[2] for name in fonts(pdf(*mixed()))]

    assert len(found) == len(set(found)) > 10


def test_a_text_of_many_pages_is_parted_soon() -> None:
    """Each page's end is searched for, not counted up to: 2,000 words took half a second, 8,000 half a minute."""
    start = time.process_time()

    made = pdf(Text("word " * 8000))

    assert time.process_time() - start < 10
    assert letters(text(made)) == letters("word " * 8000)


@pytest.mark.parametrize(
    ("measures", "named"),
    [
        ({"size": 0}, "size is 0"),
        ({"size": -3}, "size is -3"),
        ({"size": float("nan")}, "size is nan"),
        ({"size": float("inf")}, "size is inf"),
        ({"width": 0}, "width is 0"),
        ({"width": -5}, "width is -5"),
        ({"style": FlowStyle(leading=0)}, "leading is 0"),
        ({"style": FlowStyle(leading=-4)}, "leading is -4"),
    ],
)
def test_a_measure_that_is_none_is_refused(measures: dict[str, Any], named: str) -> None:
    with pytest.raises(TypesettingError, match=f"^{named}; state points"):
        Text("abc", **measures)


def test_left_is_no_align() -> None:
    """reportlab's own styles say so; here it depends on the language's direction."""
    with pytest.raises(TypesettingError, match=r"^align is 'left'; known are start, center, end\."):
        Text("abc", style=FlowStyle(align="left"))  # type: ignore[arg-type]  # what is tried


@pytest.mark.parametrize("tag_", ["en", "ja", "ar", "km"])
def test_a_text_over_pages_loses_nothing(tag_: str) -> None:
    whole = " ".join(TEXTS[tag_] * 9)
    made = pdf(Text(whole, tag_, 16), pagesize=(400, 300))

    assert len(pages(made)) >= 3
    assert letters(text(made)) == letters(whole.replace("\u2068", "").replace("\u2069", ""))


def split(one: Text, height: float, width: float = 300) -> list[int]:
    """How many lines each part has."""
    line = Text("x", "en", 11)
    parts = one.split(width, height)
    assert all(isinstance(part, Text) for part in parts)
    assert line.wrap(width, 1e4)
    return [count(part, width) for part in parts]


def count(one: Text, width: float) -> int:
    return len(lines(text(plain(lambda c: draw(c, copy.copy(one), 20, 390, width)))))


def height_of(one: Text, wanted: int, width: float = 300) -> float:
    """A height in which just so many lines of it stand."""
    whole = one.wrap(width, 1e4)[1]
    alone = Text("x", "en", 11).wrap(width, 1e4)[1]
    return alone + (whole - alone) * (wanted - 1) / (count(one, width) - 1) + 0.1


FIVE = "Just receive a parcel. They pay you; the police come to you. " * 4


@pytest.mark.parametrize(
    ("room", "parts"),
    [(1, []), (2, [2, 3]), (3, [3, 2]), (4, [3, 2])],
    ids=["an orphan", "two", "three", "a widow"],
)
def test_no_line_is_left_alone(room: int, parts: list[int]) -> None:
    one = Text(FIVE, "en", 11)
    assert count(one, 300) == 5

    assert split(one, height_of(one, room)) == parts


def test_widows_and_orphans_may_be_allowed() -> None:
    one = Text(FIVE, "en", 11, style=FlowStyle(widows=1, orphans=1))

    assert split(one, height_of(one, 1)) == [1, 4]
    assert split(one, height_of(one, 4)) == [4, 1]


def test_the_parts_have_the_lines_of_the_whole() -> None:
    one = Text(LONG, "en", 11)
    whole = lines(text(plain(lambda c: draw(c, one, 20, 390, 300))))
    first, second = one.split(300, 100)

    parts = [lines(text(plain(lambda c, p=p: draw(c, p, 20, 390, 300)))) for p in (first, second)]  # type: ignore[misc]  # a default binds the loop's value

    assert " ".join(parts[0] + parts[1]) == " ".join(whole)
    assert len(parts[0]) + len(parts[1]) <= len(whole)
    assert first.wrap(300, 100)[1] <= 100
    assert (first.spaceAfter, second.spaceBefore) == (0, 0)


def test_a_hyphen_does_not_end_a_page() -> None:
    """Where a line ends with a soft hyphen, the page ends a line before. The word is wider than the column, and read whole."""
    word = "ge\u00adwer\u00adbe\u00adsteu\u00ader\u00adrecht\u00adli\u00adche "
    one = Text(word * 12, "de", 14, style=FlowStyle(orphans=1, widows=1))
    seen = [one.split(110, height) for height in range(40, 400, 6)]
    ends = [
        readers.mupdf(plain(lambda c, p=p: draw(c, p[0], 20, 390, 110))).splitlines()[-1]  # type: ignore[misc]  # a default binds the loop's value
        for p in seen
        if len(p) == 2
    ]
    whole = readers.mupdf(plain(lambda c: draw(c, one, 20, 390, 110))).splitlines()

    assert "".join(whole).count(word.strip().replace("\u00ad", "")) > 5
    assert ends
    assert not any(end.endswith("\u00ad") for end in ends)


def test_paragraphs_of_one_text_stand_apart_and_split_between() -> None:
    one = Text("First.\n\nSecond.", "en", 11)
    tall = one.wrap(300, 1e4)[1]

    first, second = one.split(300, tall - 1)

    assert [lines(text(plain(lambda c, p=p: draw(c, p, 20, 390, 300)))) for p in (first, second)] == [  # type: ignore[misc]  # a default binds the loop's value
        ["First."],
        ["Second."],
    ]
    assert tall > 2 * Text("First.", "en", 11).wrap(300, 1e4)[1] - 1


def test_texts_follow_each_other_as_their_lines_do() -> None:
    """Two texts of one line are as high as the program would expect: no descender touches what follows."""
    row = language("en")
    assert row
    one = Text("Typography", "en", 10).wrap(300, 1e4)[1]

    assert one == pytest.approx(10 * row.short)


def test_the_same_flowable_twice_is_one_form() -> None:
    once = Text("Again and again", "en", 11)
    made = pdf(once, Spacer(1, 20), once, PageBreak(), once)

    assert len(forms(made)) == 1
    assert text(made).count("Again and again") == 3


def test_a_head_of_a_table_stands_on_every_page() -> None:
    rows = [[Text("ក្បាល", "km", 12)]] + [[Text(f"Row {n}", "en", 12)] for n in range(60)]
    made = pages(pdf(Table(rows, repeatRows=1)))

    assert len(made) > 2
    assert all("ក្បាល" in page for page in made)


def test_a_table_may_choose_its_widths() -> None:
    made = pdf(Table([[Text("Short", "en", 11), Text(TEXTS["my"][1], "my", 11)]], colWidths=[None, None]))

    assert letters(TEXTS["my"][1]) in letters(text(made))


def columns(*story: Flowable) -> bytes:
    """Two columns, one twice as wide as the other."""
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=(500, 300), invariant=1)
    document.addPageTemplates(PageTemplate(frames=[Frame(20, 20, 150, 260), Frame(190, 20, 290, 260)]))
    document.build(list(story))
    return out.getvalue()


CONTAINERS: dict[str, Callable[[Text], bytes]] = {
    "columns of two widths": columns,
    "a row that splits": lambda one: pdf(Table([[one]], colWidths=[250], splitInRow=1)),
    "shrunk": lambda one: pdf(KeepInFrame(200, 100, [one], mode="shrink")),
    "balanced columns": lambda one: pdf(BalancedColumns([one], nCols=2)),
    "a list": lambda one: pdf(ListFlowable([one], bulletType="bullet", start=" ")),
    "indented": lambda one: pdf(Indenter(left=40), one, Indenter(left=-40)),
}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("tag_", ["km", "ar"])
def test_containers_of_platypus(container: str, tag_: str) -> None:
    whole = " ".join(TEXTS[tag_] * 6)

    made = CONTAINERS[container](Text(whole, tag_, 13))

    assert letters(text(made)) == letters(whole.replace("\u2068", "").replace("\u2069", ""))


def test_kept_together() -> None:
    both = KeepTogether([Text("Kept", "en", 11), Text("together", "en", 11)])

    assert [page.split() for page in pages(pdf(Spacer(1, 480), both))] == [[], ["Kept", "together"]]
    assert [page.split() for page in pages(pdf(Spacer(1, 480), Text("Kept", "en", 11)))] == [["Kept"]]


def test_kept_with_the_next() -> None:
    story = [
        Spacer(1, 485),
        Text("Heading", "en", 11, style=FlowStyle(keep_with_next=True)),
        Text("Body", "en", 11),
    ]

    assert [page.split() for page in pages(pdf(*story))] == [[], ["Heading", "Body"]]


class Twice(Flowable):
    """Content that asks for a second pass, as a table of contents does."""

    passes = 0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.passes += 1

    def isIndexing(self) -> int:
        return 1

    def isSatisfied(self) -> bool:
        return self.passes > 1

    def beforeBuild(self) -> None: ...
    def afterBuild(self) -> None: ...


def test_built_several_times() -> None:
    out, twice = BytesIO(), Twice()
    SimpleDocTemplate(out, invariant=1).multiBuild([Text("Easy job?", "en", 11), twice, Text(LONG, "en", 30)])

    assert twice.passes == 2
    assert text(out.getvalue()).startswith("Easy job?")


def test_documents_beside_each_other() -> None:
    one, two = BytesIO(), BytesIO()
    canvases = [Canvas(out, invariant=1) for out in (one, two)]
    shared = Text("Shared", "en", 20)
    for canvas, own in zip(canvases, ("One", "Two"), strict=True):
        draw(canvas, shared, 50, 700)
        draw(canvas, Text(own, "en", 20), 50, 600)
    for canvas in canvases:
        canvas.save()

    assert [text(out.getvalue()).split() for out in (one, two)] == [["Shared", "One"], ["Shared", "Two"]]


def test_the_same_program_writes_the_same_bytes() -> None:
    assert pdf(*mixed()) == pdf(*mixed())


def test_a_copy_of_a_flowable_is_as_good() -> None:
    assert "Copied" in text(pdf(copy.deepcopy(Text("Copied", "en", 11))))


def test_a_frame_too_low_for_any_line_is_told_by_platypus() -> None:
    with pytest.raises(LayoutError):
        pdf(Text("High", "en", 300), pagesize=(500, 200))


def test_a_page_of_two_lines_is_better_than_none() -> None:
    """Where nothing else stands in a frame, widows and orphans give way."""
    made = pages(pdf(Text("Just receive a parcel and wait for us.", "en", 30), pagesize=(310, 190)))

    assert len(made) == 2


def test_a_word_too_wide_is_told() -> None:
    with pytest.raises(
        TypesettingError, match=r"'Donaudampfschiff.*': a word is 2.*points wide and stands in 60\.0"
    ):
        pdf(Table([[Text("Donaudampfschifffahrtsgesellschaft", "de", 14)]], colWidths=[72]))


# ---------------------------------------------------------------- a plain canvas


def test_a_text_of_one_line_at_a_place() -> None:
    taken = []
    made = plain(lambda c: taken.append(draw(c, Text("ការងារងាយស្រួល?", "km", 20), 100.5, 300)))

    ((width, height),) = taken
    document = pypdfium2.PdfDocument(made)
    page = document[0].get_textpage()
    boxes = [page.get_charbox(i) for i in range(page.count_chars())]
    document.close()
    assert min(box[0] for box in boxes) == pytest.approx(100.5, abs=3)
    assert max(box[2] for box in boxes) == pytest.approx(100.5 + width, abs=3)
    assert 300 - height < min(box[1] for box in boxes) < max(box[3] for box in boxes) < 300
    assert lines(text(made)) == ["ការងារងាយស្រួល?"]


def test_turned_scaled_and_in_a_form_of_the_program(tmp_path: Path) -> None:
    def work(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(100, 100)
        canvas.rotate(90)
        draw(canvas, Text("Turned", "en", 20), 0, 0)
        canvas.restoreState()
        canvas.scale(0.5, 0.5)
        draw(canvas, Text("Scaled", "en", 20), 400, 500)
        canvas.beginForm("own")
        draw(canvas, Text("Within", "en", 20), 10, 50)
        canvas.endForm()
        canvas.doForm("own")

    made = plain(work)
    (tmp_path / "turned.pdf").write_bytes(made)

    assert text(made).split() == ["Turned", "Scaled", "Within"]
    assert "No syntax or stream encoding errors" in readers.run(
        "qpdf", "--check", str(tmp_path / "turned.pdf")
    )


def test_what_does_not_fit_is_told() -> None:
    with pytest.raises(TypesettingError, match=r"points are needed where 30\.0 are"):
        plain(lambda c: draw(c, Text(LONG, "en", 12), 20, 300, 200, 30))


@pytest.mark.parametrize("strength", [40, 128])
def test_a_locked_document(strength: int) -> None:
    lock = StandardEncryption("", "owner", canCopy=1, strength=strength)
    made = plain(lambda c: draw(c, Text(TEXTS["ar"][0], "ar", 20), 20, 300), encrypt=lock)

    assert lines(text(made)) == [TEXTS["ar"][0]]
    assert letters(readers.mupdf(made)) == letters(TEXTS["ar"][0])
    with pikepdf.open(BytesIO(made)) as document:
        (cid,) = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/CIDSystemInfo" in o]
        assert str(cid.CIDSystemInfo.Ordering) == "Identity"


def paints(made: bytes) -> bytes:
    (form,) = forms(made)
    return form


@pytest.mark.parametrize(
    ("color", "operator"),
    [
        ("#ff0000", b"1 0 0 rg"),
        (Color(0, 0, 1), b"0 0 1 rg"),
        (CMYKColor(0, 0.2, 1, 0), b"0 0.2 1 0 k"),
        (CMYKColorSep(0, 0.2, 1, 0, spotName="Gold"), b"/S1 cs 1 scn"),
    ],
)
def test_colours(color: Any, operator: bytes) -> None:
    made = plain(lambda c: draw(c, Text("Ink", "en", 20, color=color), 20, 300))

    assert operator in paints(made)


def test_weight_readings_and_values() -> None:
    made = plain(
        lambda c: draw(c, Text("**漢字《かんじ》**は{price}", "ja", 20, facts={"price": "10円"}), 20, 300)
    )

    assert letters(text(made)).replace("かんじ", "") == "漢字は10円"
    assert "かんじ" in letters(text(made))
    assert {name.partition("+")[2] for name in fonts(made)} == {"BIZUDPGothic-Bold", "BIZUDPGothic-Regular"}


def test_readings_may_be_left_out() -> None:
    made = plain(
        lambda c: draw(c, Text("漢字《かんじ》", "ja", 20, style=FlowStyle(readings=False)), 20, 300)
    )

    assert lines(text(made)) == ["漢字"]


def test_without_markup_every_character_is_itself() -> None:
    made = plain(lambda c: draw(c, Text("**{a}** 《x》", "en", 20, markup=False), 20, 300))

    assert lines(text(made)) == ["**{a}** 《x》"]


def test_ends_are_those_of_the_direction() -> None:
    def left(**options: Any) -> float:
        (form,) = forms(plain(lambda c: draw(c, Text(width=200, size=20, **options), 0, 300)))
        return min(float(x) for x in re.findall(rb"BT ([\d.]+) ", form))

    assert left(text="Job", language="en") == 0
    assert left(text="Job", language="en", style=FlowStyle(align="end")) > 100
    assert left(text="عمل", language="ar") > 100
    assert left(text="عمل", language="ar", style=FlowStyle(align="end")) < 20


def test_leading_is_from_baseline_to_baseline() -> None:
    (form,) = forms(plain(lambda c: draw(c, Text(FIVE, "en", 11, style=FlowStyle(leading=20)), 20, 390, 300)))
    found = [float(y) for y in re.findall(rb"BT [\d.]+ ([\d.]+) ", form)]

    assert len(found) == 5
    assert [a - b for a, b in pairwise(found)] == [pytest.approx(20, abs=0.01)] * 4


def test_the_programs_page_keeps_its_own_fonts_and_tags() -> None:
    def work(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 14)
        canvas.drawString(20, 350, "Before")
        draw(canvas, Text("Between", "en", 14), 20, 300)
        canvas.drawString(20, 250, "After")

    made = plain(work)

    assert lines(text(made)) == ["Before", "Between", "After"]
    assert b"BDC" not in paints(made)


# ---------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x", "nonsense"), "'nonsense' is no language"),
        (("a\U00013000b", "en"), r"no font has '\U00013000' \(U\+13000\) for en"),
        (("**bold", "en"), "'.*bold': "),
        (("{price}", "en"), "there is no 'price' among `facts`"),
    ],
)
def test_what_cannot_be_set(arguments: tuple[str, str], said: str) -> None:
    with pytest.raises(TypesettingError, match=said):
        Text(*arguments)


def test_no_colour() -> None:
    with pytest.raises(TypesettingError, match="no colour"):
        Text("x", color="reddish")


def test_an_empty_text_takes_no_room() -> None:
    assert Text("", "en").wrap(100, 100)[1] == 0
    assert "after" in text(pdf(Text("", "en"), Text("after", "en")))


# ---------------------------------------------------------------- pieces of projects


@pytest.fixture(scope="module")
def house() -> leafletgen.Project:
    return leafletgen.open(ROOT)


def test_a_block(house: leafletgen.Project) -> None:
    made = pdf(ProjectBlock(house, "ask", "km", "poster", width=300))

    assert readers.pdfium_lacks(made, ["110", "#9110"]) == []
    wide, high = ProjectBlock(house, "ask", "km", "poster").wrap(300, 1e4)
    assert (wide, high < 100) == (300, True)


def test_a_block_stands_on_its_ground(house: leafletgen.Project) -> None:
    """White words on black stay seen."""
    made = plain(lambda c: draw(c, ProjectBlock(house, "turn", "ar", "poster", width=400), 20, 380))
    image = Image.open(BytesIO(png(made, 72)[0])).convert("L")

    assert image.getpixel((24, 26)) < 60
    assert image.crop((24, 26, 400, 90)).getextrema()[1] > 200


def test_a_diagram(house: leafletgen.Project) -> None:
    made = pdf(ProjectDiagram(house, "parcel", "ja", "poster", width=300))

    assert "あなた" in letters(text(made))


def test_a_piece_is_never_wider_than_its_room(house: leafletgen.Project) -> None:
    made = pdf(Table([[ProjectBlock(house, "ask", "en", "poster")]], colWidths=[200]))

    assert "110" in text(made)


@pytest.mark.parametrize(
    ("kind", "names", "said"),
    [
        (ProjectBlock, ("nowhere", "en", "poster"), "The output poster has no block 'nowhere'. It has: hook, hook/column.0"),
        (ProjectDiagram, ("nowhere", "en", "poster"), "The output poster has no diagram 'nowhere'. It has: parcel, cash, account."),
    ],
)  # fmt: skip
def test_names_that_are_not_there(
    house: leafletgen.Project, kind: Any, names: tuple[str, ...], said: str
) -> None:
    with pytest.raises(TypesettingError, match=re.escape(said)):
        kind(house, *names)


@pytest.mark.parametrize(
    ("names", "said"), [(("ask", "xx", "poster"), "xx"), (("ask", "en", "postr"), "postr")]
)
def test_names_that_the_project_does_not_have(
    house: leafletgen.Project, names: tuple[str, ...], said: str
) -> None:
    with pytest.raises(leafletgen.ProjectError, match=said):
        ProjectBlock(house, *names)


def test_an_edition_with_an_error_is_not_shown(tmp_path: Path) -> None:
    mine = leafletgen.open(tiny(tmp_path, km="head: '\U000f0000'\n"))

    with pytest.raises(leafletgen.ProjectError, match="texts-missing"):
        ProjectBlock(mine, "top", "km", "card")
    ProjectBlock(mine, "top", "en", "card")


def test_links_of_a_block_lead_on(tmp_path: Path) -> None:
    mine = tiny(tmp_path)
    leaflet = (
        (mine / "leaflet.yaml")
        .read_text()
        .replace("facts:\n", "facts:\n  page: {value: 'https://example.org', checked: 2026-11-20}\n")
    )
    (mine / "leaflet.yaml").write_text(leaflet)
    locale = (mine / "locales/en.yaml").read_text().replace("{police}", "{page}")
    (mine / "locales/en.yaml").write_text(locale)
    made = plain(
        lambda c: draw(c, ProjectBlock(leafletgen.open(mine), "main", "en", "card", width=300), 20, 380)
    )

    with pikepdf.open(BytesIO(made)) as document:
        (link,) = document.pages[0].Annots
        assert str(link.A.URI) == "https://example.org"
        x0, y0, x1, y1 = map(float, link.Rect)
        assert 20 <= x0 < x1 <= 320
        assert y0 < y1 <= 380


# ---------------------------------------------------------------- the document


EXAMPLES = re.findall(
    r"^```python\n(.*?)^```", (ROOT / "docs/reportlab.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_the_examples_of_the_document(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as somebody copies them, in a folder that is a project."""
    for part in ("leaflet.yaml", "layouts", "locales", "diagrams", "status", "glossary.yaml"):
        (tmp_path / part).symlink_to(ROOT / part)
    monkeypatch.chdir(tmp_path)

    exec(compile(EXAMPLES[number], "docs/reportlab.md", "exec"), {"__name__": "example"})

    (made,) = tmp_path.glob("*.pdf")
    assert "No syntax or stream encoding errors" in readers.run("qpdf", "--check", str(made))
    typed = re.findall(r'Text\(\s*"([^"]+)"', EXAMPLES[number])
    read = letters(text(made.read_bytes()))
    for words in typed:
        plain_ = re.sub(r"《.*?》|\*\*|\{amount\}.*", "", words)
        assert letters(plain_) in re.sub("きんきゅう|ばん", "", read), words


def test_every_argument_is_named_in_the_document() -> None:
    said = (ROOT / "docs/reportlab.md").read_text("utf-8")
    names = {*inspect.signature(Text).parameters, *(f.name for f in fields(FlowStyle))} - {"text"}

    assert {name for name in names if f"`{name}`" not in said} == set()
