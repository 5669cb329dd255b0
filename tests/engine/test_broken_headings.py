"""A headline whose line must end at one place is two texts, `.a` and `.b`, each in a heading of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.build import check
from leafletgen.engine.opening import open_project

REST = 'body: "{police} **x**"\nsteps: {s1: い, s2: ろ, s3: は}\n'


def found(folder: Path, head: str) -> list[Diagnostic]:
    root = tiny(folder, ja=head + REST)
    edit(root / "leaflet.yaml", "title: head", "title: head.a")
    edit(root / "locales/en.yaml", "head: Easy job?", "head: {a: Easy job?, b: Real crime.}")
    edit(
        root / "layouts/card.yaml",
        "{heading: {text: head, level: 1, role: title}}",
        "{heading: {text: head.a, level: 1, role: title}}, {heading: {text: head.b, level: 1, role: title}}",
    )
    opened = open_project(root, TODAY).value
    assert opened is not None
    return [d for d in check(opened).diagnostics if d.is_error]


def test_both_parts_are_printed(tmp_path: Path) -> None:
    assert found(tmp_path, "head: {a: 楽な仕事？, b: 犯罪です。}\n") == []


@pytest.mark.parametrize(
    "head", ["head: {a: 楽な仕事？}\n", 'head: {a: 楽な仕事？, b: ""}\n', "head: {a: 楽な仕事？, b: }\n"]
)
def test_a_part_that_is_missing_or_empty_stops_the_sheet(tmp_path: Path, head: str) -> None:
    [told] = found(tmp_path, head)

    assert (told.code, told.language, told.key) == ("text-missing", "ja", "head.b")
    assert {one.note for one in told.related} >= {"source-here"}
