"""What the other verbs print with `--json` (see `json_forms`)."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from leafletgen.cli.json_forms import FailureJson, FileJson, Maybe


class PreviewJson(TypedDict):
    """Where the preview is."""

    address: Annotated[str, "with the key of the office: whoever has it may do all"]
    edit: bool
    public: Annotated[str | None, "where others reach it; null: nobody does"]
    links: Annotated[dict[str, str], "with --share: an address for each language"]


class SignatureJson(TypedDict):
    """Who has signed a language."""

    by: str
    on: str
    role: NotRequired[str]
    note: NotRequired[str]
    texts: Annotated[NotRequired[str], "the digits of what was signed"]


StateJson = Literal["missing", "stale", "machine", "draft", "translated", "checked"]


class LanguageStatusJson(TypedDict):
    """How far a language is."""

    language: str
    texts: int
    counts: Annotated[dict[StateJson, int], "texts by state"]
    keys: Annotated[dict[StateJson, list[str]], "the texts that are not checked"]
    adapted: list[str]
    unrecorded: list[str]
    machine: list[str]
    unconfirmed: Annotated[list[str], "the facts on its sheets that nobody has confirmed"]
    signed: SignatureJson | None
    fits: Annotated[bool | None, "null: not known"]
    ready: Annotated[bool | None, "whether a final print makes all its sheets; null: not known"]


class ReprintJson(TypedDict):
    """A printed sheet that no longer says what the project says."""

    sheet: str
    output: str
    language: str
    row: Maybe
    printed: Annotated[str, "the day"]
    changed: list[str]
    gone: Annotated[bool, "it is no longer made"]


class StatusJson(FailureJson):
    """What `status` shows, or has recorded."""

    languages: NotRequired[list[LanguageStatusJson]]
    recorded: Annotated[NotRequired[dict[str, int]], "with --record: texts by language"]
    printed: Annotated[NotRequired[list[str]], "with --printed: sheets"]
    reprint: Annotated[NotRequired[list[ReprintJson]], "with --reprint"]


class ApproveJson(FailureJson):
    """What was signed."""

    language: str
    by: str
    texts: int


class SentJson(TypedDict):
    """A file for a translator."""

    path: str
    language: Annotated[Maybe, "null: a glossary"]
    count: Annotated[int, "texts or terms"]


class ExportJson(FailureJson):
    """What `export` wrote."""

    files: list[SentJson]


class ImportJson(FailureJson):
    """What `import` brought."""

    language: Annotated[Maybe, "null: a glossary"]
    texts: Annotated[int, "new or changed"]
    comments: int
    terms: int
    written: bool
    lines: Annotated[list[str], "what changes, for people"]


class TranslateJson(FailureJson):
    """The result of `translate`: how many texts were asked for, and how many were written."""

    language: str
    asked: int
    written: int


class PseudoJson(FailureJson):
    """What `pseudo` made."""

    files: list[FileJson]


class PathsJson(FailureJson):
    """The files that were written."""

    files: list[str]


class AddLanguageJson(FailureJson):
    """The language that was added."""

    language: str
    path: str
    made: Annotated[bool, "false: its file was there already"]


class OneFileJson(FailureJson):
    """The file that was written."""

    file: str


class KindsJson(TypedDict):
    """The kinds of schemas."""

    kinds: list[str]


class CodeJson(TypedDict):
    """The code of a message."""

    code: str
    severity: str


class CodesJson(TypedDict):
    """All codes."""

    codes: list[CodeJson]


class ExplanationJson(CodeJson):
    """What a code means."""

    message: str
    hint: str
    reason: str


class SignJson(TypedDict):
    """A pictogram."""

    name: str
    said: str


class IconsJson(FailureJson):
    """Pictograms."""

    file: Annotated[Maybe, "the sheet; null with words"]
    signs: Annotated[list[SignJson], "the pictograms that are meant, the nearest first"]


class PartKeyJson(TypedDict):
    """A key of something that layouts may use."""

    name: str
    what: str
    default: str
    unit: str
    required: bool
    about: str


class PartJson(TypedDict):
    """Something that layouts may use."""

    id: str
    kind: str
    name: str
    group: str
    title: str
    about: str
    keywords: list[str]
    yaml: Annotated[str, "what is copied into a layout"]
    keys: list[PartKeyJson]
    own: Annotated[bool, "it comes from the project"]


class KitSheetJson(TypedDict):
    """A sheet in a kit."""

    language: str
    output: str
    copies: int


class KitFileJson(TypedDict):
    """The kit of a row."""

    path: str
    row: str
    number: int
    sheets: int
    pages: int
    bytes: int
    sha256: str
    contents: list[KitSheetJson]
    kept: Annotated[bool, "it was there already"]


class KitJson(FailureJson):
    """What `kit` made."""

    kits: list[KitFileJson]
    files: Annotated[list[str], "with --all: the files for the print shop"]


class SiteJson(FailureJson):
    """What `site` wrote."""

    address: Maybe
    pages: list[str]
    files: list[str]


class ReleaseJson(FailureJson):
    """What `release` noted."""

    release: Annotated[Maybe, "the file in releases/; null: nothing was noted"]
    version: NotRequired[str]
    sheets: NotRequired[int]
    again: Annotated[NotRequired[bool], "it was published just so before"]
    withdrawn: Annotated[NotRequired[str], "with --withdraw: the version"]


class SaidChangeJson(TypedDict):
    """What was said, and what is said now; empty where it came or went."""

    before: str
    now: str


class OfReleaseJson(TypedDict):
    """The release that a file is of."""

    version: str
    on: str
    standing: str
    successor: Maybe
    valid_until: Maybe
    withdrawn: Maybe
    intact: bool | None


class DifferenceJson(TypedDict):
    """Where a file first differs: on which page, where on it (points from the upper left), what it says and what it should say."""

    kind: Literal[
        "unreadable",
        "pages",
        "page",
        "words",
        "code",
        "link",
        "drawing",
        "title",
        "bookmark",
        "power",
        "aloud",
    ]
    page: int | None
    area: Annotated[list[float] | None, "x, y, width, height in points from the upper left"]
    before: str
    now: str


class VerifiedJson(TypedDict):
    """What is known of a file."""

    path: str
    sheet: str
    build: str
    program: Maybe
    answer: Annotated[Literal["today", "release", "neither"], "whose sheet it is"]
    state: Annotated[Literal["same", "resaved", "changed", "gone"], "held against the project of today"]
    fine: Annotated[bool, "it may stay on the wall"]
    today: Maybe
    release: OfReleaseJson | None
    claimed: Annotated[Maybe, "the version that it names; nothing shows that it is of it"]
    difference: DifferenceJson | None
    unread: Annotated[int, "letters that can no longer be copied"]
    untagged: bool
    texts: list[str]
    facts: list[str]
    files: list[str]
    words: list[SaidChangeJson]


class VerifyJson(FailureJson):
    """What `verify` found."""

    files: list[VerifiedJson]


class ChangedTextJson(SaidChangeJson):
    """A text that says something else."""

    key: str


class ChangedBoxJson(TypedDict):
    """A box of a page that looks otherwise."""

    page: Annotated[int, "from 1"]
    box: str
    before_pt: Annotated[list[float] | None, "x, y, width, height in points from the top left"]
    now_pt: list[float] | None
    texts: list[ChangedTextJson]


class ChangedSheetJson(TypedDict):
    """A sheet that differs."""

    sheet: str
    output: str
    language: str
    row: Maybe
    change: Literal["added", "changed", "removed"]
    reprint: bool
    boxes: list[ChangedBoxJson]
    drawn: Annotated[list[int], "pages, from 1, on which something else looks otherwise"]
    facts: list[ChangedTextJson]


class DiffJson(FailureJson):
    """What `diff` found."""

    before: str
    now: str
    sheets: list[ChangedSheetJson]
    of: Annotated[int, "sheets in all"]
    words: list[SaidChangeJson]
