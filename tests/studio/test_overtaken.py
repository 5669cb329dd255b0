"""Somebody else writes into the files while a text is being saved: at whatever moment, nothing of theirs is written over, and
everybody hears of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import TODAY, edit, tiny
from tests.studio.conftest import MY, Served

from leafletgen.engine.live import Live
from leafletgen.engine.translation.texts import fingerprint
from leafletgen.model.project.world import World
from leafletgen.studio.addresses import edits
from leafletgen.studio.addresses.edits import Edit

STEPS = ("read_again locales", "write history", "write status", "write locales")


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Callable[[], object]], None]:
    """Does something once, just before the first step of a save of that name: `method folder`."""

    def arranged(step: str, act: Callable[[], object]) -> None:
        method, folder = step.split()
        real, left = getattr(World, method), [act]

        def overtaken(self: World, path: Path, *args: Any, **more: Any) -> Any:
            if path.parent.name == folder and path.stem == "my" and left:
                left.pop()()
            return real(self, path, *args, **more)

        monkeypatch.setattr(World, method, overtaken)

    return arranged


@pytest.fixture
def unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who watches the files is late, for ever."""

    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr("leafletgen.studio.site.watch", never)


def theirs(served: Served, old: str, new: str) -> Callable[[], None]:
    return lambda: edit(served.root / "locales/my.yaml", old, new)


def locale(served: Served) -> str:
    return (served.root / "locales/my.yaml").read_text(encoding="utf-8")


def news(served: Served, act: Callable[[], object]) -> list[dict[str, Any]]:
    """What a page hears until something that is done last of all."""
    heard = served.owner.events()
    assert next(heard)["type"] == "hello"
    act()
    served.owner.post("/api/comments/my/body", {"text": "The last.", "by": "T", "client": "end"})
    found = []
    for one in heard:
        if one.get("client") == "end":
            return [n for n in found if n["type"] == "texts"]
        found.append(one)
    raise AssertionError("the line ended")


@pytest.mark.usefixtures("unwatched")
@pytest.mark.parametrize("step", STEPS)
def test_the_same_text_is_a_conflict(served: Served, meanwhile: Any, step: str) -> None:
    base = served.owner.text("my", "head")["fingerprint"]
    meanwhile(step, theirs(served, '"အလုပ်"', "Weblate"))

    answer = served.owner.put("my", "head", base, "ကျွန်ုပ်", by="T")

    assert (answer.status, answer.json.get("theirs")) == (412, "Weblate")
    assert "Weblate" in locale(served)
    assert "ကျွန်ုပ်" not in locale(served)
    kept = served.owner.get("/api/history/my/head").json["versions"]
    assert ("ကျွန်ုပ်", "lost") in [(v["text"], v["how"]) for v in kept]


@pytest.mark.usefixtures("unwatched")
@pytest.mark.parametrize("step", STEPS)
def test_another_text_stays_as_they_wrote_it(served: Served, meanwhile: Any, step: str) -> None:
    base = served.owner.text("my", "head")["fingerprint"]
    meanwhile(step, theirs(served, "တစ်", "Weblate"))

    assert served.owner.put("my", "head", base, "ကျွန်ုပ်", by="T").status == 200

    assert "Weblate" in locale(served)
    assert "ကျွန်ုပ်" in locale(served)


def test_who_is_overtaken_again_and_again_is_told_to_wait(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    base, real, path = (
        served.owner.text("my", "head")["fingerprint"],
        World.write,
        served.root / "locales/my.yaml",
    )

    def overtaken(self: World, at: Path, *args: Any, **more: Any) -> None:
        if at == path:
            path.write_text(locale(served) + "# again\n", encoding="utf-8")
        real(self, at, *args, **more)

    monkeypatch.setattr(World, "write", overtaken)

    assert served.owner.put("my", "head", base, "ကျွန်ုပ်").status == 503
    assert "ကျွန်ုပ်" not in locale(served)


@pytest.mark.usefixtures("unwatched")
@pytest.mark.parametrize("conflict", [False, True])
def test_what_a_save_finds_changed_is_told_to_all_even_to_who_saves(served: Served, conflict: bool) -> None:
    base = served.owner.text("my", "head")["fingerprint"]
    change = theirs(served, '"အလုပ်"' if conflict else "တစ်", "Weblate")

    def act() -> None:
        change()
        served.owner.put("my", "head", base, "ကျွန်ုပ်", client="mine")

    heard = news(served, act)

    assert [one.get("client") for one in heard] == ([None] if conflict else [None, "mine"])
    assert heard[0]["paths"] == ["locales/my.yaml"]


@pytest.mark.usefixtures("unwatched")
def test_so_is_what_was_changed_right_behind_a_save(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    base, real, left = served.owner.text("my", "head")["fingerprint"], World.write, [1]

    def followed(self: World, at: Path, *args: Any, **more: Any) -> None:
        real(self, at, *args, **more)
        if at.parent.name == "locales" and left:
            left.pop()
            edit(at, "တစ်", "Weblate")

    monkeypatch.setattr(World, "write", followed)

    heard = news(served, lambda: served.owner.put("my", "head", base, "ကျွန်ုပ်", client="mine"))

    assert sorted(str(one.get("client")) for one in heard) == ["None", "mine"]
    assert served.owner.text("my", "steps.s1")["target"] == "Weblate"


@pytest.mark.usefixtures("unwatched")
def test_a_save_alone_is_told_once_and_as_ones_own(served: Served) -> None:
    base = served.owner.text("my", "head")["fingerprint"]

    heard = news(served, lambda: served.owner.put("my", "head", base, "ကျွန်ုပ်", client="mine"))

    assert [one.get("client") for one in heard] == ["mine"]


def test_what_changed_while_the_project_was_broken_is_a_conflict_too(tmp_path: Path) -> None:
    """Then changes are noted and not read; and a save before, as both files of the language are known after it."""
    root = tiny(tmp_path.resolve(), my=MY)
    live, path = Live(root, TODAY), root / "locales/my.yaml"
    other, base = (fingerprint(live.catalogs["my"].messages[key].value) for key in ("body", "head"))
    assert edits.put(live, "my", Edit("body", "ရဲ", other, False, None, "T"), "en").status == 200
    edit(root / "leaflet.yaml", "languages:", "languages: [")
    live.reload({"leaflet.yaml"})
    edit(path, '"အလုပ်"', "Weblate")
    live.reload({"locales/my.yaml"})
    assert live.broken

    answer = edits.put(live, "my", Edit("head", "ကျွန်ုပ်", base, False, None, "T"), "en")

    assert (answer.status, answer.body.get("theirs")) == (412, "Weblate")
    assert "Weblate" in path.read_text(encoding="utf-8")
