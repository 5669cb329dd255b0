"""A file that covers one text sets it as the whole font does: joined, stacked, reordered."""

from __future__ import annotations

import pytest
import uharfbuzz as hb

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.subset import covering


def outlines(data: bytes, text: str) -> list[tuple[list[tuple[str, tuple[float, ...]]], int, int, int]]:
    font = hb.Font(hb.Face(data))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    drawn = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen: list[tuple[str, tuple[float, ...]]] = []
        funcs = hb.DrawFuncs()
        for name in ("move_to", "line_to", "quadratic_to", "cubic_to"):
            getattr(funcs, f"set_{name}_func")(lambda *a, name=name, pen=pen: pen.append((name, a[:-1])))
        font.draw_glyph(info.codepoint, funcs, None)
        drawn.append((pen, position.x_advance, position.x_offset, position.y_offset))
    return drawn


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("NotoSansArabic", "العربية"),
        ("NotoSansMyanmar", "မြန်မာ"),
        ("NotoSansKhmer", "ខ្មែរ"),
        ("NotoSansDevanagari", "हिन्दी"),
    ],
)
def test_a_name_is_set_as_by_the_whole_font(family: str, text: str) -> None:
    face = FontBook().face(family, 700)
    assert face is not None

    assert outlines(covering(face, text), text) == outlines(face.path.read_bytes(), text)
