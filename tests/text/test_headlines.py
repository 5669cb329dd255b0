"""Headlines in a face of their own: the whole of a text or nothing of it, and only in languages that it writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.reading.theming import named_theme
from leafletgen.model.project.world import World
from leafletgen.text.exemplars import exemplars, joining
from leafletgen.text.fonts.book import FontBook, builtin_fonts
from leafletgen.text.fonts.coverage import faults
from leafletgen.text.fonts.weights import BOLD
from leafletgen.text.headlines import ALPHABET, offered
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import HeadlineFace
from leafletgen.text.itemize import itemize
from leafletgen.text.languages.tag import known_tags, language

BOOK = FontBook()
ROUND = HeadlineFace("Jpan", "MPLUSRounded1c")
FAT = HeadlineFace("Latn", "DelaGothicOne", 0.9)
SOUND = {
    "Mitr": "its marks have no width and hang from the end of their letter, as Thai type always did; high letters have lower ones",
}
"""Faces whose marks no feature places, and why they sit on their letters all the same."""
RARE = {"\u0399\u0308\u0301", "\u03a5\u0308\u0301", "\u00cdJ\u0301", "\u00edj\u0301"}
"""Letters of two marks that hardly any text has: in capitals Greek drops its accents, and Dutch writes the stressed ij without them."""


def families(
    text: str, tag: str, *faces: HeadlineFace, weight: int = BOLD, book: FontBook = BOOK
) -> list[str]:
    spoken = language(tag)
    assert spoken is not None
    made = itemize(RichText.plain(text, tag), spoken, book, True, weight, headlines=faces)
    assert made.missing == ()
    return [item.face.family for item in made.items]


def test_a_headline_is_set_in_its_face() -> None:
    assert families("夏祭りの日", "ja", ROUND) == ["MPLUSRounded1c"]
    assert families("Summer festival 18", "en", FAT) == ["DelaGothicOne"]


def test_one_letter_that_it_lacks_leaves_all_of_the_text_to_the_usual_face() -> None:
    assert not BOOK.faces(("MPLUSRounded1c",), BOLD)[0].covers("髙")
    assert families("髙橋の夏祭り", "ja", ROUND) == ["BIZUDPGothic"]


def test_a_language_of_which_it_lacks_a_letter_keeps_its_own_face_in_every_text() -> None:
    assert families("Bayram", "az", FAT) == ["NotoSans"]  # there is no ə
    assert families("Bayram", "tr", FAT) == ["DelaGothicOne"]


def test_what_is_said_of_a_language_goes_before_what_is_said_of_its_script() -> None:
    assert families("Summer", "en", FAT, HeadlineFace("en", "Baloo2")) == ["Baloo2"]
    assert families("Sommer", "de", FAT, HeadlineFace("en", "Baloo2")) == ["DelaGothicOne"]


def test_letters_of_another_script_keep_their_face() -> None:
    assert families("夏祭り 여름", "ja", ROUND) == ["MPLUSRounded1c", "NotoSansKR"]


def test_a_sign_that_it_lacks_stays_in_the_usual_face() -> None:
    assert families("夏祭り☎", "ja", ROUND) == ["MPLUSRounded1c", "BIZUDPGothic"]


def test_words_that_are_not_bold_are_not_set_in_a_heavy_face() -> None:
    assert families("夏祭り", "ja", ROUND, weight=400) == ["BIZUDPGothic"]


def test_latin_in_another_script_follows_the_headline() -> None:
    assert set(families("यात्रा Bus 12", "hi", HeadlineFace("Deva", "Baloo2"))) == {"Baloo2"}
    assert set(families("بس 12 Bus", "ar", HeadlineFace("Arab", "BalooBhaijaan2"))) == {"BalooBhaijaan2"}
    assert "Baloo2" not in families("ပို Bus 12", "my", HeadlineFace("Latn", "Baloo2"))


def test_the_size_beside_the_usual_one_is_that_of_the_theme() -> None:
    spoken = language("en")
    assert spoken is not None
    (item,) = itemize(RichText.plain("Day", "en"), spoken, BOOK, True, BOLD, headlines=(FAT,)).items
    (usual,) = itemize(
        RichText.plain("Day", "en"), spoken, BOOK, True, BOLD, headlines=(FAT._replace(size=1),)
    ).items

    assert item.face.upem == pytest.approx(usual.face.upem / 0.9, abs=1)


def test_a_project_s_own_font_goes_before_the_program_s_faces(tmp_path: Path) -> None:
    for name, source in (("House", "DelaGothicOne"), ("Loud", "BalooBhaijaan2")):
        (tmp_path / name).mkdir()
        shipped = builtin_fonts() / source / f"{source}-Bold.ttf"
        (tmp_path / name / f"{name}-Bold.ttf").write_bytes(shipped.read_bytes())
    book = FontBook((tmp_path, builtin_fonts()), {"Latn": ("House",)}, cache=tmp_path / "cache")

    assert families("Summer", "en", ROUND._replace(key="Latn"), book=book) == ["House"]
    assert families("Summer", "en", HeadlineFace("Latn", "Loud"), book=book) == ["Loud"]


@pytest.mark.parametrize("name", ["festival", "kids", "official"])
def test_each_face_of_the_program_writes_the_languages_that_it_is_used_for(name: str) -> None:
    theme = named_theme(Loader(World(DATA / "none"), Sink()), name)
    assert theme is not None
    found, used = [], set()
    for tag in known_tags():
        spoken = language(tag)
        assert spoken is not None
        letters = exemplars(spoken) if offered(theme.faces, spoken) else ()
        if not letters or len(letters) > ALPHABET:
            continue
        (face,) = BOOK.faces((offered(theme.faces, spoken)[0].family,), BOLD)
        lacking, loose, unformed = faults(face, spoken, letters, joining)
        if lacking:
            continue  # the language keeps its own face
        used.add(tag)
        wrong = {*unformed, *(() if face.family in SOUND else loose)} - RARE
        found += [(tag, face.family, sorted(wrong))] if wrong else []

    assert found == []
    assert {"en", "vi", "uk", "el", "ar", "fa", "hi", "ne"} <= used
