"""What the site makes from the program is whole: every message, every key, every public name, in both languages of the messages."""

from __future__ import annotations

import re

import pytest
from tools.site import api, formats, messages, words

import leafletgen
import leafletgen.reportlab as bridge
from leafletgen.core.messages.table import CODES
from leafletgen.core.reading.declared import fields
from leafletgen.engine.findings.explain import explained
from leafletgen.engine.schemas.files import KINDS, NAMES

READERS = ("en", "ja")


@pytest.mark.parametrize("reader", READERS)
def test_every_message_has_its_words_its_hint_and_its_reason(reader: str) -> None:
    pages = dict(messages.pages(reader))
    whole = "\n".join(text for place, text in pages.items() if not place.endswith("index.md"))

    assert set(re.findall(r"^## (\S+)$", whole, re.MULTILINE)) == set(CODES)
    for code in ("text-too-long", "paper-unknown", "file-encoding"):
        said = explained(code, reader)
        section = re.split(r"^## ", whole.partition(f"\n## {code}\n")[2], flags=re.MULTILINE)[0]
        assert words.escaped(said.message) in section
        assert words.escaped(said.hint) in section
        assert words.escaped(said.reason) in section


@pytest.mark.parametrize("reader", READERS)
def test_the_list_of_messages_leads_to_each(reader: str) -> None:
    pages = dict(messages.pages(reader))
    listed = re.findall(r"\[([\w-]+)\]\((\w)\.md#([\w-]+)\)", pages["reference/messages/index.md"])

    assert len(listed) == len(CODES)
    for code, letter, anchor in listed:
        assert code == anchor
        assert f"\n## {code}\n" in pages[f"reference/messages/{letter}.md"]


@pytest.mark.parametrize("reader", READERS)
def test_every_key_of_every_format_says_what_it_is_for(reader: str) -> None:
    pages = dict(formats.pages(reader))

    assert {place.split("/")[-1] for place in pages} == {"index.md", *(f"{kind}.md" for kind in NAMES)}
    for kind, cls in KINDS.items():
        rows = re.findall(
            r"^\| `([\w-]+)` \| (\S[^|]*)\|", pages[f"reference/formats/{kind}.md"], re.MULTILINE
        )
        assert {field.key for field in fields(cls)} <= {name for name, _ in rows}, kind


def test_a_row_has_default_unit_and_example() -> None:
    pages = dict(formats.pages("en"))
    (theme,) = re.findall(r"^\| `theme` .*$", pages["reference/formats/leaflet.md"], re.MULTILINE)
    (gutter,) = re.findall(r"^\| `overlap` .*$", pages["reference/formats/leaflet.md"], re.MULTILINE)[:1]

    assert theme.endswith("| `alert` | `theme: alert` |")
    assert "(u, mm, pt, cm, m, in)" in gutter
    assert "| `overlap: " in gutter


@pytest.mark.parametrize("reader", READERS)
def test_no_default_is_written_as_python_writes_it(reader: str) -> None:
    shown = "".join(text for _, text in formats.pages(reader))

    assert re.findall(r"`[A-Z]\w*\([^`]*`", shown) == []


def test_every_public_name_has_its_call_and_its_docstring() -> None:
    pages = dict(api.pages())
    whole = pages["reference/python/leafletgen.md"]
    names = {name for name in leafletgen.__all__ if not name.startswith("_")}

    assert set(re.findall(r"^## (\w+)$", whole, re.MULTILINE)) == names
    assert set(re.findall(r"^## (\w+)$", pages["reference/python/reportlab.md"], re.MULTILINE)) == set(
        bridge.__all__
    )
    assert "languages: Names = ()" in whole
    assert "'Names'" not in whole, "types stand as they are written in the source"
    assert "ForwardRef" not in whole
    assert "### Project.build" in whole
    assert "`final`: refuse languages that are not complete" in whole
    assert "```pycon\n>>> leafletgen.open(starter)\n<Project try-it: 2 languages, 2 outputs>" in whole


def test_texts_of_the_program_stand_as_they_are() -> None:
    assert words.escaped("2 * 3 < {name} | `a|b*c` [x]") == r"2 \* 3 \< \{name\} \| `a\|b*c` \[x\]"
