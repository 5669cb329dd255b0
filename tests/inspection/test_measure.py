"""The tool that measures our rules on a corpus: finds, blames and broken files are counted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.inspection.seeds import damaged, good, good_screen, root

TOOL = Path("tools/corpus/measure.py")


def test_a_corpus_of_four(tmp_path: Path) -> None:
    part = tmp_path / "PDF_UA-1" / "7.1 General"
    part.mkdir(parents=True)
    for name, data in {
        "7.1-t01-pass-a": good_screen(),
        "7.1-t01-fail-a": damaged(root("MarkInfo", None), good_screen()),
        "7.1-t02-fail-a": good(),
        "7.1-t02-pass-b": damaged(root("Lang", None), good_screen()),
    }.items():
        (part / f"suite {name}.pdf").write_bytes(data)
    done = subprocess.run(
        [sys.executable, TOOL, tmp_path, "PDF_UA-1"], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[0] == "PDF_UA-1: 1 of 2 found, 1 of 2 blamed, 0 broken"
    assert "blames    1 ua-language" in done.stdout
    assert "unseen suite 7.1-t02-fail-a" in done.stdout
