"""An edition that is lost is named with its reason; its earlier sheet stays and is named, and all others are made."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from tests.engine.projects import TEXTS, TODAY, flagship, tiny

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.processes.tasks import LIMITS, BusyError, TaskLimits
from leafletgen.desk.report import verdict_lines, verdict_rows
from leafletgen.engine import session as module
from leafletgen.engine.build import build, check
from leafletgen.engine.gathering import Watch
from leafletgen.engine.opening import clear, open_project
from leafletgen.engine.results import Built

JA = TEXTS.replace("Easy job?", "楽な仕事？")
DE = TEXTS.replace("Easy job?", "Leichter Job?")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three languages, built once."""
    root = tiny(tmp_path, ja=JA, de=DE)
    built = made(root)
    assert len(built.files) == 3
    return root


def made(root: Path, limits: TaskLimits = LIMITS) -> Built:
    opened = open_project(root, TODAY)
    assert opened.value is not None
    return build(opened.value, root / "output", watch=Watch(limits=limits))


def hit(monkeypatch: pytest.MonkeyPatch, what: Callable[[], None]) -> None:
    """Have something happen while the Japanese edition is laid out."""
    localize = module.localize

    def hurt(project, edition, *more):
        if edition.language == "ja":
            what()
        return localize(project, edition, *more)

    monkeypatch.setattr(module, "localize", hurt)


def of_ja(built: Built) -> list[Diagnostic]:
    return [d for d in built.diagnostics if d.language == "ja" and d.is_error]


def fail() -> None:
    raise ZeroDivisionError("a bug")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    time.sleep(600)


def work_on() -> None:
    while True:
        pass


def run_short() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (1 << 28, 1 << 28))  # as the owner of a computer does
    bytes(8 << 30)


def be_refused() -> None:
    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), "somewhere")


def swell() -> None:
    held = [bytearray(b"x" * (16 << 20)) for _ in range(100) if not time.sleep(0.02)]
    time.sleep(600)
    held.clear()


@pytest.mark.parametrize(
    ("what", "code", "limits"),
    [
        (fail, "internal", LIMITS),
        (die, "edition-died", LIMITS),
        (hang, "edition-died", TaskLimits(seconds=5)),
        (work_on, "edition-slow", TaskLimits(seconds=5)),
        (run_short, "edition-died", LIMITS),
        (be_refused, "machine-refused", LIMITS),
        (swell, "edition-memory", TaskLimits(resident=600 << 20)),
    ],
)
def test_the_others_are_made(
    what: Callable[[], None], code: str, limits: TaskLimits, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (root / "output/card/tiny.ja.pdf").read_bytes()
    hit(monkeypatch, what)

    built = made(root, limits)

    assert [d.code for d in of_ja(built)] == [code]
    assert [row.language for row in built.files] == ["en", "de"]
    assert (root / "output/card/tiny.ja.pdf").read_bytes() == before
    assert [d.code for d in built.diagnostics if not d.is_error] == ["edition-older"]
    (verdict,) = [one for one in built.verdicts if one.language == "ja"]
    assert (verdict.made, verdict.older) == (False, True)
    (row,) = verdict_rows([verdict], "en")
    assert (row["made"], row["older"]) == (False, True)
    assert verdict_lines(built, "en")[-1].startswith(
        "card (ja): not made, the file there is older than the texts: "
    )


def test_where_there_is_no_earlier_sheet_none_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "output/card/tiny.ja.pdf").unlink()
    hit(monkeypatch, die)

    built = made(root)

    assert [d.code for d in built.diagnostics] == ["edition-died"]
    assert [one.older for one in built.verdicts] == [False] * 3
    assert "card (ja): not made: " in "".join(verdict_lines(built, "en"))


@pytest.mark.parametrize("path", ["leaflet.yaml", "layouts/card.yaml", "locales/ja.yaml", "locales/en.yaml"])
def test_what_cannot_be_read_takes_no_sheet_away(
    path: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails says nothing of what is on it."""
    before = sheets(root)
    opened_by = os.open

    def failing(name, *more, **how):
        if str(name).endswith(path):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(name))
        return opened_by(name, *more, **how)

    monkeypatch.setattr(os, "open", failing)
    opened = open_project(root, TODAY)
    found = opened.diagnostics
    if opened.value is None:
        found += clear(opened, root, root / "output")
    else:
        found += build(opened.value, root / "output").diagnostics
    monkeypatch.undo()

    assert "file-unreadable" in [d.code for d in found]
    assert "edition-removed" not in [d.code for d in found]
    assert sheets(root).keys() == before.keys()
    assert len(made(root).files) == 3


def sheets(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "output").rglob("*.pdf")}


def test_a_fault_of_the_program_leaves_a_file_to_send(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hit(monkeypatch, fail)

    (found,) = of_ja(made(root))

    args = dict(found.args)
    assert args["error"] == "ZeroDivisionError: a bug"
    assert "in fail" in (root / args["file"]).read_text(encoding="utf-8")


def test_check_tells_it_as_well(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hit(monkeypatch, die)
    opened = open_project(root, TODAY)
    assert opened.value is not None

    built = check(opened.value)

    assert [d.code for d in of_ja(built)] == ["edition-died"]
    assert {row.language for row in built.fits} == {"en", "de"}


def test_forked_spawned_and_in_turn_give_the_same_bytes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {}
    for method in ("fork", "spawn"):
        monkeypatch.setenv("LEAFLETGEN_WORKERS", method)
        files[method] = made(root).files

    assert len(files["fork"]) == 3
    assert files["fork"] == files["spawn"]


# CPython ends by the signal itself, and not with our code, where Ctrl-C met an `exec`: when a dataclass is made, on import.
ENDS = {signal.SIGTERM: {143}, signal.SIGHUP: {129}, signal.SIGINT: {130, -signal.SIGINT}}


@pytest.mark.parametrize("sent", ENDS)
def test_who_is_told_to_end_ends_in_silence_and_leaves_nobody(sent: signal.Signals, tmp_path: Path) -> None:
    root = flagship(tmp_path)
    command = [sys.executable, "-m", "leafletgen", "build", str(root), "--today", TODAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        workers: list[psutil.Process] = []
        until = time.monotonic() + 60
        while not workers and time.monotonic() < until and run.poll() is None:
            workers = psutil.Process(run.pid).children(recursive=True)
        run.send_signal(sent)
        _, said = run.communicate(timeout=60)

    assert workers
    assert run.returncode in ENDS[sent]
    assert "Traceback" not in said
    assert "Aborted" not in said
    assert psutil.wait_procs(workers, 30)[1] == []
    assert list((root / "output").rglob("*.part")) == []


def test_a_full_output_is_told_in_a_line(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA, de=DE)
    command = [sys.executable, "-m", "leafletgen", "build", str(root), "--today", TODAY]

    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "leafletgen: nothing can be printed: No space left on device"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["--version"], ["explain"], ["doctor"]])
def test_help_and_lists_on_a_full_output_are_told_in_a_line(words: list[str]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "leafletgen", *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr == "leafletgen: nothing can be printed: No space left on device\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_build_needs_no_stream(closed: str, tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA, de=DE)
    command = f'exec "{sys.executable}" -m leafletgen build "{root}" --today {TODAY} {closed}'

    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert len(list((root / "output").rglob("*.pdf"))) == 3
    assert "Traceback" not in done.stderr


def test_one_build_at_a_time(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leafletgen.engine.build.BUILD_PATIENCE", 0.2)
    opened = open_project(root, TODAY)
    assert opened.value is not None

    with (
        opened.value.project.world.locked("build.lock", "building"),
        pytest.raises(BusyError, match="building"),
    ):
        made(root)

    assert len(made(root).files) == 3


def test_a_project_that_may_not_be_written_to_is_built_elsewhere(root: Path, tmp_path: Path) -> None:
    (root / ".leafletgen").exists() and shutil.rmtree(root / ".leafletgen")
    (root / ".leafletgen").write_text("no folder")  # whoever runs the tests may write everywhere
    opened = open_project(root, TODAY)
    assert opened.value is not None

    assert len(build(opened.value, tmp_path / "elsewhere").files) == 3
