"""Forms in one language: the parts of a date in its order, with its words for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from leafletgen.page.blocks.kinds.form_line import DatePart, FormLine
from leafletgen.page.blocks.kit import MessageRef
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import FALLBACK, candidates


def put_date_into_language(
    line: FormLine[Any], text: Callable[[MessageRef], RichText], tag: str
) -> FormLine[Any]:
    """A date to be filled in, as a language orders it; one that CLDR does not know has the English words."""
    # Late: for sheets with such a date alone.
    from leafletgen.text.figures.days import date_fields, day_names

    known = next((t for t in (tag, *candidates(tag)) if day_names(t)), FALLBACK)
    said = tag if known != FALLBACK else FALLBACK
    parts = tuple(DatePart(f.kind, RichText.plain(f.name, said)) for f in date_fields(known))
    return replace(line, label=text(line.label), parts=parts)
