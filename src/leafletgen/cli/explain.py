"""`explain`: the reason behind a message."""

from __future__ import annotations

import re
import sys

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.core.messages.code import Code
from leafletgen.core.messages.phrases import SEVERITIES
from leafletgen.core.messages.table import CODES
from leafletgen.core.messages.translate import phrase, say
from leafletgen.core.messages.translate import words as translated
from leafletgen.core.reading.decode import near

OPEN = "…"
"""What a message is filled with where nothing has happened yet."""


def run(words: str | None, code: str | None) -> int:
    """Print what a code means, or the list of all; gives the exit code."""
    language = words or "en"
    if code is None:
        for name in sorted(CODES):
            click.echo(f"{name:24} {_severity(CODES[name], language)}")
        return FINE
    if code not in CODES:
        meant = near(code, list(CODES))
        told = say("There is no message “{code}”.", language, [("code", code)])
        click.echo(
            f"{told} {phrase(f'Did you mean “{meant}”?', language) if meant else ''}".rstrip(),
            file=sys.stderr,
        )
        return COULD_NOT_RUN
    found = CODES[code]
    open_ = dict.fromkeys(re.findall(r"\{(\w+)\}", found.message + found.hint), OPEN)
    said = translated(code, open_.items(), language)
    told = "\n".join(line for line in (said.message, said.hint) if line != OPEN)
    click.echo(f"{code} ({_severity(found, language)})\n\n{told}\n\n{said.reason}")
    return FINE


def _severity(code: Code, language: str) -> str:
    return say(SEVERITIES[code.severity.value], language)
