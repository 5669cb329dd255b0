"""News to open pages: who hears what, who falls behind, how a silent line and its end look; and links that are good or over."""

from __future__ import annotations

import asyncio
import json
import stat
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest
from tests.engine.projects import tiny
from tests.studio.conftest import MY, PATIENCE, serving

from leafletgen.core.files.user_folders import made_private, project_folder
from leafletgen.studio.server import events
from leafletgen.studio.server.events import Events
from leafletgen.studio.server.keys import FILE, Access, Keys

R = TypeVar("R")


def run(work: Coroutine[Any, Any, R]) -> R:
    """In a thread of its own: the browser's tests keep a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result(PATIENCE)


async def next_of(line: Any) -> str:
    return str(await asyncio.wait_for(anext(line), PATIENCE))


def test_a_line_begins_with_what_is_and_brings_what_concerns_it() -> None:
    async def heard() -> list[str]:
        made = Events()
        line = made.stream({"type": "hello", "n": "é"}, lambda news: news["type"] != "secret")
        first = await next_of(line)
        for kind in ("one", "secret", "two"):
            made.publish(kind, number=len(kind))
        found = [first, await next_of(line), await next_of(line)]
        made.close()
        return [*found, *[more async for more in line]]

    assert run(heard()) == [
        'retry: 1000\ndata: {"type": "hello", "n": "é"}\n\n',
        'data: {"type": "one", "number": 3}\n\n',
        'data: {"type": "two", "number": 3}\n\n',
    ]


def test_each_page_hears_all() -> None:
    async def heard() -> list[str]:
        made = Events()
        lines = [made.stream({}, lambda _: True) for _ in range(3)]
        for line in lines:
            await next_of(line)
        made.publish("x")
        return [await next_of(line) for line in lines]

    assert run(heard()) == ['data: {"type": "x"}\n\n'] * 3


def test_a_silent_line_shows_that_it_is_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "BEAT", 0.01)

    async def heard() -> tuple[str, str]:
        made = Events()
        line = made.stream({}, lambda _: True)
        await next_of(line)
        beat = await next_of(line)
        made.publish("x")
        after = await next_of(line)
        while after.startswith(":"):
            after = await next_of(line)
        return beat, after

    assert run(heard()) == (": still here\n\n", 'data: {"type": "x"}\n\n')


def test_a_page_that_does_not_read_is_let_go_and_the_others_hear_on() -> None:
    async def heard() -> tuple[int, int]:
        made = Events()
        deaf, other = (made.stream({}, lambda _: True) for _ in range(2))
        await next_of(deaf)
        await next_of(other)
        read = 0
        for number in range(200):
            made.publish("x", number=number)
            assert json.loads((await next_of(other))[6:])["number"] == number
            read += 1
        return len([one async for one in deaf]), read

    kept, read = run(heard())
    assert kept == 64  # then its line ends, and it reads all anew
    assert read == 200


# ---------------------------------------------------------------- links


def test_secrets_of_a_project_are_found_again(tmp_path: Path) -> None:
    made = Keys(tmp_path, edit=True)
    link = made.share("my", edit=True, until="2026-12-01")
    again = Keys(tmp_path, edit=True)

    assert again.owner == made.owner
    assert again.links == [link]
    path = project_folder(tmp_path) / FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == [Path(FILE).name]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"owner": "x"}', '{"owner": "x", "links": [["a"]]}', '{"owner": "x", "links": 5}'],
)
def test_a_file_of_secrets_that_cannot_be_read_is_made_anew(tmp_path: Path, text: str) -> None:
    path = made_private(project_folder(tmp_path)) / FILE
    path.write_text(text)
    path.chmod(0o600)

    made = Keys(tmp_path, edit=True)

    assert len(made.owner) >= 32
    assert made.links == []
    assert Keys(tmp_path, edit=True).owner == made.owner


@pytest.mark.parametrize("whole", [True, False])
def test_what_a_secret_is_good_for(tmp_path: Path, whole: bool) -> None:
    made = Keys(tmp_path, edit=whole)
    typing, looking = (
        made.share("my", edit=True, until=None),
        made.share("ar", edit=False, until="2026-12-01"),
    )

    assert made.access(made.owner, "2026-11-25") == Access(None, whole)
    assert made.access(typing.secret, "2026-11-25") == Access("my", whole, None, typing.id)
    assert made.access(looking.secret, "2026-12-01") == Access("ar", False, "2026-12-01", looking.id)
    assert made.access(looking.secret, "2026-12-02") is None
    assert made.access("x", "2026-11-25") is None
    assert made.ended(looking.secret, "2026-12-02") == looking
    assert made.ended(looking.secret, "2026-12-01") is None
    assert made.ended(typing.secret, "2026-12-02") is None


def test_a_link_that_was_taken_back_is_gone_for_good(tmp_path: Path) -> None:
    made = Keys(tmp_path, edit=True)
    one, two = made.share("my", edit=True, until=None), made.share("my", edit=True, until=None)

    made.end(one.id)

    assert made.access(one.secret, "2026-11-25") is None
    assert made.access(two.secret, "2026-11-25") is not None
    assert Keys(tmp_path, edit=True).links == [two]
    assert one.secret.startswith(one.id)
    assert len(one.id) == 6


def test_a_link_for_a_mail_is_made_once(tmp_path: Path) -> None:
    made = Keys(tmp_path, edit=True)
    today = "2026-11-25"
    other = [
        made.share("my", edit=False, until=None),
        made.share("ar", edit=True, until=None),
        made.share("my", edit=True, until="2026-12-01"),
    ]

    first = made.shared("my", edit=True, today=today)

    assert (first not in other, first.until) == (True, "2026-12-09")
    assert made.shared("my", edit=True, today=today) == first
    assert made.shared("my", edit=True, today="2026-12-02") == first
    assert made.shared("my", edit=True, today="2026-12-03") != first
    newer = made.share("my", edit=True, until=None)
    assert made.shared("my", edit=True, today="2026-12-03") == newer


@pytest.mark.parametrize(
    "until", ["2026-02-30", "2026-13-01", "soon", "", "2026-1-1", "20261125", "2026-W48"]
)
def test_a_last_day_that_is_none_has_passed(tmp_path: Path, until: str) -> None:
    """As somebody may have typed it into the file."""
    made = Keys(tmp_path, edit=True)
    link = made.share("my", edit=True, until=until)

    assert made.access(link.secret, "2026-11-25") is None
    assert made.ended(link.secret, "2026-11-25") == link


def test_who_sees_which_language() -> None:
    assert Access(None, True).sees("my")
    assert Access("my", True).sees("my")
    assert not Access("my", True).sees("ar")


def test_an_open_page_does_not_hold_up_the_end_nor_make_it_a_failure(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C while a browser looks on: it was a second of waiting and a traceback."""
    with serving(tiny(tmp_path.resolve(), my=MY)) as served:
        news = served.owner.events()
        next(news)

        served.server.stop()
        list(news)

    assert capfd.readouterr().err == ""
