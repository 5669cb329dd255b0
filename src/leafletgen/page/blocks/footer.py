"""The line at the foot: language label, note, a line for the staff, address and build id."""

from dataclasses import field
from functools import lru_cache
from typing import Generic, NamedTuple

from leafletgen.core.geometry import Rect
from leafletgen.core.path import rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FactName, FitState, Kit, LaidBlock, T
from leafletgen.page.blocks.prose import Prose, gathered, joined
from leafletgen.text.ir.frame import FrameBuilder, Shape, Stroke
from leafletgen.text.ir.richtext import LRI, PDI, RichText, StyleRun
from leafletgen.text.ir.structure import StructureElement


class _Rooms(NamedTuple):
    """Widths in points; `indent` is where the staff's line begins."""

    label: float
    code: float
    indent: float
    staff: float
    note: float
    end: float


@record
class Footer(Generic[T]):
    """Autonym and code at the start, the staff's line beside them, address (a fact) and build id at the end.

    The note of an unchecked machine translation takes a second row, which then holds the build id as well. `stacked`:
    all below each other, for narrow pages.
    """

    address: FactName | None = None
    stacked: bool = False
    span: Span | None = field(default=None, compare=False)

    def _label(self, kit: Kit) -> Prose:
        return Prose(RichText.plain(kit.edition["autonym"], kit.language.tag), "autonym", None, self.span)

    def _code(self, kit: Kit) -> Prose:
        return Prose(_fixed(kit.language.tag), "code", None, self.span)

    def _staff(self, kit: Kit) -> Prose:
        line = "　".join(part for part in (kit.edition["staff"], kit.edition["staff_note"]) if part)
        return Prose(RichText.plain(line, kit.edition["staff_language"]), "staff", None, self.span)

    def _note(self, kit: Kit) -> Prose | None:
        note = kit.edition["note"]
        return (
            Prose(RichText.plain(note, kit.edition["note_language"]), "staff", None, self.span)
            if note
            else None
        )

    def _end(self, kit: Kit) -> Prose:
        build = _fixed(kit.edition["build"])
        if self.address:
            shown = kit.facts[self.address].split("://")[-1]
            build = _fixed(f"{shown} · {kit.edition['build']}", len(shown), kit.addresses.get(self.address))
        return Prose(build, "build", None, self.span)

    def _rooms(self, kit: Kit, width: float, state: FitState) -> _Rooms:
        label = self._label(kit).natural_width(kit, state) + 0.1
        code = self._code(kit).natural_width(kit, state) + 0.1
        end = self._end(kit).natural_width(kit, state) + 0.1
        indent = label + 2 * kit.space("caption") + code + 2 * kit.space("code-padding") + kit.space("gutter")
        short = max(width - indent - end - kit.space("gutter"), 1.0)
        whole = max(width - indent, 1.0)
        return _Rooms(label, code, indent, whole if kit.edition["note"] else short, short, end)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        if self.stacked:
            own = [p.measure(kit, width, state) for p in self._rows(kit)]
            return joined(own, sum(e.height for e in own) + kit.space("caption") * (len(own) - 1))
        room = self._rooms(kit, width, state)
        label = self._label(kit).measure(kit, room.label, state)
        staff = self._staff(kit).measure(kit, room.staff, state)
        end = self._end(kit).measure(kit, room.end, state)
        note = self._note(kit)
        if note is None:
            return joined([label, staff, end], max(label.height, staff.height, end.height))
        below = note.measure(kit, room.note, state)
        rows = staff.height + kit.space("caption") + max(below.height, end.height)
        return joined([label, staff, end, below], max(label.height, rows))

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        if self.stacked:
            return self._stack(kit, width, state)
        room = self._rooms(kit, width, state)
        tall = max(self.measure(kit, width, state).height, height or 0.0)
        box = kit.builder(width)
        parts = self._tag(kit, box, room, tall, state)
        staff, end, note = self._staff(kit), self._end(kit), self._note(kit)
        line = staff.arrange(kit, room.staff, state, StructureElement("P", language=staff.text.language))
        last = end.arrange(kit, room.end, state, StructureElement("P"))
        if note is None:
            box.frame(line.frame, room.indent, (tall - line.frame.size.height) / 2)
            box.frame(last.frame, width - room.end, (tall - last.frame.size.height) / 2)
            return gathered(box.build(tall), [*parts, line.laid, last.laid])
        below = note.arrange(kit, room.note, state, StructureElement("P"))
        row = max(below.frame.size.height, last.frame.size.height)
        top = (tall - line.frame.size.height - kit.space("caption") - row) / 2
        box.frame(line.frame, room.indent, top)
        top += line.frame.size.height + kit.space("caption")
        baseline = max(below.last_baseline, last.last_baseline)
        box.frame(below.frame, room.indent, top + baseline - below.last_baseline)
        box.frame(last.frame, width - room.end, top + baseline - last.last_baseline)
        return gathered(box.build(tall), [*parts, line.laid, below.laid, last.laid])

    def _rows(self, kit: Kit) -> list[Prose]:
        return [
            p for p in (self._label(kit), self._staff(kit), self._note(kit), self._end(kit)) if p is not None
        ]

    def _stack(self, kit: Kit, width: float, state: FitState) -> LaidBlock:
        box, top, parts = kit.builder(width), 0.0, []
        for prose in self._rows(kit):
            own = None if prose.text.language == kit.language.tag else prose.text.language
            text = prose.arrange(kit, width, state, StructureElement("P", language=own))
            box.frame(text.frame, 0, top)
            top += text.frame.size.height + kit.space("caption")
            parts.append(text.laid)
        return gathered(box.build(top - kit.space("caption")), parts)

    def _tag(
        self, kit: Kit, box: FrameBuilder, room: _Rooms, tall: float, state: FitState
    ) -> list[LaidBlock]:
        """The language's own name and its code in a frame."""
        name = self._label(kit).arrange(kit, room.label, state, StructureElement("P"))
        top = (tall - name.frame.size.height) / 2
        box.frame(name.frame, 0, top)
        code = self._code(kit).arrange(kit, room.code, state, StructureElement("P"))
        pad = kit.space("code-padding")
        start = room.label + 2 * kit.space("caption")
        code_top = top + name.first_baseline - code.first_baseline
        outline = Rect(start, code_top - 0.6 * pad, room.code + 2 * pad, code.frame.size.height + 1.2 * pad)
        box.open(StructureElement("Artifact"))
        box.shape(Shape(rounded(outline, 0.8 * pad), stroke=Stroke(kit.ink, 0.6 * kit.space("rule"))))
        box.close()
        box.frame(code.frame, start + pad, code_top)
        return [name.laid, code.laid]


@lru_cache(maxsize=64)
def _fixed(chars: str, linked: int = 0, uri: str | None = None) -> RichText:
    """An address or a code: left to right whatever stands round it. The first `linked` characters lead to `uri`."""
    held = LRI + chars + PDI
    run = StyleRun(0, len(held), language="en", fact="fixed")
    runs = (run._replace(end=1 + linked, uri=uri), run._replace(start=1 + linked)) if uri else (run,)
    return RichText(held, "en", runs)
