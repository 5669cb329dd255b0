"""Which weight stands in for which (CSS Fonts 4, 5.2), and which files a family has."""

from __future__ import annotations

import pytest
from tests.text.fonts import making

from leafletgen.text.fonts.book import FontBook, builtin_fonts
from leafletgen.text.fonts.families import Choice, files
from leafletgen.text.fonts.weights import emphasised, is_far, named, nearest


@pytest.mark.parametrize(
    ("wanted", "offered", "got"),
    [
        (400, [400, 700], 400),
        (700, [400, 700], 700),
        (500, [400, 700], 400),  # up to 500 first, then below
        (400, [300, 500, 700], 500),
        (450, [300, 480, 500, 700], 480),
        (500, [600, 700], 600),
        (600, [400, 700], 700),  # above 500: bolder first
        (600, [400, 500], 500),
        (900, [400, 700], 700),
        (300, [400, 700], 400),  # below 400: lighter first
        (300, [100, 200, 400], 200),
        (300, [300, 200], 300),
        (800, [900, 700], 900),
        (400, [], None),
    ],
)
def test_nearest(wanted, offered, got):
    assert nearest(wanted, offered) == got


def test_names():
    assert [named(w) for w in (300, 400, 600, 700, 900, 450)] == [
        "Light",
        "Regular",
        "SemiBold",
        "Bold",
        "Black",
        "W450",
    ]


def test_bold_words_are_bold_or_as_bold_as_the_others():
    assert [emphasised(w) for w in (300, 400, 600, 700, 900)] == [700, 700, 700, 700, 900]


def test_from_two_hundred_on_it_is_seen():
    assert not is_far(600, 700)
    assert is_far(900, 700)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "fonts"


def put(folder, name, data=b"x", family="My Sans"):
    path = folder / family / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_files_are_found_by_their_weight(folder):
    light, bold = put(folder, "My Sans-Light.otf"), put(folder, "My Sans-Bold.woff2")
    put(folder, "My Sans-Bold.txt")
    put(folder, "My Sans-BoldItalic.ttf")
    put(folder, "Other-Black.ttf")

    assert files(folder, "My Sans").by_weight == {300: light, 700: bold}


def test_of_two_formats_the_first_one(folder):
    put(folder, "My Sans-Bold.woff2")
    ttf = put(folder, "My Sans-Bold.ttf")

    assert files(folder, "My Sans").by_weight == {700: ttf}


@pytest.mark.parametrize(
    "name",
    [
        "My Sans.ttf",
        "My Sans[wght].ttf",
        "My Sans-Variable.ttf",
        "My Sans-VF[wdth,wght].woff2",
        "My Sans.ttc",
    ],
)
def test_a_file_for_all_weights(folder, name):
    path = put(folder, name)
    assert files(folder, "My Sans").whole == path


def test_one_variable_file_serves_each_weight(folder):
    put(folder, "My Sans[wght].ttf", making.variable())
    book = FontBook((folder,))

    assert [book.face("My Sans", weight).weight for weight in (300, 400, 500, 650, 700, 800)] == [
        400,
        400,
        500,
        650,
        700,
        700,
    ]
    assert book.face("My Sans", 300) is book.face("My Sans", 400)
    assert book.problems == ()


def test_a_variable_font_named_regular_serves_each_weight_too(folder):
    put(folder, "My Sans-Regular.ttf", making.variable())
    assert FontBook((folder,)).face("My Sans", 600).weight == 600


def test_what_stands_in_is_told_where_it_is_far(folder):
    put(folder, "My Sans-Light.ttf", making.static())
    put(folder, "My Sans-Bold.ttf", making.static(700))
    book = FontBook((folder,))

    assert book.face("My Sans", 400).weight == 300
    assert book.problems == ()
    assert book.face("My Sans", 900).weight == 700
    [far] = book.problems
    assert (far.code, dict(far.args)) == (
        "font-weight-far",
        {"family": "My Sans", "wanted": "900", "got": "700"},
    )


def test_bold_words_in_a_family_without_bold_are_told(folder):
    put(folder, "My Sans-Regular.ttf", making.static())
    put(folder, "My Sans-Medium.ttf", making.static(700))
    book = FontBook((folder,))

    assert book.face("My Sans", 700).weight == 500
    assert [problem.code for problem in book.problems] == ["font-no-bold"]


def test_a_chain_that_is_looked_up_judges_no_weight(folder):
    from leafletgen.text.languages.tag import language

    book = FontBook()
    book.chain(language("en"), weight=900)
    assert book.problems == ()
    book.face("NotoSans", 900)
    assert [problem.code for problem in book.problems] == ["font-weight-far"]


def test_the_project_s_weights_are_joined_by_the_program_s(folder):
    own = put(folder, "NotoSans-Black.ttf", making.static(700), family="NotoSans")
    book = FontBook((folder, builtin_fonts()))

    assert book.face("NotoSans", 900).path == own
    assert book.face("NotoSans", 400).path.is_relative_to(builtin_fonts())


@pytest.mark.parametrize("file", ["../secret.ttf", "none.otf", "/etc/hostname"])
def test_a_file_outside_or_not_there(folder, tmp_path, file):
    (tmp_path / "secret.ttf").write_bytes(making.static())
    folder.mkdir(exist_ok=True)
    book = FontBook((folder,), choices={"Mine": Choice(file)})

    assert book.face("Mine") is None
    assert [problem.code for problem in book.problems] == ["font-file-missing"]


def test_postscript_names_hold_no_spaces(folder):
    put(folder, "My Sans-SemiBold.ttf", making.static())
    assert FontBook((folder,)).face("My Sans", 600).postscript_name == "MySans-SemiBold"
