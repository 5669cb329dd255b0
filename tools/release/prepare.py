"""A version prepared: `make release VERSION=0.2.0`. Writes the number where it stands, gathers the news, commits and tags; pushes nothing.

python -m tools.release.prepare 0.2.0 [--dry]      --dry: show what would be written
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release.dist import ROOT, version

NEWS = "docs/changelog.d"
FORM = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")
"""A final version or one before it (PEP 440)."""
PLACES = {
    "pyproject.toml": r'(?m)^version = "(.*)"$',
    "src/leafletgen/core/version.py": r'(?m)^VERSION = "(.*)"$',
    "CITATION.cff": r"(?m)^version: (.*)$",
}
"""Where the number stands."""


def written(text: str, pattern: str, number: str) -> str:
    """A file with another number. Raises ValueError where it has none, or several."""
    found = list(re.finditer(pattern, text))
    if len(found) != 1:
        raise ValueError(f"{pattern} stands {len(found)} times")
    return text[: found[0].start(1)] + number + text[found[0].end(1) :]


def faults(number: str) -> list[str]:
    """Why this version cannot be made now."""
    found = []
    if not FORM.fullmatch(number):
        found.append(f"“{number}” is no version such as 0.2.0 or 0.2.0rc1.")
    if number == version():
        found.append(f"{number} is the version already.")
    if _git("status", "--porcelain"):
        found.append("Commit or put away what has changed first.")
    if _git("tag", "--list", f"v{number}"):
        found.append(f"There is a tag v{number}.")
    return found


def _git(*words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def main(words: list[str]) -> int:
    """Prepare a version; 1 where it cannot be."""
    dry = "--dry" in words
    numbers = [word for word in words if word != "--dry"]
    if len(numbers) != 1:
        print(__doc__)
        return 2
    (number,) = numbers
    if found := faults(number):
        print("\n".join(found), file=sys.stderr)
        return 1
    for name, pattern in PLACES.items():
        path = ROOT / name
        text = written(path.read_text(encoding="utf-8"), pattern, number)
        if name == "CITATION.cff":
            text = written(text, r"(?m)^date-released: (.*)$", date.today().isoformat())  # noqa: DTZ011  # the day of whoever releases
        if not dry:
            path.write_text(text, encoding="utf-8")
        print(f"{name}: {number}")
    if dry:
        with TemporaryDirectory() as folder:
            for name in ("pyproject.toml", "CHANGELOG.md"):
                shutil.copy(ROOT / name, folder)
            gathered(shutil.copytree(ROOT / NEWS, Path(folder) / NEWS), number, "--draft")
        return 0
    gathered(ROOT / NEWS, number, "--yes")
    _git("add", "--all")
    _git("commit", "--quiet", "--message", f"Version {number}")
    _git("tag", "--annotate", f"v{number}", "--message", _notes(number))
    print(f"\nTagged v{number}. Look at it (git show v{number}), then: git push --follow-tags")
    return 0


def gathered(news: Path, number: str, *options: str) -> None:
    """The news of a version by towncrier. It knows further pieces of an issue by numbers alone; those named by words get some."""
    for at, path in enumerate(sorted(news.glob("*.md")), 100):
        parts = path.name.split(".")
        if len(parts) == 4 and not parts[2].isdigit():
            path.rename(news / f"{parts[0]}.{parts[1]}.{at}.md")
    command = [sys.executable, "-m", "towncrier", "build", "--version", number, *options]
    subprocess.run(command, cwd=news.parents[1], check=True)


def _notes(number: str) -> str:
    """What the news say of it."""
    text = Path(ROOT, "CHANGELOG.md").read_text(encoding="utf-8")
    own = re.search(rf"(?ms)^## {re.escape(number)}.*?(?=^## |\Z)", text)
    return own[0].strip() if own else f"Version {number}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
