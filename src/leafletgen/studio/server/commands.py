"""The program's own commands run in a process of their own, so that nobody who types waits."""

from __future__ import annotations

import logging
import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress
from subprocess import PIPE, CompletedProcess

from anyio import BrokenResourceError, create_task_group, fail_after, open_process
from anyio.abc import ByteReceiveStream, Process

from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.host.children import Tie, was_ended
from leafletgen.studio.answers import RefusalError

LOG = logging.getLogger("leafletgen.studio")
PROGRAM = (sys.executable, "-m", "leafletgen")
FAULT = "Traceback (most recent call last)"
"""What Python writes of a fault; the program's commands write nothing like it of a user's mistake."""


async def _finished(command: Sequence[str], said: bytes) -> CompletedProcess[bytes]:
    """As `anyio.run_process`, for a process that ends with this one."""
    out: list[bytes] = []
    err: list[bytes] = []
    async with await opened(command) as process, create_task_group() as group:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        group.start_soon(gathered, process.stdout, out)
        group.start_soon(gathered, process.stderr, err)
        with suppress(BrokenResourceError):  # it has ended: what it said tells why
            await process.stdin.send(said)
        await process.stdin.aclose()
        code = await process.wait()
    return CompletedProcess(command, code, b"".join(out), b"".join(err))


async def opened(command: Sequence[str]) -> Process:
    """A process that ends with this one, spoken with through pipes."""
    with Tie() as tie:
        process = await open_process(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, pass_fds=tie.files)
        tie.hold(process.pid)
    return process


async def gathered(stream: ByteReceiveStream, out: list[bytes]) -> None:
    """Take in all that a stream brings."""
    out.extend([piece async for piece in stream])


async def run(words: Sequence[str], longest: int, said: str = "") -> CompletedProcess[bytes]:
    """Run `leafletgen WORDS` for at most `longest` seconds; `said`: what it reads. Raises RefusalError where it takes longer, and where it ends by a
    fault of its own, which is logged.
    """
    try:
        with fail_after(longest):
            done = await _finished([*PROGRAM, *words], said.encode())
            if was_ended(done.returncode):
                done = await _finished([*PROGRAM, *words], said.encode())
    except TimeoutError as error:
        raise RefusalError(503, SENTENCES["too-slow"], minutes=longest // 60) from error
    except OSError as error:  # no process
        raise RefusalError(503, SENTENCES["lost"]) from error
    if was_ended(done.returncode):
        raise RefusalError(503, SENTENCES["lost"])
    told = done.stderr.decode(errors="replace")
    if FAULT in told:
        LOG.error("leafletgen %s\n%s", shlex.join(words), told)
        raise RefusalError(500, SENTENCES["failed"])
    return done
