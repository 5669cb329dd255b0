"""What a project has said: each text with the very words that it was made from, as it stands and as it stood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.status import Review, State, Status, fingerprint, state
from leafletgen.model.project.glimpse import Glimpse
from leafletgen.model.project.writing.progress import values

TOLD: tuple[State, ...] = ("machine", "translated", "checked", "stale")
"""States of texts that are remembered. A draft is what somebody is still writing."""


class SaidText(NamedTuple):
    """A text and what it was made from. `language`: its own; `origin`: the project or file it is from (empty: this
    project); `machine`: nobody has answered for it yet; `stands`: it is the text of its key today.
    """

    source: str
    target: str
    language: str
    origin: str = ""
    key: str = ""
    by: str = ""
    on: str = ""
    machine: bool = False
    stands: bool = True


def primary(tag: str) -> str:
    """The language of a tag without script, region and variant (RFC 5646, 2.2.1): `zh` of `zh-Hant`."""
    return tag.replace("_", "-").partition("-")[0].lower()


def is_variant(tag: str, other: str) -> bool:
    """Whether two tags name one language written or spoken in two ways."""
    return primary(tag) == primary(other)


def said_in(project: Glimpse, source: str, tag: str, versions: Iterable[Version] = ()) -> Iterator[SaidText]:
    """What a project says in a language for words of another one, and said before (`versions`: its history)."""
    if tag not in project.catalogs or source not in project.catalogs or tag == source:
        return
    if source == project.source:
        yield from _translated(project, tag)
        yield from _earlier(project.statuses.get(tag, Status()), tag, versions)
        return
    # Both were made from the same words of a third language, or one from the other.
    ours, theirs = (dict(_standing(project, one)) for one in (source, tag))
    for key, (text, review) in theirs.items():
        if key in ours:
            yield _said(ours[key][0], text, tag, key, review)


def _translated(project: Glimpse, tag: str) -> Iterator[SaidText]:
    source, status = values(project.catalogs[project.source]), project.statuses.get(tag, Status())
    for key, text in values(project.catalogs[tag]).items():
        review = status.texts.get(key)
        if key in source and state(review, source[key], text) in TOLD:
            known = review if review is not None and review.target == fingerprint(text) else None
            yield _said(known.source if known else source[key], text, tag, key, known)


def _standing(project: Glimpse, tag: str) -> Iterator[tuple[str, tuple[str, Review | None]]]:
    """The texts of a language that say what the source says today."""
    source, status = values(project.catalogs[project.source]), project.statuses.get(tag, Status())
    for key, text in values(project.catalogs[tag]).items():
        review = status.texts.get(key)
        found = state(review, source.get(key, ""), text)
        if tag == project.source or (key in source and found in TOLD and found != "stale"):
            yield key, (text, review)


def _earlier(status: Status, tag: str, versions: Iterable[Version]) -> Iterator[SaidText]:
    """Earlier texts of which it is known what they were made from, the newest first."""
    for version in reversed(tuple(versions)):
        known = (status.texts.get(version.key), *status.earlier.get(version.key, ()))
        mark = fingerprint(version.text)
        review = next((one for one in known if one and one.target == mark and one.state != "draft"), None)
        if review is not None:
            yield _said(review.source, version.text, tag, version.key, review)._replace(stands=False)


def _said(source: str, text: str, tag: str, key: str, review: Review | None) -> SaidText:
    by, on = (review.by, review.on) if review else ("", "")
    return SaidText(source, text, tag, "", key, by, on, machine=review is not None and review.by_machine)
