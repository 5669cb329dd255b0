"""Faults in texts and their names, and what follows from them: rules of `causes`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain
from operator import itemgetter

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.engine.findings.consequences import (
    OVERLONG,
    Found,
    Inquiry,
    among,
    follow,
    groups,
    key_of,
    parted,
    within,
)
from leafletgen.engine.findings.renamed import renamed
from leafletgen.model.project.expansion.inherit import MOST_MEANT
from leafletgen.model.project.used import places_of

MANY = 4
"""So many missing texts of a language are one message."""
GONE = ("text-gone", "text-missing")
MARKED = (
    "fact-unknown", "fact-form", "bold-unpaired", "brace-unopened", "fact-lost", "missing-glyph", "ruby-unclosed",
    "control-character", "character-hidden", "character-private", "character-forbidden", "direction-open", "direction-forced",
)  # fmt: skip
"""Slips within a text, those first that explain the others."""


def misspelt(inquiry: Inquiry, found: Found) -> Found:
    """A text that is missing and one that nobody uses are one misspelt name."""
    source = inquiry.project.manifest.source
    for tag in inquiry.project.catalogs:
        lacks = list(_lacking(inquiry, found, tag))
        spare = [key_of(d) for d in found if d.code == "text-unused" and d.language == tag]
        if not lacks or not spare:
            continue
        for name, near in renamed(inquiry.at, tag, lacks, spare):
            where = inquiry.at.key(tag, name) or inquiry.at.head(tag)
            language = None if tag == source else tag
            cause = diagnostic("text-misspelt", where, language=language, name=name, near=near)
            found = _renamed(found, cause, tag, source)
    return _layouts_to_blame(inquiry, found)


def _lacking(inquiry: Inquiry, found: Found, tag: str) -> Iterator[str]:
    """The texts that a language lacks. That the source has no text of a name is its fault where translations have it, or
    where several places ask for it.
    """
    others = (catalog.messages for other, catalog in inquiry.project.catalogs.items() if other != tag)
    is_source = tag == inquiry.project.manifest.source
    translated = groups(chain.from_iterable(others)) if is_source else set()
    for one in found:
        if one.follows is not None:
            continue
        if one.code == "text-missing" and one.language == tag:
            yield one.key or ""
        if one.code == "text-unknown" and is_source:
            key = key_of(one)
            if key in translated or len(places_of(inquiry.project, key)) > 1:
                yield key


def _renamed(found: Found, cause: Diagnostic, tag: str, source: str) -> Found:
    name, near = (dict(cause.args)[a] for a in ("name", "near"))

    def follows(one: Diagnostic, _: Diagnostic) -> bool:
        own = one.language == tag or (
            tag == source and one.code in ("text-unknown", "text-unused", "text-missing")
        )
        codes = ("text-missing", "text-unknown", "text-unused", "text-gone")
        return own and one.code in codes and (within(key_of(one), near) or within(key_of(one), name))

    return [cause, *follow(found, cause, follows)]


def _layouts_to_blame(inquiry: Inquiry, found: Found) -> Found:
    """A name that a layout spells differently: the text that it means is used nowhere then."""
    unused: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        if one.code == "text-unused" and one.follows is None:
            unused.setdefault(key_of(one), []).append(number)
    found, source = [*found], inquiry.project.manifest.source
    for cause in [one for one in found if one.code == "text-unknown" and one.follows is None][:MOST_MEANT]:
        for name, _ in renamed(inquiry.at, source, [key_of(cause)], [*unused]):
            for key in [one for one in unused if within(one, name)]:
                for number in unused.pop(key):
                    found[number] = replace(found[number], follows=cause)
    return found


def in_source(inquiry: Inquiry, found: Found) -> Found:
    """A text that translations have and the source has not, or that a diagram asks for: it is missing in the source."""
    source = inquiry.project.manifest.source
    translated = groups(chain.from_iterable(c.messages for c in inquiry.project.catalogs.values()))
    out = []
    explaining = {(d.follows.code, d.follows.where) for d in found if d.follows is not None}
    for one in found:
        key = key_of(one)
        if one.code == "text-unknown" and one.follows is None and (one.code, one.where) not in explaining:
            derived = key.startswith("actors.") or key.endswith(".steps")
            if derived or key in translated:
                told = diagnostic(
                    "text-missing", one.where, language=source, key=key, path=f"locales/{source}.yaml"
                )
                out.append(inquiry.at.placed(told))
                continue
        out.append(one)
    return out


def missing(inquiry: Inquiry, found: Found) -> Found:
    """What is missing in a language: many texts are one message; what has been reported of a text explains why it is."""
    return parted(
        found, lambda one: one.language, lambda own: _missing_in(inquiry, own, own[0].language or "")
    )


def _missing_in(inquiry: Inquiry, found: Found, tag: str) -> Found:
    catalog = inquiry.project.catalogs.get(tag)
    if catalog is None:
        return found
    path = f"locales/{tag}.yaml"
    faults = [d for d in found if d.is_error and isinstance(d.where, Span) and d.where.source == path]
    faults = [d for d in faults if d.code != "text-missing"]
    for cause in [d for d in faults if d.code.startswith("locale-") and key_of(d)]:
        found = follow(found, cause, _below)
    if catalog.torn and faults:
        found = follow(found, faults[0], lambda one, _: one.code in GONE)
    for cause in [d for d in faults if d.code == "value-wide"]:
        found = follow(found, cause, _below_wide)
    for key in sorted(catalog.broken):
        found = _broken(inquiry, found, tag, key, faults)
    lacking = {d.key: d for d in found if d.code == "text-missing"}
    found = [
        replace(d, follows=lacking[d.key])
        if d.code == "text-gone" and not d.follows and d.key in lacking
        else d
        for d in found
    ]
    return _many(found, tag, inquiry.project.catalogs[inquiry.project.manifest.source].messages.keys())


def _below(one: Diagnostic, cause: Diagnostic) -> bool:
    """Whether a finding is about a text, or group, that is no text because of what its cause says."""
    return (
        one.language == cause.language and one.code.startswith("text-") and within(key_of(one), key_of(cause))
    )


def _below_wide(one: Diagnostic, cause: Diagnostic) -> bool:
    """Whether a text is missing as its name is typed in full-width letters."""
    meant = dict(cause.args).get("mend", "")
    return (
        one.language == cause.language
        and one.code in (*GONE, "text-unused")
        and meant in key_of(one).split(".")
    )


def _broken(inquiry: Inquiry, found: Found, tag: str, key: str, faults: Found) -> Found:
    """What is said of a text that could not be read follows from why it could not."""
    at = inquiry.at.key(tag, key)
    near = [d for d in faults if isinstance(d.where, Span) and at and d.where.start >= at.start]
    cause = min(near or faults, key=lambda d: d.where.start if isinstance(d.where, Span) else 0, default=None)
    if cause is None:
        return found
    return among(found, cause, [d for d in found if d.language == tag and d.key == key and d.code in GONE])


def _many(found: Found, tag: str, known: Collection[str]) -> Found:
    """`known`: the texts of the source, in which some may be missing, too."""
    own = {d for d in found if d.code == "text-missing" and d.follows is None}
    keys = {d.key for d in own}
    if len(keys) < MANY:
        return found
    first = min((d.where for d in own if isinstance(d.where, Span)), key=lambda w: w.start, default=None)
    cause = diagnostic("texts-missing", first, language=tag, count=len(keys), total=len({*known, *keys}))
    return [cause, *among(found, cause, own)]


def in_one_text(inquiry: Inquiry, found: Found) -> Found:
    """What is wrong in a text explains what else is noticed in it, and in what was translated from it."""
    source = inquiry.project.manifest.source

    def judged(own: Found) -> Found:
        marked = [d for d in own if d.code in MARKED]
        long = [d for d in own if d.language == source and d.code in OVERLONG]
        if own[0].key is not None:
            first: dict[
                str | None, Diagnostic
            ] = {}  # a text of 10,000 braces has 10,000 faults; the first explains them
            for cause in marked:
                if cause.is_error and cause.follows is None:
                    first.setdefault(cause.language, cause)
            for cause in first.values():
                own = follow(own, cause, _noticed)
            for cause in long[:1]:
                own = follow(own, cause, lambda one, _: one.code == "text-stale")
        return own

    return parted(found, lambda one: one.key, judged)


def _noticed(one: Diagnostic, cause: Diagnostic) -> bool:
    """Whether a finding is about the text of another one, and of less weight; or about what was translated from it."""
    return one.code == "text-stale" or (
        one.language == cause.language and (not one.is_error or one.code in MARKED)
    )


def in_files(inquiry: Inquiry, found: Found) -> Found:
    """Where a layout or a diagram is broken nobody can say which texts are used."""
    if not inquiry.project.manifest.outputs and any(d.code == "text-unused" for d in found):
        none = diagnostic("outputs-none", inquiry.at.word(inquiry.project.manifest.span, "outputs"))
        found = follow([none, *found], none, lambda one, _: one.code == "text-unused")
    found = _read_wrongly(found)
    causes = [d for d in found if d.is_error and d.follows is None and _is_in(d, ("layouts/", "diagrams/"))]
    if causes:
        found = follow(found, causes[0], lambda one, _: one.code == "text-unused")
    return found


def _read_wrongly(found: Found) -> Found:
    """What is found about a word that was read wrongly because of a sign in it follows from that sign."""
    signs: dict[str, list[tuple[int, Diagnostic]]] = {}
    meant: dict[tuple[str, str], Diagnostic] = {}
    for one in found:
        if one.is_error and one.follows is None and isinstance(one.where, Span):
            if one.code == "sign-wide":
                signs.setdefault(one.where.source, []).append((one.where.start, one))
            name, colon, _ = dict(one.args).get("mend", "").partition(":")
            if colon:
                meant.setdefault((one.where.source, name), one)
    for own in signs.values():
        own.sort(key=itemgetter(0))

    def cause_of(one: Diagnostic) -> Diagnostic | None:
        if not isinstance(one.where, Span):
            return None
        if one.code == "diagram-actor-unknown":  # its line could not be read
            return meant.get((one.where.source, dict(one.args)["actor"]))
        known = signs.get(one.where.source, []) if one.code == "name-unknown" else []
        at = bisect_left(known, one.where.start, key=itemgetter(0))
        return known[at][1] if at < len(known) and known[at][0] < one.where.end else None

    return [
        replace(one, follows=cause) if one.follows is None and (cause := cause_of(one)) else one
        for one in found
    ]


def _is_in(one: Diagnostic, folders: tuple[str, ...]) -> bool:
    return isinstance(one.where, Span) and one.where.source.startswith(folders)
