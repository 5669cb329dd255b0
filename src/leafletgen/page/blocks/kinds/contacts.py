"""Where to ask: a sign, a number or a name in large type, a line that says what it is."""

from dataclasses import field
from functools import lru_cache
from typing import Generic, cast

from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import FactName, Kit, T
from leafletgen.page.blocks.planned import ComposedBlock
from leafletgen.page.blocks.prose import Prose
from leafletgen.page.blocks.row import PictogramEntry, PictogramRow
from leafletgen.text.ir.richtext import LRI, PDI, RichText, StyleRun
from leafletgen.text.ir.style import Align


@record
class Contact(Generic[T]):
    """One place to ask: `number` names a fact printed in large type, `title` a text in its stead; `text` explains."""

    pictogram: str | None = None
    number: FactName | None = None
    title: T | None = None
    text: T | None = None
    span: Span | None = field(default=None, compare=False)

    @property
    def shown_facts(self) -> tuple[str, ...]:
        """See `kit.Block`."""
        return (self.number,) if self.number else ()


@record
class Contacts(ComposedBlock, Generic[T]):
    """Contacts spread along the line."""

    of: tuple[Contact[T], ...]
    fit: str | None = None
    span: Span | None = field(default=None, compare=False)

    def _entry(self, kit: Kit, contact: Contact[T]) -> PictogramEntry:
        texts = []
        if contact.number:
            texts.append(number_prose(kit, contact.number, "number", contact.span))
        if contact.title is not None:
            texts.append(Prose(cast(RichText, contact.title), "contact", self.fit, contact.span))
        if contact.text is not None:
            texts.append(Prose(cast(RichText, contact.text), "caption", None, contact.span))
        return PictogramEntry(contact.pictogram, tuple(texts))

    def content(self, kit: Kit) -> PictogramRow:
        """See `ComposedBlock`."""
        entries = [self._entry(kit, c) for c in self.of]
        between = 0.8 * kit.space("gutter")
        return PictogramRow(
            entries, kit.space("contact-sign"), kit.space("sign-to-words"), between, kit.space("caption"),
            level=all(c.number for c in self.of),  # where a name stands among numbers, all signs keep one line
        )  # fmt: skip


def number_prose(kit: Kit, fact: str, role: str, span: Span | None) -> Prose:
    """A number on its own line. One in Latin figures runs from the left, and begins where the words do all the same."""
    number = number_of(kit, fact)
    edge: Align | None = "end" if kit.rtl and number.language != kit.language.tag else None
    return Prose(number, role, None, span, align=edge, whole=True)


def number_of(kit: Kit, fact: str) -> RichText:
    """A fact's value by itself, isolated from what stands round it."""
    value = kit.facts.get(fact, "")
    # A telephone number is the same in every language: Latin digits on their own line take the Latin face. So do hours.
    tag = "en" if value.replace("–", "-").isascii() else kit.language.tag
    return _number(value, tag, fact, kit.addresses.get(fact))


@lru_cache(maxsize=64)
def _number(value: str, tag: str, fact: str, uri: str | None) -> RichText:
    """The same object for the same number: what is measured of a text is kept by its identity."""
    chars = LRI + value + PDI
    return RichText(chars, tag, (StyleRun(0, len(chars), fact=fact, uri=uri),))
