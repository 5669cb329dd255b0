"""Files of a project, read once each: characters, nodes, declared data, and what a layout takes from another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from leafletgen.core.color import CMYK, RGB, parse_hex
from leafletgen.core.data import DATA
from leafletgen.core.depth import make_room
from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.files.intake import passed, unreadable
from leafletgen.core.geometry import parse_length
from leafletgen.core.limits import EXTENDS_DEPTH, FILES, LAYOUT_PARTS, RECORD_BYTES, YAML_BYTES
from leafletgen.core.reading import (
    UNKNOWN,
    Kinds,
    KindTable,
    ListNode,
    MapNode,
    Node,
    Scalar,
    ScalarType,
    compose,
    decode,
    partly,
    read_source,
    salvaged,
)
from leafletgen.core.reading.declared import BUILT_IN
from leafletgen.core.source import Source, Span
from leafletgen.model.project.conditions import STAFF
from leafletgen.model.project.dates import read_day_off, read_rule, read_start
from leafletgen.model.project.datum import Datum, text_value
from leafletgen.model.project.expansion.expand import Expansion
from leafletgen.model.project.expansion.inherit import get, meant, merged, put, replaced, without
from leafletgen.model.project.layout import Layout, Page
from leafletgen.model.project.paper import Paper, paper_fault, parse_paper
from leafletgen.model.project.strays import is_exact, misnamed
from leafletgen.model.project.tables.hours import read_days, read_time
from leafletgen.model.project.tables.parts import PartFiles
from leafletgen.model.project.theme import parse_cmyk
from leafletgen.model.project.tree import parts_of
from leafletgen.model.project.world import World, unfit, unfit_name
from leafletgen.page.blocks.baseline import Baseline, read_baseline
from leafletgen.page.blocks.calendar.declared import CalendarStart, DayOff
from leafletgen.page.blocks.cell_zone import as_zone
from leafletgen.page.blocks.chart.declared import ChartUnit
from leafletgen.page.blocks.grids.tracks import RowHeight, RowWord
from leafletgen.page.blocks.grounds.backdrop import Angle, PartOfWhole
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.shape import PathData, parse_path_data
from leafletgen.page.blocks.kit import Block, FactName, Measure, MessageRef, Name, T, Texts
from leafletgen.page.blocks.layer import BoxPoint, LayerTurn, parse_point, parse_turn
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.blocks.type_role import Weight
from leafletgen.page.blocks.when import Spoken, TextKey
from leafletgen.page.calendar.hours import OpenDays, OpenTime
from leafletgen.page.calendar.rules import DayRule
from leafletgen.text.languages.scalars import SCALARS as PACK_SCALARS
from leafletgen.text.languages.tag import LanguageTag, well_formed

D = TypeVar("D")


def _unit(text: str, span: Span) -> ChartUnit[Any]:
    """What begins like the key of a text is one; all else is a symbol."""
    if re.fullmatch(r"[a-z][\w-]*(\.[\w-]+)*", text, re.ASCII):
        return ChartUnit(text_value(text, span), span=span)
    return ChartUnit(None, text, span)


PART = r"^(0|1|0?\.\d{1,6}|1\.0|(100|\d{1,2}(\.\d{1,4})?) ?%)$"
ANGLE = r"^-?\d{1,3}(\.\d{1,3})?(deg)?$"
SCALARS: Mapping[Any, ScalarType] = {
    **PACK_SCALARS,
    T: ScalarType(text_value, "the key of a text, such as headline.a", long=MessageRef),
    ChartUnit: ScalarType(
        _unit, "the key of a text, such as chart.visits, or a symbol such as %", long=ChartUnit
    ),
    MessageRef: ScalarType(
        lambda text, span: MessageRef(text, span=span), "the key of a text, such as headline.a"
    ),
    Texts: ScalarType(lambda text, span: Texts(text, (), span), "the key of a group of texts"),
    Name: ScalarType(lambda text, _: Name(text), "a name"),
    FactName: ScalarType(lambda text, _: FactName(text.fact if isinstance(text, Datum) else text), "a name"),
    LanguageTag: ScalarType(
        lambda text, span: (
            LanguageTag(text) if well_formed(text) and not unfit(text) else _other_spelling(text, span)
        ),
        "the tag of a language such as ja or zh-Hans",
    ),
    Measure: ScalarType(
        lambda text, span: _measure(text), "a length such as 12u or 40mm, or `rest`", is_length=True
    ),
    RowHeight: ScalarType(
        lambda text, span: _row_height(text),
        "a length such as 12u or 40mm, or `content`, `equal` or `rest`",
        is_length=True,
    ),
    Baseline: ScalarType(
        read_baseline,
        "a length such as 5mm or 0.6u, or the name of a type role or a fit group",
        is_length=True,
    ),
    Paper: ScalarType(
        lambda text, span: parse_paper(text) or paper_fault(text, span),
        "a sheet of paper such as A4, jis-b3 or 515mm x 728mm",
    ),
    BoxPoint: ScalarType(
        lambda text, _: parse_point(text),
        "two words such as `start before`: first start, center or end, then before, center or after; or the name of a place in a drawing",
    ),
    LayerTurn: ScalarType(parse_turn, "an angle from -360 to 360 degrees", BUILT_IN[float].pattern),
    PathData: ScalarType(
        lambda text, _: parse_path_data(text), "the path data of an outline, such as M0 0 L4 2 Z"
    ),
    TextKey: ScalarType(lambda text, _: TextKey(text), "the key of a text, such as headline.a"),
    Spoken: ScalarType(
        lambda text, span: (
            Spoken(text) if text == STAFF or well_formed(text) else _other_spelling(text, span)
        ),
        "the tag of a language such as ja or zh-Hans",
    ),
    Weight: ScalarType(
        lambda text, _: Weight(text) if re.fullmatch(r"[3-8]\d\d|900", text) else None,
        "a weight from 300 (light) to 900 (black)",
    ),
    PartOfWhole: ScalarType(lambda text, _: _part(text), "a part of a whole such as 40% or 0.4", PART),
    Angle: ScalarType(lambda text, _: _angle(text), "an angle in degrees such as 180 or -45", ANGLE),
    OpenTime: ScalarType(read_time, "a time such as 9:00-17:00, or `closed`"),
    OpenDays: ScalarType(read_days, "days such as mon or mon-fri"),
    DayRule: ScalarType(read_rule, "a day or a rule for days"),
    CalendarStart: ScalarType(read_start, "a month such as 2026-04, or a day such as 2026-04-06"),
    DayOff: ScalarType(read_day_off, "a country such as JP, a day, or a rule for days"),
    RGB: ScalarType(lambda text, span: parse_hex(text), "a colour such as FFC400"),
    CMYK: ScalarType(lambda text, span: parse_cmyk(text), "four numbers from 0 to 100, such as 0 24 100 0"),
}
BLOCKS: Kinds = {Block: KindTable(KINDS, LayoutItem)}


ON_A_PAGE = ("blocks", "art", "grid", "over", "under")
"""What a page takes from the layout that it extends."""
STRUCTURAL = frozenset({
    "tab-indent", "indent-not-space", "indent-wrong", "line-no-key", "key-no-space", "dash-no-space", "key-colon-wide",
    "key-under-text", "document-second", "file-deep", "bracket-open", "quote-open",
})  # fmt: skip
"""Faults after which the shape of a file is lost."""
UNSURE_WHERE_TORN = frozenset({
    "key-missing", "value-missing", "kind-one", "map-expected", "list-expected", "value-one", "key-unknown", "kind-unknown",
})  # fmt: skip
"""What may be found only because a line is missing."""
STAND_INS = MappingProxyType(
    {Measure: Measure(None), MessageRef: MessageRef(UNKNOWN), T: MessageRef(UNKNOWN)}
)
"""What stands in for a value that nobody could read."""


def _other_spelling(text: str, span: Span) -> Diagnostic | None:
    """A tag with other signs between its parts: `zh_Hans`, `zh Hans`; or the name of a language."""
    plain = re.sub(r"[_ .]", "-", text)
    # Late: for a tag that is not well written alone.
    from leafletgen.text.languages.find import canonical, found

    if plain == text or not well_formed(plain) or unfit(plain):
        meant = None if well_formed(text) else found(text)
        return diagnostic("language-spelt", span, value=text, mend=meant) if meant else None
    return diagnostic("language-spelt", span, value=text, mend=canonical(plain))


def _part(text: str) -> PartOfWhole | None:
    if re.fullmatch(PART, text) is None:
        return None
    return PartOfWhole(float(text[:-1].strip()) / 100 if text.endswith("%") else float(text))


def _angle(text: str) -> Angle | None:
    return Angle(float(text.removesuffix("deg"))) if re.fullmatch(ANGLE, text) else None


def _measure(text: str) -> Measure | None:
    if text == "rest":
        return Measure(None)
    length = parse_length(text)
    return Measure(length) if length else None


def _row_height(text: str) -> RowHeight | None:
    word = next((word for word in get_args(RowWord) if word == text), None)
    length = None if word else parse_length(text)
    return RowHeight(word, length) if word or length else None


class Loader:
    """Reads files once each and keeps what they say for the reports."""

    def __init__(self, world: World, sink: Sink) -> None:
        """`sink` takes all that is found."""
        make_room()
        self.world = world
        self.sink = sink
        self.sources: dict[str, Source] = {}
        self.partial = False
        """Whether something had to be left out of the project's own files, so that nothing may be printed of it."""
        self.torn: set[str] = set()
        """Files that have lost their shape: what is missing in them may stand in a line that could not be read."""
        self.parts = PartFiles(world, sink, self.sources, self.found)
        self._nodes: dict[Path, Node | None] = {}

    def node(self, path: Path, *, texts: bool = False) -> Node | None:
        """The content of a file; None (and reported) where it cannot be read."""
        if path not in self._nodes:
            self._nodes[path] = self._compose(path, texts)
        return self._nodes[path]

    def _compose(self, path: Path, texts: bool) -> Node | None:
        own = Sink()
        try:
            return self._read(path, texts, own)
        finally:  # what is wrong in a file of texts stops that language alone
            tag = path.stem if texts else None
            self.sink.extend(replace(found, language=tag) for found in own.diagnostics)

    def _read(self, path: Path, texts: bool, sink: Sink) -> Node | None:
        shown, limit = self.world.shown(path), RECORD_BYTES if path.parent.name == "status" else YAML_BYTES
        try:
            data = self.world.read(path, limit)
        except OSError as error:
            sink.add(unreadable(shown, error))
            return None
        source = read_source(shown, data, sink, limit)
        if source is None:
            return None
        self.sources[shown] = source
        node = compose(source, sink, texts=texts, shipped=path.is_relative_to(DATA))
        if node is None and any(d.code in STRUCTURAL for d in sink.diagnostics):
            node = salvaged(source, texts=texts)
            self.torn.add(shown)
        return node

    def files(self, kind: str, *endings: str) -> list[Path]:
        """The project's own files of a kind, by name; none (and reported) where there are too many to be meant."""
        try:
            found = entries(self.world.root / kind, *endings)
        except OSError as error:
            self.sink.add(diagnostic("machine-refused", path=kind, reason=error.strerror or str(error)))
            return []
        if FILES.passed_by(len(found)):
            self.sink.add(passed(FILES, len(found), Span(kind, 0, 0)))
            return []
        return found

    def found(self, kind: str, name: str, where: Span | None) -> Node | None:
        """`<kind>/<name>.yaml` of the project or the package; reported at `where` when there is none."""
        if problem := unfit(name):
            self.sink.add(unfit_name(name, problem, self.word(where, name)))
            return None
        path = self.world.find(kind, f"{name}.yaml")
        own = self.world.root / kind / f"{name}.yaml"
        told = (
            None
            if path and (path != own or is_exact(own))
            else misnamed(self.world, own, self.word(where, name))
        )
        if told:
            self.sink.add(told)
            return None
        if path is None:
            known = self.world.names(kind, ".yaml")
            self.sink.add(
                diagnostic(
                    "file-missing",
                    self.word(where, name),
                    kind=kind.removesuffix("s"),
                    name=name,
                    path=f"{kind}/{name}.yaml",
                    suggestion=meant(name, known),
                )
            )
            return None
        return self.node(path)

    def word(self, where: Span | None, word: str) -> Span | None:
        """Where a word stands within a place; the place, where it does not."""
        text = self.sources[where.source].text if where and where.source in self.sources else ""
        if where is None or not text or not word:
            return where
        found = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])").search(text, where.start, where.end)
        return Span(where.source, *found.span()) if found else where

    def decoded(self, node: Node | None, cls: type[D], *, part: bool = False) -> D | None:
        """A node as declared data, its format checked. `part`: with what fits of it, where not all does (see `partial`)."""
        if node is None:
            return None
        number = get(node, "format")
        if (
            isinstance(number, Scalar)
            and number.value != "1"
            and number.value.isascii()
            and number.value.isdecimal()
        ):
            self.sink.add(diagnostic("format-unknown", number.span, format=number.value))
            return None
        own = Sink()
        made = decode(node, cls, own, scalars=SCALARS, kinds=BLOCKS)
        torn = node.source.path in self.torn
        self.sink.extend(d for d in own.diagnostics if not torn or d.code not in UNSURE_WHERE_TORN)
        if part and (made is None or torn):
            self.partial = True
            return partly(node, cls, SCALARS, BLOCKS, STAND_INS)
        return None if torn else made

    def layout(self, name: str, where: Span | None) -> Layout | None:
        """A layout with what it extends, and all it uses and repeats written out."""
        node = self._layout_node(name, where, ())
        node = self._expanded(node) if isinstance(node, MapNode) else node
        declared = self.decoded(node, Layout, part=True)
        if declared is None:
            return None
        parts = parts_of(declared.all_pages)
        if LAYOUT_PARTS.passed_by(parts):
            self.sink.add(passed(LAYOUT_PARTS, parts, declared.span))
            self.partial = True
            return None
        return replace(declared, blocks=(), pages=tuple(map(_page, declared.all_pages)))

    def _expanded(self, node: MapNode) -> MapNode | None:
        run = Expansion(self.parts, self.sink, self.sources)
        made = run.layout(node)
        self.partial = self.partial or run.failed
        return made

    def _layout_node(self, name: str, where: Span | None, seen: tuple[str, ...]) -> Node | None:
        if name in seen:
            self.sink.add(diagnostic("extends-circle", where, kind="layout", name=name))
            return None
        if EXTENDS_DEPTH.passed_by(len(seen)):
            self.sink.add(passed(EXTENDS_DEPTH, len(seen), where))
            return None
        node = self.found("layouts", name, where)
        if not isinstance(node, MapNode):
            return node
        parent = get(node, "extends")
        if isinstance(parent, Scalar):
            base = self._layout_node(parent.value, parent.span, (*seen, name))
            if not isinstance(base, MapNode):
                return None
            node = self._extended(base, node, name)
        pages = get(node, "pages")
        if isinstance(pages, ListNode):
            key = next(e.key for e in node.entries if e.key.value == "pages")
            node = put(node, key, self._page_nodes(pages, name, (*seen, name)))
        return node

    def _extended(self, base: MapNode, node: MapNode, name: str) -> MapNode:
        whole = merged(base, without(node, "extends", "replace"))
        blocks = get(whole, "blocks")
        if isinstance(whole, MapNode) and blocks is not None:
            key = next(e.key for e in whole.entries if e.key.value == "blocks")
            return put(whole, key, replaced(blocks, get(node, "replace"), name, self.sink))
        return node

    def _page_nodes(self, pages: ListNode, name: str, seen: tuple[str, ...]) -> ListNode:
        """Pages with what they extend, those within an `each` as well."""
        items: list[Node] = []
        for item in pages.items:
            each = get(item, "each")
            within = get(each, "pages")
            if isinstance(item, MapNode) and isinstance(each, MapNode) and isinstance(within, ListNode):
                key = next(e.key for e in each.entries if e.key.value == "pages")
                each = put(each, key, self._page_nodes(within, name, seen))
                items.append(put(item, item.entries[0].key, each))
            else:
                items.append(self._page_node(item, name, seen))
        return pages._replace(items=tuple(items))

    def _page_node(self, page: Node, name: str, seen: tuple[str, ...]) -> Node:
        """A page that extends a layout takes its blocks, grid and art; its own fields stand over them."""
        parent = get(page, "extends")
        if not isinstance(parent, Scalar) or not isinstance(page, MapNode):
            return page
        base = self._layout_node(parent.value, parent.span, seen)
        if not isinstance(base, MapNode):
            return without(page, "extends", "replace")
        kept = base._replace(entries=tuple(e for e in base.entries if e.key.value in ON_A_PAGE))
        return self._extended(kept, page, name)


def _page(page: Page) -> Page:
    """What stands right in the cells of a page's grid is a zone."""
    if page.grid is None:
        return page
    zones: tuple[Any, ...] = tuple(as_zone(block, number) for number, block in enumerate(page.blocks))
    return replace(page, blocks=zones)
