"""A diagram by itself, in any language and in any of the arrangements that might be tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, cast, get_args

from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import rectangle
from leafletgen.engine.localize import EditionKey, Localized, localize
from leafletgen.judge.preflight.look import check_look
from leafletgen.model.project.tree import mapped
from leafletgen.page.blocks.diagram import Diagram
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.blocks.stack import Columns
from leafletgen.page.diagram.draw import DrawnArrow
from leafletgen.page.diagram.graph import DiagramKind, Graph
from leafletgen.page.diagram.validate import validate
from leafletgen.sheet.sheet import Sheet
from leafletgen.studio import verdicts
from leafletgen.studio.live import Live
from leafletgen.text.ir.frame import Frame, Placed, Shape
from leafletgen.write.svg import write

MOST = 6
"""Languages shown at once."""


def described(
    live: Live, name: str, kind: str | None, tags: Sequence[str], said: str = "en"
) -> dict[str, Any]:
    """What a diagram is made of, and its picture per language. Raises KeyError where there is none."""
    if live.session is None:
        raise KeyError(name)
    session, graph = live.session, live.session.project.graphs[name]
    if kind is not None and kind not in get_args(DiagramKind):
        raise KeyError(kind)
    tried = replace(graph, kind=cast(DiagramKind, kind or graph.kind))
    project = replace(session.project, graphs={**session.project.graphs, name: tried})
    shown = [tag for tag in (tags or project.manifest.languages) if tag in project.catalogs][:MOST]
    output = next(output for output, o in project.manifest.outputs.items() if o.layout)
    quiet = frozenset(role for role, row in project.theme.colors.items() if row.quiet)
    found = {
        tag: _picture(localize(project, EditionKey(tag, output), session.book), name, quiet) for tag in shown
    }
    pictures = {tag: one for tag, one in found.items() if one}
    return {
        "name": name, "kind": tried.kind, "own_kind": graph.kind, "kinds": list(get_args(DiagramKind)),
        "diagrams": list(project.graphs), **_made_of(graph, next(iter(pictures.values()), None)),
        "svg": {tag: one.svg for tag, one in pictures.items()},
        "ways": {tag: one.ways for tag, one in pictures.items()},
        "checks": verdicts.rows(
            {tag: one.examined for tag, one in pictures.items()},
            validate(tried, (project.world.root / "pictograms",)), said,
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


class DiagramPicture(NamedTuple):
    """A diagram in a language: its SVG; its arrows in the SVG's points; what is read aloud; its sentences; the SVG and
    the label of each actor; what the checks found.
    """

    svg: str
    ways: list[dict[str, Any]]
    alt: str
    steps: list[str]
    signs: dict[str, str]
    labels: dict[str, str]
    examined: verdicts.Examined


def _picture(localized: Localized, name: str, quiet: frozenset[str]) -> DiagramPicture | None:
    """The first place of the diagram on a sheet. None where no sheet shows it."""
    for kit, block, width in _placed(localized):
        if block.of == name:
            state = block.alone(kit, width)
            laid, parts = block.arrange(kit, width, None, state), block.parts(kit, width, state)
            sheet = _sheet(laid.frame, kit)
            look = (d for d in check_look([sheet], quiet) if d.code in verdicts.LOOK)
            return DiagramPicture(
                write(sheet, prefix=f"{kit.language.tag}-"),
                [_way(way) for way in block.ways(kit, width, state)],
                block.alt(kit),
                [step.spoken for step in block.steps],
                {actor: write(_sheet(frame, kit)) for actor, frame in parts.actors.items()},
                {actor: label.spoken for actor, label in block.labels.items()},
                verdicts.Examined(
                    (*laid.diagnostics, *look), parts.figures, block.size(kit, state), block.size(kit, {}), block.least(kit),
                    tuple(kit.graphs[name].arrows)[len(block.steps) :],
                ),
            )  # fmt: skip
    return None


def _sheet(frame: Frame, kit: Kit) -> Sheet:
    """The frame alone, on the ground that it has on its page."""
    size = Size(*frame.size)
    whole = Rect(0, 0, *size)
    ground = Placed(Point(0, 0), Shape(rectangle(whole), fill=kit.ground_paint))
    return Sheet(size, whole, whole, Frame(size, (ground, *frame.items)))


def _way(way: DrawnArrow) -> dict[str, Any]:
    points = [[round(x, 2), round(y, 2)] for x, y in way.points]
    return {
        "number": way.key,
        "points": points,
        "badge": [*(round(v, 2) for v in way.badge), round(way.radius, 2)],
    }


def _placed(localized: Localized) -> Iterator[tuple[Kit, Diagram[Any], float]]:
    """All diagrams of an edition with the width that they have."""
    for page in localized.pages:
        whole = page.trim.width - 2 * page.frame - 2 * page.margin
        for zone in page.zones:
            kit, content = localized.kit.on(zone.ground), zone.content
            rooms = (
                [(slot.column.blocks, slot.width) for slot in content.slots(kit, whole)]
                if isinstance(content, Columns)
                else [(zone.blocks, whole)]
            )
            for blocks, width in rooms:
                for block in _diagrams(blocks):
                    yield kit, block, width


def _diagrams(node: Any) -> list[Diagram[Any]]:
    found: list[Diagram[Any]] = []

    def look(part: Any) -> Any:
        if isinstance(part, Diagram):
            found.append(part)
        return part

    mapped(node, look)
    return found
