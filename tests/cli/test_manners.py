"""What is alike in all verbs: quiet runs, logs, colours, terminals of any width."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner
from tests.cli.command import Done, run
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.cli.main import main
from leafletgen.desk.report.excerpt import width
from leafletgen.desk.report.tables import folded, table_lines

JA = 'head: 簡単？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'
STEERING = re.compile("\x1b\\[[0-9;?]*[A-Za-z]")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA)


@pytest.fixture(autouse=True)
def _in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


def called(*arguments: object, **variables: str) -> Done:
    """As `run`, but in this process, which has everything loaded."""
    done = CliRunner(env=variables).invoke(main, [str(one) for one in arguments], catch_exceptions=False)
    return Done(done.exit_code, done.stdout, done.stderr)


def warned(project: Path) -> Path:
    with (project / "locales/ja.yaml").open("a", encoding="utf-8") as file:
        file.write("extra: 余分。\n")
    return project


def spoilt(project: Path) -> Path:
    edit(project / "locales/ja.yaml", "{police}", "{polise}")
    return project


# ---------------------------------------------------------------- quiet


def test_quiet_says_paths_and_errors_alone(project: Path) -> None:
    warned(project)
    loud, quiet = (called(*words, "build", project, "--today", TODAY) for words in ((), ("--quiet",)))

    assert "text-unused" in loud.err
    assert (quiet.code, quiet.out, quiet.err) == (loud.code, loud.out, "")
    assert "fact-unknown" in called("build", spoilt(project), "-q").err


def test_quiet_verbs_leave_their_remarks_out(project: Path) -> None:
    assert "Next:" in called("init", project / "a").out
    assert "Next:" not in called("init", project / "b", "--quiet").out
    assert called("add-language", "de", project, "-q").out == ""
    assert "German" in called("status", project, "--no-fit", "-q").out, "what was asked for is shown"


# ---------------------------------------------------------------- log


def test_a_log_tells_what_was_done_and_found_and_when(project: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    plain = run("build", spoilt(project), "--today", TODAY, "--no-cache")
    logged = run("build", project, "--today", TODAY, "--no-cache", "--log", log)
    lines = log.read_text("utf-8").splitlines()

    assert logged == plain
    assert all(re.match(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00 +\d+\.\d{3} \S", line) for line in lines)
    said = [line.split(maxsplit=2)[2] for line in lines]
    assert said[0].startswith("leafletgen ")
    assert said[1].startswith(f"command: build {project} ")
    assert "written: output/card/tiny.en.pdf" in said
    assert any(line.startswith("error fact-unknown locales/ja.yaml:2:16 ja ") for line in said)
    assert "done: 2 of 2" in said
    assert said[-1].startswith("ended with 1, after ")
    assert "They pay you" not in log.read_text("utf-8")

    called("--log", log, "check", tmp_path)
    assert log.read_text("utf-8").splitlines()[: len(lines)] == lines, "lines are added"
    assert "ended with 2" in log.read_text("utf-8").splitlines()[-1]


def test_a_log_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    done = called("doctor", "--log", tmp_path / "no" / "log.txt")

    assert done.code == 2
    assert "log.txt" in done.err
    assert done.out == ""


# ---------------------------------------------------------------- colours


@pytest.mark.parametrize(
    ("variables", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_colours_by_wish(project: Path, variables: dict[str, str], colored: bool) -> None:
    done = called("check", spoilt(project), **variables)

    assert ("\x1b[" in done.err) == colored
    assert "fact-unknown" in done.err


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Calls the command in a terminal of so many columns; what that was given."""
    pty = pytest.importorskip("pty", reason="a terminal of Unix")

    def call(columns: int, *arguments: object, **variables: str) -> str:
        for name, value in {"TERM": "xterm", "COLUMNS": str(columns), **variables}.items():
            monkeypatch.setenv(name, value)
        ours, theirs = pty.openpty()
        said: list[bytes] = []
        reader = Thread(target=lambda: said.extend(iter(lambda: _read(ours), b"")))
        reader.start()
        with open(theirs, "w", encoding="utf-8") as screen, monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            patch.setattr(sys, "stderr", screen)
            with pytest.raises(SystemExit):
                main.main([str(one) for one in arguments], prog_name="leafletgen")
        reader.join()
        os.close(ours)
        return b"".join(said).decode("utf-8").replace("\r\n", "\n")

    return call


def _read(number: int) -> bytes:
    try:
        return os.read(number, 65536)
    except OSError:  # Linux says so at the end
        return b""


def test_colours_at_a_terminal(project: Path, at_terminal: Callable[..., str]) -> None:
    spoilt(project)

    assert "\x1b[" in at_terminal(80, "check", project)
    assert "\x1b" not in at_terminal(80, "check", project, NO_COLOR="1", TERM="dumb")
    assert "\x1b" not in at_terminal(80, "check", project, TERM="dumb")


# ---------------------------------------------------------------- narrow terminals


def widest(said: str) -> int:
    """Of what stands at last on the screen; bars that were wiped off are not there any more."""
    lines = STEERING.sub("", said).split("\n")
    return max(width(line.rpartition("\r")[2]) for line in lines)


@pytest.mark.parametrize(
    "words",
    [
        ("check", "{root}"),
        ("--words", "ja", "check", "{root}"),
        ("check", "{root}", "--fit"),
        ("status", "{root}"),
        ("explain", "text-too-long"),
        ("blocks", "--name", "heading"),
        ("build", "--help"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_nothing_is_wider_than_a_narrow_terminal(
    project: Path, at_terminal: Callable[..., str], words: tuple[str, ...]
) -> None:
    spoilt(project)
    said = at_terminal(40, *(word.format(root=project) for word in words))

    assert said.strip()
    assert widest(said) <= 40


def test_what_is_piped_is_never_broken(project: Path) -> None:
    done = called("check", spoilt(project), COLUMNS="40")

    assert any(len(line) > 60 for line in done.err.splitlines())


def test_a_table_becomes_a_list() -> None:
    table = [
        ["language", "", "missing", "signed"],
        ["ja", "日本語", "3", "·"],
        ["my", "Burmese", "12", "K. A."],
    ]

    assert table_lines(table, (2,), 60) == table_lines(table, (2,))
    assert table_lines(table, (2,), 24, 2) == [
        "ja  日本語", "  missing 3", "my  Burmese", "  missing 12, signed K.", "  A.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "columns", "wanted"),
    [
        ("short", 10, ["short"]),
        ("  one two three", 9, ["  one two", "  three"]),
        ("a/path/that/is/long stays", 8, ["a/path/that/is/long", "stays"]),
        ("言語「日本語」です。次", 12, ["言語「日本", "語」です。次"]),
        ("\x1b[1mone\x1b[0m two", 7, ["\x1b[1mone\x1b[0m two"]),
        ("no end", None, ["no end"]),
    ],
)
def test_lines_go_on_below(line: str, columns: int | None, wanted: list[str]) -> None:
    assert folded(line, columns) == wanted
