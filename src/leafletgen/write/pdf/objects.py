"""Values of PDF (ISO 32000, 7.3) as Python values, and their bytes.

A `str` is a name, `TextString` a text string, `bytes` a hexadecimal string, `Ref` a reference; numbers, truth values, lists
and dictionaries are themselves. An entry of a dictionary that is None is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias, Union

from leafletgen.core.record import NamedTuple


class Ref(NamedTuple):
    """A reference to the indirect object of this number."""

    number: int


class TextString(NamedTuple):
    """A text string (7.9.2.2)."""

    text: str

    @property
    def encoded(self) -> bytes:
        """Its bytes: printable ASCII as it is, else UTF-16BE behind a byte order mark."""
        if self.text.isascii() and self.text.isprintable():
            return self.text.encode("ascii")
        return b"\xfe\xff" + self.text.encode("utf-16-be")


Value: TypeAlias = Union[
    bool, int, float, str, bytes, Ref, TextString, "Sequence[Value]", "Mapping[str, Value]", None
]

_REGULAR = frozenset(map(chr, range(0x21, 0x7F))) - frozenset("#()<>[]{}/%")


def number(value: float) -> str:
    """A number to a thousandth, as short as it goes."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@lru_cache(maxsize=1024)
def name(text: str) -> str:
    """A name (7.3.5)."""
    if _REGULAR.issuperset(text):
        return "/" + text
    return "/" + "".join(
        chr(byte) if chr(byte) in _REGULAR else f"#{byte:02X}" for byte in text.encode("utf-8")
    )


def string(text: str) -> str:
    """A text string: printable ASCII as it is, else UTF-16BE in hexadecimal."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<{TextString(text).encoded.hex().upper()}>"


def serialize(value: Value) -> str:
    """The characters of a value, all of them ASCII."""
    form = _FORMS.get(type(value))
    return form(value) if form is not None else "[" + " ".join(map(serialize, value)) + "]"  # type: ignore[arg-type]  # what is no known form is a sequence


def _dictionary(value: Mapping[str, Value]) -> str:
    inner = " ".join([f"{name(key)} {serialize(v)}" for key, v in value.items() if v is not None])
    return f"<<{inner}>>"


_FORMS: dict[type, Callable[[Any], str]] = {
    str: name,
    bool: lambda value: "true" if value else "false",
    int: str,
    float: number,
    Ref: lambda ref: f"{ref.number} 0 R",
    TextString: lambda value: string(value.text),
    bytes: lambda value: f"<{value.hex().upper()}>",
    dict: _dictionary,
    type(None): lambda _: "null",
}
"""How each kind is written; all others are arrays. By type, as a tag tree has ten thousand values."""
