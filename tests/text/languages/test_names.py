"""The stored names are those that Babel gives today."""

from __future__ import annotations

import json

import pytest

from leafletgen.text.languages import names
from leafletgen.text.languages.tag import known_tags


def test_stored_names_are_those_of_cldr(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = json.loads(names.STORED.read_text(encoding="utf-8"))
    for function in (names._stored, names.autonym, names.display_name):
        function.cache_clear()
    monkeypatch.setattr(names, "_stored", dict)
    fresh = {
        tag: {
            "self": names.autonym(tag),
            "en": names.display_name(tag, "en"),
            "ja": names.display_name(tag, "ja"),
        }
        for tag in known_tags()
    }
    names.autonym.cache_clear()
    names.display_name.cache_clear()

    assert stored == fresh
