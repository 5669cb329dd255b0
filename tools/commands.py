"""The commands as manual pages and as a document, both made from the help: python tools/commands.py [--check]

Writes docs/man/*.1, which the wheel puts into share/man/man1, and what stands below the mark in docs/commands.md.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leafletgen.cli.codes import MEANINGS  # noqa: E402  # src comes onto the path first
from leafletgen.cli.main import in_short, main  # noqa: E402  # src comes onto the path first

PAGES = ROOT / "docs" / "man"
DOCUMENT = ROOT / "docs" / "commands.md"
MARK = "<!-- What follows is made from the help: python tools/commands.py -->\n"
NAME = "leafletgen"
SHARED = {"--quiet", "--log", "--help", "--json"}
"""Options that the document explains once, for all verbs."""
VARIABLES = {
    "LEAFLETGEN_WORDS": "Language of the messages, such as ja; --words goes before it. Without both, that of LANGUAGE, LC_ALL, "
    "LC_MESSAGES or LANG.",
    "NO_COLOR": "No colours, whatever else is said.",
    "FORCE_COLOR": "Colours, even where lines do not go to a terminal; 0: none.",
    "TERM": "dumb: no colours, no bars.",
    "COLUMNS": "How wide the terminal is, where it does not say so itself.",
    "SOURCE_DATE_EPOCH": "Seconds since 1970: the day as of which dates are checked, where --today does not name one.",
    "LEAFLETGEN_WORKERS": "fork, spawn or none: how processes work side by side, or that none do.",
}


def pages() -> dict[str, str]:
    """The manual pages by file name."""
    made = {f"{NAME}.1": "\n".join(_whole()) + "\n"}
    for verb in sorted(main.commands):
        made[f"{NAME}-{verb}.1"] = "\n".join(_of_verb(verb)) + "\n"
    return made


def document() -> str:
    """docs/commands.md as it should be."""
    kept = DOCUMENT.read_text(encoding="utf-8").partition(MARK)[0]
    return kept + MARK + "\n" + "\n".join(_sections()).rstrip() + "\n"


def _context(verb: str) -> click.Context:
    top = click.Context(main, info_name=NAME, **main.context_settings)
    return click.Context(main.commands[verb], info_name=verb, parent=top)


def _options(command: click.Command, context: click.Context) -> list[tuple[str, str]]:
    records = (
        one.get_help_record(context) for one in command.get_params(context) if isinstance(one, click.Option)
    )
    return [record for record in records if record]


# ---------------------------------------------------------------- manual pages


def _whole() -> Iterator[str]:
    context = click.Context(main, info_name=NAME, **main.context_settings)
    yield from _head(NAME, in_short(main))
    yield from (
        ".SH SYNOPSIS",
        f".B {NAME}",
        _roff("[OPTIONS] COMMAND [ARGS]..."),
        ".SH DESCRIPTION",
        _roff(main.help or ""),
    )
    yield ".SH COMMANDS"
    for verb in sorted(main.commands):
        yield from _entry(f"{NAME}-{verb}(1)", in_short(main.commands[verb]))
    yield from _tail(_options(main, context))
    yield from (".SH SEE ALSO", f".BR {NAME}\\-build (1)")


def _of_verb(verb: str) -> Iterator[str]:
    command, context = main.commands[verb], _context(verb)
    yield from _head(f"{NAME}-{verb}", in_short(command))
    yield from (
        ".SH SYNOPSIS",
        f".B {NAME} {_roff(verb)}",
        _roff(" ".join(command.collect_usage_pieces(context))),
    )
    yield ".SH DESCRIPTION"
    for part, as_it_is in _paragraphs(command):
        yield from (".PP", ".nf", *map(_roff, part.splitlines()), ".fi") if as_it_is else (".PP", _roff(part))
    yield from _tail(_options(command, context))
    yield from (".SH SEE ALSO", f".BR {NAME} (1)")


def _head(name: str, about: str) -> Iterator[str]:
    yield '.\\" Made from the help by tools/commands.py'
    yield f'.TH "{_roff(name.upper())}" "1" "" "{NAME}" "User commands"'
    yield from (".SH NAME", f"{_roff(name)} \\- {_roff(about)}")


def _tail(options: list[tuple[str, str]]) -> Iterator[str]:
    yield ".SH OPTIONS"
    for name, about in options:
        yield from _entry(name, about)
    yield ".SH EXIT STATUS"
    for code, meaning in MEANINGS.items():
        yield from _entry(code, meaning)
    yield ".SH ENVIRONMENT"
    for name, meaning in VARIABLES.items():
        yield from _entry(name, meaning)


def _entry(name: str, about: str) -> Iterator[str]:
    yield from (".TP", f".B {_roff(name)}", _roff(about))


def _roff(text: str) -> str:
    """Text as troff takes it: no line of it is a request, a hyphen can be copied as the minus that shells want."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + plain if plain.startswith((".", "'")) else plain


# ---------------------------------------------------------------- the document


def _sections() -> Iterator[str]:
    yield from ("## Exit codes", "", "| code | |", "|---|---|")
    yield from (f"| {code} | {meaning} |" for code, meaning in MEANINGS.items())
    yield from ("", "## Environment", "", "| variable | |", "|---|---|")
    yield from (f"| `{name}` | {_cell(meaning)} |" for name, meaning in VARIABLES.items())
    for verb in sorted(main.commands):
        yield from _section(verb)


def _section(verb: str) -> Iterator[str]:
    command, context = main.commands[verb], _context(verb)
    usage = " ".join((NAME, verb, *command.collect_usage_pieces(context)))
    yield from ("", f"## {verb}", "", f"    {usage}")
    for part, as_it_is in _paragraphs(command):
        yield from ("", *(f"    {line}" if as_it_is else line for line in part.splitlines()))
    own = [one for one in _options(command, context) if not SHARED & set(re.findall(r"--[\w-]+", one[0]))]
    if own:
        yield from ("", "| option | |", "|---|---|")
        yield from (f"| `{_cell(name)}` | {_cell(about)} |" for name, about in own)


def _paragraphs(command: click.Command) -> Iterator[tuple[str, bool]]:
    """The parts of a help; whether a part stands as it is, line by line (click marks it by a backspace)."""
    for part in inspect.cleandoc(command.help or "").split("\n\n"):
        as_it_is = part.startswith("\b\n")
        yield (part[2:] if as_it_is else " ".join(part.split())), as_it_is


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def stale() -> list[str]:
    """The files that are not what they should be."""
    wanted = {PAGES / name: text for name, text in pages().items()} | {DOCUMENT: document()}
    there = set(PAGES.glob("*")) | {DOCUMENT}
    wrong = [
        path for path, text in wanted.items() if path not in there or path.read_text(encoding="utf-8") != text
    ]
    return sorted(path.relative_to(ROOT).as_posix() for path in (*wrong, *(there - wanted.keys())))


def write() -> None:
    """Write all of them; what no verb has any more goes."""
    PAGES.mkdir(exist_ok=True)
    for path in PAGES.glob("*.1"):
        path.unlink()
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")
    DOCUMENT.write_text(document(), encoding="utf-8")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        write()
    elif found := stale():
        sys.exit(f"Run python tools/commands.py: {', '.join(found)}")
