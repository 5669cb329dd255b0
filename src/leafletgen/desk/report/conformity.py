"""A conformity statement: for the accessibility officer, one page per file: what was checked, by what, with what result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from html import escape

from leafletgen.core.messages.translate import say, words
from leafletgen.core.record import NamedTuple
from leafletgen.core.version import VERSION
from leafletgen.inspection import lettering
from leafletgen.inspection.finding import PdfFinding, folded
from leafletgen.inspection.opening import ObjectRule, PageRule, PdfRule, inspect_each
from leafletgen.inspection.rules import access, annotated, archive, cells, exchange, nesting, tongues
from leafletgen.inspection.summary import Summary, summary
from leafletgen.judge.verapdf import Objection

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
    """Rules under one heading, and the tags they are about: a file without any of them has nothing to fulfil (none: about every
    file).
    """

    rules: tuple[PdfRule, ...]
    label: str
    about: tuple[str, ...] = ()


POINTS = (
    Checkpoint(
        (access.tagged, nesting.parents), "All content is in the tag tree: headings, text, lists, pictures."
    ),
    Checkpoint((access.claimed,), "The file says that it is PDF/UA-1."),
    Checkpoint((access.closed,), "No protection keeps screen readers out."),
    Checkpoint(
        (PageRule(access.content), PageRule(access.forms)),
        "Everything is either read aloud or marked as decoration.",
    ),
    Checkpoint((PageRule(access.connected),), "Pages and tags refer to each other."),
    Checkpoint((access.titled,), "The file has a title, and it is shown."),
    Checkpoint(tongues.RULES, "Its language is stated, and so are the languages of passages that differ."),
    Checkpoint((nesting.roles,), "All tags are standard ones."),
    Checkpoint(
        (nesting.figures,),
        "Each picture has an alternative text and a position on its page.",
        ("Figure", "Formula"),
    ),
    Checkpoint((nesting.headings,), "Headings begin at level 1 and skip no level."),
    Checkpoint((nesting.nesting,), "List items are in lists, cells in rows."),
    Checkpoint(cells.RULES, "Tables are complete, and their header cells say what they head.", ("Table",)),
    Checkpoint((nesting.notes,), "Notes are linked to the text.", ("Note",)),
    Checkpoint(
        annotated.RULES,
        "Links and fields have a description and follow the reading order.",
        ("Link", "Form", "Annot"),
    ),
    Checkpoint(lettering.RULES, "All fonts are embedded, and each glyph is mapped to characters."),
    Checkpoint(
        (ObjectRule(access.files), access.changing, access.layers, ObjectRule(access.foreign)),
        "Layers, attached files, films and forms hide nothing.",
    ),
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


Objections = Mapping[str, Sequence[Objection]]
"""What veraPDF has against a file, by standard; a standard that it was not asked about is not in it."""


def statement(name: str, data: bytes, language: str = "en", independent: Objections | None = None) -> str:
    """The statement about a file's bytes as an HTML page in a language of the program; `independent`: what veraPDF said."""
    seen = summary(data)
    ours = _checked(data, [rule for point in POINTS for rule in point.rules])
    shop = _checked(data, exchange.RULES)
    kept = _checked(data, archive.rules("a"))
    title = say("Conformity statement", language)
    parts = [
        HEAD.format(language=language, title=escape(title), name=escape(name)),
        _facts(name, data, seen, language),
        _standards(seen, (shop, kept, ours), independent, language),
        _points(seen, ours, language),
        _pictures(seen, language),
        _people(language),
        "</main>\n",
    ]
    return "\n".join(part for part in parts if part)


def _checked(data: bytes, rules: Sequence[PdfRule]) -> _Verdict:
    found: list[list[PdfFinding]] = [[] for _ in rules]
    amiss: list[PdfFinding] = []
    for number, one in inspect_each(data, rules):
        (amiss if number < 0 else found[number]).append(one)
    return _Verdict(tuple(map(tuple, found)), tuple(amiss))


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


def _standards(
    seen: Summary,
    verdicts: tuple[_Verdict, _Verdict, _Verdict],
    independent: Objections | None,
    language: str,
) -> str:
    """Each standard: whether the file claims it, what was checked of it and by what, and what came out."""
    labels = (
        ("PDF/X-4", "Print: PDF/X-4"),
        ("PDF/A-2a", "Archive: PDF/A-2a"),
        ("PDF/UA-1", "Accessibility: PDF/UA-1"),
    )
    counts = (len(exchange.RULES), len(archive.rules("a")), sum(len(point.rules) for point in POINTS))
    limits = (
        "there is no public checker for PDF/X-4",
        "they are not all of PDF/A-2",
        "they are what a program can judge",
    )
    body = ""
    for (standard, label), verdict, count, limit in zip(labels, verdicts, counts, limits, strict=True):
        own = say("leafletgen {version}: {count} rules of its own", language, _counted(count))
        checked, result = f"{own}; {say(limit, language)}", _outcome(verdict, language)
        if independent is not None and standard in independent:
            checked += "; veraPDF"
            result += "; " + _objected(independent[standard], language)
        if standard not in seen.standards:
            checked, result = "—", say("not claimed by this file", language)
        cells = f"<td>{escape(checked)}</td><td>{escape(result)}</td>"
        body += f"<tr><th scope=row>{escape(say(label, language))}</th>{cells}</tr>"
    note = say(
        "An independent check of PDF/A and PDF/UA can be made with veraPDF (verapdf.org), which is free.",
        language,
    )
    table = _table(("Standard", "Checked by", "Result"), body, language)
    return table if independent else f"{table}<p>{escape(note)}</p>"


def _objected(found: Sequence[Objection], language: str) -> str:
    """What veraPDF said."""
    if not found:
        return say("veraPDF has no objection", language)
    clauses = ", ".join(one.clause for one in found[:5])
    return say("veraPDF objects: {clauses}", language, [("clauses", clauses)])


def _counted(count: int) -> list[tuple[str, str]]:
    return [("version", VERSION), ("count", str(count))]


def _outcome(checked: _Verdict, language: str) -> str:
    """No fault, how many, or that the file cannot be judged."""
    if checked.amiss:
        return "; ".join(_told(checked.amiss, language))
    count = sum(map(len, checked.found))
    if not count:
        return say("no fault found", language)
    faults = [one for found in checked.found for one in found if one.code.startswith(("x-", "a-", "pdf-"))]
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
    of_rules = iter(ours.found)
    for point in POINTS:
        found = [one for _ in point.rules for one in next(of_rules)]
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
