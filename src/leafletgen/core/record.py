"""Frozen data: dataclasses and named tuples that are cheap to define.

`@record` is `@dataclass` for data that never changes: mypy refuses assignments. Equality, hash and text are shared code
instead of code compiled anew for each class, which takes two thirds off the time that a class takes to define (0.5 ms;
there are about two hundred). `NamedTuple` is that of `typing` without its look at every annotation, which compiles each of
them: that takes half of the 0.19 ms that a class of four fields takes to define, and a sheet needs four hundred.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

__all__ = ["NamedTuple", "essence", "record", "schema_name"]

C = TypeVar("C")

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _NamedTuples(type):
        """Makes a named tuple of a class that is written as one."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
            names = body["__annotations__"]
            defaults = [body.pop(one) for one in names if one in body]
            made = namedtuple(name, names, defaults=defaults, module=body["__module__"])  # noqa: PYI024
            for key, value in body.items():
                setattr(made, key, value)
            return made

    NamedTuple = type.__new__(_NamedTuples, "NamedTuple", (), {})


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[C]) -> type[C]:
    """Make a class of frozen data. Fields with `compare=False` or `repr=False` take no part in equality or text."""
    made: Any = dataclass(repr=False, eq=False)(cls)
    for name, shared in (("__eq__", _equal), ("__hash__", _hash), ("__repr__", _text)):
        if name not in cls.__dict__ or cls.__dict__[name] is None:
            setattr(made, name, shared)
    made.__record__ = None
    return cls


def _values(self: Any) -> Any:
    """What equality looks at; how to fetch it is worked out once per class."""
    cls = type(self)
    fetch = cls.__record__
    if fetch is None:
        names = [f.name for f in fields(cls) if f.compare]
        fetch = cls.__record__ = attrgetter(*names) if names else lambda _: ()
    return fetch(self)


def _equal(self: Any, other: object) -> Any:
    if type(self) is not type(other):
        return NotImplemented
    return self is other or _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash((type(self), _values(self)))


def _text(self: Any) -> str:
    shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({shown})"


@cache
def schema_name(kind: Any) -> str:
    """The name of a class in schemas, in paths of layouts and in the digits on sheets: its own, or the `__schema__` that it
    declares. A class that is renamed declares the name that it had, else every sheet on a wall would be disowned.
    """
    return str(vars(kind).get("__schema__", kind.__name__))


_PLAIN = frozenset({str, int, float, bool, type(None)})


class EssenceText(str):
    """The essence of something, written out before."""

    __slots__ = ()


def essence(value: Any) -> str:
    """All that equality looks at, written out: the same text for equal values, in every process."""
    kind: Any = type(value)
    if kind is EssenceText:
        return str(value)
    if hasattr(kind, "__record__"):
        values = _values(value)
        return f"{schema_name(kind)}{_listed(_said(kind, values if type(values) is tuple else (values,)))}"
    if isinstance(value, tuple | list):
        return _listed(value)
    if isinstance(value, Mapping):
        return _joined(sorted([f"{key!r}:{essence(one)}" for key, one in value.items()]))
    if isinstance(value, set | frozenset):
        return _joined(sorted(map(essence, value)))
    return repr(value)


def _said(kind: Any, values: tuple[Any, ...]) -> tuple[Any, ...]:
    """The values without those of late fields that say nothing."""
    late = _late(kind)
    return tuple(v for n, v in enumerate(values) if n not in late or v != late[n]) if late else values


@cache
def _late(kind: Any) -> dict[int, Any]:
    """Where fields with `metadata={"late": True}` stand, and their defaults. They were added to a class after sheets had been
    printed: as long as nobody uses them, the digits on those sheets (`project.identity`) stay what they are.
    """
    compared = [f for f in fields(kind) if f.compare]
    return {n: f.default for n, f in enumerate(compared) if f.metadata.get("late")}


def _listed(values: Iterable[Any]) -> str:
    return _joined([repr(one) if type(one) in _PLAIN else essence(one) for one in values])


def _joined(parts: Iterable[str]) -> str:
    return f"({','.join(parts)})"
