"""What the program says, for its translators: python tools/messages.py [--new TAG]

Packs src/leafletgen/data/messages/en/*.yaml for the program (en.json), writes messages.pot out of that, brings each <tag>.po beside it up to date (what is
new is empty, what was reworded is marked fuzzy with what it was, what nobody says any more goes) and compiles it into <tag>.mo.
`--new fr` begins a catalogue. Ends with 1 while a language that must be whole is not. docs/translating-the-program.md says more.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from leafletgen.core.messages.catalogues import FOLDER  # noqa: E402  # the path first

WHOLE = ("ja",)
"""Catalogues in which nothing may be missing; in the others it is said in English."""
PREVIEW = ROOT / "src" / "leafletgen" / "studio" / "static" / "words" / "en.json"
"""The words of the preview by name; the name is the context of each."""
TEMPLATE = FOLDER / "messages.pot"
SOURCES = FOLDER / "en"
"""What is said in English, a file a theme."""
ARGUMENTS = FOLDER / "arguments.yaml"
PACKED = FOLDER / "en.json"
HEAD = (
    "# What leafletgen says. Made up to date by tools/messages.py; only the msgstr lines are written by hand."
)


class Said(NamedTuple):
    """A text of the program: one and (where it counts) many, what it belongs to, its name where one text is said in several senses."""

    one: str
    many: str | None
    where: str
    context: str | None = None

    @property
    def id(self) -> str | tuple[str, str]:
        """As Babel names it."""
        return (self.one, self.many) if self.many else self.one


class Plain(Catalog):
    """A catalogue whose head has no clock and no version in it: the same words, the same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        language = [("Language", str(self.locale).replace("_", "-"))] if self.locale else []
        plural = [("Plural-Forms", self.plural_forms)] if self.locale else []
        return [*language, ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
                ("Content-Transfer-Encoding", "8bit"), *plural]  # fmt: skip


def packed() -> dict[str, Any]:
    """What the files of `en/` and the arguments say, as the program reads it: by kind, theme and name."""
    made: dict[str, Any] = {"findings": {}, "phrases": {}, "words": {}, "counted": {}}
    for path in sorted(SOURCES.glob("*.yaml")):
        theme = yaml.load(path.read_bytes(), yaml.CSafeLoader)
        codes = {
            name: [one.get("severity", "error"), one["message"], one.get("hint", ""), one["reason"]]
            for names, one in theme.get("findings", {}).items()
            for name in names.split()
        }
        made["findings"] |= {path.stem: codes} if codes else {}
        for kind in ("phrases", "words"):
            made[kind] |= {path.stem: theme[kind]} if kind in theme else {}
        made["counted"] |= {name: [one["one"], one["many"]] for name, one in theme.get("counted", {}).items()}
    types = yaml.load(ARGUMENTS.read_bytes(), yaml.CSafeLoader)
    made["arguments"] = {kind: sorted(one["arguments"]) for kind, one in types.items()}
    return made


def about() -> dict[str, str]:
    """What the arguments stand for, by name; of some only the type says it."""
    types = yaml.load(ARGUMENTS.read_bytes(), yaml.CSafeLoader)
    return {name: text for one in types.values() for name, text in one["arguments"].items() if text}


def said(made: dict[str, Any]) -> list[Said]:
    """All that is said to people, each text once, in the order of the themes."""
    found: dict[tuple[str, str | None], Said] = {}
    for text in (*_of_findings(made), *_of_reports(made), *_of_preview()):
        found.setdefault((text.one, text.context), text)
    return list(found.values())


def _of_findings(made: dict[str, Any]) -> Iterator[Said]:
    for codes in made["findings"].values():
        for name, (_, *texts) in codes.items():
            for part, text in zip(("message", "hint", "reason"), texts, strict=True):
                if re.search(r"\w", re.sub(r"\{\w+\}", "", text)):
                    yield Said(text, None, f"{name}: {part}")


def _of_reports(made: dict[str, Any]) -> Iterator[Said]:
    from leafletgen.core.messages.table import PHRASES, REPORT  # read what has just been packed
    from leafletgen.engine.catalogue.entries import sentences

    counted = [Said(one, many, "report") for one, many in made["counted"].values()]
    ones = {text.one for text in counted}
    for where, texts in (("phrase", PHRASES), ("report", REPORT), ("catalogue", sentences())):
        yield from (Said(text, None, where) for text in texts if text not in ones and text != "{value}")
    yield from counted


def _of_preview() -> Iterator[Said]:
    for name, text in json.loads(PREVIEW.read_text(encoding="utf-8")).items():
        one, many = (text, None) if isinstance(text, str) else (text["one"], text["other"])
        yield Said(one, many, "preview", name)


def arguments(text: str) -> set[str]:
    """The names that are filled in; a doubled brace is a brace."""
    return set(re.findall(r"\{(\w+)\}", text.replace("{{", "").replace("}}", "")))


def template(texts: Iterable[Said]) -> Plain:
    """All texts without a translation, with what a translator must know of each."""
    made = Plain(header_comment=HEAD, fuzzy=False)
    meant = about()
    for text in texts:
        known = sorted(name for name in arguments(f"{text.one}{text.many or ''}") if name in meant)
        comments = [text.where, *(f"{{{name}}}: {meant[name]}" for name in known)]
        made.add(text.id, auto_comments=comments, context=text.context)
    return made


def read(path: Path) -> Catalog:
    """A catalogue as it lies there."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"))


def updated(known: Catalog, made: Catalog) -> Plain:
    """A catalogue with what is said now (`made`: the template), translated where that is known."""
    found = Plain(known.locale, header_comment=known.header_comment, fuzzy=False)
    for one in known:
        if one.id:
            found.add(one.id, one.string, flags=one.flags, user_comments=one.user_comments,
                      context=one.context, previous_id=one.previous_id)  # fmt: skip
    gone = {_key(one) for one in known} - {_key(one) for one in made}
    found.update(
        made, no_fuzzy_matching=not gone, update_creation_date=False
    )  # a text is reworded only where one goes
    return found


def _key(one: Message) -> tuple[str, str | None]:
    return one.id if isinstance(one.id, str) else one.id[0], one.context


def written(made: Catalog) -> bytes:
    """The .po or .pot file."""
    for one in made:
        one.flags -= {
            "python-format",
            "python-brace-format",
        }  # Babel takes "80 % of" for one, and most are the other
    out = BytesIO()
    write_po(out, made, width=0, ignore_obsolete=True, include_previous=True)
    return out.getvalue().rstrip(b"\n") + b"\n"


def compiled(made: Catalog) -> bytes:
    """The .mo file: without what is empty or fuzzy."""
    out = BytesIO()
    write_mo(out, made)
    return out.getvalue()


def is_open(one: Message) -> bool:
    """Whether it is still to be translated."""
    parts = one.string if isinstance(one.string, list | tuple) else (one.string,)
    return bool(one.id) and (one.fuzzy or not all(parts))


def main(arguments: list[str]) -> int:
    texts = packed()
    PACKED.write_text(json.dumps(texts, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    made, failed = template(said(texts)), 0
    TEMPLATE.write_bytes(written(made))
    if arguments[:1] == ["--new"]:
        path = FOLDER / f"{arguments[1]}.po"
        begun = Catalog(path.stem.replace("-", "_"), header_comment=HEAD)
        if path.exists() or begun.locale is None:
            raise SystemExit(f"{path.name} is there already, or Babel does not know this language.")
        path.write_bytes(written(updated(begun, made)))
    for path in sorted(FOLDER.glob("*.po")):
        catalogue = updated(read(path), made)
        path.write_bytes(written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
        left = [_key(one)[0] for one in catalogue if is_open(one)]
        print(f"{path.name}: {len(made)} texts, {len(left)} to translate", *left[:10], sep="\n  ")
        failed += path.stem in WHOLE and bool(left)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
