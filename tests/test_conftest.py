"""The marker `needs` skips with a reason; CI's switch turns every skip into a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

SAMPLE = """
    import pytest

    @pytest.mark.needs("no-such-command", "no-such-reader")
    def test_tool(): ...

    @pytest.mark.skip(reason="some other reason")
    def test_skip(): ...

    @pytest.mark.xfail(reason="known", strict=True)
    def test_known(): assert False

    def test_plain(): ...
"""


@pytest.fixture
def sample(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n    needs(*tools): x\n")
    pytester.makepyfile(
        test_sample=SAMPLE, test_module='import pytest\npytest.importorskip("no_such_module")\n'
    )
    monkeypatch.delenv("LEAFLETGEN_REQUIRE_ALL", raising=False)
    return pytester


def test_absent_tool_skips_with_the_reason(sample: pytest.Pytester) -> None:
    result = sample.runpytest_subprocess("-rs")

    result.assert_outcomes(passed=1, skipped=3, xfailed=1)
    result.stdout.fnmatch_lines(["*no-such-command is missing; no-such-reader is missing*"])


def test_require_all_skips_nothing(sample: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_REQUIRE_ALL", "1")

    result = sample.runpytest_subprocess("--continue-on-collection-errors")

    result.assert_outcomes(passed=1, errors=3, xfailed=1)
    result.stdout.fnmatch_lines(["*LEAFLETGEN_REQUIRE_ALL=1, yet skipped. *no-such-command is missing*"])
