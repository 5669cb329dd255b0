"""The last net under every command: what the machine refused, or the program itself got wrong, in words."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from errno import ELOOP
from pathlib import Path

import click

import leafletgen
from leafletgen.cli.codes import COULD_NOT_RUN


def tell_failure(words: str | None, error: Exception) -> int:
    """Print what happened; gives the exit code. Never raises: with no memory left it says at least that."""
    if isinstance(error, OSError) and _is_output(error):
        # What is left to print at the end of the process would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        click.echo(f"leafletgen: nothing can be printed: {error.strerror}", err=True)
        return COULD_NOT_RUN
    try:
        _tell(words, error)
    except (MemoryError, OSError):
        os.write(2, f"leafletgen: {type(error).__name__}: {error}\n".encode(errors="replace"))
    return COULD_NOT_RUN


def _is_output(error: OSError) -> bool:
    """Whether it was raised where lines are printed: then nobody takes them."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return at is not None and at.tb_frame.f_globals["__name__"] in ("click.utils", "leafletgen.cli.main")


def _tell(words: str | None, error: Exception) -> None:
    from leafletgen.cli.telling import tell
    from leafletgen.engine.elsewhere import ElsewhereError
    from leafletgen.engine.findings.placed import diagnostic, unwritable
    from leafletgen.engine.host.children import LostProcessError, starved
    from leafletgen.engine.loss import of_process

    if isinstance(error, ElsewhereError):
        tell(words, None, error.found)
        return
    if isinstance(error, leafletgen.BusyError):
        found = diagnostic("project-busy", holder=error.holder, seconds=f"{error.seconds:g}")
    elif isinstance(error, LostProcessError):
        found = of_process(error)
    elif starved(error):
        found = diagnostic("memory-refused")
    elif isinstance(error, OSError) and error.errno == ELOOP:
        found = unwritable(error)
    elif isinstance(error, OSError):
        found = diagnostic("machine-refused", path=_path(error), reason=error.strerror or str(error))
    else:
        said = f"{type(error).__name__}: {error}"
        found = diagnostic("program-failed", error=said, file=_report(error))
    tell(words, None, (found,))


def _path(error: OSError) -> str:
    path = Path(os.fsdecode(error.filename)) if error.filename is not None else None
    if path is None:
        return "-"
    with suppress(ValueError):
        return path.relative_to(Path.cwd()).as_posix()
    return str(path)


def _report(error: Exception) -> str:
    """Where the traceback was written, which the makers need."""
    from traceback import format_exception

    about = f"leafletgen {leafletgen.__version__}, Python {sys.version.split()[0]}, {sys.platform}\n"
    command = " ".join(sys.argv[1:])
    text = f"{about}{command}\n\n{''.join(format_exception(error))}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="leafletgen-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
    except OSError:
        click.echo(text, err=True)
        return "-"
    return file.name
