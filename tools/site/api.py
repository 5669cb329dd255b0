"""Reference of the Python interface: the public names, their signatures and what their docstrings say. In English, as docstrings are."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, ForwardRef

import leafletgen
import leafletgen.reportlab as bridge

FOLDER = "reference/python"
LINE = 90
"""Longer calls have a line for each parameter."""
LEAD = """Made from the docstrings, whose examples are run by the tests. [From a program](../../python.md) and [For programs that use
reportlab](../../reportlab.md) show how it goes together. What is not on this page may change from version to version.
"""


def pages() -> Iterator[tuple[str, str]]:
    """The pages: path, text."""
    yield (
        f"{FOLDER}/leafletgen.md",
        _page(leafletgen, [n for n in leafletgen.__all__ if not n.startswith("_")]),
    )
    yield f"{FOLDER}/reportlab.md", _page(bridge, list(bridge.__all__))


def _page(module: Any, names: list[str]) -> str:
    functions = [n for n in names if not inspect.isclass(getattr(module, n))]
    ordered = (*functions, *(n for n in names if n not in functions))
    return "\n".join(
        (f"# {module.__name__}\n", LEAD, *(_entry(n, getattr(module, n), module) for n in ordered))
    )


def _entry(name: str, thing: Any, module: Any) -> str:
    full = f"{module.__name__}.{name}"
    if not inspect.isclass(thing):
        return f"## {name}\n\n```python\n{full}{_signature(thing)}\n```\n\n{_said(thing)}\n"
    shown = "" if _is_made_inside(thing) else _signature(thing)
    bases = [b.__name__ for b in thing.__bases__ if issubclass(b, Exception)]
    parts = [
        f"## {name}\n\n```python\nclass {full}{shown or (f'({bases[0]})' if bases else '')}\n```\n\n{_said(thing)}\n"
    ]
    if fields := _fields(thing):
        parts.append(f"| value | type | left out |\n|---|---|---|\n{fields}\n")
    for member, value in vars(thing).items():
        if not member.startswith("_") and _is_told(value):
            parts.append(_member(name, member, value))
    return "\n".join(parts)


def _member(owner: str, name: str, value: Any) -> str:
    if isinstance(value, property):
        of = inspect.signature(value.fget).return_annotation if value.fget else ""
        return f"### {owner}.{name}\n\n```python\n{name}: {_type(of)}\n```\n\n{_said(value)}\n"
    plain = value.__func__ if isinstance(value, classmethod | staticmethod) else value
    return f"### {owner}.{name}\n\n```python\n{name}{_signature(plain)}\n```\n\n{_said(plain)}\n"


def _is_told(value: Any) -> bool:
    """A method, a property: with a docstring of its own."""
    plain = value.__func__ if isinstance(value, classmethod | staticmethod) else value
    return (inspect.isfunction(plain) or isinstance(plain, property)) and bool(plain.__doc__)


def _is_made_inside(cls: Any) -> bool:
    """Whether users get it from others, or its values stand in a table: there is no call to show."""
    made = getattr(cls.__init__, "__doc__", None) or ""
    return made.startswith("Made by") or issubclass(cls, Exception) or bool(_field_names(cls))


def _signature(thing: Any) -> str:
    try:
        found = inspect.signature(thing)
    except (TypeError, ValueError):
        return ""
    given: list[str] = []
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    for name, one in found.parameters.items():
        if name == "self":
            continue
        if one.kind is one.KEYWORD_ONLY and "*" not in given and not any(g.startswith("*") for g in given):
            given.append("*")
        kind = f": {_type(one.annotation)}" if one.annotation is not one.empty else ""
        stated = "" if one.default is one.empty else f" = {one.default!r}" if kind else f"={one.default!r}"
        given.append(f"{stars.get(one.kind, '')}{name}{kind}{stated}")
    back = _type(found.return_annotation) if found.return_annotation is not found.empty else ""
    after = f" -> {back}" if back not in ("", "None") else ""
    line = f"({', '.join(given)}){after}"
    return line if len(line) < LINE else "(\n" + "".join(f"    {one},\n" for one in given) + f"){after}"


def _type(annotation: Any) -> str:
    """As it is written in the source."""
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def _field_names(cls: Any) -> tuple[str, ...]:
    names = getattr(cls, "_fields", None) or tuple(getattr(cls, "__dataclass_fields__", {}))
    return tuple(name for name in names if not name.startswith("_"))


def _fields(cls: Any) -> str:
    """The values of a record: their types, what holds where nothing is said."""
    parameters = inspect.signature(cls).parameters if _field_names(cls) else {}
    rows = []
    for name in _field_names(cls):
        one = parameters[name]
        stated = "" if one.default is one.empty else f"`{one.default!r}`"
        kind = _type(one.annotation).replace("|", "\\|")
        rows.append(f"| `{name}` | `{kind}` | {stated} |")
    return "\n".join(rows)


def _said(thing: Any) -> str:
    """A docstring as Markdown: its examples as code."""
    lines: list[str] = []
    code = False
    for line in inspect.cleandoc(thing.__doc__ or "").splitlines():
        if not code and line.startswith(">>>"):
            code = True
            lines += ["", "```pycon"]
        elif code and not line.strip():
            code = False
            lines.append("```")
        lines.append(line)
    return "\n".join([*lines, "```"] if code else lines)
