"""What a file of a project says is a name, never a way: no value and no key in any of them, absolute or with `..`, leads a verb out of
the project.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.soak import mostly
from tests.trust.folders import SAVE, Sent, copied
from tests.trust.values import altered

DEEP = "a/b/c/d/e/f"
"""So far below the folder that is watched lies the project: as often as `..` stands in a value."""
UPWARDS, ABSOLUTE = "../" * 6 + "new", "{top}/new"
SHARE = 97
"""Every so-manieth value is tried in all runs; the others in long ones."""


class Read(NamedTuple):
    """Files whose values are altered, and the verbs that read them and write."""

    pattern: str
    verbs: tuple[str, ...]


FILES = {
    "leaflet": Read("leaflet.yaml", ("build", "kit", "site", "export", "release", "status --printed", "pseudo")),
    "layouts": Read("layouts/*.yaml", ("build", "kit", "tidy --rename")),
    "themes": Read("themes/*.yaml", ("build",)),
    "table": Read("dorms.csv", ("build", "kit", "site", "status --printed")),
    "texts": Read("locales/*.yaml", ("build", "import", "tidy --rename", "export", "add-language")),
    "records": Read("status/*.yaml", ("build", "import", "tidy --rename", "approve", "export", SAVE)),
    "history": Read(".leafletgen/history/*.jsonl", ("import", "tidy --rename", SAVE)),
    "written": Read(".leafletgen/records", ("import", "approve")),
    "kits": Read(".leafletgen/kits/**/*.made", ("kit", "status --printed")),
    "schemas": Read(".leafletgen/schemas/status.schema.json", ("schema",)),
    "releases": Read("releases/*.yaml", ("release", "build", "verify", "diff")),
    "printed": Read("printed.yaml", ("status --printed", "build", "status")),
    "incoming": Read("../good.po", ("import",)),
    "names of git": Read(".git/HEAD", ("diff",)),
    "branches of git": Read(".git/refs/heads/*", ("diff",)),
    "settings of git": Read(".git/config", ("diff",)),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "fork")


@pytest.mark.parametrize("value", [UPWARDS, ABSOLUTE], ids=("upwards", "absolute"))
@pytest.mark.parametrize(("which", "share"), mostly([(w, s) for w in FILES for s in (SHARE, 1)], lambda one: one[1] == SHARE))  # fmt: skip
def test_no_value_leads_out(sent: Sent, tmp_path: Path, which: str, share: int, value: str) -> None:
    read, count = FILES[which], 0
    said = value.format(top=tmp_path)
    for path in sorted(sent.root.glob(read.pattern)):
        for where, data in altered(path, said):
            count += 1
            if count % share == 0 or (share > 1 and count == 1):
                _try(sent, tmp_path, os.path.relpath(path, sent.root), data, read.verbs, where)
    assert count


def _try(sent: Sent, top: Path, name: str, data: bytes, verbs: tuple[str, ...], where: str) -> None:
    tried = copied(sent, top / DEEP)
    (tried.root / name).write_bytes(data)
    before = _outside(top, tried.root)
    for verb in verbs:
        tried.does(verb)
        assert _outside(top, tried.root) == before, (name, where, verb)
    shutil.rmtree(top / "a")


def _outside(top: Path, root: Path) -> set[tuple[str, int]]:
    """All that lies below a folder, but for the project, with its size."""
    found = set()
    for folder, folders, files in os.walk(top):
        folders[:] = [one for one in folders if Path(folder, one) != root]
        found |= {
            (os.path.join(folder, one), os.lstat(os.path.join(folder, one)).st_size)
            for one in (*folders, *files)
        }
    return found
