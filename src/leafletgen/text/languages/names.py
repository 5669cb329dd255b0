"""What languages are called: in themselves, and in the languages of those who read our reports.

The names come from CLDR through Babel. Those of the languages that have a row of their own are stored beside the
program (`data/names.json`, written by `tools/names.py`): asking Babel for one name takes longer than setting a page.
"""

from __future__ import annotations

import json
from functools import cache

from leafletgen.core.data import DATA
from leafletgen.text.languages.tag import candidates, language

STORED = DATA / "names.json"


@cache
def _stored() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = (
        json.loads(STORED.read_text(encoding="utf-8")) if STORED.is_file() else {}
    )
    return found


_AUTONYMS = {
    "ja-simple": "やさしい日本語",
    "zh": "中文",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "zh-TW": "繁體中文（台灣）",
    "zh-HK": "繁體中文（香港）",
    "yue": "粵語",
    "id": "Bahasa Indonesia",
    "ms": "Bahasa Melayu",
    "sw": "Kiswahili",
    "ha": "Hausa",
    "ig": "Igbo",
    "tl": "Filipino",
    "mn-Mong": "ᠮᠣᠩᠭᠣᠯ",
    "prs": "دری",
    "ckb": "کوردیی ناوەندی",
    "bo": "བོད་ཡིག",
    "dz": "རྫོང་ཁ",
}
_NAMES = {
    ("ja-simple", "en"): "Easy Japanese",
    ("ja-simple", "ja"): "やさしい日本語",
    ("prs", "en"): "Dari",
    ("prs", "ja"): "ダリー語",
    ("tl", "en"): "Filipino",
    ("tl", "ja"): "フィリピノ語",
    ("bo", "ja"): "チベット語",
    ("dz", "ja"): "ゾンカ語",
    ("bn", "en"): "Bengali",
    ("my", "ja"): "ビルマ語（ミャンマー語）",
    ("zh-Hans", "ja"): "中国語（簡体字）",
    ("zh-Hant", "ja"): "中国語（繁体字）",
    ("zh-TW", "en"): "Traditional Chinese (Taiwan)",
    ("zh-TW", "ja"): "中国語（繁体字・台湾）",
    ("zh-HK", "en"): "Traditional Chinese (Hong Kong)",
    ("zh-HK", "ja"): "中国語（繁体字・香港）",
    ("uz-Cyrl", "en"): "Uzbek (Cyrillic)",
    ("uz-Cyrl", "ja"): "ウズベク語（キリル文字）",
    ("mn-Mong", "en"): "Mongolian (traditional script)",
    ("mn-Mong", "ja"): "モンゴル語（モンゴル文字）",
}
_UNCASED = ("Geor",)
"""Scripts whose capitals are not used at the start of a name."""


@cache
def autonym(tag: str) -> str:
    """The language's name in itself, as it is printed on its own sheet: capitalised where the script has capitals."""
    if tag in _AUTONYMS:
        return _AUTONYMS[tag]
    if tag in _stored():
        return _stored()[tag]["self"]
    found = display_name(tag, tag)
    known = language(tag)
    if found == tag or (known is not None and known.script in _UNCASED):
        return found
    return found[:1].upper() + found[1:]


@cache
def display_name(tag: str, in_language: str) -> str:
    """The language's name in another language; the tag itself where nobody knows it."""
    base = in_language if in_language in ("en", "ja") else in_language.split("-", maxsplit=1)[0]
    if (tag, base) in _NAMES:
        return _NAMES[tag, base]
    stored = _stored().get(tag, {}).get(base)
    if stored and in_language == base:
        return stored
    shown, said = _locale(in_language), _locale(tag)
    if shown is None or said is None:
        return tag
    for candidate in candidates(tag):
        name = shown.languages.get(candidate.replace("-", "_"))
        if name:
            return str(name)
    return str(said.get_language_name(shown) or tag)


def spoken_in(country: str) -> tuple[str, ...]:
    """The official languages of a country (two letters, ISO 3166), the first ones first; none where there is none."""
    from babel.languages import get_official_languages

    found = get_official_languages(country.upper(), de_facto=True) if len(country) == 2 else ()
    return tuple(map(str, found))


def _locale(tag: str):  # type: ignore[no-untyped-def]  # a Locale of Babel, which is loaded late
    """What Babel knows of a language, by the nearest tag that it has; None for one that it does not know."""
    from babel import Locale, UnknownLocaleError

    for candidate in candidates(tag) or [tag]:
        try:
            return Locale.parse(candidate.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return None
