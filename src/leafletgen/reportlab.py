"""Texts of any script, and blocks and diagrams of a project, in a program that writes its PDF by reportlab.

`Text`, `ProjectBlock` and `ProjectDiagram` are flowables of Platypus; `draw` puts any of them on a plain canvas. Letters are shaped, ordered
and broken into lines as on our own sheets, fonts are embedded as subsets, and what is copied and searched is the text
itself. See `docs/reportlab.md`.

All lengths are points. Whatever cannot be set raises a `TypesettingError` whose text is a sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import cache
from typing import Any, get_args

from reportlab.lib.colors import CMYKColor, toColor
from reportlab.pdfbase.pdfdoc import PDFDocument, xObjectName
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from leafletgen.core.color import CMYK, RGB, Paint, Spot
from leafletgen.core.geometry import Point, Rect, Transform
from leafletgen.core.record import NamedTuple, record
from leafletgen.engine import piece
from leafletgen.engine.edition import Edition
from leafletgen.engine.failure import ProjectError
from leafletgen.engine.loose import TypesettingError, marked, plain, refuse_missing, shown, tongue_of
from leafletgen.engine.project import Project
from leafletgen.page.blocks.prose import APART, PARAGRAPH_GAP
from leafletgen.text import paragraph
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.ir.frame import Frame, FrameBuilder, Group, Link, walk
from leafletgen.text.ir.style import Align, TextStyle
from leafletgen.text.paragraph import Passage, ShapedText
from leafletgen.write.pdf.forms import ColorSystem, FormXObjects
from leafletgen.write.pdf.writer import Writer

__all__ = ["FlowStyle", "ProjectBlock", "ProjectDiagram", "Text", "TypesettingError", "draw"]

ENDLESS = 14_400.0
"""Points from which on a width is none (a table asks how wide a cell would like to be): the widest page that PDF knows."""

SLACK = 0.01
"""Points of rounding."""


# ---------------------------------------------------------------- texts


class _ParagraphPart(NamedTuple):
    """A paragraph, or what of it stands in this flowable."""

    shaped: ShapedText
    passage: Passage


@record
class FlowStyle:
    """How texts flow, for as many of them as a program likes.

    `leading`: from baseline to baseline, never less than letters need; None: the language's own. `align`: start and end are
    those of the language's direction. `readings`: whether furigana is drawn. `widows`, `orphans`: lines that stand at least
    together on the next and on this page. The others are what a flowable of reportlab has.
    """

    leading: float | None = None
    align: Align = "start"
    readings: bool = True
    widows: int = 2
    orphans: int = 2
    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = False


PLAIN = FlowStyle()


class Text(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A text of any language that flows, splits and stands in tables like a `Paragraph` of reportlab."""

    def __init__(
        self,
        text: str,
        language: str = "en",
        size: float = 11.0,
        *,
        width: float | None = None,
        bold: bool = False,
        color: Any = "black",
        markup: bool = True,
        facts: Mapping[str, str] | None = None,
        style: FlowStyle = PLAIN,
    ) -> None:
        """Shape it. Raises TypesettingError for an unknown language, a letter that no font has, faulty mark-up.

        `size`: of Latin letters beside it; a language's own factor makes its letters look as large. `width`: None takes what
        the frame has. `color`: whatever reportlab takes for one; a `CMYKColor` is printed in its inks. `markup`: `**bold**`,
        `{name}` for a value of `facts`, in Japanese `漢字《かんじ》`, a blank line between paragraphs; False takes every
        character as it is.
        """
        super().__init__()
        _refuse_measures(size=size, width=width, leading=style.leading)
        if style.align not in get_args(Align):
            raise TypesettingError(f"align is {style.align!r}; known are {', '.join(get_args(Align))}.")
        self.text = text
        self.spaceBefore, self.spaceAfter = style.space_before, style.space_after
        self.keepWithNext = style.keep_with_next
        self._asked, self._style = width, style
        tongue = tongue_of(language)
        whole = marked(text, tongue, facts or {}, style.readings) if markup else plain(text, tongue)
        self._size = size * tongue.size
        paint, self._color = _paint(color)
        pitch = tongue.pitch("running", bool(whole.ruby))
        factor = style.leading / (pitch * self._size) if style.leading is not None else 1.0
        look = TextStyle(
            weight=BOLD if bold else REGULAR, pitch="running", align=style.align, paint=paint, leading=factor
        )
        air = max(0.0, pitch * factor - tongue.ascent - tongue.descent)
        self._between = max(PARAGRAPH_GAP, air + APART) * self._size
        # Half of what lies between its lines stands above and below it, as above and below any line: neighbours keep apart.
        lead = tongue.pitch("short", bool(whole.ruby)) * factor - tongue.ascent - tongue.descent
        self._rim = max(0.0, lead) / 2 * self._size
        shaped = [paragraph.shape(one, look, _book()) for one in whole.paragraphs]
        self._lines = tuple(_ParagraphPart(one, paragraph.WHOLE) for one in shaped)
        self._frames: dict[float, Frame] = {}
        refuse_missing(shaped, tongue)

    # Platypus

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room it takes in a frame of `width`."""
        self.width = self._measure(width)
        self.height = self._height(self._lines, self.width)
        return self.width, self.height

    def minWidth(self) -> float:  # noqa: N802  # so Platypus calls it
        """The width of its widest word."""
        return max((self._extent(one, SLACK).width for one in self._lines), default=0.0)

    def split(self, width: float, height: float) -> list[Flowable]:
        """The lines that fit and the others; nothing where that would leave too few lines on a page."""
        width, top = self._measure(width), 2 * self._rim
        for number, one in enumerate(self._lines):
            tall = self._extent(one, width).height
            if top + tall <= height + SLACK:
                top += tall + self._between
                continue
            before, after = self._lines[:number], self._lines[number + 1 :]
            at = self._cut(one, width, height - top)
            if at is not None:
                first, last = one.passage
                before = (*before, one._replace(passage=Passage(first, at)))
                one = one._replace(passage=Passage(at, last))
            return [self._part(before, after=0.0), self._part((one, *after), before=0.0)] if before else []
        return [self]

    def draw(self) -> None:
        """Draw it on the canvas, its lower left corner at the origin."""
        _place(self.canv, self._frame_of(self.width), self._color)

    # measures

    def _measure(self, available: float) -> float:
        if self._asked is not None:
            return self._asked
        if available < ENDLESS:
            return max(available, SLACK)
        return max((paragraph.natural_width(o.shaped, self._size) for o in self._lines), default=0.0) + SLACK

    def _extent(self, one: _ParagraphPart, width: float) -> paragraph.TextExtent:
        return paragraph.measure(one.shaped, width, self._size, one.passage)

    def _height(self, lines: Sequence[_ParagraphPart], width: float) -> float:
        heights = [self._extent(one, width).height for one in lines]
        return 2 * self._rim + sum(heights) + self._between * (len(heights) - 1) if heights else 0.0

    def _cut(self, one: _ParagraphPart, width: float, height: float) -> int | None:
        """The gap at which a paragraph is parted so that its first lines stand in a height."""
        ends = paragraph.line_ends(one.shaped, width, self._size, one.passage)
        # In a frame that holds nothing else there is no better page to wait for.
        alone = getattr(getattr(self, "_frame", None), "_atTop", False)
        orphans, widows = (1, 1) if alone else (max(1, self._style.orphans), max(1, self._style.widows))

        def height_of(count: int) -> float:
            head = one._replace(passage=Passage(one.passage.first, ends[count - 1]))
            return self._extent(head, width).height

        counts = range(orphans, len(ends) - widows + 1)
        # More lines are never lower, and a text of a hundred pages has thousands: so they are not tried one by one.
        fitting = counts[: bisect_right(counts, height + SLACK, key=height_of)]
        # A hyphen does not end a page.
        return next(
            (end for c in reversed(fitting) if not paragraph.hyphenated(one.shaped, end := ends[c - 1])), None
        )

    def _part(
        self, lines: tuple[_ParagraphPart, ...], before: float | None = None, after: float | None = None
    ) -> Text:
        made: Text = copy(self)
        made._lines, made._frames = lines, {}
        made.spaceBefore = self.spaceBefore if before is None else before
        made.spaceAfter = self.spaceAfter if after is None else after
        made.keepWithNext = self.keepWithNext and after is None
        for name in ("canv", "_frame", "_postponed"):  # where Platypus notes how far it is with this one
            made.__dict__.pop(name, None)
        return made

    def __deepcopy__(self, memo: dict[int, Any]) -> Text:
        return self._part(self._lines)

    def _frame_of(self, width: float) -> Frame:
        known = self._frames.get(width)
        if known is None:
            box, top = FrameBuilder(width, rtl=False), self._rim
            for one in self._lines:
                extent = self._extent(one, width)
                if extent.overfull > SLACK:
                    raise TypesettingError(_too_wide(one, width, extent.overfull))
                made = paragraph.arrange(one.shaped, width, self._size, one.passage)
                box.raw(Group(made.frame), Point(0, top))
                top += made.frame.size.height + self._between
            known = self._frames[width] = box.build(self._height(self._lines, width))
        return known


# ---------------------------------------------------------------- pieces of projects


class _Piece(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A piece of a sheet: as wide as asked for, else as it is there, and never wider than there is room."""

    kind: str
    find: Callable[[Edition, str], Frame | None]
    names: Callable[[Edition], tuple[str, ...]]

    def __init__(
        self,
        of: Project,
        name: str,
        language: str,
        output: str,
        *,
        width: float | None = None,
        align: str = "LEFT",
        space_before: float = 0.0,
        space_after: float = 0.0,
    ) -> None:
        """The piece `name` of an edition of the project. Raises TypesettingError where the output has none of that name, ProjectError
        for names that the project does not have and for an edition with an error. `align`: as `hAlign` of reportlab.
        """
        super().__init__()
        self.spaceBefore, self.spaceAfter, self.hAlign = space_before, space_after, align
        edition = _edition(of, language, output)
        made = self.find(edition, name)
        if made is None:
            known = ", ".join(self.names(edition)) or "none"
            raise TypesettingError(f"The output {output} has no {self.kind} {name!r}. It has: {known}.")
        self._made = made
        self._asked = width
        self._scaled: dict[float, Frame] = {}

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room it takes in a frame of `width`."""
        self.width = min(self._asked or self._made.size.width, max(width, SLACK))
        self.height = self.width / self._made.size.width * self._made.size.height
        return self.width, self.height

    def minWidth(self) -> float:  # noqa: N802  # so Platypus calls it
        """It can be made as small as is wanted, but does not ask for that."""
        return self._asked or self._made.size.width

    def draw(self) -> None:
        """Draw it on the canvas, its lower left corner at the origin."""
        frame = self._scaled.get(self.width)
        if frame is None:
            box = FrameBuilder(self.width, rtl=False)
            box.raw(Group(self._made, Transform.scale(self.width / self._made.size.width)))
            frame = self._scaled[self.width] = box.build(self.height)
        _place(self.canv, frame, "srgb")


class ProjectBlock(_Piece):
    """A block of a project as it stands on the sheet of an output, on its ground. `name`: the id of a zone (`ask`) or the way
    to a block in it (`ask/column.1`).
    """

    kind = "block"
    find = staticmethod(piece.block)
    names = staticmethod(piece.block_names)


class ProjectDiagram(_Piece):
    """A diagram of a project on the sheet of an output, its labels as large as they can be. `name`: of `diagrams/<name>.yaml`."""

    kind = "diagram"
    find = staticmethod(piece.diagram)
    names = staticmethod(piece.diagram_names)


def _edition(of: Project, language: str, output: str) -> Edition:
    """An edition that may be printed; ProjectError else."""
    edition = of.edition(language, output)
    errors = tuple(one for one in edition.findings if one.is_error)
    if errors:
        raise ProjectError(errors)
    return edition


# ---------------------------------------------------------------- drawing


def draw(
    canvas: Canvas, flowable: Flowable, x: float, y: float, width: float = ENDLESS, height: float = ENDLESS
) -> tuple[float, float]:
    """Draw a text, a block or a diagram with its upper left corner at `x`, `y` of a plain canvas; the room that it took.

    `width`: what a text may take; without it, it stands on one line. Raises TypesettingError where `height` is stated and does
    not do.
    """
    taken = flowable.wrapOn(canvas, width, height)
    if taken[1] > height + SLACK:
        raise TypesettingError(
            f"{taken[1]:.1f} points are needed where {height:.1f} are; allow more or set it smaller."
        )
    flowable.drawOn(canvas, x, y - taken[1])
    return float(taken[0]), float(taken[1])


class _Ours:
    """What a document has of ours. reportlab calls `addObjects` when all pages are drawn and nothing is written yet."""

    def __init__(self, document: PDFDocument) -> None:
        self.forms = FormXObjects(Writer(document))

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802  # so reportlab calls it
        self.forms.finish()
        if self.forms.transparent:
            document.ensureMinPdfVersion("transparency")


def _place(canvas: Canvas, frame: Frame, color: ColorSystem) -> None:
    """Draw a frame with its lower left corner at the canvas's origin."""
    document = canvas._doc
    ours = next((one for one in document.delayedFonts if isinstance(one, _Ours)), None)
    if ours is None:
        ours = _Ours(document)
        document.delayedFonts.append(ours)
    form = ours.forms.add(frame, color, xObjectName(""), Point(*canvas.absolutePosition(0, 0)))
    canvas.saveState()
    canvas.translate(-form.origin.x, -form.origin.y)
    canvas.doForm(form.name)
    canvas.restoreState()
    for item, transform, _ in walk(frame):
        if isinstance(item, Link):
            area = transform.apply_rect(Rect(0, 0, *item.size))
            low = frame.size.height - area.bottom
            canvas.linkURL(item.uri, (area.x, low, area.right, low + area.height), relative=1)


# ---------------------------------------------------------------- what a program gives us


@cache
def _book() -> FontBook:
    return FontBook()


def _refuse_measures(**points: float | None) -> None:
    """Raises TypesettingError for a length that is none."""
    for name, value in points.items():
        if value is not None and not 0 < value <= ENDLESS:  # so for what is not a number, too
            raise TypesettingError(f"{name} is {value}; state points, more than 0 and at most {ENDLESS:.0f}.")


def _too_wide(one: _ParagraphPart, width: float, excess: float) -> str:
    said = shown(one.shaped.text.chars)
    return (
        f"{said}: a word is {width + excess:.1f} points wide and stands in {width:.1f}. "
        "Widen the frame or the column, set it smaller, or part the word by a soft hyphen."
    )


def _paint(color: Any) -> tuple[Paint, ColorSystem]:
    """A colour as reportlab takes one, and the kind of ink it is printed in."""
    try:
        known = toColor(color)
    except ValueError as error:
        raise TypesettingError(f"{color!r} is no colour that reportlab knows.") from error
    rgb = RGB(known.red, known.green, known.blue)
    if not isinstance(known, CMYKColor):
        return Paint("text", rgb, CMYK(0, 0, 0, 1)), "srgb"
    inks = CMYK(known.cyan, known.magenta, known.yellow, known.black)
    spot = Spot(known.spotName, known.density, inks) if known.spotName else None
    return Paint("text", rgb, inks, spot), "cmyk"
