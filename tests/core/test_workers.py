"""Work side by side gives what work in turn gives."""

from __future__ import annotations

from leafletgen.core.workers import WORTH_IT, side_by_side


def test_results_come_in_the_order_of_the_tasks() -> None:
    factor = 3

    for count in (0, 1, WORTH_IT - 1, WORTH_IT, 20):
        assert list(side_by_side(lambda n: n * factor, range(count))) == [n * factor for n in range(count)]
