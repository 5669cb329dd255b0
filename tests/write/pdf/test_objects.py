"""Values of PDF, read back by another library."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.write.pdf.objects import Ref, TextString, number, serialize
from leafletgen.write.pdf.writer import Writer

characters = st.characters(exclude_categories=["Cs"])


@given(st.floats(-1e6, 1e6))
def test_numbers_to_a_thousandth(value: float) -> None:
    text = number(value)

    assert abs(float(text) - value) <= 0.0005000001
    assert "e" not in text
    assert text != "-0"
    assert not (text.endswith("0") and "." in text)


@given(st.text(characters))
def test_texts(text: str) -> None:
    assert str(pikepdf.Object.parse(serialize(TextString(text)).encode())) == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_names(text: str) -> None:
    assert str(pikepdf.Object.parse(serialize(text).encode())) == "/" + text


@given(st.binary())
def test_strings(data: bytes) -> None:
    assert bytes(pikepdf.Object.parse(serialize(data).encode())) == data


def test_structures() -> None:
    value = {"A": [1, 2.5, True, None], "B": {"C": "Name", "gone": None}}
    parsed = pikepdf.Object.parse(serialize(value).encode())

    assert list(parsed.A)[:2] == [1, Decimal("2.5")]
    assert parsed.A[2] is True
    assert parsed.B.C == "/Name"
    assert "/gone" not in parsed.B
    assert serialize(Ref(7)) == "7 0 R"


def test_a_file_of_three_objects() -> None:
    writer = Writer()
    pages = writer.reserve()
    stream = writer.stream(b"some bytes \x00\xff")
    catalog = writer.add({"Type": "Catalog", "Pages": pages, "X": stream})
    writer.set(pages, {"Type": "Pages", "Kids": [], "Count": 0})
    pdf = writer.finish(catalog, writer.add({"Title": TextString("t")}), b"0123456789abcdef")

    assert pdf.startswith(b"%PDF-1.6\n%")
    assert b"\nendstream" in pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.X.read_bytes() == b"some bytes \x00\xff"
        assert bytes(document.trailer.ID[0]) == b"0123456789abcdef"
        assert str(document.docinfo.Title) == "t"
        assert len(document.objects) == 4


def test_a_forgotten_object_is_told() -> None:
    writer = Writer()
    catalog = writer.add({"Type": "Catalog", "Pages": writer.reserve()})

    with pytest.raises(ValueError, match="never set"):
        writer.finish(catalog, catalog, b"")
