"""The packages of the registry that hold the fonts: which ones, fetching them, reading files out of them."""

import hashlib
import subprocess
import tarfile
import tomllib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TOOL_FOLDER = Path(__file__).resolve().parent
SOURCES_FILE = TOOL_FOLDER / "sources.toml"
CHARACTERS_FOLDER = TOOL_FOLDER / "characters"

LICENCE_MEMBER = "LICENSE_FONT"


class SourceError(Exception):
    """A source that cannot be had or is not what it should be; the message says what to do."""


@dataclass(frozen=True)
class Style:
    """One style of a family: its name, its weight (100 to 900), the sha256 of the upstream file."""

    name: str
    weight: int
    sha256: str


@dataclass(frozen=True)
class Family:
    """One family as sources.toml describes it."""

    name: str
    package: str
    version: str
    styles: tuple[Style, ...]
    reduced: bool
    simulated_bold: float = 0.0
    """How much thicker, in em, the strokes of a Bold are that is made of the Regular; 0: there is a real one, or none."""
    headline: bool = False
    """Whether it is for headlines alone: its one style is shipped as the Bold, whatever weight its designer calls it."""

    @property
    def archive_name(self) -> str:
        """The file name `npm pack` gives to this package."""
        return f"{self.package.lstrip('@').replace('/', '-')}-{self.version}.tgz"

    def member(self, style: Style) -> str:
        """Path of a style's font inside the package."""
        return f"{style.weight}{style.name}/{self.name}_{style.weight}{style.name}.ttf"


@dataclass(frozen=True)
class Sources:
    """All of sources.toml: the families, and the versions of the tool that reduces fonts."""

    families: tuple[Family, ...]
    uharfbuzz: str
    harfbuzz: str


def read_sources(path: Path = SOURCES_FILE) -> Sources:
    """Read the table of families, in order of their names."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    families = []
    for name, entry in sorted(table["families"].items()):
        styles = _styles(entry)
        package = f"{table['registry']['scope']}/{entry['package']}"
        families.append(
            Family(
                name,
                package,
                entry["version"],
                tuple(styles),
                entry.get("reduced", False),
                entry.get("simulated_bold", 0.0),
                "headline" in entry,
            )
        )
    return Sources(tuple(families), table["reducer"]["uharfbuzz"], table["reducer"]["harfbuzz"])


def _styles(entry: dict[str, str]) -> list[Style]:
    if "headline" in entry:
        weight, name = int(entry["style"][:3]), entry["style"][3:]
        return [Style(name, weight, entry["headline"])]
    styles = [Style("Regular", 400, entry["regular"])]
    if "bold" in entry:
        styles.append(Style("Bold", 700, entry["bold"]))
    return styles


def fetch(families: Sequence[Family], archives: Path) -> None:
    """Download the packages that are not yet in the folder `archives`."""
    archives.mkdir(parents=True, exist_ok=True)
    missing = [
        f"{family.package}@{family.version}"
        for family in families
        if not (archives / family.archive_name).exists()
    ]
    if not missing:
        return
    command = ["npm", "pack", "--loglevel=error", "--pack-destination", str(archives), *missing]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise SourceError(
            "npm was not found. Install Node.js, which brings npm, and run this again."
        ) from None
    except subprocess.CalledProcessError as error:
        raise SourceError(
            f"npm could not fetch the packages:\n{error.stderr.strip()}\n"
            "Check the connection and the versions in sources.toml."
        ) from None


def read_family(family: Family, archives: Path) -> tuple[dict[str, bytes], bytes]:
    """Return the upstream fonts of a family by style name, checked, and its licence text."""
    path = archives / family.archive_name
    try:
        with tarfile.open(path) as archive:
            fonts = {style.name: _member(archive, family.member(style)) for style in family.styles}
            licence = _member(archive, LICENCE_MEMBER)
    except (OSError, EOFError, zlib.error, tarfile.TarError, KeyError) as error:
        raise SourceError(f"{path}: cannot be read ({error}). Delete it and run this again.") from None
    for style in family.styles:
        found = hashlib.sha256(fonts[style.name]).hexdigest()
        if found != style.sha256:
            raise SourceError(
                f"{path}: {family.member(style)} has sha256 {found}, sources.toml says {style.sha256}. "
                "Delete the archive and run this again; if it stays, upstream is not what was checked."
            )
    return fonts, licence


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    stream = archive.extractfile(f"package/{name}")
    if stream is None:
        raise KeyError(f"{name} is not a file")
    return stream.read()
