"""Work side by side gives what work in turn gives."""

from __future__ import annotations

from pathlib import Path
from time import sleep

import pytest

from leafletgen.core.workers import WORTH_IT, CancelledError, StopSign, side_by_side


def test_results_come_in_the_order_of_the_tasks() -> None:
    factor = 3

    for count in (0, 1, WORTH_IT - 1, WORTH_IT, 20):
        assert list(side_by_side(lambda n: n * factor, range(count))) == [n * factor for n in range(count)]


@pytest.mark.parametrize("count", [2, 40])
def test_a_stop_sign_ends_the_work_between_two_tasks(count: int, tmp_path: Path) -> None:
    """In one process and in forks, which alone the parent can be asked for."""
    asked = iter([False])

    def work(number: int) -> int:
        (tmp_path / f"{number}.begun").touch()
        sleep(0.01)
        (tmp_path / f"{number}.done").touch()
        return number

    with pytest.raises(CancelledError):
        list(side_by_side(work, range(count), StopSign(lambda: next(asked, True))))

    begun = {path.stem for path in tmp_path.glob("*.begun")}
    assert len(begun) < count
    assert begun == {path.stem for path in tmp_path.glob("*.done")}


def test_a_stop_sign_that_stays_down_changes_nothing() -> None:
    assert list(side_by_side(lambda n: n, range(20), StopSign(lambda: False))) == list(range(20))


def test_a_stop_sign_stays_up() -> None:
    asked = iter([True, False])
    sign = StopSign(lambda: next(asked))

    assert (sign.is_up(), sign.is_up()) == (True, True)
