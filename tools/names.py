"""Write src/leafletgen/data/names.json: what the packs of all languages say of their names, in one file."""

from __future__ import annotations

import json

from leafletgen.text.languages import names
from leafletgen.text.languages.read import builtin, builtin_tags


def table() -> dict[str, dict[str, str]]:
    """The names by language."""
    return {tag: dict(pack.names) for tag in builtin_tags() if (pack := builtin(tag))}


if __name__ == "__main__":
    text = json.dumps(table(), ensure_ascii=False, indent=1, sort_keys=True)
    names.STORED.write_text(text + "\n", encoding="utf-8")
    print(names.STORED)
