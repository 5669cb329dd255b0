"""In which language the program speaks with somebody, and what it says by name. Asked at the start of each command: loads no table."""

from __future__ import annotations

from leafletgen.core.messages.catalogues import SOURCE, letters, named, named_counted
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
