"""`build --watch`: builds whenever a file of the project changes, a line a round, until Ctrl-C."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import strftime

import click

from leafletgen.cli.codes import FINE
from leafletgen.engine.inputs import FOLDERS
from leafletgen.studio.watch import watch

IN_A_LINE = "--in-a-line"


def run_watch(root: Path, arguments: Sequence[str]) -> int:
    """Build by a process a round, which has seen nothing of the rounds before: its sheets are those of `build`. `arguments`: the
    command's own. Gives the exit code when somebody ends it.
    """
    command = [sys.executable, "-m", "leafletgen", *(one for one in arguments if one != "--watch"), IN_A_LINE]
    with suppress(KeyboardInterrupt):
        asyncio.run(_rounds(root, command))
    return FINE


async def _rounds(root: Path, command: Sequence[str]) -> None:
    again = asyncio.Event()
    again.set()

    async def changed(paths: set[str]) -> None:
        if any(path in FOLDERS or not (root / path).is_dir() for path in paths):
            again.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(watch(root, changed))
        while True:
            await again.wait()
            again.clear()
            await _round(command)


async def _round(command: Sequence[str]) -> None:
    """A build. It does not hear Ctrl-C itself: it is told to end, and waited for."""
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, start_new_session=True)
    try:
        said, _ = await process.communicate()
    except asyncio.CancelledError:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
        raise
    click.echo(f"{strftime('%H:%M:%S')}  {said.decode(errors='replace').strip()}")
    sys.stdout.flush()
