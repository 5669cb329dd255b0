"""The texts of a language as a translator meets them: in the order of the page, with source, state and room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from leafletgen.engine.layout import boxes as places
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.rows.states import outputs_by_row
from leafletgen.engine.translation.texts import (
    SettledTerm,
    comments,
    fingerprint,
    is_adapted,
    machine,
    reviews,
    states,
    terms,
    value,
    versions,
)
from leafletgen.engine.values import Glossary, ProjectModel
from leafletgen.studio.sheets import by_text, meter


def numbered(live: Live) -> dict[str, int]:
    """All texts in use with their numbers: the reading order of the outputs in turn, then what is only spoken."""
    assert live.session is not None
    project = live.session.project
    source = (e for e in live.editions() if e.language == project.manifest.source)
    return places.numbered(project, (sheet for e in source for sheet in live.laid(e).pages))


def described(live: Live, tag: str) -> dict[str, Any]:
    """All texts of a language, for the screen."""
    assert live.session is not None
    project = live.session.project
    laid = {e.output: live.laid(e) for e in live.editions() if e.language == tag}
    where, meters = _places(laid), _meters(laid)
    stated = states(project, tag)
    made = set(machine(project, tag))
    kept = Counter(version.key for version in versions(project, tag))
    return {
        "texts": [
            {
                **_text(
                    project,
                    tag,
                    key,
                    number,
                    stated.get(key, "optional"),
                    where.get(key, []),
                    meters,
                    live.glossary(),
                ),
                "versions": kept[key],
                "machine": key in made,
            }
            for key, number in numbered(live).items()
        ]
    }


def _places(laid: Mapping[str, LaidEdition]) -> dict[str, list[dict[str, Any]]]:
    """Where each text stands: output, page, path of keys."""
    found: dict[str, list[dict[str, Any]]] = {}
    for output, one in laid.items():
        for page, sheet in enumerate(one.publication.sheets, 1):
            for box in places.boxes(sheet):
                for message in box.messages:
                    found.setdefault(message, []).append(
                        {"output": output, "page": page, "key": "/".join(box.path)}
                    )
    return found


def _text(
    project: ProjectModel, tag: str, key: str, number: int, stated: str, where: Sequence[Any],
    meters: Mapping[str, dict[str, Any]], glossary: Glossary,
) -> dict[str, Any]:  # fmt: skip
    manifest = project.manifest
    message = project.catalogs[manifest.source].messages[key]
    own, record = value(project, tag, key), reviews(project, tag).get(key)
    if record and own is not None and record.target != fingerprint(own) and stated != "stale":
        record = None  # it speaks of other words
    return {
        "key": key, "number": number, "source": message.value, "target": own,
        "fingerprint": fingerprint(own or ""), "note": message.note, "facts": list(message.facts),
        "state": stated, "old_source": record.source if record and stated == "stale" else None,
        "by": record.by if record else "", "on": record.on if record else "",
        "back": record.back if record else "",
        "comments": said(project, tag, key), "glossary": [_term(one) for one in terms(glossary, message.value, tag)],
        "adapt": is_adapted(project, key),
        "boxes": list(where), "meter": meters.get(key, {}),
    }  # fmt: skip


def said(project: ProjectModel, tag: str, key: str) -> list[dict[str, Any]]:
    """The comments on a text, the oldest first."""
    return [comment._asdict() for comment in comments(project, tag, key)]


def _term(one: SettledTerm) -> dict[str, Any]:
    return {"term": one.term, "note": one.note, "use": list(one.use), "avoid": list(one.avoid)}


def _meters(laid: Mapping[str, LaidEdition]) -> dict[str, dict[str, Any]]:
    """The meters of texts on each output, by key."""
    found: dict[str, dict[str, Any]] = {}
    for output, one in laid.items():
        for key, own in by_text(one.fits).items():
            if told := meter(own):
                found.setdefault(key, {})[output] = told._asdict()
    return found


def edition(live: Live, tag: str, output: str, row: str = "") -> EditionKey:
    """The edition of that name, of an output that differs from row to row that of a row (none: the first row's stands in). Raises NoSuchError where
    there is none.
    """
    found = EditionKey(tag, output)
    if live.session is None or not live.session.makes(found):
        raise NoSuchError(found)
    if not row or output not in outputs_by_row(live.session.project):
        return found
    return found._replace(row=row)
