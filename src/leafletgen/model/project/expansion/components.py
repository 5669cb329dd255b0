"""`components/*.yaml`: parts of layouts that are used under their name, with parameters of stated kinds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from leafletgen.core.diagnostics import Related, Sink, diagnostic
from leafletgen.core.geometry import parse_length
from leafletgen.core.reading import ListNode, MapNode, Node, Pair, Scalar
from leafletgen.core.reading.decode import listed, near
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.datum import Datum
from leafletgen.model.project.expansion.inherit import get, meant
from leafletgen.model.project.expansion.scope import ID, RESERVED, WORDS_OF_THEIR_OWN, Bound, Scope, head

NAME = re.compile(r"[^\W_][\w-]*")
REPEATED, VARIABLE = ("each", "of"), ("each", "as")
"""Where records are named that are written out, and what each of them is called there."""


class ParameterKind(NamedTuple):
    """What a parameter may be for: in words, and whether a bare value may be one."""

    words: str
    fits: Callable[[str], bool]


def _like(pattern: str) -> Callable[[str], bool]:
    return lambda value: re.fullmatch(pattern, value) is not None


KINDS: Mapping[str, ParameterKind] = MappingProxyType({
    "text": ParameterKind("the key of a text", _like(r"[\w-]+(\.[\w-]+)*")),
    "fact": ParameterKind("the name of a fact", _like(r"[\w-]+")),
    "pictogram": ParameterKind("the name of a pictogram", _like(r"[\w-]+")),
    "picture": ParameterKind("the file of a picture, such as photo.jpg", _like(r"\S.*\.(?i:png|jpe?g|tiff?|webp|svg)")),
    "colour": ParameterKind("a colour of the theme", _like(r"[^\W\d][\w-]*")),
    "length": ParameterKind("a length, such as 12u or 3mm", lambda value: value == "rest" or parse_length(value) is not None),
    "number": ParameterKind("a number", _like(r"[+-]?(\d+\.?\d*|\.\d+)")),
    "blocks": ParameterKind("a list of blocks", lambda value: NAME.fullmatch(value) is not None),
    "records": ParameterKind("a list of records, such as [{text: head}]", lambda value: False),
})  # fmt: skip


class Parameter(NamedTuple):
    """A parameter; `default` is None where it must be given. `about`: what it is for; `fields`: of its records."""

    key: Scalar
    kind: str
    default: Node | None
    about: str = ""
    fields: Mapping[str, Parameter] = MappingProxyType({})


class LayoutComponent(NamedTuple):
    """A component as declared; `whole` is its file, `about` a sentence for the catalogue."""

    name: str
    whole: MapNode
    parameters: Mapping[str, Parameter]
    blocks: ListNode
    about: str = ""


def declared(name: str, node: Node, taken: tuple[str, ...], sink: Sink) -> LayoutComponent | None:
    """A file as a component; None (and reported) where it is none. `taken`: words that a `use` has a meaning for."""
    own = Sink()
    blocks, stated = get(node, "blocks"), get(node, "parameters")
    parameters: dict[str, Parameter] = {}
    for entry in stated.entries if isinstance(stated, MapNode) else ():
        if made := _parameter(name, entry, taken, own):
            parameters[entry.key.value] = made
    if not isinstance(node, MapNode) or not isinstance(blocks, ListNode):
        own.add(diagnostic("component-shape", head(node), name=name))
    if isinstance(node, MapNode):
        check_keys(node, ("format", "about", "parameters", "blocks"), own)
        _check_used(parameters, blocks or node, own)
    sink.extend(own.diagnostics)
    if own.failed or not isinstance(node, MapNode) or not isinstance(blocks, ListNode):
        return None
    return LayoutComponent(name, node, parameters, blocks, _said(node, "about"))


def _check_used(parameters: Mapping[str, Parameter], blocks: Node, sink: Sink) -> None:
    """Report parameters that the blocks do not name, and fields of records that they do not name where they write these out."""
    words = list(_words(blocks))
    names = {word.partition(".")[0] for _, word in words}
    fields = {one for _, word in words for one in word.split(".")[1:]}
    handed = {word for way, word in words if way not in (REPEATED, VARIABLE)}
    are_handed = any(word in handed for way, word in words if way == VARIABLE)
    for name, parameter in parameters.items():
        if name not in names:
            _report_unused("parameter", parameter, sink)
        elif name not in handed and not are_handed:  # else another component may name them
            for field, one in parameter.fields.items():
                if field not in fields and field != ID:
                    _report_unused("field", one, sink)


def _report_unused(kind: str, parameter: Parameter, sink: Sink) -> None:
    sink.add(diagnostic("name-unused", parameter.key.span, kind=kind, name=parameter.key.value))


def _words(node: Node, way: tuple[str, str] = ("", "")) -> Iterator[tuple[tuple[str, str], str]]:
    """All words of a tree behind their last two keys, but those that are never a variable there."""
    if isinstance(node, Scalar):
        if "." in node.value or way[1] not in WORDS_OF_THEIR_OWN:
            yield way, node.value
    elif isinstance(node, ListNode):
        yield from (one for item in node.items for one in _words(item, way))
    else:
        yield from (one for e in node.entries for one in _words(e.value, (way[1], e.key.value)))


def _said(node: Node, key: str) -> str:
    found = get(node, key)
    return found.value if isinstance(found, Scalar) else ""


def _parameter(component: str, entry: Pair, taken: tuple[str, ...], sink: Sink) -> Parameter | None:
    """`title: text` or `title: {kind: text, default: head}`."""
    key, value = entry
    if key.value in RESERVED or key.value in taken:
        sink.add(diagnostic("variable-reserved", key.span, name=key.value))
        return None
    if not NAME.fullmatch(key.value):
        sink.add(
            diagnostic(
                "value-unfit", key.span, value=key.value, expects="a name of letters, digits and hyphens"
            )
        )
        return None
    kind = get(value, "kind") if isinstance(value, MapNode) else value
    if not isinstance(kind, Scalar) or kind.value not in KINDS:
        where = kind.span if isinstance(kind, Scalar) and not kind.is_empty else key.span
        sink.add(diagnostic("parameter-kind", where, name=key.value, known=listed(list(KINDS))))
        return None
    known = ("kind", "default", "about", *(("fields",) if kind.value == "records" else ()))
    if isinstance(value, MapNode):
        check_keys(value, known, sink)
    made = Parameter(
        key, kind.value, get(value, "default"), _said(value, "about"), _fields(component, entry, kind, sink)
    )
    if made.default is not None:
        check_argument(component, made, made.default, sink)
    return made


def _fields(component: str, entry: Pair, kind: Scalar, sink: Sink) -> Mapping[str, Parameter]:
    """What its records may hold: parameters themselves, but no records of records."""
    if kind.value != "records":
        return {}
    stated = get(entry.value, "fields")
    if not isinstance(stated, MapNode):
        sink.add(diagnostic("key-missing", entry.key.span, name="fields"))
        return {}
    found = {e.key.value: made for e in stated.entries if (made := _parameter(component, e, (), sink))}
    for name, one in found.items():
        if one.kind == "records":
            sink.add(
                diagnostic(
                    "parameter-kind",
                    one.key.span,
                    name=name,
                    known=listed([k for k in KINDS if k != "records"]),
                )
            )
    return found


def check_keys(node: MapNode, known: tuple[str, ...], sink: Sink) -> None:
    """Report keys that mean nothing here."""
    for key in (e.key for e in node.entries if e.key.value not in known and not e.key.broken):
        if likely := near(key.value, known):
            sink.add(diagnostic("key-misspelt", key.span, name=key.value, near=likely))
        else:
            sink.add(diagnostic("key-unknown", key.span, name=key.value, known=listed(list(known))))


def check_argument(component: str, parameter: Parameter, value: Node, sink: Sink) -> None:
    """Report an argument that is of another kind than its parameter, with both places."""
    kind = KINDS[parameter.kind]
    if isinstance(value, Scalar) and (value.broken or value.is_empty):
        return
    if parameter.kind == "blocks":
        fits = not isinstance(value, Scalar) or kind.fits(value.value)
    elif parameter.kind == "records":
        fits = isinstance(value, ListNode) and all(isinstance(item, MapNode) for item in value.items)
    elif isinstance(value, MapNode):
        fits = parameter.kind == "text" and get(value, "text") is not None
    else:
        fits = isinstance(value, Scalar) and (_printed(parameter, value) or kind.fits(value.value))
    if not fits:
        place = head(value)
        told = value.value if isinstance(value, Scalar) else value.source.text[place.start : place.end]
        sink.add(
            diagnostic(
                "argument-kind",
                place,
                value=told,
                name=parameter.key.value,
                component=component,
                kind=kind.words,
                related=(Related("declared-here", parameter.key.span),),
            )
        )


def _printed(parameter: Parameter, value: Scalar) -> bool:
    """Whether it is a value of a table, which may be printed as it stands."""
    return isinstance(value.value, Datum) and parameter.kind in ("text", "fact")


def arguments(component: LayoutComponent, given: tuple[Pair, ...], use: Scalar, sink: Sink) -> Scope | None:
    """What the parameters stand for in one use; None (and reported) where something is missing, unknown or does not fit."""
    own = Sink()
    stated = {e.key.value: e for e in given}
    for entry in given:
        parameter = component.parameters.get(entry.key.value)
        if parameter:
            check_argument(component.name, parameter, entry.value, own)
        else:
            own.add(
                diagnostic(
                    "argument-unknown",
                    entry.key.span,
                    name=entry.key.value,
                    component=component.name,
                    suggestion=meant(entry.key.value, component.parameters),
                    related=(Related("declared-here", head(component.whole)),),
                )
            )
    scope: dict[str, Bound] = {}
    for name, parameter in component.parameters.items():
        value = stated[name].value if name in stated else parameter.default
        if value is None:
            own.add(
                diagnostic(
                    "argument-missing",
                    use.span,
                    name=name,
                    component=component.name,
                    kind=KINDS[parameter.kind].words,
                    related=(Related("declared-here", parameter.key.span),),
                )
            )
        else:
            scope[name] = Bound(_filled(component, parameter, value, use, own))
    sink.extend(own.diagnostics)
    return None if own.failed else scope


def _filled(component: LayoutComponent, parameter: Parameter, value: Node, use: Scalar, sink: Sink) -> Node:
    """What is handed over; records with the defaults of the fields that they leave out."""
    if parameter.kind != "records" or not isinstance(value, ListNode):
        return _as_fact(parameter, value)
    row = LayoutComponent(
        f"{component.name}: {parameter.key.value}", component.whole, parameter.fields, component.blocks
    )
    records = []
    for item in value.items:
        if isinstance(item, MapNode):
            place = item.entries[0].key if item.entries else use
            scope = arguments(row, item.entries, place, sink) or {}
            keys = {e.key.value: e.key for e in item.entries}
            entries = tuple(
                Pair(keys.get(n, parameter.fields[n].key), bound.node) for n, bound in scope.items()
            )
            records.append(item._replace(entries=entries))
    return value._replace(items=tuple(records))


def _as_fact(parameter: Parameter, value: Node) -> Node:
    """The name of a fact prints the fact, where it stands for a text."""
    if (
        parameter.kind != "fact"
        or not isinstance(value, Scalar)
        or isinstance(value.value, Datum)
        or value.is_empty
    ):
        return value
    return value._replace(value=Datum(value.value, value.value))
