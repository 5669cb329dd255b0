"""Who did what in the preview: `.leafletgen/audit.jsonl`, a line for each request that was to change something."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from threading import Lock
from typing import Any

from starlette.requests import Request

from leafletgen.engine.host.own_folders import append, rename
from leafletgen.studio.server.keys import Access

LOG = logging.getLogger("leafletgen.studio")
FILE, BEFORE = ".leafletgen/audit.jsonl", "audit.1.jsonl"
MOST = 1 << 20
"""Bytes of the file; then it becomes the earlier one, and the one before is gone."""
_LONGEST = 200
"""Characters of a value."""


class Audit:
    """The file of a project. Readable by its owner alone."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = Lock()

    def note(self, row: dict[str, Any]) -> None:
        """Add a line. Where that cannot be, the server goes on and says so in its own log."""
        line = json.dumps(row, ensure_ascii=False).encode(errors="replace") + b"\n"
        try:
            with self._lock:
                self._added(line)
        except OSError as error:
            LOG.warning("%s: %s", FILE, error.strerror or error)

    def _added(self, line: bytes) -> None:
        path = self._root / FILE
        file = append(self._root, path, 0o600)
        try:
            if os.fstat(file).st_size + len(line) > MOST:
                os.close(file)
                rename(self._root, path, BEFORE)
                file = append(self._root, path, 0o600)
            os.write(file, line)
        finally:
            os.close(file)


def noted(request: Request, access: Access, status: int, now: str) -> dict[str, Any]:
    """What a request was: when, by whom (`owner` or a link), under which name, what was asked and how it was answered."""
    by = str(getattr(request.state, "by", ""))
    named = {"by": by[:_LONGEST]} if by else {}
    about = {name: str(value)[:_LONGEST] for name, value in request.path_params.items()}
    return {
        "at": now, "who": access.who, **named, "did": request.method,
        "address": _pattern(request), **about, "status": status,
    }  # fmt: skip


def _pattern(request: Request) -> str:
    """The address without what it names."""
    return "/".join(request.url.path.split("/")[:3])[:_LONGEST]
