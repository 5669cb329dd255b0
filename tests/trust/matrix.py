"""Every verb over every place of a project that somebody sent, with every thing in it: in one process under strace, each in a copy of its own.

A verb that asks the system nothing about a place, nor lists the folder that it is in, does the same whatever stands there: it is not
tried with it. Which verb asks about what is itself read from strace, of a project in which nothing is wrong.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.engine.projects import ROOT
from tests.trust.folders import ALL, KEPT_BY_INIT, Sent, copied, places, state
from tests.trust.planted import PUT, put, roles

from leafletgen.core.files.store import AnswerStore
from leafletgen.engine.releases import repository

WRITING = (
    "openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,truncate,mknod,mknodat,"
    "chmod,fchmodat,chown,lchown,fchownat,utimensat"
)
MARKS = "access,faccessat,faccessat2"
"""By which a try says in the log that its verb begins or ends."""
FORKS = ("verify", "preflight", "diff")
"""Verbs that judge a file in a process apart: here a fork of this one, which is ready at once."""
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
OPERAND = re.compile(r'(?:(AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
READING = "open|access|faccessat|stat|newfstatat|lstat|readlink|statx|getdents|getcwd|statfs|chdir|execve"
CHANGES = re.compile(rf"{WRITES.pattern}|^(?!{READING})")
"""A call that may change something: by its flags, or since it is none of those that ask."""
FLAGS = re.compile(r"\b(?:O|AT)_[A-Z]+(?:_[A-Z]+)*\b")
RESULT = re.compile(r" = (-?\d+)(?:<([^>]*)>)?(?: [A-Z].*)?$")


class Try(NamedTuple):
    """A verb, and what stands in which place."""

    place: str
    names: list[str]
    what: str
    verb: str


# --- in the process that is watched


def main() -> None:
    """Do what the file names that is given, in copies of the project that lies beside it; write down what was wrong, and what was said."""
    plan = Path(sys.argv[1])
    os.environ |= {"LEAFLETGEN_WORKERS": "none"}
    AnswerStore.__init__.__defaults__ = (1, None)  # a store that is full at once: whatever may be trimmed, is
    repository.SECONDS = 3  # as long as git is waited for that reads a pipe
    kept = plan.with_name("clean.json")
    clean: dict[str, dict[str, str]] = json.loads(kept.read_text()) if kept.exists() else {}
    said = []
    for verb in [] if clean else ALL:
        clean[verb] = _tried(plan.parent / f"clean {verb}", Try("", [], "", verb), {})[2]
    for number, one in enumerate(Try(*row) for row in json.loads(plan.read_text())):
        fault, words, _ = _tried(plan.parent / f"try-{number}", one, clean.get(one.verb, {}))
        said.append((fault, words))
    plan.with_suffix(".said").write_text(json.dumps(said))
    kept.write_text(json.dumps(clean))


def sent_in(folder: Path) -> Sent:
    """The project that lies in a folder of tries."""
    return _at(folder / "sent")


def _at(there: Path) -> Sent:
    return Sent(there / "home", there / "victim", there / "good.po")


def _tried(folder: Path, one: Try, clean: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    """What was wrong, what the verb said, and what lay in the folder for output afterwards. "-": nothing to try."""
    tried = _at(folder)
    if one.verb == "init":
        for path in [*tried.root.iterdir()]:
            if path.name not in KEPT_BY_INIT:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    if one.what and not put(
        tried, [name for name in one.names if os.path.lexists(tried.root / name)], one.what
    ):
        return "-", "", {}
    before, around, sheets = state(tried.victim), _around(tried), _sheets(tried)
    os.environ["LEAFLETGEN_WORKERS"] = "fork" if one.verb in FORKS else "none"
    os.access(f"/begin/{folder.name}", os.F_OK)
    try:
        words, fault = tried.does(one.verb), ""
    except AssertionError as error:
        words, fault = "", str(error)[-1500:] or repr(error)
    os.access(f"/end/{folder.name}", os.F_OK)
    if state(tried.victim) != before:
        fault += " The user's folder is not what it was."
    if _around(tried) != around:
        fault += f" Beside the project: {_around(tried)}."
    found = _sheets(tried)
    if any(name.startswith(".leafletgen") for name in one.names) and not fault:
        fault = _otherwise(clean, sheets, found, done=words.endswith("exit 0"))
    return fault, words, found


def _otherwise(clean: dict[str, str], before: dict[str, str], after: dict[str, str], *, done: bool) -> str:
    """What of the output is neither as before nor as a clean run makes it; where all went well, it is as that makes it."""
    odd = {name for name, said in after.items() if said not in (before.get(name), clean.get(name))}
    if done:
        odd |= {name for name, said in clean.items() if after.get(name) != said}
    return f" Not as a clean run makes it: {sorted(odd)}." if odd else ""


def _sheets(sent: Sent) -> dict[str, str]:
    """The files that were made, by their names: sheets, kits, pages."""
    out, found = sent.root / "output", dict[str, str]()
    for folder, _, names in os.walk(out):
        for name in names:
            path = Path(folder, name)
            if path.suffix in (".pdf", ".html", ".csv") and path.is_file() and path.stat().st_size < 1 << 24:
                found[path.relative_to(out).as_posix()] = sha256(path.read_bytes()).hexdigest()
    return found


def _around(sent: Sent) -> list[str]:
    return sorted(path.name for path in sent.root.parent.iterdir())


# --- outside of it


def run(folder: Path, tries: Sequence[Try], calls: str = WRITING) -> tuple[list[tuple[str, str]], list[str]]:
    """What was wrong with each try, what was said; and what the system was asked for that it must not be."""
    plan = folder / "plan.json"
    plan.write_text(json.dumps(tries))
    sent = sent_in(folder)
    made = [folder / f"try-{number}" for number in range(len(tries))]
    if not (folder / "clean.json").exists():
        made += [folder / f"clean {verb}" for verb in ALL]
    for one in made:  # here, where nobody watches
        copied(sent, one)
    environment = _environment(folder)
    log = folder / "log"
    strace = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-y",
        "-s",
        "4096",
        "-o",
        str(log),
        "-e",
        f"trace={calls},{MARKS}",
    ]
    done = subprocess.run(
        [*strace, sys.executable, "-m", "tests.trust.matrix", plan], env=environment, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    for one in made:
        shutil.rmtree(one)
    said = [(fault, words) for fault, words in json.loads(plan.with_suffix(".said").read_text())]
    return said, list(_forbidden(log, folder))


def _environment(folder: Path) -> dict[str, str]:
    for name in ("state", "config", "temporary", "user"):
        (folder / name).mkdir(exist_ok=True)
    own = {
        "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config", "TMPDIR": "temporary", "HOME": "user",
    }  # fmt: skip
    paths = {name: str(folder / said) for name, said in own.items()}
    return {**os.environ, **paths, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PYTHONDONTWRITEBYTECODE": "1"}


def _between(log: Path) -> Iterator[tuple[str, str, str]]:
    """The calls while a verb is at work: of which try, the name of the call, the rest."""
    now = ""
    with log.open(errors="replace") as lines:
        for line in lines:
            call = CALL.match(line)
            if call is None:
                continue
            if '"/begin/' in line:
                now = line.partition('"/begin/')[2].partition('"')[0]
            elif '"/end/' in line:
                now = ""
            elif now:
                yield now, call[1], call[2]


def _forbidden(log: Path, folder: Path) -> Iterator[str]:
    """Calls that write, rename or remove: each names one entry of a folder that is held open, within the project or the user's own folders.
    And those that read what a link leads to out of `.leafletgen`.
    """
    free = (*(str(folder / name) for name in ("state", "temporary", "config")), "/dev/", "/proc/")
    for which, call, rest in _between(log):
        if call in MARKS.split(","):
            continue
        opens, result = call.startswith("open"), RESULT.search(rest)
        if opens and not WRITES.search(rest.partition('",')[2].partition(")")[0]):
            continue
        if result is not None and result[1] == "-1":
            continue
        inside = f"{folder / which / 'home'}"
        where = (
            [result[2]]
            if opens and result and result[2]
            else [os.path.join(at, name) for _, at, name in OPERAND.findall(rest)]
        )
        plain = all(
            number not in ("", "AT_FDCWD") and "/" not in name for number, _, name in OPERAND.findall(rest)
        )
        for path in where:
            lies = os.path.normpath(path)
            if lies.startswith(free) or (lies + "/").startswith(free):
                continue
            if not plain or not (lies + "/").startswith(inside + "/"):
                yield f"{which}: {call}({rest.strip()}"


class Asked(NamedTuple):
    """What a verb asks the system about a place: calls with their flags, on it and on all in it; whether it lists the folder that it is in."""

    calls: frozenset[str]
    listed: bool


def touched(folder: Path, verbs: Iterable[str], names: list[str]) -> dict[str, dict[str, Asked]]:
    """How each verb asks about each of some places, where it does."""
    verbs = tuple(verbs)
    run(folder, [Try("", [], "", verb) for verb in verbs], "%file,getdents64")
    asked: dict[str, dict[str, set[str]]] = {verb: {} for verb in verbs}
    listed: dict[str, set[str]] = {verb: set() for verb in verbs}
    for which, call, rest in _between(folder / "log"):
        number = which.removeprefix("try-")
        if number.isdigit():
            root, verb = str(folder / which / "home"), verbs[int(number)]
            if call == "getdents64":
                listed[verb].add(os.path.relpath(rest.partition("<")[2].partition(">")[0], root))
                continue
            for _, at, name in OPERAND.findall(rest):
                path = os.path.relpath(os.path.join(at or str(ROOT), name), root)
                said = f"{call} {' '.join(FLAGS.findall(rest.rpartition(' = ')[0]))}"
                while path and not path.startswith(".."):
                    asked[verb].setdefault(path, set()).add(said)
                    path = os.path.dirname(path)
    return {
        verb: {
            name: Asked(frozenset(asked[verb].get(name, ())), (os.path.dirname(name) or ".") in listed[verb])
            for name in names
            if name in asked[verb] or (os.path.dirname(name) or ".") in listed[verb]
        }
        for verb in verbs
    }


def tries(folder: Path, verbs: Sequence[str] = ALL) -> list[Try]:
    """All that there is to try: place by thing by verb, where the verb asks about the place. Of verbs that ask the same about it, and only
    read, one tries each thing, each in its turn: the same reader answers to all of them.
    """
    names = places(sent_in(folder).root)
    known = touched(folder, verbs, names)
    found = []
    for place, some in roles(names).items():
        alike: dict[object, list[str]] = {}
        for verb in verbs:
            asked = {name: known[verb][name] for name in some if name in known[verb]}
            if asked:
                writes = any(CHANGES.search(call) for one in asked.values() for call in one.calls)
                alike.setdefault(verb if writes else frozenset(asked.items()), []).append(verb)
        found += [
            Try(place, some, what, same[turn % len(same)])
            for turn, what in enumerate(PUT)
            for same in alike.values()
        ]
    return found


def counted(all_: Sequence[Try]) -> str:
    """How many there are, by thing."""
    return ", ".join(f"{what}: {count}" for what, count in Counter(one.what for one in all_).items())


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        main()
