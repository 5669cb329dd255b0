"""Reference of messages: what every code says, what to do and why, in a language of the messages.

One page for each letter that codes begin with, and one that lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tools.site.words import W, escaped

from leafletgen.engine.findings.explain import Explanation, codes, explained

FOLDER = "reference/messages"


def pages(words: str) -> Iterator[tuple[str, str]]:
    """The pages: path, text."""
    said = [explained(code, words) for code in codes()]
    yield f"{FOLDER}/index.md", _all(said, words)
    for letter, found in groupby(said, lambda one: one.code[0]):
        yield f"{FOLDER}/{letter}.md", _of_letter(letter, list(found), words)


def _all(said: list[Explanation], words: str) -> str:
    parts = [f"# {W[words]['messages']}\n\n{W[words]['messages_lead'].format(count=len(said))}\n"]
    for letter, found in groupby(said, lambda one: one.code[0]):
        rows = "\n".join(
            f"| [{one.code}]({letter}.md#{one.code}) | {one.severity} | {escaped(one.message or one.hint)} |"
            for one in found
        )
        parts.append(
            f"## {letter.upper()}\n\n| {W[words]['code']} | {W[words]['severity']} | {W[words]['message']} |\n|---|---|---|\n{rows}\n"
        )
    return "\n".join(parts)


def _of_letter(letter: str, found: list[Explanation], words: str) -> str:
    parts = [f"# {W[words]['messages']}: {letter.upper()}\n"]
    for one in found:
        lines = [f"## {one.code}", f"**{one.severity}** {escaped(one.message)}".rstrip()]
        if one.hint:
            lines.append(f"{W[words]['hint']} {escaped(one.hint)}")
        if one.reason:
            lines.append(escaped(one.reason))
        parts.append("\n\n".join(lines) + "\n")
    return "\n".join(parts)
