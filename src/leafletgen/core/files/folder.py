"""What a folder holds; the folders that a project may have."""

from __future__ import annotations

import os
from collections.abc import Mapping
from errno import ELOOP
from pathlib import Path

_YAML = (".yaml", ".yml")
FONT_FOLDER = "fonts"
READ: Mapping[str, tuple[str, ...]] = {
    "layouts": _YAML, "components": _YAML, "data": (), "diagrams": _YAML, "locales": _YAML, "status": _YAML, "themes": _YAML,
    "pictograms": (".svg",), "pictures": (), "profiles": _YAML, FONT_FOLDER: (".ttf", ".otf", ".ttc", ".otc", ".woff2", ".woff"),
    "languages": _YAML, "releases": _YAML, "icc": (".icc", ".icm"),
}  # fmt: skip
"""What a project may be made of, beside the files at its top; for each folder, how the names of files end that are looked for in it.
Pictures and tables are read by their names alone.
"""


def entries(folder: Path, *endings: str) -> list[Path]:
    """The entries of a folder whose names end so, by name; none where there is no such folder, or a link that leads back to itself.

    Raises OSError where it may not or cannot be looked into; `Path.glob` would say that it is empty.
    """
    try:
        names = os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        if error.errno != ELOOP:
            raise
        return []
    return [folder / name for name in sorted(names) if name.endswith(endings or "")]
