"""The page on which a language is chosen: every language by its own name, always in the same order, and no flags.

It is complete without its script, which offers the language of the device and, where there are many, a field to find one by any of its names.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape

from leafletgen.core.data import DATA
from leafletgen.core.record import record
from leafletgen.text.languages.tag import Language
from leafletgen.write.html.nodes import SetWords
from leafletgen.write.html.page import GLOBE
from leafletgen.write.html.palette import PAPER, ScreenPalette
from leafletgen.write.html.style import style_sheet

MANY = 12
"""Languages from which on a page has a field to find one: fewer are seen at a glance."""


@record
class LanguageEntry:
    """A language to choose: its tag, what it is called in itself and (with their languages) in those of the page, where it leads. `unchecked`: no native
    reader has seen its texts.
    """

    tag: str
    language: str
    rtl: bool
    autonym: str
    names: tuple[tuple[str, str], ...]
    href: str
    address: str
    unchecked: bool
    found_by: tuple[str, ...] = ()
    """All that somebody may type who looks for it."""


@record
class ChooserAbout:
    """What the page says besides, in some languages: `heads` (choose your language), `titles` of the leaflet, `notes` on what
    is unchecked, `finding` (find your language); each with the language that it is in. `words`: all that is set on it, with the fonts.
    """

    heads: tuple[tuple[str, str], ...]
    titles: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]
    address: str
    language: Language
    words: tuple[SetWords, ...]
    finding: tuple[tuple[str, str], ...] = ()


def write(entries: Sequence[LanguageEntry], about: ChooserAbout, palette: ScreenPalette) -> bytes:
    """The page as a file."""
    css = style_sheet(about.words, "", about.language, about.language.hb_language, palette, look="chooser")
    script = (DATA / "web" / "chooser.js").read_text(encoding="utf-8")
    title = " · ".join(text for text, _ in (*about.heads, *about.titles[:1]))
    others = "".join(
        f'<link rel="alternate" hreflang="{escape(one.tag)}" href="{escape(one.address)}">\n'
        for one in entries
    )
    return (
        f'<!doctype html>\n<html lang="{escape(about.language.hb_language)}" dir="{"rtl" if about.language.rtl else "ltr"}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{_digest(css)}'; "
        f"script-src '{_digest(script)}'; "
        "font-src data:; base-uri 'none'; form-action 'none'\">\n"
        f'<title>{escape(title)}</title>\n<meta name="color-scheme" content="light dark">\n'
        f'<link rel="canonical" href="{escape(about.address)}">\n{others}'
        f'<link rel="alternate" hreflang="x-default" href="{escape(about.address)}">\n'
        f"<style>{css}</style>\n</head>\n<body>\n{''.join(_body(entries, about))}<script>{script}</script>\n</body>\n</html>\n"
    ).encode()


def _digest(text: str) -> str:
    """By which the policy of the page knows a part of it."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii")


def _body(entries: Sequence[LanguageEntry], about: ChooserAbout) -> Iterator[str]:
    ground = "call"
    yield f'<header class="{ground}"><div class="in">{GLOBE}<h1>{"".join(_lines(about.heads))}</h1>'
    yield f'<div class="titles">{"".join(f"<p{_in(lang)}>{escape(text)}</p>" for text, lang in about.titles)}</div></div></header>\n'
    yield f'<main class="on-{PAPER}"><div class="in">'
    yield '<p class="own-device" hidden></p>\n'
    if len(entries) > MANY:
        yield f'<div class="find" hidden><label for="find">{"".join(_lines(about.finding))}</label>'
        yield '<input id="find" type="search" autocomplete="off" spellcheck="false" dir="auto"><output for="find"></output></div>\n'
    yield '<ul role="list">\n'
    yield from map(_row, entries)
    yield "</ul>\n"
    if any(entry.unchecked for entry in entries):
        notes = " ".join(f"<span{_in(lang)}>{escape(text)}</span>" for text, lang in about.notes)
        yield f'<p class="note"><span class="mark" aria-hidden="true"></span>{notes}</p>\n'
    yield "</div></main>\n"


def _lines(texts: Sequence[tuple[str, str]]) -> Iterator[str]:
    return (f"<span{_in(language)}>{escape(text)}</span> " for text, language in texts)


def _in(language: str) -> str:
    return f' lang="{escape(language)}"'


def _row(entry: LanguageEntry) -> str:
    """A language. Names keep to the start of the row whatever their direction: one edge to look along."""
    direction = ' dir="rtl"' if entry.rtl else ""
    names = "".join(f"<span{_in(lang)}>{escape(name)}</span>" for name, lang in entry.names)
    mark = '<span class="mark" aria-hidden="true"></span>' if entry.unchecked else ""
    return (
        f'<li data-find="{escape(" · ".join(entry.found_by))}"><a href="{escape(entry.href)}" hreflang="{escape(entry.tag)}"><bdi class="own" lang="{escape(entry.language)}"'
        f'{direction}>{escape(entry.autonym)}</bdi><span class="names">{names}</span>{mark}</a></li>\n'
    )
