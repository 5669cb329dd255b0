"""The scan against the parser: it never blames what is fine, and has a reason where the parser has none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.messages.table import CODES
from leafletgen.core.reading import MapNode, Scalar, compose, read_source
from leafletgen.core.reading.scan import scan
from leafletgen.core.source import Source

NAMES = st.text("abcdefgh_.-0123456789", min_size=1, max_size=8)
TEXTS = st.text(st.sampled_from("ab c漢é𝄞'\"\\{}[]#:,&*!|>%@`?-.\n/"), max_size=20)
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=8,
)


def codes(text: str, *, texts: bool = True) -> list[str]:
    return [d.code for d in scan(Source("f", text), texts=texts).diagnostics]


def plain(node: Any) -> Any:
    """A node as lists, dicts and texts."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, MapNode):
        return {e.key.value: plain(e.value) for e in node.entries}
    return [plain(item) for item in node.items]


@given(
    st.dictionaries(NAMES, VALUES, min_size=1, max_size=4),
    st.booleans(),
    st.sampled_from([None, "'", '"', "|", ">"]),
)
def test_what_a_writer_writes_is_read_back_without_a_word(value: Any, flow: bool, style: str | None) -> None:
    text = yaml.dump(
        value, Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow, default_style=style
    )
    if "? " in text or text.endswith("...\n"):  # long keys, open ends
        return
    sink = Sink()
    node = compose(Source("f", text), sink)

    assert [d.code for d in sink.diagnostics] == []
    assert plain(node) == value


@given(st.text(st.sampled_from("ab:- \n\n'\"{}[],#|>\t&*!漢"), max_size=60))
def test_the_scan_has_a_reason_where_the_parser_fails(text: str) -> None:
    try:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        sink = Sink()
        compose(Source("f", text), sink)

        assert sink.failed


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_make_findings_not_exceptions(data: bytes, texts: bool) -> None:
    sink = Sink()
    source = read_source("f", data, sink)
    if source is not None:
        compose(source, sink, texts=texts)

    assert all(found.code in CODES for found in sink.diagnostics)


@given(st.text(st.sampled_from("ab:- \n\n'\"{}[],#|>\t&*!?%@漢\r\x07\u2028"), max_size=120), st.booleans())
def test_any_text_makes_findings_in_its_bounds(text: str, texts: bool) -> None:
    sink = Sink()
    source = read_source("f", text.encode(), sink)
    if source is not None:
        compose(source, sink, texts=texts)

    for found in sink.diagnostics:
        start, end = found.where.start, found.where.end  # type: ignore[union-attr]  # each of these findings has a place
        assert 0 <= start <= end <= len(text) + 1
        code = CODES[found.code]
        code.message.format(**dict(found.args))
        code.hint.format(**dict(found.args))


@pytest.mark.parametrize(
    "text",
    [
        "a: #note\n  b: 1\n",
        "a: 'it''s'  # a note\n",
        "a: |  # a note\n  # text: [x\n",
        "page: https://example.com/x#part\ntime: 12:30\n",
        "page:\n  https://example.com/x\n",
        "languages: [\n  en,\n  ja,\n]\nb: c\n",
        "a:\n- b: c\n  d: e\n- f\ng: h\n",
        'a: {b: "x\n  y", c: d} # note\n',
        "---\na: x\n",
        "a: -5\nb: ?x\nc: :x\n",
        'a: "**bold** {fact}"\n',
        "a:\n\n  # a note\n  b: c\n",
    ],
)
def test_fine_files_are_fine(text: str) -> None:
    sink = Sink()

    assert compose(Source("f", text), sink, texts=True) is not None
    assert sink.diagnostics == ()


def test_all_faults_of_a_file_come_at_once() -> None:
    text = "a: Call #9110\nb: *stop*\nc: {police} now\nd: Warning: crime\ne: 'tis\nf: x\nf: y\n"
    sink = Sink()
    node = compose(Source("f", text), sink, texts=True)

    assert [d.code for d in sink.diagnostics] == [
        "text-cut-by-hash", "text-needs-quotes", "text-needs-quotes", "text-colon", "quote-open", "key-twice",
    ]  # fmt: skip
    assert isinstance(node, MapNode)
    assert [e.key.value for e in node.entries if isinstance(e.value, Scalar) and not e.value.broken] == ["f"]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("call: Call #9110\n", 'call: "Call #9110"'),
        ("a: {b: Hello, you, c: d}\n", 'a: {b: "Hello, you", c: d}'),
        ("a: {b: Use {police} now, c: d}\n", 'a: {b: "Use {police} now", c: d}'),
        ('a: "x" is\n', "a: '\"x\" is'"),
        ('a: "x" isn\'t\n', "a: '\"x\" isn''t'"),
        ("headline:Easy\n", "headline: Easy"),
        ("a: {police}: call\n", 'a: "{police}: call"'),
        ("a: [x], y\n", 'a: "[x], y"'),
        ("見出し：テスト\n", '見出し: "テスト"'),
        ("a: Attention:\n", 'a: "Attention:"'),
    ],
)
def test_the_mended_line_is_fine(text: str, mend: str) -> None:
    [found] = scan(Source("f", text), texts=True).diagnostics

    assert dict(found.args)["mend"] == mend
    assert codes(mend + "\n") == []


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("cp932", "Shift_JIS (CP932)"), ("euc_jp", "EUC-JP")],
)
def test_other_encodings_are_named(encoding: str, name: str) -> None:
    sink = Sink()
    text = "headline: 簡単なアルバイト？それは犯罪です。他人の口座を使わないでください。\n"

    assert read_source("f", text.encode(encoding), sink) is None
    [found] = sink.diagnostics
    assert found.code == "file-encoding"
    assert dict(found.args)["encoding"] == name


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: " + b"x" * (1 << 20), "file-large"),
        ("a: 漢".encode()[:-1], "file-cut"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "file-binary"),
        (b"a: \xff\x81\n", "file-not-text"),
        ("a: été".encode("cp1252"), "file-encoding"),
        (b"a: b\0c\n", "file-binary"),
        (b"", "file-empty"),
        (b"# only a note\n", "file-empty"),
        (b"a: " + b"[" * 300 + b"]" * 300 + b"\n", "file-deep"),
        (b"a: " + b"[" * 100_000, "file-deep"),
        (b"\xef\xbb\xbfa: b\r\nc: d\r\n", None),
    ],
)
def test_files_that_are_no_good(data: bytes, code: str | None) -> None:
    sink = Sink()
    source = read_source("f", data, sink)
    if source is not None:
        compose(source, sink)

    assert [d.code for d in sink.diagnostics][:1] == ([code] if code else [])


def test_the_repository_s_own_files_are_fine(root: Path) -> None:
    for path in [*root.glob("locales/*.yaml"), *root.glob("layouts/*.yaml"), *root.glob("diagrams/*.yaml")]:
        sink = Sink()
        source = read_source(path.name, path.read_bytes(), sink)

        assert source is not None
        assert compose(source, sink, texts=path.parent.name == "locales") is not None
        assert sink.diagnostics == ()


def test_a_fault_without_a_better_name_is_told_all_the_same() -> None:
    sink = Sink()

    assert (
        compose(Source("f", "a" * 2000 + ": b\n"), sink) is None
    )  # YAML 1.2.2, 7.4.2: a key has at most 1024 characters
    assert [d.code for d in sink.diagnostics] == ["yaml-unreadable"]
