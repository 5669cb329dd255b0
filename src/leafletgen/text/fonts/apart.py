"""A font file read in a process of its own, whose time and memory are bounded.

Some kilobytes can ask a reader for hours or for all memory there is (subroutines of CFF that call each other ten deep, rules
that share one another): no check beforehand knows them all. Fonts come from anywhere, so the reader may be stopped.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from traceback import format_exc
from typing import Any

from leafletgen.core.limits import FONT_MEMORY, FONT_SECONDS
from leafletgen.core.processes.bounds import at_own_bound, keep_within
from leafletgen.core.processes.children import ended, has_used_up, run, used_by_ended
from leafletgen.core.processes.tasks import LostProcessError, once_more, starved
from leafletgen.text.fonts.facts import FaceFacts, StaticFace, Unusable, Want, as_facts, broken

SECONDS = FONT_SECONDS.most
"""Of the processor."""
PATIENCE = 10
"""How many times as long it may take by the clock: where others need the processor, too."""
MEMORY = FONT_MEMORY.most
"""Bytes."""
TOO_MUCH = "reading it takes too long or too much memory"


def read_apart(data: bytes, want: Want, seconds: int = SECONDS, memory: int = MEMORY) -> StaticFace:
    """As `reading.read`, in a process that is stopped when it needs too much. Raises Unusable where the file cannot be used, LostProcessError
    where the process was lost twice, which says nothing of the file.
    """
    head = {"want": [*want[:3], dict(want.axes)], "seconds": seconds, "memory": memory}
    asked = json.dumps(head).encode() + b"\n" + data
    try:
        return once_more(partial(_read, asked, seconds))
    except _OverBoundError:
        raise broken(TOO_MUCH) from None


class _OverBoundError(LostProcessError):
    """The process met its own bound of memory: twice, and it is the font that asks for too much."""


def _read(asked: bytes, seconds: int) -> StaticFace:
    # -P: no module of the folder that one happens to stand in.
    command = [sys.executable, "-P", "-m", "leafletgen.text.fonts.apart"]
    before = used_by_ended()
    try:
        done = run(command, asked, PATIENCE * seconds)
    except OSError as error:
        raise LostProcessError("font-lost", reason=error.strerror or str(error)) from None
    except subprocess.TimeoutExpired:
        if has_used_up(seconds, before):
            raise broken(TOO_MUCH) from None
        raise LostProcessError("font-lost", reason="it was given no processor") from None
    said, _, program = done.stdout.partition(b"\n")
    if done.returncode or not said:
        if has_used_up(seconds, before):
            raise broken(TOO_MUCH)
        raise LostProcessError("font-lost", reason=ended(done.returncode))
    answer = json.loads(said)
    if "raised" in answer:  # not the file's fault but the program's
        raise RuntimeError(answer["raised"])
    if "large" in answer:
        raise _OverBoundError("font-lost", reason=answer["large"])
    if "starved" in answer:
        raise LostProcessError("font-lost", reason=answer["starved"])
    if "code" in answer:
        raise Unusable(answer["code"], **answer["args"])
    facts: FaceFacts = as_facts(answer["facts"])
    return StaticFace(facts, answer["weight"], answer["location"], program if answer["made"] else None)


def main(arguments: Sequence[str] = ()) -> None:
    """Read one font from the standard input: a line of JSON, then the file. The answer likewise."""
    said, _, data = sys.stdin.buffer.read().partition(b"\n")
    head, program = json.loads(said), b""
    keep_within("RLIMIT_CPU", head["seconds"])
    if sys.platform.startswith("linux"):  # elsewhere what a process maps is no measure of what it uses
        keep_within("RLIMIT_AS", head["memory"])
    try:
        answer, program = _answered(data, head["want"])
    except Unusable as fault:
        answer = _refusal(fault)
    except Exception as error:  # noqa: BLE001  # whatever it is: who has asked decides
        if not starved(error):
            answer = {"raised": format_exc()}
        else:
            large = isinstance(error, MemoryError) and at_own_bound()
            answer = {"large" if large else "starved": f"{type(error).__name__}: {error}".removesuffix(": ")}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + program)


def _refusal(fault: Unusable) -> dict[str, Any]:
    return {"code": fault.code, "args": fault.args_}


def _answered(data: bytes, want: Sequence[Any]) -> tuple[dict[str, Any], bytes]:
    from leafletgen.text.fonts.reading import read

    weight, face, instance, axes = want
    made = read(data, Want(weight, face, instance, tuple(axes.items())))
    answer = {"facts": made.facts._asdict(), "weight": made.weight, "location": made.location}
    return answer | {"made": made.program is not None}, made.program or b""


if __name__ == "__main__":
    main()
