"""Layers on real pages: where they hang, how they turn, what they lie on, where they are read, and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import args, codes, edit, errors, tiny, told

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Rect
from leafletgen.engine.build import check
from leafletgen.engine.layout.ink import inks
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import GlyphRun, Group, ReadingPlace, Shape, TagStart, walk

AR = """\
head: هل العمل سهل؟
body: "يدفعون لك المال؛ والشرطة تأتي **إليك**. اتصل بالرقم {police} أولاً."
steps: {s1: يشترون البضائع., s2: تستلم الطرد., s3: تسلّمه.}
note: جديد
"""
JA = """\
head: 簡単なバイト？
body: お金をもらえますが、警察は**あなた**のところに来ます。先に{police}へ。
steps: {s1: 物を買う。, s2: 荷物を受け取る。, s3: 渡す。}
note: 新しい
"""
EACH = "  - zone: {id: main, height: rest, blocks: [{paragraph: body}, {steps: steps}]}\n"


def card(folder: Path, over: str = "", *, zone: str = "", blocks: str = "", **locales: str) -> Path:
    """The tiny project with layers of the page (`over`), lists of the zone `top` (`zone`), and other blocks."""
    root = tiny(folder, **locales)
    layout = root / "layouts/card.yaml"
    en = root / "locales/en.yaml"
    en.write_text(en.read_text() + "note: New here\n")
    edit(
        layout,
        "page: {margin: 4u}\n",
        f"page: {{margin: 4u}}\nover:\n{over}" if over else "page: {margin: 4u}\n",
    )
    edit(
        layout,
        "{id: main, height: rest, blocks: [{paragraph: body}",
        "{id: main, height: rest, blocks: [{paragraph: {text: body, id: tale}}",
    )
    if zone:
        edit(layout, "ground: yellow, blocks", f"ground: yellow, {zone}, blocks")
    if blocks:
        edit(layout, "{steps: steps}]", blocks)
    return root


def laid(root: Path, tag: str = "en") -> LaidEdition:
    session = open_project(root, "2026-11-25").value
    assert session is not None
    return session.lay_out(EditionKey(tag, "card"))


def page(root: Path, tag: str = "en") -> Sheet:
    (sheet,) = laid(root, tag).pages
    return sheet


def box(sheet: Sheet, key: str) -> Rect:
    """The box round the group of a key, in u."""
    u = sheet.trim.width / 60
    (found,) = [
        w.transform.apply_rect(Rect(0, 0, *w.item.frame.size)) if not w.item.transform.b
        else w.item.transform.then(w.transform).apply_rect(Rect(0, 0, *w.item.frame.size))
        for w in walk(sheet.frame) if isinstance(w.item, Group) and w.item.key == key
    ]  # fmt: skip
    return Rect(*(round(value / u, 3) for value in found))


def found(root: Path) -> list[Diagnostic]:
    opened = open_project(root, "2026-11-25")
    assert opened.value is not None, opened.diagnostics
    return errors(check(opened.value).diagnostics)


# --- where


@pytest.mark.parametrize(
    ("point", "x", "y"),
    [
        ("start before", 0, 0), ("center before", 25, 0), ("end before", 50, 0), ("start center", 0, 7.5),
        ("center center", 25, 7.5), ("end center", 50, 7.5), ("start after", 0, 15), ("end after", 50, 15),
    ],
)  # fmt: skip
def test_the_same_point_lies_on_the_point(tmp_path: Path, point: str, x: float, y: float) -> None:
    layer = f"  - {{shape: rect, id: it, width: 10u, height: 5u, may_cover: [top], at: {{of: top, point: {point}}}}}\n"
    root = card(tmp_path, layer, ar=AR)

    assert box(page(root), "it") == Rect(x, y, 10, 5)
    assert box(page(root, "ar"), "it") == Rect(50 - x, y, 10, 5)


def test_dx_runs_to_the_end_and_dy_down(tmp_path: Path) -> None:
    layer = "  - {shape: rect, id: it, width: 10u, at: {of: page, point: start after, dx: 3u, dy: -4u}}\n"
    root = card(tmp_path, layer, ar=AR)
    tall = page(root).trim.height / page(root).trim.width * 60

    assert box(page(root), "it") == Rect(3, round(tall - 14, 3), 10, 10)
    assert box(page(root, "ar"), "it") == Rect(47, round(tall - 14, 3), 10, 10)


def test_it_hangs_on_a_block_where_that_stands_in_each_language(tmp_path: Path) -> None:
    layer = "  - {shape: rect, id: it, width: 4u, height: 1u, at: {of: tale, point: end after}, may_cover: page}\n"
    root = card(tmp_path, layer, ar=AR)

    for tag, start in (("en", 52), ("ar", 4)):
        tale, it = box(page(root, tag), "tale"), box(page(root, tag), "it")
        assert (it.x, it.bottom) == (start, tale.bottom)


def test_a_picture_in_its_column_is_as_wide_as_it_is(tmp_path: Path) -> None:
    pictures = "{picture: {pictogram: parcel, width: 10u, align: start, id: sign}}]"
    layer = "  - {shape: rect, id: it, width: 1u, at: {of: sign, point: end before}, may_cover: main}\n"
    root = card(tmp_path, layer, blocks=pictures)

    assert box(page(root), "it").right == 4 + 10


def test_a_zone_repeats_its_layers_and_names_are_of_the_nearest(tmp_path: Path) -> None:
    root = card(tmp_path)
    edit(
        root / "layouts/card.yaml",
        "  - zone: {id: main, height: rest, blocks: [{paragraph: {text: body, id: tale}}, {steps: steps}]}\n",
        "  - each:\n      of: [one, two]\n      as: it\n      zone:\n        id: it\n        height: 30u\n"
        "        blocks: [{paragraph: {text: body, id: tale}}]\n"
        "        over: [{shape: rect, width: 2u, at: {of: tale, point: end after}}, {shape: rect, width: 3u, at: {of: it}, may_cover: it}]\n",
    )
    sheet = page(root)

    for name in ("it.one", "it.two"):
        zone, first, second = box(sheet, name), box(sheet, f"{name}.over.0"), box(sheet, f"{name}.over.1")
        assert zone.y < first.y < zone.bottom
        assert second.y == round(zone.y - 1, 3), "the band begins above its content"


def test_it_turns_clockwise_and_the_other_way_in_arabic(tmp_path: Path) -> None:
    layer = "  - {shape: rect, id: it, width: 10u, height: 2u, rotate: 30, at: {of: page, point: center after, dy: -9u}}\n"
    root = card(tmp_path, layer, ar=AR)

    def turn(tag: str) -> float:
        (b,) = [
            w.item.transform.b
            for w in walk(page(root, tag).frame)
            if isinstance(w.item, Group) and w.item.key == "it"
        ]
        return round(b, 6)

    assert (turn("en"), turn("ar")) == (0.5, -0.5)


def test_an_arrow_leads_from_one_thing_to_another(tmp_path: Path) -> None:
    layers = (
        "  - {shape: circle, id: a, width: 2u, at: {of: page, point: center after, dx: -10u, dy: -20u}}\n"
        "  - {shape: arrow, id: it, at: {of: a, point: center center}, to: {of: page, point: center after, dx: 10u, dy: -9u}}\n"
    )
    for tag, x in (("en", 0), ("ar", 1)):
        sheet = page(card(tmp_path / tag, layers, ar=AR), tag)
        shape = [ink.box for ink in inks(sheet.frame.items) if ink.keys[:1] == ("it",)]
        u = sheet.trim.width / 60
        left, right = shape[0].x / u, shape[0].right / u
        assert left == pytest.approx(20, abs=0.7)
        assert right == pytest.approx(40, abs=0.7)
        assert x in (0, 1)


# --- in which order


def order(sheet: Sheet) -> list[str]:
    """Keys of the groups on the page, in the order of painting."""
    return [p.item.key or "" for p in sheet.frame.items if isinstance(p.item, Group)]


def test_under_lies_beneath_all_contents_and_over_above(tmp_path: Path) -> None:
    over = "over: [{shape: rect, id: a, width: 2u, at: {point: end center}}]"
    under = "under: [{shape: rect, id: b, width: 20u}]"
    root = card(
        tmp_path, "  - {shape: rect, id: c, width: 2u, at: {point: end after}}\n", zone=f"{over}, {under}"
    )

    assert order(page(root)) == ["b", "top", "main", "a", "c"]


def test_a_text_is_read_after_what_it_hangs_on(tmp_path: Path) -> None:
    root = card(
        tmp_path, "  - {paragraph: note, id: it, width: 12u, at: {of: tale, point: start after, dy: 30u}}\n"
    )
    items = [w.item for w in walk(page(root).frame)]
    names = [i.name for i in items if isinstance(i, ReadingPlace)]

    assert names == ["page/it"]
    assert [i.tag.role for i in items if isinstance(i, TagStart) and i.tag.place == "page/it"] == ["Div"]
    at = next(n for n, i in enumerate(items) if isinstance(i, ReadingPlace))
    before = [i.text for i in items[:at] if isinstance(i, GlyphRun)]
    assert before[-1].strip().endswith("first.")


def test_a_text_on_a_zone_is_painted_where_it_is_read_unless_something_comes_over_it(tmp_path: Path) -> None:
    free = "over: [{paragraph: note, id: it, width: 12u, at: {point: end after}}]"
    met = "over: [{paragraph: note, id: it, width: 12u, at: {point: start after, dx: 4u, dy: 4u}, may_cover: main}]"

    assert order(page(card(tmp_path / "a", zone=free))) == ["top", "it", "main"]
    assert order(page(card(tmp_path / "b", zone=met))) == ["top", "main", "it"]


def test_words_on_a_seal_lie_on_it_though_they_are_read_with_their_zone(tmp_path: Path) -> None:
    seal = "{shape: circle, id: seal, width: 20u, paint: red, at: {point: end before}}"
    said = "{paragraph: note, id: it, width: 14u, at: {of: seal, point: center center}}"
    root = card(tmp_path, zone=f"over: [{seal}, {said}]")

    assert order(page(root)) == ["top", "main", "seal", "it"]
    assert found(root) == []


def test_shapes_without_words_are_nobodys_text(tmp_path: Path) -> None:
    mute = page(card(tmp_path / "a", "  - {shape: circle, id: it, at: {point: end after}}\n"))
    said = page(card(tmp_path / "b", "  - {shape: circle, id: it, alt: note, at: {point: end after}}\n"))

    def tags(sheet: Sheet) -> list[tuple[str, str | None]]:
        return [
            (w.item.tag.role, w.item.tag.alt)
            for w in walk(sheet.frame)
            if isinstance(w.item, TagStart) and "it" in w.keys
        ]

    assert tags(mute) == [("Artifact", None)]
    assert tags(said) == [("Figure", "New here")]


# --- the fit


def test_a_layers_text_gives_way_like_that_of_a_zone(tmp_path: Path) -> None:
    wide = "  - {paragraph: {text: note, role: title}, id: it, width: 30u, at: {of: page, point: center after, dy: -8u}}\n"
    narrow = wide.replace("30u", "7u")
    sizes = [
        max(w.item.size for w in walk(page(root).frame) if isinstance(w.item, GlyphRun) and "it" in w.keys)
        for root in (card(tmp_path / "a", wide), card(tmp_path / "b", narrow))
    ]

    assert sizes[1] < sizes[0]
    assert [row.fit.box for row in laid(card(tmp_path / "c", wide)).fits if row.fit.key == "note"] == ["it"]


def test_a_word_that_is_too_wide_for_its_layer_is_told(tmp_path: Path) -> None:
    layer = "  - {paragraph: note, id: it, width: 2u, at: {of: page, point: center after, dy: -20u}}\n"

    assert "word-too-wide" in codes(found(card(tmp_path, layer)))


# --- nothing is covered

OVER_BODY = (
    "  - {shape: rect, id: it, width: 9u, height: 1u, at: {of: tale, point: start before, dx: 6u, dy: 1u}}\n"
)


def test_what_lies_over_a_text_is_told_once_for_all_languages(tmp_path: Path) -> None:
    root = card(tmp_path, OVER_BODY, ar=AR, ja=JA)

    covering = [d for d in found(root) if d.code == "layer-over-text"]
    assert {d.language for d in covering} == {"en", "ar", "ja"}
    assert len({(d.where, d.args) for d in covering}) == 1
    text = told(root, covering)
    assert text.count("[layer-over-text]") == 1
    assert "3 times: card (ar, en, ja)" in text or "3 times: card (en, ar, ja)" in text


def test_the_move_that_is_told_mends_it_in_every_language(tmp_path: Path) -> None:
    root = card(tmp_path, OVER_BODY, ar=AR, ja=JA)
    mend = args(next(d for d in found(root) if d.code == "layer-over-text"))["mend"]
    name, value = mend.split("`")[1].split(": ")

    old = {"dx": "dx: 6u", "dy": "dy: 1u"}[name]
    edit(root / "layouts/card.yaml", old, f"{name}: {value}")

    assert [d for d in found(root) if d.code.startswith("layer")] == []
    assert "(3)" in mend


def test_a_language_whose_text_is_longer_is_told_alone(tmp_path: Path) -> None:
    layer = "  - {shape: rect, id: it, width: 20u, height: 3u, at: {of: top, point: end before, dx: -4u, dy: 1u}}\n"
    long = AR.replace("هل العمل سهل؟", "هل هذا العمل الجديد المعروض عليك سهل؟")
    root = card(tmp_path, layer, ar=long, ja=JA)

    assert {(d.code, d.language) for d in found(root)} == {("layer-over-text", "ar")}


@pytest.mark.parametrize("names", ["main", "tale", "[top, tale]"])
def test_what_it_may_cover_is_no_fault(tmp_path: Path, names: str) -> None:
    layer = OVER_BODY.replace("id: it", f"id: it, may_cover: {names}")

    assert found(card(tmp_path, layer, ar=AR)) == []


def test_an_exception_is_for_what_it_names_alone(tmp_path: Path) -> None:
    assert codes(found(card(tmp_path, OVER_BODY.replace("id: it", "id: it, may_cover: top")))) == [
        "layer-over-text"
    ]


def test_a_text_may_lie_on_what_is_under_it(tmp_path: Path) -> None:
    assert found(card(tmp_path, zone="under: [{shape: rect, width: 40u, height: 9u}]", ar=AR)) == []


def test_a_text_under_a_text_is_told_at_the_layer(tmp_path: Path) -> None:
    zone = "under: [{paragraph: note, id: it, width: 30u, at: {point: start before, dx: 4u, dy: 2u}}]"

    (one,) = found(card(tmp_path, zone=zone))
    assert (one.code, args(one)["name"], args(one)["box"]) == ("layer-covered", "it", "top")


def test_of_two_layers_the_later_lies_above(tmp_path: Path) -> None:
    layers = (
        "  - {paragraph: note, id: a, width: 12u, at: {of: page, point: center after, dy: -20u}}\n"
        "  - {shape: rect, id: b, width: 12u, height: 3u, at: {of: a, point: center center}}\n"
    )
    (one,) = found(card(tmp_path / "a", layers))
    turned = "".join(reversed(layers.splitlines(keepends=True)))

    assert (one.code, args(one)["name"], args(one)["box"]) == ("layer-over-text", "b", "a")
    assert found(card(tmp_path / "b", turned)) == []


def test_what_leaves_the_page_is_told_and_brought_back(tmp_path: Path) -> None:
    layer = "  - {shape: circle, id: it, width: 8u, at: {of: page, point: end after, dx: 3u, dy: -20u}}\n"
    root = card(tmp_path / "a", layer, ar=AR)

    assert codes(found(root)) == ["layer-off-page", "layer-off-page"]
    assert args(found(root)[0])["mend"].split("`")[1] == "dx: 0u" or args(found(root)[0])["over"] == "3.0"
    assert found(card(tmp_path / "b", layer.replace("id: it", "may_cover: page"), ar=AR)) == []


def test_words_keep_away_from_the_edge(tmp_path: Path) -> None:
    layer = (
        "  - {paragraph: note, id: it, width: 14u, at: {of: page, point: start after, dx: 0.5u, dy: -5u}}\n"
    )

    (one,) = found(card(tmp_path, layer))
    assert (one.code, args(one)["what"]) == ("layer-off-page", "the safe area for texts")


def test_the_move_of_a_text_that_overflows_is_not_blamed(tmp_path: Path) -> None:
    """What follows from a text that is too long is told below it."""
    layer = (
        "  - {shape: rect, id: it, width: 50u, height: 2u, at: {of: main, point: center before, dy: 1u}}\n"
    )
    root = card(tmp_path, layer, ja=JA.replace("簡単なバイト？", "簡単なバイト？" * 40))

    told_ = [d for d in found(root) if d.follows is None and d.language == "ja"]
    assert "text-too-long" in codes(told_) or "room-too-low" in codes(told_)


# --- grids, masks

GRID = """\
format: 1
page: {margin: 4u}
grid: {columns: [rest, rest], rows: [rest, rest], gap: 2u}
over: [{shape: rect, id: it, width: 4u, at: {of: two, point: start before}}]
under: [{shape: circle, id: low, width: 20u, paint: red, at: {of: one, point: end after}, may_cover: page}]
blocks:
  - zone: {id: one, ground: yellow, blocks: [{heading: {text: head, role: title}}]}
  - zone: {id: two, ground: tint, blocks: [{paragraph: {text: note, id: tale}}]}
  - zone: {id: three, ground: tint, blocks: [{paragraph: {text: body}}]}
  - zone: {id: four, blocks: [{steps: steps}]}
type:
  title: {size: 4u, floor: 3u, bold: yes, pitch: headline, breaking: balanced, display: yes}
  body:  {size: 2.4u, floor: 1.9u, pitch: running}
  step:  {size: 2.4u, floor: 1.9u}
space: {badge: 4u}
"""


def test_in_a_grid_of_the_page_a_zone_is_its_cell(tmp_path: Path) -> None:
    root = card(tmp_path, ar=AR)
    (root / "layouts/card.yaml").write_text(GRID)

    for tag, x in (("en", 31), ("ar", 25)):
        sheet = page(root, tag)
        it = box(sheet, "it")
        assert (it.x, it.y) == (x, 0)
    painted = [
        w.keys[:1] or (w.item.key,)
        for w in walk(page(root).frame)
        if isinstance(w.item, Group) and w.item.key
    ]
    assert painted.index(("low",)) < painted.index(("one",))
    fills = [
        (w.item.fill.role, w.keys[:1])
        for w in walk(page(root).frame)
        if isinstance(w.item, Shape) and w.item.fill
    ]
    assert [role for role, _ in fills[:4]] == ["yellow", "tint", "tint", "red"], (
        "all grounds lie beneath what is under"
    )


def test_a_picture_that_no_move_helps_is_told_how_wide_it_may_be(tmp_path: Path) -> None:
    """And so wide, it stands clear in all languages."""
    sign = "  - {picture: {pictogram: parcel, width: 50u}, id: it, at: {of: top, point: end before, dx: -3u}, may_cover: page}\n"
    root = card(tmp_path, sign, ar=AR, ja=JA)
    mend = args(next(d for d in found(root) if d.code == "layer-over-text"))["mend"]
    assert mend.startswith("Make it ")
    width = mend.split()[2]

    edit(root / "layouts/card.yaml", "width: 50u", f"width: {width}")

    assert found(root) == []
    assert 15 < float(width.removesuffix("u")) < 50


def test_a_layer_stands_only_where_its_condition_holds_and_what_it_hangs_on_stands(tmp_path: Path) -> None:
    layers = (
        "  - {shape: rect, id: a, width: 4u, at: {of: page, point: end after}, when: {language: ar}}\n"
        "  - {paragraph: {text: note, when: {language: en}}, id: b, width: 12u, at: {of: page, point: center after, dy: -9u}}\n"
        "  - {shape: line, id: c, at: {of: a, point: center before, dy: -9u}}\n"
        "  - {shape: line, id: d, at: {of: c, point: center before, dy: -9u}}\n"
        "  - {shape: line, id: e, at: {of: tale, point: start after, dy: 20u}}\n"
    )
    root = card(tmp_path, layers, ar=AR)
    edit(root / "layouts/card.yaml", "{text: body, id: tale}", "{text: body, id: tale, when: {language: en}}")

    assert order(page(root, "en")) == ["top", "main", "b", "e"]
    assert order(page(root, "ar")) == ["top", "main", "a", "c", "d"]


FOLD = """\
format: 1
page: {margin: 3u}
panels:
  cover: {blocks: [{zone: {id: one, height: rest, ground: yellow, blocks: [{heading: head}]}}], over: [{shape: rect, id: it, width: 3u, at: {point: end after}}]}
  inside-1: {blocks: [{zone: {id: two, height: rest, blocks: [{paragraph: {text: body, id: tale}}], over: [{paragraph: note, id: far, width: 9u, at: {of: tale, point: start after, dy: 6u}}]}}]}
"""


def test_panels_have_layers_and_a_page_takes_those_of_the_layout_it_extends(tmp_path: Path) -> None:
    root = card(tmp_path, "  - {shape: rect, id: it, width: 2u, at: {point: end after}}\n", ar=AR)
    (root / "layouts/fold.yaml").write_text(FOLD)
    (root / "layouts/twice.yaml").write_text(
        "format: 1\npage: {margin: 4u}\npages:\n  - {id: a, extends: card}\n"
    )
    edit(
        root / "leaflet.yaml",
        "outputs:\n",
        "outputs:\n  fold: {layout: fold, paper: A4, orientation: landscape, profile: screen, impose: {scheme: tri-fold}}\n"
        "  twice: {layout: twice, paper: A5, profile: screen}\n",
    )
    session = open_project(root, "2026-11-25").value
    assert session is not None

    for tag in ("en", "ar"):
        panels = session.lay_out(EditionKey(tag, "fold")).pages
        keys = [[w.item.key for w in walk(p.frame) if isinstance(w.item, Group)] for p in panels]
        assert [("it" in k, "far" in k) for k in keys].count((True, False)) == 1
        assert [("it" in k, "far" in k) for k in keys].count((False, True)) == 1
        (only,) = session.lay_out(EditionKey(tag, "twice")).pages
        assert "it" in order(only)
