"""What is done to a project while something fails, and what must be true afterwards."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tools.laboratory.control import EPOCH, Fault, Ran

from leafletgen.core.data import FONTS

TODAY = "2026-11-26"
_SAVE = """\
import sys, leafletgen
try:
    project = leafletgen.open(sys.argv[1], today="2026-11-26")
    project.save("ja", {"headline": "試し", "ask.text": "留学生課"}, by="YT")
    print("saved")
except (leafletgen.ProjectError, leafletgen.BusyError, OSError, MemoryError) as error:
    print("not saved:", error)
    sys.exit(1)
"""

Files = Mapping[str, bytes]
PASSING = (
    ".leafletgen/cache",
    ".leafletgen/fonts",
    ".leafletgen/lock",
    ".leafletgen/build",
    ".leafletgen/examples",
)
"""What may come and go: nothing is lost with it."""


class Scene(NamedTuple):
    """A command on a project of its own. `made`: folders of results, which may also be absent after a failure."""

    name: str
    arguments: tuple[str, ...]
    made: tuple[str, ...]

    def argv(self, project: Path) -> list[str]:
        """The command line for a project, which `.` names."""
        words = [
            word.replace("./", f"{project}/") if word != "." else str(project) for word in self.arguments
        ]
        return [sys.executable, *([] if words[0] == "-c" else ["-m", "leafletgen"]), *words]


SCENES = (
    Scene("init", ("init", ".", "--today", TODAY), ()),
    Scene("build", ("build", ".", "--today", TODAY), ("output",)),
    Scene("build again", ("build", ".", "--no-cache", "--today", TODAY), ("output",)),
    Scene("save", ("-c", _SAVE, "."), ()),
    Scene("approve", ("approve", "ja", ".", "--by", "YT", "--today", TODAY), ()),
    Scene("export", ("export", "ja", ".", "--to", "po", "--no-fit"), ("output",)),
    Scene("import", ("import", "./ja.po", ".", "--by", "YT", "--today", TODAY), ()),
    Scene("add-language", ("add-language", "vi", "."), ()),
    Scene("build own", ("build", ".", "--no-cache", "--seconds", "5", "--today", TODAY), ("output",)),
    Scene("check own", ("check", ".", "--seconds", "5", "--today", TODAY), ()),
    Scene("preflight", ("preflight", "./output/sheet/project.ja.pdf", "--own-rules"), ()),
    Scene("verify", ("verify", "./output/sheet/project.ja.pdf", "--project", "."), ()),
)
CHILDREN = ("build own", "check own", "preflight", "verify")
"""Those that start processes of all kinds: of fonts of the project's own, of patterns, of editions, of somebody's PDF."""
OF_THE_MACHINE = frozenset({
    "edition-died", "edition-older", "file-unreadable", "font-lost", "form-lost", "machine-refused", "memory-refused", "output-unwritable",
    "pdf-lost", "a-own-rules", "pdf-for-screens", "fact-unconfirmed", "date-missing", "edition-draft",
})  # fmt: skip
"""Findings that blame nothing that a user wrote; the last five a run without faults has, too."""


def prepared(scene: Scene, folder: Path) -> Path:
    """A project as it is before the scene: that of `init`; built, or with a file from a translator, where that comes first."""
    project = folder / "project"
    if scene.name == "init":
        project.mkdir()
        return project
    _run("init", str(project), "--today", TODAY)
    if scene.name == "build again":
        _run("build", str(project), "--today", TODAY)
        headline = project / "locales" / "ja.yaml"
        headline.write_text(
            headline.read_text("utf-8").replace("カードをなくしたら", "カードをなくした"), "utf-8"
        )
    if scene.name in CHILDREN:
        _own(project)
        if scene.name != "verify":
            leaflet = project / "leaflet.yaml"
            leaflet.write_text(leaflet.read_text("utf-8").replace("version: r1", "version: r2"), "utf-8")
    if scene.name == "import":
        _run("export", "ja", str(project), "--to", "po", "--no-fit", "--out", str(folder))
        (file,) = folder.glob("*.po")
        (project / "ja.po").write_text(
            file.read_text("utf-8").replace("カードをなくしたら", "カードをなくした"), "utf-8"
        )
    return project


def _own(project: Path) -> None:
    """Give a project fonts of its own and a pattern for its texts, and build it."""
    shutil.copytree(FONTS / "NotoSans", project / "fonts" / "NotoSans")
    with (project / "leaflet.yaml").open("a", encoding="utf-8") as leaflet:
        leaflet.write(
            "fonts: {Latn: [NotoSans]}\nforms: [{key: headline, pattern: '^(\\S+ ?){1,20}$', reason: words}]\n"
        )
    _run("build", str(project), "--today", TODAY)
    shutil.rmtree(project / ".leafletgen" / "cache")


def _run(*words: str) -> None:
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH}
    subprocess.run(
        [sys.executable, "-m", "leafletgen", *words], check=True, capture_output=True, env=environment
    )


def snapshot(project: Path) -> Files:
    """All files that count, by path."""
    found = {p.relative_to(project).as_posix(): p for p in sorted(project.rglob("*")) if p.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(PASSING)}


def faults_of(
    scene: Scene, fault: Fault, ran: Ran, before: Files, good: Files, after: Files
) -> Iterator[str]:
    """What is wrong after a run with a fault; nothing where all held."""
    if ran.code is None:
        yield "hung"
        return
    if ran.left:
        yield f"left running: {ran.left}"
    if fault.call in ("fork", "child", "allocate"):
        blamed = {*re.findall(r"\[([a-z]+(?:-[a-z]+)+)\]$", ran.said, re.MULTILINE)} - OF_THE_MACHINE
        if blamed:
            yield f"blamed what a user wrote: {', '.join(sorted(blamed))}"
    if "Traceback" in ran.said:
        yield "traceback: " + ran.said.strip().rsplit("\n", 1)[-1]
    if any(name.startswith(".leafletgen/internal") for name in after) or "internal" in ran.said:
        yield "called a fault of the program: " + ran.said.strip()[:300]
    if not fault.kills and ran.code not in (0, 1, 2):
        yield f"exit {ran.code}: {ran.said[-300:]}"
    if ran.code == 0 and after != good:
        odd = sorted(n for n in {*after, *good} if after.get(n) != good.get(n))
        yield f"exit 0, but not as it should be: {', '.join(odd)}"
    if ran.code and ran.code > 0 and not ran.said.strip():
        yield f"exit {ran.code} without a word"
    yield from _damaged(scene, fault, before, good, after)
    history = ".leafletgen/history/ja.jsonl"
    written = history in good and after.get("locales/ja.yaml") == good["locales/ja.yaml"]
    if written and after.get(history) != good[history]:
        yield "a text is overwritten and its earlier version in no history"


def _damaged(scene: Scene, fault: Fault, before: Files, good: Files, after: Files) -> Iterator[str]:
    for name in sorted({*before, *good, *after}):
        now = after.get(name)
        if now in (before.get(name), good.get(name)):
            continue
        if now is None and name not in before and name.startswith(scene.made):
            continue
        if name.endswith(".part"):
            if not fault.kills:
                yield f"left lying: {name}"
            continue
        yield f"{'lost' if now is None else 'damaged or unexpected'}: {name}"


def copied(project: Path, to: Path) -> Path:
    """A fresh copy of a project."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(project, to)
    return to
