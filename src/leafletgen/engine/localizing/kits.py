"""What the blocks of one edition may use, and the digits of all that it is laid out from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from leafletgen.core.geometry import Size
from leafletgen.core.record import EssenceText, NamedTuple, essence
from leafletgen.model.project.checking.smallest import TypeLimits, has_readings
from leafletgen.model.project.conditions import second_languages, spoken
from leafletgen.model.project.identity import identity
from leafletgen.model.project.layout import Layout, shrink_steps
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.reading.language_index import speaks_all
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.theme import look
from leafletgen.model.project.writing.progress import progress
from leafletgen.model.words import language_of, words
from leafletgen.page.blocks.kit import Kit, Tongue
from leafletgen.page.diagram.graph import Graph
from leafletgen.page.pictograms import pictogram
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.weights import BOLD, REGULAR
from leafletgen.text.headlines import offered
from leafletgen.text.languages.names import autonym, display_name
from leafletgen.text.languages.tag import Language

if TYPE_CHECKING:
    from leafletgen.engine.localizing.alike import Alike
    from leafletgen.page.blocks.zone import PageSpec


class EditionKey(NamedTuple):
    """One language of one output, and of those that differ from row to row (of the table of `data`) one row."""

    language: str
    output: str
    row: str | None = None

    @property
    def sheet(self) -> tuple[str, str]:
        """What it has in common with other rows: language and output."""
        return self.language, self.output

    @property
    def name(self) -> str:
        """How its sheet is recorded: output, language and, where it differs by row, the row."""
        return "/".join((self.output, self.language, *(() if self.row is None else (self.row,))))


class Voice(Protocol):
    """The texts of one language on a sheet."""

    @property
    def tag(self) -> str:
        """The language."""

    @property
    def facts(self) -> Mapping[str, str]:
        """What facts say in it."""

    @property
    def addresses(self) -> Mapping[str, str]:
        """Those of them that lead somewhere."""

    def speaking(self, spoken: str) -> Voice:
        """Those of another language on the same sheet."""


def kit_of(
    project: ProjectModel,
    edition: EditionKey,
    layout: Layout,
    book: FontBook,
    texts: Voice,
    page: Size,
    u: float,
    scale: Callable[[Kit], float] = lambda _: 1.0,
) -> Kit:
    """All that the blocks of an edition may use; `page` (of a fold the whole sheet) and `u` in points. `scale`: by which pages are
    made smaller when they are printed, of which the kit knows all but how large type must be.
    """
    manifest = project.manifest
    base = project.languages.get(edition.language)
    assert base is not None  # the loader has reported unknown languages and left them out
    tweak = manifest.tweak(*edition.sheet)
    press = project.profiles[manifest.outputs[edition.output].profile].icc
    tweaked, sizes = tweak.text_scale, tweak.size
    computed = look(project.theme, layout.type, layout.space, tweaked, press, sizes)
    limits = _limits(project, edition, layout, page)
    own, folders = words(_speech(project, edition.language)), (project.world.root / "pictograms",)
    kit = Kit(
        language=base,
        book=book.preferring(edition.language, f"{edition.output}/{edition.language}"),
        look=computed,
        u=u,
        shrink_steps={},
        graphs=project.graphs,
        pictogram=lambda name: pictogram(name, folders),
        word=lambda key: own.get(key, key),
        facts=texts.facts,
        edition=_about(project, edition, layout),
        leading=tweak.pitch,
        hyphens=_divides(manifest.outputs[edition.output], base),
        addresses=texts.addresses,
        tongues={
            word: tongue
            for word in spoken(layout)
            if (tongue := _tongue(project, edition, texts.speaking(word)))
        },
    )
    limits = limits._replace(scale=scale(kit))
    needed = limits.needed(layout, computed, u)
    steps = shrink_steps(layout, computed, u, tweaked, sizes, needed)
    return replace(kit, shrink_steps=steps, least=limits.least(layout, computed))


def kit_of_row(kit: Kit, texts: Voice) -> Kit:
    """A kit of one row for another one of the same sheet: only facts differ."""
    tongues = {
        word: tongue._replace(facts=texts.speaking(word).facts, addresses=texts.speaking(word).addresses)
        for word, tongue in kit.tongues.items()
    }
    return replace(kit, facts=texts.facts, addresses=texts.addresses, tongues=tongues)


def _divides(output: Output, language: Language) -> bool:
    """Whether words may be divided: not on what is read from afar, nor for those who see or read less."""
    return output.read_from is None and not output.large_print and not language.is_easy


def _limits(project: ProjectModel, edition: EditionKey, layout: Layout, page: Size) -> TypeLimits:
    """What holds for its sizes of type."""
    manifest, language = project.manifest, project.languages.get(edition.language)
    output = manifest.outputs[edition.output]
    smallest = project.profiles[output.profile].smallest
    tags = (edition.language, *second_languages([layout], manifest))
    readings = manifest.tweak(*edition.sheet).furigana and has_readings(project.catalogs, tags)
    factor = language.size if language else 1.0
    return TypeLimits(smallest and smallest.on(page), output.large_print, factor, readings)


def _tongue(project: ProjectModel, edition: EditionKey, texts: Voice) -> Tongue | None:
    """A second language of a sheet; None for one that nobody knows, which has been reported."""
    language = project.languages.get(texts.tag)
    own = words(_speech(project, texts.tag))
    said = lambda key: own.get(key, key)  # noqa: E731
    pitch = project.manifest.tweak(texts.tag, edition.output).pitch
    return language and Tongue(language, said, texts.facts, texts.addresses, pitch)


def _speech(project: ProjectModel, tag: str) -> str:
    """The language whose words of the program stand on a sheet: a project's own language may borrow those of another."""
    own = project.languages.own.get(tag)
    return own.words if own is not None and own.words else tag


def _about(project: ProjectModel, edition: EditionKey, layout: Layout) -> dict[str, str]:
    """What the footer says of the edition."""
    manifest = project.manifest
    staff = words(manifest.staff_language)
    output = manifest.outputs[edition.output]
    line = staff.get("posted_for", "{language} / {topic} / {paper} / {date}").format(
        language=display_name(edition.language, manifest.staff_language, project.languages),
        topic=manifest.staff_topic or manifest.name,
        paper=output.paper.name if output.paper else "",
        date=manifest.date or "",
    )
    if not manifest.date:  # nothing is parted from it
        line = line.rstrip(" /\uff0f")
    tags = {edition.language, *second_languages([layout], manifest)}
    machine = any(progress(project, tag).machine for tag in tags)
    speech = _speech(project, edition.language)
    own = tags == {manifest.source} and language_of(speech, "written") == speech
    made = "written" if own else "unchecked"
    note, note_language = words(speech).get(made, ""), language_of(speech, made)
    # Staff who read the sheet's language need not be told twice.
    told = note_language.partition("-")[0] == manifest.staff_language.partition("-")[0]
    return {
        "version": manifest.version,
        "autonym": autonym(edition.language, project.languages),
        "staff": line,
        "staff_language": manifest.staff_language,
        "staff_note": staff.get(f"{made}_staff", "") if machine and not told else "",
        "note": note if machine else "",
        "note_language": note_language,
    }


def _written(page: PageSpec, alike: Alike) -> PageSpec:
    """A page for its digits, with those of its parts written out that rows have in common."""
    zones, over, under = (tuple(map(alike.written, some)) for some in (page.zones, page.over, page.under))
    return replace(page, zones=zones, over=over, under=under)  # type: ignore[arg-type]  # only to be written out


def _listed(project: ProjectModel, output: Output) -> tuple[Language, ...]:
    """The languages of an index on its sheets."""
    if not speaks_all(project.layouts.get(output.layout or "")):
        return ()
    known = map(project.languages.get, project.manifest.languages)
    return tuple(language for language in known if language is not None)


def build_id(
    project: ProjectModel,
    edition: EditionKey,
    pages: tuple[PageSpec, ...],
    kit: Kit,
    order: tuple[str, ...],
    graphs: Mapping[str, Graph],
    alike: Alike | None = None,
) -> str:
    """The version, and the digits of all that the edition is laid out from: its texts, how they are set, how it is printed.

    Comments, other outputs and what only a job ticket says change nothing; nor does the band of a draft, which is seen.
    """
    manifest = project.manifest
    output = manifest.outputs[edition.output]
    profile = replace(project.profiles[output.profile], icc=None, smallest=None)
    printed = (replace(output, copies=None, stock=None, languages=(), on_request=False), profile)
    setting: object = (kit.look, kit.u, kit.shrink_steps, kit.leading, order)
    languages = dict.fromkeys(
        (kit.language, *(tongue.language for tongue in kit.tongues.values()), *_listed(project, output))
    )
    own = tuple(one.pack for one in languages if one.pack in project.languages.own.values())
    shown: tuple[object, ...] = pages
    if alike is not None:
        shown = tuple(EssenceText(essence(_written(page, alike))) for page in pages)
        setting = alike.once(
            "setting", kit.look, (kit.u, kit.leading, order), lambda: EssenceText(essence(setting))
        )
    said = (edition if edition.row else edition.sheet, shown, graphs, kit.facts, kit.edition)
    display = any(role.display for role in kit.look.roles.values())
    weights = sorted({REGULAR, BOLD, *(role.strength for role in kit.look.roles.values())})
    faces = [
        face
        for language in languages
        for kind in dict.fromkeys((False, display))
        for weight in weights
        for face in kit.book.chain(language, kind, weight)
    ]
    headlines = dict.fromkeys(one.family for own in languages for one in offered(kit.look.headlines, own))
    faces += [
        face for family in headlines for weight in weights for face in kit.book.faces((family,), weight)
    ]
    digits = identity((printed, setting, said, *own), faces, project.world)
    return f"{manifest.version or manifest.name}-{digits}"
