"""Frozen data by `record`."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import field, fields, replace
from typing import get_type_hints

import pytest

from leafletgen.core.record import NamedTuple, record


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


class Row(NamedTuple):
    """Two values by name."""

    one: int
    other: Sequence[str] = ()

    @property
    def both(self) -> tuple[object, ...]:
        return (self.one, *self.other)

    def next(self) -> Row:
        return self._replace(one=self.one + 1)


def test_named_tuples_are_those_of_typing() -> None:
    row = Row(1, other=["a"])

    assert row == (1, ["a"])
    assert Row(1).other == ()
    assert row.both == (1, "a")
    assert row.next() == Row(2, ["a"])
    assert repr(row) == "Row(one=1, other=['a'])"
    assert pickle.loads(pickle.dumps(row)) == row
    assert get_type_hints(Row) == {"one": int, "other": Sequence[str]}
    assert (Row.__doc__, Row.__module__, Row._fields) == ("Two values by name.", __name__, ("one", "other"))
    assert Row._field_defaults == {"other": ()}
    with pytest.raises(TypeError):
        Row()  # type: ignore[call-arg]  # a value without a default must be given
