"""A web page of an edition: what the project says of it, put beside its sheets."""

from __future__ import annotations

import re
from urllib.parse import quote

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.notices import notices
from leafletgen.engine.paper.band import saying
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.manifest import FactRow
from leafletgen.model.project.theme import look
from leafletgen.model.project.used import shown_facts
from leafletgen.model.words import words
from leafletgen.text.languages.names import autonym
from leafletgen.text.languages.tag import SHIPPED
from leafletgen.write.html.links import NOWHERE, PageLinks
from leafletgen.write.html.nodes import tree
from leafletgen.write.html.page import PageAbout, write
from leafletgen.write.html.palette import ScreenPalette
from leafletgen.write.messages import TextAbout, TextMessage, elements, line_of, messages

_NUMBER = re.compile(r"[+#*]?\d(?:[\d ()./-]*\d)?#?")
_LEAST, _MOST = 3, 16
"""Digits of what can be called: 110, and the longest number with its country (ITU-T E.164)."""


def web_page(session: Session, laid: LaidEdition, links: PageLinks = NOWHERE) -> bytes:
    """The file. `links`: where it stands, for who puts pages together."""
    project, edition = session.project, laid.edition
    tag = edition.language
    language = project.languages.get(tag) or SHIPPED.get("en")
    assert language is not None
    facts = facts_on(project, edition.output, edition.row)
    calls = {value: uri for fact in facts.values() if (value := fact.value) and (uri := call_of(value))}
    band = saying(tag, laid.unfinished) if laid.unfinished else None
    about = PageAbout(
        language, autonym(tag, project.languages), words(tag)["all_languages"], laid.u,
        note=(laid.about.get("note", ""), laid.about.get("note_language", "")),
        draft=(band.chars, band.language) if band else ("", ""), calls=calls, links=links,
        notices=tuple(notices(session, edition)),
    )  # fmt: skip
    return write(laid.pages, laid.publication.metadata, about, palette(session))


def text_messages(session: Session, laid: LaidEdition) -> tuple[TextMessage, ...]:
    """The texts to send."""
    facts = facts_on(session.project, laid.edition.output, laid.edition.row)
    calls = tuple(fact.value for fact in facts.values() if call_of(fact.value))
    named = page_fact(session, laid.edition)
    address = named[1].value.replace("{lang}", laid.edition.language) if named else ""
    band = saying(laid.edition.language, laid.unfinished).chars if laid.unfinished else ""
    said = " ".join(part for part in (band, laid.about.get("note", "")) if part)
    return messages(laid.pages, TextAbout(laid.publication.metadata.title, address, said, calls))


def said_of(session: Session, laid: LaidEdition) -> str:
    """What a picture of an edition says to who does not see it: its words in their order, and who wrote them."""
    root = tree(laid.pages)
    lines = [text for node in elements(root) if (text := line_of(node))]
    return "\n".join((*lines, *(part for part in (laid.about.get("note", ""),) if part)))


def page_fact(session: Session, edition: EditionKey) -> tuple[str, FactRow] | None:
    """The fact that is the address of an edition's page: the first that a code shows and that names the language, else the first
    that a code shows; without a code on it, one that may be shown so.
    """
    facts = facts_on(session.project, edition.output, edition.row)
    seen = shown_facts(session.project, edition.output, edition.language, facts, edition.row)
    shown = {one.name for one in seen if one.scanned}
    known = [(name, fact) for name, fact in facts.items() if fact.value.startswith(("https://", "http://"))]
    wanted = [one for one in known if one[0] in shown] or [one for one in known if one[1].qr]
    return next((one for one in wanted if "{lang}" in one[1].value), None) or next(iter(wanted), None)


def palette(session: Session) -> ScreenPalette:
    """The colours of a project's theme."""
    seen = look(session.project.theme, {}, {})
    known = [one for tag in session.project.manifest.languages if (one := session.project.languages.get(tag))]
    usual = {family for one in known for family in session.book.families(one)}
    own = dict.fromkeys(one.family for one in seen.headlines if one.family not in usual)
    return ScreenPalette(
        {name: paint.rgb for name, paint in seen.paints.items()}, seen.inks, seen.accents, tuple(own)
    )


def call_of(value: str) -> str | None:
    """Where a fact's value leads that is a number to call (RFC 3966); None for any other."""
    digits = sum(c.isdigit() for c in value)
    if not _NUMBER.fullmatch(value) or not value.isascii() or not _LEAST <= digits <= _MOST:
        return None
    return "tel:" + quote(re.sub(r"[ ()./-]", "", value), safe="+*")
