"""Records as tables, and back: of kinds that are declared, or nothing.

An entry holds texts, numbers and bytes, and then tables of records: a row for each record, and in each field the place of something
that came before. It names no class and no function and calls nothing. Which kinds of records there are and what their fields
hold, the annotations of their classes say. So whatever the bytes are, no more than such records comes out: each has the types
that it declares, none holds itself, and together they are no larger than the bytes allow. What was one thing in two places is one thing again.
"""

from __future__ import annotations

import gc
import json
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import accumulate, chain, compress, pairwise
from operator import attrgetter
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from leafletgen.core.record import NamedTuple
from leafletgen.core.tables.columns import (
    PLAIN,
    EntrySource,
    FieldColumn,
    FieldColumns,
    Many,
    Packing,
    Pairs,
    Things,
    Together,
    UnpackableError,
    bounded,
)

FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, struct.error)
"""What reading raises of bytes that are none of ours."""
MOST_TABLES = 256
"""Tables in an entry. What holds another of its kind is in a table behind that: nothing is nested deeper."""
_HEAD = struct.Struct("<IIII")
"""How long the text is; how many whole numbers, other numbers, and places there are."""
_WIDE = 1 << 16
"""Of so many things, places take four bytes instead of two."""


class TableKind(NamedTuple):
    """A kind of record with a table. `taken`: the columns of some records; `made`: a record of a value of each."""

    kind: type
    columns: FieldColumns
    taken: Callable[[Sequence[Any]], Sequence[Sequence[Any]]]
    made: Callable[..., Any]


class _RecordTable(NamedTuple):
    """Some records of a kind, and their columns."""

    kind: TableKind
    rows: Sequence[Any]
    columns: Sequence[Sequence[Any]]

    @classmethod
    def of(cls, kind: TableKind, rows: Sequence[Any]) -> _RecordTable:
        return cls(kind, rows, kind.taken(rows))

    def find(self, out: Packing) -> None:
        self.kind.columns.find(self.columns, out)

    def only(self, chosen: Sequence[bool]) -> _RecordTable:
        """Without the others."""
        if all(chosen):
            return self
        columns = [[*compress(values, chosen)] for values in self.columns]
        return self._replace(rows=[*compress(self.rows, chosen)], columns=columns)


class PackedTables(NamedTuple):
    """The bytes, and the records in them of each kind."""

    data: bytes
    rows: Mapping[type, Sequence[Any]]


class Tables:
    """How records of some kinds are written and read."""

    def __init__(
        self,
        root: type,
        kinds: Sequence[type | tuple[type, ...]],
        inline: Iterable[type],
        others: Iterable[TableKind] = (),
        stands_for: Mapping[type, tuple[type, ...]] = MappingProxyType({}),
    ) -> None:
        """`root`: what an entry is. `kinds`: those with tables, before those that are found in them; together, those that may hold
        each other. `inline`: named tuples that are written where they stand, each time. `others`: kinds that are written
        otherwise than their fields say. `stands_for`: the kinds that are meant by a class that has no records of its own.
        """
        self._strata = [one if isinstance(one, tuple) else (one,) for one in kinds]
        every = [kind for stratum in self._strata for kind in stratum]
        self._inline = frozenset(inline)
        self._meant: dict[Any, Sequence[type]] = {kind: (kind,) for kind in (*PLAIN, *every)}
        self._meant |= {str: [str, *(kind for kind in every if issubclass(kind, str))], float: (float, int)}
        self._meant |= stands_for
        self._named = {one.__name__: one for one in self._meant}
        own = {one.kind: one for one in others}
        self._kinds = [own[kind] if kind in own else self._of(kind) for kind in every]
        self._places = {one.kind: place for place, one in enumerate(self._kinds)}
        self._root = self._together(root)

    def packed(self, value: Any) -> PackedTables:
        """As bytes. Raises UnpackableError."""
        out = Packing(self._places)
        self._root.find([value], out)
        written = [one for stratum in self._strata for one in self._batches(stratum, out)]
        parts = out.start()
        for table in reversed(written):
            table.kind.columns.write(table.columns, out)
            out.stand(map(id, table.rows))
        self._root.write([value], out)
        texts, whole, others, pieces = (out.found[kind].values() for kind in (str, int, float, bytes))
        heads = [(self._places[one.kind.kind], len(one.rows)) for one in reversed(written)]
        text = json.dumps([[*texts], [*map(len, pieces)], heads], separators=(",", ":")).encode()
        wide = len(out.stands) >= _WIDE
        places = struct.pack(f"<{len(out.places)}{'I' if wide else 'H'}", *out.places)
        head = _HEAD.pack(len(text), len(whole), len(others), len(out.places))
        return PackedTables(
            b"".join((head, text, places, *parts)), {one.kind.kind: one.rows for one in written}
        )

    def unpacked(self, data: bytes, makers: Mapping[type, Callable[..., Any]] = MappingProxyType({})) -> Any:
        """What was packed. Raises one of FAULTS for anything else. `makers`: who makes records of a kind this time."""
        with _uncollected():
            source, heads = _opened(data)
            made = source.made
            for place, rows in heads:
                kind = self._kinds[place]
                make = makers.get(kind.kind, kind.made)
                columns = kind.columns.read(rows, source)
                made += map(make, *columns) if columns else [make() for _ in range(rows)]
            (value,) = self._root.read(1, source)
        if not source.is_at_end:
            raise ValueError("more than was kept")
        return value

    def _batches(self, stratum: tuple[type, ...], out: Packing) -> list[_RecordTable]:
        """The tables of some kinds; what is held by others of them stands in a later one, for whatever is found again is put there."""
        found: list[_RecordTable] = []
        last: dict[int, int] = {}
        while any(out.found[kind] for kind in stratum):
            for kind in stratum:
                if own := out.found[kind]:
                    out.found[kind] = {}
                    last.update(dict.fromkeys(own, len(found)))
                    found.append(_RecordTable.of(self._kinds[self._places[kind]], [*own.values()]))
                    found[-1].find(out)
            if len(found) > MOST_TABLES // 2:
                raise UnpackableError("nested too deep")
        if len(found) < 2:
            return found
        return [one.only([last[id(row)] == number for row in one.rows]) for number, one in enumerate(found)]

    def _of(self, kind: type) -> TableKind:
        if issubclass(kind, str):
            return TableKind(kind, FieldColumns([Things((str,))]), lambda rows: [[*map(str, rows)]], kind)
        if issubclass(kind, Enum):
            return TableKind(
                kind, FieldColumns([Things((str,))]), lambda rows: [[one.value for one in rows]], kind
            )
        hints = self._hints(kind)
        columns = FieldColumns(map(self._column, hints.values()))
        if issubclass(kind, tuple):
            return TableKind(kind, columns, lambda rows: [*zip(*rows, strict=True)], kind)
        getters = [attrgetter(name) for name in hints]
        return TableKind(kind, columns, lambda rows: [[*map(one, rows)] for one in getters], kind)

    def _hints(self, kind: Any) -> dict[str, Any]:
        """What the fields of a record hold."""
        names = [one.name for one in fields(kind)] if is_dataclass(kind) else kind._fields
        hints = get_type_hints(kind, localns=self._named)
        return {name: hints[name] for name in names}

    def _together(self, kind: type) -> Together:
        return Together(kind, map(self._column, self._hints(kind).values()))

    def _column(self, said: Any) -> FieldColumn:
        """What an annotation says."""
        origin, args = get_origin(said), get_args(said)
        if said in self._meant:
            return Things(self._meant[said])
        if origin in (Union, UnionType):
            return self._one_of(args)
        if origin is Literal:
            return Things({*map(type, args)}, args)
        if origin in (tuple, list, frozenset) and (origin is not tuple or args[-1] is Ellipsis):
            return Many(origin, self._column(args[0]))
        if origin is tuple:
            return Together(tuple, map(self._column, args))
        if origin is dict:
            return Pairs(map(self._column, args))
        if said in self._inline:
            return self._together(said)
        raise TypeError(f"{said} is not declared")

    def _one_of(self, args: Sequence[Any]) -> Things:
        ways = [self._column(one) for one in args]
        things = [one for one in ways if isinstance(one, Things)]
        if len(things) != len(ways):
            raise TypeError(f"{args} is more than one thing")
        kinds = {kind for one in things for kind in one.kinds}
        listed = [one.choices or one.kinds & {NoneType} for one in things]
        choices = {*chain.from_iterable(listed)} if any(one.choices for one in things) else ()
        return Things(kinds, {None if one is NoneType else one for one in choices})


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without searches for rubbish: thousands of records are made, and all of them are used."""
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()


def _opened(data: bytes) -> tuple[EntrySource, Sequence[tuple[int, int]]]:
    """What is no record, and which tables follow: of what kind, with how many rows."""
    length, whole, others, places = _HEAD.unpack_from(data)
    at = _HEAD.size + length
    texts, sizes, heads = json.loads(str(data[_HEAD.size : at], "utf-8"))
    rows = sum(count for _, count in heads)
    if {*map(type, texts)} > {str} or len(heads) > MOST_TABLES or rows > places:
        raise ValueError("no tables of ours")
    wide = 3 + len(texts) + whole + others + len(sizes) + rows >= _WIDE
    shape = struct.Struct(f"<{places}{'I' if wide else 'H'}{whole}q{others}d")
    found = shape.unpack_from(data, at)
    numbers = found[places:]
    if numbers and not bounded(numbers):
        raise ValueError("a number beyond all bounds")
    ends = [*accumulate(sizes, initial=at + shape.size)]
    if ends[-1] != len(data):
        raise ValueError("more or less than was kept")
    pieces = [data[start:end] for start, end in pairwise(ends)]
    made = [None, False, True, *map(sys.intern, texts), *numbers, *pieces]
    return EntrySource(made, found[:places]), heads
