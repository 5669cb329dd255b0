"""What people see at a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.report.samples import CATALOGS, EN, JA, LAYOUT, SOURCES, span

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.messages.table import CODES
from leafletgen.core.source import Place, Source, Span
from leafletgen.desk.report import render
from leafletgen.desk.report.excerpt import SHOWN, width
from leafletgen.desk.report.screen import MOST_ALIKE


def shown(*found: Diagnostic, language: str = "en", color: bool = False) -> str:
    return render(found, SOURCES, CATALOGS, language, color)


def test_nothing_found_says_nothing() -> None:
    assert shown() == ""


def test_a_finding_with_its_line() -> None:
    found = diagnostic("key-misspelt", span(EN, "note"), name="note", near="notes")

    assert shown(found) == (
        "locales/en.yaml:2:1: error: “note” is not known here. [key-misspelt]\n"
        "    2 | note: Ask first.\n"
        "      | ^^^^\n"
        "    Did you mean “notes”?\n"
        "\n"
        "1 error"
    )


def test_in_japanese() -> None:
    found = diagnostic("key-misspelt", span(EN, "note"), name="note", near="notes")

    assert shown(found, language="ja") == (
        "locales/en.yaml:2:1: エラー: 「note」はここでは使えません。 [key-misspelt]\n"
        "    2 | note: Ask first.\n"
        "      | ^^^^\n"
        "    「notes」ではありませんか。\n"
        "\n"
        "エラー 1 件"
    )


def test_colour_changes_nothing_but_colour() -> None:
    found = [
        diagnostic("key-misspelt", span(EN, "note"), name="note", near="notes"),
        diagnostic("date-missing", today="2026-11-25"),
        diagnostic("text-unused", span(JA, "lead"), key="lead"),
    ]
    colored = shown(*found, color=True)

    assert "\x1b[1;31m^^^^\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == shown(*found)


def test_related_places_with_their_notes() -> None:
    related = (Related("used-here", span(LAYOUT, "lead")), Related("source-here", Place("lead", 0)))
    found = diagnostic("bold-unpaired", Place("lead", 0), language="ja", related=related)

    assert shown(found).splitlines()[3:7] == [
        "    layouts/poster.yaml:2:13: used here",
        "    2 |   - heading: lead",
        "      |              ^^^^",
        "    locales/en.yaml:1:8: the text it is translated from",
    ]


def test_the_place_itself_is_not_told_again() -> None:
    found = diagnostic("bold-unpaired", span(EN, "note"), related=(Related("used-here", span(EN, "note")),))

    assert "used here" not in shown(found)


def test_order_and_summary() -> None:
    found = [
        diagnostic("edition-refused", path="a.pdf", errors=2),
        diagnostic("text-unused", span(JA, "lead"), key="lead"),
        diagnostic("key-missing", span(EN, "note"), name="x"),
        diagnostic("key-missing", span(EN, "lead"), name="x"),
        diagnostic("font-missing", family="A", folders="fonts"),
    ]
    heads = [line for line in shown(*found).splitlines() if line.endswith("]")]

    assert [re.search(r"\[([a-z-]+)\]$", head)[1] for head in heads] == [  # type: ignore[index]  # each head ends so
        "font-missing", "key-missing", "key-missing", "text-unused", "edition-refused",
    ]  # fmt: skip
    assert [head.split(": ")[0] for head in heads[1:4]] == [
        "locales/en.yaml:1:1",
        "locales/en.yaml:2:1",
        "locales/ja.yaml:1:1",
    ]
    assert shown(*found).splitlines()[-1] == "3 errors, 2 warnings"


def test_advice_is_quiet() -> None:
    found = diagnostic(
        "date-missing",
        span(EN, "lead"),
        today="2026-11-25",
        related=(Related("used-here", span(JA, "lead")),),
    )

    assert shown(found).splitlines() == [
        "locales/en.yaml:1:1: note: leaflet.yaml has no `date`; the files will say 2000-01-01. [date-missing]",
        "    Add `date: 2026-11-25` (the day of this version).",
    ]


def test_the_same_in_several_editions_is_one() -> None:
    found = [
        diagnostic(
            "missing-glyph", Place("lead", 0), language=tag, name="x", character="☃", codepoint="U+2603"
        )
        for tag in ("en", "ja", "ja")
    ]
    editions = [
        Diagnostic(d.code, d.args, d.where, d.language, output)
        for d in found
        for output in ("poster", "sheet")
    ]
    text = shown(*editions)

    assert text.count("[missing-glyph]") == 2, "one for each file"
    assert "    2 times: poster (ja), sheet (ja)\n" in text
    assert text.endswith("2 errors")


def test_a_finding_of_one_edition_names_it() -> None:
    found = diagnostic(
        "text-too-long", Place("lead", 0), language="ja", box="turn", chars=3, lines=1, percent=80, floor=80
    )

    assert "    in poster (ja)\n" in shown(Diagnostic(found.code, found.args, found.where, "ja", "poster"))


def test_how_a_text_stands_concerns_all_of_it() -> None:
    long = diagnostic(
        "text-too-long", Place("lead", 0), language="ja", box="turn", chars=3, lines=1, percent=80, floor=80
    )
    sign = diagnostic(
        "missing-glyph", Place("lead", 2), language="ja", name="x", character="仕", codepoint="U+4ED5"
    )

    assert shown(long).splitlines()[2] == "      |       " + "^" * width("楽な仕事？ 本当は犯罪。")
    assert shown(sign).splitlines()[2] == "      |           ^^"


def test_a_text_that_a_language_lacks_is_shown_in_the_source() -> None:
    assert shown(
        diagnostic("text-missing", Place("note", 0), language="ja", key="note", path="x")
    ).startswith("locales/en.yaml:2:7: ")


@pytest.mark.parametrize(
    ("where", "head"),
    [(None, "error: "), (Place("nobody", 3), "error: "), (Span("gone.yaml", 5, 9), "gone.yaml:1:1: error: ")],
)
def test_unknown_places(where: Span | Place | None, head: str) -> None:
    assert shown(diagnostic("bold-unpaired", where, language="xx")).startswith(head)


def test_a_row_of_refused_editions_says_once_what_to_do() -> None:
    text = shown(*(diagnostic("edition-refused", path=f"{n}.pdf", errors=1) for n in range(3)))

    assert text.count("Fix the errors reported above.") == 1
    assert text.splitlines()[3] == "    Fix the errors reported above."


def test_of_very_many_alike_a_dozen_is_shown() -> None:
    source = Source("many.yaml", "key: x\n" * 40)
    found = [diagnostic("text-unused", Span("many.yaml", n * 7, n * 7 + 3), key=n) for n in range(40)]
    text = render(found, {"many.yaml": source}, {})

    assert text.count(": warning: ") == MOST_ALIKE
    assert f"… and {40 - MOST_ALIKE} more like these [text-unused]" in text
    assert text.endswith("\n40 warnings")


# --- the underline


def under(text: str, start: int, end: int) -> tuple[str, str]:
    """The shown line and its underline, without what stands before them."""
    source = Source("a.yaml", text)
    lines = render(
        [diagnostic("bold-unpaired", Span("a.yaml", start, end))], {"a.yaml": source}, {}
    ).splitlines()
    assert lines[1].startswith("    1 |")
    assert lines[2].startswith("      | ")
    return lines[1][8:], lines[2][8:]


@pytest.mark.parametrize(
    ("text", "word", "marks"),
    [
        ("a: plain", "plain", "   ^^^^^"),
        ("題: 仕事です", "仕事", "    ^^^^"),
        ("ｈａｌｆ: ｶﾅ", "ｶﾅ", "          ^^"),
        ("한국: 일", "일", "      ^^"),
        ("e\u0301te\u0301: o\u0308l", "o\u0308l", "     ^^"),
        ("km: ក្រុម", "ក្រុម", "    ^^^"),
        ("ar: عَمَل سهل", "سهل", "        ^^^"),
        ("hi: हिन्दी", "हिन्दी", "    ^^^^^"),
        ("\ta: b", "b", "     ^"),
        ("a: x\u200by z", "z", "      ^"),
        ("a: soft\u00adhyphen z", "z", "               ^"),
    ],
)
def test_marks_stand_below_the_part_that_is_meant(text: str, word: str, marks: str) -> None:
    start = text.index(word)

    assert under(text, start, start + len(word))[1] == marks


def test_of_several_lines_the_first_is_underlined() -> None:
    assert under("a: |  \n  one\n  two\n", 3, 16) == ("a: |", "   ^")


def test_an_empty_place_has_one_mark() -> None:
    assert under("a:", 2, 2) == ("a:", "  ^")
    assert under("", 0, 0) == ("", "^")


def test_a_long_line_is_cut_round_the_part_that_is_meant() -> None:
    line = "a: " + "犯罪 " * 100 + "GUILTY" + " 仕事" * 100
    text, marks = under(line, line.index("GUILTY"), line.index("GUILTY") + 6)

    assert width(text) <= SHOWN + 2
    assert text.startswith("…")
    assert text.endswith("…")
    assert width(text[: text.index("GUILTY")]) == len(marks) - 6
    assert marks.endswith(" ^^^^^^")


@given(text=st.text(), start=st.integers(-5, 40), length=st.integers(0, 40), args=st.text())
def test_any_place_of_any_text(text: str, start: int, length: int, args: str) -> None:
    source = Source("a.yaml", text)
    found = diagnostic("key-twice", Span("a.yaml", start, start + length), name=args)
    for line in render([found], {"a.yaml": source}, {}).splitlines():
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e]", line), "nothing steers the terminal"


@given(
    code=st.sampled_from(sorted(CODES)),
    where=st.none() | st.builds(Place, st.sampled_from(["lead", "note", "x"]), st.integers(-3, 99))
    | st.builds(Span, st.sampled_from([*SOURCES, "gone"]), st.integers(-9, 99), st.integers(-9, 99)),
    tag=st.sampled_from(["en", "ja", "my", None]),
)  # fmt: skip
def test_never_an_exception(code: str, where: Span | Place | None, tag: str | None) -> None:
    found = diagnostic(code, where, language=tag, related=(Related("used-here", Place("lead", 7)),))

    assert f"[{code}]" in shown(found)
    assert f"[{code}]" in shown(found, language="ja")
