"""What is wrong is told where it is wrong, stops what it concerns, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.engine.projects import (
    ROOT,
    TEXTS,
    args,
    built,
    codes,
    edit,
    errors,
    files_below,
    line_of,
    tiny,
    told,
)

from leafletgen.engine.results import Built

JA = """\
head: 簡単な仕事？
body: "報酬の代わりに、警察が**あなた**のところへ来ます。まず{police}へ。"
steps: {s1: 品物を買われる。, s2: 荷物を受け取る。, s3: それを渡す。}
"""
KM = """\
head: ការងារងាយស្រួល?
body: "គេបង់ប្រាក់ឱ្យអ្នក។ ទូរស័ព្ទ {police} ជាមុន។"
steps: {s1: គេទិញទំនិញ។, s2: អ្នកទទួលកញ្ចប់។, s3: អ្នកប្រគល់វា។}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path, ja=JA, km=KM)


def written(made: Built) -> list[str]:
    return [row.language for row in made.files]


def test_nothing_is_wrong_with_the_tiny_project(project: Path) -> None:
    made = built(project)

    assert made.diagnostics == ()
    assert written(made) == ["en", "ja", "km"]
    assert files_below(project / "output") == [f"card/tiny.{tag}.pdf" for tag in ("en", "ja", "km")]


# ---------------------------------------------------------------- faults of one language


def test_a_missing_text(project: Path) -> None:
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    made = built(project)

    assert written(made) == ["en", "km"]
    (error,) = errors(made)
    assert (error.code, error.language, error.key) == ("text-missing", "ja", "steps.s2")
    said = told(project, made.diagnostics)
    assert "layouts/card.yaml:5:" in said
    assert "The text “steps.s2” is missing in ja." in said
    assert "locales/ja.yaml" in said


def test_a_missing_glyph(project: Path) -> None:
    edit(project / "locales/ja.yaml", "荷物を受け取る", "荷物を\U00013000受け取る")

    made = built(project)

    assert written(made) == ["en", "km"]
    (error,) = errors(made)
    assert (error.code, error.language, args(error)["codepoint"]) == ("missing-glyph", "ja", "U+13000")
    said = told(project, made.diagnostics)
    assert "locales/ja.yaml:3:30: error: " in said
    line, marks = said.splitlines()[1:3]
    assert line.index("\U00013000") > 0
    assert marks.strip(" |") == "^"


def test_letters_of_another_script_come_from_its_font(project: Path) -> None:
    """U+A66E stands in no Japanese font, and is no fault: another font has it."""
    edit(project / "locales/ja.yaml", "荷物を受け取る", "荷物をꙮ受け取る")

    assert errors(built(project)) == []


def test_an_unknown_fact(project: Path) -> None:
    edit(project / "locales/km.yaml", "{police}", "{polise}")

    made = built(project)

    assert written(made) == ["en", "ja"]
    assert sorted(codes(errors(made))) == ["fact-lost", "fact-unknown"]
    said = told(project, made.diagnostics)
    assert "There is no fact {polise}." in said
    assert "Did you mean “police”?" in said
    assert re.search(r"locales/km\.yaml:2:\d+: error: There is no fact", said)


def test_a_lost_fact(project: Path) -> None:
    edit(project / "locales/ja.yaml", "{police}", "110")

    made = built(project)

    assert written(made) == ["en", "km"]
    assert codes(errors(made)) == ["fact-lost"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("head: 簡単な仕事？", "head: {a: 簡単な仕事？", "bracket-open"),
        ("**あなた**", "**あなた", "bold-unpaired"),
        ('{police}へ。"', "{police}へ。", "quote-open"),
        ("steps: {s1", "head: 二度目\nsteps: {s1", "key-twice"),
    ],
)
def test_a_broken_translation(project: Path, old: str, new: str, code: str) -> None:
    edit(project / "locales/ja.yaml", old, new)

    made = built(project)

    assert written(made) == ["en", "km"]
    assert errors(made)
    assert all(d.language == "ja" for d in errors(made))
    assert all(d.where and "ja.yaml" in str(d.where) for d in errors(made))


def test_a_broken_translation_is_told_once_and_not_text_by_text(project: Path) -> None:
    (project / "locales/ja.yaml").write_text("head: {a: [", encoding="utf-8")

    made = built(project)

    assert written(made) == ["en", "km"]
    assert "text-missing" not in codes(made.diagnostics)


def test_a_missing_translation(project: Path) -> None:
    built(project)
    (project / "locales/ja.yaml").unlink()

    made = built(project)

    assert written(made) == ["en", "km"]
    assert codes(errors(made)) == ["locale-missing"]
    assert "leaflet.yaml:7:17" in told(project, errors(made))
    # The sheet of yesterday's translation must not stand any longer.
    assert files_below(project / "output") == ["card/tiny.en.pdf", "card/tiny.km.pdf"]


def test_a_broken_review_record(project: Path) -> None:
    (project / "status").mkdir()
    (project / "status/ja.yaml").write_text("format: 1\ntexts: [\n", encoding="utf-8")

    made = built(project)

    assert written(made) == ["en", "km"]
    assert {d.language for d in errors(made)} == {"ja"}


def test_a_language_nobody_knows(project: Path) -> None:
    edit(project / "leaflet.yaml", "[en, ja, km]", "[en, ja, qqx, km]")

    made = built(project)

    assert written(made) == ["en", "ja", "km"]
    assert codes(errors(made)) == ["language-unknown"]
    assert "leaflet.yaml:7:21" in told(project, errors(made))


# ---------------------------------------------------------------- fonts


def own_font(project: Path, family: str, data: bytes) -> Path:
    path = project / "fonts" / family / f"{family}-Regular.ttf"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"This is no font.",
        b"\x00\x01\x00\x00" + bytes(200),
        (ROOT / "fonts/NotoSansKhmer/NotoSansKhmer-Regular.ttf").read_bytes()[:3000],
    ],
    ids=["empty", "text", "zeros", "cut"],
)
def test_a_broken_font(project: Path, data: bytes) -> None:
    own_font(project, "NotoSansKhmer", data)
    edit(project / "leaflet.yaml", "[en, ja, km]", "[km, en, ja]")

    made = built(project)

    assert written(made) == ["en", "ja"]
    assert codes(errors(made)) == ["font-broken"]
    assert args(errors(made)[0])["file"] == "fonts/NotoSansKhmer/NotoSansKhmer-Regular.ttf"


def test_a_broken_font_of_a_second_output(project: Path) -> None:
    """What the first output found concerns the second one of the same language, and no other language."""
    own_font(project, "NotoSansKhmer", b"no font")
    edit(
        project / "leaflet.yaml",
        "outputs:\n",
        "outputs:\n  first: {layout: card, paper: A4, profile: office}\n",
    )

    made = built(project, outputs=["first"]), built(project, languages=["km", "en"])

    assert [row.language for row in made[0].files] == ["en", "ja"]
    assert [(row.output, row.language) for row in made[1].files] == [("first", "en"), ("card", "en")]


def test_a_missing_font(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from leafletgen.engine import session as module

    fonts = project / "shipped"
    fonts.mkdir()
    for folder in (ROOT / "fonts").iterdir():
        if folder.is_dir() and folder.name != "NotoSansKhmer":
            (fonts / folder.name).symlink_to(folder)
    monkeypatch.setattr(module, "builtin_fonts", lambda: fonts)

    made = built(project)

    assert written(made) == ["en", "ja"]
    assert codes(errors(made)) == ["font-missing"]
    assert "NotoSansKhmer" in told(project, errors(made))


# ---------------------------------------------------------------- faults of the project's own files: nothing is built


def test_a_misspelt_key_in_a_layout(project: Path) -> None:
    edit(project / "layouts/card.yaml", "height: 20u", "heigth: 20u")

    made = built(project)

    assert written(made) == []
    said = told(project, made.diagnostics)
    assert "layouts/card.yaml:4:21: error: " in said
    assert "Did you mean “height”?" in said


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "meant"),
    [
        ("layouts/card.yaml", "role: title", "role: titel", "layouts/card.yaml:4:", "“title”"),
        ("layouts/card.yaml", "ground: yellow", "ground: yelow", "layouts/card.yaml:4:", "“yellow”"),
        ("layouts/card.yaml", "text: head", "text: heda", "layouts/card.yaml:4:", "“head”"),
        ("leaflet.yaml", "layout: card", "layout: crad", "leaflet.yaml:9:", "“card”"),
        ("leaflet.yaml", "profile: screen", "profile: sceen", "leaflet.yaml:9:", "“screen”"),
        ("leaflet.yaml", "paper: A5", "paper: A55", "leaflet.yaml:9:", "“A5”"),
        ("leaflet.yaml", "source: en\n", "source: en\ntheme: alret\n", "leaflet.yaml:7:8", "“alert”"),
    ],
)
def test_a_misspelt_name(project: Path, file: str, old: str, new: str, place: str, meant: str) -> None:
    edit(project / file, old, new)

    made = built(project)

    assert written(made) == []
    (error,) = errors(made)
    said = told(project, [error])
    assert said.startswith(place)
    assert meant in said


def test_a_broken_diagram(project: Path) -> None:
    (project / "diagrams").mkdir()
    (project / "diagrams/parcel.yaml").write_text("format: 1\nkind: rwo\n", encoding="utf-8")
    edit(project / "layouts/card.yaml", "{paragraph: body}", "{paragraph: body}, {diagram: {of: parcel}}")

    made = built(project)

    assert written(made) == []
    assert {str(getattr(d.where, "source", "")) for d in errors(made)} == {"diagrams/parcel.yaml"}


def test_zones_too_high(project: Path) -> None:
    edit(project / "layouts/card.yaml", "height: 20u", "height: 120u")

    made = built(project, ["en"])

    assert written(made) == []
    # A5 is 148 x 210 mm, so 120 u are 296 mm.
    (error,) = [d for d in errors(made) if d.code == "zones-too-high"]
    assert args(error)["missing"] == "86.0 mm"


def test_all_faults_of_all_files_in_one_run(project: Path) -> None:
    edit(project / "leaflet.yaml", "paper: A5", "papre: A5")
    edit(project / "layouts/card.yaml", "height: 20u", "heigth: 20u")
    edit(project / "locales/ja.yaml", "**あなた**", "**あなた")
    edit(project / "locales/km.yaml", "{s1: ", "{s1: {")

    places = {str(getattr(d.where, "source", None)) for d in errors(built(project))}

    assert places >= {"leaflet.yaml", "layouts/card.yaml", "locales/ja.yaml", "locales/km.yaml"}


# ---------------------------------------------------------------- what was there before


@pytest.mark.parametrize(
    "other",
    ["{of: card, profile: office, tile: A6, overlap: 90mm}", "{layout: card, paper: A4, profile: shop}"],
)
def test_a_fault_of_another_output_stops_nobody_else(tmp_path: Path, other: str) -> None:
    root = tiny(tmp_path)
    (root / "profiles").mkdir()
    (root / "profiles/shop.yaml").write_text("format: 1\nextends: print\nintent: icc/none.icc\n")
    edit(root / "leaflet.yaml", "profile: screen}", f"profile: screen}}\n  other: {other}")
    made = built(root)

    assert [row.output for row in made.files] == ["card"]
    assert [d.output for d in made.diagnostics if d.code == "edition-refused"] == ["other"]


def test_a_refused_editions_earlier_file_is_removed_and_named(project: Path) -> None:
    built(project)
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    made = built(project)

    assert files_below(project / "output") == ["card/tiny.en.pdf", "card/tiny.km.pdf"]
    (removed,) = [d for d in made.diagnostics if d.code == "edition-removed"]
    assert (removed.language, args(removed)["path"]) == ("ja", "output/card/tiny.ja.pdf")
    assert "output/card/tiny.ja.pdf" in told(project, made.diagnostics)


def test_where_nothing_was_it_says_so_differently(project: Path) -> None:
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")

    assert [d.code for d in built(project).diagnostics if not d.is_error] == ["edition-refused"]


def test_a_check_removes_nothing(project: Path) -> None:
    from leafletgen.engine.build import check
    from leafletgen.engine.opening import open_project

    built(project)
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "")
    session = open_project(project).value
    assert session is not None

    made = check(session)

    assert codes(errors(made)) == ["text-missing"]
    assert made.files == ()
    assert len(files_below(project / "output")) == 3


def test_a_mended_text_is_printed_again(project: Path) -> None:
    broken = JA.replace("{police}", "{polise}")
    (project / "locales/ja.yaml").write_text(broken, encoding="utf-8")
    assert written(built(project)) == ["en", "km"]

    (project / "locales/ja.yaml").write_text(JA, encoding="utf-8")

    assert written(built(project)) == ["en", "ja", "km"]


# ---------------------------------------------------------------- words


def test_no_finding_shows_a_gap(project: Path) -> None:
    """Of all that this file provokes: no template is left with a name in braces where a word should be."""
    edit(project / "leaflet.yaml", "[en, ja, km]", "[en, ja, qqx, km, vi]")
    edit(project / "locales/ja.yaml", "s2: 荷物を受け取る。, ", "s9: x, ")
    edit(project / "locales/km.yaml", "{police}", "{polise}")

    made = built(project)
    said = told(project, made.diagnostics)

    assert {"text-missing", "text-unused", "language-unknown", "locale-missing"} <= set(
        codes(made.diagnostics)
    )
    assert set(re.findall(r"\{(\w+)\}", re.sub(r"(?m)^    .*", "", said))) <= {"police", "polise"}


def test_the_reported_line_is_what_these_tests_say(project: Path) -> None:
    """Of this file: the lines named above are those that hold the fault."""
    assert line_of(project / "leaflet.yaml", "languages:") == 7
    assert line_of(project / "leaflet.yaml", "layout: card") == 9
    assert line_of(project / "layouts/card.yaml", "text: head") == 4
    assert TEXTS.count("{police}") == 1
