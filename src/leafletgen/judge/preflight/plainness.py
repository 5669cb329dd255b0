"""Is it easy to read? Length of sentences; and easy Japanese, by the rules of its guideline.

Easy Japanese follows the guideline for resident support of the Immigration Services Agency and the Agency for Cultural
Affairs (2020): one statement a sentence, です and ます, no double negatives, few loan words, readings over all kanji,
spaces between phrases. All of it is advice; people decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.marks import UNSPACED
from leafletgen.judge.preflight.subject import FACT, Subject

WORDS, SYLLABLES = 28, 42
"""Words of a sentence where they have spaces between them; in Vietnamese, whose spaces stand between syllables."""
LETTERS = {
    "Jpan": 80,
    "Hans": 60,
    "Hant": 60,
    "Thai": 110,
    "Laoo": 110,
    "Khmr": 170,
    "Mymr": 190,
    "Tibt": 190,
}
"""Letters of a sentence elsewhere; in Thai and Lao, of what stands between two spaces, for they have no full stop."""
EASY_LETTERS = 50
EASY_KANJI = 13
EASY_LOANS = 4
_STOP = r"[.!?。！？।။។۔։።༎]+[”’」』»)）]*|\n\n"
_KANJI = "\u3400-\u9fff\uf900-\ufaff々〆ヶ"


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, its mark included."""
    start = 0
    for stop in re.finditer(_STOP, text):
        following = text[stop.end() : stop.end() + 1]
        if stop[0][0] == "." and following and not following.isspace():
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inside = text[start:end]
    if inside.strip():
        yield start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())


def sentences_long(text: Subject) -> Iterator[Hit]:
    """A sentence that is hard to follow on a wall."""
    if text.is_easy:
        return
    spaced = text.script in ("Thai", "Laoo")
    parts = (m.span() for m in re.finditer(r"\S+", text.text)) if spaced else sentences(text.text)
    for start, end in parts:
        sentence = text.text[start:end]
        if text.script in UNSPACED:
            count, most = (
                sum(c.isalnum() or not c.isascii() for c in sentence if not c.isspace()),
                LETTERS[text.script],
            )
            unit = "letters"
        else:
            most = SYLLABLES if text.base == "vi" else WORDS
            count, unit = len(sentence.split()), "words"
        if count > most:
            yield hit(start, end, count=count, unit=unit, most=most)


_NEVER_DOUBLED = frozenset(
    {
        "ar", "be", "bg", "cs", "el", "en", "es", "et", "fa", "fi", "he", "hr", "it", "lt", "lv", "pl", "ro", "ru", "sk",
        "sr", "uk",
    }
)  # fmt: skip
"""Languages in which no word follows itself: not German (`die die`), French (`nous nous`), or those that double words."""


def words_doubled(text: Subject) -> Iterator[Hit]:
    """The same word twice in a row, in languages where that is a slip."""
    if text.base not in _NEVER_DOUBLED or re.search(r"\b(\w{2,}) \1\b", text.source_text, re.IGNORECASE):
        return
    for match in re.finditer(r"\b([^\W\d_]{2,})\s+\1\b(?![\u200c\u200d])", text.text, re.IGNORECASE):
        yield hit(match.start(), match.end(), word=match[1])


# --- easy Japanese


def readings_missing(text: Subject) -> Iterator[Hit]:
    """Kanji without a reading above them."""
    if not (text.is_easy and text.language.ruby):
        return
    for match in re.finditer(f"[{_KANJI}]+", text.text):
        if not any(a < match.end() and match.start() < b for a, b in text.plain.readings):
            yield hit(match.start(), match.end(), word=match[0])


def _easy(text: Subject) -> bool:
    return text.is_easy and text.base == "ja"


def easy_long(text: Subject) -> Iterator[Hit]:
    """A sentence that says more than one thing."""
    for start, end in sentences(text.text) if _easy(text) else ():
        count = sum(not c.isspace() and c != FACT for c in text.text[start:end])
        if count > EASY_LETTERS:
            yield hit(start, end, count=count, most=EASY_LETTERS)


def easy_kanji(text: Subject) -> Iterator[Hit]:
    """A sentence dense with kanji."""
    for start, end in sentences(text.text) if _easy(text) else ():
        count = len(re.findall(f"[{_KANJI}]", text.text[start:end]))
        if count > EASY_KANJI:
            yield hit(start, end, count=count, most=EASY_KANJI)


def easy_loans(text: Subject) -> Iterator[Hit]:
    """A sentence with many words in katakana."""
    for start, end in sentences(text.text) if _easy(text) else ():
        words = re.findall(r"[ァ-ヺー]{3,}", text.text[start:end])
        if len(words) >= EASY_LOANS:
            yield hit(start, end, count=len(words), words="、".join(words))


_NEGATIONS = "ない(?:こと|わけ|もの)(?:は|では|も)?[ 　]*(?:ない|ありません)|なくは(?:ない|ありません)|ざるを得|なければ(?:ならない|なりません)"


def easy_negations(text: Subject) -> Iterator[Hit]:
    """Two negatives for one statement."""
    for match in re.finditer(_NEGATIONS, text.text) if _easy(text) else ():
        yield hit(match.start(), match.end(), found=match[0])


_PLAIN_FORM = (
    "(?<!(?:まし|でし|ませ))(?:だ|だった|である|ない|た|る|う|く|す|つ|ぬ|む|ぐ|ぶ|い)(?:か|ね|よ)?。$"
)
_POLITE = "(?:です|ます|ません|でした|ました|ましょう|でしょう|ください|下さい)(?:か|ね|よ|が|けど)*。$"


def easy_endings(text: Subject) -> Iterator[Hit]:
    """A whole sentence that does not end in です or ます."""
    for start, end in sentences(text.text) if _easy(text) else ():
        sentence = text.text[start:end]
        if re.search(_PLAIN_FORM, sentence) and not re.search(_POLITE, sentence) and "「" not in sentence:
            yield hit(max(start, end - 6), end)


def easy_spaces(text: Subject) -> Iterator[Hit]:
    """Long stretches without a space between phrases."""
    if not _easy(text):
        return
    for match in re.finditer(r"[^\s、。！？「」（）・\ufffc]{18,}", text.text):
        yield hit(match.start(), match.end())


CHECKS: tuple[Check, ...] = (
    Check("sentence-long", sentences_long),
    Check("word-doubled", words_doubled),
    Check("furigana-missing", readings_missing),
    Check("easy-long", easy_long),
    Check("easy-kanji", easy_kanji),
    Check("easy-loans", easy_loans),
    Check("easy-negation", easy_negations),
    Check("easy-ending", easy_endings),
    Check("easy-spaces", easy_spaces),
)
