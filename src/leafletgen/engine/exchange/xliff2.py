"""XLIFF 2.1 (OASIS, 2018), with its modules for translation candidates and for size and length restriction.

https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.engine.exchange.unit import (
    Base,
    Bundle,
    Unit,
    note_of,
    printable,
    read_bases,
    remark_in,
    write_bases,
)
from leafletgen.engine.exchange.xml import XML, below, child, children, document, element, name, parse, text
from leafletgen.model.locales.status import State

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
STATES: dict[State, str] = {
    "missing": "initial", "stale": "initial", "machine": "initial", "draft": "initial", "translated": "translated",
    "checked": "final",
}  # fmt: skip
_SUB = "leafletgen:"
"""Prefix of `subState`: which of our states an `initial` is."""
_SPAN = "m1"
"""The id of the source in its unit, where it has matches."""
_BASE, _BACK, _PREVIOUS, _REMARK = "leafletgen-base", "back-translation", "previous-source", "remark"
_OURS = ("description", _BASE, _BACK, _PREVIOUS)
"""Categories of notes that are no remarks of a translator."""


def write(bundle: Bundle) -> bytes:
    """An XLIFF 2.1 file."""

    def add(parent: Any, tag: str, content: str = "", **attributes: str) -> Any:
        new = below(parent, f"{{{NAMESPACE}}}{tag}", attributes)
        new.text = content or None
        return new

    root = element(
        f"{{{NAMESPACE}}}xliff",
        {"version": "2.1", "srcLang": bundle.source_language, "trgLang": bundle.language},
        {
            None: NAMESPACE,
            "slr": SIZES,
            **({"mtc": MATCHES} if any(u.suggestions for u in bundle.units) else {}),
        },
    )
    file = add(root, "file", id="texts", original=bundle.project)
    profile = below(file, f"{{{SIZES}}}profiles", {"generalProfile": "xliff:codepoints"})
    below(profile, f"{{{SIZES}}}normalization", {"general": "nfc"})
    add(add(file, "notes"), "note", write_bases(bundle.units) or "-", category=_BASE)
    for unit in bundle.units:
        _add_unit(add, file, unit, bundle.project)
    return document(root)


def _add_unit(add: Any, file: Any, unit: Unit, project: str) -> None:
    own = add(file, "unit", id=unit.key, name=unit.key)
    own.set(f"{{{XML}}}space", "preserve")
    if unit.limit is not None:
        own.set(f"{{{SIZES}}}sizeRestriction", str(unit.limit))
    if unit.suggestions:
        _add_matches(add, own, unit, project)
    notes = [("description", line) for line in note_of(unit)]
    notes += [(_PREVIOUS, unit.previous)] if unit.previous else []
    notes += [(_BACK, unit.back)] if unit.back else []
    notes += [(_REMARK, line) for line in unit.asked]
    if notes:
        room = add(own, "notes")
        for category, line in notes:
            add(room, "note", line, category=category)
    segment = add(own, "segment", state=STATES[unit.state])
    if STATES[unit.state] == "initial" and unit.state != "missing":
        segment.set("subState", _SUB + unit.state)
    source = add(segment, "source", "" if unit.suggestions else unit.source)
    if unit.suggestions:
        source.text = ""  # else it is indented
        add(source, "mrk", unit.source, id=_SPAN, type="mtc:match")
    if unit.target:
        add(segment, "target", unit.target)


def _add_matches(add: Any, own: Any, unit: Unit, project: str) -> None:
    """What was said before for words like these. One in another variant of the language is there to be looked at."""
    room = below(own, f"{{{MATCHES}}}matches")
    for number, one in enumerate(unit.suggestions, 1):
        match = below(
            room,
            f"{{{MATCHES}}}match",
            {
                "ref": f"#{_SPAN}", "id": f"s{number}", "similarity": str(one.percent), "type": "mt" if one.machine else "tm",
                "origin": one.of(project), **({"reference": "yes"} if one.variant else {}),
            },
        )  # fmt: skip
        add(match, "source", printable(one.source))
        target = add(match, "target", printable(one.text))
        if one.variant:
            target.set(f"{{{XML}}}lang", one.language)


def read(data: bytes, sink: Sink) -> Bundle | None:
    """The bundle of an XLIFF 2.x file; None (and reported) where it is none."""
    root = parse(data, sink, "XLIFF")
    if root is None:
        return None
    file = child(root, "file")
    if name(root) != "xliff" or file is None:
        sink.add(diagnostic("import-unreadable", kind="XLIFF"))
        return None
    bases = read_bases(next(_notes(file, _BASE), ""))
    units = [_unit(e, bases) for e in file.iter() if name(e) == "unit" and e.get("id")]
    return Bundle(file.get("original", ""), root.get("srcLang", ""), root.get("trgLang", ""), tuple(units))


def _notes(element: Any, category: str) -> Any:
    room = child(element, "notes")
    for note in children(room, "note") if room is not None else ():
        if note.get("category") == category:
            yield text(note)


def _unit(element: Any, bases: Mapping[str, Base]) -> Unit:
    """A unit; a tool may have cut it into segments, between which stand what it ignores."""
    key = element.get("name") or element.get("id")
    parts = [e for e in element if name(e) in ("segment", "ignorable")]
    source = "".join(text(child(part, "source")) for part in parts)
    has_target = any(child(part, "target") is not None for part in parts)
    target = "".join(
        text(child(part, "target") if child(part, "target") is not None or name(part) == "segment" else child(part, "source"))
        for part in parts
    )  # fmt: skip
    segments = [part for part in parts if name(part) == "segment"]
    base = bases.get(key)
    state: State = min((_state(s, base) for s in segments), key=list(STATES).index, default="missing")
    if not (has_target and target):
        target, state = "", "missing"
    stated = all(
        segment.get("state", "initial") != "initial" or segment.get("subState") for segment in segments
    )
    return Unit(
        key, source, target, state, back=next(_notes(element, _BACK), ""), base=base, stated=stated,
        comments=tuple(_remarks(element)),
    )  # fmt: skip


def _remarks(element: Any) -> Iterator[str]:
    """What the translator says in notes."""
    room = child(element, "notes")
    for note in children(room, "note") if room is not None else ():
        if note.get("category") not in _OURS and (said := remark_in(text(note))):
            yield said


def _state(segment: Any, base: Base | None) -> State:
    """What the file says. Many tools write a first translation and leave `initial` as it was."""
    state, sub = segment.get("state", "initial"), segment.get("subState", "")
    if state in ("final", "reviewed"):
        return "checked" if state == "final" else "translated"
    if state == "translated":
        return "translated"
    known: dict[str, State] = {_SUB + "stale": "stale", _SUB + "machine": "machine", _SUB + "draft": "draft"}
    return known.get(sub) or ("translated" if base is None or base.state == "missing" else "draft")
