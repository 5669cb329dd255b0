"""From a project to what travels."""

from __future__ import annotations

from collections.abc import Mapping

from leafletgen.core.record import NamedTuple
from leafletgen.engine.exchange.memory.suggest import Memory
from leafletgen.engine.exchange.unit import Base, Bundle, Unit, printable, remark
from leafletgen.model.locales.status import Status, fingerprint
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.progress import progress, used_keys, values

UNDONE = ("missing", "stale", "machine", "draft")
"""States of texts for which it helps to know what was said before."""


class SizeRestriction(NamedTuple):
    """Where a text is printed, and how many characters fit there, if that is known."""

    where: str
    limit: int | None


def collect(
    project: ProjectModel, tag: str, rooms: Mapping[str, SizeRestriction], memory: Memory | None = None
) -> Bundle:
    """The texts of a language that are printed, in the order of the source. `rooms`: from the fit report, by key. `memory`:
    what was said before, for texts that are not done.
    """
    manifest = project.manifest
    source = project.catalogs[manifest.source]
    target = values(project.catalogs[tag]) if tag in project.catalogs else {}
    states, status = progress(project, tag).states, project.statuses.get(tag, Status())
    units = []
    for key in used_keys(project, tag, every=True):
        message, text, review = source.messages[key], target.get(key), status.texts.get(key)
        state = states[key] if text is not None else "missing"
        mark = fingerprint(text) if text is not None else ""
        known = review is not None and review.target == mark
        room = rooms.get(key)
        units.append(
            Unit(
                key,
                printable(message.value),
                printable(text or ""),
                state,
                note=printable(message.note),
                previous=printable(review.source) if review and known and state == "stale" else "",
                limit=room.limit if room else None,
                where=room.where if room else "",
                back=printable(review.back) if review and known else "",
                base=Base(mark, state),
                asked=tuple(
                    remark(printable(one.text), printable(one.by), one.on, is_open=one.open)
                    for one in status.comments.get(key, ())
                ),
                suggestions=memory.suggestions(message.value, key, text)
                if memory and state in UNDONE
                else (),
            )
        )
    date = manifest.date or "2000-01-01"
    language = project.languages.get(tag)
    rtl = language is not None and language.rtl
    return Bundle(manifest.name, manifest.source, tag, tuple(units), "", date, manifest.version, rtl)
