"""All doors that are fuzzed: how bytes are changed for each, from what it starts, and what it may cost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from tools.laboratory.fuzz import doors, mutators, seeds, sheet_seeds, sheets
from tools.laboratory.fuzz.oracle import Bounds, Door
from tools.laboratory.fuzz.typed import tables, typed

CORPORA = Path(__file__).parents[3] / "tests" / "laboratory" / "corpora"
"""The committed inputs, a folder for each target."""


class Target(NamedTuple):
    """A door. `most`: bytes of the inputs that are made. `guided`: by the branches that they reach; where one input takes
    so long that counting them leaves no time, values are changed by chance alone.
    """

    name: str
    door: Door
    mutator: mutators.Mutator
    seeds: Callable[[], Iterable[bytes]]
    most: int = 70_000
    bounds: Bounds = Bounds()
    guided: bool = True

    @property
    def corpus(self) -> Path:
        """Its committed inputs."""
        return CORPORA / self.name


SHEET = Bounds(seconds=15.0)
"""A sheet in two languages."""
TARGETS = (
    Target("yaml", doors.yaml, mutators.tokens, seeds.yaml),
    Target("project", doors.whole, mutators.tokens, seeds.project),
    Target("po", doors.imported, mutators.tokens, lambda: seeds.texts("po")),
    Target("xliff", doors.imported, mutators.tokens, lambda: seeds.texts("xliff")),
    Target("xliff2", doors.imported, mutators.tokens, lambda: seeds.texts("xliff2")),
    Target("xlsx", doors.imported, mutators.archive, lambda: seeds.texts("xlsx")),
    Target("csv", doors.imported, mutators.tokens, seeds.csv),
    Target("json", doors.imported, mutators.tokens, lambda: seeds.texts("json")),
    Target("tbx", doors.imported, mutators.tokens, seeds.tbx),
    Target("svg", doors.svg, mutators.tokens, seeds.svg),
    Target("drawing", sheets.drawing, mutators.tokens, sheet_seeds.drawing, bounds=SHEET),
    Target("calendar", sheets.calendar, tables, sheet_seeds.calendar, bounds=SHEET),
    Target("rows", sheets.rows, tables, sheet_seeds.rows, bounds=SHEET),
    Target("components", sheets.components, typed, sheet_seeds.components, bounds=SHEET),
    Target("layout", sheets.sampled, typed, sheet_seeds.sampled, bounds=SHEET, guided=False),
    Target("picture", doors.picture, mutators.png, seeds.picture, bounds=Bounds(memory=1024)),
    Target("icc", doors.icc, mutators.raw, seeds.icc),
    Target("font", doors.font, mutators.sfnt, seeds.font, bounds=Bounds(60, 1200)),
    Target("pdf", doors.pdf, mutators.pdf, seeds.pdf, bounds=Bounds(60, 1024)),
)
"""HTTP has a loop of its own (`fuzz.http`): what it is tried on runs in another process."""
BY_NAME = {target.name: target for target in TARGETS}
