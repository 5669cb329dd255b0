"""A language tag (BCP 47) and everything about it that setting its text needs.

The facts stand in packs, `data/languages/<tag>.yaml`; only those asked for are read. A project may bring packs of its own:
they travel with its `Languages`, so that two projects in one process never see each other's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from leafletgen.core.record import NamedTuple
from leafletgen.text.languages.pack import Pack
from leafletgen.text.languages.read import builtin, builtin_tags

HEADLINE_AIR = 0.12
"""Air between two lines of a headline, em, where a pack does not say its pitch."""
LATIN_AND_SYMBOLS = ("NotoSans", "NotoSansSymbols", "NotoSansSymbols2")
"""Behind every language's own fonts: Latin outside the script's font, then signs."""
_EASY = re.compile(r"-(simple|easy|plain)$")
"""The variant subtag of an easy form of a language."""


FALLBACK = "en"
"""How texts are set whose language nobody knows: the program's own texts are English."""


class LanguageTag(str):
    """The tag of a language as a project file names it: well-formed, so that it is good for the names of files."""

    __slots__ = ()


def well_formed(tag: str) -> bool:
    """Whether it looks like a tag at all (RFC 5646, 2.1): words of letters and digits, the first of two or three letters."""
    return re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag) is not None


class Language(NamedTuple):
    """How one language is set: its pack, and what follows from its tag. Lengths are in em."""

    tag: str
    pack: Pack
    hb_language: str
    """BCP 47 tag for HarfBuzz (`ja-simple` is plain `ja`)."""
    icu_locale: str
    """For line breaking: `ja@lb=strict`, `ko@lw=phrase` ..."""
    text_families: tuple[str, ...]
    display_families: tuple[str, ...]

    @property
    def script(self) -> str:
        """Its script (ISO 15924): mixed and variant ones, too (`Jpan`, `Aran`)."""
        return self.pack.script

    @property
    def base_script(self) -> str:
        """The Unicode script of its letters: `Hani` for Japanese and Chinese, `Hang` for Korean."""
        return self.pack.letters or self.pack.script

    @property
    def rtl(self) -> bool:
        """Whether it runs from right to left."""
        return self.pack.direction == "rtl"

    @property
    def size(self) -> float:
        """Factor beside Latin type of the same rank."""
        return self.pack.size

    @property
    def running(self) -> float:
        """Line pitch of text of many lines."""
        return self.pack.pitch.running

    @property
    def short(self) -> float:
        """Line pitch of text of one or two lines."""
        return self.pack.pitch.short

    @property
    def ruby_running(self) -> float:
        """As `running`, where readings stand over words."""
        return max(self.pack.pitch.running_with_readings, self.running)

    @property
    def ruby_short(self) -> float:
        """As `short`, where readings stand over words."""
        return max(self.pack.pitch.short_with_readings, self.short)

    @property
    def ascent(self) -> float:
        """Above the base line, of an optically even box."""
        return self.pack.ascent

    @property
    def descent(self) -> float:
        """Below the base line, of an optically even box."""
        return self.pack.descent

    @property
    def cap(self) -> float:
        """Height of letters for the reading distance."""
        return self.pack.cap

    @property
    def tracking(self) -> bool:
        """Whether letter-spacing is allowed."""
        return self.pack.tracking

    @property
    def joins_lines(self) -> str:
        """Characters between two of which a line end in the file is nothing; empty where it is a space."""
        return self.pack.joins

    @property
    def ruby(self) -> bool:
        """Whether readings stand over words."""
        return self.pack.readings is not None

    @property
    def phrases(self) -> str | None:
        """How preferred breaks are found: `budoux` (Japanese phrases), `words` (a dictionary), `spaces` (as typed), None: no need."""
        return None if self.pack.breaks.phrases == "none" else self.pack.breaks.phrases

    @property
    def digits(self) -> str | None:
        """The ten native digits; texts use 0-9 unless a theme asks."""
        zero = self.pack.digits
        return "".join(chr(ord(zero) + n) for n in range(10)) if zero else None

    @property
    def quotes(self) -> tuple[str, str, str, str]:
        """Quotation marks: outer opening and closing, inner opening and closing."""
        a, b, c, d = self.pack.marks.quotes
        return a, b, c, d

    @property
    def is_easy(self) -> bool:
        """Whether it is an easy form of its language (BCP 47 variant `simple`)."""
        return _EASY.search(self.tag) is not None

    def pitch(self, kind: str, ruby: bool = False) -> float:
        """Line pitch in em for `running`, `short` or `headline` text."""
        if kind == "headline":
            own = self.pack.pitch.headline or self.ascent + self.descent + HEADLINE_AIR
            return max(self.pack.pitch.headline_with_readings, own) if ruby else own
        if kind == "running":
            return self.ruby_running if ruby else self.running
        return self.ruby_short if ruby else self.short


class Languages:
    """The languages at hand: the program's, and over them the packs that a project brings."""

    def __init__(self, own: Mapping[str, Pack] | None = None) -> None:
        """`own`: the project's packs by tag."""
        self.own = dict(own or {})
        self._found: dict[str, Language | None] = {}

    def get(self, tag: str) -> Language | None:
        """The language of a tag: its own pack, else with subtags dropped from the end, else by its likely script.

        None where neither the language nor its script is known.
        """
        if tag not in self._found:
            pack = self._pack_for(tag) if well_formed(tag) else None
            self._found[tag] = _language(tag, pack) if pack else None
        return self._found[tag]

    def _pack_for(self, tag: str) -> Pack | None:
        for candidate in self.candidates(tag):
            if pack := self.pack(candidate):
                return pack
        script = likely_script(tag)
        return builtin(script) if script else None

    def pack(self, tag: str) -> Pack | None:
        """The pack of this very tag; None where there is none."""
        # A tag may be a kind of string of its own, which a cache would keep apart.
        return self.own.get(tag) or (builtin(str(tag)) if tag in builtin_tags() else None)

    def tags(self) -> tuple[str, ...]:
        """All languages that have a pack of their own."""
        return tuple(sorted({*builtin_tags(), *self.own}))

    def candidates(self, tag: str) -> list[str]:
        """`zh-Hant-HK` -> itself, `zh-HK`, `zh-Hant`, `zh`: region is tried before script, as fonts go by region."""
        parts = tag.split("-")
        found = [tag]
        if len(parts) == 3:
            found.append(f"{parts[0]}-{parts[2]}")
        found += ["-".join(parts[:n]) for n in range(len(parts) - 1, 0, -1)]
        explicit = _explicit_script(tag)
        if explicit is None:
            return found
        fits = [c for c in found if "-" in c or ((pack := self.pack(c)) and pack.script == explicit)]
        return fits if any(self.pack(c) for c in fits) else []


SHIPPED = Languages()
"""The program's own languages."""


def language(tag: str) -> Language | None:
    """A language of the program: for what no project is at hand."""
    return SHIPPED.get(tag)


def writing(script: str) -> Pack | None:
    """What is known of a Unicode script, whatever the language: `Hani`, `Latn`; None where nothing is."""
    return builtin(script)


def script_families(script: str) -> tuple[str, ...]:
    """The fonts for letters of a Unicode script met in a text of another language; empty where there are none."""
    pack = writing(script)
    return pack.fonts.text if pack else ()


def known_tags() -> tuple[str, ...]:
    """All languages of the program that have a pack of their own."""
    return SHIPPED.tags()


def candidates(tag: str) -> list[str]:
    """The tags under which a language may be known, the closest first."""
    return SHIPPED.candidates(tag)


def _chain(own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(own + LATIN_AND_SYMBOLS))


def _language(tag: str, pack: Pack) -> Language:
    hb_language = _EASY.sub("", tag)
    return Language(
        tag,
        pack,
        hb_language,
        pack.breaks.locale or hb_language.replace("-", "_"),
        _chain(pack.fonts.text),
        _chain(pack.fonts.display + pack.fonts.text),
    )


def _explicit_script(tag: str) -> str | None:
    return next((p.title() for p in tag.split("-")[1:] if len(p) == 4 and p.isalpha()), None)


@cache
def likely_script(tag: str) -> str | None:
    """The script of a language without a pack: its script subtag, else CLDR's likely subtags."""
    explicit = _explicit_script(tag)
    if explicit:
        return explicit
    from babel.core import get_global

    likely = get_global("likely_subtags").get(tag.split("-", maxsplit=1)[0].lower())
    return str(likely).split("_")[1] if likely else None
