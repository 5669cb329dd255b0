"""One build: pages put together, the configuration of each language, Zensical. English lies in the root, Japanese below ja/."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from tools.site.home import pictures
from tools.site.staging import LANGUAGES, ROOT, ROOTS, stage

THEME = ROOT / "tools" / "site" / "theme"
PREVIEW = ROOT / "src" / "leafletgen" / "studio" / "static"
"""The preview's sign and fonts are the site's."""
SIGNS = ("desk", "languages", "pencil", "print", "laptop")
"""What stands beside the doors of the first page."""


def build(out: Path) -> Path:
    """Build below `out`; the folder of the site. Raises SystemExit where Zensical refuses anything."""
    pages, site = out / "pages", out / "site"
    known = stage(pages)
    for language in LANGUAGES:
        _assets(pages / language)
        config = out / f"{language}.yml"  # Zensical writes below its folder alone
        config.write_text(_config(language, pages, known[language]), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "-f", str(config)], check=False
        )
        if done.returncode:
            raise SystemExit(f"The {language} site cannot be built.")
        if ROOTS[language]:
            (site / ROOTS[language] / "404.html").unlink()  # servers know that of the root alone
    return site


def _assets(folder: Path) -> None:
    """Sign, fonts and the pictures of the first page."""
    assets = folder / "assets"
    assets.mkdir()
    for name in ("icon.svg", "fonts/ui-regular.woff2", "fonts/ui-bold.woff2"):
        shutil.copyfile(PREVIEW / name, assets / Path(name).name)
    for sign in SIGNS:
        shutil.copyfile(ROOT / f"src/leafletgen/data/pictograms/{sign}.svg", assets / f"{sign}.svg")
    pictures(assets)


class _Tagged(yaml.SafeLoader):
    """Keeps what YAML calls for Python as it is written."""


class _Made(yaml.SafeDumper):
    """Writes it again."""


class _Call(dict[str, Any]):
    """A value behind a tag of Python."""

    tag = ""


def _keep(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> _Call:
    assert isinstance(node, yaml.MappingNode)
    made = _Call(loader.construct_mapping(node, deep=True))
    made.tag = f"tag:yaml.org,2002:python/{suffix}"
    return made


_Tagged.add_multi_constructor("tag:yaml.org,2002:python/", _keep)
_Made.add_representer(_Call, lambda dumper, value: dumper.represent_mapping(value.tag, dict(value)))


def _config(language: str, pages: Path, known: set[str]) -> str:
    whole = _read(ROOT / "mkdocs.yml")
    if language != "en":
        other = _read(ROOT / f"tools/site/{language}.yml")
        theme = {**whole["theme"], **other.pop("theme")}
        whole = {**whole, **other, "theme": theme}
    whole["theme"]["custom_dir"] = str(THEME)
    whole |= {"docs_dir": f"pages/{language}", "site_dir": f"site/{ROOTS[language]}".rstrip("/")}
    named = set(_places(whole["nav"]))
    if missing := sorted(place for place in named if not place.endswith("/") and place not in known):
        raise SystemExit(f"mkdocs.yml: nav names pages that are not there: {', '.join(missing)}")
    whole["nav"] = list(_filled(whole["nav"], pages / language, known, named))
    if lost := sorted(known - set(_places(whole["nav"]))):
        raise SystemExit(f"mkdocs.yml: nav has no place for {', '.join(lost)}")
    return yaml.dump(whole, Dumper=_Made, allow_unicode=True, sort_keys=False)


def _read(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=_Tagged)  # a SafeLoader
    assert isinstance(found, dict)
    return found


def _places(nav: Any) -> Iterator[str]:
    """The pages that a nav names."""
    if isinstance(nav, str):
        yield nav
    for one in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _places(one)


def _filled(nav: list[Any], folder: Path, known: set[str], named: set[str]) -> Iterator[Any]:
    """The nav, the names of folders replaced by their pages; a heading without pages is left out."""
    for one in nav:
        if isinstance(one, str):
            yield from (
                _of_folder(one, folder, known, named) if one.endswith("/") else [one] if one in known else []
            )
            continue
        ((title, content),) = one.items()
        if isinstance(content, list):
            content = list(_filled(content, folder, known, named))
        elif content.endswith("/"):
            content = _of_folder(content, folder, known, named)
        elif content not in known:
            continue
        if content:
            yield {title: content}


def _of_folder(place: str, folder: Path, known: set[str], named: set[str]) -> list[dict[str, str]]:
    """The pages of a folder that stand nowhere else, with their titles."""
    inside = [p for p in known if p.startswith(place) and p not in named and "/" not in p.removeprefix(place)]
    return [{_title(folder / p): p} for p in sorted(inside)]


def _title(path: Path) -> str:
    """What a page calls itself; pages that are made say first what they belong to (`Format: leaflet`)."""
    found = re.search(r"^# (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    title = found[1].strip() if found else path.stem
    return title.rpartition(": ")[2] if "reference" in path.parts else title
