"""Several languages at once: a line for each as soon as it is drawn, what changed since the last save, what is too long."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import edit, tiny
from tests.studio.conftest import MY, Served, serving

LAYOUT = "layouts/card.yaml"
JA = "head: 楽な仕事？\nbody: 先に {police} へ。**あなた**に。\nsteps: {s1: 買います。, s2: 受け取ります。, s3: 渡します。}\n"
TOP = ["top/heading.0"]
BODY, STEPS = "main/paragraph.0", "main/steps.1"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tiny(tmp_path.resolve(), my=MY, ja=JA)) as one:
        yield one


def seen(served: Served, *tags: str) -> list[dict[str, Any]]:
    answer = served.owner.get(f"/api/six/card/1?{'&'.join(f'tag={tag}' for tag in tags)}")
    assert answer.status == 200, answer.body
    return [json.loads(line) for line in answer.body.decode().splitlines()]


def saved(served: Served, old: str, new: str) -> None:
    """The layout is saved, and read."""
    before = served.owner.get("/api/project").json["revision"]
    edit(served.root / LAYOUT, old, new)
    for _ in served.owner.events():
        if served.owner.get("/api/project").json["revision"] != before:
            break


def changed(served: Served, tag: str = "my") -> Any:
    return served.owner.get(f"/api/changes/{tag}/card").json["changed"]


def test_languages_come_in_the_order_asked_and_one_that_cannot_be_drawn_says_so(served: Served) -> None:
    my, nothing, en = seen(served, "my", "xx", "en")

    assert (my["tag"], en["tag"]) == ("my", "en")
    assert nothing == {"tag": "xx", "refused": True}
    assert my["svg"].startswith("<svg") or "<svg" in my["svg"]
    assert [box["key"] for box in en["page"]["boxes"]] == [*TOP, BODY, STEPS]
    assert (en["changed"], en["too_long"]) == (None, [])
    assert set(en["smallest"]) == {"name", "percent", "floor_percent", "was"}


def test_a_change_of_size_glows_and_nothing_else(served: Served) -> None:
    seen(served, "my")
    saved(served, "step:  {size: 2.4u", "step:  {size: 2.2u")

    assert changed(served) == [[STEPS]]
    assert changed(served, "ja") is None or changed(served, "ja") == [[STEPS]]


def test_what_moved_with_its_zone_does_not_glow(served: Served) -> None:
    seen(served, "my")
    saved(served, "id: top, height: 20u", "id: top, height: 23u")

    assert BODY not in changed(served)[0]
    assert STEPS not in changed(served)[0]


def test_the_glow_fades_with_the_next_save_alone(served: Served) -> None:
    seen(served, "my")
    saved(served, "step:  {size: 2.4u", "step:  {size: 2.2u")
    assert (changed(served), changed(served)) == ([[STEPS]], [[STEPS]])

    saved(served, "ground: yellow", "ground: red")

    assert changed(served) == [[]]


def test_texts_too_long_are_named_with_the_smallest_size_now_and_before(served: Served) -> None:
    seen(served, "my")
    saved(served, "id: main, height: rest", "id: main, height: 6u")
    (my,) = seen(served, "my")

    assert my["too_long"][0] in {"steps.s2", "main"}
    assert all(my["too_long"])
    assert my["smallest"]["percent"] == my["smallest"]["floor_percent"] < my["smallest"]["was"]


def test_no_language_and_more_than_six_are_refused_and_a_link_too(served: Served) -> None:
    too_many = "&".join(f"tag={n}" for n in range(7))

    assert served.owner.get("/api/six/card/1").status == 400
    assert served.owner.get(f"/api/six/card/1?{too_many}").status == 400
    assert served.browser(served.link("my")).get("/api/six/card/1?tag=my").status == 403
    assert served.browser(served.link("my")).get("/api/changes/my/card").status == 403
