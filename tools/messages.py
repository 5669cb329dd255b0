"""Bring the translated words of findings up to date: python tools/messages.py

Adds to src/leafletgen/data/messages/<tag>.po what is not there yet (its msgstr empty: translate it and run again),
takes out what nobody says any more, and compiles <tag>.mo. Ends with 1 while something is untranslated.
"""

from __future__ import annotations

import ast
import re
import struct
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leafletgen.core.messages.notes import NOTES  # noqa: E402  # src comes onto the path first
from leafletgen.core.messages.phrases import COUNTED, FOLLOWING, PHRASES, REPORT  # noqa: E402  # src comes onto the path first
from leafletgen.core.messages.table import CODES  # noqa: E402  # src comes onto the path first
from leafletgen.core.messages.translate import FOLDER  # noqa: E402  # src comes onto the path first
from leafletgen.engine.catalogue.entries import sentences  # noqa: E402  # src comes onto the path first

SENTENCES = tuple(sentences())
"""About the entries of the catalogue."""
TAGS = {"ja": "nplurals=1; plural=0;"}
"""Language -> its Plural-Forms."""
_LINE = re.compile(r'(msgid|msgid_plural|msgstr(?:\[0\])?) (".*")|(".*")')


class Said(NamedTuple):
    """A text of the program: one and (where it counts) many, and what it belongs to."""

    one: str
    many: str | None
    where: str


def said() -> list[Said]:
    """All that is said to people, each text once, in the order of the tables."""
    found: dict[str, Said] = {}
    for code in CODES.values():
        for part in ("message", "hint", "reason"):
            text = getattr(code, part)
            if re.search(r"\w", re.sub(r"\{\w+\}", "", text)):
                found.setdefault(text, Said(text, None, f"{code.name}: {part}"))
    for where, texts in (
        ("note", NOTES.values()),
        ("phrase", PHRASES),
        ("report", REPORT),
        ("catalogue", SENTENCES),
    ):
        for text in texts:
            found.setdefault(text, Said(text, None, where))
    for one, many in (*COUNTED, FOLLOWING):
        found[one] = Said(one, many, "report")
    return list(found.values())


def read(text: str) -> dict[str, str]:
    """Translations of a .po file by msgid (one plural form at most); the header under the empty msgid."""
    found: dict[str, str] = {}
    entry: dict[str, str] = {}
    field = ""
    for line in [*text.splitlines(), 'msgid ""']:
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        if match[1] == "msgid" and entry:
            found[entry["msgid"]] = entry.get("msgstr", "")
            entry = {}
        field = match[1].removesuffix("[0]") if match[1] else field
        entry[field] = entry.get(field, "") + ast.literal_eval(match[2] or match[3])
    return found


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def header(tag: str) -> str:
    lines = (f"Language: {tag}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
             "Content-Transfer-Encoding: 8bit", f"Plural-Forms: {TAGS[tag]}")  # fmt: skip
    return "".join(f"{line}\n" for line in lines)


def write(tag: str, translations: dict[str, str]) -> str:
    """The .po file: all that is said, translated where it is known."""
    lines = [
        "# Words of findings. Made up to date by tools/messages.py; only the msgstr lines are written by hand."
    ]
    lines += ['msgid ""', 'msgstr ""', *(quoted(f"{line}\n") for line in header(tag).splitlines()), ""]
    for text in said():
        done = quoted(translations.get(text.one, ""))
        lines += [f"#. {text.where}", f"msgid {quoted(text.one)}"]
        lines += (
            [f"msgid_plural {quoted(text.many)}", f"msgstr[0] {done}"] if text.many else [f"msgstr {done}"]
        )
        lines.append("")
    return "\n".join(lines)


def compiled(tag: str, translations: dict[str, str]) -> bytes:
    """The .mo file (GNU gettext manual, "The Format of GNU MO Files"), texts sorted, no hash table."""
    pairs = {"": header(tag)}
    for text in said():
        if translations.get(text.one):
            pairs[text.one + (f"\0{text.many}" if text.many else "")] = translations[text.one]
    entries = sorted((a.encode(), b.encode()) for a, b in pairs.items())
    count, start = len(entries), 28
    at = start + 16 * count
    tables: list[bytes] = []
    strings = b""
    for side in (0, 1):
        for entry in entries:
            tables.append(struct.pack("<II", len(entry[side]), at + len(strings)))
            strings += entry[side] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, count, start, start + 8 * count, 0, at)
    return head + b"".join(tables) + strings


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    missing = 0
    for tag in TAGS:
        path = FOLDER / f"{tag}.po"
        translations = read(path.read_text(encoding="utf-8")) if path.is_file() else {}
        path.write_text(write(tag, translations), encoding="utf-8")
        path.with_suffix(".mo").write_bytes(compiled(tag, translations))
        open_ = [text.one for text in said() if not translations.get(text.one)]
        print(f"{path.name}: {len(said())} texts, {len(open_)} to translate", *open_[:10], sep="\n  ")
        missing += len(open_)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
