"""What the readers read: every edition of the flagship, and one sheet each in further scripts, with the lines as set."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from tests.engine.projects import TODAY, tiny
from tests.flagship import editions
from tests.flagship.editions import EDITIONS, LANGUAGES
from tests.write.pdf.samples import TEXTS, split

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.sheet.sheet import Publication, Sheet
from leafletgen.text.ir.frame import GlyphRun, Group, TagEnd, TagStart, walk
from leafletgen.text.languages.tag import language
from leafletgen.write.pdf.document import write

CONTROLS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u00ad\u2060"))
"""The engine uses them; they have no place in a file."""
SCRIPTS = [tag for tag in ("th", "my", "ne", "ur", "bo", "he") if tag not in LANGUAGES]
"""Sheets of their own: scripts that the flagship does not speak yet."""


class Line(NamedTuple):
    """A line of text as set: its characters in reading order, the text it belongs to, where it begins (left).

    `reading`: it stands over a word and says how that is read. `paragraph` counts those of the sheet.
    """

    text: str
    message: str | None
    x: float
    baseline: float
    keys: tuple[str, ...]
    reading: bool = False
    paragraph: int = 0


class Subject(NamedTuple):
    """One PDF and what it must say."""

    name: str
    tag: str
    publication: Publication
    pdf: bytes

    @property
    def rtl(self) -> bool:
        known = language(self.tag)
        return bool(known and known.rtl)

    @property
    def lines(self) -> list[Line]:
        return [line for sheet in self.publication.sheets for line in lines(sheet)]

    @property
    def texts(self) -> list[str]:
        """The lines in the order of the content, nothing at their ends."""
        return [line.text.strip() for line in self.lines]

    @property
    def words(self) -> list[str]:
        return list(dict.fromkeys(word for text in self.texts for word in split(text, self.tag)))


def lines(sheet: Sheet) -> list[Line]:
    """Runs that follow one another on one baseline of one paragraph, joined."""
    found: list[Line] = []
    new = True
    open_: list[str] = []
    paragraph = 0
    for item, place, keys in walk(sheet.frame):
        if isinstance(item, TagStart):
            open_.append(item.tag.role)
            paragraph += item.tag.role == "P"
        if isinstance(item, TagEnd):
            open_.pop()
        if isinstance(item, TagStart | TagEnd | Group):
            new = True
        if not isinstance(item, GlyphRun):
            continue
        text = item.text.translate(CONTROLS)
        baseline = round(place.f, 3)
        message = item.place.message if item.place else None
        if new or found[-1].baseline != baseline:
            found.append(Line(text, message, place.e, baseline, keys, "RT" in open_, paragraph))
        else:
            last = found[-1]
            found[-1] = last._replace(text=last.text + text, x=min(last.x, place.e))
        new = False
    return found


SUBJECTS = [editions.named(edition) for edition in EDITIONS] + [f"sample.{tag}" for tag in SCRIPTS]


@cache
def subject(name: str) -> Subject:
    output, _, tag = name.partition(".")
    if output == "sample":
        return _sample(tag)
    edition = EditionKey(tag, output)
    return Subject(name, tag, editions.laid(edition).publication, editions.pdf(edition))


def _sample(tag: str) -> Subject:
    """A heading, a paragraph, three steps."""
    head, body, *_ = TEXTS[tag]
    steps = "".join(f"  s{n}: {quoted(text)}\n" for n, text in enumerate((head, body, TEXTS[tag][-1]), 1))
    locale = f"head: {quoted(head)}\nbody: {quoted(body + ' {police}')}\nsteps:\n{steps}"
    session = open_project(tiny(Path(mkdtemp()), **{tag: locale}), TODAY).value
    assert session is not None
    laid = session.lay_out(EditionKey(tag, "card"))
    assert not laid.failed, laid.diagnostics
    return Subject(
        f"sample.{tag}", tag, laid.publication, write(laid.publication, session.project.profiles["screen"])
    )


def quoted(text: str) -> str:
    return '"' + text.translate(CONTROLS).replace("\\", "\\\\").replace('"', '\\"') + '"'
