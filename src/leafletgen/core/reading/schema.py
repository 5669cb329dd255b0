"""JSON Schemas (draft 2020-12) from the declarations that `decode` reads: so editors know what may stand where.

A value that is a number for an editor is a text for us, and the other way round: both are allowed where both can be
read. What only a program can judge (whether a name exists, whether zones fill the page) is left to `check`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Annotated, Any, Literal, get_args, get_origin

from leafletgen.core.reading.declared import (
    BLOCK,
    BUILT_IN,
    LENGTHS,
    NO_KINDS,
    NO_SCALARS,
    PARTIAL,
    Field,
    Kinds,
    KindTable,
    Scalars,
    ScalarType,
    common,
    fields,
    is_declaration,
    optional,
)
from leafletgen.core.record import NamedTuple, schema_name

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ONE = ["string", "number", "boolean"]
"""What an editor may take a bare text for."""
_NUMBERS: dict[Any, str] = {int: "integer", float: "number"}
_SOME_NUMBERS = ("0.5", "15")
"""Where one of these may stand, editors see a number; a length without a unit is 0 alone."""
_BOOL = {"enum": [True, False, "true", "false", "yes", "no"]}


class SchemaWords(NamedTuple):
    """What a schema says to people: keywords of a key of a class, a sentence about a class, about the word of a kind; `expects`:
    whether single values say themselves what may stand there (else their keys do: editors show the innermost description alone).
    """

    key: Callable[[Any, Field], dict[str, Any]]
    thing: Callable[[Any], str]
    word: Callable[[str], str]
    expects: bool = False


def schema(
    cls: Any, scalars: Scalars = NO_SCALARS, kinds: Kinds = NO_KINDS, words: SchemaWords | None = None
) -> dict[str, Any]:
    """The schema of a file that holds a `cls`; `scalars` and `kinds` as for `decode`. Without `words` it says what the
    declarations say to programmers.

    `__names__` of a class: a pattern of names that may stand for any value in it. `__repeats__`: (word, class) of what may write
    out entries of any list in it. `__open__`: it may have further keys. `object`: anything.
    """
    names, repeats = getattr(cls, "__names__", None), getattr(cls, "__repeats__", None)
    known = {**BUILT_IN, **LENGTHS, **scalars}
    writer = _SchemaWriter(known, kinds, words or PLAIN, names, repeats)
    whole = writer.of(cls)
    return {"$schema": DRAFT, "title": schema_name(cls), **whole, "$defs": dict(sorted(writer.defs.items()))}


class _SchemaWriter:
    """One run; classes and kinds are written once, as `$defs`, so that blocks may hold blocks."""

    def __init__(
        self, scalars: Scalars, kinds: Kinds, words: SchemaWords, names: str | None = None,
        repeats: tuple[str, Any] | None = None,
    ) -> None:  # fmt: skip
        self.scalars = scalars
        self.kinds = kinds
        self.words = words
        self.names = names
        self.repeats = repeats
        self.defs: dict[str, dict[str, Any]] = {}
        self._names: dict[Any, str] = {}
        self._around = {_origin(c): t.around for t in kinds.values() for c in t.words.values()}

    def of(self, annotation: Any) -> dict[str, Any]:
        """The schema of a type; of a value that a name may stand for, with that."""
        found = self._of(annotation)
        strict = (
            not found.get("$ref") and found.get("type") != _ONE and found and optional(annotation) is None
        )
        return {"anyOf": [found, self._name]} if self.names and strict else found

    @property
    def _name(self) -> dict[str, Any]:
        return {"type": "string", "pattern": self.names}

    def _entries(self, inner: Any) -> dict[str, Any]:
        """What a list of a type may hold."""
        found = self.of(inner)
        if self.repeats is None or inner in self.kinds or not found:
            return found
        word, cls = self.repeats
        said = self.words.word(word)
        own = (f for f in fields(cls) if f.key != "of" and object in get_args(f.annotation))
        content = {f.key: _with({"items": found}, said) for f in own}  # it is written out into this very list
        repeated = {"allOf": [self.of(cls), {"properties": content}]}
        each = {
            "type": "object",
            "properties": {word: _with(repeated, said)},
            "required": [word],
        }
        return {"anyOf": [found, {**each, "additionalProperties": False}]}

    def _of(self, annotation: Any) -> dict[str, Any]:
        if annotation is object:
            return {}
        inner = optional(annotation)
        if inner is not None:
            return {"anyOf": [self.of(inner), {"type": "null"}]}
        if get_origin(annotation) is Annotated and PARTIAL in get_args(annotation):
            return self._changes(get_args(annotation)[0])
        origin = get_origin(annotation) or annotation
        scalar = self.scalars.get(annotation) or self.scalars.get(origin)
        if scalar is not None:
            short = _scalar(annotation, scalar if self.words.expects else scalar._replace(expects=""))
            return (
                {"anyOf": [short, self._ref(scalar.long, lambda: self._object(scalar.long))]}
                if scalar.long
                else short
            )
        if annotation in self.kinds:
            return self._ref(annotation, lambda: self._kinds(self.kinds[annotation]))
        if origin is tuple:
            return {"type": ["array", "null"], "items": self._entries(get_args(annotation)[0])}
        if origin in (dict, Mapping):
            return {"type": ["object", "null"], "additionalProperties": self.of(get_args(annotation)[1])}
        if is_declaration(annotation):
            return self._ref(origin, lambda: self._object(origin))
        if origin is Literal:
            return _choice(get_args(annotation))
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return _choice(tuple(member.value for member in annotation))
        raise TypeError(f"no schema for {annotation!r}: add it to `scalars` or `kinds`")

    def _ref(self, annotation: Any, write: Any) -> dict[str, Any]:
        """A reference to the definition, which is written at the first time."""
        name = self._names.get(annotation)
        if name is None:
            name = schema_name(annotation)
            if name in self.defs:
                name = f"{annotation.__module__.rpartition('.')[2]}.{name}"
            self._names[annotation] = name
            self.defs[name] = {}
            self.defs[name] = write()
        return {"$ref": f"#/$defs/{name}"}

    def _kinds(self, table: KindTable) -> dict[str, Any]:
        """A map with exactly one key, or the bare word of a kind that needs nothing said."""
        bare = [
            word for word, cls in table.words.items() if not any(f.required for f in fields(_origin(cls)))
        ]
        one = {
            "type": "object",
            "properties": self._words(table),
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        }
        if self.names:
            return {"anyOf": [one, {"enum": bare}, self._name]}
        return {"oneOf": [one, {"enum": bare}]} if bare else one

    def _words(self, table: KindTable) -> dict[str, Any]:
        return {word: _with(self.of(cls), self.words.word(word)) for word, cls in table.words.items()}

    def _properties(self, cls: Any) -> dict[str, Any]:
        """Those of its fields, of what may be said round it, and the kinds that may stand among them."""
        around = self._around.get(cls)
        own = {f.key: self._property(f, cls) for f in fields(cls)}
        own |= {f.key: self._property(f, around) for f in common(around, cls)}
        annotation = getattr(cls, "__kind__", None)
        if annotation not in self.kinds:
            return own
        own.pop(BLOCK, None)
        return self._words(self.kinds[annotation]) | own

    def _object(self, cls: Any) -> dict[str, Any]:
        declared = fields(cls)
        required = [f.key for f in declared if f.required]
        whole: dict[str, Any] = {
            "type": "object" if required else ["object", "null"],
            "properties": self._properties(cls),
            "additionalProperties": getattr(cls, "__open__", False),
        }
        if required and any(f.key == "extends" for f in declared):
            # What must be there may stand in the file that is extended.
            whole["anyOf"] = [{"required": ["extends"]}, {"required": required}]
        elif required:
            whole["required"] = required
        short = next((f for f in declared if f.name == getattr(cls, "__shorthand__", None)), None)
        found = {"anyOf": [whole, self.of(short.annotation)]} if short else whole
        return _with(found, self.words.thing(cls))

    def _over(self, annotation: Any) -> dict[str, Any]:
        """What is laid over the same field of another file: nothing of it must be there."""
        inner = optional(annotation)
        return (
            self._changes(annotation)
            if inner is None
            else {"anyOf": [self._changes(inner), {"type": "null"}]}
        )

    def _changes(self, annotation: Any) -> dict[str, Any]:
        """Any fields of a class, none of which must be there (`PARTIAL`)."""
        cls = _origin(annotation)
        name = f"{schema_name(cls)}Changes"
        if name not in self.defs:
            self.defs[name] = {}
            changes = {
                "type": ["object", "null"],
                "properties": {f.key: self._property(f, cls) for f in fields(cls)},
                "additionalProperties": False,
            }
            self.defs[name] = _with(changes, self.words.thing(cls))
        return {"$ref": f"#/$defs/{name}"}

    def _property(self, field: Field, cls: Any) -> dict[str, Any]:
        found = self._over(field.annotation) if field.partial else self.of(field.annotation)
        if field.alone:
            found = {"anyOf": [found, self.of(get_args(optional(field.annotation) or field.annotation)[0])]}
        if field.changes:
            changes = {
                "type": "object",
                "properties": {word: _with(found, self.words.word(word)) for word in ("add", "remove")},
                "additionalProperties": False,
            }
            found = {"anyOf": [found, changes]}
        return {**found, **self.words.key(cls, field)}


def _with(found: dict[str, Any], description: str) -> dict[str, Any]:
    return {**found, "description": description} if description else found


def _origin(cls: Any) -> Any:
    return get_origin(cls) or cls


def _scalar(annotation: Any, scalar: ScalarType) -> dict[str, Any]:
    if annotation is bool:
        return dict(_BOOL)
    if annotation in _NUMBERS:
        return {"type": [_NUMBERS[annotation], "string"], "pattern": scalar.pattern}
    kind = getattr(annotation, "__supertype__", None)
    if kind in _NUMBERS:
        number = {"type": [_NUMBERS[kind], "string"], "pattern": scalar.pattern}
        return _with(number, scalar.expects)
    if annotation is str:
        return {"type": _ONE}
    if scalar.pattern is None:
        return _with({"type": _ONE}, scalar.expects)
    if any(re.search(scalar.pattern, number) for number in _SOME_NUMBERS):
        return _with({"type": ["string", "number"], "pattern": scalar.pattern}, scalar.expects)
    text = {"type": "string", "pattern": scalar.pattern}
    if re.search(scalar.pattern, "0"):
        return _with({"anyOf": [text, {"const": 0}]}, scalar.expects)
    return _with(text, scalar.expects)


def _choice(values: tuple[Any, ...]) -> dict[str, Any]:
    words = [str(value) for value in values]
    return {"enum": [*words, *(int(word) for word in words if word.lstrip("-").isdecimal())]}


def _doc(cls: Any) -> str:
    """The first paragraph of a class's docstring; nothing where Python has made it up."""
    text = inspect.cleandoc(cls.__doc__ or "")
    return "" if text.startswith(f"{cls.__name__}(") else " ".join(text.split("\n\n")[0].split())


PLAIN = SchemaWords(
    key=lambda _, field: {"description": field.doc} if field.doc else {},
    thing=_doc,
    word=lambda _: "",
    expects=True,
)
"""What the declarations say of themselves."""
