"""Files that change on disk, seen by looking again and again: that asks the system for no thread or memory in the middle of a library, and
sees what others write on a shared drive, too, of which no system sends news.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import thread_time

from leafletgen.engine.reuse.inputs import marks_in
from leafletgen.studio.server.threads import beside

LOOK, TOGETHER = 0.05, 0.03
"""Seconds between two looks; and after one that saw a change: files written within so short a time are reported together."""
SHARE = 100
"""Of so many parts of the processor's time looks take one at most."""
_PASSING = ("~", ".tmp", ".part")


async def watch(root: Path, changed: Callable[[set[str]], Awaitable[None]]) -> None:
    """Call `changed` with the paths (as shown to people) of files that changed, until cancelled."""
    known = seen = (await beside(_look, root))[0]
    while True:
        now, took = await beside(_look, root)
        if now != seen:
            seen = now
            await asyncio.sleep(TOGETHER)
        elif now != known:
            paths = {path for path in {*known, *now} if known.get(path) != now.get(path)}
            known = now
            if told := set(filter(_is_source, paths)):
                await changed(told)
        else:
            await asyncio.sleep(max(LOOK, SHARE * took))


def _look(root: Path) -> tuple[dict[str, tuple[int, ...]], float]:
    """What there is, and the seconds of the processor that it took to see it: of this thread alone, whatever others do meanwhile."""
    began = thread_time()
    return marks_in(root), thread_time() - began


def _is_source(path: str) -> bool:
    return not path.rpartition("/")[2].startswith(".") and not path.endswith(_PASSING)
