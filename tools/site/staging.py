"""The pages of the site, put together in one folder a language: build/pages/en, build/pages/ja.

Texts lie in docs/ as they are read in the repository; here each gets its place in the site, and links get the places of what they
name: a page of the same language, one of the other, a picture. What the site does not have (a source, a folder) is named, not linked.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tools.site import api, formats, messages

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ja")
ROOTS = {"en": "", "ja": "ja/"}
"""Where a language lies in the site."""
OF_THE_ROOT = ("CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "CHANGELOG.md")
TRANSLATED = {"docs/translators.ja.md": "translators.md"}
"""Translations that lie beside their original."""
PICTURES = (".png", ".svg", ".jpg", ".webp")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\]|`[^`]*`)*)\]\(([^()\s]+)\)")
_FENCE = re.compile(r"^( *)(```+|~~~+)(.*)$")
_NAMED = re.compile(r"^# ([\w./-]+\.(?:ya?ml|csv|py|sh|service|conf))(?:\s.*)?$")


class Page(NamedTuple):
    """A page: its language, its place below it (`guide/office.md`), its text."""

    language: str
    place: str
    text: str


def sources() -> dict[str, tuple[str, str]]:
    """Where each page of the repository stands: path -> (language, place)."""
    docs = ROOT / "docs"
    found = {f"docs/{path.name}": ("en", path.name) for path in docs.glob("*.md")}
    for folder in ("guide", "decisions"):
        for path in docs.glob(f"{folder}/**/*.md"):
            place = path.relative_to(docs).as_posix()
            found[f"docs/{place}"] = ("en", place.replace("README.md", "index.md"))
    for path in docs.glob("ja/**/*.md"):
        found[path.relative_to(ROOT).as_posix()] = ("ja", path.relative_to(docs / "ja").as_posix())
    found |= {path: ("ja", place) for path, place in TRANSLATED.items()}
    found |= {name: ("en", name.lower()) for name in OF_THE_ROOT if (ROOT / name).is_file()}
    for language in LANGUAGES:
        for path in (ROOT / "tools/site/home").glob(f"*.{language}.md"):
            found[path.relative_to(ROOT).as_posix()] = (language, path.name.replace(f".{language}.", "."))
    return found


def made() -> Iterator[tuple[str, str, str]]:
    """Pages that are made from the program: language, place, text."""
    for language in LANGUAGES:
        for place, text in (*messages.pages(language), *formats.pages(language)):
            yield language, place, text
    for place, text in api.pages():
        yield "en", place, text


def stage(folder: Path) -> dict[str, set[str]]:
    """Write all pages and their pictures below a folder; the places of each language."""
    places = sources()
    pages = [Page(*places[path], _linked(path, places, folder)) for path in sorted(places)]
    pages += [Page(*one) for one in made()]
    known = {language: {page.place for page in pages if page.language == language} for language in LANGUAGES}
    for page in pages:
        other = next(one for one in LANGUAGES if one != page.language)
        target = folder / page.language / page.place
        target.parent.mkdir(parents=True, exist_ok=True)
        alone = page.place not in known[other]
        twin = _between(page.language, page.place, other, "index.md" if alone else page.place)
        target.write_text(_headed(page._replace(text=_bars(page.text)), twin, alone), encoding="utf-8")
    return known


def _bars(text: str) -> str:
    """Bars of code in tables: in the repository they are written after a backslash, which Python's Markdown would show."""
    row = re.compile(r"^\|.*$", re.MULTILINE)
    return row.sub(lambda line: re.sub(r"`[^`]+`", lambda code: code[0].replace("\\|", "|"), line[0]), text)


def _headed(page: Page, twin: str, alone: bool) -> str:
    """The page with what the theme asks of it in its head: where the other language says the same."""
    head, text = "", page.text
    if text.startswith("---\n"):
        head, _, text = text[4:].partition("\n---\n")
        head += "\n"
    return f"---\n{head}twin: {twin}\nalone: {str(alone).lower()}\n---\n{text}"


def _between(language: str, place: str, other: str, target: str) -> str:
    """The address of a page of the other language as a link from this one."""
    here, there = (
        PurePosixPath(ROOTS[tag] + path).with_suffix(".html")
        for tag, path in ((language, place), (other, target))
    )
    return os.path.relpath(there, here.parent)


def _linked(path: str, places: dict[str, tuple[str, str]], folder: Path) -> str:
    """A page of the repository, its links as the site has them."""
    language, place = places[path]

    def link(found: re.Match[str]) -> str:
        picture, text, target = found.groups()
        name, mark, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target) or not name:
            return found[0]
        meant = os.path.normpath(Path(path).parent / name)
        if meant in places:
            there, its_place = places[meant]
            text = _title(meant) if text in (meant, name) and not mark else text
            if there == language:
                name = os.path.relpath(its_place, PurePosixPath(place).parent)
            else:
                name = _between(language, place, there, its_place)
            return f"{picture}[{_LINK.sub(link, text)}]({name}{mark}{anchor})"
        if name.endswith(PICTURES) and (ROOT / meant).is_file():
            kept = meant.removeprefix("docs/")
            _copy(ROOT / meant, folder / language / kept)
            return f"{picture}[{text}]({os.path.relpath(kept, PurePosixPath(place).parent)})"
        return _LINK.sub(link, text)

    text = (ROOT / path).read_text(encoding="utf-8")
    return "".join(_outside_of_code(text, link))


@cache
def _title(path: str) -> str:
    """What a page calls itself: in the repository links show the name of its file."""
    found = re.search(r"^# (.+)$", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else path


def _outside_of_code(text: str, link: Callable[[re.Match[str]], str]) -> Iterator[str]:
    """The lines of a page, links exchanged; what a fence's first line says its file is becomes its title."""
    fence, opened, last = "", "", ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence:
            if opened:
                name = _NAMED.match(line.strip())
                yield f'{opened.rstrip()} title="{name[1]}"\n' if name else opened
                opened = ""
                if name:
                    continue
            if found and found[2].startswith(fence) and not found[3].strip():
                fence = ""
            yield line
        elif found:
            last = ""
            fence, opened = found[2], line if found[3].strip() and "title=" not in line else ""
            if not opened:
                yield line
        else:
            if last.strip() and (line.startswith("|") > last.startswith("|") or _begins_a_list(line, last)):
                yield "\n"  # Python's Markdown wants air before a table and a list
            last = line
            yield _LINK.sub(link, line)


def _begins_a_list(line: str, last: str) -> bool:
    """Whether the line is the first entry of a list."""
    return line.startswith("- ") and not last.startswith(("- ", " "))


def _copy(source: Path, target: Path) -> None:
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
