"""No list of words of a human language is left in Python, whatever its letters: such words stand in packs and messages.

Which words those are is asked of the packs and of CLDR: numbers, months, days, units, words for per cent. What is a key or a value of the project's
files is a word of theirs.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

import pytest
import yaml
from babel import Locale
from tests.test_rules_of_languages import PATHS, SOURCE, words

from leafletgen.engine.schemas.files import schema_files

OTHER = {
    "inspection/read/schemas.py": "types of values in XMP schemas (ISO 19005-2)",
    "page/blocks/table/table.py": "kinds of a fault",
    "page/blocks/kinds/form_line.py": "parts of a date",
    "page/blocks/table/grid.py": "kinds of a fault",
    "page/calendar/rules.py": "how rules of days are written in a layout",
    "page/diagram/placed.py": "the two ends of a pair",
    "text/figures/customs.py": "codes of currencies (ISO 4217), CLDR's names of units",
    "text/figures/days.py": "parts of a date",
}
"""Files with two such words in a list -> what they are."""
SHORTEST = 3
"""Letters: shorter words are too often something else."""


def strings(value: Any) -> Iterator[str]:
    """All texts of a value of YAML or JSON, keys included."""
    if isinstance(value, dict):
        yield from chain.from_iterable(map(strings, chain.from_iterable(value.items())))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(strings, value))
    elif isinstance(value, str):
        yield value


def of_units(locale: Locale) -> Iterator[str]:
    for name, widths in locale._data["unit_patterns"].items():
        if name.startswith(("duration", "concentr")):
            yield from (word.replace("{0}", "").strip() for word in strings({**widths.get("long", {})}))


@cache
def known() -> frozenset[str]:
    """Words in ASCII of the figures of all languages that have a pack."""
    found: set[str] = set()
    for path in (SOURCE / "data/languages").glob("*.yaml"):
        pack = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        found.update(strings(pack.get("numbers", {})))
        if len(path.stem) == 2 and path.stem in Locale("en").languages:
            try:
                locale = Locale.parse(path.stem)
            except ValueError:  # not in CLDR: the pack alone has words
                continue
            found.update(
                chain(locale.months["format"]["wide"].values(), locale.days["format"]["wide"].values())
            )
            found.update(of_units(locale))
    return frozenset(
        one for word in found if (one := word.casefold()).isascii() and one.isalpha() and len(one) >= SHORTEST
    )


@cache
def of_files() -> frozenset[str]:
    """Keys and values of the project's files."""
    return frozenset(chain.from_iterable(strings(json.loads(text)) for _, text in schema_files("en")))


def lists(source: str) -> Iterator[set[str]]:
    """The words of each list, set, tuple, table, or split text."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Dict):
            yield {word for one in (*node.keys, *node.values) if one is not None for word in words(one)}
        elif isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Call):
            yield set(words(node))


def with_words(source: str) -> bool:
    return any(
        len({word for word in one if word.casefold() in known() and word not in of_files()}) > 1
        for one in lists(source)
    )


def test_no_list_of_words_of_a_language_stands_in_python() -> None:
    found = {p.relative_to(SOURCE).as_posix() for p in PATHS if with_words(p.read_text(encoding="utf-8"))}

    assert found == set(OTHER)


@pytest.mark.parametrize(
    "source",
    [
        'X = ("per cent", "Prozent", "procent")', 'X = {"janvier": 1, "mars": 3}', 'X = frozenset({"asilimia", "persen"})',
        'X = "lundi mardi".split()', 'f(x, ["Montag", "Dienstag"])',
    ],
)  # fmt: skip
def test_words_are_seen(source: str) -> None:
    assert with_words(source)


def test_a_word_by_itself_and_words_of_files_are_none() -> None:
    assert not with_words('X = ("before", "after"); Y = ("lundi",)')
