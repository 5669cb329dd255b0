"""What is known of each translation: `status/<tag>.yaml`, written by the tool, beside the texts and never in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from leafletgen.source import Span

Stored = Literal["machine", "draft", "translated", "checked"]
State = Literal["missing", "stale", "machine", "draft", "translated", "checked"]


@dataclass(frozen=True)
class Review:
    """The record of one text: the whole source it was translated from, the fingerprint of the translation, its
    state, by whom and when (ISO date), and a reviewer's back-translation.
    """

    source: str
    target: str
    state: Stored
    by: str = ""
    on: str = ""
    back: str = ""
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Comment:
    """A remark on a text."""

    text: str
    by: str = ""
    on: str = ""
    open: bool = True


@dataclass(frozen=True)
class Signature:
    """A native reader's sign-off: who, as what, when, and the fingerprint of all texts."""

    by: str
    role: str = ""
    on: str = ""
    texts: str = ""


@dataclass(frozen=True)
class Status:
    """A status file."""

    format: int = 1
    texts: Mapping[str, Review] = field(default_factory=dict)
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    signed: Signature | None = None
    span: Span | None = field(default=None, compare=False)


def fingerprint(text: str) -> str:
    """The first 16 hexadecimal digits of the sha256 of a text."""
    return sha256(text.encode()).hexdigest()[:16]


def state(review: Review | None, source: str, target: str | None) -> State:
    """The state of a text today.

    A text that was changed behind the tool's back (its fingerprint differs) or was never recorded counts as
    `translated` against today's source.
    """
    if target is None:
        return "missing"
    if review is None or review.target != fingerprint(target):
        return "translated"
    return "stale" if review.source != source else review.state


def write(status: Status) -> str:
    """The file's text: keys sorted, one text a line, strings quoted as in JSON (which is YAML)."""
    lines = ["# Written by leafletgen; not meant to be edited by hand.", "format: 1", "texts:"]
    for key, review in sorted(status.texts.items()):
        pairs = [(n, getattr(review, n)) for n in ("source", "target", "state", "by", "on", "back")]
        inside = ", ".join(f"{n}: {json.dumps(v, ensure_ascii=False)}" for n, v in pairs if v)
        lines.append(f"  {key}: {{{inside}}}")
    if not status.texts:
        lines[-1] = "texts: {}"
    return "\n".join(lines) + "\n"
