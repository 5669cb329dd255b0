"""The flagship's files in five readers: none has to repair anything, and the three that paint agree."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops
from tests.flagship.editions import EDITIONS, laid, named, pdf, session
from tests.write.pdf import readers
from tests.write.pdf.test_print import by_mupdf, by_pdfium, by_poppler

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.text.ir.frame import Frame, GlyphRun, Group
from leafletgen.write.pdf.document import write

SQUARE = 16
"""Pixels, and points of the page: letters of any reader's smoothness are as grey as each other in such a square."""

APART = 35
"""Steps of 255 that a square may differ by, in grey: each reader has its own recipe for showing inks."""

SOME = EDITIONS[::5]
"""Every fifth; `make soak` takes all."""

EACH = [
    pytest.param(edition, id=named(edition), marks=[] if edition in SOME else pytest.mark.soak)
    for edition in EDITIONS
]


def apart(one: Image.Image, other: Image.Image) -> int:
    """How far two pictures of a page differ in their worst square."""
    assert one.size == other.size
    size = (one.width // SQUARE, one.height // SQUARE)
    squares = (image.resize(size, Image.Resampling.BOX) for image in (one, other))
    darkest = ImageChops.difference(*squares).getextrema()[1]
    assert isinstance(darkest, int)
    return darkest


@pytest.mark.needs("pdftoppm", "pymupdf")
@pytest.mark.parametrize("edition", EACH)
def test_three_readers_paint_the_same(edition: EditionKey, tmp_path: Path) -> None:
    data = pdf(edition)
    seen = by_pdfium(data)

    assert apart(seen, by_mupdf(data)) < APART
    assert apart(seen, by_poppler(data, tmp_path)) < APART


def without_the_largest_words(edition: EditionKey) -> bytes:
    made = laid(edition).publication
    largest = max(runs(made.sheets[0].frame), key=lambda run: run.size * run.width)

    def kept(frame: Frame) -> Frame:
        items = [p for p in frame.items if p.item is not largest]
        return Frame(
            frame.size,
            tuple(
                p._replace(item=replace(p.item, frame=kept(p.item.frame))) if isinstance(p.item, Group) else p
                for p in items
            ),
        )

    output = session().project.manifest.outputs[edition.output]
    first = replace(made.sheets[0], frame=kept(made.sheets[0].frame))
    return write(replace(made, sheets=(first, *made.sheets[1:])), session().project.profiles[output.profile])


def runs(frame: Frame) -> list[GlyphRun]:
    found = []
    for _, item in frame.items:
        if isinstance(item, GlyphRun):
            found.append(item)
        elif isinstance(item, Group):
            found += runs(item.frame)
    return found


@pytest.mark.parametrize("edition", SOME[::4], ids=named)
def test_the_comparison_sees_lost_words(edition: EditionKey) -> None:
    assert apart(by_pdfium(pdf(edition)), by_pdfium(without_the_largest_words(edition))) > APART


@pytest.mark.needs("qpdf", "gs", "pymupdf")
@pytest.mark.parametrize("edition", EACH)
def test_opens_without_repair(edition: EditionKey, tmp_path: Path) -> None:
    file = tmp_path / "own.pdf"
    file.write_bytes(pdf(edition))
    by_mupdf(pdf(edition))

    assert "No syntax or stream encoding errors" in readers.run("qpdf", "--check", str(file))
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", "-dPDFSTOPONWARNING", file]
    done = subprocess.run(command, check=True, capture_output=True)
    assert done.stdout + done.stderr == b""
    with pikepdf.open(file) as document:
        assert document.check_pdf_syntax() == []
        assert document.get_warnings() == []
