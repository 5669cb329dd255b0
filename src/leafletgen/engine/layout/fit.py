"""The fit: how far sizes and gaps must step down, or may step up, so that all texts stand in their containers.

Each container alone first, in the layout's stated order; a variable shared by several containers takes its neediest member;
then the containers again with that as the least; then growth. Nothing fails here: what does not fit is reported later.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import NamedTuple, TypeAlias

from leafletgen.core.effort import CacheTally, staged
from leafletgen.model.project.tree import walked
from leafletgen.model.project.used import facts_of_block
from leafletgen.page.blocks.footer import Footer
from leafletgen.page.blocks.kit import Block, BlockExtent, FitState, Kit, LaidBlock, Strain, Tongue
from leafletgen.page.blocks.rooms import LayoutRoom, needs_of, rooms_of
from leafletgen.page.blocks.steps import ShrinkSteps
from leafletgen.text.ir.frame import Group
from leafletgen.text.ir.richtext import RichText

SLACK = 0.02
"""Points by which a text may be too high or too wide before it counts."""
ROOMS = CacheTally("rooms")
"""What the rooms of containers need, measured or known."""
ROUNDS = 4
"""How often containers that share variables are solved anew before it is left at what they want then."""


Steps: TypeAlias = "tuple[tuple[str, int], ...]"
"""Variables that do not stand at their design, in their order, each with its step."""
SolveKey: TypeAlias = "tuple[tuple[str, ...], Steps, frozenset[str]]"
"""What a container was solved for: the order of giving way, the steps that others need, the variables asked for before."""


class SetContainer(NamedTuple):
    """All that is known of a container: `names` of the variables by whose steps it is kept; what its rooms need, its content as it
    is set, and how far it gave way, each with the variables that were asked for.
    """

    names: frozenset[str]
    extents: dict[Steps, tuple[list[BlockExtent], frozenset[str]]]
    arranged: dict[Steps, tuple[LaidBlock, frozenset[str]]]
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
    _known: dict[Steps, tuple[list[BlockExtent], frozenset[str]]] = field(default_factory=dict, repr=False)
    _arranged: dict[Steps, tuple[LaidBlock, frozenset[str]]] = field(default_factory=dict, repr=False)
    _shrunk: dict[SolveKey, tuple[dict[str, int], frozenset[str]]] = field(default_factory=dict, repr=False)
    _groups: dict[int, Group] = field(default_factory=dict, repr=False)
    _stands: Steps | None = field(default=None, repr=False)

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
        self, shrink_steps: Mapping[str, ShrinkSteps], order: Sequence[str], least: FitState
    ) -> dict[str, int]:
        """See `_shrink`; kept, as a container that does not differ from row to row is asked for the same again."""
        asked = tuple(order), tuple(least.items()), frozenset(self.used)
        if asked not in self._shrunk:
            state = _shrink(self, shrink_steps, order, least)
            self._shrunk[asked] = state, frozenset(self.used)
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
        return self.said == other.said

    @cached_property
    def _asks(self) -> tuple[tuple[str, ...], bool]:
        """Which facts its blocks show themselves, and whether one of them says which edition this is."""
        nodes = walked(self.content)
        facts = (fact for node in nodes for fact in facts_of_block(node))
        return tuple(dict.fromkeys(facts)), any(isinstance(node, Footer) for node in nodes)

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

    def _steps(self, state: FitState) -> Steps:
        # Steps of 0 are left out: a variable that the names gain at its design size leaves the keys made before it valid.
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


@staged("fit")
def solve(
    containers: Sequence[Container],
    shrink_steps: Mapping[str, ShrinkSteps],
    order: Sequence[str],
    heed: Callable[[], None] = lambda: None,
) -> FitState:
    """The steps of all variables. `order` names variables, first to give way first. `heed` is called before each container
    and may raise to stop.
    """
    full = [name for name in order if name in shrink_steps]
    full += [name for name in shrink_steps if name not in full]
    states: list[dict[str, int]] = []
    for container in containers:
        heed()
        states.append(container.shrunk(shrink_steps, full, {}))
    needs: list[FitState] = [{} for _ in containers]
    for _ in range(ROUNDS):
        settled = True
        for number, container in enumerate(containers):
            others = _neediest([*states[:number], *states[number + 1 :]], container.used)
            if others != needs[number]:
                heed()
                # Anew from what the others need: what this container shrank when it was alone may stand again.
                needs[number], settled = others, False
                states[number] = container.shrunk(shrink_steps, full, others)
        if settled:
            break
    return _grow(containers, shrink_steps, full, _neediest(states, shrink_steps))


def _neediest(states: Sequence[FitState], names: Collection[str]) -> dict[str, int]:
    """Of each variable that stepped down, the lowest step that a container wants."""
    lowest = {name: max(s.get(name, 0) for s in states) for name in sorted(names)} if states else {}
    return {name: step for name, step in lowest.items() if step}


def _shrink(
    container: Container, shrink_steps: Mapping[str, ShrinkSteps], order: Sequence[str], least: FitState
) -> dict[str, int]:
    """The state in which one container stands, not above `least`; the best that can be had where it does not."""
    state = dict(least)
    _relieve(container, shrink_steps, state)
    for name in order:
        excess = container.excess(state)
        if excess == 0:
            break
        if name not in container.used or state.get(name, 0) >= shrink_steps[name].lowest:
            continue
        floor = {**state, name: shrink_steps[name].lowest}
        left = container.excess(floor)
        if left and left >= excess - SLACK:
            continue

        def fine(step: int, name: str = name, state: dict[str, int] = state, most: float = left) -> bool:
            return container.excess({**state, name: step}) <= (most + SLACK if most else 0)

        # Not to the floor where less helps as much: the rest of the excess may belong to another column.
        state[name] = _least(fine, state.get(name, 0), shrink_steps[name].lowest)
    return _let_up(container, order, _together(container, shrink_steps, order, state), least)


def _let_up(
    container: Container, order: Sequence[str], state: dict[str, int], least: FitState
) -> dict[str, int]:
    """Free space given back: a size that stepped down so far that a line fell away leaves more than was missing."""
    down = [name for name in order if state.get(name, 0) > least.get(name, 0)]
    if len(down) < 2 or not container.holds(state):
        return state
    for name in reversed(down):

        def fine(step: int, name: str = name) -> bool:
            return container.holds({**state, name: step})

        first = least.get(name, 0)
        state[name] = first if fine(first) else _least(fine, first, state[name])
    return state


def _together(
    container: Container, shrink_steps: Mapping[str, ShrinkSteps], order: Sequence[str], state: dict[str, int]
) -> dict[str, int]:
    """Where one variable after the other was not enough: all at their floors, then each let up again, last first.

    Two texts side by side may only save a line when both are small.
    """
    excess = container.excess(state)
    if excess == 0:
        return state
    lowest = {**state, **{name: shrink_steps[name].lowest for name in order if name in container.used}}
    left = container.excess(lowest)
    if left and left >= excess - SLACK:
        return state
    for name in reversed([n for n in order if n in container.used]):

        def fine(step: int, name: str = name, most: float = left) -> bool:
            return container.excess({**lowest, name: step}) <= (most + SLACK if most else 0)

        least = state.get(name, 0)
        if lowest[name] > least:
            lowest[name] = least if fine(least) else _least(fine, least, lowest[name])
    return lowest


def _relieve(container: Container, shrink_steps: Mapping[str, ShrinkSteps], state: dict[str, int]) -> None:
    """Step each strained size down until its texts are within their measures."""
    for name in dict.fromkeys(s.variable for s in container.strains(state)):

        def fine(step: int, name: str = name) -> bool:
            return all(s.variable != name for s in container.strains({**state, name: step}))

        lowest = shrink_steps[name].lowest
        state[name] = _least(fine, state.get(name, 0), lowest) if fine(lowest) else lowest


def _grow(
    containers: Sequence[Container],
    shrink_steps: Mapping[str, ShrinkSteps],
    order: Sequence[str],
    state: FitState,
) -> dict[str, int]:
    """Let sizes, then gaps, that nobody had to shrink step up while all still stands on the same lines."""
    grown = dict(state)
    names = [n for n in order if shrink_steps[n].highest < 0 and grown.get(n, 0) == 0]
    for name in sorted(names, key=lambda n: n.startswith("gap ")):
        touched = [r for r in containers if name in r.used]
        if not touched or not all(r.holds(grown) for r in touched):
            continue
        before = [r.lines(grown) for r in touched]

        def fine(
            step: int, name: str = name, touched: list[Container] = touched, before: list[int] = before
        ) -> bool:
            tried = {**grown, name: -step}
            return all(r.holds(tried) and r.lines(tried) <= n for r, n in zip(touched, before, strict=True))

        most = -shrink_steps[name].highest
        best = 0 if not fine(1) else _most(fine, 1, most)
        if best:
            grown[name] = -best
    return grown


def _least(fine: Callable[[int], bool], low: int, high: int) -> int:
    """The least step above `low` that is fine, where `high` is known to be; the tried ones lie between."""
    while high - low > 1:
        middle = (low + high) // 2
        if fine(middle):
            high = middle
        else:
            low = middle
    return high


def _most(fine: Callable[[int], bool], low: int, high: int) -> int:
    """The largest step that is fine, where `low` is known to be."""
    if fine(high):
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if fine(middle):
            low = middle
        else:
            high = middle
    return low
