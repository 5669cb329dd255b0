"""A text in a box of given width: the part that all blocks with words share."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import cast

from leafletgen.core.color import Paint
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.page.blocks.baseline import TextLines
from leafletgen.page.blocks.kit import BlockExtent, Fit, FitState, Kit, LaidBlock, Strain
from leafletgen.page.blocks.lines import Settled, settled
from leafletgen.text import paragraph
from leafletgen.text.breaks import SOFT_HYPHEN
from leafletgen.text.ir.frame import Frame, FrameBuilder
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import Align
from leafletgen.text.languages.tag import Language
from leafletgen.text.paragraph import SetText, ShapedText, TextExtent
from leafletgen.text.unseen import counted

PARAGRAPH_GAP = 0.5
"""Room between the paragraphs of one text, in its size."""
APART = 0.25
"""How much more room there is between two texts, at least, than between the lines of one; in its size (decision 040)."""
INK = 0.2
"""What marks and readings that stand in the room between two texts leave of it, at least."""


def between(room: float, above: BlockExtent | TextExtent, below: BlockExtent | TextExtent) -> float:
    """From box to box, where `room` is what is to lie between the last line of one text and the first of the next, marks and
    readings aside: these stand in it, so that base lines keep their distance whatever the words.
    """
    return max(room - above.sunk - below.raised, INK * room)


class Prose(NamedTuple):
    """A text with the role and fit group it is set in. `paint` overrides the ink of the ground, `align` that of the role.

    `tabular`: its figures stand below others, and are of equal width. `whole`: on one line.
    """

    text: RichText
    role: str
    fit: str | None
    span: Span | None
    paint: Paint | None = None
    align: Align | None = None
    tabular: bool = False
    whole: bool = False

    def variable(self, kit: Kit) -> str:
        """The size variable it hangs on."""
        return kit.variable(self.fit, self.role)

    def size(self, kit: Kit, state: FitState) -> float:
        """Its size in points."""
        return kit.size(self.variable(kit), state, self.tongue(kit).size)

    def tongue(self, kit: Kit) -> Language:
        own = self.text.language
        return kit.language if own == kit.language.tag else kit.book.languages.get(own) or kit.language

    def _wraps(self, kit: Kit, state: FitState) -> bool:
        steps = kit.shrink_steps[self.variable(kit)]
        if self.whole:
            return False
        return steps.wrap_below is None or steps.at(state.get(steps.name, 0)) < steps.wrap_below - 1e-6

    def shaped(self, kit: Kit, state: FitState) -> tuple[ShapedText, ...]:
        """Its paragraphs, shaped."""
        wraps = self._wraps(kit, state)
        # By identity: hashing a rich text costs as much as the look-up saves, and a text is the same object in all steps.
        key = (
            "shaped",
            id(self.text),
            self.role,
            self.paint,
            self.align,
            self.tabular,
            kit.ground,
            kit.vertical,
            wraps,
        )
        known = kit.cache.get(key)
        if known is None:
            style = kit.style(self.role, wrap=wraps, paint=self.paint)
            if self.align or self.tabular:
                style = replace(style, align=self.align or style.align, tabular=self.tabular)
            known = tuple(paragraph.shape(part, style, kit.book) for part in self.text.paragraphs)
            kit.cache[key] = known
            # Some texts are made on the spot (a number, a label): kept alive here, so that none takes another's identity.
            kit.cache["text", id(self.text)] = self.text
        return cast("tuple[ShapedText, ...]", known)

    def natural_width(self, kit: Kit, state: FitState) -> float:
        """Width on one line, in points."""
        size, wraps = self.size(kit, state), self._wraps(kit, state)
        key = (
            "natural", id(self.text), self.role, self.paint, self.align, self.tabular, kit.vertical, wraps, size,
        )  # fmt: skip
        known = kit.cache.get(key)
        if known is None:
            known = max(paragraph.natural_width(s, size) for s in self.shaped(kit, state))
            kit.cache[key] = known
        return cast(float, known)

    def air(self, kit: Kit, state: FitState) -> float:
        """Room between two of its lines: their pitch less the height of a line without marks, in points. The lines of headlines
        are nearer to each other than to anything else; what stands round them keeps the room of texts of their size.
        """
        tongue, kind = self.tongue(kit), kit.look.roles[self.role].pitch
        pitch = tongue.pitch("short" if kind == "headline" else kind, self.role in kit.readings) * kit.leading
        return max(0.0, pitch - tongue.ascent - tongue.descent) * self.size(kit, state)

    def apart(self, kit: Kit, state: FitState) -> float:
        """The least room between it and another text: what is between its lines, and a part of its size; in points."""
        return self.air(kit, state) + APART * self.size(kit, state)

    def foot(self, kit: Kit, state: FitState) -> float:
        """The least room between it and an edge below: that of another line. Headlines hug theirs as their layout says."""
        if kit.look.roles[self.role].pitch == "headline":
            return 0.0
        return self.air(kit, state) + self.tongue(kit).ascent * self.size(kit, state)

    def _gaps(self, kit: Kit, extents: list[TextExtent], state: FitState) -> list[float]:
        """From paragraph to paragraph."""
        room = kit.snapped(max(PARAGRAPH_GAP * self.size(kit, state), self.apart(kit, state)))
        return [between(room, above, below) for above, below in pairwise(extents)]

    def _settled(self, kit: Kit, extents: list[TextExtent], state: FitState) -> Settled:
        """Where its paragraphs stand."""
        return settled(self._lines(kit), extents, self._gaps(kit, extents, state))

    def _lines(self, kit: Kit) -> TextLines | None:
        """The common lines that it begins on. Running text of another size has another pitch, and would leave them at once."""
        if kit.lines is None:
            return None
        head = kit.lines.heads and kit.look.roles[self.role].display
        return kit.lines if head or kit.lines.size == self.variable(kit) else None

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """Height, lines and strain at a width."""
        size = self.size(kit, state)
        # Texts live as long as the cache (see `shaped`), so their identity will do as a key.
        wraps, lines = self._wraps(kit, state), self._lines(kit)
        key = (
            id(self.text),
            self.role,
            self.paint,
            self.tabular,
            width,
            size,
            wraps,
            kit.baseline,
            lines and lines.step,
            kit.vertical,
        )
        known = kit.cache.get(key)
        if known is None:
            known = kit.cache[key] = self._measured(kit, width, state, size)
        return cast(BlockExtent, known)

    def _measured(self, kit: Kit, width: float, state: FitState, size: float) -> BlockExtent:
        extents = [paragraph.measure(s, width, size, grid=kit.baseline) for s in self.shaped(kit, state)]
        tops = self._settled(kit, extents, state)
        over = max(e.overfull for e in extents)
        strains: tuple[Strain, ...] = ()
        if over > 0.01:
            word = self._widest_word(kit, state, [e.overfull for e in extents].index(over))
            strains = (Strain(self.variable(kit), over, self.text.message or "", word),)
        lines = sum(e.lines for e in extents)
        raised, sunk = extents[0].raised, extents[-1].sunk
        foot = self.foot(kit, state) - sunk
        air = self.apart(kit, state)
        first = tops.first if self._lines(kit) else None
        return BlockExtent(tops.height, lines, strains, raised, sunk, air, foot=foot, first=first)

    def _widest_word(self, kit: Kit, state: FitState, paragraph_number: int) -> str:
        """The word of a headline or label that its translator could divide; empty where its text says where, or is a fact."""
        role, shaped = kit.look.roles[self.role], self.shaped(kit, state)[paragraph_number]
        if (
            not (role.display or role.breaking == "balanced")
            or not shaped.style.wrap
            or self.tongue(kit) is not kit.language
        ):
            return ""
        start, end = paragraph.widest_piece(shaped)
        text = shaped.text
        fixed = any(run.fact and run.start < end and run.end > start for run in text.runs)
        around = text.chars[max(0, start - 1) : end + 1]
        return "" if fixed or SOFT_HYPHEN in around else text.chars[start:end]

    def arrange(
        self, kit: Kit, width: float, state: FitState, tag: StructureElement | None = None
    ) -> SetProse:
        """Set it. `tag` goes round each paragraph."""
        size = self.size(kit, state)
        set_texts = [paragraph.arrange(s, width, size, grid=kit.baseline) for s in self.shaped(kit, state)]
        extents = [one.extent for one in set_texts]
        tops = self._settled(kit, extents, state)
        box = FrameBuilder(width, rtl=False)
        for one, top in zip(set_texts, tops.tops, strict=True):
            with box.within(*([tag] if tag else [])):
                for point, item in one.frame.items:
                    box.raw(item, point.moved(0, top))
        frame = box.build(tops.height)
        first, last = set_texts[0], set_texts[-1]
        lift = frame.size.height - last.frame.size.height
        laid = LaidBlock(frame, (self._fit(kit, state, set_texts, width),), self._missing(kit, state))
        return SetProse(
            laid, first.first_baseline, lift + last.last_baseline, max(t.extent.width for t in set_texts)
        )

    def _fit(self, kit: Kit, state: FitState, set_texts: list[SetText], width: float) -> Fit:
        steps = kit.shrink_steps[self.variable(kit)]
        factor = self.tongue(kit).size
        size = self.size(kit, state)
        chars = counted(self.text.chars)
        ink = sum(line.width for t in set_texts for line in t.lines) or 1.0
        per_char = ink / max(chars, 1)
        over = max(t.extent.overfull for t in set_texts)
        lines = sum(t.extent.lines for t in set_texts)
        last = set_texts[-1]
        pitch = (last.last_baseline - last.first_baseline) / max(len(last.lines) - 1, 1) or size * 1.3
        return Fit(
            key=self.text.message or "", box="", variable=steps.name, size=size, design=steps.design * factor,
            floor=steps.floor * factor, lines=lines, chars=chars,
            free_chars=max(0, int((width - last.lines[-1].width) / per_char)),
            over_chars=0 if over <= 0.01 else max(1, round(over / per_char)),
            line_height=pitch, line_chars=width / per_char,
            glyph_height=self.tongue(kit).cap * size, far=kit.look.roles[self.role].far, span=self.span,
        )  # fmt: skip

    def _missing(self, kit: Kit, state: FitState) -> tuple[Diagnostic, ...]:
        found = [m for s in self.shaped(kit, state) for m in s.missing]
        return tuple(missing_glyph(kit, character, place, self.text.message) for character, place in found)


def missing_glyph(kit: Kit, character: str, place: object, key: str | None) -> Diagnostic:
    """The finding for a character that no font of the language has."""
    return diagnostic(
        "missing-glyph", place, language=kit.language.tag, key=key,  # type: ignore[arg-type]  # a place as `text` hands it on
        character=character, codepoint=f"U+{ord(character[0]):04X}", name=kit.language.tag,
    )  # fmt: skip


class SetProse(NamedTuple):
    """A text set: its layout, where its first and last baselines are, and the width of its longest line."""

    laid: LaidBlock
    first_baseline: float
    last_baseline: float
    width: float

    @property
    def frame(self) -> Frame:
        """Its frame."""
        return self.laid.frame


def joined(extents: list[BlockExtent], height: float) -> BlockExtent:
    """One extent of `height` with the lines and strains of several."""
    strains = tuple(s for e in extents for s in e.strains)
    return BlockExtent(height, sum(e.lines for e in extents), strains, over=sum(e.over for e in extents))


def gathered(frame: Frame, parts: list[LaidBlock]) -> LaidBlock:
    """One layout of `frame` with the fits and findings of several."""
    fits = tuple(f for p in parts for f in p.fits)
    return LaidBlock(frame, fits, tuple(d for p in parts for d in p.diagnostics))
