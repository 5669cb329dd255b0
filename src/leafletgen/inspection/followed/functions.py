"""Functions of a PDF (ISO 32000-1, 7.10): whether one is made as it must be, and gives as many numbers as are wanted."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.objects import (
    is_array,
    is_dictionary,
    is_name,
    is_number,
    is_stream,
    is_whole,
    said,
)

DEEPEST = 8
"""Functions of functions that are followed."""
UNRUN = "its function is a program that cannot be run"
MISCOUNTED = "its function does not give as many numbers as are needed"


def function_fault(function: Any, inputs: int | None, outputs: int | None, depth: int = 0) -> str:
    """What is wrong with a function of so many numbers (None: of any); empty where nothing is."""
    if is_name(function) and said(function) == "/Identity":
        return ""
    if not (is_dictionary(function) or is_stream(function)) or depth > DEEPEST:
        return "its function is none"
    kind, domain = function.get("/FunctionType"), objects.numbers(function, "/Domain")
    if kind not in (0, 2, 3, 4) or not domain or len(domain) % 2:
        return "its function is of no known kind, or has no domain"
    span = objects.numbers(function, "/Range")
    if kind in (0, 4) and (not is_stream(function) or not span):
        return "its function has no range"
    if inputs is not None and len(domain) != 2 * inputs:
        return MISCOUNTED
    if span and (len(span) % 2 or outputs not in (None, len(span) // 2)):
        return MISCOUNTED
    if kind == 0:
        return _sampled(function, len(domain) // 2, len(span) // 2)
    if kind == 2:
        return _exponential(function, outputs)
    return _stitched(function, outputs, depth) if kind == 3 else _calculated(function, domain, len(span) // 2)


def ends(function: Any) -> Iterator[list[float]]:
    """What a function, or a row of functions for one number each, gives at its ends; nothing where that is not stated."""
    if function is not None and is_array(function):
        rows = [list(ends(one)) for one in function]
        if all(len(row) == 2 for row in rows):
            yield from ([value for row in rows for value in row[at]] for at in (0, 1))
        return
    if not is_dictionary(function) or function_fault(function, 1, None):
        return
    if function.get("/FunctionType") == 2:
        yield objects.numbers(function, "/C0") or [0.0]
        yield objects.numbers(function, "/C1") or [1.0]
    else:
        for part in objects.array(function, "/Functions"):
            yield from ends(part)


def _sampled(function: Any, inputs: int, outputs: int) -> str:
    size, bits = objects.numbers(function, "/Size"), objects.whole(function, "/BitsPerSample", 0)
    if len(size) != inputs or min(size) < 1 or bits not in (1, 2, 4, 8, 12, 16, 24, 32):
        return MISCOUNTED
    data = objects.unpacked(function)
    wanted = (math.prod(map(int, size)) * outputs * bits + 7) // 8
    return MISCOUNTED if data is not None and len(data) < wanted else ""


def _exponential(function: Any, outputs: int | None) -> str:
    if not is_number(function.get("/N")):
        return "its function has no exponent"
    first = objects.numbers(function, "/C0") or [0.0]
    last = objects.numbers(function, "/C1") or [1.0]
    return MISCOUNTED if len(first) != len(last) or outputs not in (None, len(first)) else ""


def _stitched(function: Any, outputs: int | None, depth: int) -> str:
    parts = objects.array(function, "/Functions")
    if not parts or len(objects.numbers(function, "/Bounds")) != len(parts) - 1:
        return "its function has no parts, or not as many bounds"
    if len(objects.numbers(function, "/Encode")) != 2 * len(parts):
        return MISCOUNTED
    return next((r for r in (function_fault(one, 1, outputs, depth + 1) for one in parts) if r), "")


# ---------------------------------------------------------------- calculators (7.10.5)


class CalculatorError(Exception):
    """A calculator takes what is not there, or is not written as one."""


Operands = list[Any]
TOKEN = re.compile(rb"%[^\r\n]*|[{}]|[^\s{}%]+")
NUMBER = re.compile(rb"[-+]?(\d+(?:\.\d*)?|\.\d+)([eE][-+]?\d+)?|\d+#[0-9A-Za-z]+")


def _calculated(function: Any, domain: list[float], outputs: int) -> str:
    """By running it for the middle and the ends of what it takes."""
    data = objects.unpacked(function)
    if data is None:
        return UNRUN
    pairs = list(zip(domain[::2], domain[1::2], strict=True))
    try:
        program = _parsed(data)
        for share in (0.0, 0.5, 1.0):
            row: Operands = [least + (most - least) * share for least, most in pairs]
            _run(program, row)
            if len(row) != outputs:
                return MISCOUNTED
    except (CalculatorError, IndexError, RecursionError, TypeError):
        return UNRUN
    except (
        ArithmeticError,
        ValueError,
    ):  # a root of nothing, a division by nothing: readers take a number for it
        return ""
    return ""


def _parsed(data: bytes) -> Operands:
    below: list[Operands] = [[]]
    for token in TOKEN.findall(data):
        word = token.decode("latin-1")
        if word == "{":
            below.append([])
            if len(below) > objects.DEEPEST:
                raise CalculatorError
        elif word == "}":
            if len(below) < 2:
                raise CalculatorError
            below[-2].append(below.pop())
        elif not word.startswith("%"):
            below[-1].append(_word(token, word))
    if len(below) != 1 or len(below[0]) != 1 or not isinstance(below[0][0], list):
        raise CalculatorError
    return list(below[0][0])


def _word(token: bytes, word: str) -> Any:
    if NUMBER.fullmatch(token):
        if "#" in word:
            base, _, digits = word.partition("#")
            return int(digits, int(base))
        return int(word) if word.lstrip("+-").isdigit() else float(word)
    if word not in STACK and word not in VALUES and word not in ("if", "ifelse", "true", "false"):
        raise CalculatorError
    return word


def _run(program: Operands, row: Operands) -> None:
    for word in program:
        if isinstance(word, list) or not isinstance(word, str):
            row.append(word)
        elif word in ("true", "false"):
            row.append(word == "true")
        elif word in ("if", "ifelse"):
            other = row.pop() if word == "ifelse" else []
            then, chosen = row.pop(), row.pop()
            if not isinstance(chosen, bool) or not isinstance(then, list) or not isinstance(other, list):
                raise CalculatorError
            _run(then if chosen else other, row)
        elif word in STACK:
            STACK[word](row)
        else:
            count, work = VALUES[word]
            if len(row) < count:
                raise CalculatorError
            taken = row[-count:]
            row[-count:] = [work(*taken)]


def _copy(row: Operands) -> None:
    count = _count(row)
    if count:
        row += row[-count:]


def _index(row: Operands) -> None:
    count = _count(row, 1)
    row.append(row[-1 - count])


def _roll(row: Operands) -> None:
    steps = int(row.pop())
    count = _count(row)
    if count:
        steps %= count
        row[-count:] = row[-steps:] + row[-count : len(row) - steps] if steps else row[-count:]


def _count(row: Operands, more: int = 0) -> int:
    """How many an operator is about: they must be there."""
    count = row.pop()
    if not is_whole(count) or not 0 <= count + more <= len(row):
        raise CalculatorError
    return int(count)


def _exchange(row: Operands) -> None:
    row[-2], row[-1] = row[-1], row[-2]


STACK: Mapping[str, Callable[[Operands], Any]] = {
    "pop": list.pop, "exch": _exchange, "dup": lambda row: row.append(row[-1]), "copy": _copy, "index": _index, "roll": _roll,
}  # fmt: skip


def _either(
    bits: Callable[[int, int], int], truth: Callable[[bool, bool], bool]
) -> Callable[[Any, Any], Any]:
    return lambda a, b: truth(a, b) if isinstance(a, bool) else bits(int(a), int(b))


VALUES: Mapping[str, tuple[int, Callable[..., Any]]] = {
    "abs": (1, abs), "add": (2, lambda a, b: a + b), "sub": (2, lambda a, b: a - b), "mul": (2, lambda a, b: a * b),
    "div": (2, lambda a, b: a / b), "idiv": (2, lambda a, b: int(a / b)), "mod": (2, math.fmod),
    "neg": (1, lambda a: -a), "ceiling": (1, math.ceil), "floor": (1, math.floor), "round": (1, lambda a: math.floor(a + 0.5)),
    "truncate": (1, math.trunc), "cvi": (1, int), "cvr": (1, float), "sqrt": (1, math.sqrt), "ln": (1, math.log),
    "log": (1, math.log10), "exp": (2, math.pow), "sin": (1, lambda a: math.sin(math.radians(a))),
    "cos": (1, lambda a: math.cos(math.radians(a))), "atan": (2, lambda a, b: math.degrees(math.atan2(a, b)) % 360),
    "eq": (2, lambda a, b: a == b), "ne": (2, lambda a, b: a != b), "gt": (2, lambda a, b: a > b), "ge": (2, lambda a, b: a >= b),
    "lt": (2, lambda a, b: a < b), "le": (2, lambda a, b: a <= b),
    "not": (1, lambda a: not a if isinstance(a, bool) else ~int(a)),
    "and": (2, _either(lambda a, b: a & b, lambda a, b: a and b)), "or": (2, _either(lambda a, b: a | b, lambda a, b: a or b)),
    "xor": (2, _either(lambda a, b: a ^ b, lambda a, b: a != b)),
    "bitshift": (2, lambda a, b: int(a) << min(b, 31) if b >= 0 else int(a) >> min(-b, 31)),
}  # fmt: skip
"""Operator -> how many numbers it takes, and what it makes of them."""
