"""The guides' pages, done as a reader does them: files written as they are shown, commands typed in order, in an empty folder."""

from __future__ import annotations

import contextlib
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

from leafletgen.cli.main import main

BLOCK = re.compile(r"^```(sh|yaml|csv|svg)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(
    r"(?:# |<!-- )(?P<path>[\w./-]+)(?:: (?:under (?P<under>[\w-]+)|(?P<end>at the end)))?(?: -->)?\n"
)
UNTRIED = ("preview",)
"""Verbs that stay; tests/studio and tests/browser try them."""


def done(page: Path, folder: Path) -> Iterator[tuple[str, int]]:
    """Each command of a page with its exit code. Files that are shown are written on the way, or added to those that are there."""
    here = folder
    for kind, body in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind != "sh":
            _write(here, body)
            continue
        for line in body.splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["cd"]:
                here = (here / words[1]).resolve()
            elif words[:1] == ["leafletgen"]:
                if words[1] not in UNTRIED:
                    yield line, _run(words[1:], here)
            elif words:
                yield line, subprocess.run(line, shell=True, cwd=here, check=False).returncode


def _write(here: Path, body: str) -> None:
    named = NAMED.match(body)
    assert named, f"the first line says which file it is: {body.splitlines()[0]}"
    path, text = here / named["path"], body[named.end() :]
    path.parent.mkdir(parents=True, exist_ok=True)
    old = path.read_text(encoding="utf-8") if path.is_file() else ""
    if under := named["under"]:
        head = re.search(rf"(?m)^{under}:.*\n", old)
        assert head, f"{path.name} has no {under}"
        text = old[: head.end()] + indent(text, "  ") + old[head.end() :]
    elif named["end"]:
        text = old + text
    path.write_text(text, encoding="utf-8")


def _run(words: list[str], here: Path) -> int:
    with contextlib.chdir(here):
        try:
            main.main(words, standalone_mode=False)
        except SystemExit as end:
            return int(end.code or 0)
    return 0
