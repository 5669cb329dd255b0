"""Builds after builds: nothing is done twice, people are told why something is, and `--watch` does it by itself."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.cli.command import ROOT, Done, run
from tests.engine.projects import edit, tiny

from leafletgen.cli import watching as rounds
from leafletgen.core.files.store import AnswerStore
from leafletgen.engine.findings.placed import SENTENCES

JA = 'head: 簡単？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA)


def build(project: Path, *options: object, **variables: str) -> Done:
    return run("build", project, "--today", "2026-11-26", *options, **variables)


def hollow(project: Path) -> None:
    """Leave the store only what was printed: whoever makes a sheet now is found out."""
    for entry in (project / ".leafletgen/cache").rglob("*"):
        if entry.is_file() and b"%PDF" in entry.read_bytes():
            entry.unlink()


def test_a_run_of_which_nothing_changed_is_said_again(project: Path) -> None:
    first = build(project)
    hollow(project)
    second = build(project)

    assert second == first
    assert not [
        p for p in (project / ".leafletgen/cache").rglob("*") if p.is_file() and b"%PDF" in p.read_bytes()
    ]


def test_a_sheet_that_was_altered_is_put_right(project: Path) -> None:
    first = build(project)
    sheet = project / "output/card/tiny.ja.pdf"
    before = sheet.read_bytes()
    sheet.write_bytes(before + b"% more")

    assert build(project) == first
    assert sheet.read_bytes() == before


@pytest.mark.parametrize(
    "put", [b"{}", b"[]", b"\xff", b"[" * 5000, b'{"more": [1], "inputs": {}, "sheets": {}}']
)
def test_what_somebody_has_put_into_the_store_is_not_said(project: Path, put: bytes) -> None:
    """Its digits are right; it is none of ours."""
    first = build(project)
    store = AnswerStore(project / ".leafletgen/cache/made-1")
    for entry in [*store.folder.glob("*/*")]:
        store.put(entry.name, put)

    assert build(project) == first


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("locales/ja.yaml", "買う。", "買います。"),
        ("leaflet.yaml", '"110"', '"119"'),
        ("layouts/card.yaml", "size: 4u", "size: 3.5u"),
    ],
)
def test_a_change_is_on_the_next_sheet(project: Path, path: str, old: str, new: str) -> None:
    build(project)
    before = (project / "output/card/tiny.ja.pdf").read_bytes()
    edit(project / path, old, new)
    build(project)
    after = (project / "output/card/tiny.ja.pdf").read_bytes()
    build(project, "--no-cache")

    assert after != before
    assert (project / "output/card/tiny.ja.pdf").read_bytes() == after


def test_another_day_language_or_kind_of_report_is_another_run(project: Path) -> None:
    build(project)

    assert "[fact-stale]" in run("build", project, "--today", "2028-01-01").err
    assert build(project, "--json").json["files"]
    assert build(project, LEAFLETGEN_WORDS="ja").err != build(project).err


def test_files_are_told_why_they_were_made(project: Path) -> None:
    first = build(project, "--explain-rebuild")
    edit(project / "locales/ja.yaml", "買う。", "買います。")
    second = build(project, "--explain-rebuild")
    third = build(project, "--explain-rebuild", LEAFLETGEN_WORDS="ja")

    assert "card/en, card/ja: made, for no finished file of it was kept from an earlier build" in first.err
    assert "card/ja: made again, for something changed in locales/ja.yaml" in second.err
    assert "Made: 1. Unchanged, and not made again: 1" in second.err
    assert "作成：0件。変更がなく、作り直さなかったもの：2件" in third.err


def test_without_the_store_nothing_is_kept(project: Path) -> None:
    build(project, "--no-cache")

    assert not list((project / ".leafletgen").rglob("made-1"))


def test_a_measured_build_counts_what_was_found(project: Path) -> None:
    def editions() -> tuple[int, int]:
        caches = {row["cache"]: row for row in build(project, "--profile", "--json").json["effort"]["caches"]}
        return caches["editions"]["hits"], caches["editions"]["misses"]

    assert [editions(), editions()] == [(0, 2), (2, 0)]


def test_two_builds_at_once_and_one_that_is_killed(project: Path) -> None:
    command = [sys.executable, "-m", "leafletgen", "build", str(project)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    for pause in (0.3, 0.6, 0.9):
        killed = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(pause)
        killed.kill()
        killed.communicate(timeout=30)
    both = [
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [one.wait(60) for one in both] == [0, 0]
    kept = {p.name: p.read_bytes() for p in (project / "output/card").iterdir()}
    build(project, "--no-cache")

    assert {p.name: p.read_bytes() for p in (project / "output/card").iterdir()} == kept


@pytest.fixture
def watching(project: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "leafletgen", "build", str(project), "--watch"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", "LEAFLETGEN_WORDS": "en"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    yield process
    process.kill()
    process.communicate(timeout=30)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
def test_watching_builds_again_what_changed_and_ends_by_ctrl_c(
    project: Path, watching: subprocess.Popen[str]
) -> None:
    assert watching.stdout is not None
    assert watching.stdout.readline().endswith("Made: 2. Unchanged, and not made again: 0\n")
    before = (project / "output/card/tiny.ja.pdf").read_bytes()
    edit(project / "locales/ja.yaml", "買う。", "買います。")
    assert watching.stdout.readline().endswith("Made: 1. Unchanged, and not made again: 1\n")
    assert (project / "output/card/tiny.ja.pdf").read_bytes() != before

    watching.send_signal(signal.SIGINT)
    rest, errors = watching.communicate(timeout=30)

    assert (watching.returncode, rest, errors) == (130, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("building", [True, False])
def test_watching_that_is_ended_by_a_signal_says_so_by_its_code_alone(
    watching: subprocess.Popen[str], sent: signal.Signals, building: bool
) -> None:
    assert watching.stdout is not None
    if building:
        time.sleep(1)
    else:
        watching.stdout.readline()

    watching.send_signal(sent)
    _, errors = watching.communicate(timeout=30)

    assert (watching.returncode, errors) == (128 + sent, "")


def test_a_fault_is_told_while_watching(project: Path, watching: subprocess.Popen[str]) -> None:
    assert watching.stdout is not None
    assert watching.stderr is not None
    watching.stdout.readline()
    edit(project / "locales/ja.yaml", "簡単？", "簡単？" * 60)

    assert "Made: 1." in watching.stdout.readline()
    assert "locales/ja.yaml" in watching.stderr.readline()


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ('[ -e "$0" ] && echo Made: 2 || { : > "$0"; kill -9 $$; }', "Made: 2"),
        ("kill -9 $$", SENTENCES["lost"]),
        (None, SENTENCES["lost"]),
    ],
    ids=["once", "twice", "no process"],
)
def test_a_round_that_the_computer_ends_is_begun_once_more(
    script: str | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ("sh", "-c", script, str(tmp_path / "begun")) if script else (str(tmp_path / "none"),)

    with ThreadPoolExecutor(1) as apart:  # beside the browser's tests, which leave a loop running
        apart.submit(asyncio.run, rounds._round(command, "en")).result()

    assert capsys.readouterr().out[8:].strip() == said


def test_what_does_not_go_with_watching(project: Path) -> None:
    assert "--watch tells a line a round" in build(project, "--watch", "--json").err
