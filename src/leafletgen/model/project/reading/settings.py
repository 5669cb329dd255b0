"""Settings of whoever runs the program have no place in a project: which programs are started is not decided by its maker."""

from __future__ import annotations

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.reading import MapNode, Node
from leafletgen.model.configuration import PERSONAL, shown_path
from leafletgen.model.project.expansion.inherit import without


def without_settings(sink: Sink, node: Node | None) -> Node | None:
    """The project file without what only a person's settings may say; that is reported."""
    if not isinstance(node, MapNode):
        return node
    stray = [entry.key for entry in node.entries if entry.key.value in PERSONAL]
    for key in stray:
        sink.add(diagnostic("setting-in-project", key.span, name=key.value, path=shown_path()))
    return without(node, *(key.value for key in stray))
