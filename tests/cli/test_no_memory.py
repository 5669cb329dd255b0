"""Memory that ends at any module ends the command in a line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.engine.projects import tiny

FULL = """
import sys
from leafletgen.__main__ import run

class Full:
    left = None

    def find_spec(self, name, path=None, target=None):
        if name == "leafletgen.cli.main":
            self.left = int(sys.argv.pop())
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                raise MemoryError

sys.meta_path.insert(0, Full())
run()
"""
"""The command, which is given no memory from so many modules on; also not for those that would say so in other words."""


@pytest.mark.parametrize("verb", ["check", "build"])
@pytest.mark.parametrize("modules", [0, 7, 60, 180, 290])
def test_memory_that_ends_at_a_module_is_told_in_a_line(verb: str, modules: int, tmp_path: Path) -> None:
    root = tiny(tmp_path)
    command = [sys.executable, "-c", FULL, verb, str(root), str(modules)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 2
    assert "no memory is left" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
