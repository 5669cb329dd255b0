"""What is true of each language: its texts by state, how its outputs fit, what it still needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from leafletgen.engine.findings.placed import STANDING
from leafletgen.engine.host.languages import autonym, display_name
from leafletgen.engine.host.readers import speaks
from leafletgen.engine.layout.distance import METRE
from leafletgen.engine.live import Live
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.rows.states import outputs_by_row
from leafletgen.engine.session import Session
from leafletgen.engine.translation.readiness import LACKING, Readiness
from leafletgen.engine.translation.texts import asked, comments, signatures, states, unconfirmed, value
from leafletgen.engine.values import Diagnostic, Output, ProjectModel, Signature, Size
from leafletgen.studio.sheets import meter

QUESTIONS = 20
"""Texts of a language that are shown with what was asked of them; the others are counted."""
TOO_LONG = STANDING
"""Findings about texts that do not fit their boxes."""


def project(live: Live, editable: bool) -> dict[str, Any]:
    """What the project file says, for the screen."""
    if live.session is None:
        return {
            "name": live.root.name, "missing": True, "editable": editable, "revision": live.revision,
            "languages": [], "outputs": [], "merging": {},
        }  # fmt: skip
    manifest = live.session.project.manifest
    return {
        "name": manifest.name, "version": manifest.version, "editable": editable, "source": manifest.source,
        "staff": manifest.staff_language, "missing": False, "broken": live.broken,
        "revision": live.revision,
        "languages": [_language(tag, live) for tag in dict.fromkeys((manifest.source, *manifest.languages))],
        "outputs": [
            {
                "name": name, "paper": o.paper.name if o.paper else "", "profile": o.profile,
                "orientation": o.orientation, "languages": list(manifest.made_in(name)),
                "fixed": bool(o.impose or o.tile),
                "shop": live.session.project.profiles[o.profile].color == "cmyk", "copies": o.copies,
                "read_from_m": round(o.read_from.pt(0) / METRE, 1) if o.read_from else None,
                **_size(live, live.session.project, name, o),
            }
            for name, o in manifest.outputs.items()
            if o.layout and not o.on_request
        ],
        "facts": {name: row.value for name, row in manifest.facts.items()},
        "diagrams": list(live.session.project.graphs),
        "rows": _rows(live.session),
        "merging": {tag: len(found.texts) for tag in manifest.languages if (found := live.merging(tag))},
    }  # fmt: skip


def _rows(session: Session) -> dict[str, Any] | None:
    """Whether the project has a table: how many rows it has, its column of names, the outputs that differ from row to row."""
    table, data = session.project.rows, session.project.manifest.data
    if table is None or data is None:
        return None
    return {
        "count": len(table.names),
        "head": data.row,
        "file": data.file,
        "first": next((row.number for row in table.rows.values()), None),
        "outputs": sorted(outputs_by_row(session.project)),
    }


def _language(tag: str, live: Live) -> dict[str, Any]:
    known, languages = live.languages.get(tag), live.languages
    assert known is not None
    return {
        "tag": tag, "lang": known.hb_language, "autonym": autonym(tag, languages),
        "name": {reader: display_name(tag, reader, languages) for reader in speaks()}, "rtl": known.rtl,
        "line_height": known.running, "script": known.script,
        "quotes": list(known.quotes), "ruby": known.ruby,
    }  # fmt: skip


def _size(live: Live, own: ProjectModel, name: str, output: Output) -> dict[str, Any]:
    """Pages and trim size: of an edition that is laid out, else what layout and paper let expect."""
    laid = next((one for tag in own.catalogs if (one := live.known(EditionKey(tag, name)))), None)
    if laid is not None:
        sheets = laid.publication.sheets
        return {"pages": len(sheets), "width_pt": sheets[0].trim.width, "height_pt": sheets[0].trim.height}
    layout = own.layouts.get(output.layout or "")
    size = output.paper.turned(output.orientation) if output.paper else Size(0, 0)
    return {"pages": len(layout.all_pages) if layout else 0, "width_pt": size.width, "height_pt": size.height}


def board(live: Live) -> dict[str, Any]:
    """All languages: what has been laid out so far, and how many editions are still to come."""
    if live.session is None:
        return {"languages": [], "counts": {}, "pending": 0, "checking": 0}
    editions = list(live.editions())
    laid = {e: one for e in editions if (one := live.known(e)) is not None}
    own = live.session.project
    rows = [_row(live, own, known, laid) for known in live.readiness().values()]
    counts = Counter(need["kind"] for row in rows for need in row["needs"])
    counts["ready"] = sum(row["ready"] is True for row in rows)
    counts["all"] = len(rows)
    return {
        "languages": rows,
        "counts": dict(counts),
        "pending": len(editions) - len(laid),
        "checking": live.unchecked(),
    }


def _row(
    live: Live, own: ProjectModel, known: Readiness, laid: Mapping[EditionKey, LaidEdition]
) -> dict[str, Any]:
    tag = known.language
    merged = live.merging(tag)
    texts: Counter[str] = Counter(
        states(own, tag).values() if merged is None and not live.is_unread(tag) else ()
    )
    outputs = {e.output: one for e, one in laid.items() if e.language == tag}
    about = [*(d for d in live.found if d.language == tag), *live.known_findings(tag)]
    about = [d for d in dict.fromkeys(about) if d.code != "text-stale"]  # that has a count of its own
    seen = {output: live.known_findings(tag, output) for output in outputs}
    signed, lapsed = signatures(own, tag)
    needs = {
        kind: count
        for kind, count in (
            ("merge", max(1, len(merged.texts)) if merged else 0),
            ("too-long", known.too_long),
            ("missing", texts["missing"]),
            ("stale", texts["stale"]),
            ("error", known.errors if merged is None else 0),
            ("unconfirmed", len(unconfirmed(own, tag))),
            ("machine", texts["machine"]),
            ("draft", texts["draft"]),
            ("comment", len(asked(own, tag))),
            ("beside", len({d.language for d in known.stops if d.code in LACKING} - {tag})),
            ("unsigned", int("final-unsigned" in (d.code for d in known.stops) or texts["translated"] > 0)),
        )
        if count
    }
    return {
        "tag": tag, "texts": {**texts, "total": texts.total()},
        "needs": [{"kind": kind, "count": count} for kind, count in needs.items()],
        "ready": known.ready, "signed": _signed(signed), "lapsed": _signed(lapsed),
        "outputs": {output: _output(one, [*about, *seen[output]]) for output, one in outputs.items()},
        "questions": _questions(own, tag),
    }  # fmt: skip


def _questions(own: ProjectModel, tag: str) -> list[dict[str, Any]]:
    """The texts of which somebody asked something that waits, with all that was said of them."""
    source = own.manifest.source
    return [
        {
            "key": key, "source": value(own, source, key) or "",
            "comments": [one._asdict() for one in comments(own, tag, key)],
        }
        for key in asked(own, tag)[:QUESTIONS]
    ]  # fmt: skip


def _signed(signed: Signature | None) -> dict[str, str] | None:
    return {"by": signed.by, "role": signed.role, "on": signed.on} if signed else None


def _output(laid: LaidEdition, about: Iterable[Diagnostic]) -> dict[str, Any]:
    found = {*laid.diagnostics, *laid.fonts, *about}
    tight = meter(row.fit for row in laid.fits)
    return {
        "percent": tight.percent if tight else 100, "floor_percent": tight.floor_percent if tight else 100,
        "errors": sum(d.is_error for d in found),
        "warnings": sum(d.severity.value == "warning" for d in found),
        "too_long": len({d.key for d in found if d.code in TOO_LONG and d.is_error}),
        "pages": len(laid.publication.sheets),
    }  # fmt: skip
