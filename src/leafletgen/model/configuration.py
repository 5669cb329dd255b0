"""`leafletgen.yaml` among the settings of whoever runs the program: what is theirs and no project's.

It names programs that are started and folders that are read, so it is never looked for in a project, which may come from
anybody.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.files.intake import is_there, take, unreadable
from leafletgen.core.limits import YAML_BYTES
from leafletgen.core.reading import compose, decode, read_source
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Source, Span

FILE = "leafletgen.yaml"
PERSONAL = ("memory", "translate_with", "translate_to")
"""What no project may say."""


@record
class Configuration:
    """`memory`: folders of other projects, and files of translation memories or folders of them. `translate_with`: the words
    of a command that translates; `translate_to`: where it sends texts, in words for people.
    """

    format: int = 1
    memory: tuple[str, ...] = ()
    translate_with: tuple[str, ...] = ()
    translate_to: str = ""
    span: Span | None = None


class ReadConfiguration(NamedTuple):
    """The settings of whoever runs the program, where they stand, and what is wrong with them: then none of them counts."""

    said: Configuration
    path: Path
    diagnostics: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, Source] = {}


def folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the settings of programs stand: `%APPDATA%` on Windows, else `XDG_CONFIG_HOME` (XDG Base Directory 0.8)."""
    if sys.platform == "win32" and environment.get("APPDATA"):
        return Path(environment["APPDATA"])
    stated = environment.get("XDG_CONFIG_HOME", "")
    return Path(stated) if Path(stated).is_absolute() else Path.home() / ".config"


def settings_path() -> Path:
    """Where the settings are looked for."""
    return folder() / FILE


def shown_path() -> str:
    """The same for people."""
    path = settings_path()
    return f"~/{path.relative_to(Path.home()).as_posix()}" if path.is_relative_to(Path.home()) else str(path)


def configuration() -> ReadConfiguration:
    """Read it; a file that is not there says nothing."""
    path = settings_path()
    if not is_there(path):
        return ReadConfiguration(Configuration(), path)
    shown, sink = str(path), Sink()
    try:
        source = read_source(shown, take(path, YAML_BYTES), sink)
    except OSError as error:
        return ReadConfiguration(Configuration(), path, (unreadable(shown, error),))
    node = compose(source, sink) if source is not None else None
    found = decode(node, Configuration, sink) if node is not None else None
    sources = {shown: source} if source is not None else {}
    return ReadConfiguration(found or Configuration(), path, sink.diagnostics, sources)
