"""The columns of tables (`core/tables/records`): each knows what it holds, and nothing else goes in or comes out."""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Sequence
from functools import partial
from itertools import chain, islice
from math import isfinite, isinf
from types import NoneType
from typing import Any

MOST_NUMBER = 1e12
"""No finite number is farther from nothing."""
PLAIN = (NoneType, bool, str, int, float, bytes)
CONSTANT = (NoneType, bool)
"""What is in every entry."""


class UnpackableError(Exception):
    """Something is not made of what can be packed. The argument says what."""


class FieldColumn:
    """What a field holds, for many records at once."""

    def find(self, values: Sequence[Any], out: Packing) -> None:
        """Have `out` know of all things in the values. Raises UnpackableError where they are not what they should be."""
        raise NotImplementedError

    def write(self, values: Sequence[Any], out: Packing) -> None:
        """Put down where these things stand."""
        raise NotImplementedError

    def read(self, count: int, source: EntrySource) -> Sequence[Any]:
        """So many values. Raises one of FAULTS."""
        raise NotImplementedError


class Things(FieldColumn):
    """Texts, numbers, records of some kinds; `choices`: of no other values."""

    def __init__(self, kinds: Iterable[type], choices: Iterable[Any] = ()) -> None:
        self.kinds, self.choices = frozenset(kinds), frozenset(choices)

    def are(self, values: Sequence[Any]) -> bool:
        """Whether the values are what they should be."""
        return self.kinds.issuperset(map(type, values)) and (
            not self.choices or self.choices.issuperset(values)
        )

    def find(self, values: Sequence[Any], out: Packing) -> None:
        kinds = {*map(type, values)}
        if not self.kinds.issuperset(kinds) or (self.choices and not self.choices.issuperset(values)):
            raise UnpackableError(", ".join(sorted(one.__name__ for one in kinds)))
        out.find(values, kinds)

    def write(self, values: Sequence[Any], out: Packing) -> None:
        out.places += map(out.stands.__getitem__, map(id, values))

    def read(self, count: int, source: EntrySource) -> Sequence[Any]:
        found = source.take(count)
        if not self.are(found):
            raise ValueError("another thing than declared")
        return found


class FieldColumns:
    """The columns of some fields side by side. Those of single things stand first, as one."""

    def __init__(self, columns: Iterable[FieldColumn]) -> None:
        self._all = (*columns,)
        self._things = [(n, one) for n, one in enumerate(self._all) if isinstance(one, Things)]
        self._others = [(n, one) for n, one in enumerate(self._all) if not isinstance(one, Things)]

    def find(self, values: Sequence[Sequence[Any]], out: Packing) -> None:
        """Have `out` know of all things in them. Raises UnpackableError."""
        for column, own in zip(self._all, values, strict=True):
            column.find(own, out)

    def write(self, values: Sequence[Sequence[Any]], out: Packing) -> None:
        """Put down where these things stand."""
        single = chain.from_iterable([values[number] for number, _ in self._things])
        out.places += map(out.stands.__getitem__, map(id, single))
        for number, column in self._others:
            column.write(values[number], out)

    def read(self, count: int, source: EntrySource) -> Sequence[Sequence[Any]]:
        """So many values of each. Raises one of FAULTS."""
        found = source.take(count * len(self._things))
        made: list[Sequence[Any]] = [()] * len(self._all)
        at = 0
        for number, things in self._things:
            own = made[number] = found[at : at + count]
            at += count
            if not things.kinds.issuperset(map(type, own)) or (
                things.choices and not things.choices.issuperset(own)
            ):
                raise ValueError("another thing than declared")
        for number, column in self._others:
            made[number] = column.read(count, source)
        return made


_LENGTH = Things((int,))


class Many(FieldColumn):
    """`tuple[X, ...]`, `list[X]`, `frozenset[X]`."""

    def __init__(self, kind: Any, column: FieldColumn) -> None:
        self._kind, self._column = kind, column

    def find(self, values: Sequence[Any], out: Packing) -> None:
        _checked(values, self._kind)
        out.find(out.lengths(values), (int,))
        if flat := [*chain.from_iterable(values)]:
            self._column.find(flat, out)

    def write(self, values: Sequence[Any], out: Packing) -> None:
        _LENGTH.write(out.lengths(values), out)
        if flat := [*chain.from_iterable(values)]:
            self._column.write(flat, out)

    def read(self, count: int, source: EntrySource) -> Sequence[Any]:
        lengths, make = _LENGTH.read(count, source), self._kind
        each = iter(self._column.read(total, source) if (total := sum(lengths)) else ())
        return [make(islice(each, one)) for one in lengths]


class Together(FieldColumn):
    """Some values, each of a kind of its own: `tuple[X, Y]`, a named tuple without a table."""

    def __init__(self, kind: type, columns: Iterable[FieldColumn]) -> None:
        self._kind, self._columns = kind, FieldColumns(columns)
        self._make = partial(tuple.__new__, kind)

    def find(self, values: Sequence[Any], out: Packing) -> None:
        _checked(values, self._kind)
        self._columns.find([*zip(*values, strict=True)], out)

    def write(self, values: Sequence[Any], out: Packing) -> None:
        self._columns.write([*zip(*values, strict=True)], out)

    def read(self, count: int, source: EntrySource) -> Sequence[Any]:
        return [*map(self._make, zip(*self._columns.read(count, source), strict=True))]


class Pairs(FieldColumn):
    """`dict[X, Y]`."""

    def __init__(self, columns: Iterable[FieldColumn]) -> None:
        self._items = Many(list, Together(tuple, columns))

    def find(self, values: Sequence[Any], out: Packing) -> None:
        _checked(values, dict)
        self._items.find([[*one.items()] for one in values], out)

    def write(self, values: Sequence[Any], out: Packing) -> None:
        self._items.write([[*one.items()] for one in values], out)

    def read(self, count: int, source: EntrySource) -> Sequence[Any]:
        return [*map(dict, self._items.read(count, source))]


def _checked(values: Sequence[Any], kind: type) -> None:
    if others := {*map(type, values)} - {kind}:
        raise UnpackableError(", ".join(sorted(one.__name__ for one in others)))


class Packing:
    """An entry that is being written: the things `found`, by kind and identity; where each `stands`; the `places` in its tables."""

    def __init__(self, kinds: Iterable[type]) -> None:
        self.found: dict[type, dict[int, Any]] = {kind: {} for kind in (*PLAIN, *kinds)}
        self.stands: dict[int, int] = {}
        self.places: list[int] = []
        self._lengths: dict[int, int] = {}
        self._count = 0

    def find(self, values: Sequence[Any], kinds: Collection[type]) -> None:
        """These things are in it."""
        for kind in kinds:
            if kind not in CONSTANT:
                own = values if len(kinds) == 1 else [one for one in values if type(one) is kind]
                self.found[kind].update(zip(map(id, own), own, strict=True))

    def lengths(self, values: Sequence[Any]) -> list[int]:
        """One object for each number, as things go by their identity."""
        return [self._lengths.setdefault(one, one) for one in map(len, values)]

    def stand(self, things: Iterable[int]) -> None:
        """Things stand behind those before them, in their order."""
        own = dict.fromkeys(things)
        self.stands.update(zip(own, range(self._count, self._count + len(own)), strict=True))
        self._count += len(own)

    def start(self) -> list[bytes]:
        """What is no record, as bytes; it stands before all records."""
        texts, whole, others, pieces = (self.found[kind] for kind in (str, int, float, bytes))
        if (whole and max(map(abs, whole.values())) > MOST_NUMBER) or (
            others and not bounded(others.values())
        ):
            raise UnpackableError("a number beyond all bounds")
        for own in ((id(None), id(False), id(True)), texts, whole, others, pieces):
            self.stand(own)
        return [
            struct.pack(f"<{len(whole)}q{len(others)}d", *whole.values(), *others.values()),
            *pieces.values(),
        ]


class EntrySource:
    """An entry that is being read. `made`: all things so far."""

    def __init__(self, made: list[Any], places: Sequence[int]) -> None:
        self.made = made
        self._places = places
        self._at = 0

    def take(self, count: int) -> list[Any]:
        """The next so many things."""
        end = self._at + count
        found = [*map(self.made.__getitem__, self._places[self._at : end])]
        if len(found) != count:
            raise ValueError("cut off")
        self._at = end
        return found

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at == len(self._places)


def bounded(numbers: Iterable[float]) -> bool:
    """Whether each is a number, and within the bounds or without any: what has no end ends at an infinity."""
    numbers = (*numbers,)
    if isfinite(sum(numbers)):  # no infinity, and nothing that is no number
        return max(numbers) <= MOST_NUMBER and min(numbers) >= -MOST_NUMBER
    return all(-MOST_NUMBER <= one <= MOST_NUMBER or isinf(one) for one in numbers)
