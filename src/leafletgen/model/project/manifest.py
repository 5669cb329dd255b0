"""`leaflet.yaml`: what is built, in which languages, with which facts."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from leafletgen.core.geometry import Length
from leafletgen.core.reading.declared import Beside, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.model.project.paper import Paper
from leafletgen.model.project.theme import ThemeChoice
from leafletgen.model.project.tweaks import NONE, Tweak, laid_over
from leafletgen.page.blocks.kit import MessageRef
from leafletgen.sheet.impose import Impose
from leafletgen.text.fonts.families import Choice
from leafletgen.text.languages.tag import LanguageTag

NOT_CHECKED = "no"
"""`checked: no`: nobody has confirmed the fact."""
STARTER_NUMBER, STARTER_ADDRESS, STARTER_OWNER = "03-0000-0000", "https://example.org/", "your office"
"""What stands in the facts of all starters until somebody has written what is true."""


@record
class Output:
    """One output = one layout + one profile. `of` takes another output's layout (tiles). `copies` and `stock` (paper wish, such as
    "coated, 135 g/m²") stand on the job ticket. `page`: how large a page is when it has been cut out of a press sheet.
    `languages`: those that it is made in, where it is not all of the project's. `on_request`: made only where somebody names it, and for a site.
    """

    layout: Annotated[str | None, Unless(("of",))] = None
    of: str | None = None
    paper: Paper | None = None
    orientation: Literal["portrait", "landscape"] = "portrait"
    profile: str = "screen"
    read_from: Length | None = None
    large_print: bool = False
    duplex: Literal["none", "long-edge", "short-edge"] = "none"
    title: MessageRef | None = None
    tile: Paper | None = None
    overlap: Annotated[Length | None, Beside(("tile", "of"))] = None
    impose: Impose | None = None
    copies: int | None = None
    stock: str | None = None
    page: Paper | None = field(default=None, metadata={"late": True})
    languages: tuple[LanguageTag, ...] = field(default=(), metadata={"late": True})
    on_request: bool = field(default=False, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class FactRow:
    """A fact of the project: its value, when it was checked (`no`: nobody has confirmed it) and by whom; `qr`: it may be shown as
    a QR code.
    """

    __shorthand__ = "value"

    value: str
    checked: str | None = None
    owner: str | None = None
    qr: bool = False
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_unconfirmed(self) -> bool:
        """Whether nobody has changed or confirmed it. A starter's fact that says something else than the starter has been
        changed by somebody; whoever wrote another `checked: no` meant it.
        """
        return self.checked == NOT_CHECKED and not self.is_changed

    @property
    def is_changed(self) -> bool:
        """Whether it came with a starter and says something else today, though `checked` was left as it was."""
        return (self.checked, self.owner) == (NOT_CHECKED, STARTER_OWNER) and not is_placeholder(self.value)


def is_placeholder(value: str) -> bool:
    """Whether a value is one that starters bring: a number that nobody has, an address of a host that is nobody's (RFC 2606)."""
    return value == STARTER_NUMBER or value.startswith(STARTER_ADDRESS)


@record
class FontRow:
    """A family of the project's own fonts. `file` (in `fonts/`) where it is not named after the family; `face`: which one of a
    collection, by number from 1 or by name; `instance`, `axes`: which of a variable font's shapes. Its weight follows the text,
    unless `axes` states `wght`.
    """

    __shorthand__ = "family"

    family: str
    file: str = ""
    face: str = ""
    instance: str = ""
    axes: Mapping[str, float] = field(default_factory=dict)
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def choice(self) -> Choice:
        """What it says beyond the name."""
        return Choice(self.file, self.face, self.instance, tuple(sorted(self.axes.items())))


@record
class Waiver:
    """A finding that is a false alarm."""

    code: str
    key: str
    reason: str
    language: str | None = None
    span: Span | None = field(default=None, compare=False)


@record
class Form:
    """What texts must look like in every language: a regular expression that some part of them matches, and why. `key` may
    hold `*`.
    """

    key: str
    pattern: str
    reason: str
    span: Span | None = field(default=None, compare=False)


@record
class DataSource:
    """A sheet for each row of a table (CSV, XLSX): `file`, and the column `row` that names them. Every other column is a fact
    of its row, but `languages` (such as `vi:2 ne:3`: how many of which) and `copies`.
    """

    file: str
    row: str
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@record
class Manifest:
    """The project file. `fonts`: families that go before the usual ones, by language (`ja`) or script (`Latn`)."""

    format: int
    name: str
    title: MessageRef
    source: LanguageTag
    languages: tuple[LanguageTag, ...]
    outputs: Mapping[str, Output]
    version: str = ""
    date: str | None = None
    staff_language: LanguageTag = LanguageTag("ja")
    fallback: Mapping[str, tuple[LanguageTag, ...]] = field(default_factory=dict)
    theme: ThemeChoice = ThemeChoice()
    facts: Mapping[str, FactRow] = field(default_factory=dict)
    adapt: tuple[str, ...] = ()
    waive: tuple[Waiver, ...] = ()
    forms: tuple[Form, ...] = ()
    tweaks: Mapping[str, Tweak] = field(default_factory=dict)
    fonts: Mapping[str, tuple[FontRow, ...]] = field(default_factory=dict)
    staff_topic: str = ""
    data: DataSource | None = field(default=None, metadata={"late": True})
    span: Span | None = field(default=None, compare=False)

    @property
    def profiles(self) -> frozenset[str]:
        """The profiles that its outputs name."""
        return frozenset(output.profile for output in self.outputs.values())

    @property
    def titles(self) -> tuple[MessageRef, ...]:
        """What its files are called: the project's title, and those of outputs that have their own."""
        return (self.title, *(output.title for output in self.outputs.values() if output.title is not None))

    def made_in(self, output: str) -> tuple[LanguageTag, ...]:
        """The languages that an output is made in, in the project's order."""
        own = self.outputs[output].languages
        return tuple(tag for tag in self.languages if not own or tag in own)

    @property
    def usual(self) -> tuple[str, ...]:
        """The outputs that are made where nobody names any."""
        return tuple(name for name, output in self.outputs.items() if not output.on_request)

    def tweak(self, language: str, output: str) -> Tweak:
        """The exceptions for an edition: those of its language, over them those of its output in it."""
        base, own = self.tweaks.get(language), self.tweaks.get(f"{output}/{language}")
        return laid_over(base or NONE, own) if own else base or NONE

    def exceptions(self, language: str) -> tuple[Tweak, ...]:
        """All exceptions of a language, in whatever output."""
        return tuple(tweak for key, tweak in self.tweaks.items() if key.rpartition("/")[2] == language)

    @property
    def families(self) -> dict[str, tuple[str, ...]]:
        """`fonts` by name, those that a tweak names before them."""
        named = {key: tuple(row.family for row in rows) for key, rows in self.fonts.items()}
        tweaked = {
            key: (*tweak.fonts, *named.get(key.rpartition("/")[2], ()))
            for key, tweak in self.tweaks.items()
            if tweak.fonts
        }
        return {**named, **tweaked}

    @property
    def font_rows(self) -> dict[str, FontRow]:
        """What `fonts` says of each family: where it stands in several places, the one that says more than its name."""
        rows = [row for rows in self.fonts.values() for row in rows]
        return {row.family: row for row in sorted(rows, key=lambda row: row.choice != Choice())}
