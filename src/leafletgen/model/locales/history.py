"""Earlier versions of texts: `.leafletgen/history/<tag>.jsonl`, one version a line, the newest last.

It holds what was replaced, and what lost against a newer text when a file came back: no text that somebody wrote is
gone before its key has seen twenty more.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from leafletgen.core.record import NamedTuple

KEPT = 20
"""Versions of each text."""


class Version(NamedTuple):
    """A text that is no longer the text of its key. `how`: `replaced` by a newer one, or `lost` in a merge. `by`, `on`: who
    wrote it and when, where that is known; `over`, `until`: who replaced it and when.
    """

    key: str
    text: str
    how: str
    by: str = ""
    on: str = ""
    over: str = ""
    until: str = ""


def read(data: bytes) -> tuple[Version, ...]:
    """The versions in a file, oldest first. A line that cannot be read (a crash cut it) is passed over."""
    found = []
    for line in data.decode("utf-8", errors="replace").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            version = Version(*(str(row.get(name, "")) for name in Version._fields))
            if version.how == "replaced" and not version.until:  # as it was written before authors were kept
                version = version._replace(by="", on="", over=version.by, until=version.on)
            found.append(version)
    return tuple(found)


def added(data: bytes, versions: Iterable[Version]) -> bytes:
    """The file with versions added, at most `KEPT` of each key. What stands there already is not added again."""
    rows = list(dict.fromkeys((*read(data), *versions)))
    seen: Counter[str] = Counter()
    kept: list[Version] = []
    for row in reversed(rows):
        seen[row.key] += 1
        if seen[row.key] <= KEPT:
            kept.append(row)
    lines = (
        json.dumps({n: v for n, v in row._asdict().items() if v}, ensure_ascii=False)
        for row in reversed(kept)
    )
    return "".join(line + "\n" for line in lines).encode()
