"""What is known of each translation: `status/<tag>.yaml`, written by the tool, beside the texts and never in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from hashlib import sha256
from typing import Literal, get_args

from leafletgen.core.record import record
from leafletgen.core.source import Span

Stored = Literal["machine", "draft", "translated", "checked"]
STORED: tuple[Stored, ...] = ("machine", "draft", "translated", "checked")
State = Literal["missing", "stale", "machine", "draft", "translated", "checked"]


_ROW = re.compile(r"  ([\w.-]+): \{(.+)\}")
_NEEDED, _WRITTEN = {"source", "target", "state"}, {"source", "target", "state", "by", "on", "back"}
"""Fields of a record that must stand in a file, and all that may."""
_FIELD = re.compile(r'(\w+): ("(?:[^"\\]|\\.)*")(?:, |$)')


@record
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


@record
class Comment:
    """A remark on a text."""

    text: str
    by: str = ""
    on: str = ""
    open: bool = True


@record
class Signature:
    """A native reader's sign-off: who, as what, when, and the fingerprint of all texts."""

    by: str
    role: str = ""
    on: str = ""
    texts: str = ""


@record
class Status:
    """A status file. What is in it about people is only what they gave as their name (initials will do)."""

    format: int = 1
    texts: Mapping[str, Review] = field(default_factory=dict)
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    signed: Signature | None = None
    span: Span | None = field(default=None, compare=False)


def fingerprint(text: str) -> str:
    """The first 16 hexadecimal digits of the sha256 of a text."""
    return sha256(text.encode()).hexdigest()[:16]


def fingerprint_of_all(texts: Mapping[str, str]) -> str:
    """The fingerprint of a language's texts together: it changes with any of them, not with their order."""
    return fingerprint("\n".join(f"{key}={fingerprint(text)}" for key, text in sorted(texts.items())))


def state(review: Review | None, source: str, target: str | None, *, adapted: bool = False) -> State:
    """The state of a text today.

    A text that was changed behind the tool's back (its fingerprint differs) or was never recorded counts as
    `translated` against today's source. An adapted text does not follow the words of the source: it is never stale.
    """
    if target is None:
        return "missing"
    if review is None or review.target != fingerprint(target):
        return "translated"
    return "stale" if review.source != source and not adapted else review.state


def sign_off(status: Status, texts: Mapping[str, str]) -> Signature | None:
    """The signature, if it still stands: any text that was changed, added or removed since takes it off."""
    signed = status.signed
    return signed if signed and signed.texts == fingerprint_of_all(texts) else None


def settled(
    status: Status, source: Mapping[str, str], target: Mapping[str, str], *, on: str, by: str = "",
    kind: Stored = "translated",
) -> Status:  # fmt: skip
    """The status with every text accounted for: one that is new or was changed behind the tool's back is recorded as
    `kind`, made from today's source; records of texts that the source no longer has are dropped, and so is a signature
    that fell. Where only the translation is gone its record stays: it may come back.
    """
    texts = {key: old for key, old in status.texts.items() if key in source and key not in target}
    for key, text in target.items():
        if key not in source:
            continue
        old, mark = status.texts.get(key), fingerprint(text)
        kept = old is not None and old.target == mark
        texts[key] = old if old is not None and kept else Review(source[key], mark, kind, by, on)
    return replace(status, texts=texts, signed=sign_off(status, target))


def write(status: Status) -> str:
    """The file's text: keys sorted, one text a line, strings in double quotes."""
    lines = ["# Written by leafletgen; not meant to be edited by hand.", "format: 1"]
    lines += _section("texts", [f"  {key}: {_row(review)}" for key, review in sorted(status.texts.items())])
    if status.comments:
        rows = []
        for key, comments in sorted(status.comments.items()):
            rows += [f"  {key}:", *(f"    - {_row(c)}" for c in comments)]
        lines += _section("comments", rows)
    if status.signed:
        lines.append(f"signed: {_row(status.signed)}")
    return "\n".join(lines) + "\n"


def as_written(text: str) -> Status | None:
    """The status in a file that is still exactly as `write` leaves it; None where somebody has touched it, or where it
    holds more than records. Ten times as quick as reading it as YAML, and thirteen languages have one each.
    """
    lines = text.splitlines()
    if lines[1:3] != ["format: 1", "texts:"]:
        return None
    texts = {}
    for line in lines[3:]:
        row = _ROW.fullmatch(line)
        fields = dict(_FIELD.findall(row[2])) if row else {}
        if (
            row is None
            or not _NEEDED <= fields.keys() <= _WRITTEN
            or ", ".join(f"{name}: {value}" for name, value in fields.items()) != row[2]
        ):
            return None
        try:
            said = {name: json.loads(value) for name, value in fields.items()}
        except ValueError:
            return None
        texts[row[1]] = Review(**said)
    sound = all(review.state in get_args(Stored) for review in texts.values())
    return Status(texts=texts) if sound else None


def _section(name: str, rows: list[str]) -> list[str]:
    return [f"{name}:", *rows] if rows else [f"{name}: {{}}"]


def _row(one: Review | Comment | Signature) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in _pairs(one)) + "}"


def _pairs(one: Review | Comment | Signature) -> Iterator[tuple[str, str]]:
    from leafletgen.model.locales.scalar import double_quoted

    for name, value in vars(one).items():
        if isinstance(value, bool):
            yield name, str(value).lower()
        elif isinstance(value, str) and value:
            yield name, double_quoted(value)
