"""What was found and how it fits, for people at a terminal and as JSON for programs."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from leafletgen.diagnostics import Diagnostic
from leafletgen.messages.notes import COUNTS, MORE, SEVERITIES
from leafletgen.messages.translate import note, translated, words
from leafletgen.source import Place, Position, Source, Span

if TYPE_CHECKING:
    from leafletgen.build import FileRow, FitRow
    from leafletgen.language.catalog import Catalog

WIDEST = 110
"""Columns of a shown line; of a longer one the part round the mark is shown."""
MOST_ALIKE = 12
"""Findings of one code in one file that are shown in full."""
_PAINT = {"error": "31", "warning": "33", "advice": "36"}
_BLANK = str.maketrans({chr(n): " " for n in (*range(32), 0x85, 0x2028, 0x2029)})


class Found(NamedTuple):
    """A finding with its place settled: the file and where in it (None: no place, or a file that was not read)."""

    diagnostic: Diagnostic
    file: str | None
    source: Source | None
    start: int
    end: int
    outputs: tuple[str, ...] = ()

    @property
    def position(self) -> Position | None:
        """Line and column of its first character."""
        return self.source.position(self.start) if self.source else None


Sources = Mapping[str, Source]
Catalogs = Mapping[str, "Catalog"]


def settle(found: Iterable[Diagnostic], sources: Sources, catalogs: Catalogs) -> list[Found]:
    """Findings with their places, in the order of files and lines; the same for several outputs is one."""
    outputs: dict[Diagnostic, list[str]] = {}
    for one in found:
        key = _without_output(one)
        outputs.setdefault(key, [])
        if one.output and one.output not in outputs[key]:
            outputs[key].append(one.output)
    settled = [_placed(d, d.where, sources, catalogs)._replace(outputs=tuple(o)) for d, o in outputs.items()]
    return sorted(settled, key=lambda f: (f.file is None, f.file or "", f.start))


def _without_output(found: Diagnostic) -> Diagnostic:
    from dataclasses import replace

    return replace(found, output=None, row=None) if found.output or found.row else found


def _placed(found: Diagnostic, where: Span | Place | None, sources: Sources, catalogs: Catalogs) -> Found:
    if isinstance(where, Place):
        catalog = catalogs.get(found.language or "")
        where = catalog.resolve(where) if catalog else None
    if where is None:
        return Found(found, None, None, 0, 0)
    source = sources.get(where.source)
    length = len(source.text) if source else 0
    start = min(where.start, length)
    return Found(found, where.source, source, start, min(max(where.end, start), length))


# --- text


def render(
    diagnostics: Iterable[Diagnostic],
    sources: Sources,
    catalogs: Catalogs,
    language: str = "en",
    *,
    color: bool = False,
) -> str:
    """All findings as text, a line that counts them at the end; empty where there are none."""
    settled = settle(diagnostics, sources, catalogs)
    alike = Counter((f.file, f.diagnostic.code) for f in settled)
    shown: Counter[tuple[str | None, str]] = Counter()
    blocks = []
    for found in settled:
        kind = (found.file, found.diagnostic.code)
        shown[kind] += 1
        if shown[kind] <= MOST_ALIKE or alike[kind] == MOST_ALIKE + 1:
            blocks.append(_block(found, sources, catalogs, language, color))
        elif shown[kind] == MOST_ALIKE + 1:
            more = translated(MORE, language).format(count=alike[kind] - MOST_ALIKE, file=found.file or "-")
            blocks.append(f"{more} [{kind[1]}]")
    if settled:
        blocks.append(summary([f.diagnostic for f in settled], language))
    return "\n".join(blocks)


def summary(found: Sequence[Diagnostic], language: str = "en") -> str:
    """`2 errors, 1 warning`."""
    counted = Counter(d.severity.value for d in found)
    parts = [
        translated(one if counted[name] == 1 else several, language).format(count=counted[name])
        for name, (one, several) in COUNTS.items()
        if counted[name]
    ]
    return ", ".join(parts)


def _block(found: Found, sources: Sources, catalogs: Catalogs, language: str, color: bool) -> str:
    d = found.diagnostic
    severity = d.severity.value
    said = words(d.code, d.args, language)
    about = ", ".join(filter(None, (d.language, *found.outputs)))
    head = _location(found)
    label = _painted(translated(SEVERITIES[severity], language), f"1;{_PAINT[severity]}", color)
    lines = [
        (f"{_painted(head, '1', color)}: " if head else "")
        + f"{label}: {said.message}"
        + (f" ({about})" if about else "")
        + f" [{d.code}]"
    ]
    lines += _snippet(found, _PAINT[severity], color)
    for related in d.related:
        place = _placed(d, related.where, sources, catalogs)
        if place.file:
            lines.append(f"  {_location(place)}: {note(related.note, language)}")
    if said.hint:
        lines.append("  " + said.hint.replace("\n", "\n  "))
    return "\n".join(lines)


def _location(found: Found) -> str:
    position = found.position
    return f"{found.file}:{position.line}:{position.column}" if position else found.file or ""


def _painted(text: str, code: str, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color and text else text


def _snippet(found: Found, paint: str, color: bool) -> list[str]:
    """The line and, under the guilty characters, a row of `^`."""
    position = found.position
    if found.source is None or position is None:
        return []
    line = found.source.line(position.line)
    begin = position.column - 1
    end = max(min(begin + found.end - found.start, len(line)), begin + 1)
    if not line.strip():
        return []
    left, right = _window(line, begin, end)
    shown, cut = line[left:right], bool(line[:left].strip())
    text = ("…" if cut else "") + shown.translate(_BLANK) + ("…" if right < len(line) else "")
    before = columns(shown[: begin - left]) + cut
    marks = "^" * max(columns(shown[begin - left : end - left]), 1)
    return [f"    {text}", "    " + " " * before + _painted(marks, paint, color)]


def _window(line: str, begin: int, end: int) -> tuple[int, int]:
    """Which characters of a line are shown: without its indentation; of a long one those round the mark."""
    if columns(line) <= WIDEST:
        return min(len(line) - len(line.lstrip(" ")), begin), len(line)
    left, right = begin, min(end, begin + WIDEST)
    while columns(line[left:right]) < WIDEST - 2 and (left > 0 or right < len(line)):
        left, right = max(left - 1, 0), min(right + 2, len(line))
    return left, right


def columns(text: str) -> int:
    """Columns of a text at a terminal: marks take none, wide East Asian characters two (UAX #11)."""
    return sum(_column(c) for c in text)


def _column(character: str) -> int:
    if character < "\u0300":
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


# --- JSON


def to_json(
    files: Iterable[FileRow],
    fits: Iterable[FitRow],
    diagnostics: Iterable[Diagnostic],
    sources: Sources,
    catalogs: Catalogs,
    language: str = "en",
) -> str:
    """The result of a build for programs; names and meanings are those of the formats page."""
    import json

    result = {
        "files": [_file_row(row) for row in files],
        "fit": [_fit_row(row) for row in fits],
        "diagnostics": [_json(d, sources, catalogs, language) for d in diagnostics],
    }
    return json.dumps(result, ensure_ascii=False, indent=1)


def _json(found: Diagnostic, sources: Sources, catalogs: Catalogs, language: str) -> dict[str, Any]:
    said = words(found.code, found.args, language)
    related = [
        {"note": note(r.note, language), **_json_place(_placed(found, r.where, sources, catalogs))}
        for r in found.related
    ]
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": said.message,
        "args": dict(found.args),
        **_json_place(_placed(found, found.where, sources, catalogs)),
        "language": found.language,
        "output": found.output,
        "row": found.row,
        "key": found.key,
        "hints": [said.hint] if said.hint else [],
        "related": related,
    }


def _json_place(found: Found) -> dict[str, Any]:
    start = found.position
    end = found.source.position(found.end) if found.source else None
    return {
        "file": found.file,
        "line": start.line if start else None,
        "column": start.column if start else None,
        "end_line": end.line if end else None,
        "end_column": end.column if end else None,
    }


def _file_row(row: FileRow) -> dict[str, Any]:
    return {
        "path": row.path, "language": row.language, "output": row.output, "row": None, "profile": row.profile,
        "pages": row.pages, "sha256": row.sha256,
    }  # fmt: skip


# --- how texts fit


def _fit_row(row: FitRow) -> dict[str, Any]:
    fit = row.fit
    return {
        "language": row.language, "output": row.output, "row": None, "box": fit.box, "key": fit.key,
        "size_pt": round(fit.size, 2), "percent": _percent(fit.size, fit.design),
        "floor_percent": _percent(fit.floor, fit.design), "lines": fit.lines, "free_chars": fit.free_chars,
        "over_chars": fit.over_chars,
    }  # fmt: skip


def _percent(value: float, whole: float) -> int:
    return round(100 * value / whole) if whole else 100


def fit_table(fits: Sequence[FitRow]) -> str:
    """The fit report as a table, one text a line; `over` = characters too long."""
    head = ("language", "output", "box", "key", "pt", "%", "floor", "lines", "free", "over")
    rows = [head]
    for row in fits:
        values = _fit_row(row)
        rows.append((
            row.language, row.output, values["box"], values["key"], f"{values['size_pt']:.1f}", str(values["percent"]),
            str(values["floor_percent"]), str(values["lines"]), str(values["free_chars"]), str(values["over_chars"] or ""),
        ))  # fmt: skip
    widths = [max(columns(row[n]) for row in rows) for n in range(len(head))]
    return "\n".join(
        "  ".join(_cell(row[n], widths[n], n > 3) for n in range(len(head))).rstrip() for row in rows
    )


def _cell(text: str, width: int, number: bool) -> str:
    gap = " " * (width - columns(text))
    return gap + text if number else text + gap
