"""How well each font writes its languages, by shaperglot (data of gflanguages): `python tools/fonts/scores.py` writes the table.

The table is tests/text/fonts/scores.txt, which a test holds against the fonts and languages of today.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from math import isnan
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from leafletgen.text.languages.tag import Language, known_tags, language  # noqa: E402

TABLE = ROOT / "tests" / "text" / "fonts" / "scores.txt"
FONTS = ROOT / "fonts"

CALLED = {"zh-HK": "yue_Hant", "kmr": "ku_Latn", "ja-simple": "ja_Jpan", "pnb": "pa_Arab", "tl": "fil_Latn"}
"""Languages that gflanguages calls otherwise than by language and script."""
SHARED = {"Aran": "Arab"}
"""Scripts that it does not tell apart."""
HEAD = """\
# How well the first font of each language writes it: language, its name in gflanguages, family, Regular, Bold (of 100).
# By shaperglot 1.2.2; written by tools/fonts/scores.py. `-`: gflanguages has no letters of the language, or none under a name of its own.
# What costs points is told in docs/fonts.md.
"""


class Score(NamedTuple):
    """A row of the table: scores as they are written, with one digit behind the point."""

    tag: str
    name: str
    family: str
    regular: str
    bold: str


def called(known: Language) -> str:
    """A language as gflanguages names it."""
    script = SHARED.get(known.script, known.script)
    return CALLED.get(known.tag, f"{known.tag.split('-')[0]}_{script}")


def scores(tags: Iterable[str]) -> Iterator[Score]:
    """The rows of these languages."""
    from shaperglot import Checker, Languages

    records = Languages()
    for tag in tags:
        known = language(tag)
        assert known is not None
        name, family = called(known), known.text_families[0]
        found = ["-", "-"]
        for at, style in enumerate(("Regular", "Bold")):
            path = FONTS / family / f"{family}-{style}.ttf"
            if name in records and path.is_file():
                score = Checker(str(path)).check(records[name]).score
                found[at] = "-" if isnan(score) else f"{score:.1f}"
        yield Score(tag, name, family, *found)


def read(path: Path = TABLE) -> list[Score]:
    """The rows of the table as it stands."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Score(*line.split()) for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    rows = list(scores(known_tags()))
    wide = [max(len(row[at]) for row in rows) for at in range(5)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip() for row in rows
    ]
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(TABLE)
