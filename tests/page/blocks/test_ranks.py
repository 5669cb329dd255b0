"""Levels of headings: whatever a layout says, a reader finds the first at 1 and none skipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.projects import built, edit, errors, tiny
from tests.write.pdf import readers

from leafletgen.page.blocks.kinds.heading import Ranks

levels = st.lists(st.integers(1, 6), max_size=12)


def ranked(declared: list[int]) -> list[int]:
    ranks = Ranks()
    return [ranks.rank(level) for level in declared]


@pytest.mark.parametrize(
    ("declared", "read"),
    [
        ([1, 2, 3, 2, 1], [1, 2, 3, 2, 1]),
        ([2, 2], [1, 1]),
        ([1, 3, 3, 4], [1, 2, 2, 3]),
        ([1, 3, 2], [1, 2, 2]),
        ([3, 1, 2], [1, 1, 2]),
    ],
)
def test_examples(declared: list[int], read: list[int]) -> None:
    assert ranked(declared) == read


@given(levels)
def test_none_is_skipped_and_none_climbs(declared: list[int]) -> None:
    read = ranked(declared)

    assert all(after <= before + 1 for before, after in zip([0, *read], read, strict=False))
    assert all(rank <= level for rank, level in zip(read, declared, strict=True))


@given(levels)
def test_what_is_sound_stays(declared: list[int]) -> None:
    sound = ranked(declared)

    assert ranked(sound) == sound


def test_in_a_file(tmp_path: Path) -> None:
    """A banner, cards and headings alike, across zones."""
    root = tiny(tmp_path)
    blocks = "{banner: {text: head, level: 4}}, {cards: {of: [{title: head}, {title: head}], level: 6}}, {heading: {text: head, level: 9}}"
    edit(root / "layouts/card.yaml", "[{paragraph: body},", f"[{blocks}, {{paragraph: body}},")
    edit(root / "layouts/card.yaml", "{heading: {text: head, level: 1", "{heading: {text: head, level: 2")
    made = built(root)
    data = (root / made.files[0].path).read_bytes()

    assert errors(made) == []
    found = [node.role for node in readers.tree(data).walk() if node.role[0] == "H"]
    assert found == ["H1", "H2", "H3", "H3", "H4"]
