"""Layouts of one zone, or of one page, with a grid: what they give, and what is told of them."""

from __future__ import annotations

from pathlib import Path

from tests.engine.projects import TODAY, tiny

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Rect
from leafletgen.engine.build import check
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition, Selection
from leafletgen.text.ir.frame import Group, walk

AR = (
    "head: عمل سهل؟\nbody: يدفعون لك ثم تأتي الشرطة، {police}.\nsteps: {s1: يشترون., s2: تستلم., s3: تسلّم.}\n"
)
TYPE = "type: {body: {size: 2u, floor: 1.5u}, head: {size: 2u, floor: 1.5u}}\n"


def layout(zone: str) -> str:
    return f"format: 1\npage: {{margin: 4u}}\nblocks:\n  - zone: {{id: main, height: rest, {zone}}}\n{TYPE}"


def project(folder: Path, zone: str, **locales: str) -> Path:
    """The tiny project, its one zone as stated."""
    root = tiny(folder, **(locales or {"ar": AR}))
    (root / "layouts" / "card.yaml").write_text(layout(zone), encoding="utf-8")
    return root


def found(root: Path) -> tuple[Diagnostic, ...]:
    opened = open_project(root, TODAY)
    if opened.value is None:
        return opened.diagnostics
    return check(opened.value, Selection()).diagnostics


def laid(root: Path, tag: str = "en") -> LaidEdition:
    session = open_project(root, TODAY).value
    assert session is not None
    return session.lay_out(EditionKey(tag, "card"))


def boxes(made: LaidEdition) -> dict[str, Rect]:
    """The cells of the zone `main` by their names, on the sheet."""
    (sheet,) = made.publication.sheets
    return {
        w.item.key: w.transform.apply_rect(Rect(0, 0, *w.item.frame.size))
        for w in walk(sheet.frame)
        if isinstance(w.item, Group) and w.item.key and w.keys == ("main",)
    }


LONG = "It is far too long for a row that is only as high as one line of it, whatever anybody does about its size. "
