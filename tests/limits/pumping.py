"""All regular expressions of the program, and for each the texts on which it would take longest, grown from its own parse tree."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from re import _constants as constants  # type: ignore[attr-defined]  # what Python's own compiler is made of
from re import _parser as parser  # type: ignore[attr-defined]  # what Python's own compiler is made of
from types import ModuleType
from typing import Any, NamedTuple

import leafletgen
from leafletgen.text.languages.read import ROOT, builtin, builtin_names
from leafletgen.text.languages.scalars import Pattern

METHODS = ("search", "match", "fullmatch", "finditer")
ASKING = {*METHODS, "compile", "findall", "sub", "subn", "split"}
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


class Use(NamedTuple):
    """A regular expression, its flags, and how the program asks it."""

    pattern: str | bytes
    flags: int
    method: str


@cache
def uses() -> dict[Use, str]:
    """Every regular expression of the program and each way in which it is asked, with a module that has it: those that modules hold, those
    that are written into calls, and those of all languages. What stands in a call and is known only when it is made counts as one letter.
    """
    found: dict[Use, str] = {}
    every = list(modules())
    trees = {one.__name__: ast.parse(Path(one.__file__ or "").read_text(encoding="utf-8")) for one in every}
    asked = _asked(trees)
    for module in every:
        imported = {one.asname or one.name for one in _imports(trees[module.__name__])}
        for name, value in list(vars(module).items()):
            for one in _held(value, 3) if name not in imported else ():
                for method in asked.get((module.__name__, name)) or METHODS:
                    found.setdefault(Use(one.pattern, one.flags & ~re.UNICODE, method), module.__name__)
        for one in _written(trees[module.__name__], vars(module)):
            found.setdefault(one, module.__name__)
    for text in _of_languages():
        for method in ("search", "finditer"):
            found.setdefault(Use(text, 0, method), "leafletgen.text.languages.pack")
    return found


def _of_languages() -> Iterator[str]:
    """Patterns of the packs."""
    waiting: list[Any] = [builtin(name) for name in builtin_names() if name != ROOT]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Pattern):
            yield str(one)
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif is_dataclass(one):
            waiting += (getattr(one, each.name) for each in fields(one))
        elif isinstance(one, tuple | list | frozenset | set):
            waiting += one


def _held(value: Any, deep: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif deep and isinstance(value, Mapping):
        for one in list(value.values()):
            yield from _held(one, deep - 1)
    elif deep and isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from _held(one, deep - 1)


def _asked(trees: Mapping[str, ast.Module]) -> dict[tuple[str, str], set[str]]:
    """By which methods each name of a module is asked, there or where it is imported; a name that is handed on is asked by all."""
    found: dict[tuple[str, str], set[str]] = {}
    for module, tree in trees.items():
        home = {
            one.asname or one.name: (node.module or "", one.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for one in node.names
        }
        known = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                known.add(id(node.value))
                name = home.get(node.value.id, (module, node.value.id))
                found.setdefault(name, set()).update({_kind(node.attr)} & {*METHODS})
                if (outer := ".".join(name)) in trees:  # a module's own name: `syntax.HEAD`
                    found.setdefault((outer, node.attr), set()).update(METHODS)
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in known:
                found.setdefault(home.get(node.id, (module, node.id)), set()).update(METHODS)
    return found


def _imports(tree: ast.Module) -> Iterator[ast.alias]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from node.names


def _kind(method: str) -> str:
    return method if method in METHODS else "finditer" if method in ASKING else ""


def _written(tree: ast.Module, names: Mapping[str, Any]) -> Iterator[Use]:
    """What stands in calls of `re`. What is compiled for an unnamed place is asked by all methods that its module uses."""
    usual = {
        _kind(node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and not (isinstance(node.value, ast.Name) and node.value.id == "re")
    } & {*METHODS}
    outer = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    top = {id(one.value) for one in tree.body if isinstance(one, ast.Assign | ast.AnnAssign)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or id(node) in top:
            continue
        call = node.func
        if isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name) and call.value.id == "re":
            method = call.attr
        elif isinstance(call, ast.Name) and getattr(names.get(call.id), "__module__", "") == "re":
            method = call.id
        else:
            continue
        if method not in ASKING or (text := _text(node.args[0], names)) is None:
            continue
        flags = re.NOFLAG
        for one in (*node.args[1:], *(each.value for each in node.keywords)):
            value = _value(one, names)
            flags |= value if isinstance(value, re.RegexFlag) else 0
        said = _kind(outer.get(id(node), "")) if method == "compile" else _kind(method)
        for each in (said,) if said else usual or METHODS:
            yield Use(text, int(flags), each)


def _value(node: ast.expr, names: Mapping[str, Any]) -> Any:
    try:
        return eval(compile(ast.Expression(node), "pattern", "eval"), dict(names))
    except (
        NameError,
        AttributeError,
        TypeError,
        ValueError,
        LookupError,
    ):  # only the running function knows it
        return None


def _text(node: ast.expr, names: Mapping[str, Any]) -> str | bytes | None:
    value = _value(node, names)
    if isinstance(value, str | bytes):
        return value
    if not isinstance(node, ast.JoinedStr):
        return None
    parts = ""
    for one in node.values:
        said = _value(one.value if isinstance(one, ast.FormattedValue) else one, names)
        parts += said if isinstance(said, str) else "a"
    return parts


def asking(use: Use) -> Callable[[str], object]:
    """The program's question to a text."""
    compiled: re.Pattern[Any] = re.compile(use.pattern, use.flags)
    if use.method == "finditer":

        def ask(text: Any) -> object:
            return deque(compiled.finditer(text), 0)

    else:
        ask = getattr(compiled, use.method)
    return ask if isinstance(use.pattern, str) else lambda text: ask(text.encode("latin-1", "replace"))


def pumped(pattern: str | bytes, flags: int, size: int) -> Iterator[str]:
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
