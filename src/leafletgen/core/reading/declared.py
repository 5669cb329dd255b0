"""What a class declares: the fields that may stand in a file, by their names there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from leafletgen.core.geometry import LENGTH_UNITS, Length, parse_length
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span


class ScalarType(NamedTuple):
    """How a text becomes a value of some type.

    `parse(text, span)` gives None where the text does not fit, or a finding that says why; `expects` completes "... is not ___"; `pattern` is a
    regular expression for the schema. `is_length`: a length may stand here, so a bare number lacks its unit. `long`: the class
    of which a map may stand here as well.
    """

    parse: Callable[[str, Span], Any]
    expects: str
    pattern: str | None = None
    is_length: bool = False
    long: Any = None


class Field(NamedTuple):
    """One field of a class: its name in Python and in the file, its type, whether it must be there."""

    name: str
    key: str
    annotation: Any
    required: bool
    doc: str = ""
    changes: bool = False
    partial: bool = False
    alone: bool = False
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    but: tuple[str, ...] = ()


class KindTable(NamedTuple):
    """Words and the classes they stand for: `{heading: {...}}`.

    `around`: a class whose fields, `block` apart, may be said within the map of any of them (those that have a field of that
    name mean their own). Where one is said, the value is of that class, its `block` of the word's.
    """

    words: Mapping[str, Any]
    around: Any = None


Scalars = Mapping[Any, ScalarType]
Kinds = Mapping[Any, KindTable]
NO_SCALARS: Scalars = MappingProxyType({})
NO_KINDS: Kinds = MappingProxyType({})

LENGTHS: Scalars = MappingProxyType(
    {
        Length: ScalarType(
            lambda text, _: parse_length(text),
            "a length such as 3mm, 12pt or 1.5u",
            rf"^(0|-?(\d+(\.\d+)?|\.\d+) ?({'|'.join(LENGTH_UNITS)}))$",
            is_length=True,
        )
    }
)
_FILLED = ("span", "spans", "places")
BLOCK: Final = "block"
"""The field that holds what is said by its kind: of the class `around` all kinds, and of a class with `__kind__`, in whose map
the kind is a key among others (`{qr: {...}, at: {...}}`).
"""
PARTIAL: Final = object()
"""`Annotated[X, PARTIAL]`: some fields of an X, to be laid over another one. For the schema."""
CHANGES: Final = object()
"""`Annotated[tuple[X, ...], CHANGES]`: instead of a list, `add` and `remove` may change the one that is taken over. For the schema."""
ALONE: Final = object()
"""`Annotated[tuple[X, ...], ALONE]`: a single X may stand without its brackets."""


class Beside(NamedTuple):
    """`Annotated[X, Beside(("tile",))]`: what is stated here is looked at only where one of these keys is stated as well, or, as
    `look=bars`, stated as that.
    """

    keys: tuple[str, ...]


class Unless(NamedTuple):
    """`Annotated[X, Unless(("pages",))]`: what is stated here is not looked at where one of these keys is stated as well; `but`, where
    one of those is, it is.
    """

    keys: tuple[str, ...]
    but: tuple[str, ...] = ()


def is_declaration(annotation: Any) -> bool:
    """Whether a type is a class whose fields stand in a file as a map."""
    cls = get_origin(annotation) or annotation
    return isinstance(cls, type) and (dataclasses.is_dataclass(cls) or hasattr(cls, "_fields"))


@cache
def fields(cls: Any) -> tuple[Field, ...]:
    """The fields of a dataclass or NamedTuple in order; `span`, `spans` and `places` are filled, not written."""
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_field(*entry, hints) for entry in _raw_fields(cls) if entry[0] not in _FILLED)


@cache
def common(around: Any, cls: Any) -> tuple[Field, ...]:
    """What may be said of a kind besides its own fields."""
    own = {f.key for f in fields(cls)}
    return tuple(f for f in fields(around) if f.name != BLOCK and f.key not in own) if around else ()


@cache
def filled(cls: Any) -> frozenset[str]:
    """Which of `span`, `spans` and `places` a class declares."""
    return frozenset(entry[0] for entry in _raw_fields(cls) if entry[0] in _FILLED)


def _raw_fields(cls: Any) -> list[tuple[str, bool, Mapping[str, Any]]]:
    """Name, whether required, metadata."""
    if not dataclasses.is_dataclass(cls):
        return [(name, name not in cls._field_defaults, {}) for name in cls._fields]
    absent = dataclasses.MISSING
    return [
        (f.name, f.default is absent and f.default_factory is absent, f.metadata)
        for f in dataclasses.fields(cls)
        if f.init and not f.metadata.get("hidden")
    ]


def _field(name: str, required: bool, metadata: Mapping[str, Any], hints: Mapping[str, Any]) -> Field:
    annotation, doc, notes = hints[name], str(metadata.get("doc", "")), []
    if get_origin(annotation) is Annotated:
        annotation, *notes = get_args(annotation)
        doc = doc or next((note for note in notes if isinstance(note, str)), "")
    beside = next((note.keys for note in notes if isinstance(note, Beside)), ())
    unless = next((note for note in notes if isinstance(note, Unless)), Unless(()))
    return Field(
        name, metadata.get("key", name), annotation, required, doc, CHANGES in notes, PARTIAL in notes,
        ALONE in notes, beside, unless.keys, unless.but,
    )  # fmt: skip


@cache
def optional(annotation: Any) -> Any | None:
    """`X` of `X | None`; None where the type is no such union."""
    if get_origin(annotation) not in (Union, UnionType):
        return None
    rest = [a for a in get_args(annotation) if a is not NoneType]
    return rest[0] if len(rest) == 1 and len(rest) < len(get_args(annotation)) else None


_TRUE, _FALSE = ("true", "yes"), ("false", "no")


def _whole(text: str) -> int | None:
    sign = text[1:] if text[:1] in "+-" else text
    return int(text) if sign.isascii() and sign.isdigit() and len(sign) < 19 else None


def _number(text: str) -> float | None:
    sign = text[1:] if text[:1] in "+-" else text
    plain = sign.replace(".", "", 1)
    return float(text) if plain.isascii() and plain.isdigit() and len(plain) < 19 else None


def yes_or_no(text: str) -> bool | None:
    """What is said by a word that means yes or no; None by any other."""
    word = text.lower()
    return True if word in _TRUE else False if word in _FALSE else None


BUILT_IN: Scalars = MappingProxyType(
    {
        str: ScalarType(lambda text, _: text, "a text"),
        int: ScalarType(lambda text, _: _whole(text), "a whole number", r"^[+-]?\d+$"),
        float: ScalarType(lambda text, _: _number(text), "a number", r"^[+-]?(\d+\.?\d*|\.\d+)$"),
        bool: ScalarType(lambda text, _: yes_or_no(text), "true or false"),
    }
)
