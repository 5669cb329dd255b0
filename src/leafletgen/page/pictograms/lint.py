"""Whether a sign keeps the construction rules of the family, so that it looks like its neighbours and prints well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.page.pictograms.library import PLAIN, pictogram_file
from leafletgen.page.pictograms.pictogram import GRID, Pictogram
from leafletgen.page.pictograms.svg import SignError
from leafletgen.page.pictograms.words import all_words

EDGE = 1.0
"""What stays free around a sign, in grid units."""
LONG = 19.5
"""The least longer side of a sign, in grid units; most have 20 to 22."""
CUT, LINE = 1.0, 1.2
"""The finest cut and the finest line, in grid units: 0.5 and 0.6 mm at 12 mm."""
PLAIN_FINEST = 1.65
"""The finest cut and line of a drawing for small sizes, in grid units: 0.55 mm at 8 mm."""
KEYWORDS = 2
_NEAR = 0.05
_OFF_CENTER = 0.3


class Fault(NamedTuple):
    """A rule that a sign does not keep: the code of the finding, and what fills its words."""

    code: str
    args: dict[str, Any]


def faults(sign: Pictogram) -> tuple[Fault, ...]:
    """The rules that `sign` does not keep; a drawing for small sizes (named `….small`) has stricter ones."""
    plain = sign.name.endswith(".small")
    found = list(_box(sign))
    found += _finest(sign, "ground", "sign-rules-cut", PLAIN_FINEST if plain else CUT)
    found += _finest(sign, "ink", "sign-rules-line", PLAIN_FINEST if plain else LINE)
    found += _flush(sign)
    if len(sign.keywords) < KEYWORDS and not plain and sign.name not in all_words():
        found.append(Fault("sign-rules-keywords", {}))
    return tuple(found)


def _box(sign: Pictogram) -> Iterator[Fault]:
    box = sign.ink
    free = min(box.x, box.y, GRID - box.right, GRID - box.bottom)
    if free < EDGE - _NEAR:
        yield Fault("sign-rules-edge", {"free": f"{free:.1f}"})
    longer = max(box.width, box.height)
    if longer < LONG:
        yield Fault("sign-rules-light", {"side": f"{longer:.1f}"})
    off = abs(box.center.x - GRID / 2)
    if not sign.mirror and off > _OFF_CENTER:
        yield Fault("sign-rules-center", {"off": f"{off:.1f}"})


def _finest(sign: Pictogram, role: str, code: str, least: float) -> Iterator[Fault]:
    """The finest stroke, or filled shape, painted with `role`, where it is finer than `least`."""
    widths = [
        layer.stroke or min(layer.bounds.width, layer.bounds.height)
        for layer in sign.layers
        if layer.role == role
    ]
    if widths and min(widths) < least - 1e-6:
        yield Fault(code, {"width": f"{min(widths):.2f}", "least": f"{least:g}"})


def _flush(sign: Pictogram) -> Iterator[Fault]:
    """The first cut that ends right on an edge of the mass below: both are smoothed there, and a hair of ink is left."""
    for number, layer in enumerate(sign.layers):
        if layer.role != "ground" or (layer.stroke and layer.round):
            continue
        end = layer.path.bounds
        for below in (one.bounds for one in sign.layers[:number] if one.role == "ink"):
            beside = end.y < below.bottom and below.y < end.bottom + _NEAR
            level = end.x < below.right and below.x < end.right + _NEAR
            if (beside and (_meet(end.x, below.x) or _meet(end.right, below.right))) or (
                level and (_meet(end.y, below.y) or _meet(end.bottom, below.bottom))
            ):
                yield Fault("sign-rules-flush", {"x": f"{end.x:g}", "y": f"{end.y:g}"})
                return


def _meet(a: float, b: float) -> bool:
    return abs(a - b) < _NEAR


def findings(folder: FilePath) -> Iterator[Diagnostic]:
    """What is to say about all signs of a project's `pictograms` folder, each at its file."""
    for path in entries(folder, ".svg"):
        where = Span(f"{folder.name}/{path.name}", 0, 0)
        try:
            sign = pictogram_file(path)
        except (SignError, OSError, UnicodeDecodeError) as fault:
            if path.name.endswith(PLAIN):  # the others are reported where they are used
                yield diagnostic("pictogram-broken", where, name=path.stem, file=path.name, reason=str(fault))
            continue
        for code, args in (*faults(sign), *_beside(path, sign)):
            yield diagnostic(code, where, file=path.name, **args)


def _beside(path: FilePath, sign: Pictogram) -> Iterator[Fault]:
    """A drawing for small sizes needs the sign's own file, and turns with it."""
    if not path.name.endswith(PLAIN):
        return
    own = path.with_name(path.name.removesuffix(PLAIN) + ".svg")
    if not own.is_file():
        yield Fault("sign-rules-small-alone", {"own": own.name})
        return
    try:
        turns = pictogram_file(own).mirror
    except (SignError, OSError, UnicodeDecodeError):
        return
    if turns != sign.mirror:
        yield Fault("sign-rules-small-mirror", {"own": own.name, "mirror": "yes" if turns else "no"})
