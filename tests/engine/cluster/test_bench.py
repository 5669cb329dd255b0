"""A worker's place of work: a build that is stopped leaves no process behind, whenever it is stopped."""

from __future__ import annotations

from pathlib import Path

import psutil
from tests.engine.cluster.test_depot import BYTES, TREE

from leafletgen.engine.cluster import bench
from leafletgen.engine.cluster.depot import Depot
from leafletgen.engine.cluster.orders import Order, WorkSetting
from leafletgen.engine.localizing.localize import EditionKey

SETTING = WorkSetting(
    TREE, (), (), "2026-11-25", None, None, None, (False, False, False), "output", None, "", 60, 1 << 30
)
EDITIONS = (EditionKey("en", "card"), EditionKey("ja", "card"))


class StoppedWhileItIsLaidOut(Depot):
    """Somebody presses Ctrl C while the project's files are put into their places."""

    def lay_out(self, tree: str) -> Path | None:
        bench.stop("stopped early")
        return super().lay_out(tree)


def at_work() -> list[psutil.Process]:
    """The processes that make sheets for this one."""
    return [one for one in psutil.Process().children() if "leafletgen.engine.cluster.hand" in one.cmdline()]


def test_an_order_that_begins_while_its_build_is_stopped_gets_no_process(tmp_path: Path) -> None:
    depot = StoppedWhileItIsLaidOut(tmp_path / "depot")
    depot.keep(BYTES)

    answer = bench.work(depot, Order("stopped early", SETTING, EDITIONS))

    assert answer.results == ()
    assert at_work() == []


def test_nor_does_one_that_comes_after_it(tmp_path: Path) -> None:
    depot = Depot(tmp_path / "depot")
    depot.keep(BYTES)
    bench.stop("stopped before")

    assert bench.work(depot, Order("stopped before", SETTING, EDITIONS)).results == ()
    assert at_work() == []
