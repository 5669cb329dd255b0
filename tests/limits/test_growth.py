"""No text and no project makes the program do the square of what it has: counted in calls, not timed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time

import pytest
from tests.limits.growing import MOST, TASKS, calls, exponent, grown, project
from tests.limits.pumping import Use, asking, pumped, uses
from tests.soak import mostly

from leafletgen.engine.build import check
from leafletgen.engine.findings.causes import explained
from leafletgen.engine.opening import open_project
from leafletgen.model.locales import slips
from leafletgen.model.project import facts
from leafletgen.page.drawing import notation

LONG = 10_000
"""Characters that a text may have."""
FAULTS = 100
STEP = 0.06
"""Seconds of the processor: a step for each character takes a tenth of it, the square ten times as much and more."""
SECONDS = 2.0
"""What is in step with the length takes some thousandths; the square of it takes minutes."""


def checked_all(root: Path) -> None:
    """All findings of a project, each with what it follows from."""
    session = open_project(root, "2026-11-25").value
    assert session is not None
    assert len(explained(session.project, check(session).diagnostics)) > FAULTS


def test_faults_cost_what_they_are(tmp_path: Path) -> None:
    def work(count: int) -> Callable[[], None]:
        root = project(tmp_path / f"p{count}")
        (root / "locales/en.yaml").write_text(
            f't0: Title\nt1: "{"{" * count}"\nt2: Words\n', encoding="utf-8"
        )
        return lambda: checked_all(root)

    work(FAULTS)()
    some, many = calls(work(2 * FAULTS)), calls(work(6 * FAULTS))

    assert many / some < 3**MOST


def test_misspelt_names_cost_what_they_are(tmp_path: Path) -> None:
    """Each may mean any of the texts that nobody uses then; the first ones are compared with all."""

    def work(count: int) -> Callable[[], None]:
        root = project(tmp_path / f"p{count}", texts=count)
        layout = root / "layouts/o0.yaml"
        layout.write_text(layout.read_text(encoding="utf-8").replace("paragraph: t", "paragraph: tx"), encoding="utf-8")  # fmt: skip
        return lambda: checked_all(root)

    work(FAULTS)()
    some, many = calls(work(FAULTS)), calls(work(3 * FAULTS))

    assert many / some < 3**MOST


SIZES = {
    "languages": (2, 8, 16, 32), "outputs": (1, 12, 24, 48), "rows": (1, 10, 20, 40), "texts": (3, 40, 80, 160),
    "blocks": (3, 40, 80, 160), "depth": (1, 4, 8, 16),
}  # fmt: skip
"""The first is what every project costs, and is taken off the others."""
PAIRS = [(direction, task) for direction in SIZES for task in TASKS]


@pytest.mark.parametrize(("direction", "task"), mostly(PAIRS, [*PAIRS[3::5], ("languages", "build again")]))
def test_work_grows_with_what_there_is_to_do(tmp_path: Path, direction: str, task: str) -> None:
    first, *sizes = SIZES[direction]
    grown(tmp_path / "before", direction, task, (first,), calls)  # what is loaded late is nobody's
    found = grown(tmp_path, direction, task, (first, *sizes), calls)

    fixed = found.pop(first)
    own = {size - first: work - fixed for size, work in found.items()}
    assert max(own.values()) < fixed / 20 or exponent(own) <= MOST, found


@pytest.mark.soak
def test_a_save_among_many_texts_reads_only_what_changed(tmp_path: Path) -> None:
    """What is known of texts must hold all of an open project: beyond it each save would read all of them again."""
    found = grown(tmp_path, "texts", "a save in the preview", (160, 320, 640), calls)

    assert exponent(found) <= MOST, found


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
        quarter = text[: len(text) // 8] + text[-len(text) // 8 :]  # as it begins and as it ends
        # Others' work only makes longer; of a square, four times the text takes sixteen times as long.
        if all(taken(ask, text) > max(STEP, 8 * taken(ask, quarter)) for _ in range(3)):
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
