"""TMX 1.4b (GALA, 2005), the format in which translation memories travel.

https://www.gala-global.org/tmx-14b

What is no word is an inline code whose content is the code as our texts have it, so that all characters of a segment
together are the text: `<ph type="fact">{desk}</ph>`, `<bpt i="1" type="bold">**</bpt>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.record import NamedTuple
from leafletgen.core.version import VERSION
from leafletgen.engine.exchange.memory.said import SaidText, is_variant
from leafletgen.engine.exchange.unit import printable
from leafletgen.engine.exchange.xml import XML, below, child, children, document, element, name, parse, text

_CODES = re.compile(r"(?<!\\)(?:\\\\)*(\*\*|\{[a-z][a-z0-9_-]*\})")
"""What travels as a code; a backslash takes its meaning."""
_OURS = re.compile(r"\*\*|\{[a-z][a-z0-9_-]*\}")
BOLD = "**"
_PROJECT, _KEY, _STATE = "x-leafletgen-project", "x-leafletgen-key", "x-leafletgen-state"
_INLINE = ("bpt", "ept", "it", "ph", "ut")
"""Elements that hold codes of another format, not words; `hi` and `sub` hold words."""


class MemoryVariant(NamedTuple):
    """What a unit says in one language (`tuv`)."""

    language: str
    text: str
    by: str = ""
    on: str = ""
    machine: bool = False


class MemoryUnit(NamedTuple):
    """What says the same (`tu`). `origin`: the project that it is from, else the name of the file."""

    origin: str
    key: str
    variants: tuple[MemoryVariant, ...]


def write(said: Iterable[SaidText], project: str, source: str) -> bytes:
    """A memory of what a project says: a unit for each text and the words that it was made from, all its languages in it."""
    root = element("tmx", {"version": "1.4"})
    below(
        root, "header",
        {
            "creationtool": "leafletgen", "creationtoolversion": VERSION, "segtype": "block", "o-tmf": "leafletgen",
            "adminlang": "en", "srclang": source, "datatype": "plaintext",
        },
    )  # fmt: skip
    body = below(root, "body")
    for (key, words), rows in _units(said).items():
        unit = below(body, "tu")
        below(unit, "prop", {"type": _PROJECT}).text = printable(project)
        below(unit, "prop", {"type": _KEY}).text = key
        _segment(below(unit, "tuv", {f"{{{XML}}}lang": source}), words)
        for row in rows:
            variant = below(unit, "tuv", {f"{{{XML}}}lang": row.language, **_author(row)})
            if row.machine:
                below(variant, "prop", {"type": _STATE}).text = "machine"
            _segment(variant, row.target)
    return document(root)


def _units(said: Iterable[SaidText]) -> Mapping[tuple[str, str], list[SaidText]]:
    """By key and source; in each, of every language what was said last."""
    units: dict[tuple[str, str], dict[str, SaidText]] = {}
    for one in said:
        rows = units.setdefault((one.key, one.source), {})
        old = rows.get(one.language)
        if old is None or (one.stands, one.on) > (old.stands, old.on):
            rows[one.language] = one
    return {unit: list(rows.values()) for unit, rows in units.items()}


def _author(row: SaidText) -> Mapping[str, str]:
    """Who changed it and on which day, where that is known."""
    on = row.on.replace("-", "")
    date = {"changedate": f"{on}T000000Z"} if re.fullmatch(r"\d{8}", on) else {}
    return {**date, **({"changeid": printable(row.by)} if row.by else {})}


def _segment(variant: Any, words: str) -> None:
    segment = below(variant, "seg")
    segment.text = ""  # else whoever indents takes a code that stands alone for structure
    at, last = 0, None
    for code in _codes(words):
        _say(segment, last, words[at : code.start])
        last = below(segment, code.name, code.attributes)
        last.text = words[code.start : code.end]
        at = code.end
    _say(segment, last, words[at:])


def _say(segment: Any, last: Any, words: str) -> None:
    """Words behind the last code of a segment, or at its beginning."""
    if last is None:
        segment.text = printable(words)
    else:
        last.tail = printable(words)


class _InlineCode(NamedTuple):
    start: int
    end: int
    name: str
    attributes: Mapping[str, str]


def _codes(words: str) -> Iterator[_InlineCode]:
    """The codes of a text: facts, and bold in pairs; stars that nothing closes stand alone."""
    found = [m.span(1) for m in _CODES.finditer(words)]
    bold = [span for span in found if words[span[0] : span[1]] == BOLD]
    pairs = dict(zip(bold[::2], bold[1::2], strict=False))
    for number, span in enumerate(found, 1):
        if words[span[0] : span[1]] != BOLD:
            yield _InlineCode(*span, "ph", {"type": "fact"})
        elif span in pairs:
            yield _InlineCode(*span, "bpt", {"i": str(number), "type": "bold"})
        elif span in pairs.values():
            opened = next(first for first, second in pairs.items() if second == span)
            yield _InlineCode(*span, "ept", {"i": str(found.index(opened) + 1)})
        else:
            yield _InlineCode(*span, "it", {"pos": "begin", "type": "bold"})


def read(data: bytes, origin: str, sink: Sink) -> tuple[MemoryUnit, ...]:
    """The units of a memory; none (and reported) where it is none. `origin`: what they are said to be from."""
    root = parse(data, sink, "TMX", doctype=True)
    body = child(root, "body") if root is not None and name(root) == "tmx" else None
    if body is None:
        if root is not None:
            sink.add(diagnostic("import-unreadable", kind="TMX"))
        return ()
    return tuple(_unit(one, origin) for one in children(body, "tu"))


def _unit(unit: Any, origin: str) -> MemoryUnit:
    said = {prop.get("type"): text(prop) for prop in children(unit, "prop")}
    variants = (_variant(one) for one in children(unit, "tuv"))
    known = tuple(one for one in variants if one.language and one.text.strip())
    return MemoryUnit(said.get(_PROJECT) or origin, said.get(_KEY, ""), known)


def _variant(variant: Any) -> MemoryVariant:
    tag = variant.get(f"{{{XML}}}lang") or variant.get("lang") or ""
    day = re.match(r"(\d{4})(\d\d)(\d\d)T", variant.get("changedate") or variant.get("creationdate") or "")
    machine = any(p.get("type") == _STATE and text(p) == "machine" for p in children(variant, "prop"))
    by = variant.get("changeid") or variant.get("creationid") or ""
    return MemoryVariant(
        tag.replace("_", "-"),
        _words(child(variant, "seg")),
        by,
        "-".join(day.groups()) if day else "",
        machine,
    )


def _words(segment: Any) -> str:
    """The text of a segment. Of the codes of other formats only what is bold is known here; the rest is left out."""
    if segment is None:
        return ""
    said = [segment.text or ""]
    for part in segment:
        if name(part) not in _INLINE:
            said.append(_words(part))
        elif _OURS.fullmatch(code := text(part)):
            said.append(code)
        else:
            said.append(BOLD if part.get("type") == "bold" or _closes_bold(part) else "")
        said.append(part.tail or "")
    return "".join(said)


def _closes_bold(part: Any) -> bool:
    """Whether an `ept` ends what a `bpt` of the same number began as bold."""
    if name(part) != "ept":
        return False
    begun = (one for one in children(part.getparent(), "bpt") if one.get("i") == part.get("i"))
    return any(one.get("type") == "bold" for one in begun)


def pairs(units: Iterable[MemoryUnit], source: str, tag: str) -> Iterator[SaidText]:
    """What a memory says in a language, or a variant of it, for words of another."""
    for unit in units:
        for one in unit.variants:
            if not is_variant(one.language, source):
                continue
            for other in unit.variants:
                if other is not one and is_variant(other.language, tag):
                    yield SaidText(
                        one.text,
                        other.text,
                        other.language,
                        unit.origin,
                        unit.key,
                        other.by,
                        other.on,
                        other.machine,
                    )
