"""Ten finished sheets of many kinds, and programs that save them anew."""

from __future__ import annotations

import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
from tests.engine.projects import ROOT, TODAY
from tests.engine.releases.altering import saved

from leafletgen.engine.files.readback import codes_on
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.localizing.kits import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.releases.likeness import Held
from leafletgen.engine.session import Session
from leafletgen.write.raster import PageArea


class SheetOf(NamedTuple):
    """A sheet of a project in the repository."""

    project: str
    output: str
    language: str


SHEETS = (
    SheetOf(".", "poster", "en"),  # for a press, A2
    SheetOf(".", "sheet", "fa"),  # for an office printer, from right to left
    SheetOf(".", "screen", "en"),  # links
    SheetOf(".", "fold", "ja"),  # folded, with bleed, CJK
    SheetOf(".", "large", "my"),
    SheetOf("examples/clinic", "press", "ar"),  # marks
    SheetOf("examples/festival", "card", "ja"),  # dotted lines, blends, masks
    SheetOf("examples/earthquake", "phone", "ne"),  # many small pages
    SheetOf("examples/waste", "sorting", "ko"),
    SheetOf("examples/dorm-rules", "fire", "th"),
)
QUICK = SHEETS[2], SHEETS[3], SHEETS[9]
"""What every run looks at."""


@cache
def _session(project: str) -> Session:
    opened = open_project(ROOT / project, TODAY)
    assert opened.value is not None
    return opened.value


@cache
def made(sheet: SheetOf) -> Held:
    """The sheet, to be held against itself."""
    session = _session(sheet.project)
    laid = session.lay_out(EditionKey(sheet.language, sheet.output))
    data = pdf(session, laid)
    codes = dict.fromkeys(
        PageArea(one.page, one.area) for one in codes_on(laid.publication.sheets) if one.whole
    )
    return Held(data, data, tuple(codes))


def resaved(data: bytes, by: str, folder: Path) -> bytes:
    """The file as another program saves it."""
    if by == "pikepdf":
        with pikepdf.open(BytesIO(data)) as file:
            file.docinfo["/Producer"] = "another"
            return saved(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    before, after = folder / "before.pdf", folder / "after.pdf"
    before.write_bytes(data)
    subprocess.run(
        [*(word.format(before=before, after=after) for word in PROGRAMS[by])], check=True, capture_output=True
    )
    return after.read_bytes()


PROGRAMS = {
    "qpdf, packed": ("qpdf", "--linearize", "--object-streams=generate", "{before}", "{after}"),
    "qpdf, unpacked": ("qpdf", "--qdf", "--object-streams=disable", "{before}", "{after}"),
    "Ghostscript": ("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-o", "{after}", "{before}"),
    "MuPDF": ("mutool", "clean", "-gggg", "-z", "-s", "{before}", "{after}"),
    "pikepdf": (),
}  # fmt: skip
