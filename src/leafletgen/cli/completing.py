"""What shells offer behind an option: names of the project, of messages, of languages. They ask while somebody types, so each
answer loads no more than it needs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from leafletgen.cli.project_folder import project_above

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

OfferKind = Literal[
    "codes", "further_languages", "languages", "outputs", "parts", "releases", "rows", "signs", "themes"
]
Offer = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def offer(kind: OfferKind) -> Offer:
    """What answers a shell with things of this kind, of the project that the command names."""

    def answer(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from leafletgen.engine import offered

        found = getattr(offered, kind)(_project(context))
        return [CompletionItem(name, help=about or None) for name, about in found if name.startswith(begun)]

    return answer


def _project(context: click.Context) -> Path:
    """The project that is named so far, else this folder. Behind an option that waits for its value, click has not told apart
    yet what the words before it are.
    """
    named = (Path(word) for word in (context.params.get("project") or ".", *context.args))
    known = [path for path in named if (path / "leaflet.yaml").is_file()]
    return (known or [project_above(Path.cwd()) or Path()])[-1].resolve()


LANGUAGES = click.option(
    "-l", "--language", "languages", multiple=True, metavar="TAG", shell_complete=offer("languages"),
    help="Only this language (repeatable).",
)  # fmt: skip
OUTPUTS = click.option(
    "-o", "--output", "outputs", multiple=True, metavar="NAME", shell_complete=offer("outputs"),
    help="Only this output (repeatable).",
)  # fmt: skip
