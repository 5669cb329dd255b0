import shutil

import pytest

from leafletgen.text.fonts.book import FontBook, builtin_fonts
from leafletgen.text.fonts.weights import BOLD
from leafletgen.text.languages.tag import language


@pytest.fixture
def project(tmp_path):
    return tmp_path / "fonts"


def put(folder, family, source="NotoSans", weight="Regular"):
    target = folder / family / f"{family}-{weight}.ttf"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(builtin_fonts() / source / f"{source}-{weight}.ttf", target)
    return target


def test_the_program_s_fonts_are_found():
    book = FontBook()

    assert book.face("NotoSans").family == "NotoSans"
    assert book.face("NotoSans", BOLD).weight == BOLD
    assert book.problems == ()


def test_faces_are_opened_once():
    book = FontBook()
    assert book.face("NotoSans") is book.face("NotoSans")


def test_the_project_s_folder_comes_first(project):
    path = put(project, "NotoSansKhmer")
    book = FontBook((project, builtin_fonts()))

    assert book.face("NotoSansKhmer").path == path
    assert book.face("NotoSans").path.is_relative_to(builtin_fonts())


def test_a_missing_family_is_told_once():
    book = FontBook()

    assert book.face("Nowhere") is None
    assert book.face("Nowhere") is None
    assert [problem.code for problem in book.problems] == ["font-missing"]


def test_without_bold_regular_is_used_and_told(project):
    put(project, "Only")
    book = FontBook((project,))

    assert book.face("Only", BOLD) is book.face("Only")
    assert [problem.code for problem in book.problems] == ["font-no-bold"]


@pytest.mark.parametrize("content", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\xff" * 400])
def test_a_broken_file_is_told_by_name(project, content):
    path = put(project, "Broken")
    path.write_bytes(content)
    book = FontBook((project,))

    assert book.face("Broken") is None
    assert [problem.code for problem in book.problems] == ["font-broken"]
    assert dict(book.problems[0].args)["file"] == "fonts/Broken/Broken-Regular.ttf"


def test_half_a_file_is_broken(project):
    path = put(project, "Half")
    path.write_bytes(path.read_bytes()[:2000])
    assert FontBook((project,)).face("Half") is None


def test_chains():
    book = FontBook()

    assert [face.family for face in book.chain(language("th"))][:2] == ["NotoSansThaiLooped", "NotoSansThai"]
    assert next(face.family for face in book.chain(language("th"), display=True)) == "NotoSansThai"
    assert all(face.weight == BOLD for face in book.chain(language("ar"), weight=BOLD)[:2])


def test_unused_families_are_not_missed(project):
    put(project, "NotoSans")
    book = FontBook((project,))

    assert book.face("NotoSans") is not None
    assert book.problems == ()
