"""Processes that this one starts: none outlives it, none keeps a lock of it, none may use more than this one may.

On Linux the kernel sees to the first: each child holds one end of a pipe whose other end this process alone has, and is that end's
owner for signals. Once this process is gone, however it went, the pipe hangs up and its owners are killed, in whatever code they are:
a thread that watches the parent does not run while a library holds the interpreter.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Lock
from types import TracebackType
from typing import Any, Self

IDLE = 60.0
"""Seconds for which a child may make no use of the processor: one that was stopped, or never gets its turn, is not waited for."""
NEAR = 0.5
"""Share of a limit of the processor from which on a child may have been ended for it: the system counts in ticks, which a busy machine
shares out unevenly.
"""
_LINUX = sys.platform == "linux"
_SIGNALS = 64
_SHORT = {
    getattr(errno, name, None)
    for name in ("EAGAIN", "ENOMEM", "EMFILE", "ENFILE", "ENOSPC", "EDQUOT", "EFBIG", "EIO")
}


class _OwnPipe:
    """The pipe that hangs up when this process ends; a fork has another one."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.ends: tuple[int, int] | None = None

    def reading_end(self) -> int:
        """Another opening of its reading end, with an owner of its own. Raises OSError."""
        with self.lock:
            if self.ends is None:
                self.ends = os.pipe()
            return os.open(f"/proc/self/fd/{self.ends[0]}", os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)


_pipe = _OwnPipe()
_unshared: set[int] = set()
"""Open files that no fork may keep open."""


def _in_fork() -> None:
    """Let go of what is the parent's alone. The numbers stay taken: an object that still has one closes nothing else."""
    global _pipe  # noqa: PLW0603  # one a process
    ours = [*_unshared, *(_pipe.ends or ())]
    _pipe = _OwnPipe()
    _unshared.clear()
    for file in ours:
        with suppress(OSError):
            nothing = os.open(os.devnull, os.O_RDONLY | os.O_CLOEXEC)
            os.dup2(nothing, file, inheritable=False)
            os.close(nothing)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_fork)


@contextmanager
def unshared(file: int) -> Iterator[None]:
    """While open, forks do not get this open file: the lock on it falls with this process, whoever else is still there."""
    _unshared.add(file)
    try:
        yield
    finally:
        _unshared.discard(file)


class Tie:
    """What ties one child to this process: `files` are handed to it when it is started, then `hold` names it. Elsewhere than on
    Linux it does nothing. Raises OSError where the system has no files left.
    """

    def __init__(self) -> None:
        self._end = _pipe.reading_end() if _LINUX else None

    @property
    def files(self) -> tuple[int, ...]:
        """For `pass_fds`."""
        return () if self._end is None else (self._end,)

    def hold(self, process: int, *, group: bool = False) -> None:
        """Tie a child; `group`: all that it starts, too."""
        if self._end is not None:
            end_with(self._end, -process if group else process)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._end is not None:
            os.close(self._end)


def end_with(pipe: int, owner: int) -> bool:
    """Have a process (a group: negative) killed once the other end of a pipe, in which nobody writes, is gone; whether that is possible
    here.
    """
    if sys.platform != "linux":
        return False
    from fcntl import F_GETFL, F_SETFL, F_SETOWN, F_SETSIG, FASYNC, fcntl

    try:
        fcntl(pipe, F_SETSIG, signal.SIGKILL)
        fcntl(pipe, F_SETOWN, owner)
        fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | FASYNC)
    except OSError:  # it is gone already
        return False
    return True


def started(command: Sequence[str], *, group: bool = False, **how: Any) -> subprocess.Popen[bytes]:
    """As `subprocess.Popen`, for a child that is tied to this process; `group`: in a session of its own, with all that it starts. Raises OSError."""
    with Tie() as tie:
        process = subprocess.Popen(command, pass_fds=tie.files, start_new_session=group, **how)
        tie.hold(process.pid, group=group)
    return process


def run(
    command: Sequence[str], data: bytes = b"", seconds: float = IDLE
) -> subprocess.CompletedProcess[bytes]:
    """As `subprocess.run` with what was said, for a child that is tied to this process. Raises OSError where none can be started,
    TimeoutExpired where it takes longer by the clock, or does nothing.
    """
    with started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            out, err = _said(process, data, seconds)
        except BaseException:
            process.kill()
            raise
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _said(process: subprocess.Popen[bytes], data: bytes, seconds: float) -> tuple[bytes, bytes]:
    left, sent, before = seconds, data or None, -1.0
    while True:
        try:
            return process.communicate(sent, timeout=min(left, IDLE))
        except subprocess.TimeoutExpired:
            left, sent, now = left - IDLE, None, used(process.pid)
            if left <= 0 or now == before:
                raise
            before = now


def used(process: int | None) -> float:
    """Seconds of the processor that a process has used; 0 where it is gone."""
    import psutil

    try:
        times = psutil.Process(process).cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


def resident(process: int | None) -> int:
    """Bytes of memory that a process has in use; 0 where it is gone."""
    import psutil

    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0


def used_by_ended() -> float | None:
    """The same of all children that have ended so far; None where the system does not count it."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def has_used_up(seconds: float, before: float | None) -> bool:
    """Whether the child that ended just now may have used what it was allowed. `before`: `used_by_ended` before it ended."""
    now = used_by_ended()
    return before is None or now is None or now - before >= NEAR * seconds


def was_ended(code: int) -> bool:
    """Whether a process did not come to its end: somebody, or the system, sent it a signal, or sent one to what a shell ran for it."""
    return code < 0 or 128 < code <= 128 + _SIGNALS


def is_of_the_machine(error: OSError) -> bool:
    """Whether it says that processes, memory, files or room on a disk ran out, or that a disk is bad: no name or file is to blame."""
    return error.errno in _SHORT


def ended(code: int) -> str:
    """How a process ended, by its exit code: the name of a signal, or the code; and the limit of this computer that may have done it."""
    if not was_ended(code):
        return f"exit {code}"
    number = -code if code < 0 else code - 128
    try:
        name = signal.Signals(number).name
    except ValueError:  # of real time
        name = f"signal {number}"
    return f"{name}, ulimit -t {_seconds()}" if name in ("SIGKILL", "SIGXCPU") and _seconds() else name


def _seconds() -> int:
    """Seconds of the processor that a process may have here; 0: as many as it likes."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    given, _ = resource.getrlimit(resource.RLIMIT_CPU)
    return 0 if given == resource.RLIM_INFINITY else given
