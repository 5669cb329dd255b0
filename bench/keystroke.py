"""How long the preview takes from a keystroke to the new picture, the browser's part left out: `python bench/keystroke.py`.

Types texts of this repository's project letter by letter into the A2 poster through the real server: request, parse, fit, SVG
of the changed groups, answer. Beside it: the time from a file saved by another program to the news of it.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
PARTS = (
    "leaflet.yaml",
    "glossary.yaml",
    "layouts",
    "diagrams",
    "locales",
    "status",
    "themes",
    "pictograms",
    "pictures",
)
KEYS = ("lead", "parcel.steps.s2", "headline.a", "actors.gang")
TAGS = ("my", "km", "ar", "ja", "en")


def main() -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for name in PARTS:
            part = ROOT / name
            if part.is_dir():
                shutil.copytree(part, root / name)
            elif part.is_file():
                shutil.copy(part, root / name)
        command = [
            sys.executable,
            "-m",
            "leafletgen",
            "preview",
            str(root),
            "--edit",
            "--no-browser",
            "--port",
            "0",
        ]
        server = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}
        )
        assert server.stdout is not None
        client = Client(server.stdout.readline().strip())
        client.settle()
        print(f"{'language':10}{'text':18}{'keys':>5}{'median':>9}{'95 %':>9}{'worst':>9}  ms")
        every: list[float] = []
        for tag in TAGS:
            for key in KEYS:
                times = client.type(tag, key)
                every += times
                print(f"{tag:10}{key:18}{len(times):5}{row(times)}")
        print(f"{'all':28}{len(every):5}{row(every)}")
        print(f"{'a changed file is told':28}{12:5}{row(client.changed_files(root, 12))}")
        server.terminate()
        server.wait()


def row(times: list[float]) -> str:
    ordered = sorted(times)
    shown = (statistics.median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1])
    return "".join(f"{1000 * t:9.1f}" for t in shown)


class Client:
    def __init__(self, address: str) -> None:
        self.host, secret = address.removeprefix("http://").split("/#")
        port = self.host.rpartition(":")[2]
        self.line = http.client.HTTPConnection("127.0.0.1", int(port))
        self.line.connect()
        self.line.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # as browsers do
        self.cookie = f"leafletgen-{port}={secret}"
        self.seq = 0

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> bytes:
        sent = None if body is None else json.dumps(body)
        own = {"Host": self.host, "Origin": f"http://{self.host}", "Cookie": self.cookie}
        self.line.request(method, path, sent, {**own, **headers})
        answer = self.line.getresponse()
        data = answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{path}: {answer.status} {data[:200]!r}")
        return data

    def settle(self) -> None:
        """Until all editions are laid out and checked, as when the office has opened the Board."""
        while (board := json.loads(self.ask("GET", "/api/board")))["pending"] or board["checking"]:
            time.sleep(0.1)

    def type(self, tag: str, key: str) -> list[float]:
        text = self.text(tag, key)["target"]
        self.draft(tag, key, text)  # the field gets the focus
        times = []
        for end in [*range(len(text) - 1, len(text) // 2, -1), *range(len(text) // 2, len(text) + 1)]:
            time.sleep(0.015)  # below the limit of requests a second
            started = time.perf_counter()
            self.draft(tag, key, text[:end])
            times.append(time.perf_counter() - started)
        return times

    def text(self, tag: str, key: str) -> dict[str, str]:
        texts = json.loads(self.ask("GET", f"/api/texts/{tag}"))["texts"]
        return next(one for one in texts if one["key"] == key)

    def save(self, tag: str, key: str, text: str) -> None:
        """Puts a text into its file, as done."""
        was = self.text(tag, key)
        body = {"text": text, "done": True, "source": was["source"], "by": "bench", "client": "bench"}
        self.ask("PUT", f"/api/texts/{tag}/{key}", body, **{"If-Match": was["fingerprint"]})

    def draft(self, tag: str, key: str, text: str) -> None:
        self.seq += 1
        body = {"seq": self.seq, "output": "poster", "key": key, "text": text, "client": "bench"}
        self.ask("POST", f"/api/draft/{tag}", body)

    def changed_files(self, root: Path, count: int) -> list[float]:
        news = self.news()
        next(news)
        path = root / "locales" / "my.yaml"
        times = []
        for n in range(count):
            time.sleep(0.6)
            text = path.read_text(encoding="utf-8")
            started = time.perf_counter()
            path.write_text(f"{text}\n# {n}\n", encoding="utf-8")
            while next(news)["type"] != "texts":
                pass
            times.append(time.perf_counter() - started)
        return times

    def news(self) -> Iterator[dict[str, object]]:
        port = int(self.host.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as line, line.makefile("rb") as file:
            line.sendall(
                f"GET /api/events HTTP/1.1\r\nHost: {self.host}\r\nCookie: {self.cookie}\r\n\r\n".encode()
            )
            for one in file:
                if one.startswith(b"data: "):
                    yield json.loads(one[6:])


if __name__ == "__main__":
    main()
