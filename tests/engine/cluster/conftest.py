"""A cluster for all tests of a process: a scheduler and two workers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.engine.cluster.machines import Machines


@pytest.fixture(scope="session")
def _machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    machines = Machines(tmp_path_factory.mktemp("cluster"))
    try:
        for name in ("first", "second"):
            machines.worker(name)
        yield machines
    finally:
        machines.end()


@pytest.fixture
def machines(_machines: Machines) -> Iterator[Machines]:
    """The cluster, on which nothing happens but what a test wants."""
    yield _machines
    _machines.happens("")
