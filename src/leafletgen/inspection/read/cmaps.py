"""CMaps: which glyph a code calls, which text it stands for (ISO 32000-1, 9.7.5 and 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST = 200_000
"""Codes that a map is read for: two bytes ask for 65,536."""
TOKENS = re.compile(rb"<([0-9A-Fa-f\s]*)>|([\[\]])|/([^\s<>\[\]()/%]+)|([-+]?\d+)|([A-Za-z*]+)|%[^\r\n]*")

PREDEFINED = frozenset([
    "Identity-H", "Identity-V", "GB-EUC-H", "GB-EUC-V", "GBpc-EUC-H", "GBpc-EUC-V", "GBK-EUC-H", "GBK-EUC-V",
    "GBKp-EUC-H", "GBKp-EUC-V", "GBK2K-H", "GBK2K-V", "UniGB-UCS2-H", "UniGB-UCS2-V", "UniGB-UTF16-H",
    "UniGB-UTF16-V", "B5pc-H", "B5pc-V", "HKscs-B5-H", "HKscs-B5-V", "ETen-B5-H", "ETen-B5-V", "ETenms-B5-H",
    "ETenms-B5-V", "CNS-EUC-H", "CNS-EUC-V", "UniCNS-UCS2-H", "UniCNS-UCS2-V", "UniCNS-UTF16-H",
    "UniCNS-UTF16-V", "83pv-RKSJ-H", "90ms-RKSJ-H", "90ms-RKSJ-V", "90msp-RKSJ-H", "90msp-RKSJ-V",
    "90pv-RKSJ-H", "Add-RKSJ-H", "Add-RKSJ-V", "EUC-H", "EUC-V", "Ext-RKSJ-H", "Ext-RKSJ-V", "H", "V",
    "UniJIS-UCS2-H", "UniJIS-UCS2-V", "UniJIS-UCS2-HW-H", "UniJIS-UCS2-HW-V", "UniJIS-UTF16-H",
    "UniJIS-UTF16-V", "KSC-EUC-H", "KSC-EUC-V", "KSCms-UHC-H", "KSCms-UHC-V", "KSCms-UHC-HW-H",
    "KSCms-UHC-HW-V", "KSCpc-EUC-H", "UniKS-UCS2-H", "UniKS-UCS2-V", "UniKS-UTF16-H", "UniKS-UTF16-V",
])  # fmt: skip
"""The CMaps that every reader knows (table 118)."""
ORDERINGS = (
    ("GB1", ("GB", "UniGB")), ("CNS1", ("B5pc", "HKscs", "ETen", "CNS", "UniCNS")),
    ("Japan1", ("83pv", "90", "Add", "EUC", "Ext", "H", "V", "UniJIS")), ("Korea1", ("KSC", "UniKS")),
)  # fmt: skip


def ordering(name: str) -> str:
    """The collection of characters that a predefined CMap is for; empty for Identity."""
    first = re.split("-", name)[0]
    return next(
        (
            of
            for of, starts in ORDERINGS
            if any((first.startswith(s) and len(s) > 1) or first == s for s in starts)
        ),
        "",
    )


@dataclass
class CodeMap:
    """A map of codes. `lengths`: bytes of a code; `cids`: code -> number of a glyph; `texts`: code -> characters; `vertical`; the
    map that it `uses`; `count`: codes that were read, those of ranges that overlap each time; the collection that it is for (registry, ordering, supplement).
    """

    lengths: set[int] = field(default_factory=set)
    cids: dict[int, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    vertical: int | None = None
    uses: str = ""
    largest: int = 0
    count: int = 0
    collection: tuple[str, str, int | None] = ("", "", None)


IDENTITY = CodeMap(lengths={2})
"""Two bytes, each code the number of its glyph."""


def parse(data: bytes) -> CodeMap:
    """The map that these bytes say; what is no map is passed over."""
    made = CodeMap()
    row: list[bytes | int | str | list[bytes]] = []
    inside: list[bytes] | None = None
    for word in TOKENS.finditer(data):
        code, bracket, name, number, operator = word.groups()
        if code is not None:
            (row if inside is None else inside).append(_unhexed(code))
        elif bracket == b"[":
            inside = []
        elif bracket == b"]" and inside is not None:
            row.append(inside)
            inside = None
        elif name is not None:
            row.append("/" + name.decode("latin-1"))
        elif number is not None:
            row.append(int(number))
        elif operator is not None:
            _follow(made, operator, row)
            row = []
    _collect(made, data)
    return made


def _unhexed(code: bytes) -> bytes:
    digits = b"".join(code.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _counted(made: CodeMap, first: int, last: int) -> bool:
    """Whether another range may be read."""
    made.count += min(0x10000, max(0, last - first + 1))
    return made.count <= MOST


def _follow(made: CodeMap, operator: bytes, row: list[bytes | int | str | list[bytes]]) -> None:
    if operator == b"endcodespacerange":
        made.lengths |= {len(one) for one in row if isinstance(one, bytes)}
    elif operator in (b"endcidrange", b"endcidchar"):
        for first, last, cid in _ranges(row, operator.endswith(b"range")):
            if isinstance(cid, int) and _counted(made, first, last):
                made.largest = max(made.largest, cid + last - first)
                made.cids |= {
                    code: cid + code - first for code in range(first, min(last, first + 0xFFFF) + 1)
                }
    elif operator in (b"endbfrange", b"endbfchar"):
        for first, last, to in _ranges(row, operator.endswith(b"range")):
            if _counted(made, first, last):
                made.texts |= dict(_texts(first, min(last, first + 0xFFFF), to))
    elif operator == b"usecmap" and row and isinstance(row[-1], str):
        made.uses = row[-1][1:]
    elif operator == b"def" and row[-2:-1] == ["/WMode"] and isinstance(row[-1], int):
        made.vertical = row[-1]


Target = bytes | int | str | list[bytes]


def _ranges(row: list[Target], both_ends: bool) -> Iterator[tuple[int, int, Target]]:
    step = 3 if both_ends else 2
    for i in range(0, len(row) - step + 1, step):
        first, last, to = row[i], row[i + step - 2], row[i + step - 1]
        if isinstance(first, bytes) and isinstance(last, bytes):
            yield int.from_bytes(first, "big"), int.from_bytes(last, "big"), to


def _texts(first: int, last: int, to: Target) -> Iterator[tuple[int, str]]:
    if isinstance(to, list):
        yield from ((first + n, _text(one)) for n, one in enumerate(to[: last - first + 1]))
    elif isinstance(to, bytes):
        number = int.from_bytes(to, "big")
        for code in range(first, last + 1):
            yield code, _text((number + code - first).to_bytes(len(to) + 1, "big")[-len(to) :] if to else b"")


def _text(data: bytes) -> str:
    return data.decode("utf-16-be", "replace") if len(data) > 1 else data.decode("latin-1")


def _collect(made: CodeMap, data: bytes) -> None:
    registry = re.search(rb"/Registry\s*\(([^)]{0,127})\)", data)
    order = re.search(rb"/Ordering\s*\(([^)]{0,127})\)", data)
    supplement = re.search(rb"/Supplement\s+(\d+)", data)
    made.collection = (
        registry[1].decode("latin-1") if registry else "",
        order[1].decode("latin-1") if order else "",
        int(supplement[1]) if supplement else None,
    )
