"""A PDF opened to be judged. The only door to pikepdf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

from leafletgen.core.geometry import Rect
from leafletgen.core.icc import Icc, ProfileError, parse
from leafletgen.judge.inspect.content import Walker
from leafletgen.judge.inspect.finding import PdfFinding, finding


class OpenedPdf:
    """A file: its bytes, its objects, and what its pages paint."""

    def __init__(self, data: bytes, pdf: Any) -> None:
        """`pdf` is pikepdf's."""
        self.data = data
        self.pdf = pdf
        self.root = pdf.Root

    @cached_property
    def walks(self) -> list[Walker]:
        """Every page followed."""
        return [Walker(page.obj).walk() for page in self.pdf.pages]

    @property
    def readable(self) -> bool:
        """Whether all could be read of the pages that were followed so far."""
        return all(walk.whole for walk in self.__dict__.get("walks", ()))

    @cached_property
    def intents(self) -> list[Any]:
        """The output intents."""
        return list(self.root.get("/OutputIntents", []))

    @cached_property
    def press(self) -> Icc | None:
        """The profile of the first intent, where it is sound."""
        for intent in self.intents:
            if "/DestOutputProfile" in intent:
                try:
                    return parse(intent.DestOutputProfile.read_bytes())
                except (ProfileError, self.error):
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
        try:
            return str(self.root.Metadata.read_bytes().decode("utf-8"))
        except (AttributeError, UnicodeDecodeError, self.error):
            return ""

    def claims(self, standard: str) -> bool:
        """Whether the file says that it keeps PDF/X-4, PDF/A or PDF/UA."""
        said = {"PDF/X-4": "PDF/X-4", "PDF/A": "pdfaid:part", "PDF/UA": "pdfuaid:part"}[standard]
        return said in self.xmp

    def box(self, number: int, name: str) -> Rect | None:
        """A box of a page (from 0); MediaBox and CropBox may be inherited."""
        page = self.pdf.pages[number]
        found = page.obj.get(name) if name not in ("/MediaBox", "/CropBox") else page.get(name)
        if name == "/MediaBox":
            found = page.mediabox
        if found is None:
            return None
        x0, y0, x1, y1 = (float(v) for v in found)
        return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))


PdfRule = Callable[[OpenedPdf], Iterable[PdfFinding]]

AMISS = (AttributeError, LookupError, TypeError, ValueError, ArithmeticError, RecursionError)
"""What pikepdf and arithmetic raise where something in a file is not of the kind that it must be."""


def inspect(data: bytes, rules: Iterable[PdfRule]) -> Iterator[PdfFinding]:
    """What rules find in a file's bytes; one that cannot be opened, or only in part, is a finding itself."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if not len(pdf.pages):
                yield finding("pdf-unreadable", reason="it has no pages")
                return
            yield from _judged(OpenedPdf(data, pdf), rules)
    except pikepdf.PasswordError:
        yield finding("pdf-locked")
    except pikepdf.PdfError:
        yield finding(
            "pdf-unreadable", reason="it is damaged" if b"%PDF-" in data[:1024] else "it is not a PDF"
        )


def _judged(file: OpenedPdf, rules: Iterable[PdfRule]) -> Iterator[PdfFinding]:
    """What the rules find. A rule that meets something broken has nothing more to say, and that is reported once."""
    whole = True
    for rule in rules:
        try:
            yield from rule(file)
        except (*AMISS, file.error):
            whole = False
    if not (whole and file.readable):
        yield finding("pdf-damaged")
    elif file.pdf.get_warnings():
        yield finding("pdf-repaired")


def made_for_print(data: bytes) -> bool:
    """Whether a file says that it is for a press: it claims PDF/X, or has the intent of one."""
    found: list[bool] = []

    def look(file: OpenedPdf) -> Iterator[PdfFinding]:
        intents = any(str(one.get("/S", "")) == "/GTS_PDFX" for one in file.intents)
        found.append(intents or "GTS_PDFXVersion" in file.xmp)
        yield from ()

    list(inspect(data, (look,)))
    return any(found)
