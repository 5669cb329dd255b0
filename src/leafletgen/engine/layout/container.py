"""A content and the place for it: measured and set at the sizes that the fit tries, and all that is known of that kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import TypeAlias

from leafletgen.core.effort import CacheTally
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.tree import walked
from leafletgen.model.project.used import facts_of_block
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, Strain, Tongue
from leafletgen.page.blocks.rooms import LayoutRoom, needs_of, rooms_of
from leafletgen.text.ir.frame import Group
from leafletgen.text.ir.richtext import RichText

SLACK = 0.02
"""Points by which a text may be too high or too wide before it counts."""
ROOMS = CacheTally("rooms")
"""What the rooms of containers need, measured or known."""

StepKey: TypeAlias = "tuple[tuple[str, int], ...]"
"""Variables that do not stand at their design, in their order, each with its step."""
SolveKey: TypeAlias = "tuple[tuple[str, ...], StepKey, frozenset[str]]"
"""What a container was solved for: the order of giving way, the steps that others need, the variables asked for before."""


class SetContainer(NamedTuple):
    """All that is known of a container: `names` of the variables by whose steps it is kept; what its rooms need, its content as it
    is set, and how far it gave way, each with the variables that were asked for.
    """

    names: frozenset[str]
    extents: dict[StepKey, tuple[list[BlockExtent], frozenset[str]]]
    arranged: dict[StepKey, tuple[LaidBlock, frozenset[str]]]
    shrunk: dict[SolveKey, tuple[dict[str, int], frozenset[str]]]


@dataclass
class Container:
    """A zone's content and the place for it, in points. `extents` has one entry for each of its `rooms`. `natural`: it does
    not fill the place but is as high as it is (a layer). `used`: the variables that it has asked for since the page was begun.
    """

    key: str
    content: Block
    kit: Kit
    width: float
    height: float
    natural: bool = False
    used: set[str] = field(default_factory=set)
    _names: set[str] = field(default_factory=set, repr=False)
    _known: dict[StepKey, tuple[list[BlockExtent], frozenset[str]]] = field(default_factory=dict, repr=False)
    _arranged: dict[StepKey, tuple[LaidBlock, frozenset[str]]] = field(default_factory=dict, repr=False)
    _shrunk: dict[SolveKey, tuple[dict[str, int], frozenset[str]]] = field(default_factory=dict, repr=False)
    _groups: dict[int, Group] = field(default_factory=dict, repr=False)
    _stands: StepKey | None = field(default=None, repr=False)

    @cached_property
    def rooms(self) -> tuple[LayoutRoom, ...]:
        """What the content is divided into: columns, cells, or the one stack."""
        return rooms_of(self.content, self.kit, self.width, self.height)

    def extents(self, state: FitState) -> list[BlockExtent]:
        """What the rooms need. Also notes which variables the content asks for.

        What has been measured is kept by the steps of those variables: nothing else can change it. Which variables these are
        is only known afterwards, as `_Recorder` sees them asked for, so the key is made twice: before measuring, to look it
        up, and after, with what the names have gained, to keep it. A key made while they were fewer can be missed but not
        be wrong: what it leaves out was not asked for at those steps.
        """
        known = self._known.get(self._steps(state))
        if known is None:
            recorder = _Recorder(state)
            needs = needs_of(self.content, self.kit, self.width, self.height, recorder)
            known = needs, self._asked(recorder)
            self._known[self._steps(state)] = known
            ROOMS.misses += len(needs)
        else:
            ROOMS.hits += len(known[0])
        self.used |= known[1]
        return known[0]

    def arranged(self, state: FitState) -> LaidBlock:
        """The content set into the room; kept in the same way."""
        known = self._arranged.get(self._steps(state))
        if known is None:
            recorder = _Recorder(state)
            room = None if self.natural else self.height
            laid = self.content.arrange(self.kit, self.width, room, recorder)
            known = laid, self._asked(recorder)
            self._arranged[self._steps(state)] = known
        self._stands = self._steps(state)
        self.used |= known[1]
        return known[0]

    def shrunk(
        self, order: Sequence[str], least: FitState, shrink: Callable[[], dict[str, int]]
    ) -> dict[str, int]:
        """The state that `shrink` finds for it; kept, as one that does not differ from row to row is asked for the same again."""
        asked = tuple(order), tuple(least.items()), frozenset(self.used)
        if asked not in self._shrunk:
            self._shrunk[asked] = shrink(), frozenset(self.used)
        state, used = self._shrunk[asked]
        self.used |= used
        return state

    def begun(self, container: Container) -> Container:
        """This one again for a new page, in the place of a like one."""
        self.used = {*container.used}
        return self

    def know(self, before: SetContainer) -> None:
        """Take over what a like container left."""
        self._names |= before.names
        self._known |= before.extents
        self._arranged |= before.arranged
        self._shrunk |= before.shrunk

    @property
    def left(self) -> SetContainer:
        """All that is known of it; of ways in which it was set, the last."""
        stands = {at: laid for at, laid in self._arranged.items() if at == self._stands}
        return SetContainer(frozenset(self._names), self._known, stands, self._shrunk)

    def same(self, laid: LaidBlock, group: Group) -> Group:
        """The group of a content as it was set before, where it stands in the same way: what is known of that is known of this."""
        before = self._groups.get(id(laid))
        if before is not None and before.frame.size == group.frame.size and before.origin == group.origin:
            return before
        self._groups[id(laid)] = group
        return group

    def __len__(self) -> int:
        """In how many ways it has been set, or asked for."""
        return max(len(self._arranged), len(self._shrunk))

    @property
    def said(self) -> tuple[object, ...]:
        """All by which containers of one edition, or of rows of it, differ."""
        kit = self.kit
        room = self.width, self.height, self.natural, kit.ground, kit.baseline, kit.lines
        return room, self._told, self.content

    def is_like(self, other: Container) -> bool:
        """Whether the same content stands in the same room (of the same edition, or of another row of it)."""
        if self.content is other.content:
            other._asks = self._asks
        return self.said == other.said

    @cached_property
    def _asks(self) -> tuple[tuple[str, ...], bool]:
        """Which facts its blocks show themselves, and whether one of them says which edition this is."""
        nodes = walked(self.content)
        facts = (fact for node in nodes for fact in facts_of_block(node))
        return tuple(dict.fromkeys(facts)), any(getattr(node, "names_edition", False) for node in nodes)

    def shows(self, facts: Collection[str]) -> bool:
        """Whether it prints one of these facts, or which edition this is: the digits on a sheet are those of its row."""
        names, says_edition = self._asks
        return says_edition or not self._said.isdisjoint(facts) or any(name in facts for name in names)

    @cached_property
    def texts(self) -> tuple[RichText, ...]:
        """Its texts, in their order."""
        return tuple(node for node in walked(self.content) if isinstance(node, RichText))

    @cached_property
    def _said(self) -> frozenset[str]:
        """The facts in its texts."""
        return frozenset(run.fact for text in self.texts for run in text.runs if run.fact)

    @cached_property
    def _told(self) -> object:
        """What facts and the edition say in it. Codes may say the version, too."""
        kit, (names, says_edition) = self.kit, self._asks
        tongues: list[Kit | Tongue] = [kit, *kit.tongues.values()] if names else []
        facts = [(one.facts.get(name), one.addresses.get(name)) for one in tongues for name in names]
        return facts, kit.edition if says_edition else kit.edition.get("version") if names else None

    def _asked(self, recorder: _Recorder) -> frozenset[str]:
        self._names |= recorder.asked
        return frozenset(recorder.asked)

    def _steps(self, state: FitState) -> StepKey:
        # StepKey of 0 are left out: a variable that the names gain at its design size leaves the keys made before it valid.
        return tuple((name, state[name]) for name in sorted(self._names) if state.get(name, 0))

    def excess(self, state: FitState) -> float:
        """Points by which what stands in the rooms is too high, summed (0 where all stands)."""
        return sum(max(0.0, over - SLACK) for over in self.overs(state))

    def overs(self, state: FitState) -> list[float]:
        """Points by which what stands in each room is too high; what it has to spare, where it is not, is less than 0."""
        return [
            max(e.height - room.height, 0.0 if e.over else -inf) + e.over
            for room, e in zip(self.rooms, self.extents(state), strict=True)
        ]

    def strains(self, state: FitState) -> tuple[Strain, ...]:
        """Texts too wide for their measure."""
        return tuple(s for e in self.extents(state) for s in e.strains if s.points > SLACK)

    def lines(self, state: FitState) -> int:
        """Lines of text in all."""
        return sum(e.lines for e in self.extents(state))

    def holds(self, state: FitState) -> bool:
        """Whether everything stands."""
        return self.excess(state) == 0 and not self.strains(state)


class _Recorder(Mapping[str, int]):
    """A fit state that notes which variables are asked for."""

    def __init__(self, state: FitState) -> None:
        self._state = state
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> int:
        self.asked.add(key)
        return self._state[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._state)

    def __len__(self) -> int:
        return len(self._state)
