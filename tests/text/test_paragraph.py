import json
from itertools import pairwise
from pathlib import Path

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import GlyphRun, TagEnd, TagStart
from leafletgen.text.ir.richtext import RichText, Ruby, StyleRun
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.itemize import features
from leafletgen.text.languages.tag import language
from leafletgen.text.paragraph import (
    MIN_GAP,
    Passage,
    arrange,
    line_ends,
    measure,
    natural_width,
    shape,
)

SAMPLES = json.loads((Path(__file__).parent / "samples.json").read_text(encoding="utf-8"))
BOOK = FontBook()
IGNORED = "\u200b\u200c\u200d\u2060\u00ad\u2066\u2068\u2069"

tags = st.sampled_from(sorted(SAMPLES))
breakings = st.sampled_from(["first-fit", "ragged", "balanced"])
aligns = st.sampled_from(["start", "center", "end"])
pitches = st.sampled_from(["running", "short", "headline"])
widths = st.floats(40, 600)
sizes = st.floats(6, 60)


def runs(setting):
    return [(point, item) for point, item in setting.frame.items if isinstance(item, GlyphRun)]


def plain(tag, style=TextStyle(), text=None):  # noqa: B008  (frozen)
    return shape(RichText.plain(text or SAMPLES[tag], tag), style, BOOK)


def boxes(setting):
    """The ink of each glyph per baseline."""
    lines = {}
    for (x, y), run in runs(setting):
        scale = run.size / run.face.upem
        for glyph in run.glyphs:
            ink = run.face.extents(glyph.gid)
            if ink is not None:
                left = x + (glyph.dx + ink.xmin) * scale
                right = left + (ink.xmax - ink.xmin) * scale
                box = (left, right, y - (glyph.dy + ink.ymax) * scale, y - (glyph.dy + ink.ymin) * scale)
                lines.setdefault(round(y, 6), []).append(box)
            x += glyph.advance * scale
    return [lines[y] for y in sorted(lines)]


# --- passages --------------------------------------------------------------------------------------------------------


@given(tags, widths, sizes, st.data())
def test_two_passages_are_the_lines_of_the_whole(tag, width, size, data):
    """Over a page's end: the same letters in the same order, level and shape, line by line."""
    shaped = plain(tag, TextStyle(breaking="first-fit"))
    ends = line_ends(shaped, width, size)
    cut = data.draw(st.sampled_from(ends))
    passages = [Passage(0, cut), Passage(cut)] if cut != ends[-1] else [Passage(0, cut)]

    def said(*settings):
        return [(x, r.text, r.level, r.glyphs, r.face) for s in settings for (x, _), r in runs(s)]

    whole = arrange(shaped, width, size)
    parts = [arrange(shaped, width, size, passage) for passage in passages]

    assert said(*parts) == said(whole)
    assert tuple(e for p in passages for e in line_ends(shaped, width, size, p)) == ends
    assert [line[:2] for part in parts for line in part.lines] == [line[:2] for line in whole.lines]


@given(tags, breakings, widths, sizes, st.data())
def test_a_passage_needs_no_more_lines_than_it_had(tag, breaking, width, size, data):
    shaped = plain(tag, TextStyle(breaking=breaking))
    ends = line_ends(shaped, width, size)
    count = data.draw(st.integers(1, len(ends)))

    head = measure(shaped, width, size, Passage(0, ends[count - 1]))

    assert head.lines <= count
    assert head.overfull <= measure(shaped, width, size).overfull + 1e-6


# --- lines -----------------------------------------------------------------------------------------------------------


@given(tags, breakings, aligns, widths, sizes)
def test_lines_cover_the_text_and_keep_to_the_measure(tag, breaking, align, width, size):
    setting = arrange(plain(tag, TextStyle(breaking=breaking, align=align)), width, size)

    assert "".join(SAMPLES[tag][line.start : line.end] for line in setting.lines) == SAMPLES[tag]
    assert all(line.width <= width + setting.extent.overfull + 1e-4 * size for line in setting.lines)


@given(tags, breakings, pitches, widths, sizes)
def test_measure_says_what_arrange_does(tag, breaking, pitch, width, size):
    shaped = plain(tag, TextStyle(breaking=breaking, pitch=pitch))
    extent, setting = measure(shaped, width, size), arrange(shaped, width, size)

    assert extent == setting.extent
    assert extent.lines == len(setting.lines)
    assert extent.height == setting.frame.size.height
    assert extent.width == max(line.width for line in setting.lines)


@given(tags, breakings, widths, sizes)
def test_no_breaking_takes_more_lines_than_first_fit(tag, breaking, width, size):
    """Headings of languages that tell words and phrases aside: whole ones may cost a line, or stick out of it."""
    known = language(tag)
    if breaking == "balanced" and known and (known.phrases or known.pack.ties.lexicon):
        return
    first = measure(plain(tag, TextStyle(breaking="first-fit")), width, size)
    assert measure(plain(tag, TextStyle(breaking=breaking)), width, size).lines == first.lines


@given(tags, aligns, pitches, st.booleans(), widths, sizes)
def test_all_ink_lies_between_top_and_bottom_and_lines_do_not_touch(tag, align, pitch, bold, width, size):
    setting = arrange(
        plain(tag, TextStyle(align=align, pitch=pitch, weight=700 if bold else 400, breaking="balanced")),
        width,
        size,
    )
    lines = boxes(setting)
    gap = MIN_GAP

    assert setting.ink.y >= -1e-6
    assert setting.ink.bottom <= setting.extent.height + 1e-6
    for above, below in pairwise(lines):
        for left, right, _, bottom in above:
            for other_left, other_right, top, _ in below:
                if left < other_right and other_left < right:
                    assert top - bottom >= gap * size - 1e-6


@given(tags, widths, sizes)
def test_pitch_is_the_same_throughout(tag, width, size):
    lines = arrange(plain(tag), width, size).lines
    steps = {round(b.baseline - a.baseline, 6) for a, b in pairwise(lines)}
    assert len(steps) <= 1


@given(tags, widths, st.floats(0.5, 2))
def test_size_and_width_scale_together(tag, width, factor):
    one, two = measure(plain(tag), width, 12), measure(plain(tag), width * factor, 12 * factor)

    assert one.lines == two.lines
    assert two.width == pytest.approx(one.width * factor)


def test_one_line_where_wrapping_is_off():
    extent = measure(plain("en", TextStyle(wrap=False)), 100, 12)

    assert extent.lines == 1
    assert extent.overfull == pytest.approx(extent.width - 100, abs=1e-3)


def test_a_word_wider_than_the_measure_is_told_not_broken():
    shaped = plain("en", text="Donaudampfschifffahrtsgesellschaft is long")
    extent = measure(shaped, 50, 12)

    assert extent.overfull > 100
    assert next(line.end for line in arrange(shaped, 50, 12).lines) == len(
        "Donaudampfschifffahrtsgesellschaft "
    )


def test_natural_width_is_the_widest_of_the_forced_lines():
    one, two = plain("en", text="one line"), plain("en", text="one line\nand a longer one")

    assert measure(one, 1e6, 10).lines == 1
    assert measure(two, 1e6, 10).lines == 2
    assert natural_width(two, 10) > natural_width(one, 10)


def test_an_empty_text_takes_no_room():
    shaped = shape(RichText.plain("", "en"), TextStyle(), BOOK)

    assert measure(shaped, 100, 10)[:4] == (0, 0, 0, 0)
    assert arrange(shaped, 100, 10).frame.items == ()


@pytest.mark.parametrize(
    ("align", "tag", "side"),
    [("start", "en", 0), ("end", "en", 1), ("start", "he", 1), ("end", "he", 0), ("center", "ar", 0.5)],
)
def test_alignment_is_logical(align, tag, side):
    setting = arrange(plain(tag, TextStyle(align=align, wrap=False)), 3000, 12)
    (line,) = setting.lines
    assert setting.ink.x == pytest.approx(side * (3000 - line.width), abs=3)
    assert setting.ink.right == pytest.approx(side * (3000 - line.width) + line.width, abs=3)


def test_no_last_line_of_one_word_in_headings():
    shaped = plain("en", TextStyle(breaking="balanced"), "Easy money is never easy to get")
    for width in range(60, 400, 5):
        setting = arrange(shaped, width, 20)
        if setting.extent.overfull == 0 and 1 < len(setting.lines) < 5:
            assert len(shaped.text.chars[setting.lines[-1].start :].split()) > 1


def test_japanese_headings_break_between_phrases():
    shaped = plain("ja", TextStyle(breaking="balanced", display=True), "簡単なバイトに見えても、犯罪です。")
    setting = arrange(shaped, 190, 20)
    assert [shaped.text.chars[line.start : line.end] for line in setting.lines] == [
        "簡単なバイトに",
        "見えても、犯罪です。",
    ]


# --- glyphs ----------------------------------------------------------------------------------------------------------


def independent(run):
    """HarfBuzz asked anew about the run's text, on the whole font file."""
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(run.face.path))))
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "rtl" if run.level & 1 else "ltr"
    buffer.script = run.script
    buffer.language = run.language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(font, buffer, dict(features(run.script, language(run.language), False)))
    return [
        (info.codepoint, place.x_advance, place.x_offset, place.y_offset, info.cluster)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        if run.text[info.cluster] not in IGNORED or place.x_advance
    ]


@given(tags, widths)
def test_glyphs_are_harfbuzz_s_own(tag, width):
    if tag in ("ja", "zh-Hans", "zh-Hant"):
        return  # punctuation gives up its blank halves there: see below
    for _, run in runs(arrange(plain(tag), width, 12)):
        assert [tuple(glyph) for glyph in run.glyphs] == independent(run)


@given(st.sampled_from(["ja", "zh-Hans", "zh-Hant"]), widths)
def test_east_asian_glyphs_differ_only_by_the_blank_of_marks_side_by_side(tag, width):
    for _, run in runs(arrange(plain(tag), width, 12)):
        for glyph, (gid, advance, _, _, cluster) in zip(run.glyphs, independent(run), strict=True):
            assert (glyph.gid, glyph.cluster) == (gid, cluster)
            assert glyph.advance == advance or run.text[cluster] in "」、。“”！？：；"


@pytest.mark.parametrize("tag", sorted(SAMPLES))
def test_sums_of_advances_are_the_width_of_the_whole(tag):
    composed = plain(tag).composed
    whole = sum(sum(g.advance for g in run.glyphs) / run.item.face.upem for run in composed.runs)

    assert composed.sums[-1] == pytest.approx(whole)
    assert list(composed.sums) == sorted(composed.sums)


@given(tags, widths)
def test_measured_width_is_that_of_the_glyphs(tag, width):
    """Also where a line edge changed the shapes: the glyphs of each line, its trailing space apart, are as wide as said."""
    setting = arrange(plain(tag), width, 10)
    by_line = {}
    for point, run in runs(setting):
        by_line.setdefault(round(point.y, 6), []).append(run)
    for line in setting.lines:
        drawn = by_line[round(line.baseline, 6)]
        total = 0.0
        for run in drawn:
            trailing = set(range(len(run.text.rstrip(" ")), len(run.text))) if run is drawn[-1] else set()
            total += (
                sum(g.advance for g in run.glyphs if g.cluster not in trailing) * run.size / run.face.upem
            )
        blank = 5.0 if tag in ("ja", "zh-Hans", "zh-Hant") else 0.0
        assert line.width - 1e-6 <= total <= line.width + 2 * blank + 1e-6


@pytest.mark.parametrize("tag", sorted(SAMPLES))
def test_every_sample_is_covered(tag):
    assert plain(tag).missing == ()
    assert all(glyph.gid for _, run in runs(arrange(plain(tag), 300, 12)) for glyph in run.glyphs)


def test_runs_give_the_text_back_in_logical_order():
    for tag, text in SAMPLES.items():
        shaped = plain(tag)
        drawn = "".join(run.text for _, run in runs(arrange(shaped, 150, 12)))
        unseen = dict.fromkeys(map(ord, IGNORED))
        assert drawn.translate(unseen) == shaped.text.chars.translate(unseen)
        assert drawn.translate(unseen).replace("\u202f", " ") == text.translate(unseen)


def test_invisible_characters_give_no_glyph():
    text = "a\u200bb\u2060c\u2068d\u2069e\u00adf\u200eg"
    ((_, run),) = runs(arrange(plain("en", text=text), 500, 12))
    assert len(run.glyphs) == 7


def test_forced_line_ends_and_tabs_have_no_glyph():
    setting = arrange(plain("en", text="a\nb\tc\u2028d"), 500, 12)

    assert [run.text for _, run in runs(setting)] == ["a", "b", "c", "d"]
    assert [line.end for line in setting.lines] == [2, 6, 7]
    assert all(glyph.gid for _, run in runs(setting) for glyph in run.glyphs)


def test_runs_do_not_begin_or_end_with_controls():
    for _, run in runs(arrange(plain("ar"), 200, 12)):
        assert run.text[0] not in IGNORED
        assert run.text[-1] not in IGNORED


def test_a_used_soft_hyphen_is_drawn_and_an_unused_one_not():
    shaped = plain("en", text="cyber\u00adcrime")
    hyphen = BOOK.face("NotoSans").glyph("\u2010")

    split = arrange(shaped, 40, 12)
    assert len(split.lines) == 2
    assert [run.glyphs[0].gid for _, run in runs(split) if run.text == "\u00ad"] == [hyphen]
    assert split.lines[0].width == pytest.approx(natural_width(plain("en", text="cyber\u2010"), 12))
    assert all(glyph.gid != hyphen for _, run in runs(arrange(shaped, 400, 12)) for glyph in run.glyphs)


def test_trailing_space_stays_in_its_line_outside_the_measure():
    shaped = plain("en", text="one two")
    setting = arrange(shaped, 25, 12)

    assert [run.text for _, run in runs(setting)] == ["one ", "two"]
    assert setting.lines[0].width == pytest.approx(natural_width(plain("en", text="one"), 12))


def test_trailing_space_of_a_right_to_left_line_hangs_over_the_left_edge():
    setting = arrange(plain("he"), 150, 12)
    point, run = runs(setting)[0]

    assert run.text.endswith(" ")
    assert point.x + run.width == pytest.approx(150)


def test_bold_words_are_runs_of_their_own():
    text = RichText("see you there", "en", (StyleRun(0, 4), StyleRun(4, 7, bold=True), StyleRun(7, 13)))
    found = runs(arrange(shape(text, TextStyle(), BOOK), 500, 12))
    assert [(run.text, run.face.weight >= 700) for _, run in found] == [
        ("see ", False),
        ("you", True),
        (" there", False),
    ]


def test_letters_still_join_where_the_weight_changes():
    whole = plain("ar", text="بيت")
    text = RichText("بيت", "ar", (StyleRun(0, 1), StyleRun(1, 3, bold=True)))
    parts = runs(arrange(shape(text, TextStyle(), BOOK), 500, 12))
    ((_, alone),) = runs(arrange(whole, 500, 12))

    assert [g.gid for g in parts[0][1].glyphs] == [g.gid for g in alone.glyphs if g.cluster == 0]


def test_tracking_only_where_the_script_allows():
    loose = TextStyle(tracking=0.1)

    assert natural_width(plain("en", loose, "job"), 100) - natural_width(
        plain("en", text="job"), 100
    ) == pytest.approx(20, abs=10.1)
    for tag in ("ar", "ja", "hi", "th"):
        assert natural_width(plain(tag, loose), 10) == natural_width(plain(tag), 10)


def test_missing_characters_are_told_with_their_place_and_draw_nothing():
    text = RichText.plain("ab\U0001347fc", "en", "hook.a")
    shaped = shape(text, TextStyle(), BOOK)
    drawn = [(run, glyph) for _, run in runs(arrange(shaped, 500, 12)) for glyph in run.glyphs]

    assert [(char, place.message, place.offset) for char, place in shaped.missing] == [
        ("\U0001347f", "hook.a", 2)
    ]
    assert [
        run.face.extents(glyph.gid) for run, glyph in drawn if run.text[glyph.cluster] == "\U0001347f"
    ] == [None]


def test_equal_texts_share_shapes_but_not_places():
    one = shape(RichText.plain("same\U0001347f", "en", "a"), TextStyle(), BOOK)
    two = shape(RichText.plain("same\U0001347f", "en", "b"), TextStyle(), BOOK)

    assert one.composed is two.composed
    assert [place.message for shaped in (one, two) for _, place in shaped.missing] == ["a", "b"]
    assert runs(arrange(two, 500, 12))[0][1].place.message == "b"


# --- East Asian punctuation ------------------------------------------------------------------------------------------


def test_an_opening_bracket_at_a_line_start_gives_up_its_blank():
    shaped = plain("zh-Hans", TextStyle(breaking="first-fit"), "中文（中文）")
    setting = arrange(shaped, 30, 10)
    assert [shaped.text.chars[line.start] for line in setting.lines][1] == "（"

    second = next(run for point, run in runs(setting) if point.y == setting.lines[1].baseline)
    left = next(point.x for point, run in runs(setting) if run is second)
    ink = second.face.extents(second.glyphs[0].gid)
    assert pytest.approx(left) == -5.0
    assert left + ink.xmin * 10 / second.face.upem >= 0


def test_a_stop_at_a_line_end_gives_up_its_blank():
    text, without = "中文中文。", "中文中文"
    assert natural_width(plain("zh-Hans", text=text), 10) - natural_width(
        plain("zh-Hans", text=without), 10
    ) == pytest.approx(5)


def test_quotes_and_cries_of_china_give_up_their_blanks():
    """As a bubble shows them: no indent before the quote, no hole between `！` and the quote's end."""
    bare = natural_width(plain("zh-Hans", text="收个包裹就行"), 10)
    assert natural_width(plain("zh-Hans", text="“收个包裹就行！”"), 10) == pytest.approx(bare + 15)

    setting = arrange(plain("zh-Hans", text="“收个包裹就行！”"), 500, 10)
    assert setting.ink.x < 2
    assert setting.extent.width - setting.ink.right < 2


def test_quotes_in_latin_text_stay_as_they_are():
    """Also inside a Chinese text."""
    for tag, text in (("en", "A “big!” one"), ("zh-Hans", "中文A“big!”one")):
        latin = runs(arrange(plain(tag, text=text), 500, 12))[-1][1]
        assert "“big!”" in latin.text
        assert [tuple(glyph) for glyph in latin.glyphs] == independent(latin)


def test_centred_stops_of_taiwan_keep_their_width():
    text, without = "中文中文。", "中文中文"
    assert natural_width(plain("zh-Hant", text=text), 10) - natural_width(
        plain("zh-Hant", text=without), 10
    ) == pytest.approx(10)


def test_two_marks_side_by_side_take_one_and_a_half_em():
    alone = natural_width(plain("zh-Hans", text="中」中"), 10)
    assert natural_width(plain("zh-Hans", text="中。」中"), 10) - alone == pytest.approx(5)


# --- script and font -------------------------------------------------------------------------------------------------


def test_foreign_letters_get_the_font_of_their_script():
    found = runs(arrange(plain("en", text="Call 大学 now"), 500, 12))
    assert [run.face.family for _, run in found] == ["NotoSans", "BIZUDPGothic", "NotoSans"]


def test_signs_come_from_the_symbol_fonts_and_digits_after_them_do_not():
    found = runs(arrange(plain("en", text="☎ 110"), 500, 12))
    assert [(run.text, run.face.family) for _, run in found] == [
        ("☎", "NotoSansSymbols2"),
        (" 110", "NotoSans"),
    ]


def test_chinese_regions_have_their_own_fonts():
    families = [
        runs(arrange(plain(tag, text="骨"), 500, 12))[0][1].face.family
        for tag in ("ja", "zh-Hans", "zh-Hant", "zh-HK")
    ]
    assert families == ["BIZUDPGothic", "NotoSansSC", "NotoSansTC", "NotoSansHK"]


def test_language_forms_are_asked_for():
    mr, hi = (runs(arrange(plain(tag, text="ल झ"), 500, 12))[0][1].glyphs for tag in ("mr", "hi"))
    assert [g.gid for g in mr] != [g.gid for g in hi]


def test_languages_of_all_rows_can_be_set():
    from leafletgen.text.languages.names import autonym
    from leafletgen.text.languages.tag import known_tags

    for tag in known_tags():
        shaped = plain(tag, text=autonym(tag))
        assert shaped.missing == (), tag
        assert measure(shaped, 1000, 10).lines == 1
        assert language(tag) is not None


# --- ruby ------------------------------------------------------------------------------------------------------------


def rubied(chars, *rubies, style=TextStyle()):  # noqa: B008  (frozen)
    return shape(RichText(chars, "ja", (StyleRun(0, len(chars)),), tuple(rubies)), style, BOOK)


def test_frame_of_a_plain_text_has_no_tags():
    assert not [
        item for _, item in arrange(plain("ja"), 100, 12).frame.items if isinstance(item, TagStart | TagEnd)
    ]


def test_the_reading_follows_its_base_in_tags():
    shaped = rubied("食べ物", Ruby(0, 1, "た", "mono"))
    seen = []
    for _, item in arrange(shaped, 500, 20).frame.items:
        seen.append(
            item.tag.role if isinstance(item, TagStart) else item.text if isinstance(item, GlyphRun) else "/"
        )
    assert seen == ["Ruby", "RB", "食", "/", "RT", "た", "/", "/", "べ物"]


def test_a_short_reading_is_centred_and_half_as_large():
    ((base_at, base), (reading_at, reading)) = runs(arrange(rubied("木", Ruby(0, 1, "き", "mono")), 500, 20))

    assert reading.size == 10
    assert reading_at.x + reading.width / 2 == pytest.approx(base_at.x + base.width / 2)
    assert reading_at.y < base_at.y


def test_a_group_reading_is_spread_over_its_base():
    ((base_at, base), (reading_at, reading)) = runs(
        arrange(rubied("研究室", Ruby(0, 3, "ラボ", "group")), 500, 20)
    )
    before = reading_at.x - base_at.x
    apart = (reading.glyphs[0].advance - reading.face.advance(reading.glyphs[0].gid)) * 10 / reading.face.upem

    assert before == pytest.approx(apart / 2)
    assert reading_at.x + reading.width - apart / 2 == pytest.approx(base_at.x + base.width)


def test_a_long_reading_hangs_over_kana_but_never_over_kanji():
    reading = Ruby(1, 2, "うけたまわ", "mono")
    over_kana = natural_width(rubied("は承る", reading), 20)
    over_kanji = natural_width(rubied("方承方", reading), 20)

    assert over_kana - natural_width(plain("ja", text="は承る"), 20) < 20
    assert over_kanji - natural_width(plain("ja", text="方承方"), 20) == pytest.approx(5 * 10 - 20, abs=5)
    assert [item.text for _, item in runs(arrange(rubied("方承方", reading), 500, 20))] == [
        "方",
        "承",
        "うけたまわ",
        "方",
    ]


def test_readings_never_meet_and_never_leave_the_measure():
    shaped = rubied("承志", Ruby(0, 1, "うけたまわ", "mono"), Ruby(1, 2, "こころざし", "mono"))
    for align in ("start", "end", "center"):
        shaped.style = TextStyle(align=align)
        setting = arrange(shaped, 120, 20)
        readings = [(point.x, point.x + run.width) for point, run in runs(setting) if run.size == 10]

        assert readings[0][1] <= readings[1][0] + 0.01
        assert readings[0][0] >= -0.01
        assert readings[1][1] <= 120 + 0.01


READINGS_IN_A_ROW = [
    ("申請承認", (Ruby(0, 2, "しんせい", "group"), Ruby(2, 4, "しょうにん", "group"))),
    ("携帯電話", (Ruby(0, 2, "けいたい", "group"), Ruby(2, 4, "でんわ", "group"))),
    ("私立大学", (Ruby(0, 2, "わたくしりつ", "group"), Ruby(2, 4, "だいがく", "group"))),
    ("志し承る", (Ruby(0, 1, "こころざし", "mono"), Ruby(2, 3, "うけたまわ", "mono"))),
    ("生活、承認", (Ruby(0, 2, "せいかつひ", "group"), Ruby(3, 5, "しょうにん", "group"))),
]


@pytest.mark.parametrize(("chars", "rubies"), READINGS_IN_A_ROW, ids=[c for c, _ in READINGS_IN_A_ROW])
@pytest.mark.parametrize("align", ["start", "center", "end"])
def test_readings_of_two_words_do_not_run_together(chars, rubies, align):
    """JLREQ 3.3: a quarter of an em is between them, on one line and where the line ends between them."""
    shaped = rubied(chars, *rubies, style=TextStyle(align=align))
    for width in (400, 60):
        setting = arrange(shaped, width, 20)
        readings = []
        for (left, y), run in runs(setting):
            if run.size == 10:
                last = run.glyphs[-1]
                spread = (last.advance - run.face.advance(last.gid)) * 10 / run.face.upem
                readings.append((left, left + run.width - spread, y))
        for one, two in pairwise(readings):
            assert one[2] != two[2] or two[0] - one[1] >= 5 - 0.05
        for left, right, _ in readings:
            assert -0.01 <= left < right <= width + 0.01
    assert len(setting.lines) > 1


def test_readings_of_single_characters_of_a_word_may_touch():
    apart = natural_width(rubied("漢字", Ruby(0, 1, "かん", "mono"), Ruby(1, 2, "じ", "mono")), 20)
    assert apart == pytest.approx(40, abs=0.1)


def test_a_reading_at_a_line_edge_does_not_hang_out():
    shaped = rubied("のののの承る", Ruby(4, 5, "うけたまわ", "mono"), style=TextStyle(breaking="first-fit"))
    setting = arrange(shaped, 85, 20)
    (reading_at, _) = next((point, run) for point, run in runs(setting) if run.size == 10)

    assert setting.lines[1].start == 4
    assert reading_at.x == pytest.approx(0, abs=1e-3)


@given(st.floats(30, 300))
def test_group_ruby_is_never_split(width):
    shaped = rubied("大学の国際交流課で聞く", Ruby(3, 8, "こくさいこうりゅうか", "group"))
    ends = {line.end for line in arrange(shaped, width, 20).lines}
    assert not ends & set(range(4, 8))


def test_head_room_and_pitch_hold_the_readings():
    text = "買物を頼まれて荷物を受け取る"
    shaped = rubied(text, Ruby(0, 2, "かいもの", "group"), Ruby(7, 9, "にもつ", "group"))
    setting = arrange(shaped, 140, 20)

    assert len(setting.lines) > 1
    assert setting.ink.y >= 0
    assert setting.first_baseline > 20
    assert setting.lines[1].baseline - setting.lines[0].baseline == pytest.approx(
        language("ja").ruby_short * 20
    )
