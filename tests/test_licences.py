"""Every file says whose it is and what may be done with it (REUSE 3.3)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_every_file_has_a_licence_and_a_holder() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reuse", "--root", str(ROOT), "lint", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )

    found = json.loads(done.stdout)["non_compliant"]
    assert {name: value for name, value in found.items() if value} == {}
    assert done.returncode == 0
