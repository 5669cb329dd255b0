"""Where a line may end: ICU's opportunities less what copy on a poster must not break, plus phrases and grades.

Grades, tried in order: PREFERRED (phrases in Japanese, words in Chinese, everything elsewhere), POSSIBLE (any legal place), EMERGENCY
(inside an address that is wider than the line).
"""

from __future__ import annotations

import re
import threading
from functools import lru_cache
from typing import Any, NamedTuple

from leafletgen.text.languages.tag import Language

PREFERRED, POSSIBLE, EMERGENCY = 0, 1, 2

_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OPENING = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_LOCAL = threading.local()


class Break(NamedTuple):
    """A line may end before the character `at`; `hard`: it must; `hyphen`: a soft hyphen is then drawn."""

    at: int
    grade: int = PREFERRED
    hard: bool = False
    hyphen: bool = False


def breaks(text: str, language: Language, phrases: bool) -> tuple[Break, ...]:
    """All places in order, the end of the text last. `phrases`: grade by phrase where the language knows them (typed
    phrases always count).

    Invisible direction controls are looked through: a break never parts a number from the isolate round it.
    """
    if not text:
        return ()
    bare, back = _bare(text)
    if not bare:
        return (Break(len(text)),)
    found = set(_boundaries(bare, "line", language.icu_locale))
    stray = [at for at in found if at < len(bare) and "\u0e00" <= bare[at] <= "\u17ff"]
    if (
        stray
    ):  # the dictionaries of Thai to Khmer may part a vowel sign from a stop it was wrongly typed after
        found.difference_update(set(stray).difference(clusters(bare)))
    for start, end in _glued(bare, language):
        found.difference_update(at for at in range(start + 1, end) if bare[at - 1] not in _ALWAYS)
    wanted = language.phrases and (phrases or language.phrases == "spaces")
    phrase_starts = _phrase_starts(bare, found, language) if wanted else None
    graded = {at: _grade(bare, at, phrase_starts) for at in found}
    _grade_addresses(bare, graded)
    graded[len(bare)] = PREFERRED
    back = [*back[:-1], len(text)]
    return tuple(
        Break(back[at], grade, hard=bare[at - 1] in _HARD, hyphen=bare[at - 1] == "\u00ad")
        for at, grade in sorted(graded.items())
    )


_HARD = frozenset("\n\u2028\u2029\v\f\r\u0085")
_ALWAYS = _HARD | {"\u200b", "\u00ad"}
"""After these the translator wants the break: no rule takes it away."""


def _bare(text: str) -> tuple[str, list[int] | range]:
    """The text without direction controls, and where each of its gaps lies in the text itself."""
    if _CONTROLS.isdisjoint(text):
        return text, range(len(text) + 1)
    kept = [at for at, character in enumerate(text) if character not in _CONTROLS]
    bare = "".join(text[at] for at in kept)
    back: list[int] = []
    for at in [*kept, len(text)]:
        while back and at > 0 and text[at - 1] in _OPENING and at - 1 > kept[len(back) - 1]:
            at -= 1
        back.append(at)
    return bare, back


def _iterator(kind: str, locale: str) -> Any:
    """ICU's iterators are not thread-safe and cheap to keep."""
    kept: dict[tuple[str, str], Any] = _LOCAL.__dict__.setdefault("iterators", {})
    if (kind, locale) not in kept:
        import icu

        make = {
            "line": icu.BreakIterator.createLineInstance,
            "word": icu.BreakIterator.createWordInstance,
            "character": icu.BreakIterator.createCharacterInstance,
        }[kind]
        kept[kind, locale] = make(icu.Locale(locale))
    return kept[kind, locale]


def _boundaries(text: str, kind: str, locale: str) -> list[int]:
    iterator = _iterator(kind, locale)
    iterator.setText(text)
    units = list(iterator)
    if not text or max(text) <= "\uffff":
        return units
    index, at = {}, 0
    for number, character in enumerate(text):
        index[at] = number
        at += 2 if character > "\uffff" else 1
    index[at] = len(text)
    return [index[unit] for unit in units]


def clusters(text: str) -> list[int]:
    """The ends of the grapheme clusters (UAX #29)."""
    return _boundaries(text, "character", "en")


# --- what must stay together -----------------------------------------------------------------------------------------

_NUMBER = r"\d(?:[\d.,:．，：]*\d)?"
_GLUED = (
    r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)"  # grouped digits with a plain space
    r"|\+\d[\d ()./-]*\d"  # a telephone number from its country code on
    r"|(?<!\d)\(?0\d{1,4}\)?(?:[ -]\d{2,4}){1,3}(?!\d)"  # ... from its area code on
    r"|\d[ap]?m?\s?[–—〜～~-]\s?\d"  # a range of times, pages, prices
    r"|\+(?: ?\+)+"  # plus signs in a row
    r"|(?<=\s)\+ \S"  # a plus sign and what it adds
    r"|(?:№|No\.|Nr\.|nº|n°|#) \d"  # number sign and number
    r"|(?:[€$£¥￥₩₹฿]|JPY|USD|EUR) \d"  # currency and amount
    r"|https?://."
    r"|(?<=[가-힣]) 수(?= [있없])"  # Korean `can`: its first word is none by itself
    r"|[０-９Ａ-Ｚａ-ｚ．，：]{2,}"  # full-width digits and letters
)
_WITH_COUNTER = (
    rf"(?:第|約|午[前後]|[¥￥])?{_NUMBER}[万億千兆萬亿]?"
    r"(?:[かカヶケヵ箇](?:月|所|国|年|条|語|日)間?|つ目?|[时時年月日分秒週周]間|[年月日週]生?間?|[回番人日年]目|小时|小時|分钟|分鐘"
    r"|[个個](?:月|人|小时|小時)|星期|公里|公斤|[一-鿿々]|[ァ-ヺー]{2,8}|％|%)?"
)
_WITH_UNIT = r"\d[만억천]?[ \u2009](?=(\S{1,12}))"
_UNITS = (
    " m cm mm km kg g mg t l ml dl cl h s min Min sec sek Sek Std Uhr hr hrs am pm AM PM a.m p.m °C °F % ‰ ° € $ £ ¥ 円 ₩ ₹ ₽ ₴ ฿ ₫"
    " kr zł Kč Ft lei kn EUR USD JPY GBP yen Yen YEN euro euros dollar dollars yenes ienes iene jenów jeny"
    " руб грн сум сом иен ієн йен час год мин хв км м см кг г"
    " 명 개 원 엔 시 분 초 일 월 년 번 대 세 층 호 권 장 건 회 살 만 억 천 가지 사람 시간"
    " đồng yên giờ phút ngày tháng năm người येन वटा जना बजे घण्टा ين ریال ريال درهم ساعة روبيه ین تومان بجے ין "
)
_JOINED_UNIT = (
    r"(?:บาท|เยน|นาฬิกา|น\.|คน|ชั่วโมง|นาที|วัน|เดือน|ปี|ข้อ|ກີບ|ເຢນ|ໂມງ|ຄົນ|ວັນ"
    r"|យ៉េន|រៀល|នាក់|ម៉ោង|ယန်း|နာရီ|ယောက်|ထောင်)"
)
"""Units of languages that join words: what follows the number only begins with one."""
_AFTER_WORD = r"(?<=[\u0e00-\u0eff\u1780-\u17ff]) (?=[#+]?[A-Za-z0-9][!-~]{0,5}(?![!-~]))"
"""Thai, Lao, Khmer: a short word or number in Latin letters stays with the word it follows ..."""
_COUNTED = r"(?<![\d.,:+#-])\d{1,2} (?=[\u0e00-\u0eff\u1780-\u17ff])"
"""... and what is counted stays with its number."""
_BEFORE_PARTICLE = r"[#+]?[A-Za-z0-9][!-~]{0,7} (?=[\u1000-\u109f]|[\u0900-\u0d7f]{1,4}(?![\u0900-\u0d7f]))"
"""Burmese and the scripts of India: it stays with the particle (at most four characters) that follows."""
_NO_START = r"\s*[–—―～／ๆໆៗ]"
"""Never at the start of a line: dashes, full-width tilde and solidus, Thai, Lao and Khmer repetition marks."""
_PARTICLES = frozenset({"Mymr", "Deva", "Beng", "Guru", "Gujr", "Taml", "Telu", "Mlym", "Sinh"})
_FRENCH = r"« .| [!?:;»]"


def _glued(text: str, language: Language) -> list[tuple[int, int]]:
    """Ranges inside which no line ends."""
    found = [m.span() for m in re.finditer(_GLUED, text)]
    if language.base_script in ("Thai", "Laoo", "Khmr"):
        found += [(m.start(), m.end() + 1) for m in re.finditer(f"{_AFTER_WORD}|{_COUNTED}", text)]
    elif language.base_script in _PARTICLES:
        found += [(m.end() - 1, m.end() + 1) for m in re.finditer(_BEFORE_PARTICLE, text)]
    found += [(m.end() - 2, m.end()) for m in re.finditer(_NO_START, text) if m.end() > 1]
    if any(c.isdigit() for c in text):
        for match in re.finditer(_WITH_UNIT, text):
            unit = match[1].rstrip(".,;:!?)»”’।。၊။")
            if f" {unit} " in _UNITS or re.match(_JOINED_UNIT, match[1]):
                found.append((match.start(), match.start(1) + 1))
        if language.base_script in ("Hani", "Hang"):
            found += [m.span() for m in re.finditer(_WITH_COUNTER, text)]
    if language.tag.split("-", maxsplit=1)[0] == "fr":
        found += [m.span() for m in re.finditer(_FRENCH, text)]
    return found


# --- addresses -------------------------------------------------------------------------------------------------------

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+[a-z]{2,}/[!-~]*"
)
_ADDRESS_CUT = r"(?<=[/?&=_@-])(?=[\w])|(?<=[\w/])(?=[.])"
"""After a slash, query sign or hyphen; before a full stop, so that nobody takes it for the sentence's end."""


def _grade_addresses(text: str, graded: dict[int, int]) -> None:
    """An address stays whole where it can; a web address breaks at its slashes before anywhere else."""
    if "@" not in text and "." not in text:
        return
    for match in re.finditer(_ADDRESS, text):
        mail = "@" in match[0]
        for at in range(match.start() + 1, match.end()):
            if at in graded:
                graded[at] = EMERGENCY if mail else POSSIBLE
        for cut in re.finditer(_ADDRESS_CUT, match[0]):
            if 3 <= cut.start() <= len(match[0]) - 3 and match[0][cut.start() - 2 : cut.start()] != "//":
                graded.setdefault(match.start() + cut.start(), EMERGENCY)


# --- phrases ---------------------------------------------------------------------------------------------------------


def _grade(text: str, at: int, phrase_starts: frozenset[int] | None) -> int:
    if phrase_starts is None or at in phrase_starts or at >= len(text):
        return PREFERRED
    return PREFERRED if text[at - 1] in "\u200b\u00ad \u3000\n" else POSSIBLE


@lru_cache(maxsize=1)
def _parser() -> Any:
    import budoux

    return budoux.load_default_japanese_parser()


def _phrase_starts(text: str, legal: set[int], language: Language) -> frozenset[int]:
    """The legal places where a phrase begins: by BudouX (Japanese), ICU's dictionary (Chinese), typed spaces and marks."""
    if language.phrases == "spaces":
        return frozenset(at for at in legal if not text[at - 1].isalnum())
    if language.phrases == "words":
        return frozenset(legal.intersection(_boundaries(text, "word", language.icu_locale)))
    found, at = set(), 0
    for phrase in _parser().parse(text):
        at += len(phrase)
        found.add(at)
    return frozenset(found & legal)
