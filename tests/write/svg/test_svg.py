"""The preview's SVG: the frames, nothing else, and nothing that a strict page would refuse."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from tests.write.pdf.samples import line, placed, sample

from leafletgen.core.color import BLACK, WHITE
from leafletgen.core.geometry import Rect, Size, Transform
from leafletgen.core.path import rectangle
from leafletgen.core.source import Place
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, Group, Link, Placed, RasterImage, Shape, Stroke, TagEnd, TagStart
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.svg import write, write_group

SVG = "{http://www.w3.org/2000/svg}"


def sheet(*items: Placed) -> Sheet:
    size = Size(200, 100)
    return Sheet(size, Rect(0, 0, *size), Rect(0, 0, *size), Frame(size, items))


def parsed(*items: Placed) -> ElementTree.Element:
    return ElementTree.fromstring(write(sheet(*items)))


def test_size() -> None:
    root = parsed()

    assert (root.get("viewBox"), root.get("width"), root.get("height")) == ("0 0 200 100", "200pt", "100pt")


def test_each_glyph_is_defined_once() -> None:
    root = parsed(placed(line("en", "noon noon", "NotoSans", "Latn"), 10, 50))
    defined = [e.get("id") for e in root.iter(f"{SVG}path")]
    used = [e.get("href") for e in root.iter(f"{SVG}use")]

    assert len(defined) == len(set(defined)) == 2
    assert len(used) == 8
    assert {f"#{name}" for name in defined} == set(used)


def test_glyphs_stand_where_the_run_puts_them() -> None:
    run = line("en", "AB", "NotoSans", "Latn", size=20)
    root = parsed(placed(run, 10, 50))
    group = next(e for e in root.iter(f"{SVG}g") if e.get("lang"))
    second = list(root.iter(f"{SVG}use"))[1]

    assert group.get("transform") == "matrix(0.02 0 0 -0.02 10 50)"
    assert float(second.get("x", "")) == run.glyphs[0].advance


def test_places_lead_back() -> None:
    from dataclasses import replace

    run = replace(line("en", "x", "NotoSans", "Latn"), place=Place('case.parcel/"s1', 7))
    inner = Frame(Size(50, 50), (placed(run, 5, 20),))
    root = parsed(placed(Group(inner, Transform.scale(2), key="case.parcel/steps"), 10, 10))
    keyed = next(e for e in root.iter(f"{SVG}g") if e.get("data-key"))
    said = next(e for e in root.iter(f"{SVG}g") if e.get("data-message"))

    assert keyed.get("data-key") == "case.parcel/steps"
    assert keyed.get("transform") == "matrix(2 0 0 2 10 10)"
    assert (said.get("data-message"), said.get("data-offset")) == ('case.parcel/"s1', "7")
    assert said in list(keyed.iter())


def test_shapes_clips_pictures_links() -> None:
    shape = Shape(rectangle(Rect(0, 0, 10, 5)), WHITE, Stroke(BLACK, 1.5, (3, 1), round=True))
    picture = RasterImage(Size(20, 10), "a.png", "00", (2, 1), b"\x89PNG data")
    root = parsed(
        placed(TagStart(StructureElement("Figure", alt="x"))),
        placed(shape, 1, 2),
        placed(TagEnd()),
        placed(Group(Frame(Size(30, 20), ()), clip=True), 5, 5),
        placed(picture, 50, 60),
        placed(Link(Size(9, 9), "https://example.org/?a=1&b=2", "There"), 1, 1),
    )
    path = next(root.iter(f"{SVG}path"))

    assert path.get("d") == "M1 2L11 2L11 7L1 7Z"
    assert path.get("fill") == "#ffffff"
    assert (path.get("stroke"), path.get("stroke-width"), path.get("stroke-dasharray")) == (
        "#141414",
        "1.5",
        "3 1",
    )
    assert path.get("stroke-linecap") == "round"
    # The clip, the paper, the link.
    assert [e.get("width") for e in root.iter(f"{SVG}rect")] == ["30", "200", "9"]
    assert next(e.get("clip-path") for e in root.iter(f"{SVG}g") if e.get("clip-path")) == "url(#c1)"
    assert next(root.iter(f"{SVG}image")).get("href") == "data:image/png;base64,iVBORyBkYXRh"
    assert next(root.iter(f"{SVG}a")).get("href") == "https://example.org/?a=1&b=2"


def test_where_texts_are_edited_a_click_leads_nowhere() -> None:
    link = placed(Link(Size(9, 9), "https://example.org/", "There"), 1, 1)
    group = placed(Group(Frame(Size(30, 20), (link,)), key="zone"), 5, 5)

    assert "<a" in write(sheet(group))
    assert "<a" not in write(sheet(group), links=False)
    assert "<a" not in write_group(group, "p1")


def test_prefix_keeps_sheets_apart() -> None:
    text = write(sheet(placed(line("en", "a", "NotoSans", "Latn"), 1, 9)), prefix="p2-")

    assert 'id="p2-g1"' in text
    assert 'href="#p2-g1"' in text


@pytest.mark.parametrize("tag", ["en", "ur", "km"])
def test_a_strict_page_accepts_it(tag: str) -> None:
    text = write(sample(tag).publication.sheets[0])
    root = ElementTree.fromstring(text)

    assert text == write(sample(tag).publication.sheets[0])
    for element in root.iter():
        assert element.tag.startswith(SVG)
        assert not {"style", "class", "onload", "onclick"} & set(element.attrib)
        assert element.get("href", "#").startswith("#")
    assert "<script" not in text
    assert "<style" not in text
