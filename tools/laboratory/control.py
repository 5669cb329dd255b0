"""What tells a preloaded process which of its calls fails: see faulty.c, whose `struct control` this lays out."""

from __future__ import annotations

import errno
import mmap
import os
import random
import shutil
import signal
import struct
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from time import monotonic, sleep
from typing import NamedTuple

HERE = Path(__file__).parent
SOURCE = HERE / "faulty.c"
_HEAD = struct.Struct("9i512s")
_FOLDER = 512
SIZE = _HEAD.size + 4 * _FOLDER

KILLED, CUT = 0, -1
"""Instead of an errno: the process is killed at the call, or in the middle of what it writes."""
EVER = 1 << 30
EPOCH = "1764115200"
"""The clock of all runs, in seconds: what is written is the same each time."""

CALLS: Mapping[str, int] = {
    "open": 1,
    "read": 2,
    "write": 4,
    "rename": 8,
    "fsync": 16,
    "unlink": 32,
    "mkdir": 64,
    "list": 128,
    "lock": 256,
    "allocate": 512,
    "fork": 1024,
    "child": 2048,
}
HOW: Mapping[str, tuple[int, ...]] = {
    "open": (errno.EACCES, errno.EMFILE, KILLED),
    "read": (errno.EIO, KILLED),
    "write": (errno.ENOSPC, errno.EIO, KILLED, CUT),
    "rename": (errno.EACCES, KILLED),
    "fsync": (errno.EIO, KILLED),
    "unlink": (errno.EACCES, KILLED),
    "mkdir": (errno.ENOSPC, KILLED),
    "list": (errno.EACCES, KILLED),
    "lock": (errno.ENOLCK, KILLED),
    "allocate": (errno.ENOMEM,),
    "fork": (errno.EAGAIN, errno.ENOMEM),
    "child": tuple(
        getattr(signal, f"SIG{name}")
        for name in (
            "KILL",
            "SEGV",
            "BUS",
            "ABRT",
            "TERM",
            "XCPU",
            "ILL",
            "FPE",
            "HUP",
            "INT",
            "PIPE",
            "VTALRM",
            "STOP",
        )
    ),
}
"""How each call may fail; a child that was begun, by which signal."""


TERMINATED = 128 + signal.SIGTERM
PATIENCE = 900.0
"""Seconds after which a run hangs: a child that is stopped is given up after a minute or two, twice; and where twenty processes share a processor,
a preview that ends well takes three minutes.
"""
Visit = Callable[[str], str]
"""Given the JSON in which a preview tells its address: what went wrong."""
Limits = tuple[tuple[str, int], ...]
"""Hard limits as `prlimit` names them: `as`, `cpu`, `data`, `fsize`, `nofile`, `nproc`, `stack`."""


class Fault(NamedTuple):
    """The `at`-th call of a kind fails so (0: none); `lasting`: all later ones, too (a disk that is full stays full). `after`: milliseconds
    until a child gets its signal. All of it within hard limits.
    """

    call: str
    at: int
    how: int
    lasting: bool = False
    after: int = 0
    limits: Limits = ()

    @property
    def kills(self) -> bool:
        """Whether the process is gone then."""
        return self.at > 0 and self.call != "child" and self.how in (KILLED, CUT)

    def __str__(self) -> str:
        if self.call == "child":
            how = f"{signal.Signals(self.how).name} after {self.after} ms"
        else:
            how = {KILLED: "killed", CUT: "killed halfway"}.get(self.how) or errno.errorcode[self.how]
        fault = f"{self.call} {self.at}: {how}{', from then on' if self.lasting else ''}"
        return ", ".join([*([fault] if self.at else ()), *(f"{name} {most}" for name, most in self.limits)])


class Ran(NamedTuple):
    """A run: exit code (None: it hung and was ended), what it printed, calls counted and failed, the path of the first failed, processes
    that were left running.
    """

    code: int | None
    said: str
    count: int
    failed: int
    path: str
    left: int = 0


def compiled(folder: Path) -> Path:
    """The library to preload, compiled with the system's `cc`."""
    library = folder / "faulty.so"
    if not library.exists():
        cc = shutil.which("cc") or "gcc"
        subprocess.run(
            [cc, "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl", "-lpthread"], check=True
        )
    return library


def run(
    argv: Sequence[str],
    library: Path,
    folders: Sequence[Path],
    fault: Fault | str,
    seconds: float = PATIENCE,
    visit: Visit | None = None,
) -> Ran:
    """Run a command with one fault, or with the calls of a kind only counted. It has one processor: the order of its calls
    is the same each time. One that serves has a visitor, who has neither faults nor limits, and ends it.
    """
    call = fault.call if isinstance(fault, Fault) else fault
    at, how, last, after, limits = 0, 0, 0, 0, Limits()
    if isinstance(fault, Fault):
        at, how, last, after, limits = (
            fault.at, fault.how, EVER if fault.lasting else fault.at, fault.after, fault.limits,
        )  # fmt: skip
    plan = library.parent / f"control.{os.getpid()}.{os.urandom(4).hex()}"
    named = b"".join(str(folder).encode().ljust(_FOLDER, b"\0") for folder in folders)
    plan.write_bytes(
        (_HEAD.pack(1, CALLS[call], at, last, how, 0, 0, 0, after, b"") + named).ljust(SIZE, b"\0")
    )
    process = subprocess.Popen(
        [*within(limits), "taskset", "-c", str(_processor()), *argv],
        env=environment(library.parent)
        | {
            "LD_PRELOAD": str(library),
            "LABORATORY_CONTROL": str(plan),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LEAFLETGEN_WORKERS": "fork",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    code, said = _ended(process, seconds, visit)
    with plan.open("r+b") as file, mmap.mmap(file.fileno(), SIZE) as memory:
        *_, count, failed, _begun, _after, path = _HEAD.unpack(memory[: _HEAD.size])
    plan.unlink()
    said_path = path.split(b"\0")[0].decode()
    return Ran(code, said, count, failed, said_path, left_running(process.pid))


def _ended(process: subprocess.Popen[bytes], seconds: float, visit: Visit | None) -> tuple[int | None, str]:
    """The exit code of a run, and what it said; that of a preview is 1 where its visitor was refused something."""
    assert process.stdout is not None
    hung, lines, refused = [], [], ""

    def end() -> None:
        hung.append(True)
        os.killpg(process.pid, signal.SIGKILL)

    with _after(seconds, end):
        while visit and (line := process.stdout.readline()):
            lines.append(line)
            told = b"".join(lines)
            if (
                line == b"}\n" and b'"address": ' in told
            ):  # the end of its JSON, which is not that of a refusal
                refused, visit = visit(told[told.index(b"{\n") :].decode()), None
                process.terminate()
                lines.append(refused.encode())
        lines.append(process.stdout.read())
        code = process.wait()
    process.stdout.close()
    said = b"".join(lines).decode(errors="replace")
    return (None if hung else int(bool(refused)) if code == TERMINATED else code), said


@contextmanager
def _after(seconds: float, do: Callable[[], None]) -> Iterator[None]:
    timer = Timer(seconds, do)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def environment(folder: Path) -> dict[str, str]:
    """That of all runs: settings and state of nobody who works here."""
    home = str(folder / "home")
    said = {"XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "LEAFLETGEN_WORDS": "en", "LANG": "C.UTF-8"}
    ours = {name: value for name, value in os.environ.items() if name != "LEAFLETGEN_VERAPDF"}
    return ours | said | {"SOURCE_DATE_EPOCH": EPOCH}


def within(limits: Limits) -> list[str]:
    """What begins a command that has these hard limits. The one of processes counts all of a user, and none of root's: it gets a user who
    has no others, who may read and write whatever root may. Such a one has no faults: nothing is preloaded for who gains powers.
    """
    nobody = ["setpriv", "--ruid", str(random.randrange(1 << 20, 1 << 30)), "--bounding-set", "-sys_resource,-sys_admin", "--securebits", "+no_setuid_fixup"]  # fmt: skip
    known = dict(limits)
    return [
        *(nobody if "nproc" in known and os.geteuid() == 0 else ()),
        *(("prlimit", *(f"--{name}={most}:{most}" for name, most in limits)) if known else ()),
    ]


def left_running(session: int, seconds: float = 2.0) -> int:
    """How many processes of a session outlive its leader; those that are just ending are waited for. They are ended then."""
    until = monotonic() + seconds
    while (left := list(_of_session(session))) and monotonic() < until:
        sleep(0.02)
    for process in left:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    return len(left)


def _of_session(session: int) -> Iterator[int]:
    """From /proc/N/stat: after the name in brackets state, parent, group, session."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, _, own, *_ = path.read_text().rpartition(")")[2].split()
            if int(own) == session and state != "Z":
                yield int(path.parent.name)


def _processor() -> int:
    """One of those that there are, by chance: trials run side by side."""
    return random.choice(sorted(os.sched_getaffinity(0)))
