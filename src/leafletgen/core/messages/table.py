"""The words of the program in English, and what its codes are: data, written as `data/messages/en/*.yaml` and packed into
`en.json` by `tools/messages.py`. A theme is one of these files.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from leafletgen.core.data import DATA
from leafletgen.core.messages.code import Code, Severity

_PACKED: Mapping[str, Any] = json.loads((DATA / "messages" / "en.json").read_bytes())

CODES: dict[str, Code] = {
    name: Code(name, Severity(severity), *texts)
    for codes in _PACKED["findings"].values()
    for name, (severity, *texts) in codes.items()
}
"""All findings by their code."""

COUNTED: Mapping[str, tuple[str, str]] = {
    name: (one, many) for name, (one, many) in _PACKED["counted"].items()
}
"""Texts that go with a number, by name: one and many."""

FILLED_BY_PHRASES = frozenset(_PACKED["arguments"]["phrase"])
"""Arguments whose value is one of `PHRASES`, or words of the system or the user, which stay as they are."""


def codes_of(*themes: str) -> frozenset[str]:
    """The codes of some themes. Raises KeyError for one that there is not (a bug)."""
    return frozenset(name for theme in themes for name in _PACKED["findings"][theme])


def texts_of(theme: str, group: str) -> dict[str, str]:
    """Texts of a theme by their names. Raises KeyError for what there is not (a bug)."""
    return dict(_PACKED["phrases"].get(theme, {}).get(group) or _PACKED["words"][theme][group])


def _texts(themes: Mapping[str, Mapping[str, Mapping[str, str] | list[str]]]) -> tuple[str, ...]:
    """The texts of all groups, named or not, each once."""
    groups = [group for theme in themes.values() for group in theme.values()]
    return tuple(dict.fromkeys(t for one in groups for t in (one.values() if isinstance(one, dict) else one)))


PHRASES = _texts(_PACKED["phrases"])
"""Texts that fill the arguments of others, too."""

REPORT = _texts(_PACKED["words"])
"""Texts that are said as they are."""
