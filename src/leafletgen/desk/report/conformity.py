"""A conformity statement: for the accessibility officer, one page per file: what was checked, by what, with what result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from typing import NamedTuple

from leafletgen.core.messages.translate import say, words
from leafletgen.core.version import VERSION
from leafletgen.judge.inspect import access, exchange
from leafletgen.judge.inspect.finding import PdfFinding, folded
from leafletgen.judge.inspect.opening import OpenedPdf, PdfRule, inspect
from leafletgen.judge.inspect.summary import Summary, summary

HEAD = """<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}: {name}</title><style>
@page{{size:A4;margin:12mm 16mm}}body{{font:8.8pt/1.33 system-ui,sans-serif;max-width:47rem;margin:1.5rem auto;padding:0 1rem;
color:#141414;background:#fff}}h1{{font-size:18pt;line-height:1.2;margin:0 0 .4rem}}h2{{font-size:11pt;margin:.9rem 0 .2rem}}
table{{border-collapse:collapse;width:100%}}th,td{{border-bottom:1px solid #aaa;padding:.2rem .8rem .2rem 0;text-align:left;
vertical-align:top}}thead th,h2+ul{{border-bottom:1.5px solid #141414}}th{{font-weight:600}}code{{word-break:break-all;font-size:7.8pt}}
.facts th{{width:11rem}}.standards th{{white-space:nowrap}}.standards td+td{{width:32%}}ul,ol{{margin:.2rem 0;padding:0}}ul{{list-style:none}}ol{{padding:0 1.3rem}}p{{margin:.3rem 0}}
.points{{columns:2;column-gap:2rem;border:0!important}}.points li{{display:flex;justify-content:space-between;gap:1rem;
break-inside:avoid;border-bottom:1px solid #aaa;padding:.2rem 0}}.points span{{flex:none;font-weight:600;max-width:60%}}
.fault{{color:#a00000}}.people{{columns:2;column-gap:2rem;border:0!important}}.people li{{break-inside:avoid;padding-left:1.4rem;text-indent:-1.4rem}}.people li::before{{content:"\\2610\\00a0\\00a0"}}
.sign td{{height:2.6rem;border-bottom:1.5px solid #141414;border-right:1rem solid #fff;width:33%}}
@media print{{body{{margin:0;max-width:none;padding:0}}}}</style><main><h1>{title}</h1>
"""


class Checkpoint(NamedTuple):
    """A rule in words, and the tags it is about: a file without any of them has nothing to fulfil (none: about every file)."""

    rule: PdfRule
    label: str
    about: tuple[str, ...] = ()


POINTS = (
    Checkpoint(access.tagged, "All content is in the tag tree: headings, text, lists, pictures."),
    Checkpoint(access.claimed, "The file says that it is PDF/UA-1."),
    Checkpoint(access.closed, "No protection keeps screen readers out."),
    Checkpoint(access.content, "Everything is either read aloud or marked as decoration."),
    Checkpoint(access.connected, "Pages and tags refer to each other."),
    Checkpoint(access.titled, "The file has a title, and it is shown."),
    Checkpoint(access.language, "Its language is stated, and so are the languages of passages that differ."),
    Checkpoint(access.roles, "All tags are standard ones."),
    Checkpoint(
        access.figures,
        "Each picture has an alternative text and a position on its page.",
        ("Figure", "Formula"),
    ),
    Checkpoint(access.headings, "Headings begin at level 1 and skip no level."),
    Checkpoint(access.nesting, "List items are in lists, cells in rows."),
    Checkpoint(access.tables, "Tables are complete, and their header cells say what they head.", ("Table",)),
    Checkpoint(access.notes, "Notes are linked to the text.", ("Note",)),
    Checkpoint(
        access.links,
        "Links and fields have a description and follow the reading order.",
        ("Link", "Form", "Annot"),
    ),
    Checkpoint(access.texts, "All fonts are embedded, and each glyph is mapped to characters."),
)

FOR_PEOPLE = (
    "Read aloud from beginning to end, the text makes sense.",
    "The alternative text of each picture (above) says what the picture says.",
    "What looks like a heading is one, and vice versa.",
    "Nothing is conveyed by colour alone.",
    "The translation is faithful and plain.",
)


class _Verdict(NamedTuple):
    """What each rule found, in the order of the rules; and what kept the file from being judged."""

    found: tuple[tuple[PdfFinding, ...], ...]
    amiss: tuple[PdfFinding, ...]


def statement(name: str, data: bytes, language: str = "en") -> str:
    """The statement about a file's bytes as an HTML page in a language of the program."""
    seen = summary(data)
    ours = _checked(data, [point.rule for point in POINTS])
    shop = _checked(data, exchange.RULES)
    title = say("Conformity statement", language)
    parts = [
        HEAD.format(language=language, title=escape(title), name=escape(name)),
        _facts(name, data, seen, language),
        _standards(seen, ours, shop, language),
        _points(seen, ours, language),
        _pictures(seen, language),
        _people(language),
        "</main>\n",
    ]
    return "\n".join(part for part in parts if part)


def _checked(data: bytes, rules: Sequence[PdfRule]) -> _Verdict:
    found: list[list[PdfFinding]] = [[] for _ in rules]

    def watched(number: int) -> PdfRule:
        def rule(file: OpenedPdf) -> Iterator[PdfFinding]:
            found[number] += rules[number](file)
            return iter(())

        return rule

    amiss = tuple(inspect(data, [watched(number) for number in range(len(rules))]))
    return _Verdict(tuple(map(tuple, found)), amiss)


def _facts(name: str, data: bytes, seen: Summary, language: str) -> str:
    rows = (
        ("File", escape(name)),
        ("Title", f'<span lang="{escape(seen.language)}" dir="auto">{escape(seen.title)}</span>'),
        ("Language, pages, date", " · ".join(map(escape, (seen.language, str(seen.pages), seen.date)))),
        ("Fingerprint", f"SHA-256 <code>{sha256(data).hexdigest()}</code>"),
        ("Tags", " · ".join(f"{escape(role)} {count}" for role, count in seen.roles)),
    )
    body = "".join(
        f"<tr><th scope=row>{escape(say(k, language))}</th><td>{v or '—'}</td></tr>" for k, v in rows
    )
    return f'<table class="facts">{body}</table>'


def _standards(seen: Summary, ours: _Verdict, shop: _Verdict, language: str) -> str:
    """Each standard: whether the file claims it, what was checked of it and by what, and what came out."""
    by = say("leafletgen {version}: {count} rules of its own", language, _counted(len(exchange.RULES)))
    no_judge = say("there is no public checker for PDF/X-4", language)
    shared = say(
        "leafletgen {version} checks only what PDF/A shares with the other two: tags, fonts, colours, title",
        language,
        _counted(0),
    )
    mechanical = say(
        "leafletgen {version}: {count} rules that a program can judge", language, _counted(len(POINTS))
    )
    rows = (
        ("PDF/X-4", "Print: PDF/X-4", f"{by}; {no_judge}", _outcome(shop, language)),
        (
            "PDF/A-2a",
            "Archive: PDF/A-2a",
            shared,
            say("stated by the file; not verified as a whole", language),
        ),
        ("PDF/UA-1", "Accessibility: PDF/UA-1", mechanical, _outcome(ours, language)),
    )
    body = ""
    for standard, label, checked, result in rows:
        if standard not in seen.standards:
            checked, result = "—", say("not claimed by this file", language)
        cells = f"<td>{escape(checked)}</td><td>{escape(result)}</td>"
        body += f"<tr><th scope=row>{escape(say(label, language))}</th>{cells}</tr>"
    note = say(
        "An independent check of PDF/A and PDF/UA can be made with veraPDF (verapdf.org), which is free.",
        language,
    )
    return f"{_table(('Standard', 'Checked by', 'Result'), body, language)}<p>{escape(note)}</p>"


def _counted(count: int) -> list[tuple[str, str]]:
    return [("version", VERSION), ("count", str(count))]


def _outcome(checked: _Verdict, language: str) -> str:
    """No fault, how many, or that the file cannot be judged."""
    if checked.amiss:
        return "; ".join(_told(checked.amiss, language))
    count = sum(map(len, checked.found))
    if not count:
        return say("no fault found", language)
    faults = [one for found in checked.found for one in found if one.code.startswith("x-")]
    total = say("faults found: {count}", language, [("count", str(count))])
    return "; ".join([total, *_told(faults, language)])


def _told(found: Iterable[PdfFinding], language: str) -> list[str]:
    """In words, with their pages."""
    said = []
    for one, times in folded(found, 3):
        place = f"p. {one.page}" if one.page else "PDF"
        args = [("place", place + (f" ×{times}" if times > 1 else "")), *one.args]
        said.append(words(one.code, args, language).message)
    return said


def _points(seen: Summary, ours: _Verdict, language: str) -> str:
    roles = {role for role, _ in seen.roles}
    body = ""
    for point, found in zip(POINTS, ours.found, strict=True):
        result = f"<span>{escape(say('met', language))}</span>"
        if found:
            result = f'<span class="fault">{"<br>".join(map(escape, _told(found, language)))}</span>'
        elif point.about and not roles & set(point.about):
            result = f"<span>{escape(say('none in this file', language))}</span>"
        body += f"<li>{escape(say(point.label, language))} {result}</li>"
    heading = escape(say("Accessibility, point by point", language))
    return f'<h2>{heading}</h2><ul class="points">{body}</ul>'


def _pictures(seen: Summary, language: str) -> str:
    """What is read aloud in place of pictures, each once."""
    if not seen.alts:
        return ""
    own = escape(seen.language)
    items = "".join(f'<li lang="{own}" dir="auto">{escape(alt)}</li>' for alt in dict.fromkeys(seen.alts))
    return f"<h2>{escape(say('Alternative texts', language))}</h2><ol>{items}</ol>"


def _people(language: str) -> str:
    lead = escape(
        say("No program can judge the following. The person who has read the file ticks and signs:", language)
    )
    items = "".join(f"<li>{escape(say(one, language))}</li>" for one in FOR_PEOPLE)
    sign = "".join(f"<td>{escape(say(label, language))}:</td>" for label in ("Name", "Date", "Signature"))
    heading = escape(say("For people to judge", language))
    return f'<h2>{heading}</h2><p>{lead}</p><ul class="people">{items}</ul><table class="sign"><tr>{sign}</tr></table>'


def _table(heads: Sequence[str], body: str, language: str) -> str:
    head = "".join(f"<th scope=col>{escape(say(h, language))}</th>" for h in heads)
    return f'<table class="standards"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
