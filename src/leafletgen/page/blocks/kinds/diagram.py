"""A flow diagram in a layout. Its words are texts of the leaflet: actors' labels, and steps for the alternative."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Annotated, ClassVar, Generic, cast

from leafletgen.core.color import WHITE
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, Name, Strain, T
from leafletgen.page.blocks.prose import Prose, missing_glyph
from leafletgen.text.ir.richtext import RichText

if TYPE_CHECKING:
    from leafletgen.page.diagram.draw import DiagramParts, DiagramStyle, DrawnArrow, SizedGraph
    from leafletgen.page.diagram.graph import Graph


GROWTH = (1.3, 1.2, 1.1)
"""By how much a diagram that decides may be larger than its labels' design."""


@record
class Diagram(Generic[T]):
    """The diagram of a case: `diagrams/<of>.yaml`. `center` is the distance from its top to its centre line, so that
    rows align; a diagram that needs more above it sits lower. Labels belong to the fit group `labels` where there is
    one and no other is stated.
    """

    __shorthand__ = "of"

    of: Name
    role: str = "actor"
    fit: str | None = None
    center: Annotated[Length | None, Unless(("rotate",))] = None
    scale: float = 1.0
    height: Length | None = None
    labels: Mapping[str, T] = field(default_factory=dict, metadata={"hidden": True})
    notes: Mapping[str, T] = field(default_factory=dict, metadata={"hidden": True})
    steps: tuple[T, ...] = field(default=(), metadata={"hidden": True})
    listed: bool = field(default=False, metadata={"hidden": True, "late": True})
    """Whether a list on its page, or before it, tells the steps."""
    titles: Mapping[str, T] | None = field(default=None, metadata={"hidden": True, "late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    is_graphic: ClassVar = True

    def _variable(self, kit: Kit) -> str:
        group = self.fit or ("labels" if "size labels" in kit.shrink_steps else None)
        return kit.variable(group, self.role)

    def _sized(self, kit: Kit) -> SizedGraph:
        # Late, here and below: a project without diagrams starts without what draws them.
        from leafletgen.page.diagram.draw import sized

        key = ("diagram", id(self.labels), self.of, kit.ground, self.scale, self.role)
        if key not in kit.cache:
            kit.cache["labels", id(self.labels)] = self.labels  # kept alive, so that none takes its identity
            kit.cache[key] = sized(
                kit.graphs[self.of], cast("Mapping[str, RichText]", self.labels), _style(kit, self.scale, self.role), kit.book,
                kit.language, kit.pictogram, cast("Mapping[str, RichText]", self.notes),
                titles=cast("Mapping[str, RichText]", self.titles or {}),
            )  # fmt: skip
        return cast("SizedGraph", kit.cache[key])

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        from leafletgen.page.diagram.draw import natural

        variable = self._variable(kit)
        need = natural(self._sized(kit), width, kit.size(variable, state))
        strains: tuple[Strain, ...] = ()
        # At their smallest, labels take more lines than is good.
        lowest = state.get(variable, 0) >= kit.shrink_steps[variable].lowest
        over = need.sticking if lowest else need.overfull
        if over > 0.01 and need.label is not None:
            below = f"{self.of}.nodes" if kit.graphs[self.of].decides else "actors"
            strains = (Strain(variable, over, f"{below}.{need.label}"),)
        elif need.touching is not None and not lowest:  # smaller labels keep clear of what arrows carry
            strains = (Strain(variable, 1.0, f"actors.{need.touching}"),)
        least = kit.pt(self.height) if self.height else 0.0
        labels = [
            Prose(cast(RichText, text), self.role, self.fit, self.span) for text in self.labels.values()
        ]
        foot = max((label.apart(kit, state) for label in labels), default=0.0)
        return BlockExtent(max(need.least, least), need.lines, strains, foot=foot)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        from leafletgen.page.diagram.draw import draw, natural

        size = kit.size(self._variable(kit), state)
        graph = self._sized(kit)
        if kit.graphs[self.of].decides and height is not None:
            size = self._grown(kit, graph, width, height, size, state)
        room = height if height is not None else natural(graph, width, size).height
        drawn = draw(
            graph, width, room, size, kit.rtl, self.alt(kit), kit.pt(self.center) if self.center else None
        )
        return LaidBlock(drawn.frame, (), drawn.diagnostics + self._missing(kit, graph))

    def _grown(
        self, kit: Kit, graph: SizedGraph, width: float, height: float, size: float, state: FitState
    ) -> float:
        """One that decides is drawn larger where its room allows and no label takes another line, unless its theme says
        how far its labels grow.
        """
        from leafletgen.page.diagram.flow.place import best

        steps = kit.shrink_steps[self._variable(kit)]
        if steps.grow > steps.design or state.get(self._variable(kit), 0):
            return size
        now = best(graph, width, size, height)
        larger = ((size * by, best(graph, width, size * by, height)) for by in GROWTH)
        # Questions keep their corners: larger words are not worth another shape.
        good = (
            grown for grown, p in larger if p.clean and p.lines <= now.lines and (not p.m.flat or now.m.flat)
        )
        return next(good, size)

    def alone(self, kit: Kit, width: float) -> FitState:
        """The largest size at which its labels fit, were it alone on its sheet; the floor where they fit at none."""
        variable = self._variable(kit)
        lowest = kit.shrink_steps[variable].lowest
        sizes = ({variable: step} for step in range(lowest))
        return next((s for s in sizes if not self.measure(kit, width, s).strains), {variable: lowest})

    def size(self, kit: Kit, state: FitState) -> float:
        """The size of its labels in points."""
        return kit.size(self._variable(kit), state)

    def least(self, kit: Kit) -> float:
        """The floor of that size."""
        variable = self._variable(kit)
        return kit.size(variable, {variable: kit.shrink_steps[variable].lowest})

    def ways(self, kit: Kit, width: float, state: FitState) -> tuple[DrawnArrow, ...]:
        """Where the arrows are in what `arrange` makes of it in its own height."""
        from leafletgen.page.diagram.draw import natural, ways

        size, graph = self.size(kit, state), self._sized(kit)
        room = natural(graph, width, size).height
        return ways(graph, width, room, size, kit.rtl, kit.pt(self.center) if self.center else None)

    def parts(self, kit: Kit, width: float, state: FitState) -> DiagramParts:
        """What that picture is made of."""
        from leafletgen.page.diagram.draw import natural, parts

        size, graph = self.size(kit, state), self._sized(kit)
        return parts(graph, width, natural(graph, width, size).height, size, kit.rtl)

    def _missing(self, kit: Kit, graph: SizedGraph) -> tuple[Diagnostic, ...]:
        return tuple(missing_glyph(kit, c, place, f"actors of {self.of}") for c, place in graph.missing)

    def alt(self, kit: Kit) -> str:
        """The alternative text: who takes part, then the numbered sentences of the case with what its arrows say, unless a
        list tells them; of one that decides, each node with the ways out of it.
        """
        if (graph := kit.graphs[self.of]).decides:
            return self._branches(kit, graph)
        actors = kit.word("between").join(cast(RichText, t).spoken for t in self.labels.values())
        steps = []
        for number, step in enumerate(self.steps, 1):
            note = self.notes.get(str(number))
            beside = f" ({cast(RichText, note).spoken})" if note is not None else ""
            steps.append(f"{number}. {cast(RichText, step).spoken}{beside}")
        told = kit.word("diagram").format(actors=actors)
        if not steps or (self.listed and not self.notes):
            return told
        return told + kit.word("diagram_steps").format(steps=" ".join(steps))

    def _branches(self, kit: Kit, graph: Graph) -> str:
        """What a diagram that decides says, node after node in the order in which one comes to them."""
        from leafletgen.page.diagram.flow.ranks import links, walk, ways_out

        found = links(graph)
        order, leaving = walk(graph, [one for one in found if not one.back]), ways_out(found)
        number = {key: str(n) for n, key in enumerate(order, 1)}
        said = {key: cast(RichText, text).spoken for key, text in self.labels.items()}
        told = [kit.word("flow").format(count=len(order))]
        for lane, title in (self.titles or {}).items():
            held = kit.word("between").join(number[key] for key in graph.lanes[lane].of if key in number)
            told.append(kit.word("flow_lane").format(lane=cast(RichText, title).spoken, numbers=held))
        for key in order:
            told.append(kit.word("flow_node").format(number=number[key], label=said.get(key, key)))
            for one in leaving.get(key, ()):
                note = self.notes.get(one.key)
                word = kit.word("flow_if" if note is not None else "flow_then")
                answer = cast(RichText, note).spoken if note is not None else ""
                told.append(
                    word.format(
                        answer=answer, number=number[one.target], label=said.get(one.target, one.target)
                    )
                )
        return "".join(told).strip()


def _style(kit: Kit, scale: float, role: str) -> DiagramStyle:
    from leafletgen.page.diagram.draw import DiagramStyle

    look = kit.look
    return DiagramStyle(
        unit=kit.u * scale, arrow=kit.accent, mark=look.paint("mark"), ink=kit.ink, ground=kit.ground_paint,
        disc=look.paint("actor"), disc_ink=WHITE, mark_ink=look.paint("ink"), badge_ink=WHITE,
        place=kit.ground_paint, weight=look.roles[role].strength, scale=scale, grounds=look.paints,
        inks={name: look.paint(ink) for name, ink in look.inks.items() if name in look.paints},
    )  # fmt: skip
