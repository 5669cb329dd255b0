"""The names of languages: in the packs, in the file beside them, and where CLDR says otherwise."""

from __future__ import annotations

import json

from babel import Locale
from tools.names import table

from leafletgen.text.languages import names

OTHERWISE = {
    "bn": "its older name in English", "fr-CA": "told apart by region", "ja-simple": "no language of its own", "prs": "CLDR knows it as a Persian of Afghanistan",
    "tl": "CLDR gives it the name of fil", "my": "the older name as well", "pt-BR": "CLDR has none in Japanese",
    "pnb": "told apart by script", "ff-Adlm": "told apart by script", "kmr": "CLDR has none in Japanese", "mn-Mong": "told apart by script",
    "sr-Latn": "told apart by script", "uz-Cyrl": "told apart by script", "zh-HK": "told apart by region",
    "zh-Hans": "shorter in Japanese", "zh-Hant": "shorter in Japanese", "zh-MO": "CLDR has none for the region", "zh-TW": "told apart by region",
}  # fmt: skip
"""Languages whose names are not those of CLDR -> why."""


def test_the_file_of_names_is_up_to_date() -> None:
    assert json.loads(names.STORED.read_text(encoding="utf-8")) == table(), "run `python tools/names.py`"


def test_names_are_those_of_cldr_but_where_it_is_said() -> None:
    other = set()
    for tag, said in table().items():
        for reader in ("en", "ja"):
            cldr = Locale.parse(reader).languages.get(tag.replace("-", "_"))
            if cldr != said[reader]:
                other.add(tag)

    assert other == set(OTHERWISE)


def test_what_is_spoken_in_a_country() -> None:
    """However its two letters are written; nothing where there is no such country."""
    assert names.spoken_in("ch")[:2] == names.spoken_in("CH")[:2] == ("de", "gsw")
    assert names.spoken_in("jp") == ("ja",)
    assert names.spoken_in("zz") == names.spoken_in("") == names.spoken_in("jpn") == ()
