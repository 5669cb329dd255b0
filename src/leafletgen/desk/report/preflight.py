"""A preflight's result as one HTML file that needs nothing else: each page as a picture, each finding framed on it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Rect
from leafletgen.core.messages.table import COUNTED, texts_of
from leafletgen.core.messages.translate import counted, say, words
from leafletgen.core.record import NamedTuple
from leafletgen.engine.findings.placed import PlacedFinding
from leafletgen.judge.preflight.print_file import Checked

if TYPE_CHECKING:
    from leafletgen.write.raster import Seen

SEVERITIES = texts_of("phrases", "severities")

PIXELS = 1000
"""The longer side of a page's picture."""

HEAD = """<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
body{{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#141414;background:#fff}}
h2{{border-top:2px solid #141414;padding-top:.6rem;margin:2.5rem 0 .2rem;overflow-wrap:anywhere}}
.file{{display:grid;grid-template-columns:minmax(0,32rem) minmax(0,1fr);gap:2.5rem;align-items:start;margin-top:1rem}}
.file.bare{{grid-template-columns:minmax(0,48rem)}}@media(max-width:56rem){{.file{{display:block}}}}
figure{{margin:0 0 1.5rem}}.page{{position:relative;display:inline-block;outline:1px solid #767676}}
.page img{{display:block;max-width:100%;max-height:90vh}}figcaption{{color:#444;font-size:14px}}
.page b{{position:absolute;outline:2px solid #c8230f;outline-offset:2px}}
.page b span{{position:absolute;left:-4px;bottom:calc(100% + 2px);background:#c8230f;color:#fff;font:bold 12px/1.3 system-ui;padding:0 .35em;white-space:nowrap}}
.page b.high span{{bottom:auto;top:-2px}}
ol{{margin:0;padding-left:2.2rem}}li{{margin-bottom:.9rem;padding-left:.2rem}}code{{color:#555;white-space:nowrap;font-size:.85em}}.hint{{color:#333}}
.error::marker{{color:#c8230f;font-weight:bold}}.warning::marker{{font-weight:bold}}
em{{font-style:normal;font-weight:bold;padding:0 .4em;margin-right:.3em;border-radius:2px;font-size:.85em}}
.error em{{background:#c8230f;color:#fff}}.warning em{{background:#ffc400;color:#141414}}.advice em{{background:#e5e5e2;color:#141414}}
@media print{{.file{{display:block}}li{{break-inside:avoid}}}}
</style><h1>{title}</h1>
"""


def html(
    files: Mapping[str, bytes],
    checked: Sequence[Checked],
    language: str = "en",
    project: Iterable[PlacedFinding] = (),
) -> str:
    """The report about some files. Before them what is reported of the `project` that they are made of: that may be why a
    file is not among them.
    """
    title = say("Preflight", language)
    parts = [HEAD.format(language=language, title=escape(title))]
    # An error of a layout is reported of each edition.
    own = dict.fromkeys(_item(one.found, str(one.location or ""), language) for one in project)
    if own:
        parts += [f"<h2>{escape(say('Project', language))}</h2><ol>", *own, "</ol>"]
    for name, data in files.items():
        parts += _file(
            name, data, sorted((one for one in checked if one.file == name), key=_weight), language
        )
    return "\n".join(parts) + "\n"


def _file(name: str, data: bytes, own: Sequence[Checked], language: str) -> Iterator[str]:
    yield f"<h2>{escape(name)}</h2>"
    yield f"<p>{escape(_summed(own, language))}</p>"
    if not own:
        return
    pages = _pages(data, list(enumerate(own, 1)))
    yield '<div class="file">' if pages else '<div class="file bare">'
    if pages:
        yield from ("<div>", *pages, "</div>")
    yield "<ol>"
    yield from (_item(one.found, one.found.key or "", language) for one in own)
    yield "</ol></div>"


WEIGHTS = {"error": 0, "warning": 1, "advice": 2}


def _weight(one: Checked) -> int:
    return WEIGHTS[one.found.severity.value]


def _summed(own: Sequence[Checked], language: str) -> str:
    """How many there are of each weight."""
    told = []
    for severity in ("error", "warning"):
        one, many = COUNTED[severity]
        count = sum(o.found.severity.value == severity for o in own)
        if count:
            told.append(counted(one, many, count, language))
    return say(", ", language).join(told) if told else say("Nothing found.", language)


def _item(found: Diagnostic, place: str, language: str) -> str:
    """A finding. `place`: its text, or where in the project's files it is."""
    said, severity = words(found.code, found.args, language), found.severity.value
    where = f"<code>{escape(place)}</code> " if place else ""
    return (
        f'<li class="{severity}"><em>{escape(say(SEVERITIES[severity], language))}</em>{where}{escape(said.message)} '
        f'<code>{found.code}</code><br><span class="hint">{escape(said.hint)}</span></li>'
    )


def _pages(data: bytes, numbered: Sequence[tuple[int, Checked]]) -> list[str]:
    """The pages that findings lie on, as pictures with frames."""
    from leafletgen.write.raster import page_png

    found = []
    for page in sorted({one.page for _, one in numbered if one.page and one.area}):
        seen = page_png(data, page, PIXELS)
        if seen is None:
            continue
        picture = b64encode(seen.png).decode()
        found.append(f'<figure><div class="page"><img alt="" src="data:image/png;base64,{picture}">')
        places: dict[Share, list[int]] = {}
        for number, one in numbered:
            if one.page == page and one.area is not None:
                places.setdefault(_share(one.area, seen), []).append(number)
        found += [_frame(share, numbers) for share, numbers in places.items()]
        found.append(f"</div><figcaption>p. {page}</figcaption></figure>")
    return found


class Share(NamedTuple):
    """A part of a picture, from its top left, in thousandths of its sides."""

    left: int
    top: int
    width: int
    height: int


def _share(area: Rect, seen: Seen) -> Share:
    """Where an area of a page lies in its picture, cut to it."""
    part = seen.part
    x0, x1 = ((v - part.x) / part.width for v in (area.x, area.right))
    y0, y1 = (1 - (v - part.y) / part.height for v in (area.bottom, area.y))
    for _ in range(seen.turn):
        x0, y0, x1, y1 = 1 - y1, x0, 1 - y0, x1
    left, top, right, bottom = (round(1000 * min(1.0, max(0.0, v))) for v in (x0, y0, x1, y1))
    return Share(left, top, right - left, bottom - top)


def _frame(share: Share, numbers: Sequence[int]) -> str:
    """A frame with the numbers of the findings that it is about; at the head of a page they stand within it."""
    left, top, width, height = (f"{v / 10:g}%" for v in share)
    style = f"left:{left};top:{top};width:{width};height:{height}"
    high = ' class="high"' if share.top < 25 else ""
    return f'<b{high} style="{style}"><span>{", ".join(map(str, numbers))}</span></b>'
