"""A font file read by fontTools: what it says of itself, whether it is whole, and the font that we embed made from it.

The door to fontTools (with `fonts.outlines` and `fonts.packing`). fontTools tells of a damaged file by whatever exception
the broken value happens to run into, so all of them are caught here, at `read`, and nowhere else.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont

from leafletgen.core.processes.tasks import starved
from leafletgen.text.fonts import containers
from leafletgen.text.fonts.facts import (
    BITMAP,
    EDITABLE,
    NO_SUBSET,
    PREVIEW,
    RESTRICTED,
    FaceFacts,
    StaticFace,
    Unusable,
    VariationAxis,
    Want,
    broken,
)  # fmt: skip
from leafletgen.text.fonts.sound import check
from leafletgen.text.fonts.weights import nearest

FAMILY, FULL, VERSION, COPYRIGHT, LICENCE, LICENCE_URL, TYPOGRAPHIC_FAMILY = 1, 4, 5, 0, 13, 14, 16
"""Name IDs (OpenType, `name`)."""

MOST_NAMED = 12


def read(data: bytes, want: Want) -> StaticFace:
    """The face that is wanted, as a static TrueType font. Raises Unusable, and no other error that the file could cause, but for
    MemoryError.
    """
    miscounted: tuple[str, ...] = ()
    try:
        with _listening():
            outside = containers.look(data)
            miscounted = outside.miscounted
            return _read(data, want, outside)
    except Unusable:
        raise
    except Exception as error:  # fontTools has no error of its own for damage: struct.error, KeyError, AssertionError, RecursionError ...
        if starved(error):
            raise
        if miscounted:
            raise broken(f"its table “{miscounted[0]}” has been damaged (checksum)") from error
        raise broken(f"it is damaged ({type(error).__name__})") from error


@contextmanager
def _listening() -> Iterator[None]:
    """While open, fontTools' remarks come to us, not to the screen. Where it passes over what it does not understand, we do not:
    HarfBuzz may understand it in another way. Raises Unusable.
    """
    log, ear = logging.getLogger("fontTools"), _Ear()
    loud, log.propagate = log.propagate, False
    log.addHandler(ear)
    try:
        yield
    finally:
        log.removeHandler(ear)
        log.propagate = loud
    if ear.misunderstood:
        raise broken("its tables are broken")


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.misunderstood = False

    def emit(self, record: logging.LogRecord) -> None:
        self.misunderstood |= record.getMessage().startswith(("Unknown ", "unknown ", "skipping malformed"))


def _read(data: bytes, want: Want, outside: containers.Outside) -> StaticFace:
    faces = [(number, *_facts(data, number, outside.faces)) for number in range(outside.faces)]
    number, facts = _chosen([(number, facts) for number, _, facts in faces], want)
    facts = facts._replace(miscounted=outside.miscounted)
    font = next(font for at, font, _ in faces if at == number)
    _permitted(facts.fs_type)
    location = _location(facts, want)
    check(font)
    weight = round(location["wght"]) if "wght" in location else 0
    if facts.kind == "glyf" and not location and containers.is_plain(data):
        return StaticFace(facts, weight, location, None)
    from leafletgen.text.fonts.outlines import static

    program = static(font, location)
    check(TTFont(BytesIO(program), lazy=False))
    return StaticFace(facts, weight, location, program)


def _facts(data: bytes, number: int, count: int) -> tuple[TTFont, FaceFacts]:
    font = TTFont(BytesIO(data), fontNumber=number if count > 1 or data[:4] == b"ttcf" else -1, lazy=False)
    kind = next((tag for tag in ("glyf", "CFF2", "CFF ") if tag in font), None)
    if kind is None:
        raise broken("it has no outlines")
    for tag in ("head", "hhea", "maxp", "hmtx", "cmap", "name", "OS/2"):
        if tag not in font:
            raise broken(f"its table “{tag}” is missing")
    if kind == "glyf" and "fvar" in font and "gvar" not in font:
        # Its outlines would be those of its usual shape at all places of its axes, and Bold would not be bold.
        raise broken("its table “gvar” is missing")
    if (
        font["maxp"].numGlyphs < 2
        or font["head"].unitsPerEm < 16
        or (kind == "glyf" and not len(font.reader["glyf"]))
    ):
        raise broken("its tables are broken")  # it has no letters (OpenType, head: 16 to 16384 units)
    names, os2 = font["name"], font["OS/2"]

    def name(*ids: int) -> str:
        return next((text for one in ids if (text := names.getDebugName(one))), "").strip()

    if not name(TYPOGRAPHIC_FAMILY, FAMILY, FULL):
        raise broken("it has no name")
    axes: tuple[VariationAxis, ...] = ()
    instances: tuple[tuple[str, dict[str, float]], ...] = ()
    if "fvar" in font:
        axes = tuple(_axis(axis) for axis in font["fvar"].axes)
        instances = tuple(
            (name(one.subfamilyNameID), dict(one.coordinates)) for one in font["fvar"].instances
        )
    return font, FaceFacts(
        family=name(TYPOGRAPHIC_FAMILY, FAMILY), full=name(FULL), weight=int(os2.usWeightClass),
        italic=bool(os2.fsSelection & 1), kind=kind.strip(), fs_type=int(os2.fsType),
        glyphs=int(font["maxp"].numGlyphs), axes=axes, instances=instances, version=name(VERSION),
        copyright=name(COPYRIGHT), licence=name(LICENCE), licence_url=name(LICENCE_URL),
    )  # fmt: skip


def _axis(axis: Any) -> VariationAxis:
    found = VariationAxis(
        str(axis.axisTag), float(axis.minValue), float(axis.defaultValue), float(axis.maxValue)
    )
    if not found.least <= found.usual <= found.most:
        raise broken("its table “fvar” is broken")
    return found


def _chosen(faces: Sequence[tuple[int, FaceFacts]], want: Want) -> tuple[int, FaceFacts]:
    """The face of a file: the one that is named; of several that are one family's, the upright one of the nearest weight."""
    found = list(faces)
    if want.face:
        found = [
            (number, facts) for number, facts in faces
            if want.face.casefold() in (str(number + 1), facts.family.casefold(), facts.full.casefold())
        ]  # fmt: skip
        if not found:
            raise Unusable("font-face-unknown", face=want.face, known=_listed(_faces(faces)))
    if len({facts.family for _, facts in found}) > 1:
        raise Unusable("font-face-choose", known=_listed(_faces(faces)))
    upright = [one for one in found if not one[1].italic] or found
    weight = nearest(want.weight, [facts.weight for _, facts in upright])
    return next(one for one in upright if one[1].weight == weight)


def _faces(faces: Sequence[tuple[int, FaceFacts]]) -> Iterator[str]:
    return (f"{number + 1} {facts.full or facts.family}" for number, facts in faces)


def _listed(known: Iterator[str]) -> str:
    words = list(known)
    return ", ".join(words[:MOST_NAMED]) + (" …" if len(words) > MOST_NAMED else "") if words else "–"


def _location(facts: FaceFacts, want: Want) -> dict[str, float]:
    """Where on its axes a variable font is taken: its weight follows the text, unless the project has fixed that axis."""
    axes = {axis.tag: axis for axis in facts.axes}
    place = {tag: axis.usual for tag, axis in axes.items()}
    if want.instance:
        found = next((at for n, at in facts.instances if n.casefold() == want.instance.casefold()), None)
        if found is None:
            known = _listed(name for name, _ in facts.instances)
            raise Unusable("font-instance-unknown", instance=want.instance, known=known)
        place |= found
    if "wght" in axes:
        place["wght"] = min(max(float(want.weight), axes["wght"].least), axes["wght"].most)
    for tag, value in want.axes:
        if tag not in axes:
            raise Unusable("font-axis-unknown", axis=tag, known=_listed(iter(axes)))
        least, most = axes[tag].least, axes[tag].most
        if not least <= value <= most:
            raise Unusable(
                "font-axis-range", axis=tag, value=f"{value:g}", least=f"{least:g}", most=f"{most:g}"
            )
        place[tag] = value
    return place


def _permitted(fs_type: int) -> None:
    """Whether the maker allows it to be put into a file. Of several bits the most generous stands (OpenType, OS/2, fsType)."""
    if fs_type & RESTRICTED and not fs_type & (PREVIEW | EDITABLE):
        raise Unusable("font-rights-restricted")
    if fs_type & NO_SUBSET:
        raise Unusable("font-rights-subset")
    if fs_type & BITMAP:
        raise Unusable("font-rights-bitmap")
