"""Waivers written into the project file and taken out: all else stays, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import tiny

from leafletgen.model.project.manifest import Waiver
from leafletgen.model.project.reading.load import load
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.waivers import unwaive, waive

HEAD = Waiver("same", "head", "loan word", "id")
BODY = Waiver("same", "body", 'they say "ok": #1')
ROW = '{code: same, key: head, language: id, reason: "loan word"}'
BODY_ROW = '{code: same, key: body, reason: "they say \\"ok\\": #1"}'


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tiny(tmp_path.resolve()), "2026-11-25")


def file(world: World) -> Path:
    return world.root / "leaflet.yaml"


def begin(world: World, more: str) -> str:
    text = file(world).read_text(encoding="utf-8") + more
    file(world).write_text(text, encoding="utf-8", newline="")
    return text


def read(world: World) -> tuple[Waiver, ...]:
    project = load(world).value
    assert project is not None
    return project.manifest.waive


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"waive:\n  - {ROW}\n"),
        ("waive: []  # none yet\n", f"waive: [{ROW}]  # none yet\n"),
        ("waive:   # later\n", f"waive:   # later\n  - {ROW}\n"),
        (f"waive: [{BODY_ROW}]\nstaff_topic: r1\n", f"waive: [{BODY_ROW}, {ROW}]\nstaff_topic: r1\n"),
        (
            f"waive: [\n  {BODY_ROW},  # a\n]\n",
            f"waive: [\n  {BODY_ROW}, {ROW},  # a\n]\n",
        ),
        (
            f"waive:\n  # why\n  - {BODY_ROW}  # b\n# end\nstaff_topic: r1\n",
            f"waive:\n  # why\n  - {BODY_ROW}  # b\n  - {ROW}\n# end\nstaff_topic: r1\n",
        ),
        (
            "waive:\n- code: same\n  key: body\n  reason: >\n    they\n    say\n\nstaff_topic: r1\n",
            f"waive:\n- code: same\n  key: body\n  reason: >\n    they\n    say\n- {ROW}\n\nstaff_topic: r1\n",
        ),
        (f"waive:\n  - {BODY_ROW}", f"waive:\n  - {BODY_ROW}\n  - {ROW}"),
    ],
)
def test_it_stands_behind_the_others_and_goes_again(world: World, before: str, after: str) -> None:
    start = begin(world, "")
    begin(world, before)
    already = read(world)

    assert waive(world, HEAD) is None
    assert file(world).read_text(encoding="utf-8") == start + after
    assert read(world) == (*already, HEAD)

    assert unwaive(world, HEAD) is None
    assert read(world) == already
    if "# later" not in before:  # a key with nothing behind it becomes an empty list
        assert file(world).read_text(encoding="utf-8").rstrip("\n") == (start + before).rstrip("\n")


def test_taking_out_the_first_the_middle_and_a_commented_one(world: World) -> None:
    third = Waiver("same", "steps.s1", "third")
    rows = f"  - {BODY_ROW}\n  - {ROW}  # his\n  - {{code: same, key: steps.s1, reason: third}}\n"
    start = begin(world, f"# false alarms\nwaive:  # all of them\n{rows}staff_topic: r1\n")

    unwaive(world, HEAD)
    assert file(world).read_text(encoding="utf-8") == start.replace(f"  - {ROW}  # his\n", "")
    unwaive(world, BODY)
    assert read(world) == (third,)
    unwaive(world, third)
    assert (
        file(world)
        .read_text(encoding="utf-8")
        .endswith("# false alarms\nwaive: []  # all of them\nstaff_topic: r1\n")
    )


def test_brackets_lose_one_of_several(world: World) -> None:
    begin(world, f"waive: [{BODY_ROW}, {ROW}]\n")

    unwaive(world, BODY)

    assert file(world).read_text(encoding="utf-8").endswith(f"\nwaive: [{ROW}]\n")


def test_line_ends_and_byte_order_mark_stay(world: World) -> None:
    text = file(world).read_text(encoding="utf-8").replace("\n", "\r\n")
    file(world).write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert waive(world, HEAD) is None

    assert file(world).read_bytes() == b"\xef\xbb\xbf" + f"{text}waive:\r\n  - {ROW}\r\n".encode()


def test_one_that_is_not_there_changes_nothing(world: World) -> None:
    start = begin(world, f"waive: [{BODY_ROW}]\n")

    assert unwaive(world, HEAD) is None
    assert file(world).read_text(encoding="utf-8") == start


@pytest.mark.parametrize("bad", ["outputs: [\n", "waive: yes\n", "waive: {a: b}\n"])
def test_a_file_that_cannot_take_it_is_left_alone(world: World, bad: str) -> None:
    start = begin(world, bad)

    told = waive(world, HEAD)

    assert told is not None
    assert told.code == "waiver-refused"
    assert file(world).read_text(encoding="utf-8") == start
