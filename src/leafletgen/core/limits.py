"""All limits on what is read, in one table: `docs/limits.md` is made from it (`python tools/limits.py`).

A limit is asked before the thing is read or unpacked. It is far above what is meant, and far below what makes a computer stop.
"""

from __future__ import annotations

from leafletgen.core.record import NamedTuple


class Limit(NamedTuple):
    """At most `most` of `unit` (a word of `messages.phrases`) in `of`; beyond it the finding `code`. `why`: what it is measured by."""

    name: str
    most: int
    unit: str
    of: str
    code: str
    why: str

    def passed_by(self, count: int) -> bool:
        """Whether so many are too many."""
        return count > self.most


class OverLimitError(OSError):
    """Something has more than a limit allows. An OSError, as it is met where files are read; `count`: how many it has."""

    def __init__(self, limit: Limit, count: int) -> None:
        super().__init__(None, f"it is larger than the limit “{limit.name}” allows ({shown(limit)})")
        self.strerror = str(self.args[1])
        self.limit, self.count = limit, count


class NotAFileError(OSError):
    """A folder, a pipe, a device: what would be read without end, or waited for."""

    def __init__(self) -> None:
        super().__init__(None, "it is not a file")
        self.strerror = "it is not a file"


def amount(count: int, unit: str) -> tuple[str, str]:
    """A number and its unit as people read it: bytes as MiB or KiB, other numbers with commas."""
    if unit != "bytes":
        return f"{count:,}", unit
    if count < 1 << 20:
        return f"{count / 1024:.4g}", "KiB"
    return f"{count / (1 << 20):,.1f}".removesuffix(".0"), "MiB"


def shown(limit: Limit) -> str:
    """What a limit allows, in English."""
    return " ".join(amount(limit.most, limit.unit))


MIB = 1 << 20
KIB = 1 << 10

# ---------------------------------------------------------------- files of a project

YAML_BYTES = Limit(
    "yaml-bytes", MIB, "bytes", "A YAML file written by people", "file-large", "The largest of the project's own has 20 KiB."
)  # fmt: skip
RECORD_BYTES = Limit(
    "record-bytes", 4 * MIB, "bytes", "A file that the program writes: status, glossary, what was printed, links",
    "file-large", "5,000 texts with their sources and signatures have 2 MiB.",
)  # fmt: skip
HISTORY_BYTES = Limit(
    "history-bytes", 64 * MIB, "bytes", "The earlier texts of a language", "file-large", "20 versions of 5,000 texts have 30 MiB."
)  # fmt: skip
YAML_DEPTH = Limit(
    "yaml-depth",
    200,
    "levels",
    "A YAML file",
    "file-deep",
    "A block in twenty boxes, each in a grid in the one before, stands at 66.",
)
YAML_ENTRIES = Limit(
    "yaml-entries", 10_000, "entries", "One list or map of a YAML file", "limit-passed", "Twice as many as texts can be exchanged."
)  # fmt: skip
YAML_FINDINGS = Limit(
    "yaml-findings", 200, "findings", "A YAML file: what is wrong beyond them is not told", "file-faulty",
    "Nobody mends 200 faults without looking again; a file with more is another kind of file.",
)  # fmt: skip
NAME_CHARACTERS = Limit(
    "name-characters", 80, "characters", "A name that becomes part of a file's name: of projects, outputs, layouts, themes, "
    "profiles, diagrams, pictograms, pictures, fonts", "name-unfit",
    "A file's name may have 255 bytes on every system, and ours are put together of three such names.",
)  # fmt: skip
LAYOUT_PARTS = Limit(
    "layout-parts", 5_000, "parts", "A layout, what it extends and each `each` written out: zones, columns, blocks, cells, texts",
    "limit-passed", "The richest of the project's own has 200.",
)  # fmt: skip
COMPONENT_DEPTH = Limit(
    "component-depth", 20, "levels", "Components that use one another", "limit-passed", "Nobody follows more than four."
)  # fmt: skip
ROWS_BYTES = Limit(
    "rows-bytes", 32 * MIB, "bytes", "A table that a layout, or `data` of leaflet.yaml, takes rows from (CSV, XLSX)", "limit-passed", "5,000 rows have 1 MiB."
)  # fmt: skip
EXTENDS_DEPTH = Limit(
    "extends-depth", 20, "levels", "Files that extend one another: layouts, profiles, languages", "limit-passed", "Nobody follows more than four."
)  # fmt: skip
OUTPUTS = Limit(
    "outputs", 200, "outputs", "`outputs` of leaflet.yaml", "limit-passed", "A university has 20."
)
LANGUAGES = Limit(
    "languages",
    500,
    "languages",
    "`languages` of leaflet.yaml",
    "limit-passed",
    "CLDR knows the names of 300 living ones.",
)
FACTS = Limit("facts", 1_000, "facts", "`facts` of leaflet.yaml", "limit-passed", "A sheet has 10.")
FILES = Limit(
    "files", 2_000, "files", "A folder of a project: layouts, diagrams, locales, themes, packs", "limit-passed",
    "More than all languages that CLDR knows.",
)  # fmt: skip

EVENT_BYTES = Limit(
    "event-bytes", 4 * MIB, "bytes", "A file of events (CSV, iCalendar)", "limit-passed", "A city's collections of a year have 100 KiB."
)  # fmt: skip
EVENTS = Limit("events", 5_000, "events", "A file of events", "limit-passed", "Ten a week for ten years.")
EVENT_TURNS = Limit(
    "event-turns", 50_000, "times", "How often one event of a file returns, up to the last day shown", "events-unreadable",
    "A daily one since 1900 has 46,000.",
)  # fmt: skip
CALENDAR_DAYS = Limit("calendar-days", 800, "days", "A calendar", "limit-passed", "Two years have 731.")
DAY_EVENTS = Limit(
    "day-events", 6, "events", "One day of a calendar", "limit-passed", "Beside each other in one cell, six are too narrow for words already."
)  # fmt: skip

# ---------------------------------------------------------------- texts

TEXT_CHARACTERS = Limit(
    "text-characters", 10_000, "characters", "One text or one fact", "limit-passed", "A page of A4 in the smallest type that is printed has 6,000."
)  # fmt: skip
TEXT_MARKS = Limit(
    "text-marks", 30, "combining marks", "One letter", "limit-passed",
    "The Stream-Safe Text Format of Unicode (UAX #15, section 13) has the same bound; Tibetan stacks have ten.",
)  # fmt: skip
TERM_CHARACTERS = Limit(
    "term-characters", 500, "characters", "A word of a glossary that is imported", "limit-passed", "Names of offices have 60."
)  # fmt: skip
COMMENT_CHARACTERS = Limit(
    "comment-characters",
    1_000,
    "characters",
    "A comment on a text",
    "import-unreadable",
    "A paragraph has 600.",
)

# ---------------------------------------------------------------- pictures, signs, profiles, fonts

PICTURE_BYTES = Limit(
    "picture-bytes", 64 * MIB, "bytes", "A picture's file", "limit-passed", "A photograph of 48 million pixels has 20 MiB as JPEG."
)  # fmt: skip
PICTURE_SIDE = Limit(
    "picture-side", 30_000, "pixels", "The longer side of a picture", "picture-large", "A0 at 600 dpi has 28,000."
)  # fmt: skip
PICTURE_SAMPLES = Limit(
    "picture-samples", 144_000_000, "samples", "A picture: its pixels × its channels (grey 1, RGB 3; inks, palettes, transparency and "
    "16 bits 4)", "picture-large", "A2 at 300 dpi has 104 million in RGB, 139 million in four inks; decoding it takes 600 MiB.",
)  # fmt: skip
PROFILE_BYTES = Limit(
    "profile-bytes", 16 * MIB, "bytes", "A colour profile (ICC)", "limit-passed", "The largest of the ECI has 3 MiB."
)  # fmt: skip
PROFILE_TAGS = Limit(
    "profile-tags", 100, "tags", "A colour profile", "intent-broken", "Profiles of presses have 10 to 20."
)
SIGN_BYTES = Limit(
    "sign-bytes",
    256 * KIB,
    "bytes",
    "A pictogram (SVG)",
    "limit-passed",
    "The largest of the program's own has 3 KiB.",
)
SIGN_ELEMENTS = Limit(
    "sign-elements", 500, "elements", "A pictogram", "pictogram-broken", "The program's own have up to 20."
)  # fmt: skip
SIGN_SEGMENTS = Limit(
    "sign-segments", 20_000, "segments", "The outlines of a pictogram", "pictogram-broken", "The program's own have up to 300."
)  # fmt: skip
DRAWING_BYTES = Limit(
    "drawing-bytes", 4 * MIB, "bytes", "A drawing (SVG)", "limit-passed", "A map of a town has 500 KiB."
)
DRAWING_ELEMENTS = Limit(
    "drawing-elements", 20_000, "elements", "A drawing, written out", "drawing-broken", "A map of a town has 3,000."
)  # fmt: skip
DRAWING_SEGMENTS = Limit(
    "drawing-segments", 100_000, "segments", "The outlines of a drawing", "drawing-broken", "A map of a town has 20,000."
)  # fmt: skip
DRAWING_DEPTH = Limit(
    "drawing-depth", 64, "levels", "Groups of a drawing in each other", "drawing-broken", "People go 8 deep."
)
DRAWING_LABELS = Limit(
    "drawing-labels", 30, "labels", "A drawing", "drawing-labels", "A body has 10, a map 15; nobody looks for more."
)  # fmt: skip
CHART_ROWS = Limit(
    "chart-rows", 40, "rows", "A chart", "chart-rows", "A year has 12 months, a month 31 days."
)
CHART_SERIES = Limit(
    "chart-series", 6, "series", "A chart", "chart-many", "Fills and marks of more look alike."
)
CHART_SLICES = Limit(
    "chart-slices", 8, "slices", "A chart of slices", "chart-rows", "Nobody compares more angles."
)
FONT_BYTES = Limit(
    "font-bytes", 64 * MIB, "bytes", "A font file, also when it is unpacked", "font-broken", "All of Noto Sans CJK, ten faces, has 20 MB."
)  # fmt: skip
FONT_TABLES = Limit("font-tables", 128, "tables", "A font", "font-broken", "Fonts have 10 to 30.")
FONT_FACES = Limit("font-faces", 64, "faces", "A collection of fonts", "font-broken", "Noto Sans CJK has 45.")
FONT_PARTS = Limit(
    "font-parts", 256, "parts", "A composite glyph", "font-broken", "Ten times of what fonts have."
)
FONT_DEPTH = Limit(
    "font-depth", 16, "levels", "Composite glyphs within each other", "font-broken", "Fonts have 3."
)
FONT_POINTS = Limit(
    "font-points",
    32_767,
    "points",
    "A glyph with all its parts",
    "font-broken",
    "What 16 bits of `maxp` can draw.",
)
FONT_RULES = Limit(
    "font-rules", 2_000_000, "rules", "One layout table of a font", "font-broken", "Noto Nastaliq Urdu, the richest known, has a tenth of it."
)  # fmt: skip
FONT_SECONDS = Limit(
    "font-seconds", 300, "seconds", "The reading of a font, in a process of its own", "font-broken",
    "65,535 glyphs in CFF take half of it on a slow computer.",
)  # fmt: skip
FONT_MEMORY = Limit(
    "font-memory",
    3072 * MIB,
    "bytes",
    "The process that reads a font",
    "font-broken",
    "The same font takes a third.",
)

# ---------------------------------------------------------------- files of translators

IMPORT_BYTES = Limit(
    "import-bytes", 32 * MIB, "bytes", "A file that is imported", "import-large", "5,000 texts have 4 MiB."
)
IMPORT_TEXTS = Limit(
    "import-texts", 5_000, "texts", "A file that is imported", "import-many", "A poster has 60."
)
TABLE_COLUMNS = Limit(
    "table-columns", 64, "columns", "A row of a table (CSV, XLSX)", "limit-passed", "Ours have 10."
)
TABLE_ROWS = Limit(
    "table-rows",
    20_000,
    "rows",
    "A table (CSV, XLSX)",
    "limit-passed",
    "5,000 texts, a glossary of 20,000 words.",
)
TABLE_CELLS = Limit(
    "table-cells", 400_000, "cells", "A table (CSV, XLSX)", "limit-passed", "20,000 rows of 20."
)
DATA_ROWS = Limit(
    "data-rows", 100_001, "rows", "The table of `data` in leaflet.yaml with its head, a row for each house", "limit-passed",
    "A prefecture has 10,000 schools and dormitories.",
)  # fmt: skip
DATA_CELLS = Limit(
    "data-cells", 2_000_000, "cells", "The table of `data` in leaflet.yaml", "limit-passed", "100,000 rows of 20."
)  # fmt: skip
DATA_ELEMENTS = Limit(
    "data-elements", 8_000_000, "elements", "All parts of the workbook of `data` in leaflet.yaml", "limit-passed",
    "A cell with its text is four elements.",
)  # fmt: skip
DATA_UNPACKED = Limit(
    "data-unpacked", 192 * MIB, "bytes", "The workbook of `data` in leaflet.yaml, unpacked", "import-bomb",
    "100,000 rows of 20 take 100 MiB.",
)  # fmt: skip
PO_LINES = Limit("po-lines", 500_000, "lines", "A PO file", "limit-passed", "5,000 texts of 100 lines.")
PO_STRING_LINES = Limit(
    "po-string-lines", 20_000, "lines", "One string of a PO file", "limit-passed", "Its header, where a tool has broken it into lines, has 4,000."
)  # fmt: skip
XML_ELEMENTS = Limit(
    "xml-elements", 400_000, "elements", "A file of XML: XLIFF, TBX, all parts of a workbook", "limit-passed", "5,000 texts have 100,000."
)  # fmt: skip
JSON_PARTS = Limit(
    "json-parts", 400_000, "parts", "A file of JSON: objects, lists, values", "limit-passed", "5,000 texts have 60,000."
)  # fmt: skip
XLSX_PARTS = Limit("xlsx-parts", 500, "parts", "A workbook", "import-bomb", "One of ours has 10.")
XLSX_UNPACKED = Limit(
    "xlsx-unpacked", 64 * MIB, "bytes", "A workbook, unpacked", "import-bomb", "5,000 texts have 12 MiB."
)
XLSX_RATIO = Limit(
    "xlsx-ratio",
    200,
    "times",
    "What a workbook grows by when it is unpacked",
    "import-bomb",
    "Texts grow by 10.",
)

# ---------------------------------------------------------------- the preview

BODY_BYTES = Limit(
    "body-bytes",
    128 * KIB,
    "bytes",
    "The body of a request to the preview",
    "413",
    "A text has some hundred bytes.",
)

# ---------------------------------------------------------------- PDFs to be judged

PDF_BYTES = Limit(
    "pdf-bytes",
    256 * MIB,
    "bytes",
    "A PDF that is judged",
    "limit-passed",
    "A book of photographs has 100 MiB.",
)
PDF_PAGES = Limit("pdf-pages", 2_000, "pages", "A PDF that is judged", "pdf-large", "A leaflet has 8.")
PDF_SECONDS = Limit(
    "pdf-seconds", 60, "seconds", "The judging of a PDF, in a process of its own", "pdf-unjudged", "137 pages take 10."
)  # fmt: skip
PDF_MEMORY = Limit(
    "pdf-memory", 1024 * MIB, "bytes", "The process that judges a PDF", "pdf-unjudged", "137 pages take 200 MiB."
)  # fmt: skip
PDF_CONTENT = Limit(
    "pdf-content", 64 * MIB, "bytes", "The content of a page or form of a PDF, unpacked", "pdf-large", "A map has 20 MiB."
)  # fmt: skip
PDF_STEPS = Limit(
    "pdf-steps", 2_000_000, "operators", "The content of a page, with its forms", "pdf-content-endless", "A map has 300,000."
)  # fmt: skip

# ---------------------------------------------------------------- work

EDITION_SECONDS = Limit(
    "edition-seconds",
    60,
    "seconds",
    "The making of one edition (`--seconds`)",
    "edition-slow",
    "It takes one.",
)
EDITION_MEMORY = Limit(
    "edition-memory", 1024 * MIB, "bytes", "The process that makes an edition (`--memory`)", "edition-memory", "It takes 100 MiB."
)  # fmt: skip
PATTERN_SECONDS = Limit(
    "pattern-seconds", 2, "seconds", "The trying of a `pattern` of `forms` on one text", "form-slow", "It takes some millionths."
)  # fmt: skip
EXPORT_SIDE = Limit(
    "export-side",
    20_000,
    "pixels",
    "The longer side of a page that is drawn as a picture",
    "ValueError",
    "A1 at 600 dpi.",
)

LIMITS: tuple[Limit, ...] = tuple(value for value in tuple(globals().values()) if isinstance(value, Limit))
