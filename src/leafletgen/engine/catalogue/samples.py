"""Pictures of entries: the engine draws each example in a small project of its own, in a project's theme, in a language."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from leafletgen.core.files import placing
from leafletgen.core.files.path_kind import PathKind
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.limits import OUTPUTS
from leafletgen.core.record import NamedTuple
from leafletgen.engine.catalogue.entries import DEFAULT_THEME, CatalogueEntry
from leafletgen.engine.catalogue.written import FOLDER
from leafletgen.engine.layout.ink import inks, union
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.reuse.inputs import MOST_READ, states_below
from leafletgen.engine.session import Session
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame, Group, Placed

LANGUAGES = ("en", "ja", "ar", "my", "zh-Hans", "vi", "ne")
"""In which there are words for examples. In others they are English."""
OWN_PARTS = ("components", "pictograms", "themes", "pictures")
"""What a project's own entries need of it."""
EDGE = 1.0
"""Round what is shown, in u."""
LOGO = "logo-a.png"
"""That of the examples, where the project says only the name of its theme."""
DATE = "2026-01-15"
"""The day on which the facts of the examples were asked for."""
NEAR = ("shape", "colour", "space", "type", "pictogram")
"""Kinds that are shown without the room round them."""
PAPER, MARGIN = "210mm x 297mm", 12
_SETUP = """\
format: 1
page: {{margin: {margin}u}}
blocks:
"""
_REST = "  - zone: {id: below, height: rest, blocks: []}\n"


class EntryPicture(NamedTuple):
    """An example as it is drawn. `language`: that of its words; `wanted`, if that is another one, has no words here."""

    svg: str
    width: float
    height: float
    language: str
    wanted: str

    @property
    def fell_back(self) -> bool:
        """Whether there are no words in the language that was asked for."""
        return self.language != self.wanted


def drawn(entry: CatalogueEntry, language: str, session: Session | None = None) -> EntryPicture:
    """The picture of an entry as SVG (its size in points), in the theme of a project or the program's own."""
    spoken = spoken_in(language)
    with sample_project([entry], spoken, session) as samples:
        sheet = shown(samples, entry, spoken)
    from leafletgen.write.svg import write

    return EntryPicture(write(sheet, prefix="c", links=False), *sheet.media, spoken, language)


def spoken_in(language: str) -> str:
    """The language of the words of examples that goes with one: itself, what it is a form of, or English."""
    known = (language, language.partition("-")[0])
    return next((tag for tag in known if tag in LANGUAGES), LANGUAGES[0])


@contextmanager
def sample_project(
    entries: Iterable[CatalogueEntry], language: str, session: Session | None = None, theme: str = ""
) -> Iterator[Session]:
    """While open: the small project, with an output for each entry; of one `theme`: that of the session's project, unless stated."""
    wanted = list(entries)
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(FOLDER, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("entries"))
        if session is not None:
            world = session.project.world
            _overlaid(world.root, root, frozenset(world.links_out(OWN_PARTS)))
        (root / "layouts").mkdir()
        for entry in wanted:
            (root / "layouts" / f"{_output(entry)}.yaml").write_text(sample_layout(entry), encoding="utf-8")
        with (root / "leaflet.yaml").open("a", encoding="utf-8") as manifest:
            manifest.write(_manifest(wanted, theme or _theme_of(session)))
        opened = open_project(root, DATE, [language])
        assert opened.value is not None, opened.diagnostics
        yield opened.value


def batches(entries: Iterable[CatalogueEntry]) -> Iterator[list[CatalogueEntry]]:
    """Entries in their order, no more at once than one project may have outputs; themes each by itself."""
    for is_theme, some in groupby(entries, lambda one: one.kind == "theme"):
        own = list(some)
        most = 1 if is_theme else OUTPUTS.most
        yield from (own[at : at + most] for at in range(0, len(own), most))


def _overlaid(own: Path, there: Path, outside: frozenset[Path]) -> None:
    """A project's own files beside or over those of the examples. What leads `outside` is left where it is, as is what no reader takes."""
    for name, state in states_below(own, OWN_PARTS).items():
        path = own / name
        if (
            state.kind is PathKind.FILE
            and state.size <= MOST_READ
            and outside.isdisjoint((path, *path.parents))
        ):
            with suppress(OSError):
                placing.write(there, there / name, path.read_bytes(), lasting=False)


def _output(entry: CatalogueEntry) -> str:
    return f"{entry.kind}-{entry.name}"


def _theme_of(session: Session | None) -> str:
    """The theme of a project as its file says it."""
    said = session.project.manifest.theme.span if session else None
    if session is None or said is None:
        return DEFAULT_THEME
    text = session.project.sources[said.source].text
    before = text[text.rfind("\n", 0, said.start) + 1 : said.start]
    # A map over several lines begins on a line of its own, as deep as its keys are.
    return ("" if before.strip() else f"\n{before}") + text[said.start : said.end]


def _manifest(entries: Iterable[CatalogueEntry], own: str) -> str:
    """Theme and outputs; one entry that is a theme is shown in itself."""
    wanted = list(entries)
    theme = wanted[0].name if wanted and wanted[0].kind == "theme" else own
    if theme == own and theme.isidentifier():
        theme = f"{{extends: {theme}, logo: {LOGO}}}"
    lines = [f"  {_output(e)}: {{layout: {_output(e)}, paper: {PAPER}, profile: screen}}" for e in wanted]
    return "\n".join((f"theme: {theme}", "outputs:", *lines, ""))


def sample_layout(entry: CatalogueEntry) -> str:
    """The layout that shows an entry: its example in a zone, or as zones."""
    part, body = entry.shown
    if part == "zones":
        return _SETUP.format(margin=3) + _indented(body, 2) + _REST
    content = f"blocks:\n{_indented(body, 8)}" if part == "blocks" else f"over:\n{_indented(body, 8)}"
    zone = f"  - zone:\n      id: shown\n      height: 34u\n      {content}"
    return _SETUP.format(margin=MARGIN) + zone + _REST


def _indented(text: str, spaces: int) -> str:
    return "".join(f"{' ' * spaces}{line}\n" for line in text.splitlines())


def shown(samples: Session, entry: CatalogueEntry, language: str) -> Sheet:
    """What an entry's picture shows: of its page, the content's width and the height of what is painted."""
    laid = samples.lay_out(EditionKey(language, _output(entry)))
    return _cut(laid, whole=entry.shown[0] == "zones", near=entry.kind in NEAR)


def _cut(laid: LaidEdition, *, whole: bool, near: bool) -> Sheet:
    """Of the page, what is painted and as much as the column is wide; all of its width, or `near` what is painted, too."""
    (sheet,) = laid.publication.sheets
    u = sheet.trim.width / 60
    found = [ink.box for ink in inks(sheet.frame.items)]
    # The ground of the whole page, where a theme has one, is not what is shown.
    painted = union(box for box in found if box.height < sheet.trim.height or box.width < sheet.trim.width)
    edge = 0.0 if whole else EDGE * u
    margin = 0.0 if whole else MARGIN * u
    start, end = min(margin, painted.x), max(sheet.trim.width - margin, painted.x + painted.width)
    if near:
        start, end = painted.x, painted.x + painted.width
    top, tall = painted.y - edge, max(painted.height, u / 4)
    size = Size(end - start + 2 * edge, tall + 2 * edge)
    frame = Frame(size, (Placed(Point(edge - start, -top), Group(sheet.frame)),))
    box = Rect(0, 0, *size)
    return Sheet(size, box, box, frame)
