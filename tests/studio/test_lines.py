"""Lines to the preview over real sockets: halves of requests, slow ones, floods, and what two readers may read in two ways."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from http.client import HTTPConnection

import psutil
import pytest
from tests.engine.projects import tiny
from tests.studio.conftest import MY, Browser, Served, serving, until

from leafletgen.model.project.world import World
from leafletgen.studio.server.protocol import HttpLimits

QUICK = HttpLimits(head=2.0, body=2.0, reading=2.0, strangers=20, per_link=4, per_owner=12)
"""So short that a test can wait for them, and far longer than a busy machine lets a sound request wait."""


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tiny(tmp_path_factory.mktemp("lines").resolve(), my=MY), limits=QUICK) as one:
        yield one


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """With the limits that everybody has."""
    with serving(tiny(tmp_path_factory.mktemp("patient").resolve(), my=MY)) as one:
        yield one


def line(served: Served) -> socket.socket:
    return socket.create_connection(("127.0.0.1", served.server.port), timeout=60)


def head(
    served: Served, *more: str, method: str = "GET", path: str = "/api/project", cookie: str | None = None
) -> bytes:
    own = f"localhost:{served.server.port}"
    rows = [f"{method} {path} HTTP/1.1", f"Host: {own}", f"Origin: http://{own}"]
    rows += [f"Cookie: {cookie or served.owner.cookie}", *more]
    return "\r\n".join([*rows, "", ""]).encode("latin-1")


def rest(one: socket.socket) -> bytes:
    """All that comes until the line is closed."""
    data = b""
    try:
        while piece := one.recv(65536):
            data += piece
    except ConnectionResetError:
        pass
    return data


def put(served: Served, *more: str) -> bytes:
    return head(served, 'If-Match: "x"', *more, method="PUT", path="/api/texts/my/head")


def test_three_hundred_halves_of_requests_keep_nobody_out(patient: Served) -> None:
    with ExitStack() as held:
        for _ in range(300):
            one = held.enter_context(line(patient))
            one.sendall(f"GET /api/project HTTP/1.1\r\nHost: localhost:{patient.server.port}\r\nX-".encode())

        assert patient.owner.get("/api/project").status == 200
        assert patient.owner.get("/api/texts/my").status == 200


def test_nor_do_three_hundred_that_say_nothing_or_leave_their_bodies_out(patient: Served) -> None:
    with ExitStack() as held:
        for number in range(300):
            one = held.enter_context(line(patient))
            if number % 2:
                one.sendall(put(patient, "Content-Length: 100").replace(b"leafletgen", b"somebody") + b"{")

        assert patient.owner.get("/api/project").status == 200


@pytest.mark.parametrize(
    "said", [b"", b"GET", b"GET / HTTP/1.1\r\nHost: x\r\n", b"GET / HTTP/1.1\r\nX: " + b"y" * 5000]
)
def test_a_head_has_its_time(quick: Served, said: bytes) -> None:
    with line(quick) as one:
        one.sendall(said)
        answer = rest(one)

    assert answer.startswith(b"HTTP/1.1 408 ") if said else answer == b""


def test_single_bytes_do_not_prolong_it(quick: Served) -> None:
    with line(quick) as one:
        began = time.monotonic()
        try:
            for byte in head(quick, "X: " + "y" * 2000):
                one.sendall(bytes([byte]))
                time.sleep(0.02)
        except OSError:
            pass

        assert time.monotonic() - began < 20  # 2,100 bytes would have taken 42 s


def test_a_body_has_its_time(quick: Served) -> None:
    with line(quick) as one:
        one.sendall(put(quick, "Content-Length: 20") + b'{"text"')

        assert rest(one).startswith((b"HTTP/1.1 408 ", b"HTTP/1.1 400 "))


def test_who_does_not_read_is_let_go(quick: Served) -> None:
    """A large answer, asked for again and again in one line, and never taken."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.connect(("127.0.0.1", quick.server.port))
        one.settimeout(60)
        asked = head(quick, path="/static/dist/app.js") * 60
        sent = threading.Thread(target=_sent, args=(one, asked), daemon=True)
        sent.start()
        port = one.getsockname()[1]
        until(lambda: port in _asking(), "the other end")
        until(lambda: port not in _asking(), "that the server hangs up")
        got = rest(one)
        sent.join(60)

    assert len(got) < 30 * 300_000
    assert quick.owner.get("/api/project").status == 200


def _asking() -> set[int]:
    """The ports from which this process is asked."""
    ends = psutil.Process().net_connections("tcp")
    return {end.raddr.port for end in ends if end.raddr and end.status == psutil.CONN_ESTABLISHED}


def _sent(one: socket.socket, data: bytes) -> None:
    with suppress(OSError):
        one.sendall(data)


def test_a_line_that_is_used_on_and_on_lives(quick: Served) -> None:
    kept, used = HTTPConnection("127.0.0.1", quick.server.port, timeout=60), set()
    for _ in range(5):
        kept.request(
            "GET", "/api/project", headers={"Host": quick.owner.host, "Cookie": str(quick.owner.cookie)}
        )
        answer = kept.getresponse()
        assert (answer.status, bool(answer.read())) == (200, True)
        used.add(id(kept.sock))
        time.sleep(0.6)  # in all longer than one request may take
    kept.close()
    assert len(used) == 1


def test_requests_one_behind_the_other_are_answered_in_turn(quick: Served) -> None:
    with line(quick) as one:
        one.sendall(
            head(quick)
            + head(quick, path="/api/board")
            + head(quick, "Connection: close", path="/api/nothing")
        )
        answer = rest(one)

    assert [part.split(b" ")[0] for part in answer.split(b"HTTP/1.1 ")[1:]] == [b"200", b"200", b"404"]


CHUNKED = "Transfer-Encoding: chunked"
BODY = b'{"text": "x", "by": "T"}'
AMBIGUOUS: dict[str, tuple[tuple[str, ...], bytes]] = {
    "length and coding": ((f"Content-Length: {len(BODY)}", CHUNKED), BODY),
    "coding and length": ((CHUNKED, "Content-Length: 0"), b"0\r\n\r\n"),
    "two lengths": (("Content-Length: 5", "Content-Length: 24"), BODY),
    "the same length twice": ((f"Content-Length: {len(BODY)}",) * 2, BODY),
    "two lengths in one": (("Content-Length: 24, 5",), BODY),
    "a length with a sign": (("Content-Length: +24",), BODY),
    "a length in hexadecimals": (("Content-Length: 0x18",), BODY),
    "a length below nothing": (("Content-Length: -1",), BODY),
    "an unknown coding": (("Transfer-Encoding: gzip, chunked",), BODY),
    "two codings": ((CHUNKED, CHUNKED), b"0\r\n\r\n"),
    "a coding spelt oddly": (("Transfer-Encoding: xchunked",), b"0\r\n\r\n"),
    "a space before the colon": (("Content-Length : 24",), BODY),
    "a folded line": (("X-Long: one\r\n two", f"Content-Length: {len(BODY)}"), BODY),
    "a folded line with a tab": (("X-Long: one\r\n\ttwo", f"Content-Length: {len(BODY)}"), BODY),
    "a chunk without a number": ((CHUNKED,), b"zz\r\nhello\r\n0\r\n\r\n"),
    "a chunk that is longer than it says": ((CHUNKED,), b"3\r\nhello\r\n0\r\n\r\n"),
    "a chunk of a negative length": ((CHUNKED,), b"-3\r\nabc\r\n0\r\n\r\n"),
    "NUL": (("X-Odd: a\0b",), b""),
    "ESC": (("X-Odd: a\x1bb",), b""),
    "a carriage return alone": (("X-Odd: a\rX-Other: b",), b""),
    "a name of a header with a space": (("X Odd: a",), b""),
    "a header without a colon": (("Odd",), b""),
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_what_may_be_read_in_two_ways_is_refused_and_the_line_closed(patient: Served, name: str) -> None:
    rows, body = AMBIGUOUS[name]
    with line(patient) as one:
        one.sendall(put(patient, *rows) + body + head(patient))
        answer = rest(one)

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.count(b"HTTP/1.1 ") == 1, "nothing behind it is answered"
    assert (patient.root / "locales" / "my.yaml").read_text(encoding="utf-8") == MY


@pytest.mark.parametrize("version", ["HTTP/1.0"])
def test_an_old_request_in_chunks_is_refused(patient: Served, version: str) -> None:
    with line(patient) as one:
        one.sendall(put(patient, CHUNKED).replace(b"HTTP/1.1", version.encode(), 1) + b"0\r\n\r\n")

        assert rest(one).startswith(b"HTTP/1.1 400 ")


def test_the_same_in_a_second_request_of_a_line(patient: Served) -> None:
    with line(patient) as one:
        one.sendall(head(patient) + put(patient, "Content-Length: 0", CHUNKED) + b"0\r\n\r\n")
        answer = rest(one)

    assert [part[:3] for part in answer.split(b"HTTP/1.1 ")[1:]] == [b"200", b"400"]


def test_a_body_in_chunks_alone_is_read(patient: Served) -> None:
    with line(patient) as one:
        body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)
        one.sendall(put(patient, CHUNKED, "Connection: close") + body)

        assert rest(one).startswith(b"HTTP/1.1 412 ")  # it is not based on what stands there


def test_a_head_of_a_megabyte_is_refused(patient: Served) -> None:
    with line(patient) as one:
        _sent(one, head(patient, "X: " + "y" * (1 << 20)))

        assert rest(one)[:13] in (b"HTTP/1.1 400 ", b"")
    assert patient.owner.get("/api/project").status == 200


@pytest.mark.parametrize("sign", ["%00", "%1b", "%1B%5B31m", "%7f", "%08", "%0d%0aX:%20y", "%c2%9b"])
def test_control_characters_in_addresses_are_refused(patient: Served, sign: str) -> None:
    for path in (
        f"/api/texts/my{sign}",
        f"/api/lines?file=locales/my.yaml{sign}&line=1",
        f"/static/{sign}",
        f"/{sign}",
    ):
        assert patient.owner.get(path).status == 400, path


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x07", "\x7f", "\x9b"])
def test_control_characters_in_names_and_texts_are_refused(patient: Served, sign: str) -> None:
    owner, mark = patient.owner, patient.owner.text("my", "head")["fingerprint"]

    assert owner.put("my", "head", mark, f"x{sign}", by="T").status == 422
    assert owner.put("my", "head", mark, "x", by=f"T{sign}").status == 422
    assert owner.post("/api/comments/my/head", {"text": f"x{sign}", "by": "T"}).status == 422
    assert owner.post("/api/comments/my/head", {"text": "x", "by": f"T{sign}"}).status == 422
    assert owner.post("/api/approve/my", {"by": f"T{sign}"}).status == 422
    assert owner.post("/api/links", {"language": f"my{sign}", "edit": True}).status == 422
    assert owner.post("/api/languages", {"tag": f"vi{sign}"}).status == 422


def test_lines_of_a_link_are_counted_and_the_oldest_gives_way(quick: Served) -> None:
    link = quick.browser(quick.link("my"))
    with ExitStack() as held:
        streams = []
        for _ in range(QUICK.per_link + 3):
            one = held.enter_context(line(quick))
            one.sendall(head(quick, path="/api/events", cookie=link.cookie))
            assert one.recv(4096).startswith(b"HTTP/1.1 200 ")
            streams.append(one)

        assert [_is_over(one) for one in streams] == [True] * 3 + [False] * QUICK.per_link
        assert link.get("/api/project").status == 200
        assert quick.owner.get("/api/project").status == 200


def _is_over(one: socket.socket) -> bool:
    one.settimeout(0.3)
    try:
        while True:
            if not one.recv(65536):
                return True
    except TimeoutError:
        return False
    except ConnectionResetError:
        return True


def test_what_a_link_has_open_ends_with_it(quick: Served) -> None:
    mine, others = quick.browser(secret := quick.link("my")), quick.browser(quick.link("my"))
    with line(quick) as one, line(quick) as other:
        one.sendall(head(quick, path="/api/events", cookie=mine.cookie))
        other.sendall(head(quick, path="/api/events", cookie=others.cookie))
        assert one.recv(4096)
        assert other.recv(4096)

        assert quick.owner.ask("DELETE", f"/api/links/{secret[:6]}").status == 200

        assert _is_over(one)
        assert not _is_over(other)
    assert mine.get("/api/project").status == 401


def test_what_a_link_has_open_ends_with_its_day(quick: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    link = quick.browser(quick.link("my", until="2026-11-25"))
    with line(quick) as one:
        one.sendall(head(quick, path="/api/events", cookie=link.cookie))
        assert one.recv(4096)
        monkeypatch.setattr(quick.server.live.world, "_today", "2026-11-26")

        quick.owner.post("/api/comments/my/head", {"text": "x", "by": "T"})

        until(lambda: _is_over(one), "the end of the line")


def test_a_lock_is_waited_for_five_seconds_by_all_who_wait(patient: Served) -> None:
    """Not five seconds each, one after the other."""
    mark, answers = patient.owner.text("my", "head")["fingerprint"], []
    browser = Browser(patient.server.port)
    browser.cookie = patient.owner.cookie

    def save() -> None:
        began = time.monotonic()
        answers.append((browser.put("my", "head", mark, "x", by="T"), time.monotonic() - began))

    with World(patient.root).locked(doing="import"):
        waiting = [threading.Thread(target=save) for _ in range(4)]
        for one in waiting:
            one.start()
        for one in waiting:
            one.join(60)

    assert [answer.status for answer, _ in answers] == [503] * 4
    assert all("Busy: import runs since " in answer.error for answer, _ in answers)
    assert (
        max(seconds for _, seconds in answers) < 18
    )  # one after the other, the last would have waited for 20


def test_who_did_what_is_written_down(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tiny(tmp_path_factory.mktemp("audit").resolve(), my=MY)
    with serving(root) as served:
        link = served.browser(secret := served.link("my"))
        mark = link.text("my", "head")["fingerprint"]
        link.put("my", "head", mark, "နောက်", by="Aye")
        link.put("my", "head", "x", "အခြား")
        link.post("/api/approve/my", {"by": "Aye"})
        served.owner.ask("DELETE", f"/api/links/{secret[:6]}")

        path = root / ".leafletgen" / "audit.jsonl"
        until(lambda: path.read_text().count("\n") == 5, "the fifth line")
        rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]

    own = f"link {secret[:6]}"
    assert [(r["who"], r.get("by"), r["did"], r["address"], r["status"]) for r in rows] == [
        ("owner", None, "POST", "/api/links", 201),
        (own, "Aye", "PUT", "/api/texts", 200),
        (own, None, "PUT", "/api/texts", 412),
        (own, None, "POST", "/api/approve", 403),
        ("owner", None, "DELETE", "/api/links", 200),
    ]
    assert (rows[1]["tag"], rows[1]["key"]) == ("my", "head")
    assert path.stat().st_mode & 0o777 == 0o600
    assert secret not in path.read_text()


def test_the_file_of_who_did_what_does_not_grow_for_ever(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    from leafletgen.studio.server import audit

    monkeypatch.setattr(audit, "MOST", 2000)
    kept = audit.Audit(tmp_path)
    for number in range(200):
        kept.note({"n": number, "text": "x" * 50})

    files = sorted(p.name for p in (tmp_path / ".leafletgen").iterdir())
    assert files == ["audit.1.jsonl", "audit.jsonl"]
    assert sum((tmp_path / ".leafletgen" / name).stat().st_size for name in files) <= 4000
    assert json.loads((tmp_path / ".leafletgen" / "audit.jsonl").read_text().splitlines()[-1])["n"] == 199
