"""PDFs of strangers: whatever is in them, findings and never a crash."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.inspection.seeds import damaged, good, good_screen

from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_foreign

SCREEN, PRINT = Wish(limits("coated")), Wish(limits("coated"), exchange=True)


def codes(data: bytes, wish: Wish = PRINT) -> set[str]:
    return {one.found.code for one in check_foreign("a.pdf", data, wish)}


def test_what_was_not_judged_is_said() -> None:
    """Who asks about any PDF learns that print is another question."""
    assert "pdf-for-screens" in codes(good_screen(), SCREEN)
    assert "pdf-for-screens" not in codes(good_screen(), PRINT)
    assert "pdf-for-screens" not in codes(good(), SCREEN)
    assert codes(b"", SCREEN) == {"pdf-unreadable"}


def test_a_file_for_print_is_known_also_where_its_objects_are_packed() -> None:
    into = BytesIO()
    with pikepdf.open(BytesIO(good())) as pdf:
        pdf.save(into, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    data = into.getvalue().replace(b"GTS_PDFXVersion", b"GTS_PDFYVersion")

    assert b"/GTS_PDFX" not in data
    assert "x-xmp-lacks" in codes(data, SCREEN)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is not a PDF"),
        (b"\x89PNG\r\n\x1a\n", "it is not a PDF"),
        (b"%PDF-1.7\n", "it is damaged"),
        (good()[:4000], "it is damaged"),
    ],
    ids=["empty", "a picture", "a head alone", "cut off"],
)
def test_what_cannot_be_opened(data: bytes, reason: str) -> None:
    (one,) = check_foreign("a.pdf", data, PRINT)

    assert (one.found.code, dict(one.found.args)["reason"]) == ("pdf-unreadable", reason)


WRONG: tuple[Any, ...] = (Name.Nothing, Array([]), Array([Name.X, 1]), 3, True, String("x"), Dictionary())
SAVED = ("/Length", "/Filter", "/Pages", "/Metadata")
"""What pikepdf itself needs for saving the file with the defect."""

PLACES: dict[str, Callable[[Pdf], Any]] = {
    "catalog": lambda pdf: pdf.Root,
    "info": lambda pdf: pdf.trailer.Info,
    "intent": lambda pdf: pdf.Root.OutputIntents[0],
    "page": lambda pdf: pdf.pages[0].obj,
    "resources": lambda pdf: pdf.pages[0].Resources,
    "state": lambda pdf: pdf.pages[0].Resources.ExtGState.Over,
    "spot": lambda pdf: pdf.pages[0].Resources.ColorSpace,
    "font": lambda pdf: next(iter(pdf.pages[0].Resources.Font.values())),
    "descendant": lambda pdf: next(iter(pdf.pages[0].Resources.Font.values())).DescendantFonts[0],
    "picture": lambda pdf: next(iter(pdf.pages[0].Resources.XObject.values())),
    "tree": lambda pdf: pdf.Root.StructTreeRoot,
    "element": lambda pdf: pdf.Root.StructTreeRoot.K[0],
}


@pytest.mark.parametrize("place", PLACES)
def test_entries_of_a_wrong_kind(place: str) -> None:
    """Each entry of an object in turn replaced by each kind of thing that it may not be."""
    with pikepdf.open(BytesIO(good())) as pdf:
        keys = [key for key in PLACES[place](pdf) if key not in SAVED]
    assert keys
    told = set[str]()
    for key in keys:
        for value in WRONG:

            def damage(pdf: Pdf, key: str = key, value: Any = value) -> None:
                PLACES[place](pdf)[key] = value

            told |= codes(damaged(damage, good()))

    assert "pdf-object-kind" in told or place in ("spot", "element"), told


OPERATORS = (
    b"q q q /Nope Do 1 0 0 cm /Foo gs /Bar cs 0.5 scn (x) Tj BT /F99 0 Tf (abc) Tj T* ET Q Q Q Q Q 0 0 0 0 0 re f EMC EMC",
    b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI sh /X sh 1 g 2 2 m f /P BDC /P <</MCID 0",
    b"1e400 0 0 1 0 0 cm 0 0 1 1 re f", b"0 0 0 0 0 0 cm BT /F1 9 Tf <00> Tj ET 9 0 0 9 0 0 cm /P Do", b"<< >> ]] ((( 1 2 re",
    b"(a) w [1 2] 3 d /A /B /C k /DeviceN cs 1 2 3 scn", bytes(range(256)),
)  # fmt: skip


@pytest.mark.parametrize("operators", OPERATORS, ids=range(len(OPERATORS)))
def test_operators_that_nobody_can_mean(operators: bytes) -> None:
    found = codes(damaged(lambda pdf: setattr(pdf.pages[0], "Contents", pdf.make_stream(operators)), good()))

    assert {code for code in found if code.startswith("pdf-")}


def test_a_form_that_holds_itself() -> None:
    def damage(pdf: Pdf) -> None:
        form = pdf.make_stream(b"/Me Do " * 9, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        form.Resources = Dictionary(XObject=Dictionary(Me=form))
        pdf.pages[0].Contents = pdf.make_stream(b"/Me Do")
        pdf.pages[0].Resources = Dictionary(XObject=Dictionary(Me=form))

    assert "pdf-form-nested" in codes(damaged(damage, good()))


@pytest.mark.needs("gs")
def test_a_file_by_ghostscript(tmp_path: Path) -> None:
    """Its inks kept, its tags and claims lost: that is what is told."""
    (tmp_path / "in.pdf").write_bytes(good())
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite"]
    subprocess.run([*command, "-o", tmp_path / "out.pdf", tmp_path / "in.pdf"], check=True)
    found = codes((tmp_path / "out.pdf").read_bytes())

    assert {"x-intent-count", "ua-untagged"} <= found
    assert "pdf-damaged" not in found
