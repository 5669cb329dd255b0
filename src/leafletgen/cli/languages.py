"""`add-language`: one more language for a project."""

from __future__ import annotations

from pathlib import Path

from leafletgen.cli.telling import say_line, tell
from leafletgen.engine.changing.starting import add_language, display_name
from leafletgen.engine.opening import open_project


def run(words: str | None, tag: str, project: Path) -> int:
    """Add it and say where its texts are; gives the exit code."""
    opened = open_project(project.resolve())
    if opened.value is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    done = add_language(opened.value, tag, words or "en")
    if done.value is None:
        return tell(words, opened, done.diagnostics)
    made = "{name} was added; write its texts into {path}."
    there = "{name} was added; its texts are those in {path}."
    name = display_name(tag, words or "en", opened.value.project.languages)
    say_line(words, made if done.value.made else there, name=name, path=done.value.path)
    data = {"language": tag, "path": done.value.path, "made": done.value.made}
    return tell(words, opened, done.diagnostics, data=data)
