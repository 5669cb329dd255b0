"""The texts of one language of a project, as the parts of a sheet ask for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.engine.localizing.alike import Alike
from leafletgen.engine.localizing.calendars import put_into_language
from leafletgen.engine.localizing.forms import put_date_into_language
from leafletgen.engine.localizing.hours import put_hours_into_language
from leafletgen.engine.localizing.indexing import put_languages_into
from leafletgen.engine.localizing.kits import EditionKey
from leafletgen.model.locales.message import Message
from leafletgen.model.locales.status import State
from leafletgen.model.project.conditions import tag_of
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import mapped
from leafletgen.model.project.used import facts_of_block
from leafletgen.model.project.writing.progress import progress
from leafletgen.model.words import language_of, words
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.chart.chart import Chart
from leafletgen.page.blocks.grounds.backdrop import Background
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.page.blocks.kinds.drawing import LabelledDrawing
from leafletgen.page.blocks.kinds.form_line import FormLine
from leafletgen.page.blocks.kinds.heading import Ranks
from leafletgen.page.blocks.kinds.language_index import LanguageIndex
from leafletgen.page.blocks.kinds.opening_hours import OpeningHours
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kinds.qr import QR
from leafletgen.page.blocks.kit import Given, MessageRef, ProgramWord, Texts
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.page.blocks.when import Spoken
from leafletgen.page.diagram.graph import Answer, Graph
from leafletgen.text.ir.richtext import LRI, PDI, Origin, RichText, Ruby, StyleRun
from leafletgen.text.languages.tag import FALLBACK


class TextResolver:
    """The texts of one language of a project, as they are asked for."""

    def __init__(
        self, project: ProjectModel, edition: EditionKey, facts: Mapping[str, str], alike: Alike | None = None
    ) -> None:
        """`facts`: what they say, with `{lang}` where they name the language. `alike`: what other rows have, too."""
        self.alike = alike
        self.used = set[str]()
        manifest, (tag, output, _) = project.manifest, edition
        profile = project.profiles[manifest.outputs[output].profile]
        self.project = project
        self.edition = edition
        self.stated = facts
        self.voices = {tag: self}
        self.told_aloud = profile.is_heard
        self.tag = tag
        self.languages = project.languages
        self.facts = {name: value.replace("{lang}", tag) for name, value in facts.items()}
        self.blank = frozenset(name for name, value in facts.items() if not value) if project.rows else ()
        links = self.facts.items() if profile.links else ()
        self.addresses = {name: value for name, value in links if value.startswith(("https://", "http://"))}
        chain = (tag, *manifest.fallback.get(tag, ()))
        self.catalogs = [project.catalogs[t] for t in chain if t in project.catalogs]
        self.source = project.catalogs[manifest.source]
        self.path = f"locales/{tag}.yaml"
        self.found: dict[str, Diagnostic] = {}
        self.ranks = Ranks()
        self.asked: dict[str, None] = {}
        self.missing: dict[str, None] = {}
        self.graphs: dict[str, Graph] = {}
        self.listed = set[str]()
        self.readings = manifest.tweak(tag, output).furigana

    def speaking(self, spoken: str) -> TextResolver:
        """The texts of another language on the same sheet."""
        tag = tag_of(spoken, self.project.manifest)
        if tag not in self.voices:
            other = TextResolver(self.project, self.edition._replace(language=tag), self.stated, self.alike)
            other.voices, other.graphs, other.listed = self.voices, self.graphs, self.listed
            other.used = self.used
            self.voices[tag] = other
        return self.voices[tag]

    def count(self, kind: State) -> int:
        """How many of the texts that were asked for are in a state."""
        states = progress(self.project, self.tag).states
        return sum(states.get(key) == kind for key in self.asked)

    def names_any(self, key: str, facts: Collection[str]) -> bool:
        """Whether a text of the source names one of some facts."""
        message = self.source.messages.get(key) if facts else None
        return message is not None and not set(message.facts).isdisjoint(facts)

    def set_in(self, part: Any) -> Any:
        """A part of a page with its texts."""
        if self.alike is None:
            return mapped(part, lambda node: self.exchange(node, self.project))
        known = self.alike.find(part)
        if known is None:
            asked = TextResolver(self.project, self.edition, self.stated, self.alike)
            known = mapped(part, lambda node: asked.exchange(node, self.project)), asked
            self.alike.keep(part, *known, asked.used)
        self._take(known[1])
        return known[0]

    def _take(self, asked: TextResolver) -> None:
        """Note what a part of the page has asked for."""
        self.graphs |= asked.graphs
        self.listed |= asked.listed
        for tag, other in asked.voices.items():
            voice = self.speaking(tag)
            voice.found |= {name: one for name, one in other.found.items() if name not in voice.found}
            voice.asked |= other.asked
            voice.missing |= other.missing

    def kept(self, name: object, facts: Collection[str], make: Callable[[], RichText]) -> RichText:
        """A text; where rows have it in common, the same one for all of them."""
        if self.alike is None:
            return make()
        self.used.update(facts)
        return self.alike.text((self.tag, name), facts, make)

    def get(self, ref: MessageRef | Given | ProgramWord) -> RichText:
        """A text; where it is missing, reported at the layout's place, the source's text stands in."""
        if isinstance(ref, Given):
            return self.kept(("fact", ref.fact), (ref.fact,), lambda: self.given(ref))
        if isinstance(ref, ProgramWord):
            return RichText.plain(words(self.tag)[ref.word], language_of(self.tag, ref.word))
        if ref.language:
            return self.speaking(ref.language).get(replace(ref, language=None))
        self.asked[ref.key] = None
        for catalog in self.catalogs:
            if ref.key in catalog.messages:
                message, own = catalog.messages[ref.key], catalog.language
                self.tell_blank(message.facts, ref.span)
                return self.kept(
                    (own, ref.key), message.facts,
                    partial(rich, message, own, self.facts, self.readings, self.addresses),
                )  # fmt: skip
        if ref.key in self.source.messages:
            self.missing[ref.key] = None
            if not any(ref.key in catalog.broken for catalog in self.catalogs):  # that has been reported
                told = diagnostic("text-missing", ref.span, key=ref.key, language=self.tag, path=self.path)
                self.found.setdefault(ref.key, told)
            message, own = self.source.messages[ref.key], self.source.language
            return self.kept(
                ("source", ref.key), message.facts,
                partial(rich, message, own, self.facts, links=self.addresses),
            )  # fmt: skip
        return RichText.plain(ref.key, "en", ref.key)

    def given(self, fact: Given) -> RichText:
        """A fact that is a text of its own, isolated as it is within others."""
        chars = LRI + self.facts.get(fact.fact, "") + PDI
        runs = (StyleRun(0, len(chars), fact=fact.fact, uri=self.addresses.get(fact.fact)),)
        return RichText(chars, self.tag, runs, origins=(Origin(0, fact.fact, 0, whole=True),))

    def tell_blank(self, facts: Iterable[str], where: Span | None) -> None:
        """Report facts that are printed and of which the row has none."""
        for name in facts if self.blank else ():
            if name in self.blank:
                told = diagnostic("data-fact-blank", where, name=name, house=self.edition.row or "")
                self.found.setdefault(f"blank {name} {where}", told)

    def said(self, ref: MessageRef, code: str | None) -> RichText:
        """A text that is never seen, only read aloud; one without a visible character is reported as `code`."""
        text = self.get(ref)
        if code and not any(c.isprintable() and not c.isspace() for c in text.spoken):
            told = diagnostic(code, text.place(0) or ref.span, language=self.tag, key=ref.key)
            self.found.setdefault(f"{code} {ref.key}", told)
        return text

    def alt(self, ref: MessageRef) -> RichText:
        """The words for a picture."""
        return self.said(ref, "alt-missing" if self.told_aloud else None)

    def group(self, key: str, span: Any) -> tuple[RichText, ...]:
        """The texts right below a key, in the order of the source language."""
        return tuple(self.get(MessageRef(k, span=span)) for k in self.source.below(key))

    def exchange(self, node: Any, project: ProjectModel) -> Any:
        """A text's name for the text itself, wherever one stands."""
        if isinstance(node, MessageRef):
            return self.get(node)
        if self.alike is not None:
            self.used.update(facts_of_block(node))
        if self.blank:
            self.tell_blank(facts_of_block(node), getattr(node, "span", None))
        if isinstance(said := getattr(node, "language", None), Spoken):
            other = self.speaking(said)
            return node if other is self else mapped(node, lambda part: other.exchange(part, project))
        if isinstance(node, Given | ProgramWord):
            return self.get(node)
        if isinstance(node, Texts):
            self.listed.add(node.key)
            return replace(node, items=self.group(node.key, node.span))
        if isinstance(node, Diagram):
            return self._diagram(node, project)
        if isinstance(node, Picture):
            return self._picture(node, project)
        if isinstance(node, LabelledDrawing):
            return self._drawing(node, project)
        if isinstance(node, Background):
            return replace(node, **_shown(node.file, project)) if node.file else node
        if isinstance(node, Calendar):
            return put_into_language(node, self.get, self.tag, project.languages, self.found)
        if isinstance(node, LanguageIndex):
            return put_languages_into(node, project, self.edition)
        if isinstance(node, OpeningHours):
            return put_hours_into_language(node, self.get, self.tag, self.found)
        if isinstance(node, FormLine) and node.kind == "date":
            return put_date_into_language(node, self.get, self.tag)
        if isinstance(node, LayoutLayer | Chart) and isinstance(node.alt, MessageRef):
            return mapped(replace(node, alt=self.alt(node.alt)), lambda part: self.exchange(part, project))
        if isinstance(node, QR):
            caption = self.get(node.caption) if node.caption else None
            return replace(node, alt=self.alt(node.alt), caption=caption)
        return node

    def ranked(self, part: Any) -> Any:
        """A part of a page with the ranks of its headings."""
        if self.alike is None or not self.alike.holds(part):
            return mapped(part, self._ranked)
        before = (tuple(self.ranks.open), tuple(sorted(self.listed)))
        made, self.ranks.open[:] = self.alike.once(
            "ranked", part, before, lambda: (mapped(part, self._ranked), tuple(self.ranks.open))
        )
        self.alike.hold(made)
        return made

    def _ranked(self, node: Any) -> Any:
        """A heading with its rank among those before it; a diagram whose steps a list tells."""
        level: Any = getattr(node, "level", None)
        if level is not None:
            rank: Any = self.ranks.rank(level)
            return node if rank == level else replace(node, level=rank)
        if isinstance(node, Diagram) and f"{node.of}.steps" in self.listed:
            return replace(node, listed=True)
        return node

    def _picture(self, node: Picture[Any], project: ProjectModel) -> Picture[Any]:
        if node.file and node.alt is None and not node.decorative and self.told_aloud:
            told = diagnostic("picture-wordless", node.span, path=node.file)
            self.found.setdefault(f"picture {node.span}", told)
        alt = self.alt(node.alt) if node.alt else None
        return replace(
            node,
            alt=alt,
            caption=self.get(node.caption) if node.caption else None,
            credit=self.get(node.credit) if node.credit else None,
            **_shown(node.file, project),
        )

    def _drawing(self, node: LabelledDrawing[Any], project: ProjectModel) -> LabelledDrawing[Any]:
        labels = {name: self.get(ref) for name, ref in node.labels.items()}
        below = {name: self.get(ref) for name, ref in node.below.items()}
        file = project.drawings.get(node.file)
        alt = self.alt(node.alt) if node.alt else None
        return replace(node, labels=labels, below=below, alt=alt, drawing=file.drawing if file else None)

    def _diagram(self, node: Diagram[Any], project: ProjectModel) -> Diagram[Any]:
        graph = project.graphs.get(node.of)
        if graph is None:
            return node
        self.graphs[node.of] = graph
        below = f"{node.of}.nodes" if graph.decides else "actors"
        labels = {a: self.get(MessageRef(f"{below}.{a}", span=node.span)) for a in graph.actors}
        notes = {n: self.get(MessageRef(a.label, span=a.span)) for n, a in graph.arrows.items() if a.label}
        if not graph.decides:
            return replace(node, labels=labels, notes=notes, steps=self.group(f"{node.of}.steps", node.span))
        notes |= {n: self.answer(a.answer) for n, a in graph.arrows.items() if a.answer and not a.label}
        keys = {lane: f"{node.of}.groups.{lane}" for lane in graph.lanes}
        titles = {
            lane: self.get(MessageRef(key, span=node.span))
            for lane, key in keys.items()
            if key in self.source.messages
        }
        return replace(node, labels=labels, notes=notes, titles=titles)

    def answer(self, answer: Answer) -> RichText:
        """Yes or no in the language; in English where its pack has no words for them."""
        for tag in (self.tag, FALLBACK):
            told = self.languages.get(tag)
            if told is not None and told.pack.answers is not None:
                words = told.pack.answers
                return RichText.plain(words.yes if answer == "yes" else words.no, tag)
        return RichText.plain(answer, FALLBACK)


def rich(
    message: Message,
    tag: str,
    facts: Mapping[str, str],
    readings: bool = True,
    links: Mapping[str, str] | None = None,
) -> RichText:
    """A message as a text to be set: facts put in and isolated, weights, (where wanted) readings and links as ranges."""
    chars: list[str] = []
    runs: list[StyleRun] = []
    ruby: list[Ruby] = []
    origins: list[Origin] = []
    at = 0
    for part in message.parts:
        text = LRI + facts.get(part.fact, f"{{{part.fact}}}") + PDI if part.fact else part.text
        origins.append(Origin(at, message.id, part.offset, whole=part.fact is not None))
        if part.ruby is not None and readings:
            ruby.append(Ruby(at, at + len(text), part.ruby, "mono" if len(text) == 1 else "group"))
        uri = links.get(part.fact) if links and part.fact else None
        run = StyleRun(at, at + len(text), part.bold, fact=part.fact, uri=uri)
        if runs and runs[-1][2:] == run[2:]:
            run = run._replace(start=runs.pop().start)
        runs.append(run)
        chars.append(text)
        at += len(text)
    return RichText("".join(chars), tag, tuple(runs), tuple(ruby), tuple(origins))


def _shown(name: str | None, project: ProjectModel) -> dict[str, Any]:
    """What a picture or a background shows, by the name of its file."""
    drawn = project.drawings.get(name or "")
    return {"image": project.pictures.get(name or ""), "drawing": drawn.drawing if drawn else None}
