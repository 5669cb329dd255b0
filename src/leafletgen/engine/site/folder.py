"""A folder for any web server: the pages that codes on sheets lead to, at the addresses that these say.

Which fact is the address of a page: the first that a code shows and that names the language (`https://example.org/safe/{lang}`), else the
first that a code shows. The folder stands for the top of that host: the page of English is `safe/en/index.html` in it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.record import NamedTuple, record
from leafletgen.engine.files.web import page_fact
from leafletgen.engine.localizing.indexing import is_index
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.engine.verdict import purpose
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.paper import parse_paper
from leafletgen.model.project.reading.language_index import INDEX_LAYOUT, address_of, chooser_of
from leafletgen.model.project.reading.load import ProjectModel, with_layout
from leafletgen.model.project.used import ShownFact, shown_facts
from leafletgen.sheet.profiles import OutputProfile, builtin
from leafletgen.text.languages.tag import LanguageTag
from leafletgen.write.html.links import FileBeside, PageLinks

LANGUAGES = "languages"
"""The output that is the sheet of all languages, where a project names none."""
WEB = "web"
"""The output, and its profile `html`, of a project that names none for the web."""
INDEX = "index.html"


class PlacedPage(NamedTuple):
    """A page of a site: its address, and the path of its file in the folder."""

    edition: EditionKey
    address: str
    path: str


@record
class SiteMap:
    """Where all pages stand. `chooser`: the page to choose a language from. `beside`: files for paper by page, `shared`: the address of the
    picture that is shown where somebody passes a page on.
    """

    pages: tuple[PlacedPage, ...]
    chooser: PlacedPage
    host: str
    beside: Mapping[EditionKey, tuple[FileBeside, ...]]
    shared: Mapping[EditionKey, str] = field(default_factory=dict)

    def of(self, edition: EditionKey) -> PlacedPage | None:
        """The page of an edition."""
        return next((page for page in self.pages if page.edition == edition), None)

    def index_path(self, project: ProjectModel, edition: EditionKey) -> str:
        """Where an index stands: the page to choose from, or a sheet of all languages beside it."""
        profile = project.profiles[project.manifest.outputs[edition.output].profile]
        if profile.writes == "html":
            return self.chooser.path
        return posixpath.join(posixpath.dirname(self.chooser.path), edition.output + profile.suffix)

    def has(self, address: str) -> bool:
        """Whether an address that a code says is one of a page; what follows `#` names a place on it."""
        wanted = bare(address)
        return any(bare(page.address) == wanted for page in (*self.pages, self.chooser))


class SiteSession(Session):
    """A project whose pages stand in a site."""

    def __init__(self, project: ProjectModel, found: Sequence[Diagnostic], site: SiteMap) -> None:
        super().__init__(project, found)
        self.site = site

    def __reduce__(self) -> tuple[type[Session], tuple[object, ...]]:  # type: ignore[override]
        """To a worker that is spawned goes the map as well."""
        return SiteSession, (self.project, self.found, self.site)

    def path(self, edition: EditionKey, out: Path) -> Path:
        """Where the edition's file goes."""
        page = self.site.of(edition)
        if page is not None:
            return out / page.path
        if is_index(self.project, edition.output):
            return out / self.site.index_path(self.project, edition)
        home = _home(self.site, edition)
        made = super().path(edition, out)
        name = f"{self.project.manifest.name}.{edition.language}.{edition.output}{made.suffix}"
        return out / home / name if home is not None else out / "files" / name

    def links(self, edition: EditionKey) -> PageLinks:
        """Where the edition's page leads."""
        site, page = self.site, self.site.of(edition)
        if is_index(self.project, edition.output):
            top = posixpath.dirname(site.chooser.path) or "."
            pages = tuple((one.edition.language, posixpath.relpath(one.path, top)) for one in site.pages)
            return PageLinks(site.chooser.address, pages=pages)
        if page is None:
            return super().links(edition)
        others = tuple(
            (other.edition.language, other.address)
            for other in site.pages
            if (other.edition.output, other.edition.row) == (edition.output, edition.row)
        )
        chooser = posixpath.relpath(site.chooser.path, posixpath.dirname(page.path))
        beside = site.beside.get(edition, ())
        shared = site.shared.get(edition, "")
        return PageLinks(page.address, others, chooser, site.chooser.address, shared, beside)


def _home(site: SiteMap, edition: EditionKey) -> PurePosixPath | None:
    """The folder of the page in the language of an edition, for what stands beside it."""
    for page in site.pages:
        if (page.edition.language, page.edition.row) == (edition.language, edition.row):
            return PurePosixPath(page.path).parent
    return None


def with_pages(session: Session) -> Session:
    """The project with an output for the web (its own, else its first one as a page), and with an index as a page and as a sheet."""
    return _with_index(_with_web(session))


def _with_web(session: Session) -> Session:
    manifest, profiles = session.project.manifest, session.project.profiles
    if web_outputs(session):
        return session
    of, base = next(iter(manifest.outputs.items()))
    made = Output(
        layout=base.layout,
        of=of,
        paper=base.paper,
        orientation=base.orientation,
        profile="html",
        languages=base.languages,
    )
    project = replace(
        session.project,
        manifest=replace(manifest, outputs={**manifest.outputs, WEB: made}),
        profiles={**profiles, "html": builtin("html")},
    )
    return Session(project, session.found)


def _with_index(session: Session) -> Session:
    """The project with an index as a page, and as a sheet for a screen; that of its own outputs, where it has one."""
    project, profiles = session.project, session.project.profiles
    outputs = {name: out for name, out in project.manifest.outputs.items() if is_index(project, name)}
    base = next(iter(outputs.values()), Output(layout=INDEX_LAYOUT, paper=parse_paper("A4")))
    if not outputs:
        project = with_layout(project, INDEX_LAYOUT)
    made = {}
    if not any(profiles[output.profile].writes == "html" for output in outputs.values()):
        made[f"{INDEX_LAYOUT}-page"] = "html"
    if not any(_is_beside(profiles[output.profile]) for output in outputs.values()):
        made[LANGUAGES] = "screen"
    more = {
        name: replace(base, profile=profile, impose=None, tile=None, title=None)
        for name, profile in made.items()
        if name not in project.manifest.outputs
    }
    manifest = replace(project.manifest, outputs={**project.manifest.outputs, **more})
    own = {profile: builtin(profile) for profile in made.values() if profile not in profiles}
    return Session(replace(project, manifest=manifest, profiles={**profiles, **own}), session.found)


def for_index(session: Session, site: SiteMap) -> tuple[Session, tuple[str, ...]]:
    """The project with no languages but those that have a page, and the outputs that are an index of them for who looks at a screen."""
    project = session.project
    tags = tuple(dict.fromkeys(LanguageTag(page.edition.language) for page in site.pages))
    ordered = tuple(tag for tag in project.manifest.languages if tag in tags)
    own = project.manifest.source if project.manifest.source in ordered else ordered[0]
    outputs = {
        name: replace(output, languages=tuple(t for t in output.languages if t in tags) or (own,))
        if is_index(project, name)
        else output
        for name, output in project.manifest.outputs.items()
    }
    manifest = replace(project.manifest, languages=ordered, outputs=outputs)
    wanted = tuple(
        name
        for name, output in outputs.items()
        if is_index(project, name)
        and (
            project.profiles[output.profile].writes == "html" or _is_beside(project.profiles[output.profile])
        )
    )
    return session.exchanged(replace(project, manifest=manifest)), wanted


def _is_beside(profile: OutputProfile) -> bool:
    """Whether files of a profile stand beside pages."""
    return profile.writes in ("pdf", "png") and purpose(profile) == "screen"


def web_outputs(session: Session) -> tuple[str, ...]:
    """The outputs that are pages of a language."""
    project = session.project
    return tuple(
        name
        for name, output in project.manifest.outputs.items()
        if project.profiles[output.profile].writes == "html" and not is_index(project, name)
    )


def outputs_beside(session: Session) -> tuple[str, ...]:
    """The outputs whose files stand beside the pages: those for a screen, and pictures to post."""
    found = []
    for name, output in session.project.manifest.outputs.items():
        profile = session.project.profiles[output.profile]
        if (
            _is_beside(profile)
            and not is_index(session.project, name)
            and output.tile is None
            and output.impose is None
        ):
            found.append(name)
    return tuple(found)


def site_map(session: Session, languages: Sequence[str]) -> Outcome[SiteMap]:
    """Where the pages of a project stand. None, with findings, where nobody can say."""
    outputs = web_outputs(session)
    chosen = session.sheets(Selection(tuple(languages), outputs))
    found = list(chosen.diagnostics)
    pages: list[PlacedPage] = []
    choosers: list[PlacedPage] = []
    for edition in chosen.value or ():
        name, fact = page_fact(session, edition) or ("", None)
        if fact is None:
            found.append(diagnostic("site-no-address", session.project.manifest.span, output=edition.output))
            break
        address = address_of(fact.value, edition.language)
        path = _path(address)
        if path is None:
            found.append(diagnostic("site-address", fact.span, name=name, address=address))
            break
        taken = next((page for page in pages if page.path == path), None)
        if taken is not None:
            told = diagnostic(
                "site-taken",
                fact.span,
                name=name,
                address=address,
                language=edition.language,
                output=edition.output,
            )
            found.append(told)
            break
        pages.append(PlacedPage(edition, address, path))
        choosers.append(_chooser(fact.value, edition))
    if not pages or any(one.is_error for one in found):
        return Outcome(None, tuple(found))
    return Outcome(SiteMap(tuple(pages), choosers[0], urlsplit(pages[0].address).netloc, {}), tuple(found))


def _chooser(value: str, edition: EditionKey) -> PlacedPage:
    address = chooser_of(value)
    return PlacedPage(edition._replace(output=""), address, _path(address) or INDEX)


def _path(address: str) -> str | None:
    """The file in the folder that a web server gives for an address; None where no file can stand for it."""
    parts = urlsplit(address)
    steps = [unquote(step) for step in parts.path.split("/") if step]
    if parts.query or any(step in (".", "..") or "\\" in step or "\0" in step for step in steps):
        return None
    if steps and steps[-1].endswith((".html", ".htm")):
        return "/".join(steps)
    return "/".join((*steps, INDEX))


def bare(address: str) -> str:
    """An address up to `#`, as servers take it: with or without a last slash, the host in small letters."""
    _, host, path, query, _ = urlsplit(address)
    path = path.removesuffix(INDEX).rstrip("/")
    return f"{host.lower()}{path}{'?' + query if query else ''}"


def lost_codes(session: Session, site: SiteMap, languages: Sequence[str]) -> Iterator[Diagnostic]:
    """The codes of all sheets (in some languages: of theirs) that lead to no page of the site, each address once."""
    told: set[tuple[str, str]] = set()
    for edition in session.sheets(Selection(tuple(languages))).value or ():
        facts = facts_on(session.project, edition.output, edition.row)
        for shown in shown_facts(session.project, edition.output, edition.language, facts, edition.row):
            if not shown.scanned or not shown.value.startswith(("https://", "http://")):
                continue
            for tag, value in _codes(session, edition, shown, facts[shown.name].value, languages):
                if site.has(value) or (shown.name, value) in told:
                    continue
                told.add((shown.name, value))
                same = urlsplit(value).netloc.lower() == site.host.lower()
                yield diagnostic(
                    "site-code-lost" if same else "site-code-elsewhere", facts[shown.name].span,
                    name=shown.name, address=value, language=tag, output=edition.output, row=edition.row,
                )  # fmt: skip


def _codes(
    session: Session, edition: EditionKey, shown: ShownFact, value: str, languages: Sequence[str]
) -> list[tuple[str, str]]:
    """What the codes of a fact say on a sheet, each with its language: of an index, one for every language."""
    if not is_index(session.project, edition.output):
        return [(edition.language, shown.value)]
    return [(tag, address_of(value, tag)) for tag in languages or session.project.manifest.languages]
