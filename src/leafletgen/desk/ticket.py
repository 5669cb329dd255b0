"""For the print shop: what the job is, in words it can file (English, Japanese) and as JSON; all of it in one ZIP."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any, NamedTuple

from leafletgen.core.geometry import MM
from leafletgen.core.messages.translate import say
from leafletgen.judge.inspect.summary import Summary, summary
from leafletgen.model.project.manifest import Manifest, Output
from leafletgen.model.project.refer import ShownFact
from leafletgen.sheet.schemes import panel_ids, plan

LANGUAGES = ("en", "ja")

HEAVY = 170
"""Grams per square metre from which paper breaks along an unscored fold."""

FLAT = ("n-up", "step-and-repeat", "work-and-turn")
"""Schemes without a fold."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The only date in a ZIP: the same files give the same bytes."""


class Job(NamedTuple):
    """An output as a job: what the project says of it, and its files (name: bytes)."""

    manifest: Manifest
    name: str
    output: Output
    files: Mapping[str, bytes]
    date: str
    says: tuple[ShownFact, ...] = ()
    """What its numbers and codes say, in all its languages."""


def ticket(job: Job) -> dict[str, Any]:
    """The job as data. Sizes in millimetres; plates and standards as read from the files."""
    seen = {name: summary(data) for name, data in job.files.items()}
    first = next(iter(seen.values()))
    output = job.output
    panels = _panels(output)
    return {
        "project": job.manifest.name,
        "output": job.name,
        "version": job.manifest.version,
        "date": job.date,
        "sheet_mm": first.sheet,
        "trim_mm": first.trim,
        "bleed_mm": first.bleed,
        "sides": first.pages,
        "duplex": first.duplex,
        "fold": output.impose.scheme if output.impose else None,
        "panels_mm": panels and [panel[0] for panel in panels],
        "folded_mm": panels and max(panels),
        "plates": _plates(seen),
        "condition": first.condition or None,
        "copies": output.copies,
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


def _panels(output: Output) -> list[tuple[float, float]] | None:
    """The sizes of a fold's panels on the inside of the sheet, in reading order; None where nothing is folded."""
    if output.impose is None or output.paper is None or not panel_ids(output.impose.scheme):
        return None
    made = plan(output.impose, output.paper.turned(output.orientation)).value
    if made is None:
        return None
    return [(round(p.trim.width / MM, 2), round(p.trim.height / MM, 2)) for p in made.side(1)]


def _creased(output: Output) -> bool:
    """Whether the paper is so heavy that its folds must be scored first."""
    weight = re.search(r"(\d+)\s*g", output.stock or "")
    folded = output.impose is not None and output.impose.scheme not in FLAT
    return bool(folded and weight and int(weight[1]) > HEAVY)


LINES = (
    ("Project", "project"), ("Output", "output"), ("Version", "version"), ("Date", "date"),
    ("Trimmed size (mm)", "trim_mm"), ("Bleed (mm)", "bleed_mm"), ("Sheet in the file (mm)", "sheet_mm"),
    ("Pages in each file", "sides"), ("Two-sided", "duplex"), ("Fold", "fold"),
    ("Panels inside, in reading order (mm)", "panels_mm"), ("Folded size (mm)", "folded_mm"), ("Inks", "plates"),
    ("Printing condition", "condition"), ("Copies of each", "copies"), ("Requested paper", "stock"),
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
