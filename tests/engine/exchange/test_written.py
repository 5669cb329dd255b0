"""What leaves the house, as the translator's tool gets it; and what comes of a text that comes back, as a table."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from tests.engine.exchange.bundles import HELLO

from leafletgen.engine.exchange.bring import FORMATS, diff
from leafletgen.engine.exchange.merge import Arrival, Home, merge
from leafletgen.engine.exchange.unit import Base, Bundle, Unit
from leafletgen.model.locales.status import Review, State, Status, fingerprint

SAID = HELLO._replace(
    units=(HELLO.units[0]._replace(comments=("Is it a headline?", "二つ目。")), *HELLO.units[1:]), by="Yumi"
)
ARABIC = Bundle(
    "easy-job",
    "en",
    "ar",
    (Unit("head", "Easy job?", "وظيفة؟", "translated"),),
    date="2026-11-25",
    version="r1",
    rtl=True,
)
BY_NAME = {form.name: form for form in FORMATS}


@pytest.mark.parametrize("name", ["po", "xliff", "xliff2", "csv", "json"])
def test_files(name: str, golden: Callable[[str, str], None]) -> None:
    written = [BY_NAME[name].write(bundle).decode("utf-8-sig") for bundle in (SAID, ARABIC)]

    golden(f"written/{name}", "\n".join(written))


def test_the_workbook(golden: Callable[[str, str], None]) -> None:
    """Cells, widths, locks, lists and what is hidden."""
    golden(
        "written/xlsx", "\n".join(_book(BY_NAME["xlsx"].write(bundle)) for bundle in (SAID, ARABIC)) + "\n"
    )


def _book(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    lines = [f"== {book.properties.title}, {book.properties.creator}"]
    for sheet in book.worksheets:
        lines.append(
            f"-- {sheet.title}, {sheet.sheet_state}, frozen {sheet.freeze_panes}, from the right {sheet.sheet_view.rightToLeft}, locked {sheet.protection.sheet}"
        )
        lines += [
            f"column {c} {d.width} {'hidden' if d.hidden else ''}".rstrip()
            for c, d in sorted(sheet.column_dimensions.items())
        ]
        lines += [
            f"list {v.sqref} {v.formula1} {v.allow_blank}" for v in sheet.data_validations.dataValidation
        ]
        lines += [_cell(cell) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    return "\n".join(lines)


def _cell(cell: Any) -> str:
    a = cell.alignment
    look = [
        "bold" if cell.font.b else "", "locked" if cell.protection.locked else "open", "wrapped" if a.wrap_text else "",
        a.vertical or "", f"order {a.readingOrder:g}", cell.fill.fgColor.rgb if cell.fill.fill_type else "", cell.number_format,
    ]  # fmt: skip
    return f"{cell.coordinate} {cell.value!r} {cell.data_type} {' '.join(x for x in look if x)}"


TEXTS = {"": "", "old": "古い。", "new": "新しい。", "third": "三つ目。"}


def test_what_comes_of_a_text(golden: Callable[[str, str], None]) -> None:
    """The file's text and state against what it was made from and what the project says today."""
    lines = []
    for (sent, was), (today, stated), (text, state), back in itertools.product(
        [("old", "machine"), ("old", "checked"), ("", "missing"), (None, "missing")],
        [("", "missing"), ("old", "machine"), ("old", "checked"), ("old", "stale"), ("third", "translated")],
        [("", "missing"), ("old", "machine"), ("old", "checked"), ("new", "machine"), ("new", "draft"), ("new", "checked"), ("third", "translated")],
        ["", "Back.", "Again."],
    ):  # fmt: skip
        if back == "Again." and not (today and text):
            continue
        found = [_merged(sent, was, today, stated, text, state, back, side) for side in ("project", "file")]
        if any(found):
            base = "base unknown" if sent is None else f"made from {sent or 'nothing'} {was}"
            lines.append(
                f"{base}; today {today or 'nothing'} {stated}; file {text or 'nothing'} {state}{', ' + back if back else ''}"
                f" -> {found[0]}" + (f" | file preferred: {found[1]}" if found[0] != found[1] else "")
            )

    golden("written/merged", "\n".join(lines) + "\n")


def _merged(
    sent: str | None, was: str, today: str, stated: str, text: str, state: str, back: str, side: Any
) -> str:
    unit = Unit("k", "Now.", TEXTS[text], state, back=back, base=None if sent is None else _base(sent, was))  # type: ignore[arg-type]  # of the words that are allowed
    review = Review(
        "Then." if stated == "stale" else "Now.",
        fingerprint(TEXTS[today]),
        "translated" if stated == "stale" else stated,
        back="Back.",
    )  # type: ignore[arg-type]  # of the words that are allowed
    home = Home(
        {"k": "Now."}, {"k": TEXTS[today]} if today else {}, {"k": stated}, Status(texts={"k": review} if today else {}), False  # type: ignore[dict-item]  # of the words that are allowed
    )  # fmt: skip
    found = merge([unit], home, side)
    named = {value: name for name, value in TEXTS.items()}

    def one(a: Arrival) -> str:
        return (
            f"{named[a.new]} {a.state}"
            + (f" back {a.back}" if a.back else "")
            + (f" of {a.source}" if a.source != "Now." else "")
        )

    said = [
        *map(one, found.changes),
        *(f"conflict {one(a)}" for a in found.conflicts),
        *("emptied" for _ in found.emptied),
    ]
    return ", ".join(said)


def _base(sent: str, was: str) -> Base:
    state: State = was  # type: ignore[assignment]  # of the words that are allowed
    return Base(fingerprint(TEXTS[sent]) if sent else "", state)


def test_what_is_to_be_written_is_shown_to_people() -> None:
    arrivals = [
        Arrival("head", "", "新しい。", "translated", "", "Now."),
        Arrival("body", "一。\n\n二。", "一。\n\n三。", "draft", "One.", "Now."),
        Arrival("foot", "同じ。", "同じ。", "checked", "", "Now."),
    ]

    assert list(diff(arrivals)) == [
        "head [translated]", "  + 新しい。",
        "body [draft]", "  - 一。", "  - 二。", "  + 一。", "  + 三。", "  (One.)",
        "foot [checked]",
    ]  # fmt: skip
