"""What a folder holds."""

from __future__ import annotations

import os
from pathlib import Path


def entries(folder: Path, *endings: str) -> list[Path]:
    """The entries of a folder whose names end so, by name; none where there is no such folder.

    Raises OSError where it may not or cannot be looked into; `Path.glob` would say that it is empty.
    """
    try:
        names = os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [folder / name for name in sorted(names) if name.endswith(endings or "")]
