"""Record translations as made by machine: `python tools/record.py ja ar km` writes status/<tag>.yaml.

A text whose record is still true keeps it; one that is new or was changed is recorded as `machine` against today's
source. For maintainers who put machine translations into locales/; people's work is recorded by the program itself.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from leafletgen.build import open_project
from leafletgen.language.status import Review, Status, fingerprint, write
from leafletgen.project.load import Project


def records(project: Project, tag: str, on: str) -> Status:
    """The status of a language with every text accounted for."""
    source, target = project.catalogs[project.manifest.source], project.catalogs[tag]
    known = project.statuses[tag].texts
    texts = {}
    for key, message in target.messages.items():
        mark = fingerprint(message.value)
        text = source.messages[key].value if key in source.messages else ""
        old = known.get(key)
        if old is not None and old.target == mark and old.source == text:
            texts[key] = old
        else:
            texts[key] = Review(text, mark, "machine", by="machine", on=on)
    return Status(texts=texts)


def main(tags: list[str]) -> int:
    """Write the status files of the languages; gives the exit code."""
    root = Path.cwd()
    session = open_project(root).value
    if session is None:
        print("leaflet.yaml cannot be read; run: leafletgen check", file=sys.stderr)
        return 2
    for tag in tags:
        path = root / "status" / f"{tag}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            write(records(session.project, tag, datetime.now().astimezone().date().isoformat())),
            encoding="utf-8",
        )
        print(path.relative_to(root))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
