"""One at a time: who waits is told for whom, a lock falls with its holder, and nothing half-written stays."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from leafletgen.core.processes.tasks import BusyError
from leafletgen.model.project.world import World

HOLDER = """
import sys, time
from pathlib import Path
from leafletgen.model.project.world import World

with World(Path(sys.argv[1])).locked("lock", "import"):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Another process that has the lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def is_free(root: Path, name: str = "lock") -> bool:
    try:
        with World(root).locked(name, seconds=0.2):
            return True
    except BusyError:
        return False


def test_who_waits_in_vain_is_told_for_whom(tmp_path: Path, holder) -> None:
    with pytest.raises(BusyError) as busy, World(tmp_path).locked(seconds=0.2):
        pass

    assert re.fullmatch(rf"import runs since \d\d:\d\d:\d\d, process {holder.pid}", busy.value.holder)


def test_a_lock_falls_with_its_holder(tmp_path: Path, holder) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()

    assert is_free(tmp_path)


def test_two_locks_of_a_project_are_two(tmp_path: Path, holder) -> None:
    assert is_free(tmp_path, "build.lock")
    assert not is_free(tmp_path)


def test_a_lock_is_free_again(tmp_path: Path) -> None:
    assert [is_free(tmp_path) for _ in range(3)] == [True] * 3


def test_what_was_left_half_written_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.pdf.4711.part", "deep/.b.pdf.12.part", ".notes.part", "c.pdf", ".d.part.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    World(tmp_path).sweep(tmp_path)

    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == [
        ".d.part.pdf",
        ".notes.part",
        "c.pdf",
    ]


def test_two_processes_that_write_one_file_do_not_mix(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from leafletgen.model.project.world import World\n"
    script += "for _ in range(40): World(Path('.')).write(Path(sys.argv[1]), sys.argv[2].encode() * 200000)"
    runs = [subprocess.Popen([sys.executable, "-c", script, tmp_path / "one", c]) for c in "ab"]

    assert [run.wait(120) for run in runs] == [0, 0]
    assert (tmp_path / "one").read_bytes() in (b"a" * 200000, b"b" * 200000)
    assert os.listdir(tmp_path) == ["one"]
