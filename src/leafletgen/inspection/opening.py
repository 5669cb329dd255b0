"""A PDF opened to be judged. The only door to pikepdf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any, TypeVar

from leafletgen.core.geometry import Rect
from leafletgen.core.icc import Icc, ProfileError
from leafletgen.core.limits import PDF_PAGES
from leafletgen.core.record import NamedTuple
from leafletgen.inspection.finding import AmissError, PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import (
    dictionaries,
    dictionary,
    inherited,
    rectangle,
    stream,
    unpacked,
    within,
)
from leafletgen.inspection.read import packet
from leafletgen.inspection.read.packet import XmpPacket
from leafletgen.inspection.read.profiles import profile_in

Kept = TypeVar("Kept")
Seen = TypeVar("Seen")
HARMLESS = ("xref entry for the xref stream itself is missing", "extraneous whitespace seen before xref")
"""What qpdf says of files that many programs write, and every reader does well with."""


class OpenedPdf:
    """A file: its bytes, its objects, and what its pages paint. `memo`: what rules keep from page to page; `amiss`: what nobody
    can follow in the pages that were followed so far; `readable`: whether all could be read of them.
    """

    def __init__(self, data: bytes, pdf: Any) -> None:
        """`pdf` is pikepdf's."""
        self.data = data
        self.pdf = pdf
        self.memo: dict[Any, Any] = {}
        self.amiss: dict[PdfFinding, None] = {}
        self.readable = True
        self.root = dictionary(pdf.trailer, "/Root")

    def pages(self) -> Iterator[Walker]:
        """Every page followed, one at a time: what is not held is forgotten."""
        for number, page in enumerate(self.pdf.pages, 1):
            walk = Walker(page.obj, number).walk()
            self._keep(walk)
            yield walk

    @cached_property
    def walks(self) -> list[Walker]:
        """Every page followed, and all of them held: for files that are known to be small."""
        return list(self.pages())

    def _keep(self, walk: Walker) -> None:
        """What nobody can follow in a page."""
        self.amiss.update(walk.amiss)
        self.readable &= walk.whole

    def things(self) -> Iterator[Any]:
        """All dictionaries and streams, also those that lie directly in others."""
        for thing in self.pdf.objects:
            yield from within(thing)

    def page_number(self, page: Any) -> int:
        """Of a page's object (from 1); 0 where it is none."""
        return self._numbers.get(page.objgen, 0)

    @cached_property
    def _numbers(self) -> dict[tuple[int, int], int]:
        return {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}

    @cached_property
    def intents(self) -> list[Any]:
        """The output intents."""
        return dictionaries(self.root, "/OutputIntents")

    @cached_property
    def press(self) -> Icc | None:
        """The profile of the first intent, where it is sound."""
        for intent in self.intents:
            profile = stream(intent, "/DestOutputProfile")
            if profile is not None:
                try:
                    return profile_in(profile)
                except ProfileError:
                    return None
        return None

    @cached_property
    def error(self) -> type[Exception]:
        """What pikepdf raises for broken objects."""
        import pikepdf

        return pikepdf.PdfError

    @cached_property
    def xmp(self) -> XmpPacket | None:
        """The XMP packet; None where there is none."""
        found = stream(self.root, "/Metadata")
        return None if found is None else packet.read(unpacked(found) or b"")

    def said(self, space: str, name: str) -> str:
        """A property of the packet; empty where there is none."""
        return "" if self.xmp is None else self.xmp.text(space, name) or ""

    def claims(self, standard: str) -> bool:
        """Whether the file says that it keeps PDF/X-4, PDF/A or PDF/UA."""
        if standard == "PDF/X-4":
            return self.said(packet.PDF_X, "GTS_PDFXVersion").startswith("PDF/X-4")
        return bool(self.said({"PDF/A": packet.PDF_A, "PDF/UA": packet.PDF_UA}[standard], "part"))

    def keep(self, key: Any, make: Callable[[], Kept]) -> Kept:
        """What was made once for this file."""
        if key not in self.memo:
            self.memo[key] = make()
        found: Kept = self.memo[key]
        return found

    def first(self, *key: Any) -> bool:
        """Whether this is asked for the first time: what was told once is not told on every page."""
        met = key in self.memo
        self.memo[key] = True
        return not met

    def box(self, number: int, name: str) -> Rect | None:
        """A box of a page (from 0); MediaBox and CropBox may be inherited."""
        page = self.pdf.pages[number].obj
        try:
            return rectangle(inherited(page, name) if name in ("/MediaBox", "/CropBox") else page, name)
        except AmissError as fault:
            fault.found = fault.on(number + 1)
            raise


@dataclass(frozen=True)
class PageRule:
    """A rule about what each page paints. As a rule about a file it looks at all of them."""

    judge: Callable[[OpenedPdf, Walker], Iterable[PdfFinding]]

    def __call__(self, file: OpenedPdf) -> Iterator[PdfFinding]:
        """All pages of a file that is held as a whole."""
        for page in file.walks:
            yield from self.judge(file, page)


@dataclass(frozen=True)
class ObjectRule:
    """A rule about any dictionary or stream, wherever in a file it lies."""

    judge: Callable[[OpenedPdf, Any], Iterable[PdfFinding]]

    def __call__(self, file: OpenedPdf) -> Iterator[PdfFinding]:
        """All of them."""
        for thing in file.things():
            yield from self.judge(file, thing)


PdfRule = Callable[[OpenedPdf], Iterable[PdfFinding]]
ChosenRules = Callable[[OpenedPdf], Sequence[PdfRule]]
"""Rules that are chosen by what a file says of itself."""
Tell = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""


def load() -> None:
    """Load what opens files: once, before workers are forked."""
    import pikepdf  # noqa: F401


def inspect(
    data: bytes, rules: Iterable[PdfRule] | ChosenRules, tell: Tell | None = None
) -> Iterator[PdfFinding]:
    """What rules find in a file's bytes; one that cannot be opened, or only in part, is a finding itself."""
    for _, one in inspect_each(data, rules if callable(rules) else tuple(rules), tell):
        yield one


def inspect_each(
    data: bytes, rules: Sequence[PdfRule] | ChosenRules, tell: Tell | None = None
) -> Iterator[tuple[int, PdfFinding]]:
    """The same with the place of the rule among the rules (-1: opening itself)."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if not len(pdf.pages):
                yield -1, finding("pdf-unreadable", reason="it has no pages")
                return
            if PDF_PAGES.passed_by(len(pdf.pages)):
                most = PDF_PAGES.most
                yield (
                    -1,
                    finding(
                        "pdf-large",
                        count=len(pdf.pages),
                        unit="pages",
                        most=most,
                        most_unit="pages",
                        limit=PDF_PAGES.name,
                    ),
                )
                return
            file = OpenedPdf(data, pdf)
            yield from _Judging(file, rules(file) if callable(rules) else rules, tell or _silent).all()
    except AmissError as fault:
        yield -1, fault.found
    except pikepdf.PasswordError:
        yield -1, finding("pdf-locked")
    except pikepdf.PdfError:
        damaged = b"%PDF-" in data[:1024]
        yield -1, finding("pdf-unreadable", reason="it is damaged" if damaged else "it is not a PDF")


def _harmless(warning: str) -> bool:
    return any(known in warning for known in HARMLESS)


def _silent(_done: int, _of: int) -> None:
    """Nobody waits."""


class _Judging:
    """Rules over a file: those about it as a whole, then page by page. One that meets something broken has nothing more to say
    there; what that was is reported once.
    """

    def __init__(self, file: OpenedPdf, rules: Sequence[PdfRule], tell: Tell) -> None:
        self.file, self.rules, self.tell = file, rules, tell
        self.whole = True
        self.amiss: dict[PdfFinding, None] = {}

    def all(self) -> Iterator[tuple[int, PdfFinding]]:
        """What they find."""
        file = self.file
        paged = [(number, rule) for number, rule in enumerate(self.rules) if isinstance(rule, PageRule)]
        for number, rule in enumerate(self.rules):
            if not isinstance(rule, PageRule | ObjectRule):
                yield from self._tried(number, rule(file))
        yield from self._of_objects()
        if paged:
            count = len(file.pdf.pages)
            for done, page in enumerate(file.pages(), 1):
                for number, rule in paged:
                    yield from self._tried(number, rule.judge(file, page))
                self.tell(done, count)
        for one in dict.fromkeys((*self.amiss, *file.amiss)):
            yield -1, one
        if not (self.whole and file.readable):
            yield -1, finding("pdf-damaged")
        elif any(not _harmless(str(one)) for one in file.pdf.get_warnings()):
            yield -1, finding("pdf-repaired")

    def _of_objects(self) -> Iterator[tuple[int, PdfFinding]]:
        rules = [(number, rule) for number, rule in enumerate(self.rules) if isinstance(rule, ObjectRule)]
        try:
            for thing in self.file.things() if rules else ():
                for number, rule in rules:
                    yield from self._tried(number, rule.judge(self.file, thing))
        except self.file.error:
            self.whole = False

    def _tried(self, number: int, found: Iterable[PdfFinding]) -> Iterator[tuple[int, PdfFinding]]:
        try:
            for one in found:
                yield number, one
        except AmissError as fault:
            self.amiss.setdefault(fault.found)
        except self.file.error:
            self.whole = False


class Claims(NamedTuple):
    """What a file says that it is for: a press (it claims PDF/X, or has the intent of one); an archive by PDF/A-2, of which level
    (a, b, u; empty: none); by which other part of PDF/A; screen readers by PDF/UA.
    """

    press: bool = False
    level: str = ""
    other: str = ""
    access: bool = False


def claimed(file: OpenedPdf) -> Claims:
    """Those of a file; none where they cannot be read."""
    try:
        intents = any(one.get("/S") == "/GTS_PDFX" for one in file.intents)
        part, level = file.said(packet.PDF_A, "part"), file.said(packet.PDF_A, "conformance").lower()
        level = (level if level in ("a", "b", "u") else "b") if part == "2" else ""
        press = intents or bool(file.said(packet.PDF_X, "GTS_PDFXVersion"))
        return Claims(press, level, "" if part == "2" else part, file.claims("PDF/UA"))
    except (AmissError, file.error):  # whichever rule looks there reports it
        return Claims()


def claims(data: bytes) -> Claims:
    """Those of a file's bytes; none of one that cannot be opened."""
    return seen(data, claimed) or Claims()


def seen(data: bytes, look: Callable[[OpenedPdf], Seen]) -> Seen | None:
    """What somebody who looks sees in a file's bytes; None in one that cannot be opened, or read as far as they look."""
    found: list[Seen] = []

    def rule(file: OpenedPdf) -> tuple[()]:
        found.append(look(file))
        return ()

    list(inspect(data, (rule,)))
    return found[0] if found else None
