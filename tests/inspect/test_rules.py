"""Every rule catches its defect, and finds nothing in sound files."""

from __future__ import annotations

import pytest
from tests.inspect.seeds import SEEDS, Damage, damaged, good, good_screen

from leafletgen.inspect import access, exchange, press
from leafletgen.inspect.finding import finding, folded
from leafletgen.inspect.opening import inspect
from leafletgen.messages.files import CODES
from leafletgen.preflight.print_file import Wish, check_file
from leafletgen.profiles import LIMITS, limits

ALL = (*exchange.RULES, *access.RULES, *press.rules(limits("coated")))
EACH = [(code, number) for code, damages in SEEDS.items() for number in range(len(damages))]
COARSE = {"press-coarse"}
"""The stamp of the drawing has three pixels."""


def codes(data: bytes) -> set[str]:
    return {one.code for one in inspect(data, ALL)}


def test_sound_files_pass() -> None:
    assert codes(good()) <= COARSE
    assert {c for c in codes(good_screen()) if c.startswith("ua-")} == set()


def test_every_code_has_its_bad_file() -> None:
    assert set(SEEDS) == {code.name for code in CODES}


@pytest.mark.parametrize(("code", "number"), EACH, ids=str)
def test_the_defect_is_caught(code: str, number: int) -> None:
    damage: Damage = SEEDS[code][number]
    source = good_screen() if code.startswith("ua-") else good()

    assert code not in codes(source) - COARSE
    assert code in codes(damaged(damage, source))


@pytest.mark.parametrize("name", LIMITS)
def test_limits_of_all_papers(name: str) -> None:
    assert 200 < limits(name).ink < 400


def test_alike_findings_are_folded() -> None:
    many = [finding("press-rgb", 1) for _ in range(30)] + [finding("press-rgb", 2)]

    assert [times for _, times in folded(many)] == [1, 1, 1, 1, 26, 1]


def test_screen_files_are_judged_for_access_only() -> None:
    wish = Wish(limits("coated"))

    assert check_file("a.pdf", good_screen(), wish) == []
    assert {c.found.code for c in check_file("a.pdf", good_screen(), wish._replace(exchange=True))} >= {
        "x-intent-count"
    }
