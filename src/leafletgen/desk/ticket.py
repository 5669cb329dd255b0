"""For the print shop: what the job is, in words it can file (English, Japanese) and as JSON; all of it in one ZIP."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

from leafletgen.core.geometry import MM
from leafletgen.core.messages.translate import say
from leafletgen.core.record import NamedTuple
from leafletgen.desk.quantities import quantities
from leafletgen.inspection.summary import Summary, summary
from leafletgen.model.project.manifest import Manifest, Output
from leafletgen.model.project.used import ShownFact
from leafletgen.sheet.panel import Imposition
from leafletgen.sheet.schemes import panel_ids

LANGUAGES = ("en", "ja")

HEAVY = 170
"""Grams per square metre from which paper breaks along an unscored fold."""

FLAT = ("n-up", "step-and-repeat", "work-and-turn")
"""Schemes without a fold."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The only date in a ZIP: the same files give the same bytes."""


class Job(NamedTuple):
    """An output as a job: what the project says of it, its files (name: bytes), how its pages lie on their sheets."""

    manifest: Manifest
    name: str
    output: Output
    files: Mapping[str, bytes]
    date: str
    plan: Imposition | None = None
    says: tuple[ShownFact, ...] = ()
    """What its numbers and codes say, in all its languages."""


def ticket(job: Job) -> dict[str, Any]:
    """The job as data. Sizes in millimetres; plates and standards as read from the files."""
    seen = {name: summary(data) for name, data in job.files.items()}
    first = next(iter(seen.values()))
    output = job.output
    panels = _panels(job.plan)
    counted = quantities(output, job.plan, first.pages, first.trim)
    total = None if output.copies is None else output.copies * len(job.files)
    trim = None if counted.press_sheet_mm else first.trim  # else the block of copies, which nobody orders
    scheme = output.impose.scheme if output.impose else None
    return {
        "project": job.manifest.name,
        "output": job.name,
        "version": job.manifest.version,
        "date": job.date,
        "finished_mm": counted.finished_mm,
        "press_sheet_mm": counted.press_sheet_mm,
        "up": counted.up,
        "sheet_mm": first.sheet,
        "trim_mm": trim,
        "bleed_mm": first.bleed,
        "sides": first.pages,
        "duplex": None if scheme == "work-and-turn" else first.duplex,
        "fold": None if scheme in FLAT else scheme,
        "put_up": scheme if scheme in FLAT else None,
        "folds": counted.folds or None,
        "panels_mm": panels and [panel[0] for panel in panels],
        "folded_mm": panels and max(panels),
        "plates": _plates(seen),
        "inks": _inks(list(seen.values()), job.plan),
        "condition": first.condition or None,
        "copies": output.copies,
        "quantity": total,
        "sheets_each": counted.sheets_each,
        "sheets": None if counted.sheets is None else counted.sheets * len(job.files),
        "stock": output.stock,
        "crease": _creased(output),
        "says": [fact._asdict() for fact in job.says],
        "files": [
            {
                "file": name,
                "pages": seen[name].pages,
                "bytes": len(data),
                "sha256": sha256(data).hexdigest(),
                "standards": list(seen[name].standards),
            }
            for name, data in job.files.items()
        ],
    }


def _plates(seen: Mapping[str, Summary]) -> list[str]:
    return list(dict.fromkeys(plate for one in seen.values() for plate in one.plates))


def _inks(seen: Sequence[Summary], plan: Imposition | None) -> str:
    """Inks on the front and on the back, as shops count them: 4/4, 2/1, 4/0."""
    pages = [page for one in seen for page in one.page_plates]
    fronts = {ink for one in seen for page in one.page_plates[::2] for ink in page}
    backs = {ink for one in seen for page in one.page_plates[1::2] for ink in page}
    if plan is not None and plan.scheme == "work-and-turn":
        fronts = backs = {ink for page in pages for ink in page}
    return f"{len(fronts)}/{len(backs)}"


def _panels(plan: Imposition | None) -> list[tuple[float, float]] | None:
    """The sizes of a fold's panels on the inside of the sheet, in reading order; None where nothing is folded."""
    if plan is None or not panel_ids(plan.scheme):
        return None
    return [(round(p.trim.width / MM, 2), round(p.trim.height / MM, 2)) for p in plan.side(1)]


def _creased(output: Output) -> bool:
    """Whether the paper is so heavy that its folds must be scored first."""
    weight = re.search(r"(?<!\d)(\d++)\s*+g", output.stock or "")
    folded = output.impose is not None and output.impose.scheme not in FLAT
    return bool(folded and weight and float(weight[1]) > HEAVY)


LINES = (
    ("Project", "project"), ("Output", "output"), ("Version", "version"), ("Date", "date"),
    ("Finished size (mm)", "finished_mm"), ("Put up as", "put_up"), ("Number up on a sheet", "up"), ("Press sheet (mm)", "press_sheet_mm"),
    ("Trimmed size (mm)", "trim_mm"), ("Bleed (mm)", "bleed_mm"), ("Sheet in the file (mm)", "sheet_mm"),
    ("Pages in each file", "sides"), ("Two-sided", "duplex"), ("Fold", "fold"), ("Number of folds", "folds"),
    ("Panels inside, in reading order (mm)", "panels_mm"), ("Folded size (mm)", "folded_mm"),
    ("Inks, front/back", "inks"), ("Inks", "plates"), ("Printing condition", "condition"),
    ("Copies of each", "copies"), ("Quantity, all languages", "quantity"), ("Sheets for one", "sheets_each"),
    ("Sheets, all copies", "sheets"), ("Requested paper", "stock"),
)  # fmt: skip


ASKED = ("copies", "stock", "condition")
"""What is left as a line to fill in; what else there is not is left out."""

WORDS = {
    "none": "no",
    "long-edge": "flipped on the long edge",
    "short-edge": "flipped on the short edge",
    "half-fold": "half fold",
    "tri-fold": "tri-fold (C fold): the flap is folded in first",
    "z-fold": "Z fold",
    "gate-fold": "gate fold: two doors",
    "roll-fold": "roll fold: four panels, each folded into the next",
    "booklet": "saddle-stitched booklet",
    "n-up": "several pages on a sheet, cut apart",
    "step-and-repeat": "copies on a sheet, cut apart",
    "work-and-turn": "work and turn: both sides from one form, then cut",
}
"""What the project file says in its own words, for those who print."""


def as_text(data: Mapping[str, Any], language: str) -> str:
    """A ticket as plain text: what is not stated is left to be filled in by hand."""
    lines = [say("Job ticket", language), ""]
    for label, name in LINES:
        if data[name] is not None or name in ASKED:
            lines.append(f"{say(label, language)}: {_said(data[name], language)}")
    if data["crease"]:
        lines += [
            "",
            say("Score the folds first: paper of this weight breaks along an unscored fold.", language),
        ]
    lines += [
        "",
        say("Please print at 100 %, without scaling; fonts are embedded, colours are final.", language),
    ]
    if data["says"]:
        lines += [
            "",
            say("What each number and code says (the codes were read back from the files):", language),
        ]
        lines += [_fact(row, language) for row in data["says"]]
        lines += [
            "",
            say("Compared with the sheet by (name, date, signature): {line}", language, [("line", LINE)]),
        ]
    lines += ["", say("Files (SHA-256):", language)]
    for row in data["files"]:
        lines += [
            f"  {row['file']}  ({row['bytes']:,} bytes; {', '.join(row['standards'])})",
            f"    {row['sha256']}",
        ]
    return "\n".join(lines) + "\n"


LINE = "_" * 40


def _fact(row: Mapping[str, Any], language: str) -> str:
    """`[ ] police = 110`, and that it is scanned."""
    code = f" ({say('QR code', language)})" if row["scanned"] else ""
    return f"  [ ] {row['name']} = {row['value']}{code}"


def _said(value: Any, language: str) -> str:
    if value is None:
        return "________"
    if isinstance(value, str) and value in WORDS:
        return say(WORDS[value], language)
    if isinstance(value, tuple):
        return " × ".join(f"{v:g}" for v in value)
    if isinstance(value, list):
        return (", " if isinstance(value[0], str) else " + ").join(
            f"{v:g}" if isinstance(v, float) else v for v in value
        )
    return f"{value:g}" if isinstance(value, float) else str(value)


def tickets(job: Job) -> dict[str, bytes]:
    """The ticket's files by name."""
    data = ticket(job)
    stem = f"{job.manifest.name}.{job.name}.ticket"
    found = {f"{stem}.{tag}.txt": as_text(data, tag).encode() for tag in LANGUAGES}
    found[f"{stem}.json"] = (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
    return found


def zipped(files: Mapping[str, bytes] | Sequence[tuple[str, bytes]]) -> bytes:
    """Files in one ZIP, in the order of their names, without a clock."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for name, data in sorted(dict(files).items()):
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return into.getvalue()
