"""Frames as form XObjects (ISO 32000, 8.10) in a document that another program writes by reportlab.

A form has resources of its own, so those of the page stay untouched. Fonts can be subset only when the last frame is
known: content is written at the end.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from leafletgen.core.geometry import IDENTITY
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import Frame, GlyphRun, Picture, walk
from leafletgen.write.pdf.colors import Inks
from leafletgen.write.pdf.content import Page, Parts
from leafletgen.write.pdf.fonts import Fonts
from leafletgen.write.pdf.objects import Ref, Value
from leafletgen.write.pdf.pictures import Pictures
from leafletgen.write.pdf.tags import TagTree
from leafletgen.write.pdf.writer import Writer

Color = Literal["srgb", "cmyk"]


class _Form(NamedTuple):
    name: str
    ref: Ref
    frame: Frame
    color: Color


class Forms:
    """The forms of one document: `add` every frame, then `finish`."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._forms: dict[int, _Form] = {}
        self._fonts = Fonts()
        self._pictures = Pictures(builtin("screen"))
        self._finished = False

    def add(self, frame: Frame, color: Color, prefix: str) -> str:
        """Make a frame a form; its name, which begins with `prefix`. The same frame is the same form."""
        known = self._forms.get(id(frame))
        if known is None:
            if self._finished:
                raise RuntimeError("the document has been written: nothing can be drawn any more")
            name = f"leafletgen{len(self._forms) + 1}"
            known = _Form(name, self._writer.reserve_stream(prefix + name), frame, color)
            self._forms[id(frame)] = known
            for item, transform, _ in walk(frame):
                if isinstance(item, GlyphRun):
                    self._fonts.take(item, transform)
                elif isinstance(item, Picture):
                    self._pictures.take(item, transform)
        return known.name

    def finish(self) -> None:
        """Embed fonts and pictures and write the content of all forms; once."""
        if self._finished:
            return
        self._finished = True
        writer, inks = self._writer, {color: Inks(color) for color in ("srgb", "cmyk")}
        named: dict[str, Value] = {
            "Font": self._fonts.embed(writer) or None,
            "XObject": self._pictures.embed(writer) or None,
        }
        resources = writer.reserve()
        for form in self._forms.values():
            parts = Parts(
                self._fonts, inks[form.color], self._pictures, TagTree("und"), links=False, marked=False
            )
            width, height = form.frame.size
            reach = _reach(form.frame)
            box: list[Value] = [-reach, -reach, width + reach, height + reach]
            head: dict[str, Value] = {
                "Type": "XObject", "Subtype": "Form", "BBox": box, "Resources": resources,
            }  # fmt: skip
            writer.fill(form.ref, Page(parts, height).write(form.frame), head)
        named |= {
            "ColorSpace": inks["cmyk"].resources(writer) or None,
            "ExtGState": inks["cmyk"].states() or None,
        }
        writer.set(resources, named)

    @property
    def transparent(self) -> bool:
        """Whether a picture lets through what lies under it; known once all is written."""
        return self._pictures.transparent


def _reach(frame: Frame) -> float:
    """How far ink may stand outside a frame (marks over a first line, the swing of a last letter): its largest size."""
    sizes = (
        item.size * max(map(abs, transform[:4]))
        for item, transform, _ in walk(frame, IDENTITY)
        if isinstance(item, GlyphRun)
    )
    return max(sizes, default=0.0)
