"""Faults of pictures and backgrounds that no single edition sees whole: a rule of `causes`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.engine.findings.consequences import Found, Inquiry

_STRENGTH = re.compile(r"(?<!\d)(\d++)%")
NEEDS, NONE_HELPS = "contrast-needs-scrim", "contrast-over-picture"


def scrims(inquiry: Inquiry, found: Found) -> Found:
    """One picture, one finding: all texts on it that cannot be read in some language, and a scrim that is strong enough for every
    language; none, where one of them has none.
    """
    by_picture: dict[object, Found] = {}
    for one in found:
        if one.code in (NEEDS, NONE_HELPS):
            by_picture.setdefault((one.where, one.output, one.row), []).append(one)
    told = {picture: _told(own) for picture, own in by_picture.items()}
    return [_as(one, told.get((one.where, one.output, one.row))) for one in found]


def _told(own: Found) -> Diagnostic:
    """What is said of a picture."""
    code = NONE_HELPS if any(one.code == NONE_HELPS for one in own) else NEEDS
    strongest = max(own, key=_strength)
    texts = dict.fromkeys(text for one in own for text in dict(one.args)["texts"].split(", "))
    least = max((dict(one.args)["least"] for one in own), key=float)
    args: dict[str, Any] = {"texts": ", ".join(texts), "least": least, "box": dict(strongest.args)["box"]}
    if code == NEEDS:
        args["mend"] = dict(strongest.args)["mend"]
    key = next((one.key for one in own if one.key), None)
    return diagnostic(code, strongest.where, key=key, **args)


def _as(one: Diagnostic, told: Diagnostic | None) -> Diagnostic:
    """A finding of a picture in the words that are true of all languages."""
    if told is None or one.code not in (NEEDS, NONE_HELPS):
        return one
    return replace(one, code=told.code, args=told.args, key=told.key, severity=told.severity)


def _strength(one: Diagnostic) -> int:
    said = _STRENGTH.search(dict(one.args).get("mend", ""))
    return int(said[1]) if said else 0
