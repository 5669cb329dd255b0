"""A changed text goes into its file and nothing else moves."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import compose, read_source
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.splice import SpliceError, splice, texts
from leafletgen.model.locales.store import read_catalog
from leafletgen.text.languages.tag import language

FILE = """\
# A head.
_about: For students. # eol

# A note.
headline: {a: Easy cash?, b: "Real crime."}
lead: >- # folded
  Cybercrime gangs offer you
  easy work.

# On steps.
parcel:
  steps:
    s1: They buy goods with **stolen cards**.

    # You.
    s2: "**You** receive it."
  detail: |
    First.

    Second.
# tail
empty:
flow: {
  x: one, # first
  y: two
}
"""


def one(key: str, value: str, text: str = FILE) -> str:
    return splice(text.encode(), {key: value}, joins_lines="").decode()


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("headline.a", "Quick cash", "Easy cash?", "Quick cash"),
        ("headline.a", "Quick, easy", "Easy cash?", '"Quick, easy"'),
        ("headline.b", "True crime.", '"Real crime."', '"True crime."'),
        ("parcel.steps.s1", "Call #9110", "They buy goods with **stolen cards**.", '"Call #9110"'),
        ("parcel.steps.s1", "no", "They buy goods with **stolen cards**.", '"no"'),
        ("parcel.steps.s1", r"Two \*\* stars", "They buy goods with **stolen cards**.", r"'Two \*\* stars'"),
        ("parcel.steps.s2", "You get it.", '"**You** receive it."', '"You get it."'),
        ("lead", "Short.", "  Cybercrime gangs offer you\n  easy work.", "  Short."),
        ("parcel.detail", "A.\n\nB.\n\nC.", "First.\n\n    Second.", "A.\n\n    B.\n\n    C."),
        ("parcel.detail", "A.", "First.\n\n    Second.", "A."),
        ("lead", "A.\n\nB.", ">- # folded\n  Cybercrime gangs offer you\n  easy work.", "|- # folded\n  A.\n\n  B."),
        ("empty", "Now.", "empty:", "empty: Now."),
        ("flow.x", "One\n\ntwo", "one,", '"One\\n\\ntwo",'),
    ],
)  # fmt: skip
def test_a_text_takes_the_room_of_the_old_one(key: str, value: str, old: str, new: str) -> None:
    assert one(key, value) == FILE.replace(old, new, 1)


@pytest.mark.parametrize(
    ("key", "value", "after", "added"),
    [
        ("headline.c", "More", '"Real crime."', ", c: More"),
        ("parcel.steps.s3", "Third", '"**You** receive it."', "\n    s3: Third"),
        ("parcel.title", "Parcels", "    Second.", "\n  title: Parcels"),
        ("flow.z", "three", "  y: two", ", z: three"),
        ("new", "A text", "  y: two\n}", "\nnew: A text"),
        ("new.deep.one", "A text", "  y: two\n}", "\nnew:\n  deep:\n    one: A text"),
        ("empty.a", "A text", "empty:", "\n  a: A text"),
    ],
)
def test_a_new_key_is_appended_to_its_map(key: str, value: str, after: str, added: str) -> None:
    assert one(key, value) == FILE.replace(after, after + added, 1)


def test_several_paragraphs_stand_under_a_bar() -> None:
    assert one("new", "One.\n\nTwo.").endswith("\nnew: |\n  One.\n\n  Two.\n")


def test_an_unchanged_text_leaves_the_bytes() -> None:
    data = FILE.encode()

    assert splice(data, {"lead": "Cybercrime gangs offer you easy work."}, joins_lines="") == data


def test_first_text_of_a_file_of_comments() -> None:
    assert one("a.b", "Text", "# only a note") == "# only a note\na:\n  b: Text\n"
    assert one("a", "Text", "") == "a: Text\n"


def test_a_file_without_last_line_end() -> None:
    assert one("b", "two", "a: x") == "a: x\nb: two"


def test_byte_order_mark_and_line_ends_stay() -> None:
    data = b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode()

    done = splice(data, {"lead": "A.\n\nB.", "new": "C"}, joins_lines="")

    assert done.startswith(b"\xef\xbb\xbf# A head.\r\n")
    assert done.count(b"\n") == done.count(b"\r\n")
    assert texts(done.decode("utf-8-sig"))["lead"] == "A.\n\nB."


def test_a_japanese_text_under_a_fold_stays_on_one_line() -> None:
    text = "a: >-\n  はじめの\n  行\nb: >-\n  one\n  two\n"

    done = splice(text.encode(), {"a": "ここ に 空白" * 30}, joins_lines=language("ja").joins_lines).decode()

    assert normal(texts(done)["a"], language("ja").joins_lines) == "ここ に 空白" * 30


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a: x\n", "a.b"),
        ("a: {b: x}\n", "a"),
        ("- a\n- b\n", "a"),
        ("a: [x\n", "a"),
    ],
)
def test_a_file_that_cannot_take_it_is_refused(text: str, key: str) -> None:
    with pytest.raises(SpliceError):
        one(key, "y", text)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(SpliceError):
        splice("a: あ".encode("cp932"), {"a": "y"}, joins_lines="")


# --- random files, random texts

SIGNS = "ab Z9é漢あ語กကكא #:,[]{}*&!|>'\"%@`\\-?~=.《》｜\n\t\u200b\u2028\x85\x07\ufeff😀"
ANY = st.one_of(
    st.text(alphabet=SIGNS, max_size=40),
    st.lists(st.sampled_from(["word", "**bold**", "{police}", "a: b", " #", "no", "漢字《かんじ》", "\n\n", " "]), max_size=30)
    .map(" ".join),
    st.text(max_size=30),
).filter(lambda text: not any(0xD800 <= ord(c) <= 0xDFFF for c in text))  # fmt: skip
KEYS = [f"{a}.{b}" for a in ("p", "q", "r.s") for b in "xyz"] + ["m", "n", "o"]
STYLES = {
    "plain": lambda pad: "plain words",
    "single": lambda pad: "'it''s: quoted'",
    "double": lambda pad: '"say \\"hi\\" # no"',
    "folded": lambda pad: f">-\n{pad}  one two\n{pad}  three",
    "literal": lambda pad: f"|\n{pad}  one\n\n{pad}  two",
    "more": lambda pad: f"plain\n{pad}  goes on",
    "empty": lambda pad: "",
}


@st.composite
def files(draw: st.DrawFn) -> str:
    """A locale file: block and flow maps, all styles, comments and blank lines anywhere they may be."""
    lines: list[str] = draw(st.lists(st.sampled_from(["# head", ""]), max_size=2))

    def text(pad: str, key: str) -> None:
        lines.extend(
            f"{pad}{line}" if line else ""
            for line in draw(st.lists(st.sampled_from(["# note", ""]), max_size=2))
        )
        style = draw(st.sampled_from(sorted(STYLES)))
        lines.append(f"{pad}{key}: {STYLES[style](pad)}".rstrip())

    for group in draw(st.permutations(["p", "q", "r", "m"]))[: draw(st.integers(1, 4))]:
        if group == "m":
            text("", "m")
        elif group == "q" and draw(st.booleans()):
            lines.append('q: {x: flow one, y: "two, three"}')
        elif group == "r":
            lines.append("r:")
            lines.append("  s:")
            text("    ", "x")
        else:
            lines.append(f"{group}:")
            for key in draw(st.lists(st.sampled_from("xyz"), min_size=1, unique=True)):
                text("  ", key)
    lines.extend(draw(st.lists(st.sampled_from(["# tail", "", "  # inside"]), max_size=2)))
    return "\n".join(lines) + draw(st.sampled_from(["", "\n"]))  # fmt: skip


JOINS = st.sampled_from(["", language("ja").joins_lines, language("th").joins_lines])


@settings(max_examples=200)
@given(files(), st.sampled_from(KEYS), ANY, JOINS, st.booleans(), st.booleans())
@example("m: x", "n", "\n\n", "", False, False)
def test_random_splices(text: str, key: str, value: str, joins: str, mark: bool, crlf: bool) -> None:
    if mark:
        text = "\ufeff" + text
    if crlf:
        text = text.replace("\n", "\r\n")
    data = text.encode()
    before = texts(text.removeprefix("\ufeff"))

    done = splice(data, {key: value}, joins_lines=joins).decode()

    found = texts(done.removeprefix("\ufeff"))
    wanted = {k: normal(v, joins) for k, v in before.items() if not key.startswith(k + ".")}
    assert {k: normal(v, joins) for k, v in found.items()} == {**wanted, key: normal(value, joins)}
    assert [k for k in found if k in wanted] == list(wanted)
    assert normal(normal(value, joins), joins) == normal(value, joins)
    assert done.startswith("\ufeff") == mark
    assert "\r\n" not in text or done.count("\n") == done.count("\r\n")
    _only_one_place(text, done, key, before)


def _only_one_place(text: str, done: str, key: str, before: dict[str, str]) -> None:
    """What is the same at both ends covers all of the old file but the room of the old text."""
    start = next(
        (n for n, (a, b) in enumerate(zip(text, done, strict=False)) if a != b), min(len(text), len(done))
    )
    rest = min(len(text), len(done)) - start
    end = next((n for n in range(rest) if text[-1 - n] != done[-1 - n]), rest)
    room = 0
    if key in before:
        source = read_source("", text.removeprefix("\ufeff").encode(), Sink())
        assert source is not None
        node = compose(source, Sink(), texts=True)
        assert node is not None
        for part in key.split("."):
            node = next(e.value for e in node.entries if e.key.value == part)
        room = node.end - node.start
    assert len(text) - start - end <= room  # fmt: skip


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(KEYS), ANY, max_size=6), st.sampled_from(["en", "ja", "th"]))
def test_a_catalog_reads_what_was_spliced(changes: dict[str, str], tag: str) -> None:
    joins = language(tag).joins_lines
    done = splice(FILE.encode(), changes, joins_lines=joins)

    source = read_source("f", done, Sink())
    assert source is not None
    node = compose(source, Sink(), texts=True)
    assert node is not None
    found = read_catalog(node, tag, Sink())

    assert found is not None
    for key, value in changes.items():
        text = normal(value, joins)
        nothing = re.fullmatch(r"(?:\*\*|[\s\x00-\x1f])*", text)  # marks alone: no text
        assert (found.messages[key].value if key in found.messages else "") == text or nothing
