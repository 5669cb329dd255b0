"""No text and no project makes the program do the square of what it has: counted in calls, not timed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from types import FrameType

import pytest
from tests.limits.pumping import patterns, pumped

from leafletgen.engine.former import store_of
from leafletgen.engine.inputs import project_files
from leafletgen.engine.made import MadeEditions
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL, Printability
from leafletgen.model.locales import slips
from leafletgen.model.project import facts
from leafletgen.page.drawing import notation

MOST = 1.15
"""The exponent: 1 is twice the work for twice the size."""
LONG = 10_000
"""Characters that a text may have."""
SECONDS = 2.0
"""What is in step with the length takes some thousandths; the square of it takes minutes."""


def calls(work: Callable[[], object]) -> int:
    """How often Python calls something while this is done."""
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def spoken(root: Path, languages: int) -> Path:
    """A project of so many languages, of which one block stands in English alone."""
    tags = ["en", *(f"en-x-a{n}" for n in range(languages - 1))]
    layout = "{paragraph: b}, {paragraph: {text: b, when: {language: [en]}}}"
    files = {
        "leaflet.yaml": "format: 1\nname: p\ntitle: a\nversion: r1\ndate: 2026-11-25\nsource: en\n"
        f"languages: [{', '.join(tags)}]\noutputs:\n  o: {{layout: card, paper: A4, profile: screen}}\n",
        "layouts/card.yaml": f"format: 1\npage: {{margin: 4u}}\nblocks: [{{zone: {{id: all, height: rest, blocks: [{layout}]}}}}]\n"
        "type: {body: {size: 2u, floor: 1.5u}}\n",
        **{f"locales/{tag}.yaml": f"a: Title {tag}\nb: Words {tag}\n" for tag in tags},
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def asked_again(root: Path) -> None:
    """What a build does of which only a comment has changed, but for putting files into their places."""
    made = MadeEditions(store_of(root), project_files(root))
    session = open_project(root, "2026-11-25").value
    assert session is not None
    made.learn(session)
    for edition in session.editions(ALL).value or ():
        made.find(session, edition, Printability(), root / "output")


def test_languages_cost_what_they_are(tmp_path: Path) -> None:
    asked_again(spoken(tmp_path / "first", 3))
    some, many = (
        calls(lambda n=n: asked_again(spoken(tmp_path / f"p{n}", n)))  # type: ignore[misc]  # a default binds the loop's value
        for n in (30, 90)
    )

    assert many / some < 3**MOST


@pytest.mark.parametrize(
    "text", ["{" + " " * LONG, "{" * LONG, "{a" + " " * LONG, "{ " * LONG, "\u6f22" * LONG + "|"]
)
def test_no_text_takes_the_search_for_slips_long(text: str) -> None:
    begun = process_time()
    list(slips.markup_slips(text, "\u4e00-\u9fa5"))

    assert process_time() - begun < SECONDS


LINEAR = [
    *((one.pattern, one.flags & ~re.UNICODE) for one in (slips._BRACES, slips._BOLD, facts._PHONE_LIKE, notation._MIX)),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "flags"), LINEAR)
def test_patterns_of_texts_grow_with_them(pattern: str, flags: int) -> None:
    compiled = re.compile(pattern, flags)
    for text in pumped(pattern, flags, LONG // 10):
        begun = process_time()
        compiled.fullmatch(text), compiled.match(text)
        assert process_time() - begun < SECONDS, text[:40]


def test_all_patterns_are_found() -> None:
    found = patterns()

    assert len(found) > 300
    assert all(one in found for one in LINEAR)
