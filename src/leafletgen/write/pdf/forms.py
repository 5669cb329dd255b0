"""Frames as form XObjects (ISO 32000, 8.10) in a document that another program writes by reportlab.

A form has resources of its own, so those of the page stay untouched. Fonts can be subset only when the last frame is
known: content is written at the end.
"""

from __future__ import annotations

from typing import Literal

from leafletgen.core.geometry import IDENTITY, Point
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import Frame, GlyphRun, RasterImage, walk
from leafletgen.write.pdf.colors import Colorants
from leafletgen.write.pdf.content import ContentWriter, SharedResources
from leafletgen.write.pdf.fonts import Fonts
from leafletgen.write.pdf.objects import Ref, Value
from leafletgen.write.pdf.pictures import Pictures
from leafletgen.write.pdf.shadings import Shadings
from leafletgen.write.pdf.tags import TagTree
from leafletgen.write.pdf.writer import Writer

ColorSystem = Literal["srgb", "cmyk"]


class FormXObject(NamedTuple):
    """A form: its name, its object, and the coordinates of its lower left corner in itself."""

    name: str
    ref: Ref
    frame: Frame
    color: ColorSystem
    origin: Point


class FormXObjects:
    """The forms of one document: `add` every frame, then `finish`."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._forms: dict[int, FormXObject] = {}
        self._fonts = Fonts()
        self._pictures = Pictures(builtin("screen"))
        self._finished = False
        self._mixes = False

    def add(self, frame: Frame, color: ColorSystem, prefix: str, at: Point) -> FormXObject:
        """Make a frame a form that the document knows by `prefix` and its name. The same frame is the same form.

        `at`: where its lower left corner stands on the page for the first time. That is its `origin`, too: pdfium takes the last
        line of one form and the first of the next for the same where they have the same coordinates in their forms.
        """
        known = self._forms.get(id(frame))
        if known is None:
            if self._finished:
                raise RuntimeError("the document has been written: nothing can be drawn any more")
            name = f"leafletgen{len(self._forms) + 1}"
            ref = self._writer.reserve_stream(prefix + name)
            known = FormXObject(name, ref, frame, color, Point(round(at.x), round(at.y)))
            self._forms[id(frame)] = known
            for item, transform, _ in walk(frame):
                if isinstance(item, GlyphRun):
                    self._fonts.take(item, transform)
                elif isinstance(item, RasterImage):
                    self._pictures.take(item, transform)
        return known

    def finish(self) -> None:
        """Embed fonts and pictures and write the content of all forms; once."""
        if self._finished:
            return
        self._finished = True
        systems: tuple[ColorSystem, ...] = ("srgb", "cmyk")
        writer, inks = self._writer, {color: Colorants(color) for color in systems}
        runs = {color: Shadings(color, color) for color in systems}
        named: dict[str, Value] = {
            "Font": self._fonts.embed(writer) or None,
            "XObject": self._pictures.embed(writer) or None,
        }
        resources = writer.reserve()
        for form in self._forms.values():
            parts = SharedResources(
                self._fonts, inks[form.color], self._pictures, TagTree("und"), runs[form.color], links=False, marked=False
            )  # fmt: skip
            width, height = form.frame.size
            reach = _reach(form.frame)
            x, y = form.origin
            head: dict[str, Value] = {
                "Type": "XObject",
                "Subtype": "Form",
                "BBox": [x - reach, y - reach, x + width + reach, y + height + reach],
                "Resources": resources,
            }
            content = ContentWriter(parts, height, form.origin)
            writer.fill(form.ref, content.write(form.frame), head)
            self._mixes = self._mixes or content.mixes
        states = inks["cmyk"].states()
        shadings: dict[str, Value] = {}
        for one in runs.values():
            states |= one.states(writer)
            shadings |= one.shadings(writer)
        named |= {
            "ColorSpace": inks["cmyk"].resources(writer) or None,
            "ExtGState": states or None,
            "Shading": shadings or None,
        }
        writer.set(resources, named)

    @property
    def transparent(self) -> bool:
        """Whether anything lets through what lies under it; known once all is written."""
        return self._mixes or self._pictures.transparent


def _reach(frame: Frame) -> float:
    """How far ink may stand outside a frame (marks over a first line, the swing of a last letter): its largest size."""
    sizes = (
        item.size * max(map(abs, transform[:4]))
        for item, transform, _ in walk(frame, IDENTITY)
        if isinstance(item, GlyphRun)
    )
    return max(sizes, default=0.0)
