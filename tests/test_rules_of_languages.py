"""No rule of one language is left in Python: it stands in a pack (`data/languages`), where a native speaker can mend it.

Walks the syntax trees of the package: no letter outside ASCII in a constant, nothing that hangs on the tag of a language or
script. What is allowed is listed with its reason, and an entry that nothing needs any more must go.
"""

from __future__ import annotations

import ast
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from leafletgen.text.languages.read import ROOT as ROOT_PACK
from leafletgen.text.languages.read import builtin_names

SOURCE = Path(__file__).resolve().parents[1] / "src" / "leafletgen"
PATHS = sorted(SOURCE.rglob("*.py"))

LETTERS = {
    "core/folded.py": "Unicode's combining marks that voice a kana, which searching tells apart",
    "core/reading/scan.py": "signs of a keyboard with its input method on: the long mark that is typed for a dash",
    "core/reading/width.py": "Unicode's full-width forms, and the signs on the same keys (UAX #11)",
    "judge/preflight/letters.py": "Unicode's full-width digits and letters (UAX #11)",
    "model/project/facts.py": "Unicode's full-width forms, selectors and joiners in numbers and addresses",
    "text/lookalikes.py": "what looks like a hyphen and is a letter, beyond the pairs of UTS #39",
    "text/unseen.py": "Unicode's characters without a shape (UAX #44), and what they select",
    "write/messages.py": "the default alphabet of SMS, as its standard lists it (3GPP TS 23.038)",
    "inspection/rules/press.py": "names that printers give to plates of varnish, foil and cutting, in two languages",
    "text/figures/spelled.py": "Unicode's apostrophe that is a letter (U+02BC)",
    "text/bidi.py": "Unicode's letters from right to left: a quick look whether the algorithm is needed (UAX #9)",
    "text/fonts/coverage.py": "Unicode's joiners, which have no shape",
    "text/covering.py": "Unicode's default ignorable characters (UAX #44)",
}
"""Files with letters outside ASCII -> why."""

NUMBERS = {
    "text/unseen.py": "Unicode's noncharacters, tags, and what is kept free for their like",
    "core/reading/bytes.py": "which old encoding a file is in: the letters of each that would come out",
    "desk/report/excerpt.py": "columns of a terminal: the second and third jamo of a syllable take none",
    "model/locales/message.py": "below Unicode's first combining mark nothing is normalized",
    "write/messages.py": "SMS counts UTF-16 units (3GPP TS 23.038)",
    "write/pdf/clusters.py": "below Unicode's first combining mark no character belongs to another",
}
"""Files that compare with the number of such a letter -> why."""

TAGS = {
    ("model/project/addresses.py", "ms-appinstaller"): "a scheme of addresses",
    ("model/project/addresses.py", "ms-msdt"): "a scheme of addresses",
    ("model/project/addresses.py", "ms-settings"): "a scheme of addresses",
    ("text/lookalikes.py", "Latn"): "what passes for ASCII is no Latin letter (UTS #39)",
    (
        "text/unseen.py",
        "Mong",
    ): "Unicode's free variation selectors belong to Mongolian letters (chapter 13.5)",
    ("text/unseen.py", "Mymr"): "Unicode's standardized variants of letters (StandardizedVariants.txt)",
    ("engine/exchange/terms.py", "id"): "an attribute of XML",
    ("page/drawing/svg.py", "id"): "an attribute of SVG",
    ("model/project/expansion/expand.py", "id"): "a key of layouts",
    ("model/project/expansion/scope.py", "id"): "a key of layouts",
    ("text/figures/reading.py", "am"): "the half of the day as Latin writes it, ante meridiem",
    ("desk/proof/front.py", "en"): "words that the program lacks in a language are English",
    ("desk/proof/speech.py", "en"): "words that the program lacks in a language are English",
    ("model/words.py", "en"): "words that the program lacks in a language are English",
    ("text/scripts.py", "Hira"): "Unicode's scripts that are written together with Han (UAX #24)",
    ("text/scripts.py", "Kana"): "Unicode's scripts that are written together with Han (UAX #24)",
}
"""(File, tag) of what hangs on a tag -> why."""

KNOWN = frozenset(builtin_names()) - {ROOT_PACK} | {"Hira", "Kana"}
SCRIPTS = frozenset(tag for tag in KNOWN if tag[0].isupper())
LATIN = 0x24F
"""The last letter of Latin Extended-B."""
SUPPLEMENTARY = 0x10000
"""The first character beyond 16 bits."""
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2}))")
RANGE = re.compile(r"([^\x00-\x7f])-([^\x00-\x7f])")


def documentation(tree: ast.AST) -> set[int]:
    """Strings that stand by themselves: docstrings of modules, classes, functions and attributes."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def decoded(text: str) -> str:
    """The characters of a constant, escapes of regular expressions included."""
    return ESCAPE.sub(lambda m: chr(int(m[1] or m[2] or m[3], 16)), text)


def letters(value: str | bytes) -> list[str]:
    """The letters and marks outside ASCII in a constant, those within ranges, too."""
    try:
        text = value.decode() if isinstance(value, bytes) else decoded(value)
    except UnicodeDecodeError:  # octets, no characters: signatures of files and the like
        return []
    found = [c for c in text if ord(c) > 0x7F and unicodedata.category(c)[0] in "LM"]
    for first, last in RANGE.findall(text):
        inside = map(chr, range(ord(first), min(ord(last), ord(first) + 0x2000) + 1))
        found += [c for c in inside if unicodedata.category(c)[0] in "LM"][:1]
    return found


def with_letters(source: str) -> list[int]:
    """The lines of constants with letters outside ASCII."""
    tree = ast.parse(source)
    skipped = documentation(tree)
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str | bytes)
        and id(node) not in skipped
        and letters(node.value)
    ]


def with_numbers(source: str) -> list[int]:
    """The lines where something is compared with the number of a letter outside ASCII: `0x0E00 <= ord(c)`."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Compare)
        for part in (node.left, *node.comparators)
        if isinstance(part, ast.Constant)
        and type(part.value) is int
        and LATIN < part.value < sys.maxunicode
        and part.value != SUPPLEMENTARY
        and re.search(r"\bord\(|\b(?:point|code)\b", ast.unparse(node))
        and any(
            unicodedata.category(chr(part.value + n))[0] in "LM" for n in (0, 1)
        )  # blocks begin unassigned
    ]


def words(node: ast.AST) -> Iterator[str]:
    """The texts of a constant, of a tuple, list or set of some, or of a constant that is split: `"hi ur".split()`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        if isinstance(node.func.value, ast.Constant) and isinstance(node.func.value.value, str):
            yield from node.func.value.value.replace(",", " ").split()
        return
    parts = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else (node,)
    for one in parts:
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def is_tag(word: str) -> bool:
    """Whether a text is the tag of a language or the code of a script that the program knows, or begins with one."""
    return word in KNOWN or word.strip("-_@").split("-", maxsplit=1)[0].split("_", maxsplit=1)[0] in KNOWN - {
        word
    }


def conditions(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """All that a program can hang on: comparisons, prefixes, keys, members of a set, cases."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            for part in (node.left, *node.comparators):
                yield from ((node.lineno, word) for word in words(part))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in ("startswith", "endswith", "removeprefix", "removesuffix"):
                yield from ((node.lineno, word) for arg in node.args for word in words(arg))
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("frozenset", "set")
        ):
            yield from ((node.lineno, word) for arg in node.args for word in words(arg))
        elif isinstance(node, ast.Set):
            parts = (part.value if isinstance(part, ast.Starred) else part for part in node.elts)
            yield from ((node.lineno, word) for part in parts for word in words(part))
        elif isinstance(node, ast.Dict):
            keys = [word for key in node.keys if key for word in words(key)]
            if keys and (all(word in KNOWN for word in keys) or set(keys) & SCRIPTS):
                yield from ((node.lineno, word) for word in keys)
        elif isinstance(node, ast.MatchValue):
            yield from ((node.value.lineno, word) for word in words(node.value))


def with_tags(source: str) -> set[str]:
    """The tags on which a file's program hangs."""
    return {word for _, word in conditions(ast.parse(source)) if is_tag(word)}


def test_no_letter_of_another_alphabet_stands_in_python() -> None:
    found = {p.relative_to(SOURCE).as_posix() for p in PATHS if with_letters(p.read_text(encoding="utf-8"))}

    assert found == set(LETTERS)


def test_nothing_is_compared_with_the_number_of_a_letter() -> None:
    found = {p.relative_to(SOURCE).as_posix() for p in PATHS if with_numbers(p.read_text(encoding="utf-8"))}

    assert found == set(NUMBERS)


def test_numbers_of_letters_are_seen() -> None:
    assert with_numbers("x = 0x0E00 <= ord(c) < 0x0E80")
    assert not with_numbers("x = len(c) > 4000 or ord(c) < 0x80")


def test_nothing_hangs_on_the_tag_of_a_language() -> None:
    found = {
        (p.relative_to(SOURCE).as_posix(), tag)
        for p in PATHS
        for tag in with_tags(p.read_text(encoding="utf-8"))
    }

    assert found == set(TAGS)


@pytest.mark.parametrize(
    "source",
    [
        'X = "が"', 'X = "\\u304c"', r'X = r"\u304c"', r'X = r"[\u0e00-\u0eff]"', 'X = f"{1}が"', 'X = {"ي": 1}', 'X = "が".encode()',
        'X = "[\\u0e00-\\u0eff]"', 'def f():\n    return "º"',
    ],
)  # fmt: skip
def test_letters_are_seen(source: str) -> None:
    assert with_letters(source)


@pytest.mark.parametrize("source", ['"""が"""', 'X = 1\n"""が"""', 'X = "「」、–"', "# が", 'X = "a"'])
def test_what_is_no_letter_is_not(source: str) -> None:
    assert not with_letters(source)


@pytest.mark.parametrize(
    "source",
    [
        'x == "ja"', 'x in ("zh", "yue")', 'x.startswith("ja")', 'X = {"ar": 1, "fa": 2}', 'X = frozenset({"Thai"})',
        'X = {"Thai", "Laoo"}', 'X = {"Thai": 1, "Hrkt": 2}', 'x in "hi ur".split()', 'X = frozenset("Thai Laoo".split())',
        'X = {*"ar,fa".split(",")}', 'x.tag[:2] == "ja"', 'x in NAMES or x == "ur"', 'x.tag != "zh-Hant"', 'x.split("-")[0] == "fr"', 'x.startswith("zh-")',
        'match x:\n    case "hi":\n        pass',
    ],
)  # fmt: skip
def test_conditions_are_seen(source: str) -> None:
    assert with_tags(source)
