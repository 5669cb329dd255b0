"""How the tests run here; and by itself: the tests on one faulty module, imported anew (a table, a default)."""

from __future__ import annotations

import importlib.machinery
import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

import hypothesis
import pytest


def quiet() -> list[str]:
    hypothesis.settings.register_profile(
        "mutants", derandomize=True, deadline=None, database=None,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    os.environ["HYPOTHESIS_PROFILE"] = "mutants"
    return [
        "-q",
        "-s",
        "-n",
        "0",
        "--continue-on-collection-errors",
        "-p",
        "no:cacheprovider",
        "--tb=no",
        "--no-header",
        "--disable-warnings",
        "-r",
        "N",
        "-W",
        "ignore",
    ]


def limited(limit: float) -> None:
    seconds = int(limit * 4 + 8)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


def main(path: str, faulty: str) -> int:
    asked = json.load(sys.stdin)
    limited(asked["limit"])
    text = Path(faulty).read_text(encoding="utf-8")
    plain = importlib.machinery.SourceFileLoader.get_code

    def get_code(self: Any, name: str) -> Any:
        return compile(text, path, "exec", dont_inherit=True) if self.path == path else plain(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[assignment,method-assign]
    return 0 if pytest.main([*quiet(), "-x", *asked["tests"]]) == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
