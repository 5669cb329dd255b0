"""Attacks: other sites, other names, ways out of the project, floods, guessed secrets, links that want more than theirs."""

from __future__ import annotations

import inspect
import json
import logging
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tests.engine.projects import edit, tiny
from tests.studio.conftest import MY, Browser, Served, serving

from leafletgen.core.files.user_folders import project_folder
from leafletgen.model.locales.status import fingerprint
from leafletgen.studio import drafts
from leafletgen.studio.server import keys
from leafletgen.studio.server.guard import BURST, MOST_BYTES, PER_SECOND, Guard, TooLargeError

AR = """\
head: وظيفة سهلة؟
body: "اتصل {police}. **أنت**"
steps: {s1: أ, s2: ب, s3: ج}
"""
READ = ("/api/project", "/api/board", "/api/findings", "/api/texts/my", "/api/page/my/card/1.svg", "/api/boxes/my/card",
        "/api/history/my/head", "/api/links", "/api/final", "/api/events", "/fonts.css", "/font/name/my.ttf",
        "/api/file/card/tiny.my.pdf", "/api/zip?path=card/tiny.my.pdf", "/api/tags",
        "/api/starter", "/api/starter.svg", "/api/tiles/my/card?tile=A4", "/names.css", "/font/any/my.ttf")  # fmt: skip


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One project for all attacks that must change nothing."""
    root = tiny(tmp_path_factory.mktemp("guard").resolve(), my=MY, ar=AR)
    with serving(root) as served:
        yield served


@pytest.fixture(autouse=True)
def nothing_changed(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "shared" in request.fixturenames:
        served: Served = request.getfixturevalue("shared")
        assert (served.root / "locales" / "my.yaml").read_text(encoding="utf-8") == MY


class TestAddress:
    @pytest.mark.parametrize(
        "host",
        [
            "evil.example",
            "evil.example:{port}",
            "localhost",
            "localhost:1",
            "127.0.0.1.evil.example:{port}",
            "",
        ],
    )
    def test_a_name_that_is_not_ours_gets_nothing(self, shared: Served, host: str) -> None:
        """DNS rebinding: the attacker's name leads to this computer; the browser still sends that name."""
        answer = shared.owner.get("/api/project", Host=host.format(port=shared.server.port))

        assert answer.status == 421
        assert b"tiny" not in answer.body

    def test_two_hosts_are_none(self, shared: Served) -> None:
        with socket.create_connection(("127.0.0.1", shared.server.port)) as line:
            own = f"localhost:{shared.server.port}"
            line.sendall(f"GET / HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\n\r\n".encode())

            assert line.recv(100).split()[1] in (b"400", b"421")

    @pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "LOCALHOST", "[::1]"])
    def test_the_names_of_this_computer(self, shared: Served, name: str) -> None:
        assert shared.owner.get("/api/project", Host=f"{name}:{shared.server.port}").status == 200


class TestOrigin:
    @pytest.mark.parametrize(
        "origin",
        [
            "http://evil.example",
            "null",
            "http://localhost:1",
            "http://localhost.evil.example",
            "https://evil.example",
            None,
        ],
    )
    def test_a_post_from_another_site_is_refused(self, shared: Served, origin: str | None) -> None:
        """Cross-site request forgery: also with the cookie, which SameSite would not have sent."""
        base = fingerprint("အလုပ်")
        body = json.dumps({"text": "x"}).encode()

        for method, path in (("PUT", "/api/texts/my/head"), ("POST", "/api/draft/my"), ("POST", "/api/build"),
                             ("POST", "/api/links"), ("POST", "/api/session"), ("DELETE", "/api/links/x"),
                             ("POST", "/api/languages"), ("POST", "/api/starter")):  # fmt: skip
            answer = shared.owner.ask(method, path, body, {"Origin": origin, "If-Match": base})
            assert answer.status == 403, (method, path)

    def test_nor_may_another_site_embed_or_fetch(self, shared: Served) -> None:
        for mode, destination in (
            ("no-cors", "image"),
            ("cors", "empty"),
            ("navigate", "iframe"),
            ("no-cors", "script"),
        ):
            answer = shared.owner.get(
                "/api/page/my/card/1.svg",
                Sec_Fetch_Site="cross-site",
                Sec_Fetch_Mode=mode,
                Sec_Fetch_Dest=destination,
            )
            assert answer.status == 403

    def test_a_link_in_a_mail_opens_the_page(self, shared: Served) -> None:
        headers = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}

        assert shared.browser().get("/api/nothing", **headers).status == 404

    def test_no_other_site_is_told_it_may_read(self, shared: Served) -> None:
        answer = shared.owner.ask(
            "OPTIONS", "/api/texts/my/head", headers={"Access-Control-Request-Method": "PUT"}
        )

        assert answer.status >= 400
        assert "access-control-allow-origin" not in answer.headers


class TestSession:
    @pytest.mark.parametrize("path", READ)
    def test_nothing_is_told_without_one(self, shared: Served, path: str) -> None:
        assert shared.browser().get(path).status == 401

    def test_nothing_is_done_without_one(self, shared: Served) -> None:
        stranger = shared.browser()

        assert stranger.put("my", "head", fingerprint("အလုပ်"), "x").status == 401
        for path in ("/api/draft/my", "/api/build", "/api/links", "/api/approve/my"):
            assert stranger.post(path, {"by": "x"}).status == 401

    @pytest.mark.parametrize("secret", ["", "x", "ü", "\0", "A" * 32])
    def test_a_guessed_secret_opens_nothing(self, shared: Served, secret: str) -> None:
        assert shared.browser().post("/api/session", {"secret": secret}).status == 403
        stranger = shared.browser()
        stranger.cookie = (
            f"{shared.owner.cookie.partition('=')[0] if shared.owner.cookie else ''}={quote(secret)}"
        )
        assert stranger.get("/api/project").status == 401

    def test_who_comes_in_is_told_what_they_may_do(self, shared: Served) -> None:
        made = shared.browser().post("/api/session", {"secret": shared.server.keys.owner})
        link = shared.browser().post(
            "/api/session", {"secret": shared.link("my", edit=False, until="2026-11-30")}
        )

        assert made.json == {"language": None, "edit": True, "until": None}
        assert link.json == {"language": "my", "edit": False, "until": "2026-11-30"}
        assert "max-age=2592000" in made.headers["set-cookie"].lower()
        assert "path=/;" in made.headers["set-cookie"].lower() + ";"

    def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(self, shared: Served) -> None:
        made = shared.browser().post("/api/session", {"secret": shared.server.keys.owner})

        cookie = made.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie

    def test_secrets_are_compared_in_constant_time(self) -> None:
        source = inspect.getsource(keys)

        assert "compare_digest" in source
        assert "== secret" not in source
        assert "secret ==" not in source

    def test_the_file_of_secrets_is_its_owners_alone(self, shared: Served) -> None:
        folder = project_folder(shared.root)

        assert not (shared.root / ".leafletgen/preview.json").exists()
        assert stat.S_IMODE(os.stat(folder).st_mode) == 0o700
        assert stat.S_IMODE(os.stat(folder / "preview.json").st_mode) == 0o600

    def test_secrets_are_long_and_stay_over_a_restart(self, tmp_path: Path) -> None:
        root = tiny(tmp_path.resolve(), my=MY)
        with serving(root) as served:
            secret, link = served.server.keys.owner, served.link("my")
        assert len(secret) >= 32
        assert secret != link
        with serving(root) as served:
            assert served.server.keys.owner == secret
            assert Browser(served.server.port, link).get("/api/texts/my").status == 200

    def test_secrets_are_never_logged(self, tmp_path: Path) -> None:
        root = tiny(tmp_path.resolve(), my=MY)
        command = [sys.executable, "-m", "leafletgen", "preview", str(root), "--no-browser", "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            address, secret = server.stdout.readline().strip().split("/#")
            browser = Browser(int(address.rpartition(":")[2]), secret)
            browser.get(f"/?secret={secret}")
            browser.get("/api/project")
            browser.post("/api/session", {"secret": secret + "x"})
            server.terminate()
            out, err = server.communicate(timeout=120)
        assert secret not in out + err


class TestWaysOut:
    @pytest.mark.parametrize(
        "path",
        ["../leaflet.yaml", "%2e%2e/leaflet.yaml", "..%2fleaflet.yaml", "card/../../leaflet.yaml", "/etc/passwd",
         "%2fetc%2fpasswd", "card\\..\\..\\leaflet.yaml", "card/%00.pdf", ".", "", "card", "card//tiny.my.pdf",
         "%252e%252e/leaflet.yaml", "..%c0%af..%c0%afetc/passwd", "link.pdf", "folder/secret.pdf", "card/tiny.my.yaml"],
    )  # fmt: skip
    def test_files_come_from_output_alone(self, shared: Served, path: str) -> None:
        output = shared.root / "output" / "card"
        output.mkdir(parents=True, exist_ok=True)
        (output / "tiny.my.yaml").write_text("no PDF")
        outside = shared.root.parent / "outside"
        outside.mkdir(exist_ok=True)
        (outside / "secret.pdf").write_bytes(b"%PDF secret")
        for name, target in (("link.pdf", outside / "secret.pdf"), ("folder", outside)):
            if not (shared.root / "output" / name).is_symlink():
                (shared.root / "output" / name).symlink_to(target)

        for address in (f"/api/file/{path}", f"/api/zip?path={path}"):
            answer = shared.owner.get(address)
            assert answer.status in (400, 404), address
            assert b"secret" not in answer.body

    @pytest.mark.parametrize(
        "path",
        [
            "../app.py",
            "%2e%2e/app.py",
            "..%2fapp.py",
            "%2e%2e%2f%2e%2e%2fbuild.py",
            "/etc/passwd",
            "..\\app.py",
        ],
    )
    def test_static_files_come_from_their_folder_alone(self, shared: Served, path: str) -> None:
        assert shared.owner.get(f"/static/{path}").status == 404

    @pytest.mark.parametrize(
        "tag", ["..", "%2e%2e", "..%2f..%2fetc%2fpasswd", "en%00", "my%2f..%2far", "status"]
    )
    def test_tags_and_names_are_names_of_the_project(self, shared: Served, tag: str) -> None:
        for path in (f"/api/texts/{tag}", f"/api/page/{tag}/card/1.svg", f"/api/boxes/my/{tag}", f"/font/{tag}.ttf",
                     f"/font/name/{tag}.ttf", f"/api/diagram/{tag}", f"/api/history/{tag}/head"):  # fmt: skip
            assert shared.owner.get(path).status == (400 if "%00" in path else 404), path
        answer = shared.owner.ask("PUT", f"/api/texts/{tag}/head", b'{"text": "x"}', {"If-Match": "x"})
        assert answer.status in (400, 404, 405)

    def test_nothing_in_a_locale_is_carried_out(self, tmp_path: Path) -> None:
        """Tags of YAML that make objects, mark-up that would be HTML, templates: all of it is text or a finding."""
        evil = MY.replace('"အလုပ်"   # stays', "'<script>alert(1)</script> ${7*7} {{7*7}}'").replace(
            "s1: တစ်", "s1: !!python/object/apply:os.system ['touch pwned']"
        )
        root = tiny(tmp_path.resolve(), my=evil)
        with serving(root) as served:
            text = served.owner.get("/api/texts/my")
            assert text.headers["content-type"] == "application/json"
            page = served.owner.get("/api/page/my/card/1.svg")
            assert b"<script" not in page.body
            assert not list(root.rglob("pwned"))


class TestFloods:
    def test_a_body_that_is_too_large(self, shared: Served) -> None:
        big = b'{"text": "' + b"x" * MOST_BYTES + b'"}'

        assert shared.owner.ask("PUT", "/api/texts/my/head", big, {"If-Match": "x"}).status == 413

    def test_a_body_that_lies_about_its_length(self, shared: Served) -> None:
        pieces = (
            b"".join(b"%x\r\n%b\r\n" % (4096, b"x" * 4096) for _ in range(MOST_BYTES // 4096 + 2))
            + b"0\r\n\r\n"
        )
        headers: dict[str, str | None] = {"If-Match": "x", "Transfer-Encoding": "chunked"}

        assert shared.owner.ask("PUT", "/api/texts/my/head", pieces, headers).status == 413

    @pytest.mark.parametrize("letter", ["{", '"', "\u1000", "\u0301"])
    def test_a_text_that_was_made_to_be_slow(self, shared: Served, letter: str) -> None:
        """A thousand findings, escapes, or no place where a line can be cut without shaping it anew."""
        body = {"key": "head", "output": "card", "text": letter * 4999, "seq": 1, "client": "c"}

        answer = shared.owner.post("/api/draft/my", body)  # fails after half a minute without an answer

        assert answer.status == 200
        assert len(answer.json["findings"]) <= drafts.MOST

    @pytest.mark.parametrize("length", ["-1", "x", "1e9", "999999999999999999999"])
    def test_a_length_that_is_none(self, shared: Served, length: str) -> None:
        headers: dict[str, str | None] = {"If-Match": "x", "Content-Length": length}

        # Without a body: one that comes after the server has closed resets the connection, and the answer is lost.
        assert shared.owner.ask("PUT", "/api/texts/my/head", None, headers).status in (400, 413)

    def test_too_many_requests(self) -> None:
        now = [100.0]
        guard = Guard(PlainTextResponse("through"), {"ours:80"}, clock=lambda: now[0])

        def through(count: int) -> int:
            return [status_of(guard) for _ in range(count)].count(200)

        assert through(int(BURST) + 20) == BURST
        assert status_of(guard) == 429
        now[0] += 1
        assert through(int(PER_SECOND) + 20) == PER_SECOND

    def test_each_address_has_its_own_measure(self) -> None:
        """Who floods keeps nobody else out; and an address gets back what the seconds give, no more than at first."""
        now = [100.0]
        guard = Guard(PlainTextResponse("through"), {"ours:80"}, clock=lambda: now[0])

        def through(client: str, count: int) -> int:
            return [status_of(guard, client) for _ in range(count)].count(200)

        assert through("10.0.0.1", int(BURST) + 20) == BURST
        assert through("10.0.0.2", 5) == 5
        now[0] += 0.5
        assert through("10.0.0.1", int(BURST)) == PER_SECOND / 2
        now[0] += 1000
        assert through("10.0.0.1", int(BURST) + 20) == BURST
        assert through("10.0.0.2", int(BURST) + 20) == BURST

    @pytest.mark.parametrize("behind", [True, False])
    def test_who_asks_through_a_web_server_in_front_is_counted(self, behind: bool) -> None:
        """By what the web server adds, which is the last; where there is none, everybody could say so, and nobody is believed."""
        guard = Guard(PlainTextResponse("through"), {"ours:80"}, clock=lambda: 100.0, behind=behind)

        def through(client: str) -> int:
            said = {"x-forwarded-for": f"10.9.9.{behind:d}, {client}"}
            return [status_of(guard, headers=said) for _ in range(int(BURST) + 20)].count(200)

        assert through("10.0.0.1") == BURST
        assert through("10.0.0.2") == (BURST if behind else 0)

    def test_addresses_without_number_take_no_memory(self) -> None:
        """Those of a whole network are forgotten again; who was kept out before is then let in."""
        guard = Guard(PlainTextResponse("through"), {"ours:80"}, clock=lambda: 100.0)
        for _ in range(int(BURST) + 1):
            last = status_of(guard, "10.0.0.1")
        assert last == 429
        for n in range(5000):
            assert status_of(guard, f"fe80::{n:x}") == 200

        assert status_of(guard, "10.0.0.1") == 200

    def test_a_length_is_refused_from_the_first_byte_too_many(self) -> None:
        guard = Guard(PlainTextResponse("through"), {"ours:80"})

        assert status_of(guard, headers={"content-length": str(MOST_BYTES)}) == 200
        assert status_of(guard, headers={"content-length": str(MOST_BYTES + 1)}) == 413

    def test_who_has_no_address_is_let_through(self) -> None:
        """A test's or a proxy's socket."""
        assert status_of(Guard(PlainTextResponse("through"), {"ours:80"}), None) == 200

    @pytest.mark.parametrize(
        ("pieces", "most"),
        [([MOST_BYTES], True), ([MOST_BYTES, 1], False), ([65536] * 2, True), ([65536] * 3, False)],
    )
    def test_a_body_is_counted_over_all_its_pieces(self, pieces: list[int], most: bool) -> None:
        async def reading(scope: Scope, receive: Receive, send: Send) -> None:
            for _ in pieces:
                await receive()
            await PlainTextResponse("read")(scope, receive, send)

        guard = Guard(reading, {"ours:80"})

        if most:
            assert status_of(guard, bodies=pieces) == 200
        else:
            with pytest.raises(TooLargeError):
                status_of(guard, bodies=pieces)

    @pytest.mark.parametrize(
        ("headers", "status"),
        [
            ({}, 200),
            ({"origin": "http://ours:80"}, 200),
            ({"origin": "HTTP://OURS:80"}, 200),
            ({"origin": "http://other:80"}, 403),
            ({"origin": "ours:80"}, 403),
            ({"sec-fetch-site": "same-origin"}, 200),
            ({"sec-fetch-site": "none"}, 200),
            ({"sec-fetch-site": "same-site"}, 403),
            ({"sec-fetch-site": "cross-site"}, 403),
            ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, 403),
            ({"sec-fetch-site": "cross-site", "sec-fetch-dest": "document"}, 403),
            (
                {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"},
                200,
            ),
        ],
    )
    def test_where_a_request_may_come_from(self, headers: dict[str, str], status: int) -> None:
        assert status_of(Guard(PlainTextResponse("through"), {"ours:80"}), headers=headers) == status

    @pytest.mark.parametrize(
        ("method", "alone"), [("GET", 200), ("HEAD", 200), ("POST", 403), ("PUT", 403), ("DELETE", 403)]
    )
    def test_what_changes_something_says_from_which_page(self, method: str, alone: int) -> None:
        guard = Guard(PlainTextResponse("through"), {"ours:80"})

        assert status_of(guard, method=method) == alone
        assert status_of(guard, method=method, headers={"origin": "http://ours:80"}) == 200

    def test_an_answer_may_say_itself_how_long_it_is_kept(self) -> None:
        kept = Guard(PlainTextResponse("x", headers={"Cache-Control": "max-age=9"}), {"ours:80"})
        plain = Guard(PlainTextResponse("x"), {"ours:80"})

        assert dict(answered(kept)["headers"])[b"cache-control"] == b"max-age=9"
        assert dict(answered(plain)["headers"])[b"cache-control"] == b"no-store"

    def test_what_is_no_request_goes_by(self) -> None:
        """The server's own start and end."""
        seen: list[str] = []

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            seen.append(scope["type"])

        with suppress(StopIteration):
            Guard(app, set())({"type": "lifespan"}, None, None).send(None)  # type: ignore[arg-type,attr-defined]  # neither is asked for
        assert seen == ["lifespan"]


def status_of(app: ASGIApp, client: str | None = "::1", **how: Any) -> int:
    """What one request of one address is answered with."""
    return int(answered(app, client, **how)["status"])


def answered(
    app: ASGIApp,
    client: str | None = "::1",
    *,
    method: str = "GET",
    headers: Mapping[str, str] = MappingProxyType({}),
    bodies: Sequence[int] = (),
) -> Message:
    sent: list[Message] = []
    said = [(b"host", b"ours:80"), *((k.encode(), v.encode()) for k, v in headers.items())]
    scope = {
        "type": "http",
        "method": method,
        "path": "/",
        "query_string": b"",
        "headers": said,
        "client": client and (client, 1),
    }
    left = list(bodies)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"x" * left.pop(0)} if left else {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def asked() -> None:
        await app(scope, receive, send)

    with suppress(StopIteration):  # nothing is waited for; asyncio.run fails beside the browser's tests
        asked().send(None)
    return sent[0]


class TestHeaders:
    @pytest.mark.parametrize(
        "path", ["/api/project", "/api/page/my/card/1.svg", "/api/nothing", "/static/nothing", "/"]
    )
    def test_no_script_but_ours_no_style_no_frame(self, shared: Served, path: str) -> None:
        answer = shared.owner.get(path)
        policy = dict(
            part.strip().partition(" ")[::2] for part in answer.headers["content-security-policy"].split(";")
        )

        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
        assert policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in answer.headers

    def test_refusals_have_them_too(self, shared: Served) -> None:
        assert "content-security-policy" in shared.owner.get("/api/project", Host="evil.example").headers

    def test_answers_about_texts_are_not_stored(self, shared: Served) -> None:
        assert shared.owner.get("/api/texts/my").headers["cache-control"] == "no-store"


class TestReadOnly:
    def test_without_edit_nothing_can_be_written(self, tmp_path: Path) -> None:
        root = tiny(tmp_path.resolve(), my=MY)
        with serving(root, edit=False) as served:
            assert not served.owner.get("/api/project").json["editable"]
            assert served.owner.get("/api/texts/my").status == 200
            assert served.owner.put("my", "head", fingerprint("အလုပ်"), "x").status == 403
            assert (
                served.owner.post("/api/draft/my", {"key": "head", "output": "card", "text": "x"}).status
                == 403
            )
            assert served.owner.post("/api/approve/my", {"by": "x"}).status == 403
            link = served.browser(served.link("my", edit=True))
            assert link.put("my", "head", fingerprint("အလုပ်"), "x").status == 403
        assert (root / "locales" / "my.yaml").read_text(encoding="utf-8") == MY
        assert not (root / "status").exists()


class TestLinks:
    def test_a_link_sees_one_language(self, shared: Served) -> None:
        link = shared.browser(shared.link("my"))

        project = link.get("/api/project").json
        assert (project["only"], [x["tag"] for x in project["languages"]]) == ("my", ["en", "my"])
        assert link.get("/api/texts/my").status == 200
        assert link.get("/api/page/my/card/1.svg").status == 200
        for path in ("/api/texts/ar", "/api/page/ar/card/1.svg", "/api/boxes/ar/card", "/api/history/ar/head",
                     "/api/board", "/api/findings", "/api/links", "/api/final", "/api/diagram/x",
                     "/api/file/card/tiny.my.pdf", "/api/zip?path=card/tiny.my.pdf", "/api/tags", "/api/starter",
                     "/api/tiles/my/card?tile=A4"):  # fmt: skip
            assert link.get(path).status == 403, path

    def test_and_does_no_more_than_type(self, shared: Served) -> None:
        link = shared.browser(shared.link("ar"))

        assert link.put("my", "head", fingerprint("အလုပ်"), "x").status == 403
        assert link.post("/api/draft/my", {"key": "head", "output": "card", "text": "x"}).status == 403
        for path in (
            "/api/build",
            "/api/links",
            "/api/approve/my",
            "/api/approve/ar",
            "/api/languages",
            "/api/starter",
        ):
            assert link.post(path, {"language": "my", "by": "x"}).status == 403, path
        assert link.ask("DELETE", "/api/links/x", b"{}").status == 403

    def test_it_edits_its_own(self, served: Served) -> None:
        link = served.browser(served.link("my"))

        assert link.put("my", "head", fingerprint("အလုပ်"), "သစ်").status == 200

    def test_all_of_them_are_listed_without_their_secrets(self, served: Served) -> None:
        first, second = served.link("my"), served.link("en", edit=False, until="2026-11-30")

        assert served.owner.get("/api/links").json == {
            "links": [
                {"id": first[:6], "language": "my", "edit": True, "until": "2026-12-09"},
                {"id": second[:6], "language": "en", "edit": False, "until": "2026-11-30"},
            ]
        }

    def test_one_that_may_only_look(self, shared: Served) -> None:
        link = shared.browser(shared.link("my", edit=False))

        assert link.get("/api/texts/my").status == 200
        assert link.put("my", "head", fingerprint("အလုပ်"), "x").status == 403

    def test_one_that_has_ended(self, shared: Served) -> None:
        gone = shared.link("my", until="2026-11-24")
        good = shared.link("my", until="2026-11-25")

        answer = shared.browser().post("/api/session", {"secret": gone})
        assert (answer.status, answer.json["error"]["until"]) == (403, "2026-11-24")
        assert shared.browser(good).get("/api/project").json["until"] == "2026-11-25"

    def test_one_that_was_taken_back(self, shared: Served) -> None:
        secret = shared.link("ar")
        link = shared.browser(secret)
        known = {x["id"] for x in shared.owner.get("/api/links").json["links"]}
        [id_] = [i for i in known if secret.startswith(i)]

        assert shared.owner.ask("DELETE", f"/api/links/{quote(id_)}", b"").status == 200

        assert link.get("/api/texts/ar").status == 401
        assert secret not in shared.owner.get("/api/links").body.decode()

    def test_news_of_other_languages_stay_away(self, served: Served) -> None:
        link = served.browser(served.link("my"))
        news = link.events()
        assert next(news)["type"] == "hello"
        served.owner.put("my", "head", fingerprint("အလုပ်"), "သစ်", by="Somebody")

        told = next(news)
        while told["type"] != "texts":
            assert told["type"] != "board", "the Board is not theirs"
            told = next(news)
        assert told["languages"] == ["my"]


def test_an_unreadable_status_file_cannot_be_used_to_lose_a_text(served: Served) -> None:
    """Nothing is written over it; who saves is told, and keeps the text until it is mended."""
    status = served.root / "status" / "my.yaml"
    status.parent.mkdir(exist_ok=True)
    status.write_text("{", encoding="utf-8")

    refused = served.owner.put("my", "head", fingerprint("အလုပ်"), "သစ်")

    assert refused.status == 409
    assert "status/my.yaml" in refused.error
    assert status.read_text(encoding="utf-8") == "{"
    status.unlink()
    assert served.owner.put("my", "head", fingerprint("အလုပ်"), "သစ်").status == 200
    assert "သစ်" in (served.root / "locales" / "my.yaml").read_text(encoding="utf-8")


def test_the_log_says_nothing_of_texts(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        served.owner.put("my", "head", fingerprint("အလုပ်"), "စာသား")
    assert "စာသား" not in caplog.text


def test_files_that_editors_leave_about_are_not_news(served: Served) -> None:
    news = served.owner.events()
    next(news)
    (served.root / "locales" / ".my.yaml.swp").write_text("x")
    (served.root / "locales" / "my.yaml~").write_text("x")
    edit(served.root / "locales" / "my.yaml", "# stays", "# stays here")

    told = next(n for n in news if n["type"] != "board")
    assert told["paths"] == ["locales/my.yaml"]
