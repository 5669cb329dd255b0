"""One fault, one message: findings that follow from another one are told under it.

Each rule looks at all that was found and says of some findings that they follow from another (`Diagnostic.follows`); some
add the cause that nobody could see who looked at one edition, one text or one file by itself. Nothing is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.source import Place
from leafletgen.engine.findings.consequences import Found, Inquiry, among
from leafletgen.engine.findings.faults_of_diagrams import in_diagrams
from leafletgen.engine.findings.faults_of_layers import on_layers
from leafletgen.engine.findings.faults_of_pages import colors, in_all_languages, in_one_room, on_pages
from leafletgen.engine.findings.faults_of_pictures import scrims
from leafletgen.engine.findings.faults_of_texts import in_files, in_one_text, in_source, missing, misspelt
from leafletgen.engine.layout.moves import LayerRoom
from leafletgen.engine.whereabouts import Whereabouts
from leafletgen.model.project.reading.load import ProjectModel


@staged("explain")
def explained(
    project: ProjectModel | None, found: Iterable[Diagnostic], rooms: Sequence[LayerRoom] = ()
) -> tuple[Diagnostic, ...]:
    """All findings with their places, and what follows from what. `rooms`: of the layers of all editions looked at."""
    told = list(dict.fromkeys(found))
    if project is not None and told:
        at = Whereabouts(project.as_far_as_read)
        told = [at.placed(one) for one in told]
        for rule in RULES:
            told = rule(Inquiry(at, rooms), told)
    return tuple(_rooted(_alike(told)))


def roots(found: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The causes of some findings, each once. `told`: all that was found, explained."""
    known = {(d.code, d.args, d.language, d.output): d.follows or d for d in reversed(tuple(told))}
    return tuple(dict.fromkeys(known.get((d.code, d.args, d.language, d.output), d) for d in found))


def outcomes(inquiry: Inquiry, found: Found) -> Found:
    """Sheets that are not written are one line; one that is removed, or carries a band, is named."""
    own = [d for d in found if d.code == "edition-refused"]
    return among(found, own[0], own[1:]) if own else found


RULES = (
    misspelt,
    in_source,
    missing,
    in_one_text,
    in_files,
    in_one_room,
    in_all_languages,
    in_diagrams,
    on_pages,
    on_layers,
    colors,
    scrims,
    outcomes,
)


OF_THE_PROJECT = frozenset({"form-slow"})
"""Faults of leaflet.yaml that show in texts: told at the first of them."""


def _alike(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The same fault at the same place, with other figures in other editions: it follows from the first."""
    first: dict[object, Diagnostic] = {}
    for one in found:
        name = (one.code, one.where, one.key)
        if one.code in OF_THE_PROJECT:  # not of the text where it showed
            cause = first.setdefault((one.code, one.args), one)
            yield one if cause is one else replace(one, follows=cause)
        elif (
            one.where is None or one.follows is not None or (isinstance(one.where, Place) and one.key is None)
        ):
            yield one
        elif name not in first:
            first[name] = one
            yield one
        elif first[name].args == one.args:
            yield one  # of another edition
        else:
            yield replace(one, follows=first[name])


def _rooted(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Each consequence with the very cause that is told."""
    told = list(found)
    known: dict[object, Diagnostic] = {}
    for one in told:
        known.setdefault((one.code, one.where), one)
    for one in told:
        cause, seen = one.follows, {one}
        while cause is not None:
            cause = known.get((cause.code, cause.where), cause)
            if cause.follows is None or cause in seen:
                break
            seen.add(cause)
            cause = cause.follows
        yield one if cause is one.follows else replace(one, follows=cause)
