"""`translate`: missing texts by the program that whoever runs leafletgen has chosen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import click

from leafletgen.cli.manners import manners
from leafletgen.cli.telling import say_line, say_result, tell, tell_text
from leafletgen.engine.findings.placed import diagnostic, say, unwritable
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection
from leafletgen.engine.translation.translating import askable, translate
from leafletgen.engine.translation.translator import Translator, agree, is_agreed, translator

YES = ("y", "yes")


class TranslateOptions(NamedTuple):
    """The options of `translate`, as they were typed."""

    language: str
    project: Path
    keys: tuple[str, ...] = ()
    yes: bool = False
    today: str | None = None


def run(words: str | None, asked: TranslateOptions) -> int:
    """Translate; gives the exit code."""
    root, tag = asked.project.resolve(), asked.language
    opened = open_project(root, asked.today)
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    chosen = session.editions(Selection((tag,)))
    if any(d.is_error for d in chosen.diagnostics):
        return tell(words, opened, chosen.diagnostics, ran=False)
    texts, program = askable(session, tag, asked.keys), translator(root)
    if texts.value is None or program.value is None:
        return tell(words, opened, (*texts.diagnostics, *program.diagnostics))
    nothing = {"language": tag, "asked": 0, "written": 0}
    if not texts.value:
        say_line(words, "There is nothing to translate for {language}.", language=tag)
        return tell(words, opened, program.diagnostics, data=nothing)
    try:
        if not is_agreed(program.value):
            if asked.yes or not _can_ask():
                told = diagnostic("translate-first", command=program.value.command)
                return tell(words, opened, (told,), data=nothing)
            if not _agrees(words, program.value, tag):
                say_line(words, "Nothing was sent.")
                return tell(words, opened, (), data=nothing)
            agree(program.value)
        done = translate(root, program.value, tag, texts.value, session.project.manifest.source, asked.today)
    except OSError as error:
        return tell(words, opened, (unwritable(error),))
    written = done.value.written if done.value else 0
    if written:
        form = "{count} texts were translated into {language} by a machine. Nobody has checked them."
        say_result(words, form, count=written, language=tag)
    data = {"language": tag, "asked": len(texts.value), "written": written}
    return tell(words, opened, (*program.diagnostics, *done.diagnostics), data=data)


def _can_ask() -> bool:
    """Whether somebody sits there."""
    return sys.stdin.isatty() and sys.stderr.isatty() and not manners().as_json


def _agrees(words: str | None, program: Translator, tag: str) -> bool:
    """Show the command and where texts go, and ask. Only a yes that was typed is one."""
    reader = words or "en"
    place = (
        say("It says where it sends them: {place}", reader, [("place", program.place)])
        if program.place
        else say("leafletgen cannot see where it sends them. Ask who set it up.", reader)
    )
    tell_text(
        say("The texts of {language} will be given to this program:", reader, [("language", tag)]), err=True
    )
    tell_text(f"  {program.command}", err=True)
    tell_text(place, err=True)
    click.echo(say("Go on, now and from now on? [y/N]", reader) + " ", nl=False, err=True)
    return sys.stdin.readline().strip().casefold() in YES
