"""What a diagram file says: actors in named places and numbered arrows between them."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from leafletgen.core.record import record
from leafletgen.core.source import Span

DiagramKind = Literal[
    "row", "triangle", "cycle", "steps", "ladder", "lanes", "grid", "auto", "flow", "tree", "timeline"
]
NodeSort = Literal["decision", "start", "end", "note"]
Answer = Literal["yes", "no"]
Direction = Literal["down", "along"]
ActorOutline = Literal["box", "rounded", "circle", "none"]
Route = Literal["auto", "straight", "bend", "curved", "over"]
LineStyle = Literal["solid", "dashed", "dotted"]

MOST_ACTORS = 9
"""More than this nobody follows on a wall."""
MOST_ARROWS = 9
"""A badge holds one digit."""
MOST_NODES = 30
"""Of a kind that decides: more do not go on a sheet in type that can be read."""
MOST_BRANCHES = 45
"""The same for its arrows."""
DECIDING: frozenset[DiagramKind] = frozenset(("flow", "tree", "timeline"))
"""Kinds whose nodes hold their labels, and whose arrows have words in place of numbers."""
MOST_CARRIED = 2
"""Three things on one arrow would each be smaller than a pictogram may be."""


def _doc(text: str, **more: str | bool) -> dict[str, str | bool]:
    return {"doc": text, **more}


@record
class Actor:
    """One who takes part, or a node of a flow. Its label is the text `actors.<id>`, in a `flow`, `tree` or `timeline`
    `<diagram>.nodes.<id>`.
    """

    pictogram: str | None = field(default=None, metadata=_doc("The sign inside: a name that `icons` lists."))
    at: str | None = field(
        default=None,
        metadata=_doc(
            "The place: a number from 1; column/row in a grid; start, top or end in a triangle. "
            "Left out: the next free place."
        ),
    )
    shape: ActorOutline | None = field(
        default=None, metadata=_doc("The outline. Left out: a circle for the reader, a box for others.")
    )
    mark: bool = field(default=False, metadata=_doc("Whether this is the reader (you)."))
    sort: NodeSort | None = field(
        default=None,
        metadata=_doc(
            "In a flow, tree or timeline: a question, where it begins, where it ends, a remark. Left out: a task.",
            key="is",
            late=True,
        ),
    )
    ground: str | None = field(
        default=None,
        metadata=_doc(
            "In a flow, tree or timeline: the ground of the theme that it is filled with; its words have the ink of that.",
            late=True,
        ),
    )
    span: Span | None = field(default=None, compare=False, repr=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def outline(self) -> ActorOutline:
        """The shape, or what stands for none stated: a disc for the reader, a box for a place."""
        return self.shape or ("circle" if self.mark else "box")


@record
class Arrow:
    """One step: what goes from whom to whom, and by which way. Its number is its key."""

    source: str = field(metadata=_doc("The actor it comes from.", key="from"))
    target: str = field(metadata=_doc("The actor it goes to.", key="to"))
    carries: tuple[str, ...] = field(
        default=(), metadata=_doc("Pictograms of what is handed over, two at most.")
    )
    route: Route = field(default="auto", metadata=_doc("The way it takes; over = over the heads of others."))
    line: LineStyle = field(default="solid", metadata=_doc("How its shaft is drawn."))
    label: str | None = field(default=None, metadata=_doc("The key of a text, set small beside the arrow."))
    answer: Answer | None = field(
        default=None,
        metadata=_doc("In a flow, tree or timeline: the answer by which one goes this way.", late=True),
    )
    paint: str | None = field(
        default=None,
        metadata=_doc("In a flow, tree or timeline: a colour of the theme for it and its words.", late=True),
    )
    span: Span | None = field(default=None, compare=False, repr=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class Lane:
    """Nodes of a flow that belong together. Its title is the text `<diagram>.groups.<id>`, where there is one."""

    of: tuple[str, ...] = field(metadata=_doc("The ids of its nodes."))
    ground: str | None = field(default=None, metadata=_doc("A colour of the theme beneath them."))
    pictogram: str | None = field(default=None, metadata=_doc("The sign at its title."))
    span: Span | None = field(default=None, compare=False, repr=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class Graph:
    """A diagram file: its arrangement, actors by id, arrows by number."""

    format: int = 1
    kind: DiagramKind = field(default="row", metadata=_doc("How the actors are arranged."))
    actors: Mapping[str, Actor] = field(default_factory=dict, metadata=_doc("Who takes part, by id."))
    arrows: Mapping[str, Arrow] = field(
        default_factory=dict, metadata=_doc("What happens, numbered 1, 2, 3 … in order.")
    )
    direction: Direction | None = field(
        default=None,
        metadata=_doc(
            "In a flow, tree or timeline: which way it runs. Left out: as its room allows.", late=True
        ),
    )
    groups: Mapping[str, Lane] | None = field(
        default=None, metadata=_doc("Lanes of a flow, from the start, by id.", late=True)
    )
    span: Span | None = field(default=None, compare=False, repr=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def lanes(self) -> Mapping[str, Lane]:
        """The groups, none where none are stated."""
        return self.groups or {}

    @property
    def decides(self) -> bool:
        """Whether its nodes hold their labels and its arrows have words."""
        return self.kind in DECIDING

    @property
    def pictograms(self) -> tuple[str, ...]:
        """The names of all pictograms it shows, each once, in order."""
        shown = [a.pictogram for a in self.actors.values() if a.pictogram]
        shown += [lane.pictogram for lane in self.lanes.values() if lane.pictogram]
        return tuple(dict.fromkeys([*shown, *(name for a in self.arrows.values() for name in a.carries)]))

    @property
    def steps(self) -> tuple[Arrow, ...]:
        """The arrows in the order of their numbers (those whose key is no number come last)."""
        keys = sorted(self.arrows, key=lambda k: (not k.isdecimal(), int(k) if k.isdecimal() else 0))
        return tuple(self.arrows[k] for k in keys)
