"""The last lines of a build: what each file is fit for, or why not."""

from __future__ import annotations

PURPOSES = {
    "print-shop": "the print shop",
    "office-printer": "the office printer",
    "screen": "screens",
}
"""What an output is made for."""

FIT = "{sheets}: fit for {purpose}"
REMARKS = "{sheets}: fit for {purpose}, but have a look at: {why}"
UNFIT = "{sheets}: not fit for {purpose}: {why}"
DRAFT = "{sheets}: a draft, not to be put up: texts not up to date: {stale}, not finished: {begun}, missing: {missing}, too long: {long}, with errors: {faulty}; facts not confirmed: {unconfirmed}"
NOT_MADE = "{sheets}: not made: {why}"
OLDER = "{sheets}: not made, the file there is older than the texts: {why}"
NOTHING_MADE = "Nothing was made: {why}"
ALL_OLDER = "Nothing was made, the files there are older than the texts: {why}"
NOTHING_CHOSEN = "Nothing was made: nothing was chosen."
MORE_WHY = "{why} (and {count} more; leafletgen preflight tells where)"
MORE_ERRORS = "{why} (and {count} more)"
EXCEPTIONS = "Exceptions (`tweaks` of leaflet.yaml): {languages}"
EVERY = "{output}, every language ({count})"
ROWS = "{sheets}, {count} rows"

TOLD = {
    "standards": "{value}",
    "condition": "printing condition {value}",
    "sheet": "sheet {value}",
    "page": "trimmed {value}",
    "bleed": "bleed {value} mm",
    "white": "{value} mm at its edges stay white",
    "scale": "pages at {value} % of their size for that",
}
"""What is stated of a file that is fit."""

WORDS = (
    *PURPOSES.values(), FIT, REMARKS, UNFIT, DRAFT, NOT_MADE, OLDER, NOTHING_MADE, ALL_OLDER, NOTHING_CHOSEN, MORE_WHY, MORE_ERRORS, EXCEPTIONS, EVERY, ROWS,
    *(text for text in TOLD.values() if text != "{value}"),
)  # fmt: skip
