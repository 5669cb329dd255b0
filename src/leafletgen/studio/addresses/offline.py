"""The page for translators: one HTML file with the Translate screen, the pages of one language and its texts, for a computer
without this program and without a network (`export --to html`).

It is the preview's own screen. What the server would have answered stands in the page; `front/offline/` answers and saves in
place of the server, and is bundled with the screen into one script (`static/dist/offline.js`, `make front`). Nothing is loaded:
script, styles, fonts and pictures are in the file, and its Content Security Policy (W3C CSP 3) allows no others. Texts are JSON
and become text nodes, never HTML.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from errno import ENOENT
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any
from zlib import compress

from leafletgen.engine.exchange.collect import collect
from leafletgen.engine.fonts import BOLD, REGULAR, Face, covering, packed
from leafletgen.engine.host.languages import autonym, display_name
from leafletgen.engine.host.readers import speaks
from leafletgen.engine.live import Live
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.translation.texts import values
from leafletgen.studio import sheets
from leafletgen.studio.addresses import board, texts, webfonts
from leafletgen.studio.server import readers

STATIC = Path(__file__).resolve().parents[1] / "static"
STYLES = ("fonts", "base", "sheet", "translate", "phone", "offline")
WHOLE = 600_000
"""Bytes up to which the font of a language is sent whole; of a larger one only what its texts and digits need."""

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#main" id="skip"></a>
<header id="bar"></header>
<main id="main" tabindex="-1"><div class="too-old">{too_old}</div></main>
<div id="spoken" class="unseen" role="status"></div>
{pictures}
<script type="application/json" id="answers">{answers}</script>
<script type="module">{script}</script>
</body>
</html>
"""


def page(live: Live, tag: str) -> bytes:
    """The page of a language of a project whose source can be laid out. Raises OSError where its font is missing."""
    answers, pictures = _answers(live, tag), "\n".join(_pictures(live, tag))
    script, style = _read("dist/offline.js"), "".join(_style(live, tag))
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert live.session is not None
    title = f"{live.session.project.manifest.name} · {display_name(tag, 'en', live.languages)}"
    too_old = "".join(f'<p lang="{one}">{escape(readers.said(one)["kit.too-old"])}</p>' for one in speaks())
    return _PAGE.format(
        too_old=too_old,
        policy=policy, title=escape(title), style=style, pictures=pictures, script=script,
        answers=json.dumps(answers, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c"),
    ).encode()  # fmt: skip


def _hash(content: str) -> str:
    """CSP 3, section 2.3.1: what an inline element must hold to be allowed."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode('ascii')}'"


def _answers(live: Live, tag: str) -> Mapping[str, Any]:
    """What the preview would answer, by address; `/offline`: what the way home needs."""
    assert live.session is not None
    project = {**board.project(live, editable=True), "rows": None}
    source = project["source"]
    project["languages"] = [one for one in project["languages"] if one["tag"] in (source, tag)]
    laid = _laid(live, tag)
    project["outputs"] = [one for one in project["outputs"] if one["name"] in laid]
    bundle = collect(live.session.project, tag, {})
    home = {
        "project": bundle.project, "source_language": source, "language": tag,
        "bases": {u.key: {"fingerprint": u.base.target, "state": u.base.state} for u in bundle.units if u.base},
    }  # fmt: skip
    told = _texts(live, tag)
    stamp = sha256(json.dumps([home, told], sort_keys=True).encode()).hexdigest()[:16]
    return {
        "/api/project": {**project, "only": tag, "talks": True},
        f"/api/texts/{tag}": {"texts": told},
        **{
            f"/api/boxes/{tag}/{output}": sheets.described(one, live.languages)
            for output, one in laid.items()
        },
        "/offline": {**home, "stamp": stamp},
        "/words": {
            "readers": [{**one, "font": one["font"] and ""} for one in readers.offered()],
            "words": {one: readers.said(one) for one in speaks()},
        },
    }


def _shown(live: Live, tag: str) -> str:
    """The language whose pages are shown: the source's as long as a language has none of its own."""
    assert live.session is not None
    has_pages = any(e.language == tag for e in live.editions())
    return tag if has_pages else live.session.project.manifest.source


def _laid(live: Live, tag: str) -> dict[str, LaidEdition]:
    """What is shown, by output."""
    shown = _shown(live, tag)
    return {e.output: live.laid(e) for e in live.editions() if e.language == shown}


def _texts(live: Live, tag: str) -> list[dict[str, Any]]:
    """The texts of a language, with their places on the pages that are shown, and without anybody's name."""
    found: list[dict[str, Any]] = texts.described(live, tag)["texts"]
    if (shown := _shown(live, tag)) != tag:
        for own, other in zip(found, texts.described(live, shown)["texts"], strict=True):
            own |= {"boxes": other["boxes"], "meter": other["meter"]}
    for one in found:
        one |= {"by": "", "on": "", "comments": [{**said, "by": ""} for said in one["comments"]]}
    return found


def _pictures(live: Live, tag: str) -> Iterator[str]:
    """The pages as packed SVG, in script elements of no script's type: read when asked for, never run."""
    for output, one in _laid(live, tag).items():
        for number in range(1, len(one.publication.sheets) + 1):
            drawn = b64encode(compress(live.page(one.edition, number).svg.encode(), 9)).decode("ascii")
            yield f'<script type="image/svg+xml" id="{output}-{number}">{drawn}</script>'


def _style(live: Live, tag: str) -> Iterator[str]:
    """All style sheets, with the fonts that they name and those of the texts inside them."""
    for name in STYLES:
        yield re.sub(r'url\("/static/([^"]+)"\)', _inside, _read(f"css/{name}.css"))
    assert live.session is not None
    for own in dict.fromkeys((live.session.project.manifest.source, tag)):
        said = "".join(values(live.session.project, own).values())
        yield _rule(f"text-{own}", _font(live, own, said))
        yield _rule(f"name-{own}", covering(_face(live, own, BOLD), autonym(own, live.languages)), 700)


def _inside(found: re.Match[str]) -> str:
    data = (STATIC / found[1]).read_bytes()
    return f'url("data:font/woff2;base64,{b64encode(data).decode("ascii")}")'


def _rule(name: str, data: bytes, weight: int = 400) -> str:
    url = f"data:font/woff;base64,{b64encode(packed(data)).decode('ascii')}"
    return (
        f'@font-face {{ font-family: "{name}"; font-weight: {weight}; src: url("{url}") format("woff"); }}\n'
    )


def _font(live: Live, tag: str, said: str) -> bytes:
    """The font of a language: whole, so that every letter can be typed, or what is needed of a very large one."""
    face = _face(live, tag)
    data = face.path.read_bytes()
    return data if len(data) <= WHOLE else covering(face, said + "".join(map(chr, range(0x20, 0x7F))))


def _face(live: Live, tag: str, weight: int = REGULAR) -> Face:
    known = live.languages.get(tag)
    assert live.session is not None
    face = live.session.book.face(webfonts.family(live, known), weight) if known else None
    if face is None:
        raise FileNotFoundError(ENOENT, "no font", tag)
    return face


def _read(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")
