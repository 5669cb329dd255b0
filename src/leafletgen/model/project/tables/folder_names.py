"""The name of a row as the name of a folder, on every system."""

from __future__ import annotations

import re
import unicodedata

_NEVER = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
"""Characters that Windows takes in no name (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""
_DEVICE = re.compile(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(\..*)?", re.IGNORECASE
)
"""Names that are devices there, whatever ending they have."""
_EDGES = re.compile(r"^[. ]+|[. ]+$")
"""Windows drops dots and spaces at the end; a dot at the beginning hides a folder elsewhere."""
MOST_BYTES = 200
"""Of 255 that a name may have: an ending is put behind it, and what a file is called while it is written."""


def folder_name(name: str) -> str:
    """What a row's folder is called: its name, with `_` for what cannot stand there."""
    plain = _NEVER.sub("_", unicodedata.normalize("NFC", name))
    plain = _EDGES.sub(lambda edge: "_" * len(edge[0]), plain) or "_"
    return f"_{plain}" if _DEVICE.fullmatch(plain) else plain


def is_device(name: str) -> bool:
    """Whether Windows has no file or folder of this name, whatever ending it gets."""
    return _DEVICE.fullmatch(name) is not None


def collated(folder: str) -> str:
    """What two names share that one disk or another takes for the same: it knows no case, or writes letters apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", folder).casefold())
