"""From a layout that names texts to one that holds them: an edition's language, facts and words put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Size
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.engine.calendars import put_into_language
from leafletgen.engine.forms import put_date_into_language
from leafletgen.engine.hours import put_hours_into_language
from leafletgen.engine.kits import EditionKey, build_id, kit_of
from leafletgen.engine.page_sizes import plan, sizes_of
from leafletgen.engine.read_roles import read_roles
from leafletgen.engine.sideways import check_sideways
from leafletgen.model.locales.message import Message
from leafletgen.model.locales.status import State
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.conditions import chosen, situation, tag_of
from leafletgen.model.project.grids import check_crowded
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.load import ProjectModel
from leafletgen.model.project.progress import progress
from leafletgen.model.project.tree import mapped, walked
from leafletgen.model.project.tweaks import with_pictures
from leafletgen.model.project.used import facts_of_block
from leafletgen.model.project.zones import check_meeting
from leafletgen.model.words import language_of, words
from leafletgen.page.blocks.backdrop import Background
from leafletgen.page.blocks.banner import Banner
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.cards import Cards
from leafletgen.page.blocks.chart.chart import Chart
from leafletgen.page.blocks.diagram import Diagram
from leafletgen.page.blocks.drawing import LabelledDrawing
from leafletgen.page.blocks.footer import Footer
from leafletgen.page.blocks.form_line import FormLine
from leafletgen.page.blocks.heading import Heading, Ranks
from leafletgen.page.blocks.kit import Given, Kit, MessageRef, ProgramWord, Texts
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.page.blocks.opening_hours import OpeningHours
from leafletgen.page.blocks.picture import Picture
from leafletgen.page.blocks.qr import QR
from leafletgen.page.blocks.quote import Quote
from leafletgen.page.blocks.when import Spoken
from leafletgen.page.blocks.zone import ArtSpec, PageSpec
from leafletgen.page.diagram.graph import Answer, Graph
from leafletgen.sheet.panel import Imposition
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import LRI, PDI, Origin, RichText, Ruby, StyleRun
from leafletgen.text.languages.tag import FALLBACK

__all__ = ["COLUMNS", "EditionKey", "Localized", "localize", "rich"]

COLUMNS = 60
"""Parts of the trim width: one of them is a `u`."""


@record
class Localized:
    """An edition ready to be laid out: pages with their texts, the kit for their blocks, the order of giving way.

    `missing`: texts in whose place the source's stand; `stale`: how many of its own say what the source no longer says;
    `begun`: how many are drafts; all of them in the sheet's language and in any other on it: `spoken`.
    """

    pages: tuple[PageSpec, ...]
    kit: Kit
    order: tuple[str, ...]
    title: str
    diagnostics: tuple[Diagnostic, ...]
    plan: Imposition | None = None
    missing: tuple[str, ...] = ()
    stale: int = 0
    begun: int = 0
    spoken: tuple[str, ...] = ()


def localize(project: ProjectModel, edition: EditionKey, book: FontBook) -> Localized:
    """Choose language, facts and words. A missing text is reported and stands in the source language meanwhile."""
    manifest = project.manifest
    output = manifest.outputs[edition.output]
    facts = {name: fact.value for name, fact in facts_on(project, edition.output, edition.row).items()}
    at = situation(project.catalogs, manifest, *edition, facts)
    layout = chosen(project.layouts[output.layout or ""], at)
    layout = with_pictures(layout, manifest.tweak(*edition.sheet).picture)
    trim = output.paper.turned(output.orientation) if output.paper else Size(0, 0)
    known = project.languages.get(edition.language)
    imposed = plan(project, layout, output, rtl=known is not None and known.rtl)
    sizes = sizes_of(layout, imposed.value, trim)
    # A fold is one sheet, and so measured by it; finished pages that are put up together keep their own measure.
    whole = trim if layout.panels or not sizes else sizes[0][1]
    profile = project.profiles[output.profile]
    texts = _TextResolver(project, edition, facts)
    kit = kit_of(project, edition, layout, book, texts, whole, whole.width / COLUMNS)
    bleed = kit.pt(layout.page.bleed) if project.profiles[output.profile].bleed else 0.0
    made = imposed.value
    if made is not None:
        made = made._replace(bleed=made.room.bleed if made.on_press_sheet else bleed)
    page_bleed = made.page_bleed if made else bleed
    pages = tuple(_page(layout, page, texts, kit, size, page_bleed, project) for page, size in sizes)
    named = MessageRef(manifest.title.key, span=manifest.title.span)
    title = texts.said(named, "title-missing" if profile.conformance or profile.is_heard else None).spoken
    voices = tuple(texts.voices.values())
    found = (
        *(one for voice in voices for one in voice.found.values()),
        *imposed.diagnostics,
        *(() if profile.writes == "png" else _noteless(layout, edition, kit)),
        *check_sideways([part for page in pages for part in (*page.zones, *page.over, *page.under)], kit),
        *check_crowded(project.sources, layout.all_pages),
        *check_meeting(layout.all_pages),
    )
    stale, begun = (sum(voice.count(kind) for voice in voices) for kind in ("stale", "draft"))
    missing = tuple(key for voice in voices for key in voice.missing)
    heard = tuple(voice.tag for voice in voices if voice.asked)
    ready = Localized(pages, kit, layout.fit.order, title, found, made, missing, stale, begun, heard)
    tongues = (kit.language, *(tongue.language for tongue in kit.tongues.values()))
    readings = read_roles(pages, kit.look.roles) if any(one.ruby for one in tongues) else kit.readings
    about = {**kit.edition, "build": build_id(project, edition, pages, kit, layout.fit.order, texts.graphs)}
    return replace(ready, kit=replace(kit, edition=about, readings=readings))


def _noteless(layout: Layout, edition: EditionKey, kit: Kit) -> Iterator[Diagnostic]:
    """Where a sheet is to say that a machine made its texts, something on it must say so; of a picture, its alternative text does."""
    parts = tuple(page.parts for page in layout.all_pages)
    if kit.edition["note"] and not any(isinstance(node, Footer) for node in walked(parts)):
        yield diagnostic("note-nowhere", layout.span, language=edition.language, output=edition.output)


def _page(
    layout: Layout, page: Any, texts: _TextResolver, kit: Kit, trim: Size, bleed: float, project: ProjectModel
) -> PageSpec:
    set_in = mapped((page.blocks, page.over, page.under), lambda node: texts.exchange(node, project))
    zones, over, under = mapped(set_in, texts.ranked)
    setup = layout.page
    art = tuple(
        ArtSpec(
            a.pictogram,
            texts.alt(a.alt).spoken,
            kit.pt(a.width),
            kit.pt(a.top),
            kit.pt(a.start) if a.start else None,
            kit.pt(a.end) if a.end else 0.0,
            a.ground,
            a.span,
            a.spans.get("width", a.span),
        )
        for a in page.art
    )
    return PageSpec(
        page.id,
        trim,
        kit.pt(setup.frame),
        kit.pt(page.margin or setup.margin),
        bleed,
        zones,
        art,
        page.span or layout.span,
        page.grid,
        page.baseline,
        page.ground or "paper",
        texts.exchange(page.background, project) if page.background else None,
        over,
        under,
    )


class _TextResolver:
    """The texts of one language of a project, as they are asked for."""

    def __init__(self, project: ProjectModel, edition: EditionKey, facts: Mapping[str, str]) -> None:
        """`facts`: what they say, with `{lang}` where they name the language."""
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

    def speaking(self, spoken: str) -> _TextResolver:
        """The texts of another language on the same sheet."""
        tag = tag_of(spoken, self.project.manifest)
        if tag not in self.voices:
            other = _TextResolver(self.project, self.edition._replace(language=tag), self.stated)
            other.voices, other.graphs, other.listed = self.voices, self.graphs, self.listed
            self.voices[tag] = other
        return self.voices[tag]

    def count(self, kind: State) -> int:
        """How many of the texts that were asked for are in a state."""
        states = progress(self.project, self.tag).states
        return sum(states.get(key) == kind for key in self.asked)

    def get(self, ref: MessageRef | Given | ProgramWord) -> RichText:
        """A text; where it is missing, reported at the layout's place, the source's text stands in."""
        if isinstance(ref, Given):
            return self.given(ref)
        if isinstance(ref, ProgramWord):
            return RichText.plain(words(self.tag)[ref.word], language_of(self.tag, ref.word))
        if ref.language:
            return self.speaking(ref.language).get(replace(ref, language=None))
        self.asked[ref.key] = None
        for catalog in self.catalogs:
            if ref.key in catalog.messages:
                message, own = catalog.messages[ref.key], catalog.language
                self.tell_blank(message.facts, ref.span)
                return rich(message, own, self.facts, self.readings, self.addresses)
        if ref.key in self.source.messages:
            self.missing[ref.key] = None
            if not any(ref.key in catalog.broken for catalog in self.catalogs):  # that has been reported
                told = diagnostic("text-missing", ref.span, key=ref.key, language=self.tag, path=self.path)
                self.found.setdefault(ref.key, told)
            message, own = self.source.messages[ref.key], self.source.language
            return rich(message, own, self.facts, links=self.addresses)
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
            return replace(node, image=project.pictures.get(node.file)) if node.file else node
        if isinstance(node, Calendar):
            return put_into_language(node, self.get, self.tag, project.languages, self.found)
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

    def ranked(self, node: Any) -> Any:
        """A heading with its rank among those before it; a diagram whose steps a list tells."""
        level: Any = node.level if isinstance(node, Heading | Banner | Cards | Quote) else None
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
            image=project.pictures.get(node.file) if node.file else None,
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
