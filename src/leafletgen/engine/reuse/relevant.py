"""What the project file, a layout and files of texts say to one edition: not how it is written, nor what is said to others.

Everything that making an edition may look at is in it (`tests/engine/test_made.py` holds builds after random edits against clean
ones). Where something stands in a file is not: an edition whose findings name places is kept with the digits of those files.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from leafletgen.core.source import Span
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.project.manifest import NOT_CHECKED, Manifest, Output
from leafletgen.model.project.reading.language_index import speaks_all
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.used import headings, needed_texts, used_texts

_PLAIN = frozenset({str, int, float, bool, type(None)})


def said_by_manifest(project: ProjectModel) -> str:
    """The project file, to all sheets. Left out: which languages and outputs there are, when facts were checked and by whom
    (not: whether anybody has).
    """
    manifest = project.manifest
    facts = {
        name: replace(fact, checked=NOT_CHECKED if fact.is_unconfirmed else None, owner=None, spans={})
        for name, fact in manifest.facts.items()
    }
    return said(replace(manifest, languages=(), outputs={}, facts=facts))


def said_of_output(project: ProjectModel, output: str) -> str:
    """The project file, to the sheets of one output. Left out: which languages there are (but where all stand on it), how other
    outputs are made, what stands on the job ticket.
    """
    manifest = project.manifest
    own = {name: _seen(manifest.outputs[name]) for name in _taken_from(manifest, output)}
    every = speaks_all(project.layouts.get(manifest.outputs[output].layout or ""))
    return said((own, manifest.languages if every else ()))


def _seen(output: Output) -> Output:
    spans = {
        key: place
        for key, place in output.spans.items()
        if key not in ("languages", "copies", "stock", "on_request")
    }
    return replace(output, languages=(), copies=None, stock=None, on_request=False, spans=spans)


def _taken_from(manifest: Manifest, output: str) -> Iterator[str]:
    """An output, that whose pages it takes, and so on."""
    name: str | None = output
    seen: set[str] = set()
    while name is not None and name in manifest.outputs and name not in seen:
        yield name
        seen.add(name)
        name = manifest.outputs[name].of


def said_by_layout(project: ProjectModel, output: str) -> str:
    """The layout of an output."""
    return said(project.layouts.get(project.manifest.outputs[output].layout or ""))


def said_by_layouts(project: ProjectModel) -> str:
    """All layouts: which texts are used. These are checked, wherever they stand."""
    return said((sorted(used_texts(project)), sorted(headings(project))))


def said_of_texts(project: ProjectModel, tag: str) -> str:
    """Which texts a language needs: its sheets say whether a machine has made some of these."""
    return said([sorted(needed_texts(project, tag, every=every)) for every in (False, True)])


def said_by_texts(catalog: Catalog) -> str:
    """A file of texts: all of them, and what it says of itself; no notes."""
    texts = [(key, message.value) for key, message in catalog.messages.items()]
    return repr((texts, catalog.about, sorted(catalog.broken), catalog.torn))


def said(value: Any) -> str:
    """All of a value but the places in files. Raises TypeError for what cannot be written out (a bug)."""
    kind = type(value)
    if kind in _PLAIN:
        return repr(value)
    if kind is Span:
        return "@"
    if is_dataclass(value):
        return _listed(kind.__name__, (getattr(value, one.name) for one in fields(value)))
    if isinstance(value, Mapping):
        return _listed("map", (part for entry in value.items() for part in entry))  # their order may count
    if isinstance(value, tuple | list):
        return _listed(kind.__name__, value)
    if isinstance(value, set | frozenset):
        return _listed("set", sorted(value))
    if getattr(kind, "__repr__", None) is object.__repr__:
        raise TypeError(kind.__name__)
    return f"{kind.__name__}:{value!r}"


def _listed(name: str, values: Collection[Any] | Iterator[Any]) -> str:
    return f"{name}({','.join(map(said, values))})"


def files_named(value: Any) -> frozenset[str]:
    """The files in which something of a value has its place."""
    found: set[str] = set()
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Span):
            found.add(one.path)
        elif is_dataclass(one):
            waiting += (getattr(one, field.name) for field in fields(one))
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif isinstance(one, tuple | list | set | frozenset):
            waiting += one
    return frozenset(found)
