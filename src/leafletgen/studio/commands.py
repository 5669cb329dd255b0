"""The program's own commands run in a process of their own, so that nobody who types waits."""

from __future__ import annotations

import logging
import shlex
import sys
from collections.abc import Sequence
from subprocess import CompletedProcess

from anyio import fail_after, run_process

from leafletgen.engine.sentences import FAILED, TOO_SLOW
from leafletgen.studio.answers import RefusalError

LOG = logging.getLogger("leafletgen.studio")
PROGRAM = (sys.executable, "-m", "leafletgen")
FAULT = "Traceback (most recent call last)"
"""What Python writes of a fault; the program's commands write nothing like it of a user's mistake."""


async def run(words: Sequence[str], longest: int, said: str = "") -> CompletedProcess[bytes]:
    """Run `leafletgen WORDS` for at most `longest` seconds; `said`: what it reads. Raises RefusalError where it takes longer, and where it ends by a
    fault of its own, which is logged.
    """
    try:
        with fail_after(longest):
            done = await run_process([*PROGRAM, *words], check=False, input=said.encode())
    except TimeoutError as error:
        raise RefusalError(503, TOO_SLOW, minutes=longest // 60) from error
    told = done.stderr.decode(errors="replace")
    if FAULT in told:
        LOG.error("leafletgen %s\n%s", shlex.join(words), told)
        raise RefusalError(500, FAILED)
    return done
