"""`build --profile`: stages and caches, of this process and of its workers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import run
from tests.engine.projects import tiny

JA = 'head: 簡単？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'
EDITION = ("localize", "fit", "arrange", "collide", "produce", "write")
"""What is done once for each edition of one page."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA)


def measured(project: Path, *options: object, workers: str = "none") -> dict[str, Any]:
    done = run("build", project, "--no-cache", "--profile", "--json", *options, LEAFLETGEN_WORKERS=workers)
    assert done.code == 0, done.err
    return dict(done.json["effort"])


def stages(effort: dict[str, Any]) -> dict[str, Any]:
    return {row["stage"]: row for row in effort["stages"]}


@pytest.mark.parametrize("workers", ["none", "fork", "spawn"])
def test_every_edition_is_counted_wherever_it_is_made(project: Path, workers: str) -> None:
    found = stages(measured(project, workers=workers))

    assert {name: found[name]["times"] for name in EDITION} == dict.fromkeys(EDITION, 2)
    assert found["read"]["times"] == found["wait"]["times"] == 1
    assert all(row["clock_s"] >= 0 and row["processor_s"] >= 0 for row in found.values())
    assert found["fit"]["processor_s"] > 0


def test_workers_ask_their_caches_as_often_as_one_process(project: Path) -> None:
    """Each starts with the caches that it inherits: what is asked is the same, what is at hand may be less."""
    alone, forked = (
        {row["cache"]: row["hits"] + row["misses"] for row in measured(project, workers=way)["caches"]}
        for way in ("none", "fork")
    )

    assert alone["rooms"] == forked["rooms"] > 0
    assert alone["lines"] == forked["lines"] > 0
    assert alone["paragraphs"] == forked["paragraphs"] > 0


def test_more_editions_ask_for_more_rooms(project: Path) -> None:
    one, two = (
        {row["cache"]: row for row in measured(project, *chosen)["caches"]} for chosen in (("-l", "en"), ())
    )

    assert 0 < one["rooms"]["misses"] < two["rooms"]["misses"]


def test_the_table(project: Path) -> None:
    done = run("build", project, "--profile")
    lines = done.out.splitlines()

    assert lines[0].startswith("Where the time went")
    assert lines[1].split() == ["stage", "times", "clock", "processor", "share"]
    assert any(line.startswith("fitting ") for line in lines)
    assert next(line for line in lines if line.startswith("together ")).endswith("100 %")
    assert any(line.startswith("rooms ") for line in lines)
    assert [line.endswith(".pdf") for line in lines[-2:]] == [True, True]


def test_the_table_in_japanese(project: Path) -> None:
    done = run("--words", "ja", "build", project, "--profile")

    assert "大きさの調整" in done.out
    assert "fitting" not in done.out


def test_nothing_is_said_where_nobody_asks(project: Path) -> None:
    assert "effort" not in run("build", project, "--json").json
    assert "Where the time went" not in run("build", project).out


def test_a_project_that_cannot_be_opened_is_measured_so_far(tmp_path: Path) -> None:
    done = run("build", tmp_path, "--profile", "--json")

    assert done.code == 2
    assert stages(done.json["effort"])["read"]["times"] == 1
