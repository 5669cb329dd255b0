"""The entry of the menu of programs on Linux, as freedesktop.org has it: for who installed into an environment of Python."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from leafletgen.engine.host.own_folders import write_named


def install() -> Iterator[Path]:
    """Write entry and icon into the user's own folders; gives their paths. The entry names this very program."""
    share = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    program = shutil.which(sys.argv[0]) or sys.argv[0]
    entry = files("leafletgen").joinpath("data", "desktop", "leafletgen.desktop").read_text(encoding="utf-8")
    target = share / "applications" / "leafletgen.desktop"
    write_named(target, entry.replace("Exec=leafletgen-preview", f"Exec={_quoted(program)}").encode())
    yield target
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / "leafletgen.svg"
    write_named(icon, files("leafletgen").joinpath("studio", "static", "icon.svg").read_bytes())
    yield icon


def _quoted(path: str) -> str:
    """A path as an argument of Exec (Desktop Entry Specification, "The Exec key"); a percent sign is doubled."""
    inner = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in os.path.abspath(path))
    return '"' + inner.replace("\\", "\\\\").replace("%", "%%") + '"'
