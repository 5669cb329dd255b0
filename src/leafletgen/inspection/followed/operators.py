"""The operators of content streams and what each takes (ISO 32000-1, annex A): judged before an operator is followed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.inspection.finding import AmissError
from leafletgen.inspection.objects import (
    LARGEST,
    is_array,
    is_dictionary,
    is_name,
    is_number,
    is_string,
    is_whole,
    kind,
    said,
)


def _is_line(value: Any) -> bool:
    """Strings, and numbers between them that move the pen (TJ)."""
    return is_array(value) and all(is_string(one) or is_number(one) for one in value)


def _is_dashes(value: Any) -> bool:
    return is_array(value) and all(is_number(one) and one >= 0 for one in value)


def _is_properties(value: Any) -> bool:
    return is_name(value) or is_dictionary(value)


def _is_image(value: Any) -> bool:
    return hasattr(value, "obj") and is_dictionary(value.obj)


class Wanted(NamedTuple):
    """A kind of operand: its test, and what it is in words."""

    test: Callable[[Any], bool]
    label: str


WANTED: Mapping[str, Wanted] = {
    "n": Wanted(is_number, "a number"),
    "i": Wanted(is_whole, "a whole number"),
    "/": Wanted(is_name, "a name"),
    "s": Wanted(is_string, "a string"),
    "t": Wanted(_is_line, "an array of strings and numbers"),
    "d": Wanted(_is_dashes, "an array of numbers, none below 0"),
    "p": Wanted(_is_properties, "a name or a dictionary"),
    "m": Wanted(_is_image, "a picture"),
}
"""By the letter that stands for it in `TAKES`."""

TAKES: Mapping[str, str] = {
    "b": "", "B": "", "b*": "", "B*": "", "BDC": "/p", "BMC": "/", "BT": "", "BX": "", "c": "nnnnnn", "cm": "nnnnnn",
    "CS": "/", "cs": "/", "d": "dn", "d0": "nn", "d1": "nnnnnn", "Do": "/", "DP": "/p", "EMC": "", "ET": "", "EX": "",
    "f": "", "F": "", "f*": "", "G": "n", "g": "n", "gs": "/", "h": "", "i": "n", "INLINE IMAGE": "m", "j": "i", "J": "i",
    "K": "nnnn", "k": "nnnn", "l": "nn", "m": "nn", "M": "n", "MP": "/", "n": "", "q": "", "Q": "", "re": "nnnn",
    "RG": "nnn", "rg": "nnn", "ri": "/", "s": "", "S": "", "sh": "/", "T*": "", "Tc": "n", "Td": "nn", "TD": "nn",
    "Tf": "/n", "Tj": "s", "TJ": "t", "TL": "n", "Tm": "nnnnnn", "Tr": "i", "Ts": "n", "Tw": "n", "Tz": "n", "v": "nnnn",
    "w": "n", "W": "", "W*": "", "y": "nnnn", "'": "s", '"': "nns",
}  # fmt: skip
"""Operator -> its operands. Those of SC, SCN, sc and scn go by the space that is set."""

IN_TEXT = frozenset(("Tj", "TJ", "'", '"', "Td", "TD", "Tm", "T*"))
"""What works between BT and ET only."""
OUT_OF_TEXT = frozenset(("q", "Q", "cm", "Do", "sh", "INLINE IMAGE", "m", "re"))
"""What must not stand between them (8.2, figure 9)."""
GOING_ON = frozenset(("l", "c", "v", "y", "h"))
"""What goes on from a point."""
PLACED = IN_TEXT | OUT_OF_TEXT | GOING_ON

RANGES: Mapping[str, tuple[float, float]] = {
    "J": (0, 2),
    "j": (0, 2),
    "Tr": (0, 7),
    "i": (0, 100),
}
"""Operator -> between what its number lies: one of a list. Colours and widths beyond theirs are taken for the nearest (8.6.5.1)."""

NUMERIC: Mapping[str, int] = {
    name: len(takes) for name, takes in TAKES.items() if takes and not takes.strip("n")
}
"""Operators of numbers alone: how many."""

COLORED = frozenset(("SC", "SCN", "sc", "scn"))
SHOWN = 40
"""Characters of an operand that a finding quotes."""


def floats(operator: str, operands: Sequence[Any]) -> list[float] | None:
    """The operands of one of `NUMERIC`; None where they are not what it takes: `check_operands` tells why."""
    if len(operands) != NUMERIC[operator]:
        return None
    found = []
    for value in operands:
        if type(value) is not int and type(value) is not Decimal and type(value) is not float:
            return None
        try:
            number = float(value)
        except OverflowError:
            return None
        if not -LARGEST <= number <= LARGEST:
            return None
        found.append(number)
    return found


def check_operands(operator: str, operands: Sequence[Any]) -> None:
    """Raises AmissError for operands that the operator does not take. It must be one of `TAKES`."""
    takes = TAKES[operator]
    if len(operands) != len(takes):
        raise miscounted(operator, len(takes), len(operands))
    for place, (letter, value) in enumerate(zip(takes, operands, strict=True), 1):
        if not WANTED[letter].test(value):
            raise mistaken(operator, place, value, WANTED[letter].label)


def check_range(operator: str, operands: Sequence[Any]) -> None:
    """Raises AmissError for numbers that the operator does not take. They must be numbers, and it one of `RANGES`."""
    least, most = RANGES[operator]
    for value in operands:
        if not least <= value <= most:
            raise AmissError(
                "pdf-operand-range",
                operator=operator,
                text=plain(str(value)),
                least=f"{least:g}",
                most=f"{most:g}",
            )


def check_color(operator: str, operands: Sequence[Any], components: int | None) -> None:
    """The same for SC, SCN, sc and scn: so many numbers; for a pattern (None) its name behind any numbers."""
    numbers = operands if components is not None else operands[:-1]
    if components is not None and len(operands) != components:
        raise miscounted(operator, components, len(operands))
    if components is None and not (len(operands) and is_name(operands[-1])):
        raise mistaken(operator, max(1, len(operands)), operands[-1] if len(operands) else None, "a name")
    for place, value in enumerate(numbers, 1):
        if not is_number(value):
            raise mistaken(operator, place, value, "a number")


def miscounted(operator: str, wanted: int, count: int) -> AmissError:
    """The error for too few operands, or too many."""
    return AmissError("pdf-operand-count", operator=operator, least=wanted, count=count)


def mistaken(operator: str, place: int, value: Any, wanted: str) -> AmissError:
    """The error for an operand (the first is 1) of another kind."""
    text = quoted(value)
    return AmissError(
        "pdf-operand-kind", operator=operator, number=place, found=kind(value), text=text, wanted=wanted
    )


def quoted(value: Any) -> str:
    """An operand as it stands in the file, shortened."""
    if is_name(value) or is_string(value):
        whole = said(value)
    elif is_array(value) or is_dictionary(value):
        whole = value.unparse().decode("latin-1")
    elif value is None or isinstance(value, bool):
        whole = {None: "null", True: "true", False: "false"}[value]
    else:
        whole = str(value)
    return plain(whole)


def plain(text: str) -> str:
    """What can be shown of a text from a file."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return shown if len(shown) <= SHOWN else shown[: SHOWN - 1] + "…"
