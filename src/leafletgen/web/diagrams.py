"""A diagram by itself, in any language and in any of the arrangements that might be tried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leafletgen.web.live import Live


def described(live: Live, name: str, kind: str | None, tags: Sequence[str]) -> dict[str, Any]:
    """What a diagram is made of, and its picture per language. Raises KeyError where there is none."""
    assert live.session is not None
    graph = live.session.project.graphs[name]
    return {"name": name, "kind": kind or graph.kind, "svg": {}}
