"""What schemas say to people, in the language of the messages: of each key what it is for, what may stand there, its default,
its units and an example. The sentences are those of the catalogue.
"""

from __future__ import annotations

from typing import Any, get_origin

from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import say
from leafletgen.core.reading.declared import Field, optional
from leafletgen.core.reading.schema import SchemaWords
from leafletgen.core.record import schema_name
from leafletgen.engine.catalogue.examples import example_of
from leafletgen.engine.catalogue.keys import EntryKey, key_of
from leafletgen.engine.catalogue.written import written
from leafletgen.page.blocks.registry import KINDS as BLOCK_KINDS

OF_CLASSES = texts_of("keys", "declared")


def schema_words(words: str) -> SchemaWords:
    """The sentences in a language of the messages."""
    names = {get_origin(cls) or cls: word for word, cls in BLOCK_KINDS.items()}
    about = written("blocks")

    def key(cls: Any, one: Field) -> dict[str, Any]:
        found = key_of(cls, one, words, names.get(cls, ""))
        stated = _default(one, found)
        return {
            "description": described(found, example_of(cls, one), words),
            **({} if stated is None else {"default": stated}),
        }

    def thing(cls: Any) -> str:
        said = OF_CLASSES.get(schema_name(cls), "")
        return say(said, words) if said else ""

    def word(name: str) -> str:
        found = about.get(name)
        return say(found.about if found else OF_CLASSES.get(f"Changes.{name}", ""), words)

    return SchemaWords(key, thing, word)


def described(key: EntryKey, example: str, words: str) -> str:
    """A key in a few lines: what it is for; what may stand there; default, unit and example."""
    facts = [say("Value: {what}", words, [("what", key.what)])] if key.what else []
    if key.required:
        facts.append(say("Must be given.", words))
    if key.default:
        facts.append(say("Default: {value}", words, [("value", key.default)]))
    if key.unit:
        facts.append(say("Unit: {units}", words, [("units", key.unit)]))
    if example:
        facts.append(say("Example: {example}", words, [("example", f"{key.name}: {example}")]))
    return "\n\n".join(part for part in (key.about, *facts) if part)


def _default(one: Field, key: EntryKey) -> str | int | bool | None:
    """What stands for the key where it is left out, as JSON has it."""
    kind = optional(one.annotation) or one.annotation
    if not key.default or key.default.startswith("["):
        return None
    if kind is bool:
        return key.default == "yes"
    return int(key.default) if kind is int else key.default
