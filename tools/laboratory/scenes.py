"""What is done to a project while something fails, and what must be true afterwards."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tools.laboratory.control import Fault, Ran, Visit, environment
from tools.laboratory.visitor import save_and_build

from leafletgen.core.data import FONTS
from leafletgen.engine.loss import CODES
from leafletgen.engine.refusal import UNREAD

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

_TRANSLATOR = """\
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({"id": row["id"], "text": row["text"]}))
"""
_AGREE = """\
import sys
from pathlib import Path
from leafletgen.engine.translation.translator import agree, translator
agree(translator(Path(sys.argv[1])).value)
"""

Files = Mapping[str, bytes]
FINDING = re.compile(r"(?:error|warning|note): .*\[([a-z]+(?:-[a-z]+)+)\]$")
PASSING = (
    ".leafletgen/cache",
    ".leafletgen/fonts",
    ".leafletgen/lock",
    ".leafletgen/build",
    ".leafletgen/examples",
    ".leafletgen/audit",
)
"""What may come and go, or tells the time: nothing is lost with it."""


class Scene(NamedTuple):
    """A command on a project of its own. `made`: folders of results, which may also be absent after a failure; `visit`: what is asked of one
    that serves.
    """

    name: str
    arguments: tuple[str, ...]
    made: tuple[str, ...]
    visit: Visit | None = None

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
    Scene("preflight twice", ("preflight", "./output/sheet/project.ja.pdf"), ()),
    Scene("translate", ("translate", "vi", ".", "--yes", "--today", TODAY), ()),
    Scene("diff", ("diff", "HEAD", "--project", ".", "--today", TODAY), ()),
    Scene(
        "preview",
        ("preview", ".", "--edit", "--port", "0", "--no-browser", "--json", "--today", TODAY),
        ("output",),
        save_and_build,
    ),
    Scene("verify", ("verify", "./output/sheet/project.ja.pdf", "--project", "."), ()),
)
CHANGE = ("カードをなくしたら", "カードをなくした")
NOBODY = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.org")
CHILDREN = ("build own", "check own", "preflight", "preflight twice", "preview", "verify")
"""Those that start processes of all kinds: of fonts of the project's own, of patterns, of editions, of somebody's PDF, veraPDF."""


def prepared(scene: Scene, folder: Path, home: Path) -> Path:
    """A project as it is before the scene: that of `init`; built, or with a file from a translator, where that comes first. `home`: where
    the folder of settings is.
    """
    project, run = folder / "project", partial(_run, home)
    if scene.name == "init":
        project.mkdir()
        return project
    run("init", str(project), "--today", TODAY)
    if scene.name == "build again":
        run("build", str(project), "--today", TODAY)
        _change(project)
    if scene.name in CHILDREN:
        _own(project)
        run("build", str(project), "--today", TODAY)
        shutil.rmtree(project / ".leafletgen" / "cache")
        if scene.name != "verify":
            leaflet = project / "leaflet.yaml"
            leaflet.write_text(leaflet.read_text("utf-8").replace("version: r1", "version: r2"), "utf-8")
    if scene.name == "import":
        run("export", "ja", str(project), "--to", "po", "--no-fit", "--out", str(folder))
        (file,) = folder.glob("*.po")
        (project / "ja.po").write_text(file.read_text("utf-8").replace(*CHANGE), "utf-8")
    if scene.name == "translate":
        run("add-language", "vi", str(project))
        _agreed(project, home)
    if scene.name == "diff":
        for words in (("init", "-q"), ("add", "-A"), (*NOBODY, "commit", "-q", "-m", "first")):
            subprocess.run(["git", "-C", str(project), *words], check=True, capture_output=True)
        _change(project)
    return project


def _change(project: Path) -> None:
    text = project / "locales" / "ja.yaml"
    text.write_text(text.read_text("utf-8").replace(*CHANGE), "utf-8")


def _own(project: Path) -> None:
    """Give a project fonts of its own and a pattern for its texts."""
    shutil.copytree(FONTS / "NotoSans", project / "fonts" / "NotoSans")
    with (project / "leaflet.yaml").open("a", encoding="utf-8") as leaflet:
        leaflet.write(
            "fonts: {Latn: [NotoSans]}\nforms: [{key: headline, pattern: '^(\\S+ ?){1,20}$', reason: words}]\n"
        )


def _agreed(project: Path, home: Path) -> None:
    """Name a program that translates in the settings, and agree to it."""
    settings = home / "home" / "leafletgen"
    settings.mkdir(parents=True, exist_ok=True)
    program = settings / "office.py"
    program.write_text(_TRANSLATOR, "utf-8")
    (settings.parent / "leafletgen.yaml").write_text(
        f"translate_with: {json.dumps([sys.executable, str(program)])}\n", "utf-8"
    )
    subprocess.run([sys.executable, "-c", _AGREE, str(project)], check=True, env=environment(home))


def _run(home: Path, *words: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "leafletgen", *words], check=True, capture_output=True, env=environment(home)
    )


def snapshot(project: Path) -> Files:
    """All files that count, by path."""
    found = {p.relative_to(project).as_posix(): p for p in sorted(project.rglob("*")) if p.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(PASSING)}


class Stage(NamedTuple):
    """A scene made ready: the project before it, its files before and after it when nothing fails, and what is found then."""

    scene: Scene
    project: Path
    before: Files
    good: Files
    found: frozenset[str]


def findings(said: str, project: Path) -> frozenset[str]:
    """The lines that tell a finding, wherever the project lies."""
    lines = said.replace(f"{project}/", "").splitlines()
    return frozenset(line for line in lines if FINDING.search(line))


def _blamed(stage: Stage, found: frozenset[str]) -> Iterator[str]:
    """Findings that a run without faults does not have, and that name what a user wrote, or an edition of it, as their cause."""
    theirs = [
        name for name in stage.before if not name.startswith((".leafletgen/", ".git/", *stage.scene.made))
    ]
    for line in sorted(found - stage.found):
        (code,) = FINDING.findall(line)
        if code in CODES.values() or (code not in UNREAD and any(name in line for name in theirs)):
            yield line


def faults_of(stage: Stage, fault: Fault, ran: Ran, after: Files, found: frozenset[str]) -> Iterator[str]:
    """What is wrong after a run with a fault; nothing where all held. `found`: what it told."""
    scene, before, good = stage.scene, stage.before, stage.good
    if ran.code is None:
        yield "hung"
        return
    if ran.left:
        yield f"left running: {ran.left}"
    if fault.call in ("fork", "child", "allocate") or not fault.at:
        yield from (f"blames what a user wrote: {line}" for line in _blamed(stage, found))
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
