"""A language of the interface is one catalogue: the command line and the screens take what is there."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from tests.conftest import ROOT
from tools import messages as tool

from leafletgen.core.messages import catalogues
from leafletgen.core.messages.translate import words
from leafletgen.engine.live import NoSuchError
from leafletgen.studio.app import _no_such
from leafletgen.studio.server import readers
from leafletgen.text.languages.readers import accepted, plural_numbers, reader_for, speaks, wished

CACHES = (
    catalogues.speaks,
    catalogues.lookup,
    catalogues._read,
    reader_for.__globals__["_serving"],
    readers.said,
)


def asked(path: str, **headers: str) -> tuple[int, bytes]:
    """What the addresses answer to somebody without a session."""
    found: list[dict[str, Any]] = []
    path, _, query = path.partition("?")
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        found.append(message)

    app = Starlette(routes=readers.routes(), exception_handlers={NoSuchError: _no_such})
    with ThreadPoolExecutor(1) as apart:  # where no loop runs: the browser's tests have one
        apart.submit(asyncio.run, app(scope, receive, send)).result()
    return found[0]["status"], b"".join(one.get("body", b"") for one in found)


@pytest.mark.parametrize(
    ("wishes", "served"),
    [
        (["zh-CN"], "zh-Hans"),
        (["zh_CN.UTF-8"], "zh-Hans"),
        (["zh-SG"], "zh-Hans"),
        (["zh"], "zh-Hans"),
        (["zh-Hans-HK"], "zh-Hans"),
        (["zh-TW"], "en"),
        (["zh-Hant"], "en"),
        (["ja-JP"], "ja"),
        (["JA"], "ja"),
        (["de", "ja"], "ja"),
        (["en-GB", "ja"], "en"),
        (["de"], "en"),
        (["C"], "en"),
        ([""], "en"),
        ([], "en"),
    ],
)
def test_who_wishes_for_a_language_reads_what_is_nearest(wishes: list[str], served: str) -> None:
    assert reader_for(wishes) == served


def test_wishes_of_a_browser_and_of_a_computer() -> None:
    assert accepted("de, ja;q=0.5, zh-CN;q=0.8, fr;q=0, *;q=x") == ("de", "zh-CN", "ja")
    assert accepted("") == ()
    assert wished({"LANGUAGE": "", "LC_ALL": "ja_JP.UTF-8", "LANG": "C"}) == ("ja_JP.UTF-8",)
    assert wished({"LANGUAGE": "de:zh_CN", "LANG": "en_US"}) == ("de", "zh_CN")
    assert wished({}) == ("",)


@pytest.mark.parametrize(
    ("tag", "categories"),
    [
        ("en", ["one", "other"]),
        ("zh-Hans", ["other"]),
        ("ru", ["few", "many", "one"]),
        ("ar", ["few", "many", "one", "other", "two", "zero"]),
    ],
)
def test_a_number_for_each_plural_category(tag: str, categories: list[str]) -> None:
    assert sorted(plural_numbers(tag)) == categories


def test_the_command_line_speaks_the_language_of_the_computer(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("LANGUAGE", "LC_ALL", "LEAFLETGEN_WORDS")}
    done = subprocess.run(
        [sys.executable, "-m", "leafletgen", "check", str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=ROOT, env=environment | {"LANG": "zh_CN.UTF-8"},
    )  # fmt: skip

    assert done.returncode != 0
    assert (
        words("project-missing", [("folder", str(tmp_path))], "zh-Hans").message in done.stdout + done.stderr
    )


def test_words_of_the_screens_for_who_asks() -> None:
    status, body = asked("/words", accept_language="zh-CN,zh;q=0.9,en;q=0.8")
    answer = json.loads(body)
    assert (status, answer["reader"]) == (200, "zh-Hans")
    assert [(one["tag"], one["name"], one["font"]) for one in answer["readers"]][:2] == [
        ("en", "English", None),
        ("ja", "日本語", None),
    ]
    assert answer["words"]["tab.translate"] == "翻译"
    assert answer["words"]["need.error"] == {"other": "错误{n}"}
    assert json.loads(asked("/words?words=ja", accept_language="zh-CN")[1])["reader"] == "ja"
    english = json.loads(asked("/words", accept_language="zh-TW")[1])
    assert english["words"]["need.error"] == {"one": "{n} error", "other": "{n} errors"}


def test_a_language_is_shown_in_letters_of_its_own_region() -> None:
    (font,) = [one["font"] for one in readers.offered() if one["tag"] == "zh-Hans"]
    status, body = asked(f"{font}-400.woff")
    assert status == 200
    made = TTFont(BytesIO(body))
    said = "".join(one if isinstance(one, str) else one["other"] for one in readers.said("zh-Hans").values())
    assert {letter for letter in said if "一" <= letter <= "鿿"} <= {chr(code) for code in made.getBestCmap()}
    assert "Noto Sans SC" in made["name"].getDebugName(1)

    assert [asked(path)[0] for path in ("/font/reader/xx-400.woff", "/font/reader/zh-Hans-300.woff")] == [
        404,
        404,
    ]


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A catalogue that says two things, and nothing else of the program changed."""
    said = tool.updated(Catalog("fr"), tool.template(tool.said(tool.packed())))
    for message in said:
        if message.id == "“{name}” is missing here.":
            message.string = "« {name} » manque ici."
        if message.context == "tab.translate":
            message.string = "Traduire"
    (tmp_path / "fr.mo").write_bytes(tool.compiled(said))
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    for one in CACHES:
        one.cache_clear()
    yield
    for one in CACHES:
        one.cache_clear()


@pytest.mark.usefixtures("french")
def test_a_new_language_is_one_file() -> None:
    assert speaks() == ("en", "fr")
    assert reader_for(["ja", "fr-CA"]) == "fr"
    assert words("key-missing", [("name", "x")], "fr").message == "« x » manque ici."
    assert words("key-missing", [("name", "x")], "fr").hint == "Add a line “x: …”.", (
        "what is missing is said in English"
    )
    assert readers.offered()[1] == {"tag": "fr", "name": "Français", "font": "/font/reader/fr"}
    assert readers.said("fr")["tab.translate"] == "Traduire"
    assert readers.said("fr")["tab.print"] == "Print"
    assert set(readers.said("fr")["need.error"]) >= {"one", "other"}
