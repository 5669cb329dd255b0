"""Every value and every name in a file of a project, one after the other with something else in its place."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

SEAL = 32
"""Bytes before the words of a note about a kit."""
Altered = Iterator[tuple[str, bytes]]
"""Where something was altered, and what the file says then."""


def altered(path: Path, value: str) -> Altered:
    """What a file would say; nothing for a file of another kind."""
    data = path.read_bytes()
    if path.suffix in (".yaml", ".yml"):
        yield from _of_yaml(data.decode(), value)
    elif path.suffix == ".json":
        yield from _of_json(data, value)
    elif path.suffix == ".jsonl":
        lines = data.splitlines(keepends=True)
        for number, line in enumerate(lines):
            for where, said in _of_json(line, value):
                yield f"line {number} {where}", b"".join((*lines[:number], said, b"\n", *lines[number + 1 :]))
    elif path.suffix == ".made":
        for where, said in _of_json(data[SEAL:], value):
            yield where, data[:SEAL] + said
    elif path.suffix == ".po":
        yield from _of_pattern(data.decode(), r'(?m)"(.*)"$', json.dumps(value)[1:-1])
    elif path.suffix == ".csv":
        yield from _of_csv(data.decode(), value)
    else:
        yield from _of_pattern(data.decode("utf-8", "replace"), r"(?m)^(.+)$", value)


def _of_yaml(text: str, value: str) -> Altered:
    """Keys, too. A scalar is replaced where it stands, so all else stays as it is written."""
    for node in _scalars(yaml.compose(text)):
        start, end = node.start_mark.index, node.end_mark.index
        yield (
            f"line {node.start_mark.line + 1} {node.value!r}",
            f"{text[:start]}{json.dumps(value)}{text[end:]}".encode(),
        )


def _scalars(node: Any) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode) and node.start_mark.index != node.end_mark.index:
        yield node
    elif isinstance(node, yaml.CollectionNode):
        for one in node.value:
            for below in one if isinstance(one, tuple) else (one,):
                yield from _scalars(below)


def _of_json(data: bytes, value: str) -> Altered:
    said = json.loads(data)
    for number in range(sum(1 for _ in _replaced(said, -1, value))):
        seen: list[str] = []
        done = _with(said, number, value, seen)
        yield f"{number} {seen[-1][:30]!r}", json.dumps(done, ensure_ascii=False).encode()


def _replaced(said: Any, number: int, value: str) -> Iterator[str]:
    if isinstance(said, dict):
        for key, below in said.items():
            yield key
            yield from _replaced(below, number, value)
    elif isinstance(said, list):
        for below in said:
            yield from _replaced(below, number, value)
    elif said is not None:
        yield str(said)


def _with(said: Any, wanted: int, value: str, seen: list[str]) -> Any:
    """The same with its so-manieth word altered; `seen`: the words up to that one."""

    def word(one: Any) -> Any:
        if len(seen) <= wanted:
            seen.append(str(one))
            if len(seen) == wanted + 1:
                return value
        return one

    def walked(one: Any) -> Any:
        if isinstance(one, dict):
            return {word(key): walked(below) for key, below in one.items()}
        if isinstance(one, list):
            return [walked(below) for below in one]
        return word(one) if one is not None else None

    return walked(said)


def _of_pattern(text: str, pattern: str, value: str) -> Altered:
    for found in re.finditer(pattern, text):
        yield f"{found[1][:30]!r}", (text[: found.start(1)] + value + text[found.end(1) :]).encode()


def _of_csv(text: str, value: str) -> Altered:
    rows = list(csv.reader(io.StringIO(text)))
    for line, row in enumerate(rows):
        for column in range(len(row)):
            out = io.StringIO()
            csv.writer(out).writerows(
                [*rows[:line], [*row[:column], value, *row[column + 1 :]], *rows[line + 1 :]]
            )
            yield f"{line}, {column}", out.getvalue().encode()
