"""The page for translators as a file; what it does in a browser is tried in `tests/browser`."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import decompress

import pytest
from fontTools.ttLib import TTFont
from tests.engine.projects import TODAY, flagship, tiny
from tests.soak import mostly
from tests.studio.conftest import MY

from leafletgen.engine.live import Live
from leafletgen.model.project.writing.saving import Change, save
from leafletgen.studio.addresses.offline import STATIC, page
from leafletgen.write import svg


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Live:
    return Live(tiny(tmp_path_factory.mktemp("tiny"), my=MY), TODAY)


@pytest.fixture(scope="module")
def written(live: Live) -> str:
    return page(live, "my").decode()


def element(written: str, name: str, attributes: str = "") -> str:
    found = re.search(rf"<{name}{attributes}>(.*?)</{name}>", written, re.DOTALL)
    assert found is not None
    return found[1]


def answers(written: str) -> Any:
    return json.loads(element(written, "script", ' type="application/json" id="answers"'))


def test_the_same_project_gives_the_same_bytes(live: Live, written: str) -> None:
    assert page(Live(live.root, TODAY), "my").decode() == written


def test_nothing_is_loaded_from_anywhere(written: str) -> None:
    assert re.findall(r"url\(\"(?!data:)|@import|<link|<img|<iframe|\ssrc=[\"']", written) == []
    assert (
        re.findall(r"^\s*import\b|\bimport\(", element(written, "script", ' type="module"'), re.MULTILINE)
        == []
    )


def test_the_policy_allows_what_is_in_the_page_and_no_other_script_or_style(written: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', written)
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    for name, content in (
        ("script-src", element(written, "script", ' type="module"')),
        ("style-src", element(written, "style")),
    ):
        assert rules[name] == f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
    assert rules["default-src"] == "'none'"


def test_the_pages_are_those_that_are_printed(live: Live, written: str) -> None:
    edition = next(e for e in live.editions() if e.language == "my")
    packed = element(written, "script", ' type="image/svg\\+xml" id="card-1"')

    drawn = svg.write(live.laid(edition).publication.sheets[0], prefix="p1")
    assert decompress(b64decode(packed)).decode() == drawn


def test_only_one_language_and_its_source_are_in_the_page(tmp_path: Path) -> None:
    live = Live(tiny(tmp_path, my=MY, vi="head: Bí mật\n"), TODAY)

    written = page(live, "my").decode()

    assert [one["tag"] for one in answers(written)["/api/project"]["languages"]] == ["en", "my"]
    assert "Bí mật" not in written


def test_nobody_is_named_in_the_page(tmp_path: Path) -> None:
    root = tiny(tmp_path, my=MY)
    project = Live(root, TODAY).refreshed("my")
    save(project, "my", [Change("head", "အလုပ်လား", "draft", "Daw Hla")])
    record = (root / "status/my.yaml").read_text()
    (root / "status/my.yaml").write_text(
        f'{record}comments: {{head: [{{by: U Ba, on: {TODAY}, text: "A good word?", open: true}}]}}\n'
    )

    written = page(Live(root, TODAY), "my").decode()

    assert "A good word?" in written
    assert "Daw Hla" not in written
    assert "U Ba" not in written


def test_every_letter_of_the_language_can_be_typed(written: str) -> None:
    found = re.search(r'font-family: "text-my"[^}]*base64,([^"]+)"', element(written, "style"))
    assert found is not None
    sent = TTFont(BytesIO(b64decode(found[1])))
    whole = TTFont(STATIC.parents[3] / "fonts/NotoSansMyanmar/NotoSansMyanmar-Regular.ttf")

    assert sent.flavor == "woff"
    assert sent.getBestCmap() == whole.getBestCmap()
    assert {"GSUB", "GPOS"} <= set(sent.keys())


@pytest.mark.parametrize("tag", mostly(["zh-Hant", "my", "ar"], ["zh-Hant"]))
def test_a_page_can_be_sent_by_mail(tmp_path: Path, tag: str) -> None:
    assert len(page(Live(flagship(tmp_path), TODAY), tag)) < 3_000_000
