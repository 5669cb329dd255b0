"""The tag tree: roles, order, languages, alternative texts, and the maps from pages back to it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.write.pdf import readers
from tests.write.pdf.samples import line, placed, publication, sheet_of, tagged

from leafletgen.core.color import BLACK
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import Frame, Group, Link, Placed, ReadingPlace, Shape
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write


def words(text: str, x: float = 40, y: float = 60, tag: str = "en") -> Placed:
    return placed(line(tag, text, "NotoSans" if tag != "ja" else "BIZUDPGothic", "Latn"), x, y)


def box(x: float, y: float) -> Placed:
    return placed(Shape(rectangle(Rect(x, y, 30, 20)), BLACK))


def tree(*items: Placed, profile: str = "screen") -> readers.Node:
    return readers.tree(write(publication("en", items), builtin(profile))).kids[0]


def outline(node: readers.Node) -> Any:
    """Roles and texts as nested tuples."""
    return (node.role, *(kid if isinstance(kid, str) else outline(kid) for kid in node.kids))


def everything() -> tuple[Placed, ...]:
    """One of each kind."""
    steps = [
        tagged(
            StructureElement("LI"),
            *tagged(StructureElement("Lbl"), words(f"{n}.")),
            *tagged(StructureElement("LBody"), *tagged(StructureElement("P"), words(f"Step {n}"))),
        )
        for n in (1, 2)
    ]
    row = (
        tagged(StructureElement("TH", scope="Row"), words("Police")),
        tagged(StructureElement("TD"), words("110")),
    )
    ruby = tagged(
        StructureElement("Ruby"),
        *tagged(StructureElement("RB"), words("漢字", tag="ja")),
        *tagged(StructureElement("RT"), words("かんじ", tag="ja")),
    )
    return (
        *tagged(StructureElement("H1"), words("Title")),
        *tagged(
            StructureElement("Sect"),
            *tagged(StructureElement("H2"), words("Part")),
            *tagged(StructureElement("L", numbering="Decimal"), *steps[0], *steps[1]),
        ),
        *tagged(StructureElement("Table"), *tagged(StructureElement("TR"), *row[0], *row[1])),
        *tagged(
            StructureElement("Figure", alt="Two boxes"), box(100, 100), words("Gang", 120, 130), box(150, 160)
        ),
        *tagged(StructureElement("Note"), words("A note")),
        *tagged(StructureElement("P", language="ja"), *ruby),
        *tagged(
            StructureElement("P"),
            words("See "),
            *tagged(
                StructureElement("Link"),
                words("the page"),
                placed(Link(Size(80, 20), "https://example.org/", "The page"), 80, 40),
            ),
            words(" now"),
        ),
    )


def test_everything_in_order() -> None:
    assert outline(tree(*everything())) == (
        "Document",
        ("H1", "Title"),
        (
            "Sect",
            ("H2", "Part"),
            (
                "L",
                ("LI", ("Lbl", "1."), ("LBody", ("P", "Step 1"))),
                ("LI", ("Lbl", "2."), ("LBody", ("P", "Step 2"))),
            ),
        ),
        ("Table", ("TR", ("TH", "Police"), ("TD", "110"))),
        ("Figure", "Gang"),
        ("Note", "A note"),
        ("P", ("Ruby", ("RB", "漢字"), ("RT", "かんじ"))),
        ("P", "See ", ("Link", "the page", ("OBJR",)), " now"),
    )


@pytest.mark.needs("verapdf")
def test_everything_conforms(tmp_path: Path) -> None:
    files = []
    for profile in ("screen", "office"):
        files.append(tmp_path / f"{profile}.pdf")
        files[-1].write_bytes(write(publication("en", everything()), builtin(profile)))

    found = readers.verapdf(["PDFA-2A", "PDFUA-1"], files)

    assert found == {"screen.pdf": [], "office.pdf": []}


def test_languages_only_where_they_change() -> None:
    nodes = list(tree(*everything()).walk())

    assert [(n.role, n.element["/Lang"]) for n in nodes if n.element and "/Lang" in n.element] == [
        ("Document", "en"),
        ("P", "ja"),
    ]


def test_a_run_of_another_language_is_a_span() -> None:
    node = tree(
        *tagged(
            StructureElement("P"),
            words("Ask "),
            words("110番", tag="ja"),
            words("です", tag="ja"),
            words(" now"),
        )
    )

    assert outline(node) == ("Document", ("P", "Ask ", ("Span", "110番です"), " now"))
    assert node.kids[0].kids[1].element["/Lang"] == "ja"


def test_figures_tell_what_they_show_and_where() -> None:
    figure = next(n for n in tree(*everything()).walk() if n.role == "Figure")

    assert figure.element["/Alt"] == "Two boxes"
    x0, y0, x1, y1 = figure.element["/BBox"]
    assert (x0, y1) == (100, 495)
    assert x1 >= 180
    assert y0 == 595 - 180


def test_attributes() -> None:
    nodes = list(tree(*everything()).walk())
    attributes = {n.role: n.element["/A"] for n in nodes if n.element and "/A" in n.element}

    assert attributes["L"] == {"/O": "/List", "/ListNumbering": "/Decimal"}
    assert attributes["TH"] == {"/O": "/Table", "/Scope": "/Row"}
    assert next(n for n in nodes if n.role == "Note").element["/ID"]


def test_a_drawn_mark_is_told_and_is_no_label() -> None:
    square = tagged(StructureElement("Artifact"), box(10, 60))
    node = tree(
        *tagged(
            StructureElement("L", numbering="Square"),
            *tagged(StructureElement("LI"), *square, *tagged(StructureElement("LBody"), words("a"))),
        )
    )

    assert outline(node) == ("Document", ("L", ("LI", ("LBody", "a"))))
    assert node.kids[0].element["/A"]["/ListNumbering"] == "/Square"


def test_a_list_without_marks_says_so() -> None:
    node = tree(
        *tagged(
            StructureElement("L"),
            *tagged(StructureElement("LI"), *tagged(StructureElement("LBody"), words("a"))),
        )
    )

    assert node.kids[0].element["/A"]["/ListNumbering"] == "/None"


def test_a_number_is_of_no_language() -> None:
    """`110` in Latin type amid Japanese is read in Japanese; Latin letters are not."""
    node = tree(
        *tagged(
            StructureElement("P", language="ja"),
            words("#110 ", tag="en"),
            words("です", tag="ja"),
            words("TV", tag="en"),
        )
    )

    assert outline(node) == ("Document", ("P", "#110 です", ("Span", "TV")))


def test_lines_and_grounds_in_a_paragraph_are_decoration() -> None:
    pdf = write(sheet_of("en", box(10, 10), words("hih"), box(50, 50)), builtin("screen"))

    with pikepdf.open(BytesIO(pdf)) as document:
        marks = [
            (str(operator), [str(o) for o in operands[:1]])
            for operands, operator in pikepdf.parse_content_stream(document.pages[0])
            if str(operator) in ("BMC", "BDC", "EMC", "f", "Tj", "TJ")
        ]
    assert [m[0] for m in marks] == ["BMC", "f", "EMC", "BDC", "Tj", "EMC", "BMC", "f", "EMC"]
    assert [m[1] for m in marks if m[0] in ("BMC", "BDC")] == [["/Artifact"], ["/P"], ["/Artifact"]]


def test_a_paragraph_goes_on_in_a_group() -> None:
    inner = Frame(Size(100, 100), (words("two "),))
    node = tree(
        *tagged(StructureElement("P"), words("one "), placed(Group(inner, clip=True), 0, 50), words("three"))
    )

    assert node.kids[0].text == "one two three"


def test_elements_without_content_are_left_out() -> None:
    node = tree(
        *tagged(
            StructureElement("Sect"),
            *tagged(StructureElement("P")),
            *tagged(StructureElement("P"), words("x")),
        ),
        *tagged(StructureElement("Div")),
    )

    assert outline(node) == ("Document", ("Sect", ("P", "x")))


def test_links_only_on_screens() -> None:
    for profile, count in (("screen", 1), ("office", 0), ("print", 0)):
        with pikepdf.open(BytesIO(write(publication("en", everything()), builtin(profile)))) as document:
            found = list(document.pages[0].get("/Annots", []))
            assert len(found) == count
            for link in found:
                assert str(link.A.URI) == "https://example.org/"
                assert str(link.Contents) == "The page"
                assert [float(v) for v in link.Rect] == [80, 535, 160, 555]
    assert ("Span", "the page") in outline(tree(*everything(), profile="office"))[-1]


def test_the_way_back() -> None:
    """ParentTree: each sequence and each annotation names the element that names it."""
    made = publication("en", everything())
    two = replace(made, sheets=made.sheets * 2)
    with pikepdf.open(BytesIO(write(two, builtin("screen")))) as document:
        top = document.Root.StructTreeRoot
        row = list(top.ParentTree.Nums)
        parents = dict(zip(map(int, row[::2]), row[1::2], strict=True))
        assert int(top.ParentTreeNextKey) == len(parents) == 4
        for page in document.pages:
            owners = parents[int(page.StructParents)]
            numbers = []
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC":
                    mcid = int(operands[1].MCID)
                    numbers.append(mcid)
                    assert str(owners[mcid].S) == str(operands[0])
                    assert mcid in kids(owners[mcid], page.obj.objgen)
            assert numbers == list(range(len(owners)))
            assert str(page.Tabs) == "/S"
            (link,) = page.Annots
            assert str(parents[int(link.StructParent)].S) == "/Link"


def kids(element: Any, page: tuple[int, int]) -> list[int]:
    found = []
    entries = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    for kid in entries:
        if isinstance(kid, int):
            assert element.Pg.objgen == page
            found.append(kid)
        elif kid.get("/Type") == "/MCR" and kid.Pg.objgen == page:
            found.append(int(kid.MCID))
    return found


def test_point_is_where_it_stands() -> None:
    """Of this file's own helper: the words stand where they were put."""
    with pikepdf.open(BytesIO(write(sheet_of("en", words("x", 12, 34)), builtin("screen")))) as document:
        (code,) = readers.drawn(document.pages[0])
    assert Point(code.x, code.y) == Point(12, 595 - 34)


def test_what_is_painted_elsewhere_is_read_at_its_place() -> None:
    """On a page with a text beneath all others and one on top, both read within the first part."""
    read = (placed(ReadingPlace("late")), placed(ReadingPlace("early")))
    made = tree(
        *tagged(StructureElement("Div", place="early"), *tagged(StructureElement("P"), words("beneath"))),
        *tagged(StructureElement("Sect"), *tagged(StructureElement("P"), words("one")), *read),
        *tagged(StructureElement("Sect"), *tagged(StructureElement("P"), words("two"))),
        *tagged(StructureElement("Div", place="late"), *tagged(StructureElement("P"), words("on top"))),
    )

    assert outline(made) == (
        "Document",
        ("Sect", ("P", "one"), ("Div", ("P", "on top")), ("Div", ("P", "beneath"))),
        ("Sect", ("P", "two")),
    )


def test_a_place_that_nothing_is_read_at_is_no_element() -> None:
    gap = placed(ReadingPlace("nothing"))

    assert outline(tree(*tagged(StructureElement("P"), words("one")), gap)) == ("Document", ("P", "one"))


def test_the_second_copy_of_a_page_leaves_no_place() -> None:
    page = (
        *tagged(StructureElement("P"), words("one")), placed(ReadingPlace("late")),
        *tagged(StructureElement("Div", place="late"), *tagged(StructureElement("P"), words("on top"))),
    )  # fmt: skip
    made = tree(*tagged(StructureElement("Part"), *page), *tagged(StructureElement("Artifact"), *page))

    assert outline(made) == ("Document", ("Part", ("P", "one"), ("Div", ("P", "on top"))))
