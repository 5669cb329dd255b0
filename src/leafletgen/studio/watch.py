"""Files that change on disk, seen as they do."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from watchfiles import Change, awatch

from leafletgen.engine.inputs import FOLDERS

TOGETHER = 30
"""Milliseconds: files written within so short a time are reported together."""
_LOOK = 10
"""Milliseconds between two looks."""


def _is_source(_: Change, path: str) -> bool:
    name = Path(path).name
    return not name.startswith(".") and not name.endswith(("~", ".tmp", ".part"))


async def watch(root: Path, changed: Callable[[set[str]], Awaitable[None]]) -> None:
    """Call `changed` with the paths (as shown to people) of files that changed, until cancelled. Where one of the two watches
    fails, so does this: nobody would see half of the files.
    """

    async def told(changes: set[tuple[Change, str]]) -> None:
        await changed({Path(path).relative_to(root).as_posix() for _, path in changes})

    while True:
        folders = [folder for name in FOLDERS if (folder := root / name).is_dir()]
        async with asyncio.TaskGroup() as group:
            below = group.create_task(_below(folders, told)) if folders else None
            again = await _beside(root, folders, told)
            if below:
                below.cancel()
        if not again:
            return


async def _beside(
    root: Path, folders: list[Path], told: Callable[[set[tuple[Change, str]]], Awaitable[None]]
) -> bool:
    """Watch the files at the top until a folder comes or goes; whether one did."""
    async for changes in awatch(
        root, watch_filter=_is_source, debounce=TOGETHER, step=_LOOK, recursive=False
    ):
        await told(changes)
        if [name for name in FOLDERS if (root / name).is_dir()] != [f.name for f in folders]:
            return True
    return False


async def _below(folders: list[Path], told: Callable[[set[tuple[Change, str]]], Awaitable[None]]) -> None:
    async for changes in awatch(*folders, watch_filter=_is_source, debounce=TOGETHER, step=_LOOK):
        await told(changes)
