"""The line at the foot: language label, note, a line for the staff, address and build id."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import ClassVar, Generic

from leafletgen.core.geometry import Rect
from leafletgen.core.path import rounded
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import FactName, FitState, Kit, T
from leafletgen.page.blocks.planned import BlockPlan, Draft, P, PlannedBlock, TaggedText, piled, wide
from leafletgen.page.blocks.prose import Prose, SetProse, joined
from leafletgen.text.ir.frame import Shape, Stroke
from leafletgen.text.ir.richtext import LRI, PDI, RichText, StyleRun
from leafletgen.text.ir.structure import StructureElement


@record
class Footer(PlannedBlock, Generic[T]):
    """Autonym and code at the start, the staff's line beside them, address (a fact) and build id at the end.

    The note of an unchecked machine translation takes a second row, which then holds the build id as well. `stacked`:
    all below each other, for narrow pages.
    """

    address: FactName | None = None
    stacked: bool = False
    span: Span | None = field(default=None, compare=False)

    names_edition: ClassVar = True

    @property
    def shown_facts(self) -> tuple[str, ...]:
        """See `kit.Block`."""
        return (self.address,) if self.address else ()

    def _end(self, kit: Kit) -> RichText:
        """The address, and the build id behind it."""
        if not self.address:
            return _fixed(kit.edition["build"])
        shown = kit.facts[self.address].split("://")[-1]
        return _fixed(f"{shown} · {kit.edition['build']}", len(shown), kit.addresses.get(self.address))

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        said, caption, gutter = kit.edition, kit.space("caption"), kit.space("gutter")

        def text(role: str, chars: str, language: str = kit.language.tag) -> Prose:
            return Prose(RichText.plain(chars, language), role, None, self.span)

        label = text("autonym", said["autonym"])
        line = "　".join(part for part in (said["staff"], said["staff_note"]) if part)
        staff = text("staff", line, said["staff_language"])
        note = text("staff", said["note"], said["note_language"]) if said["note"] else None
        code, end = (
            Prose(one, role, None, self.span)
            for one, role in ((_fixed(kit.language.tag), "code"), (self._end(kit), "build"))
        )
        if self.stacked:
            own = [TaggedText(one, _spoken(kit, one)) for one in (label, staff, note, end) if one is not None]
            return piled(kit, own, width, caption, state).plan
        named, coded, last = (wide(one, kit, state) for one in (label, code, end))
        indent = named + 2 * caption + coded + 2 * kit.space("code-padding") + gutter
        short = max(width - indent - last - gutter, 1.0)
        room = max(width - indent, 1.0) if note else short
        needs = [
            label.measure(kit, named, state),
            staff.measure(kit, room, state),
            end.measure(kit, last, state),
        ]
        name, beside, built = (need.height for need in needs)
        row = built
        if note is not None:
            needs.append(note.measure(kit, short, state))
            row = max(needs[-1].height, built)
        rows = max(beside, built) if note is None else beside + caption + row
        tall = max(name, rows, height or 0.0)

        def draw(draft: Draft) -> None:
            first = draft.text(label, named, 0, (tall - name) / 2, P)
            tag = draft.set(code, coded, P)
            above = (tall - name) / 2 + first.first_baseline - tag.first_baseline
            draw_code(draft, tag, coded, named + 2 * caption, above, 0.6 * kit.space("rule"))
            spoken = StructureElement("P", language=staff.text.language)
            if note is None:
                draft.text(staff, room, indent, (tall - beside) / 2, spoken)
                draft.text(end, last, width - last, (tall - built) / 2, P)
                return
            top = (tall - beside - caption - row) / 2
            draft.text(staff, room, indent, top, spoken)
            low, after = draft.set(note, short, P), draft.set(end, last, P)
            base = top + beside + caption + max(low.last_baseline, after.last_baseline)
            draft.place(low, indent, base - low.last_baseline)
            draft.place(after, width - last, base - after.last_baseline)

        return BlockPlan(joined(needs, tall), draw)


def _spoken(kit: Kit, prose: Prose) -> StructureElement:
    own = prose.text.language
    return P if own == kit.language.tag else StructureElement("P", language=own)


def draw_code(draft: Draft, text: SetProse, width: float, start: float, top: float, line: float) -> None:
    """The code of a language in a frame that begins at `start`; its words begin at `top`."""
    pad, ink = draft.kit.space("code-padding"), draft.kit.ink
    outline = Rect(start, top - 0.6 * pad, width + 2 * pad, text.frame.size.height + 1.2 * pad)
    draft.artifact(Shape(rounded(outline, 0.8 * pad), stroke=Stroke(ink, line)))
    draft.place(text, start + pad, top)


@lru_cache(maxsize=64)
def _fixed(chars: str, linked: int = 0, uri: str | None = None) -> RichText:
    """An address or a code: left to right whatever stands round it. The first `linked` characters lead to `uri`."""
    held = LRI + chars + PDI
    run = StyleRun(0, len(held), language="en", fact="fixed")
    runs = (run._replace(end=1 + linked, uri=uri), run._replace(start=1 + linked)) if uri else (run,)
    return RichText(held, "en", runs)
