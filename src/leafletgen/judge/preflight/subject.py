"""What a check of texts may see: one text of one language, taken apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.message import Message
from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.tag import SHIPPED, Language, Languages
from leafletgen.text.unseen import SPACING

if TYPE_CHECKING:
    from leafletgen.model.glossary import Glossary
    from leafletgen.model.project.manifest import Form

FACT = "\ufffc"
"""What stands for a fact in a plain text (U+FFFC OBJECT REPLACEMENT CHARACTER)."""


@lru_cache(maxsize=8)
def _known(tags: tuple[str, ...]) -> frozenset[str]:
    """Languages without script, region and variant."""
    return frozenset(tag.split("-", maxsplit=1)[0] for tag in tags)


class Plain(NamedTuple):
    """A text as it is read: no mark-up, no readings, facts as `FACT`. `offsets`: where each character stands in the value.

    Line ends that are allowed or forbidden (U+200B, U+00AD, U+2060) are no part of it: a word is the same word with them.
    """

    text: str
    offsets: tuple[int, ...]
    bold: int
    readings: tuple[tuple[int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the value that `start` to `end` are."""
        if not self.offsets:
            return 0, 0
        first = self.offsets[min(start, len(self.offsets) - 1)]
        return first, self.offsets[min(max(end, start + 1), len(self.offsets)) - 1] + 1


def plain(message: Message, dropped: frozenset[str] = SPACING) -> Plain:
    """A message as a plain text. `bold`: how many stretches are bold; `readings`: what has one above it."""
    chars: list[str] = []
    offsets: list[int] = []
    readings: list[tuple[int, int]] = []
    bold, was_bold = 0, False
    for part in message.parts:
        kept = [at for at, c in enumerate(FACT if part.fact else part.text) if c not in dropped]
        text = FACT if part.fact else "".join(part.text[at] for at in kept)
        bold += part.bold and not was_bold
        was_bold = part.bold
        if part.ruby is not None:
            readings.append((len(chars), len(chars) + len(text)))
        chars += text
        offsets += (part.offset + at for at in kept)
    return Plain("".join(chars), tuple(offsets), bold, tuple(readings))


class Subject:
    """One text: its language, its source (None: it is the source), and what the project says of facts and terms."""

    is_heading = False
    """Whether it is one on some sheet."""
    signs: frozenset[str] = frozenset()
    """The signs that it speaks for."""

    def __init__(
        self, message: Message, language: Language, source: Message | None, source_tag: str,
        facts: Mapping[str, str], glossary: Glossary | None, adapt: Sequence[str], forms: Sequence[Form] = (),
        languages: Languages = SHIPPED,
    ) -> None:  # fmt: skip
        """`adapt`: patterns of keys that are adapted, not translated; `forms`: what texts must look like."""
        self.message = message
        self.language = language
        self.languages = languages
        self.source = source
        self.source_tag = source_tag
        self.facts = facts
        self.glossary = glossary
        self.forms = tuple(form for form in forms if fnmatchcase(message.id, form.key))
        self.adapted = any(fnmatchcase(message.id, pattern) for pattern in adapt)

    @property
    def key(self) -> str:
        """Its name."""
        return self.message.id

    @property
    def pack(self) -> Pack:
        """What is known of its language."""
        return self.language.pack

    @property
    def source_pack(self) -> Pack:
        """What is known of its source's language."""
        source = self.languages.get(self.source_tag)
        return source.pack if source else self.pack

    @property
    def tag(self) -> str:
        """Its language's tag."""
        return self.language.tag

    @property
    def base(self) -> str:
        """Its language without script, region and variant."""
        return self.language.tag.split("-", maxsplit=1)[0]

    @property
    def is_known(self) -> bool:
        """Whether its language, not only its script, has a pack of its own: its quotation marks are known."""
        return self.base in _known(self.languages.tags())

    @property
    def is_easy(self) -> bool:
        """Whether it is in a simplified form of its language."""
        return self.language.is_easy

    @cached_property
    def plain(self) -> Plain:
        """Its text."""
        return plain(self.message)

    @cached_property
    def typed(self) -> Plain:
        """Its text with the line ends that are allowed or forbidden in it."""
        return plain(self.message, frozenset())

    @property
    def text(self) -> str:
        """Its characters."""
        return self.plain.text

    @cached_property
    def source_plain(self) -> Plain | None:
        """Its source's text."""
        return plain(self.source) if self.source else None

    @property
    def source_text(self) -> str:
        """Its source's characters; empty for a source."""
        return self.source_plain.text if self.source_plain else ""
