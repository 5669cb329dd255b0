"""Values that are well written and cannot be meant: names that are no file names, days that are none, type of no size."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_origin

from leafletgen.core.days import is_day
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.geometry import Length
from leafletgen.core.source import Source, Span
from leafletgen.model.locales.excess import excess_of
from leafletgen.model.project.checking.continuing import check_continuing
from leafletgen.model.project.checking.sheets import check_sheets
from leafletgen.model.project.checking.stated import check_facts
from leafletgen.model.project.headlines import check_headlines
from leafletgen.model.project.layout import Layout, Page
from leafletgen.model.project.manifest import NOT_CHECKED
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tables.calendars import check_calendars
from leafletgen.model.project.tables.folder_names import is_device
from leafletgen.model.project.tables.hours import check_hours
from leafletgen.model.project.tree import codes_of_block, fields_of, refs, walked
from leafletgen.model.project.world import unfit, unfit_name
from leafletgen.page.blocks.baseline import Baseline
from leafletgen.page.blocks.downwards import SET_DOWNWARDS
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.qr import coded
from leafletgen.page.blocks.kit import Measure, Texts
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.blocks.repeat import Each
from leafletgen.page.blocks.type_role import TypeRole
from leafletgen.page.blocks.zone import Zone
from leafletgen.text.fonts.families import Choice

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
MOST_IN_QR = 2331
"""Bytes that the largest code holds at error level M (ISO/IEC 18004, table 7)."""


def check_values(project: ProjectModel) -> Iterator[Diagnostic]:
    """All values that no declaration can judge by itself."""
    yield from _names(project)
    yield from _days(project)
    yield from _facts(project)
    yield from _forms(project)
    yield from _fonts(project)
    yield from _kinds(project, project.manifest.title)
    yield from check_sheets(project)
    yield from check_headlines(project.theme, project.languages)
    yield from _idle_hyphens(project, project.theme.type)
    for layout in project.layouts.values():
        yield from _layout(project, layout)
        yield from check_calendars(layout)
        yield from check_hours(layout)
        yield from check_continuing(layout)


def span_of_word(sources: Mapping[str, Source], span: Span | None, word: str, key: str = "") -> Span | None:
    """The place of `word` within a block's span, that behind `key` where it has several: what is underlined.

    A block that was taken over keeps its place; what replaced a part of it stands in another layout.
    """
    if span is None or span.source not in sources:
        return span
    text = sources[span.source].text
    if key and (
        said := re.compile(rf"{key}: *([\"']?){re.escape(word)}\b").search(text, span.start, span.end)
    ):
        return Span(span.source, said.end() - len(word), said.end())
    at = text.find(word, span.start, span.end)
    if at >= 0:
        return Span(span.source, at, at + len(word))
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    folders = ("layouts/", "components/")
    layouts = (source for name, source in sources.items() if name == source.path and name.startswith(folders))
    found = [Span(s.path, *m.span()) for s in layouts for m in whole.finditer(s.text)]
    return found[0] if len(found) == 1 else span


def _names(project: ProjectModel) -> Iterator[Diagnostic]:
    """What becomes part of a path."""
    manifest = project.manifest
    if not manifest.languages:
        yield diagnostic("languages-none", _entry_of(project, "languages"))
    yield from _tags(project)
    for name in (manifest.name, *manifest.outputs):
        if not _NAME.fullmatch(name):
            yield diagnostic("name-letters", span_of_word(project.sources, manifest.span, name), name=name)
        if is_device(name):
            yield diagnostic("name-device", span_of_word(project.sources, manifest.span, name), name=name)
    for key, tweak in manifest.tweaks.items():
        for name, factor in {key: tweak.text_scale, **tweak.size}.items():
            if factor <= 0:
                yield diagnostic("size-zero", tweak.span, name=name)
    for name, output in manifest.outputs.items():
        if output.layout is None and output.of is None:
            yield diagnostic("output-layout", output.span, output=name)


def _tags(project: ProjectModel) -> Iterator[Diagnostic]:
    """Languages that are listed twice, by one tag or by two of one language."""
    # Late: what a tag means is asked of few projects, and costs its tables.
    from leafletgen.text.languages.find import canonical

    manifest, seen = project.manifest, dict[str, str]()
    for tag in manifest.languages:
        where = _last_of(project, tag)
        known = canonical(tag)
        if known in seen:
            yield diagnostic("language-twice", where, language=known, other=f"{seen[known]}, {tag}")
        seen.setdefault(known, tag)
    bases = [tag.partition("-")[0] for tag in seen]
    if len(set(bases)) < len(bases):
        yield from _alike(project, tuple(t for t in seen if bases.count(t.partition("-")[0]) > 1))


def _alike(project: ProjectModel, tags: tuple[str, ...]) -> Iterator[Diagnostic]:
    from leafletgen.text.exemplars import in_full

    whole: dict[str, str] = {}
    for tag in tags:
        other = whole.setdefault(in_full(tag), tag)
        if other != tag:
            yield diagnostic("language-alike", _last_of(project, tag), language=tag, other=other)


def _last_of(project: ProjectModel, tag: str) -> Span | None:
    """Where the list of languages says a tag last."""
    span = project.manifest.span
    source = project.sources.get(span.source) if span else None
    row = re.search(r"^languages:[^:]*", source.text, re.MULTILINE) if source else None
    if source is None or row is None:
        return span
    found = list(re.finditer(rf"(?<![\w-]){re.escape(tag)}(?![\w-])", row[0]))
    return Span(source.path, *(row.start() + at for at in found[-1].span())) if found else span


def _entry_of(project: ProjectModel, key: str) -> Span | None:
    """Where the project file has an entry of that name."""
    whole = project.manifest.span
    text = project.sources[whole.source].text if whole else ""
    found = re.search(rf"^{key}:", text, re.MULTILINE)
    return Span(whole.source, *found.span()) if whole and found else whole


def _days(project: ProjectModel) -> Iterator[Diagnostic]:
    manifest, world = project.manifest, project.world
    if world.epoch and world.stated_date is None:
        yield diagnostic("epoch-form", value=world.epoch)
    if not is_day(world.today):
        yield diagnostic("date-form", value=world.today)
    days = [(manifest.date, manifest.span)]
    days += [(fact.checked, fact.span) for fact in manifest.facts.values() if fact.checked != NOT_CHECKED]
    for value, span in days:
        if value is not None and not is_day(value):
            yield diagnostic("date-form", span_of_word(project.sources, span, value), value=value)


def _facts(project: ProjectModel) -> Iterator[Diagnostic]:
    of_rows = project.rows.columns if project.rows else {}
    for name, fact in project.manifest.facts.items():
        if name in of_rows:  # judged row by row
            continue
        if not fact.value.strip():
            yield diagnostic("fact-empty", fact.span, name=name)
        if excess := excess_of(fact.value):
            yield passed(excess.limit, excess.number, fact.span, path=name)
    yield from check_facts(project)


def _fonts(project: ProjectModel) -> Iterator[Diagnostic]:
    """A family that is described in two places, and not alike."""
    described = project.manifest.font_rows
    for rows in project.manifest.fonts.values():
        for row in rows:
            for name, key in (
                (row.family, "family"),
                *((part, "file") for part in row.file.split("/") if row.file),
            ):
                if problem := unfit(name):
                    yield unfit_name(name, problem, row.spans.get(key) or row.span)
            first = described[row.family]
            if row.choice != Choice() and row.choice != first.choice:
                yield diagnostic("font-twice", row.spans.get("family") or row.span, family=row.family)


def _forms(project: ProjectModel) -> Iterator[Diagnostic]:
    for form in project.manifest.forms:
        try:
            re.compile(form.pattern)
        except (re.error, OverflowError, RecursionError) as error:
            where = span_of_word(project.sources, form.span, form.pattern)
            yield diagnostic("pattern-broken", where, pattern=form.pattern, problem=str(error))


def _layout(project: ProjectModel, layout: Layout) -> Iterator[Diagnostic]:
    sizes = {name: step.size for name, step in layout.fit.groups.items()}
    sizes |= {name: role.size for name, role in {**project.theme.type, **layout.type}.items()}
    yield from _floors(project, layout)
    yield from _idle_hyphens(project, layout.type)
    for name, size in sizes.items():
        if size.value <= 0:
            yield diagnostic("size-zero", span_of_word(project.sources, layout.span, f"{name}:"), name=name)
    for page in layout.all_pages:
        if not page.blocks:
            yield diagnostic("layout-shape", page.span or layout.span)
        yield from _lengths(page.parts)
        yield from _inner(project, page)
        for part in (page.background, page.background and page.background.gradient):
            yield from part.faults if part else ()
        yield from _kinds(project, page.parts)


FREE = frozenset({"top", "start", "end", "size", "dx", "dy"})
"""Distances that may lead the other way; sizes of type are judged by themselves."""
SIZES = frozenset({"width", "height"})


def _lengths(node: Any) -> Iterator[Diagnostic]:
    """Lengths of less than nothing, and widths and heights of nothing."""
    for part in walked(node):
        for name in fields_of(part.__class__):
            value = getattr(part, name)
            length = value.length if isinstance(value, (Measure, Baseline)) else value
            if isinstance(length, Length) and name not in FREE and _is_none(length, name):
                where = getattr(part, "spans", {}).get(name) or getattr(part, "span", None)
                value = f"{name}: {length}"
                yield diagnostic("length-not-positive", where, name=name, value=value)


def _is_none(length: Length, name: str) -> bool:
    return length.value < 0 or (length.value == 0 and name in SIZES)


def _floors(project: ProjectModel, layout: Layout) -> Iterator[Diagnostic]:
    """Floors that lie above what they are the floor of, where both have the same unit."""
    steps: dict[str, Any] = {**project.theme.type, **layout.type, **layout.fit.groups, **layout.fit.gaps}
    for name, step in steps.items():
        if step.floor and step.floor.unit == step.size.unit and step.floor.value > step.size.value:
            where = span_of_word(project.sources, layout.span, f"{name}:")
            yield diagnostic("floor-above-size", where, name=name, floor=str(step.floor), size=str(step.size))


def _idle_hyphens(project: ProjectModel, roles: Mapping[str, TypeRole]) -> Iterator[Diagnostic]:
    """Roles that ask for hyphens, and are no running text."""
    for name, role in roles.items():
        if role.hyphens and not role.divides:
            where = span_of_word(project.sources, role.span, "hyphens")
            yield diagnostic("hyphens-idle", where, name=name, cause=role.undivided)


def _inner(project: ProjectModel, page: Page) -> Iterator[Diagnostic]:
    """Zones within zones and on layers, codes that hold too much, tables with ragged rows."""
    within = [
        (zone.blocks, zone.columns, zone.background, zone.over, zone.under)
        for zone in page.blocks
        if isinstance(zone, Zone)
    ]
    for node in walked((page.over, page.under, *within)):
        if isinstance(node, Zone | Each):
            yield diagnostic("layout-shape", node.span)
        yield from getattr(node, "faults", ())
        if isinstance(node, LayoutItem) and node.writing and not isinstance(node.block, SET_DOWNWARDS):
            kind = next(
                (word for word, cls in KINDS.items() if (get_origin(cls) or cls) is type(node.block)), "block"
            )
            yield diagnostic("writing-kind", node.spans.get("writing", node.span), kind=kind)
        if isinstance(node, LayoutItem) and node.writing and node.rotate:
            yield diagnostic("writing-turned", node.spans.get("rotate", node.span))
        for name in codes_of_block(node):
            yield from _code(project, node.span, name)


def _code(project: ProjectModel, where: Span | None, name: str) -> Iterator[Diagnostic]:
    """A fact that is shown as a code and is not marked for it, or holds too much."""
    fact = project.manifest.facts.get(name)
    if fact is None:
        return
    if not fact.qr:
        yield diagnostic("fact-not-qr", fact.span, name=name)
    size = len(coded(fact.value, project.manifest.version).encode())
    if size > MOST_IN_QR:
        yield diagnostic("qr-too-long", where, name=name, bytes=size, most=MOST_IN_QR)


def _kinds(project: ProjectModel, node: Any) -> Iterator[Diagnostic]:
    """Groups named where one text is wanted, and the other way round."""
    source = project.catalogs[project.manifest.source]
    for ref in refs(node):
        if isinstance(ref, Texts):
            if ref.key in source.messages:
                yield diagnostic("group-is-text", ref.span, key=ref.key)
        elif ref.key not in source.messages and (below := source.below(ref.key)):
            yield diagnostic("text-is-group", ref.span, key=ref.key, example=below[0])
