"""What fails in the server: "not found" is said of what was looked up and is not there, and of nothing else; a fault of this
program is in the log with its traceback, and whoever looks is told so in their language.
"""

from __future__ import annotations

import ast
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import TODAY
from tests.studio.conftest import Served, serving, until
from tools import messages

from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say
from leafletgen.core.processes.tasks import LostProcessError
from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import Live
from leafletgen.model.project.world import World
from leafletgen.studio import site
from leafletgen.studio.server import commands

STUDIO = Path(site.__file__).parent
OUR_FAULTS = (KeyError, LookupError, AttributeError, TypeError, ValueError)
JAPANESE = {"Accept-Language": "ja"}


def fail(fault: Callable[[str], Exception]) -> Callable[..., Any]:
    def failing(*_: object, **__: object) -> None:
        raise fault("ours")

    return failing


@pytest.mark.parametrize("fault", OUR_FAULTS)
def test_a_fault_of_a_handler_is_no_missing_page(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, fault: type[Exception]
) -> None:
    monkeypatch.setattr(Live, "page", fail(fault))

    for headers, language in (({}, "en"), (JAPANESE, "ja")):
        caplog.clear()
        found = served.owner.ask("GET", "/api/page/en/card/1.svg", headers=dict(headers))

        assert (found.status, found.error) == (500, say(SENTENCES["failed"], language))
        assert f"{fault.__name__}: " in caplog.text
        assert "in failing" in caplog.text  # the line that failed is in the log


@pytest.mark.parametrize(
    "path",
    [
        "/api/page/xx/card/1.svg", "/api/page/en/nowhere/1.svg", "/api/page/en/card/99.svg", "/api/boxes/xx/card",
        "/api/texts/xx", "/api/history/xx/head", "/api/diagram/none", "/api/lines?file=none.yaml", "/api/file/none.pdf",
        "/api/zip?path=none.pdf", "/api/tiles/xx/card?tile=A4", "/api/proof/xx.pdf", "/api/offline/xx.html",
        "/font/name/xx.ttf", "/font/any/xx.ttf", "/font/Nothing-Bold.ttf",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(served: Served, path: str, caplog: pytest.LogCaptureFixture) -> None:
    for headers, language in (({}, "en"), (JAPANESE, "ja")):
        found = served.owner.ask("GET", path, headers=dict(headers))

        assert (found.status, found.error) == (404, say(SENTENCES["no-such"], language))
    assert caplog.text == ""


def test_writing_to_what_is_not_there_is_not_found(served: Served) -> None:
    waiver = {"code": "double-space", "reason": "so", "language": "my"}
    asked = (
        served.owner.put("xx", "head", '""', "x"),
        served.owner.put("my", "no.such", '""', "x"),
        served.owner.post("/api/draft/my", {"output": "card", "key": "no.such", "text": "x"}),
        served.owner.post("/api/comments/xx/head", {"text": "x"}),
        served.owner.post("/api/comments/my/no.such", {"text": "x"}),
        served.owner.ask("PUT", "/api/comments/my/head/none", b'{"open": true}'),
        served.owner.ask("PUT", "/api/back/xx/head", b'{"text": "x"}'),
        served.owner.post("/api/approve/xx", {"by": "x"}),
        served.owner.post("/api/links", {"language": "xx"}),
        served.owner.post("/api/waivers", {**waiver, "key": "no.such"}),
        served.owner.post("/api/waivers", {**waiver, "key": "head", "language": "xx"}),
    )

    assert {one.status for one in asked} == {404}
    assert {one.error for one in asked} == {SENTENCES["no-such"]}


def troubles(served: Served, language: str = "en") -> list[str]:
    return list(served.owner.get(f"/api/project?words={language}").json["troubles"])


@pytest.mark.parametrize(
    ("step", "logged"),
    [("laid", "laying out and checking"), ("editions", "going through what is to be laid out")],
)
def test_background_work_that_fails_is_logged_and_shown(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, step: str, logged: str
) -> None:
    """And is taken away again when all could be laid out."""
    news = served.owner.events()
    next(news)
    assert troubles(served) == []
    with monkeypatch.context() as patch:
        patch.setattr(Live, step, fail(KeyError))
        (served.root / "locales/my.yaml").write_text("head: အသစ်\n", encoding="utf-8")
        assert any(one["type"] == "broken" for one in news)
        until(lambda: troubles(served) == [SENTENCES["not-laid-out"]])
        assert troubles(served, "ja") == [say(SENTENCES["not-laid-out"], "ja")]
        until(lambda: logged in caplog.text)
        assert "in failing" in caplog.text
    (served.root / "locales/my.yaml").write_text("head: အသစ်ထပ်\n", encoding="utf-8")

    until(lambda: troubles(served) == [])


def test_background_work_that_the_computer_ends_is_no_fault_of_the_program(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Live, "laid", fail(partial(LostProcessError, reason="SIGKILL")))
        (served.root / "locales/my.yaml").write_text("head: အသစ်\n", encoding="utf-8")
        until(lambda: troubles(served) == [SENTENCES["lost"]])
        until(lambda: "SIGKILL" in caplog.text)
        assert "Traceback" not in caplog.text
    (served.root / "locales/my.yaml").write_text("head: အသစ်ထပ်\n", encoding="utf-8")

    until(lambda: troubles(served) == [])


def test_reading_that_fails_is_logged_and_shown_and_files_are_still_watched(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Live, "reload", fail(AttributeError))
        (served.root / "locales/my.yaml").write_text("head: အသစ်\n", encoding="utf-8")
        until(lambda: troubles(served) == [SENTENCES["not-read"]])
        assert "in failing" in caplog.text
    (served.root / "locales/my.yaml").write_text("head: အသစ်ထပ်\n", encoding="utf-8")

    until(lambda: served.owner.text("my", "head")["target"] == "အသစ်ထပ်")
    until(lambda: troubles(served) == [])


def test_watching_that_fails_is_logged_and_shown_and_begun_anew(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The watch of a second server fails before it has seen anything."""
    true_watch, calls = site.watch, []

    async def fails_once(*args: Any) -> None:
        calls.append(args)
        if len(calls) == 1:
            raise OSError("no more watches")
        await true_watch(*args)

    monkeypatch.setattr(site, "watch", fails_once)
    monkeypatch.setattr(site, "AGAIN", 0.5)
    with serving(served.root) as second:
        until(lambda: len(calls) == 2)
        assert troubles(second) == [SENTENCES["not-watched"]]
        assert "no more watches" in caplog.text

        def seen() -> bool:
            (second.root / "locales/my.yaml").write_text(f"head: {time.monotonic()}\n", encoding="utf-8")
            return troubles(second) == []

        until(seen)


def test_a_command_that_fails_is_logged_and_shown(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(commands, "PROGRAM", (sys.executable, "-c", "raise KeyError('ours')"))
    news = served.owner.events()
    next(news)

    built = served.owner.post("/api/build?words=ja", {"languages": ["en"]})
    assert (built.status, built.error) == (500, say(SENTENCES["failed"], "ja"))
    assert [next(n["state"] for n in news if n["type"] == "build") for _ in range(2)] == ["started", "done"]
    assert served.owner.get("/api/proof/my.pdf").status == 500
    assert caplog.text.count("KeyError: 'ours'") == 2


def test_a_command_that_never_ends_is_stopped(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "PROGRAM", (sys.executable, "-c", "import time; time.sleep(600)"))
    monkeypatch.setattr("leafletgen.studio.addresses.prints.LONGEST", 1)

    built = served.owner.post("/api/build", {"languages": ["en"]})

    assert (built.status, built.error) == (503, say(SENTENCES["too-slow"], values=[("minutes", "0")]))


HASTY = """
import leafletgen.engine.build as build
from leafletgen.__main__ import run

build.BUILD_PATIENCE = 0.1
run()
"""
"""The command, which does not wait for another build."""


def test_a_build_while_another_one_goes_on_says_so(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "PROGRAM", (sys.executable, "-c", HASTY))
    with World(served.root, TODAY).locked("build.lock", "build", 1.0):
        built = served.owner.post("/api/build", {"languages": ["en"]})

    assert (built.status, built.json["files"]) == (200, [])
    assert [one["code"] for one in built.json["diagnostics"]] == ["project-busy"]


ENDED = ("sh", "-c", 'echo >> "$0"; kill -9 $$')
"""A command that somebody ends, and that counts how often it was begun."""


def test_a_command_that_the_computer_ends_is_begun_once_more_and_told_as_lost(
    served: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    begun = tmp_path / "begun"
    monkeypatch.setattr(commands, "PROGRAM", (*ENDED, str(begun)))

    built = served.owner.post("/api/build", {"languages": ["en"]})

    assert (built.status, built.error) == (503, say(SENTENCES["lost"]))
    assert begun.read_text() == "\n" * 2
    assert caplog.text == ""


# sentences

SENTENCE = re.compile(r"[A-Za-z]+ [a-z]+.*[.?!;]$|^[A-Z][a-z]+(?: [a-z]+){2,}")
"""What looks like one: words that end in a full stop, or a capital and three words."""


def docstrings(tree: ast.AST) -> set[int]:
    """The constants that are documentation."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def said(path: Path) -> Iterator[tuple[int, str]]:
    """What looks like a sentence among the constants of a module, also in parts of f-strings; with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = docstrings(tree)
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in documentation else None
        if isinstance(text, str) and SENTENCE.search(text.strip()):
            yield node.lineno, text


SAID = texts_of("studio", "lines") | {text: text for text in messages.packed()["words"]["studio"]["others"]}
"""What the server says: by its name, or as it stands in the code."""
MARKUP = ("offline.py",)
"""Pages with sentences in both languages in their HTML (their words: `tests/studio/test_offline.py`)."""


def test_every_sentence_of_the_server_stands_in_the_table() -> None:
    """A sentence that is written elsewhere, or put together, has no Japanese."""
    modules = [path for path in sorted(STUDIO.rglob("*.py")) if path.name not in MARKUP]
    found = [(path.name, line, text) for path in modules for line, text in said(path)]

    assert len(found) > 15
    assert [one for one in found if one[2] not in SAID.values()] == []


def test_every_sentence_of_the_table_is_used_and_has_its_japanese() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in STUDIO.rglob("*.py"))
    for name, text in SAID.items():
        assert text in sources or f'SENTENCES["{name}"]' in sources, text
        japanese = say(text, "ja")
        assert re.search(r"[぀-ヿ一-鿿]", japanese), text
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", japanese)), text


def test_the_language_is_that_of_who_asks(served: Served) -> None:
    """`?words=` where it is said, else what the browser would rather have."""
    for path, headers, language in (
        ("/api/texts/xx", {}, "en"),
        ("/api/texts/xx?words=ja", {}, "ja"),
        ("/api/texts/xx", {"Accept-Language": "ja-JP,en;q=0.5"}, "ja"),
        ("/api/texts/xx", {"Accept-Language": "de,ja;q=0.5"}, "ja"),
        ("/api/texts/xx", {"Accept-Language": "de,fr;q=0.5"}, "en"),
        ("/api/texts/xx?words=en", {"Accept-Language": "ja"}, "en"),
    ):
        found = served.owner.ask("GET", path, headers=dict(headers))
        assert found.error == say(SENTENCES["no-such"], language)
