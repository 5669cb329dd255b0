"""Colour spaces of a PDF (ISO 32000, 8.6): which plates a colour inks, and which spaces stand behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.inspection.finding import AmissError
from leafletgen.inspection.objects import (
    dictionary,
    is_array,
    is_dictionary,
    is_name,
    is_number,
    is_stream,
    is_string,
    is_whole,
    kind,
    members,
    numbers,
    said,
    unpacked,
    whole,
)

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
DEEPEST = 8
"""Spaces on spaces on spaces that are followed: no sound one rests on so many."""


class Color(NamedTuple):
    """A colour as set: its space, its components (empty: a pattern or an unknown); of a pattern what its cell paints."""

    space: Any
    values: tuple[float, ...]
    cell: tuple[Any, ...] = ()

    @property
    def plates(self) -> Mapping[str, float] | None:
        """Plate -> tint (0 to 1) where it is known; None for RGB, Lab, patterns."""
        return plates(self.space, self.values)


ALIKE = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}
"""Short names of spaces in inline images."""
COMPONENTS = {
    "DeviceGray": 1, "CalGray": 1, "DeviceRGB": 3, "CalRGB": 3, "Lab": 3, "DeviceCMYK": 4, "Indexed": 1,
    "Separation": 1,
}  # fmt: skip
"""How many numbers make a colour; of the others it depends."""


def family(space: Any) -> str:
    """The name of a space, or the first of its array: DeviceCMYK, Separation, ICCBased ..."""
    plain = said(space[0] if is_array(space) else space).removeprefix("/")
    return ALIKE.get(plain, plain)


def components(space: Any) -> int | None:
    """How many numbers make a colour of a sound space; None for a pattern."""
    found = family(space)
    if found == "ICCBased":
        return whole(space[1], "/N", 3)
    return len(space[1]) if found == "DeviceN" else COMPONENTS.get(found)


def check_space(space: Any, depth: int = 0) -> None:
    """Raises AmissError for a space that is not made as its family must be (ISO 32000-1, 8.6). The others of this module
    take sound ones only.
    """
    first = space[0] if is_array(space) and len(space) else space
    if not is_name(first) or depth > DEEPEST:
        raise _no_space(space)
    parts = list(space)[1:] if is_array(space) else []
    if not _sound(family(first), parts):
        raise _no_space(space)
    for part in _below(family(first), parts):
        check_space(part, depth + 1)


def _no_space(space: Any) -> AmissError:
    told = said(space[0]) if is_array(space) and len(space) and is_name(space[0]) else kind(space)
    return AmissError("pdf-color-space", space=said(space) if is_name(space) else told)


def _sound(of: str, parts: Sequence[Any]) -> bool:
    """Whether what follows the name of a family is of the kinds that it must be."""
    if of in ("DeviceGray", "DeviceRGB", "DeviceCMYK"):
        return True
    if of == "Pattern":
        return len(parts) <= 1
    if of in ("CalGray", "CalRGB", "Lab"):
        return len(parts) == 1 and is_dictionary(parts[0]) and _white(parts[0])
    if of == "ICCBased":
        channels = whole(parts[0], "/N", 3) if len(parts) == 1 and is_stream(parts[0]) else 0
        return channels in (1, 3, 4) and len(numbers(parts[0], "/Range")) in (0, 2 * channels)
    if of == "Indexed":
        return len(parts) == 3 and is_whole(parts[1]) and 0 <= parts[1] <= 255 and _looked_up(parts)
    if of == "Separation":
        return len(parts) == 3 and is_name(parts[0]) and _plain(parts[1])
    named = (
        len(parts) in (3, 4)
        and _plain(parts[1])
        and is_array(parts[0])
        and all(is_name(one) for one in parts[0])
    )
    return of == "DeviceN" and named and len(parts[0]) > 0 and all(is_dictionary(one) for one in parts[3:])


def _white(stated: Any) -> bool:
    """Whether a white is one (8.6.5.2): three numbers above 0, the second 1; and a curve is above 0."""
    point = numbers(stated, "/WhitePoint")
    curve = stated.get("/Gamma")
    curves = [curve] if is_number(curve) else numbers(stated, "/Gamma")
    return (
        len(point) == 3 and point[0] > 0 and point[1] == 1 and point[2] > 0 and all(one > 0 for one in curves)
    )


def _plain(substitute: Any) -> bool:
    """Whether a space may stand in for inks (8.6.6.4): one of a device, or one that is measured."""
    return family(substitute) not in ("Separation", "DeviceN", "Indexed", "Pattern")


def _looked_up(parts: Sequence[Any]) -> bool:
    """Whether an Indexed space has a colour for each of its numbers."""
    base, most, table = parts
    data = bytes(table) if is_string(table) else (unpacked(table) or b"") if is_stream(table) else b""
    first = base[0] if is_array(base) and len(base) else base
    if (
        not is_name(first)
        or family(base) in ("Indexed", "Pattern")
        or not _sound(family(base), list(base)[1:] if is_array(base) else [])
    ):
        return False
    return len(data) >= (int(most) + 1) * (components(base) or 1)


def _below(of: str, parts: Sequence[Any]) -> Iterator[Any]:
    """The spaces that a space rests on: alternates, bases, colorants."""
    if of in ("Separation", "DeviceN"):
        yield parts[1]
        for attributes in parts[3:]:
            yield from (one for _, one in members(dictionary(attributes, "/Colorants")))
    elif of in ("Indexed", "Pattern"):
        yield from parts[:1]


def plates(space: Any, values: Sequence[float]) -> dict[str, float] | None:
    """See `Color.plates`. Tints beyond 0 and 1 are taken for the nearest (8.6.5.1)."""
    if (
        type(space) is str
    ):  # set by an operator of its own (k, rg, g), as most colours are, and asked for by many rules
        return _of_device(space[1:], tuple(values))
    return _plates(space, family(space), values)


@lru_cache(4096)
def _of_device(kind_: str, values: tuple[float, ...]) -> dict[str, float] | None:
    return _plates(None, kind_, values)


def _plates(space: Any, kind_: str, values: Sequence[float]) -> dict[str, float] | None:
    tints = [min(1.0, max(0.0, value)) for value in values]
    if kind_ == "ICCBased":
        kind_ = {1: "DeviceGray", 4: "DeviceCMYK"}.get(whole(space[1], "/N", 3), "DeviceRGB")
    if kind_ in ("DeviceGray", "CalGray") and len(tints) == 1:
        return {"Black": 1 - tints[0]} if tints[0] < 1 else {}
    if kind_ == "DeviceCMYK" and len(tints) == 4:
        return {name: v for name, v in zip(PROCESS, tints, strict=True) if v > 0}
    if kind_ in ("Separation", "DeviceN") and tints:
        return {name: v for name, v in zip(colorants(space), tints, strict=True) if v > 0 and name != "None"}
    return None


def colorants(space: Any) -> tuple[str, ...]:
    """The names of the plates of a Separation or DeviceN."""
    if family(space) == "Separation":
        return (name(space[1]),)
    return tuple(name(one) for one in space[1])


def name(one: Any) -> str:
    """A name without its slash."""
    return said(one).removeprefix("/")


def behind(space: Any) -> Iterator[Any]:
    """The space and all that it rests on: alternates, bases, colorants, underlying spaces."""
    yield space
    if is_array(space):
        for one in _below(family(space), list(space)[1:]):
            yield from behind(one)


def key(space: Any, depth: int = 0) -> str:
    """A text that is the same for equal spaces: for telling whether one name has two definitions."""
    if depth > DEEPEST:
        return "…"
    if is_stream(space):
        entries = sorted((k, key(v, depth + 1)) for k, v in members(space) if k != "/Length")
        return f"{entries}{space.read_raw_bytes()!r}"
    if is_array(space):
        return f"[{' '.join(key(one, depth + 1) for one in space)}]"
    if is_dictionary(space):
        return f"<{sorted((k, key(v, depth + 1)) for k, v in members(space))}>"
    if is_number(space):
        return f"{float(space):g}"
    return f"{kind(space)} {said(space) if is_name(space) or is_string(space) else space}"
