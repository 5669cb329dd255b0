"""A preview being served, and a browser's manners: cookie, Host, Origin."""

from __future__ import annotations

import http.client
import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest
from tests.engine.projects import TODAY, flagship, tiny

from leafletgen.studio.serve import Server
from leafletgen.studio.server.protocol import HTTP_LIMITS, HttpLimits

PATIENCE = 120.0
"""Seconds after which something will never come: no test waits so long on a machine that works, however busy."""
FEW = ("en", "ja", "zh-Hant", "my", "ar", "id")
"""Languages enough for whatever a preview shows; two of them miss some outputs. It lays out every edition there is."""
MY = """\
_about: A note that stays.
# The largest words.
head: "အလုပ်"   # stays
body: "ရဲကို {police} ခေါ်ပါ။ **သတိ**"
steps: {s1: တစ်, s2: "နှစ်", s3: 'သုံး'}
"""


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> str:
        return str(self.json["error"]["text"])


class Browser:
    """One browser: keeps its cookie and says where its requests come from."""

    def __init__(self, port: int, secret: str | None = None) -> None:
        self.port = port
        self.host = f"localhost:{port}"
        self.cookie: str | None = None
        if secret is not None:
            opened = self.post("/api/session", {"secret": secret})
            assert opened.status == 200, opened.body
            self.cookie = opened.headers["set-cookie"].partition(";")[0]

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str | None] | None = None
    ) -> Answer:
        """`headers` come over those that a browser sends; None takes one away."""
        sent: dict[str, str | None] = {"Host": self.host, "Cookie": self.cookie}
        if method not in ("GET", "HEAD"):
            sent |= {"Origin": f"http://{self.host}", "Content-Type": "application/json"}
        sent |= headers or {}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            if body is not None and "Content-Length" not in sent and "Transfer-Encoding" not in sent:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str | None) -> Answer:
        return self.ask("GET", path, headers={n.replace("_", "-"): v for n, v in headers.items()})

    def post(self, path: str, body: Any, **headers: str | None) -> Answer:
        named = {n.replace("_", "-"): v for n, v in headers.items()}
        return self.ask("POST", path, json.dumps(body).encode(), named)

    def put(self, tag: str, key: str, base: str | None, text: str, **more: Any) -> Answer:
        body = json.dumps({"text": text, **more}).encode()
        return self.ask("PUT", f"/api/texts/{tag}/{quote(key, safe='')}", body, {"If-Match": base})

    def text(self, tag: str, key: str) -> dict[str, Any]:
        """A text as the list of texts has it."""
        found: dict[str, Any] = next(
            t for t in self.get(f"/api/texts/{tag}").json["texts"] if t["key"] == key
        )
        return found

    def events(self) -> Iterator[dict[str, Any]]:
        """News, as they come."""
        line = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        line.sendall(
            f"GET /api/events HTTP/1.1\r\nHost: {self.host}\r\nCookie: {self.cookie}\r\n\r\n".encode()
        )
        with line, line.makefile("rb") as file:
            for row in file:
                if row.startswith(b"data: "):
                    yield json.loads(row[6:])


class Served(NamedTuple):
    """A project and the server that shows it."""

    root: Path
    server: Server
    owner: Browser

    def browser(self, secret: str | None = None) -> Browser:
        return Browser(self.server.port, secret)

    def link(self, language: str, *, edit: bool = True, until: str | None = None) -> str:
        made = self.owner.post("/api/links", {"language": language, "edit": edit, "until": until})
        assert made.status == 201
        return str(made.json["fragment"]).removeprefix("#")


def flagship_in_few(folder: Path) -> Path:
    """A copy of the repository's own project in `FEW` of its languages."""
    project = flagship(folder)
    file = project / "leaflet.yaml"

    def kept(found: re.Match[str]) -> str:
        tags = [tag for tag in found[1].replace(",", " ").split() if tag in FEW]
        return f"languages: [{', '.join(tags)}]"

    file.write_text(
        re.sub(r"languages: \[([^]]+)\]", kept, file.read_text(encoding="utf-8")), encoding="utf-8"
    )
    for path in (*project.glob("locales/*.yaml"), *project.glob("status/*.yaml")):
        if path.stem not in FEW:
            path.unlink()
    return project


@contextmanager
def serving(
    root: Path, *, edit: bool = True, limits: HttpLimits = HTTP_LIMITS, names: tuple[str, ...] = ()
) -> Iterator[Served]:
    server = Server(root, edit=edit, host="127.0.0.1", port=0, names=names, today=TODAY, limits=limits)
    ready = threading.Event()
    thread = threading.Thread(target=server.run, args=(ready.set,), daemon=True)
    thread.start()
    assert ready.wait(PATIENCE)
    _reachable(server.port)
    try:
        yield Served(root, server, Browser(server.port, server.keys.owner))
    finally:
        server.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()


def until(true: Callable[[], bool], what: str = "it") -> None:
    """Look again and again until something has come true; a slow machine only takes longer."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"{what} did not come true"
        time.sleep(0.02)


def _reachable(port: int) -> None:
    def answers() -> bool:
        try:
            return Browser(port).get("/api/project").status == 401
        except OSError:
            return False

    until(answers, "an answer of the server")


Serve = Callable[..., Served]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small project in English and Burmese, open to edits."""
    with serving(tiny(tmp_path.resolve(), my=MY)) as one:
        yield one


@pytest.fixture(scope="module")
def flagship_served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The repository's own project in few languages; tests of one module share it and change no text that another reads."""
    with serving(flagship_in_few(tmp_path_factory.mktemp("flagship").resolve())) as one:
        yield one
