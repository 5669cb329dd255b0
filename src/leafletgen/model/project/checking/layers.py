"""Whether layers can be laid as they are written: what they show, what they hang on, what they may cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.model.project.checking.anchors import Anchors, Listed, Target, listed
from leafletgen.model.project.checking.values import span_of_word
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Page
from leafletgen.page.blocks.layer import LayerAnchor, LayoutLayer

if TYPE_CHECKING:
    from leafletgen.model.project.reading.load import ProjectModel

MEASURES = {
    "rect": ("width", "height", "stroke", "radius"),
    "circle": ("width", "stroke"),
    "line": ("width", "stroke", "to"),
    "arrow": ("width", "stroke", "to"),
    "path": ("width", "stroke", "d"),
}
"""What may be said of a shape."""
OF_SHAPES = ("height", "stroke", "radius", "d", "to", "alt")
"""What is said of shapes alone."""


def check_layers(project: ProjectModel, page: Page) -> Iterator[Diagnostic]:
    """All that is wrong with the layers of a page."""
    own = listed(page.blocks, page)
    anchors = Anchors(page.blocks, page) if own else None
    for one in own:
        assert anchors is not None  # there are layers
        yield from _shown(one.layer)
        yield from _names(project, one, anchors)
    yield from _circles(own, anchors) if anchors else ()


def _shown(layer: LayoutLayer[Any]) -> Iterator[Diagnostic]:
    """One block or one shape, wide enough to say, and nothing said in vain. What is said and could not be read has been reported."""
    if ("block" in layer.spans) == ("shape" in layer.spans):
        yield diagnostic("layer-empty", layer.spans.get("shape", layer.span))
        return
    if layer.block is not None and layer.measure is None and "width" not in layer.spans:
        yield diagnostic("layer-width", layer.span)
    known = MEASURES[layer.shape] if layer.shape else ()
    problem = f"a {layer.shape} has no such measure" if layer.shape else "a block says that itself"
    for name in OF_SHAPES:
        if getattr(layer, name) is not None and name not in known and not (name == "alt" and layer.shape):
            told = "only lines and arrows lead to something" if name == "to" else problem
            yield diagnostic("layer-key", layer.spans.get(name, layer.span), name=name, problem=told)
    if layer.shape == "path" and "d" not in layer.spans:
        yield diagnostic("key-missing", layer.spans.get("shape", layer.span), name="d")


def _names(project: ProjectModel, one: Listed, anchors: Anchors) -> Iterator[Diagnostic]:
    """Names of what the page has not."""
    layer = one.layer
    hung = [(a, a.of) for a in layer.anchors if a.of is not None]
    for anchor, name in hung:
        if anchors.find(name, one.home) is None:
            yield _unknown(project, anchor.spans.get("of", anchor.span), name, anchors)
    for anchor in layer.anchors:
        yield from _place_unknown(project, anchor, anchors.find(anchor.of, one.home), anchors)
    for name in layer.may_cover:
        if anchors.find(name, one.home) is None:
            yield _unknown(project, layer.spans.get("may_cover", layer.span), name, anchors)


def _place_unknown(
    project: ProjectModel, anchor: LayerAnchor, target: Target | None, anchors: Anchors
) -> Iterator[Diagnostic]:
    """A place that what a layer hangs on does not have."""
    name = anchor.point.name
    if not name or target is None:
        return
    where = anchor.spans.get("point", anchor.span)
    file = getattr(anchors.picture(target), "file", None)
    drawn = project.drawings.get(str(file)) if file else None
    if drawn is None:
        yield diagnostic("layer-places", where, name=target.name, point=name)
    elif name not in drawn.drawing.points:
        suggestion = meant(name, drawn.drawing.points)
        yield diagnostic("name-unknown", where, kind="place in a drawing", name=name, suggestion=suggestion)


def _unknown(project: ProjectModel, where: Span | None, name: str, anchors: Anchors) -> Diagnostic:
    at = span_of_word(project.sources, where, name)
    return diagnostic(
        "name-unknown", at, kind="zone, block or layer", name=name, suggestion=meant(name, anchors.known)
    )


def _circles(own: Sequence[Listed], anchors: Anchors) -> Iterator[Diagnostic]:
    """Layers that hang on each other; each circle once, at its first layer."""
    hung = {str(one.layer.name): [*_layers_above(one, anchors)] for one in own if one.layer.name}
    seen: set[str] = set()
    for one in own:
        name = str(one.layer.name)
        way = _way(name, hung, ()) if one.layer.name and name not in seen else None
        if way:
            seen.update(way)
            where = one.layer.at.spans.get("of", one.layer.span)
            yield diagnostic("layer-circle", where, name=name, way=" → ".join((*way, name)))


def _layers_above(one: Listed, anchors: Anchors) -> Iterator[str]:
    """The layers that one hangs on, or leads to."""
    for anchor in one.layer.anchors:
        found = anchors.find(anchor.of, one.home)
        if found is not None and found.kind == "layer":
            yield found.name


def _way(name: str, hung: dict[str, list[str]], above: tuple[str, ...]) -> tuple[str, ...] | None:
    """The layers by which one leads back to itself; None where it does not."""
    if above and name == above[0]:
        return above
    if name in above:
        return None
    ways = (_way(other, hung, (*above, name)) for other in hung.get(name, ()))
    return next((way for way in ways if way), None)
