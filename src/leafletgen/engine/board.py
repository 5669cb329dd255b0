"""The board of a project as a table of HTML: a row for each language."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from leafletgen.core.messages.translate import say
from leafletgen.text.languages.names import autonym
from leafletgen.text.languages.tag import language

if TYPE_CHECKING:
    from leafletgen.engine.answers import LanguageStatus
    from leafletgen.engine.project import Project
    from leafletgen.engine.status import State

STATES: tuple[State, ...] = ("missing", "stale", "machine", "draft", "translated", "checked")


def board_html(project: Project) -> str:
    """How many texts of each language are in which state, and who signed it. Nothing is laid out for it."""
    heads = "".join(f"<th>{escape(say(state, project.words))}</th>" for state in STATES)
    rows = "".join(map(_row, project.status(fit=False)))
    return (
        f"<table><caption>{escape(project.name)}</caption><thead><tr><th></th>{heads}<th></th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(row: LanguageStatus) -> str:
    known = language(row.language)
    tongue = f' lang="{escape(known.hb_language)}" dir="{"rtl" if known.rtl else "ltr"}"' if known else ""
    cells = "".join(f"<td>{count or ''}</td>" for count in map(row.count, STATES))
    name = f"<span{tongue}>{escape(autonym(row.language))}</span> <code>{escape(row.language)}</code>"
    return f"<tr><th>{name}</th>{cells}<td>{escape(row.signed_by or '')}</td></tr>"
