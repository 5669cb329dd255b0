"""The preview fuzzed over a local socket: its real server in a process of its own, requests broken in every part.

First as a stranger without a key, then with a translator's link that may not write, then as the owner. Whatever is sent: no
answer of 500 or more but 503 (busy), no traceback in the log, an end of each request, no memory beyond the cap, a sound request
answered at once in between, and no file changed by one who may not.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import NamedTuple

from tools.laboratory.fuzz.mutators import raw, tokens

import leafletgen

NAME = "http"
HOST = "127.0.0.1"
PATIENCE = 30.0
"""Seconds for an answer."""
MEMORY = 1024
"""MiB that the server may have at most."""
BATCH, SIDE_BY_SIDE = 64, 16
"""Requests after which a sound one must be answered and memory is asked for; how many are under way together."""
IDLE = 0.1
"""Seconds of silence after which the sender of a broken request gives up."""
MOST = 1 << 22
"""Bytes of an answer that are read."""
TODAY = "2026-11-26"
ROLES = ("stranger", "reader", "owner")
PASSING = (".leafletgen", "output")
_LIVE = re.compile(rb"GET /api/events")


class Place(NamedTuple):
    """A running server: what is asked for by which name, with which key."""

    port: int
    root: Path
    process: subprocess.Popen[bytes]
    log: Path
    keys: Mapping[str, str]

    def head(self, role: str) -> bytes:
        """The headers of a browser."""
        secret = self.keys.get(role, "")
        cookie = f"Cookie: leafletgen-{self.port}={secret}\r\n" if secret else ""
        close = "Connection: close\r\n"
        return (
            f"Host: localhost:{self.port}\r\n{cookie}Origin: http://localhost:{self.port}\r\n{close}".encode()
        )


class Asked(NamedTuple):
    """How many requests of each role were sent, how many got which status (0: the connection was closed without one), and
    what was wrong: where the requests are kept, and the words.
    """

    inputs: Mapping[str, int]
    statuses: Mapping[int, int]
    peak: int
    seconds: float
    seed: int
    wrong: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        roles = ", ".join(f"{count:,} as {role}" for role, count in self.inputs.items())
        statuses = ", ".join(
            f"{status or 'none'} × {count:,}" for status, count in sorted(self.statuses.items())
        )
        head = f"{NAME}: {sum(self.inputs.values()):,} requests ({roles}), {self.seconds:.0f} s, seed {self.seed}, "
        return f"{head}at most {self.peak:,} MiB, answers {statuses}, {len(self.wrong)} faults"


@contextmanager
def served() -> Iterator[Place]:
    """The preview of a small project."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-http-"))
    root, log = folder / "project", folder / "log"
    environment = os.environ | {"LEAFLETGEN_WORDS": "en", "PYTHONUNBUFFERED": "1"}
    run = [sys.executable, "-m", "leafletgen"]
    subprocess.run(
        [*run, "init", str(root), "--today", TODAY], check=True, capture_output=True, env=environment
    )
    with log.open("wb") as file:
        command = [
            *run,
            "preview",
            str(root),
            "--edit",
            "--share",
            "--port",
            "0",
            "--no-browser",
            "--today",
            TODAY,
        ]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=file, env=environment)
    assert process.stdout
    try:
        address = process.stdout.readline().decode()
        port = int(address.rpartition(":")[2].partition("/")[0])
        keys = {"owner": address.partition("#")[2].strip()}
        yield _with_reader(Place(port, root, process, log, keys))
    finally:
        process.terminate()
        process.stdout.close()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _with_reader(place: Place) -> Place:
    """With a link that opens one language and may not write."""
    body = json.dumps({"language": "ja", "edit": False}).encode()
    connection = http.client.HTTPConnection(HOST, place.port, timeout=PATIENCE)
    head = dict(line.split(": ", 1) for line in place.head("owner").decode().split("\r\n") if line)
    connection.request("POST", "/api/links", body, head | {"Content-Type": "application/json"})
    said = json.loads(connection.getresponse().read())
    secret = str(said["fragment"]).removeprefix("#")
    return place._replace(keys={**place.keys, "reader": secret})


def seeds() -> tuple[bytes, ...]:
    """A request for each address, without its head."""
    put = json.dumps({"text": "試し", "done": False, "source": None, "by": "YT", "client": "c1"}).encode()
    draft = json.dumps(
        {"output": "poster", "key": "headline", "text": "試", "client": "c", "seq": 3}
    ).encode()
    bodies: Sequence[tuple[str, bytes]] = (
        ("POST /api/session", b'{"secret": "x"}'),
        ("POST /api/draft/ja", draft),
        ("PUT /api/texts/ja/headline", put),
        ("PUT /api/texts/ja/card.steps.a", put),
        ("POST /api/approve/ja", b'{"by": "YT", "role": "office"}'),
        ("POST /api/links", b'{"language": "ja", "edit": true, "until": "2027-01-01"}'),
        ("POST /api/comments/ja/headline", '{"text": "なぜ?", "by": "YT"}'.encode()),
        ("PUT /api/comments/ja/headline/1", b'{"settled": true, "by": "YT"}'),
        ("PUT /api/back/ja/headline", b'{"text": "Lost a card", "by": "YT"}'),
        (
            "POST /api/waivers",
            b'{"code": "shape-tall", "language": "ja", "key": "headline", "reason": "looks well", "by": "YT"}',
        ),
        ("DELETE /api/waivers", b'{"code": "shape-tall", "language": "ja", "key": "headline"}'),
        ("POST /api/languages", b'{"tag": "vi"}'),
        ("POST /api/starter", b'{"name": "x", "languages": ["en"]}'),
        ("DELETE /api/links/abc", b""),
    )
    gets = (
        "/", "/api/project", "/api/board", "/api/findings", "/api/lines?file=leaflet.yaml&line=3", "/api/diagram/card.svg",
        "/api/events", "/api/page/ja/poster/1.svg", "/api/boxes/ja/poster", "/api/texts/ja", "/api/history/ja/headline",
        "/fonts.css", "/font/name/ja.ttf", "/api/links", "/api/tiles/ja/poster", "/api/final", "/api/file/poster/p.ja.pdf",
        "/api/zip?file=a", "/api/tags?q=vi", "/names.css", "/font/any/vi.ttf", "/api/starter", "/api/starter.svg",
        "/static/dist/app.js", "/static/../keys.py", "/api/waivers", "/api/offline/ja.html",
    )  # fmt: skip
    found = [f"GET {path} HTTP/1.1\r\n@\r\n".encode() for path in gets]
    for line, body in bodies:
        head = f"{line} HTTP/1.1\r\n@Content-Type: application/json\r\nIf-Match: *\r\nContent-Length: {len(body)}\r\n\r\n"
        found.append(head.encode() + body)
    chunked = b"PUT /api/texts/ja/headline HTTP/1.1\r\n@Transfer-Encoding: chunked\r\nIf-Match: *\r\n\r\n"
    found.append(chunked + b"%x\r\n%b\r\n0\r\n\r\n" % (len(put), put))
    return tuple(found)


def made(place: Place, role: str, chance: Random) -> bytes:
    """A request broken in one place or two: in its line, its head or its body; at times the length is right again."""
    data = chance.choice(seeds())
    if chance.random() < 0.9:
        data = tokens(data, chance) if chance.random() < 0.8 else raw(data, chance)
    if chance.random() < 0.5 and b"\r\n\r\n" in data:
        head, _, body = data.partition(b"\r\n\r\n")
        data = (
            re.sub(rb"(?i)content-length: *\d+", b"Content-Length: %d" % len(body), head) + b"\r\n\r\n" + body
        )
    data = data.replace(b"@", place.head(role), 1)
    return raw(data, chance) if chance.random() < 0.05 else data


def sent(place: Place, data: bytes, number: int, idle: float = IDLE) -> tuple[int, bool]:
    """Send it and wait for the end: the status (0: none), and whether there was an end. After `idle` seconds of silence the
    sender says that nothing more will come. Each few requests come from another address, as those of one are limited.
    """
    start, got = monotonic(), b""
    with socket.socket() as line:
        line.bind((f"127.0.{1 + number % 200}.{1 + number // 200 % 200}", 0))
        line.settimeout(idle)
        try:
            line.connect((HOST, place.port))
            line.sendall(data)
            while len(got) < MOST and not (_LIVE.search(data) and b"text/event-stream" in got):
                try:
                    piece = line.recv(1 << 16)
                except TimeoutError:
                    if monotonic() - start > PATIENCE:
                        return _status(got), False
                    line.shutdown(socket.SHUT_WR)
                    line.settimeout(PATIENCE)
                    continue
                if not piece:
                    break
                got += piece
        except OSError:  # the server has closed it
            pass
    return _status(got), monotonic() - start < PATIENCE + idle


def _status(got: bytes) -> int:
    found = re.match(rb"HTTP/1\.1 (\d{3})", got)
    return int(found[1]) if found else 0


def fuzz(
    seconds: float, number: int | None, seed: int, keep: Path | None = None, roles: Sequence[str] = ROLES
) -> Asked:
    """So long, or so many requests, shared by the roles."""
    chance, start, count = Random(seed), monotonic(), 0
    inputs, statuses, wrong = dict.fromkeys(roles, 0), dict[int, int](), list[tuple[str, bytes]]()
    peak = 0
    with served() as place, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        for turn, role in enumerate(roles, 1):
            before, until = _files(place.root), start + seconds * turn / len(roles)
            while monotonic() < until and (number is None or inputs[role] < number // len(roles)):
                batch = [made(place, role, chance) for _ in range(BATCH)]
                answers = list(pool.map(partial(sent, place), batch, range(count, count + BATCH)))
                count += BATCH
                inputs[role] += BATCH
                for data, (status, ended) in zip(batch, answers, strict=True):
                    statuses[status] = statuses.get(status, 0) + 1
                    if not ended:
                        wrong.append(("no end of the answer", data))
                    if status >= 500 and status != 503:
                        wrong.append((f"answered {status}", data))
                peak = max(peak, _memory(place.process.pid))
                wrong += [(what, b"".join(batch)) for what in _health(place, peak)]
            if role != "owner" and _files(place.root) != before:
                wrong.append((f"a file changed by a {role}", b""))
        wrong += [(what, b"") for what in _afterwards(place)]
    told = {
        what.partition("\n")[0][:80]: (what, data) for what, data in reversed(wrong)
    }  # the first of each kind
    return Asked(inputs, statuses, peak, monotonic() - start, seed, tuple(_kept(keep, told.values())))


def _kept(keep: Path | None, wrong: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    for what, data in wrong:
        digest = hashlib.sha256(data).hexdigest()[:12]
        if keep is not None:
            (keep / NAME / "faults").mkdir(parents=True, exist_ok=True)
            (keep / NAME / "faults" / digest).write_bytes(data)
        yield digest, what


def _health(place: Place, peak: int) -> Iterator[str]:
    if place.process.poll() is not None:
        yield f"the server ended with {place.process.returncode}"
        return
    start = monotonic()
    good = b"GET /static/dist/app.js HTTP/1.1\r\n" + place.head("owner") + b"\r\n"
    if sent(place, good, 39_999, PATIENCE)[0] != 200:
        yield f"a sound request was not answered ({monotonic() - start:.0f} s)"
    if peak > MEMORY:
        yield f"{peak} MiB of memory"


def _afterwards(place: Place) -> Iterator[str]:
    """What the log says, and whether the project can still be opened."""
    sleep(0.5)
    said = place.log.read_text(errors="replace")
    if "Traceback" in said:
        yield "traceback: " + said[said.index("Traceback") :][:4000]
    try:
        opened = leafletgen.open(place.root, today=TODAY)
    except leafletgen.ProjectError as error:
        yield f"the project cannot be opened any longer: {error.findings[0]}"
        return
    yield from (str(one) for one in opened.findings if one.is_error and one.code != "key-missing")


def _files(root: Path) -> dict[str, bytes]:
    """All files of the project that nobody but the owner may change."""
    found = {path.relative_to(root): path for path in root.rglob("*") if path.is_file()}
    return {str(name): path.read_bytes() for name, path in found.items() if name.parts[0] not in PASSING}


def _memory(pid: int) -> int:
    """MiB of a process."""
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss >> 20)
    except psutil.Error:
        return 0
