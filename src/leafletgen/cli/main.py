"""`leafletgen`: the verbs and the options that they share. Each verb's work is imported when it is called."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

import leafletgen
from leafletgen.cli import references, releases, translations
from leafletgen.cli.cluster import cluster_options, judge_cluster_options
from leafletgen.cli.codes import INTERRUPTED, MEANINGS
from leafletgen.cli.completing import LANGUAGES, OUTPUTS
from leafletgen.cli.manners import json_option, manners, shared_options
from leafletgen.cli.project_folder import HERE, ProjectFolder
from leafletgen.cli.row_names import FROM_FILE, ROW, take_rows
from leafletgen.cli.screen import color_by_wish, narrow
from leafletgen.cli.surroundings import in_words
from leafletgen.engine.host.readers import reader_for, speaks, wished

F = TypeVar("F", bound=Callable[..., Any])
COMPLETING = "_LEAFLETGEN_COMPLETE"
"""Set by a shell that asks what a word may become."""


def run() -> None:
    """The command. What ends it from outside is no fault of the program: no traceback, nothing half-made stays behind."""
    if COMPLETING in os.environ:
        from leafletgen.cli import shells  # noqa: F401  # its classes answer shells
    in_words(partial(main, prog_name="leafletgen"))


def project_options(command: F) -> F:
    """The options alike everywhere."""
    for option in reversed(
        (
            click.argument("project", type=ProjectFolder(), default=HERE),
            LANGUAGES,
            OUTPUTS,
            ROW,
            FROM_FILE,
            json_option,
            click.option("--all", "every", is_flag=True, help="Print what follows from each fault, too."),
            click.option("--strict", is_flag=True, help="Treat warnings as errors."),
            click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE"),
        )
    ):
        command = option(command)
    return command


class _Verbs(click.Group):
    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a verb, with the options that every verb has."""
        cmd.params.extend(shared_options())
        super().add_command(cmd, name)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of a run, whose help is as wide as the terminal."""
        return super().make_context(info_name, args, parent, **{"terminal_width": narrow(), **extra})

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """All verbs, each with what its help begins with: whole, not cut off."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, in_short(self.commands[name])) for name in self.list_commands(ctx)])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the exit codes mean."""
        with formatter.section("Exit codes"):
            formatter.write_dl(list(MEANINGS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Call a verb. What the machine refuses, or the program itself gets wrong, is told and is no traceback."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except SystemExit as ended:
            manners().end(ended.code)
            raise
        except (click.ClickException, click.exceptions.Exit):
            raise
        except (KeyboardInterrupt, click.Abort):
            raise _interrupted() from None
        except Exception as error:  # noqa: BLE001  # whatever it is: people are told in words
            if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11 wraps it while a class is made
                raise _interrupted() from None
            from leafletgen.cli.failing import tell_failure

            code = tell_failure(ctx.obj, error)
            manners().end(code)
            raise SystemExit(code) from None
        return done


def _interrupted() -> SystemExit:
    """By Ctrl-C: who pressed it knows. POSIX shells say so by 128 and the number of the signal."""
    manners().end(INTERRUPTED)
    return SystemExit(INTERRUPTED)


@click.group(
    cls=_Verbs,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "max_content_width": 100,
    },
    params=shared_options(),
)
@click.version_option(leafletgen.__version__, prog_name="leafletgen", message="%(prog)s %(version)s")
@click.option(
    "--words", type=click.Choice(speaks()), envvar="LEAFLETGEN_WORDS", metavar="TAG", default=None,
    help="Language of the messages: en, ja, or another that has a catalogue.",
)  # fmt: skip
@click.pass_context
def main(context: click.Context, words: str | None) -> None:
    """Posters and leaflets in many languages, from layouts, texts and diagrams to print-ready PDF."""
    context.obj = words or of_system()
    context.color = color_by_wish()


for _verb in (*references.VERBS, *releases.VERBS, *translations.VERBS):
    main.add_command(_verb)


def in_short(command: click.Command) -> str:
    """What the help of a verb begins with, up to its first stop."""
    return re.split(r"[.:;](?:\s|$)| \(", command.help or "")[0]


def of_system() -> str:
    """The language of the computer's messages, as gettext finds it."""
    return reader_for(wished(os.environ))


@contextmanager
def _in_one_go() -> Iterator[None]:
    """A run of a second makes no garbage worth collecting: not on the way, not at its end."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@main.command()
@project_options
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the files (default: output/ of the project)."
)
@click.option(
    "--final", is_flag=True, help="Refuse languages that are not complete, up to date, checked and signed."
)
@click.option(
    "--draft", is_flag=True,
    help="Write incomplete languages, too: missing and overlong texts on hatched grounds, with the DRAFT band.",
)  # fmt: skip
@click.option(
    "--paper", metavar="PAPER", help="For other paper, such as A4: the same layout, scaled up or down."
)
@click.option("--tile", metavar="PAPER", help="In full size on sheets of this paper, to be glued together.")
@click.option("--fit", is_flag=True, help="Print the whole fit report.")
@click.option(
    "--no-cache", is_flag=True, help="Make everything anew; take nothing from earlier builds, keep nothing."
)
@click.option("--explain-rebuild", is_flag=True, help="Say why each file was made again.")
@click.option(
    "--watch", is_flag=True, help="Build again whenever a file of the project changes, until Ctrl-C."
)
@click.option("--in-a-line", is_flag=True, hidden=True)
@cluster_options
@click.option("--profile", is_flag=True, help="Print where the time went, and what was asked for again.")
@click.option("--svg", is_flag=True, help="Write the pages as SVG, too.")
@click.option("--png", type=click.IntRange(10, 1200), metavar="DPI", help="Write the pages as PNG, too.")
@click.option("--dump", is_flag=True, help="Write the pages as text, too (for comparing builds).")
@click.option(
    "--ticket",
    is_flag=True,
    help="Write job tickets for print outputs, and a conformity statement for each file.",
)
@click.option("--zip", "as_zip", is_flag=True, help="Put each print output with its ticket into one ZIP.")
@click.option(
    "--proof",
    type=click.IntRange(10, 600),
    metavar="DPI",
    help="Write PNGs that show how the print will look.",
)
@click.option(
    "--seconds", type=click.FloatRange(1), default=60, show_default=True, help="What one edition may take, at most."
)  # fmt: skip
@click.option(
    "--memory", type=click.IntRange(128), default=1024, show_default=True, metavar="MIB",
    help="Memory that one edition may take, at most.",
)  # fmt: skip
@click.pass_obj
def build(words: str | None, /, **options: Any) -> None:
    """Build the PDFs of PROJECT (default: this folder)."""
    take_rows(options)
    if options["draft"] and options["final"]:
        raise click.UsageError("--draft and --final exclude each other: a draft is not final.")
    if options["paper"] and options["tile"]:
        raise click.UsageError(
            "--paper and --tile exclude each other: a poster is either scaled or cut into tiles."
        )
    judge_cluster_options(options)
    if options.pop("watch"):
        if manners().as_json or options["profile"]:
            raise click.UsageError("--watch tells a line a round: neither --json nor --profile goes with it.")
        from leafletgen.cli.watching import run_watch

        raise SystemExit(run_watch(words, options["project"].resolve(), sys.argv[1:]))
    with _in_one_go():
        from leafletgen.cli.again import run_of, said_again

        run = run_of(words, options, options["project"].resolve())
        code = said_again(run) if run else None
        if code is not None:
            raise SystemExit(code)
        from leafletgen.cli.build import BuildOptions, run_build

        raise SystemExit(run_build(words, BuildOptions(**options), run))


@main.command()
@project_options
@click.option("--fit", is_flag=True, help="Print the whole fit report.")
@click.option(
    "--seconds",
    type=click.FloatRange(1),
    default=60,
    show_default=True,
    help="What one edition may take, at most.",
)
@click.option(
    "--memory", type=click.IntRange(128), default=1024, show_default=True, metavar="MIB",
    help="Memory that one edition may take, at most.",
)  # fmt: skip
@click.pass_obj
def check(words: str | None, /, **options: Any) -> None:
    """Check PROJECT and report every fault in every file; write nothing."""
    take_rows(options)
    with _in_one_go():
        from leafletgen.cli.build import BuildOptions, run_check

        raise SystemExit(run_check(words, BuildOptions(**options)))


@main.command()
@click.argument("targets", nargs=-1, type=click.Path(path_type=Path, exists=True))
@LANGUAGES
@OUTPUTS
@click.option("--limits", "limits_name", type=click.Choice(["coated", "uncoated", "digital", "newsprint"]),
    help="Check for this paper and press (default: what the profile says, else coated).")  # fmt: skip
@click.option("--x4", "exchange", is_flag=True, help="Check against PDF/X-4 even what does not claim it.")
@click.option("--a2", "archive", type=click.Choice(list("abu")), help="Check against PDF/A-2 of this level.")
@click.option("--own-rules", is_flag=True, help="Do not ask veraPDF, even where it is installed.")
@click.option("--aloud", is_flag=True, help="Print what a screen reader says of each file.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="Write a report with pictures.")
@json_option
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def preflight(words: str | None, /, **options: Any) -> None:
    """Check a project (default: this folder) or PDF files (TARGETS: files, or a folder of them) for print and accessibility; write nothing."""
    from leafletgen.cli.preflight import PreflightOptions, run_preflight

    raise SystemExit(run_preflight(words, PreflightOptions(**options)))


@main.command()
@json_option
@click.pass_obj
def doctor(words: str | None) -> None:
    """Check the installation: libraries, fonts, own data."""
    from leafletgen.cli.doctor import run

    raise SystemExit(run(words))


@main.command()
@click.argument("project", type=ProjectFolder(exists=True), default=HERE)
@click.option("--edit", is_flag=True, help="Allow texts to be changed.")
@click.option("--share", is_flag=True, help="Print a link for each language that opens that language only.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8317, show_default=True, help="0: any free one."
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen on; 0.0.0.0: for other computers, too.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="Another name by which others reach it, or the https:// address of a web server in front (repeatable).",
)
@click.option("--browser/--no-browser", default=True, help="Open the browser.")
@click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE")
@json_option
@click.pass_obj
def preview(words: str | None, /, **options: Any) -> None:
    """Show PROJECT in the browser as it will be printed, and keep it up to date."""
    from leafletgen.cli.preview import PreviewOptions, run

    raise SystemExit(run(words, PreviewOptions(**options)))
