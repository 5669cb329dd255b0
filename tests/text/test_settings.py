"""Texts of all sample languages as they are set: their lines, where each run stands, how high all of it is; as texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from leafletgen.core.color import BLACK, WHITE
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import GlyphRun, Link, TagEnd, TagStart
from leafletgen.text.ir.richtext import RichText, Ruby, StyleRun
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import SetText, arrange, measure, natural_width, shape

SAMPLES = json.loads((Path(__file__).parent / "samples.json").read_text(encoding="utf-8"))
BOOK = FontBook()


def dump(made: SetText, chars: str) -> Iterator[str]:
    """Lines, runs with their glyphs' places, tags and links."""
    extent = made.extent
    yield f"{extent.width:.2f} x {extent.height:.2f}, over {extent.overfull:.2f}, lines {extent.lines}, raised {extent.raised:.2f}, sunk {extent.sunk:.2f}"
    yield f"first {made.first_baseline:.2f}, last {made.last_baseline:.2f}, ink {' '.join(f'{v:.2f}' for v in made.ink)}"
    yield from (
        f"{line.baseline:.2f} {line.width:.2f} |{chars[line.start : line.end]}|" for line in made.lines
    )
    for (x, y), item in made.frame.items:
        if isinstance(item, GlyphRun):
            places = " ".join(
                f"{g.cluster}:{g.advance:g}" + (f"({g.dx:g},{g.dy:g})" if g.dx or g.dy else "")
                for g in item.glyphs
            )
            paint = item.paint.role if item.paint else "-"
            yield f"  {x:.2f},{y:.2f} {item.size:g} level {item.level} {item.script} {item.language} {item.face.family}{' bold' if item.face.weight >= 700 else ''} {paint} {item.text!a:.40} {places}"
        elif isinstance(item, Link):
            yield f"  link {x:.2f},{y:.2f} {item.size.width:.2f} x {item.size.height:.2f} {item.uri}"
        elif isinstance(item, TagStart):
            yield f"  <{item.tag.role}>"
        elif isinstance(item, TagEnd):
            yield "  </>"


@pytest.mark.parametrize("tag", sorted(SAMPLES))
def test_settings(tag: str, golden: Callable[[str, str], None]) -> None:
    """Set ragged, balanced and filled, in three measures; the middle one with its glyphs."""
    text, found = RichText.plain(SAMPLES[tag], tag), []
    for style in (
        TextStyle(),
        TextStyle(breaking="balanced", align="center", pitch="headline", weight=700, display=True),
        TextStyle(breaking="first-fit", align="end", pitch="running", leading=1.2, tracking=0.05),
    ):
        shaped = shape(text, style, BOOK)
        found.append(
            f"== {style.breaking} {style.align} {style.pitch}, on one line {natural_width(shaped, 10.0):.2f}"
        )
        for width in (45.0, 130.0, 260.0):
            made = arrange(shaped, width, 10.0)
            assert made.extent == measure(shaped, width, 10.0)
            rows = list(dump(made, shaped.text.chars))
            found += [
                f"-- {width:g}",
                *(rows if width == 130.0 and style.breaking != "balanced" else rows[: 2 + len(made.lines)]),
            ]

    golden(f"settings/{tag}", "\n".join(found) + "\n")


MIXED = [
    RichText(
        "承る研究室のラボで、志を「聞く」。", "ja", (StyleRun(0, 17),),
        (Ruby(0, 1, "うけたまわ", "mono"), Ruby(2, 5, "ラボ", "group"), Ruby(10, 11, "こころざし", "mono")),
    ),
    RichText(
        "Ask at a.example/long-address now or call later.", "en",
        (StyleRun(0, 7), StyleRun(7, 29, uri="https://a.example/long-address"), StyleRun(29, 34), StyleRun(34, 48, bold=True)),
    ),
    RichText("هذا a.example رابط", "ar", (StyleRun(0, 4), StyleRun(4, 13, uri="https://a.example"), StyleRun(13, 18))),
    RichText.plain("cyber\u00adcrime re\u00admains crime\nand a\u200bb ☎ 110 大学", "en"),
    RichText("大学the学 one", "ja", (StyleRun(0, 2), StyleRun(2, 5, language="en", bold=True), StyleRun(5, 10))),
    RichText.plain("（「中、」。）（「文！？」", "zh-Hans"),
    RichText.plain("ab\U0001347fc", "en", "hook.a"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(MIXED)))
def test_settings_with_more_in_them(number: int, golden: Callable[[str, str], None]) -> None:
    """Readings, links, hyphens, other fonts, brackets side by side, what no font has."""
    text, found = MIXED[number], []
    for style in (
        TextStyle(paint=BLACK, bold_paint=WHITE),
        TextStyle(breaking="balanced", align="end"),
        TextStyle(wrap=False, align="center"),
    ):
        shaped = shape(text, style, BOOK)
        for width in (48.0, 110.0):
            made = arrange(shaped, width, 10.0)
            assert made.extent == measure(shaped, width, 10.0)
            found += [f"== {style.breaking} {style.align} {width:g}", *dump(made, text.chars)]

    golden(f"settings/mixed.{number}", "\n".join(found) + "\n")
