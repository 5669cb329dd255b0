"""What is known of languages: their names, how they run, which can be added."""

from __future__ import annotations

from leafletgen.text.languages.find import found
from leafletgen.text.languages.names import autonym, display_name
from leafletgen.text.languages.tag import Language, Languages, known_tags, language

__all__ = ["Language", "Languages", "autonym", "display_name", "found", "known_tags", "language"]
