"""Every print file of the flagship: the standards it claims, the rules of the house, the plates it makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.flagship.editions import CLOSE, EDITIONS, named, pdf, session
from tests.write.pdf import readers
from tests.write.pdf.test_print import plates

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.session import Session
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file
from leafletgen.sheet.profiles import builtin
from leafletgen.write.pdf.document import write

PRINTED = [e for e in EDITIONS if session().project.manifest.outputs[e.output].profile == "print"]
WISH = Wish(limits("coated"))


def test_there_are_some() -> None:
    assert len(PRINTED) >= 2 * len(CLOSE)


@pytest.mark.parametrize("edition", PRINTED, ids=named)
def test_preflight_finds_nothing(edition: EditionKey) -> None:
    found = [(c.found.code, c.found.args) for c in check_file("own.pdf", pdf(edition), WISH)]

    assert found == []


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    """Every third; `make soak` asks for all."""
    files = []
    for edition in PRINTED[::3]:
        files.append(tmp_path / f"{named(edition)}.pdf")
        files[-1].write_bytes(pdf(edition))

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files) == {file.name: [] for file in files}


@cache
def otherwise(edition: EditionKey, profile: str) -> bytes:
    """An edition of the flagship under another profile than its own."""
    project = session().project
    output = replace(project.manifest.outputs[edition.output], profile=profile)
    outputs = {**project.manifest.outputs, edition.output: output}
    profiles = {**project.profiles, profile: builtin(profile)}
    changed = replace(project, manifest=replace(project.manifest, outputs=outputs), profiles=profiles)
    laid = Session(changed, ()).lay_out(edition)
    assert [d for d in laid.diagnostics if d.is_error] == []
    return write(laid.publication, builtin(profile))


def objections(folder: Path, wanted: Iterable[tuple[EditionKey, str]]) -> dict[str, list[str]]:
    files = []
    for edition, profile in wanted:
        files.append(folder / f"{named(edition)}.{profile}.pdf")
        files[-1].write_bytes(otherwise(edition, profile))
    found = readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files)
    assert len(found) == len(files)
    return {name: told for name, told in found.items() if told}


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing_in_screen_files(tmp_path: Path) -> None:
    """One edition of each output; `make soak` asks for all."""
    some = {edition.output: edition for edition in EDITIONS}.values()

    assert objections(tmp_path, [(edition, "screen") for edition in some]) == {}


@pytest.mark.soak
@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("profile", ["print", "office", "screen"])
def test_verapdf_finds_nothing_in_any_file(tmp_path: Path, profile: str) -> None:
    assert objections(tmp_path, [(edition, profile) for edition in EDITIONS]) == {}


@pytest.mark.needs("gs")
@pytest.mark.parametrize("edition", PRINTED, ids=named)
def test_plates_and_ink(edition: EditionKey, tmp_path: Path) -> None:
    found = plates(pdf(edition), tmp_path, 20)
    bands = [image.point(lambda v: 255 - v).tobytes() for image in found.values()]

    assert set(found) == {"Cyan", "Magenta", "Yellow", "Black"}
    assert max(map(sum, zip(*bands, strict=True))) / 2.55 <= 300
