"""From characters to nodes: the only door to PyYAML.

The parser's events are taken, never its values: so a scalar stays text (`no`, `12:30`, `1.10` are not bent) and keeps
its place. Nodes are built on a stack here, not by recursion in C.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.core.diagnostics import Related, Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.limits import YAML_ENTRIES
from leafletgen.core.reading.faults import DEEPEST
from leafletgen.core.reading.node import ListNode, MapNode, Node, Pair, Scalar, Style
from leafletgen.core.reading.scan import Scan, scan
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span

_STYLES: dict[str | None, Style] = {
    None: "plain",
    "": "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}


def compose(source: Source, sink: Sink, *, texts: bool = False, shipped: bool = False) -> Node | None:
    """The content of a file; None where it has none that can be read. `texts`: it is a locale (stricter comments).

    The scan reports its faults first; what it blanked out comes back as `broken` scalars, so the rest can be judged. Files
    that are `shipped` with the program have been scanned by its tests: the scan would take four fifths of the time.
    """
    seen = Scan(source.text) if shipped else scan(source, texts=texts)
    sink.extend(seen.diagnostics)
    return None if seen.structural else _build(source, seen, sink)


def salvaged(source: Source, *, texts: bool = False) -> Node | None:
    """What is left of a file that has lost its shape: its faulty lines, and what is indented below them, are taken out.
    Nothing is reported; that it is not all of the file has to be kept in mind.
    """
    seen = scan(source, texts=texts)
    faulty = [d.where.start for d in seen.diagnostics if isinstance(d.where, Span) and d.is_error]
    text = list(seen.text)
    for start in {source.position(at).line for at in faulty}:
        for number in range(start, _end_of_part(source, start)):
            begin = source.line_starts[number - 1]
            text[begin : begin + len(source.line(number))] = " " * len(source.line(number))
    return _build(source, seen._replace(text="".join(text), structural=False), Sink())


def _end_of_part(source: Source, number: int) -> int:
    """The number of the first line after `number` that is not indented below it."""

    def indent(line: str) -> int:
        return len(line) - len(line.lstrip(" \t\u3000"))

    own, last = indent(source.line(number)), len(source.line_starts)
    return next(
        (n for n in range(number + 1, last + 1) if source.line(n).strip() and indent(source.line(n)) <= own),
        last + 1,
    )


class _Open(NamedTuple):
    """A list or map whose end has not come yet."""

    is_map: bool
    start: int
    children: list[Node]


class _DepthError(Exception):
    """The file nests deeper than `DEEPEST`."""


class _EntriesError(Exception):
    """A list or map has more entries than it may have."""


def _build(source: Source, seen: Scan, sink: Sink) -> Node | None:
    import yaml

    stack: list[_Open] = []
    roots: list[Node] = []
    try:
        for event in _events(seen.text):
            _take(event, source, seen, stack, roots, sink)
    except yaml.YAMLError as error:
        if not seen.failed:
            sink.add(_translate(source, error))
        return None
    except _DepthError:
        if not seen.failed:
            sink.add(
                diagnostic("file-deep", Span(source.path, stack[-1].start, stack[-1].start + 1), most=DEEPEST)
            )
        return None
    except _EntriesError:
        if not seen.failed:
            where = Span(source.path, stack[-1].start, stack[-1].start + 1)
            sink.add(passed(YAML_ENTRIES, _entries(stack[-1]), where))
        return None
    if roots:
        return roots[0]
    if not seen.failed:
        sink.add(diagnostic("file-empty", Span(source.path, 0, 0)))
    return None


def _events(text: str) -> Iterator[Any]:
    import yaml

    parser: Any = yaml.CLoader(text) if yaml.__with_libyaml__ else yaml.Loader(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def _take(event: Any, source: Source, seen: Scan, stack: list[_Open], roots: list[Node], sink: Sink) -> None:
    kind = type(event).__name__
    node: Node
    if kind in ("MappingStartEvent", "SequenceStartEvent"):
        stack.append(_Open(kind == "MappingStartEvent", event.start_mark.index, []))
        if len(stack) > DEEPEST:
            raise _DepthError
        return
    if kind == "ScalarEvent":
        node = _scalar(event, source, seen)
    elif kind == "AliasEvent":  # forbidden; the scan has reported it
        node = Scalar(source, event.start_mark.index, event.end_mark.index, "", "plain", broken=True)
    elif kind in ("MappingEndEvent", "SequenceEndEvent"):
        node = _close(event, source, stack.pop(), sink)
    else:
        return
    (stack[-1].children if stack else roots).append(node)
    if stack and YAML_ENTRIES.passed_by(_entries(stack[-1])):
        raise _EntriesError


def _entries(opened: _Open) -> int:
    """How many entries a list or map has so far."""
    return (len(opened.children) + opened.is_map) // (1 + opened.is_map)


def _scalar(event: Any, source: Source, seen: Scan) -> Scalar:
    start, end, style = event.start_mark.index, event.end_mark.index, _STYLES[event.style]
    if style in ("literal", "folded"):  # the parser's mark lies behind the line ends and comments that follow
        end = start + len(source.text[start:end].rstrip())
    return Scalar(source, start, end, event.value, style, broken=seen.is_blotted(start, end))


def _close(event: Any, source: Source, opened: _Open, sink: Sink) -> Node:
    children = opened.children
    end = event.end_mark.index
    if children and source.text[opened.start : opened.start + 1] not in ("{", "["):
        end = children[-1].end
    if not opened.is_map:
        return ListNode(source, opened.start, end, tuple(children))
    entries: dict[str, Pair] = {}
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key, Scalar):
            sink.add(diagnostic("key-not-text", key.span))
        elif key.value in entries and not key.broken:
            first = Related("first-here", entries[key.value].key.span)
            sink.add(diagnostic("key-twice", key.span, name=key.value, related=(first,)))
        else:
            entries[key.value] = Pair(key, value)
    return MapNode(source, opened.start, end, tuple(entries.values()))


def _translate(source: Source, error: Any) -> Any:
    """The parser's complaint in plain words. It comes here only if the scan has missed the reason."""
    mark = getattr(error, "problem_mark", None)
    at = min(mark.index if mark else getattr(error, "position", 0) or 0, max(len(source.text) - 1, 0))
    return diagnostic("yaml-unreadable", Span(source.path, at, at + 1))
