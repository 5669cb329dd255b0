"""Frames as text."""

from __future__ import annotations

from dataclasses import replace

from tests.write.pdf.samples import line, placed

from leafletgen.core.color import BLACK, WHITE
from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.path import circle, rectangle
from leafletgen.text.ir.frame import Frame, Group, Link, RasterImage, Shape, Stroke, TagEnd, TagStart
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.dump import dump

WANTED = """\
frame 200 x 100
  <Document lang=en>
    group case.parcel/steps 10,20 matrix 0.5 0 0 0.5 clip 80 x 40
      <P>
        run: 12.5,30 +30.94 ltr NotoSans-Regular 24 black en "AB"
      shape: 10,20 5 x 2.5 MLLLZ fill white #ffffff
    <Figure alt="A \\"circle\\"">
      shape: 90,40 20 x 20 MLCLCLCLCZ stroke black #141414 1.33 round dash 3,1
      picture: 1,2 20 x 10 2 x 1 px 0123456789ab
    run: 100,90 +53.45 rtl NotoSansHebrew-Regular 24 black he "שלום\\u2069"
    link: 0,0 9 x 9 https://example.org/ "There"
  shape: 0,0 0.12 x 0.12 MLLLZ
"""


def test_everything() -> None:
    inner = Frame(
        Size(80, 40),
        (
            placed(TagStart(StructureElement("P"))),
            placed(line("en", "AB", "NotoSans", "Latn"), 5, 20),
            placed(TagEnd()),
            placed(Shape(rectangle(Rect(0, 0, 10, 5)), WHITE)),
        ),
    )
    frame = Frame(
        Size(200, 100),
        (
            placed(TagStart(StructureElement("Document", language="en"))),
            placed(Group(inner, Transform.scale(0.5), key="case.parcel/steps", clip=True), 10, 20),
            placed(TagStart(StructureElement("Figure", alt='A "circle"'))),
            placed(Shape(circle(Point(100, 50), 10), None, Stroke(BLACK, 4 / 3, (3, 1), round=True))),
            placed(RasterImage(Size(20, 10), "a.png", "0123456789abcdef", (2, 1), b""), 1, 2),
            placed(TagEnd()),
            placed(line("he", "שלום\u2069", "NotoSansHebrew", "Hebr"), 100, 90),
            placed(Link(Size(9, 9), "https://example.org/", "There")),
            placed(TagEnd()),
            placed(Shape(rectangle(Rect(-0.001, 0, 0.123, 0.1199999)))),
        ),
    )

    assert dump(frame) == WANTED
    assert dump(replace(frame)) == dump(frame)


def test_tags_reach_over_groups() -> None:
    opening = Frame(Size(9, 9), (placed(TagStart(StructureElement("L"))),))
    closing = Frame(Size(9, 9), (placed(TagEnd()),))
    inner = placed(TagStart(StructureElement("LI"))), placed(TagEnd())
    text = dump(Frame(Size(9, 9), (placed(Group(opening)), *inner, placed(Group(closing)), *inner)))

    assert [line.strip() for line in text.splitlines()] == [
        "frame 9 x 9", "group - 0,0", "<L>", "<LI>", "group - 0,0", "<LI>",
    ]  # fmt: skip
