"""What a diagram file may not say, reported at its line before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path as FilePath

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.page.diagram.graph import MOST_ACTORS, MOST_ARROWS, MOST_CARRIED, Actor, Graph, Lane
from leafletgen.page.diagram.questions import deciding, strange
from leafletgen.page.diagram.slots import slots
from leafletgen.page.pictograms import pictogram


def validate(graph: Graph, folders: Sequence[FilePath] = ()) -> tuple[Diagnostic, ...]:
    """All findings about one diagram; `folders` hold the project's own pictograms."""
    if graph.decides:
        return (*deciding(graph), *_ends(graph), *_signs(graph, folders))
    return (
        *strange(graph),
        *_counts(graph),
        *_numbers(graph),
        *_ends(graph),
        *slots(graph).diagnostics,
        *_signs(graph, folders),
    )


def _counts(graph: Graph) -> Iterator[Diagnostic]:
    if not graph.actors:
        yield diagnostic("diagram-empty", graph.span)
    most = 3 if graph.kind == "triangle" else MOST_ACTORS
    if len(graph.actors) > most:
        yield diagnostic(
            "diagram-too-many-actors", graph.span, count=len(graph.actors), most=most, kind=graph.kind
        )
    if len(graph.arrows) > MOST_ARROWS:
        yield diagnostic("diagram-too-many-arrows", graph.span, count=len(graph.arrows), most=MOST_ARROWS)
    for key, arrow in graph.arrows.items():
        if len(arrow.carries) > MOST_CARRIED:
            where = arrow.spans.get("carries", arrow.span)
            yield diagnostic("diagram-too-much-carried", where, arrow=key, most=MOST_CARRIED)


def _numbers(graph: Graph) -> Iterator[Diagnostic]:
    wrong = [key for key in graph.arrows if not (key.isascii() and key.isdecimal() and str(int(key)) == key)]
    for key in wrong:
        yield diagnostic("diagram-number-wrong", graph.arrows[key].span, arrow=key)
    numbers = sorted(int(key) for key in graph.arrows if key not in wrong)
    missing = sorted(set(range(1, len(numbers) + 1)) - set(numbers))
    if missing:
        after = next((str(n) for n in numbers if n > missing[0]), None)
        where = graph.arrows[after].span if after else graph.span
        yield diagnostic(
            "diagram-numbers-gap", where, missing=missing[0], numbers=", ".join(map(str, numbers))
        )


def _ends(graph: Graph) -> Iterator[Diagnostic]:
    met = set()
    for key, arrow in graph.arrows.items():
        for end, name in (("source", arrow.source), ("target", arrow.target)):
            met.add(name)
            if name in graph.actors:
                continue
            near = get_close_matches(name, graph.actors, 1, 0.5)
            known = near[0] if near else ", ".join(graph.actors)
            where = arrow.spans.get(end, arrow.span)
            yield diagnostic("diagram-actor-unknown", where, arrow=key, actor=name, near=known)
        if arrow.source == arrow.target:
            where = arrow.spans.get("target", arrow.span)
            yield diagnostic("diagram-arrow-to-itself", where, arrow=key, actor=arrow.source)
    for key, actor in graph.actors.items():
        if graph.arrows and key not in met and met <= graph.actors.keys():  # else the misspelt one is meant
            yield diagnostic("diagram-actor-alone", actor.span, actor=key)


def _signs(graph: Graph, folders: Sequence[FilePath]) -> Iterator[Diagnostic]:
    sink = Sink()
    signed: list[Actor | Lane] = [*graph.actors.values(), *graph.lanes.values()]
    for actor in signed:
        if actor.pictogram:
            pictogram(actor.pictogram, folders, sink, actor.spans.get("pictogram", actor.span))
    for arrow in graph.arrows.values():
        for name in arrow.carries:
            pictogram(name, folders, sink, arrow.spans.get("carries", arrow.span))
    yield from sink.diagnostics
