"""A font file read in a process of its own, whose time and memory are bounded.

Some kilobytes can ask a reader for hours or for all memory there is (subroutines of CFF that call each other ten deep, rules
that share one another): no check beforehand knows them all. Fonts come from anywhere, so the reader may be stopped.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

from leafletgen.core.limits import FONT_MEMORY, FONT_SECONDS
from leafletgen.text.fonts.facts import FaceFacts, StaticFace, Unusable, Want, as_facts, broken

SECONDS = FONT_SECONDS.most
"""Of the processor."""
PATIENCE = 4
"""How many times as long it may take by the clock: where others need the processor, too."""
MEMORY = FONT_MEMORY.most
"""Bytes."""


def read_apart(data: bytes, want: Want, seconds: int = SECONDS, memory: int = MEMORY) -> StaticFace:
    """As `reading.read`, in a process that is stopped when it needs too much. Raises Unusable."""
    head = {"want": [*want[:3], dict(want.axes)], "seconds": seconds, "memory": memory}
    # -P: no module of the folder that one happens to stand in.
    command = [sys.executable, "-P", "-m", "leafletgen.text.fonts.apart"]
    try:
        done = subprocess.run(
            command, input=json.dumps(head).encode() + b"\n" + data, capture_output=True, timeout=PATIENCE * seconds, check=False
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise broken("reading it takes too long or too much memory") from None
    said, _, program = done.stdout.partition(b"\n")
    if not said:
        if b"Traceback" in done.stderr:  # not the file's fault but the program's
            raise RuntimeError(done.stderr.decode("utf-8", "replace"))
        raise broken("reading it takes too long or too much memory")
    answer = json.loads(said)
    if "code" in answer:
        raise Unusable(answer["code"], **answer["args"])
    facts: FaceFacts = as_facts(answer["facts"])
    return StaticFace(facts, answer["weight"], answer["location"], program if answer["made"] else None)


def main(arguments: Sequence[str] = ()) -> None:
    """Read one font from the standard input: a line of JSON, then the file. The answer likewise."""
    said, _, data = sys.stdin.buffer.read().partition(b"\n")
    head = json.loads(said)
    _limit(head["seconds"], head["memory"])
    weight, face, instance, axes = head["want"]
    program = b""
    try:
        from leafletgen.text.fonts.reading import read

        made = read(data, Want(weight, face, instance, tuple(axes.items())))
        program = made.program or b""
        answer = {"facts": made.facts._asdict(), "weight": made.weight, "location": made.location}
        answer |= {"made": made.program is not None}
    except Unusable as fault:
        answer = {"code": fault.code, "args": fault.args_}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + program)


def _limit(seconds: int, memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the clock alone
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    if sys.platform.startswith("linux"):  # elsewhere what a process maps is no measure of what it uses
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
