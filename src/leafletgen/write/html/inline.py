"""The words of one paragraph as HTML: weights, readings, links, numbers that are called, stretches of the other direction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from leafletgen.core.record import record
from leafletgen.text.ir.richtext import LRI, PDI
from leafletgen.write.html.nodes import PageElement, PagePicture, SetWords

_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


@record
class PageSpeech:
    """What holds on a page: its language, whether that runs from right to left, the numbers to call with where they lead,
    and where other addresses lead on it.
    """

    language: str
    rtl: bool
    calls: Mapping[str, str]
    links: Mapping[str, str]


def plain(text: str) -> str:
    """Characters without the signs of direction, which elements stand for."""
    return text.translate(_ISOLATES)


def inline(
    kids: Sequence[PageElement | SetWords | PagePicture],
    speech: PageSpeech,
    *,
    strong: bool,
    language: str = "",
) -> str:
    """Some words. `strong`: bold ones among them carry weight, which in a text that is all bold they do not. `language`: the
    one that they are known to be in.
    """
    language = language or speech.language
    found: list[str] = []
    at = 0
    while at < len(kids):
        kid = kids[at]
        if isinstance(kid, SetWords):
            run = [kid]
            while at + 1 < len(kids) and isinstance(kids[at + 1], SetWords):
                at += 1
                run.append(kids[at])  # type: ignore[arg-type]  # asked in the line above
            found.append(_run(run, speech, strong, language))
        elif isinstance(kid, PageElement):
            found.append(_element(kid, speech, strong, language))
        at += 1
    return "".join(found)


def is_mixed(words: Sequence[SetWords]) -> bool:
    """Whether some of the words are bold, and some are not."""
    return len({one.face.is_bold for one in words if one.text.strip()}) > 1


def _element(node: PageElement, speech: PageSpeech, strong: bool, language: str) -> str:
    if node.role == "Ruby":
        base, reading = _kid(node, "RB"), _kid(node, "RT")
        said = inline(base.kids, speech, strong=strong, language=language) if base else ""
        over = "".join(one.text for one in reading.words) if reading else ""
        return f"<ruby>{said}<rt>{escape(plain(over))}</rt></ruby>"
    own = node.tag.language if node.tag and node.tag.language else language
    said = inline(node.kids, speech, strong=strong, language=own)
    if node.uri:
        return f'<a href="{escape(speech.links.get(node.uri, node.uri))}">{said}</a>'
    if own != language:
        return f'<span lang="{escape(own)}">{said}</span>'
    return said


def _kid(node: PageElement, role: str) -> PageElement | None:
    return next((kid for kid in node.kids if isinstance(kid, PageElement) and kid.role == role), None)


def _run(run: Sequence[SetWords], speech: PageSpeech, strong: bool, language: str) -> str:
    """Runs that stand side by side; neighbours of one kind are one."""
    parts: list[tuple[str, bool, bool, str]] = []
    for one in run:
        other = one.level % 2 != speech.rtl and bool(one.text.strip())
        bold = strong and one.face.is_bold
        if parts and parts[-1][1:] == (bold, other, one.language):
            parts[-1] = (parts[-1][0] + one.text, *parts[-1][1:])
        else:
            parts.append((one.text, bold, other, one.language))
    return "".join(_part(*part, speech, language) for part in parts)


def _part(text: str, bold: bool, other: bool, own: str, speech: PageSpeech, language: str) -> str:
    said = _called(text, speech.calls)
    if other:
        said = f'<bdi dir="{"ltr" if speech.rtl else "rtl"}">{said}</bdi>'
    if own and own != language and any(c.isalpha() for c in text):
        said = f'<span lang="{escape(own)}">{said}</span>'
    return f"<strong>{said}</strong>" if bold else said


def _called(text: str, calls: Mapping[str, str]) -> str:
    """Numbers that are called, as links. A number of a fact stands between signs of direction, or is all of a run."""
    bare = plain(text).strip()
    if bare in calls:
        return escape(plain(text)).replace(escape(bare), _call(bare, calls[bare]), 1)
    if not calls or not (LRI in text or PDI in text):
        return escape(plain(text))
    any_of = "|".join(re.escape(value) for value in sorted(calls, key=len, reverse=True))
    parts = re.split(f"(?:(?<={LRI})|^)({any_of})(?={PDI})|(?<={LRI})({any_of})$", text)
    return "".join(
        _call(part, calls[part]) if part in calls else escape(plain(part)) for part in parts if part
    )


def _call(number: str, uri: str) -> str:
    return f'<a class="tel" href="{escape(uri)}"><bdi dir="ltr">{escape(number)}</bdi></a>'
