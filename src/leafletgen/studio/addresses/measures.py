"""What a designer measures: the parts of a layout on each page, and the lines of the files that they are written in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from leafletgen.engine.layout.parts import LayoutPart, layout_parts
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.values import Fit, ProjectModel, Rect, Sheet, Span


def measured(laid: LaidEdition, project: ProjectModel) -> dict[str, Any]:
    """All pages of an edition. Lengths are points on its sheets, counted from the top left of the paper; `u` is one of these."""
    pages = [(sheet, layout_parts(sheet)) for sheet in laid.publication.sheets]
    fits = [row.fit for row in laid.fits]
    spans = [part.span for _, parts in pages for part in parts if part.span is not None]
    layout = project.layouts[project.manifest.outputs[laid.edition.output].layout or ""]
    return {
        "u": laid.u * laid.scale,
        "files": _files(project, [layout.span, *spans]),
        "pages": [_page(n, sheet, parts, fits, project) for n, (sheet, parts) in enumerate(pages, 1)],
    }


def _files(project: ProjectModel, spans: Iterable[Span | None]) -> list[dict[str, Any]]:
    """The files that take part, the layout itself first. What a component writes out several times is one file."""
    found: dict[str, list[str]] = {}
    for span in spans:
        source = project.sources.get(span.source) if span else None
        if source is not None and source.path not in found:
            last = len(source.line_starts) - source.text.endswith("\n")
            found[source.path] = [source.line(n) for n in range(1, last + 1)]
    return [{"path": path, "lines": lines} for path, lines in found.items()]


def _page(
    number: int, sheet: Sheet, parts: tuple[LayoutPart, ...], fits: list[Fit], project: ProjectModel
) -> dict[str, Any]:
    return {
        "n": number, "width": sheet.media.width, "height": sheet.media.height,
        "trim": _numbers(sheet.trim), "bleed": _numbers(sheet.bleed),
        "parts": [{**_part(part, project), **_size(part, fits)} for part in parts],
    }  # fmt: skip


def _part(part: LayoutPart, project: ProjectModel) -> dict[str, Any]:
    return {
        "key": "/".join(part.path), "kind": part.kind, "name": part.name, "rect": _numbers(part.rect),
        "written": _written(part.span, project), "baseline": round(part.baseline, 3),
        "texts": {key: {"rect": _numbers(one.rect), "words": one.words} for key, one in part.texts.items()},
        "lines": [round(line, 2) for line in part.lines],
    }  # fmt: skip


def _size(part: LayoutPart, fits: list[Fit]) -> dict[str, float]:
    """The smallest of its texts and how small that may become, in points; nothing where it has none."""
    own = [f for f in fits if f.key in part.texts and f.box.partition("/")[0] in part.path]
    if not own:
        return {}
    least = min(own, key=lambda f: f.size)
    return {"size": round(least.size, 2), "floor": round(least.floor, 2)}


def _written(span: Span | None, project: ProjectModel) -> dict[str, Any] | None:
    """Where a part is written: from its first character to its last."""
    source = project.sources.get(span.source) if span else None
    if source is None or span is None:
        return None
    first, last = source.position(span.start), source.position(max(span.start, span.end - 1))
    return {
        "file": source.path, "line": first.line, "column": first.column,
        "end_line": last.line, "end_column": last.column + 1,
    }  # fmt: skip


def _numbers(rect: Rect) -> list[float]:
    return [round(v, 2) for v in rect]
