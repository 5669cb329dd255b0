"""The page to choose a language from: what a project says on it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from leafletgen.core.color import BLACK
from leafletgen.engine.session import Session
from leafletgen.engine.site import SiteMap
from leafletgen.engine.web import palette
from leafletgen.model.project.progress import progress
from leafletgen.model.words import language_of, words
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.languages.names import autonym, display_name
from leafletgen.text.languages.tag import Language
from leafletgen.write.html.chooser import ChooserAbout, LanguageEntry, in_order, write
from leafletgen.write.html.nodes import SetWords


def chooser_page(session: Session, site: SiteMap, entries: Sequence[LanguageEntry]) -> bytes:
    """The file."""
    project = session.project
    staff = project.manifest.staff_language
    spoken = tuple(dict.fromkeys(("en", str(staff))))
    heads = _said(spoken, "choose_language")
    notes = _said(spoken, "unchecked")
    titles = tuple(_titles(session, spoken))
    known = project.languages.get("en")
    assert known is not None
    about = ChooserAbout(
        heads,
        titles,
        notes,
        site.chooser.address,
        known,
        tuple(_set(session, entries, (*heads, *titles, *notes))),
    )
    return write(entries, about, palette(session))


def languages_to_choose(session: Session, site: SiteMap) -> tuple[LanguageEntry, ...]:
    """The languages of a site as people look for them."""
    return tuple(in_order(list(_entries(session, site)), session.project.manifest.staff_language))


def _entries(session: Session, site: SiteMap) -> Iterator[LanguageEntry]:
    project = session.project
    staff = project.manifest.staff_language
    seen: set[str] = set()
    for page in site.pages:
        tag = page.edition.language
        known = project.languages.get(tag)
        if known is None or tag in seen:
            continue
        seen.add(tag)
        names = [
            (display_name(tag, reader, project.languages), reader)
            for reader in dict.fromkeys((str(staff), "en"))
        ]
        yield LanguageEntry(
            tag, known.hb_language, known.rtl, autonym(tag, project.languages), tuple(names),
            posixpath.relpath(page.path, posixpath.dirname(site.chooser.path) or "."), page.address, bool(progress(project, tag).machine),
        )  # fmt: skip


def _said(tags: Sequence[str], word: str) -> tuple[tuple[str, str], ...]:
    """A word of the program in some languages, once where one stands in for another."""
    return tuple(dict.fromkeys((words(tag)[word], language_of(tag, word)) for tag in tags))


def _titles(session: Session, tags: Sequence[str]) -> Iterator[tuple[str, str]]:
    key = session.project.manifest.title.key
    for tag in tags:
        catalog = session.project.catalogs.get(tag)
        if catalog is not None and key in catalog.messages:
            yield "".join(part.text for part in catalog.messages[key].parts), tag


def _set(
    session: Session, entries: Sequence[LanguageEntry], said: Sequence[tuple[str, str]]
) -> Iterator[SetWords]:
    """All that stands on the page, in the fonts of its languages."""
    languages = session.project.languages
    for entry in entries:
        known = languages.get(entry.tag)
        if known is not None:
            yield from _runs(session, known, entry.autonym, BOLD)
    texts = (*said, *(name for entry in entries for name in entry.names))
    for number, (text, tag) in enumerate(texts):
        known = languages.get(tag)
        if known is not None:
            yield from _runs(session, known, text, REGULAR)
            if number < len(said):  # heads may be bold
                yield from _runs(session, known, text, BOLD)


def _runs(session: Session, language: Language, text: str, weight: int) -> Iterator[SetWords]:
    chain = tuple(session.book.chain(language, False, weight))
    for character in text:
        face = next((one for one in chain if one.covers(character)), None)
        if face is not None:
            yield SetWords(character, face, 1.0, BLACK, language.hb_language, 0)
