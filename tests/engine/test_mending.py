"""A mend that was tried is written into the layout: one value changes, everything else stays as it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, tiny

from leafletgen.engine.changing.mending import Mend, MendError, mend
from leafletgen.model.project.world import World

PATH = "layouts/card.yaml"
FLOW = "  - {shape: circle, width: 4u, at: {of: top, dx: 1u}}  # a dot\n"
BLOCK = """\
  - picture: {file: a.png, width: 9u}   # its width
    at:
      of: top
"""


def world(tmp_path: Path, over: str) -> World:
    root = tiny(tmp_path.resolve())
    text = (root / PATH).read_text(encoding="utf-8")
    (root / PATH).write_text(f"{text}# é\nover:\n{over}", encoding="utf-8")
    return World(root, TODAY)


def wanted(on: World, begin: str, name: str, value: str) -> Mend:
    """A mend of the entry that begins with these characters."""
    lines = (on.root / PATH).read_text(encoding="utf-8").splitlines()
    number, line = next((n, line) for n, line in enumerate(lines, 1) if begin in line)
    return Mend(PATH, number, line.index(begin) + 1, line, name, value)


def after(on: World, change: Mend) -> str:
    before = (on.root / PATH).read_text(encoding="utf-8").partition("over:\n")[0]
    mend(on, change)
    head, _, over = (on.root / PATH).read_text(encoding="utf-8").partition("over:\n")
    assert head == before
    return over


def test_a_value_in_braces_is_exchanged_and_comments_stay(tmp_path: Path) -> None:
    on = world(tmp_path, FLOW)

    assert after(on, wanted(on, "{shape", "dx", "-2.5u")) == FLOW.replace("dx: 1u", "dx: -2.5u")


def test_a_value_that_is_not_there_yet_is_put_in(tmp_path: Path) -> None:
    on = world(tmp_path, FLOW)

    assert after(on, wanted(on, "{shape", "dy", "3u")) == FLOW.replace("{of", "{dy: 3u, of")


def test_a_block_of_lines_is_kept_as_one(tmp_path: Path) -> None:
    on = world(tmp_path, BLOCK)

    assert after(on, wanted(on, "picture", "dx", "3u")) == BLOCK.replace("      of", "      dx: 3u\n      of")


def test_a_width_of_the_block_itself_is_found(tmp_path: Path) -> None:
    on = world(tmp_path, BLOCK)

    assert after(on, wanted(on, "picture", "width", "7.3u")) == BLOCK.replace("9u", "7.3u")


def test_line_ends_and_the_mark_before_the_text_stay(tmp_path: Path) -> None:
    on = world(tmp_path, FLOW)
    path = on.root / PATH
    change = wanted(on, "{shape", "width", "2u")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    mend(on, change)

    assert path.read_bytes() == before.replace(b"width: 4u", b"width: 2u")


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        ("width", ("width: 4u", "width: 5u")),  # the line has changed
        ("dx", ("at: {of: top, dx: 1u}", "at: top")),  # there is no map to put it into
        ("width", ("width: 4u, ", "")),
    ],
)
def test_nothing_is_written_where_the_layout_is_not_as_it_was(
    tmp_path: Path, name: str, edit: tuple[str, str]
) -> None:
    on = world(tmp_path, FLOW.replace(*edit))
    change = wanted(on, "{shape", name, "2u")
    if name == "width" and "5u" in edit[1]:
        change = change._replace(seen=FLOW.rstrip("\n"))
    before = (on.root / PATH).read_bytes()

    with pytest.raises(MendError):
        mend(on, change)
    assert (on.root / PATH).read_bytes() == before
