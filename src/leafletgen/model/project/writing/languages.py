"""One more language: its tag into leaflet.yaml where it stands, a file for its texts beside the others."""

from __future__ import annotations

from codecs import BOM_UTF8

from leafletgen.core.diagnostics import Outcome, Sink, diagnostic
from leafletgen.core.files.intake import unwritable
from leafletgen.core.reading import ListNode, MapNode, Scalar, compose, read_source
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source
from leafletgen.model.locales.skeleton import skeleton
from leafletgen.model.project.expansion.inherit import get
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.reading.records import keeps_records
from leafletgen.model.project.reading.strange import by_script, language_unknown
from leafletgen.model.project.writing.saving import begin_records
from leafletgen.text.languages.find import is_known

MANIFEST = "leaflet.yaml"


class Added(NamedTuple):
    """The file of a new language, and whether it was made now (else it stood there already)."""

    path: str
    made: bool


def add_language(project: ProjectModel, tag: str) -> Outcome[Added]:
    """Write a language into the project; where it is listed already, the file that it lacks. None, and nothing written, where
    that cannot be. Comments and order stay.
    """
    world, manifest = project.world, project.manifest
    locale = world.root / "locales" / f"{tag}.yaml"
    if not is_known(tag, project.languages):
        return Outcome(None, (language_unknown(tag),))
    shown = world.shown(locale)
    made, listed_already = not locale.exists(), tag in manifest.languages
    if listed_already and not made:
        return Outcome(None, (diagnostic("language-there", language=tag, path=shown),))
    try:
        now = world.read(world.root / MANIFEST)  # somebody may have changed it since the project was read
        listed = now if listed_already else _spliced(now, tag)
        if listed is None:
            return Outcome(None, (diagnostic("languages-refused", language=tag),))
        if made:
            world.write(locale, skeleton(_written(project)).encode())
            if keeps_records(world):
                begin_records(project, [tag])
        if listed != now:
            world.write_over(world.root / MANIFEST, listed)
    except OSError as error:
        return Outcome(None, (unwritable(shown, error),))
    return Outcome(Added(shown, made), by_script(tag, project.languages))


def with_language(text: str, tag: str) -> str | None:
    """The characters of a project file with a tag at the end of its `languages`; None where that is no list of its own."""
    node = compose(Source(MANIFEST, text), Sink())
    listed = get(node, "languages")
    if not isinstance(node, MapNode) or not isinstance(listed, ListNode):
        return None
    if not listed.items or not all(isinstance(item, Scalar) for item in listed.items):
        return None
    last = listed.items[-1]
    if text[listed.start] == "[":
        done = f"{text[: last.end]}, {tag}{text[last.end :]}"
    else:
        line = text.rfind("\n", 0, last.start) + 1
        ending = "\r\n" if text.find("\r\n", line) == text.find("\n", line) - 1 >= 0 else "\n"
        stop = text.find(ending, last.end)
        at = stop if stop >= 0 else len(text)
        done = f"{text[:at]}{ending}{text[line : last.start]}{tag}{text[at:]}"
    again = get(compose(Source(MANIFEST, done), Sink()), "languages")
    wanted = [*(item.value for item in listed.items if isinstance(item, Scalar)), tag]
    found = (
        [item.value for item in again.items if isinstance(item, Scalar)]
        if isinstance(again, ListNode)
        else []
    )
    return done if found == wanted else None


def _written(project: ProjectModel) -> str:
    """The characters of the source's file."""
    return project.sources[f"locales/{project.manifest.source}.yaml"].text


def _spliced(data: bytes, tag: str) -> bytes | None:
    """`with_language` of bytes, which keep their byte order mark."""
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    source = read_source(MANIFEST, data, Sink())
    text = with_language(source.text, tag) if source else None
    return mark + text.encode() if text is not None else None
