"""Regular expressions that people write, tried in a process of its own.

Python's matcher tries all ways there are: `(a+)+$` needs longer than the world lasts for forty letters, three repeats in a row
need minutes for a long text, and nothing within the process stops it. Which ones do cannot be told beforehand without blaming
sound ones, so one with several repeats is tried where it can be stopped.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from functools import cache, partial
from threading import Lock, Timer
from time import process_time

from leafletgen.core.limits import PATTERN_SECONDS
from leafletgen.core.processes.children import ended, has_used_up, started, used_by_ended
from leafletgen.core.processes.tasks import LostProcessError, once_more

KEPT = 20_000
"""Answers that are remembered."""
ENOUGH = 3
"""Texts that show what a pattern is."""
_COUNTS_ITSELF = hasattr(signal, "setitimer")
"""Whether a process can be told how long it may use the processor (not on Windows)."""
_PATIENCE = PATTERN_SECONDS.most * (30 if _COUNTS_ITSELF else 1)
"""Seconds by the clock: a busy machine is no fault of the pattern's."""


def search(pattern: str, text: str) -> bool | None:
    """Whether some part of the text matches; None where that takes too long. Raises what `re.compile` does; LostProcessError where the process
    that tries was lost twice.

    The same text has the same answer whatever was asked before, until a pattern has taken too long on `ENOUGH` texts: that is then
    not tried on further ones.
    """
    if _is_quick(pattern):
        return re.search(pattern, text) is not None
    return _TRIER.search(pattern, text)


@cache
def _is_quick(pattern: str) -> bool:
    """With at most one repeat the work is that of the text's length times itself, at the most."""
    re.compile(pattern)
    return sum(pattern.count(sign) for sign in "*+{?") <= 1


class _Trier:
    """The process that tries, made when it is first needed. It ends by itself when nobody can ask it any more."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.known: dict[tuple[str, str], bool | None] = {}
        self.slow: Counter[str] = Counter()
        """On how many texts a pattern took too long."""
        self.owner = os.getpid()
        self.process: subprocess.Popen[bytes] | None = None
        self.used = 0.0
        """Seconds of the processor that it had used at its last answer."""

    def end(self) -> int:
        """Let the process go, if there is one; gives how it ended."""
        process, self.process = self.process, None
        if process is None:
            return 0
        process.kill()
        process.communicate()
        return process.returncode

    def search(self, pattern: str, text: str) -> bool | None:
        with self.lock:
            if (pattern, text) not in self.known:
                if len(self.known) >= KEPT:
                    self.known.clear()
                found = self._tried(pattern, text) if self.slow[pattern] < ENOUGH else None
                self.slow[pattern] += found is None
                self.known[pattern, text] = found
            return self.known[pattern, text]

    def _tried(self, pattern: str, text: str) -> bool | None:
        return once_more(partial(self._asked, pattern, text))

    def _asked(self, pattern: str, text: str) -> bool | None:
        if self.owner != os.getpid():  # a fork: its parent goes on talking with that process
            self.owner, self.process = os.getpid(), None
        before, timer = used_by_ended(), None
        try:
            process = self.process = self.process or self._started()
            assert process.stdin
            assert process.stdout
            timer = Timer(_PATIENCE, process.kill)
            timer.start()
            process.stdin.write(json.dumps([pattern, text]).encode() + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        except (OSError, RuntimeError) as error:  # no process, no thread
            self.end()
            raise LostProcessError(
                "form-lost", pattern=pattern, reason=getattr(error, "strerror", None) or str(error)
            ) from None
        finally:
            if timer is not None:
                timer.cancel()
        if answer.endswith(b"\n"):
            found, self.used = json.loads(answer)
            return bool(found)
        how = self.end()
        if not has_used_up(PATTERN_SECONDS.most + self.used, before):
            raise LostProcessError("form-lost", pattern=pattern, reason=ended(how))
        return None

    def _started(self) -> subprocess.Popen[bytes]:
        # -P: no module of the folder that one happens to stand in. Ctrl-C reaches it, too: it has nothing to say about that.
        command = [sys.executable, "-P", "-m", "leafletgen.core.processes.patterns"]
        process = started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.used = 0.0
        return process


_TRIER = _Trier()
atexit.register(_TRIER.end)


def main() -> None:
    """Answer each line, a pattern and a text in JSON, with whether it was found and the seconds of the processor used so far; one that takes
    too long ends the process.
    """
    for line in sys.stdin.buffer:
        pattern, text = json.loads(line)
        if _COUNTS_ITSELF:
            signal.setitimer(signal.ITIMER_VIRTUAL, PATTERN_SECONDS.most)
        found = re.search(pattern, text) is not None
        sys.stdout.buffer.write(json.dumps([found, process_time()]).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
