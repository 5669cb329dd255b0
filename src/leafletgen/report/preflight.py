"""A preflight's result as one HTML file that needs nothing else: each page as a picture, each finding framed on it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from html import escape

from leafletgen.messages.translate import say, words
from leafletgen.preflight.print_file import Checked

PIXELS = 900
"""Height of a page's picture."""

HEAD = """<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
body{{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#141414;background:#fff}}
.file{{display:flex;gap:2rem;flex-wrap:wrap;align-items:start;border-top:1px solid #aaa;padding:1rem 0}}
.page{{position:relative;flex:0 0 auto;border:1px solid #aaa}}.page img{{display:block;max-width:30rem;width:100%}}
.page b{{position:absolute;outline:2px solid #c8230f;outline-offset:2px}}
.page b span{{position:absolute;left:0;bottom:100%;background:#c8230f;color:#fff;font-size:12px;line-height:1.3;padding:0 .3em}}
ol{{flex:1 1 24rem;padding-left:2rem}}li{{margin-bottom:.8rem}}code{{color:#555}}.hint{{color:#333}}
.error::before{{content:"✕ ";color:#c8230f}}.warning::before{{content:"! ";color:#8a5a00;font-weight:bold}}
</style><h1>{title}</h1>
"""


def html(files: Mapping[str, bytes], checked: Sequence[Checked], language: str = "en") -> str:
    """The report about some files."""
    title = say("Preflight", language)
    parts = [HEAD.format(language=language, title=escape(title))]
    for name, data in files.items():
        own = [one for one in checked if one.file == name]
        parts.append(f"<h2>{escape(name)}</h2>")
        if not own:
            parts.append(f"<p>{escape(say('Nothing found.', language))}</p>")
            continue
        numbered = list(enumerate(own, 1))
        parts.append('<div class="file"><div>')
        parts += _pages(data, numbered)
        parts.append("</div><ol>")
        parts += [_item(one, language) for one in own]
        parts.append("</ol></div>")
    return "\n".join(parts) + "\n"


def _item(one: Checked, language: str) -> str:
    said = words(one.found.code, one.found.args, language)
    key = f"<code>{escape(one.found.key)}</code> " if one.found.key else ""
    return (
        f'<li class="{one.found.severity.value}">{key}{escape(said.message)} <code>{one.found.code}</code>'
        f'<br><span class="hint">{escape(said.hint)}</span></li>'
    )


def _pages(data: bytes, numbered: Sequence[tuple[int, Checked]]) -> list[str]:
    """The pages that findings lie on, as pictures with frames."""
    from leafletgen.raster import page_png

    found = []
    for page in sorted({one.page for _, one in numbered if one.page and one.area}):
        made = page_png(data, page, PIXELS)
        if made is None:
            continue
        picture, width, height, left, bottom = made
        found.append(
            f'<div class="page"><img alt="" src="data:image/png;base64,{b64encode(picture).decode()}">'
        )
        for number, one in numbered:
            if one.page == page and one.area is not None:
                x, y = (one.area.x - left) / width, 1 - (one.area.bottom - bottom) / height
                style = (
                    f"left:{100 * x:.2f}%;top:{100 * y:.2f}%;width:{100 * one.area.width / width:.2f}%;"
                    f"height:{100 * one.area.height / height:.2f}%"
                )
                found.append(f'<b style="{style}"><span>{number}</span></b>')
        found.append("</div>")
    return found
