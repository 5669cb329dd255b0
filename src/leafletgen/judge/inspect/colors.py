"""Colour spaces of a PDF (ISO 32000, 8.6): which plates a colour inks, and which spaces stand behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from leafletgen.judge.inspect.objects import is_array

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


class Color(NamedTuple):
    """A colour as set: its space, its components (empty: a pattern or an unknown)."""

    space: Any
    values: tuple[float, ...]

    @property
    def plates(self) -> Mapping[str, float] | None:
        """Plate -> tint (0 to 1) where it is known; None for RGB, Lab, patterns."""
        return plates(self.space, self.values)


def family(space: Any) -> str:
    """The name of a space, or the first of its array: DeviceCMYK, Separation, ICCBased ..."""
    name = str(space) if not is_array(space) else str(space[0])
    return {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}.get(
        name.removeprefix("/"), name.removeprefix("/")
    )


def plates(space: Any, values: Sequence[float]) -> dict[str, float] | None:
    """See `Color.plates`."""
    kind = family(space)
    if kind == "ICCBased":
        kind = {1: "DeviceGray", 4: "DeviceCMYK"}.get(int(space[1].get("/N", 3)), "DeviceRGB")
    if kind in ("DeviceGray", "CalGray") and len(values) == 1:
        return {"Black": 1 - values[0]} if values[0] < 1 else {}
    if kind == "DeviceCMYK" and len(values) == 4:
        return {name: v for name, v in zip(PROCESS, values, strict=True) if v > 0}
    if kind in ("Separation", "DeviceN") and values:
        return {
            name: v for name, v in zip(colorants(space), values, strict=False) if v > 0 and name != "None"
        }
    return None


def colorants(space: Any) -> tuple[str, ...]:
    """The names of the plates of a Separation or DeviceN."""
    if family(space) == "Separation":
        return (name(space[1]),)
    return tuple(name(one) for one in space[1])


def name(one: Any) -> str:
    """A name without its slash."""
    return str(one).removeprefix("/")


def behind(space: Any) -> Iterator[Any]:
    """The space and all that it rests on: alternates, bases, colorants, underlying spaces."""
    yield space
    if not is_array(space):
        return
    kind = family(space)
    if kind in ("Separation", "DeviceN"):
        yield from behind(space[2])
        attributes = space[4] if len(space) > 4 else {}
        for one in attributes.get("/Colorants", {}).values():
            yield from behind(one)
    elif kind in ("Indexed", "Pattern") and len(space) > 1:
        yield from behind(space[1])


def key(space: Any) -> str:
    """A text that is the same for equal spaces: for telling whether one name has two definitions."""
    import pikepdf

    if isinstance(space, pikepdf.Stream):
        return f"{sorted((k, key(v)) for k, v in space.items() if k != '/Length')}{space.read_raw_bytes()!r}"
    if isinstance(space, pikepdf.Array):
        return f"[{' '.join(key(one) for one in space)}]"
    if isinstance(space, pikepdf.Dictionary):
        return f"<{sorted((k, key(v)) for k, v in space.items())}>"
    try:
        return f"{float(space):g}"
    except (TypeError, ValueError):
        return str(space)
