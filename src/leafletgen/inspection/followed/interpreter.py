"""Content followed operator by operator (ISO 32000-1, 8 and 9): what it paints, and what in it nobody can follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from typing import Any

from leafletgen.core.geometry import Rect, Transform
from leafletgen.inspection.finding import AmissError
from leafletgen.inspection.followed.colors import Color, components
from leafletgen.inspection.followed.operations import RUN, Operation
from leafletgen.inspection.followed.operators import (
    COLORED,
    IN_TEXT,
    NUMERIC,
    OUT_OF_TEXT,
    PLACED,
    RANGES,
    TAKES,
    check_color,
    check_operands,
    check_range,
    floats,
    plain,
)
from leafletgen.inspection.followed.painting import (
    COLORS,
    DEVICE,
    FILLS,
    NAMES,
    PAINTS,
    PATHS,
    STROKES,
    GraphicsState,
    Mark,
    Painted,
    Used,
    bounds,
    common,
    pixels,
    shaded,
)
from leafletgen.inspection.followed.texting import NOWHERE, TextOperators
from leafletgen.inspection.objects import (
    array,
    dictionary,
    is_dictionary,
    is_name,
    is_number,
    is_stream,
    name,
    names,
    number,
    said,
    truth,
    whole,
    wrong,
)

MOST_OF_CELL = 16
"""Things of a pattern's cell that are looked at where it is painted with."""
WORDS = ("/ActualText", "/Alt", "/E")
"""Entries with words that are read in place of what is marked."""


class Interpreter(TextOperators):
    """One content stream. Operands are judged before an operator is followed: what raises anything but AmissError behind that
    is a fault of this program.
    """

    def follow(self, operations: Iterable[Operation]) -> None:
        """All of it."""
        for self.operator, operands, times in operations:
            if not self.walker.step(times):
                return
            try:
                self._follow(self.operator, operands)
            except AmissError as fault:
                self.walker.report(fault)
        for operator, is_open in (("q", self.stack), ("BT", self.in_text), ("BMC", self.marks[1:])):
            if is_open:
                self.walker.report(AmissError("pdf-operator-unpaired", operator=operator))

    def _follow(self, operator: str, operands: Any) -> None:
        if operator == RUN:
            self._run(operands)
            return
        numbers = floats(operator, operands) if operator in NUMERIC else None
        if numbers is not None:
            operands = numbers
            if operator == "i":
                check_range(operator, operands)
        elif operator in TAKES:
            check_operands(operator, operands)
            if operator in RANGES:
                check_range(operator, operands)
        elif operator not in COLORED:
            if not self.lenient:  # between BX and EX stand operators of later versions
                raise AmissError("pdf-operator-unknown", operator=plain(operator))
            self.walker.used.append(Used("operator", plain(operator), self.resources))
            return
        if operator in PLACED:
            self._placed(operator)
        if operator in PATHS:
            self._points(operands, operator)
        elif operator in NAMES:
            getattr(self, f"_{NAMES[operator]}")(operands)
        elif operator in PAINTS:
            self._paint(operator)
        elif operator in COLORS:
            self._plain_color(operator, operands)

    def _placed(self, operator: str) -> None:
        """Text is shown within BT and ET, the graphics state is kept and changed outside; a line goes on from somewhere."""
        amiss = (
            not self.in_text
            if operator in IN_TEXT
            else self.in_text
            if operator in OUT_OF_TEXT
            else not self.path
        )
        if amiss:
            self.walker.report(AmissError("pdf-operator-place", operator=operator))

    # graphics state

    def _save(self, _: Any) -> None:
        self.stack.append(copy(self.state))
        self.walker.deepest = max(self.walker.deepest, len(self.stack))

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

    def _intent(self, operands: Any) -> None:
        self.walker.used.append(Used("intent", said(operands[0]), self.resources))

    def _graphics_state(self, operands: Any) -> None:
        state, now = self._entries("/ExtGState", operands[0]), self.state
        self.walker.used.append(Used("state", state, self.resources))
        if "/OP" in state or "/op" in state:
            now.over_stroke = truth(state, "/OP", now.over_stroke)
            now.over = truth(state, "/op", now.over_stroke if "/OP" in state else now.over)
        if "/Font" in state:
            font, size = (*array(state, "/Font"), None, None)[:2]
            if not is_dictionary(font) or not is_number(size):
                raise wrong(state, "/Font", state.Font, "an array of a font and a number")
            now.size = float(size)
            self._set_font(font)
        now.mode, now.width = whole(state, "/OPM", now.mode), number(state, "/LW", now.width)
        if is_name(state.get("/SMask")) or "/SMask" not in state:
            return
        group = dictionary(state, "/SMask").get("/G")
        if not is_stream(group):
            raise wrong(state, "/SMask /G", group, "a stream")
        if self.walker.once(group):
            # Its brightness matters, not its ink: it lands on no page.
            self.walker.form(
                group, GraphicsState(ctm=now.ctm, clip=NOWHERE), Mark("artifact"), self.depth, self.resources
            )

    # colour

    def _space(self, called: Any) -> Color:
        """The colour that a space begins with."""
        own = said(called)
        if own not in self.met:
            self.met[own] = self._using(called if own in DEVICE else self._resource("/ColorSpace", called))
        return self.met[own]

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
        if self.walker.once(pattern):
            self.walker.used.append(Used("pattern", pattern, self.resources))
        else:
            return Color(color.space, ())
        if is_stream(pattern):
            return Color(color.space, (), self._cell(pattern, said(operands[-1])))
        if "/Shading" in pattern:
            self._using(shaded(pattern, pattern.get("/Shading")))
        return Color(color.space, ())

    def _cell(self, pattern: Any, called: str) -> tuple[Painted, ...]:
        """What a cell paints, one of each kind and colour: it lands where the pattern is painted with, not where it is drawn."""
        walker, state = self.walker, copy(self.state)
        state.clip = None
        begin = len(walker.painted)
        walker.form(pattern, state, self.marks[-1], self.depth, self.resources, called)
        drawn = walker.painted[begin:]
        del walker.painted[begin:]
        kinds = {(one.kind, str(one.color.plates), one.width): one for one in drawn}
        shown = [one for one in drawn if one.font is not None and not one.hidden]
        fonts = {id(one.font): one.font for one in shown}
        walker.used += [Used("drawn", font, self.resources) for font in fonts.values()]
        return tuple(one for one in kinds.values() if one.kind in ("fill", "stroke"))[:MOST_OF_CELL]

    def _plain_color(self, operator: str, operands: Any) -> None:
        space = COLORS[operator]
        if space not in self.told:
            self.told.add(space)
            self.walker.used.append(Used("space", space, self.resources))
        color = Color(space, tuple(map(float, operands)))
        if operator.isupper():
            self.state.stroke = color
        else:
            self.state.fill = color

    # paths

    def _points(self, operands: Any, operator: str) -> None:
        """What matters of a path is the box round its points: left, bottom, right, top."""
        v = operands
        if operator == "re":
            x, y, w, h = v
            v = (x, y, x + w, y, x, y + h, x + w, y + h)
        a, b, c, d, e, f = self.state.ctm
        path = self.path
        for i in range(0, len(v) - 1, 2):
            x, y = v[i], v[i + 1]
            px, py = a * x + c * y + e, b * x + d * y + f
            if not path:
                path += (px, py, px, py)
                continue
            path[0] = min(path[0], px)
            path[1] = min(path[1], py)
            path[2] = max(path[2], px)
            path[3] = max(path[3], py)

    def _run(self, v: Sequence[float]) -> None:
        """The points of many operators, of which the first is m."""
        self.operator = "m"
        self._placed("m")
        a, b, c, d, e, f = self.state.ctm
        points = list(zip(v[::2], v[1::2], strict=True))
        xs, ys = [a * x + c * y + e for x, y in points], [b * x + d * y + f for x, y in points]
        if self.path:
            left, bottom, right, top = self.path
            xs += (left, right)
            ys += (bottom, top)
        self.path = [min(xs), min(ys), max(xs), max(ys)]

    def _clip(self, _: Any) -> None:
        self.clipping = True

    def _paint(self, operator: str) -> None:
        area = bounds(self.path) if self.path else None
        if area is not None:
            state = self.state
            if operator in FILLS:
                self._add("fill", area, state.fill, state.over)
            if operator in STROKES:
                scale = abs(state.ctm.a * state.ctm.d - state.ctm.b * state.ctm.c) ** 0.5
                width = state.width * scale
                self._add("stroke", area.grown(width / 2), state.stroke, state.over_stroke, width=width)
        if self.clipping and area is not None:
            self.state.clip = area if self.state.clip is None else common(area, self.state.clip) or NOWHERE
        self.path, self.clipping = [], False

    def _shade(self, operands: Any) -> None:
        shading = self._resource("/Shading", operands[0])
        color = self._using(shaded(self.resources, shading))
        self.walker.used.append(Used("shading", shading, self.resources))
        if self.state.clip is not None:
            self._add("shading", self.state.clip, color, self.state.over, image=shading)

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
        self.walker.used.append(Used("inline", operands[0].obj, self.resources))
        self._image(operands[0].obj)

    def _image(self, image: Any) -> None:
        pixels(image)
        space, color = image.get("/ColorSpace", image.get("/CS")), self.state.fill
        masks = truth(image, "/ImageMask") or truth(image, "/IM")
        if space is not None and not masks:
            own = dictionary(self.resources, "/ColorSpace").get(space) if is_name(space) else None
            color = self._using(space if own is None else own)
        elif not masks and "/JPXDecode" not in names(image, "/Filter"):
            raise AmissError("pdf-image-space")
        area = self.state.ctm.apply_rect(Rect(0, 0, 1, 1))
        c = self.state.ctm
        size, tall = (c.a * c.a + c.b * c.b) ** 0.5, (c.c * c.c + c.d * c.d) ** 0.5
        self._add("image", area, color, self.state.over, image=image, size=size, tall=tall)

    # marked content

    def _mark(self, operands: Any) -> None:
        tag, properties = said(operands[0]), operands[1] if len(operands) > 1 else None
        if is_name(properties):
            properties = self._entries("/Properties", properties)
        inherited = self.marks[-1]
        if properties is None:
            properties = {}
        read = tag != "/Artifact" and "/MCID" in properties
        place, owner = inherited.place, inherited.owner
        if owner is not None and (read if owner == "artifact" else tag == "/Artifact"):
            self.walker.crossed = True
        if read:
            place, owner = (self.whose, whole(properties, "/MCID", 0)), tag[1:]
            self.walker.marked.add(place)
        elif tag == "/Artifact":
            owner = "artifact"
        if "/Lang" in properties:
            self.walker.languages.add(said(properties["/Lang"]))
        spoken, worded = "/Lang" in properties, "/ActualText" in properties
        mark = Mark(owner, place, inherited.spoken or spoken, inherited.worded or worded)
        if tag == "/Span" and any(words in properties for words in WORDS):
            self.walker.replaced.append(mark)
        self.marks.append(mark)

    def _point(self, operands: Any) -> None:
        if is_name(operands[1]):
            self._entries("/Properties", operands[1])

    def _glyph(self, _: Any) -> None:
        if self.state.clip is not NOWHERE:
            self.walker.report(AmissError("pdf-operator-place", operator=self.operator))

    def _unmark(self, _: Any) -> None:
        if len(self.marks) == 1:
            raise self._unpaired()
        self.marks.pop()
