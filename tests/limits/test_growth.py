"""No text and no project makes the program do the square of what it has: counted in calls, not timed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time
from types import FrameType

import pytest
from tests.limits.pumping import Use, asking, pumped, uses
from tests.soak import mostly

from leafletgen.engine.build import check
from leafletgen.engine.causes import explained
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
FAULTS = 100
STEP = 0.03
"""Seconds of the processor: a step for each character takes a tenth of it, the square ten times as much and more."""
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


def checked_all(root: Path) -> None:
    """All findings of a project, each with what it follows from."""
    session = open_project(root, "2026-11-25").value
    assert session is not None
    assert len(explained(session.project, check(session).diagnostics)) > FAULTS


def test_faults_cost_what_they_are(tmp_path: Path) -> None:
    def work(count: int) -> Callable[[], None]:
        root = spoken(tmp_path / f"p{count}", 2)
        (root / "locales/en.yaml").write_text(f'a: Title\nb: "{"{" * count}"\n', encoding="utf-8")
        return lambda: checked_all(root)

    work(FAULTS)()
    some, many = calls(work(2 * FAULTS)), calls(work(6 * FAULTS))

    assert many / some < 3**MOST


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


SHARE = 5
"""Of so many texts one is tried in each run; `make soak` tries all."""


@pytest.mark.parametrize("part", mostly(range(SHARE), [0]))
def test_every_pattern_of_the_program_grows_with_its_text(part: int) -> None:
    asked = uses()
    assert len(asked) > 500
    slow = [(module, use, text[:40]) for use, module in asked.items() for text in too_long(use, part)]

    assert not slow


def too_long(use: Use, part: int) -> Iterator[str]:
    """The first text that takes a pattern longer than is in step with its length."""
    ask = asking(use)
    for text in islice(pumped(use.pattern, use.flags, LONG), part, None, SHARE):
        if all(taken(ask, text) > STEP for _ in range(3)):  # others' work only makes longer
            yield text
            return


def taken(ask: Callable[[str], object], text: str) -> float:
    begun = process_time()
    ask(text)
    return process_time() - begun


def test_a_pattern_that_does_not_is_found() -> None:
    assert list(too_long(Use(r"[ \t]+(?=\n)", 0, "search"), 0))
    assert not list(too_long(Use(r"(?<![ \t])[ \t]++(?=\n)", 0, "search"), 0))


def test_patterns_are_found_with_the_ways_they_are_asked() -> None:
    found = uses()

    for module in (slips, facts, notation):
        for one in vars(module).values():
            if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                assert any(use.pattern == one.pattern for use in found), one
    assert Use(r"(?<![ \t])[ \t]++(?=\r?\n)", 0, "finditer") in found  # written into a call
    assert {module for use, module in found.items() if module.endswith("languages.pack")}
