"""How wide the columns and channels of a grid are, and where each line of its lattice runs. Unit: points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leafletgen.core.record import NamedTuple
from leafletgen.page.diagram.flow.lattice import MIDDLE, SLOTS


class Channel(NamedTuple):
    """The room between two columns (or rows): its used tracks, the room on both sides of them, and the least in all."""

    tracks: tuple[int, ...]
    low: float
    high: float
    pitch: float
    least: float

    @property
    def need(self) -> float:
        """What it takes."""
        if not self.tracks:
            return self.least
        return max(self.least, self.low + self.high + (len(self.tracks) - 1) * self.pitch)


class LatticeAxis(NamedTuple):
    """The places along one axis: each line of the lattice, the span of each cell, that of each channel, all of it."""

    lines: tuple[float, ...]
    cells: tuple[tuple[float, float], ...]
    channels: tuple[tuple[float, float], ...]
    length: float


def axis(
    cells: Sequence[float],
    channels: Sequence[Channel],
    slots: Sequence[float],
    tracks: int,
    more: Sequence[float],
    begin: float,
) -> LatticeAxis:
    """`more`: spare room of each channel; `slots`: how far the lines beside the middle one stand from it in each cell."""
    lines: list[float] = []
    spans: list[tuple[float, float]] = []
    rooms: list[tuple[float, float]] = []
    at = begin
    period = tracks + SLOTS
    for number, channel in enumerate(channels):
        wide = channel.need + more[number]
        place = _tracks(channel, at, wide)
        lines += [place.get(number * period + t, at + wide / 2) for t in range(tracks)]
        rooms.append((at, at + wide))
        at += wide
        if number < len(cells):
            middle = at + cells[number] / 2
            lines += [middle + (slot - MIDDLE) * slots[number] for slot in range(SLOTS)]
            spans.append((at, at + cells[number]))
            at += cells[number]
    return LatticeAxis(tuple(lines), tuple(spans), tuple(rooms), at)


def _tracks(channel: Channel, begin: float, wide: float) -> Mapping[int, float]:
    """Tracks in the middle of what is left between the room kept at both sides."""
    count = len(channel.tracks)
    if not count:
        return {}
    spare = max(0.0, wide - channel.low - channel.high - (count - 1) * channel.pitch)
    pitch = channel.pitch + (min(spare * 0.5 / (count - 1), channel.pitch * 0.5) if count > 1 else 0.0)
    left = wide - channel.low - channel.high - (count - 1) * pitch
    first = begin + channel.low + left / 2
    return {line: first + n * pitch for n, line in enumerate(sorted(channel.tracks))}


def shared(wants: Sequence[float], room: float, least: Sequence[float]) -> list[float]:
    """Widths as wanted; where they are too much together, the widest give way first, none below its least."""
    if sum(wants) <= room:
        return list(wants)
    low, high = 0.0, max(wants, default=0.0)
    for _ in range(30):
        cap = (low + high) / 2
        if sum(max(min(w, cap), k) for w, k in zip(wants, least, strict=True)) > room:
            high = cap
        else:
            low = cap
    return [max(min(w, low), k) for w, k in zip(wants, least, strict=True)]
