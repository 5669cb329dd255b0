"""Colour profiles (ICC.1): what their bytes say of themselves, and the printing conditions of the package."""

from __future__ import annotations

import struct
from functools import cache
from struct import unpack_from

from leafletgen.core.data import DATA
from leafletgen.core.limits import PROFILE_TAGS
from leafletgen.core.record import NamedTuple

SRGB = "sRGB2014"


class Condition(NamedTuple):
    """A printing condition: its name in the ICC's registry (empty: it is not there) and in words."""

    identifier: str
    info: str


SHIPPED = {
    "FOGRA39L": Condition("FOGRA39", "Offset on coated paper, FOGRA39L"),
    "FOGRA47L": Condition("FOGRA47", "Offset on uncoated paper, FOGRA47L"),
    "GRACoL-TR006": Condition("CGATS TR 006", "Offset on coated paper, GRACoL, CGATS TR 006"),
}
"""By file: the package's conditions of print."""

REGISTERED = (
    ("Japan Color 2001 Coated", "JC200103"),
    ("Japan Color 2001 Uncoated", "JC200104"),
    ("Japan Color 2002 Newspaper", "JCN2002"),
    ("Japan Color 2003 Web Coated", "JCW2003"),
    ("PSO Coated v3", "FOGRA51"),
    ("PSO Uncoated v3", "FOGRA52"),
    ("FOGRA27", "FOGRA27"),
    ("FOGRA39", "FOGRA39"),
    ("FOGRA47", "FOGRA47"),
    ("FOGRA51", "FOGRA51"),
    ("FOGRA52", "FOGRA52"),
    ("TR006", "CGATS TR 006"),
    ("TR003", "CGATS TR 003"),
    ("TR005", "CGATS TR 005"),
)
"""What a profile's own name begins with or holds, and its condition's name in the registry."""

HEADER = 128

NAMED = 4096
"""Bytes of a tag that are looked at for its name."""

CLASSES = {
    "scnr": "a scanner or camera",
    "mntr": "a screen",
    "link": "a link between two devices",
    "abst": "an effect",
    "spac": "a colour space",
    "nmcl": "a list of named colours",
}
"""Device classes other than `prtr` in words."""


class Icc(NamedTuple):
    """A profile: its own name, device class (`prtr`: a press), colour space (`CMYK`, `RGB`, `GRAY`), version, bytes."""

    name: str
    kind: str
    space: str
    version: int
    data: bytes

    @property
    def condition(self) -> Condition:
        """The printing condition it describes. A name of the registry is given to what is really that profile only."""
        low = self.name.casefold()
        known = next((to for name, to in REGISTERED if name.casefold() in low), "")
        return Condition(known, self.name)


class ProfileError(ValueError):
    """The bytes are no colour profile; the argument says why in plain words."""


def parse(data: bytes) -> Icc:
    """What the header and the tag table say. Raises ProfileError."""
    if len(data) < HEADER + 4 or data[36:40] != b"acsp":
        raise ProfileError("it is not an ICC profile")
    stated, count = unpack_from(">L", data)[0], unpack_from(">L", data, HEADER)[0]
    if stated > len(data) or HEADER + 4 + 12 * count > len(data):
        raise ProfileError("it is cut off")
    if PROFILE_TAGS.passed_by(count):
        raise ProfileError("its tables are broken")
    tags = {}
    for i in range(count):
        name, offset, size = unpack_from(">4sLL", data, HEADER + 4 + 12 * i)
        if offset + size > len(data):
            raise ProfileError("it is cut off")
        tags[name] = data[offset : offset + min(size, NAMED)]
    if b"desc" not in tags:
        raise ProfileError("it has no name (tag “desc”)")
    kind, space = data[12:16].decode("latin-1").strip(), data[16:20].decode("latin-1").strip()
    return Icc(_name(tags[b"desc"]), kind, space, data[8], data)


def _name(tag: bytes) -> str:
    """The text of a `desc` tag: textDescriptionType (version 2) or multiLocalizedUnicodeType (4)."""
    try:
        if tag[:4] == b"mluc":
            length, offset = unpack_from(">LL", tag, 20)
            text = tag[offset : offset + length].decode("utf-16-be")
        else:
            length = unpack_from(">L", tag, 8)[0]
            text = tag[12 : 12 + length].decode("latin-1")
    except (UnicodeDecodeError, struct.error) as error:
        raise ProfileError("its name (tag “desc”) is broken") from error
    return text.rstrip("\0").strip()


@cache
def shipped(name: str) -> Icc:
    """A profile of the package. Raises KeyError for another name."""
    if name not in SHIPPED and name != SRGB:
        raise KeyError(name)
    return parse((DATA / "icc" / f"{name}.icc").read_bytes())
