"""`explain`: the reason behind a message."""

from __future__ import annotations

import sys

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.messages.table import CODES
from leafletgen.messages.translate import words as translated
from leafletgen.reading.decode import near


def run(words: str | None, code: str | None) -> int:
    """Print what a code means, or the list of all; gives the exit code."""
    language = words or "en"
    if code is None:
        for name in sorted(CODES):
            click.echo(f"{name:24} {CODES[name].severity.value}")
        return FINE
    if code not in CODES:
        meant = near(code, list(CODES))
        click.echo(
            f"There is no message “{code}”." + (f" Did you mean {meant}?" if meant else ""), file=sys.stderr
        )
        return COULD_NOT_RUN
    found = CODES[code]
    said = translated(code, (), language)
    click.echo(f"{code} ({found.severity.value})\n\n{said.message}\n{said.hint}\n\n{said.reason}")
    return FINE
