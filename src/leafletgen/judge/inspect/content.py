"""What is painted: page contents followed operator by operator into forms, patterns, Type 3 glyphs, soft masks and the
looks of annotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any

from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.judge.inspect.colors import Color
from leafletgen.judge.inspect.objects import is_dictionary, is_stream
from leafletgen.judge.inspect.painting import (
    COLORS,
    DEVICE,
    FILLS,
    NAMES,
    PAINTS,
    PATHS,
    STROKES,
    GraphicsState,
    Painted,
    PaintKind,
    Used,
    common,
    widths_of,
)

DEEPEST = 12
"""Forms within forms that are followed."""


class Walker:
    """Follows one page. `painted` and `used` fill as it goes; `whole`: all of it could be read; `marked`: the numbers of the
    page's marked content; `crossed`: decoration stands in what is read, or the other way round.
    """

    def __init__(self, page: Any) -> None:
        self.painted: list[Painted] = []
        self.used: list[Used] = []
        self.whole = True
        self.marked: set[int] = set()
        self.crossed = False
        self._page = page
        self._seen: set[tuple[int, int]] = set()
        self._open: set[tuple[int, int]] = set()

    def walk(self) -> Walker:
        """All of the page."""
        page = self._page
        resources = page.get("/Resources", {})
        if "/Group" in page:
            self.used.append(Used("group", page.Group, resources))
        self._stream(page, resources, GraphicsState(), None, 0)
        for annotation in page.get("/Annots", []):
            for look in _looks(annotation) if is_dictionary(annotation) else ():
                self._form(look, GraphicsState(), "tagged", 0)
        return self

    # streams

    def _stream(
        self, stream: Any, resources: Any, state: GraphicsState, owner: str | None, depth: int
    ) -> None:
        import pikepdf

        try:
            instructions = pikepdf.parse_content_stream(stream)
        except pikepdf.PdfError:
            self.whole = False
            return
        _Interpreter(self, resources, state, owner, depth).follow(instructions)

    def _form(self, form: Any, state: GraphicsState, owner: str | None, depth: int) -> None:
        own = form.objgen
        if depth > DEEPEST or own in self._open:
            return
        if own[0]:
            self._open.add(own)
        resources = form.get("/Resources", {})
        if "/Group" in form:
            self.used.append(Used("group", form.Group, resources))
        inner = copy(state)
        inner.ctm = _matrix(form.get("/Matrix", None)).then(state.ctm)
        if "/StructParent" in form or "/StructParents" in form:
            owner = owner or "tagged"
        self._stream(form, resources, inner, owner, depth + 1)
        self._open.discard(own)

    def once(self, thing: Any) -> bool:
        """Whether an indirect object is met for the first time."""
        key = thing.objgen
        if key[0] and key in self._seen:
            return False
        self._seen.add(key)
        return True

    def pattern(self, pattern: Any, state: GraphicsState, owner: str | None, depth: int) -> None:
        """What a tiling pattern paints."""
        if is_stream(pattern) and self.once(pattern):
            self._form(pattern, state, owner, depth)

    def form(self, form: Any, state: GraphicsState, owner: str | None, depth: int) -> None:
        """What a form paints."""
        self._form(form, state, owner, depth)


class _Interpreter:
    """One content stream."""

    def __init__(
        self, walker: Walker, resources: Any, state: GraphicsState, owner: str | None, depth: int
    ) -> None:
        self.walker, self.resources, self.state = walker, resources, state
        self.depth = depth
        self.stack: list[GraphicsState] = []
        self.marks: list[str | None] = [owner]
        self.path: list[Point] = []
        self.clipping = False
        self.text = self.line = IDENTITY
        self.leading = 0.0

    def follow(self, instructions: Any) -> None:
        for instruction in instructions:
            operator, operands = str(instruction.operator), instruction.operands
            try:
                step = getattr(self, f"_{NAMES[operator]}", None) if operator in NAMES else None
                if step is not None:
                    step(operands)
                elif operator in PATHS:
                    self._points(operands, operator)
                elif operator in PAINTS:
                    self._paint(operator)
                elif operator in COLORS:
                    self._plain_color(operator, operands)
            except (AttributeError, IndexError, KeyError, TypeError, ValueError):
                continue  # a broken operand paints nothing; syntax is judged elsewhere

    # graphics state

    def _save(self, _: Any) -> None:
        self.stack.append(copy(self.state))

    def _restore(self, _: Any) -> None:
        if self.stack:
            self.state = self.stack.pop()

    def _concat(self, operands: Any) -> None:
        self.state.ctm = Transform(*map(float, operands)).then(self.state.ctm)

    def _line_width(self, operands: Any) -> None:
        self.state.width = float(operands[0])

    def _graphics_state(self, operands: Any) -> None:
        state = self.resources.ExtGState[str(operands[0])]
        self.walker.used.append(Used("state", state, self.resources))
        if "/OP" in state:
            self.state.over_stroke = bool(state.OP)
            self.state.over = bool(state.get("/op", state.OP))
        if "/op" in state:
            self.state.over = bool(state.op)
        self.state.mode = int(state.get("/OPM", self.state.mode))
        if "/LW" in state:
            self.state.width = float(state.LW)
        mask = state.get("/SMask", None)
        if mask is not None and str(mask) != "/None" and "/G" in mask and self.walker.once(mask.G):
            self.walker.form(mask.G, GraphicsState(ctm=self.state.ctm), "artifact", self.depth)

    # colour

    def _space(self, name: str) -> Any:
        spaces = self.resources.get("/ColorSpace", {})
        space = spaces.get(name, name) if name not in DEVICE else name
        self.walker.used.append(Used("space", space, self.resources))
        return space

    def _fill_space(self, operands: Any) -> None:
        self.state.fill = Color(self._space(str(operands[0])), ())

    def _stroke_space(self, operands: Any) -> None:
        self.state.stroke = Color(self._space(str(operands[0])), ())

    def _fill_color(self, operands: Any) -> None:
        self.state.fill = self._valued(self.state.fill, operands)

    def _stroke_color(self, operands: Any) -> None:
        self.state.stroke = self._valued(self.state.stroke, operands)

    def _valued(self, color: Color, operands: Any) -> Color:
        import pikepdf

        if len(operands) and isinstance(operands[-1], pikepdf.Name):
            pattern = self.resources.Pattern[str(operands[-1])]
            self.walker.pattern(pattern, self.state, self.marks[-1], self.depth)
            if "/Shading" in pattern:
                self.walker.used.append(Used("space", pattern.Shading.ColorSpace, self.resources))
            return Color(color.space, ())
        return Color(color.space, tuple(map(float, operands)))

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
        area = _bounds(self.path)
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
        shading = self.resources.Shading[str(operands[0])]
        self.walker.used.append(Used("space", shading.ColorSpace, self.resources))
        if self.state.clip is not None:
            self._add("shading", self.state.clip, Color(shading.ColorSpace, ()), self.state.over)

    def _add(self, kind: PaintKind, area: Rect, color: Color, over: bool, **more: Any) -> None:
        if self.state.clip is not None:
            cut = common(area, self.state.clip)
            if cut is None:
                return
            area = cut
        self.walker.painted.append(Painted(kind, area, color, over, self.state.mode, self.marks[-1], **more))

    # text

    def _begin_text(self, _: Any) -> None:
        self.text = self.line = IDENTITY

    def _font(self, operands: Any) -> None:
        self.state.font = self.resources.Font[str(operands[0])]
        self.state.size = float(operands[1])
        self.walker.used.append(Used("font", self.state.font, self.resources))
        if self.state.font.get("/Subtype") == "/Type3" and self.walker.once(self.state.font):
            font = self.state.font
            for glyph in font.get("/CharProcs", {}).values():
                inner = font.get("/Resources", self.resources)
                self.walker._stream(glyph, inner, GraphicsState(), self.marks[-1], self.depth + 1)

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
        import pikepdf

        size, length = self.state.size, 0.0
        codes: list[int] = []
        widths = widths_of(self.state.font)
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
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
        thing = self.resources.XObject[str(operands[0])]
        self.walker.used.append(Used("xobject", thing, self.resources))
        kind = str(thing.get("/Subtype"))
        if kind == "/Form":
            self.walker.form(thing, self.state, self.marks[-1], self.depth)
        elif kind == "/Image":
            self._image(thing)

    def _inline(self, operands: Any) -> None:
        image = operands[0].obj
        self._image(image)

    def _image(self, image: Any) -> None:
        space = image.get("/ColorSpace", image.get("/CS", None))
        if space is not None and not image.get("/ImageMask", False):
            if str(space) in self.resources.get("/ColorSpace", {}):
                space = self.resources.ColorSpace[str(space)]
            self.walker.used.append(Used("space", space, self.resources))
            color = Color(space, ())
        else:
            color = self.state.fill
        area = self.state.ctm.apply_rect(Rect(0, 0, 1, 1))
        c = self.state.ctm
        size = (c.a * c.a + c.b * c.b) ** 0.5
        self._add("image", area, color, self.state.over, image=image, size=size)

    # marked content

    def _mark(self, operands: Any) -> None:
        tag = str(operands[0])
        properties = operands[1] if len(operands) > 1 else {}
        if not is_dictionary(properties):
            properties = self.resources.get("/Properties", {}).get(str(properties), {})
        inherited = self.marks[-1]
        read = tag != "/Artifact" and "/MCID" in properties
        if read and not self.depth:
            self.walker.marked.add(int(properties["/MCID"]))
        if inherited is not None and (read if inherited == "artifact" else tag == "/Artifact"):
            self.walker.crossed = True
        if tag == "/Artifact":
            self.marks.append("artifact")
        else:
            self.marks.append(tag[1:] if read else inherited)

    def _unmark(self, _: Any) -> None:
        if len(self.marks) > 1:
            self.marks.pop()


def _looks(annotation: Any) -> Iterator[Any]:

    for one in annotation.get("/AP", {}).values():
        if is_stream(one):
            yield one
        else:
            yield from (state for state in one.values() if is_stream(state))


def _matrix(operands: Any) -> Transform:
    return IDENTITY if operands is None else Transform(*map(float, operands))


def _bounds(points: list[Point]) -> Rect | None:
    if not points:
        return None
    xs, ys = [p.x for p in points], [p.y for p in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
