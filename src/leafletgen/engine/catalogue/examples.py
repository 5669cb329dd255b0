"""An example for each key, made of its type: of what may stand there, the first; of what its sentence names, that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Annotated, Any, Literal, get_args, get_origin

from leafletgen.core.reading.declared import (
    BUILT_IN,
    LENGTHS,
    Field,
    ScalarType,
    fields,
    is_declaration,
    optional,
)
from leafletgen.model.project.loader import SCALARS
from leafletgen.page.blocks.kit import Block

_KNOWN: Mapping[Any, ScalarType] = {**BUILT_IN, **LENGTHS, **SCALARS}
_PLAIN: Mapping[Any, str] = {int: "2", float: "1.2", bool: "yes"}
_FIRST = re.compile(r"such as `?([^,`:]+?)`?(?:$|,| or |:)")
BY_KEY: Mapping[str, str] = {
    "format": "1",    "pictogram": "bank-card", "sign": "police", "ground": "tint", "head_ground": "deep", "holder": "holder", "paint": "danger",
    "paints": "[deep]", "tint": "deep", "ink": "ink", "accent": "accent", "role": "body", "sign_role": "caption",
    "below_role": "caption", "head_role": "table-head", "date_role": "body", "title_role": "head", "text_role": "caption",
    "number_role": "number", "fit": "running", "sign_fit": "signs", "below": "labels.below", "file": "map.svg", "id": "hook",
    "area": "main", "areas": "[main side]", "of": "[a, b]", "as": "room", "name": "my-part", "fact": "office", "number": "office",
    "address": "page", "qr": "page", "column": "2", "row": "1", "at": "2", "continues": "overleaf", "may_cover": "hook", "letter": "A",
    "reason": "the letters are wide", "checked": "2026-04-01", "owner": "international office", "code": "text-too-long", "key": "hook.*",
    "pattern": "'[.!]$'", "language": "ja", "family": "Our Sans", "face": "2", "instance": "Condensed Bold", "unit": "'%'",
    "version": "r1", "date": "2026-04-01", "stock": "coated, 135 g/m²", "symbol": "'%'", "spot": "PANTONE 286 C", "logo": "logo.svg",
    "extends": "alert", "intent": "FOGRA39L", "profile": "office", "layout": "poster", "adapt": "['*.they_say']", "carries": "[phone]",
    "from": "you", "to": "bank", "label": "labels.form", "on": "2026-04-06", "by": "AK", "back": "Stop the card first.",
    "source": "en", "default": "1.4u", "about": "A list with boxes to tick.", "when": "{language: [ja]}",
    "output": "[poster]", "given": "[room]", "order": "[running, gap small]", "fonts": "[Our Sans]", "value": "03-0000-0000",
    "scheme": "tri-fold", "labels": "{door: labels.door}", "hours": "{mon-fri: 9:00-17:00}", "rows": "[[a.one, a.two]]",
    "staff_topic": "会計", "text": "headline", "color": "ink", "style": "solid", "times": "9:00-17:00",
}  # fmt: skip
"""Names and texts, for keys whose type says no more."""
EVERYWHERE: Mapping[str, str] = dict.fromkeys(("over", "under"), "[{shape: rect, width: 12u, height: 3u}]")
"""For lists that mean the same in every class."""
BY_CLASS: Mapping[str, str] = {
    "Chart.rows": "visits.csv", "LayoutLayer.rotate": "15",
    "Manifest.name": "lost-card", "Manifest.fonts": "{ja: [Our Sans]}", "Manifest.facts": '{office: "03-0000-0000"}',
    "Manifest.fallback": "{zh-HK: [zh-Hant]}", "Manifest.outputs": "{sheet: {layout: sheet, paper: A4}}",
    "Manifest.tweaks": "{my: {reason: the letters are wide, pitch: 1.1}}", "Output.of": "poster", "DataSource.file": "rooms.csv",
    "DataSource.row": "room", "When.row": "[north]", "When.fact": '{kitchen: "yes"}', "Chart.unit": "'%'", "LayoutFile.extends": "poster",
    "PageFile.extends": "poster", "ProfileFile.extends": "office", "ProfileFile.color": "cmyk", "FontRow.file": "OurSans.ttf",
    "Each.rows": "contacts.csv", "Each.of": "[{name: a.one}, {name: a.two}]", "Diagram.of": "card", "LayerAnchor.of": "hook",
    "OpeningHours.rows": "hours.csv", "Scrim.from": "before", "CalendarEvent.file": "events.csv", "CalendarEvent.on": "2026-04-06",
    "Contact.number": "office", "Calendar.from": "2026-04", "FileInclude.file": "contacts.yaml", "ChartRow.value": "12",
    "ChartRow.values": "[12, 15]", "PackFile.extends": "Latn", "Review.source": '"Stop the card first."', "Review.target": '"0b3f5a1c9d2e4f60"',
    "Signature.texts": '"0b3f5a1c9d2e4f60"', "Comment.text": '"Is this the day or the month?"', "GroundRow.ornament": "{kind: bar, paints: [accent]}",
    "ColorStop.at": "40%", "LayoutLayer.at": "{of: hook, point: end before}", "LayoutLayer.to": "{of: page}", "QR.fact": "page",
    "LabelledDrawing.labels": "{door: labels.door}", "Review.on": "2026-04-01", "Comment.on": "2026-04-01", "Signature.on": "2026-04-01",
    "TypeRole.paint": "ink", "Texts.text": "card.steps", "Listing.text": "card.rules", "Steps.text": "card.steps",
    "FormLine.choices": "form.answers", "TearOff.number": "office", "TearOff.qr": "page", "Holiday.on": "JP", "Tweak.size": "{body: 0.9}",
    "Tweak.picture": "{map: map-ja.svg}", "FontRow.axes": "{wght: 600}", "DayHours.times": "9:00-17:00", "LayoutGrid.areas": "[main side]",
    "LayoutGrid.columns": "[20u, rest]", "LayoutGrid.rows": "[content, rest]", "Actor.at": "2", "Arrow.label": "labels.form",
    "Lane.of": "[a, b]", "ChartSeries.column": "visits", "TableRow.cells": "[a.one, a.two]", "Table.head": "[a.one, a.two]",
    "Impose.stock": "0.1mm", "Chart.data": "[{label: a.one, value: 12}]", "Chart.series": "[{text: a.one}]", "Art.ground": "paper",
    "Column.language": "ja", "Footer.address": "page", "Signature.role": "native reader", "ComponentFile.parameters": "{text: text}",
    "ParameterFile.fields": "{name: text}", "ComponentUse.name": "my-part", "When.has": "[hook.note]", "FitTable.order": "[size running]",
    "Graph.groups": "{office: {of: [a, b]}}", "Graph.actors": "{you: {pictogram: student}}", "Graph.arrows": "{1: {from: you, to: bank}}",
    "Calendar.signs": "{paper: {pictogram: paper-waste}}", "LayoutFile.panels": "{cover: {blocks: []}}", "LayoutFile.replace": "{hook: {height: 12u}}",
    "PageFile.replace": "{hook: {height: 12u}}", "Edges.sides": "4.2mm", "Gripper.depth": "10mm",
}  # fmt: skip
"""Where a key means something of its own in a class."""


def example_of(cls: Any, one: Field) -> str:
    """What may be written behind a key, as it stands in a file; empty where nothing can be said."""
    found = BY_CLASS.get(f"{getattr(cls, '__name__', '')}.{one.key}")
    found = found or (EVERYWHERE.get(one.key) if get_origin(one.annotation) is tuple else None)
    return found if found is not None else _of(one.annotation, one.key, 0)


def _of(annotation: Any, key: str, depth: int) -> str:
    inner = optional(annotation) or annotation
    if get_origin(inner) is Annotated:
        inner = get_args(inner)[0]
    if inner in _PLAIN:
        return BY_KEY["format"] if key == "format" else _PLAIN[inner]
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
    if key in BY_KEY:
        return BY_KEY[key]
    said = _FIRST.search(scalar.expects)
    if said:
        return said[1]
    return _PLAIN.get(getattr(kind, "__supertype__", None), "") or "a"


def _of_class(cls: Any, key: str, depth: int) -> str:
    """The keys that must be given, else the first; the bare value where one may stand for the class."""
    declared = fields(get_origin(cls) or cls)
    short = next((f for f in declared if f.name == getattr(cls, "__shorthand__", None)), None)
    if short is not None:
        return _of(short.annotation, key, depth + 1)
    stated = [f for f in declared if f.required] or list(declared[:1])
    return "{" + ", ".join(f"{f.key}: {_of_field(cls, f, depth)}" for f in stated) + "}"


def _of_field(cls: Any, one: Field, depth: int) -> str:
    named = BY_CLASS.get(f"{(get_origin(cls) or cls).__name__}.{one.key}")
    return named if named is not None else _of(one.annotation, one.key, depth + 1)
