"""A text that stands in no file of a project: read and shaped for a program that has it as a string.

What is wrong with it is an exception: who gives it is a programmer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leafletgen.core.diagnostics import Sink
from leafletgen.core.limits import YAML_BYTES
from leafletgen.core.messages.translate import words
from leafletgen.core.reading import compose
from leafletgen.core.source import Source
from leafletgen.engine.localizing.localize import rich
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.scalar import double_quoted
from leafletgen.model.locales.store import read_catalog
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import Language, language
from leafletgen.text.paragraph import ShapedText


class TypesettingError(ValueError):
    """Something cannot be set; its text says what, and what to do."""


def tongue_of(tag: str) -> Language:
    """The language of a tag. Raises TypesettingError where none is known."""
    found = language(tag)
    if found is None:
        raise TypesettingError(
            f"{tag!r} is no language that can be set: give a tag such as 'km' or 'zh-Hant'."
        )
    return found


def plain(text: str, tongue: Language) -> RichText:
    """Every character as it is; blank lines part paragraphs."""
    return RichText.plain(normal(text, tongue.joins_lines), tongue.tag)


def marked(text: str, tongue: Language, facts: Mapping[str, str], readings: bool) -> RichText:
    """The text as if it stood in a locale file. Raises TypesettingError for faulty mark-up and for a name without a value."""
    sink = Sink()
    source = Source("text", f"text: {double_quoted(normal(text, tongue.joins_lines))}\n")
    node = compose(source, sink, texts=True)
    # A program may set a book, page by page; what it hands over is bounded as a file is.
    catalog = read_catalog(node, tongue.tag, sink, longest=YAML_BYTES) if node else None
    for found in sink.diagnostics:
        said = words(found.code, found.args)
        raise TypesettingError(f"{shown(text)}: {said.message} {said.hint}".rstrip())
    message = catalog.messages.get("text") if catalog else None
    if message is None:
        return RichText.plain("", tongue.tag)
    for name in message.facts:
        if name not in facts:
            raise TypesettingError(
                f"{shown(text)}: there is no {name!r} among `facts`. Give it, or write \\{{ for a brace, or set markup=False."
            )
    return rich(message, tongue.tag, facts, readings)


def refuse_missing(shaped: Sequence[ShapedText], tongue: Language) -> None:
    """Raise TypesettingError for a character that no font has."""
    for one in shaped:
        for character, _ in one.missing:
            raise TypesettingError(
                f"{shown(one.text.chars)}: no font has {character!r} (U+{ord(character[0]):04X}) for {tongue.tag}."
            )


def shown(text: str) -> str:
    """A text as it is quoted in a sentence."""
    return repr(text if len(text) <= 40 else text[:39] + "…")
