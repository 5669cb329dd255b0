"""`completion`: what a shell needs to offer verbs, options and names while somebody types."""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete

from leafletgen.cli.shells import SHELLS


def run(main: click.Command, name: str, shell: str, variable: str) -> int:
    """Print the shell's script; gives the exit code."""
    script = SHELLS[shell](main, {}, name, variable)
    # Not Bash's own `source`, which starts a bash to ask for its version: the script is for the one that reads it.
    click.echo(ShellComplete.source(script).strip())
    return 0
