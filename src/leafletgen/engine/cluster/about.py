"""What a machine makes sheets with: whoever differs in any of it may make other bytes."""

from __future__ import annotations

import re
import sys
import zlib
from functools import cache
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from leafletgen.core.data import DATA, FONTS
from leafletgen.core.version import VERSION

NAME = re.compile(r"[\w.-]+")
SHORT = 12
"""Digits that are shown of the program's files."""


@cache
def about() -> dict[str, str]:
    """Names and versions: the program and the digits of its files, Python, what deflates, and every library that it needs."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    known = {"leafletgen": VERSION, "files of leafletgen": _files(), "Python": python}
    return known | {"zlib": zlib.ZLIB_RUNTIME_VERSION} | dict(sorted(_libraries().items()))


def differences(ours: dict[str, str], theirs: dict[str, str]) -> list[str]:
    """What differs, each by name, with both versions."""
    names = dict.fromkeys((*ours, *theirs))
    return [
        f"{name} {theirs.get(name, '-')} ({ours.get(name, '-')})"
        for name in names
        if ours.get(name) != theirs.get(name)
    ]


def _files() -> str:
    """The digits of the program's own files: its code, data and fonts, wherever these lie."""
    found = {}
    for folder, below in ((DATA.parent, ""), (FONTS, "data/fonts/")):
        for path in folder.rglob("*"):
            name = f"{below}{path.relative_to(folder).as_posix()}"
            if path.is_file() and "__pycache__" not in path.parts and not name.startswith("studio/front/"):
                found[name] = _digest(path)
    return sha256(repr(sorted(found.items())).encode()).hexdigest()[:SHORT]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _libraries() -> dict[str, str]:
    """The versions of all libraries that the program needs, and of those that they need."""
    found: dict[str, str] = {}
    waiting = _needed("leafletgen")
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # needed on other systems alone
            continue
        waiting += _needed(name)
    return found


def _needed(name: str) -> list[str]:
    try:
        lines = requires(name) or ()
    except PackageNotFoundError:
        return []
    found = (NAME.match(line) for line in lines if "extra ==" not in line)
    return [re.sub(r"[-_.]+", "-", one[0]).lower() for one in found if one]
