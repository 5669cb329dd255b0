"""The page to choose a language from: an output with an index, as a web page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletgen.core.color import BLACK
from leafletgen.engine.files.web import page_fact, palette
from leafletgen.engine.localizing.indexing import ASKS, languages_of
from leafletgen.engine.localizing.kits import EditionKey
from leafletgen.engine.session import Session
from leafletgen.model.project.reading.language_index import address_of, chooser_of
from leafletgen.model.project.writing.progress import progress
from leafletgen.model.words import SOURCE, language_of, words
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.languages.names import autonym, display_name
from leafletgen.text.languages.tag import Language
from leafletgen.write.html.chooser import ChooserAbout, LanguageEntry, write
from leafletgen.write.html.links import PageLinks
from leafletgen.write.html.nodes import SetWords


def chooser_page(session: Session, edition: EditionKey, links: PageLinks) -> bytes:
    """The file. Where nobody says where the pages stand, it leads to their addresses."""
    project = session.project
    spoken = tuple(dict.fromkeys((edition.language, SOURCE, str(project.manifest.staff_language))))
    heads, notes, finding = (_said(spoken, word) for word in (ASKS, "unchecked", "find_language"))
    titles = tuple(_titles(session, spoken))
    known = project.languages.get(edition.language)
    assert known is not None  # the loader has left out languages that nobody knows
    named = page_fact(session, edition)
    value = named[1].value if named else ""
    entries = tuple(_entries(session, value, dict(links.pages)))
    about = ChooserAbout(
        heads,
        titles,
        notes,
        links.address or chooser_of(value),
        known,
        tuple(_set(session, entries, (*heads, *titles, *notes, *finding))),
        finding,
    )
    return write(entries, about, palette(session))


def _entries(session: Session, value: str, hrefs: dict[str, str]) -> Iterator[LanguageEntry]:
    project = session.project
    manifest = project.manifest
    shown = dict.fromkeys((str(manifest.staff_language), SOURCE))
    for tag in languages_of(project):
        known = project.languages.get(tag)
        if known is None:
            continue
        own, address = autonym(tag, project.languages), address_of(value, tag)
        names = tuple((display_name(tag, reader, project.languages), reader) for reader in shown)
        typed = (
            own,
            *(name for name, _ in names),
            display_name(tag, manifest.source, project.languages),
            tag,
        )
        yield LanguageEntry(
            tag, known.hb_language, known.rtl, own, names, hrefs.get(tag, address), address,
            bool(progress(project, tag).machine), tuple(dict.fromkeys(typed)),
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
