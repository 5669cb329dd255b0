"""`explain`: the reason behind a message."""

from __future__ import annotations

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import tell_json, tell_text
from leafletgen.engine.findings.explain import codes, explained, severity, unknown


def run(words: str | None, code: str | None) -> int:
    """Print what a code means, or the list of all; gives the exit code."""
    language = words or "en"
    if code is None and manners().as_json:
        tell_json({"codes": [{"code": name, "severity": severity(name, "en")} for name in codes()]})
        return FINE
    if code is None:
        for name in codes():
            click.echo(f"{name:24} {severity(name, language)}")
        return FINE
    if code not in codes():
        click.echo(unknown(code, language), err=True)
        return COULD_NOT_RUN
    found = explained(code, language)
    if manners().as_json:
        tell_json(found._asdict())
        return FINE
    told = "\n".join(line for line in (found.message, found.hint) if line)
    tell_text(f"{code} ({found.severity})\n\n{told}\n\n{found.reason}", hang=0)
    return FINE
