"""GNU gettext PO, by polib: for Poedit and everything that knows gettext.

The key is the context, so that equal texts stay apart; the note stands in the extracted comment. A text that needs work
(stale, machine, draft) is `fuzzy`; a stale one carries the source it was made from as previous msgid. What was said before
stands in extracted comments, and where a text is missing, the best of it in its place, `fuzzy` and with its own source as
previous msgid: editors show the difference. The header knows these: who leaves one as it is has translated nothing.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files import placing
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import PO_LINES, PO_STRING_LINES
from leafletgen.engine.exchange.suggestion import Suggestion
from leafletgen.engine.exchange.unit import Base, Bundle, Unit, note_of, read_bases, remark_in, write_bases
from leafletgen.model.locales.status import State, fingerprint

FUZZY = ("stale", "machine", "draft")
BACK = "Back-translation: "
_LETTERS = re.compile(
    r"(utf|ucs|iso|windows|cp|ibm|koi8|euc|shift|sjis|gb|hz|big5|us-ascii|ascii|latin|tis|mac|johab|viscii|tcvn)[\w.:-]*$",
    re.IGNORECASE,
)
"""Encodings of text as PO files name them. Python knows others, which are none (`undefined`) or take long (`punycode`)."""
_PROJECT, _LANGUAGE, _SOURCE, _BASE, _SUGGESTED = (
    "X-Leafletgen-Project", "X-Leafletgen-Language", "X-Leafletgen-Source", "X-Leafletgen-Base", "X-Leafletgen-Suggested",
)  # fmt: skip


def write(bundle: Bundle) -> bytes:
    """A PO file."""
    import polib

    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "Project-Id-Version": f"{bundle.project} {bundle.version}".strip(),
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": f"{bundle.date} 00:00+0000",
        "PO-Revision-Date": f"{bundle.date} 00:00+0000",
        "Last-Translator": bundle.by or "Nobody yet <>",
        "Language-Team": bundle.language,
        "Language": bundle.language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        _PROJECT: bundle.project,
        _LANGUAGE: bundle.language,
        _SOURCE: bundle.source_language,
        _BASE: write_bases(bundle.units),
    }
    if suggested := [f"{u.key}={_mark(one.text)}" for u in bundle.units if (one := _placed(u))]:
        po.metadata[_SUGGESTED] = " ".join(suggested)
    for unit in bundle.units:
        po.append(_entry(unit, bundle.project))
    return f"{po}\n".encode()


def _entry(unit: Unit, project: str) -> Any:
    import polib

    placed = _placed(unit)
    entry = polib.POEntry(
        msgctxt=unit.key,
        msgid=unit.source,
        msgstr=placed.text if placed else unit.target,
        comment="\n".join((*note_of(unit), *_suggested(unit, placed, project))),
        tcomment="\n".join(
            (*([f"{BACK}{_on_one_line(unit.back)}"] if unit.back else []), *map(_on_one_line, unit.asked))
        ),
        flags=["fuzzy"] if placed or (unit.state in FUZZY and unit.target) else [],
    )
    if previous := unit.previous or (placed.source if placed and placed.source != unit.source else ""):
        entry.previous_msgid = previous
    return entry


def _placed(unit: Unit) -> Suggestion | None:
    """What stands in place of a text that is missing: never one in another variant of the language."""
    return None if unit.target else next((one for one in unit.suggestions if not one.variant), None)


def _suggested(unit: Unit, placed: Suggestion | None, project: str) -> Iterator[str]:
    """What is said of suggestions, a line each."""
    for one in unit.suggestions:
        if one == placed:
            yield f"Suggested below, not yet translated: {one.percent} %, {one.of(project)}"
        else:
            yield f"Suggestion ({one.percent} %, {one.of(project)}): {_on_one_line(one.text)}"


def _mark(text: str) -> str:
    """The fingerprint of a suggestion, wherever a tool breaks its lines."""
    return fingerprint(" ".join(text.split()))


def _on_one_line(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def _whole(line: str) -> str:
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r"}.get(m[1], m[1]), line)


def read(data: bytes, sink: Sink) -> Bundle | None:
    """The bundle of a PO file; None (and reported) where it is none."""
    text = _text(data, sink)
    if text is None or not _is_bounded(text, sink):
        return None
    parsed = _parsed(text)
    if parsed is None:
        sink.add(diagnostic("import-unreadable", kind="PO"))
        return None
    head: Mapping[str, str] = parsed.metadata
    if not (head.get(_PROJECT) or any(entry.msgctxt for entry in parsed)):
        sink.add(diagnostic("import-unreadable", kind="PO"))
        return None
    bases = read_bases(head.get(_BASE, ""))
    suggested = dict(pair.split("=", 1) for pair in head.get(_SUGGESTED, "").split() if "=" in pair)
    units = tuple(
        _unit(entry, bases.get(entry.msgctxt), suggested.get(entry.msgctxt))
        for entry in parsed
        if entry.msgctxt and not entry.obsolete and entry.msgid
    )
    by = re.sub(r"(?:(?<!\s)\s++)?<[^<>]*+>", "", head.get("Last-Translator", "")).strip()
    return Bundle(
        head.get(_PROJECT, ""),
        head.get(_SOURCE, ""),
        head.get(_LANGUAGE) or head.get("Language", "").replace("_", "-"),
        units,
        by="" if by in ("Nobody yet", "FULL NAME") else by,
    )


def _text(data: bytes, sink: Sink) -> str | None:
    """The characters of a file: UTF-8, else the encoding that its header names."""
    bare = data.removeprefix(codecs.BOM_UTF8)
    named = re.search(rb"charset=([\w.:-]+)", bare[:4000])
    for encoding in ("utf-8", *([named[1].decode("ascii")] if named else [])):
        if not _LETTERS.match(encoding):
            continue
        try:
            return bare.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    sink.add(diagnostic("import-encoding"))
    return None


def _is_bounded(text: str, sink: Sink) -> bool:
    """Whether a file has no more lines, and no string more of them, than one of ours could; else reported."""
    lines = text.count("\n")
    longest = max((end - start for start, end in _strings(text)), default=0)
    for limit, count in ((PO_LINES, lines), (PO_STRING_LINES, longest)):
        if limit.passed_by(count):
            sink.add(passed(limit, count, None, path="PO"))
            return False
    return True


def _strings(text: str) -> Iterator[tuple[int, int]]:
    """First and last line of each string that goes on over several."""
    first = 0
    for number, line in enumerate(io.StringIO(text)):
        if not line.startswith('"'):
            yield first, number
            first = number
    yield first, text.count("\n")


def _parsed(text: str) -> Any:
    """polib's file. It takes a path or a text and guesses which, so it gets a path; its lines end at line feeds alone."""
    from tempfile import TemporaryDirectory

    import polib

    with TemporaryDirectory() as folder:
        path = f"{folder}/texts.po"
        placing.write(Path(folder), Path(path), text.encode(), lasting=False)
        try:
            return polib.pofile(path, encoding="utf-8", wrapwidth=0)
        except (OSError, ValueError, IndexError, AttributeError, TypeError):
            return None


def _unit(entry: Any, base: Base | None, suggested: str | None) -> Unit:
    lines = entry.tcomment.split("\n")
    back = next((line for line in lines if line.startswith(BACK)), "")
    fuzzy = "fuzzy" in entry.flags
    target = "" if fuzzy and suggested == _mark(entry.msgstr) else entry.msgstr
    return Unit(
        entry.msgctxt, entry.msgid, target, _state(target, fuzzy, base), back=_whole(back[len(BACK) :]), base=base,
        comments=tuple(_remarks(lines)),
    )  # fmt: skip


def _remarks(lines: Iterable[str]) -> Iterator[str]:
    """What the translator's comments say: each line of ours, and what stands between as one."""
    own: list[str] = []
    for line in (*lines, BACK):
        if line.startswith((BACK, "Remark:", "Remark (")):
            if said := "\n".join(own).strip():
                yield said
            own = []
            if not line.startswith(BACK):
                yield remark_in(_whole(line))
        else:
            own.append(line)


def _state(target: str, fuzzy: bool, base: Base | None) -> State:
    """What fuzzy or not says of a text that went out in some state."""
    if not target:
        return "missing"
    if base and base.state != "missing" and (base.state in FUZZY) == fuzzy:
        return base.state
    return "draft" if fuzzy else "translated"
