"""Parts that are written out before a layout is read: none of them is ever set. Declared for hints and for the schema."""

from dataclasses import field
from typing import Generic

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import Block, Name, T
from leafletgen.page.blocks.zone import Zone


@record
class Each(Generic[T]):
    """What stands in it, once for each name or record in `of`, or each row of a table (`rows`); inside, `as` (or `as.…`) stands
    for that. It gives entries of the list that it is in: `blocks`, or a `zone`; `cells`, `columns`, `pages`, or other `items`.
    """

    of: tuple[object, ...] = ()
    rows: str | None = None
    name: str = field(default="", metadata={"key": "as"})
    zone: Zone[T] | None = None
    blocks: tuple[Block, ...] = ()
    cells: tuple[object, ...] = ()
    columns: tuple[object, ...] = ()
    pages: tuple[object, ...] = ()
    items: tuple[object, ...] = ()
    span: Span | None = field(default=None, compare=False)


@record
class ComponentUse:
    """The blocks of a component, `components/<name>.yaml`, with its parameters as further keys."""

    __shorthand__ = "name"
    __open__ = True

    name: Name
    span: Span | None = field(default=None, compare=False)


@record
class FileInclude:
    """The blocks of another file: a component without parameters, or a layout."""

    __shorthand__ = "file"

    file: Name
    span: Span | None = field(default=None, compare=False)
