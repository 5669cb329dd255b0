"""Files from strangers."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.engine.exchange.bundles import HELLO

from leafletgen.core.diagnostics import Sink
from leafletgen.core.limits import IMPORT_BYTES, XLSX_PARTS, XLSX_UNPACKED
from leafletgen.engine.exchange import table_xlsx
from leafletgen.engine.exchange.bring import FORMATS, read_file

BY_NAME = {f.name: f for f in FORMATS}


def refused(data: bytes) -> list[str]:
    sink = Sink()
    assert read_file(data, sink) is None
    return [d.code for d in sink.diagnostics]


def rezipped(data: bytes, part: str, content: bytes) -> bytes:
    """A workbook with one part exchanged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return out.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "doctype", [LAUGHS, OUTSIDE, "<!DOCTYPE xliff>", '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">']
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("form", ["xliff", "xliff2"])
def test_xml_with_a_document_type(doctype: str, encoding: str, form: str) -> None:
    text = BY_NAME[form].write(HELLO).decode().replace("楽な", "&a;").split("?>", 1)[1]
    data = f"<?xml version='1.0' encoding='{encoding}'?>{doctype}{text}".encode(encoding)

    assert refused(data) in (["import-doctype"], ["import-unreadable"])


def test_what_an_entity_names_is_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret")
    doctype = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]>'
    text = BY_NAME["xliff"].write(HELLO).decode().replace("楽な", "&a;").split("?>", 1)[1]
    sink = Sink()

    assert read_file((doctype + text).encode(), sink) is None
    assert "the secret" not in str(sink.diagnostics)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_with_entities(encoding: str) -> None:
    sheet = f"<?xml version='1.0' encoding='{encoding}'?>{LAUGHS}<worksheet>&b;</worksheet>".encode(encoding)

    assert refused(rezipped(table_xlsx.write(HELLO), "xl/worksheets/sheet1.xml", sheet)) == ["import-doctype"]


def test_a_zip_bomb() -> None:
    bomb = rezipped(table_xlsx.write(HELLO), "xl/worksheets/sheet1.xml", b" " * (XLSX_UNPACKED.most + 1))

    assert refused(bomb) == ["import-bomb"]


def test_a_zip_of_very_many_parts() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n in range(XLSX_PARTS.most + 1):
            archive.writestr(f"{n}.xml", "<a/>")

    assert refused(out.getvalue()) == ["import-bomb"]


def test_a_bomb_whose_head_lies_about_its_size() -> None:
    data = bytearray(rezipped(table_xlsx.write(HELLO), "docProps/app.xml", b" " * 3_000_000))
    size = (3_000_000).to_bytes(4, "little")
    at = data.find(size)
    assert at > 0
    while at >= 0:
        data[at : at + 4] = (30).to_bytes(4, "little")
        at = data.find(size)

    assert refused(bytes(data)) in (["import-unreadable"], ["import-bomb"])


def test_formulas_are_texts_and_stay_so() -> None:
    evil = HELLO._replace(
        units=tuple(u._replace(target='=HYPERLINK("http://x","y")', note="=1+1") for u in HELLO.units)
    )

    sheet = load_workbook(io.BytesIO(table_xlsx.write(evil))).worksheets[0]

    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    text = BY_NAME["csv"].write(evil).decode("utf-8-sig")
    assert ",'=HYPERLINK" in text.replace('"', "")
    assert ",=" not in text.replace('"', "")


def test_a_formula_that_comes_back_is_passed_over() -> None:
    book = load_workbook(io.BytesIO(table_xlsx.write(HELLO)))
    book.worksheets[0]["G2"] = '=HYPERLINK("http://x","y")'
    out = io.BytesIO()
    book.save(out)
    sink = Sink()

    found = read_file(out.getvalue(), sink)

    assert [d.code for d in sink.diagnostics] == ["import-formula"]
    assert found is not None
    assert found.units[0].target == ""


def test_only_the_columns_of_the_translator_are_open() -> None:
    sheet = load_workbook(io.BytesIO(table_xlsx.write(HELLO))).worksheets[0]

    assert sheet.protection.sheet
    assert {c.column_letter for row in sheet.iter_rows() for c in row if not c.protection.locked} == {
        "G",
        "H",
        "I",
    }


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"", ["import-format"]),
        (b"hello", ["import-format"]),
        (b"\x89PNG\r\n\x1a\n", ["import-format"]),
        (b"PK\x03\x04rubbish", ["import-unreadable"]),
        (b"<html><body/></html>", ["import-page"]),
        (b"\xef\xbb\xbf<!DOCTYPE html>\n<html>", ["import-page"]),
        (b"{", ["import-unreadable"]),
        (b'{"a": 1}', ["import-unreadable"]),
        (b'{"format": "leafletgen-texts-2"}', ["import-unreadable"]),
        (b'{"a": ' + b"[" * 100_000, ["import-unreadable"]),
        (b'{"a": ' + b"9" * 10_000 + b"}", ["import-unreadable"]),
        ('{"あ": 1}'.encode("cp932"), ["import-encoding"]),
        ('{"a": 1}'.encode("utf-16"), ["import-encoding"]),
        (b"<xliff", ["import-unreadable"]),
        (b'msgid "a"\nmsgstr "b', ["import-unreadable"]),
        ("Key,Translation\nhead,かんたん".encode("cp932"), ["import-encoding"]),
        ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr "あ"\n'.encode("cp932"), ["import-encoding"]),
        (b"Key,Source text\na,b\n", ["import-columns"]),
        (b"Key,Translation,Leave as it is\na,b,p ja - missing\nc,d,p ar - missing\n", ["import-mixed"]),
        (b"x" * (IMPORT_BYTES.most + 1), ["import-large"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(data: bytes, codes: list[str]) -> None:
    assert refused(data) == codes


def test_po_in_another_encoding_that_it_names() -> None:
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=EUC-JP\\n"\n\nmsgctxt "head"\nmsgid "a"\nmsgstr "あ"\n'

    found = read_file(text.encode("euc_jp"), Sink())

    assert found is not None
    assert found.units[0].target == "あ"


def test_a_po_file_that_is_a_path_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.po").write_text('msgctxt "a"\nmsgid "b"\nmsgstr "the secret"\n')

    assert refused(f"{tmp_path}/secret.po".encode()) == ["import-format"]


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"<", b'msgid "', b"Key,Translation\n"]))
def test_rubbish_is_told_and_nothing_breaks(rubbish: bytes, head: bytes) -> None:
    sink = Sink()

    assert read_file(head + rubbish, sink) is not None or sink.failed


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=4), st.sampled_from(FORMATS))
def test_damaged_files_are_told_and_nothing_breaks(at: int, bytes_: bytes, form: object) -> None:
    data = bytearray(form.write(HELLO))  # type: ignore[attr-defined]  # each format can write
    at %= len(data)
    data[at : at + len(bytes_)] = bytes_
    sink = Sink()

    assert read_file(bytes(data), sink) is not None or sink.failed


def forged(**fields: object) -> bytes:
    """A JSON file with one text, some of its fields exchanged."""
    found = json.loads(BY_NAME["json"].write(HELLO._replace(units=HELLO.units[:1])))
    for name, value in fields.items():
        (found["texts"][0] if name in found["texts"][0] else found)[name] = value
    return json.dumps(found).encode()


@pytest.mark.parametrize("wrong", [None, 1, ["a"], {"a": "b"}, True])
@pytest.mark.parametrize(
    "field",
    ["project", "source_language", "language", "by", "key", "source", "text", "state", "back", "base"],
)
def test_json_with_a_value_of_another_kind(field: str, wrong: object) -> None:
    assert refused(forged(**{field: wrong})) == ["import-unreadable"]


@pytest.mark.parametrize("texts", [{}, "head", [1], [None], [{}], [[]]])
def test_json_without_texts(texts: object) -> None:
    assert refused(forged(texts=texts)) == ["import-unreadable"]


@pytest.mark.parametrize(
    "base",
    [
        {"fingerprint": "../../etc", "state": "draft"},
        {"fingerprint": "", "state": "perfect"},
        {"state": "draft"},
        {},
    ],
)
def test_json_with_a_base_that_cannot_be(base: object) -> None:
    assert refused(forged(base=base)) == ["import-unreadable"]


def test_json_that_names_a_text_twice() -> None:
    twice = json.loads(forged())["texts"] * 2

    assert refused(forged(texts=twice)) == ["import-unreadable"]


def test_half_characters_and_signals_are_left_out() -> None:
    found = read_file(forged(text="a\ud800\x00\x1b[2Jb"), Sink())

    assert found is not None
    assert found.units[0].target == "a[2Jb"


@pytest.mark.parametrize("said", ["a", [1], [["a"]], {"a": "b"}, ["x" * 1001]])
def test_json_with_comments_that_cannot_be(said: object) -> None:
    found = json.loads(forged())
    found["texts"][0]["comments"] = said

    assert refused(json.dumps(found).encode()) == ["import-unreadable"]
