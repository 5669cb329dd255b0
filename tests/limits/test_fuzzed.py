"""What fuzzing has found, and its relatives: each takes time in step with its length, and is said in plain words."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image
from tools.laboratory.fuzz.doors import font, icc, imported, pdf, picture, svg, yaml
from tools.laboratory.fuzz.oracle import Bounds, Wrong, judged
from tools.laboratory.fuzz.seeds import assembled, press

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange.terms import read_csv
from leafletgen.page.pictograms.svg import parse_path
from leafletgen.text.fonts.facts import MOST_BYTES

N = 50_000
"""Signs in a row: what looks at all of them again for each takes minutes."""
SIGN = '<svg viewBox="0 0 24 24" data-mirror="no">{}</svg>'
PATH = '<path d="{}" fill="black"/>'


def still(door: Callable[[bytes], tuple[str, ...]], data: str | bytes) -> Wrong | None:
    return judged(door, data if isinstance(data, bytes) else data.encode(), Bounds(seconds=20), again=False)


@pytest.mark.parametrize(
    "body",
    [
        PATH.format("M 1 1" + " " * N + "x"),
        PATH.format("M 1 1" + "," * N + "x"),
        PATH.format("M 1 1 L" + "1" * N),
        PATH.format("M 1 1 A" + "1" * N),
        PATH.format("M 1 1 A 1 1 1 1 1 " + "2" * N + "*"),
        "<path " + "a" * N + ' d="M1 1" fill="black"/>',
        '<path d="M1 1L2 2" fill="black" transform="rotate(' + "1," * N + '"/>',
        "<!--" * 400 + "a" * N,
    ],
)
def test_signs(body: str) -> None:
    assert still(svg, SIGN.format(body)) is None


def test_flags_of_arcs_need_no_room() -> None:
    assert parse_path("M1 1a4,4 0 11 4 4") == parse_path("M1 1 a 4 4 0 1 1 4 4")
    assert parse_path("M1 1a4,4 0 018 4-1-2 3 10.5.5") == parse_path("M1 1a4 4 0 0 1 8 4 -1 -2 3 1 0 .5 .5")


@pytest.mark.parametrize(
    "text",
    [
        "a: b" + " " * N + "x\n",
        "# " + " " * N + "x\na: b\n",
        "# " + "-" * N + "x\na: b\n",
        "a: " + "1" * N + "!\n",
        'range: "x"' + "؛'," * (N // 3) + "\n",
        "a: ｛b：" + "、" * N + "\n",
        "a: 'x" + "{" * 9_000 + "'\n",
        "a: 'x" + " " * 9_000 + "y'\n",
    ],
)
def test_yaml(text: str) -> None:
    assert still(yaml, text) is None


@pytest.mark.parametrize(
    "text",
    [
        'msgid ""\nmsgstr ""\n"X-Leafletgen-Base: '
        + "a" * N
        + '\\n"\n\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n',
        'msgid ""\nmsgstr ""\n"X-Leafletgen-Project: p\\n"\n"Last-Translator: ' + "<" * N + '\\n"\n',
        'msgid ""\nmsgstr ""\n"X-Leafletgen-Project: p\\n"\n"Last-Translator: ' + " " * N + 'x\\n"\n',
        "Key" + " " * N + "x,Translation\na,b\n",
        "Term,Language,Word\nBank,ja" + " " * N + "x,y\n",
    ],
)
def test_files_of_translators(text: str) -> None:
    assert still(imported, text) is None


def test_a_language_that_is_none_is_no_key_of_the_glossary() -> None:
    sink = Sink()
    found = read_csv("Term,Language,Word\nBank,ja,銀行\nBank,x: {y},z\nBank,n\0o,z\n".encode(), sink)

    assert found is not None
    assert [list(term.rules) for term in found.terms] == [["ja", "no"]]
    assert [one.code for one in sink.diagnostics] == ["import-tag"]


def test_a_word_of_the_glossary_is_no_text() -> None:
    sink = Sink()

    assert read_csv(b"Term,Language,Word\n" + b"a" * 501 + b",ja,b\n", sink) is None
    assert [one.code for one in sink.diagnostics] == ["limit-passed"]
    assert still(imported, 'Term,Language,Word\n"Bank\n\nof\nall",ja,"b\n\nc"\n') is None


def test_a_profile_that_works_one_way() -> None:
    sound = press(2)
    broken = sound.replace(b"A2B0", b"A2Bx")

    assert "Fuzzed press" in icc(sound)[0]
    assert "intent-broken" in icc(broken)[0]


def test_a_jpeg_that_is_broken_inside() -> None:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((64, 64)).convert("CMYK").save(out, "JPEG")
    data = out.getvalue()
    at = data.index(b"\xff\xc4")  # its tables: no code is left
    broken = data[: at + 5] + b"\xff" * 16 + data[at + 21 :]

    assert any("picture-unreadable" in line for line in picture(broken))


@pytest.mark.parametrize(
    "content", [b"BI /W 1 ID", b"BI ID EI", b"ID x EI", b"BI /W 1 ID x", b"EI", b"BI EI"]
)
def test_inline_pictures_without_an_end(content: bytes) -> None:
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 9 9]>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
    )  # fmt: skip
    assert still(pdf, assembled(parts)) is None


def test_a_font_that_is_none() -> None:
    assert font(b"\0\1\0\0" + b"\xff" * 100)[0] == "font-broken"
    assert MOST_BYTES > N
