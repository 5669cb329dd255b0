"""The verbs that look something up: schemas, messages, pictograms, all that layouts may use; and kits. Each verb's work is imported
when it is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from leafletgen.cli.completing import LANGUAGES, OUTPUTS, offer
from leafletgen.cli.manners import json_option
from leafletgen.cli.project_folder import HERE, ProjectFolder
from leafletgen.cli.row_names import FROM_FILE, ROW, take_rows


def _kinds(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    from leafletgen.cli.schema import kinds

    return [name for name in kinds() if name.startswith(begun)]


@click.command()
@click.argument("kind", required=False, shell_complete=_kinds)
@click.option("--out", type=click.Path(path_type=Path), help="Write all schemas into this folder.")
@click.option(
    "--project", default=HERE, type=ProjectFolder(), metavar="FOLDER",
    help="Whose texts, languages and components they know (default: this folder).",
)  # fmt: skip
@json_option
@click.pass_obj
def schema(words: str | None, kind: str | None, out: Path | None, project: Path) -> None:
    """Write into a project what editors need to complete keys and mark faults; with a KIND of file (leaflet, layout, locale,
    glossary, ...), print its JSON Schema; with result-VERB that of what a
    verb prints as JSON.
    """
    from leafletgen.cli.schema import run

    raise SystemExit(run(words, kind, out, project))


@click.command()
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option("--remove", is_flag=True, help="Take texts that no layout uses out of all languages.")
@click.option(
    "--rename", nargs=2, metavar="OLD NEW", help="Rename a text, or a group of texts, in all files."
)
@click.option("--dry-run", is_flag=True, help="Show what would be changed; write nothing.")
@json_option
@click.pass_obj
def tidy(words: str | None, /, **options: Any) -> None:
    """Bring the files of PROJECT into one form (indentation, spaces), or take out or rename texts in all of them."""
    from leafletgen.cli.tidy import run

    if options["remove"] and options["rename"]:
        raise click.UsageError("--remove and --rename are two errands: one after the other.")
    raise SystemExit(run(words, **options))


@click.command()
@click.argument("code", required=False, shell_complete=offer("codes"))
@json_option
@click.pass_obj
def explain(words: str | None, code: str | None) -> None:
    """Say what the CODE of a message means and what to do; without a CODE, list them all."""
    from leafletgen.cli.explain import run

    raise SystemExit(run(words, code))


@click.command()
@click.argument("asked", nargs=-1, metavar="[WORD | PROJECT]...", shell_complete=offer("signs"))
@click.option("-l", "--language", help="The language of titles and meanings.", metavar="TAG")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the file (default: output/ of the project)."
)
@json_option
@click.pass_obj
def icons(words: str | None, /, **options: Any) -> None:
    """Write a sheet of all pictograms, the project's and the built-in ones; with a WORD in any language, list those that it means."""
    from leafletgen.cli.icons import IconsOptions, run

    raise SystemExit(run(words, IconsOptions(**options)))


@click.command()
@click.argument("project", type=ProjectFolder(), default=HERE)
@click.option(
    "--name",
    metavar="NAME",
    shell_complete=offer("parts"),
    help="Only this one, with all its keys (such as heading).",
)
@click.option(
    "-l",
    "--language",
    default="en",
    show_default=True,
    help="The language of the examples in the PDF.",
    shell_complete=offer("languages"),
)
@click.option(
    "--theme",
    default="",
    metavar="NAME",
    shell_complete=offer("themes"),
    help="In this theme, instead of the project's own.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write a PDF with pictures.")
@json_option
@click.pass_obj
def blocks(words: str | None, /, **options: Any) -> None:
    """List all blocks, parts, shapes, diagram kinds, colours, type roles, themes and pictograms, with the YAML to copy."""
    from leafletgen.cli.blocks import BlocksOptions, run

    raise SystemExit(run(words, BlocksOptions(**options)))


@click.command()
@click.argument("project", type=ProjectFolder(), default=HERE)
@LANGUAGES
@OUTPUTS
@ROW
@FROM_FILE
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="For a print shop: put the kits into numbered files, too, with a delivery list.",
)
@click.option(
    "--max-rows",
    type=click.IntRange(1, 900),
    default=500,
    show_default=True,
    help="Kits in one such file, at most.",
)
@click.option(
    "--max-mb",
    type=click.IntRange(1),
    default=50,
    show_default=True,
    metavar="MB",
    help="Size of one such file, at most.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the files (default: output/ of the project)."
)
@click.option(
    "--final", is_flag=True, help="Refuse languages that are not complete, up to date, checked and signed."
)
@json_option
@click.option("--count", "counts", is_flag=True, hidden=True)
@click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE")
@click.option(
    "--seconds",
    type=click.FloatRange(1),
    default=60,
    show_default=True,
    help="What one sheet may take, at most.",
)
@click.option(
    "--memory", type=click.IntRange(128), default=1024, show_default=True, metavar="MIB",
    help="Memory that one kit may take, at most.",
)  # fmt: skip
@click.pass_obj
def kit(words: str | None, /, **options: Any) -> None:
    """Put all that each row of the table `data` puts up into one PDF: cover, sheets times copies, packing list."""
    from leafletgen.cli.kit import KitOptions, run

    take_rows(options)
    raise SystemExit(run(words, KitOptions(**options)))


@click.command()
@click.argument("project", type=ProjectFolder(), default=HERE)
@LANGUAGES
@click.option(
    "--out", type=click.Path(path_type=Path), help="The folder (default: output/site/ of the project)."
)
@click.option(
    "--final", is_flag=True, help="Only languages that are complete, up to date, checked and signed."
)
@json_option
@click.option("--today", help="Check dates as of this day (YYYY-MM-DD).", metavar="DATE")
@click.pass_obj
def site(words: str | None, /, **options: Any) -> None:
    """Write a folder for any web server: a page in each language, where the QR codes of the sheets lead."""
    from leafletgen.cli.site import SiteOptions, run

    raise SystemExit(run(words, SiteOptions(**options)))


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish", "powershell"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what SHELL needs to offer verbs, options and names of the project while you type."""
    from leafletgen.cli.completion import run

    raise SystemExit(run(context.find_root().command, "leafletgen", shell, "_LEAFLETGEN_COMPLETE"))


VERBS: tuple[click.Command, ...] = (schema, tidy, explain, icons, blocks, kit, site, completion)
"""For the group of all verbs."""
