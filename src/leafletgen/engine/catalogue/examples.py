"""An example for each key, made of its type: of what may stand there, the first; of what its sentence names, that."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from leafletgen.core.data import DATA
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

_KNOWN: Mapping[Any, ScalarType] = {**BUILT_IN, **LENGTHS, **SCALARS}
_PLAIN: Mapping[Any, str] = {int: "2", float: "1.2", bool: "yes"}
_FIRST = re.compile(r"such as `?([^,`:]+?)`?(?:$|,| or |:)")
EVERYWHERE: Mapping[str, str] = dict.fromkeys(("over", "under"), "[{shape: rect, width: 12u, height: 3u}]")
"""For lists that mean the same in every class."""
WRITTEN = DATA / "catalogue" / "examples.json"


class WrittenExamples(NamedTuple):
    """Examples for names and texts, whose types say no more: by key, and by `Class.key` where it means something of its own there."""

    keys: Mapping[str, str]
    classes: Mapping[str, str]


@cache
def written_examples() -> WrittenExamples:
    """Those of the program's data."""
    found = json.loads(WRITTEN.read_text(encoding="utf-8"))
    return WrittenExamples(found["keys"], found["classes"])


def example_of(cls: Any, one: Field) -> str:
    """What may be written behind a key, as it stands in a file; empty where nothing can be said."""
    name = f"{schema_name(get_origin(cls) or cls)}.{one.key}"
    found = written_examples().classes.get(name)
    found = found or (EVERYWHERE.get(one.key) if get_origin(one.annotation) is tuple else None)
    return found if found is not None else _of(one.annotation, one.key, 0)


def _of(annotation: Any, key: str, depth: int) -> str:
    inner = optional(annotation) or annotation
    if get_origin(inner) is Annotated:
        inner = get_args(inner)[0]
    if inner in _PLAIN:
        return "1" if key == "format" else _PLAIN[inner]
    origin = get_origin(inner)
    if origin is Literal:
        return str(get_args(inner)[0])
    if isinstance(inner, type) and issubclass(inner, Enum):
        return str(next(iter(inner)).value)
    if inner is Block:
        return "{heading: headline}"
    if scalar := _KNOWN.get(inner) or _KNOWN.get(origin):
        return _of_scalar(scalar, inner, key)
    if depth > 2:
        return ""
    if origin is tuple:
        entry = _of(get_args(inner)[0], key, depth + 1)
        return entry if entry.startswith("[") else f"[{entry}]"
    if origin in (dict, Mapping):
        return f"{{name: {_of(get_args(inner)[1], key, depth + 1)}}}"
    return _of_class(inner, key, depth) if is_declaration(inner) else ""


def _of_scalar(scalar: ScalarType, kind: Any, key: str) -> str:
    if scalar.is_length:
        return "12u"
    if key in written_examples().keys:
        return written_examples().keys[key]
    said = _FIRST.search(scalar.expects)
    if said:
        return said[1]
    return _PLAIN.get(getattr(kind, "__supertype__", None), "") or "a"


def _of_class(cls: Any, key: str, depth: int) -> str:
    """The keys that must be given, else the first; the bare value where one may stand for the class."""
    declared = fields(get_origin(cls) or cls)
    short = next((f for f in declared if f.name == getattr(cls, "__shorthand__", None)), None)
    if short is not None:
        return _of(short.annotation, key if key in written_examples().keys else short.key, depth + 1)
    stated = [f for f in declared if f.required] or list(declared[:1])
    return "{" + ", ".join(f"{f.key}: {_of_field(cls, f, depth)}" for f in stated) + "}"


def _of_field(cls: Any, one: Field, depth: int) -> str:
    named = written_examples().classes.get(f"{schema_name(get_origin(cls) or cls)}.{one.key}")
    return named if named is not None else _of(one.annotation, one.key, depth + 1)
