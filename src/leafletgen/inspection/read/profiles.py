"""Colour profiles in a file. Files that are built together hold the same ones: each is unpacked and read once."""

from __future__ import annotations

from typing import Any

from leafletgen.core.icc import Icc, parse
from leafletgen.inspection.objects import is_name, said, unpacked

MOST = 4
"""Profiles that are kept: half a megabyte each."""

_kept: dict[tuple[str, bytes], Icc] = {}


def profile_in(stream: Any) -> Icc:
    """The profile in a stream. Raises ProfileError where it is none."""
    packing = stream.get("/Filter")
    raw = _raw(stream) if is_name(packing) and "/DecodeParms" not in stream else None
    if raw is None:  # packed in some other way than nearly all are
        return parse(unpacked(stream) or b"")
    key = said(packing), raw
    if key not in _kept:
        found = parse(unpacked(stream) or b"")
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[key] = found
    return _kept[key]


def _raw(stream: Any) -> bytes | None:
    """The data as they are packed; None where they cannot be found."""
    import pikepdf

    try:
        return bytes(stream.read_raw_bytes())
    except pikepdf.PdfError:
        return None
