"""JSON Schema (draft 2020-12) for editors, from the same annotations that decode the files."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from inspect import cleandoc
from typing import Any, Literal, get_args, get_origin

from leafletgen.reading.declared import (
    BUILT_IN,
    LENGTHS,
    NO_KINDS,
    NO_SCALARS,
    Field,
    Kinds,
    Scalars,
    fields,
    is_declaration,
    optional,
)

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Json = dict[str, Any]


def schema(cls: Any, *, scalars: Scalars = NO_SCALARS, kinds: Kinds = NO_KINDS) -> Json:
    """What a file of kind `cls` may hold."""
    writer = _Writer({**BUILT_IN, **LENGTHS, **scalars}, kinds)
    body = writer.of(cls)
    definitions = {name: writer.definitions[name] for name in sorted(writer.definitions)}
    return {"$schema": DRAFT, "title": cls.__name__, **body, "$defs": definitions}


class _Writer:
    """Gathers each class once, under `$defs`."""

    def __init__(self, scalars: Scalars, kinds: Kinds) -> None:
        self.scalars = scalars
        self.kinds = kinds
        self.definitions: dict[str, Json] = {}

    def of(self, annotation: Any) -> Json:
        """The schema of a type."""
        inner = optional(annotation)
        if inner is not None:
            return {"anyOf": [self.of(inner), {"type": "null"}]}
        origin = get_origin(annotation) or annotation
        if annotation in self.scalars or origin in self.scalars:
            return self._scalar(annotation, origin)
        if annotation in self.kinds:
            return self._kind(annotation)
        if origin is tuple:
            return {"type": "array", "items": self.of(get_args(annotation)[0])}
        if origin in (dict, Mapping):
            return {"type": "object", "additionalProperties": self.of(get_args(annotation)[1])}
        if origin is Literal:
            return {"enum": [v for choice in get_args(annotation) for v in _spelt(choice)]}
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return {"enum": [v for member in annotation for v in _spelt(member.value)]}
        if is_declaration(annotation):
            return self._object(origin)
        raise TypeError(f"no schema for {annotation!r}")

    def _scalar(self, annotation: Any, origin: Any) -> Json:
        """A value that is read from a text: an editor may see it as a number or as true or false, too."""
        scalar = self.scalars.get(annotation) or self.scalars[origin]
        if annotation is bool:
            return {"type": "boolean"}
        if annotation in (int, float):
            return {"type": "integer" if annotation is int else "number"}
        text: Json = {"type": ["string", "number", "boolean"], "description": scalar.expects}
        return {**text, "pattern": scalar.pattern} if scalar.pattern else text

    def _kind(self, annotation: Any) -> Json:
        """A map with one key, or that word alone."""
        name = getattr(annotation, "__name__", str(annotation))
        if name not in self.definitions:
            self.definitions[name] = {}  # before its parts: blocks hold blocks
            table = self.kinds[annotation]
            self.definitions[name] = {
                "anyOf": [
                    {
                        "type": "object",
                        "properties": {word: self.of(cls) for word, cls in table.items()},
                        "additionalProperties": False,
                        "minProperties": 1,
                        "maxProperties": 1,
                    },
                    {"enum": list(table)},
                ]
            }
        return {"$ref": f"#/$defs/{name}"}

    def _object(self, cls: Any) -> Json:
        name = cls.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._described(cls)
        return {"$ref": f"#/$defs/{name}"}

    def _described(self, cls: Any) -> Json:
        declared = fields(cls)
        body: Json = {
            "type": "object",
            "description": cleandoc(cls.__doc__ or "").split("\n\n")[0],
            "properties": {f.key: self._property(f) for f in declared},
            "additionalProperties": False,
        }
        if required := [f.key for f in declared if f.required]:
            body["required"] = required
        short = getattr(cls, "__shorthand__", None)
        alone = next((f for f in declared if f.name == short), None)
        return {"anyOf": [self.of(alone.annotation), body]} if alone else body

    def _property(self, field: Field) -> Json:
        body = self.of(field.annotation)
        return {**body, "description": field.doc} if field.doc else body


def _spelt(value: Any) -> list[Any]:
    """A choice as written: a number may stand in quotes."""
    return [value] if isinstance(value, str) else [value, str(value)]
