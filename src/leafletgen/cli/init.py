"""`init`: a small project to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from leafletgen.cli.telling import say_line, tell, tell_path
from leafletgen.engine.starting import start


def run(
    words: str | None, folder: Path, name: str | None, languages: Sequence[str], today: str | None
) -> int:
    """Write it and say what comes next; gives the exit code."""
    root = folder.resolve()
    tags = [tag for group in languages for tag in group.replace(",", " ").split()]
    done = start(root, name, tags, today)
    if done.value is None:
        return tell(words, None, done.diagnostics, ran=False)
    for path in done.value:
        tell_path(path)
    say_line(words, "Next: leafletgen preview {folder} --edit", folder=_shown(folder))
    return tell(words, None, (), data={"files": list(done.value)})


def _shown(folder: Path) -> str:
    text = str(folder)
    return f'"{text}"' if " " in text else text
