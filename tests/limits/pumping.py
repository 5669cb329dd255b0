"""All regular expressions of the program, and for each the texts on which it would take longest, grown from its own parse tree."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from re import _constants as constants  # type: ignore[attr-defined]  # what Python's own compiler is made of
from re import _parser as parser  # type: ignore[attr-defined]  # what Python's own compiler is made of
from types import ModuleType
from typing import Any

import leafletgen

ASKING = {"compile", "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"}
MANY = 8
"""A repeat of at most so many times is no repeat."""
LETTERS = "a \n1-.,{[(<\"'*|:#/=&%@\\\t\r\u3042\u6f22\u0301\u05d0"
"""What a class or a dot is filled with, the first that fits."""
FAILING = ("", "\x00", "!", "\n")


def modules() -> Iterator[ModuleType]:
    """All modules of the program that can be imported here."""
    for found in pkgutil.walk_packages(leafletgen.__path__, "leafletgen."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def patterns() -> dict[tuple[str, int], str]:
    """Every regular expression and its flags, with a module that has it: those that modules hold, and those written into calls."""
    found: dict[tuple[str, int], str] = {}
    for module in modules():
        for one in _held(vars(module), 3):
            if isinstance(one.pattern, str):
                found.setdefault((one.pattern, one.flags & ~re.UNICODE), module.__name__)
        path = Path(module.__file__ or "")
        for written in _written(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault((written, 0), module.__name__)
    return found


def _held(value: Any, deep: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif deep and isinstance(value, Mapping):
        for one in list(value.values()):
            yield from _held(one, deep - 1)
    elif deep and isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from _held(one, deep - 1)


def _written(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr in ASKING
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            yield node.args[0].value


def pumped(pattern: str, flags: int, size: int) -> Iterator[str]:
    """Texts of about `size` characters: each repeat of a pattern, with what stands before it, as often as it goes; then what does not fit."""
    seen: set[str] = set()
    tree = parser.parse(pattern, flags)
    whole = _word(list(tree))
    for before, inner, after in _repeats(list(tree), ""):
        pump = inner or "a"
        heads = {before, "", before[-1:], whole}
        for head in heads:
            for tail in (*FAILING, after):
                for text in (
                    head + pump * (size // len(pump)) + tail,
                    (head + pump) * (size // len(head + pump)) + tail,
                    (head or pump) * (size // len(head or pump)) + tail,
                    head * min(60, len(head) and size // len(head)) + pump * (size // len(pump)) + tail,
                ):
                    if text not in seen:
                        seen.add(text)
                        yield text


def _repeats(items: list[Any], before: str) -> Iterator[tuple[str, str, str]]:
    """What stands before each repeat, what it repeats, and what comes next."""
    for at, (op, said) in enumerate(items):
        rest = _word(items[at + 1 :])
        if op in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
            _, most, inner = said
            if most > MANY:
                yield before, _word(list(inner)), rest
                # Several letters that all fit make other texts: words of one class beside those of another.
                for letter in _letters(list(inner)):
                    yield before, letter, rest
            yield from _repeats(list(inner), before)
        elif op is constants.SUBPATTERN:
            yield from _repeats(list(said[3]), before)
        elif op is constants.ATOMIC_GROUP:
            yield from _repeats(list(said), before)
        elif op is constants.BRANCH:
            for branch in said[1]:
                yield from _repeats(list(branch), before)
        elif op in (constants.ASSERT, constants.ASSERT_NOT):
            yield from _repeats(list(said[1]), before)
        before += _word([(op, said)])


def _letters(items: list[Any]) -> list[str]:
    if len(items) == 1 and items[0][0] in (constants.IN, constants.NOT_LITERAL, constants.ANY):
        return [one for one in LETTERS if _fits(items[0], one)][1:4]
    return []


def _fits(item: Any, letter: str) -> bool:
    op, said = item
    if op is constants.ANY:
        return letter != "\n"
    if op is constants.NOT_LITERAL:
        return ord(letter) != said
    if op is constants.LITERAL:
        return ord(letter) == said
    negated = said[0][0] is constants.NEGATE
    return any(_in(one, letter) for one in said) != negated


def _in(item: Any, letter: str) -> bool:
    op, said = item
    if op is constants.LITERAL:
        return ord(letter) == said
    if op is constants.RANGE:
        return said[0] <= ord(letter) <= said[1]
    if op is constants.CATEGORY:
        name = str(said).lower()
        kind = "w" if "word" in name else "s" if "space" in name else "d"
        return bool(re.match(f"\\{kind.upper() if 'not' in name else kind}", letter))
    return False


def _word(items: list[Any]) -> str:
    """A short text that fits."""
    made = ""
    for op, said in items:
        if op is constants.LITERAL:
            made += chr(said)
        elif op in (constants.ANY, constants.NOT_LITERAL, constants.IN):
            made += _letter((op, said))
        elif op in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
            made += _word(list(said[2])) * max(1, min(said[0], 20))
        elif op is constants.SUBPATTERN:
            made += _word(list(said[3]))
        elif op is constants.ATOMIC_GROUP:
            made += _word(list(said))
        elif op is constants.BRANCH:
            made += _word(list(said[1][0]))
    return made


def _letter(item: Any) -> str:
    for one in LETTERS:
        if _fits(item, one):
            return one
    return next((chr(n) for n in range(0x20, 0x11000) if _fits(item, chr(n))), "a")
