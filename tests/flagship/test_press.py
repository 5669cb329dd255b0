"""Every print file of the flagship: the standards it claims, the rules of the house, the plates it makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.flagship.editions import EDITIONS, named, pdf, session
from tests.pdf import readers
from tests.pdf.test_print import plates

from leafletgen.localize import Edition
from leafletgen.preflight.print_file import Wish, check_file
from leafletgen.profiles import limits

PRINTED = [e for e in EDITIONS if session().project.manifest.outputs[e.output].profile == "print"]
WISH = Wish(limits("coated"))


def test_there_are_some() -> None:
    assert len(PRINTED) >= 13


@pytest.mark.parametrize("edition", PRINTED, ids=named)
def test_preflight_finds_nothing(edition: Edition) -> None:
    found = [(c.found.code, c.found.args) for c in check_file("own.pdf", pdf(edition), WISH)]

    assert found == []


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files = []
    for edition in PRINTED:
        files.append(tmp_path / f"{named(edition)}.pdf")
        files[-1].write_bytes(pdf(edition))

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files) == {file.name: [] for file in files}


@pytest.mark.needs("gs")
@pytest.mark.parametrize("edition", PRINTED, ids=named)
def test_plates_and_ink(edition: Edition, tmp_path: Path) -> None:
    found = plates(pdf(edition), tmp_path, 20)
    bands = [image.point(lambda v: 255 - v).tobytes() for image in found.values()]

    assert set(found) == {"Cyan", "Magenta", "Yellow", "Black"}
    assert max(map(sum, zip(*bands, strict=True))) / 2.55 <= 300
