"""The package's own signs keep the construction rules of the family."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leafletgen.page.pictograms import Pictogram, names, pictogram
from leafletgen.page.pictograms.library import BUILTIN, PLAIN, pictogram_file
from leafletgen.page.pictograms.lint import faults, findings

OWN = names()
SMALL = [n for n in OWN if (BUILTIN / f"{n}{PLAIN}").is_file()]
HERO = {"hook-with-note"}  # a large drawing whose line runs out of the top
NEEDED = [
    "recruiter",
    "student",
    "online-shop",
    "atm",
    "bank",
    "parcel",
    "cash",
    "bank-card",
    "stolen-card",
    "id-card",
    "stolen-id",
    "passbook",
    "phone",
    "phone-contract",
    "sim",
    "police",
    "telephone",
    "desk",
    "handcuffs",
    "gavel",
    "prison-bars",
    "plane",
    "hook",
    "hook-with-note",
    "mask",
    "warning-none",
    "ask",
    "no",
    "slash",
    "yes",
    "password",
    "key",
    "laptop",
    "chat",
    "envelope",
    "clock",
    "house",
]


def sign(name: str) -> Pictogram:
    found = pictogram(name)
    assert found is not None, name
    return found


def small(name: str) -> Pictogram:
    return pictogram_file(BUILTIN / f"{name}{PLAIN}")


def test_all_signs_of_the_brief_are_there() -> None:
    assert set(NEEDED) - set(OWN) == set()


@pytest.mark.parametrize("name", [n for n in OWN if n not in HERO])
def test_signs_keep_the_rules_of_the_family(name: str) -> None:
    assert faults(sign(name)) == ()


@pytest.mark.parametrize("name", SMALL)
def test_drawings_for_small_sizes_keep_their_stricter_rules(name: str) -> None:
    assert faults(small(name)) == ()


def test_the_package_has_nothing_to_tell_about_its_own_signs_but_the_hero() -> None:
    assert {d.args[0][1] for d in findings(BUILTIN)} == {f"{name}.svg" for name in HERO}


@pytest.mark.parametrize("name", SMALL)
def test_a_small_drawing_takes_the_place_of_its_large_one(name: str) -> None:
    """It turns as the large one does, and fills nearly the same box (the hero's line is left out)."""
    large, plain = sign(name).ink, small(name).ink

    assert small(name).mirror == sign(name).mirror
    assert plain.center == pytest.approx(tuple(large.center), abs=0.9)
    assert (plain.width, plain.height) == pytest.approx(
        (large.width, large.height), abs=2.8 if name in HERO else 1.7
    )


@pytest.mark.parametrize("name", OWN)
def test_what_has_cuts_too_fine_for_8_mm_has_a_small_drawing(name: str) -> None:
    fine = [f for f in faults(sign(name)._replace(name=f"{name}.small")) if f.code == "sign-rules-cut"]

    assert not fine or name in SMALL


@pytest.mark.parametrize("name", ["cash", "atm", "clock", "ask", "no", "yes"])
def test_money_clocks_and_marks_never_turn(name: str) -> None:
    assert not sign(name).mirror


@pytest.mark.parametrize("name", ["plane", "gavel", "mask", "stolen-card", "stolen-id"])
def test_what_looks_one_way_turns(name: str) -> None:
    assert sign(name).mirror


@pytest.mark.parametrize("name", [*OWN, *(f"{n}.small" for n in SMALL)])
def test_files_look_alike_in_every_viewer(name: str) -> None:
    """Round ends and round corners go together here; a viewer must be told both."""
    text = (BUILTIN / f"{name}.svg").read_text(encoding="utf-8")

    assert text.count('stroke-linecap="round"') == text.count('stroke-linejoin="round"')
    assert not re.search(r"<text|<image|<style|href", text)


def test_one_modifier_is_drawn_once_and_used_everywhere() -> None:
    """The eye mask of `stolen-card` and `stolen-id` is the same drawing."""
    masks = [sign(n).layers[-5:] for n in ("stolen-card", "stolen-id")]

    assert masks[0] == masks[1]


def test_names_are_file_names() -> None:
    assert {Path(p).name.removesuffix(PLAIN).removesuffix(".svg") for p in BUILTIN.glob("*.*")} == set(OWN)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", n) for n in OWN)
