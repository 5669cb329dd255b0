"""What a page tells whoever comes from a printed sheet: is it current?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.cli.main import main

DE = """\
head: Leichter Job?
body: "Sie zahlen; die Polizei kommt zu **dir**. Ruf zuerst {police} an."
steps: {s1: Sie kaufen., s2: Du nimmst an., s3: Du gibst weiter.}
"""
NOTICE = re.compile(
    r'<p class="sheet (\w+)" id="([^"]+)" lang="de" dir="auto"><strong>([^<]+)</strong>(?: <span class="why">([^<]+)</span>)?'
)


def run(*words: object) -> None:
    done = CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four versions: the first was withdrawn, the second said something else, the third differs by its number alone."""
    root = tiny(tmp_path_factory.mktemp("notices"), de=DE)
    edit(root / "leaflet.yaml", "profile: screen}\n", "profile: screen}\n  web: {of: card, profile: html}\n")
    edit(root / "leaflet.yaml", "version: r1", "version: no 1")
    run("release", root, "--today", TODAY)
    edit(root / "leaflet.yaml", "version: no 1", "version: r2")
    run("release", root, "--today", TODAY)
    edit(root / "locales" / "de.yaml", "Leichter Job?", "Leichtes Geld?")
    for before, after in (("r2", "r3"), ("r3", "r4")):
        edit(root / "leaflet.yaml", f"version: {before}", f"version: {after}")
        run("release", root, "--today", TODAY, "--valid-until", "2027-03-31")
    run("release", root, "--withdraw", "no 1", "--note", "The <number> was wrong.")
    return root


def notices(root: Path) -> list[tuple[str, ...]]:
    run("build", root, "-o", "web")
    return NOTICE.findall((root / "output" / "web" / "tiny.de.html").read_text(encoding="utf-8"))


def test_each_version_has_its_answer(root: Path) -> None:
    first, second, third, last = notices(root)

    assert (first[0], first[1], first[3]) == ("withdrawn", "no-1", "The &lt;number&gt; was wrong.")
    assert (second[0], second[1]) == ("replaced", "r2")
    assert "ersetzt" in second[2]
    assert (third[0], third[1]) == ("replaced", "r3")
    assert "gilt weiter" in third[2]
    assert (last[0], last[1]) == ("current", "r4")
    assert "2027-03-31" in last[2]


def test_a_release_makes_the_pages_again_and_no_sheet(root: Path) -> None:
    run("build", root)
    run("release", root, "--withdraw", "r3", "--note", "Wrong day.")

    done = CliRunner().invoke(main, ["build", str(root), "--explain-rebuild"], catch_exceptions=False)

    assert "releases/r3.yaml" in done.output
    assert "card/" not in done.stderr.split("Made:")[0]
    assert notices(root)[2][3] == "Wrong day."
