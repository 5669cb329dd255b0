"""Sound files by many programs: what each writes in its own way is not blamed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from tests.inspection import makers
from tests.inspection.seeds import good, icc_cmyk, icc_rgb, named, spot

from leafletgen.inspection.opening import inspect
from leafletgen.inspection.rules import exchange

PAGE = """<!doctype html><html lang="en"><title>T</title><style>p{opacity:.5;border-radius:9px;background:linear-gradient(red,blue)}
</style><h1>Head</h1><p>Some words in <b>bold</b>, <i>slanted</i>, Ωμέγα and <a href="https://example.org">a link</a>.</p>
<table><tr><th>A<th>B<tr><td>1<td>2</table>"""


def blamed(data: bytes) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    return [(one.code, one.args) for one in inspect(data, exchange.RULES)]


def form(pdf: Any) -> Any:
    return pdf.make_stream(
        b"0 0 0 1 k 0 0 90 90 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 90, 90], Resources=Dictionary(),
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, I=True),
    )  # fmt: skip


def masked(pdf: Any) -> Any:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = pdf.make_stream(
        b"0.5 g 0 0 90 90 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 90, 90], Group=group
    )
    return Dictionary(SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity, G=mask), BM=Name.Multiply, ca=0.5)


BY_HAND: dict[str, tuple[bytes, dict[str, Any]]] = {
    "plain": (b"q 0 0 0 1 k 50 50 100 100 re f Q", {}),
    "a form": (b"q 1 0 0 1 9 9 cm /F Do Q", {"XObject": lambda pdf: Dictionary(F=form(pdf))}),
    "a soft mask": (b"q /M gs 0 1 0 0 k 9 9 80 80 re f Q", {"ExtGState": lambda pdf: Dictionary(M=masked(pdf))}),
    "spots and profiles": (
        b"/S cs 1 scn 9 9 9 9 re f /A cs 1 scn 9 9 9 9 re f /I cs 0 0 0 1 scn 9 9 9 9 re f /R cs 1 0 0 scn 9 9 9 9 re f",
        {"ColorSpace": lambda pdf: Dictionary(S=spot([0, 1, 0, 0])(pdf), A=named("All")(pdf), I=icc_cmyk(pdf), R=icc_rgb(pdf))},
    ),
    "a picture in the stream": (b"q 9 0 0 9 50 50 cm BI /W 2 /H 2 /BPC 8 /CS /G /I true ID abcd EI Q", {}),
    "layers": (b"/OC /L BDC 0 0 0 1 k 9 9 9 9 re f EMC", {"Properties": Dictionary(L=Dictionary(Type=Name.OCG, Name=Name.a))}),
    "no letters": (b"BT /F 9 Tf 3 Tr 9 9 Td (seen by nobody) Tj ET", {
        "Font": Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))}),
    "nothing": (b"", {"ProcSet": Array([Name.PDF])}),
}  # fmt: skip


@pytest.mark.parametrize("name", BY_HAND)
def test_by_hand(name: str) -> None:
    content, resources = BY_HAND[name]

    assert blamed(makers.for_print(makers.by_hand(content, **resources))) == []


@pytest.mark.parametrize("draw", [makers.drawn, makers.written, makers.shining])
def test_reportlab(draw: Any) -> None:
    assert blamed(makers.for_print(makers.reportlab(draw))) == []


def test_ours() -> None:
    assert blamed(good()) == []


@pytest.mark.needs("chromium", "pdftocairo")
def test_chromium_and_cairo(tmp_path: Path) -> None:
    printed = makers.chromium(tmp_path, PAGE)

    assert blamed(makers.for_print(printed)) == []
    assert blamed(makers.for_print(makers.cairo(tmp_path, printed))) == []


@pytest.mark.needs("gs")
def test_ghostscript(tmp_path: Path) -> None:
    assert blamed(makers.for_print(makers.ghostscript(tmp_path, good()))) == []
    for draw in (makers.written, makers.shining):
        assert blamed(makers.ghostscript_exchange(tmp_path, makers.reportlab(draw))) == []


@pytest.mark.needs("pymupdf")
def test_mupdf() -> None:
    assert blamed(makers.for_print(makers.mupdf())) == []
