"""The whole page: head, what it opens with, its sections, and the numbers at its foot. One file, no script.

header   the language, and the way to the others
hero     the zones on a ground that the page begins with: one heading of the first rank, however many halves it has
status   whether the sheet in the reader's hand is current, and that a machine wrote the texts
main     a section for each zone; zones that are built alike stand side by side where there is room
footer   what the foot of the sheet says
nav      the numbers to call, in reach wherever the page is
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from itertools import groupby

from leafletgen.core.record import NamedTuple, record
from leafletgen.sheet.sheet import Metadata, Sheet
from leafletgen.text.languages.tag import Language
from leafletgen.write.html.inline import PageSpeech, plain
from leafletgen.write.html.links import NOWHERE, PageLinks
from leafletgen.write.html.markup import PageMarkup, items_of
from leafletgen.write.html.nodes import PageElement, PagePicture, SetWords, tree
from leafletgen.write.html.palette import PAPER, ScreenPalette
from leafletgen.write.html.style import style_sheet

GLOBE = (
    '<svg aria-hidden="true" focusable="false" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor"'
    ' stroke-width="1.8"><circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3.3 2.6 3.3 15.400 0 18M12 3c-3.3 2.6-3.3 15.400 0 18"/>'
    "</svg>"
)


class SheetNotice(NamedTuple):
    """What is said to whoever comes from a sheet of a version, by its code: `anchor` is what stands behind the `#` there. `standing`: `current`,
    `replaced` or `withdrawn`; the words are in `language`, the reason in whatever language somebody wrote it.
    """

    anchor: str
    standing: str
    words: str
    language: str
    reason: str = ""


@record
class PageAbout:
    """What a page is, beside its sheets: `note` (that a machine wrote it) and `draft` (what it lacks) with their languages;
    `calls`: numbers and where they lead. `notices`: of each version that was published, whether its sheets are current (`docs/web.md`).
    """

    language: Language
    autonym: str
    others: str
    """The words `All languages` in the language."""
    u: float
    note: tuple[str, str] = ("", "")
    draft: tuple[str, str] = ("", "")
    calls: Mapping[str, str] | None = None
    links: PageLinks = NOWHERE
    notices: tuple[SheetNotice, ...] = ()


def write(pages: Sequence[Sheet], metadata: Metadata, about: PageAbout, palette: ScreenPalette) -> bytes:
    """The page as a file."""
    root = tree(pages)
    links = {about.links.address: about.links.chooser} if about.links.chooser else {}
    speech = PageSpeech(metadata.language, metadata.rtl, about.calls or {}, links)
    ink, paper = (palette.paints[name].hex for name in ("ink", PAPER))
    beside = {ink: "currentColor", paper: "var(--ground)"}
    markup = PageMarkup(speech, about.u * about.language.size, palette.inks, beside, palette.headlines)
    body = "".join(_body(root, metadata, about, markup))
    said = [one for one in root.within() if isinstance(one, SetWords)]
    chrome = "".join(
        (
            metadata.title,
            about.autonym,
            about.others,
            about.draft[0],
            about.note[0],
            "PDF kB0123456789·,",
            *(one.words + one.reason for one in about.notices),
        )
    )
    css = style_sheet(said, chrome, about.language, metadata.language, palette)
    head = "".join(_head(metadata, about, css, palette))
    direction = "rtl" if metadata.rtl else "ltr"
    return (
        f'<!doctype html>\n<html lang="{escape(metadata.language)}" dir="{direction}">\n{head}\n<body>\n{body}</body>\n</html>\n'
    ).encode()


def _head(metadata: Metadata, about: PageAbout, css: str, palette: ScreenPalette) -> Iterator[str]:
    """What is said of the page; nothing of it is loaded from elsewhere, and no script runs."""
    digest = b64encode(sha256(css.encode()).digest()).decode("ascii")
    links = about.links
    night = palette.night(PAPER).ground.hex
    yield (
        '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">\n"
        f"<title>{escape(plain(metadata.title))}</title>\n"
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="theme-color" content="{palette.day(PAPER).ground.hex}" media="(prefers-color-scheme: light)">\n'
        f'<meta name="theme-color" content="{night}" media="(prefers-color-scheme: dark)">\n'
        f'<meta name="date" content="{escape(metadata.date)}">\n'
        '<meta name="format-detection" content="telephone=no">\n'
    )
    if metadata.subject:
        yield f'<meta name="description" content="{escape(plain(metadata.subject))}">\n'
    if links.address:
        yield f'<link rel="canonical" href="{escape(links.address)}">\n'
        for tag, address in links.others:
            yield f'<link rel="alternate" hreflang="{escape(tag)}" href="{escape(address)}">\n'
        yield f'<meta property="og:url" content="{escape(links.address)}">\n'
    if links.chooser_address:
        yield f'<link rel="alternate" hreflang="x-default" href="{escape(links.chooser_address)}">\n'
    yield f'<meta property="og:title" content="{escape(plain(metadata.title))}">\n<meta property="og:type" content="article">\n'
    if links.picture:
        yield f'<meta property="og:image" content="{escape(links.picture)}">\n<meta name="twitter:card" content="summary_large_image">\n'
    yield f"<style>{css}</style>\n</head>"


def _body(root: PageElement, metadata: Metadata, about: PageAbout, markup: PageMarkup) -> Iterator[str]:
    hero, sections, foot = _divided(root)
    yield f'<a class="skip" href="#main">{escape(plain(metadata.title))}</a>\n'
    yield _way(about)
    lacking, language = about.draft
    if lacking:
        yield f'<p class="draft" lang="{escape(language)}"><strong>{escape(lacking)}</strong></p>\n'
    yield '<main id="main">\n'
    if hero:
        yield f'<header class="hero">{"".join(_hero(hero, markup))}</header>\n'
    yield from map(_notice, about.notices)
    note, language = about.note
    if note:
        yield f'<p class="note" lang="{escape(language)}">{escape(note)}</p>\n'
    yield from _sections(sections, markup)
    yield "</main>\n"
    yield f"<footer>{''.join(_foot(foot, about, markup))}</footer>\n"
    yield _calls(root, about, markup)


def _notice(one: SheetNotice) -> str:
    """Shown to who comes with its anchor in the address; without styles, all are a list of versions."""
    reason = f' <span class="why">{escape(one.reason)}</span>' if one.reason else ""
    return (
        f'<p class="sheet {one.standing}" id="{escape(one.anchor)}" lang="{escape(one.language)}" dir="auto">'
        f"<strong>{escape(one.words)}</strong>{reason}</p>\n"
    )


def _way(about: PageAbout) -> str:
    """The language of the page, and the way to the others."""
    here = f'<span class="here">{escape(about.autonym)}</span>'
    if not about.links.chooser:
        return f'<header class="way">{GLOBE}{here}</header>\n'
    return (
        f'<header class="way"><nav aria-label="{escape(about.others)}">{GLOBE}{here}'
        f'<a href="{escape(about.links.chooser)}">{escape(about.others)}</a></nav></header>\n'
    )


def _divided(
    root: PageElement,
) -> tuple[list[PageElement | PagePicture], list[PageElement | PagePicture], list[PageElement]]:
    """What a page begins with, its sections, and what stands at its foot."""
    parts = [kid for kid in root.kids if isinstance(kid, PageElement | PagePicture)]
    foot = [one for one in parts if isinstance(one, PageElement) and _of_kind(one, "Footer")]
    parts = [one for one in parts if one not in foot]
    hero: list[PageElement | PagePicture] = []
    for one in parts:
        zone = _zone(one)
        if zone is None or zone.ground is not None:
            hero.append(one)
        else:
            break
    while hero and isinstance(hero[-1], PageElement) and _zone(hero[-1]) is not None and not _headed(hero):
        hero.pop()
    return (hero, parts[len(hero) :], foot) if _headed(hero) else ([], parts, foot)


def _headed(parts: Sequence[PageElement | PagePicture]) -> bool:
    return any(
        isinstance(kid, PageElement) and kid.role == "H1"
        for one in parts
        if isinstance(one, PageElement)
        for kid in one.within()
    )


def _zone(part: PageElement | PagePicture) -> PageElement | None:
    """The zone that a part of the page is."""
    if isinstance(part, PagePicture):
        return None
    found = (part, *part.within())
    return next((one for one in found if isinstance(one, PageElement) and one.kind == "Zone"), None)


def _of_kind(node: PageElement, kind: str) -> bool:
    return any(isinstance(one, PageElement) and one.kind == kind for one in node.within())


def _hero(parts: Sequence[PageElement | PagePicture], markup: PageMarkup) -> Iterator[str]:
    """Bands of the grounds. Headings of the first rank that follow each other are the halves of one."""
    halves = [
        one
        for part in parts
        if isinstance(part, PageElement)
        for one in part.within()
        if isinstance(one, PageElement) and one.role == "H1"
    ]
    markup.widest = max((sum(word.ems for word in half.words) for half in halves), default=0.0)
    art: list[str] = []
    pieces: list[tuple[str, bool, str]] = []
    for part in parts:
        zone = _zone(part)
        if zone is None:
            art += _art(part, markup)
            continue
        ground = zone.ground.role if zone.ground is not None else PAPER
        for kid in _flat(zone):
            if isinstance(kid, PageElement) and kid.role == "H1":
                pieces.append((ground, True, markup.leaf(kid, ground, "span")))
                markup.headed = True
            else:
                said = (
                    markup.picture(kid, ground) if isinstance(kid, PagePicture) else markup.block(kid, ground)
                )
                pieces.append((ground, False, said))
    bands: list[str] = []
    for head, inside in groupby(pieces, key=lambda piece: piece[1]):
        if head:
            bands.append(f"<h1>{' '.join(_band(said, ground) for ground, _, said in inside)}</h1>")
            continue
        for ground, of_it in groupby(inside, key=lambda piece: piece[0]):
            said = "".join(said for _, _, said in of_it)
            bands.append(f'<div class="band on-{ground}"><div class="in">{said}</div></div>')
    yield "".join(bands)
    if art:
        yield f'<div class="art">{"".join(art)}</div>'


def _band(said: str, ground: str) -> str:
    return f'<span class="band on-{ground}"><span class="in">{said}</span></span>'


def _art(part: PageElement | PagePicture, markup: PageMarkup) -> list[str]:
    if isinstance(part, PagePicture):
        return [markup.picture(part, "art")]
    return [markup.blocks(part.kids, "art")]


def _flat(node: PageElement) -> Iterator[PageElement | PagePicture]:
    """The blocks of a zone without its columns; kinds that look like something stay whole."""
    for kid in node.kids:
        if isinstance(kid, PageElement) and kid.kind in (
            "Column",
            "Heading",
            "Paragraph",
            "Stack",
            "Columns",
            "Zone",
        ):
            yield from _flat(kid)
        elif isinstance(kid, PageElement | PagePicture):
            yield kid


def _sections(parts: Sequence[PageElement | PagePicture], markup: PageMarkup) -> Iterator[str]:
    """Sections in order; those built alike that follow each other, side by side."""
    for alike, group in groupby(parts, key=_built):
        found = [_section(one, markup) for one in group]
        if alike and len(found) > 1:
            yield f'<div class="alike on-{PAPER}"><div class="in">{"".join(found)}</div></div>\n'
        else:
            yield from found


def _built(part: PageElement | PagePicture) -> str:
    """What a section on the paper is built of; empty where it stands by itself."""
    zone = _zone(part)
    if zone is None or zone.ground is not None:
        return ""
    return ".".join(
        one.kind or one.role
        for one in zone.within()
        if isinstance(one, PageElement) and (one.kind or one.role[0] == "H")
    )


def _section(part: PageElement | PagePicture, markup: PageMarkup) -> str:
    zone = _zone(part)
    if zone is None:
        return "".join(f'<div class="art apart">{one}</div>\n' for one in _art(part, markup) if one)
    ground = zone.ground.role if zone.ground is not None else PAPER
    columns = [kid for kid in zone.kids if isinstance(kid, PageElement) and kid.kind == "Column"]
    inside = markup.blocks(_opened(part, zone), ground)
    kind = "in cols" if len(columns) > 1 else "in"
    return f'<section class="on-{ground}"><div class="{kind}">{inside}</div></section>\n' if inside else ""


def _opened(part: PageElement | PagePicture, zone: PageElement) -> list[PageElement | SetWords | PagePicture]:
    """What is in a section: what is read before its zone, the zone, what hangs on it."""
    if part is zone or isinstance(part, PagePicture):
        return list(zone.kids)
    return [
        one
        for kid in part.kids
        for one in (_opened(kid, zone) if isinstance(kid, PageElement) and _zone(kid) is zone else [kid])
    ]


def _foot(parts: Sequence[PageElement], about: PageAbout, markup: PageMarkup) -> Iterator[str]:
    """What the sheet says at its foot; not once more that a machine wrote it."""
    yield '<div class="in">'
    for part in parts:
        for node in list(part.within()):
            if isinstance(node, PageElement):
                node.kids = [kid for kid in node.kids if not _says(kid, about.note[0])]
        yield markup.blocks(part.kids, PAPER)
    for file in about.links.files:
        size = f"{file.size / 1000:.0f} kB"
        yield (
            f'<p class="t1"><a href="{escape(file.href)}" type="application/pdf">PDF</a> '
            f'<bdi dir="ltr">{escape(file.label)}, {size}</bdi></p>'
        )
    yield "</div>"


def _says(kid: PageElement | SetWords | PagePicture, note: str) -> bool:
    return (
        bool(note)
        and isinstance(kid, PageElement)
        and kid.role == "P"
        and plain(kid.text).strip() == note.strip()
    )


def _calls(root: PageElement, about: PageAbout, markup: PageMarkup) -> str:
    """The numbers to call with what they are, as the sheet has them."""
    calls = about.calls or {}
    found: dict[str, str] = {}
    for block in root.within():
        if not isinstance(block, PageElement) or block.kind != "Contacts":
            continue
        for item in items_of(block):
            lines = [
                plain(one.text).strip()
                for one in item.within()
                if isinstance(one, PageElement) and one.role == "P"
            ]
            if lines and lines[0] in calls and lines[0] not in found:
                sign = next((one for one in item.within() if isinstance(one, PagePicture)), None)
                drawn = markup.picture(sign, PAPER) if sign else ""
                words = f'<span class="t1">{escape(" ".join(lines[1:]))}</span>' if lines[1:] else ""
                found[lines[0]] = (
                    f'<a href="{escape(calls[lines[0]])}">{drawn}<span class="say"><bdi dir="ltr">{escape(lines[0])}</bdi>'
                    f"{words}</span></a>"
                )
    if not found:
        return ""
    return f'<nav class="calls" aria-label="{escape(" · ".join(found))}"><div class="in">{"".join(found.values())}</div></nav>\n'
