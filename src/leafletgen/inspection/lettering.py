"""The letters that a file shows, held against the fonts in it: they are there, as wide as the file says, and say what they are.

PDF/A-2 (6.2.11), PDF/UA-1 (7.21) and, as far as it is about what is printed, PDF/X-4 ask for the same; each has codes of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from leafletgen.inspection import objects
from leafletgen.inspection.facefacts import BASES, FontFacts, differences
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import (
    dictionary,
    is_dictionary,
    is_name,
    is_stream,
    said,
    stream,
    unpacked,
)
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.read import cmaps
from leafletgen.inspection.read.programs import is_listed

SLACK = 1 / 1000 + 1e-6
"""Of an em, by which a stated width may miss that of the font (PDF/A-2, 6.2.11.5)."""
NOTDEF = 0
"""The glyph for letters that a font does not have."""
SUBSET = re.compile(r"[A-Z]{6}\+")
NO_LETTERS = ("\0", "\ufffe", "\ufeff")


class Shown:
    """A font on a page, with the codes that it shows: all, and those that are painted."""

    def __init__(self, facts: FontFacts) -> None:
        self.facts = facts
        self.codes: set[int] = set()
        self.painted: set[int] = set()


def shown(file: OpenedPdf, page: Walker) -> list[Shown]:
    """The fonts of a page. What a font is is found out once for a file."""
    return file.keep(("shown", page.number), lambda: _shown(file, page))


def _shown(file: OpenedPdf, page: Walker) -> list[Shown]:
    file.memo.pop(("shown", page.number - 1), None)
    found: dict[Any, Shown] = {}
    for one in page.painted:
        if one.font is None:
            continue
        key = _key(one.font)
        if key not in found:
            found[key] = Shown(facts_of(file, one.font))
        found[key].codes.update(one.codes)
        if not one.hidden:
            found[key].painted.update(one.codes)
    return list(found.values())


def facts_of(file: OpenedPdf, font: Any) -> FontFacts:
    """What a font is."""
    return file.keep(("font", _key(font)), lambda: FontFacts(font))


def _key(font: Any) -> Any:
    number = font.objgen
    return number if number[0] else font.unparse()


Judge = Callable[[FontFacts], Iterator[tuple[str, dict[str, object]]]]


def _once(judge: Judge, prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """A judgement about a font itself, told where it is first used."""
    for one in shown(file, page):
        for suffix, args in judge(one.facts):
            if args.pop("absent", False) and prefix == "x":
                continue
            if file.first(prefix, suffix, one.facts.name):
                yield finding(f"{prefix}-{suffix}", page.number, None, name=one.facts.name, **args)


def lacking(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Every font that is painted with is embedded, and its program can be read."""
    for one in shown(file, page):
        facts = one.facts
        if one.painted and not facts.embedded:
            suffix = "font"
        elif one.painted and facts.has_program and facts.program is None:
            suffix = "font-broken"
        else:
            continue
        if file.first(prefix, suffix, facts.name):
            yield finding(f"{prefix}-{suffix}", page.number, name=facts.name)
    for used in page.used:
        if used.what != "drawn":
            continue
        facts = facts_of(file, used.value)
        if not facts.embedded and file.first(prefix, "font", facts.name):
            yield finding(f"{prefix}-font", page.number, name=facts.name)


def glyphs(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Every letter that is shown is in its font."""
    for one in shown(file, page):
        facts = one.facts
        program = facts.program
        if program is None:
            continue
        numbers = {code: facts.glyph(code) for code in one.codes}
        if any(number == NOTDEF for number in numbers.values()) and file.first(prefix, "notdef", facts.name):
            count = sum(number == NOTDEF for number in numbers.values())
            yield finding(f"{prefix}-font-notdef", page.number, name=facts.name, count=count)
        beyond = {code for code in one.painted if (numbers[code] or 0) >= program.glyphs}
        if beyond and file.first(prefix, "glyph", facts.name):
            yield finding(f"{prefix}-font-glyph", page.number, name=facts.name, count=len(beyond))


def widths(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Every letter that is painted advances in its font as the file says."""
    for one in shown(file, page):
        facts = one.facts
        judged = file.keep(("widths", prefix, _key(facts.font)), set[int])
        for code in one.painted - judged:
            if _differs(facts, code) and file.first(prefix, "width", facts.name):
                yield finding(f"{prefix}-font-width", page.number, name=facts.name)
        judged |= one.painted


def _differs(facts: FontFacts, code: int) -> bool:
    program, number = facts.program, facts.glyph(code)
    if program is None or number is None or not 0 < number < program.glyphs:
        return False
    stated, real = facts.width(code), program.advance(number)
    return stated is not None and real is not None and abs(stated - real) > SLACK


def readable(prefix: str, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Something says of each letter what it is, and that is a letter."""
    for one in shown(file, page):
        facts = one.facts
        if any(not facts.readable(code) for code in one.codes) and file.first(prefix, "unicode", facts.name):
            yield finding(f"{prefix}-unicode", page.number, name=facts.name)
        told = (facts.text(code) for code in one.codes)
        if any(text and any(no in text for no in NO_LETTERS) for text in told) and file.first(
            prefix, "unicode-value", facts.name
        ):
            yield finding(f"{prefix}-unicode-value", page.number, name=facts.name)


def system(facts: FontFacts) -> Iterator[tuple[str, dict[str, object]]]:
    """The collection of a composite font is that of its map (9.7.3)."""
    if not facts.composite or facts.cmap_name in ("Identity-H", "Identity-V"):
        return
    own = dictionary(facts.inner, "/CIDSystemInfo")
    registry, ordering = objects.text(own, "/Registry"), objects.text(own, "/Ordering")
    stated = facts.font.get("/Encoding")
    if stated is not None and is_stream(stated):
        # A map by a known name says by that what it is for, too.
        info = dictionary(stated, "/CIDSystemInfo")
        inside = cmaps.parse(unpacked(stated) or b"").collection
        wanted = (objects.text(info, "/Registry") or inside[0], objects.text(info, "/Ordering") or inside[1])
        most = objects.whole(info, "/Supplement", inside[2] if inside[2] is not None else -1)
        late = objects.whole(own, "/Supplement", 0) > most >= 0
    else:
        wanted, late = ("Adobe", cmaps.ordering(facts.cmap_name)), False
    if (registry, ordering) != wanted or late:
        yield "font-system", {}


def gid_map(facts: FontFacts) -> Iterator[tuple[str, dict[str, object]]]:
    """An embedded CIDFontType2 says which glyph a CID is; for presses it may leave out that they are the same."""
    if not facts.composite or facts.inner.get("/Subtype") != "/CIDFontType2" or not facts.has_program:
        return
    found = facts.inner.get("/CIDToGIDMap")
    if found is None or not (is_stream(found) or (is_name(found) and said(found) == "/Identity")):
        yield "font-gid-map", {"absent": found is None}


def maps(facts: FontFacts) -> Iterator[tuple[str, dict[str, object]]]:
    """Maps of codes that readers do not know are embedded, and agree with what is said of them (7.21.3.3)."""
    if not facts.composite:
        return
    stated = facts.font.get("/Encoding")
    if stated is None or not is_stream(stated):
        if facts.cmap_name not in cmaps.PREDEFINED:
            yield "font-cmap", {"cmap": facts.cmap_name or "—"}
        return
    made = cmaps.parse(unpacked(stated) or b"")
    if made.vertical is not None and objects.whole(stated, "/WMode", 0) != made.vertical:
        yield "font-wmode", {}
    uses = stated.get("/UseCMap")
    if uses is not None and is_stream(uses):
        uses = uses.get("/CMapName")
    called = said(uses)[1:] if is_name(uses) else made.uses
    if called and called not in cmaps.PREDEFINED:
        yield "font-cmap", {"cmap": called}


def subset(facts: FontFacts) -> Iterator[tuple[str, dict[str, object]]]:
    """A list of the letters in an embedded part of a font is complete (7.21.4.2)."""
    program = facts.program
    if program is None or not SUBSET.match(facts.name):
        return
    if not facts.composite and "/CharSet" in facts.descriptor and program.kind != "TrueType":
        listed = {name.strip() for name in objects.text(facts.descriptor, "/CharSet").split("/")}
        if (listed ^ set(program.numbers)) - {"", ".notdef"}:
            yield "font-charset", {}
    cids = stream(facts.descriptor, "/CIDSet")
    if facts.composite and cids is not None:
        bits = unpacked(cids) or b""
        if any(not _has(bits, cid) for cid in _present(facts) if cid != NOTDEF):
            yield "font-cidset", {}


def _has(bits: bytes, cid: int) -> bool:
    return cid // 8 < len(bits) and bool(bits[cid // 8] & 0x80 >> cid % 8)


def _present(facts: FontFacts) -> list[int]:
    """The CIDs of letters that a program has."""
    program = facts.program
    if program is None:
        return []
    if program.cids is not None:
        return sorted(program.cids)
    if facts.to_glyphs is not None:
        row = facts.to_glyphs
        return [
            cid
            for cid in range(len(row) // 2)
            if int.from_bytes(row[2 * cid : 2 * cid + 2], "big") in program.outlines
        ]
    return sorted(program.outlines)


def encodings(facts: FontFacts) -> Iterator[tuple[str, dict[str, object]]]:
    """Letters of a simple TrueType font can be told from each other in one way only (7.21.6)."""
    if facts.kind != "/TrueType" or not facts.has_program:
        return
    stated = facts.font.get("/Encoding")
    if facts.symbolic:
        if stated is not None:
            yield "font-encoding", {}
    else:
        base = stated.get("/BaseEncoding") if is_dictionary(stated) else stated
        known = is_name(base) and said(base) in BASES and said(base) != "/StandardEncoding"
        own = differences(stated) if is_dictionary(stated) else {}
        unicode = facts.program is None or facts.program.cmap(3, 1) is not None
        if not known or (own and not (unicode and all(map(is_listed, own.values())))):
            yield "font-encoding", {}
    program = facts.program
    if program is None or program.kind != "TrueType":
        return
    symbol = program.cmap(3, 0) is not None
    if facts.symbolic:
        sound = symbol or len(program.cmaps) == 1
    else:
        sound = len(program.cmaps) > (1 if symbol else 0)
    if not sound:
        yield "font-tables", {}


KINDS = frozenset(["/Type0", "/Type1", "/MMType1", "/Type3", "/TrueType"])
STANDARD = re.compile(r"(Courier|Helvetica|Times)(-|$)|Symbol$|ZapfDingbats$")
PROGRAM_KINDS = ("/Type1C", "/CIDFontType0C", "/OpenType")


def entries(facts: FontFacts) -> Iterator[tuple[str, dict[str, object]]]:
    """A font says what it is, and a width for each of its codes (9.6, 9.7)."""
    font, amiss = facts.font, facts.kind not in KINDS
    standard = STANDARD.match(facts.name) is not None and not facts.has_program
    if facts.kind in ("/Type1", "/TrueType", "/Type3", "/MMType1") and not standard:
        first, last = (objects.whole(font, name, -1) for name in ("/FirstChar", "/LastChar"))
        amiss = amiss or first < 0 or last < first or len(objects.array(font, "/Widths")) != last - first + 1
    if facts.composite:
        amiss = amiss or facts.inner.get("/Subtype") not in ("/CIDFontType0", "/CIDFontType2")
        amiss = amiss or "/CIDSystemInfo" not in facts.inner
    program = stream(facts.descriptor, "/FontFile3")
    if program is not None and program.get("/Subtype") not in PROGRAM_KINDS:
        amiss = True
    if amiss or not _of_its_kind(facts):
        yield "font-entries", {}


def _of_its_kind(facts: FontFacts) -> bool:
    """Whether a program lies where those of its kind do (9.9, table 126)."""
    kind = objects.name(facts.inner, "/Subtype") if facts.composite else facts.kind
    if "/FontFile2" in facts.descriptor:
        return kind in ("/TrueType", "/CIDFontType2")
    return "/FontFile" not in facts.descriptor or kind in ("/Type1", "/MMType1")


PAINTED = (lacking, glyphs, widths)
"""What matters where something is painted."""
STATED: tuple[Judge, ...] = (system, gid_map, maps, entries)
KEPT: tuple[Judge, ...] = (subset, encodings)
"""What matters beyond that in archives and for screen readers."""


def rules(prefix: str, *, kept: bool, read: bool) -> tuple[PdfRule, ...]:
    """For a standard (`x`, `a`, `ua`): all of them; with `kept` also about subsets and encodings, with `read` about texts."""
    judges = (*STATED, *(KEPT if kept else ()))
    painted = (*PAINTED, *((readable,) if read else ()))
    return (
        *(PageRule(partial(rule, prefix)) for rule in painted),
        *(PageRule(partial(_once, judge, prefix)) for judge in judges),
    )


RULES = rules("ua", kept=True, read=True)
