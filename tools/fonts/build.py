"""Builds the repository's font folder from its sources, byte for byte.

    python tools/fonts/build.py            writes fonts/
    python tools/fonts/build.py --check    builds aside and compares with fonts/

Needs npm (Node.js) and the versions of uharfbuzz and fonttools named in sources.toml and the project's lock.
"""

import argparse
import hashlib
import io
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bold import WEIGHT, simulated_bold
from character_lists import CharacterList, ListError, read_list
from fontTools.ttLib import TTFont
from packages import (
    CHARACTERS_FOLDER,
    TOOL_FOLDER,
    Family,
    SourceError,
    Style,
    fetch,
    read_family,
    read_sources,
)
from reducer import reduce_font, require_versions, tool_version

FONTS_FOLDER = TOOL_FOLDER.parents[1] / "fonts"
MANIFEST = "manifest.json"
LICENCE_FILE = "OFL.txt"


def upstream_version(font: bytes) -> str:
    """The font's own version from its name table (ID 5), such as 2.015 or 2.004-H2."""
    with TTFont(io.BytesIO(font), lazy=True) as opened:
        text = opened["name"].getDebugName(5) or ""
    found = re.match(r"Version ([\w.-]+)", text)
    if found is None:
        raise SourceError(f"the name table holds no version: {text!r}")
    return found[1]


def build_family(family: Family, archives: Path, into: Path) -> list[dict[str, Any]]:
    """Write one family's folder; return the manifest's entries for it."""
    fonts, licence = read_family(family, archives)
    folder = into / family.name
    folder.mkdir(parents=True)
    (folder / LICENCE_FILE).write_bytes(licence)
    characters = read_list(CHARACTERS_FOLDER / f"{family.name}.txt") if family.reduced else None
    entries = []
    for made in _made(family, fonts, characters):
        name = f"{family.name}-{made.style}.ttf"
        (folder / name).write_bytes(made.shipped)
        entries.append(
            _entry(family, made, fonts[made.source.name])
            | {
                "file": f"{family.name}/{name}",
                "licence": "OFL-1.1",
                "licence_file": f"{family.name}/{LICENCE_FILE}",
                "licence_sha256": hashlib.sha256(licence).hexdigest(),
            }
        )
    return entries


@dataclass(frozen=True)
class Made:
    """A font as it is shipped: its style and weight, the one it is made of, what was changed."""

    style: str
    weight: int
    source: Style
    shipped: bytes
    change: dict[str, Any] | None


def _made(family: Family, fonts: dict[str, bytes], characters: CharacterList | None) -> Iterator[Made]:
    for style in family.styles:
        font = fonts[style.name]
        name, weight = ("Bold", WEIGHT) if family.headline else (style.name, style.weight)
        if characters is None:
            yield Made(name, weight, style, font, None)
            continue
        reduced = reduce_font(font, characters.code_points)
        change = {
            "characters": len(characters.code_points),
            "hinting": "dropped",
            "set": characters.name,
            "tool": tool_version(),
        }
        yield Made(name, weight, style, reduced, change)
    if family.simulated_bold:
        regular = family.styles[0]
        change = {"hinting": "dropped", "strokes": f"+{family.simulated_bold} em", "tool": tool_version()}
        yield Made(
            "Bold", WEIGHT, regular, simulated_bold(fonts[regular.name], family.simulated_bold), change
        )


def _entry(family: Family, made: Made, source: bytes) -> dict[str, Any]:
    """What the manifest says of one font, apart from paths and licence."""
    called = {"called": made.source.weight} if family.headline else {}
    return called | {
        "bytes": len(made.shipped),
        "change": made.change,
        "family": family.name,
        "sha256": hashlib.sha256(made.shipped).hexdigest(),
        "source_file": family.member(made.source),
        "source_package": family.package,
        "source_sha256": made.source.sha256,
        "source_version": family.version,
        "style": made.style,
        "version": upstream_version(source),
        "weight": made.weight,
    }


def build(into: Path, archives: Path) -> None:
    """Build the whole folder, manifest included, into an empty folder."""
    sources = read_sources()
    require_versions(sources)
    fetch(sources.families, archives)
    entries = [entry for family in sources.families for entry in build_family(family, archives, into)]
    manifest = {"fonts": sorted(entries, key=lambda entry: str(entry["file"]))}
    text = json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    (into / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def differences(built: Path, present: Path) -> list[str]:
    """Compare two folders byte for byte; one line for every file that is not the same in both."""
    new, old = _files(built), _files(present)
    lines = [f"missing: {name}" for name in sorted(new - old)]
    lines += [f"has no source: {name}" for name in sorted(old - new)]
    lines += [
        f"differs: {name}"
        for name in sorted(new & old)
        if (built / name).read_bytes() != (present / name).read_bytes()
    ]
    return lines


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def install(built: Path, into: Path) -> None:
    """Copy what is new or different; leave other files alone, but name them."""
    for line in differences(built, into):
        kind, _, name = line.partition(": ")
        if kind == "has no source":
            print(f"{into / name}: not in sources.toml. Add it there or delete it.")
            continue
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built / name, into / name)
        print(f"written: {into / name}")


def main() -> int:
    """Command line. Exit codes: 0 done or equal, 1 differences or a source that fails."""
    parser = argparse.ArgumentParser(description="Build the font folder from its sources, byte for byte.")
    parser.add_argument("--check", action="store_true", help="compare with the folder instead of writing it")
    parser.add_argument("--into", type=Path, default=FONTS_FOLDER, help="the font folder (default: fonts/)")
    parser.add_argument("--archives", type=Path, help="folder that keeps the downloaded packages (200 MB)")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as scratch:
            built = Path(scratch) / "fonts"
            built.mkdir()
            build(built, options.archives or Path(scratch) / "archives")
            if not options.check:
                install(built, options.into)
                return 0
            found = differences(built, options.into)
    except (SourceError, ListError) as error:
        print(error, file=sys.stderr)
        return 1
    for line in found:
        print(line)
    print(f"{options.into}: {f'{len(found)} differences' if found else 'equal to its sources'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
