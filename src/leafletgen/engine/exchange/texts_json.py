"""JSON: what the page for translators hands back (`export --to html`), and the plainest form for programs.

{"format": "leafletgen-texts-1", "project": "…", "source_language": "en", "language": "my", "by": "…",
 "texts": [{"key": "…", "source": "…", "text": "…", "state": "draft", "back": "…", "comments": ["…"],
            "base": {"fingerprint": "0123456789abcdef", "state": "stale"}}]}
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, cast, get_args

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import COMMENT_CHARACTERS, JSON_PARTS
from leafletgen.engine.exchange.unit import Base, Bundle, Unit, printable
from leafletgen.model.locales.status import State

FORMAT = "leafletgen-texts-1"
LONGEST = COMMENT_CHARACTERS.most
"""Characters of a comment."""


def write(bundle: Bundle) -> bytes:
    """A JSON file."""
    head = {
        "format": FORMAT, "project": bundle.project, "source_language": bundle.source_language,
        "language": bundle.language, "by": bundle.by, "texts": list(map(_text, bundle.units)),
    }  # fmt: skip
    return f"{json.dumps(head, ensure_ascii=False, indent=1)}\n".encode()


def _text(unit: Unit) -> dict[str, Any]:
    found: dict[str, Any] = {
        "key": unit.key, "source": unit.source, "text": unit.target, "state": unit.state, "back": unit.back,
    }  # fmt: skip
    if unit.comments:
        found["comments"] = list(unit.comments)
    if unit.base:
        found["base"] = {"fingerprint": unit.base.target, "state": unit.base.state}
    return found


def read(data: bytes, sink: Sink) -> Bundle | None:
    """The bundle of a JSON file; None (and reported) where it is none, or where anything in it is not what it should be."""
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        sink.add(diagnostic("import-encoding"))
        return None
    parts = sum(map(text.count, "[{,"))
    if JSON_PARTS.passed_by(parts):
        sink.add(passed(JSON_PARTS, parts, None, path="JSON"))
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    try:
        return _bundle(found)
    except _NoBundleError:
        sink.add(diagnostic("import-unreadable", kind="JSON"))
        return None


class _NoBundleError(Exception):
    """Something in a file is not what it should be."""


def _bundle(found: Any) -> Bundle:
    """Raises _NoBundleError for what is none."""
    if _entry(found, "format") != FORMAT:
        raise _NoBundleError("format")
    units = tuple(_units(_entry(found, "texts")))
    if len({unit.key for unit in units}) < len(units):
        raise _NoBundleError("a key twice")
    project, source, tag = (_said(found, name) for name in ("project", "source_language", "language"))
    return Bundle(project, source, tag, units, by=_said(found, "by") if "by" in found else "")


def _units(found: Any) -> Iterator[Unit]:
    if not isinstance(found, list):
        raise _NoBundleError("texts")
    for one in found:
        text, state, base = _said(one, "text"), _state(one), None
        back = _said(one, "back") if "back" in one else ""
        if "base" in one:
            base = Base(_said(one["base"], "fingerprint"), _state(one["base"]))
            if not re.fullmatch(r"([0-9a-f]{16})?", base.target):
                raise _NoBundleError(base.target)
        said = _comments(one["comments"]) if "comments" in one else ()
        yield Unit(_said(one, "key"), _said(one, "source"), text, state, back=back, base=base, comments=said)


def _comments(found: Any) -> tuple[str, ...]:
    if not isinstance(found, list) or not all(
        isinstance(text, str) and len(text) <= LONGEST for text in found
    ):
        raise _NoBundleError("comments")
    return tuple(filter(str.strip, map(printable, found)))


def _entry(found: Any, name: str) -> Any:
    """What stands under a name in an object."""
    if not isinstance(found, dict) or name not in found:
        raise _NoBundleError(name)
    return found[name]


def _said(found: Any, name: str) -> str:
    text = _entry(found, name)
    if not isinstance(text, str):
        raise _NoBundleError(name)
    return printable(text)


def _state(found: Any) -> State:
    state = _said(found, "state")
    if state not in get_args(State):
        raise _NoBundleError("state")
    return cast(State, state)
