"""Makes the character lists of the reduced CJK fonts again from their sources.

Needed only when a list shall change; building the fonts reads the finished lists. The sources are the Unihan
files of Unicode 15.1 (Debian package `unicode-data`, folder /usr/share/unicode), Python's own codecs, the short
list characters/cantonese.txt, and the fonts themselves: a list names only what its font has.
"""

import argparse
import bz2
import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from character_lists import CharacterList, ListError, read_list, write_list
from fontTools.ttLib import TTFont
from packages import CHARACTERS_FOLDER, Family, SourceError, fetch, read_family, read_sources

UNIHAN_FILE = "Unihan_OtherMappings.txt"
HONG_KONG_FILE = "Unihan_DictionaryLikeData.txt"

HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x30000))
BASIC_HAN = range(0x4E00, 0xA000)
HANGUL = (
    range(0x1100, 0x1200),
    range(0x3130, 0x3190),
    range(0xA960, 0xA980),
    range(0xAC00, 0xD7A4),
    range(0xD7B0, 0xD800),
)
HEBREW = range(0x05D0, 0x05F5)
BOPOMOFO = (range(0x3100, 0x3130), range(0x31A0, 0x31C0))

# What a Chinese or Korean poster may hold beside its own letters: Latin with all Vietnamese and Pinyin letters,
# Greek, Cyrillic, punctuation, currency, number forms, arrows, mathematics, circled numbers, shapes, signs,
# CJK punctuation, kana, vertical, small and full-width forms.
COMMON = (
    range(0x0020, 0x007F),
    range(0x00A0, 0x0530),
    range(0x1E00, 0x1F00),
    range(0x2000, 0x2070),
    range(0x2070, 0x20F0),
    range(0x2100, 0x2200),
    range(0x2200, 0x2300),
    range(0x2460, 0x2500),
    range(0x25A0, 0x2800),
    range(0x3000, 0x3100),
    range(0xFE10, 0xFE20),
    range(0xFE30, 0xFE70),
    range(0xFF01, 0xFF61),
    range(0xFFE0, 0xFFE7),
)

COMMON_NOTE = "Beside them: Latin, Greek, Cyrillic, punctuation, signs, kana, full-width forms, as far as the font has them."
UNICODE_NOTE = "Unihan data (c) Unicode, Inc.; see ../UNICODE-LICENSE.txt."


@dataclass(frozen=True)
class Recipe:
    """How one font's list is made: its name, its letters, and where they come from."""

    name: str
    letters: frozenset[int]
    notes: tuple[str, ...]


def unihan_field(folder: Path, file: str, field: str) -> frozenset[int]:
    """All characters for which a Unihan file states the field; the file may be packed with bzip2."""
    packed = folder / f"{file}.bz2"
    try:
        text = bz2.decompress(packed.read_bytes()) if packed.exists() else (folder / file).read_bytes()
    except OSError as error:
        raise SourceError(f"{error}. Name the folder of the Unihan files with --unihan.") from None
    rows = (line.split("\t") for line in text.decode("utf-8").splitlines() if line.startswith("U+"))
    return frozenset(int(row[0].removeprefix("U+"), 16) for row in rows if row[1] == field)


def encodable(codec: str, accept: Callable[[bytes], bool] = lambda _: True) -> frozenset[int]:
    """All Han characters that a codec of Python can write, as far as `accept` takes the bytes."""
    return frozenset(code for code, data in _encoded(codec) if accept(data))


def _encoded(codec: str) -> Iterator[tuple[int, bytes]]:
    for block in HAN:
        for code in block:
            try:
                yield code, chr(code).encode(codec)
            except UnicodeEncodeError:
                continue


def recipes(unihan: Path) -> dict[str, Recipe]:
    """The letters of every reduced family, before its font is asked what it has."""
    gb2312, big5, etten, hkscs = (encodable(codec) for codec in ("gb2312", "big5", "cp950", "big5hkscs"))
    ks_x_1001 = encodable("euc_kr", lambda data: len(data) == 2)
    level_1 = encodable("big5", lambda data: b"\xa4\x40" <= data <= b"\xc6\x7e")
    tgh = unihan_field(unihan, UNIHAN_FILE, "kTGH")
    hong_kong = unihan_field(unihan, HONG_KONG_FILE, "kHKGlyph")
    cantonese = read_list(CHARACTERS_FOLDER / "cantonese.txt").code_points
    extra = frozenset(code for code in hkscs - big5 if code in BASIC_HAN)
    bopomofo = frozenset(code for block in BOPOMOFO for code in block)
    hangul = frozenset(code for block in HANGUL for code in block)
    jis_level_1 = encodable("euc_jp", lambda data: b"\xb0\xa1" <= data <= b"\xcf\xd3" and len(data) == 2)
    joyo = unihan_field(unihan, UNIHAN_FILE, "kJoyoKanji")
    japanese = Recipe(
        "headlines in Japanese",
        jis_level_1 | joyo,
        ("Level 1 of JIS X 0208 (codec euc_jp) and the Joyo kanji (Unihan 15.1, kJoyoKanji).",),
    )
    korean = Recipe(
        "headlines in Korean",
        frozenset(code for code in range(0xAC00, 0xD7A4) if len(chr(code).encode("euc_kr", "ignore")) == 2),
        ("The 2,350 Hangul syllables of KS X 1001 (codec euc_kr).",),
    )
    return {
        "MPLUSRounded1c": replace(japanese, letters=japanese.letters | frozenset(HEBREW)),
        "RocknRollOne": japanese,
        "NotoSerifJP": japanese,
        "DelaGothicOne": Recipe(
            "headlines in Latin, Greek, Cyrillic",
            frozenset(),
            ("No kanji: in headlines they would be blots.",),
        ),
        "Jua": korean,
        "BlackHanSans": korean,
        "NotoSerifSC": Recipe(
            "headlines in simplified Chinese",
            encodable("gb2312", lambda data: data <= b"\xd7\xfe"),
            ("Level 1 of GB 2312 (Python codec).",),
        ),
        "NotoSansSC": Recipe(
            "TGH 2013 and GB 2312",
            tgh | gb2312 | bopomofo,
            (
                "Table of General Standard Chinese Characters of 2013 (Unihan 15.1, kTGH) and GB 2312 (Python codec).",
            ),
        ),
        "NotoSansTC": Recipe(
            "Big5 and Cantonese",
            big5 | etten | cantonese | bopomofo,
            ("Big5 with the seven letters of its ETEN form (Python codecs big5, cp950) and cantonese.txt.",),
        ),
        "NotoSansHK": Recipe(
            "Hong Kong glyph list, Big5 level 1, HKSCS in the basic block, Cantonese",
            hong_kong | level_1 | extra | cantonese | bopomofo,
            (
                "Hong Kong glyph list (Unihan 15.1, kHKGlyph), Big5 level 1 (codec big5, A440 to C67E), HKSCS within",
                "U+4E00 to U+9FFF (codec big5hkscs), and cantonese.txt.",
            ),
        ),
        "NotoSansKR": Recipe(
            "all 11,172 Hangul, hanja of KS X 1001",
            hangul | ks_x_1001,
            ("All modern Hangul syllables and all jamo, and the hanja of KS X 1001 (codec euc_kr).",),
        ),
    }


def derive(family: Family, recipe: Recipe, archives: Path) -> CharacterList:
    """Limit a recipe and the common characters to what the family's first style has."""
    fonts, _ = read_family(family, archives)
    with TTFont(io.BytesIO(fonts[family.styles[0].name]), lazy=True) as font:
        available = frozenset(font.getBestCmap())
    common = frozenset(code for block in COMMON for code in block)
    return CharacterList(recipe.name, (recipe.letters | common) & available)


def main() -> int:
    """Write all derived lists again."""
    parser = argparse.ArgumentParser(description="Make the character lists of the reduced fonts again.")
    parser.add_argument(
        "--unihan", type=Path, default=Path("/usr/share/unicode"), help="folder of the Unihan files"
    )
    parser.add_argument("--archives", type=Path, help="folder that keeps the downloaded packages")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as scratch:
            archives = options.archives or Path(scratch)
            prepared = recipes(options.unihan)
            families = [family for family in read_sources().families if family.name in prepared]
            fetch(families, archives)
            for family in families:
                recipe = prepared[family.name]
                characters = derive(family, recipe, archives)
                notes = (*recipe.notes, COMMON_NOTE, UNICODE_NOTE, "Made by derive.py; do not edit.")
                write_list(CHARACTERS_FOLDER / f"{family.name}.txt", characters, notes)
                print(f"{family.name}: {len(characters.code_points)} characters")
    except (SourceError, ListError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
