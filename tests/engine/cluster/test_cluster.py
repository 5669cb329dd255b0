"""A build by a cluster is the build of this computer: its sheets, what it says, and how it ends. Real processes, one of them killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.command import ROOT, Done, run
from tests.engine.cluster.machines import Machines, end, hands, until
from tests.engine.dormitories import csv_of, dormitories
from tests.engine.projects import TODAY, edit, tiny
from tests.engine.test_made import JA, SECOND, VI

DAY = ("--today", TODAY, "--json")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two outputs in four languages, of which one is refused."""
    root = tiny(tmp_path / "project", vi=VI, ja=JA, de=JA.replace("簡単", "Х" * 400))
    edit(root / "leaflet.yaml", "facts:\n", f"{SECOND}facts:\n")
    return root


def sheets(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def build(root: Path, *options: str, **variables: str) -> tuple[Done, dict[str, bytes]]:
    done = run("build", root, *DAY, *options, **variables)
    return done, sheets(root / "output")


def here_and_there(
    root: Path, machines: Machines, *options: str, there: tuple[str, ...] = ()
) -> tuple[Done, dict[str, bytes]]:
    """Build by this computer, then by the cluster: all is the same."""
    here = build(root, "--no-cache", *options)
    assert here[1]
    shutil.rmtree(root / "output")
    assert build(root, "--no-cache", "--scheduler", machines.address, *options, *there) == here
    return here


def test_sheets_and_all_that_is_said_are_those_of_one_computer(project: Path, machines: Machines) -> None:
    done, made = here_and_there(project, machines)

    assert done.code == 1
    assert {Path(path).name for path in made} == {f"tiny.{tag}.pdf" for tag in ("en", "vi", "ja")}
    assert any(one["code"] in ("edition-refused", "edition-removed") for one in done.json["diagnostics"])


def test_a_row_on_other_paper_as_a_draft(tmp_path: Path, machines: Machines) -> None:
    root = dormitories(tmp_path / "rows")
    _, made = here_and_there(
        root, machines, "--row", "Maple House", "-o", "rules", "--paper", "A4", "--draft"
    )

    assert set(made) == {f"rules-on-A4/Maple House/house.{tag}.pdf" for tag in ("en", "ja")}


def test_what_is_kept_is_not_sent(project: Path, machines: Machines) -> None:
    """And what the cluster has made is kept like everything else. Nobody is there who could make it again."""
    some = ("-o", "card", "-l", "en", "-l", "ja")
    first = build(project, *some, "--scheduler", machines.address)
    nobody = ("--scheduler", "tcp://127.0.0.1:1")

    assert first[0].code == 0
    assert build(project, *some, "--explain-rebuild", *nobody)[1] == first[1]
    assert build(project, *some, "-l", "vi", *nobody)[0].code == 2


def test_a_folder_that_workers_do_not_see(project: Path, machines: Machines, tmp_path: Path) -> None:
    """A folder of theirs under the name of ours is another one: bytes come back, and nothing is written there."""
    other = tmp_path / "other"
    other.mkdir()
    _, made = here_and_there(project, machines, "-o", "card", there=("--shared", str(other)))

    assert len(made) == 3
    assert sheets(other) == {}


def going(root: Path, *options: str) -> subprocess.Popen[str]:
    """A build in the background."""
    return subprocess.Popen(
        [sys.executable, "-m", "leafletgen", "build", root, "--no-cache", *options],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


def test_one_worker_is_killed_and_one_is_slow(machines: Machines, tmp_path: Path) -> None:
    """The third never gets beyond its first sheet; it is killed when it has some, and the others have made some."""
    rows = [(f"House {n}", f"03-1111-{n:04}", "", "", "") for n in range(12)]
    root = dormitories(tmp_path / "rows", csv_of(rows))
    here = build(root, "--no-cache")
    shutil.rmtree(root / "output")
    third = machines.worker("third", "--no-nanny")
    try:
        machines.happens('time.sleep({"third": 600, "first": 0.4}.get(project.world.root.parts[-6], 0.05))')
        until(lambda: "Registered to" in machines.said(third))
        build_there = going(root, *DAY, "--scheduler", machines.address)
        until(lambda: bool(hands(third)) and any((root / "output").rglob("*.pdf")))
        left = hands(third)
        third.send_signal(signal.SIGKILL)
        out, err = build_there.communicate(timeout=60)
        until(lambda: not any(one.is_running() for one in left))
    finally:
        end(third)

    assert (Done(build_there.returncode, out, err), sheets(root / "output")) == here


@pytest.mark.parametrize("whom", ["os.getpid()", "os.getppid()"])
def test_an_edition_that_kills_twice_is_named(project: Path, machines: Machines, whom: str) -> None:
    """It kills the process that makes it, or the worker with all that it has, and does not go on until that is gone. All others are made."""
    machines.happens(f'if edition == ("ja", "card", None): os.kill({whom}, signal.SIGKILL); time.sleep(600)')
    done, made = build(project, "-l", "en", "-l", "ja", "--no-cache", "--scheduler", machines.address)

    assert done.code == 1
    assert [(one["code"], one["message"].split(":")[0]) for one in done.json["diagnostics"] if one["severity"] == "error"] == [
        ("edition-died", "card/ja")
    ]  # fmt: skip
    assert set(made) == {
        f"{output}/tiny.{tag}.pdf" for output in ("card", "note") for tag in ("en", "ja")
    } - {"card/tiny.ja.pdf"}


def test_one_that_hangs_and_one_that_fails_are_told_as_always(project: Path, machines: Machines) -> None:
    machines.happens(
        'if edition[:2] == ("ja", "card"): time.sleep(600)\n    if edition[:2] == ("vi", "note"): raise ZeroDivisionError("a bug")'
    )
    done, made = build(
        project, "-l", "ja", "-l", "vi", "--no-cache", "--seconds", "6", "--scheduler", machines.address
    )

    told = {one["code"]: one["message"] for one in done.json["diagnostics"] if one["severity"] == "error"}
    assert told.keys() == {"edition-died", "internal"}
    assert "card/ja" in told["edition-died"]
    assert "ZeroDivisionError: a bug" in told["internal"]
    assert set(made) == {"card/tiny.vi.pdf", "note/tiny.ja.pdf"}


def test_ctrl_c(project: Path, machines: Machines) -> None:
    machines.happens("time.sleep(600)")
    workers = machines.processes[1:3]
    build_there = going(project, "--scheduler", machines.address)
    until(lambda: any(map(hands, workers)))
    build_there.send_signal(signal.SIGINT)
    _, err = build_there.communicate(timeout=30)

    assert build_there.returncode == 130  # as without a cluster
    assert err == ""  # who pressed it knows
    until(lambda: not any(map(hands, workers)))
    assert sheets(project / "output") == {}


@pytest.mark.parametrize(("words", "said"), [("en", "No Dask scheduler answers"), ("ja", "応答しません")])
def test_no_scheduler_is_told_at_once(project: Path, words: str, said: str) -> None:
    done, made = build(project, "--scheduler", "tcp://127.0.0.1:1", LEAFLETGEN_WORDS=words)

    assert (done.code, made) == (2, {})
    assert said in done.out
    assert "tcp://127.0.0.1:1" in done.out


def without(folder: Path) -> None:
    """A Python that has no leafletgen."""
    (folder / "sitecustomize.py").write_text(
        "import sys\nclass Nobody:\n    def find_spec(self, name, path=None, target=None):\n"
        '        if name.split(".")[0] == "leafletgen": raise ModuleNotFoundError(name=name)\n'
        "sys.meta_path.insert(0, Nobody())\n"
    )


def another(folder: Path) -> None:
    """A Python with another version of a library."""
    (folder / "segno-0.0.1.dist-info").mkdir()
    (folder / "segno-0.0.1.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: segno\nVersion: 0.0.1\n"
    )


@pytest.mark.parametrize(
    ("make", "code", "said"),
    [(without, "worker-without", "leafletgen が入っていない"), (another, "worker-differs", "segno 0.0.1 (")],
)
def test_workers_that_would_make_something_else_make_nothing(
    project: Path, tmp_path: Path, make: Callable[[Path], None], code: str, said: str
) -> None:
    (tmp_path / "python").mkdir()
    make(tmp_path / "python")
    (tmp_path / "cluster").mkdir()
    machines = Machines(tmp_path / "cluster")
    try:
        machines.worker("odd", "--no-nanny", path=tmp_path / "python")
        done, made = build(project, "-l", "en", "--scheduler", machines.address, LEAFLETGEN_WORDS="ja")
    finally:
        machines.end()

    assert (done.code, made) == (2, {})
    assert code in done.out
    assert said in done.out
    assert "scheduler-without-workers" in done.out


@pytest.mark.soak  # Dask looks for it for ten seconds
def test_a_scheduler_that_dies_is_told_and_what_it_brought_is_whole(project: Path, tmp_path: Path) -> None:
    (tmp_path / "cluster").mkdir()
    machines = Machines(tmp_path / "cluster")
    try:
        machines.worker("only", "--no-nanny")
        machines.happens('if edition.language == "ja": time.sleep(600)')
        build_there = going(project, "-l", "en", "-l", "ja", "-o", "card", "--scheduler", machines.address)
        until((project / "output" / "card" / "tiny.en.pdf").is_file)
        end(machines.scheduler)
        out, err = build_there.communicate(timeout=30)
    finally:
        machines.end()

    assert build_there.returncode == 2
    assert "scheduler-unreachable" in out
    assert "Traceback" not in err
    assert list(sheets(project / "output")) == ["card/tiny.en.pdf"]
