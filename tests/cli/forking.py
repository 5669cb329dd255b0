"""Runs the command for tests over and over: each in a process of its own, forked from this one, which has imported the program.

To start Python and import the program takes most of the time of a short command.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import traceback
from typing import Any

from leafletgen.cli.main import run


def serve(channel: socket.socket) -> None:
    """Answer each request with the exit code, until nobody asks any more."""
    while True:
        asked, ends, _, _ = socket.recv_fds(channel, 1 << 20, 2)
        if not asked:
            return
        number = os.fork()
        if number == 0:
            channel.close()
            os._exit(_called(json.loads(asked), ends))
        for end in ends:
            os.close(end)
        _, status = os.waitpid(number, 0)
        channel.sendall(str(os.waitstatus_to_exitcode(status)).encode())


def _called(asked: dict[str, Any], ends: list[int]) -> int:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for place, end in enumerate(ends, 1):
        os.dup2(end, place)
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["cwd"])
    sys.argv = ["leafletgen", *asked["arguments"]]
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(n, "w" if n else "r", encoding="utf-8") for n in range(3))
    code: Any = 0
    try:
        run()
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001  # as Python tells it
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code if isinstance(code, int) else int(code is not None)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
