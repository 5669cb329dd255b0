"""What a request may say: texts, flags, numbers, names; what is refused and with which answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import TODAY, tiny
from tests.studio.conftest import MY

from leafletgen.engine.findings.placed import say
from leafletgen.engine.live import Live
from leafletgen.studio.answers import RefusalError
from leafletgen.studio.server.events import Events
from leafletgen.studio.server.keys import Access, Keys
from leafletgen.studio.server.reach import Reach
from leafletgen.studio.site import Asked, Site, editing, own, whole


def refused(work: Any) -> tuple[int, str]:
    with pytest.raises(RefusalError) as found:
        work()
    values = [(name, str(value)) for name, value in found.value.values.items()]
    return found.value.status, say(found.value.text, values=values)


def test_a_text_is_taken_as_it_is() -> None:
    said = Asked({"text": " ａ\n😀 ", "empty": "", "none": None})

    assert said.text("text", 6) == " ａ\n😀 "
    assert said.text("empty", 0) == ""
    assert said.text("absent", 9, "instead") == "instead"
    assert said.optional("none", 9) is None
    assert said.optional("absent", 9) is None
    assert said.optional("empty", 9) == ""


@pytest.mark.parametrize("value", [None, 5, ["x"], {"a": 1}, True])
def test_what_is_no_text_is_refused_by_name(value: Any) -> None:
    assert refused(lambda: Asked({"text": value}).text("text", 9)) == (400, "The request has no text.")
    if value is not None:
        assert refused(lambda: Asked({"text": value}).optional("text", 9)) == (
            400,
            "The request has no text.",
        )


def test_a_text_too_long_is_refused_whole_with_the_number() -> None:
    assert Asked({"text": "x" * 5000}).text("text", 5000) == "x" * 5000
    status, words = refused(lambda: Asked({"text": "x" * 5001}).text("text", 5000))
    assert status == 413
    assert "5,000" in words


@pytest.mark.parametrize("half", [0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_halves_of_characters_cannot_be_stored(half: int) -> None:
    assert refused(lambda: Asked({"text": f"a{chr(half)}b"}).text("text", 9))[0] == 422
    assert Asked({"text": "\ud7ff\ue000"}).text("text", 9) == "\ud7ff\ue000"


def test_yes_is_said_in_one_way_alone() -> None:
    assert [Asked({"x": v}).flag("x") for v in (True, False, 1, "true", None)] == [
        True,
        False,
        False,
        False,
        False,
    ]
    assert not Asked({}).flag("x")


def test_numbers_are_whole_and_exact_in_javascript() -> None:
    found = [Asked({"n": v}).number("n") for v in (7, -3, 2**53 - 1, 2**53, -(2**53), 1.5, "4", None)]

    assert found == [7, -3, 2**53 - 1, 0, 0, 0, 0, 0]
    assert Asked({}).number("n") == 0


def test_names_are_a_list_of_texts() -> None:
    assert Asked({"n": ["a", "b"]}).names("n") == ["a", "b"]
    assert Asked({}).names("n") == []
    assert len(Asked({"n": ["a"] * 1000}).names("n")) == 1000
    for value in ("a", ["a", 1], [None], {"a": 1}, ["a"] * 1001):
        assert refused(lambda value=value: Asked({"n": value}).names("n"))[0] == 400


def test_what_a_session_may_not_do() -> None:
    owner, typing, looking = Access(None, True), Access("my", True), Access("my", False)

    whole(owner)
    own(owner, "my")
    own(typing, "my")
    editing(typing)
    assert refused(lambda: whole(typing))[0] == 403
    assert refused(lambda: own(typing, "ar"))[0] == 403
    assert refused(lambda: editing(looking))[0] == 403


@pytest.mark.parametrize(
    ("paths", "kind", "tags"),
    [
        ({"locales/my.yaml"}, "texts", ["my"]),
        ({"locales/my.yaml", "status/ar.yaml"}, "texts", ["ar", "my"]),
        ({"status/my.yaml", "locales/my.yaml"}, "texts", ["my"]),
        ({"locales/my.yaml", "layouts/card.yaml"}, "project", ["my"]),
        ({"leaflet.yaml"}, "project", []),
    ],
)
def test_news_of_changed_files(tmp_path: Path, paths: set[str], kind: str, tags: list[str]) -> None:
    told: list[dict[str, Any]] = []

    class Heard(Events):
        def publish(self, kind: str, **more: Any) -> None:
            told.append({"type": kind, **more})

    root = tiny(tmp_path.resolve(), my=MY)
    site = Site(Live(root, TODAY), Keys(root, True), Reach("127.0.0.1", 8000))
    site.events = Heard()

    site.tell_changed(paths, by="Somebody")

    assert told == [
        {
            "type": kind,
            "revision": site.live.revision,
            "languages": tags,
            "paths": sorted(paths),
            "by": "Somebody",
        }
    ]
    site.live.broken = True
    site.tell_changed(paths)
    assert told[1]["type"] == "broken"
