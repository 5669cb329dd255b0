"""Write docs/limits.md: what is read up to which size, from the table in src/leafletgen/core/limits.py."""

from __future__ import annotations

from pathlib import Path

from leafletgen.core.limits import LIMITS, Limit, shown

PAGE = Path(__file__).resolve().parent.parent / "docs" / "limits.md"
HEAD = """# Limits

Everything that is read has a limit, and is asked for its size before it is read, unpacked or decoded: files by the system, pictures
by their heads, tables, XML and JSON by counting their signs. What is over it is a finding that names the limit, at its place; nothing
of it is used. The limits are far above what is meant and far below what makes a computer stop. Only the two of an edition can be
set (`build --seconds --memory`).

Files are read only if they are files: a folder, a pipe or a device under the name of a file is `file-special`, and a file that grows
while it is read is not read beyond its limit. Work grows in step with what is read: twice the text takes twice the time.

`leafletgen explain <finding>` says more about each. This page is made from the code: `python tools/limits.py`.

| limit | of | at most | finding | measured by |
|---|---|---|---|---|
"""


def page() -> str:
    """The page."""
    return HEAD + "".join(map(_row, LIMITS))


def _row(limit: Limit) -> str:
    return f"| `{limit.name}` | {limit.of} | {shown(limit)} | {_code(limit)} | {limit.why} |\n"


def _code(limit: Limit) -> str:
    if limit.code.isdecimal():
        return f"answer {limit.code}"
    return f"`{limit.code}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
