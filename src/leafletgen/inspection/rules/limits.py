"""What papers and presses can do: limits of trade practice, by the kind of paper. Files: `data/limits/<name>.yaml`."""

from __future__ import annotations

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import Length
from leafletgen.core.reading import compose, decode, read_source
from leafletgen.core.record import record


@record
class Limits:
    """What a paper and its press can do. Pictures in pixels to the inch at the size used (`picture`: grey and colour,
    `bitmap`: black and white without grey), `ink` in percent of all plates together, lines and text in points: `text` of one
    ink, `text_mixed` of several, `text_reversed` white out of a ground; black text below `rich_text` is of black ink alone.
    """

    ink: float
    picture: float = 300
    bitmap: float = 1200
    line: float = 0.25
    tinted_line: float = 0.5
    text: float = 5
    text_mixed: float = 9
    text_reversed: float = 8
    rich_text: float = 12
    safe: Length = Length(3.0, "mm")
    bleed: Length = Length(3.0, "mm")
    format: int = 1


LIMITS = ("coated", "uncoated", "digital", "newsprint")


def limits(name: str) -> Limits:
    """What one of `LIMITS` allows. Raises KeyError for another name."""
    if name not in LIMITS:
        raise KeyError(name)
    path = DATA / "limits" / f"{name}.yaml"
    sink = Sink()
    source = read_source(path.name, path.read_bytes(), sink)
    node = None if source is None else compose(source, sink)
    found = None if node is None else decode(node, Limits, sink)
    if found is None:
        raise ValueError(f"{path}: {sink.diagnostics}")
    return found
