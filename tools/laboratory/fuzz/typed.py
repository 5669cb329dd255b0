"""Values of YAML files exchanged for others of the right kind and an extreme size: what gets past the reading of a file."""

from __future__ import annotations

import re
from random import Random

from tools.laboratory.fuzz.mutators import archive, tokens

_VALUE = re.compile(rb"(?:(?<=: )|(?<=\[)|(?<=, )|(?<=- ))[^\s,\[\]{}#:][^,\[\]{}\n#:]*(?=[,\]}\n])")
_LENGTHS = (
    b"0 0u 0.0001u 0.5u 1u 3mm 12u 60u 400u 100000u 1000000000u -1u -3mm -400u 0.001mm 99% 100% 1000%".split()
)
_NUMBERS = b"0 1 2 3 7 31 40 200 201 1000 1000000 0.0001 0.5 1.5 1000.5 -1 -200 90 -90 45 180 360".split()
_WORDS = (
    b"yes no rest content equal start end center before after page staff all none both inside cover contain circle rounded rect vertical "
    b"decision note flow tree timeline along down row grid auto cycle ladder en ar ja zh key one title head ask body caption label labels "
    b"red yellow tint paper black white navy 2026-04 2026-04-06 1900-01 9999-12 0001-01-01 every_day JP"
).split()
_LISTS = (
    b"[]", b"{}", b"[rest]", b"[rest, rest]", b"[0u, 0u]", b"[1u, 400u]", b"[content, equal, rest]", b"[1, 2]", b"[2, 1]", b"[1, 200]", b"[a, a]",
    b"[[a]]", b"[{rule: {}}]", b"[{paragraph: title}]", b"{text: title, language: ar}", b"[" + b"rest, " * 300 + b"rest]", b"[" * 240 + b"]" * 240,
    b"[" + b"{paragraph: title}, " * 250 + b"rule]", b"{file: none.png}", b"{gradient: {colors: [red, black], angle: 100000}}",
)  # fmt: skip
_TEXTS = (b"a" * 5000, "あ".encode() * 3000, b'"' + b"word " * 2000 + b'"', b"m0 0" + b"l1 1" * 900)
_KINDS = (_LENGTHS, _LENGTHS, _NUMBERS, _WORDS, _LISTS, _TEXTS)


def typed(data: bytes, chance: Random) -> bytes:
    """One to three values exchanged, for one of the file or an extreme one; else as `tokens` does. The first line stays."""
    head, body = data.split(b"\n", 1) if data.startswith(b"# ") and b"\n" in data else (b"", data)
    places = [m.span() for m in _VALUE.finditer(body)]
    if places and chance.random() < 0.75:
        for begin, end in sorted(
            chance.sample(places, min(len(places), chance.choice((1, 1, 2, 3)))), reverse=True
        ):
            other = chance.choice(places)
            value = (
                body[other[0] : other[1]] if chance.random() < 0.2 else chance.choice(chance.choice(_KINDS))
            )
            body = body[:begin] + value + body[end:]
    else:
        body = tokens(body, chance)
    return head + b"\n" + body if head else body


def tables(data: bytes, chance: Random) -> bytes:
    """A workbook part by part; all else as `typed`."""
    return archive(data, chance) if data.startswith(b"PK") else typed(data, chance)
