"""The board of a project as a table of HTML: a row for each language."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from leafletgen.core.messages.translate import say
from leafletgen.text.languages.names import autonym
from leafletgen.text.languages.tag import SHIPPED, Languages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leafletgen.engine.answers import LanguageStatus
    from leafletgen.engine.translation.status import State

STATES: tuple[State, ...] = ("missing", "stale", "machine", "draft", "translated", "checked")


def board_html(
    name: str, board: Iterable[LanguageStatus], words: str = "en", languages: Languages = SHIPPED
) -> str:
    """How many texts of each language of a project are in which state, and who signed it. `words`: `en` or `ja`;
    `languages`: the project's.
    """
    heads = "".join(f"<th>{escape(say(state, words))}</th>" for state in STATES)
    rows = "".join(_row(row, languages) for row in board)
    return (
        f"<table><caption>{escape(name)}</caption><thead><tr><th></th>{heads}<th></th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(row: LanguageStatus, languages: Languages) -> str:
    known = languages.get(row.language)
    tongue = f' lang="{escape(known.hb_language)}" dir="{"rtl" if known.rtl else "ltr"}"' if known else ""
    cells = "".join(f"<td>{count or ''}</td>" for count in map(row.count, STATES))
    name = (
        f"<span{tongue}>{escape(autonym(row.language, languages))}</span> <code>{escape(row.language)}</code>"
    )
    return f"<tr><th>{name}</th>{cells}<td>{escape(row.signed_by or '')}</td></tr>"
