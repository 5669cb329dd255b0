"""What a flow, tree or timeline may not say, and what only they may."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.page.diagram.flow.ranks import beginnings, links, ways_out
from leafletgen.page.diagram.graph import MOST_BRANCHES, MOST_CARRIED, MOST_NODES, Graph


def strange(graph: Graph) -> Iterator[Diagnostic]:
    """Words of the kinds that decide in one that does not."""
    for actor in graph.actors.values():
        if actor.sort:
            yield _elsewhere(graph, "is", actor.spans.get("sort", actor.span))
        if actor.ground:
            yield _elsewhere(graph, "ground", actor.spans.get("ground", actor.span))
    for arrow in graph.arrows.values():
        if arrow.answer:
            yield _elsewhere(graph, "answer", arrow.spans.get("answer", arrow.span))
        if arrow.paint:
            yield _elsewhere(graph, "paint", arrow.spans.get("paint", arrow.span))
    if graph.groups is not None:
        yield _elsewhere(graph, "groups", graph.spans.get("groups", graph.span))
    if graph.direction is not None:
        yield _elsewhere(graph, "direction", graph.spans.get("direction", graph.span))


def _elsewhere(graph: Graph, word: str, where: object) -> Diagnostic:
    return diagnostic("diagram-word-elsewhere", where, word=word, kind=graph.kind)  # type: ignore[arg-type]  # a span or none


def deciding(graph: Graph) -> Iterator[Diagnostic]:
    """All findings about a diagram that decides, but for its arrows' ends and its signs."""
    yield from _sizes(graph)
    yield from _words(graph)
    yield from _lanes(graph)
    yield from _questions(graph)
    yield from _reached(graph)
    if graph.kind == "tree":
        yield from _tree(graph)
    if graph.kind == "timeline":
        yield from _timeline(graph)


def _sizes(graph: Graph) -> Iterator[Diagnostic]:
    if not graph.actors:
        yield diagnostic("diagram-empty", graph.span)
    if len(graph.actors) > MOST_NODES:
        where = graph.spans.get("actors", graph.span)
        yield diagnostic("diagram-too-many-nodes", where, count=len(graph.actors), most=MOST_NODES)
    if len(graph.arrows) > MOST_BRANCHES:
        where = graph.spans.get("arrows", graph.span)
        yield diagnostic("diagram-too-many-branches", where, count=len(graph.arrows), most=MOST_BRANCHES)
    for key, arrow in graph.arrows.items():
        if len(arrow.carries) > MOST_CARRIED:
            where = arrow.spans.get("carries", arrow.span)
            yield diagnostic("diagram-too-much-carried", where, arrow=key, most=MOST_CARRIED)


def _words(graph: Graph) -> Iterator[Diagnostic]:
    """What has no meaning here, and an answer beside a label."""
    for actor in graph.actors.values():
        for word, said in (("at", actor.at), ("shape", actor.shape)):
            if said is not None:
                yield _elsewhere(graph, word, actor.spans.get(word, actor.span))
    for key, arrow in graph.arrows.items():
        if arrow.route != "auto":
            yield _elsewhere(graph, "route", arrow.spans.get("route", arrow.span))
        if arrow.answer and arrow.label:
            yield diagnostic("diagram-answer-twice", arrow.spans.get("label", arrow.span), arrow=key)
    if graph.groups is not None and graph.kind != "flow":
        yield _elsewhere(graph, "groups", graph.spans.get("groups", graph.span))


def _lanes(graph: Graph) -> Iterator[Diagnostic]:
    held: dict[str, str] = {}
    for name, lane in graph.lanes.items():
        where = lane.spans.get("of", lane.span)
        for key in lane.of:
            if key not in graph.actors:
                near = get_close_matches(key, graph.actors, 1, 0.5)
                known = near[0] if near else ", ".join(graph.actors)
                yield diagnostic("diagram-group-unknown", where, group=name, node=key, near=known)
            elif key in held:
                yield diagnostic("diagram-group-twice", where, node=key, first=held[key], second=name)
            held.setdefault(key, name)


def _questions(graph: Graph) -> Iterator[Diagnostic]:
    """A question has two ways out at least, and none of its answers twice."""
    for key, actor in graph.actors.items():
        out = [(n, a) for n, a in graph.arrows.items() if a.source == key]
        if actor.sort == "decision" and len(out) < 2:
            yield diagnostic("diagram-question-closed", actor.span, node=key, count=len(out))
        answers: dict[str, str] = {}
        for number, arrow in out:
            said = arrow.answer or arrow.label
            if said and said in answers:
                where = arrow.spans.get("answer" if arrow.answer else "label", arrow.span)
                yield diagnostic(
                    "diagram-answer-again", where, node=key, answer=said, first=answers[said], second=number
                )
            elif said:
                answers[said] = number
            elif actor.sort == "decision" and len(out) > 1:
                yield diagnostic("diagram-answer-missing", arrow.span, node=key, arrow=number)


def _reached(graph: Graph) -> Iterator[Diagnostic]:
    """Nodes to which no way leads from where it begins."""
    found = links(graph)
    if not found or graph.kind == "timeline":
        return
    begin = [key for key, a in graph.actors.items() if a.sort == "start"]
    entered = {one.target for one in found}
    begin = begin or [key for key in graph.actors if key not in entered] or beginnings(graph, found)[:1]
    notes = {key for key, a in graph.actors.items() if a.sort == "note"}
    met, waiting = set(begin) | notes, [*begin, *notes]
    leaving = ways_out(found)
    while waiting:
        for one in leaving.get(waiting.pop(), ()):
            if one.target not in met:
                met.add(one.target)
                waiting.append(one.target)
    ends = {end for a in graph.arrows.values() for end in (a.source, a.target)}
    for key, actor in graph.actors.items():
        if key not in met and key in ends and ends <= graph.actors.keys():
            yield diagnostic("diagram-node-unreached", actor.span, node=key, begin=", ".join(begin))


def _tree(graph: Graph) -> Iterator[Diagnostic]:
    """In a tree one arrow at most leads to a node, and none back."""
    first: dict[str, str] = {}
    for one in links(graph):
        where = graph.arrows[one.key].span
        if one.back or one.target in first:
            yield diagnostic("diagram-no-tree", where, arrow=one.key, node=one.target)
        first.setdefault(one.target, one.key)


def _timeline(graph: Graph) -> Iterator[Diagnostic]:
    """In a timeline arrows lead from each node to the next in the file."""
    order = {key: n for n, key in enumerate(graph.actors)}
    for key, arrow in graph.arrows.items():
        known = arrow.source in order and arrow.target in order
        if known and order[arrow.target] != order[arrow.source] + 1:
            yield diagnostic(
                "diagram-not-next", arrow.span, arrow=key, first=arrow.source, second=arrow.target
            )
