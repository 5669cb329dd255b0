"""An edition that was lost: the program failed on it, or its worker died, hung or outgrew its memory."""

from __future__ import annotations

import sys
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.tasks import Lost
from leafletgen.core.version import VERSION
from leafletgen.engine.localize import EditionKey
from leafletgen.model.project.world import World

CODES = {"died": "edition-died", "hung": "edition-slow", "memory": "edition-memory"}


def loss(world: World, edition: EditionKey, lost: Lost) -> Diagnostic:
    """The finding. What the program raised is written to a file that can be sent to its makers."""
    name = f"{edition.output}/{edition.language}"
    if lost.reason != "raised":
        found = diagnostic(CODES[lost.reason], edition=name, limit=lost.detail)
    else:
        found = diagnostic("internal", edition=name, error=lost.error, file=_report(world, edition, lost))
    return replace(found, language=edition.language, output=edition.output)


def _report(world: World, edition: EditionKey, lost: Lost) -> str:
    path = world.root / ".leafletgen" / "internal" / f"{edition.output}.{edition.language}.txt"
    about = f"leafletgen {VERSION}, Python {sys.version.split()[0]}, {sys.platform}\n\n{lost.detail}"
    try:
        world.write(path, about.encode())
    except OSError:
        return "-"
    return world.shown(path)
