"""Faults of pictures and backgrounds that no single edition sees whole: a rule of `causes`."""

from __future__ import annotations

import re
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.consequences import Found, Inquiry

_STRENGTH = re.compile(r"(\d+)%")


def scrims(inquiry: Inquiry, found: Found) -> Found:
    """A scrim must be strong enough for every language: the strongest that any of them needs is proposed to all."""
    needed: dict[object, Diagnostic] = {}
    for one in found:
        if one.code == "contrast-needs-scrim":
            best = needed.setdefault(_what(one), one)
            if _strength(one) > _strength(best):
                needed[_what(one)] = one
    return [_mended(one, needed[_what(one)]) if _what(one) in needed else one for one in found]


def _what(one: Diagnostic) -> object:
    return one.code, one.where, one.key


def _strength(one: Diagnostic) -> int:
    said = _STRENGTH.search(dict(one.args)["mend"])
    return int(said[1]) if said else 0


def _mended(one: Diagnostic, best: Diagnostic) -> Diagnostic:
    return replace(one, args=tuple({**dict(one.args), "mend": dict(best.args)["mend"]}.items()))
