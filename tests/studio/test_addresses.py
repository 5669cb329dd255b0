"""Every address of the preview, asked by those who may not: whoever adds one must say here who may."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.routing import Route
from tests.engine.projects import tiny
from tests.studio.conftest import MY, Browser, Served, serving

from leafletgen.studio.app import make_app

AR = 'head: وظيفة سهلة؟\nbody: "اتصل {police}. **أنت**"\nsteps: {s1: أ, s2: ب, s3: ج}\n'
OPEN = {"/", "/api/session", "/words", "/font/reader/{tag}-{weight:int}.woff"}
"""For everybody."""
LINKED = {"/api/project", "/api/events", "/fonts.css", "/font/name/{tag}.ttf", "/font/{name}.ttf"}
"""For a link of any language; what they tell is of its own."""
LOOKED = {"/api/page/{tag}/{output}/{n:int}.svg", "/api/boxes/{tag}/{output}", "/api/texts/{tag}", "/api/history/{tag}/{key}", "/api/merge/{tag}",
          "/api/proof/{tag}.pdf", "/api/suggestions/{tag}/{key}"}  # fmt: skip
"""For a link that may only look, of its own language."""
TYPED = {"/api/draft/{tag}", "/api/texts/{tag}/{key}", "/api/comments/{tag}/{key}", "/api/comments/{tag}/{key}/{mark}",
         "/api/back/{tag}/{key}", "/api/offline/{tag}.html", "/api/merge/{tag}"}  # fmt: skip
"""For a link that may edit, of its own language."""
NAMES = {"{output}": "card", "{key}": "head", "{n:int}": "1", "{number:int}": "1", "{name}": "my", "{id}": "x", "{mark}": "x",
         "{path:path}": "card/tiny.my.pdf"}  # fmt: skip
BODY = {"key": "head", "output": "card", "text": "x", "language": "ar", "by": "x", "tag": "vi", "name": "x", "seq": 1,
        "client": "c", "code": "x", "reason": "x", "languages": ["en"], "open": False}  # fmt: skip


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tiny(tmp_path_factory.mktemp("project").resolve(), my=MY, ar=AR)) as one:
        yield one


def addresses(served: Served) -> list[tuple[str, str]]:
    routes = make_app(served.server.live, served.server.keys, served.server.reach).routes
    return [(m, r.path) for r in routes if isinstance(r, Route) for m in (r.methods or set()) - {"HEAD"}]


def asked(browser: Browser, method: str, path: str, tag: str) -> int:
    for name, value in {**NAMES, "{tag}": tag}.items():
        path = path.replace(name, value)
    body = None if method == "GET" else json.dumps(BODY).encode()
    return browser.ask(method, path, body, {"If-Match": None if method == "GET" else "x"}).status


def test_strangers_are_told_nothing(shared: Served) -> None:
    stranger = shared.browser()

    found = {path for method, path in addresses(shared) if asked(stranger, method, path, "my") != 401}

    assert found == OPEN


def test_a_link_is_refused_all_that_is_of_another_language_or_of_the_office(shared: Served) -> None:
    link = shared.browser(shared.link("my"))

    quick = [(m, path) for m, path in addresses(shared) if path != "/api/events"]  # that one never ends
    found = {path for method, path in quick if asked(link, method, path, "ar") != 403}

    assert found == (OPEN | LINKED) - {"/api/events"}


def test_a_link_may_do_what_translators_need_and_one_that_looks_less(shared: Served) -> None:
    typing, looking = shared.browser(shared.link("my")), shared.browser(shared.link("my", edit=False))
    quick = [(m, path) for m, path in addresses(shared) if path not in OPEN | LINKED]

    def allowed(browser: Browser) -> set[tuple[str, str]]:
        return {(m, path) for m, path in quick if asked(browser, m, path, "my") != 403}

    looked = {("GET", path) for path in LOOKED}
    assert allowed(looking) == looked
    assert {path for _, path in allowed(typing) - looked} == TYPED


def test_project_of_other_links_is_their_own(tmp_path: Path) -> None:
    with serving(tiny(tmp_path.resolve(), my=MY, ar=AR)) as served:
        told = served.browser(served.link("ar")).get("/api/project").json

    assert [one["tag"] for one in told["languages"]] == ["en", "ar"]
    assert told["folder"] is None


def test_a_page_to_work_without_a_connection_is_to_be_kept(shared: Served) -> None:
    answer = shared.browser(shared.link("my")).get("/api/offline/my.html")

    assert answer.headers["content-disposition"] == 'attachment; filename="tiny.my.html"'
    assert "ရဲကို" in answer.body.decode()
    assert "اتصل" not in answer.body.decode()
    assert shared.owner.get("/api/offline/en.html").status == 404
