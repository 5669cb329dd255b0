"""Projects that grow in one direction, and what people do with them: how the work grows with the project."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from math import log
from os import environ
from pathlib import Path
from time import process_time
from types import FrameType

import leafletgen
from leafletgen.engine.live import Live
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL
from leafletgen.engine.reuse.former import store_of
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.reuse.made import MadeEditions
from leafletgen.model.locales.status import fingerprint, fingerprint_of_all
from leafletgen.studio.addresses import board, edits

MOST = 1.15
"""The exponent: 1 is twice the work for twice the size."""
TODAY = "2026-11-25"
A_PAGE = 40
"""Blocks on a page."""
OTHER = "en-x-a0"
"""A language that is translated into."""

Task = Callable[[Path], Callable[[], object]]
"""What somebody does with a project: prepared, which is not counted, and done."""


def calls(work: Callable[[], object]) -> int:
    """How often Python calls something while this is done."""
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def milliseconds(work: Callable[[], object]) -> float:
    """Of the processor, in this process."""
    gc.collect()
    gc.disable()  # as the command does
    begun = process_time()
    try:
        work()
    finally:
        gc.enable()
    return 1000 * (process_time() - begun)


def exponent(found: Mapping[int, float]) -> float:
    """Of work over size, by least squares on logarithmic scales."""
    points = [(log(size), log(work)) for size, work in found.items()]
    x, y = (sum(one) / len(points) for one in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


@contextmanager
def in_turn() -> Iterator[None]:
    """All work is done in this process, where it can be counted."""
    before = environ.get("LEAFLETGEN_WORKERS")
    environ["LEAFLETGEN_WORKERS"] = "none"
    try:
        yield
    finally:
        environ.pop("LEAFLETGEN_WORKERS")
        environ.update({"LEAFLETGEN_WORKERS": before} if before is not None else {})


# ---------------------------------------------------------------- projects


def project(
    root: Path, *, languages: int = 2, outputs: int = 1, texts: int = 3, layout: str = "", rows: int = 0
) -> Path:
    """A project of which everything is translated and checked. `layout`: its blocks, else a paragraph for each text."""
    tags = ["en", *(f"en-x-a{n}" for n in range(languages - 1))]
    keys = [f"t{n}" for n in range(texts)]
    named = [f"o{n}" for n in range(outputs)]
    blocks = layout or _pages([f"{{paragraph: {key}}}" for key in keys])
    files = {
        "leaflet.yaml": f"format: 1\nname: p\ntitle: t0\nversion: r1\ndate: {TODAY}\nsource: en\n"
        f"languages: [{', '.join(tags)}]\noutputs:\n"
        + "".join(f"  {name}: {{layout: {name}, paper: A3, profile: screen}}\n" for name in named)
        + f"facts:\n  police: {{value: '110', checked: {TODAY}}}\n"
        + ("data: {file: rooms.csv, row: room}\n" if rows else ""),
        **{
            f"layouts/{name}.yaml": f"format: 1\npage: {{margin: 4u}}\n{blocks}"
            "type: {body: {size: 1u, floor: 0.8u}}\nspace: {block: 0.2u}\n"
            for name in named
        },
    }
    source = {key: f"Words of {key}" for key in keys}
    for tag in tags:
        said = source if tag == "en" else {key: f"{text} in {tag}" for key, text in source.items()}
        files[f"locales/{tag}.yaml"] = "".join(f"{key}: {text}\n" for key, text in said.items())
        if tag != "en":
            files[f"status/{tag}.yaml"] = _status(source, said)
    if rows:
        files["rooms.csv"] = "room,desk\n" + "".join(f"R{n},03-1234-{n:04}\n" for n in range(rows))
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def _status(source: Mapping[str, str], said: Mapping[str, str]) -> str:
    rows = "".join(
        f"  {key}: {{source: {source[key]}, target: {fingerprint(text)}, state: checked, by: R.H., on: {TODAY}}}\n"
        for key, text in said.items()
    )
    mark = fingerprint_of_all(said)
    return f"format: 1\nsigned: {{by: R.H., role: native, on: {TODAY}, texts: {mark}}}\ntexts:\n{rows}"


def _pages(blocks: list[str]) -> str:
    """So many blocks on as many pages as they need."""
    pages = [blocks[n : n + A_PAGE] for n in range(0, len(blocks), A_PAGE)]
    zones = [
        f"  - id: p{n}\n    blocks: [{{zone: {{id: z{n}, height: rest, blocks: [{', '.join(own)}]}}}}]\n"
        for n, own in enumerate(pages)
    ]
    return "pages:\n" + "".join(zones)


def _nested(depth: int) -> str:
    inner = "{paragraph: t0}, {paragraph: t1}, {paragraph: t2}"
    for _ in range(depth):
        inner = f"{{stack: {{blocks: [{inner}]}}}}"
    return _pages([inner])


def _rows(root: Path, rows: int) -> Path:
    contact = (
        "{contacts: {of: [{pictogram: telephone, number: desk, text: t0}]}}, {paragraph: t1}, {paragraph: t2}"
    )
    return project(root, rows=rows, layout=_pages([contact]))


GROWN: dict[str, Callable[[Path, int], Path]] = {
    "languages": lambda root, n: project(
        root,
        languages=n,
        layout=_pages(
            ["{paragraph: t0}, {paragraph: t1}, {paragraph: {text: t2, when: {language: [en, en-x-a0]}}}"]
        ),
    ),
    "outputs": lambda root, n: project(root, outputs=n),
    "rows": _rows,
    "texts": lambda root, n: project(root, texts=n),
    "blocks": lambda root, n: project(root, layout=_pages([f"{{paragraph: t{k % 3}}}" for k in range(n)])),
    "depth": lambda root, n: project(root, layout=_nested(n)),
}
"""In which direction a project grows."""


# ---------------------------------------------------------------- what is done


def _checked(root: Path) -> Callable[[], object]:
    def work() -> None:
        built = leafletgen.open(root, today=TODAY).check()
        assert built.ok, built.findings

    return work


def _stated(root: Path) -> Callable[[], object]:
    def work() -> None:
        assert all(row.ready for row in leafletgen.open(root, today=TODAY).status())

    return work


def _kept(root: Path) -> None:
    session = open_project(root, TODAY).value
    assert session is not None
    made = MadeEditions(store_of(root), project_files(root))
    from leafletgen.engine.build import build

    built = build(session, root / "output", made=made)
    assert not [d for d in built.diagnostics if d.is_error], built.diagnostics


def _again(root: Path) -> Callable[[], object]:
    """Nothing has changed but comments in the project file and in those of all languages."""
    from leafletgen.engine.build import build

    _kept(root)
    for path in (root / "leaflet.yaml", *root.glob("locales/*.yaml")):
        path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")

    def work() -> None:
        session = open_project(root, TODAY).value
        assert session is not None
        made = MadeEditions(store_of(root), project_files(root))
        built = build(session, root / "output", made=made)
        assert built.kept == len(session.sheets(ALL).value or ()), len(built.remade)

    return work


def _brought(form: str) -> Task:
    def prepared(root: Path) -> Callable[[], object]:
        [sent] = leafletgen.open(root, today=TODAY).export(form, OTHER, fit=False)
        file = root / sent.path
        data = file.read_bytes().replace(f" in {OTHER}".encode(), b" anew")
        file.write_bytes(data)

        def work() -> None:
            brought = leafletgen.open(root, today=TODAY).import_(file)
            assert brought.changes, brought

        return work

    return prepared


def _saved(root: Path) -> Callable[[], object]:
    live = Live(root, TODAY)
    for edition in live.editions():
        live.examined(edition)
    for tag in live.catalogs:
        live.checked(tag)
    board.board(live)

    def work() -> None:
        base = fingerprint(f"Words of t0 in {OTHER}")
        edit = edits.Edit("t0", "Other words", base, done=True, source="Words of t0", by="R.H.")
        assert edits.put(live, OTHER, edit, "en").status == 200
        for edition in live.editions():
            live.examined(edition)
        for tag in live.catalogs:
            live.checked(tag)
        assert board.board(live)["pending"] == 0

    return work


TASKS: dict[str, Task] = {
    "check": _checked,
    "build again": _again,
    "import of a table": _brought("csv"),
    "import of XLIFF": _brought("xliff2"),
    "import of po": _brought("po"),
    "a save in the preview": _saved,
    "status": _stated,
}
"""What people do with it."""


def grown(
    folder: Path,
    direction: str,
    task: str,
    sizes: tuple[int, ...],
    measure: Callable[[Callable[[], object]], float],
) -> dict[int, float]:
    """The work of a task for each size of a project."""
    found = {}
    with in_turn():
        for size in sizes:
            root = GROWN[direction](folder / f"{direction}-{size}-{task}".replace(" ", "-"), size)
            found[size] = measure(TASKS[task](root))
    return found
