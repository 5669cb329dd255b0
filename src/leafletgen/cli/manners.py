"""How a run behaves, whatever its verb: `--json`, `--quiet`, `--log`. Every verb has the last two; whoever prints asks here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from leafletgen.cli.logbook import Logbook

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Manners:
    """What was asked for of one run."""

    as_json: bool = False
    quiet: bool = False
    log: Logbook | None = None

    def note(self, text: str) -> None:
        """Write a line into the log, where one is kept."""
        if self.log is not None:
            self.log.note(text)

    def end(self, code: object) -> None:
        """Write the last line of the log."""
        if self.log is not None:
            self.log.end(code)


def manners() -> Manners:
    """Those of this run; outside of one, the usual ones."""
    context = click.get_current_context(silent=True)
    return Manners() if context is None else _of(context)


def _of(context: click.Context) -> Manners:
    found: Manners = context.meta.setdefault("leafletgen.manners", Manners())
    return found


def json_option(command: F) -> F:
    """`--json`. It is known everywhere, so that what fails early is JSON, too."""

    def note(context: click.Context, _: click.Parameter, value: bool) -> None:
        _of(context).as_json |= value

    given = "Print the result as JSON (its schema: leafletgen schema result-VERB)."
    return click.option("--json", is_flag=True, is_eager=True, expose_value=False, callback=note, help=given)(
        command
    )


def shared_options() -> list[click.Parameter]:
    """Those that every verb has, and the command itself."""
    return [
        click.Option(
            ["-q", "--quiet"], is_flag=True, is_eager=True, expose_value=False, callback=_be_quiet,
            help="Print errors and results only: no warnings, no remarks, no bar.",
        ),
        click.Option(
            ["--log"], metavar="FILE", expose_value=False, callback=_keep_log,
            type=click.Path(dir_okay=False),
            help="Add what is done and found, with times, to FILE: for support.",
        ),
    ]  # fmt: skip


def _be_quiet(context: click.Context, _: click.Parameter, value: bool) -> None:
    _of(context).quiet |= value


def _keep_log(context: click.Context, param: click.Parameter, value: str | None) -> None:
    own = _of(context)
    if value is None or own.log is not None:
        return
    from leafletgen.cli.logbook import Logbook

    try:
        own.log = Logbook(value)
    except OSError as error:
        raise click.BadParameter(f"{value}: {error.strerror or error}", context, param) from None
    context.find_root().call_on_close(own.log.close)
