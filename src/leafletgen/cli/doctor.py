"""`doctor`: is the installation whole?"""

from __future__ import annotations

from leafletgen.cli.codes import ERRORS, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import tell_json, tell_text
from leafletgen.engine.host.selftest import self_tests


def run(words: str | None) -> int:
    """Look at everything and report; gives the exit code."""
    found = self_tests()
    if manners().as_json:
        tell_json([one._asdict() for one in found])
    else:
        for one in found:
            tell_text(f"{'ok  ' if one.fine else 'BAD '} {one.what}: {one.detail}", hang=5)
    return FINE if all(f.fine for f in found) else ERRORS
