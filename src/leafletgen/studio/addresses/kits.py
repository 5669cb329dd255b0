"""Kits built from the page: `leafletgen kit` in a process of its own, counted while it runs; it can be stopped, and goes on where it was."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import shlex
import signal
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from typing import Any

from anyio import BrokenResourceError, create_task_group
from anyio.abc import ByteReceiveStream, Process
from anyio.streams.text import TextReceiveStream
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.host.children import was_ended
from leafletgen.studio.addresses.rows import row_options, rows_asked
from leafletgen.studio.answers import RefusalError, answer, reader
from leafletgen.studio.server.commands import FAULT, PROGRAM, gathered, opened
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Site, asked, whole

LOG = logging.getLogger("leafletgen.studio")
OFTEN = 0.25
"""Seconds between two pieces of news of how far it is."""
LATELY = 40
"""Kits of which the time left is reckoned; those that were there already are quick, and come first."""
MOST_TOLD = 200
"""Files and faults that are told; the others are counted."""
RUNNING = "Kits are being built already. Stop that first, or wait."


class KitRun:
    """The run of kits that is going on, or was the last."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.state: dict[str, Any] = {"state": "none"}
        self._process: Process | None = None
        self._task: asyncio.Task[None] | None = None
        self._times: deque[float] = deque(maxlen=LATELY)
        self._told = 0.0
        self._stopped = False
        self._wanted = frozenset[str]()

    @property
    def is_going(self) -> bool:
        """Whether kits are being built."""
        return self._task is not None and not self._task.done()

    def begin(self, words: Sequence[str], names: Sequence[str], shown: str) -> None:
        """Build them behind whatever else is done here. `names`: of the rows; none are all."""
        self._wanted = frozenset(names)
        self._times.clear()
        self._stopped = False
        self.state = {"state": "going", "done": 0, "of": 0, "left": None, "command": shown}
        self._task = asyncio.create_task(self._run(words, "\n".join(names)))

    def stop(self) -> None:
        """End it: what is written stays, and the next run goes on from there."""
        self._stopped = True
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)

    def close(self) -> None:
        """The preview ends, and so does what it began."""
        if self._task is not None:
            self._task.cancel()

    async def _run(self, words: Sequence[str], names: str) -> None:
        self._tell()
        try:
            for again in (True, False):
                code, out, said = await self._made(words, names)
                if self._stopped or not was_ended(code):
                    self._take(out, said)
                    break
                if not again:
                    self._failed(SENTENCES["lost"])
        except asyncio.CancelledError:
            raise
        except OSError:  # no process
            self._failed(SENTENCES["lost"])
        except Exception:
            LOG.exception("building kits")
            self._failed(SENTENCES["failed"])
        finally:
            if self._process is not None and self._process.returncode is None:
                self._process.kill()  # the preview ends
            self._process = None
        self._tell()

    async def _made(self, words: Sequence[str], names: str) -> tuple[int, bytes, str]:
        """How the command ended, what it printed, and what it said besides."""
        out: list[bytes] = []
        said: list[str] = []
        async with await opened([*PROGRAM, *words]) as process:
            self._process = process
            if self._stopped:
                self.stop()
            assert process.stdin is not None
            assert process.stdout is not None
            assert process.stderr is not None
            async with create_task_group() as group:
                group.start_soon(self._followed, process.stderr, said)
                group.start_soon(gathered, process.stdout, out)
                with suppress(BrokenResourceError):  # it has ended: its code tells how
                    await process.stdin.send(names.encode())
                await process.stdin.aclose()
            code = await process.wait()
        return code, b"".join(out), "\n".join(said)

    async def _followed(self, stream: ByteReceiveStream, said: list[str]) -> None:
        """Count; what is no count is kept."""
        rest = ""
        async for piece in TextReceiveStream(stream, errors="replace"):
            *lines, rest = (rest + piece).split("\n")
            for line in lines:
                if line.startswith('{"done"'):
                    self._counted(json.loads(line))
                else:
                    said.append(line)
        said.append(rest)

    def _counted(self, count: dict[str, int]) -> None:
        now = monotonic()
        self._times.append(now)
        self.state |= {**count, "left": self._left(count["of"] - count["done"])}
        if now - self._told >= OFTEN:
            self._tell()

    def _left(self, kits: int) -> float | None:
        """Seconds that it will still take, by how long the last kits took; None while too little is known."""
        if len(self._times) < 3:
            return None
        return round(kits * (self._times[-1] - self._times[0]) / (len(self._times) - 1), 1)

    def _take(self, out: bytes, said: str) -> None:
        """What came of it."""
        if self._stopped:
            self.state = {**self.state, "state": "stopped", "left": None}
            return
        try:
            made = json.loads(out)
        except ValueError:
            if FAULT in said:
                LOG.error("leafletgen kit\n%s", said)
            self._failed(SENTENCES["failed"] if FAULT in said else said.strip()[-1000:])
            return
        kits, errors = made["kits"], [one for one in made["diagnostics"] if self._concerns(one)]
        self.state = {
            **self.state, "state": "done", "left": None, "made": len(kits), "kept": sum(one["kept"] for one in kits),
            "sheets": sum(one["sheets"] for one in kits), "files": [_file(one) for one in kits[:MOST_TOLD]],
            "errors": len(errors), "refused": [{"row": one.get("row"), "text": one["message"]} for one in errors[:MOST_TOLD]],
        }  # fmt: skip

    def _failed(self, why: str) -> None:
        self.state = {**self.state, "state": "failed", "failed": why}

    def _concerns(self, found: dict[str, Any]) -> bool:
        """Whether a finding keeps a kit that was asked for from being made."""
        row = found.get("row")
        return found["severity"] == "error" and (not self._wanted or row is None or row in self._wanted)

    def _tell(self) -> None:
        self._told = monotonic()
        self.site.events.publish(
            "kits", **{k: v for k, v in self.state.items() if k in ("state", "done", "of", "left")}
        )


def _file(kit: dict[str, Any]) -> dict[str, Any]:
    path = str(kit["path"])
    return {
        "row": kit["row"], "path": path, "url": "/api/file/" + path.removeprefix("output/"), "sheets": kit["sheets"],
        "pages": kit["pages"], "kept": kit["kept"],
    }  # fmt: skip


def routes(site: Site, run: KitRun) -> list[Route]:
    """All of them."""
    live = site.live

    async def state(_: Request, access: Access) -> Response:
        return answer(run.state)

    async def build(request: Request, access: Access) -> Response:
        body = await asked(request)
        if run.is_going:
            raise RefusalError(409, RUNNING)
        wanted, every = await site.locked(lambda: rows_asked(live, body))
        final = body.flag("final")
        options = ["--final"] if final else []
        command = ["--words", reader(request), "kit", str(live.root), "--json", "--count", *options]
        shown = shlex.join(["leafletgen", "kit", *([] if every else row_options(wanted)), *options])
        run.begin([*command, *([] if every else ["--rows", "-"])], [] if every else wanted, shown)
        return answer(run.state, 202)

    async def stop(_: Request, access: Access) -> Response:
        run.stop()
        return answer(run.state)

    return [
        site.route("GET", "/api/kits", state, whole),
        site.route("POST", "/api/kits", build, whole),
        site.route("DELETE", "/api/kits", stop, whole),
    ]
