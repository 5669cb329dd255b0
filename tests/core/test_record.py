"""Frozen data by `record`."""

from __future__ import annotations

from dataclasses import field, fields, replace

from leafletgen.core.record import record


@record
class Pair:
    """Two values and a place that does not count."""

    one: int
    other: str = "x"
    place: int = field(default=0, compare=False, repr=False)


@record
class Nothing:
    """No fields."""


def test_equality_and_hash_go_by_the_fields_that_count() -> None:
    assert Pair(1, place=5) == Pair(1, place=6)
    assert hash(Pair(1, place=5)) == hash(Pair(1, place=6))
    assert Pair(1) != Pair(2)
    assert Pair(1) != (1, "x")
    assert Nothing() == Nothing()


def test_it_is_a_dataclass() -> None:
    assert [f.name for f in fields(Pair)] == ["one", "other", "place"]
    assert replace(Pair(1), one=2) == Pair(2)
    assert repr(Pair(1)) == "Pair(one=1, other='x')"
