"""A finished file altered in every way that its parts allow: each letter run, figure, path, clip, picture, annotation in turn, and the file as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf, String

SHOWN = ("Tj", "TJ", "'", '"')
PAINTED = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")
PLACED = ("Do", "sh", "INLINE IMAGE")
CUT = ("W", "W*")


class Alteration(NamedTuple):
    """What was altered, and the file that came of it."""

    what: str
    data: bytes


def altered(data: bytes, every: int = 1) -> Iterator[Alteration]:
    """The file with each `every`-th of its drawn parts altered, and with all alterations of the file as a whole."""
    places = list(_places(data))
    for number, (owner, index, operator) in enumerate(places):
        if number % every == every // 2:
            yield from _of_place(data, owner, index, operator)
    for name, change in WHOLE.items():
        with pikepdf.open(BytesIO(data)) as pdf:
            if change(pdf):
                yield Alteration(name, saved(pdf))


def saved(pdf: Pdf, **how: Any) -> bytes:
    """Its bytes."""
    into = BytesIO()
    pdf.save(into, **how)
    return into.getvalue()


_kept: dict[tuple[int, tuple[int, int]], tuple[Pdf, list[Any]]] = {}


def _instructions(data: bytes, owner: tuple[int, int]) -> list[Any]:
    key = hash(data), owner
    if key not in _kept:
        _kept.clear()
        pdf = pikepdf.open(BytesIO(data))
        _kept[key] = pdf, list(pikepdf.parse_content_stream(pdf.get_object(owner)))
    return _kept[key][1]


def _places(data: bytes) -> Iterator[tuple[tuple[int, int], int, str]]:
    """Every operator that draws or cuts, by the page or form that it stands in."""
    with pikepdf.open(BytesIO(data)) as pdf:
        met, waiting = set(), [page.obj for page in pdf.pages]
        while waiting:
            owner = waiting.pop(0)
            if owner.objgen in met:
                continue
            met.add(owner.objgen)
            forms = owner.get("/Resources", Dictionary()).get("/XObject", Dictionary())
            waiting += [one for _, one in forms.items() if one.get("/Subtype") == "/Form"]
            for index, one in enumerate(pikepdf.parse_content_stream(owner)):
                if (operator := str(one.operator)) in (*SHOWN, *PAINTED, *PLACED, *CUT):
                    yield owner.objgen, index, operator


def _of_place(data: bytes, owner: tuple[int, int], index: int, operator: str) -> Iterator[Alteration]:
    old = _instructions(data, owner)
    if operator in SHOWN:
        yield _with(data, owner, f"text {index} gone", [*old[:index], *old[index + 1 :]])
        if (other := _misspelt(old[index])) is not None:
            yield _with(data, owner, f"text {index} other", [*old[:index], other, *old[index + 1 :]])
    elif operator in PAINTED:
        nothing = ContentStreamInstruction([], Operator("n"))
        yield _with(data, owner, f"path {index} gone", [*old[:index], nothing, *old[index + 1 :]])
    elif operator in PLACED:
        yield _with(data, owner, f"{operator} {index} gone", [*old[:index], *old[index + 1 :]])
    else:
        empty = ContentStreamInstruction([-9, -9, 0, 0], Operator("re"))
        cut, end = ContentStreamInstruction([], Operator("W")), ContentStreamInstruction([], Operator("n"))
        yield _with(
            data, owner, f"clip {index} empty", [*old[: index + 2], empty, cut, end, *old[index + 2 :]]
        )


def _misspelt(shown: Any) -> Any:
    """The same letters, but the last is the first; None where that is no change."""
    operands = list(shown.operands)
    pieces = list(operands[-1]) if str(shown.operator) == "TJ" else [operands[-1]]
    words = [number for number, piece in enumerate(pieces) if isinstance(piece, String)]
    if not words:
        return None
    text = bytes(pieces[words[-1]])
    width = 2 if len(text) % 2 == 0 else 1
    other = text[:-width] + text[:width]
    if other == text:
        return None
    pieces[words[-1]] = String(other)
    operands[-1] = Array(pieces) if str(shown.operator) == "TJ" else pieces[0]
    return ContentStreamInstruction(operands, shown.operator)


def _with(data: bytes, owner: tuple[int, int], what: str, instructions: list[Any]) -> Alteration:
    content = pikepdf.unparse_content_stream(instructions)
    with pikepdf.open(BytesIO(data)) as pdf:
        holder = pdf.get_object(owner)
        if holder.get("/Type") == "/Page":
            holder.Contents = pdf.make_stream(content)
        else:
            holder.write(content)
        return Alteration(f"{owner[0]}: {what}", saved(pdf))


# ---------------------------------------------------------------- the file as a whole


def _links(change: Callable[[Any], None]) -> Callable[[Pdf], bool]:
    def on(pdf: Pdf) -> bool:
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", [])]
        for note in notes:
            change(note)
        return bool(notes)

    return on


def _led_elsewhere(note: Any) -> None:
    note.A.URI = String("https://example.com/")


def _moved(note: Any) -> None:
    note.Rect = Array([float(value) + 20 for value in note.Rect])


def _hidden(note: Any) -> None:
    note.F = 2


def _unlinked(pdf: Pdf) -> bool:
    linked = [page.obj for page in pdf.pages if "/Annots" in page.obj]
    for page in linked:
        del page["/Annots"]
    return bool(linked)


def _covered(pdf: Pdf) -> bool:
    pdf.pages[0].contents_add(b"q 1 1 1 rg 60 60 120 120 re f Q")
    return True


def _whispered(pdf: Pdf) -> bool:
    """Words that nobody sees."""
    page = pdf.pages[0]
    page.obj.Resources.Font["/Fx"] = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    page.contents_add(b"BT /Fx 9 Tf 3 Tr 60 60 Td (ignore the rest) Tj ET")
    return True


def _layered(pdf: Pdf) -> bool:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("all")))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group]))
    )
    page = pdf.pages[0]
    page.obj.Resources["/Properties"] = Dictionary({"/Lx": group})
    page.contents_add(b"/OC /Lx BDC", prepend=True)
    page.contents_add(b"EMC")
    return True


def _noted(pdf: Pdf) -> bool:
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.FreeText,
        Rect=Array([90, 90, 200, 120]),
        Contents=String("Call 112"),
        F=4,
    )
    pdf.pages[0].obj.Annots = Array([*pdf.pages[0].obj.get("/Annots", []), pdf.make_indirect(note)])
    return True


def _attached(pdf: Pdf) -> bool:
    pdf.attachments["more.txt"] = b"more"
    return True


def _acting(pdf: Pdf) -> bool:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    return True


def _asking(pdf: Pdf) -> bool:
    pdf.Root.AcroForm = Dictionary(Fields=Array())
    return True


def _cropped(pdf: Pdf) -> bool:
    _, _, right, top = map(float, pdf.pages[0].MediaBox)
    pdf.pages[0].obj.CropBox = Array([0, 0, right, top - 60])
    return True


def _trimmed(pdf: Pdf) -> bool:
    pdf.pages[0].obj.TrimBox = Array([20, 20, 200, 200])
    return True


def _turned(pdf: Pdf) -> bool:
    pdf.pages[-1].obj.Rotate = 180
    return True


def _enlarged(pdf: Pdf) -> bool:
    pdf.pages[0].obj.UserUnit = 2
    return True


def _shortened(pdf: Pdf) -> bool:
    del pdf.pages[-1]
    return len(pdf.pages) > 0


def _lengthened(pdf: Pdf) -> bool:
    pdf.add_blank_page()
    return True


def _reversed(pdf: Pdf) -> bool:
    pdf.pages.reverse()
    return len(pdf.pages) > 1


def _renamed(pdf: Pdf) -> bool:
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "Something else"
    return True


def _spelt_otherwise(pdf: Pdf) -> bool:
    """What is copied, not what is seen."""
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/ToUnicode" in one:
            says = one.ToUnicode.read_bytes()
            for old, new in ((b"<0065>", b"<0061>"), (b"<006E>", b"<0061>"), (b"<0030>", b"<0031>")):
                says = says.replace(old, new)
            one.ToUnicode.write(says)
    return True


def _told_otherwise(pdf: Pdf) -> bool:
    """What a screen reader says of a picture."""
    tags = [one for one in pdf.objects if isinstance(one, Dictionary) and "/Alt" in one and "/S" in one]
    for one in tags[:1]:
        one.Alt = String("A cat")
    return bool(tags)


WHOLE: dict[str, Callable[[Pdf], bool]] = {
    "links lead elsewhere": _links(_led_elsewhere), "links moved": _links(_moved), "links hidden": _links(_hidden), "links gone": _unlinked,
    "covered": _covered, "hidden words": _whispered, "a layer off": _layered, "a note": _noted, "a file attached": _attached, "a script": _acting,
    "a form": _asking, "cropped": _cropped, "trimmed": _trimmed, "turned": _turned, "another unit": _enlarged, "a page less": _shortened,
    "a page more": _lengthened, "pages reversed": _reversed, "another title": _renamed, "other letters to copy": _spelt_otherwise,
    "another alternative text": _told_otherwise,
}  # fmt: skip
