"""YAML in: bytes -> characters -> nodes -> declared data; every fault a finding with its place, never an exception.

    source = read_source("leaflet.yaml", data, sink)      # Source | None
    node = compose(source, sink)                          # Node | None; texts=True for a locale
    manifest = decode(node, Manifest, sink, scalars=..., kinds=...)   # Manifest | None

`decode` reads annotations: str, bool, int, float, Length, Literal, Enum, `X | None`, tuple[X, ...], Mapping[str, X],
dataclasses and NamedTuples.

- `scalars`: annotation (a class, or a TypeVar) -> `ScalarType(parse, expects)`; `parse(text, span)` gives None where the
  text does not fit; `expects` completes "... is not ___" ("a sheet of paper such as A4").
- `kinds`: annotation -> `KindTable` for a map with one key that says what it is (`{heading: {...}}`), with what may be said
  round any of them.
- `__kind__ = Block` in a class: the kind stands among the keys of its map and is read into its field `block`.
- `Annotated[tuple[X, ...], ALONE]`: a single X may stand without brackets.
- `__shorthand__ = "text"` in a class: a bare value (or list) stands for that field.
- `field(metadata={"key": "from"})`: another name in the file; `metadata={"doc": "..."}`: what the schema says.
- a field `span: Span | None` is filled with the place of the whole, `spans: Mapping[str, Span]` with those of its values.
"""

from leafletgen.core.reading.bytes import read_source, read_table_source
from leafletgen.core.reading.declared import ALONE, Kinds, KindTable, Scalars, ScalarType
from leafletgen.core.reading.decode import decode
from leafletgen.core.reading.node import ListNode, MapNode, Node, Pair, Scalar
from leafletgen.core.reading.partly import UNKNOWN, partly
from leafletgen.core.reading.yaml import compose, salvaged

__all__ = [
    "ALONE",
    "UNKNOWN",
    "KindTable",
    "Kinds",
    "ListNode",
    "MapNode",
    "Node",
    "Pair",
    "Scalar",
    "ScalarType",
    "Scalars",
    "compose",
    "decode",
    "partly",
    "read_source",
    "read_table_source",
    "salvaged",
]
