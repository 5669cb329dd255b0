"""Patterns that people write."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from leafletgen.core.processes import patterns
from leafletgen.core.processes.patterns import ENOUGH, search


@pytest.fixture(autouse=True)
def trier(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One of its own: what it has learnt of patterns is no news for other tests, whose forks would know it."""
    own = patterns._Trier()
    monkeypatch.setattr(patterns, "_TRIER", own)
    yield
    own.end()


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\d+:\d\d", "from 9:00", True),
        (r"\d+:\d+", "from 9:00", True),
        (r"^(\d{2,4}-)+\d{4}$", "03-0000-0000", True),
        (r"^(\d{2,4}-)+\d{4}$", "03-0000-000", False),
        (r"[ぁ-ん]+.*[ァ-ン]+", "あア", True),
        (r"a*b*c*", "\n\u2028\x00", True),
        (r"noon", "From noon", True),
        (r"x?y?z", "", False),
    ],
)
def test_a_pattern_is_searched_as_python_does(pattern: str, text: str, found: bool) -> None:
    assert search(pattern, text) is found


def test_one_that_takes_too_long_is_given_up_and_others_go_on() -> None:
    assert search("^(a+)+$", "a" * 40 + "!") is None
    assert search("^(a+)+$", "aaa") is True  # a text that is mended is a text like others
    assert search("^(b+)+$", "bbb") is True


def test_one_that_took_too_long_often_enough_is_not_tried_again() -> None:
    slow = ["a" * n + "!" for n in range(40, 40 + ENOUGH)]

    assert [search("^(a+)+$", text) for text in slow] == [None] * ENOUGH
    assert search("^(a+)+$", "aaa") is None


@pytest.mark.parametrize("broken", ["(", "a**", "[z-a]", "(?P<1>a)+*", "(*a)*"])
def test_what_is_no_pattern_is_said(broken: str) -> None:
    with pytest.raises(re.error):
        search(broken, "a")
