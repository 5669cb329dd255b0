"""What JPEG 2000 says of itself before its data: sizes and colours in boxes (ISO 15444-1, annex I)."""

from __future__ import annotations


def jpx_fault(data: bytes, has_space: bool) -> str:
    """What is wrong with the boxes of a JPEG 2000 (ISO 15444-1, annex I); empty where nothing is."""
    boxes = dict[bytes, list[bytes]]()
    _boxes(data, 0, len(data), boxes, 0)
    heads = boxes.get(b"ihdr")
    if not heads or len(heads[0]) < 14:
        return ""
    channels, bits = int.from_bytes(heads[0][8:10], "big"), heads[0][10]
    definitions = boxes.get(b"cdef")
    if definitions:
        row = definitions[0]
        kinds = [int.from_bytes(row[i + 2 : i + 4], "big") for i in range(2, len(row) - 5, 6)]
        channels = sum(kind == 0 for kind in kinds) or channels
    if channels not in (1, 3, 4):
        return f"it has {channels} channels of colour"
    if bits == 255 or b"bpcc" in boxes or not 1 <= (bits & 0x7F) + 1 <= 38:
        return "its channels have different depths"
    spaces = boxes.get(b"colr", [])
    if has_space or not spaces:
        return ""
    best = [one for one in spaces if len(one) > 2 and one[2] == 1]
    if len(spaces) > 1 and len(best) != 1:
        return "it does not say which of its colour spaces is meant"
    one = (best or spaces)[0]
    if one[:1] not in (b"\1", b"\2", b"\3"):
        return "its colour space is stated in an unknown way"
    return "its colour space is CIEJab" if one[0] == 1 and one[3:7] == b"\0\0\0\x13" else ""


def _boxes(data: bytes, start: int, end: int, found: dict[bytes, list[bytes]], depth: int) -> None:
    at = start
    while at + 8 <= end and len(found) < 100:
        size, kind, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        size = end - at if size == 0 else size
        if size < head:
            return
        if kind == b"jp2h" and depth < 2:
            _boxes(data, at + head, min(end, at + size), found, depth + 1)
        else:
            found.setdefault(kind, []).append(data[at + head : min(end, at + size)][:4096])
        at += size
