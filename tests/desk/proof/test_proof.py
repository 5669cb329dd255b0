"""The proof sheet: every text once, in its place, in the reader's words; nothing cut; readable by machines, too."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.projects import TODAY, edit, tiny
from tests.flagship.editions import laid, session
from tests.soak import mostly
from tests.write.pdf.readers import verapdf

from leafletgen.cli.main import main
from leafletgen.core.geometry import Rect, Size, Transform
from leafletgen.desk.proof.document import proof_sheet
from leafletgen.desk.proof.entries import differing
from leafletgen.desk.proof.pictures import cut_out
from leafletgen.desk.proof.plates import plate
from leafletgen.desk.proof.speech import Speech
from leafletgen.desk.proof.type import FLOOR, MARGIN, MARK, Type
from leafletgen.engine.layout.boxes import boxes, numbered, text_places
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.model.locales.status import fingerprint
from leafletgen.model.project.writing.progress import used_keys
from leafletgen.model.words import FOLDER, words
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Publication, Sheet
from leafletgen.text.ir.frame import GlyphRun, Group, Shape, TagStart, walk
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.tag import language
from leafletgen.write.pdf.conformance import violations
from leafletgen.write.pdf.document import write

LANGUAGES = ("ja-simple", "my", "ar")
JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。, s3: 渡します。}
"""


@cache
def flagship(tag: str) -> Publication:
    return proof_sheet(session(), tag)


def said(sheets: tuple[Sheet, ...]) -> str:
    """All that is set on some pages, in the order of reading, runs one after the other."""
    return "".join(w.item.text for s in sheets for w in walk(s.frame) if isinstance(w.item, GlyphRun))


def tags(sheets: tuple[Sheet, ...], role: str) -> list[TagStart]:
    found = (w.item for s in sheets for w in walk(s.frame))
    return [item for item in found if isinstance(item, TagStart) and item.tag.role == role]


def proof(root: Path, tag: str = "ja") -> Publication:
    opened = open_project(root, TODAY).value
    assert opened is not None
    return proof_sheet(opened, tag)


@pytest.mark.parametrize("tag", mostly(LANGUAGES, LANGUAGES[:1]))
def test_every_text_has_its_row(tag: str) -> None:
    made = flagship(tag)

    rows = [t for t in tags(made.sheets, "TH") if t.tag.scope == "Row"]
    assert len(rows) == len(used_keys(session().project))
    assert violations(made, builtin("office")) == ()


def placed(sheet: Sheet) -> list[Rect]:
    """Where the parts of a page stand."""
    return [
        item.transform.then(Transform.move(*point)).apply_rect(Rect(0, 0, *item.frame.size))
        for point, item in sheet.frame.items
        if isinstance(item, Group)
    ]


def assert_inside(made: Publication) -> None:
    for sheet in made.sheets:
        parts = placed(sheet)
        assert all(
            part.x >= MARGIN - 0.01 and part.right <= sheet.media.width - MARGIN + 0.01 for part in parts
        )
        assert all(part.bottom <= sheet.media.height for part in parts)
        assert sum(part.bottom > FLOOR + 0.2 for part in parts) == 2, "only the two texts of the foot"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_runs_off_the_page(tag: str) -> None:
    assert_inside(flagship(tag))


def test_it_speaks_the_readers_language_from_the_readers_side() -> None:
    arabic = flagship("ar")

    assert (arabic.metadata.language, arabic.metadata.rtl) == ("ar", True)
    assert words("ar", "proof")["title"] in said(arabic.sheets[:1])
    numbers = [
        w.transform.e for w in walk(arabic.sheets[2].frame)
        if isinstance(w.item, GlyphRun) and w.item.text.isdigit() and w.item.size == 8.5 and not w.keys
    ]  # fmt: skip
    assert min(numbers) > arabic.sheets[0].media.width / 2


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    files = []
    for tag in ("ja-simple", "ar", "km"):  # readings, right to left, tall letters
        files.append(tmp_path / f"{tag}.pdf")
        files[-1].write_bytes(write(flagship(tag), builtin("office")))

    assert verapdf(["PDFA-2A", "PDFUA-1"], files) == {f.name: [] for f in files}


def test_the_numbers_are_those_of_the_pages() -> None:
    pages = laid(EditionKey("en", "poster")).pages + laid(EditionKey("en", "sheet")).pages
    numbers = numbered(session().project, pages)

    first = [key for box in boxes(pages[0]) for key in box.messages]
    assert [numbers[key] for key in dict.fromkeys(first)] == list(range(1, len(set(first)) + 1))
    assert sorted(numbers.values()) == list(range(1, len(used_keys(session().project)) + 1))


@pytest.mark.parametrize("tag", ["en", "my", "ar"])
def test_numbers_stand_beside_words_and_no_line_runs_through_them(tag: str) -> None:
    (page,) = laid(EditionKey(tag, "poster")).pages
    numbers = {
        key: n for n, key in enumerate(dict.fromkeys(k for box in boxes(page) for k in box.messages), 1)
    }
    made = plate(
        "poster", (page,), numbers, Size(400, 600), tag == "ar", Type(session().book, rtl=False), Speech(tag)
    )
    shown = [w for w in walk(made) if isinstance(w.item, Shape | GlyphRun)]
    badges = [w for w in shown if isinstance(w.item, Shape) and w.item.fill == MARK]
    places = [w.transform.apply_rect(w.item.path.bounds) for w in badges]
    assert len(places) >= len(numbers)
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])

    first, last = shown.index(badges[0]), shown.index(badges[-1])
    lines = [w for w in shown[first:last] if isinstance(w.item, Shape) and w.item.fill is None]
    assert not lines, "a box is outlined over a number"
    steps = [w for w in shown[:first] if isinstance(w.item, GlyphRun) and w.item.text in ("1", "2", "3")]
    assert len(steps) > 9
    for w in steps:
        letter = w.transform.apply_rect(Rect(0, -w.item.size / 2, w.item.width, w.item.size / 2))
        assert not any(letter.intersects(place) for place in places)


def test_what_is_known_of_a_text_stands_beside_it(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    (root / "status").mkdir()
    old = "**You** buy."
    (root / "status" / "ja.yaml").write_text(
        f"""\
format: 1
texts:
  head: {{source: "Easy job?", target: "{fingerprint("楽な仕事？")}", state: "draft", back: "Is it a comfortable job?"}}
  steps.s1: {{source: "{old}", target: "{fingerprint("買います。")}", state: "translated"}}
comments:
  head:
    - {{text: "Sounds like a shop.", by: "R.H.", on: "2026-11-20", open: true}}
    - {{text: "Settled long ago.", by: "R.H.", on: "2026-11-20", open: false}}
""",
        encoding="utf-8",
    )
    edit(root / "locales" / "ja.yaml", ", s3: 渡します。", "")

    text = said(proof(root).sheets)

    for wanted in (
        "Is it a comfortable job?", "Sounds like a shop.", "You buy.", "{police} = ",
        words("ja", "proof")["missing"], words("ja", "proof")["stale"], words("ja", "proof")["before"],
    ):  # fmt: skip
        assert wanted.replace(" ", "") in text.replace(" ", ""), wanted
    assert "Settled" not in text
    assert "R.H." not in text, "names stand in no PDF (docs/privacy.md)"


def test_it_lists_what_each_number_and_code_says() -> None:
    for tag, head, code in (("en", "What each number and code says", "QR code"), ("ar", None, None)):
        last = said(flagship(tag).sheets)
        assert f"https://example.ac.jp/safe/{tag}" in last
        assert head is None or last.index(head) < last.rindex("#9110") < last.index("Signature")
        assert code is None or code in last[last.index("What each") :]


def test_it_names_what_nobody_sees(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA.replace("楽な", "楽\u200bな\u2060"))
    opened = open_project(root, TODAY).value
    assert opened is not None
    found = said(proof_sheet(opened, "ja").sheets)
    assert "U+200B ZERO WIDTH SPACE × 1" in found.replace("\n", " ")
    assert "U+2060 WORD JOINER × 1" in found
    assert "U+2066" not in found


def test_a_text_longer_than_a_page_is_made_smaller(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA.replace("楽な仕事？", "楽な仕事？" * 900))

    made = proof(root)

    assert_inside(made)
    tables = [sheet for sheet in made.sheets if tags((sheet,), "Table")]
    assert said(tuple(tables)).count("楽な仕事？") >= 900


def test_a_character_without_a_font_is_shown_as_a_box(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA.replace("楽な仕事？", "楽な\U00013000仕事？"))

    made = proof(root)

    table = "".join(said((sheet,)) for sheet in made.sheets)
    assert "楽な□仕事？" in table


def test_languages_without_words_are_addressed_in_english_and_the_staffs(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    edit(root / "leaflet.yaml", "languages: [en, ja]", "languages: [en, ja, yo]")
    (root / "locales" / "yo.yaml").write_text("head: Iṣẹ́ rọrùn?\n", encoding="utf-8")

    made = proof(root, "yo")

    text = said(made.sheets[:1]).replace(" ", "")
    assert made.metadata.language == "en"
    assert words("en", "proof")["sign"].replace(" ", "") in text
    staff = session_staff(root)
    assert words(staff, "proof")["sign"].replace(" ", "") in text


def session_staff(root: Path) -> str:
    opened = open_project(root, TODAY).value
    assert opened is not None
    return opened.project.manifest.staff_language


def test_a_picture_is_what_lies_in_the_box() -> None:
    page = laid(EditionKey("my", "poster")).pages[0]
    box = next(box for box in boxes(page) if box.messages == ("headline.a",))
    whole = [w for w in walk(page.frame) if isinstance(w.item, GlyphRun)]

    picture = cut_out(page.frame, box.rect, 200, 100)

    assert picture.clip
    assert picture.frame.size == box.rect[2:]
    kept = [(w.item, w.transform) for w in walk(picture.frame) if isinstance(w.item, GlyphRun)]
    own = [w for w in whole if w.item.place and w.item.place.message == "headline.a"]  # type: ignore[union-attr]  # asked just before
    for one in own:
        shifted = (one.transform.e - box.rect.x, one.transform.f - box.rect.y)
        assert any(i == one.item and (t.e, t.f) == pytest.approx(shifted) for i, t in kept)
    assert len(kept) < len(whole) / 4
    assert not [w for w in walk(picture.frame) if isinstance(w.item, TagStart)]
    assert [w for w in walk(picture.frame) if isinstance(w.item, Shape)], "its ground"


def test_a_text_that_stands_twice_has_a_place_in_each_box() -> None:
    page = laid(EditionKey("en", "poster")).pages[0]

    for box in boxes(page):
        for key, place in text_places(page.frame, box).items():
            assert key in box.messages
            assert box.rect.grown(box.rect.height).contains(place, 1)


@given(st.text("ab c", max_size=12), st.text("ab c", max_size=12))
def test_what_differs_is_bold(old: str, new: str) -> None:
    for text, other in zip(
        differing(RichText.plain(old, "en"), RichText.plain(new, "en")), (old, new), strict=True
    ):
        assert text.chars == other
        assert "".join(text.chars[r.start : r.end] for r in text.runs) == other
    before, after = differing(RichText.plain(old, "en"), RichText.plain(new, "en"))
    alike = ["".join(t.chars[r.start : r.end] for r in t.runs if not r.bold) for t in (before, after)]
    assert alike[0] == alike[1]
    assert old != new or not any(r.bold for r in (*before.runs, *after.runs))


def test_words_are_compared_as_words_and_unspaced_scripts_by_character() -> None:
    _, after = differing(RichText.plain("Take the card.", "en"), RichText.plain("Take the cards.", "en"))
    assert [after.chars[r.start : r.end] for r in after.runs if r.bold] == ["cards"]
    _, after = differing(RichText.plain("荷物を送る。", "ja"), RichText.plain("荷物を出す。", "ja"))
    assert [after.chars[r.start : r.end] for r in after.runs if r.bold] == ["出す"]


@pytest.mark.parametrize("path", sorted((FOLDER / "proof").glob("*.yaml")), ids=lambda path: path.stem)
def test_each_language_has_all_words_and_their_gaps(path: Path) -> None:
    own, english = words(path.stem, "proof"), words("en", "proof")

    assert language(path.stem) is not None
    assert own.keys() == english.keys()
    for key, text in english.items():
        if key != "_about":
            gaps = [
                {p for p in ("{language}", "{number}", "{output}", "{count}") if p in t}
                for t in (text, own[key])
            ]
            assert gaps[0] == gaps[1], key
    if path.stem != "en":
        same = [key for key in english if own[key] == english[key] and key != "number"]
        assert same == []


def test_the_command(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)

    done = CliRunner().invoke(main, ["proof", "ja", str(root)], catch_exceptions=False)

    assert (done.exit_code, done.output) == (0, "output/proof/tiny.ja.pdf\n")
    first = (root / "output/proof/tiny.ja.pdf").read_bytes()
    CliRunner().invoke(main, ["proof", "ja", str(root), "-o", "card"], catch_exceptions=False)
    assert (root / "output/proof/tiny.ja.pdf").read_bytes() == first


def test_names_that_nobody_knows_are_told(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)

    for words_ in (["proof", "jp", str(root)], ["proof", "ja", str(root), "-o", "poster"]):
        done = CliRunner().invoke(main, words_, catch_exceptions=False)
        assert done.exit_code == 2
        assert not (root / "output").exists()


def test_a_language_that_cannot_be_read_is_told_with_its_place(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja="head: [\n")

    done = CliRunner().invoke(main, ["proof", "ja", str(root)], catch_exceptions=False)

    assert done.exit_code == 1
    assert "locales/ja.yaml" in done.stderr
    assert not (root / "output").exists()
