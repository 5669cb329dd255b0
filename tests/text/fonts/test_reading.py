"""A project's own fonts of all kinds become static TrueType fonts; what a maker forbids or a project misspells is refused."""

from __future__ import annotations

import math
from functools import cache

import pytest
from fontTools.pens.basePen import BasePen
from tests.soak import mostly
from tests.text.fonts import making

from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.facts import Unusable, Want
from leafletgen.text.fonts.reading import read

REGULAR = Want(400)
SHAPED = "AVocadö To"


def face(data, tmp_path, name="font"):
    path = tmp_path / f"{name}.ttf"
    path.write_bytes(data)
    return Face(path, name, 400)


def made(data, want=REGULAR):
    return read(data, want).program or data


def advances(face):
    glyphs = face.shape(SHAPED, 0, len(SHAPED), rtl=False, script="Latn", language="en")
    return [glyph.advance / face.upem for glyph in glyphs]


@pytest.mark.parametrize("kind", ["ttf", "otf", "ttc", "woff", "woff2"])
def test_text_is_set_as_in_the_font_that_it_was(kind, tmp_path):
    """Widths, kerning and marks are those of the static TrueType font that all of these were made of."""
    sound = face(making.static(), tmp_path, "sound")

    assert advances(face(made(making.of_kind(kind)), tmp_path)) == pytest.approx(advances(sound), abs=1e-4)


@pytest.mark.parametrize("kind", ["variable", "cff2"])
@pytest.mark.parametrize("weight", [400, 700])
def test_a_variable_font_at_its_ends_is_its_masters(kind, weight, tmp_path):
    master = making.opened(making.static(weight))["hmtx"]["n"][0] / 1000
    own = face(made(making.of_kind(kind), Want(weight)), tmp_path)

    assert own.advance(own.glyph("n")) / own.upem == pytest.approx(master, abs=1e-3)


def test_between_its_ends_it_lies_between(tmp_path):
    widths = []
    for weight in (400, 500, 700):
        own = face(made(making.variable(), Want(weight)), tmp_path, f"w{weight}")
        widths.append(own.advance(own.glyph("n")))

    assert widths[0] < widths[1] < widths[2]


@pytest.mark.parametrize("kind", sorted(making.KINDS))
def test_what_is_made_is_static_and_quadratic(kind):
    font = making.opened(made(making.of_kind(kind)))

    assert "glyf" in font
    assert not {"CFF ", "CFF2", "fvar", "gvar", "HVAR", "fpgm"} & set(font.keys()) - {"fpgm"}


@pytest.mark.parametrize("kind", sorted(making.KINDS))
def test_the_same_bytes_twice(kind):
    assert made(making.of_kind(kind)) == made(making.of_kind(kind))


def test_a_variable_font_without_its_variations_is_refused():
    """Else Bold would be embedded as Bold and look like Regular."""

    def strip(font):
        del font["gvar"]

    with pytest.raises(Unusable) as refused:
        read(making.changed(making.variable(), strip), Want(700))

    assert refused.value.args_ == {"problem": "its table “gvar” is missing"}


@pytest.mark.parametrize("kind", ["otf", "cff2", "ttf", "variable"])
def test_what_only_printers_of_postscript_ask_for_may_be_missing(kind, tmp_path):
    def strip(font):
        del font["post"]

    sound = face(made(making.of_kind(kind)), tmp_path, "sound")
    assert advances(face(made(making.changed(making.of_kind(kind), strip)), tmp_path)) == advances(sound)


def test_which_tables_are_miscounted_is_known():
    data = bytearray(making.static())
    data[12 + 4] ^= 1

    assert read(bytes(data), REGULAR).facts.miscounted == (data[12:16].decode().strip(),)
    assert read(making.static(), REGULAR).facts.miscounted == ()


# ---------------------------------------------------------------- curves


class _Flat(BasePen):
    """An outline as short straight lines."""

    def __init__(self, outlines, pieces):
        super().__init__(outlines)
        self.pieces, self.lines = pieces, []

    def _moveTo(self, p):
        self.at = p

    def _lineTo(self, p):
        self.lines.append((self.at, p))
        self.at = p

    def _curveToOne(self, a, b, c):
        start = self.at
        for n in range(1, self.pieces + 1):
            t = n / self.pieces
            u = 1 - t
            self._lineTo(tuple(
                u**3 * o + 3 * u * u * t * p + 3 * u * t * t * q + t**3 * r
                for o, p, q, r in zip(start, a, b, c, strict=True)
            ))  # fmt: skip


def flat(font, name, pieces, scale):
    pen = _Flat(font.getGlyphSet(), pieces)
    font.getGlyphSet()[name].draw(pen)
    return [tuple((x / scale, y / scale) for x, y in line) for line in pen.lines]


def distance(point, line):
    (x1, y1), (x2, y2) = line
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((point[0] - x1) * dx + (point[1] - y1) * dy) / length)) if length else 0.0
    return math.hypot(point[0] - x1 - t * dx, point[1] - y1 - t * dy)


@pytest.mark.parametrize("weight", mostly([400, 700], [700]))
def test_quadratic_curves_stay_within_half_a_thousandth_of_an_em(weight):
    """Rounding to whole units included, measured from points on the cubic curves to the quadratic ones."""
    cubic, quadratic = making.opened(making.cff(weight)), making.opened(made(making.cff(weight)))
    names = dict(zip(cubic.getGlyphOrder(), quadratic.getGlyphOrder(), strict=True))
    worst = 0.0
    for name in (cubic.getBestCmap()[ord(c)] for c in "ag&@S8" if ord(c) in cubic.getBestCmap()):
        there = flat(quadratic, names[name], 48, quadratic["head"].unitsPerEm)
        for _, point in flat(cubic, name, 8, cubic["head"].unitsPerEm):
            worst = max(worst, min(distance(point, line) for line in there))

    assert 0 < worst <= 0.5 / 1000


# ---------------------------------------------------------------- what the project chooses


@cache
def two_families():
    return making.collection(
        making.named(making.static(400), "One"), making.named(making.static(700), "Two", "Two Bold")
    )


@pytest.mark.parametrize(
    ("face_", "family"), [("1", "One"), ("2", "Two"), ("two", "Two"), ("Two Bold", "Two")]
)
def test_a_face_of_a_collection_by_number_or_name(face_, family):
    assert read(two_families(), Want(400, face_)).facts.family == family


def test_of_one_family_the_nearest_weight():
    data = making.of_kind("ttc")

    assert read(data, Want(400)).facts.weight == 400
    assert read(data, Want(800)).facts.weight == 700


@pytest.mark.parametrize(
    ("kind", "want", "code", "told"),
    [
        ("two", Want(400), "font-face-choose", {"known": "1 One, 2 Two Bold"}),
        ("two", Want(400, "3"), "font-face-unknown", {"face": "3", "known": "1 One, 2 Two Bold"}),
        ("variable", Want(400, instance="Condensed"), "font-instance-unknown", {"known": "Regular, Medium, Bold"}),
        ("variable", Want(400, axes=(("wdth", 80.0),)), "font-axis-unknown", {"axis": "wdth", "known": "wght"}),
        ("variable", Want(400, axes=(("wght", 900.0),)), "font-axis-range", {"value": "900", "most": "700"}),
        ("ttf", Want(400, axes=(("wght", 500.0),)), "font-axis-unknown", {"known": "–"}),
        ("ttf", Want(400, instance="Bold"), "font-instance-unknown", {"known": "–"}),
    ],
)  # fmt: skip
def test_a_choice_that_the_file_does_not_have(kind, want, code, told):
    with pytest.raises(Unusable) as refused:
        read(two_families() if kind == "two" else making.of_kind(kind), want)

    assert refused.value.code == code
    assert told.items() <= refused.value.args_.items()


def test_the_weight_follows_the_text_unless_the_project_fixes_it():
    assert read(making.variable(), Want(600, instance="Medium")).weight == 600
    assert read(making.variable(), Want(600, axes=(("wght", 450.0),))).weight == 450
    assert read(making.variable(), Want(900)).weight == 700


# ---------------------------------------------------------------- what the maker allows


@pytest.mark.parametrize(
    ("bits", "code"),
    [
        (0x0000, None), (0x0004, None), (0x0008, None),
        (0x0002, "font-rights-restricted"),
        (0x0006, None),  # of several the most generous stands
        (0x0100, "font-rights-subset"), (0x0108, "font-rights-subset"), (0x0200, "font-rights-bitmap"),
    ],
)  # fmt: skip
def test_embedding_rights(bits, code):
    data = making.changed(making.static(), lambda font: setattr(font["OS/2"], "fsType", bits))
    if code is None:
        assert read(data, Want(400)).facts.fs_type == bits
    else:
        with pytest.raises(Unusable, match=code):
            read(data, Want(400))


def test_what_the_name_table_says():
    facts = read(making.cff(), Want(400)).facts

    assert (facts.family, facts.kind, facts.weight, facts.glyphs) == ("Noto Sans", "CFF", 400, 160)
    assert "Noto Project Authors" in facts.copyright
    assert "SIL Open Font License" in facts.licence
