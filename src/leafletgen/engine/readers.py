"""In which language the program speaks with somebody, and what it says by name."""

from __future__ import annotations

from leafletgen.core.messages.catalogues import SOURCE, letters
from leafletgen.core.messages.translate import named, named_counted
from leafletgen.text.languages.readers import accepted, plural_numbers, reader_for, speaks, wished

__all__ = [
    "SOURCE",
    "accepted",
    "letters",
    "named",
    "named_counted",
    "plural_numbers",
    "reader_for",
    "speaks",
    "wished",
]
