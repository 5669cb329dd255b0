"""The line at the foot: language label, note, a line for the staff, address and build id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, NamedTuple

from leafletgen.blocks.kit import Extent, FitState, Kit, Laid, Name, T
from leafletgen.blocks.prose import Prose, gathered, joined
from leafletgen.geometry import Rect
from leafletgen.ir.frame import Shape, Stroke
from leafletgen.ir.richtext import LRI, PDI, RichText, StyleRun
from leafletgen.ir.structure import Tag
from leafletgen.path import rounded
from leafletgen.source import Span


class _Part(NamedTuple):
    prose: Prose
    width: float


@dataclass(frozen=True)
class Footer(Generic[T]):
    """Autonym and code at the start, staff line in the middle, address (a fact) and build id at the end.

    The note of an unchecked machine translation stands under the staff line, in the language and for the staff.
    """

    address: Name | None = None
    span: Span | None = field(default=None, compare=False)

    def _label(self, kit: Kit) -> Prose:
        return Prose(RichText.plain(kit.edition["autonym"], kit.language.tag), "autonym", None, self.span)

    def _code(self, kit: Kit) -> Prose:
        return Prose(_fixed(kit.language.tag), "code", None, self.span)

    def _middle(self, kit: Kit) -> list[Prose]:
        texts = [RichText.plain(kit.edition["staff"], kit.edition["staff_language"])]
        if kit.edition.get("note"):
            texts.append(RichText.plain(kit.edition["note"], kit.language.tag))
        if kit.edition.get("staff_note"):
            texts[0] = RichText.plain(
                kit.edition["staff"] + "　" + kit.edition["staff_note"], texts[0].language
            )
        return [Prose(t, "staff", None, self.span) for t in texts]

    def _end(self, kit: Kit) -> Prose:
        parts = [kit.facts[self.address].split("://")[-1]] if self.address else []
        return Prose(_fixed(" · ".join([*parts, kit.edition["build"]])), "build", None, self.span)

    def _rooms(self, kit: Kit, width: float, state: FitState) -> tuple[float, float, float, float]:
        label = self._label(kit).natural_width(kit, state) + 0.1
        code = self._code(kit).natural_width(kit, state) + 0.1
        end = self._end(kit).natural_width(kit, state) + 0.1
        box = code + 2 * kit.space("code-padding")
        used = label + kit.space("caption") * 2 + box + end + 2 * kit.space("gutter")
        return label, code, max(width - used, 1.0), end

    def measure(self, kit: Kit, width: float, state: FitState) -> Extent:
        """See `kit.Block`."""
        label, code, middle, end = self._rooms(kit, width, state)
        own = [self._label(kit).measure(kit, label, state), self._code(kit).measure(kit, code, state)]
        lines = [p.measure(kit, middle, state) for p in self._middle(kit)]
        stack = sum(e.height for e in lines) + kit.space("caption") * (len(lines) - 1)
        last = self._end(kit).measure(kit, end, state)
        return joined([*own, *lines, last], max(own[0].height, stack, last.height))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> Laid:
        """See `kit.Block`."""
        label, code, middle, end = self._rooms(kit, width, state)
        tall = max(self.measure(kit, width, state).height, height or 0.0)
        box = kit.builder(width)
        name = self._label(kit).arrange(kit, label, state, Tag("P"))
        top = (tall - name.frame.size.height) / 2
        box.frame(name.frame, 0, top)
        tag = self._code(kit).arrange(kit, code, state, Tag("P"))
        pad = kit.space("code-padding")
        start = label + 2 * kit.space("caption")
        tag_top = top + name.first_baseline - tag.first_baseline
        box.open(Tag("Artifact"))
        outline = Rect(start, tag_top - 0.6 * pad, code + 2 * pad, tag.frame.size.height + 1.2 * pad)
        box.shape(Shape(rounded(outline, 0.8 * pad), stroke=Stroke(kit.ink, 0.6 * kit.space("rule"))))
        box.close()
        box.frame(tag.frame, start + pad, tag_top)
        parts = [name.laid, tag.laid]
        lines = [p.arrange(kit, middle, state, Tag("P", language=p.text.language)) for p in self._middle(kit)]
        stack = sum(t.frame.size.height for t in lines) + kit.space("caption") * (len(lines) - 1)
        line_top = (tall - stack) / 2
        for line in lines:
            box.frame(line.frame, start + code + 2 * pad + kit.space("gutter"), line_top)
            line_top += line.frame.size.height + kit.space("caption")
            parts.append(line.laid)
        last = self._end(kit).arrange(kit, end, state, Tag("P"))
        box.frame(last.frame, width - end, (tall - last.frame.size.height) / 2)
        return gathered(box.build(tall), [*parts, last.laid])


def _fixed(chars: str) -> RichText:
    """An address or a code: left to right whatever stands round it."""
    held = LRI + chars + PDI
    return RichText(held, "en", (StyleRun(0, len(held), language="en", fact="fixed"),))
