"""The fit: how far sizes and gaps must step down, or may step up, so that all texts stand in their containers.

Each container alone first, in the layout's stated order; a variable shared by several containers takes its neediest member;
then the containers again with that as the least; then growth. Nothing fails here: what does not fit is reported later.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from leafletgen.core.effort import staged
from leafletgen.engine.layout.container import SLACK, Container
from leafletgen.page.blocks.kit import FitState
from leafletgen.page.blocks.steps import ShrinkSteps

ROUNDS = 4
"""How often containers that share variables are solved anew before it is left at what they want then."""


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
        states.append(_shrunk(container, shrink_steps, full, {}))
    needs: list[FitState] = [{} for _ in containers]
    for _ in range(ROUNDS):
        settled = True
        for number, container in enumerate(containers):
            others = _neediest([*states[:number], *states[number + 1 :]], container.used)
            if others != needs[number]:
                heed()
                # Anew from what the others need: what this container shrank when it was alone may stand again.
                needs[number], settled = others, False
                states[number] = _shrunk(container, shrink_steps, full, others)
        if settled:
            break
    return _grow(containers, shrink_steps, full, _neediest(states, shrink_steps))


def _neediest(states: Sequence[FitState], names: Collection[str]) -> dict[str, int]:
    """Of each variable that stepped down, the lowest step that a container wants."""
    lowest = {name: max(s.get(name, 0) for s in states) for name in sorted(names)} if states else {}
    return {name: step for name, step in lowest.items() if step}


def _shrunk(
    container: Container, shrink_steps: Mapping[str, ShrinkSteps], order: Sequence[str], least: FitState
) -> dict[str, int]:
    return container.shrunk(order, least, partial(_shrink, container, shrink_steps, order, least))


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
