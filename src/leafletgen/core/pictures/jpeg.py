"""JPEG files as other files take them in: only what is needed to paint them, untouched (ISO/IEC 10918-1, annex B)."""

from __future__ import annotations

import re
import struct
from struct import unpack_from

from leafletgen.core.record import NamedTuple

START, END, SCAN = 0xD8, 0xD9, 0xDA

FRAMES = frozenset((0xC0, 0xC1, 0xC2))
"""Baseline, extended and progressive, coded by Huffman: what PDF readers take. The other frames (lossless, arithmetic) they do not."""

OTHER_FRAMES = frozenset(range(0xC3, 0xD0)) - {0xC4, 0xC8, 0xCC}

ADOBE = 0xEE

NOT_PAINTED = frozenset((*range(0xE1, 0xEE), 0xEF, 0xFE))
"""Segments beside the picture: camera, place and time, thumbnails, colour profiles, comments."""

NEXT = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
"""The marker behind a scan: within it, 255 is followed by 0 or by a mark of restart."""


class Jpeg(NamedTuple):
    """A picture of one (grey), three (YCbCr or RGB) or four (inks) channels; `adobe`: by Adobe's custom, which writes
    inks inverted. `data`: the file without the segments that are not painted.
    """

    width: int
    height: int
    channels: int
    adobe: bool
    data: bytes


def bare(data: bytes) -> Jpeg | None:
    """The first picture of a JPEG file; None where PDF readers might not show it as it is meant."""
    if data[:3] != b"\xff\xd8\xff":
        return None
    kept, at = [data[:2]], 2
    frame: tuple[int, ...] | None = None
    ids, adobe = b"", False
    try:
        while data[at] == 0xFF:
            code = data[at + 1]
            if code == 0xFF:  # filling
                at += 1
                continue
            if code == END:
                return _judged(frame, ids, adobe, b"".join((*kept, data[at : at + 2])))
            end = at + 2 + unpack_from(">H", data, at + 2)[0]
            if code in OTHER_FRAMES or (code in FRAMES and frame):
                return None
            if code in FRAMES:
                frame = unpack_from(">BHHB", data, at + 4)
                ids = data[at + 10 : end : 3]
            adobe = adobe or (code == ADOBE and data[at + 4 : at + 9] == b"Adobe")
            if code == SCAN:
                end = _behind(data, end)
            if code not in NOT_PAINTED:
                kept.append(data[at:end])
            at = end
    except (IndexError, struct.error):
        pass
    return None


def _behind(data: bytes, at: int) -> int:
    """Where the scan ends whose data begin here."""
    found = NEXT.search(data, at)
    return found.start() if found else len(data)


def _judged(frame: tuple[int, ...] | None, ids: bytes, adobe: bool, data: bytes) -> Jpeg | None:
    if frame is None:
        return None
    bits, height, width, channels = frame
    # Three channels are YCbCr by their usual names; whether others are RGB, readers guess differently.
    told = channels in (1, 4) or (channels == 3 and (adobe or ids in (b"\x01\x02\x03", b"\x00\x01\x02")))
    return Jpeg(width, height, channels, adobe, data) if bits == 8 and height and told else None
