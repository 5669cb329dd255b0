"""`init`: a small project to begin with. In a terminal it asks what nobody said."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from leafletgen.cli.manners import manners
from leafletgen.cli.telling import say_line, tell, tell_path
from leafletgen.engine.changing.starting import FIRST, LANGUAGES, default_name, start, templates
from leafletgen.engine.findings.placed import say


def run(
    words: str | None,
    folder: Path,
    template: str | None,
    name: str | None,
    languages: Sequence[str],
    today: str | None,
) -> int:
    """Write it and say what comes next; gives the exit code."""
    root = folder.resolve()
    somebody = sys.stdin.isatty() and sys.stdout.isatty() and not manners().as_json
    if template is None and somebody:
        template, name, languages = _asked(words or "en", root, name, languages)
    tags = [tag for group in languages for tag in group.replace(",", " ").split()]
    done = start(root, name, tags, today, template or FIRST, words or "en")
    if done.value is None:
        return tell(words, None, done.diagnostics, ran=False)
    for path in done.value:
        tell_path(path)
    say_line(words, "Next: leafletgen preview {folder} --edit", folder=_shown(folder))
    return tell(words, None, done.diagnostics, data={"files": list(done.value)})


def _asked(
    words: str, root: Path, name: str | None, languages: Sequence[str]
) -> tuple[str, str | None, Sequence[str]]:
    """What the person at the terminal answers; return takes what is offered. A name that is none is judged by `start`."""
    offered = templates(words)
    for number, one in enumerate(offered, 1):
        click.echo(f"{number}  {one.name:<12} {one.about}")
    said = click.prompt(say("What is it about? A number or a name", words), default="1").strip()
    chosen = offered[int(said) - 1].name if said.isdecimal() and 0 < int(said) <= len(offered) else said
    if name is None:
        name = click.prompt(
            say("How the names of its files begin", words), default=default_name(root)
        ).strip()
    if not languages:
        asked = say("Its languages, such as en,ja,vi (English is the source)", words)
        languages = (click.prompt(asked, default=",".join(LANGUAGES)),)
    return chosen, name, languages


def _shown(folder: Path) -> str:
    text = str(folder)
    return f'"{text}"' if " " in text else text
