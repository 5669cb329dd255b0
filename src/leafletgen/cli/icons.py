"""`icons`: the sheet of all pictograms as a PDF; with words, the pictograms that they mean."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import not_written, tell, tell_path, tell_text
from leafletgen.engine.catalogue.finding import strange_language
from leafletgen.engine.catalogue.signs import found_signs, no_sign, without_words
from leafletgen.engine.opening import open_project


class IconsOptions(NamedTuple):
    """What was asked for: words, or a folder among them; the language of titles, where the sheet is to be written."""

    asked: tuple[str, ...]
    language: str | None
    out: Path | None

    @property
    def project(self) -> Path:
        """The folder of a project that is named, else this one."""
        return next((Path(word) for word in self.asked if _is_project(word)), Path())

    @property
    def query(self) -> str:
        """The words that are looked for."""
        return " ".join(word for word in self.asked if not _is_project(word))


def _is_project(word: str) -> bool:
    """Whether a folder is meant, not a word: one with a project in it, or what is written as a path."""
    return (Path(word) / "leaflet.yaml").is_file() or "/" in word or word == "."


def run(words: str | None, options: IconsOptions) -> int:
    """Print the pictograms that are meant, or write `output/pictograms.pdf` and say where; gives the exit code."""
    tag = options.language or words or "en"
    if told := strange_language(tag):
        return tell(words, None, (told,), ran=False)
    if note := without_words(tag, words or "en"):
        click.echo(note, err=True)
    if options.query:
        return _listed(words or "en", tag, options)
    opened = open_project(options.project.resolve())
    if opened.value is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    from leafletgen.desk.iconsheet import icon_sheet_pdf

    world = opened.value.project.world
    path = (options.out or world.root / "output") / "pictograms.pdf"
    try:
        world.write(path, icon_sheet_pdf(opened.value, tag))
    except OSError as error:
        return not_written(words, error)
    tell_path(world.shown(path))
    return tell(words, opened, (), data={"file": world.shown(path), "signs": []})


def _listed(words: str, tag: str, options: IconsOptions) -> int:
    lines = found_signs(options.query, options.project / "pictograms", tag)
    if not lines:
        click.echo(no_sign(options.query, options.project / "pictograms", words), err=True)
        return COULD_NOT_RUN
    if manners().as_json:
        return tell(words, None, (), data={"file": None, "signs": [one._asdict() for one in lines]})
    wide = max(len(one.name) for one in lines)
    for one in lines:
        tell_text(f"{one.name:{wide}}  {one.said}", hang=wide + 2)
    return FINE
