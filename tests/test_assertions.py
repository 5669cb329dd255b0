"""Tests that could not fail are refused where a program can tell: what an assertion says is read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

TESTS = Path(__file__).resolve().parent
SOURCES = sorted(TESTS.rglob("*.py"))

ONE_WITH_ITSELF = {
    "core/test_record.py": "two objects without fields are equal",
    "test_architecture.py": "drawn twice, the picture is the same",
    "test_reportlab.py": "written twice, the file is the same",
    "page/diagram/test_deciding.py": "placed twice, the flow is the same",
    "text/fonts/test_reading.py": "made twice, the font is the same",
    "text/fonts/test_book.py": "asked for twice, a face is the same object",
}
"""Files that compare a thing with itself -> why: each side is made anew."""

BY_HELPERS = frozenset((
    "assert_all_stands", "assert_inside", "assert_outcomes", "assert_same_ink", "assertValid", "check_schema", "expect",
    "golden", "pytest.raises", "wait_for_function",
))  # fmt: skip
"""What fails by itself: helpers with assertions, and methods of libraries that raise or wait."""

ANY_INPUT = {
    "page/pictograms/test_svg.py:test_any_text_is_a_sign_or_refused": "made by hypothesis: any other error fails it",
}
"""Tests without an assertion -> why: that nothing else is raised is what they say."""


def parsed() -> Iterator[tuple[str, ast.Module]]:
    for path in SOURCES:
        yield path.relative_to(TESTS).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def vacuous(test: ast.expr) -> str | None:
    """Why an assertion holds whatever happens; None where a program cannot tell."""
    if isinstance(test, ast.Constant):
        return "a constant"
    if isinstance(
        test, ast.Tuple | ast.List | ast.Dict | ast.Set | ast.GeneratorExp | ast.Lambda | ast.JoinedStr
    ):
        return "an object that is always true"
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or):
        return next((why for value in test.values if (why := vacuous(value))), None)
    if isinstance(test, ast.Call) and isinstance(test.func, ast.Name) and test.func.id in ("all", "any"):
        made = test.args[0]
        over = made.generators[0].iter if isinstance(made, ast.GeneratorExp | ast.ListComp) else made
        return "over nothing" if isinstance(over, ast.Tuple | ast.List) and not over.elts else None
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _compared(test.left, test.ops[0], test.comparators[0])
    return None


def _compared(left: ast.expr, by: ast.cmpop, right: ast.expr) -> str | None:
    one, other = ast.unparse(left), ast.unparse(right)
    if one == other and isinstance(by, ast.Eq | ast.Is | ast.LtE | ast.GtE):
        return "a thing with itself"
    if isinstance(by, ast.In) and one in ("''", "b''"):
        return "nothing is in everything"
    if (
        isinstance(by, ast.GtE)
        and other == "0"
        and isinstance(left, ast.Call)
        and ast.unparse(left.func) == "len"
    ):
        return "a length is never negative"
    return None


@pytest.mark.parametrize(
    "said",
    [
        "assert True", "assert (x == 1, 'why')", "assert x == 1 or True", "assert x == x", "assert '' in text",
        "assert len(found) >= 0", "assert (one for one in found)", "assert all(x for x in [])", "assert f'{x}'",
    ],
)  # fmt: skip
def test_what_cannot_fail_is_known(said: str) -> None:
    [node] = ast.parse(said).body
    assert isinstance(node, ast.Assert)

    assert vacuous(node.test) is not None


def test_no_assertion_holds_whatever_happens() -> None:
    asserted = [
        (name, node) for name, tree in parsed() for node in ast.walk(tree) if isinstance(node, ast.Assert)
    ]
    found = [(name, node.lineno, why) for name, node in asserted if (why := vacuous(node.test))]

    assert len(asserted) > 3000
    assert {one[0] for one in found if one[2] == "a thing with itself"} <= set(ONE_WITH_ITSELF)
    assert [one for one in found if one[0] not in ONE_WITH_ITSELF] == []


def test_what_is_raised_is_said_exactly() -> None:
    """`pytest.raises(Exception)` is content with a mistake in the test itself."""
    asked = [
        (name, node.lineno, {one.id for one in ast.walk(node.args[0]) if isinstance(one, ast.Name)})
        for name, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.raises" and node.args
    ]

    assert len(asked) > 20
    assert [one for one in asked if one[2] & {"Exception", "BaseException"}] == []


def helpers(tree: ast.Module) -> set[str]:
    """Functions of a module that assert something for its tests."""
    defined = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {node.name for node in defined if not node.name.startswith("test_") and asserts(node)}


def asserts(function: ast.AST, known: frozenset[str] | set[str] = BY_HELPERS) -> bool:
    """Whether a function can fail: an assertion, or a call that fails by itself."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called in known or called.rpartition(".")[2] in BY_HELPERS:
                return True
    return False


def test_a_test_without_an_assertion_is_known() -> None:
    [silent, speaking] = ast.parse(dedent("""\
        def test_one(): run()
        def test_two(): expect(page).to_be_visible()
    """)).body  # fmt: skip

    assert not asserts(silent)
    assert asserts(speaking)


def test_every_test_asserts_something() -> None:
    tests = [
        (f"{name}:{node.name}", asserts(node, BY_HELPERS | helpers(tree)))
        for name, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    ]

    assert len(tests) > 1000
    assert {name for name, can_fail in tests if not can_fail} == set(ANY_INPUT)
