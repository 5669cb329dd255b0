"""The preview shows a site as a web server does; no way leads out of its folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.engine.test_site import project, published
from tests.studio.conftest import Served, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = project(tmp_path_factory.mktemp("site").resolve())
    published(root, "en", "ja")
    (root / "output/site/safe/secret.yaml").write_text("not shown", encoding="utf-8")
    (root / "output/secret.html").write_text("not shown", encoding="utf-8")
    (root / "output/site/link.html").symlink_to(root / "output/secret.html")
    with serving(root) as one:
        yield one


def test_pages_are_shown_with_a_policy_of_their_own(served: Served) -> None:
    got = served.owner.get("/site/safe/en/index.html")

    assert got.status == 200
    assert got.body == (served.root / "output/site/safe/en/index.html").read_bytes()
    policy = got.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "script-src 'self'" in served.owner.get("/").headers["content-security-policy"]


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/site/", "/site/safe/index.html"),
        ("/site/safe/", "/site/safe/index.html"),
        ("/site/safe/en", "/site/safe/en/index.html"),
    ],
)
def test_a_folder_leads_to_its_page(served: Served, asked: str, leads: str) -> None:
    got = served.owner.get(asked)

    assert (got.status, got.headers.get("location")) == (307, leads)


@pytest.mark.parametrize(
    "asked",
    [
        "/site/safe/secret.yaml", "/site/link.html", "/site/../secret.html", "/site/safe/%2e%2e/%2e%2e/secret.html",
        "/site/safe/th/index.html", "/site/safe//en", "/site/safe\\\\en",
    ],
)  # fmt: skip
def test_nothing_else_is_shown(served: Served, asked: str) -> None:
    got = served.owner.get(asked)

    assert got.status in (400, 404)
    assert b"not shown" not in got.body


def test_who_has_a_link_of_one_language_sees_none_of_it(served: Served) -> None:
    assert served.browser(served.link("ja")).get("/site/safe/en/index.html").status == 403
