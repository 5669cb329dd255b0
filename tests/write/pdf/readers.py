"""Independent readers of our PDFs: each says what it finds, none knows how the file was made."""

from __future__ import annotations

import atexit
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2

PDFJS = Path(__file__).with_name("pdfjs.mjs")
VERAPDF = Path(__file__).with_name("verapdf.py")


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def poppler(pdf: Path, *options: str) -> str:
    """pdftotext: in its default order, or with -raw in the order of the content."""
    return run("pdftotext", "-enc", "UTF-8", "-nopgbrk", *options, str(pdf), "-")


def pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text.replace("\r\n", "\n")


def pdfium_lacks(pdf: bytes, words: list[str]) -> list[str]:
    """The words that pdfium's own search does not find.

    Where a character has 32 bits (Linux, macOS) that search finds no letter beyond U+FFFF in any file: the text of a page is in
    surrogates, what is looked for is not. Chrome searches the text itself, and so do we for such words.
    """
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage() for page in document]
    texts = [page.get_text_range() for page in pages]
    lacking = [
        w
        for w in words
        if (
            all(w not in text for text in texts)
            if max(w) > "\uffff"
            else all(page.search(w).get_next() is None for page in pages)
        )
    ]
    document.close()
    return lacking


def mupdf(pdf: bytes) -> str:
    return "\n".join(mupdf_pages(pdf))


def mupdf_pages(pdf: bytes) -> list[str]:
    import pymupdf

    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        return [page.get_text() for page in document]


def mupdf_lacks(pdf: bytes, words: list[str]) -> list[str]:
    """The words that mupdf's own search does not find."""
    import pymupdf

    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        return [w for w in words if not any(page.search_for(w) for page in document)]


def pdfjs(pdf: Path, package: Path) -> str:
    """What Firefox copies; a form feed between pages."""
    return str(_answer(_started("node", str(PDFJS), str(package / "legacy" / "build" / "pdf.mjs")), str(pdf)))


# ---------------------------------------------------------------- along the structure tree


class Drawn(NamedTuple):
    """A code as it is shown: font (resource name), code, origin on the page, size, marked content it stands in.

    `hidden`: shown in render mode 3, so not painted.
    """

    font: str
    code: int
    x: float
    y: float
    size: float
    mcid: int | None
    artifact: bool
    hidden: bool


def decode_cmap(cmap: bytes) -> dict[int, str]:
    """A ToUnicode CMap read by its bfchar lines."""
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]*)>", cmap.split(b"endcodespacerange")[1])
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def fonts(page: pikepdf.Page) -> dict[str, dict[str, Any]]:
    """By resource name: texts, widths (thousandths of an em), embedded program."""
    found = {}
    for name, font in page.Resources.Font.items():
        cid = font.DescendantFonts[0]
        widths: dict[int, float] = {}
        row = list(cid.get("/W", []))
        for first, values in zip(row[::2], row[1::2], strict=True):
            widths |= {int(first) + i: float(w) for i, w in enumerate(values)}
        found[name] = {
            "texts": decode_cmap(font.ToUnicode.read_bytes()),
            "widths": widths,
            "default": float(cid.DW),
            "program": cid.FontDescriptor.FontFile2.read_bytes(),
            "base": str(font.BaseFont),
        }
    return found


def drawn(page: pikepdf.Page) -> list[Drawn]:
    """All codes in the order of the content, by following the text operators."""
    known = fonts(page)
    found: list[Drawn] = []
    ctm = [pikepdf.Matrix()]
    line = text = pikepdf.Matrix()
    font, size, mode = "", 0.0, 0
    marks: list[tuple[int | None, bool]] = []

    def show(codes: bytes) -> None:
        nonlocal text
        for i in range(0, len(codes), 2):
            code = int.from_bytes(codes[i : i + 2], "big")
            at = text @ ctm[-1]
            mcid = next((m for m, _ in reversed(marks) if m is not None), None)
            artifact = any(a for _, a in marks)
            found.append(Drawn(font, code, at.e, at.f, size, mcid, artifact, mode == 3))
            width = known[font]["widths"].get(code, known[font]["default"])
            text = pikepdf.Matrix(1, 0, 0, 1, width / 1000 * size, 0) @ text

    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                properties = operands[1]
                mcid = int(properties.MCID) if "/MCID" in properties else None
                marks.append((mcid, str(operands[0]) == "/Artifact"))
            case "BMC":
                marks.append((None, str(operands[0]) == "/Artifact"))
            case "EMC":
                marks.pop()
            case "q":
                ctm.append(ctm[-1])
            case "Q":
                ctm.pop()
            case "cm":
                ctm[-1] = pikepdf.Matrix(*map(float, operands)) @ ctm[-1]
            case "BT":
                line = text = pikepdf.Matrix()
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tr":
                mode = int(operands[0])
            case "Tm":
                line = text = pikepdf.Matrix(*map(float, operands))
            case "Td":
                line = text = pikepdf.Matrix(1, 0, 0, 1, *map(float, operands)) @ line
            case "Tj":
                show(bytes(operands[0]))
            case "TJ":
                for piece in operands[0]:
                    if isinstance(piece, pikepdf.String):
                        show(bytes(piece))
                    else:
                        shift = -float(piece) / 1000 * size
                        text = pikepdf.Matrix(1, 0, 0, 1, shift, 0) @ text
            case "Do" | "'" | '"' | "Tz" | "Tc" | "Tw" | "Ts":
                assert str(operator) == "Do", f"{operator} is not expected"
    assert not marks, "marked content is left open"
    return found


class Node(NamedTuple):
    """An element of the tag tree: role, its attributes, kids (nodes or texts) in reading order."""

    role: str
    element: Any
    kids: list[Any]

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


def tree(pdf: bytes) -> Node:
    """The tag tree with the text of each piece of marked content, in the order of the tree."""
    with pikepdf.open(BytesIO(pdf)) as document:
        contents: dict[tuple[int, int], str] = {}
        for page in document.pages:
            known = fonts(page) if "/Font" in page.Resources else {}
            for code in drawn(page) if known else []:
                if code.mcid is not None:
                    key = (page.obj.objgen[0], code.mcid)
                    contents[key] = contents.get(key, "") + known[code.font]["texts"][code.code]
        top = document.Root.StructTreeRoot
        return Node("StructTreeRoot", None, _kids(top, contents, None))


def _kids(element: Any, contents: dict[tuple[int, int], str], page: int | None) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    if "/Pg" in element:
        page = element.Pg.objgen[0]
    found: list[Any] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            assert page is not None
            found.append(contents.get((page, kid), ""))
        elif kid.get("/Type") == "/MCR":
            found.append(contents.get((kid.Pg.objgen[0], int(kid.MCID)), ""))
        elif kid.get("/Type") == "/OBJR":
            found.append(Node("OBJR", kid, []))
        else:
            facts = {name: str(kid[name]) for name in ("/Lang", "/Alt", "/ActualText", "/ID") if name in kid}
            if "/A" in kid:
                facts["/A"] = {k: str(v) for k, v in kid.A.items() if k != "/BBox"}
                if "/BBox" in kid.A:
                    facts["/BBox"] = [float(v) for v in kid.A.BBox]
            found.append(Node(str(kid.S)[1:], facts, _kids(kid, contents, page)))
    return found


# ---------------------------------------------------------------- veraPDF


def verapdf(standards: list[str], pdfs: list[Path]) -> dict[str, list[str]]:
    """What veraPDF objects to, by file name. In a process of its own: a Java machine takes signals for itself."""
    asked = [standards, [str(pdf) for pdf in pdfs]]
    found: dict[str, list[str]] = _answer(_started(sys.executable, str(VERAPDF)), asked)
    return found


# ---------------------------------------------------------------- processes that read one file after the other


@cache
def _started(*command: str) -> subprocess.Popen[str]:
    """One for all files: it ends when its input does."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, encoding="utf-8")
    atexit.register(process.communicate)
    return process


def _answer(process: subprocess.Popen[str], asked: object) -> Any:
    """A line of JSON to it, a line of JSON from it."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(asked) + "\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())
