"""The style sheet of a page: the theme's colours by day and night, the language's lines and fonts, and how parts look."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from leafletgen.core.color import RGB, WHITE, contrast
from leafletgen.core.data import DATA
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.packing import packed
from leafletgen.text.fonts.subset import covering
from leafletgen.text.languages.tag import Language
from leafletgen.write.html.markup import headline_class
from leafletgen.write.html.nodes import SetWords
from leafletgen.write.html.palette import PAPER, InkedGround, ScreenPalette

HEAVY = 64 << 10
"""Bytes of one weight of a font from which on a page carries no other: Nastaliq's rules alone take twice as much."""


def style_sheet(
    words: Sequence[SetWords],
    chrome: str,
    language: Language,
    tag: str,
    palette: ScreenPalette,
    look: str = "page",
) -> str:
    """All of it. `chrome`: words of the page that are on no sheet."""
    parts = (
        *_faces(words, chrome, tag, palette.headlines),
        *colors(words, palette),
        _lines(language),
        _looks(look),
    )
    return "\n".join(parts)


@cache
def _looks(name: str) -> str:
    return (DATA / "web" / f"{name}.css").read_text(encoding="utf-8")


def looks(name: str) -> str:
    """One of the style sheets that are the same for all pages."""
    return _looks(name)


def _lines(language: Language) -> str:
    """How far lines stand apart in the language's script; for readings over words, browsers make the room themselves."""
    pitches = {kind: language.pitch(kind) for kind in ("running", "short", "headline")}
    said = "".join(f"--{kind}:{max(pitch, 1.1):.3g};" for kind, pitch in pitches.items())
    return f":root{{{said}--size:{100 * min(max(language.size, 0.9), 1.2):.3g}%}}"


# -- fonts --------------------------------------------------------------------------------------------------------


def _faces(words: Sequence[SetWords], chrome: str, tag: str, headlines: Sequence[str]) -> Iterator[str]:
    """Each font with the letters that the page sets in it; for each language, in which order they are looked at."""
    letters: dict[Face, set[str]] = {}
    used: dict[str, Counter[str]] = {}
    for one in words:
        letters.setdefault(one.face, set()).update(one.text)
        used.setdefault(one.language, Counter())[one.face.family] += len(one.text)
    main = [family for family, _ in used.get(tag, Counter()).most_common()]
    for face, known in letters.items():
        if face.family in main[:1]:
            known.update(c for c in chrome if face.covers(c))
    yield from _carried(letters)
    everything = list(dict.fromkeys((*main, *(f for count in used.values() for f, _ in count.most_common()))))
    yield f":root{{font-family:{_families(everything)}}}"
    for own, count in sorted(used.items()):
        if own != tag:
            first = [family for family, _ in count.most_common()]
            yield f":lang({own}){{font-family:{_families(list(dict.fromkeys((*first, *everything))))}}}"
    for family in headlines:
        if family in everything:
            yield f".{headline_class(family)}{{font-family:{_families(list(dict.fromkeys((family, *everything))))}}}"


def _carried(letters: dict[Face, set[str]]) -> Iterator[str]:
    """The rules of all fonts. Where a font takes very much, its regular weight stands for all, and browsers thicken it."""
    families = groupby(sorted(letters.items(), key=_named), key=lambda item: item[0].family)
    for _, weights in families:
        (first, known), *more = weights
        packed_first = _packed(first, known)
        if len(packed_first) > HEAVY and more:
            yield _face(first, _packed(first, known.union(*(own for _, own in more))))
            continue
        yield _face(first, packed_first)
        yield from (_face(face, _packed(face, own)) for face, own in more)


def _packed(face: Face, letters: set[str]) -> bytes:
    return packed(covering(face, "".join(sorted(letters))), "woff2")


def _named(item: tuple[Face, set[str]]) -> tuple[str, int]:
    return item[0].family, item[0].weight


def _families(names: Sequence[str]) -> str:
    return ",".join((*(f'"{name}"' for name in names), "system-ui", "sans-serif"))


def _face(face: Face, file: bytes) -> str:
    data = b64encode(file).decode("ascii")
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-display:block;'
        f'src:url("data:font/woff2;base64,{data}")format("woff2")}}'
    )


# -- colours ------------------------------------------------------------------------------------------------------


def colors(words: Sequence[SetWords], palette: ScreenPalette) -> Iterator[str]:
    """A rule for each ground, and for words in a colour of their own."""
    grounds = sorted(palette.inks)
    paints = sorted({one.paint.role for one in words})
    call = palette.paints.get("mark", palette.day(PAPER).accent)
    yield f":root{{color-scheme:light dark;--call:{call.hex};--call-ink:{_over(call, palette)};{_said(palette.day(PAPER))}}}"
    yield "".join(
        f"{where}{{--disc:{disc.hex};--number:{_over(disc, palette)}}}"
        for where, disc in (
            (":root", palette.day(PAPER).accent),
            *((f".on-{g},.in-{g}", palette.day(g).accent) for g in grounds),
        )
    )
    yield from (f".on-{role}{{{_said(palette.day(role))}}}" for role in grounds)
    yield from (f".in-{role}{{{_said(palette.bubble(role, night=False))}}}" for role in grounds)
    yield from (f".c-{role}{{color:{_own(palette, role)}}}" for role in paints if role in palette.paints)
    night = f":root{{{_said(palette.night(PAPER))}}}"
    night += "".join(f".on-{role}{{{_said(palette.night(role))}}}" for role in grounds)
    night += "".join(f".in-{role}{{{_said(palette.bubble(role, night=True))}}}" for role in grounds)
    yield f"@media screen and (prefers-color-scheme:dark){{{night}}}"


def _own(palette: ScreenPalette, role: str) -> str:
    return (
        "var(--accent)"
        if role in palette.accents.values()
        else "var(--ink)"
        if role in palette.inks.values()
        else palette.paints[role].hex
    )


def _over(color: RGB, palette: ScreenPalette) -> str:
    """What is read on a colour: the ink, or white."""
    return max((palette.day(PAPER).ink, WHITE.rgb), key=lambda ink: contrast(ink, color)).hex


def _said(ground: InkedGround) -> str:
    return f"--ground:{ground.ground.hex};--ink:{ground.ink.hex};--accent:{ground.accent.hex}"
