"""How a language writes months, parts of the day and currencies: CLDR through Babel, and what its pack adds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.text.figures.figure import cleaned
from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.tag import candidates

_LONG = 4
"""Letters from which on a name may have an ending (`Mayıs’ta`, `toukokuussa`)."""
_OF_WORDS = r"^\s\d!-/:-@\[-`{-~«»\u2000-\u206f\u3000-\u3003\u3008-\u3020"
"""All but spaces, digits and marks between words: vowel signs are of the word, other than in Python's `\\w`."""
_WIDTHS = ("wide", "abbreviated")
_MAJOR = (
    "USD", "EUR", "GBP", "JPY", "CNY", "KRW", "INR", "RUB", "CHF", "AUD", "CAD", "THB", "VND", "TRY", "PLN",
)  # fmt: skip
"""Currencies whose names are known beside their signs and codes."""
_SPANS = {"week": 7 * 24 * 60, "day": 24 * 60, "hour": 60, "minute": 1}
_HALF = 12
"""Hours of half a day."""
_ENGLISH = ("am", "a.m", "pm", "p.m")
"""The abbreviations for the halves of the day that all languages borrow."""
_HOUR = 3600
"""Seconds, in which Babel counts the rules for parts of the day."""


class Customs(NamedTuple):
    """What is known of a language. Words are folded as `folded` folds them."""

    months: Mapping[str, int]
    """Name -> 1 to 12."""
    abbreviated: frozenset[str]
    """Those that count beside a figure alone: `Mar`."""
    month: WordFinder
    """Finds a name in a text that was not folded."""
    parts: Mapping[str, frozenset[int]]
    """Word for a part of the day -> the hours that it may mean."""
    named: Mapping[str, str]
    """Those for noon, midnight and the night -> CLDR's name for it."""
    knows_parts: bool
    """Whether CLDR or the pack knows the parts of its day, not only the halves."""
    part: WordFinder
    capital_parts: frozenset[str]
    """Those of English, which may be words of their own here (`am`): they count in capitals, or behind digits."""
    currencies: Mapping[str, frozenset[str]]
    """Sign, code or word -> codes (ISO 4217)."""
    currency: WordFinder
    capitals: bool
    """Names of months begin with a capital."""
    day: WordFinder
    """Finds days of the week that have a number in their name."""
    numeric_months: bool
    """Months are written in figures alone (Japanese, Vietnamese)."""
    clock: int
    """Hours of its clock: 12 or 24; 0 where nobody knows."""
    decimals: frozenset[str]
    """Marks before decimals, as plain ones: a point, a comma or both."""
    spans: Mapping[str, int]
    """Word behind digits -> how many minutes it stands for: `weeks`, `h`, 時間. The longest words first."""
    many: Mapping[str, int]
    """Word behind digits -> how many zeros it stands for: `million`, 万, लाख."""
    percent: tuple[str, ...]
    """How words for per cent begin, before digits or behind them: `prosent`, yüzde, パーセント."""


class WordFinder:
    """Finds words of a list. Few texts have any: the pattern, which takes long to compile, is made for the first that has."""

    def __init__(self, words: Sequence[str], spaced: bool, prefixes: Sequence[str]) -> None:
        self._words, self._spaced, self._prefixes = words, spaced, prefixes
        self._begin = tuple(dict.fromkeys(word.partition(" ")[0] for word in words))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        before = f"(?:{'|'.join(map(re.escape, self._prefixes))})?" if self._prefixes else ""
        return re.compile("|".join(_bounded(word, self._spaced, before) for word in self._words))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Where they stand."""
        return self._pattern.finditer(text) if any(word in text for word in self._begin) else iter(())


def folded(text: str) -> str:
    """Small letters, in as many characters as the text has (a small `İ` would be two)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _folded(word: str) -> str:
    """A word of CLDR or a pack as it is looked for in a cleaned text."""
    return folded(cleaned(word).text)


def load() -> None:
    """Load what knows of languages: once, before workers are forked."""
    import babel.dates
    import babel.numbers  # noqa: F401


@lru_cache(maxsize=256)
def customs(tag: str, pack: Pack) -> Customs:
    """What is known of a language; where CLDR knows nothing, what its pack says."""
    locale = _locale(tag)
    own = pack.numbers
    months = {**(_months(locale, _WIDTHS) if locale else {}), **own.months}
    whole = {**(_months(locale, _WIDTHS[:1]) if locale else {}), **own.months}
    parts = _parts(locale) if locale else {}
    parts |= dict.fromkeys(own.before_noon, _hours(0, 12)) | dict.fromkeys(own.after_noon, _hours(12, 24))
    currencies = _currencies(locale)
    spaced = pack.spaces == "words"
    return Customs(
        {_folded(word): number for word, number in months.items()},
        frozenset(_folded(word) for word in months if word not in whole),
        _words(months, spaced, own.prefixes),
        {_folded(word): hours for word, hours in parts.items()},
        _named(locale) if locale else {},
        bool(own.after_noon) or bool(locale and _rules(locale)),
        _words(parts, spaced),
        _foreign(locale) if locale else frozenset(),
        currencies,
        _words(currencies, spaced),
        bool(months) and all(word[0] != word[0].lower() for word in months),
        _words(_days(locale, pack) if locale else (), spaced),
        bool(locale) and _in_figures(locale),
        _clock(locale) if locale else 0,
        _decimals(locale),
        dict(sorted(_spans(locale).items(), key=lambda span: -len(span[0]))) if locale else {},
        {**(_many(locale) if locale else {}), **own.multipliers},
        tuple(map(_folded, (*(_percent(locale) if locale else ()), *own.percent))),
    )


def _locale(tag: str):  # type: ignore[no-untyped-def]  # a Locale of Babel, which is loaded late
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    for candidate in candidates(tag) or [tag]:
        known = get_global("language_aliases").get(candidate, candidate.replace("-", "_"))
        try:
            return Locale.parse(known)
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _months(locale, widths: Iterable[str]) -> dict[str, int]:  # type: ignore[no-untyped-def]
    """Names of months without figures; where a name is inflected (`октября`, `октябрь`), its stem as well."""
    found: dict[str, int] = {}
    for width in widths:
        for number in range(1, 13):
            forms = [locale.months[form][width].get(number, "") for form in ("format", "stand-alone")]
            names = [name.strip(". ") for name in forms if name and not any(map(str.isdigit, name))]
            for name in dict.fromkeys((*names, *_stem(names))):
                found.setdefault(name, number)
    return {word: number for word, number in found.items() if _alone(word, number, found)}


def _is_wide(word: str) -> bool:
    return bool(word) and unicodedata.east_asian_width(word[0]) == "W"


def _in_figures(locale) -> bool:  # type: ignore[no-untyped-def]
    """Whether months have figures in their short names; `M02` is what CLDR has where nobody told it a name."""
    names = map(str, locale.months["format"]["abbreviated"].values())
    return any(any(map(str.isdigit, name)) and not re.fullmatch(r"M\d\d", name) for name in names)


def _days(locale, pack: Pack) -> Iterator[str]:  # type: ignore[no-untyped-def]
    written = set(map(str, pack.numbers.written))
    for width in _WIDTHS:
        for name in locale.days["format"][width].values():
            if any(letter.isdecimal() or letter in written for letter in name):
                yield name


def _stem(names: list[str]) -> list[str]:
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    stem = "".join(letters[0] for letters in alike)
    return [stem] if len(set(names)) > 1 and len(stem) >= _LONG - 1 else []


def _alone(word: str, number: int, among: Mapping[str, int]) -> bool:
    """Whether no other month begins like this."""
    return bool(word) and not any(
        other != number and name.startswith(word) and len(word) >= _LONG - 1 for name, other in among.items()
    )


def _rules(locale) -> Mapping[str, Any]:  # type: ignore[no-untyped-def]
    """When the parts of a day begin and end; CLDR tells it of languages, not of their scripts."""
    from babel import Locale

    found = locale.day_period_rules or Locale(locale.language).day_period_rules or {}
    rules: Mapping[str, Any] = found.get(None, {})
    return rules


def _parts(locale) -> dict[str, frozenset[int]]:  # type: ignore[no-untyped-def]
    """Words for the parts of the day. `am` and `pm` are halves of it; the others have their hours in CLDR's rules."""
    rules = _rules(locale)
    hours: dict[str, frozenset[int]] = {"am": _hours(0, 12), "pm": _hours(12, 24)}
    for name in ("noon", "midnight"):
        hours[name] = frozenset({12} if name == "noon" else {0, 24, 12})
    for name, ranges in rules.items():
        for rule in ranges:
            if "from" in rule:
                begin, end = rule["from"], rule["before"]
                hours[name] = hours.get(name, frozenset()) | _around(
                    begin // _HOUR, _after(begin, end) // _HOUR
                )
    found = dict(zip(_ENGLISH, (hours["am"], hours["am"], hours["pm"], hours["pm"]), strict=True))
    for form in ("format", "stand-alone"):
        for width in _WIDTHS:
            for name, word in locale.day_periods.get(form, {}).get(width, {}).items():
                if name in hours and len(word) > 1:
                    for one in {word, word.replace(".", ""), word.replace(" ", ""), word.strip(".")}:
                        found[one] = found.get(one, frozenset()) | hours[name]
    return found


def _foreign(locale) -> frozenset[str]:  # type: ignore[no-untyped-def]
    """The English abbreviations, where they are not the language's own."""
    own = {
        _folded(word)
        for form in locale.day_periods.values()
        for names in form.values()
        for word in names.values()
    }
    return frozenset(_ENGLISH) - own


def _named(locale) -> dict[str, str]:  # type: ignore[no-untyped-def]
    """Words for noon, midnight and the night. What means the morning as well (`matin`) is none for the night."""
    found: dict[str, str] = {}
    for form in locale.day_periods.values():
        for words in form.values():
            for name, word in words.items():
                kind = name.rstrip("12")
                if found.get(_folded(word), "night") == "night":
                    found[_folded(word)] = kind
    return {word: kind for word, kind in found.items() if kind in ("noon", "midnight", "night")}


def _clock(locale) -> int:  # type: ignore[no-untyped-def]
    return _HALF if "a" in re.sub(r"'[^']*'", "", locale.time_formats["short"].pattern) else 2 * _HALF


def _decimals(locale) -> frozenset[str]:  # type: ignore[no-untyped-def]
    marks = {symbols.get("decimal", ".") for symbols in locale.number_symbols.values()} if locale else set()
    return frozenset("," if mark == "," else "." for mark in marks) or frozenset(".,")


def _spans(locale) -> dict[str, int]:  # type: ignore[no-untyped-def]
    """The words of CLDR's patterns for weeks, days, hours and minutes: `{0} weeks`."""
    found: dict[str, int] = {}
    for name, length in _SPANS.items():
        widths = locale._data["unit_patterns"].get(f"duration-{name}", {})
        for width in ("long", "short"):
            for form, pattern in widths.get(width, {}).items():
                if form != "per" and isinstance(pattern, str) and pattern.startswith("{0}"):
                    found.setdefault(_folded(pattern[3:]).strip(" \u00a0."), length)
    return {word: length for word, length in found.items() if word}


def _percent(locale) -> Sequence[str]:  # type: ignore[no-untyped-def]
    """The words of CLDR's patterns for per cent, and their stem: `{0} prosenttia`, `yüzde {0}`."""
    patterns = locale._data["unit_patterns"].get("concentr-percent", {}).get("long", {})
    words = [
        word for one in patterns.values() if isinstance(one, str) and (word := one.replace("{0}", "").strip())
    ]
    return [*words, *_stem(words)]


def _many(locale) -> dict[str, int]:  # type: ignore[no-untyped-def]
    """The words of CLDR's forms of large numbers: `00 million` is the form for eight digits. Short ones of one or two letters
    may as well be units.
    """
    found: dict[str, int] = {}
    known = locale.compact_decimal_formats
    for width in ("long", "short") if known.get("long") else ("short",):
        for forms in known.get(width, {}).values():
            for size, form in forms.items():
                pattern = str(getattr(form, "pattern", form)).partition(";")[0]
                word = cleaned(re.sub("[0'.]+", "", pattern)).text.strip().lower()
                if (
                    "0" in pattern
                    and word
                    and ("long" not in known or width == "long" or len(word) > 2 or _is_wide(word))
                ):
                    found.setdefault(word, len(str(size)) - pattern.count("0"))
    return {word: zeros for word, zeros in found.items() if zeros}


def _around(begin: int, end: int) -> frozenset[int]:
    """The hours that people may put into a part of the day: all of its half, an hour more where it has both."""
    if end <= _HALF:
        return _hours(0, _HALF)
    return _hours(_HALF - 1, 2 * _HALF) if begin >= _HALF and end <= 2 * _HALF else _hours(begin - 1, end + 1)


def _after(begin: int, end: int) -> int:
    return end if end > begin else end + 24 * _HOUR


def _hours(begin: int, end: int) -> frozenset[int]:
    return frozenset(hour % 24 for hour in range(begin, end))


def _currencies(locale) -> dict[str, frozenset[str]]:  # type: ignore[no-untyped-def]
    """Signs and codes of all currencies; names of the major ones, without what says of which country they are."""
    from babel import Locale

    found: dict[str, set[str]] = {}
    symbols: Iterable[tuple[str, str]] = ()
    for one in (Locale("en"), locale):
        symbols = (*symbols, *(one.currency_symbols.items() if one else ()))
    for code, sign in symbols:
        if any(unicodedata.category(c) == "Sc" for c in sign):
            bare = "".join(c for c in sign if unicodedata.category(c) == "Sc")
            for one in {bare, _folded(sign)} if sign[0].isascii() else {bare}:
                found.setdefault(one, set()).add(code)
    for code in _MAJOR:
        found.setdefault(folded(code), set()).add(code)
        for word in _name(locale, code) if locale else ():
            found.setdefault(_folded(word), set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def _name(locale, code: str) -> Iterator[str]:  # type: ignore[no-untyped-def]
    """The noun in the name of a currency, where its name is one word."""
    name = locale.currencies.get(code, "")
    if name and " " not in name and name != code:
        yield name


def _words(words: Iterable[str], spaced: bool, prefixes: Sequence[str] = ()) -> WordFinder:
    """What finds some words, longest first: among spaces whole ones, with endings where they are long."""
    ordered = sorted({_folded(word) for word in words if word}, key=lambda word: (-len(word), word))
    return WordFinder(tuple(ordered), spaced, tuple(prefixes))


def _bounded(word: str, spaced: bool, before: str) -> str:
    """A word with what may stand at its ends: digits always (`9am`), letters nowhere or as an ending."""
    bare = re.escape(word).replace(r"\ ", r"\s+")
    if not any(map(str.isalpha, word)):
        return f"({bare})"
    first = rf"(?<![^\W\d_]){before}" if spaced and word[0].isalpha() and not _is_wide(word) else ""
    if not spaced and not _is_wide(word) and len(word) < _LONG:
        return rf"(?<![{_OF_WORDS}])({bare})(?![{_OF_WORDS}])"
    if not (spaced and word[-1].isalpha()) or _is_wide(word):
        return f"{first}({bare})"
    ending = rf"(?:[’'][^\W\d_]+|[{_OF_WORDS}]{{0,7}})" if len(word) >= _LONG else ""
    return rf"{first}({bare}){ending}(?![^\W\d_])"
