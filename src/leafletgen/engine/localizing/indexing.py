"""The languages of a project to choose from, for sheets and for the page: as people look for them, each with what it is called and where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from leafletgen.engine.localizing.kits import EditionKey
from leafletgen.model.locales.message import Message
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.reading.language_index import address_of, has_index
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.words import SOURCE, language_of, words
from leafletgen.page.blocks.kinds.language_index import IndexEntry, LanguageIndex
from leafletgen.text.ir.richtext import LRI, PDI, RichText, StyleRun
from leafletgen.text.languages.names import autonym
from leafletgen.text.languages.order import looked_for

MOST_SAID = 8
"""Languages in which a sheet asks to choose."""
ASKS = "choose_language"


def is_index(project: ProjectModel, output: str) -> bool:
    """Whether an output is an index of languages."""
    return has_index(project.layouts.get(project.manifest.outputs[output].layout or ""))


def languages_of(project: ProjectModel) -> list[str]:
    """The languages of a project in the order in which people look for them."""
    names: dict[str, str] = {
        tag: autonym(tag, project.languages)
        for tag in project.manifest.languages
        if project.languages.get(tag) is not None
    }
    return looked_for(names, project.manifest.staff_language)


def put_languages_into(
    index: LanguageIndex[Any], project: ProjectModel, edition: EditionKey
) -> LanguageIndex[Any]:
    """The block with its languages: all of them, or one of each script that the program can ask in."""
    tags = languages_of(project) if index.show == "languages" else list(_asked_in(project, edition.language))
    fact = facts_on(project, edition.output, edition.row).get(index.fact or "")
    return replace(
        index, entries=tuple(_entry(project, edition, tag, fact.value if fact else "") for tag in tags)
    )


def _entry(project: ProjectModel, edition: EditionKey, tag: str, address: str) -> IndexEntry:
    said = words(tag)[ASKS] if language_of(tag, ASKS) == tag else None
    return IndexEntry(
        tag,
        RichText.plain(autonym(tag, project.languages), tag),
        _fixed(tag),
        title_in(project, edition, tag),
        RichText.plain(said, tag) if said else None,
        address_of(address, tag) if address else "",
    )


def title_in(project: ProjectModel, edition: EditionKey, tag: str) -> RichText | None:
    """What the leaflet is called in a language, without readings; None where its file does not say it."""
    catalog = project.catalogs.get(tag)
    message = catalog.messages.get(project.manifest.title.key) if catalog is not None else None
    if message is None:
        return None
    facts = facts_on(project, edition.output, edition.row)
    said = plain_words(message, {name: fact.value.replace("{lang}", tag) for name, fact in facts.items()})
    return RichText.plain(said, tag) if said.strip() else None


def plain_words(message: Message, facts: dict[str, str]) -> str:
    """The characters of a text, facts put in."""
    return "".join(
        LRI + facts.get(part.fact, f"{{{part.fact}}}") + PDI if part.fact else part.text
        for part in message.parts
    )


def _asked_in(project: ProjectModel, sheet: str) -> Iterable[str]:
    """The staff's language and those of the project, in its order: the first of each script, no relatives of the sheet's own."""
    seen, found = {sheet.partition("-")[0]}, list[str]()
    for tag in dict.fromkeys((str(project.manifest.staff_language), SOURCE, *project.manifest.languages)):
        known = project.languages.get(tag)
        if known is None or language_of(tag, ASKS) != tag:
            continue
        own = {tag.partition("-")[0], known.pack.script}
        if seen & own:
            continue
        seen |= own
        found.append(tag)
    return found[:MOST_SAID]


def _fixed(tag: str) -> RichText:
    """A tag: left to right whatever stands round it."""
    held = LRI + tag + PDI
    return RichText(held, "en", (StyleRun(0, len(held), language="en", fact="fixed"),))
