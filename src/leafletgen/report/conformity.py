"""A conformity statement: for the accessibility officer, one page per file: what was checked, by what, with what result."""

from __future__ import annotations

from hashlib import sha256
from html import escape

from leafletgen import __version__
from leafletgen.inspect import access, exchange, press
from leafletgen.inspect.opening import inspect
from leafletgen.inspect.summary import summary
from leafletgen.messages.translate import say, words
from leafletgen.profiles import Limits

HEAD = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title><style>
@page{{size:A4;margin:20mm}}body{{font:11pt/1.45 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#141414}}
table{{border-collapse:collapse;width:100%}}th,td{{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top}}
code{{word-break:break-all}}</style><h1>{title}</h1>
"""

PARTS = (
    ("PDF/X-4", "Print: PDF/X-4", "x-"),
    ("PDF/A-2a", "Archive: PDF/A-2a", ""),
    ("PDF/UA-1", "Access for all: PDF/UA-1", "ua-"),
)


def statement(name: str, data: bytes, limits: Limits, language: str = "en") -> str:
    """The statement about a file's bytes as HTML."""
    seen = summary(data)
    found = list(inspect(data, (*exchange.RULES, *access.RULES, *press.rules(limits))))
    title = say("Conformity statement", language)
    rows = []
    counts = {"x-": len(exchange.RULES), "ua-": len(access.RULES), "": 0}
    for standard, label, prefix in PARTS:
        if standard not in seen.standards:
            continue
        failed = sorted({f.code for f in found if prefix and f.code.startswith(prefix)})
        by = say(
            "leafletgen {version}: {count} rules",
            language,
            [("version", __version__), ("count", str(counts[prefix]))],
        )
        if not prefix:
            by = say(
                "stated by leafletgen {version}; no check of its own", language, [("version", __version__)]
            )
        result = say("nothing found", language) if prefix else say("see below", language)
        if failed:
            result = "; ".join(f"{code}: {words(code, (), language).reason}" for code in failed)
        rows.append(
            f"<tr><td>{escape(say(label, language))}</td><td>{escape(by)}</td><td>{escape(result)}</td></tr>"
        )
    heads = "".join(
        f"<th scope=col>{escape(say(h, language))}</th>" for h in ("Standard", "Checked by", "Result")
    )
    facts = (
        f"<p><strong>{escape(name)}</strong><br>SHA-256 <code>{sha256(data).hexdigest()}</code><br>"
        f"{escape(say('Pages: {count}', language, [('count', str(seen.pages))]))}</p>"
    )
    notes = [
        "A program cannot judge whether alternative texts say the right thing, whether the reading order makes sense, or whether a translation is true: people have to.",
        "An independent check of PDF/A and PDF/UA can be made with veraPDF (verapdf.org), which is free.",
    ]
    return "\n".join(
        [
            HEAD.format(language=language, title=escape(title)), facts,
            f"<table><tr>{heads}</tr>", *rows, "</table>", *(f"<p>{escape(say(n, language))}</p>" for n in notes), "",
        ]
    )  # fmt: skip
