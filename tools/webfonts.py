"""Writes the fonts of the preview's own interface (src/leafletgen/studio/static/fonts and css/fonts.css) out of fonts/.

They are subsets, small enough for a phone: the letters of the interface in English and Japanese alone. The server makes those
of other interface languages (studio/server/readers.py), and sends the fonts of a project's languages. Run it when words of the interface or findings are added: `python tools/webfonts.py`.
"""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "leafletgen" / "data"
STATIC = ROOT / "src" / "leafletgen" / "studio" / "static"

LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1A0, 0x1B1), *range(0x2010, 0x2028), *range(0x2030, 0x203F), 0x20AC,
         *range(0x1EA0, 0x1EFA), 0x2122, 0x2212, 0x2248, 0x2264, 0x2265}  # fmt: skip
KANA = {*range(0x3001, 0x3003), *range(0x3008, 0x3012), *range(0x3041, 0x3097), *range(0x30A1, 0x30FD), 0xFF01, 0xFF08, 0xFF09,
        0xFF1A, 0xFF1F, 0x301C}  # fmt: skip
ARROWS = {0x2190, 0x2191, 0x2192, 0x2193, 0x21B5, 0x21A9, 0x2026}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def japanese() -> set[int]:
    """What is said in Japanese: the interface, findings, and what languages are called."""
    names = json.loads(read(DATA / "names.json"))
    said = read(DATA / "messages" / "ja.po")
    said += "".join(name for rows in names.values() for name in (rows.get("ja", ""),))
    said += "日本語やさしい"
    return KANA | {ord(c) for c in said if ord(c) > 0x2E7F}


def written(source: str, letters: set[int], name: str) -> set[int]:
    """Make one file; gives the letters that are in it."""
    font = TTFont(ROOT / "fonts" / source.split("-", maxsplit=1)[0] / f"{source}.ttf")
    found = letters & set(font.getBestCmap())
    options = subset.Options(
        flavor="woff2",
        layout_features=["*"],
        drop_tables=[*subset.Options._drop_tables_default, "meta"],
        notdef_outline=True,
        name_IDs=[1, 2, 13, 14],
        hinting=False,
    )
    worker = subset.Subsetter(options)
    worker.populate(unicodes=found)
    worker.subset(font)
    font.flavor = "woff2"
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    out = BytesIO()
    font.save(out)
    path = STATIC / "fonts" / f"{name}.woff2"
    beside = path.with_suffix(".part")
    beside.write_bytes(out.getvalue())
    beside.replace(path)  # at no moment is there half a font, or none
    print(f"{name}: {len(found)} letters, {len(out.getvalue()) / 1000:.1f} kB")
    return found


def ranges(letters: set[int]) -> str:
    runs: list[list[int]] = []
    for letter in sorted(letters):
        if runs and letter == runs[-1][1] + 1:
            runs[-1][1] = letter
        else:
            runs.append([letter, letter])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def rule(family: str, name: str, weight: str, letters: set[int] | None) -> str:
    only = f" unicode-range: {ranges(letters)};" if letters else ""
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-display: swap;{only}'
        f' src: url("/static/fonts/{name}.woff2") format("woff2"); }}'
    )


def main() -> None:
    rules = [
        "/* Written by tools/webfonts.py. Subsets of the fonts in fonts/ (SIL Open Font License 1.1). */"
    ]
    for weight, number in (("Regular", "400"), ("Bold", "700")):
        letters = written(f"NotoSans-{weight}", LATIN, f"ui-{weight.lower()}")
        rules.append(rule("UI", f"ui-{weight.lower()}", number, letters))
        letters = written(f"BIZUDPGothic-{weight}", japanese(), f"ja-{weight.lower()}")
        rules.append(rule("UI JA", f"ja-{weight.lower()}", number, letters))
    signs = (
        written("NotoSansSymbols-Regular", ARROWS, "signs")
        if (ROOT / "fonts/NotoSansSymbols").is_dir()
        else set()
    )
    if signs:
        rules.append(rule("UI Signs", "signs", "400 700", signs))
    (STATIC / "css" / "fonts.css").write_text("\n".join(rules) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
