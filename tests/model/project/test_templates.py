"""What one may begin with: each template is short, complete in English and Japanese, and holds texts of other lengths and scripts."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from tests.engine.projects import TODAY as DAY
from tests.engine.projects import built, codes, confirmed, told
from tests.write.pdf import readers

from leafletgen.core.messages.table import texts_of
from leafletgen.engine.build import check
from leafletgen.engine.changing.starting import start, template_picture
from leafletgen.engine.opening import open_project
from leafletgen.engine.pseudo import pseudo
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.model.project.writing.starter import FOLDER

TEMPLATES = texts_of("templates", "titles")


MOST_LINES = 60
LONGEST_LINE = 120
PSEUDO = {"en-XA", "ar-XB", "my-XD", "ur-XC"}
OF_MADE_UP_TEXTS = {"mark-foreign", "source-suspect", "reused"}
"""Their marks are those of English, and short texts come out alike: known, and no fault of a layout."""


@pytest.fixture(params=TEMPLATES)
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    done = start(tmp_path, "try", (), DAY, request.param)
    assert done.value, done.diagnostics
    return confirmed(tmp_path, DAY)


def test_a_folder_for_each_and_no_other() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(TEMPLATES)


def test_it_is_short_enough_to_be_read(root: Path) -> None:
    lines = [
        line
        for kind in ("leaflet.yaml", "layouts/*.yaml", "diagrams/*.yaml", "locales/*.yaml")
        for path in root.glob(kind)
        for line in path.read_text(encoding="utf-8").splitlines()
    ]

    assert len(lines) <= MOST_LINES
    assert [line for line in lines if len(line) > LONGEST_LINE] == []


def test_it_is_complete_and_holds_longer_texts_and_other_scripts(root: Path) -> None:
    session = open_project(root, DAY).value
    assert session is not None
    found = (*session.found, *check(session).diagnostics, *check_texts(session.project, ("en", "ja")))
    assert found == (), told(root, found)

    made = pseudo(session).value
    assert made is not None
    longer = check(made)
    assert {(row.language, row.output) for row in longer.fits} >= set(product(PSEUDO, ("poster", "sheet")))
    faults = [one for one in longer.diagnostics if one.code not in OF_MADE_UP_TEXTS]
    assert faults == [], told(root, faults)


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    """In the one with a picture behind words, signs in holders and a band."""
    assert start(tmp_path, "try", (), DAY, "event").value
    confirmed(tmp_path, DAY)

    made = built(tmp_path, ("ja",), ("sheet",))

    assert made.diagnostics == ()
    files = [tmp_path / row.path for row in made.files]
    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], files) == {path.name: [] for path in files}


def test_a_picture_of_it_in_the_language_of_who_asks() -> None:
    assert template_picture("notice", "ja").startswith("<svg")
    assert template_picture("notice", "ja") != template_picture("notice", "en")


@pytest.mark.parametrize(
    ("name", "meant"), [("warnin", "Did you mean “warning”?"), ("", "warning, procedure, ")]
)
def test_one_that_there_is_not(tmp_path: Path, name: str, meant: str) -> None:
    done = start(tmp_path, "try", (), DAY, name)

    assert codes(done.diagnostics) == ["template-unknown"]
    assert meant in told(tmp_path, done.diagnostics)
    assert list(tmp_path.iterdir()) == []
