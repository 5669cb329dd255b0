"""Fonts that were read are kept by their content; what is damaged there is made anew; a font that asks for too much is stopped."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from tests.soak import mostly
from tests.text.fonts import making

from leafletgen.text.fonts import apart
from leafletgen.text.fonts.apart import read_apart
from leafletgen.text.fonts.facts import MOST_BYTES, Unusable, Want
from leafletgen.text.fonts.store import Store


@pytest.fixture
def font(tmp_path):
    path = tmp_path / "Own.otf"
    path.write_bytes(making.cff())
    return path


@pytest.fixture
def no_reader(monkeypatch):
    """From now on nothing is read anew."""

    def refuse():
        def never(*args):
            raise AssertionError("read again")

        monkeypatch.setattr(apart, "read_apart", never)

    return refuse


def test_what_was_read_is_not_read_again(font, tmp_path, no_reader):
    first = Store(tmp_path / "cache").ready(font, Want(400))
    no_reader()

    again = Store(tmp_path / "cache").ready(font, Want(400))

    assert again == first
    assert TTFont(BytesIO(first.path.read_bytes()))["glyf"]
    assert first.path.parent == tmp_path / "cache"


def test_a_sound_truetype_file_is_used_itself(tmp_path, no_reader):
    path = tmp_path / "Own.ttf"
    path.write_bytes(making.static())

    assert Store(tmp_path / "cache").ready(path, Want(400)).path == path
    no_reader()
    assert Store(tmp_path / "cache").ready(path, Want(400)).path == path
    assert [p.suffix for p in (tmp_path / "cache").iterdir()] == [".facts"]


@pytest.mark.parametrize("damage", [
    lambda data: data[: len(data) // 2],
    lambda data: b"",
    lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
])  # fmt: skip
@pytest.mark.parametrize("kind", mostly([".ttf", ".facts"], [".ttf"]))
def test_a_damaged_entry_is_made_anew(font, tmp_path, damage, kind):
    sound = Store(tmp_path / "cache").ready(font, Want(400))
    whole = sound.path.read_bytes()
    [entry] = [p for p in (tmp_path / "cache").iterdir() if p.suffix == kind]
    before = entry.read_bytes()
    entry.write_bytes(damage(before))

    again = Store(tmp_path / "cache").ready(font, Want(400))

    assert again.path.read_bytes() == whole
    if kind == ".ttf":
        assert entry.read_bytes() == before


@pytest.mark.parametrize(
    "answer",
    mostly(["null", "[]", '{"facts": {}}', '{"facts": {"axes": 1}, "weight": "x", "sha256": ""}'], ["null"]),
)
def test_an_entry_of_another_form_is_made_anew(font, tmp_path, answer):
    sound = Store(tmp_path / "cache").ready(font, Want(400))
    [entry] = (tmp_path / "cache").glob("*.facts")
    entry.write_text(answer)

    assert Store(tmp_path / "cache").ready(font, Want(400)) == sound
    assert json.loads(entry.read_bytes()[32:])["sha256"]


def test_another_file_of_the_same_name_is_read(font, tmp_path):
    first = Store(tmp_path / "cache").ready(font, Want(400))
    font.write_bytes(making.cff(700))

    assert Store(tmp_path / "cache").ready(font, Want(400)).facts.weight == 700
    assert first.facts.weight == 400


def test_where_nothing_can_be_written_it_works_for_this_run(font, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = Store(tmp_path / "cache")

    path = store.ready(font, Want(400)).path

    assert TTFont(BytesIO(path.read_bytes()))["glyf"]
    assert not path.is_relative_to(tmp_path)
    del store
    assert not path.exists()


def test_a_faulty_file_is_read_once_a_run(tmp_path, no_reader):
    path = tmp_path / "Own.ttf"
    path.write_bytes(b"no font")
    store = Store(None)
    with pytest.raises(Unusable):
        store.ready(path, Want(400))
    no_reader()
    with pytest.raises(Unusable):
        store.ready(path, Want(400))


def test_a_file_that_is_far_too_large_is_not_even_read(tmp_path):
    path = tmp_path / "Own.ttf"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(Unusable) as refused:
        Store(None).ready(path, Want(400))

    assert refused.value.args_ == {"problem": "it is larger than 64 MB"}


# ---------------------------------------------------------------- a process of its own


def test_apart_the_same_comes_out():
    from leafletgen.text.fonts.reading import read

    for kind in ("ttf", "cff2"):
        assert read_apart(making.of_kind(kind), Want(600)) == read(making.of_kind(kind), Want(600))


def bomb():
    """27 KB, one glyph of which asks for more than a hundred million million lines (60 to the 8th)."""
    font = TTFont(BytesIO(making.cff()))
    top = font["CFF "].cff.topDictIndex[0]
    from fontTools.cffLib import SubrsIndex
    from fontTools.misc.psCharStrings import T2CharString

    subrs = top.Private.Subrs = SubrsIndex()
    for depth in range(9):
        program = [100, 1, "rlineto"] if depth == 8 else [depth + 1 - 107, "callsubr"] * 60
        subrs.append(
            T2CharString(
                program=[*program, "return"], private=top.Private, globalSubrs=font["CFF "].cff.GlobalSubrs
            )
        )
    strings = top.CharStrings
    strings["a"] = T2CharString(program=[0, 0, "rmoveto", -107, "callsubr", "endchar"], private=top.Private)
    font.recalcBBoxes = False  # or saving would follow the calls
    return making.saved(font)


def test_a_font_that_asks_for_hours_is_stopped():
    with pytest.raises(Unusable) as refused:
        read_apart(bomb(), Want(400), seconds=3)

    assert refused.value.args_ == {"problem": "reading it takes too long or too much memory"}


def test_woff2_that_unpacks_to_far_more_than_it_states():
    import brotli

    sound = making.packed(making.static(), "woff2")
    stream = brotli.compress(bytes(1 << 27), quality=1)
    length = int.from_bytes(sound[20:24], "big")
    at = len(sound) - length - (len(sound) - 48 - length) % 4
    data = bytearray(sound[:at] + stream)
    data[8:12], data[20:24] = len(data).to_bytes(4, "big"), len(stream).to_bytes(4, "big")

    with pytest.raises(Unusable):
        read_apart(bytes(data), Want(400), seconds=20)


def test_a_build_with_the_program_s_own_fonts_does_not_load_the_reader():
    script = (
        "import sys; from leafletgen.text.fonts.book import FontBook; "
        "from leafletgen.text.languages.tag import language; "
        "assert FontBook().chain(language('ja')); print([m for m in sys.modules if m.split('.')[0] in ('fontTools', 'brotli')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
