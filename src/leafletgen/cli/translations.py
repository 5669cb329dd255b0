"""The verbs of those who begin a project and translate it. Each verb's work is imported when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from leafletgen.cli.completing import LANGUAGES, OUTPUTS, offer
from leafletgen.cli.manners import json_option
from leafletgen.cli.project_folder import HERE, ProjectFolder


@click.command()
@click.argument("project", type=ProjectFolder(), default=HERE)
@LANGUAGES
@click.option(
    "-o", "--output", "outputs", multiple=True, shell_complete=offer("outputs"),
    help="Only this output (with --printed).",
)  # fmt: skip
@click.option(
    "--row",
    "rows",
    multiple=True,
    shell_complete=offer("rows"),
    help="Only this row (with --printed, --reprint; repeatable).",
)
@json_option
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


@click.command()
@click.argument("language", shell_complete=offer("languages"))
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option("--by", required=True, help="Who has read it (initials will do).")
@click.option("--role", default="", help="In which role, such as: native reader.")
@click.option("-k", "--key", "keys", multiple=True, help="Only this text, and no signature (repeatable).")
@click.option("--today", help="The day of the signature (YYYY-MM-DD).", metavar="DATE")
@json_option
@click.pass_obj
def approve(words: str | None, /, **options: Any) -> None:
    """Record that a native reader has read the texts of LANGUAGE as they are printed, and has signed for them."""
    from leafletgen.cli.status import ApproveOptions, run_approve

    raise SystemExit(run_approve(words, ApproveOptions(**options)))


@click.command()
@click.argument("named", nargs=-1, metavar="[LANGUAGE]... [PROJECT]", shell_complete=offer("languages"))
@LANGUAGES
@click.option(
    "--to", "form", default="xlsx", show_default=True,
    type=click.Choice(["po", "xliff", "xliff2", "xlsx", "csv", "html", "json", "tmx", "glossary-tbx", "glossary-csv"]),
    help="html: a page to type in, with nothing to install. po: Poedit. xliff, xliff2: agencies. xlsx, csv: spreadsheets. "
    "json: programs. tmx: one translation memory of all languages. glossary-…: the glossary alone.",
)  # fmt: skip
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the files (default: output/exchange/)."
)
@click.option("--no-fit", is_flag=True, help="Do not lay out the pages to see how many characters fit.")
@json_option
@click.pass_obj
def export(words: str | None, /, named: tuple[str, ...], languages: tuple[str, ...], **options: Any) -> None:
    """Write the texts of PROJECT (default: this folder) for translators, one file for each LANGUAGE (default: all)."""
    from leafletgen.cli.exchange import run_export

    folders = [word for word in named if Path(word).is_dir() or Path(word).name != word]
    if len(folders) > 1:
        raise click.UsageError("Name only one project:")
    tags = (*languages, *(word for word in named if word not in folders))
    raise SystemExit(run_export(words, project=Path(*folders), languages=tags, **options))


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option(
    "-l", "--language", shell_complete=offer("languages"), help="The language, if the file does not state it."
)
@click.option(
    "--take", type=click.Choice(["project", "file"]), default="project", show_default=True,
    help="Whose text to take if both have changed; the other goes into the history.",
)  # fmt: skip
@click.option("--by", default="", help="Who translated (initials will do).")
@click.option("--dry-run", is_flag=True, help="Show what would be imported; write nothing.")
@click.option("--today", help="The day of the changes (YYYY-MM-DD).", metavar="DATE")
@json_option
@click.pass_obj
def import_(words: str | None, /, **options: Any) -> None:
    """Import a translator's FILE into PROJECT: what it changes, never over something newer."""
    from leafletgen.cli.exchange import ImportOptions, run_import

    raise SystemExit(run_import(words, ImportOptions(**options)))


@click.command()
@click.argument("language", shell_complete=offer("languages"))
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option("-k", "--key", "keys", multiple=True, help="Only this text (repeatable).")
@click.option(
    "-y",
    "--yes",
    is_flag=True,
    help="Ask nothing. The first use of a command is never begun so: it shows where texts go.",
)
@click.option("--today", help="The day of the changes (YYYY-MM-DD).", metavar="DATE")
@json_option
@click.pass_obj
def translate(words: str | None, /, **options: Any) -> None:
    """Have the missing texts of LANGUAGE translated by the program that your own settings name (translate_with), as a machine's."""
    from leafletgen.cli.translate import TranslateOptions, run

    raise SystemExit(run(words, TranslateOptions(**options)))


@click.command()
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option(
    "--as", "tags", multiple=True, type=click.Choice(["en-XA", "ar-XB", "ur-XC", "my-XD"]),
    help="en-XA: stretched by 40 %, with accents. ar-XB: mirrored. ur-XC: the tallest lines. my-XD: the widest words. "
         "(repeatable; default: all)",
)  # fmt: skip
@OUTPUTS
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the files (default: output/pseudo/)."
)
@json_option
@click.pass_obj
def pseudo(words: str | None, /, **options: Any) -> None:
    """Build PROJECT in made-up languages, to try its layouts before anybody translates."""
    from leafletgen.cli.pseudo import run

    raise SystemExit(run(words, **options))


@click.command()
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
@json_option
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


@click.command("add-language")
@click.argument("tag", shell_complete=offer("further_languages"))
@click.argument("project", type=ProjectFolder(), default=HERE)
@json_option
@click.pass_obj
def add_language(words: str | None, /, **options: Any) -> None:
    """Add the language TAG (such as vi) to PROJECT, with an empty file for its texts."""
    from leafletgen.cli.languages import run

    raise SystemExit(run(words, **options))


@click.command()
@click.argument("language", shell_complete=offer("languages"))
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    shell_complete=offer("outputs"),
    help="Show the pages of this output (repeatable).",
)
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the file (default: output/proof/).")
@json_option
@click.pass_obj
def proof(words: str | None, /, **options: Any) -> None:
    """Write a sheet on which a native reader of LANGUAGE checks every text on paper, and signs."""
    from leafletgen.cli.proof import run

    raise SystemExit(run(words, **options))


VERBS: tuple[click.Command, ...] = (
    status,
    approve,
    export,
    import_,
    translate,
    pseudo,
    init,
    add_language,
    proof,
)
"""For the group of all verbs."""
