"""How others reach the preview: its names, links with codes, and web servers in front, set up as docs/sharing.md says."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from tests.engine.projects import tiny
from tests.studio.conftest import MY, PATIENCE, Answer, Browser, Served, serving

from leafletgen.studio.server.reach import Reach, reach, unfit
from leafletgen.write.codes import scan
from leafletgen.write.raster import GreyPixels

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "sharing.md"
NAME = "leaflets.example.ac.jp"


@pytest.mark.parametrize(
    ("host", "names", "network", "public"),
    [
        ("127.0.0.1", (), "", None),
        ("0.0.0.0", (), "192.168.0.12", "http://192.168.0.12:8317/"),
        ("0.0.0.0", (), "", None),
        ("::", (), "2001:db8::7", "http://[2001:db8::7]:8317/"),
        ("192.168.0.12", (), "", "http://192.168.0.12:8317/"),
        ("0.0.0.0", ("Office-PC",), "192.168.0.12", "http://office-pc:8317/"),
        ("127.0.0.1", ("https://leaflets.example.ac.jp",), "", "https://leaflets.example.ac.jp/"),
    ],
)
def test_where_others_find_it(host: str, names: tuple[str, ...], network: str, public: str | None) -> None:
    way = Reach(host, 8317, names, network)

    assert way.public == public
    if public:  # else a browser there would be refused
        assert public.partition("://")[2].rstrip("/") in way.hosts
    assert way.is_behind == any(name.startswith("https:") for name in names)


def test_an_address_in_the_network_is_this_computers_own() -> None:
    found = reach("0.0.0.0", 8317).network

    assert not found or (not found.startswith("127.") and socket.inet_aton(found))
    assert not reach("127.0.0.1", 8317).network


@pytest.mark.parametrize(
    "name", ["https://www.example.ac.jp/leaflets/", "https://", "a b", "", "ftp://x", "http://x:y"]
)
def test_what_is_no_name(name: str) -> None:
    assert unfit(name)


@pytest.mark.parametrize(
    "name", ["office-pc", "192.168.0.12", "2001:db8::7", "https://x.example/", "http://x:8080"]
)
def test_what_is_one(name: str) -> None:
    assert not unfit(name)


def read(code: dict[str, Any]) -> str:
    """What a camera reads of a code."""
    picture = Image.new("L", (code["side"] * 4, code["side"] * 4), 255)
    pen = ImageDraw.Draw(picture)
    for part in code["path"].split("Z")[:-1]:
        numbers = [4 * int(number) for number in re.findall(r"\d+", part)]
        pen.rectangle(
            (min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]) - 1, max(numbers[1::2]) - 1), fill=0
        )
    (found,) = scan(GreyPixels(*picture.size, picture.tobytes()))
    return found.text


class Through(Browser):
    """A browser on the other side of a web server that speaks TLS."""

    def __init__(self, port: int, secret: str | None = None) -> None:
        self.door = ssl._create_unverified_context()
        self.through = port
        super().__init__(port)
        self.host = f"{NAME}:{port}"
        if secret:
            opened = self.post("/api/session", {"secret": secret})
            assert opened.status == 200, opened.body
            assert "; Secure" in opened.headers["set-cookie"]
            self.cookie = opened.headers["set-cookie"].partition(";")[0]

    def line(self) -> ssl.SSLSocket:
        plain = socket.create_connection(("127.0.0.1", self.through), timeout=PATIENCE)
        return self.door.wrap_socket(plain, server_hostname=NAME)

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str | None] | None = None
    ) -> Answer:
        sent: dict[str, str | None] = {
            "Host": self.host,
            "Cookie": self.cookie,
            "Origin": f"https://{self.host}",
        }
        connection = http.client.HTTPConnection(NAME)
        connection.sock = self.line()
        given = {name: value for name, value in (sent | (headers or {})).items() if value is not None}
        connection.request(method, path, body, given)
        answer = connection.getresponse()
        found = Answer(answer.status, answer.headers, answer.read())
        connection.close()
        return found

    def news(self) -> Generator[dict[str, Any], None, None]:
        with self.line() as line, line.makefile("rb") as file:
            line.sendall(
                f"GET /api/events HTTP/1.1\r\nHost: {self.host}\r\nCookie: {self.cookie}\r\n\r\n".encode()
            )
            for row in file:
                if row.startswith(b"data: "):
                    yield json.loads(row[6:])


@contextmanager
def nginx(folder: Path, port: int, inner: int) -> Iterator[None]:
    certificate = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
    ]
    files = [
        "-keyout",
        str(folder / "key"),
        "-out",
        str(folder / "crt"),
        "-days",
        "2",
        "-subj",
        f"/CN={NAME}",
    ]
    subprocess.run([*certificate, *files], check=True, capture_output=True)
    own = snippet("nginx", inner).replace("listen 443", f"listen 127.0.0.1:{port}")
    own = own.replace(f"/etc/ssl/{NAME}.", f"{folder}/")
    kept = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"pid {folder}/pid; error_log stderr; daemon off; events {{}} http {{ access_log off; {kept} {own} }}"
    )
    with running(["nginx", "-p", str(folder), "-e", "stderr", "-c", str(folder / "nginx.conf")], folder):
        yield


@contextmanager
def caddy(folder: Path, port: int, inner: int) -> Iterator[None]:
    own = snippet("caddy", inner).replace(
        f"{NAME} {{", f"https://{NAME}:{port} {{\n\ttls internal\n\tbind 127.0.0.1"
    )
    head = "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n"
    (folder / "Caddyfile").write_text(head + own)
    with running(["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")], folder):
        yield


def snippet(language: str, port: int) -> str:
    """What the document shows, with the port of the preview."""
    found = re.search(rf"```{language}\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1].replace("8317", str(port))


@contextmanager
def running(words: list[str], folder: Path) -> Iterator[None]:
    environment = {"HOME": str(folder), "PATH": "/usr/sbin:/usr/bin:/bin", "XDG_DATA_HOME": str(folder)}
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(words, env=environment, stderr=log, stdout=log) as server,
    ):
        try:
            yield
        finally:
            server.terminate()


def opened(port: int, secret: str, log: Path) -> Through:
    """A browser, as soon as the web server is there."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return Through(port, secret)
        except OSError:
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.needs("nginx", "caddy", "openssl")
@pytest.mark.parametrize("server", [nginx, caddy], ids=["nginx", "caddy"])
def test_through_a_web_server_in_front(tmp_path: Path, server: Any) -> None:
    """It is edited through it, news come at once, links begin with its address and say so as a code; no other name gets in."""
    port, folder = free_port(), tmp_path / "server"
    folder.mkdir()
    root = tiny(tmp_path / "project", my=MY)
    with serving(root, names=(f"https://{NAME}:{port}",)) as inner, server(folder, port, inner.server.port):
        link = _made(inner)
        assert link["address"] == f"https://{NAME}:{port}/{link['fragment']}" == read(link["code"])
        outside = opened(port, link["fragment"].removeprefix("#"), folder / "log")
        with closing(outside.news()) as news:
            assert next(news)["type"] == "hello"
            text = outside.text("my", "head")
            assert outside.put("my", "head", text["fingerprint"], "ကြက်").status == 200
            assert any(one.get("key") == "head" for one in news)
        assert outside.get("/api/board").status == 403
        outside.host = f"other.example:{port}"
        assert b"tiny" not in outside.get("/api/project").body
    assert "ကြက်" in (root / "locales" / "my.yaml").read_text(encoding="utf-8")
    shutil.rmtree(folder)


def _made(served: Served) -> dict[str, Any]:
    made: dict[str, Any] = served.owner.post("/api/links", {"language": "my", "edit": True}).json
    return made


def test_a_link_that_leads_nowhere_else_has_no_code(served: Served) -> None:
    link = _made(served)

    assert link["address"] == f"http://{served.owner.host}/{link['fragment']}"
    assert link["code"] is None
