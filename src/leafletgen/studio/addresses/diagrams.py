"""A diagram by itself, in any language and in any of the arrangements that might be tried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leafletgen.engine.diagrams import KINDS, DiagramPicture, DrawnArrow, Graph, tried
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.studio.addresses import verdicts

MOST = 6
"""Languages shown at once."""


def described(
    live: Live, name: str, kind: str | None, tags: Sequence[str], said: str = "en"
) -> dict[str, Any]:
    """What a diagram is made of, and its picture per language. Raises NoSuchError where there is none."""
    if live.session is None or name not in live.session.project.graphs:
        raise NoSuchError(name)
    if kind is not None and kind not in KINDS:
        raise NoSuchError(kind)
    found = tried(live.session, name, kind, tags, MOST)
    graph, pictures = found.graph, found.pictures
    return {
        "name": name, "kind": found.kind, "own_kind": graph.kind, "kinds": list(KINDS),
        "diagrams": list(live.session.project.graphs), **_made_of(graph, next(iter(pictures.values()), None)),
        "svg": {tag: one.svg for tag, one in pictures.items()},
        "ways": {tag: [_way(way) for way in one.arrows] for tag, one in pictures.items()},
        "checks": verdicts.rows(
            {tag: one.examined for tag, one in pictures.items()}, found.faults, said
        ),
        "alt": {tag: one.alt for tag, one in pictures.items()},
        "steps": {tag: one.steps for tag, one in pictures.items()},
    }  # fmt: skip


def _made_of(graph: Graph, picture: DiagramPicture | None) -> dict[str, Any]:
    """The actors and arrows of a graph, for the screen. `picture`: whose signs and labels stand for the actors (the file
    itself has no words).
    """
    signs, labels = (picture.signs, picture.labels) if picture else ({}, {})
    return {
        "actors": [
            {
                "id": actor, "pictogram": a.pictogram, "shape": a.outline, "mark": a.mark,
                "message": f"actors.{actor}", "label": labels.get(actor), "svg": signs.get(actor),
            }
            for actor, a in graph.actors.items()
        ],
        "arrows": [
            {"number": n, "from": a.source, "to": a.target, "carries": list(a.carries)}
            for n, a in graph.arrows.items()
        ],
    }  # fmt: skip


def _way(way: DrawnArrow) -> dict[str, Any]:
    points = [[round(x, 2), round(y, 2)] for x, y in way.points]
    return {
        "number": way.key,
        "points": points,
        "badge": [*(round(v, 2) for v in way.badge), round(way.radius, 2)],
    }
