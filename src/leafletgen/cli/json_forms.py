"""What `build`, `check` and `preflight` print with `--json`, and findings, which all verbs print alike: a class for each form, from which
the schemas are made (`json_schema`).

A result of a verb that could not begin is a `FailureJson`. New keys may come; none is taken away, and none changes its meaning.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

Maybe = str | None


class PlaceJson(TypedDict):
    """A place in a file; all null where there is none."""

    file: Annotated[Maybe, "the file, as the project shows it"]
    line: Annotated[int | None, "from 1"]
    column: Annotated[int | None, "from 1"]
    end_line: int | None
    end_column: Annotated[int | None, "exclusive"]


class RelatedJson(PlaceJson):
    """Another place that a finding is about."""

    note: Annotated[str, "what the other place has to do with it, as a code"]
    message: Annotated[str, "the same in words"]


class FindingJson(PlaceJson):
    """A fault, a doubt or advice."""

    code: Annotated[str, "leafletgen explain CODE says more"]
    severity: Literal["error", "warning", "advice"]
    message: Annotated[str, "in the language of the messages"]
    args: Annotated[dict[str, str], "the values in the message"]
    language: Annotated[Maybe, "the language that it is about"]
    output: Maybe
    row: Maybe
    key: Annotated[Maybe, "the text that it is about"]
    hints: Annotated[list[str], "what to do"]
    related: list[RelatedJson]
    follows: Annotated[int | None, "the number, from 0, of the finding that this one follows from"]


class FailureJson(TypedDict):
    """What was found, where a verb could not begin."""

    diagnostics: list[FindingJson]


class FileJson(TypedDict):
    """A file that was made."""

    path: str
    language: str
    output: str
    row: Maybe
    profile: str
    pages: int
    sha256: str
    draft: Annotated[bool, "it bears the DRAFT band"]


class FitJson(TypedDict):
    """How a text came to stand."""

    language: str
    output: str
    row: Maybe
    box: str
    key: Annotated[str, "the text"]
    size_pt: float
    percent: Annotated[int, "of the size that was designed"]
    floor_percent: Annotated[int, "the smallest that the layout allows"]
    lines: int
    free_chars: Annotated[int, "so many more would fit"]
    over_chars: Annotated[int, "so many are too many"]
    aligned: Annotated[bool | None, "its lines stand on the grid; null where there is none"]


class ReasonJson(TypedDict):
    """Why a file is not fit."""

    code: str
    message: str


VerdictJson = TypedDict(
    "VerdictJson",
    {
        "language": str,
        "output": str,
        "row": Maybe,
        "for": Annotated[str, "what the file is for"],
        "fit": Annotated[bool, "whether it is fit for that"],
        "made": Annotated[bool, "whether it was written"],
        "older": Annotated[bool, "not written, and the file there is from an earlier build"],
        "draft": bool,
        "message": str,
        "reasons": list[ReasonJson],
        "standards": NotRequired[str],
        "condition": Annotated[NotRequired[str], "the printing condition"],
        "sheet": NotRequired[str],
        "page": NotRequired[str],
        "bleed": NotRequired[str],
        "white": NotRequired[str],
        "scale": NotRequired[str],
    },
)
"""`for` is a word of Python."""


class StageJson(TypedDict):
    """A stage of the work, and what it took."""

    stage: str
    clock_s: float
    processor_s: float
    times: int


class CacheJson(TypedDict):
    """What was asked for again."""

    cache: str
    hits: int
    misses: int


class EffortJson(TypedDict):
    """Where the time went."""

    stages: list[StageJson]
    caches: list[CacheJson]


class CheckJson(FailureJson):
    """What `check` found."""

    files: list[FileJson]
    fit: list[FitJson]


class BuildJson(CheckJson):
    """What `build` made."""

    verdicts: list[VerdictJson]
    effort: Annotated[NotRequired[EffortJson], "with --profile"]


class PdfFindingJson(FindingJson):
    """A finding about a PDF, or about the project that it is made from."""

    pdf: Annotated[Maybe, "the PDF file"]
    page: Annotated[int | None, "from 1"]
    area_pt: Annotated[list[float] | None, "points from the lower left"]


class PreflightJson(TypedDict):
    """What `preflight` found."""

    files: Annotated[list[str], "the PDF files that were judged"]
    aloud: Annotated[NotRequired[dict[str, list[str]]], "with --aloud: what a screen reader says, by file"]
    diagnostics: list[PdfFindingJson]


class PartOfInstallationJson(TypedDict):
    """A thing that `doctor` looked at."""

    what: str
    fine: bool
    detail: str
