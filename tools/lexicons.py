"""Makes src/leafletgen/data/lexicons/: `python tools/lexicons.py th FOLDER`.

FOLDER holds the unpacked wheel of a list's source, got by `pip download --no-deps`:

th  pythainlp (words and frequencies are CC0): words of its dictionary that the Thai National Corpus or the Thai Textbook
    Corpus has too, and that ICU's dictionary (also there) can take apart.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import icu

SELDOM = 5
"""Times that a word stands in the National Corpus, below which it is left out."""
ROOT = Path(__file__).resolve().parents[1] / "src" / "leafletgen" / "data" / "lexicons"


def taken_apart(words: Iterable[str], pieces: set[str], locale: str) -> list[str]:
    """Those that ICU would end a line in, by themselves or among other words: they can be made of several of its `pieces`."""
    iterator = icu.BreakIterator.createLineInstance(icu.Locale(locale))
    found = []
    for word in words:
        iterator.setText(word)
        if len(list(iterator)) > 1 or _made_of(word, pieces):
            found.append(word)
    return sorted(found)


def _made_of(word: str, pieces: set[str]) -> bool:
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(word[start:end] in pieces and end - start < len(word) for start in reached):
            reached.add(end)
    return len(word) in reached


def thai(folder: Path) -> list[str]:
    """Words in use."""
    corpus = folder / "pythainlp" / "corpus"
    known = set(_lines(corpus / "words_th.txt"))
    counts = {
        name: dict(line.split("\t") for line in _lines(corpus / name) if line.count("\t") == 1)
        for name in ("tnc_freq.txt", "ttc_freq.txt")
    }
    used = {word for word, count in counts["tnc_freq.txt"].items() if int(count) >= SELDOM}
    used |= known & set(counts["ttc_freq.txt"])
    words = (w for w in used if len(w) > 1 and all("\u0e00" <= c <= "\u0e7f" for c in w) and "ๆ" not in w)
    return taken_apart(words, set(_lines(corpus / "icubrk_th.txt")), "th")


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]


MADE: dict[str, Callable[[Path], list[str]]] = {"th": thai}

if __name__ == "__main__":
    tag, folder = sys.argv[1], Path(sys.argv[2])
    (ROOT / f"{tag}.txt").write_text("\n".join(MADE[tag](folder)) + "\n", encoding="utf-8")
