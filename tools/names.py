"""Write src/leafletgen/data/names.json: names of all languages with a row, in themselves, English and Japanese (CLDR)."""

from __future__ import annotations

import json

from leafletgen.text.languages import names
from leafletgen.text.languages.tag import known_tags


def table() -> dict[str, dict[str, str]]:
    """The names as Babel and the program's own exceptions give them."""
    return {
        tag: {
            "self": names.autonym(tag),
            "en": names.display_name(tag, "en"),
            "ja": names.display_name(tag, "ja"),
        }
        for tag in known_tags()
    }


if __name__ == "__main__":
    names.STORED.unlink(missing_ok=True)
    text = json.dumps(table(), ensure_ascii=False, indent=1, sort_keys=True)
    names.STORED.write_text(text + "\n", encoding="utf-8")
    print(names.STORED)
