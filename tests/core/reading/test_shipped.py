"""Files that come with the program are read without the scan for a user's slips: here they are scanned."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import compose, read_source

FILES = sorted(set(DATA.rglob("*.yaml")) - set((DATA / "messages").rglob("*.yaml")))
"""The sources of en.json are not shipped."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(DATA).as_posix())
def test_there_is_nothing_to_tell_of_a_shipped_file(path: Path) -> None:
    sink = Sink()
    source = read_source(path.name, path.read_bytes(), sink)
    assert source is not None

    scanned = compose(source, sink)

    assert sink.diagnostics == ()
    assert compose(source, sink, shipped=True) == scanned


def test_a_fault_in_a_shipped_file_is_told_all_the_same() -> None:
    sink = Sink()
    source = read_source("x.yaml", b"a: [b\n", sink)
    assert source is not None

    assert compose(source, sink, shipped=True) is None
    assert sink.failed
