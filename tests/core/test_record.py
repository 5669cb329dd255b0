"""Frozen data by `record`."""

from __future__ import annotations

from dataclasses import field, fields, replace
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import leafletgen
from leafletgen.core.record import essence, record, schema_name


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


def test_a_late_field_that_says_nothing_leaves_the_essence_as_it_was():
    """So that the digits on sheets printed before it was there stay what they are."""

    @record
    class Old:
        size: int
        bold: bool = False

    @record
    class New:
        size: int
        bold: bool = False
        weight: int | None = field(default=None, metadata={"late": True})

    assert essence(New(3)) == essence(Old(3)).replace("Old", "New")
    assert essence(New(3, weight=600)) != essence(New(3))
    assert New(3, weight=600) != New(3)


def test_a_class_that_is_renamed_and_moved_keeps_its_digits() -> None:
    @record
    class Heading:
        text: Pair
        level: int = 1

    @record
    class Headline:
        __schema__ = "Heading"
        text: Pair
        level: int = 1

    @record
    class Further(Headline):
        pass

    assert essence((Headline(Pair(1)), "x")) == essence((Heading(Pair(1)), "x"))
    assert essence(Further(Pair(1))) != essence(Heading(Pair(1)))


def test_the_names_in_the_digits_of_printed_sheets_stay() -> None:
    """Where this fails, a class was renamed: it gets `__schema__` with the name that it had. Only where sheets can no longer
    be made of such a thing at all, its line goes.
    """
    wings = ("core", "text", "page", "sheet", "model")
    modules = [
        import_module(one.name)
        for one in walk_packages(leafletgen.__path__, "leafletgen.")
        if one.name.split(".")[1] in wings
    ]
    names = {
        schema_name(one)
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and hasattr(one, "__record__")
    }
    printed = (Path(__file__).parent / "printed_names.txt").read_text(encoding="utf-8").split()

    assert {*printed} <= names
