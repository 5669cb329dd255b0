"""Fonts in files: whatever their bytes, a glyph has a width or none, and nothing is raised."""

from __future__ import annotations

from random import Random

from tests.inspection.seeds_archive import outlines

from leafletgen.inspection.read import cmaps, programs


def test_a_sound_one() -> None:
    program = programs.read(outlines(), "/FontFile3")

    assert program is not None
    assert program.advance(program.number("a")) == 0.5
    assert program.number("none of its letters") == 0


def test_damaged_ones() -> None:
    chance, read = Random(1), 0
    for _ in range(400):
        data = bytearray(outlines())
        for _ in range(chance.choice((1, 3, 9))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        program = programs.read(bytes(data), "/FontFile3")
        if program is not None:
            read += 1
            for glyph in range(min(program.glyphs, 9)):
                program.advance(glyph)

    assert read > 50


def test_a_map_of_codes_that_says_everything_many_times() -> None:
    """A few kilobytes cannot ask for millions of codes."""
    made = cmaps.parse(b"100 beginbfrange " + b"<0000> <ffff> <0041> " * 5000 + b"endbfrange")

    assert made.texts[3] == "D"
    assert made.count > cmaps.MOST
