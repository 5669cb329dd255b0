"""Small pages as text: whatever changes on them is seen here, and can be read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.write.dump import dump

PROJECT = Path(__file__).with_name("project")
EDITIONS = [
    EditionKey(tag, output)
    for output, tags in (
        ("texts", ("en", "ja", "ar", "km")),
        ("boxes", ("en", "ar")),
        ("diagram", ("en", "ar")),
        ("deciding", ("en", "ar")),
        ("contacts", ("en", "ar")),
        ("layers", ("en", "ar")),
        ("turned", ("en", "ar")),
        ("vertical", ("en", "ja", "ar")),
        ("drawing", ("en", "ar")),
        ("grids", ("en", "ar")),
        ("tables", ("en", "ar")),
        ("calendar", ("en", "ar")),
        ("charts", ("en", "ar")),
        ("pictures", ("en", "ar")),
        ("strips", ("en", "ja", "ar")),
        ("form", ("en", "ja", "ar")),
        ("hours", ("en", "ja", "ar")),
        ("paged", ("en", "ar")),
        ("choice", ("en", "ar")),
    )
    for tag in tags
]


@cache
def session() -> Session:
    opened = open_project(PROJECT, "2026-11-25")
    assert opened.value is not None, opened.diagnostics
    return opened.value


def laid(edition: EditionKey) -> LaidEdition:
    made = session().lay_out(edition)
    assert not made.failed, made.diagnostics
    return made


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda e: f"{e.output}.{e.language}")
def test_frames(edition: EditionKey, golden: Callable[[str, str], None]) -> None:
    (sheet,) = laid(edition).publication.sheets

    golden(f"{edition.output}.{edition.language}", dump(sheet.frame))


def test_every_golden_is_compared() -> None:
    """A golden that no test reads any more is rubbish."""
    files = {path.stem for path in Path(__file__).parent.glob("*.txt")}

    assert files == {f"{e.output}.{e.language}" for e in EDITIONS}


def test_the_project_holds_no_fault() -> None:
    found = open_project(PROJECT, "2026-11-25").diagnostics

    assert [d for d in found if d.is_error] == []
