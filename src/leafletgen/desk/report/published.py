"""What `verify` and `diff` say: as lines, as JSON, and as one HTML file with both states side by side."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from leafletgen.core.geometry import Rect
from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say
from leafletgen.engine.releases.comparing import Comparison
from leafletgen.engine.releases.differing import ChangedBox, ChangedSheet
from leafletgen.engine.releases.likeness import FirstDifference
from leafletgen.engine.releases.verifying import SaidChange, Verified

if TYPE_CHECKING:
    from leafletgen.write.raster import Seen

ANSWERS = texts_of("published", "answers")
CHANGES = texts_of("published", "changes")
DIFFERENCES = texts_of("published", "differences")
STANDINGS = texts_of("published", "standings")

MM = 25.4 / 72
MOST = 12
"""So many changes are listed on a screen."""
PIXELS = 900
"""The longer side of a page's picture."""
HEAD = """<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
body{{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:84rem;padding:0 1rem;color:#141414;background:#fff}}
h2{{border-top:2px solid #141414;padding-top:.6rem;margin:2.5rem 0 .2rem;overflow-wrap:anywhere}}
.pair{{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;align-items:start;margin:1rem 0}}
@media(max-width:48rem){{.pair{{grid-template-columns:1fr}}}}
figure{{margin:0}}figcaption{{font-weight:bold;margin-bottom:.3rem}}.page{{position:relative;display:inline-block;outline:1px solid #767676}}
.page img{{display:block;max-width:100%}}.page i{{position:absolute;outline:3px solid #c8230f;outline-offset:2px;box-shadow:0 0 0 5px #fff}}
table{{border-collapse:collapse;width:100%}}th,td{{text-align:start;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #c9c9c4}}
td{{width:42%}}del{{text-decoration-color:#c8230f;text-decoration-thickness:2px}}ins{{text-decoration:none;background:#ffe9a8}}code{{font-size:.85em}}
</style><h1>{title}</h1>
"""


def verified_lines(file: Verified, language: str = "en") -> Iterator[str]:
    """What is known of a file, a line each."""

    def told(form: str, **values: object) -> str:
        return say(form, language, [(name, str(value)) for name, value in values.items()])

    build = file.origin.build or "—"
    yield told("{path}: {sheet}, {build}", path=file.path, sheet=file.sheet, build=build)
    noted = file.noted
    answer = "release" if file.answer == "release" else file.state
    yield "  " + told(ANSWERS[answer], version=noted.release.version if noted else "")
    if noted is None:
        yield "  " + told("not noted as published")
    else:
        until, why = noted.release.valid_until or "", noted.release.withdrawn or ""
        yield "  " + told(
            STANDINGS[noted.standing], version=noted.release.version, on=noted.release.on, successor=noted.successor or "",
            until=until, why=why,
        )  # fmt: skip
        yield "  " + told(
            "the file is, to the byte, the one that was published"
            if file.intact
            else "the file is not, to the byte, the one that was published: it was saved anew afterwards"
        )
    yield from ("  " + line for line in _compared(file, language))
    if file.answer != "today" and file.today:
        yield "  " + told("the project is at {build} today", build=file.today)
    for form, names in (
        ("texts changed since: {names}", file.texts),
        ("facts changed since: {names}", file.facts),
        ("layouts and other files changed since: {names}", file.files),
    ):
        if names:
            yield "  " + told(form, names=", ".join(names))
    yield from ("  " + line for line in _words(file.words, language))


def _compared(file: Verified, language: str) -> Iterator[str]:
    """Where it first differs, and what else came of holding it against a sheet."""
    found = file.likeness
    if file.claimed:
        form = "it names itself a sheet of {version}; nothing shows that it is one"
        yield say(form, language, [("version", file.claimed)])
    if found.first is not None:
        yield _difference(found.first, language)
        if found.first.before or found.first.now:
            yield from _words((SaidChange(found.first.before, found.first.now),), language)
        return
    if found.unread:
        form = "{count} letters of it are drawn as they should be, but can no longer be copied or searched"
        yield say(form, language, [("count", str(found.unread))])
    if found.untagged:
        yield say("it no longer has tags: a screen reader has nothing to go by", language)


def _difference(one: FirstDifference, language: str) -> str:
    """Where something differs, and what."""
    what = say(DIFFERENCES[one.kind], language, [("before", one.before), ("now", one.now)])
    form, values = "first difference: {what}", [("what", what), ("page", str(one.page))]
    if one.page:
        form = "first difference, on page {page}: {what}"
    if one.page and one.area is not None:
        form = "first difference, on page {page}, {x} mm from the left and {y} mm from the top: {what}"
        values += [("x", f"{one.area.x * MM:.0f}"), ("y", f"{one.area.y * MM:.0f}")]
    return say(form, language, values)


def _words(words: Sequence[SaidChange], language: str) -> Iterator[str]:
    nothing = say("(nothing)", language)
    for one in words[:MOST]:
        yield say("it says: {before}", language, [("before", one.before or nothing)])
        yield "  " + say("today: {now}", language, [("now", one.now or nothing)])
    if len(words) > MOST:
        yield say("and {count} more", language, [("count", str(len(words) - MOST))])


def verified_data(file: Verified) -> dict[str, Any]:
    """The same as JSON."""
    noted = file.noted
    return {
        "path": file.path, "sheet": file.sheet, "build": file.origin.build, "program": file.origin.program,
        "answer": file.answer, "state": file.state, "fine": file.fine, "today": file.today or None,
        "release": noted
        and {
            "version": noted.release.version, "on": noted.release.on, "standing": noted.standing,
            "successor": noted.successor, "valid_until": noted.release.valid_until,
            "withdrawn": noted.release.withdrawn, "intact": file.intact,
        },
        "claimed": file.claimed or None,
        "difference": file.likeness.first and {
            **file.likeness.first._asdict(), "page": file.likeness.first.page or None, "area": _rounded(file.likeness.first.area),
        },
        "unread": file.likeness.unread, "untagged": file.likeness.untagged,
        "texts": list(file.texts), "facts": list(file.facts), "files": list(file.files),
        "words": [one._asdict() for one in file.words],
    }  # fmt: skip


def diff_lines(done: Comparison, language: str = "en") -> Iterator[str]:
    """The sheets that differ, a line each with its texts; of files what is said differently."""
    if done.files is not None:
        yield from _words(done.words, language) if done.words else [say("Nothing differs.", language)]
        return
    for sheet in done.sheets:
        yield _line(sheet, language)
        texts = dict.fromkeys(text for box in sheet.boxes for text in box.texts)
        for text in (*texts, *sheet.facts):
            yield f"  {text.key}: {text.before or '—'} → {text.now or '—'}"
    again = sum(sheet.change != "removed" for sheet in done.sheets)
    form = "To be printed again: {count} of {all} sheets" if done.sheets else "Nothing differs."
    yield say(form, language, [("count", str(again)), ("all", str(done.all))])


def _line(sheet: ChangedSheet, language: str) -> str:
    kind = "drawn" if sheet.change == "changed" and not sheet.boxes else sheet.change
    names = ["/".join(box.path) for box in sheet.boxes]
    shown = ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")
    values = [("sheet", sheet.edition.name), ("count", str(len(names))), ("boxes", shown)]
    return say(CHANGES[kind], language, values)


def diff_data(done: Comparison) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "before": done.names[0], "now": done.names[1], "sheets": [_sheet(one) for one in done.sheets],
        "of": done.all, "words": [one._asdict() for one in done.words],
    }  # fmt: skip


def _sheet(sheet: ChangedSheet) -> dict[str, Any]:
    return {
        "sheet": sheet.edition.name, "output": sheet.edition.output, "language": sheet.edition.language,
        "row": sheet.edition.row, "change": sheet.change, "reprint": sheet.change != "removed",
        "boxes": [_box(box) for box in sheet.boxes], "drawn": [number + 1 for number in sheet.drawn], "facts": [fact._asdict() for fact in sheet.facts],
    }  # fmt: skip


def _box(box: ChangedBox) -> dict[str, Any]:
    return {
        "page": box.page + 1, "box": "/".join(box.path), "before_pt": _rounded(box.before), "now_pt": _rounded(box.now),
        "texts": [text._asdict() for text in box.texts],
    }  # fmt: skip


def _rounded(rect: Rect | None) -> list[float] | None:
    return None if rect is None else [round(v, 2) for v in (rect.x, rect.y, rect.width, rect.height)]


def diff_html(done: Comparison, language: str = "en") -> str:
    """Both states side by side, what differs framed, in one file that needs nothing else."""
    before, now = done.names
    title = say("Differences between {before} and {now}", language, [("before", before), ("now", now)])
    parts = [HEAD.format(language=language, title=escape(title))]
    if done.files is not None:
        parts += _pairs(done.files, (), language)
        parts += _table([("", one.before, one.now) for one in done.words], language)
    for sheet in done.sheets:
        parts.append(f"<h2>{escape(_line(sheet, language))}</h2>")
        if drawn := done.drawn(sheet):
            parts += _pairs(drawn, sheet.boxes, language)
        texts = dict.fromkeys(text for box in sheet.boxes for text in box.texts)
        parts += _table([tuple(text) for text in (*texts, *sheet.facts)], language)
    if not done.sheets and not done.words:
        parts.append(f"<p>{escape(say('Nothing differs.', language))}</p>")
    return "\n".join(parts) + "\n"


def _pairs(files: tuple[bytes, bytes], boxes: Sequence[ChangedBox], language: str) -> Iterator[str]:
    """Each page of two files in both states."""
    before, now = (_pages(data) for data in files)
    for number in range(max(len(before), len(now))):
        here = [box for box in boxes if box.page == number]
        if boxes and not here:
            continue
        yield '<div class="pair">'
        for word, pages, rects in (
            ("before", before, [box.before for box in here]),
            ("now", now, [box.now for box in here]),
        ):
            yield f"<figure><figcaption>{escape(say(word, language))}</figcaption>"
            if number < len(pages):
                page = pages[number]
                picture = b64encode(page.png).decode()
                yield f'<div class="page"><img alt="" src="data:image/png;base64,{picture}">'
                yield from _frames(rects, page.part)
                yield "</div>"
            yield "</figure>"
        yield "</div>"


def _pages(data: bytes) -> list[Seen]:
    """The pages of a file as pictures."""
    from leafletgen.write.raster import page_png

    found: list[Seen] = []
    while seen := page_png(data, len(found) + 1, PIXELS):
        found.append(seen)
    return found


def _frames(rects: Iterable[Rect | None], page: Rect) -> Iterator[str]:
    for rect in rects:
        if rect is not None:
            left, width = (f"{100 * v / page.width:.2f}%" for v in (rect.x, rect.width))
            top, height = (f"{100 * v / page.height:.2f}%" for v in (rect.y, rect.height))
            yield f'<i style="left:{left};top:{top};width:{width};height:{height}"></i>'


def _table(rows: Sequence[tuple[str, ...]], language: str) -> Iterator[str]:
    if not rows:
        return
    yield f"<table><tr><th></th><th>{escape(say('before', language))}</th><th>{escape(say('now', language))}</th></tr>"
    for key, before, now in rows:
        was, by_now = (
            f'<{tag} dir="auto">{escape(text)}</{tag}>' for tag, text in (("del", before), ("ins", now))
        )
        yield f"<tr><th><code>{escape(key)}</code></th><td>{was}</td><td>{by_now}</td></tr>"
    yield "</table>"
