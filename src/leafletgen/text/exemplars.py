"""The letters that a language is written with (CLDR's exemplar characters), and how those of Arabic and its like join."""

from __future__ import annotations

from functools import cache

import icu

from leafletgen.text.languages.tag import Language


@cache
def exemplars(language: Language) -> tuple[str, ...]:
    """Letters and clusters of the language, small and capital, in the order of their code points; empty where CLDR has none."""
    data = icu.LocaleData(language.hb_language.replace("-", "_"))
    small = set(data.getExemplarSet(0, icu.ULocaleDataExemplarSetType.ES_STANDARD))
    return tuple(sorted(small | {one.upper() for one in small}))


@cache
def letters_of_script(script: str) -> str:
    """All letters of a script of Unicode (`Vaii`); none where it has no such script."""
    try:
        return "".join(icu.UnicodeSet(f"[[:Script={script}:]&[:L:]]"))
    except icu.ICUError:
        return ""


def joining(character: str) -> str:
    """`D` for a letter that joins on both sides, `R` for one that joins with the letter before it, else empty."""
    kind = icu.Char.getIntPropertyValue(ord(character), icu.UProperty.JOINING_TYPE)
    return {2: "D", 4: "R"}.get(kind, "")


def in_full(tag: str) -> str:
    """A tag with the script and region that go without saying (CLDR's likely subtags): `zh-CN` and `zh-Hans` are `zh-Hans-CN`."""
    return str(icu.Locale.forLanguageTag(tag).addLikelySubtags().toLanguageTag())
