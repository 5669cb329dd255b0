"""What operators of text do, and what all operators of a content stream share (ISO 32000-1, 8.4 and 9.4)."""

from __future__ import annotations

import re
from math import isfinite
from typing import Any

from leafletgen.core.geometry import IDENTITY, Rect, Transform
from leafletgen.inspection.finding import AmissError
from leafletgen.inspection.followed.colors import Color, check_space
from leafletgen.inspection.followed.painting import (
    NO_WIDTHS,
    GraphicsState,
    Mark,
    Painted,
    PaintKind,
    Used,
    Walks,
    Widths,
    common,
    widths_of,
)
from leafletgen.inspection.objects import (
    dictionary,
    is_dictionary,
    is_stream,
    is_string,
    members,
    said,
    unpacked,
    wrong,
)

DRAWN = re.compile(rb"(?:\s|%[^\r\n]*[\r\n])*(?:[-+.\d]+\s+){2,6}d[01]\b")
"""How the drawing of a letter begins (9.6.5): with its width."""

NOWHERE = Rect(-1e9, -1e9, 0, 0)
"""What is cut to it lands on no page."""


class StreamState:
    """Where one content stream is: its resources, its graphics state, what it is marked as, its path."""

    def __init__(
        self,
        walker: Walks,
        resources: Any,
        state: GraphicsState,
        mark: Mark,
        whose: tuple[int, int],
        depth: int,
        lent: bool = False,
    ) -> None:
        """`whose`: the object that the stream belongs to; `lent`: its resources are those of who calls it."""
        self.walker, self.resources, self.state = walker, resources, state
        self.whose, self.lent = whose, lent
        self.met: dict[str, Color] = {}
        self.told: set[str] = set()
        self.fonts: dict[str, tuple[Any, Widths]] = {}
        self.depth = depth
        self.operator = ""
        self.stack: list[GraphicsState] = []
        self.marks: list[Mark] = [mark]
        self.path: list[float] = []
        self.clipping = self.in_text = False
        self.lenient = 0
        self.text = self.line = IDENTITY
        self.leading = 0.0

    def _resource(self, category: str, called: Any) -> Any:
        """What a name stands for."""
        found = dictionary(self.resources, category).get(called)
        if found is None:
            raise AmissError(
                "pdf-resource-lost", operator=self.operator, name=said(called), category=category
            )
        if self.lent and said(called) not in self.told:
            self.told.add(said(called))
            self.walker.used.append(Used("lent", said(called), self.resources))
        return found

    def _entries(self, category: str, called: Any) -> Any:
        """A resource that is a dictionary, or a stream with one."""
        found = self._resource(category, called)
        if not is_dictionary(found) and not is_stream(found):
            raise wrong(dictionary(self.resources, category), said(called), found, "a dictionary")
        return found

    def _unpaired(self) -> AmissError:
        return AmissError("pdf-operator-unpaired", operator=self.operator)

    def _using(self, space: Any) -> Color:
        check_space(space)
        self.walker.used.append(Used("space", space, self.resources))
        return Color(space, ())

    def _add(self, kind: PaintKind, area: Rect, color: Color, over: bool, **more: Any) -> None:
        if self.state.clip is not None:
            cut = common(area, self.state.clip)
            if cut is None:
                return
            area = cut
        if not all(map(isfinite, area)):  # numbers that are within the limits each, but not multiplied
            raise AmissError("pdf-beyond", operator=self.operator)
        mark = self.marks[-1]
        self.walker.painted.append(
            Painted(kind, area, color, over, self.state.mode, mark.owner, mark, **more)
        )
        for one in color.cell:
            self.walker.painted.append(one._replace(area=area, mark=mark, owner=mark.owner))


class TextOperators(StreamState):
    """Text: set, moved, shown."""

    def _begin_text(self, _: Any) -> None:
        self.text = self.line = IDENTITY
        if self.in_text:
            raise self._unpaired()
        self.in_text = True

    def _end_text(self, _: Any) -> None:
        if not self.in_text:
            raise self._unpaired()
        self.in_text = False

    def _font(self, operands: Any) -> None:
        own = said(operands[0])
        self.state.size = float(operands[1])
        if own in self.fonts:
            self.state.font, self.state.widths = self.fonts[own]
            return
        font = self._entries("/Font", operands[0])
        self._set_font(font)
        self.fonts[own] = font, self.state.widths

    def _set_font(self, font: Any) -> None:
        self.state.font, self.state.widths = font, NO_WIDTHS
        self.walker.used.append(Used("font", font, self.resources))
        self.state.widths = widths_of(font)
        if font.get("/Subtype") == "/Type3" and self.walker.once(font):
            self._drawn(font)

    def _drawn(self, font: Any) -> None:
        """The letters of a Type 3 font, which are content; where they land is known when they are shown only."""
        inner = dictionary(font, "/Resources") if "/Resources" in font else self.resources
        for called, glyph in members(dictionary(font, "/CharProcs")):
            if not is_stream(glyph):
                raise wrong(font, f"/CharProcs {called}", glyph, "a stream")
            nowhere = GraphicsState(clip=NOWHERE)
            if not DRAWN.match(unpacked(glyph) or b""):
                self.walker.report(AmissError("pdf-operator-place", operator="d0"))
            self.walker.stream(
                glyph, inner, nowhere, self.marks[-1], self.depth + 1, "/Resources" not in font
            )

    def _render(self, operands: Any) -> None:
        self.state.render = int(operands[0])

    def _set_leading(self, operands: Any) -> None:
        self.leading = float(operands[0])

    def _text_matrix(self, operands: Any) -> None:
        self.text = self.line = Transform(*map(float, operands))

    def _move_text(self, operands: Any) -> None:
        self.text = self.line = Transform.move(float(operands[0]), float(operands[1])).then(self.line)

    def _move_text_leading(self, operands: Any) -> None:
        self.leading = -float(operands[1])
        self._move_text(operands)

    def _next_line(self, _: Any) -> None:
        self._move_text((0, -self.leading))

    def _show(self, operands: Any) -> None:
        self._shown([operands[-1]])

    def _show_many(self, operands: Any) -> None:
        self._shown(operands[0])

    def _show_next(self, operands: Any) -> None:
        self._next_line(())
        self._shown([operands[-1]])

    def _shown(self, pieces: Any) -> None:
        """Codes or steps; widths by the font's W or Widths."""
        size, length = self.state.size, 0.0
        codes: list[int] = []
        widths = self.state.widths
        for piece in pieces:
            if is_string(piece):
                data = bytes(piece)
                self.walker.longest = max(self.walker.longest, len(data))
                step = widths.bytes
                for i in range(0, len(data) - step + 1, step):
                    codes.append(int.from_bytes(data[i : i + step], "big"))
                    length += widths.of.get(codes[-1], widths.default)
            else:
                length -= float(piece) / 1000
        whole = self.text.then(self.state.ctm)
        area = whole.apply_rect(Rect(0, -0.2 * size, max(length * size, 0.01), size * 0.95))
        tall = size * (whole.c * whole.c + whole.d * whole.d) ** 0.5
        render = self.state.render
        stroked = render in (1, 5)
        if self.state.font is None:
            self.walker.report(AmissError("pdf-operator-place", operator=self.operator))
        elif codes and (render == 7 or (render != 3 and self.state.clip is NOWHERE)):
            self.walker.used.append(Used("drawn", self.state.font, self.resources))
        if codes and render != 7:
            color = self.state.stroke if stroked else self.state.fill
            over = self.state.over_stroke if stroked else self.state.over
            self._add(
                "text",
                area,
                color,
                over,
                size=tall,
                hidden=render == 3,
                font=self.state.font,
                codes=tuple(codes),
            )
        self.text = Transform.move(length * size, 0).then(self.text)
