"""A damaged font file is refused, or what is read of it is whole: never another exception, never hours, never all memory."""

from __future__ import annotations

import multiprocessing
import resource
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.text.fonts.damage import VARIANTS, WRAP, Damaged, inside, variants

from leafletgen.core.processes.bounds import at_own_bound, keep_within
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.facts import Unusable, Want
from leafletgen.text.fonts.reading import read

MEMORY = 512 << 20
"""Bytes more than the tests have in use."""
SECONDS = 20


class Outcome(NamedTuple):
    name: str
    certain: bool
    refused: str
    seconds: float
    program: bytes


def _outcomes(damaged: list[Damaged]) -> list[Outcome]:
    in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    keep_within("RLIMIT_AS", in_use + MEMORY)
    found = []
    for one in damaged:
        start, refused, program = time.process_time(), "", b""
        try:
            program = read(one.data, Want(500)).program or one.data
        except Unusable as fault:
            refused = fault.code
        except MemoryError:  # as the reader's process says it
            assert at_own_bound()
            refused = "font-broken"
        found.append(Outcome(one.name, one.certain, refused, time.process_time() - start, program))
    return found


@pytest.fixture(scope="module", params=sorted(WRAP))
def outcomes(request: pytest.FixtureRequest) -> list[Outcome]:
    """What comes of the thirty files of a kind, read in a process of its own, whose memory ends."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(_outcomes, (list(variants(request.param)),))


def test_each_ends_soon_and_well(outcomes: list[Outcome]) -> None:
    """Anything but Unusable would have come out of the process."""
    assert len(outcomes) == VARIANTS
    assert [one.name for one in outcomes if one.seconds > SECONDS] == []


def test_what_cannot_be_sound_is_refused(outcomes: list[Outcome]) -> None:
    assert [one.name for one in outcomes if one.certain and not one.refused] == []
    assert sum(one.certain for one in outcomes) >= 18


def test_what_is_read_nevertheless_can_be_set(outcomes: list[Outcome], tmp_path) -> None:
    """A flipped number may be another sound number: then HarfBuzz reads the font, too."""
    for one in outcomes:
        if not one.refused:
            path = tmp_path / "read.ttf"
            path.write_bytes(one.program)
            face = Face(path, "Read", 400)
            assert face.shape("a", 0, 1, rtl=False, script="Latn", language="en"), one.name


@pytest.mark.parametrize("kind", sorted(WRAP))
def test_the_same_wrapping_without_damage_is_read(kind: str) -> None:
    """So what is refused is refused for its damage."""
    assert read(WRAP[kind](inside(kind)), Want(400)).facts.family == "Noto Sans"
