"""Does a built site hold: links lead to pages and anchors that are there, and nothing is fetched from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

FETCHED = ("link", "script", "img", "iframe", "source", "audio", "video", "object", "embed", "use", "image")
"""What a browser loads by itself."""
NOT_FETCHED = {"canonical", "alternate", "prev", "next"}
"""A `link` with one of these says something about a page."""


def faults(site: Path) -> list[str]:
    """All faults, each with its page."""

    @cache
    def anchors(page: Path) -> frozenset[str]:
        whole = html.parse(str(page), html.HTMLParser(encoding="utf-8"))
        return frozenset(map(str, (*whole.xpath("//@id"), *whole.xpath("//a/@name"))))

    found: list[str] = []
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site).as_posix()
        whole = html.parse(str(page), html.HTMLParser(encoding="utf-8"))
        for tag, target, fetched in dict.fromkeys(_targets(whole)):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                if fetched and parts.scheme != "data":
                    found.append(f"{name}: {tag} fetches {target}")
                continue
            path = unquote(parts.path)
            file = (
                page
                if not path
                else (site / path[1:] if path.startswith("/") else page.parent / path).resolve()
            )
            if file.is_dir():
                file /= "index.html"
            if not file.is_file() or not file.is_relative_to(site.resolve()):
                found.append(f"{name}: {target} leads nowhere")
            elif parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in anchors(file):
                found.append(f"{name}: {target}: no such anchor")
    found += [
        f"{path.relative_to(site)}: fetches {url}" for path in site.rglob("*.css") for url in _from_css(path)
    ]
    return found


def _targets(whole: html.HtmlElement) -> Iterator[tuple[str, str, bool]]:
    for element in whole.iter("a", *FETCHED):
        told = {element.get("href"), element.get("src"), *_of_a_set(element.get("srcset"))} - {None, ""}
        relations = set((element.get("rel") or "").split())
        fetched = element.tag in FETCHED and not (element.tag == "link" and relations & NOT_FETCHED)
        yield from ((str(element.tag), str(target), fetched) for target in sorted(filter(None, told)))


def _of_a_set(text: str | None) -> set[str]:
    return {part.split()[0] for part in (text or "").split(",") if part.strip()}


def _from_css(path: Path) -> list[str]:
    return re.findall(r"url\(\s*[\"']?(https?://[^\"')]+)", path.read_text(encoding="utf-8"))
