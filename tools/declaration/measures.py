"""What is measured on a leaflet: characters that come back, words that are found, line ends, ink, glyphs."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import groupby, pairwise
from pathlib import Path

import icu
import uharfbuzz as hb
from tests.flagship.geometry import SLACK, meet
from tests.flagship.geometry import paragraphs as set_paragraphs
from tests.flagship.subjects import CONTROLS, Subject
from tests.flagship.test_breaks import paragraphs
from tests.flagship.test_extraction import is_plain, least_edits
from tests.write.pdf import readers
from tests.write.pdf.test_extraction import letters

from leafletgen.text.ir.frame import GlyphRun, Group, TagEnd, TagStart, walk
from leafletgen.text.languages.tag import Language, language


@dataclass(frozen=True)
class Measures:
    """The figures of one language. Characters are counted without spaces."""

    tag: str
    text: str
    characters: int
    lines: int
    lost: int
    """Characters of the text that the leaflet does not have, or has otherwise."""
    raw: int
    """Wrong ones by `pdftotext -raw`."""
    mupdf: int
    pdfium: int
    tree: int
    poppler: int
    """Wrong ones by pdftotext in its own order, which guesses columns; line by line."""
    words: int
    unfound: int
    """Words that the search of pdfium or of mupdf does not find."""
    breaks: int
    """Line ends against ICU or the pack."""
    ink: int
    """Pairs of neighbouring lines whose ink meets."""
    glyphs: int
    """Runs of glyphs that HarfBuzz shapes otherwise."""
    examples: tuple[str, ...] = ()

    @property
    def faults(self) -> int:
        """What must be 0."""
        return (
            self.lost
            + self.raw
            + self.mupdf
            + self.pdfium
            + self.tree
            + self.unfound
            + self.breaks
            + self.ink
            + self.glyphs
        )


HEADS = [one.name for one in fields(Measures)]


def measure(made: Subject, text: str, said: str) -> Measures:
    """All figures of a leaflet; `text`: what the text is, `said`: all that the locale says."""
    examples: list[str] = []
    wanted = letters(made.texts)
    known = language(made.tag)
    assert known is not None
    got = _read(made)
    found = {
        name: _apart(wanted, letters(one), name, examples) for name, one in got.items() if name != "poppler"
    }
    if made.rtl:  # pdfium guesses the order of a line: letters are counted here, words searched below
        found["pdfium"] = _changed(Counter(wanted), Counter(letters(got["pdfium"])))
    poppler = letters(got["poppler"])
    words = [w for w in made.words if not made.rtl or is_plain(w)]
    lacking = {*readers.pdfium_lacks(made.pdf, words), *readers.mupdf_lacks(made.pdf, words)}
    examples += [f"not found: {word}" for word in sorted(lacking)[:3]]
    ends = list(against_rules(made, known))
    inks = list(touching(made))
    runs = list(otherwise(made, known))
    examples += [*ends[:3], *inks[:3], *runs[:3]]
    return Measures(
        made.tag, text, len(wanted), len(made.lines), _changed(_bare(said), _bare(wanted)),
        found["raw"], found["mupdf"], found["pdfium"], found["tree"],
        sum(least_edits(letters(line.text), poppler) for line in made.lines if letters(line.text) not in poppler),
        len(words), len(lacking), len(ends), len(inks), len(runs), tuple(examples),
    )  # fmt: skip


def _read(made: Subject) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made.pdf"
        file.write_bytes(made.pdf)
        return {
            "raw": readers.poppler(file, "-raw"),
            "poppler": readers.poppler(file),
            "mupdf": readers.mupdf(made.pdf),
            "pdfium": readers.pdfium(made.pdf).replace("\ufffe", "-"),
            "tree": readers.tree(made.pdf).text,
        }


def _apart(wanted: str, got: str, reader: str, examples: list[str]) -> int:
    """How many characters are wrong: from where two texts differ to where they are alike again."""
    if wanted == got:
        return 0
    at = next(
        (i for i, (a, b) in enumerate(zip(wanted, got, strict=False)) if a != b), min(len(wanted), len(got))
    )
    examples.append(f"{reader}: {wanted[max(0, at - 8) : at + 12]!r} is {got[max(0, at - 8) : at + 12]!r}")
    return max(1, _changed(Counter(wanted), Counter(got)))


def _bare(text: str) -> Counter[str]:
    """Letters without joiners: one at the end of a text has nothing to join, and is left out."""
    return Counter(letters(re.sub("[\u200c\u200d]", "", text.translate(CONTROLS))))


def _changed(wanted: Counter[str], got: Counter[str]) -> int:
    return max((wanted - got).total(), (got - wanted).total())


def against_rules(made: Subject, known: Language) -> Iterator[str]:
    """Line ends that ICU does not allow, or that the pack forbids."""
    iterator = icu.BreakIterator.createLineInstance(icu.Locale(known.icu_locale))
    pack = known.pack
    kept = [re.compile(pattern) for pattern in map(_source, pack.breaks.together)]
    units = "|".join(sorted(map(re.escape, pack.numbers.units), key=len, reverse=True))
    kept.append(re.compile(rf"\d[ \u00a0](?:{units})(?!\w)"))
    for lines in paragraphs(made):
        text = "".join(line.text for line in lines)
        iterator.setText(text)
        allowed = set(_in_characters(text, iterator))
        held = [match.span() for pattern in kept for match in pattern.finditer(text)]
        at = 0
        for line, after in pairwise(lines):
            at += len(line.text)
            first = after.text.lstrip()[:1]
            if at not in allowed or first in pack.breaks.never_first or any(a < at < b for a, b in held):
                yield f"line end: {line.text[-12:]}|{after.text[:12]}"


def _source(pattern: object) -> str:
    return getattr(pattern, "pattern", None) or str(pattern)


def _in_characters(text: str, iterator: icu.BreakIterator) -> Iterator[int]:
    """ICU counts in UTF-16."""
    wide = [0]
    for character in text:
        wide.append(wide[-1] + (2 if ord(character) > 0xFFFF else 1))
    places = {units: at for at, units in enumerate(wide)}
    yield from (places[end] for end in iterator)


def touching(made: Subject) -> Iterator[str]:
    """Neighbouring lines of a paragraph whose ink meets."""
    assert SLACK
    for sheet in made.publication.sheets:
        for lines in set_paragraphs(sheet):
            for one, two in pairwise(lines):
                if meet(one, two):
                    yield f"ink: {one.text[:30]} / {two.text[:30]}"


def otherwise(made: Subject, known: Language) -> Iterator[str]:
    """Runs whose glyphs are not those that HarfBuzz gives for their characters: those of a face that follow each other on
    a line are shaped together, with the features of the pack.
    """
    fonts: dict[Path, hb.Font] = {}
    for sheet in made.publication.sheets:
        for (path, level, *_), group in groupby(_runs(sheet), key=lambda at: at[0]):
            if path is None:
                continue
            runs = [run for _, run in group]
            font = fonts.setdefault(path, hb.Font(hb.Face(hb.Blob.from_file_path(str(path)))))
            text = "".join(run.text for run in runs)
            ours = [g.gid for run in (reversed(runs) if level % 2 else runs) for g in run.glyphs]
            if ours != (theirs := _shaped(font, text, runs[0], known)):
                yield f"glyphs of {text[:40]!r}: {_names(font, ours, theirs)}"


def _runs(sheet: object) -> Iterator[tuple[tuple[object, ...], GlyphRun | None]]:
    """Runs with what must be the same for two to be shaped together; a boundary has no path."""
    for number, (item, place, _) in enumerate(walk(sheet.frame)):  # type: ignore[attr-defined]
        if isinstance(item, TagStart | TagEnd | Group):
            yield (None, number), None
        elif isinstance(item, GlyphRun):
            yield (item.face.path, item.level, item.size, round(place.f, 2), item.script), item


def _shaped(font: hb.Font, text: str, run: GlyphRun, known: Language) -> list[int]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.script = run.script
    buffer.language = run.language
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(font, buffer, dict.fromkeys(known.pack.features, True))
    return [info.codepoint for info in buffer.glyph_infos]


def _names(font: hb.Font, ours: list[int], theirs: list[int]) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs))
    )
    return f"{[font.glyph_to_string(g) for g in ours[at : at + 3]]} for {[font.glyph_to_string(g) for g in theirs[at : at + 3]]}"
