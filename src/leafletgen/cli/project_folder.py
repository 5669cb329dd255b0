"""Which project a command is about: the folder that is named, else this one, else the nearest above it that holds `leaflet.yaml`."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from leafletgen.cli.manners import manners

HERE = "."
MANIFEST = "leaflet.yaml"


class ProjectFolder(click.Path):
    """The folder of a project; for this folder, the nearest above it, and then it says which."""

    def __init__(self, *, exists: bool = False) -> None:
        super().__init__(exists=exists, file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """See `click.Path`."""
        found = super().convert(value, param, ctx)
        if found != Path(HERE) or (above := project_above(Path.cwd())) is None:
            return found
        own = manners()
        if not (own.as_json or own.quiet) and ctx is not None and not ctx.resilient_parsing:
            from leafletgen.engine.findings.placed import say

            told = say("The project is {path}", ctx.find_root().obj or "en", [("path", str(above))])
            click.echo(told, err=True)
        return above


def project_above(folder: Path) -> Path | None:
    """The nearest folder above that holds a project. None where there is none, or this folder has a file that is meant to be one."""
    try:
        if any(_is_meant(name) for name in os.listdir(folder)):
            return None
        return next((one for one in _own_above(folder) if (one / MANIFEST).is_file()), None)
    except OSError:
        return None


def _is_meant(name: str) -> bool:
    """Whether a file is the project file, or is meant to be: by another ending, in capitals."""
    return name.casefold().startswith("leaflet.y")


def _own_above(folder: Path) -> Iterator[Path]:
    """The folders above that are as much the user's own as this one: none above home, on another file system, of somebody else, or
    where others may put a file. Raises OSError.
    """
    about, home = folder.stat(), _home()
    for above in folder.parents if folder != home else ():
        own = above.stat()
        if (own.st_dev, own.st_uid) != (about.st_dev, about.st_uid) or own.st_mode & stat.S_IWOTH:
            return
        yield above
        if above == home:
            return


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None
