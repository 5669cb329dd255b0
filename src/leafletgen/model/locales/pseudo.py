"""Pseudo-languages: texts made from the source's own, to try a layout before anybody has translated a word.

The tags are those of CLDR's pseudolocales (en-XA, ar-XB) and two more of their kind. Mark-up and facts stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import MapNode, Scalar, compose, decode, read_source
from leafletgen.core.record import record
from leafletgen.core.source import Source
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.message import PARAGRAPH, parse
from leafletgen.text.languages.tag import language

FILE = DATA / "pseudo.yaml"
_FACTS, _STEPPED = r"\{[^{}]*+\}|", r"\*\*|\\.|\s+|[^\W_]+|."


@record
class Pseudo:
    """A pseudo-language: how a word of English becomes one of it, and what stands round a paragraph.

    `letters` stand for `becomes`, one by one; or `words` of a script are strung together. `longer`: times the letters of
    the source; translations from English run to 1.4 of them (IBM, W3C: text size in translation).
    """

    letters: str = ""
    becomes: str = ""
    words: tuple[str, ...] = ()
    longer: float = 1.0
    lead: str = ""
    tail: str = ""

    def word(self, word: str) -> str:
        """A word of English in this language."""
        if self.words:
            return self._strung(word)
        more = max(round(len(word) * (self.longer - 1)), 0)
        return (word + word[-more:] if more else word).translate(str.maketrans(self.letters, self.becomes))

    def _strung(self, word: str) -> str:
        """Words of a script, chosen by the letters of the English one, until they have `longer` times its letters."""
        found, at = "", sum(map(ord, word))
        while len(found) < len(word) * self.longer:
            found += self.words[at % len(self.words)]
            at += 7
        return found


@cache
def pseudo_languages() -> Mapping[str, Pseudo]:
    """By tag: stretched; mirrored; the script with the highest lines, also from right to left; the one with the widest words."""
    sink = Sink()
    source = read_source(FILE.name, FILE.read_bytes(), sink)
    node = compose(source, sink, shipped=True) if source else None
    found: dict[str, Pseudo] = {}
    for entry in node.entries if isinstance(node, MapNode) else ():
        if kind := decode(entry.value, Pseudo, sink):
            found[entry.key.value] = kind
    if sink.failed:  # the package's own data: a bug, not a user's mistake
        raise ValueError(f"{FILE.name}: {sink.diagnostics}")
    return found


def pseudo_text(text: str, tag: str) -> str:
    """A value in a pseudo-language; each paragraph by itself."""
    kind = pseudo_languages()[tag]
    return PARAGRAPH.join(kind.lead + _paragraph(p, kind) + kind.tail for p in text.split(PARAGRAPH))


def _paragraph(text: str, kind: Pseudo) -> str:
    end = text.rfind("}") + 1  # behind it, no fact is closed
    parts = re.findall(_FACTS + _STEPPED, text[:end], re.DOTALL) + re.findall(_STEPPED, text[end:], re.DOTALL)
    return "".join(kind.word(part) if re.fullmatch(r"[^\W\d_]+", part) else part for part in parts)


def pseudo_catalog(source: Catalog, tag: str) -> tuple[Catalog, Source]:
    """A catalog in a pseudo-language and the file that it would stand in, for reports."""
    row, path = language(tag), f"pseudo/{tag}.yaml"
    values = {key: pseudo_text(message.value, tag) for key, message in source.messages.items()}
    file = Source(path, "".join(f"{key}: {value}\n" for key, value in values.items()))
    messages, at = {}, 0
    for key, value in values.items():
        at += len(key) + 2
        scalar = Scalar(file, at, at + len(value), value, "plain")
        messages[key] = parse(key, scalar, Sink(), ruby="", joins_lines=row.joins_lines if row else "")
        at += len(value) + 1
    return Catalog(tag, messages), file
