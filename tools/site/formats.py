"""Reference of formats: of each kind of file that people write every key, with what may stand there, default, unit and example.

Made from the declarations that read the files, in a language of the messages; the same sentences stand in the schemas of editors.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from tools.site.words import FILES, W, escaped

from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say
from leafletgen.core.reading.declared import BUILT_IN, LENGTHS, fields, is_declaration
from leafletgen.engine.catalogue.examples import example_of
from leafletgen.engine.catalogue.keys import EntryKey, key_of
from leafletgen.engine.schemas.files import KINDS, OF_TEXTS, schema_text
from leafletgen.model.project.reading.loader import BLOCKS, SCALARS
from leafletgen.page.blocks.registry import KINDS as BLOCK_KINDS

OF_CLASSES = texts_of("keys", "declared")


FOLDER = "reference/formats"
_KNOWN = {**BUILT_IN, **LENGTHS, **SCALARS}
_BLOCKS = frozenset(get_origin(cls) or cls for cls in BLOCK_KINDS.values())


def pages(words: str) -> Iterator[tuple[str, str]]:
    """The pages: path, text."""
    kinds = (*KINDS, *OF_TEXTS)
    rows = "\n".join(f"| [{kind}]({kind}.md) | {FILES[words][kind]} |" for kind in kinds)
    head = f"# {W[words]['formats']}\n\n{W[words]['formats_lead']}\n\n"
    yield f"{FOLDER}/index.md", f"{head}| {W[words]['format']} | |\n|---|---|\n{rows}\n"
    for kind, cls in KINDS.items():
        yield f"{FOLDER}/{kind}.md", _of_classes(kind, cls, words)
    for kind in OF_TEXTS:
        yield f"{FOLDER}/{kind}.md", _of_schema(kind, words)


def _title(kind: str, words: str) -> str:
    return (
        f"# {W[words]['format']}: {kind}\n\n{FILES[words][kind]}\n\n{W[words]['schema'].format(kind=kind)}\n"
    )


def _of_classes(kind: str, whole: Any, words: str) -> str:
    found: dict[str, Any] = {}
    _reach(whole, found)
    parts = [_title(kind, words)]
    for cls in found.values():
        if cls is not whole:
            parts.append(f"## {cls.__name__}\n")
        if said := OF_CLASSES.get(cls.__name__):
            parts.append(f"{escaped(say(said, words))}\n")
        keys = [(key_of(cls, one, words), example_of(cls, one), one.annotation) for one in fields(cls)]
        parts.append(_table([(key, text, _links(of, whole)) for key, text, of in keys], words))
    return "\n".join(parts)


def _reach(annotation: Any, found: dict[str, Any]) -> None:
    """All declared classes that a value may hold; blocks have a page of their own."""
    for cls in _declared(annotation):
        if cls.__name__ not in found:
            found[cls.__name__] = cls
            for one in fields(cls):
                _reach(one.annotation, found)


def _declared(annotation: Any) -> Iterator[Any]:
    """The classes of maps that a value of a type is, or is made of."""
    origin = get_origin(annotation) or annotation
    if scalar := _KNOWN.get(annotation) or _KNOWN.get(origin):
        if scalar.long:
            yield scalar.long
    elif annotation in BLOCKS or origin in _BLOCKS:
        return
    elif is_declaration(origin):
        yield origin
    else:
        for inner in get_args(annotation):
            yield from _declared(inner)


def _links(annotation: Any, whole: Any) -> str:
    """Where the classes that stand behind a key are described."""
    names = dict.fromkeys(cls.__name__ for cls in _declared(annotation) if cls is not whole)
    return "".join(f" → [{name}](#{name.lower()})" for name in names)


def _table(keys: list[tuple[EntryKey, str, str]], words: str) -> str:
    own = W[words]
    lines = [f"| {own['key']} | | {own['default']} | {own['example']} |", "|---|---|---|---|"]
    for key, example, links in keys:
        unit = f" ({key.unit})" if key.unit else ""
        stated = own["must"] if key.required else f"`{_code(key.default)}`" if key.default else ""
        shown = f"`{_code(f'{key.name}: {example}')}`" if example else ""
        value = f"{own['value']} {escaped(key.what)}{unit}{links}" if key.what else ""
        lines.append(f"| `{key.name}` | {escaped(key.about)} {value} | {stated} | {shown} |")
    return "\n".join(lines) + "\n"


def _code(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("`", "'")


def _of_schema(kind: str, words: str) -> str:
    """A file of words: what its schema says of the keys that are the same everywhere."""
    whole = json.loads(schema_text(kind, words))
    rows = "\n".join(f"| `{name}` | {escaped(said)} |" for name, said in _described(whole, ""))
    return f"{_title(kind, words)}\n| {W[words]['key']} | |\n|---|---|\n{rows}\n"


def _described(node: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for name, one in node.get("properties", {}).items():
        if "description" in one:
            yield f"{prefix}{name}", one["description"].replace("\n\n", " ")
    for name, one in node.get("$defs", {}).items():
        yield from _described(one, f"{name}.")
