"""What is asked for stays in the project: links that lead out are neither read nor written through; who only reads changes
nothing; what is taken away carries its output in its name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from email.message import Message
from hashlib import sha256
from pathlib import Path

import pytest
from tests.engine.projects import tiny
from tests.studio.conftest import MY, Served, flagship_in_few, serving
from tests.studio.test_guard import READ

from leafletgen.model.project.world import World
from leafletgen.studio.addresses.prints import named_after

SECRET = "head: ကောင်းကောင်း-secret\nbody: secret-body\nsteps: {s1: secret-1, s2: secret-2, s3: secret-3}\n"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    path = tmp_path / "elsewhere"
    path.mkdir()
    (path / "my.yaml").write_text(SECRET, encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    return tiny(folder.resolve(), my=MY)


def all_said(served: Served) -> bytes:
    asked = (
        *READ,
        "/api/lines?file=locales/my.yaml&line=1",
        "/api/lines?file=status/my.yaml&line=1",
        "/api/merge/my",
    )
    return b"".join(served.owner.get(path).body for path in asked if path != "/api/events")


LINKED = ("locales/my.yaml", "status/my.yaml", "glossary.yaml", "layouts/card.yaml", "locales", "status", "languages",
          "languages/xx.yaml", "pictograms/sign.svg", "fonts/Mine/Mine-Regular.ttf", "profiles/own.yaml",
          "pictures/photo.jpg", "themes/own.yaml", "printed.yaml")  # fmt: skip


@pytest.mark.parametrize("name", LINKED)
def test_what_a_link_leads_to_is_not_shown(root: Path, elsewhere: Path, name: str) -> None:
    path = root / name
    if path.is_dir():
        for file in path.iterdir():
            file.rename(elsewhere / file.name)
        path.rmdir()
        (elsewhere / "my.yaml").write_text(SECRET, encoding="utf-8")
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(elsewhere if path.suffix == "" else elsewhere / "my.yaml")

    with serving(root) as served:
        assert b"secret" not in all_said(served)


@pytest.mark.parametrize(
    "name", ["locales/my.yaml", "status/my.yaml", "locales", "status", ".leafletgen/history"]
)
def test_nothing_is_written_through_a_link(root: Path, elsewhere: Path, name: str) -> None:
    with serving(root) as served:
        mark = served.owner.text("my", "head")["fingerprint"]
        path = root / name
        if path.is_dir():
            path.rename(elsewhere / path.name)
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(elsewhere / path.name if path.suffix == "" else elsewhere / "my.yaml")
        before = shown(elsewhere)

        answer = served.owner.put("my", "head", mark, "အသစ်", by="T", done=True)

        assert answer.status in (404, 409, 412)
        assert shown(elsewhere) == before


def shown(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): sha256(p.read_bytes()).hexdigest()
        for p in folder.rglob("*")
        if p.is_file()
    }


def test_the_preview_does_not_begin_where_its_own_folder_is_elsewhere(root: Path, elsewhere: Path) -> None:
    from click.testing import CliRunner

    from leafletgen.cli.main import main

    (root / ".leafletgen").symlink_to(elsewhere)

    done = CliRunner().invoke(main, ["preview", str(root), "--port", "0"])

    assert (done.exit_code, "is a link" in done.output) == (2, True)
    assert [p.name for p in elsewhere.iterdir()] == ["my.yaml"]


def test_a_link_within_the_project_is_a_file_like_any_other(root: Path) -> None:
    (root / "kept.yaml").write_text(MY, encoding="utf-8")
    (root / "locales" / "my.yaml").unlink()
    (root / "locales" / "my.yaml").symlink_to(root / "kept.yaml")

    with serving(root) as served:
        assert served.owner.get("/api/texts/my").status == 200


def test_at_a_terminal_links_lead_where_they_lead(root: Path, elsewhere: Path) -> None:
    (root / "glossary.yaml").symlink_to(elsewhere / "my.yaml")

    assert b"secret" in World(root).read(root / "glossary.yaml")
    with pytest.raises(PermissionError):
        World(root, confined=True).read(root / "glossary.yaml")


def test_who_only_reads_changes_nothing(tmp_path: Path) -> None:
    root = flagship_in_few(tmp_path.resolve())
    with serving(root) as served:
        links = [served.browser(served.link("my", edit=edit)) for edit in (False, True)]
        until_laid = served.owner.get("/api/findings")
        assert until_laid.status == 200
        before = _state(root)

        for reader in (*links, served.owner):
            for path in READ:
                if path != "/api/events":
                    reader.get(path.replace("/card", "/sheet"))

        assert _state(root) == before


def _state(root: Path) -> dict[str, tuple[int, str]]:
    return {
        str(p.relative_to(root)): (os.stat(p).st_mtime_ns, sha256(p.read_bytes()).hexdigest())
        for p in sorted(root.rglob("*"))
        if p.is_file()
    }


@pytest.fixture
def printed(root: Path) -> Iterator[Served]:
    for name in (
        "card/tiny.my.pdf",
        "card/north/tiny.my.pdf",
        "proof/tiny.my.pdf",
        "card/tiny.card.zip",
        "kits/a.pdf",
    ):
        path = root / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-1.7")
    with serving(root) as served:
        yield served


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("card/tiny.my.pdf", "tiny.card.my.pdf"),
        ("card/north/tiny.my.pdf", "tiny.card.north.my.pdf"),
        ("proof/tiny.my.pdf", "tiny.proof.my.pdf"),
        ("card/tiny.card.zip", "tiny.card.zip"),
        ("kits/a.pdf", "a.kits.pdf"),
    ],
)
def test_a_download_carries_its_output_in_its_name(printed: Served, path: str, name: str) -> None:
    answer = printed.owner.get(f"/api/file/{path}")

    head = Message()
    head["content-disposition"] = answer.headers["content-disposition"]
    assert head.get_filename() == name
    assert named_after(printed.root, (printed.root / "output" / path).resolve()) == name


def test_so_does_a_package(printed: Served) -> None:
    one = printed.owner.get("/api/zip?path=card/tiny.my.pdf").headers["content-disposition"]
    two = printed.owner.get("/api/zip?path=card/tiny.my.pdf&path=proof/tiny.my.pdf").headers[
        "content-disposition"
    ]

    assert ('filename="tiny.card.zip"' in one, 'filename="tiny.zip"' in two) == (True, True)


@pytest.mark.parametrize(
    "until", ["2026-02-30", "2026-13-01", "2026-00-10", "soon", "26-11-30", "2026/11/30", "20261130"]
)
def test_the_last_day_of_a_link_is_a_day(printed: Served, until: str) -> None:
    assert printed.owner.post("/api/links", {"language": "my", "edit": True, "until": until}).status == 400


def test_a_link_is_good_for_two_weeks_where_nobody_says_otherwise(printed: Served) -> None:
    made = printed.owner.post("/api/links", {"language": "my", "edit": True})

    assert made.json["until"] == "2026-12-09"
