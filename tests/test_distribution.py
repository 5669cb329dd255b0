"""The wheel as strangers get it: what is in it, and that it works where it was installed, outside of any checkout."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.soak import mostly
from tools.release import dist, prepare, trying

FORMS = {"uv-first": ("uv", 0, True), "pipx-first": ("pipx", 0, False), "pip-last": ("pip", -1, True)}
"""Installers with the first and the last Python here, and whether all is tried there; `make try-wheel` tries all with all."""
SHARED = (
    "share/man/man1/leafletgen.1",
    "share/applications/leafletgen.desktop",
    "share/icons/hicolor/scalable/apps/leafletgen.svg",
)
"""What belongs to the system around: manual pages, the entry of the menu of programs."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    paths = dist.build(tmp_path_factory.mktemp("dist"))
    return {path.name.rsplit(".", 1)[-1]: path for path in paths}


def test_what_is_in_the_wheel(made: dict[str, Path]) -> None:
    names = ZipFile(made["whl"]).namelist()

    assert any(name.startswith("leafletgen/data/fonts/NotoSans/") for name in names)
    assert {"leafletgen/data/messages/ja.mo", "leafletgen/data/messages/zh-Hans.mo"} <= set(names)
    assert not [name for name in names if name.endswith((".po", ".pot")) or "/messages/en/" in name], (
        "what is compiled of them will do"
    )
    assert "leafletgen/studio/static/dist/LICENSES.txt" in names
    assert "leafletgen/data/catalogue/examples.json" in names
    about = f"leafletgen-{dist.version()}"
    assert {f"{about}.dist-info/licenses/{name}" for name in ("LICENSE", "NOTICE")} <= set(names)
    assert len([one for one in names if "/licenses/LICENSES/" in one]) == len(
        list((dist.ROOT / "LICENSES").iterdir())
    )
    manual = [one for one in names if one.startswith(f"{about}.data/data/share/man/man1/")]
    assert len(manual) == len(list((dist.ROOT / "docs/man").glob("*.1")))
    assert not [name for name in names if name.startswith(("tests/", "tools/", "leafletgen/studio/front/"))]
    assert made["whl"].stat().st_size < 40e6
    with tarfile.open(made["gz"]) as archive:
        assert any(name.endswith("/Makefile") for name in archive.getnames())


@pytest.mark.parametrize("form", mostly(FORMS, ["pip-last"]))
def test_it_works_where_it_is_installed(made: dict[str, Path], tmp_path: Path, form: str) -> None:
    installer, python, whole = FORMS[form]
    installed = trying.install(made["whl"], installer, list(trying.pythons())[python], tmp_path / "env")

    assert {"first.en.pdf", "first.ja.pdf"} <= set(trying.used(installed, tmp_path / "work", whole=whole))
    assert installed.command.with_name("leafletgen-preview").exists()
    if installer == "pipx":
        assert (tmp_path / "env/man/man1/leafletgen.1").exists()
    else:
        assert [one for one in SHARED if not (tmp_path / "env" / one).is_file()] == []


def test_the_source_archive_makes_the_same_wheel(made: dict[str, Path], tmp_path: Path) -> None:
    """To the byte: so whoever builds a package from it has what we have, and the same commit makes the same bytes."""
    with tarfile.open(made["gz"]) as archive:
        archive.extractall(tmp_path, filter="data")

    (again,) = dist.build(tmp_path / "dist", "wheel", root=next(tmp_path.glob("leafletgen-*")))

    assert again.read_bytes() == made["whl"].read_bytes()


def test_the_bill_of_materials_names_every_library(tmp_path: Path) -> None:
    bill = json.loads(dist.bill(tmp_path).read_text(encoding="utf-8"))

    named = {one["name"].lower() for one in bill["components"]}
    assert {"reportlab", "pillow", "fonttools", "pyyaml", "uharfbuzz"} <= named
    assert bill["metadata"]["component"]["name"] == "leafletgen"
    sums = dist.digits(tmp_path, [next(tmp_path.glob("*.json"))])
    assert (
        subprocess.run(
            ["sha256sum", "-c", sums.name], cwd=tmp_path, capture_output=True, check=False
        ).returncode
        == 0
    )


def test_the_number_stands_once_in_each_place() -> None:
    for name, pattern in prepare.PLACES.items():
        text = (dist.ROOT / name).read_text(encoding="utf-8")
        assert prepare.written(text, pattern, dist.version()) == text
        assert "9.8.7" in prepare.written(text, pattern, "9.8.7")
    with pytest.raises(ValueError, match="0 times"):
        prepare.written("nothing", prepare.PLACES["pyproject.toml"], "1.0.0")


def test_what_is_no_version_is_not_prepared() -> None:
    assert any("no version" in one for one in prepare.faults("next"))
    assert any("already" in one for one in prepare.faults(dist.version()))


def test_news_that_are_named_by_words_are_gathered(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    news = tmp_path / prepare.NEWS
    news.mkdir(parents=True)
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(dist.ROOT / name, tmp_path)
    for name in ("14.fixed.one.md", "14.fixed.two.md", "14.fixed.3.md", "14.fixed.md"):
        (news / name).write_text(f"What {name} says.\n", encoding="utf-8")

    prepare.gathered(news, "9.8.7", "--draft")

    told = capfd.readouterr().out
    assert all(f"- What 14.fixed.{name}md says." in told for name in ("one.", "two.", "3.", ""))
