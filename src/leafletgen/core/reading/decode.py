"""From nodes to declared data: annotations say what may stand where; every misfit is a finding with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.geometry import LENGTH_UNITS
from leafletgen.core.limits import YAML_FINDINGS
from leafletgen.core.reading.declared import (
    BLOCK,
    BUILT_IN,
    LENGTHS,
    NO_KINDS,
    NO_SCALARS,
    Field,
    Kinds,
    KindTable,
    Scalars,
    ScalarType,
    common,
    fields,
    filled,
    is_declaration,
    optional,
    yes_or_no,
)
from leafletgen.core.reading.node import ListNode, MapNode, Node, Pair, Scalar
from leafletgen.core.reading.width import is_all_wide, is_wide, narrowed
from leafletgen.core.source import Span

T = TypeVar("T")
FAILED: Final = object()
NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
Stated = tuple[tuple[Field, Pair], ...]
"""What a map states of the fields of a class."""
_MOST_LISTED = 12
_AMOUNT = re.compile(r"(\d+(?:[.,]\d*)?|[.,]\d+) *([a-z%]*)")
"""What is meant as a length: a number, and what may be its unit."""
_CURLY = re.compile(
    '[\u201c\u201d\u201e\uff02](.*)[\u201c\u201d\uff02"]|[\u300c\u300e]([\\x20-\\x7e]*)[\u300d\u300f]'
)
"""A value in quotation marks as they are printed; in Japanese ones, where it is no word."""
_COMMAS, _ALL_COMMAS = re.compile("[\u3001\uff0c]"), re.compile("[\u3001\uff0c\uff1b;\u30fb]")
"""What is typed for the comma between entries; of names and lengths none but a comma is between two."""


def decode(
    node: Node, cls: type[T], sink: Sink, scalars: Scalars = NO_SCALARS, kinds: Kinds = NO_KINDS
) -> T | None:
    """What `node` says, as a `cls`; None where anything in it does not fit (all of it has been reported)."""
    value = Decoder(sink, {**LENGTHS, **scalars}, kinds).value(
        node, cls, node.span._replace(end=node.span.start)
    )
    return None if value is FAILED else value


@cache
def _origin(annotation: Any) -> Any:
    return get_origin(annotation) or annotation


def near(word: str, known: Sequence[str]) -> str | None:
    """The known word that was likely meant."""
    folded = {k.casefold().replace("-", "_"): k for k in known}
    plain = narrowed(word).casefold().replace("-", "_")
    # Three letters of five in common are chance: nobody who writes “video” means “index”.
    found = get_close_matches(plain, list(folded), n=1, cutoff=0.62)
    return folded[found[0]] if found else None


def listed(known: Sequence[str]) -> str:
    """Words for a hint, at most a dozen."""
    return ", ".join(known[:_MOST_LISTED]) + (" …" if len(known) > _MOST_LISTED else "")


class Decoder:
    """One run: where to report faults, and what the caller's types mean."""

    def __init__(self, sink: Sink, scalars: Scalars, kinds: Kinds) -> None:
        self.sink = sink
        self.scalars = scalars
        self.kinds = kinds

    def value(self, node: Node, annotation: Any, owner: Span) -> Any:
        """A value of a type, or `FAILED`. `owner`: the key (or list item) it belongs to."""
        if isinstance(node, Scalar) and node.broken:
            return FAILED
        if annotation is object:  # anything, as it stands
            return node
        inner = optional(annotation)
        if inner is not None:
            return None if isinstance(node, Scalar) and node.is_empty else self.value(node, inner, owner)
        origin = _origin(annotation)
        scalar = self.scalars.get(annotation) or self.scalars.get(origin)
        if scalar is not None:
            long = scalar.long if isinstance(node, MapNode) else None
            return self._object(node, long, owner) if long else self._parsed(node, scalar, owner)
        if annotation in self.kinds:
            return self._kind(node, self.kinds[annotation], owner)
        if origin is tuple:
            return self._tuple(node, get_args(annotation)[0], owner)
        if origin in (dict, Mapping):
            return self._mapping(node, get_args(annotation)[0], get_args(annotation)[1], owner)
        if is_declaration(annotation):
            return self._object(node, origin, owner)
        return self._plain(node, annotation, origin, owner)

    def _fail(self, code: str, where: Span, **args: object) -> Any:
        self.sink.add(diagnostic(code, where, **args))  # type: ignore[arg-type]  # names of a code's arguments only
        return FAILED

    # --- single values

    def _text(self, node: Node, owner: Span, expects: str) -> str | None:
        """The characters of a scalar; None (and reported) where there is none."""
        if not isinstance(node, Scalar):
            self._fail(
                "value-one",
                _head(node),
                expects=expects,
                found="a list" if isinstance(node, ListNode) else "a map",
            )
            return None
        if node.is_empty:
            self._fail("value-missing", owner if owner.end > owner.start else node.span, expects=expects)
            return None
        if node.style == "plain" and (curly := _CURLY.fullmatch(node.value)):
            self._fail("quotes-curly", node.span, mend=f'"{curly[1] or curly[2] or ""}"')
            return None
        return node.value

    def _parsed(self, node: Node, scalar: ScalarType, owner: Span) -> Any:
        text = self._text(node, owner, scalar.expects)
        if text is None:
            return FAILED
        value = scalar.parse(text, node.span)
        wide = is_wide(text) and isinstance(node, Scalar) and self._wide(node, text, scalar, value)
        if wide:
            return self._fail("value-wide", node.span, value=text, mend=wide)
        if isinstance(value, Diagnostic):
            self.sink.add(value)
            return FAILED
        if value is not None:
            return value
        if scalar.is_length and (amount := _AMOUNT.fullmatch(text)):
            return self._misfit_length(node, amount, scalar.expects)
        return self._fail("value-unfit", node.span, value=text, expects=scalar.expects)

    def _wide(self, node: Scalar, text: str, scalar: ScalarType, value: Any) -> str | None:
        """The value as it was meant, where it was typed with full-width signs: it fits only in plain ones, or is nothing else."""
        plain = narrowed(text.partition("#")[0] if "\u3000#" in text else text)
        if value is not None and not isinstance(value, Diagnostic):
            return plain if node.style == "plain" and is_all_wide(text) else None
        meant = scalar.parse(plain, node.span)
        return plain if meant is not None and not isinstance(meant, Diagnostic) else None

    def _misfit_length(self, node: Node, amount: re.Match[str], expects: str) -> Any:
        """A number that is no length: what is wrong with it."""
        text, (number, unit) = amount[0], amount.groups()
        if "," in number:
            return self._fail("decimal-comma", node.span, value=text, mend=text.replace(",", "."))
        if not unit:
            return self._fail("unit-missing", node.span, value=text, mend=f"{text}mm")
        if unit in LENGTH_UNITS:  # of the right form, but longer than anything is
            return self._fail("value-unfit", node.span, value=text, expects=expects)
        return self._fail("unit-unknown", node.span, value=text, unit=unit, known=listed(LENGTH_UNITS))

    def _plain(self, node: Node, annotation: Any, origin: Any, owner: Span) -> Any:
        if origin is Literal:
            return self._choice(node, {str(v): v for v in get_args(annotation)}, owner)
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return self._choice(node, {str(v.value): v for v in annotation}, owner)
        scalar = BUILT_IN.get(annotation)
        if scalar is None:
            raise TypeError(f"no way to read {annotation!r}: add it to `scalars` or `kinds`")
        return self._parsed(node, scalar, owner)

    def _choice(self, node: Node, choices: Mapping[str, Any], owner: Span) -> Any:
        text = self._text(node, owner, "one word")
        if text is None:
            return FAILED
        if text in choices:
            return choices[text]
        if is_wide(text) and narrowed(text) in choices:
            return self._fail("value-wide", node.span, value=text, mend=narrowed(text))
        if meant := near(text, list(choices)):
            return self._fail(
                "value-misspelt", node.span, value=text, near=meant, known=listed(list(choices))
            )
        return self._fail("value-not-listed", node.span, value=text, known=listed(list(choices)))

    # --- several values

    def _tuple(self, node: Node, inner: Any, owner: Span) -> Any:
        if isinstance(node, Scalar) and node.is_empty:
            return ()
        if not isinstance(node, ListNode):
            mend = f"[{_bare(node)}]" if isinstance(node, Scalar) else "[…]"
            return self._fail("list-expected", _head(node), mend=mend)
        commas = _COMMAS if inner is str else _ALL_COMMAS
        for item in node.items:
            if isinstance(item, Scalar) and item.style == "plain" and (comma := commas.search(item.value)):
                start = item.raw.find(comma[0])
                where = item.span._replace(start=item.start + start, end=item.start + start + 1)
                return self._fail("sign-wide", where, sign=comma[0], mend=f"[{_bare(node)}]")
        values = [self.value(item, inner, _head(item)) for item in node.items]
        return FAILED if any(v is FAILED for v in values) else tuple(values)

    def _mapping(self, node: Node, keys: Any, inner: Any, owner: Span) -> Any:
        if isinstance(node, Scalar) and node.is_empty:
            return {}
        if not isinstance(node, MapNode):
            return self._fail("map-expected", _head(node))
        values = {e.key.value: self.value(e.value, inner, e.key.span) for e in node.entries}
        broken = any(e.key.broken for e in node.entries)
        if keys in self.scalars:
            unfit = [e for e in node.entries if self.value(e.key, keys, e.key.span) is FAILED]
            broken = broken or bool(unfit)
        return FAILED if broken or any(v is FAILED for v in values.values()) else values

    def _kind(self, node: Node, table: KindTable, owner: Span) -> Any:
        """`{heading: {...}}`, or a bare `rule`: the word says which class."""
        if isinstance(node, Scalar) and not node.is_empty:
            entry = Pair(node, node._replace(value="", start=node.end, style="plain"))
        elif isinstance(node, MapNode) and len(node.entries) == 1:
            entry = node.entries[0]
        else:
            extra = (
                node.entries[1].key.span
                if isinstance(node, MapNode) and len(node.entries) > 1
                else _head(node)
            )
            return self._fail("kind-one", extra, known=listed(list(table.words)))
        if entry.key.broken:
            return FAILED
        if entry.key.value not in table.words:
            return self._unknown(entry.key, list(table.words), "kind")
        cls = _origin(table.words[entry.key.value])
        return self._around(entry, cls, table.around)

    def _around(self, entry: Pair, cls: Any, around: Any) -> Any:
        """What is said of a kind, and what is said round it in the same map."""
        node, where = entry.value, entry.key.span
        if not isinstance(node, MapNode):
            return self.value(node, cls, where)
        fields_ = {f.key: f for f in common(around, cls)}
        outer = tuple((fields_[e.key.value], e) for e in node.entries if e.key.value in fields_)
        own = node._replace(entries=tuple(e for e in node.entries if e.key.value not in fields_))
        block = self._object(own, cls, where, tuple(fields_), outer)
        if not outer:
            return block
        return self._built(around, outer, node, where, unknown=block is FAILED, given={BLOCK: block})

    def _object(
        self, node: Node, cls: Any, owner: Span, besides: tuple[str, ...] = (), outer: Stated = ()
    ) -> Any:
        """A map with the fields of a class. `besides`: keys that might have been meant by others; `outer`: what is said round it."""
        declared = fields(cls)
        short = getattr(cls, "__shorthand__", None)
        if short and not isinstance(node, MapNode) and not (isinstance(node, Scalar) and node.is_empty):
            entries: Stated = tuple(
                (f, Pair(Scalar(node.source, owner.start, owner.end, f.key, "plain"), node))
                for f in declared
                if f.name == short
            )
            return self._built(cls, entries, node, owner, unknown=False)
        if isinstance(node, Scalar) and node.is_empty:
            return self._built(cls, (), node, owner, unknown=False)
        if not isinstance(node, MapNode):
            return self._fail("map-expected", _head(node), known=listed([f.key for f in declared]))
        node = self._folded(node, cls)
        by_key = {f.key: f for f in declared}
        unknown = [e.key for e in node.entries if e.key.value not in by_key]
        self._unknown_keys(unknown, node, [*by_key, *besides])
        known = tuple((by_key[e.key.value], e) for e in node.entries if e.key.value in by_key)
        return self._built(cls, known, node, owner, unknown=bool(unknown), outer=outer)

    def _field(self, field: Field, entry: Pair) -> Any:
        """The value of a field of a class."""
        node, where = entry.value, entry.key.span
        if not field.alone or isinstance(node, ListNode) or (isinstance(node, Scalar) and node.is_empty):
            return self.value(node, field.annotation, where)
        only = self.value(node, get_args(optional(field.annotation) or field.annotation)[0], where)
        return FAILED if only is FAILED else (only,)

    def _folded(self, node: MapNode, cls: Any) -> MapNode:
        """A kind among the keys of a map as the value of `block` (`BLOCK`)."""
        annotation = getattr(cls, "__kind__", None)
        words = self.kinds[annotation].words if annotation in self.kinds else {}
        said = tuple(e for e in node.entries if e.key.value in words)
        if not said:
            return node
        kind = Pair(said[0].key._replace(value=BLOCK), node._replace(entries=said))
        rest = (e for e in node.entries if e.key.value not in words)
        return node._replace(entries=(kind, *rest))

    def _built(
        self,
        cls: Any,
        entries: Stated,
        node: Node,
        owner: Span,
        *,
        unknown: bool,
        given: Mapping[str, Any] = NOTHING,
        outer: Stated = (),
    ) -> Any:
        """The object from its entries, after all of them have been looked at. `given`: values that stand already."""
        values = {**given, **{f.name: self._field(f, e) for f, e in entries}}
        failed = unknown or any(v is FAILED for v in values.values())
        missing = [f.key for f in fields(cls) if f.required and f.name not in values]
        # A misspelt key has been reported already; that its right form is missing is the same fault.
        if missing and not unknown:
            for key in missing:
                self._fail("key-missing", owner, name=key)
        self._idle(entries, outer)
        if failed or missing:
            return FAILED
        return cls(**values, **placed(cls, entries, node))

    def _idle(self, entries: Stated, outer: Stated) -> None:
        """Report keys that nothing looks at, for what is stated or not stated beside them. What another file states beside a key is
        no matter of this one: a layout may take from another what it has its own of.
        """
        for field, entry in entries:
            if not (field.beside or field.unless):
                continue
            every = [other for _, other in (*entries, *outer)]
            here = [other for other in every if other.key.source is entry.key.source]
            if field.beside and not any(_stated(one, other) for one in field.beside for other in every):
                wanted = " / ".join(one.replace("=", ": ") for one in field.beside)
                self.sink.add(diagnostic("key-idle", entry.key.span, name=field.key, lacking=wanted))
            elif any(_stated(one, other) for one in field.but for other in every):
                continue
            elif over := [one for one in field.unless for other in here if _stated(one, other)]:
                other = over[0].replace("=", ": ")
                self.sink.add(diagnostic("key-overridden", entry.key.span, name=field.key, other=other))

    def _unknown_keys(self, unknown: list[Scalar], node: MapNode, known: list[str]) -> None:
        """Report keys that mean nothing here; of a thousand, the first."""
        stated: dict[str, list[str]] = {}
        for key in [key for key in unknown if not key.broken][: YAML_FINDINGS.most]:
            path = key.source.path
            if path not in stated:
                # What was taken over from another file may still be stated in this one.
                said = {e.key.value for e in node.entries if e.key.source is key.source}
                stated[path] = [k for k in known if k not in said] or known
            self._unknown(key, stated[path], "key")
        if YAML_FINDINGS.passed_by(len(unknown)):
            self._fail("file-faulty", unknown[YAML_FINDINGS.most].span, most=YAML_FINDINGS.most)

    def _unknown(self, key: Scalar, known: list[str], what: str) -> Any:
        if meant := near(key.value, known):
            return self._fail(f"{what}-misspelt", key.span, name=key.value, near=meant)
        return self._fail(f"{what}-unknown", key.span, name=key.value, known=listed(known))


def placed(cls: Any, entries: Stated, node: Node) -> dict[str, Any]:
    """Where an object stands, its values, and the names that it declares (`type.head`), as far as its class keeps them."""
    kept = filled(cls)
    found: dict[str, Any] = {"span": node.span} if "span" in kept else {}
    if "spans" in kept:
        found["spans"] = {f.name: e.value.span for f, e in entries}
    if "places" in kept:
        maps = ((f.key, e.value) for f, e in entries if isinstance(e.value, MapNode))
        named = {f"{key}.{one.key.value}": one.key.span for key, node in maps for one in node.entries}
        found["places"] = {f.key: e.value.span for f, e in entries} | named
    return found


def _stated(condition: str, entry: Pair) -> bool:
    """Whether an entry is what a field depends on: a key, or a key with one value (`show=invitation`, `title=no`)."""
    key, _, value = condition.partition("=")
    if entry.key.value != key or not value:
        return entry.key.value == key
    said = entry.value.value if isinstance(entry.value, Scalar) else ""
    return said == value or (value in ("yes", "no") and yes_or_no(said) == yes_or_no(value))


def _bare(node: Node) -> str:
    """A list as it was meant: its entries between plain commas, its brackets off."""
    inner = " ".join(node.source.text[node.start : node.end].split())
    parts = re.split("[,\u3001\uff0c\uff1b;\u30fb]", inner.strip("[]\uff3b\uff3d\u3010\u3011 \u3000"))
    return ", ".join(part.strip(" \u3000") for part in parts)


def _head(node: Node) -> Span:
    """The first line of a node: what is underlined where the whole would be too much."""
    first = node.source.text[node.start : node.end].splitlines() or [""]
    return node.span._replace(end=node.start + max(len(first[0]), 1))
