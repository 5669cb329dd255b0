"""All measures of a flow. Unit: as designed, a label's size is 1.12."""

from __future__ import annotations

from leafletgen.core.record import NamedTuple

DESIGN = 1.12
"""The size of a label in these units."""


class FlowMeasures(NamedTuple):
    """Lengths as designed; `flow_measures` gives them in points."""

    pad: float = 0.8
    pad_block: float = 0.62
    least_width: float = 5.0
    most_width: float = 17.0
    least_height: float = 2.7
    corner: float = 0.7
    pill: float = 2.4
    outline: float = 0.3
    sign: float = 2.3
    sign_gap: float = 0.5
    shaft: float = 0.42
    head: float = 1.15
    head_width: float = 1.5
    air: float = 0.28
    bend: float = 0.85
    pitch: float = 1.7
    gap_inline: float = 2.7
    gap_block: float = 2.4
    entry: float = 2.3  # from a track to the node that an arrow meets: its head, and a bend before it
    leave: float = 1.2  # from a track to a node that none meets there
    outside: float = 0.7  # from a track to the edge of the room
    clear: float = 0.22
    note_width: float = 9.5
    note_pad: float = 0.22
    tab_pad: float = 0.62
    tab_block: float = 0.2
    tab_line: float = 0.16
    lane_pad: float = 1.0
    lane_gap: float = 0.8
    lane_corner: float = 0.8
    title_sign: float = 1.7
    title_gap: float = 0.7
    title_width: float = 9.0
    ear: float = 1.0
    flat: float = 0.0  # 1: questions lose their upper and lower corners

    def scaled(self, by: float) -> FlowMeasures:
        """Every measure times `by`."""
        return FlowMeasures(*(value * by for value in self))


TIGHT = (1.0, 0.8, 0.64, 0.5)
"""By how much the room between nodes gives way, one after the other."""
PLENTY = 0.64
"""Down to here an arrow keeps its head; then that is smaller, too."""


def flow_measures(unit: float, tight: float) -> FlowMeasures:
    """In points. `tight`: gaps and pads times this; what an arrow needs gives way last."""
    d, small = FlowMeasures(), min(1.0, 0.25 + tight / PLENTY * 0.75)
    own = d._replace(
        gap_inline=max(d.gap_inline * tight, 2.1 * small),
        gap_block=max(d.gap_block * tight, 2.15 * small),
        entry=max(d.entry * tight, 1.75 * small),
        leave=max(d.leave * tight, 0.85 * small),
        pitch=max(d.pitch * tight, 1.2 * small),
        head=d.head * small,
        head_width=d.head_width * small,
        shaft=d.shaft * small,
        pad=max(d.pad * tight, 0.55),
        pad_block=max(d.pad_block * tight, 0.5),
        least_height=d.least_height * tight,
        lane_pad=d.lane_pad * tight,
        bend=d.bend * tight,
        flat=0.0 if tight > TIGHT[-1] else 1.0,
        least_width=d.least_width * (1.0 if tight > PLENTY else 0.9),
    )
    return own.scaled(unit)
