"""The package's own signs keep the construction rules of the family."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leafletgen.pictograms import GRID, Pictogram, names, pictogram
from leafletgen.pictograms.library import BUILTIN

OWN = names()
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


def test_all_signs_of_the_brief_are_there() -> None:
    assert set(NEEDED) - set(OWN) == set()


@pytest.mark.parametrize("name", [n for n in OWN if n not in HERO])
def test_mass_keeps_one_unit_inside_the_square(name: str) -> None:
    ink = sign(name).ink

    assert ink.x >= 0.95
    assert ink.y >= 0.95
    assert ink.right <= GRID - 0.95
    assert ink.bottom <= GRID - 0.95


@pytest.mark.parametrize("name", OWN)
def test_optical_weight_is_equal(name: str) -> None:
    """A flat thing is wide, a tall one high: the longer side of every sign is 20 to 22 units (the hero's more)."""
    ink = sign(name).ink

    assert max(ink.width, ink.height) >= 19.5


@pytest.mark.parametrize("name", [n for n in OWN if n not in HERO])
def test_cuts_are_wide_enough_to_print(name: str) -> None:
    cuts = [layer.stroke for layer in sign(name).layers if layer.role == "ground" and layer.stroke]

    assert all(width >= 1.0 for width in cuts)


@pytest.mark.parametrize("name", [n for n in OWN if not sign(n).mirror])
def test_signs_that_never_turn_are_symmetrical_in_mass(name: str) -> None:
    """Else a mirrored page would have to shift them."""
    assert sign(name).ink.center.x == pytest.approx(GRID / 2, abs=0.3)


@pytest.mark.parametrize("name", ["cash", "atm", "clock", "ask", "no", "yes"])
def test_money_clocks_and_marks_never_turn(name: str) -> None:
    assert not sign(name).mirror


@pytest.mark.parametrize("name", ["student", "plane", "gavel", "mask", "stolen-card", "stolen-id"])
def test_what_looks_one_way_turns(name: str) -> None:
    assert sign(name).mirror


@pytest.mark.parametrize("name", OWN)
def test_keywords_are_given(name: str) -> None:
    assert len(sign(name).keywords) >= 2


@pytest.mark.parametrize("name", OWN)
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
    assert {Path(p).stem for p in BUILTIN.iterdir()} == set(OWN)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", n) for n in OWN)
