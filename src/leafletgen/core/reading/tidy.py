"""A YAML file in one form: what is deeper is indented by two, one space stands behind colons, dashes and commas, none inside
brackets, none at the ends of lines. Comments, order, quotes, columns of values, the lines of texts and line ends stay.

Only white space between what the file says is exchanged. The result is read again before it is handed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading.node import ListNode, MapNode, Node, Scalar
from leafletgen.core.reading.yaml import compose
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source

STEP = 2
"""Columns that a level is indented."""
_SIGN = re.compile(r"#[^\r\n]*|[\[\]{}:,\-?]")
_SPACES = re.compile(r"[ \t]*")


class WrittenToken(NamedTuple):
    """What a file says at a place: a scalar, a sign, or a comment. `column`: where it is to begin if it begins its line; None:
    as far from the beginning of `owner`'s line as it is now.
    """

    start: int
    end: int
    kind: str
    column: int | None = None
    owner: int = -1


def tidied(text: str, *, texts: bool = False) -> str | None:
    """The same file in its form; None where it cannot be read, or would not say the same. `texts`: as of `compose`."""
    read = _read(text, texts)
    if read is None:
        return None
    node, faults = read
    done = text if node is None else _formed(text, node)
    done = _blanks(done, _scalars(_read(done, texts)))
    again = _read(done, texts)
    if (
        again is None
        or again[1] != faults
        or _said(again[0]) != _said(node)
        or _comments(done, again[0]) != _comments(text, node)
    ):
        return None
    return done


def _read(text: str, texts: bool) -> tuple[Node | None, tuple[str, ...]] | None:
    """What a file holds, and its warnings; None where it has errors, but for being empty."""
    sink = Sink()
    node = compose(Source("", text), sink, texts=texts)
    errors = {d.code for d in sink.diagnostics if d.is_error}
    if errors - {"file-empty"}:
        return None
    return None if errors else node, tuple(d.code for d in sink.diagnostics)


def _said(node: Node | None) -> object:
    """What a file says, with the quotes in which it is said."""
    if isinstance(node, Scalar):
        return (node.value, node.style)
    if isinstance(node, ListNode):
        return [_said(item) for item in node.items]
    return {e.key.value: (e.key.style, _said(e.value)) for e in node.entries} if node else None


def _scalars(read: tuple[Node | None, tuple[str, ...]] | None) -> list[tuple[int, int]]:
    return sorted(_spans(read[0])) if read else []


def _spans(node: Node | None) -> Iterator[tuple[int, int]]:
    """Where scalars stand, those without a character apart."""
    if isinstance(node, Scalar):
        if node.end > node.start:
            yield node.start, node.end
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _spans(item)
    elif node is not None:
        for entry in node.entries:
            yield from _spans(entry.key)
            yield from _spans(entry.value)


def _comments(text: str, node: Node | None) -> list[str]:
    """The comments of a file in their order."""
    spans = sorted(_spans(node))
    return [text[t.start : t.end].rstrip() for t in _signs(text, spans) if t.kind == "#"]


def _signs(text: str, spans: list[tuple[int, int]]) -> Iterator[WrittenToken]:
    """What stands between scalars: signs and comments."""
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        while at < start:
            found = _SIGN.search(text, at, start)
            if found is None:
                break
            yield WrittenToken(found.start(), found.end(), found[0][0])
            at = found.end()
        at = max(at, end)


# --- where tokens are to begin


def _formed(text: str, node: Node) -> str:
    places: dict[int, WrittenToken] = {}
    _place(text, node, 0, None, places)
    signs = [token for token in _signs(text, sorted(_spans(node))) if token.start not in places]
    tokens = sorted((*places.values(), *signs))
    return _written(text, tokens, frozenset(_tabled(text, node)))


def _place(text: str, node: Node, column: int, owner: int | None, places: dict[int, WrittenToken]) -> None:
    """Note where the scalars and dashes of a node are to begin. `owner`: the key or dash that it belongs to."""
    own = -1 if owner is None else owner
    if isinstance(node, Scalar):
        if node.end > node.start:
            places[node.start] = WrittenToken(node.start, node.end, "scalar", None, own)
    elif text[node.start] in "[{":
        _place_flow(text, node, own, places)
    elif isinstance(node, MapNode):
        for entry in node.entries:
            places[entry.key.start] = WrittenToken(
                entry.key.start, entry.key.end, "key", column, entry.key.start
            )
            _place(text, entry.value, column + STEP, entry.key.start, places)
    else:
        at = node.start
        for item in node.items:
            dash = _dash(text, at, item)
            places[dash] = WrittenToken(dash, dash + 1, "-", column, dash)
            _place(text, item, column + STEP, dash, places)
            at = max(item.end, dash + 1)


def _dash(text: str, at: int, item: Node) -> int:
    """The dash of an entry: the first sign behind the entry before it that is in no comment."""
    for found in _SIGN.finditer(text, at, max(item.start, at) + 1):
        if found[0] == "-":
            return found.start()
    return text.index("-", at)


def _place_flow(text: str, node: Node, owner: int, places: dict[int, WrittenToken]) -> None:
    """What stands in brackets moves with what the brackets belong to."""
    for start, end in _spans(node):
        places[start] = WrittenToken(start, end, "scalar", None, owner)
    inner = sorted(span for span in _spans(node))
    for sign in _signs(text[: node.end], [(0, node.start), *inner]):
        if sign.start >= node.start and sign.kind != "#":
            places[sign.start] = sign._replace(kind=f"flow {sign.kind}", owner=owner)


def _tabled(text: str, node: Node) -> Iterator[int]:
    """Where values begin that stand in one column with others of their map: somebody has made a table of them."""
    if isinstance(node, ListNode):
        for item in node.items:
            yield from _tabled(text, item)
    elif isinstance(node, MapNode):
        values = [e.value for e in node.entries if "\n" not in text[e.key.start : e.value.start]]
        columns = Counter(_column_of(text, value.start) for value in values)
        yield from (v.start for v in values if columns[_column_of(text, v.start)] > 1)
        for entry in node.entries:
            yield from _tabled(text, entry.value)


# --- writing


def _written(text: str, tokens: list[WrittenToken], tabled: frozenset[int]) -> str:
    """The file with the white space between its tokens exchanged, but before those that are `tabled`."""
    parts: list[str] = []
    at = 0
    moved: dict[int, int] = {}
    """By the place of a key or dash: how many columns it has moved."""
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else None
        gap = text[at : token.start]
        line = max(gap.rfind("\n") + 1, 0) if before is None or "\n" in gap else -1
        if line >= 0:
            column = _column(text, tokens, number, moved)
            parts.append(gap[:line] + " " * column)
        else:
            parts.append(gap if token.start in tabled else _between(before, token, gap))
            column = _end_column(parts)
        if token.column is not None:
            moved[token.start] = column - _column_of(text, token.start)
        parts.append(_moved(text[token.start : token.end], moved.get(token.owner, 0)))
        at = token.end
    return "".join((*parts, text[at:]))


def _column(text: str, tokens: list[WrittenToken], number: int, moved: dict[int, int]) -> int:
    """Where a token that begins its line is to begin."""
    token = tokens[number]
    if token.column is not None:
        return token.column
    now = _column_of(text, token.start)
    if token.kind == "#" and token.owner < 0:
        return _of_comment(text, tokens, number, now, moved)
    return max(0, now + moved.get(token.owner, 0))


def _of_comment(text: str, tokens: list[WrittenToken], number: int, now: int, moved: dict[int, int]) -> int:
    """A comment moves with the nearest thing at its column: what follows it, else what it stands below; else with what follows."""
    after = next((t for t in tokens[number + 1 :] if t.kind != "#"), None)
    if after is not None and after.column is not None and _column_of(text, after.start) == now:
        return after.column
    for one in reversed(tokens[:number]):
        if one.column is not None and _column_of(text, one.start) == now:
            return now + moved.get(one.start, 0)
    if after is None or after.column is None:
        last = next((t for t in reversed(tokens[:number]) if t.column is not None), None)
        return max(0, now + (moved.get(last.start, 0) if last else 0))
    return after.column


def _between(before: WrittenToken | None, token: WrittenToken, gap: str) -> str:
    """The white space between two tokens of a line."""
    if before is None or token.kind == "#":
        return gap if "#" not in token.kind or gap else " "
    flow = token.kind.startswith("flow")
    if token.kind in (":", "flow :") or (flow and token.kind[-1] in ",]}"):
        return ""
    if before.kind in ("flow [", "flow {"):
        return ""
    return " "


def _moved(raw: str, by: int) -> str:
    """A scalar of several lines whose further lines move with its key."""
    if "\n" not in raw or by == 0:
        return raw
    first, *rest = raw.split("\n")
    pad = " " * by if by > 0 else ""
    lines = [(pad + line if by > 0 else _less(line, -by)) if line.strip() else line for line in rest]
    return "\n".join((first, *lines))


def _less(line: str, by: int) -> str:
    blank = len(line) - len(line.lstrip(" "))
    return line[min(blank, by) :]


def _column_of(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)


def _end_column(parts: list[str]) -> int:
    """The column that has been reached."""
    length = 0
    for part in reversed(parts):
        cut = part.rfind("\n")
        if cut >= 0:
            return length + len(part) - cut - 1
        length += len(part)
    return length


# --- ends of lines


def _blanks(text: str, spans: list[tuple[int, int]]) -> str:
    """No spaces at the ends of lines, no two blank lines in a row, none at the beginning, one line end at the end; within texts
    of several lines nothing is touched.
    """
    ending = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    parts, at = [], 0
    for start, end in (*spans, (len(text), len(text))):
        if start < at:
            continue
        gap = re.sub(r"(?<![ \t])[ \t]++(?=\r?\n)", "", text[at:start])
        parts += [re.sub(r"(\r?\n)(?:\r?\n){2,}", r"\1\1", gap), text[start:end]]
        at = end
    done = "".join(parts).lstrip("\r\n")
    if spans and spans[-1][1] == len(text) and text.endswith("\n"):
        return done  # a text under `|` or `>` to the last line
    return done.rstrip() + ending if done.strip() else done
