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
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
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


class Fault(NamedTuple):
    """The `at`-th call of a kind fails so; `lasting`: all later ones, too (a disk that is full stays full). `after`: milliseconds until a
    child gets its signal.
    """

    call: str
    at: int
    how: int
    lasting: bool = False
    after: int = 0

    @property
    def kills(self) -> bool:
        """Whether the process is gone then."""
        return self.call != "child" and self.how in (KILLED, CUT)

    def __str__(self) -> str:
        if self.call == "child":
            how = f"{signal.Signals(self.how).name} after {self.after} ms"
        else:
            how = {KILLED: "killed", CUT: "killed halfway"}.get(self.how) or errno.errorcode[self.how]
        return f"{self.call} {self.at}: {how}{', from then on' if self.lasting else ''}"


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
    argv: Sequence[str], library: Path, folders: Sequence[Path], fault: Fault | str, seconds: float = 60.0
) -> Ran:
    """Run a command with one fault, or with the calls of a kind only counted. It has one processor: the order of its calls
    is the same each time.
    """
    call = fault.call if isinstance(fault, Fault) else fault
    at, how, last, after = 0, 0, 0, 0
    if isinstance(fault, Fault):
        at, how, last, after = fault.at, fault.how, EVER if fault.lasting else fault.at, fault.after
    plan = library.parent / f"control.{os.getpid()}.{os.urandom(4).hex()}"
    named = b"".join(str(folder).encode().ljust(_FOLDER, b"\0") for folder in folders)
    plan.write_bytes(
        (_HEAD.pack(1, CALLS[call], at, last, how, 0, 0, 0, after, b"") + named).ljust(SIZE, b"\0")
    )
    environment = os.environ | {
        "LD_PRELOAD": str(library),
        "LABORATORY_CONTROL": str(plan),
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": EPOCH,
        "LEAFLETGEN_WORDS": "en",
        "LEAFLETGEN_WORKERS": "fork",
        "LANG": "C.UTF-8",
    }
    process = subprocess.Popen(
        ["taskset", "-c", str(_processor()), *argv],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=seconds)
        code: int | None = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        said, _ = process.communicate()
        code = None
    with plan.open("r+b") as file, mmap.mmap(file.fileno(), SIZE) as memory:
        *_, count, failed, _begun, _after, path = _HEAD.unpack(memory[: _HEAD.size])
    plan.unlink()
    said_path = path.split(b"\0")[0].decode()
    return Ran(code, said.decode(errors="replace"), count, failed, said_path, left_running(process.pid))


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
