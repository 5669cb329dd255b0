"""`build --watch`: builds whenever a file of the project changes, a line a round, until Ctrl-C."""

from __future__ import annotations

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import strftime

import click

from leafletgen.cli.codes import INTERRUPTED
from leafletgen.engine.findings.placed import SENTENCES, say
from leafletgen.engine.host.children import Tie, was_ended
from leafletgen.studio.server.watch import watch

IN_A_LINE = "--in-a-line"


def run_watch(words: str | None, root: Path, arguments: Sequence[str]) -> int:
    """Build by a process a round, which has seen nothing of the rounds before: its sheets are those of `build`. `arguments`: the
    command's own. Gives the exit code when somebody ends it.
    """
    command = [sys.executable, "-m", "leafletgen", *(one for one in arguments if one != "--watch"), IN_A_LINE]
    ended: list[int] = []
    with suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_rounds(words or "en", root, command, ended))
    return 128 + ended[0] if ended else INTERRUPTED


def _hear(ended: list[int]) -> None:
    """Have signals end the rounds, and not break into whatever runs at that moment."""
    task, loop = asyncio.current_task(), asyncio.get_running_loop()

    def end(number: int) -> None:
        ended.append(number)
        if task is not None:
            task.cancel()

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # `nohup` has it ignored
            with suppress(NotImplementedError):  # on Windows
                loop.add_signal_handler(number, end, number)


async def _rounds(words: str, root: Path, command: Sequence[str], ended: list[int]) -> None:
    _hear(ended)
    again = asyncio.Event()
    again.set()

    async def changed(paths: set[str]) -> None:
        again.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(watch(root, changed))
        while True:
            await again.wait()
            again.clear()
            await _round(command, words)


async def _round(command: Sequence[str], words: str) -> None:
    """A build; where the computer ends it, once more."""
    said = await _built(command) or await _built(command) or say(SENTENCES["lost"], words)
    click.echo(f"{strftime('%H:%M:%S')}  {said}")
    sys.stdout.flush()


async def _built(command: Sequence[str]) -> str:
    """What a build says; nothing where it did not come to its end. It does not hear Ctrl-C itself: it is told to end, and waited for."""
    try:
        with Tie() as tie:
            process = await asyncio.create_subprocess_exec(
                *command, stdout=PIPE, start_new_session=True, pass_fds=tie.files
            )
            tie.hold(process.pid)
    except OSError:  # no process
        return ""
    try:
        said, _ = await process.communicate()
    except asyncio.CancelledError:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
        raise
    return "" if was_ended(process.returncode or 0) else said.decode(errors="replace").strip()
