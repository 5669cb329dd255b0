"""A language tag (BCP 47) and everything about it that setting its text needs.

The facts stand in `data/languages.yaml`, one row per script and per language; only the rows asked for are read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from leafletgen.core.data import DATA

LATIN_AND_SYMBOLS = ("NotoSans", "NotoSansSymbols", "NotoSansSymbols2")
"""Behind every language's own fonts: Latin outside the script's font, then signs."""

_SCRIPT = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Hani", "Kore": "Hang", "Aran": "Arab"}
"""Rows named by ISO 15924's mixed and variant scripts, and the plain script that Unicode gives their letters."""


class LanguageTag(str):
    """The tag of a language as a project file names it: well-formed, so that it is good for the names of files."""

    __slots__ = ()


def well_formed(tag: str) -> bool:
    """Whether it looks like a tag at all (RFC 5646, 2.1): words of letters and digits, the first of two or three letters."""
    return re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag) is not None


class Language(NamedTuple):
    """How one language is set. Lengths are in em; see the head of `data/languages.yaml` for what each field means."""

    tag: str
    script: str
    rtl: bool
    hb_language: str
    """BCP 47 tag for HarfBuzz (`ja-simple` is plain `ja`)."""
    icu_locale: str
    """For line breaking: `ja@lb=strict`, `ko@lw=phrase` ..."""
    text_families: tuple[str, ...]
    display_families: tuple[str, ...]
    size: float
    running: float
    short: float
    ruby_running: float
    ruby_short: float
    ascent: float
    descent: float
    cap: float
    tracking: bool
    joins_lines: bool
    ruby: bool
    phrases: str | None
    """How preferred breaks are found: `budoux` (Japanese phrases), `words` (a dictionary), `spaces` (as typed), None: no need."""
    digits: str | None
    """The ten native digits; texts use 0-9 unless a theme asks."""
    quotes: tuple[str, str, str, str]

    def pitch(self, kind: str, ruby: bool = False) -> float:
        """Line pitch in em for `running` or `short` text (a headline's comes from its ink: 0 here)."""
        if kind == "headline":
            return 0.0
        if kind == "running":
            return self.ruby_running if ruby else self.running
        return self.ruby_short if ruby else self.short

    @property
    def base_script(self) -> str:
        """The Unicode script of its letters: `Hani` for Japanese and Chinese, `Hang` for Korean."""
        return _SCRIPT.get(self.script, self.script)


@cache
def language(tag: str) -> Language | None:
    """The language of a tag: its own row, else with subtags dropped from the end, else by its likely script.

    None where neither the language nor its script is known.
    """
    if not well_formed(tag):
        return None
    for candidate in candidates(tag):
        if row := _merged(candidate):
            return _build(tag, row)
    script = _likely_script(tag)
    row = _merged(script) if script else None
    return _build(tag, {"script": script, **row}) if row and script else None


def script_families(script: str) -> tuple[str, ...]:
    """The fonts for letters of a Unicode script met in a text of another language; empty where there are none."""
    row = _merged({"Hani": "Jpan", "Hira": "Jpan", "Kana": "Jpan", "Hang": "Kore"}.get(script, script))
    return _names(row, "text") if row else ()


def known_tags() -> tuple[str, ...]:
    """All languages that have a row of their own."""
    return tuple(key for key in _lines() if key[0].islower())


def candidates(tag: str) -> list[str]:
    """`zh-Hant-HK` -> itself, `zh-HK`, `zh-Hant`, `zh`: region is tried before script, as fonts go by region."""
    parts = tag.split("-")
    found = [tag]
    if len(parts) == 3:
        found.append(f"{parts[0]}-{parts[2]}")
    found += ["-".join(parts[:n]) for n in range(len(parts) - 1, 0, -1)]
    explicit = next((p.title() for p in parts[1:] if len(p) == 4 and p.isalpha()), None)
    if explicit is None:
        return found
    fits = [c for c in found if "-" in c or (_merged(c) or {}).get("script") == explicit]
    return fits if any(_merged(c) for c in fits) else []


@cache
def _lines() -> dict[str, str]:
    text = (DATA / "languages.yaml").read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z][\w-]*): (\{.*\})$", text, re.MULTILINE))


@cache
def _merged(key: str) -> dict[str, str] | None:
    line = _lines().get(key)
    if line is None:
        return None
    row = _decode(line)
    parent = row.get("like") or row.get("script")
    return {**(_merged(parent) or {}), **row} if parent else row


def _decode(line: str) -> dict[str, str]:
    return {k: v.strip('"') for k, v in re.findall(r'(\w+): (\[[^]]*\]|"[^"]*"|[^,}]+)', line)}


def _names(row: dict[str, str], key: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", row.get(key, "")))


def _chain(own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(own + LATIN_AND_SYMBOLS))


def _build(tag: str, row: dict[str, str]) -> Language:
    def number(key: str, default: float = 0.0) -> float:
        return float(row.get(key, default))

    def yes(key: str) -> bool:
        return row.get(key) == "yes"

    text = _names(row, "text")
    quotes = row.get("quotes", "“”‘’")
    hb_language = re.sub(r"-(simple|easy|plain)$", "", tag)
    zero = row.get("digits")
    return Language(
        tag=tag,
        script=row["script"],
        rtl=yes("rtl"),
        hb_language=hb_language,
        icu_locale=row.get("breaks", hb_language.replace("-", "_")),
        text_families=_chain(text),
        display_families=_chain(_names(row, "display") + text),
        size=number("size", 1.0),
        running=number("running"),
        short=number("short"),
        ruby_running=max(number("ruby_running"), number("running")),
        ruby_short=max(number("ruby_short"), number("short")),
        ascent=number("ascent"),
        descent=number("descent"),
        cap=number("cap"),
        tracking=yes("tracking"),
        joins_lines=yes("joins"),
        ruby=yes("ruby"),
        phrases=row.get("phrases"),
        digits="".join(chr(ord(zero) + n) for n in range(10)) if zero else None,
        quotes=(quotes[0], quotes[1], quotes[2], quotes[3]),
    )


def _likely_script(tag: str) -> str | None:
    """The script of a language without a row: its script subtag, else CLDR's likely subtags."""
    parts = tag.split("-")
    explicit = next((p.title() for p in parts[1:] if len(p) == 4 and p.isalpha()), None)
    if explicit:
        return explicit
    from babel.core import get_global

    likely = get_global("likely_subtags").get(parts[0].lower())
    return str(likely).split("_")[1] if likely else None
