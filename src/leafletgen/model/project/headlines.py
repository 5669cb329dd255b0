"""What a theme says of the faces of headlines: for whom, and how large."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.model.project.theme import Theme
from leafletgen.text.languages.tag import Languages, writing

SIZES = (0.5, 2.0)
WHO = "a script, such as Latn or Jpan, or the tag of a language"
SIZE = "a size beside the usual face from 0.5 to 2"


def check_headlines(theme: Theme, languages: Languages) -> Iterator[Diagnostic]:
    """Keys that name no script and no language, and sizes that nobody means."""
    for key, row in theme.headlines.items():
        if writing(key) is None and languages.get(key) is None:
            yield diagnostic("value-unfit", row.span, value=key, expects=WHO)
        if not SIZES[0] <= row.size <= SIZES[1]:
            yield diagnostic(
                "value-unfit", row.spans.get("size", row.span), value=f"{row.size:g}", expects=SIZE
            )
