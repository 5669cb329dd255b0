"""`doctor`: is the installation whole?"""

from __future__ import annotations

import click

from leafletgen.cli.codes import ERRORS, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import tell_json
from leafletgen.engine.selftest import self_tests


def run(words: str | None) -> int:
    """Look at everything and report; gives the exit code."""
    found = self_tests()
    if manners().as_json:
        tell_json([one._asdict() for one in found])
    else:
        for one in found:
            click.echo(f"{'ok  ' if one.fine else 'BAD '} {one.what}: {one.detail}")
    return FINE if all(f.fine for f in found) else ERRORS
