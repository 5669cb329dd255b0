"""An edition that was lost: the program failed on it, or its worker died, hung or outgrew its memory."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.processes.tasks import Lost, LostProcessError
from leafletgen.core.version import VERSION
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.model.project.tables.folder_names import folder_name
from leafletgen.model.project.world import World

CODES = {"hung": "edition-slow", "memory": "edition-memory"}
"""What an edition itself took too much of; all else is the machine's doing (`edition-died`)."""


def loss(world: World, edition: EditionKey, lost: Lost) -> Diagnostic:
    """The finding. What the program raised is written to a file that can be sent to its makers."""
    name = "/".join(filter(None, (edition.output, edition.language, edition.row)))
    if lost.reason == "refused":
        path, reason = lost.detail.split("\n", 1)
        found = diagnostic("machine-refused", path=world.shown(Path(path)), reason=reason)
    elif lost.reason == "lost":  # a process that several editions need
        code, args = json.loads(lost.detail)
        return of_process(LostProcessError(code, **args))
    elif lost.reason != "raised":
        found = diagnostic(CODES.get(lost.reason, "edition-died"), edition=name, limit=lost.detail)
    else:
        found = diagnostic("internal", edition=name, error=lost.error, file=_report(world, edition, lost))
    return replace(found, language=edition.language, output=edition.output, row=edition.row)


def of_process(lost: LostProcessError) -> Diagnostic:
    """The finding that a process was lost which was needed."""
    return diagnostic(lost.code, **lost.args_)  # type: ignore[arg-type]  # a code's own arguments only


def forget(world: World, editions: Iterable[EditionKey]) -> None:
    """Remove what was written about editions that are made anew. Raises OSError."""
    for edition in editions:
        world.remove(_path(world, edition))


def _path(world: World, edition: EditionKey) -> Path:
    row = f".{folder_name(edition.row)}" if edition.row is not None else ""
    return world.root / ".leafletgen" / "internal" / f"{edition.output}.{edition.language}{row}.txt"


def _report(world: World, edition: EditionKey, lost: Lost) -> str:
    path = _path(world, edition)
    about = f"leafletgen {VERSION}, Python {sys.version.split()[0]}, {sys.platform}\n\n{lost.detail}"
    try:
        world.write(path, about.encode())
    except OSError:
        return "-"
    return world.shown(path)
