"""The table of limits: its page, its findings, its use; and that the work grows in step with what is read."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from leafletgen.core import limits
from leafletgen.core.diagnostics import Sink
from leafletgen.core.files.intake import take
from leafletgen.core.hoard import Hoard
from leafletgen.core.limits import LIMITS, YAML_BYTES, NotAFileError, OverLimitError
from leafletgen.core.messages.table import CODES, PHRASES
from leafletgen.core.processes.tasks import Lost, TaskLimits
from leafletgen.core.processes.workers import apart
from leafletgen.core.reading import read_source
from leafletgen.core.reading.node import Scalar
from leafletgen.desk.report.excerpt import Ink, excerpt
from leafletgen.engine.findings.placed import Location
from leafletgen.model.locales.excess import excess_of
from leafletgen.model.locales.message import parse

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_made_from_the_table() -> None:
    spec = spec_from_file_location("limits_page", ROOT / "tools/limits.py")
    assert spec
    assert spec.loader
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert (ROOT / "docs/limits.md").read_text(encoding="utf-8") == tool.page(), "run tools/limits.py"


def test_every_limit_has_a_name_of_its_own_and_a_finding() -> None:
    assert len({limit.name for limit in LIMITS}) == len(LIMITS) > 40
    for limit in LIMITS:
        assert limit.code in CODES or limit.code in ("413", "ValueError"), limit
        if limit.code == "limit-passed" and limit.unit != "bytes":
            assert limit.unit in PHRASES, limit


def test_every_limit_is_kept_somewhere() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "src/leafletgen").rglob("*.py")
        if path != ROOT / "src/leafletgen/core/limits.py"
    )
    named = {name for name, value in vars(limits).items() if isinstance(value, limits.Limit)}

    assert {name for name in named if not re.search(rf"\b{name}\b", code)} == set()


@pytest.mark.parametrize("size", [YAML_BYTES.most, YAML_BYTES.most + 1])
def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path, size: int) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * size)

    if size == YAML_BYTES.most:
        assert len(take(file, YAML_BYTES)) == size
    else:
        with pytest.raises(OverLimitError) as caught:
            take(file, YAML_BYTES)
        assert (caught.value.limit, caught.value.count) == (YAML_BYTES, size)


def test_a_file_whose_size_nobody_knows_is_read_up_to_its_limit() -> None:
    """Files of /proc say that they are empty."""
    assert b"processor" in take(Path("/proc/cpuinfo"), YAML_BYTES)
    with pytest.raises(OverLimitError):
        take(Path("/proc/cpuinfo"), YAML_BYTES._replace(most=10))


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "/dev/tty0"])
def test_devices_are_not_read(name: str) -> None:
    with pytest.raises((NotAFileError, FileNotFoundError)):
        take(Path(name), YAML_BYTES)


def test_what_is_kept_has_a_bound() -> None:
    made: list[int] = []
    kept = Hoard(lambda size: made.append(size) or bytes(size), len, 100)  # type: ignore[func-returns-value]

    assert [len(kept(size)) for size in (40, 50, 40, 30, 50, 200, 200, 40)] == [
        40,
        50,
        40,
        30,
        50,
        200,
        200,
        40,
    ]
    # 30 pushes out 50, which was asked for longest ago; 50 pushes out 40; what is larger than all is never kept.
    assert made == [40, 50, 30, 50, 200, 200, 40]


def greedy(count: int) -> int:
    return len(bytearray(b"x" * count))


def test_a_task_of_its_own_that_outgrows_its_memory_is_lost_once() -> None:
    assert apart(greedy, 1 << 10, TaskLimits(30, 1 << 30)) == 1 << 10

    lost = apart(greedy, 3 << 30, TaskLimits(30, 300 << 20))

    # Asked for at once, so that no watch was quicker: the process met the bound that it had set itself.
    assert lost == Lost("memory", "300 MiB")


# ---------------------------------------------------------------- work in step with what is read


def steps(work: Callable[[], object]) -> int:
    """How many functions are called, Python's and C's."""
    count = 0

    def tell(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def parsed(text: str) -> object:
    source = read_source("a.yaml", f"a: {text}".encode(), Sink())
    assert source
    return parse(
        "a", Scalar(source, 3, 3 + len(text), text, "plain"), Sink(), ruby="\u4e00-\u9fff", joins_lines=""
    )


def shown(text: str) -> object:
    source = read_source("a.yaml", text.encode(), Sink())
    return excerpt(Location("a.yaml", 1, len(text) // 2, 1, len(text) // 2 + 1), source, Ink(False), "31")


PIECES = {
    "letters with marks": "e\u0301\u0323\u0308 ",
    "jamo": "\u1100\u1161\u11a8",
    "facts": "{desk} ",
    "bold": "**a** ",
    "readings": "\u6f22《かん》",
    "braces": "}a",
    "bars": "｜a",
    "line ends": "a\n b",
}


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("work", [parsed, shown, excess_of])
def test_twice_the_text_is_at_most_twice_the_work(name: str, work: Callable[[str], object]) -> None:
    once, twice = (steps(lambda n=n: work(PIECES[name] * n)) for n in (500, 1000))

    assert twice < 2.2 * once + 200


def test_marks_are_counted_by_letter() -> None:
    assert excess_of("e" + "\u0301" * 30 + "e" + "\u0301" * 30) is None
    found = excess_of("ab e" + "\u0301" * 31 + "c")
    assert found is not None
    assert (found.limit.name, found.number, found.offset) == ("text-marks", 31, 3)
    # Vowel signs that take room of their own are letters of a line: they may follow one another.
    assert excess_of("\u0915" + "\u093e" * 40) is None
