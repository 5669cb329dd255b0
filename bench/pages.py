"""Measured parts of a page: what stands between two comments is written by a benchmark."""

from __future__ import annotations

from pathlib import Path


def replace_between(page: Path, by: str, text: str) -> None:
    """Put `text` between `<!-- measured by BY -->` and the next `<!-- end -->`; ValueError where they are not there."""
    begin, end = f"<!-- measured by {by} -->\n", "<!-- end -->"
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    if not found or end not in rest:
        raise ValueError(f"{page}: no {begin.strip()} ... {end}")
    page.write_text(f"{before}{begin}{text}\n{end}{rest.partition(end)[2]}", encoding="utf-8")
