"""A project in made-up languages, to try its layouts before anybody translates."""

from __future__ import annotations

from collections.abc import Sequence

from leafletgen.engine.opening import OpenedProject
from leafletgen.engine.session import Session
from leafletgen.model.locales.pseudo import pseudo_languages
from leafletgen.model.project.pseudo import in_pseudo


def pseudo(session: Session, tags: Sequence[str] = ()) -> OpenedProject:
    """The project with the texts of its source made over. `tags`: which made-up languages (none: all): `en-XA` stretched by
    40 %, `ar-XB` mirrored, `ur-XC` with the highest lines, `my-XD` with the widest words.
    """
    made = in_pseudo(session.project, tuple(tags) or tuple(pseudo_languages()))
    return OpenedProject(Session(made, ()), (), made.sources)
