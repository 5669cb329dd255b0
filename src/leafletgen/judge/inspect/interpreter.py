"""Content followed operator by operator (ISO 32000-1, 8 and 9): what it paints, and what in it nobody can follow."""

from __future__ import annotations

from copy import copy
from math import isfinite
from typing import Any

from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.judge.inspect.colors import Color, check_space, components
from leafletgen.judge.inspect.finding import AmissError
from leafletgen.judge.inspect.objects import (
    dictionary,
    is_dictionary,
    is_name,
    is_stream,
    is_string,
    members,
    name,
    number,
    said,
    truth,
    whole,
    wrong,
)
from leafletgen.judge.inspect.operators import COLORED, TAKES, check_color, check_operands, plain
from leafletgen.judge.inspect.painting import (
    COLORS,
    DEVICE,
    FILLS,
    NAMES,
    NO_WIDTHS,
    PAINTS,
    PATHS,
    STROKES,
    GraphicsState,
    Painted,
    PaintKind,
    Used,
    Walks,
    bounds,
    common,
    pixels,
    shaded,
    widths_of,
)


class Interpreter:
    """One content stream. Operands are judged before an operator is followed: what raises anything but AmissError behind that
    is a fault of this program.
    """

    def __init__(
        self, walker: Walks, resources: Any, state: GraphicsState, owner: str | None, depth: int
    ) -> None:
        self.walker, self.resources, self.state = walker, resources, state
        self.depth = depth
        self.operator = ""
        self.stack: list[GraphicsState] = []
        self.marks: list[str | None] = [owner]
        self.path: list[Point] = []
        self.clipping = self.in_text = False
        self.lenient = 0
        self.text = self.line = IDENTITY
        self.leading = 0.0

    def follow(self, instructions: Any) -> None:
        """All of it."""
        for instruction in instructions:
            if not self.walker.step():
                return
            self.operator = instruction.operator.unparse().decode("latin-1")
            try:
                self._follow(self.operator, instruction.operands)
            except AmissError as fault:
                self.walker.report(fault)
        for operator, is_open in (("q", self.stack), ("BT", self.in_text), ("BMC", self.marks[1:])):
            if is_open:
                self.walker.report(AmissError("pdf-operator-unpaired", operator=operator))

    def _follow(self, operator: str, operands: Any) -> None:
        if operator in TAKES:
            check_operands(operator, operands)
        elif operator not in COLORED:
            if not self.lenient:  # between BX and EX stand operators of later versions
                raise AmissError("pdf-operator-unknown", operator=plain(operator))
            return
        step = getattr(self, f"_{NAMES[operator]}", None) if operator in NAMES else None
        if step is not None:
            step(operands)
        elif operator in PATHS:
            self._points(operands, operator)
        elif operator in PAINTS:
            self._paint(operator)
        elif operator in COLORS:
            self._plain_color(operator, operands)

    def _resource(self, category: str, called: Any) -> Any:
        """What a name stands for."""
        found = dictionary(self.resources, category).get(called)
        if found is None:
            raise AmissError(
                "pdf-resource-lost", operator=self.operator, name=said(called), category=category
            )
        return found

    def _entries(self, category: str, called: Any) -> Any:
        """A resource that is a dictionary, or a stream with one."""
        found = self._resource(category, called)
        if not is_dictionary(found) and not is_stream(found):
            raise wrong(dictionary(self.resources, category), said(called), found, "a dictionary")
        return found

    def _unpaired(self) -> AmissError:
        return AmissError("pdf-operator-unpaired", operator=self.operator)

    # graphics state

    def _save(self, _: Any) -> None:
        self.stack.append(copy(self.state))

    def _restore(self, _: Any) -> None:
        if not self.stack:
            raise self._unpaired()
        self.state = self.stack.pop()

    def _lenient(self, _: Any) -> None:
        self.lenient += 1

    def _strict(self, _: Any) -> None:
        if not self.lenient:
            raise self._unpaired()
        self.lenient -= 1

    def _concat(self, operands: Any) -> None:
        self.state.ctm = Transform(*map(float, operands)).then(self.state.ctm)

    def _line_width(self, operands: Any) -> None:
        self.state.width = float(operands[0])

    def _graphics_state(self, operands: Any) -> None:
        state, now = self._entries("/ExtGState", operands[0]), self.state
        self.walker.used.append(Used("state", state, self.resources))
        if "/OP" in state or "/op" in state:
            now.over_stroke = truth(state, "/OP", now.over_stroke)
            now.over = truth(state, "/op", now.over_stroke if "/OP" in state else now.over)
        now.mode, now.width = whole(state, "/OPM", now.mode), number(state, "/LW", now.width)
        if is_name(state.get("/SMask")) or "/SMask" not in state:
            return
        group = dictionary(state, "/SMask").get("/G")
        if not is_stream(group):
            raise wrong(state, "/SMask /G", group, "a stream")
        if self.walker.once(group):
            self.walker.form(group, GraphicsState(ctm=now.ctm), "artifact", self.depth, self.resources)

    # colour

    def _space(self, called: Any) -> Color:
        """The colour that a space begins with."""
        space = called if said(called) in DEVICE else self._resource("/ColorSpace", called)
        return self._using(space)

    def _using(self, space: Any) -> Color:
        check_space(space)
        self.walker.used.append(Used("space", space, self.resources))
        return Color(space, ())

    def _fill_space(self, operands: Any) -> None:
        self.state.fill = self._space(operands[0])

    def _stroke_space(self, operands: Any) -> None:
        self.state.stroke = self._space(operands[0])

    def _fill_color(self, operands: Any) -> None:
        self.state.fill = self._valued(self.state.fill, operands)

    def _stroke_color(self, operands: Any) -> None:
        self.state.stroke = self._valued(self.state.stroke, operands)

    def _valued(self, color: Color, operands: Any) -> Color:
        check_color(self.operator, operands, components(color.space))
        if components(color.space) is not None:
            return Color(color.space, tuple(map(float, operands)))
        pattern = self._entries("/Pattern", operands[-1])
        if is_stream(pattern) and self.walker.once(pattern):
            self.walker.form(
                pattern, self.state, self.marks[-1], self.depth, self.resources, said(operands[-1])
            )
        if "/Shading" in pattern:
            self._using(shaded(pattern, pattern.get("/Shading")))
        return Color(color.space, ())

    def _plain_color(self, operator: str, operands: Any) -> None:
        space = COLORS[operator]
        self.walker.used.append(Used("space", space, self.resources))
        color = Color(space, tuple(map(float, operands)))
        if operator.isupper():
            self.state.stroke = color
        else:
            self.state.fill = color

    # paths

    def _points(self, operands: Any, operator: str) -> None:
        v = list(map(float, operands))
        if operator == "re":
            x, y, w, h = v
            v = [x, y, x + w, y, x, y + h, x + w, y + h]
        self.path += [self.state.ctm.apply(Point(v[i], v[i + 1])) for i in range(0, len(v) - 1, 2)]

    def _clip(self, _: Any) -> None:
        self.clipping = True

    def _paint(self, operator: str) -> None:
        area = bounds(self.path)
        if area is not None:
            state = self.state
            if operator in FILLS:
                self._add("fill", area, state.fill, state.over)
            if operator in STROKES:
                scale = abs(state.ctm.a * state.ctm.d - state.ctm.b * state.ctm.c) ** 0.5
                width = state.width * scale
                self._add("stroke", area.grown(width / 2), state.stroke, state.over_stroke, width=width)
        if self.clipping and area is not None:
            self.state.clip = area if self.state.clip is None else common(area, self.state.clip)
        self.path, self.clipping = [], False

    def _shade(self, operands: Any) -> None:
        shading = self._resource("/Shading", operands[0])
        color = self._using(shaded(self.resources, shading))
        if self.state.clip is not None:
            self._add("shading", self.state.clip, color, self.state.over)

    def _add(self, kind: PaintKind, area: Rect, color: Color, over: bool, **more: Any) -> None:
        if self.state.clip is not None:
            cut = common(area, self.state.clip)
            if cut is None:
                return
            area = cut
        if not all(map(isfinite, area)):  # numbers that are within the limits each, but not multiplied
            raise AmissError("pdf-beyond", operator=self.operator)
        self.walker.painted.append(Painted(kind, area, color, over, self.state.mode, self.marks[-1], **more))

    # text

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
        font, self.state.size = self._entries("/Font", operands[0]), float(operands[1])
        self.state.font, self.state.widths = font, NO_WIDTHS
        self.walker.used.append(Used("font", font, self.resources))
        self.state.widths = widths_of(font)
        if font.get("/Subtype") == "/Type3" and self.walker.once(font):
            inner = dictionary(font, "/Resources") if "/Resources" in font else self.resources
            for called, glyph in members(dictionary(font, "/CharProcs")):
                if not is_stream(glyph):
                    raise wrong(font, f"/CharProcs {called}", glyph, "a stream")
                self.walker.stream(glyph, inner, GraphicsState(), self.marks[-1], self.depth + 1)

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

    # objects

    def _do(self, operands: Any) -> None:
        thing = self._resource("/XObject", operands[0])
        if not is_stream(thing):
            raise wrong(dictionary(self.resources, "/XObject"), said(operands[0]), thing, "a stream")
        self.walker.used.append(Used("xobject", thing, self.resources))
        of = name(thing, "/Subtype")
        if of == "/Form":
            self.walker.form(thing, self.state, self.marks[-1], self.depth, self.resources, said(operands[0]))
        elif of == "/Image":
            self._image(thing)

    def _inline(self, operands: Any) -> None:
        self._image(operands[0].obj)

    def _image(self, image: Any) -> None:
        pixels(image)
        space, color = image.get("/ColorSpace", image.get("/CS")), self.state.fill
        if space is not None and not truth(image, "/ImageMask") and not truth(image, "/IM"):
            own = dictionary(self.resources, "/ColorSpace").get(space) if is_name(space) else None
            color = self._using(space if own is None else own)
        area = self.state.ctm.apply_rect(Rect(0, 0, 1, 1))
        c = self.state.ctm
        size = (c.a * c.a + c.b * c.b) ** 0.5
        self._add("image", area, color, self.state.over, image=image, size=size)

    # marked content

    def _mark(self, operands: Any) -> None:
        tag, properties = said(operands[0]), operands[1] if len(operands) > 1 else None
        if is_name(properties):
            properties = self._entries("/Properties", properties)
        inherited = self.marks[-1]
        read = tag != "/Artifact" and properties is not None and "/MCID" in properties
        if read and not self.depth:
            self.walker.marked.add(whole(properties, "/MCID", 0))
        if inherited is not None and (read if inherited == "artifact" else tag == "/Artifact"):
            self.walker.crossed = True
        if tag == "/Artifact":
            self.marks.append("artifact")
        else:
            self.marks.append(tag[1:] if read else inherited)

    def _unmark(self, _: Any) -> None:
        if len(self.marks) == 1:
            raise self._unpaired()
        self.marks.pop()
