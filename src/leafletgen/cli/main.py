"""`leafletgen`: the verbs and the options that they share. Each verb's work is imported when it is called."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

import leafletgen
from leafletgen.cli import references, releases
from leafletgen.cli.cluster import cluster_options, judge_cluster_options
from leafletgen.cli.row_names import FROM_FILE, ROW, take_rows
from leafletgen.cli.surroundings import in_words

F = TypeVar("F", bound=Callable[..., Any])


def run() -> None:
    """The command. What ends it from outside is no fault of the program: no traceback, nothing half-made stays behind."""
    in_words(main)


def project_options(command: F) -> F:
    """The options alike everywhere."""
    for option in reversed(
        (
            click.argument("project", type=click.Path(path_type=Path, file_okay=False), default="."),
            click.option(
                "-l", "--language", "languages", multiple=True, help="Only this language (repeatable)."
            ),
            click.option("-o", "--output", "outputs", multiple=True, help="Only this output (repeatable)."),
            ROW,
            FROM_FILE,
            click.option("--json", "as_json", is_flag=True, help="Print the result as JSON."),
            click.option("--all", "every", is_flag=True, help="Print what follows from each fault, too."),
            click.option("--strict", is_flag=True, help="Treat warnings as errors."),
            click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE"),
        )
    ):
        command = option(command)
    return command


class _Verbs(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Call a verb. What the machine refuses, or the program itself gets wrong, is told and is no traceback."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is: people are told in words
            if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11 wraps it while a class is made
                raise click.Abort from None
            from leafletgen.cli.failing import tell_failure

            raise SystemExit(tell_failure(ctx.obj, error)) from None
        return done


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(leafletgen.__version__, prog_name="leafletgen", message="%(prog)s %(version)s")
@click.option(
    "--words", type=click.Choice(["en", "ja"]), envvar="LEAFLETGEN_WORDS", help="Language of the messages.",
    default=None,
)  # fmt: skip
@click.pass_context
def main(context: click.Context, words: str | None) -> None:
    """Posters and leaflets in many languages, from layouts, texts and diagrams to print-ready PDF."""
    context.obj = words or _of_system()


for _verb in (*references.VERBS, *releases.VERBS):
    main.add_command(_verb)


def _of_system() -> str:
    """The language of the computer's messages, as gettext finds it."""
    named = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return "ja" if next(filter(None, named), "").startswith("ja") else "en"


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
        if options["as_json"] or options["profile"]:
            raise click.UsageError("--watch tells a line a round: neither --json nor --profile goes with it.")
        from leafletgen.cli.watching import run_watch

        raise SystemExit(run_watch(options["project"].resolve(), sys.argv[1:]))
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
@click.option("-l", "--language", "languages", multiple=True, help="Only this language (repeatable).")
@click.option("-o", "--output", "outputs", multiple=True, help="Only this output (repeatable).")
@click.option("--limits", "limits_name", type=click.Choice(["coated", "uncoated", "digital", "newsprint"]),
    help="Check for this paper and press (default: what the profile says, else coated).")  # fmt: skip
@click.option("--x4", "exchange", is_flag=True, help="Check against PDF/X-4 even what does not claim it.")
@click.option("--a2", "archive", type=click.Choice(list("abu")), help="Check against PDF/A-2 of this level.")
@click.option("--own-rules", is_flag=True, help="Do not ask veraPDF, even where it is installed.")
@click.option("--aloud", is_flag=True, help="Print what a screen reader says of each file.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="Write a report with pictures.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def preflight(words: str | None, /, **options: Any) -> None:
    """Check a project (default: this folder) or PDF files (TARGETS: files, or a folder of them) for print and accessibility; write nothing."""
    from leafletgen.cli.preflight import PreflightOptions, run_preflight

    raise SystemExit(run_preflight(words, PreflightOptions(**options)))


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_obj
def doctor(words: str | None, as_json: bool) -> None:
    """Check the installation: libraries, fonts, own data."""
    from leafletgen.cli.doctor import run

    raise SystemExit(run(words, as_json))


@main.command()
@click.argument("project", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".")
@click.option("--edit", is_flag=True, help="Allow texts to be changed.")
@click.option("--share", is_flag=True, help="Print a link for each language that opens that language only.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8317, show_default=True, help="0: any free one."
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0: the whole network."
)
@click.option(
    "--name", "names", multiple=True, help="Another name by which this computer can be reached (repeatable)."
)
@click.option("--browser/--no-browser", default=True, help="Open the browser.")
@click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE")
def preview(project: Path, **options: Any) -> None:
    """Show PROJECT in the browser as it will be printed, and keep it up to date."""
    from leafletgen.cli.preview import run

    raise SystemExit(run(project, **options))


@main.command()
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("-l", "--language", "languages", multiple=True, help="Only this language (repeatable).")
@click.option("-o", "--output", "outputs", multiple=True, help="Only this output (with --printed).")
@click.option("--row", "rows", multiple=True, help="Only this row (with --printed, --reprint; repeatable).")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE")
@click.option("--no-fit", is_flag=True, help="Do not lay out the pages to see whether the texts fit.")
@click.option("--record", is_flag=True, help="Record texts changed by hand or by another tool.")
@click.option(
    "--as", "kind", type=click.Choice(["machine", "draft", "translated"]),
    help="What the recorded texts are; translated needs --by (else: what they count as).",
)  # fmt: skip
@click.option("--by", default="", help="Who made the recorded texts (initials will do).")
@click.option("--printed", is_flag=True, help="Record that the sheets have been printed as they are now.")
@click.option(
    "--reprint", is_flag=True, help="List the printed sheets that no longer say what the project says."
)
@click.pass_obj
def status(words: str | None, /, **options: Any) -> None:
    """Show how far each language of PROJECT is."""
    from leafletgen.cli.status import StatusOptions, run_status

    raise SystemExit(run_status(words, StatusOptions(**options)))


@main.command()
@click.argument("language")
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--by", required=True, help="Who has read it (initials will do).")
@click.option("--role", default="", help="In which role, such as: native reader.")
@click.option("-k", "--key", "keys", multiple=True, help="Only this text, and no signature (repeatable).")
@click.option("--today", help="The day of the signature (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def approve(words: str | None, /, **options: Any) -> None:
    """Record that a native reader has read the texts of LANGUAGE as they are printed, and has signed for them."""
    from leafletgen.cli.status import ApproveOptions, run_approve

    raise SystemExit(run_approve(words, ApproveOptions(**options)))


@main.command()
@click.argument("named", nargs=-1, metavar="[LANGUAGE]... [PROJECT]")
@click.option("-l", "--language", "languages", multiple=True, help="Only this language (repeatable).")
@click.option(
    "--to", "form", default="xlsx", show_default=True,
    type=click.Choice(["po", "xliff", "xliff2", "xlsx", "csv", "html", "json", "glossary-tbx", "glossary-csv"]),
    help="html: a page to type in, with nothing to install. po: Poedit. xliff, xliff2: agencies. xlsx, csv: spreadsheets. "
    "json: programs. glossary-…: the glossary alone.",
)  # fmt: skip
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the files (default: output/exchange/)."
)
@click.option("--no-fit", is_flag=True, help="Do not lay out the pages to see how many characters fit.")
@click.pass_obj
def export(words: str | None, /, named: tuple[str, ...], languages: tuple[str, ...], **options: Any) -> None:
    """Write the texts of PROJECT (default: this folder) for translators, one file for each LANGUAGE (default: all)."""
    from leafletgen.cli.exchange import run_export

    folders = [word for word in named if Path(word).is_dir() or Path(word).name != word]
    if len(folders) > 1:
        raise click.UsageError("Name only one project:")
    tags = (*languages, *(word for word in named if word not in folders))
    raise SystemExit(run_export(words, project=Path(*folders), languages=tags, **options))


@main.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("-l", "--language", help="The language, if the file does not state it.")
@click.option(
    "--take", type=click.Choice(["project", "file"]), default="project", show_default=True,
    help="Whose text to take if both have changed; the other goes into the history.",
)  # fmt: skip
@click.option("--by", default="", help="Who translated (initials will do).")
@click.option("--dry-run", is_flag=True, help="Show what would be imported; write nothing.")
@click.option("--today", help="The day of the changes (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def import_(words: str | None, /, **options: Any) -> None:
    """Import a translator's FILE into PROJECT: what it changes, never over something newer."""
    from leafletgen.cli.exchange import ImportOptions, run_import

    raise SystemExit(run_import(words, ImportOptions(**options)))


@main.command()
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option(
    "--as", "tags", multiple=True, type=click.Choice(["en-XA", "ar-XB", "ur-XC", "my-XD"]),
    help="en-XA: stretched by 40 %, with accents. ar-XB: mirrored. ur-XC: the tallest lines. my-XD: the widest words. "
         "(repeatable; default: all)",
)  # fmt: skip
@click.option("-o", "--output", "outputs", multiple=True, help="Only this output (repeatable).")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the files (default: output/pseudo/)."
)
@click.pass_obj
def pseudo(words: str | None, /, **options: Any) -> None:
    """Build PROJECT in made-up languages, to try its layouts before anybody translates."""
    from leafletgen.cli.pseudo import run

    raise SystemExit(run(words, **options))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option(
    "--template",
    metavar="NAME",
    help="What it is about, see below (default: asked in a terminal, else warning).",
)
@click.option("--name", help="How file names begin: a to z, digits, hyphens (default: the folder's name).")
@click.option(
    "--languages",
    multiple=True,
    metavar="TAGS",
    help="Such as en,ja,vi,my (default: en,ja). English is the source.",
)
@click.option("--today", help="The date of the project (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def init(words: str | None, /, **options: Any) -> None:
    """Write a small project into FOLDER (default: this one): it builds at once, and every word can be changed later.

    \b
    Templates:
      warning      danger and what to do: a diagram, the steps, what never to do
      procedure    an errand at an office: when, where, what to bring
      disaster     what to do at once, then, and where to go
      waste        what is collected when: a calendar of four weeks
      clinic       signs to point at, what to bring, an interpreter
      event        an invitation under a large picture
      house-rules  what to do and what not to do where people live together
      notice       news of the day in black alone, for any copier
    """
    from leafletgen.cli.init import run

    raise SystemExit(run(words, **options))


@main.command("add-language")
@click.argument("tag")
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.pass_obj
def add_language(words: str | None, /, **options: Any) -> None:
    """Add the language TAG (such as vi) to PROJECT, with an empty file for its texts."""
    from leafletgen.cli.languages import run

    raise SystemExit(run(words, **options))


@main.command()
@click.argument("language")
@click.argument("project", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("-o", "--output", "outputs", multiple=True, help="Show the pages of this output (repeatable).")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the file (default: output/proof/).")
@click.pass_obj
def proof(words: str | None, /, **options: Any) -> None:
    """Write a sheet on which a native reader of LANGUAGE checks every text on paper, and signs."""
    from leafletgen.cli.proof import run

    raise SystemExit(run(words, **options))
