"""Is it easy to read? Length of sentences; and easy Japanese, by the rules of its guideline.

Easy Japanese follows the guideline for resident support of the Immigration Services Agency and the Agency for Cultural
Affairs (2020): one statement a sentence, the polite form, no double negatives, few loan words, readings over all kanji,
spaces between phrases. Its limits and forms stand in the pack (`plain`). All of it is advice; people decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.subject import FACT, Subject
from leafletgen.text.languages.pack import EasyForm

_STOP = r"[.!?。！？।။។۔։።༎]+[”’」』»)）]*|\n\n"


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
    rule = text.pack.sentence
    parts = (
        (m.span() for m in re.finditer(r"\S+", text.text)) if rule.ends == "spaces" else sentences(text.text)
    )
    for start, end in parts:
        sentence = text.text[start:end]
        if rule.count == "letters":
            count = sum(c.isalnum() or not c.isascii() for c in sentence if not c.isspace())
        else:
            count = len(sentence.split())
        if count > rule.most:
            yield hit(start, end, count=count, unit=rule.count, most=rule.most)


def words_doubled(text: Subject) -> Iterator[Hit]:
    """The same word twice in a row, in languages where that is a slip."""
    if not text.pack.faults.doubled_words or re.search(r"\b(\w{2,}) \1\b", text.source_text, re.IGNORECASE):
        return
    for match in re.finditer(r"\b([^\W\d_]{2,})\s+\1\b(?![\u200c\u200d])", text.text, re.IGNORECASE):
        yield hit(match.start(), match.end(), word=match[1])


# --- easy Japanese


def readings_missing(text: Subject) -> Iterator[Hit]:
    """Letters that take a reading (kanji) without one above them."""
    readings = text.pack.readings
    if not (text.is_easy and readings):
        return
    for match in re.finditer(f"[{readings.bases}]+", text.text):
        if not any(a < match.end() and match.start() < b for a, b in text.plain.readings):
            yield hit(match.start(), match.end(), word=match[0])


def _easy(text: Subject) -> Iterator[EasyForm]:
    """The rules of the easy form that a text is in, where its language has such rules."""
    if text.is_easy and text.pack.plain:
        yield text.pack.plain


def easy_long(text: Subject) -> Iterator[Hit]:
    """A sentence that says more than one thing."""
    for rules in _easy(text):
        for start, end in sentences(text.text):
            count = sum(not c.isspace() and c != FACT for c in text.text[start:end])
            if count > rules.most_letters:
                yield hit(start, end, count=count, most=rules.most_letters)


def easy_kanji(text: Subject) -> Iterator[Hit]:
    """A sentence dense with kanji."""
    for rules in _easy(text):
        for start, end in sentences(text.text):
            count = len(re.findall(f"[{rules.dense}]", text.text[start:end]))
            if count > rules.most_dense:
                yield hit(start, end, count=count, most=rules.most_dense)


def easy_loans(text: Subject) -> Iterator[Hit]:
    """A sentence with many loan words."""
    for rules in _easy(text):
        for start, end in sentences(text.text):
            words = re.findall(rules.loans, text.text[start:end])
            if len(words) >= rules.most_loans:
                yield hit(start, end, count=len(words), words="、".join(words))


def easy_negations(text: Subject) -> Iterator[Hit]:
    """Two negatives for one statement."""
    for rules in _easy(text):
        for match in re.finditer(rules.negations, text.text):
            yield hit(match.start(), match.end(), found=match[0])


def easy_endings(text: Subject) -> Iterator[Hit]:
    """A whole sentence in the plain form."""
    for rules in _easy(text):
        for start, end in sentences(text.text):
            sentence = text.text[start:end]
            polite = re.search(rules.polite_endings, sentence) or rules.speech in sentence
            if re.search(rules.plain_endings, sentence) and not polite:
                yield hit(max(start, end - 6), end)


def easy_spaces(text: Subject) -> Iterator[Hit]:
    """Long stretches without a space between phrases."""
    for rules in _easy(text):
        for match in re.finditer(rules.unspaced, text.text):
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
