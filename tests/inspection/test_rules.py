"""Every rule catches its defect, and finds nothing in sound files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from tests.inspection import seeds, seeds_access, seeds_archive, seeds_exchange, seeds_objects
from tests.inspection.lookalikes import SOUND
from tests.inspection.seeds import Damage, content, damaged, good, good_screen, image

from leafletgen.core.messages.table import codes_of
from leafletgen.core.messages.translate import words
from leafletgen.inspection.finding import PdfFinding, finding, folded
from leafletgen.inspection.followed import content as walking
from leafletgen.inspection.opening import inspect, inspect_each
from leafletgen.inspection.rules import access, archive, exchange, heard, press
from leafletgen.inspection.rules.limits import LIMITS, limits
from leafletgen.judge.preflight.print_file import Wish, check_file

ALL = (*exchange.RULES, *access.RULES, *heard.RULES, *archive.rules("a"), *press.rules(limits("coated")))
SEEDS: dict[str, list[Damage]] = {}
for table in (seeds, seeds_access, seeds_archive, seeds_exchange, seeds_objects):
    for sown, damages in table.SEEDS.items():
        SEEDS.setdefault(sown, []).extend(damages)
EACH = [(code, number) for code, damages in SEEDS.items() for number in range(len(damages))]
PASSED = [(code, number) for code, damages in SOUND.items() for number in range(len(damages))]
COARSE = {"press-coarse"}
"""The stamp of the drawing has three pixels."""


TOLD_OF_RUNS = {
    "pdf-for-screens", "a-unjudged", "a-own-rules", "verapdf-objection", "verapdf-failed", "verapdf-lost",
}  # fmt: skip
"""Said of a run, or by another program: no rule of ours finds it."""

Caught = tuple[tuple[int, PdfFinding], ...]


def found(data: bytes) -> Caught:
    """All findings, each with the number of the rule that has it (-1: opening itself)."""
    return tuple(inspect_each(data, ALL))


@cache
def seeded(code: str, number: int) -> Caught:
    """What is found in the file with this defect."""
    return found(damaged(SEEDS[code][number], source(code)))


@pytest.fixture(autouse=True, scope="module")
def short() -> Iterator[None]:
    """No sown file is long, and nobody waits for an endless one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walking, "MOST_STEPS", 20_000)
        yield


def source(code: str) -> bytes:
    return good_screen() if code.startswith("ua-") else good()


@cache
def codes(data: bytes) -> set[str]:
    return {one.code for one in inspect(data, ALL)}


def test_sound_files_pass() -> None:
    assert codes(good()) <= COARSE
    assert {c for c in codes(good_screen()) if c.startswith("ua-")} == set()


def test_every_code_has_its_bad_file() -> None:
    assert set(SEEDS) == codes_of("files", "access", "archive", "graphics", "letters", "pdf") - TOLD_OF_RUNS


def test_every_rule_has_its_bad_file() -> None:
    """Whoever adds a rule sows its defect in `seeds.py`."""
    catching = {number for each in EACH for number, _ in seeded(*each)}

    assert catching == {-1, *range(len(ALL))}


@pytest.mark.parametrize(("code", "number"), EACH, ids=str)
def test_the_defect_is_caught(code: str, number: int) -> None:
    assert code not in codes(source(code)) - COARSE
    assert code in {one.code for _, one in seeded(code, number)}


@pytest.mark.parametrize(("code", "number"), PASSED, ids=str)
def test_what_only_looks_like_a_defect_passes(code: str, number: int) -> None:
    assert code not in codes(damaged(SOUND[code][number], source(code)))


@pytest.mark.parametrize(("code", "number"), EACH, ids=str)
def test_the_finding_can_be_told(code: str, number: int) -> None:
    """In words without gaps, in both languages."""
    told = [one for _, one in seeded(code, number)]

    assert code in {one.code for one in told}
    for one in told:
        for language in ("en", "ja"):
            said = words(one.code, (("place", "PDF"), *one.args), language)
            assert "{" not in said.message + said.hint


@pytest.mark.parametrize("name", LIMITS)
def test_limits_of_all_papers(name: str) -> None:
    assert 200 < limits(name).ink < 400


@pytest.mark.parametrize(("inches", "told"), [(299 / 298.4, True), (299 / 299.6, False)])
def test_pixels_are_judged_as_they_are_told(inches: float, told: bool) -> None:
    picture = image("DeviceGray", bytes(299 * 9), 299, 9)
    data = damaged(content(b"%.5f 0 0 2 50 50 cm /Im Do" % (72 * inches), XObject__Im=picture), good())
    said = {dict(one.args)["ppi"] for one in inspect(data, ALL) if one.code == "press-coarse"}

    assert ("298" in said) is told
    assert "300" not in said


def test_alike_findings_are_folded() -> None:
    many = [finding("press-rgb", 1) for _ in range(30)] + [finding("press-rgb", 2)]

    assert [times for _, times in folded(many)] == [1, 1, 1, 1, 26, 1]


def test_screen_files_are_judged_for_access_only() -> None:
    wish = Wish(limits("coated"))

    assert check_file("a.pdf", good_screen(), wish) == []
    assert {c.found.code for c in check_file("a.pdf", good_screen(), wish._replace(exchange=True))} >= {
        "x-intent-count"
    }
