"""A small project as the report sees it: two files of texts and a layout."""

from __future__ import annotations

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading.node import Scalar
from leafletgen.core.source import Source, Span
from leafletgen.engine.results import FitRow
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.message import Message, parse
from leafletgen.page.blocks.kit import Fit

EN = Source("locales/en.yaml", 'lead: "Easy money?"\nnote: Ask first.\n')
JA = Source("locales/ja.yaml", "lead: 楽な仕事？ 本当は犯罪。\n")
LAYOUT = Source("layouts/poster.yaml", "blocks:\n\t- heading: lead\n")
SOURCES = {source.path: source for source in (EN, JA, LAYOUT)}


def message(source: Source, key: str) -> Message:
    """The text of a line `key: text`."""
    start = source.text.index(f"{key}: ") + len(key) + 2
    end = source.text.index("\n", start)
    raw = source.text[start:end]
    style = "double" if raw.startswith('"') else "plain"
    scalar = Scalar(source, start, end, raw.strip('"'), style)  # type: ignore[arg-type]  # one of the styles
    return parse(key, scalar, Sink(), ruby="", joins_lines="")


CATALOGS = {
    "en": Catalog("en", {key: message(EN, key) for key in ("lead", "note")}),
    "ja": Catalog("ja", {"lead": message(JA, "lead")}),
}


def span(source: Source, words: str) -> Span:
    """Where some words stand in a file."""
    start = source.text.index(words)
    return Span(source.path, start, start + len(words))


def fit(
    language: str, key: str, size: float, *, over: int = 0, free: int = 0, variable: str = "size body"
) -> FitRow:
    """A row of the fit report; design 20 pt, floor 10 pt."""
    one = Fit(key, "box", variable, size, 20.0, 10.0, 2, 30, free, over, 12.0, 20.0, 7.0, False, None)
    return FitRow(language, "poster", "front", one)
