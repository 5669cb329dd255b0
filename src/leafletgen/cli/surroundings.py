"""What a command is started in: signals that end it, streams that may be closed."""

from __future__ import annotations

import codecs
import os
import signal
import sys
from collections.abc import Callable
from io import TextIOWrapper

ESCAPED = "leafletgen-escaped"


def in_words(command: Callable[[], object]) -> None:
    """Call a command. Output that nobody takes is told in a line, for help and usage, too, which are no verbs."""
    heed_signals()
    hold_streams()
    try:
        command()
    except OSError as error:
        from leafletgen.cli.failing import tell_failure

        raise SystemExit(tell_failure(None, error)) from None


def heed_signals() -> None:
    """A signal to end and a terminal that is closed leave through the stack, so nothing half-made stays behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(
            signal, name, None
        )  # Windows has no SIGHUP; `nohup` has it ignored, and that is kept
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda number, frame: sys.exit(128 + number))


def hold_streams() -> None:
    """Streams that the caller has closed lead nowhere; otherwise the next file that is opened would take their place."""
    while (number := os.open(os.devnull, os.O_RDWR)) < 3:  # standard input, output, error
        os.set_inheritable(number, True)
    os.close(number)
    for name, place, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(place, mode, closefd=False))
    codecs.register_error(ESCAPED, _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=ESCAPED)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """What a character set lacks, as JSON writes it (RFC 8259, 7): Windows pipes in the set of the country."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end
