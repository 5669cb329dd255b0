"""What the docstrings of the public engine show is so, on a copy of the starter project."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import leafletgen

MODULES = ("leafletgen", "leafletgen.engine.edition", "leafletgen.engine.project")


@pytest.mark.parametrize("name", MODULES)
def test_the_docstrings_show_what_is_so(name: str, starter: Path, project: leafletgen.Project) -> None:
    names = {"leafletgen": leafletgen, "starter": starter, "project": project}

    done = doctest.testmod(import_module(name), extraglobs=names, report=True)

    assert done.attempted > 0
    assert done.failed == 0
