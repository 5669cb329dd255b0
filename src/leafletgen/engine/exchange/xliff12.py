"""XLIFF 1.2 (OASIS, 2008): for agencies and most tools.

https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from collections.abc import Mapping
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

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
STATES: dict[State, str] = {
    "missing": "new",
    "stale": "needs-adaptation",
    "machine": "needs-review-translation",
    "draft": "needs-translation",
    "translated": "translated",
    "checked": "final",
}
_READ: dict[str, State] = {value: key for key, value in STATES.items()} | {
    "signed-off": "checked",
    "needs-l10n": "draft",
    "needs-review-l10n": "translated",
    "needs-review-adaptation": "translated",
}
_BASE = "leafletgen-base"
_BY_MACHINE = ("leveraged-mt", "mt-suggestion")
"""State qualifiers of what a machine made (XLIFF 1.2, 2.1.4); `needs-review-translation` alone may be a person's."""


def write(bundle: Bundle) -> bytes:
    """An XLIFF 1.2 file."""

    def add(parent: Any, tag: str, content: str = "", **attributes: str) -> Any:
        new = below(parent, f"{{{NAMESPACE}}}{tag}", {k.replace("_", "-"): v for k, v in attributes.items()})
        new.text = content or None
        return new

    root = element(f"{{{NAMESPACE}}}xliff", {"version": "1.2"}, {None: NAMESPACE})
    file = add(
        root, "file", original=bundle.project, source_language=bundle.source_language,
        target_language=bundle.language, datatype="plaintext", product_name=bundle.project,
        product_version=bundle.version or "1",
    )  # fmt: skip
    add(add(file, "header"), "note", write_bases(bundle.units), **{"from": _BASE})
    body = add(file, "body")
    for unit in bundle.units:
        _add_unit(add, body, unit, bundle.project)
    return document(root)


def _add_unit(add: Any, body: Any, unit: Unit, project: str) -> None:
    """A `trans-unit`. An earlier source is shown beside the translation that was made from it, and so is what was said
    before for words like these (XLIFF 1.2, alt-trans).

    `Any`: lxml, whose elements carry no types.
    """
    own = add(
        body, "trans-unit", id=unit.key, resname=unit.key, approved="yes" if unit.state == "checked" else "no"
    )
    own.set(f"{{{XML}}}space", "preserve")
    if unit.limit is not None:
        own.set("maxwidth", str(unit.limit))
        own.set("size-unit", "char")
    add(own, "source", unit.source)
    if unit.target:
        target = add(own, "target", unit.target, state=STATES[unit.state])
        if unit.state == "machine":
            target.set("state-qualifier", "leveraged-mt")
    if unit.previous:
        earlier = add(own, "alt-trans", alttranstype="previous-version")
        add(earlier, "source", unit.previous)
        add(earlier, "target", unit.target)
    for one in unit.suggestions:
        said = add(
            own, "alt-trans", alttranstype="proposal", match_quality=f"{one.percent}%", origin=one.of(project),
        )  # fmt: skip
        add(said, "source", printable(one.source))
        add(said, "target", printable(one.text)).set(f"{{{XML}}}lang", one.language)
    for line in note_of(unit):
        add(own, "note", line, **{"from": "developer"})
    if unit.back:
        add(own, "note", unit.back, **{"from": "back-translation"})
    for line in unit.asked:
        add(own, "note", line, **{"from": "translator"})


def read(data: bytes, sink: Sink) -> Bundle | None:
    """The bundle of an XLIFF 1.x file; None (and reported) where it is none."""
    root = parse(data, sink, "XLIFF")
    if root is None:
        return None
    file = child(root, "file")
    if name(root) != "xliff" or file is None:
        sink.add(diagnostic("import-unreadable", kind="XLIFF"))
        return None
    head = child(file, "header")
    notes = children(head, "note") if head is not None else []
    bases = read_bases(next((text(n) for n in notes if n.get("from") == _BASE), ""))
    units = [_unit(e, bases) for e in file.iter() if name(e) == "trans-unit" and e.get("id")]
    return Bundle(
        file.get("product-name") or file.get("original", ""),
        file.get("source-language", ""),
        file.get("target-language", ""),
        tuple(units),
    )


def _unit(element: Any, bases: Mapping[str, Base]) -> Unit:
    key = element.get("resname") or element.get("id")
    source, target = child(element, "source"), child(element, "target")
    back = next((text(n) for n in children(element, "note") if n.get("from") == "back-translation"), "")
    said = (n for n in children(element, "note") if n.get("from") not in ("developer", "back-translation"))
    base = bases.get(key)
    stated = element.get("approved") == "yes" or (target is not None and target.get("state") in _READ)
    return Unit(
        key,
        text(source),
        text(target),
        _state(element, target, base),
        back=back,
        base=base,
        stated=stated,
        comments=tuple(filter(None, (remark_in(text(one)) for one in said))),
    )


def _state(element: Any, target: Any, base: Base | None) -> State:
    """What the file says. `approved` says to many tools that a text needs no more work, not that a reader has seen it."""
    if target is None or not text(target):
        return "missing"
    kept: State = base.state if base and base.state != "missing" else "translated"
    found = _READ.get(target.get("state"), kept)
    if found == "machine" and kept != "machine" and target.get("state-qualifier") not in _BY_MACHINE:
        found = "draft"
    finished = element.get("approved") == "yes" and found in ("missing", "stale", "machine", "draft")
    return "translated" if finished else found
