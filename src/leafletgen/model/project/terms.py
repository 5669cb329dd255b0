"""The project's glossary. It is read when texts are checked or handed to translators, not for a build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import fitting, is_there, unreadable
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.reading import compose, read_source
from leafletgen.core.source import Source
from leafletgen.model.glossary import Glossary, Term, TermRule, read_glossary
from leafletgen.model.locales.scalar import ScalarContext, double_quoted, written
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.world import World


def project_glossary(project: ProjectModel, sink: Sink) -> Glossary:
    """`glossary.yaml` of the project; empty where there is none."""
    return glossary_in(project.world, project.sources, sink)


def glossary_in(world: World, sources: Mapping[str, Source], sink: Sink) -> Glossary:
    """The glossary of a project, whether or not its other files can be read. It is put beside the other `sources`."""
    path = world.root / "glossary.yaml"
    if not is_there(path):
        return Glossary()
    shown = world.shown(path)
    try:
        source = read_source(shown, world.read(path, RECORD_BYTES), sink, RECORD_BYTES)
    except OSError as error:
        sink.add(unreadable(shown, error))
        return Glossary()
    if source is None:
        return Glossary()
    if isinstance(sources, dict):  # one more file read: reports show its lines as those of all others
        sources[shown] = source
    node = compose(source, sink)
    return read_glossary(node, sink) if node is not None else Glossary()


def unspoken(project: ProjectModel, glossary: Glossary) -> Iterator[Diagnostic]:
    """Languages of a glossary that the project has no texts in."""
    manifest = project.manifest
    others = (tag for tags in manifest.fallback.values() for tag in tags)
    known = {*manifest.languages, manifest.source, manifest.staff_language, *project.catalogs, *others}
    for term in glossary.terms:
        for tag in term.rules:
            if tag not in known:
                yield diagnostic("name-unused", term.places.get(tag, term.span), kind="language", name=tag)


def merged_terms(glossary: Glossary, other: Glossary) -> Glossary:
    """A glossary with what another says laid over it, term by term and language by language."""
    terms = {term.word: term for term in glossary.terms}
    for term in other.terms:
        old = terms.get(term.word, Term(term.word))
        terms[term.word] = Term(term.word, term.note or old.note, {**old.rules, **term.rules})
    return Glossary(tuple(terms.values()))


def write_glossary(project: ProjectModel, glossary: Glossary) -> None:
    """Write `glossary.yaml`; the comments above it and above its terms stay. Raises OSError."""
    path = project.world.root / "glossary.yaml"
    old = project.world.read(path, RECORD_BYTES).decode("utf-8-sig") if path.is_file() else ""
    project.world.write_over(path, fitting(_written(glossary, old).encode(), RECORD_BYTES))


def _written(glossary: Glossary, old: str) -> str:
    head = re.match(r"(?:[ \t]*#[^\n]*\n|[ \t]*\n)*", old)
    above = _comments(old)
    lines = [f"{head[0] if head else ''}format: 1"]
    lines.append("terms:" if glossary.terms else "terms: {}")
    for term in glossary.terms:
        key = _word(term.word)
        lines.append(f"{above.get(key, '')}  {key}:")
        if term.note:
            lines.append(f"    note: {written(' '.join(term.note.split()), ScalarContext(4, chr(10)), None)}")
        lines += [f"    {tag}: {_rule(rule)}" for tag, rule in term.rules.items()]
        if not term.note and not term.rules:
            lines[-1] += " {}"
    return "\n".join(lines) + "\n"


def _comments(old: str) -> dict[str, str]:
    """The comments above terms, by the term as it stands in the file."""
    found: dict[str, str] = {}
    block: list[str] = []
    for line in old.split("\n"):
        if line.startswith("  #"):
            block.append(f"{line}\n")
            continue
        if block and (key := re.match(r"  ([^\s#].*?):", line)):
            found[key[1]] = "".join(block)
        block.clear()
    return found


def _rule(rule: TermRule) -> str:
    parts = (
        f"{name}: [{', '.join(map(_word, words))}]"
        for name, words in (("use", rule.use), ("avoid", rule.avoid))
        if words
    )
    return "{" + ", ".join(parts) + "}"


def _word(word: str) -> str:
    plain = written(word, ScalarContext(0, "\n", in_flow=True), None)
    return plain if "\n" not in plain else double_quoted(word)
