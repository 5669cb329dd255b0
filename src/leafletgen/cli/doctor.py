"""`doctor`: is the installation whole?"""

from __future__ import annotations

import json

import click

from leafletgen.cli.codes import ERRORS, FINE
from leafletgen.engine.selftest import self_tests


def run(words: str | None, as_json: bool) -> int:
    """Look at everything and report; gives the exit code."""
    found = self_tests()
    if as_json:
        click.echo(json.dumps([f._asdict() for f in found], indent=2, ensure_ascii=False))
    else:
        for one in found:
            click.echo(f"{'ok  ' if one.fine else 'BAD '} {one.what}: {one.detail}")
    return FINE if all(f.fine for f in found) else ERRORS
