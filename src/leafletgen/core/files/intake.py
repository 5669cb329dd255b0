"""Files from the disk: asked for their kind and their size before they are read, and never read beyond their limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.path_kind import OPENED
from leafletgen.core.files.placing import LinkError, opened_file
from leafletgen.core.limits import Limit, NotAFileError, OverLimitError, amount
from leafletgen.core.source import Span


def take(path: Path, limit: Limit, base: Path | None = None) -> bytes:
    """The bytes of a file. Raises OverLimitError, NotAFileError, or any other OSError; a name that no disk takes is one, too.
    `base`: a folder above it below which no link is followed.
    """
    try:
        if base is None:
            _asked(os.stat(path), limit)
        file = os.open(path, OPENED) if base is None else opened_file(base, path)
    except ValueError as error:  # a NUL in the name
        raise FileNotFoundError(None, "No such file or directory", str(path)) from error
    with os.fdopen(file, "rb") as opened:
        # Asked again: what is opened is what is read, whatever the name stood for a moment ago.
        size = _asked(os.fstat(opened.fileno()), limit)
        data = opened.read(size + 1)
        while len(data) > size and (more := opened.read(limit.most + 1 - len(data))):
            data += more  # it grows while it is read
            if limit.passed_by(len(data)):
                raise OverLimitError(limit, len(data))
    return data


def _asked(said: os.stat_result, limit: Limit) -> int:
    if stat.S_ISDIR(said.st_mode):
        raise IsADirectoryError(None, "Is a directory")
    if not stat.S_ISREG(said.st_mode):
        raise NotAFileError
    if limit.passed_by(said.st_size):
        raise OverLimitError(limit, said.st_size)
    return said.st_size


def is_there(path: Path) -> bool:
    """Whether anything has this name, a pipe or a link that leads nowhere included: whoever reads it is told what it is."""
    try:
        return os.path.lexists(path)
    except (OSError, ValueError):  # a name that no disk takes
        return False


def fitting(data: bytes, limit: Limit) -> bytes:
    """Data to be written into a file that must be readable again. Raises OverLimitError."""
    if limit.passed_by(len(data)):
        raise OverLimitError(limit, len(data))
    return data


def unreadable(shown: str, error: OSError, where: Span | None = None) -> Diagnostic:
    """Why a file cannot be read, in the words of its kind; at the file itself, or where it is named."""
    if isinstance(error, OverLimitError):
        return passed(error.limit, error.count, where or Span(shown, 0, 0), path=shown)
    if isinstance(error, NotAFileError | IsADirectoryError):
        return diagnostic("file-special", where or Span(shown, 0, 0), path=shown)
    return diagnostic(
        "file-unreadable", where or Span(shown, 0, 0), path=shown, reason=error.strerror or str(error)
    )


def unwritable(shown: str, error: OSError, **about: Any) -> Diagnostic:
    """Why a file cannot be written or removed. `about`: the language, output and row that it is of."""
    if isinstance(error, LinkError):
        return diagnostic("path-link", path=shown, name=Path(error.filename).name, **about)
    return diagnostic("output-unwritable", path=shown, reason=error.strerror or str(error), **about)


def passed(limit: Limit, count: int, where: Span | None, path: str | None = None) -> Diagnostic:
    """That something has more than a limit allows. `path`: what has it (None: the file of `where`)."""
    if limit.code == "file-large":
        (size, _), (most, _) = amount(max(count, 1 << 20), "bytes"), amount(limit.most, "bytes")
        return diagnostic("file-large", where, size=size, most=most)
    (has, unit), (most, limit_unit) = amount(count, limit.unit), amount(limit.most, limit.unit)
    name = path or (where.source if where else "")
    return diagnostic(
        "limit-passed",
        where,
        path=name,
        count=has,
        unit=unit,
        most=most,
        most_unit=limit_unit,
        limit=limit.name,
    )
