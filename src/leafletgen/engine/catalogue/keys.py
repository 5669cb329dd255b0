"""What may be said of a thing: its keys, as its class declares them for the reader of files and for the JSON schemas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING
from dataclasses import fields as fields_of
from enum import Enum
from typing import Annotated, Any, Literal, get_args, get_origin

from leafletgen.core.geometry import LENGTH_UNITS, Length
from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import phrase, say
from leafletgen.core.reading.declared import (
    BUILT_IN,
    LENGTHS,
    Field,
    ScalarType,
    fields,
    is_declaration,
    optional,
)
from leafletgen.core.record import NamedTuple, schema_name
from leafletgen.model.project.reading.loader import SCALARS
from leafletgen.page.blocks.kit import Block

KEYS_ABOUT = texts_of("catalogue", "keys")
OF_CLASSES = texts_of("keys", "declared")


UNITS = ", ".join(("u", *(unit for unit in LENGTH_UNITS if unit != "u")))
"""In what a length may be given."""
_KNOWN: Mapping[Any, ScalarType] = {**BUILT_IN, **LENGTHS, **SCALARS}
NAMES: Mapping[str, str] = {
    "pictogram": "the name of a pictogram",
    "sign": "the name of a pictogram",
    "ground": "ground",
    "head_ground": "ground",
    "paint": "colour",
    "role": "type role",
    "sign_role": "type role",
    "below_role": "type role",
    "head_role": "type role",
    "date_role": "type role",
    "title_role": "type role",
    "fit": "fit group",
    "sign_fit": "fit group",
    "file": "a file of the project",
}
"""Keys whose bare text is a name: what is called so."""


class EntryKey(NamedTuple):
    """A key: what may stand behind it, in words; what holds where it is left out (empty: nothing, or it must not be), the
    units of a length, what it is for where its class says so.
    """

    name: str
    what: str
    default: str = ""
    unit: str = ""
    required: bool = False
    about: str = ""


def keys_of(cls: Any, words: str = "en", name: str = "") -> tuple[EntryKey, ...]:
    """The keys of a declared class, in the order of its fields; `words`: the language of the messages, `name`: of the entry."""
    return tuple(key_of(cls, one, words, name) for one in fields(cls))


def key_of(cls: Any, one: Field, words: str, name: str = "") -> EntryKey:
    """A key of a declared class; `name`: the word of a block that the class is read for."""
    annotation = optional(one.annotation) or one.annotation
    what = (
        phrase(NAMES[one.key], words) if annotation is str and one.key in NAMES else _what(annotation, words)
    )
    about = one.doc or _sentence(cls, one, name)
    unit = UNITS if _is_length(annotation) else ""
    return EntryKey(
        one.key, what, _default(cls, one.name), unit, one.required, say(about, words) if about else ""
    )


def _sentence(cls: Any, one: Field, name: str) -> str:
    """What is said of a key of this class, of this entry, else of all keys of its name."""
    asked = (f"{schema_name(cls)}.{one.key}", f"{name}.{one.key}")
    return OF_CLASSES.get(asked[0]) or KEYS_ABOUT.get(asked[1]) or KEYS_ABOUT.get(one.key, "")


def _is_length(annotation: Any) -> bool:
    found = _KNOWN.get(annotation)
    return found is not None and found.is_length


def _what(annotation: Any, words: str) -> str:
    """What may stand behind a key of this type."""
    inner = optional(annotation)
    if inner is not None:
        return _what(inner, words)
    if get_origin(annotation) is Annotated:
        return _what(get_args(annotation)[0], words)
    if annotation is Block:
        return phrase("a block", words)
    if found := _KNOWN.get(annotation) or _KNOWN.get(get_origin(annotation)):
        return phrase(found.expects, words)
    if get_origin(annotation) is Literal:
        return say("one of: {known}", words, [("known", ", ".join(map(str, get_args(annotation))))])
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return say("one of: {known}", words, [("known", ", ".join(str(m.value) for m in annotation))])
    if get_origin(annotation) is tuple:
        one = get_args(annotation)[0]
        return (
            phrase("a list of blocks", words)
            if one is Block
            else say("a list: {entry}", words, [("entry", _what(one, words))])
        )
    if get_origin(annotation) in (dict, Mapping):
        return say("names, each with: {entry}", words, [("entry", _what(get_args(annotation)[1], words))])
    if is_declaration(annotation):
        names = ", ".join(f.key for f in fields(get_origin(annotation) or annotation))
        return say("a map of: {keys}", words, [("keys", names)])
    return phrase("a value", words)


def _default(cls: Any, name: str) -> str:
    """What stands in a file for the default of a field; empty where it is nothing."""
    stated = (
        next((f for f in fields_of(cls) if f.name == name), None)
        if hasattr(cls, "__dataclass_fields__")
        else None
    )
    value = stated.default if stated is not None else getattr(cls, "_field_defaults", {}).get(name)
    if short := getattr(type(value), "__shorthand__", ""):
        value = getattr(value, short)  # of a map that may be written as a bare value, that value
    elif is_declaration(type(value)) and type(value) not in _KNOWN:
        return ""  # all its keys have defaults of their own
    if value is None or value is MISSING or isinstance(value, tuple) or value == "":
        return _tuple(value)
    return in_a_file(value)


def _tuple(value: object) -> str:
    """A pair of parts of a whole, such as the middle of a picture; a record of a length, such as `rest`."""
    if isinstance(value, tuple) and value and not hasattr(value, "_fields"):
        return f"[{', '.join(map(in_a_file, value))}]"
    if isinstance(value, tuple) and getattr(value, "is_rest", False):
        return "rest"
    return in_a_file(value) if isinstance(value, Length) else ""


def in_a_file(value: object) -> str:
    """A value as it is written in a file."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Length):
        return f"{value.value:g}{value.unit}"
    return f"{value:g}" if isinstance(value, float) else str(value)
