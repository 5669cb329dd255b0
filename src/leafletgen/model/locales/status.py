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
Maker = Literal["machine"]
State = Literal["missing", "stale", "machine", "draft", "translated", "checked"]


_KEY = re.compile(r"  ([\w.-]+):")
_ROW = re.compile(r"  ([\w.-]+): \{(.+)\}")
_NEEDED = {"source", "target", "state"}
_WRITTEN = _NEEDED | {"origin", "by", "on", "back"}
"""Fields of a record that must stand in a file, and all that may."""
_FIELD = re.compile(r'(?<!\w)(\w++): ("(?:[^"\\]|\\.)*")(?:, |$)')
EARLIER = 20
"""Records of each text that are remembered beside the one that stands."""


@record
class Review:
    """The record of one text: the whole source it was translated from, the fingerprint of the translation, its
    state, by whom and when (ISO date), and a reviewer's back-translation. `origin`: what a draft was begun from, where
    that was made by a machine.
    """

    source: str
    target: str
    state: Stored
    by: str = ""
    on: str = ""
    back: str = ""
    origin: Maker | None = None
    span: Span | None = field(default=None, compare=False)

    @property
    def by_machine(self) -> bool:
        """Whether a machine made the text, or what it was begun from, and nobody has answered for it since."""
        return self.state == "machine" or (self.state == "draft" and self.origin == "machine")


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
    """A status file. What is in it about people is only what they gave as their name (initials will do).

    `earlier`: records of other words that were a text's before, the newest last: where these words come back, so does
    what is known of them.
    """

    format: int = 1
    texts: Mapping[str, Review] = field(default_factory=dict)
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    signed: Signature | None = None
    earlier: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)
    span: Span | None = field(default=None, compare=False)


def fingerprint(text: str) -> str:
    """The first 16 hexadecimal digits of the sha256 of a text."""
    return sha256(text.encode()).hexdigest()[:16]


def fingerprint_of_all(texts: Mapping[str, str]) -> str:
    """The fingerprint of a language's texts together: it changes with any of them, not with their order."""
    return fingerprint("\n".join(f"{key}={fingerprint(text)}" for key, text in sorted(texts.items())))


def state(
    review: Review | None, source: str, target: str | None, *, adapted: bool = False, unknown: Stored = "translated"
) -> State:  # fmt: skip
    """The state of a text today. `unknown`: of one that was never recorded.

    A text that was changed behind the tool's back (its fingerprint differs) is what `changed` says. An adapted text does
    not follow the words of the source: it is never stale.
    """
    if target is None:
        return "missing"
    if review is None or review.target != fingerprint(target):
        return changed(review, unknown)
    return "stale" if review.source != source and not adapted else review.state


def changed(review: Review | None, unknown: Stored = "translated") -> Stored:
    """What a text is that was changed behind the tool's back. Nobody has answered for what a machine made, and nobody has
    said that a draft is done: either is a draft now. The words of people count as translated, from today's source.
    """
    if review is None:
        return unknown
    return "draft" if review.by_machine or review.state == "draft" else "translated"


def sign_off(status: Status, texts: Mapping[str, str]) -> Signature | None:
    """The signature, if it still stands: any text that was changed, added or removed since takes it off."""
    signed = status.signed
    return signed if signed and signed.texts == fingerprint_of_all(texts) else None


def standing(status: Status, key: str, mark: str) -> Review | None:
    """What is known of words under a key: by its record, else by an earlier one. Where there is none at all, a machine's
    text of the same words under another key counts: keys are renamed.
    """
    own = status.texts.get(key)
    known = (*((own,) if own else ()), *reversed(status.earlier.get(key, ())))
    for one in known or (one for one in status.texts.values() if one.by_machine):
        if one.target == mark:
            return one
    return None


def recalled(status: Status, texts: Mapping[str, str]) -> Status:
    """The status as it speaks of texts as they stand: where earlier words are back, so is their record."""
    moved = {one.target: one for one in status.texts.values() if one.by_machine}
    for key, text in texts.items():
        mark, own = fingerprint(text), status.texts.get(key)
        if own is not None and own.target == mark:
            continue
        known = own or status.earlier.get(key)
        found = standing(status, key, mark) if known else moved.get(mark)
        if found is not None:
            status = recorded(status, key, found)
    return status


def recorded(status: Status, key: str, review: Review) -> Status:
    """The status with a text's new record; the one that it replaces is remembered. Of a draft that somebody is still writing
    only the last words count, and of words that are not a text's any more only what was said last.
    """
    old, rows = status.texts.get(key), status.earlier.get(key, ())
    if old == review:
        return status
    rows = tuple(one for one in rows if one.target != review.target)
    if old is not None and not (old.state == review.state == "draft" and old.by == review.by):
        rows = (*(one for one in rows if one.target != old.target), old)
    earlier = {**status.earlier, key: rows[-EARLIER:]}
    if not rows:
        del earlier[key]
    return replace(status, texts={**status.texts, key: review}, earlier=earlier)


def said(status: Status, key: str, review: Review, *, typed: bool = False) -> Status:
    """The status after somebody has said what a text is. `typed`: by writing it, and by calling it done; else by its name.

    A draft keeps the origin of what it was begun from. Who restores words restores what was known of them, and who finds
    right what others have found right from the same source takes nothing away.
    """
    old, known = status.texts.get(key), standing(status, key, review.target)
    if review.state == "draft":
        if typed and known is not None:
            review = known
        elif old is not None and old.by_machine:
            review = replace(review, origin="machine")
    elif review.state == "translated" and known is not None and known.source == review.source:
        settled_before = known.state == "checked" and (typed or known is not old)
        if settled_before or (typed and known.state == "translated"):
            review = known
    return recorded(status, key, review)


def unsaid(status: Status, key: str, mark: str) -> Status:
    """The status after somebody took back what was said last of words that did not change: what was known of them before
    counts again; if that was nothing, they are a draft.
    """
    old = status.texts.get(key)
    before = next((one for one in reversed(status.earlier.get(key, ())) if one.target == mark), None)
    if before is None and old is not None and old.target == mark:
        before = replace(old, state="draft")
    return recorded(status, key, before) if before is not None else status


def settled(
    status: Status, source: Mapping[str, str], target: Mapping[str, str], *, on: str, by: str = "",
    kind: Stored | None = None, unknown: Stored = "translated",
) -> Status:  # fmt: skip
    """The status with every text accounted for: one that is new or was changed behind the tool's back is recorded as
    `kind` (None: what it counts as; `unknown`: one without a record), made from today's source. Records of texts that the
    source no longer has become earlier ones; where only the translation is gone the record stays: both may come back.
    """
    status = recalled(status, {key: text for key, text in target.items() if key in source})
    for key, text in target.items():
        if key not in source:
            continue
        old, mark = status.texts.get(key), fingerprint(text)
        if old is not None and old.target == mark and not (kind and old.state == "draft" and not old.by):
            continue
        now = Review(source[key], mark, kind or changed(old, unknown), by, on)
        if now.state == "draft" and old is not None and old.by_machine:
            now = replace(now, origin="machine")
        status = recorded(status, key, now)
    gone = {key: old for key, old in status.texts.items() if key not in source}
    earlier = {key: (*status.earlier.get(key, ()), old)[-EARLIER:] for key, old in gone.items()}
    kept = {key: old for key, old in status.texts.items() if key not in gone}
    return replace(status, texts=kept, earlier={**status.earlier, **earlier})


def write(status: Status) -> str:
    """The file's text: keys sorted, one text a line, strings in double quotes."""
    lines = ["# Written by leafletgen; not meant to be edited by hand.", "format: 1"]
    lines += _section("texts", [f"  {key}: {_row(review)}" for key, review in sorted(status.texts.items())])
    lines += _lists("earlier", status.earlier) + _lists("comments", status.comments)
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
    parted = lines.index("earlier:") if "earlier:" in lines else len(lines)
    texts: dict[str, Review] = {}
    for line in lines[3:parted]:
        row = _ROW.fullmatch(line)
        review = _review(row[2]) if row else None
        if row is None or review is None:
            return None
        texts[row[1]] = review
    earlier: dict[str, tuple[Review, ...]] = {}
    key = ""
    for line in lines[parted + 1 :]:
        if head := _KEY.fullmatch(line):
            key = head[1]
            continue
        review = _review(line[7:-1]) if key and line.startswith("    - {") and line.endswith("}") else None
        if review is None:
            return None
        earlier[key] = (*earlier.get(key, ()), review)
    return Status(texts=texts, earlier=earlier)


def _review(row: str) -> Review | None:
    """The record in a row; None where `write` would not have written it so."""
    fields = dict(_FIELD.findall(row))
    if not _NEEDED <= fields.keys() <= _WRITTEN or ", ".join(f"{n}: {v}" for n, v in fields.items()) != row:
        return None
    try:
        review = Review(**{name: json.loads(value) for name, value in fields.items()})
    except ValueError:
        return None
    return review if review.state in STORED and review.origin in (None, *get_args(Maker)) else None


def _section(name: str, rows: list[str]) -> list[str]:
    return [f"{name}:", *rows] if rows else [f"{name}: {{}}"]


def _lists(name: str, lists: Mapping[str, tuple[Review | Comment, ...]]) -> list[str]:
    """A section of lists by key; none where it would be empty."""
    rows = []
    for key, listed in sorted(lists.items()):
        rows += [f"  {key}:", *(f"    - {_row(one)}" for one in listed)] if listed else []
    return _section(name, rows) if rows else []


def _row(one: Review | Comment | Signature) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in _pairs(one)) + "}"


def _pairs(one: Review | Comment | Signature) -> Iterator[tuple[str, str]]:
    from leafletgen.model.locales.scalar import double_quoted

    for name, value in vars(one).items():
        if isinstance(value, bool):
            yield name, str(value).lower()
        elif isinstance(value, str) and value:
            yield name, double_quoted(value)
