"""The glossary out and in: as TBX (ISO 30042, for translation tools) and as CSV (for spreadsheets)."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import TERM_CHARACTERS
from leafletgen.core.record import NamedTuple
from leafletgen.engine.exchange.rows import guarded
from leafletgen.engine.exchange.table_csv import table
from leafletgen.engine.exchange.unit import printable
from leafletgen.engine.exchange.xml import XML, below, document, element, name, parse, text
from leafletgen.model.glossary import Glossary, Term, TermRule
from leafletgen.text.languages.tag import well_formed

HEADS = ("Term", "Language", "Word", "Status", "Note")
USE, AVOID = "use", "avoid"
_PREFERRED, _FORBIDDEN = "preferredTerm-admn-sts", "deprecatedTerm-admn-sts"


class TermSection(NamedTuple):
    """One word of one language for a term; without a language it is only the term and its note."""

    term: str
    language: str
    word: str
    status: str
    note: str


def entries(glossary: Glossary) -> Iterator[TermSection]:
    """All words of a glossary."""
    for term in glossary.terms:
        if not any(rule.use or rule.avoid for rule in term.rules.values()):
            yield TermSection(term.word, "", "", "", term.note)
        for tag, rule in term.rules.items():
            for status, words in ((USE, rule.use), (AVOID, rule.avoid)):
                for word in words:
                    yield TermSection(term.word, tag, word, status, term.note)


def glossary_of(found: Iterable[TermSection]) -> Glossary:
    """The reverse."""
    words: dict[str, dict[str, dict[str, dict[str, None]]]] = {}
    notes: dict[str, str] = {}
    for entry in found:
        own = words.setdefault(entry.term, {})
        notes[entry.term] = entry.note or notes.get(entry.term, "")
        if entry.language and entry.word:
            rule = own.setdefault(entry.language, {USE: {}, AVOID: {}})
            rule[AVOID if entry.status == AVOID else USE][entry.word] = None
    return Glossary(
        tuple(
            Term(
                word,
                notes[word],
                {tag: TermRule(tuple(rule[USE]), tuple(rule[AVOID])) for tag, rule in own.items()},
            )
            for word, own in words.items()
        )
    )


def write_csv(glossary: Glossary) -> bytes:
    """A CSV file, a row for each word."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(HEADS)
    table.writerows([guarded(cell) for cell in entry_cells] for entry_cells in map(_cells, entries(glossary)))
    return codecs.BOM_UTF8 + out.getvalue().encode()


def _cells(entry: TermSection) -> tuple[str, ...]:
    return (entry.term, entry.language, entry.word, entry.status, entry.note)


def read_csv(data: bytes, sink: Sink) -> Glossary | None:
    """The glossary of a CSV file; None (and reported) where its first row is not ours."""
    try:
        content = data.decode(
            "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
        )
    except UnicodeDecodeError:
        sink.add(diagnostic("import-encoding"))
        return None
    rows = table(content, sink)
    if rows is None:
        return None
    columns = {head.strip().casefold(): n for n, head in enumerate(rows[0])} if rows else {}
    wanted = [columns.get(head.casefold()) for head in HEADS]
    if None in wanted[:3]:
        sink.add(diagnostic("import-columns", kind="CSV"))
        return None
    cells = ([row[n].strip() if n is not None and n < len(row) else "" for n in wanted] for row in rows[1:])
    return _sound((TermSection(*own) for own in cells), sink)


def write_tbx(glossary: Glossary, project: str, source: str) -> bytes:
    """A TBX-Basic file in the form that most tools read (ISO 30042:2008)."""
    root = element("martif", {"type": "TBX-Basic", f"{{{XML}}}lang": source})
    description = below(below(below(root, "martifHeader"), "fileDesc"), "sourceDesc")
    below(description, "p").text = f"Glossary of {project}"
    body = below(below(root, "text"), "body")
    for number, term in enumerate(glossary.terms, 1):
        entry = below(body, "termEntry", {"id": f"t{number}"})
        if term.note:
            below(entry, "note").text = term.note
        _add_word(_add_language(entry, source), term.word, "")
        for tag, rule in term.rules.items():
            own = _add_language(entry, tag) if rule.use or rule.avoid else None
            for status, words in ((_PREFERRED, rule.use), (_FORBIDDEN, rule.avoid)):
                for word in words:
                    _add_word(own, word, status)
    return document(root)


def _add_language(entry: Any, tag: str) -> Any:
    return below(entry, "langSet", {f"{{{XML}}}lang": tag})


def _add_word(room: Any, word: str, status: str) -> None:
    own = below(room, "tig")
    below(own, "term").text = word
    if status:
        below(own, "termNote", {"type": "administrativeStatus"}).text = status


def read_tbx(data: bytes, source: str, sink: Sink) -> Glossary | None:
    """The glossary of a TBX file of either edition; None (and reported) where it is none."""
    root = parse(data, sink, "TBX")
    if root is None:
        return None
    if name(root) not in ("martif", "tbx"):
        sink.add(diagnostic("import-unreadable", kind="TBX"))
        return None
    concepts = [e for e in root.iter() if name(e) in ("termEntry", "conceptEntry")]
    return _sound((entry for concept in concepts for entry in _concept(concept, source)), sink)


def _sound(found: Iterable[TermSection], sink: Sink) -> Glossary | None:
    """The glossary of what a stranger's file says: without characters that have no shape, and without languages that are none
    (they would become keys of `glossary.yaml`), which are reported. None (and reported) where a word is a whole text.
    """
    kept: list[TermSection] = []
    odd: dict[str, None] = {}
    for entry in found:
        own = TermSection(*(printable(part).strip() for part in entry))
        longest = max(len(own.term), len(own.word))
        if TERM_CHARACTERS.passed_by(longest):
            sink.add(passed(TERM_CHARACTERS, longest, None, path=own.term[:20]))
            return None
        if own.language and not well_formed(own.language):
            odd[own.language[:20]] = None
            own = TermSection(own.term, "", "", "", own.note)
        kept += [own] if own.term else []
    if odd:
        sink.add(diagnostic("import-tag", names=", ".join(list(odd)[:5])))
    return glossary_of(kept)


def _concept(concept: Any, source: str) -> Iterator[TermSection]:
    note = next((text(e) for e in concept if name(e) in ("note", "descrip")), "")
    words = [
        (section.get(f"{{{XML}}}lang", ""), _word(one, "term"), _status(one))
        for section in concept
        if name(section) in ("langSet", "langSec")
        for one in section
        if name(one) in ("tig", "ntig", "termSec")
    ]
    term = next((word for tag, word, _ in words if tag == source), "")
    if term:
        yield TermSection(term, "", "", "", note)
        for tag, word, status in words:
            if word and (tag != source or word != term):
                yield TermSection(term, tag, word, status, note)


def _word(section: Any, wanted: str) -> str:
    return next((text(e).strip() for e in section.iter() if name(e) == wanted), "")


def _status(section: Any) -> str:
    said = " ".join(text(e) for e in section.iter() if name(e) in ("termNote", "administrativeStatus"))
    return AVOID if any(word in said for word in ("deprecated", "superseded", "forbidden")) else USE
