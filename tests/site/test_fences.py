"""What guides show is tried: commands and files by tests/guides.py, programs here; what cannot be tried has its reason."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from leafletgen.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\S*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TRIED = {"sh", "yaml", "csv", "svg", "python"}
"""Kinds of code that are run, written or built."""
UNTRIED = {
    "leafletgen build -o flyer -l ja --ticket": "twelve seconds of veraPDF a page; tests/desk/kit and tests/engine/test_shop.py make tickets",
    "leafletgen build -o press -l en --ticket": "the same",
    "leafletgen doctor": "lays out every script; tests/cli/test_doctor.py asks it",
    "leafletgen --words ja doctor": "the same",
    "python -m pip install --user pipx": "changes the environment of who runs it; tests/test_distribution.py installs the wheel",
}
"""First line of other code -> why it is not tried."""


def guides() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The pages and their pieces of code: kind, text."""
    for folder in ("guide", "ja"):
        for page in sorted((ROOT / "docs" / folder).rglob("*.md")):
            yield page.relative_to(ROOT).as_posix(), FENCE.findall(page.read_text(encoding="utf-8"))


def untried(codes: list[tuple[str, str]]) -> list[str]:
    """The first lines of code that is not tried, and nobody says why."""
    first = [(kind, body.partition("\n")[0]) for kind, body in codes]
    return [line for kind, line in first if kind not in TRIED and line not in UNTRIED]


def test_code_that_is_not_tried_has_a_reason() -> None:
    assert untried([("nginx", "server {\n}\n"), ("sh", "leafletgen build\n")]) == ["server {"]
    assert {page: found for page, codes in guides() if (found := untried(codes))} == {}


def test_programs_run_after_the_commands_before_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, (page, codes) in enumerate(guides()):
        folder = tmp_path / str(number)
        folder.mkdir()
        monkeypatch.chdir(folder)
        last = max((at for at, (kind, _) in enumerate(codes) if kind == "python"), default=-1)
        for kind, body in codes[: last + 1]:
            if kind == "python":
                exec(compile(body, page, "exec"), {})
            elif kind == "sh":
                for line in body.splitlines():
                    with pytest.raises(SystemExit) as end:
                        main.main(shlex.split(line, comments=True)[1:])
                    assert end.value.code == 0, line
