"""What can be printed, and what a build says of it at last: margins of office printers, bleed, press sheets, folds, verdicts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner, Result
from tests.engine.projects import args, built, codes, edit, errors, told
from tests.write.pdf import readers

from leafletgen.cli.main import main
from leafletgen.core.geometry import MM
from leafletgen.engine.build import check
from leafletgen.engine.opening import open_project

HEAD = "format: 1\nname: tiny\ntitle: head\nversion: r1\ndate: 2026-11-25\nsource: en\nlanguages: [en]\noutputs:\n"
ZONE = "{zone: {id: %s, height: rest, ground: %s, pad: %s, blocks: [{paragraph: body}]}}"
TYPE = "type:\n  body: {size: 12pt, floor: 6pt}\n"
TRI = ("cover", "inside-1", "inside-2", "inside-3", "flap", "back")


def pages(count: int, setup: str = "margin: 1mm", pad: str = "1mm") -> str:
    grounds = ("yellow", "tint")
    rows = "".join(
        f"  - {{id: p{n}, blocks: [{ZONE % (f'z{n}', grounds[n % 2], pad)}]}}\n" for n in range(count)
    )
    return f"format: 1\npage: {{{setup}}}\npages:\n{rows}{TYPE}"


def panels(setup: str = "margin: 1mm", pad: str = "1mm") -> str:
    rows = "".join(f"  {name}: {{blocks: [{ZONE % (name, 'yellow', pad)}]}}\n" for name in TRI)
    return f"format: 1\npage: {{{setup}}}\npanels:\n{rows}{TYPE}"


def project(folder: Path, outputs: str, files: dict[str, str]) -> Path:
    """A project of outputs and layouts (by name), profiles as `profiles/x`."""
    given = {"leaflet.yaml": HEAD + outputs, "locales/en.yaml": "head: Easy job?\nbody: Real crime.\n"}
    for name, text in {
        **given,
        **{f"{name if '/' in name else f'layouts/{name}'}.yaml": t for name, t in files.items()},
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def inked(path: Path, page: int = 0) -> tuple[float, float, float, float]:
    """Millimetres from the top, right, bottom and left edge of the paper to the first ink, as a raster shows it."""
    image = pypdfium2.PdfDocument(path)[page].render(scale=4).to_pil().convert("L")
    left, top, right, bottom = image.point(lambda v: 255 * (v < 250)).getbbox()
    return tuple(v / 4 / MM for v in (top, image.width - right, image.height - bottom, left))  # type: ignore[return-value]  # four


A6 = "  a6: {layout: two, paper: A6, profile: screen}\n"
OFFICE = {
    "flat": "  it: {layout: two, paper: A4, profile: PROFILE}\n",
    "landscape": "  it: {layout: two, paper: A4, orientation: landscape, profile: PROFILE}\n",
    "n-up": "  it: {layout: two, paper: A4, profile: PROFILE, impose: {scheme: n-up, up: 2}}\n",
    "n-up full": A6 + "  it: {of: a6, paper: A4, profile: PROFILE, impose: {scheme: n-up, up: 2, gap: 25mm}}\n",
    "copies": A6 + "  it: {of: a6, paper: A4, profile: PROFILE, impose: {scheme: step-and-repeat}}\n",
    "work and turn": "  it: {layout: two, paper: A4, profile: PROFILE, impose: {scheme: work-and-turn}}\n",
    "booklet": "  it: {layout: four, paper: A4, orientation: landscape, profile: PROFILE, impose: {scheme: booklet}}\n",
    "calendar": "  it: {layout: four, paper: A4, profile: PROFILE, impose: {scheme: booklet, binding: top}}\n",
    "fold": "  it: {layout: fold, paper: A4, orientation: landscape, profile: PROFILE, impose: {scheme: tri-fold}}\n",
    "fold at top": "  it: {layout: fold, paper: A4, profile: PROFILE, impose: {scheme: tri-fold, binding: top}}\n",
    "letter": "  it: {layout: two, paper: letter, profile: PROFILE}\n",
}  # fmt: skip
LAYOUTS = {"two": pages(2), "four": pages(4), "fold": panels()}
WIDE = {"two": pages(2, pad="21mm", setup="margin: 21mm"), "four": pages(4, pad="21mm", setup="margin: 21mm"), "fold": panels(pad="21mm", setup="margin: 21mm")}  # fmt: skip
STRICT = "format: 1\nextends: office\nunprintable: frame\n"
OWN = "format: 1\nextends: office\nprintable_margin: {sides: 4mm, top: 6mm, bottom: 15mm}\nunprintable: "


@pytest.mark.parametrize("kind", OFFICE)
def test_text_that_the_printer_would_cut_is_refused(kind: str, tmp_path: Path) -> None:
    """With the margin of 1 mm and a pad of 1 mm; pages in the middle of their sheet are none of its business."""
    files = {**LAYOUTS, "profiles/strict": STRICT}
    root = project(tmp_path, OFFICE[kind].replace("PROFILE", "strict"), files)
    made = built(root, outputs=["it"])
    if kind == "n-up full":
        assert errors(made) == []
        return
    [found] = errors(made)

    assert (found.code, args(found)["margin"]) == ("text-unprintable", "5")
    assert "layouts/" in told(root, [found]).splitlines()[0], "it is told where the margin is stated"
    assert made.files == ()


@pytest.mark.parametrize("kind", OFFICE)
def test_what_is_far_enough_gets_a_white_frame(kind: str, tmp_path: Path) -> None:
    root = project(
        tmp_path, OFFICE[kind].replace("PROFILE", "own"), {**WIDE, "profiles/own": OWN + "frame\n"}
    )
    made = built(root, outputs=["it"])
    assert errors(made) == []
    [row] = made.files
    with pikepdf.open(root / row.path) as pdf:
        box: Any = pdf.pages[0].MediaBox
        across = float(box[2]) > float(box[3])
    free = (4, 15, 4, 15) if across else (6, 4, 15, 4)
    for number in range(row.pages):
        for white, least in zip(inked(root / row.path, number), free, strict=True):
            assert white >= least - 0.15


@pytest.mark.parametrize("kind", OFFICE)
def test_pages_that_are_shrunk_lose_nothing(kind: str, tmp_path: Path) -> None:
    root = project(
        tmp_path, OFFICE[kind].replace("PROFILE", "own"), {**LAYOUTS, "profiles/own": OWN + "shrink\n"}
    )
    made = built(root, outputs=["it"])
    assert errors(made) == []
    [row] = made.files
    with pikepdf.open(root / row.path) as pdf:
        box: Any = pdf.pages[0].MediaBox
        across = float(box[2]) > float(box[3])
    for number in range(row.pages):
        whites = inked(root / row.path, number)
        assert all(
            white >= least - 0.15
            for white, least in zip(whites, (4, 15, 4, 15) if across else (6, 4, 15, 4), strict=True)
        )
    words = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(root / row.path))
    assert words.count("Real crime.") >= (
        6 if "fold" in kind else 4 if kind in ("booklet", "calendar") else 2
    )


@pytest.mark.parametrize("kind", OFFICE)
def test_by_itself_a_page_is_made_smaller_only_where_words_would_be_cut(kind: str, tmp_path: Path) -> None:
    """And never one that is cut to a stated size."""
    root = project(tmp_path, OFFICE[kind].replace("PROFILE", "office"), LAYOUTS)
    made = built(root, outputs=["it"])
    if kind == "copies":
        assert codes(errors(made)) == ["text-unprintable"]
        return
    [one] = made.verdicts
    assert errors(made) == []
    assert one.fit
    assert ("scale" in dict(one.told)) is (kind != "n-up full")
    for number in range(made.files[0].pages):
        assert min(inked(root / made.files[0].path, number)) >= 4.85
    wide = project(tmp_path / "wide", OFFICE[kind].replace("PROFILE", "office"), WIDE)
    assert [dict(one.told).get("scale") for one in built(wide, outputs=["it"]).verdicts] == [None]


def test_a_profile_may_refuse_whatever_is_painted_there(tmp_path: Path) -> None:
    files = {**WIDE, "profiles/own": OWN + "refuse\n"}
    root = project(tmp_path, OFFICE["flat"].replace("PROFILE", "own"), files)
    assert codes(errors(built(root))) == ["ground-unprintable"]
    edit(root / "layouts/two.yaml", "margin: 21mm", "margin: 21mm, frame: 15mm")
    assert errors(built(root)) == []


def test_paper_at_hand_takes_the_page_smaller(tmp_path: Path) -> None:
    root = project(tmp_path, "  it: {layout: two, paper: A2, profile: print}\n", LAYOUTS)
    done = run("build", root, "--paper", "A4", "--today", "2026-11-25")
    [path] = root.rglob("*.pdf")

    assert done.exit_code == 0, done.output
    assert min(inked(path)) >= 4.9


def test_a_drawing_that_would_be_cut_is_refused(tmp_path: Path) -> None:
    qr = "{zone: {id: q, height: rest, pad: 0mm, blocks: [{qr: {fact: page, width: 30mm, alt: head}}]}}"
    files = {"code": f"format: 1\npage: {{margin: 0mm}}\nblocks:\n  - {qr}\n", "profiles/strict": STRICT}
    root = project(tmp_path, "  it: {layout: code, paper: A6, profile: strict}\nfacts:\n  page: {value: 'https://example.org', qr: true, checked: 2026-11-20}\n", files)  # fmt: skip
    made = built(root)
    assert codes(errors(made)) == ["figure-unprintable"]
    edit(root / "layouts/code.yaml", "margin: 0mm", "margin: 0mm, frame: 5mm")
    assert errors(built(root)) == []


# --- bleed


@pytest.mark.parametrize(
    ("output", "layout", "found"),
    [
        ("paper: A5, profile: print", pages(2, "margin: 9mm"), True),
        ("paper: A5, profile: print", pages(2, "margin: 9mm, bleed: 0mm"), True),
        ("paper: A5, profile: print", pages(2, "margin: 9mm, bleed: 1mm"), True),
        ("paper: A5, profile: print", pages(2, "margin: 9mm, bleed: 3mm"), False),
        ("paper: A5, profile: print", pages(2, "margin: 9mm, frame: 5mm"), False),
        ("paper: A5, profile: print", pages(2, "margin: 9mm").replace("ground: yellow", "ground: paper").replace("ground: tint", "ground: paper"), False),
        ("paper: A5, profile: office", pages(2, "margin: 9mm"), False),
        ("paper: A5, profile: screen", pages(2, "margin: 9mm"), False),
        ("paper: A4, orientation: landscape, profile: print, impose: {scheme: tri-fold}", panels("margin: 9mm"), True),
        ("paper: A4, orientation: landscape, profile: print, impose: {scheme: tri-fold}", panels("margin: 9mm, bleed: 3mm"), False),
        ("paper: A4, orientation: landscape, profile: print, page: A6, impose: {scheme: booklet}", pages(4, "margin: 9mm"), True),
        ("paper: SRA3, profile: print, page: A6, impose: {scheme: step-and-repeat}", pages(2, "margin: 9mm"), True),
        ("paper: SRA3, profile: print, page: A6, impose: {scheme: step-and-repeat}", pages(2, "margin: 9mm, bleed: 3mm"), False),
    ],
)  # fmt: skip
def test_a_ground_that_needs_bleed_and_has_none_is_found(
    output: str, layout: str, found: bool, tmp_path: Path
) -> None:
    root = project(
        tmp_path, f"  it: {{layout: it, {output}}}\n", {"it": layout.replace("pad: 1mm", "pad: 9mm")}
    )
    session = open_project(root, "2026-11-25").value
    assert session is not None
    made = built(root)
    for seen in (check(session).diagnostics, made.diagnostics):
        assert codes(seen).count("bleed-missing") == found
    [one] = made.verdicts
    assert one.made
    assert one.fit is not found
    assert codes(one.reasons) == ["bleed-missing"] * found
    if found:
        shown = told(root, [d for d in made.diagnostics if d.code == "bleed-missing"])
        assert shown.startswith("layouts/it.yaml:2:")


# --- press sheets


PRESS = {
    "n-up": "scheme: n-up, up: 2",
    "copies": "scheme: step-and-repeat",
    "work and turn": "scheme: work-and-turn",
    "booklet": "scheme: booklet",
}
SHOP = "format: 1\nextends: print\nmarks: western\nbar: yes\nslug: yes\n"
BLED = {
    name: text.replace("margin: 1mm", "margin: 9mm, bleed: 3mm").replace("pad: 1mm", "pad: 9mm")
    for name, text in LAYOUTS.items()
}


def boxes(path: Path) -> list[dict[str, list[float]]]:
    with pikepdf.open(path) as pdf:
        views: Any = pdf.pages
        return [
            {n: [round(float(v) / MM, 2) for v in view[f"/{n}"]] for n in ("MediaBox", "TrimBox")}
            for view in views
        ]


@pytest.mark.parametrize("kind", PRESS)
def test_paper_is_the_press_sheet(kind: str, tmp_path: Path) -> None:
    asked = f"  a6: {{layout: four, paper: A6, profile: print}}\n  it: {{of: a6, paper: SRA3, profile: shop, impose: {{{PRESS[kind]}}}}}\n"
    root = project(tmp_path, asked, {**BLED, "profiles/shop": SHOP})
    made = built(root, outputs=["it"])
    assert errors(made) == []
    for view in boxes(root / made.files[0].path):
        assert view["MediaBox"] == [0, 0, 320, 450]
    [one] = made.verdicts
    assert (one.fit, one.reasons) == (True, ())
    assert dict(one.told)["sheet"] == "320 × 450 mm"
    assert dict(one.told)["page"] == "105 × 148 mm"


@pytest.mark.parametrize("layout", ["two", "fold"])
def test_elsewhere_paper_is_the_trimmed_size(layout: str, tmp_path: Path) -> None:
    impose = ", orientation: landscape, impose: {scheme: tri-fold}" if layout == "fold" else ""
    root = project(tmp_path, f"  it: {{layout: {layout}, paper: SRA3, profile: shop{impose}}}\n", {**BLED, "profiles/shop": SHOP})  # fmt: skip
    made = built(root)
    size = [450, 320] if impose else [320, 450]
    for view in boxes(root / made.files[0].path):
        left, low, right, high = view["TrimBox"]
        assert [round(right - left, 1), round(high - low, 1)] == size
        assert view["MediaBox"][2] >= size[0] + 2 * 15
        assert view["MediaBox"][3] >= size[1] + 2 * 15


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("page: A6, paper: SRA3, profile: print, impose: {scheme: n-up, up: 9}", ("imposition-too-few", "8 of 105 × 148 mm fit on SRA3")),
        ("page: A4, paper: A3, profile: print, orientation: landscape, impose: {scheme: booklet}", ("imposition-booklet-room", "does not fit on A3")),
        ("page: A3, paper: A4, profile: print, impose: {scheme: step-and-repeat}", ("imposition-no-room", "does not fit on A4")),
        ("page: A4, paper: A3, profile: print, orientation: landscape, impose: {scheme: work-and-turn}", ("imposition-no-room", "does not fit on A3")),
        ("paper: A4, profile: print, impose: {scheme: step-and-repeat}", ("imposition-page-missing", "how large one copy is")),
        ("page: 120mm x 60mm, paper: 200mm x 100mm, profile: print, impose: {scheme: n-up, up: 4}", ("imposition-too-few", "1 of 120 × 60 mm fit")),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_at_its_place(
    output: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    root = project(tmp_path, f"  it: {{layout: two, {output}}}\n", BLED)
    made = built(root)
    [found] = [d for d in made.diagnostics if d.is_error]
    shown = told(root, [found])

    assert found.code == expected[0]
    assert expected[1] in shown
    assert shown.startswith("leaflet.yaml:9:")
    assert made.files == ()


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("page: A6, paper: kiku, profile: print, impose: {scheme: step-and-repeat, up: 7}", "imposition-up-odd"),
        ("page: A6, paper: kiku, profile: print, impose: {scheme: step-and-repeat, gap: 0mm}", "imposition-gap-narrow"),
        ("page: A6, paper: A5, profile: print", "imposition-unused"),
        ("paper: A3, page: A6, profile: print, impose: {scheme: booklet, up: 4}", "imposition-unused"),
        ("paper: A3, page: A6, profile: print, impose: {scheme: n-up, up: 4}", "n-up-blank"),
        ("paper: SRA3, page: A6, profile: print, duplex: short-edge, impose: {scheme: work-and-turn}", "duplex-otherwise"),
    ],
)  # fmt: skip
def test_what_is_hardly_meant_is_questioned_at_its_place(output: str, expected: str, tmp_path: Path) -> None:
    root = project(tmp_path, f"  it: {{layout: two, {output}}}\n", BLED)
    made = built(root)
    found = [d for d in made.diagnostics if d.code == expected]

    assert len(made.files) == 1
    assert len(found) == 1
    assert told(root, found).startswith("leaflet.yaml:9:")


def test_n_up_scales_when_it_is_told_to(tmp_path: Path) -> None:
    output = "  it: {layout: two, page: A4, paper: A4, orientation: landscape, profile: screen, impose: {scheme: n-up, up: 2SCALE}}\n"
    root = project(tmp_path, output.replace("SCALE", ""), WIDE)
    assert codes(errors(built(root))) == ["imposition-too-few"]
    edit(root / "leaflet.yaml", "up: 2", "up: 2, scale: yes")
    made = built(root)
    assert errors(made) == []
    [view] = boxes(root / made.files[0].path)
    assert view["TrimBox"] == pytest.approx([0.01, 0, 296.99, 210], abs=0.05)


# --- folds


@pytest.mark.parametrize(
    ("layout", "scheme", "code"),
    [
        (panels(), "tri-fold", None), (panels(), "z-fold", "panel-unknown"), (panels(), "half-fold", "panel-unknown"),
        (panels(), "booklet", "panels-unfit"), (panels(), "n-up", "panels-unfit"), (panels(), "work-and-turn", "panels-unfit"),
        (pages(6), "tri-fold", None), (pages(5), "tri-fold", "fold-unfit"), (pages(1), "half-fold", "fold-unfit"),
        (pages(4), "half-fold", None), (pages(7), "tri-fold", "imposition-too-many"), (pages(8), "roll-fold", None),
        (pages(6), "gate-fold", None), (pages(8), "booklet", None),
    ],
)  # fmt: skip
def test_a_layout_that_does_not_fit_its_fold_is_an_error(
    layout: str, scheme: str, code: str | None, tmp_path: Path
) -> None:
    output = f"  it: {{layout: it, paper: A3, orientation: landscape, profile: screen, impose: {{scheme: {scheme}}}}}\n"
    root = project(tmp_path, output, {"it": layout})
    made = built(root)

    assert set(codes(errors(made))) == ({code} if code else set())
    assert len(made.files) == (0 if code else 1)


# --- verdicts


def test_the_last_lines_of_a_build(tmp_path: Path) -> None:
    outputs = "".join(
        f"  {name}: {{layout: {layout}, paper: A5, profile: {profile}}}\n"
        for name, layout, profile in (("web", "two", "screen"), ("shop", "bled", "print"), ("cut", "wide", "print"), ("hall", "wide", "office"), ("no", "two", "strict"))
    )  # fmt: skip
    files = {
        "two": pages(2),
        "bled": pages(2, "margin: 9mm, bleed: 3mm", "9mm"),
        "wide": pages(2, "margin: 9mm", "9mm"),
        "profiles/strict": STRICT,
    }
    root = project(tmp_path, outputs, files)
    done = run("build", root, "--today", "2026-11-25")

    told_of = " – PDF/A-2a + PDF/UA-1, sheet 148 × 210 mm"
    for_press = " – PDF/X-4 + PDF/A-2a + PDF/UA-1, printing condition FOGRA39, sheet 148 × 210 mm, bleed 3 mm"
    ground = (
        "A ground (“yellow”) reaches the edge of the page, but extends only 0 mm beyond it; 3 mm are needed"
    )
    text = (
        "Text comes within 2 mm of the edge of the paper (top), where the printer leaves 5 mm white: “body”"
    )
    assert done.stderr.splitlines()[-5:] == [
        f"web (en): fit for screens{told_of}",
        f"shop (en): fit for the print shop{for_press}",
        f"cut (en): not fit for the print shop: {ground} [bleed-missing]",
        f"hall (en): fit for the office printer{told_of}, 5 mm at its edges stay white",
        f"no (en): not made: {text} [text-unprintable]",
    ]
    japanese = run("--words", "ja", "build", root, "--today", "2026-11-25").stderr.splitlines()[-5:]
    assert [line.partition(" ")[0] for line in japanese] == ["web", "shop", "cut", "hall", "no"]
    assert "印刷所用には使えません" in japanese[2]
    assert "作られませんでした" in japanese[4]
    rows = json.loads(run("build", root, "--json", "--today", "2026-11-25").stdout)["verdicts"]
    assert [(row["output"], row["for"], row["made"], row["fit"]) for row in rows] == [
        ("web", "screen", True, True), ("shop", "print-shop", True, True), ("cut", "print-shop", True, False),
        ("hall", "office-printer", True, True), ("no", "office-printer", False, False),
    ]  # fmt: skip
    assert [[one["code"] for one in row["reasons"]] for row in rows] == [
        [],
        [],
        ["bleed-missing"],
        [],
        ["text-unprintable"],
    ]


def test_a_file_with_what_preflight_warns_of_is_said_to_have_it(tmp_path: Path) -> None:
    """Judged on the bytes: text of 4 points for the staff is found by no check of the layout."""
    small = pages(2, "margin: 9mm, bleed: 3mm", "9mm").replace(
        "size: 12pt, floor: 6pt", "size: 4pt, floor: 4pt, staff: yes"
    )
    root = project(tmp_path, "  it: {layout: small, paper: A5, profile: print}\n", {"small": small})
    [last] = run("build", root, "--today", "2026-11-25").stderr.splitlines()[-1:]

    assert last.startswith("it (en): fit for the print shop, but have a look at: ")
    assert "[press-text-small]" in last


@pytest.mark.parametrize("fault", ["leaflet.yaml", "layouts/two.yaml"])
def test_a_build_that_makes_nothing_says_so_at_last(fault: str, tmp_path: Path) -> None:
    root = project(tmp_path, "  it: {layout: two, paper: A5, profile: screen}\n", LAYOUTS)
    with (root / fault).open("a") as file:
        file.write("nonsense: {\n")
    done = run("build", root)

    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].startswith(("Nothing was made: ", "it (en): not made: "))


def test_an_output_that_there_is_not(tmp_path: Path) -> None:
    root = project(tmp_path, "  it: {layout: two, paper: A5, profile: screen}\n", LAYOUTS)
    assert run("build", root, "-o", "poster").stderr.splitlines()[-1].startswith("Nothing was made: ")


def test_a_draft_is_fit_for_nobody(tmp_path: Path) -> None:
    root = project(
        tmp_path,
        "  it: {layout: two, paper: A5, profile: screen}\n",
        {"two": pages(2, "margin: 12mm", "12mm")},
    )
    edit(root / "leaflet.yaml", "languages: [en]", "languages: [en, de]")
    (root / "locales/de.yaml").write_text("head: Leichter Job?\n", encoding="utf-8")
    lines = run("build", root, "--draft", "--today", "2026-11-25").stderr.splitlines()

    assert lines[-2].startswith("it (en): fit for screens")
    assert lines[-1].startswith("it (de): a draft, not to be put up: ")
    assert "missing: 1" in lines[-1]


# --- the ticket


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("paper: A5, profile: print, copies: 100, duplex: long-edge", {"finished_mm": [148, 210], "up": None, "sheets": 100, "quantity": 100, "inks": "3/2"}),
        ("paper: SRA3, page: A6, profile: print, copies: 500, impose: {scheme: step-and-repeat}", {"finished_mm": [105, 148], "up": 8, "sheets": 63, "quantity": 500, "put_up": "step-and-repeat", "fold": None, "press_sheet_mm": [320, 450]}),
        ("paper: SRA3, page: A6, profile: print, copies: 500, impose: {scheme: work-and-turn}", {"up": 8, "sheets": 63, "duplex": None}),
        ("paper: SRA3, page: A6, profile: print, copies: 500, impose: {scheme: n-up, up: 2}", {"up": 2, "sheets": 500, "sheets_each": 1}),
        ("paper: SRA4, page: A6, orientation: landscape, profile: print, copies: 50, impose: {scheme: booklet}", {"finished_mm": [105, 148], "up": 2, "folds": 1, "fold": "booklet", "sheets_each": 1, "sheets": 50}),
    ],
)  # fmt: skip
def test_a_ticket_states_what_a_shop_prices(output: str, expected: dict[str, Any], tmp_path: Path) -> None:
    root = project(
        tmp_path, f"  it: {{layout: {'four' if 'booklet' in output else 'two'}, {output}}}\n", BLED
    )
    assert run("build", root, "--ticket", "--today", "2026-11-25").exit_code == 0
    data = json.loads((root / "output/it/tiny.it.ticket.json").read_text())

    assert {name: data[name] for name in expected} == expected
    text = (root / "output/it/tiny.it.ticket.en.txt").read_text()
    for label in ("Finished size (mm): ", "Inks, front/back: ", "Copies of each: ", "Sheets, all copies: "):
        assert label in text
    assert "Press sheet (mm): " in text or "impose" not in output


@pytest.mark.needs("verapdf")
def test_framed_and_shrunk_sheets_are_archivable_and_accessible(tmp_path: Path) -> None:
    files: list[Path] = []
    for number, kind in enumerate(("flat", "booklet", "fold", "copies")):
        for how, layouts in (("frame", WIDE), ("shrink", LAYOUTS)):
            given = {**layouts, "profiles/own": OWN + f"{how}\n"}
            root = project(tmp_path / f"{number}{how}", OFFICE[kind].replace("PROFILE", "own"), given)
            made = built(root, outputs=["it"])
            files.append(tmp_path / f"{number}{how}.pdf")
            (root / made.files[0].path).rename(files[-1])

    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], files) == {path.name: [] for path in files}
