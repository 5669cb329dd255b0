"""An entry of the store is right or it is missing: whatever stands in its place, a build gives what a clean one gives."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from time import process_time

import pytest
from tests.cli.command import run
from tests.engine.layout.hostile import hostile, spoilt, state
from tests.engine.layout.rooms import kit
from tests.engine.projects import edit, tiny
from tests.engine.test_made import JA, VI, build_again, build_clean, sheets, told

from leafletgen.core.files import store as stores
from leafletgen.core.files.store import MARK, AnswerStore
from leafletgen.core.tables.columns import UnpackableError
from leafletgen.core.tables.records import FAULTS
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.layout.container import SetContainer
from leafletgen.engine.layout.packed import packed, unpacked
from leafletgen.engine.reuse.coded import decoded, encoded
from leafletgen.engine.reuse.former import Said as SaidRun
from leafletgen.engine.reuse.former import former, keep, said_before, store_of
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.text.fonts.book import FontBook

Entries = dict[str, bytes]


@pytest.fixture(autouse=True)
def _in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tiny(tmp_path / "project", vi=VI, ja=JA)
    edit(root / "layouts/card.yaml", "height: 20u", "height: 3u")  # so that there are findings, too
    return root


def entries(root: Path) -> list[Path]:
    return sorted(path for path in store_of(root).folder.glob("*/*") if not path.name.startswith("."))


def kind_of(data: bytes) -> str:
    """Which of the four an entry is: a run, an edition, what its making looked at, a zone."""
    if b"%PDF" in data:
        return "edition"
    if data.startswith(b"{"):
        return "run" if b'"said"' in data else "last"
    return "zone"


def of_another_user(before: Entries, root: Path) -> Entries:
    other = AnswerStore(root)
    other._secret = bytes(32)
    return {key: other._mark(key, data[MARK:]) + data[MARK:] for key, data in before.items()}


def of_another_version(before: Entries, root: Path) -> Entries:
    own, old = AnswerStore(root), stores.VERSION
    stores.VERSION = "0.0.1"
    try:
        return {key: own._mark(key, data[MARK:]) + data[MARK:] for key, data in before.items()}
    finally:
        stores.VERSION = old


def exchanged(before: Entries, root: Path) -> Entries:
    """Each in the place of another one of its kind: one language under another's name."""
    made = dict(before)
    for kind in {kind_of(data[MARK:]) for data in before.values()}:
        own = [key for key, data in before.items() if kind_of(data[MARK:]) == kind]
        made |= {key: before[other] for key, other in zip(own, [*own[1:], *own[:1]], strict=True)}
    return made


def with_right_digits(before: Entries, root: Path) -> Entries:
    """As entries were before they bore a mark."""
    return {key: sha256(data[MARK:]).digest() + data[MARK:] for key, data in before.items()}


def cut_off(before: Entries, root: Path) -> Entries:
    return {key: data[: len(data) // 2] for key, data in before.items()}


def too_short(before: Entries, root: Path) -> Entries:
    return {key: data[:9] for key, data in before.items()}


def one_bit(before: Entries, root: Path) -> Entries:
    return {key: data[:-3] + bytes((data[-3] ^ 1,)) + data[-2:] for key, data in before.items()}


WAYS = (of_another_user, of_another_version, exchanged, with_right_digits, cut_off, too_short, one_bit)


def clean(root: Path, **options: bool) -> tuple[object, dict[str, bytes]]:
    there = root.with_name("clean")
    shutil.rmtree(there, ignore_errors=True)
    shutil.copytree(root, there, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    return build_clean(there, **options), sheets(there)


def built(root: Path) -> tuple[object, dict[str, bytes]]:
    return told(build_again(root, anyway=True)), sheets(root)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_what_is_not_this_user_s_own_is_missing(
    project: Path, way: Callable[[Entries, Path], Entries]
) -> None:
    """And what a build gives is what a clean one gives, for the project as it is and with another fact."""
    build_again(project, anyway=True)
    before = {path.name: path.read_bytes() for path in entries(project)}
    for key, data in way(before, project).items():
        (store_of(project).folder / key[:2] / key).write_bytes(data)
    shared = state()
    found = AnswerStore(store_of(project).folder)

    assert {kind_of(data[MARK:]) for data in before.values()} == {"edition", "last", "zone"}
    for number in ("110", "119"):
        edit(project / "leaflet.yaml", 'value: "110"', f'value: "{number}"')
        assert built(project) == clean(project, anyway=True)
    assert state() == shared
    if way is not exchanged:
        edit(project / "leaflet.yaml", 'value: "119"', 'value: "110"')
        for path in (store_of(project).folder / key[:2] / key for key in before):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(way(before, project)[path.name])
        assert [key for key in before if found.get(key) is not None] == []


def test_what_is_hostile_alters_nothing_even_with_a_right_mark(project: Path) -> None:
    """As if the secret were known: no entry does more than be missing."""
    build_again(project, anyway=True)
    keys, shared, store = [path.name for path in entries(project)], state(), store_of(project)
    wanted = clean(project, anyway=True)
    for number, data in enumerate(hostile()):
        for key in keys:
            store.put(key, data)
        if number % 4 == 0:  # each is tried on each kind below
            assert built(project) == wanted, data[:60]
        assert unpacked(data, kit().book) is None
        with pytest.raises(FAULTS):
            decoded(data)
        assert state() == shared


def test_a_run_is_right_or_it_is_missing(project: Path) -> None:
    edit(project / "layouts/card.yaml", "height: 3u", "height: 20u")
    first = run("build", project, "--today", "2026-11-26")
    before = {path.name: path.read_bytes() for path in entries(project)}
    kinds = {kind_of(data[MARK:]) for data in before.values()}
    for way in (with_right_digits, of_another_user, exchanged):
        for key, data in way(before, project).items():
            (store_of(project).folder / key[:2] / key).write_bytes(data)
        assert run("build", project, "--today", "2026-11-26") == first
    assert kinds == {"run", "edition", "last", "zone"}


@pytest.mark.parametrize(
    "other",
    [{"code": 256}, {"code": True}, {"code": "0"}, {"code": 10**40}, {"said": [["x", 1]]}, {"said": [[1, True]]}, {"more": [1]},
     {"sheets": {"\0": ""}}, {"sheets": []}, {"said": [["x", True, 2]]}],
)  # fmt: skip
def test_a_run_of_other_types_is_none(project: Path, other: dict[str, object]) -> None:
    asked = former(project, "2026-11-26", ())
    keep(asked, project_files(project), SaidRun([("Made", False)], 0), {})
    assert said_before(asked) == SaidRun([("Made", False)], 0)
    kept = json.loads(asked.store.get(asked.key) or b"")
    asked.store.put(asked.key, json.dumps(kept | other).encode())

    assert said_before(asked) is None


def test_where_no_secret_can_be_kept_builds_are_clean(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a folder of their own has a secret for each run: nothing is found again, and nothing is wrong."""
    edit(project / "layouts/card.yaml", "height: 3u", "height: 20u")
    (project.parent / "file").write_text("no folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(project.parent / "file"))
    for way in ("fork", "spawn"):
        done = [run("build", project, "--today", "2026-11-26", LEAFLETGEN_WORKERS=way) for _ in "ab"]
        assert done[0] == done[1], way
    assert sheets(project) == clean(project)[1]


def kept(root: Path) -> tuple[list[bytes], list[bytes]]:
    """Editions and zones as they are packed."""
    store = store_of(root)
    found = [(one, kind_of(one)) for path in entries(root) if (one := store.get(path.name))]
    done = []
    for data, kind in found:
        if kind == "edition":
            end = 8 + int.from_bytes(data[:8], "big")
            done.append(data[8:end].partition(b"\n")[2])
    return done, [data for data, kind in found if kind == "zone"]


def fuzzed(root: Path, turns: int) -> None:
    build_again(root, anyway=True)
    dice, shared, book = random.Random(turns), state(), FontBook()
    (done, zones), back = kept(root), 0
    assert all(unpacked(one, book) for one in zones)
    assert all(decoded(one) for one in done)
    for _ in range(turns):
        data = spoilt(dice.choice(zones), dice)
        before = process_time()
        made = unpacked(data, book)
        assert process_time() - before < 2
        if made is not None:
            back += 1
            assert {*map(type, made.values())} <= {SetContainer}
            again(lambda made=made: packed(made))  # type: ignore[misc]
        try:
            edition = decoded(spoilt(dice.choice(done), dice))
        except FAULTS:
            continue
        assert isinstance(edition, EditionDone)
        encoded(edition)
    assert back
    assert state() == shared


def again(pack: Callable[[], object]) -> None:
    """What came out is made of what is declared: it goes in again, unless it is of more numbers than are written."""
    with suppress(UnpackableError):
        pack()


def test_spoilt_content_is_none_or_of_its_kind(project: Path) -> None:
    fuzzed(project, 400)


@pytest.mark.soak
def test_much_spoilt_content_is_none_or_of_its_kind(project: Path) -> None:
    fuzzed(project, 40_000)
