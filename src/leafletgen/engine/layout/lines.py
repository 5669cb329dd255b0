"""Common lines after the fit: texts of columns, zones and panels lowered onto lines half as far apart as those of running text.

A layout names a type role or fit group (`baseline: running`). What its lines are is known when the fit is: their pitch at the
size that the edition has them in. Then texts go down to the next line where their zones have room for that. Lines give way
before sizes do: gaps may shrink for them as for texts, and sizes by one step at most; where that is not enough the edition
stays as it was fitted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, product
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.container import Container
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.baseline import TextLines
from leafletgen.page.blocks.kit import Fit, FitState, LaidBlock
from leafletgen.text.ir.frame import Frame, GlyphRun, walk

ON = 0.05
"""Points by which a base line may miss its line."""
READING = 0.6
"""Of a text's own size: what is smaller is a reading over its words."""


PARTS = 4
"""In how many parts of what they gave way gaps become larger again."""


class NamedLines(NamedTuple):
    """A container whose texts are to stand on the lines of a size: its name in the layout, the roles of its texts in the
    container, and how far down the page the content begins.
    """

    container: Container
    name: str
    roles: frozenset[str]
    top: float

    @property
    def size(self) -> str:
        """The variable."""
        return f"size {self.name}"

    def step(self, state: FitState) -> float:
        """Half the pitch of its lines, in points."""
        kit = self.container.kit
        return max(map(kit.pitch, self.roles)) * kit.size(self.size, state) / 2

    def first(self, lines: TextLines, state: FitState) -> float | None:
        """How far down the page its first base line stands if nothing lowers it."""
        held = self.container
        down = held.content.measure(held.kit.lined(lines), held.width, state).first
        return None if down is None else self.top + down

    def lined(self, lines: TextLines) -> Container:
        """The container on lines of the page."""
        held = self.container
        kit = held.kit.lined(lines._replace(first=(lines.first or 0.0) - self.top))
        return Container(held.key, held.content, kit, held.width, held.height)


def named(container: Container, name: str, top: float) -> NamedLines:
    """A container for which the layout names lines."""
    roles: set[str] = set()

    def look(node: Any) -> Any:
        role, fit = getattr(node, "role", None), getattr(node, "fit", None)
        if isinstance(role, str) and (fit or role) == name:
            roles.add(role)
        return node

    mapped(container.content, look)
    return NamedLines(container, name, frozenset(roles), top)


class Lined(NamedTuple):
    """The state of the fit, and what takes the place of containers whose texts stand on lines, by number."""

    state: FitState
    containers: Mapping[int, Container]


def on_lines(
    asked: Sequence[NamedLines], every: Sequence[Container], order: Sequence[str], state: FitState
) -> Lined:
    """The containers on their lines, name by name: all of those that have texts of the name, or none."""
    made: dict[int, Container] = {}
    for name in dict.fromkeys(one.name for one in asked):
        own = [number for number, one in enumerate(asked) if one.name == name]
        leading = [asked[number] for number in own if asked[number].roles]
        found = _Search(leading, [*every, *made.values()], order, state).found() if leading else None
        if found is None:
            continue
        state = found.state
        lined = {number: asked[number].lined(found.lines) for number in own}
        made |= {n: one for n, one in lined.items() if asked[n].roles or one.holds(state)}
    return Lined(state, made)


class LinesFound(NamedTuple):
    """A state of the fit, and lines of the page on which texts stand in it."""

    state: FitState
    lines: TextLines


class _Search:
    """Looks near the state of the fit for one in which all that have texts of a name stand on common lines."""

    def __init__(
        self, leading: Sequence[NamedLines], every: Sequence[Container], order: Sequence[str], state: FitState
    ) -> None:
        self._leading = leading
        self._state = state
        self._users = [one for one in every if one.holds(state)]
        steps = leading[0].container.kit.shrink_steps
        used = set().union(*(one.container.used for one in leading))
        names = dict.fromkeys((leading[0].size, *reversed(order), *steps))
        self._gaps = {n: steps[n].lowest for n in names if n in used and n.startswith("gap ")}
        self._sizes = {
            n: min(state.get(n, 0) + 1, steps[n].lowest) for n in names if n in used and n.startswith("size ")
        }

    def found(self) -> LinesFound | None:
        """Lines for headings, too, or at least for texts of the size that is named."""
        best = next((found for heads in (True, False) if (found := self._found(heads))), None)
        return self._loosened(best) if best else None

    def _found(self, heads: bool) -> LinesFound | None:
        """The first of these in which all stand: the fit as it is, with small gaps, with gaps in stacks that may be a little less
        than stated, with one size a step smaller, with all of them.
        """
        small = {**self._state, **self._gaps}
        all_smaller = self._lines({**small, **self._sizes}, True, heads)
        if all_smaller is None:
            return None  # nothing that asks for more room will do, as a rule; so what fails costs one look
        tries = chain(
            product((False, True), (self._state, small)),
            ((True, {**small, name: step}) for name, step in self._sizes.items()),
        )
        found = (self._lines(state, tight, heads) for tight, state in tries)
        return next((one for one in found if one), None) or self._let_up(all_smaller)

    def _loosened(self, best: LinesFound) -> LinesFound:
        """With gaps as large as can be: most need not be as small as where there is least room for lines."""
        for name, least in self._gaps.items():
            own = self._state.get(name, 0)
            wishes = (own + round((least - own) * part / PARTS) for part in range(PARTS))
            tries = (
                {**best.state, name: step} for step in dict.fromkeys(wishes) if step < best.state.get(name, 0)
            )
            found = (self._lines(state, best.lines.tight, best.lines.heads) for state in tries)
            best = next((one for one in found if one), None) or best
        return best

    def _let_up(self, best: LinesFound) -> LinesFound:
        """With all sizes one step smaller; what does not need to be is let up again, the size of the lines first."""
        for name in self._sizes:
            state = {**best.state, name: self._state.get(name, 0)}
            best = self._lines(state, True, best.lines.heads) or best
        return best

    def _lines(self, state: FitState, tight: bool, heads: bool) -> LinesFound | None:
        """Lines on which all stand then, that lower the first texts least: each of these stands on one somewhere."""
        changed = {name for name in state if state[name] != self._state.get(name, 0)}
        if not all(one.holds(state) for one in self._users if changed & one.used):
            return None
        lines = TextLines(self._leading[0].step(state), self._leading[0].size, None, heads, tight)
        firsts = [one.first(lines, state) for one in self._leading]
        known = [first for first in firsts if first is not None]
        for line in sorted(set(known), key=lambda line: sum((line - first) % lines.step for first in known)):
            placed = lines._replace(first=line)
            if all(one.lined(placed).holds(state) for one in self._leading):
                return LinesFound(state, placed)
        return None


def with_lines(laid: LaidBlock, lines: TextLines | None) -> LaidBlock:
    """The layout of a container for which the layout names lines, with what became of these in its fits."""
    if lines is None:
        return replace(laid, fits=tuple(fit._replace(aligned=False) for fit in laid.fits))
    found = _base_lines(laid.frame)
    fits = (_judged(fit, found.get(fit.key, []), lines) for fit in laid.fits)
    return replace(laid, fits=tuple(fits))


def _judged(fit: Fit, base: list[float], lines: TextLines) -> Fit:
    """A text of the size that is named stands with all its lines; another one, whose lines are of another pitch, with its first."""
    heard = base if fit.variable == lines.size else base[:1]
    off = [(y - (lines.first or 0.0) + ON) % lines.step for y in heard]
    return fit._replace(aligned=bool(off) and all(one <= 2 * ON for one in off))


def _base_lines(frame: Frame) -> dict[str, list[float]]:
    """The base lines of each text of a frame from above down, without those of readings."""
    runs: dict[str, list[tuple[float, float]]] = {}
    for item, place, _ in walk(frame):
        if isinstance(item, GlyphRun) and item.place is not None:
            runs.setdefault(item.place.message, []).append((place.f, item.size))
    return {
        key: sorted(y for y, size in own if size > READING * max(size for _, size in own))
        for key, own in runs.items()
    }
