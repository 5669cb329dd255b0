"""A PDF opened to be judged. The only door to pikepdf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

from leafletgen.core.geometry import Rect
from leafletgen.core.icc import Icc, ProfileError, parse
from leafletgen.core.limits import PDF_PAGES
from leafletgen.judge.inspect.content import Walker
from leafletgen.judge.inspect.finding import AmissError, PdfFinding, finding
from leafletgen.judge.inspect.objects import (
    dictionaries,
    dictionary,
    inherited,
    rectangle,
    stream,
    unpacked,
)


class OpenedPdf:
    """A file: its bytes, its objects, and what its pages paint."""

    def __init__(self, data: bytes, pdf: Any) -> None:
        """`pdf` is pikepdf's."""
        self.data = data
        self.pdf = pdf
        self.root = dictionary(pdf.trailer, "/Root")

    @cached_property
    def walks(self) -> list[Walker]:
        """Every page followed."""
        return [Walker(page.obj, number).walk() for number, page in enumerate(self.pdf.pages, 1)]

    @property
    def amiss(self) -> Iterator[PdfFinding]:
        """What nobody can follow in the pages that were followed so far."""
        for walk in self.__dict__.get("walks", ()):
            yield from walk.amiss

    @property
    def readable(self) -> bool:
        """Whether all could be read of the pages that were followed so far."""
        return all(walk.whole for walk in self.__dict__.get("walks", ()))

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
                    return parse(unpacked(profile) or b"")
                except ProfileError:
                    return None
        return None

    @cached_property
    def error(self) -> type[Exception]:
        """What pikepdf raises for broken objects."""
        import pikepdf

        return pikepdf.PdfError

    @cached_property
    def xmp(self) -> str:
        """The XMP packet; empty where there is none."""
        packet = stream(self.root, "/Metadata")
        try:
            return "" if packet is None else (unpacked(packet) or b"").decode("utf-8")
        except UnicodeDecodeError:
            return ""

    def claims(self, standard: str) -> bool:
        """Whether the file says that it keeps PDF/X-4, PDF/A or PDF/UA."""
        said = {"PDF/X-4": "PDF/X-4", "PDF/A": "pdfaid:part", "PDF/UA": "pdfuaid:part"}[standard]
        return said in self.xmp

    def box(self, number: int, name: str) -> Rect | None:
        """A box of a page (from 0); MediaBox and CropBox may be inherited."""
        page = self.pdf.pages[number].obj
        try:
            return rectangle(inherited(page, name) if name in ("/MediaBox", "/CropBox") else page, name)
        except AmissError as fault:
            fault.found = fault.on(number + 1)
            raise


PdfRule = Callable[[OpenedPdf], Iterable[PdfFinding]]


def inspect(data: bytes, rules: Iterable[PdfRule]) -> Iterator[PdfFinding]:
    """What rules find in a file's bytes; one that cannot be opened, or only in part, is a finding itself."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if not len(pdf.pages):
                yield finding("pdf-unreadable", reason="it has no pages")
                return
            if PDF_PAGES.passed_by(len(pdf.pages)):
                most = PDF_PAGES.most
                yield finding(
                    "pdf-large",
                    count=len(pdf.pages),
                    unit="pages",
                    most=most,
                    most_unit="pages",
                    limit=PDF_PAGES.name,
                )
                return
            yield from _judged(OpenedPdf(data, pdf), rules)
    except AmissError as fault:
        yield fault.found
    except pikepdf.PasswordError:
        yield finding("pdf-locked")
    except pikepdf.PdfError:
        yield finding(
            "pdf-unreadable", reason="it is damaged" if b"%PDF-" in data[:1024] else "it is not a PDF"
        )


def _judged(file: OpenedPdf, rules: Iterable[PdfRule]) -> Iterator[PdfFinding]:
    """What the rules find. A rule that meets something broken has nothing more to say; what that was is reported once."""
    whole, amiss = True, dict[PdfFinding, None]()
    for rule in rules:
        try:
            yield from rule(file)
        except AmissError as fault:
            amiss.setdefault(fault.found)
        except file.error:
            whole = False
    yield from dict.fromkeys((*amiss, *file.amiss))
    if not (whole and file.readable):
        yield finding("pdf-damaged")
    elif file.pdf.get_warnings():
        yield finding("pdf-repaired")


def made_for_print(data: bytes) -> bool:
    """Whether a file says that it is for a press: it claims PDF/X, or has the intent of one."""
    found: list[bool] = []

    def look(file: OpenedPdf) -> Iterator[PdfFinding]:
        intents = any(one.get("/S") == "/GTS_PDFX" for one in file.intents)
        found.append(intents or "GTS_PDFXVersion" in file.xmp)
        yield from ()

    list(inspect(data, (look,)))
    return any(found)
