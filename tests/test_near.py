"""Which tests a change can reach."""

from __future__ import annotations

from tools.near import ROOT, near


def test_the_nearest_come_first() -> None:
    changed = ROOT / "src/leafletgen/core/files/store.py"
    found = [path.relative_to(ROOT).as_posix() for path in near({changed})]

    assert "tests/core/test_store.py" in found[:4]
    assert "tests/core/test_icc.py" not in found
    assert found.index("tests/core/test_store.py") < found.index("tests/core/test_record.py")


def test_what_no_module_imports_is_reached_by_itself() -> None:
    own = ROOT / "tests/test_near.py"

    assert near({own}) == [own]
