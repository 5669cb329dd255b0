"""Whatever bytes come in by a door: the committed inputs once more, and what the oracle must notice."""

from __future__ import annotations

import time
from itertools import count
from pathlib import Path

import pytest
from tools.laboratory.__main__ import main
from tools.laboratory.fuzz import oracle
from tools.laboratory.fuzz.bench import project, seen
from tools.laboratory.fuzz.doors import BrokenPromiseError, imported
from tools.laboratory.fuzz.http import fuzz as fuzz_http
from tools.laboratory.fuzz.oracle import Bounds, judged
from tools.laboratory.fuzz.runs import CORPUS, Run, replay
from tools.laboratory.fuzz.targets import CORPORA, TARGETS, Target

MOST = 1_500_000
"""Bytes of all committed inputs."""
REQUESTS = 6 * 64


def test_the_command_tries_them_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["laboratory", "replay"])
    monkeypatch.setattr("tools.laboratory.fuzz.targets.TARGETS", TARGETS[1:3])

    assert main() == 0


def test_the_command_fuzzes_a_target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = list[tuple[str, int, int]]()

    def fuzz(target: Target, seconds: int, runs: int, seed: int, _: Path) -> Run:
        asked.append((target.name, seconds, seed))
        return Run(target.name, seed, runs, 1.0, 1, 1, (("here", "broken"),))

    monkeypatch.setattr("tools.laboratory.fuzz.runs.fuzz", fuzz)
    line = [
        "fuzz",
        "--target",
        "po",
        "--target",
        "svg",
        "--seconds",
        "3",
        "--runs",
        "2",
        "--keep",
        str(tmp_path),
    ]
    monkeypatch.setattr("sys.argv", ["laboratory", *line])

    assert main() == 1
    assert asked == [("po", 3, 9), ("svg", 3, 9)]


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_all_committed_inputs_are_taken_quietly(target: Target) -> None:
    assert list(replay(target)) == []


def test_each_target_has_its_inputs_and_they_are_small() -> None:
    sizes = {target.name: sum(path.stat().st_size for path in target.corpus.iterdir()) for target in TARGETS}

    assert {path.name for path in CORPORA.iterdir()} == set(sizes)
    assert all(sizes.values())
    assert sum(sizes.values()) < MOST
    for target in TARGETS:
        assert sum(path.stat().st_size for path in target.corpus.glob("seen-*")) <= CORPUS


def test_the_preview_takes_broken_requests_quietly() -> None:
    asked = fuzz_http(seconds=60, number=REQUESTS, seed=9)

    assert asked.wrong == ()
    assert sum(asked.inputs.values()) == REQUESTS
    assert set(asked.statuses) >= {200, 400, 401, 404}


def endless(_: bytes) -> tuple[str, ...]:
    while True:
        pass


def greedy(_: bytes) -> tuple[str, ...]:
    return (str(len(bytearray(b"x") * (96 << 20))),)


COUNT = count()


def fickle(_: bytes) -> tuple[str, ...]:
    return (str(next(COUNT)),)


def raising(data: bytes) -> tuple[str, ...]:
    return (str(1 // len(data)),)


@pytest.mark.parametrize(
    ("door", "data", "name"),
    [
        (endless, b"", "more than 0.1 s"),
        (greedy, b"", "MiB of memory"),
        (fickle, b"", "another answer for the same bytes"),
        (raising, b"", "ZeroDivisionError"),
    ],
)
def test_the_oracle_notices(door: oracle.Door, data: bytes, name: str) -> None:
    seconds = 0.1 if door is endless else 20
    wrong = judged(door, data, Bounds(seconds=seconds, memory=16))

    assert wrong is not None
    assert name in wrong.name
    assert judged(raising, b"x", Bounds()) is None


def test_a_door_that_changes_the_project_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from tools.laboratory.fuzz import doors

    sound = doors.receive

    def writing(*arguments: object) -> object:
        (project() / "glossary.yaml").touch()
        time.sleep(0.01)
        return sound(*arguments)  # type: ignore[arg-type]

    data = next(iter(next(t for t in TARGETS if t.name == "json").seeds()))
    assert imported(data)
    monkeypatch.setattr(doors, "receive", writing)
    with pytest.raises(BrokenPromiseError, match="before anybody agreed"):
        imported(data)
    assert seen(project())


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_mutators_change_seeds_and_stand_anything(target: Target) -> None:
    from random import Random

    data = min((path.read_bytes() for path in target.corpus.iterdir()), key=len)
    made = {target.mutator(data, Random(n)) for n in range(20)}
    again = {target.mutator(data, Random(n)) for n in range(20)}

    assert len(made) > 3
    assert made == again
    for odd in (b"", b"\0", b"PK\3\4", b"\x89PNG\r\n\x1a\n", b"\0\1\0\0", data[:50]):
        assert isinstance(target.mutator(odd, Random(1)), bytes)
