"""The program that translates for whoever runs leafletgen: a real one, small, of our own."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.cli.command import run
from tests.conftest import ROOT
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Outcome
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.engine.translation import translator as programs
from leafletgen.engine.translation.translating import Taken, askable, translate
from leafletgen.engine.translation.translator import Translator, agree, is_agreed, translator
from leafletgen.model.project.writing.progress import progress, values
from leafletgen.model.project.writing.saving import Change, save

PROGRAM = """\
import json, sys
rows = [json.loads(line) for line in sys.stdin]
def made(row):
    return {{"id": row["id"], "text": "訳" + row["text"]}}
{body}
"""
WELL = "for row in rows: print(json.dumps(made(row)))"
JA = "head: 楽な仕事？\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes a program that translates so, and names it in the settings."""
    home = tmp_path / "home"
    (home / "leafletgen").mkdir(parents=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))

    def write(body: str = WELL, *more: str, place: str = "") -> Path:
        path = home / "office.py"
        path.write_text(PROGRAM.format(body=body), encoding="utf-8")
        words = json.dumps([sys.executable, str(path), *more])
        (home / "leafletgen.yaml").write_text(
            f"translate_with: {words}\n" + (f"translate_to: {place}\n" if place else "")
        )
        return home

    return write


def session(root: Path) -> Session:
    opened = open_project(root, TODAY).value
    assert opened is not None
    return opened


def known(root: Path) -> Translator:
    found = translator(root)
    assert found.value is not None, found.diagnostics
    return found.value


def translated(root: Path) -> Outcome[Taken]:
    asks = askable(session(root), "ja").value
    assert asks
    return translate(root, known(root), "ja", asks, "en", TODAY)


def told(found: Outcome[Any]) -> list[tuple[str, dict[str, str]]]:
    return [(d.code, {n: v for n, v in d.args if n != "language"}) for d in found.diagnostics]


def test_what_is_missing_becomes_a_machines(root: Path, program: Callable[..., Path]) -> None:
    program()

    done = translated(root)

    assert done == Outcome(Taken(4, 4), ())
    project = session(root).project
    assert values(project.catalogs["ja"])["body"] == (
        "訳They pay you; the police come to **you**. Call {police} first."
    )
    states = progress(project, "ja").states
    assert states["head"] == "translated"
    assert {states[key] for key in ("body", "steps.s1", "steps.s2", "steps.s3")} == {"machine"}
    assert project.statuses["ja"].texts["body"].by == Path(sys.executable).stem


def test_it_is_told_the_languages_and_the_note(root: Path, program: Callable[..., Path]) -> None:
    edit(root / "locales" / "en.yaml", "body:", "# Below the heading.\nbody:")
    home = program(
        f"import pathlib; pathlib.Path(sys.argv[3]).write_text(json.dumps([sys.argv[1:3], rows[0]]))\n{WELL}",
        "{source}", "{target}",
    )  # fmt: skip
    told_at = home / "seen.json"
    config = home / "leafletgen.yaml"
    config.write_text(config.read_text().replace('"{target}"', f'"{{target}}", {json.dumps(str(told_at))}'))

    assert translated(root).value == Taken(4, 4)
    arguments, row = json.loads(told_at.read_text())
    assert arguments == ["en", "ja"]
    assert row == {
        "id": "body", "source": "en", "target": "ja", "note": "Below the heading.",
        "text": "They pay you; the police come to **you**. Call {police} first.",
    }  # fmt: skip


def test_what_people_wrote_is_never_asked_for(root: Path, program: Callable[..., Path]) -> None:
    program()
    assert translated(root).value == Taken(4, 4)
    assert save(session(root).project, "ja", [Change("steps.s1", "人が書いた。", by="Sato")]).value
    edit(root / "locales" / "en.yaml", "They buy goods.", "They sell goods.")
    edit(root / "locales" / "en.yaml", "You hand it over.", "You give it away.")

    asks = askable(session(root), "ja").value

    assert asks is not None
    assert [ask.key for ask in asks] == ["steps.s3"]  # a machine's, of other words
    assert askable(session(root), "ja", ["steps.s1"]).value == ()
    assert told(askable(session(root), "ja", ["nothing"]))[0][0] == "text-unknown"
    assert told(askable(session(root), "en")) == [("translate-source", {"name": "en"})]


def test_a_text_that_was_written_meanwhile_stays(root: Path, program: Callable[..., Path]) -> None:
    program()
    asks = askable(session(root), "ja").value
    assert asks
    assert save(session(root).project, "ja", [Change("steps.s1", "人が書いた。", by="Sato")]).value

    done = translate(root, known(root), "ja", asks, "en", TODAY)

    assert done == Outcome(Taken(3, 4), ())
    assert values(session(root).project.catalogs["ja"])["steps.s1"] == "人が書いた。"


SPOILT = [
    ("row = rows[0]; row['text'] = row['text'].replace('{police}', '110')", "{police}"),
    ("row = rows[0]; row['text'] = row['text'].replace('**', '', 1)", "**"),
    ("row = rows[0]; row['text'] = row['text'].replace('**', '')", "**"),
    ("row = rows[0]; row['text'] += '{desk}'", "{desk}"),
]


@pytest.mark.parametrize(("spoil", "lost"), SPOILT)
def test_lost_marks(root: Path, program: Callable[..., Path], spoil: str, lost: str) -> None:
    program(f"{spoil.replace('{', '{{').replace('}', '}}')}\n{WELL}".replace("{{", "{").replace("}}", "}"))

    done = translated(root)

    assert done.value == Taken(3, 4)
    assert told(done) == [("translate-lost", {"name": "body", "text": lost})]
    assert "body" not in values(session(root).project.catalogs["ja"])


@pytest.mark.parametrize(
    ("body", "code", "arguments"),
    [
        ("for row in rows[1:]: print(json.dumps(made(row)))", "translate-count", {"found": "3", "count": "4", "keys": "body"}),
        ("rows[0]['text'] = 'a\\u202eb **{police}**'\n" + WELL, "translate-hidden", None),
        ("rows[0]['text'] += 'x' * 99999\n" + WELL, "translate-long", {"name": "body"}),
    ],
)  # fmt: skip
def test_single_texts_are_left_out(
    root: Path, program: Callable[..., Path], body: str, code: str, arguments: dict[str, str] | None
) -> None:
    program(body)

    done = translated(root)

    assert done.value is not None
    assert done.value.written == 3
    assert [d.code for d in done.diagnostics] == [code]
    assert arguments is None or told(done)[0][1] == arguments


@pytest.mark.parametrize(
    ("body", "code", "arguments"),
    [
        ("sys.exit('no key: 42')", "translate-failed", {"number": "1", "text": "no key: 42"}),
        ("print('Hello')", "translate-form", {"text": "Hello"}),
        (
            "print(json.dumps({'id': 'x', 'text': 'y'}))",
            "translate-form",
            {"text": '{"id": "x", "text": "y"}'},
        ),
        ("for n in (1, 2): print(json.dumps({'id': 'body', 'text': 'y'}))", "translate-form", None),
        ('sys.stdout.buffer.write(b\'{"id": "body", "text": "\\xff"}\')', "translate-form", None),
        ("print('[' * 99999)", "translate-form", None),
    ],
)
def test_it_fails_as_a_whole(
    root: Path, program: Callable[..., Path], body: str, code: str, arguments: dict[str, str] | None
) -> None:
    program(body)
    before = (root / "locales" / "ja.yaml").read_bytes()

    done = translated(root)

    assert done.value is None
    assert [d.code for d in done.diagnostics] == [code]
    assert arguments is None or told(done)[0][1] == arguments
    assert (root / "locales" / "ja.yaml").read_bytes() == before


END = "open({begun!r}, 'a').write('x'); len(open({begun!r}).read()) > {times} or os.kill(os.getpid(), 9)"


@pytest.mark.parametrize(("times", "codes"), [(1, []), (2, ["translate-died"])])
def test_one_that_the_computer_ends_is_asked_once_more(
    root: Path, program: Callable[..., Path], times: int, codes: list[str], tmp_path: Path
) -> None:
    begun = tmp_path / "begun"
    program(f"import os; {END.format(begun=str(begun), times=times)}\n{WELL}")

    done = translated(root)

    assert [d.code for d in done.diagnostics] == codes
    assert begun.read_text() == "xx"
    assert (done.value is None) == bool(codes)


def test_one_that_does_not_end_is_stopped_with_all_that_it_started(
    root: Path, program: Callable[..., Path]
) -> None:
    home = program(
        "import subprocess, pathlib, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "pathlib.Path(sys.argv[1]).write_text(str(child.pid))\ntime.sleep(60)",
    )
    pid = home / "pid"
    config = home / "leafletgen.yaml"
    config.write_text(config.read_text().replace('.py"]', f'.py", {json.dumps(str(pid))}]'))

    asks = askable(session(root), "ja").value
    assert asks
    found = programs.answers(known(root), asks, "en", "ja", seconds=1)

    assert told(found) == [("translate-slow", {"seconds": "1"})]
    end = time.monotonic() + 30
    while _runs(int(pid.read_text())):  # the system takes its time to end what was killed
        assert time.monotonic() < end
        time.sleep(0.02)


def _runs(pid: int) -> bool:
    """Whether a process runs: one that waits for its parent to look is dead."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_only_programs_of_the_system_are_started(
    root: Path, program: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = program()
    inside = root / "translate"
    inside.write_text("#!/bin/sh\n")
    inside.chmod(0o755)
    monkeypatch.setenv("PATH", f"{root}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(root)
    for words, reason in (
        ("./translate", "there is no such program"),
        ("translate", "it lies in the project"),
        (str(inside), "it lies in the project"),
        ("no-such-program", "there is no such program"),
    ):
        (home / "leafletgen.yaml").write_text(f"translate_with: [{json.dumps(words)}]\n")
        (found,) = translator(root).diagnostics
        assert (found.code, dict(found.args)["reason"]) == ("translate-missing", reason)
    (home / "leafletgen.yaml").write_text("memory: []\n")
    assert [d.code for d in translator(root).diagnostics] == ["translate-none"]


def test_another_command_or_place_is_agreed_to_anew(root: Path, program: Callable[..., Path]) -> None:
    program(place="A")
    first = known(root)
    assert not is_agreed(first)

    agree(first)

    assert is_agreed(known(root))
    program(place="B")
    assert not is_agreed(known(root))
    program(WELL, "--more", place="A")
    assert not is_agreed(known(root))


# --- on the command line


def ran(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, [*words, "--today", TODAY])
    return done.exit_code, done.stdout, done.stderr


def test_the_first_use_is_never_in_passing(root: Path, program: Callable[..., Path]) -> None:
    program()

    for more in ((), ("--yes",)):
        code, out, err = ran("translate", "ja", str(root), *more)
        assert code == 1
        assert "You have not agreed to this program yet" in err
        assert "office.py" in err
    assert "body" not in values(session(root).project.catalogs["ja"])

    agree(known(root))
    code, out, err = ran("translate", "ja", str(root), "--yes")
    assert (code, err) == (0, "")
    assert out == "4 texts were translated into ja by a machine. Nobody has checked them.\n"
    assert ran("translate", "ja", str(root))[1] == "There is nothing to translate for ja.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
@pytest.mark.parametrize(("typed", "agreed"), [("y\n", True), ("\n", False), ("ye\n", False)])
def test_a_person_is_asked_at_a_terminal(
    root: Path, program: Callable[..., Path], typed: str, agreed: bool
) -> None:
    import pty

    program(place="the office's own server")
    words = ["-m", "leafletgen", "translate", "ja", str(root), "--today", TODAY]
    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover
        os.environ |= {"COLUMNS": "200", "PYTHONPATH": str(ROOT / "src")}
        os.execv(sys.executable, [sys.executable, *words])
    seen = ""
    try:
        while more := os.read(terminal, 4096).decode():
            seen += more
            if "[y/N]" in more:
                os.write(terminal, typed.encode())
    except OSError:  # it has ended
        pass
    os.waitpid(pid, 0)

    assert "office.py" in seen
    assert "It says where it sends them: the office's own server" in seen
    assert ("Nothing was sent." in seen) is not agreed
    assert ("4 texts were translated" in seen) is agreed
    assert is_agreed(known(root)) is agreed


def test_a_slip_in_the_settings_is_shown_where_it_stands(root: Path, tmp_path: Path) -> None:
    (tmp_path / "leafletgen.yaml").write_text("# mine\nmemory: 3\ntranslate_with: [x]\n")

    done = run("translate", "ja", root, XDG_CONFIG_HOME=str(tmp_path))

    assert f"{tmp_path}/leafletgen.yaml:2:9: error: A list is expected here." in done.err
    assert "    2 | memory: 3" in done.err
