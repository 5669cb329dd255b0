"""The house rules that no linter counts: sizes, names, and commands that the documents promise."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src" / "leafletgen").rglob("*.py"))

FILE_LINES = 400
MODULES_OF_A_ROOM = 30
FUNCTION_LINES_P90 = 30
FUNCTION_LINES = 60
# "file:function" of src/leafletgen -> why it may be longer than FUNCTION_LINES.
LONG_FUNCTIONS: dict[str, str] = {
    "page/diagram/flow/lattice.py:_walked": "one loop that is gone through thousands of times a picture: a call in it costs more than it does",
}

# A name that two classes bear -> why both must.
SAME_NAME: dict[str, str] = {}

MOST_PARAMETERS, MOST_OF_COMMANDS = 10, 8

EMPTY_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
DOCUMENTS = ["README.md", "CONTRIBUTING.md"]


def named(path: Path) -> str:
    return path.relative_to(ROOT / "src" / "leafletgen").as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[tuple[str, int]]:
    """Name and number of lines of each function of a file, docstring included, decorators not."""
    tree = parsed(path)
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [
        (f"{named(path)}:{node.name}", node.end_lineno - node.lineno + 1) for node in found if node.end_lineno
    ]


def test_files_are_short() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {name: length for name, length in lengths.items() if length > FILE_LINES} == {}


def test_rooms_are_small() -> None:
    """At the top of a folder; the command line has a file for each verb."""
    counts = Counter(path.parent for path in SOURCES if not named(path).startswith("cli/"))

    assert {named(room): count for room, count in counts.items() if count > MODULES_OF_A_ROOM} == {}


def test_functions_are_short() -> None:
    lengths = [entry for path in SOURCES for entry in functions(path)]
    ordered = sorted(length for _, length in lengths)
    too_long = {name for name, length in lengths if length > FUNCTION_LINES}

    assert too_long == set(LONG_FUNCTIONS), "split it, or say in LONG_FUNCTIONS why it is one piece"
    assert ordered[int(len(ordered) * 0.9)] <= FUNCTION_LINES_P90


def test_modules_are_named_by_what_they_do() -> None:
    parts = {part for path in SOURCES for part in Path(named(path)).with_suffix("").parts}

    assert parts & EMPTY_NAMES == set()


def test_modules_say_what_they_are() -> None:
    silent = [
        named(path)
        for path in SOURCES
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(parsed(path))
    ]

    assert silent == []


def test_public_api_is_sorted() -> None:
    tree = ast.parse((ROOT / "src" / "leafletgen" / "__init__.py").read_text(encoding="utf-8"))
    [names] = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]

    assert names == sorted(names)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_promised_make_targets_exist(document: str) -> None:
    promised = set(
        re.findall(
            r"`(?:\$ )?make ([a-z]+)|^ *(?:\$ )?make ([a-z]+)", (ROOT / document).read_text(), re.MULTILINE
        )
    )
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert {name for pair in promised for name in pair if name} - targets == set()


def test_hook_and_ci_run_the_same_commands() -> None:
    assert "entry: make --no-print-directory lint\n" in (ROOT / ".pre-commit-config.yaml").read_text()
    assert "make --no-print-directory test " in (ROOT / ".ci" / "run").read_text()
    rules = (ROOT / "Makefile").read_text()
    assert re.search(r"^test: .*\n\t.* \$\(if \$\(ARGS\),tests,-j2 style tests\)$", rules, re.MULTILINE)
    assert re.search(r"^lint: style ", rules, re.MULTILINE)


def class_names(path: Path) -> list[str]:
    """Classes of a file and the types it gives a name to (`Role: TypeAlias = ...`, `Role = Literal[...]`)."""
    tree = parsed(path)
    found = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            found.append(ast.unparse(node.target))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
            found += [
                name for name in map(ast.unparse, node.targets) if name[:1].isupper() and name != name.upper()
            ]
    return found


def test_a_word_means_one_thing() -> None:
    """A class name stands once in the whole package: who reads `Page` need not ask which. Private names, too."""
    homes: dict[str, list[str]] = {}
    for path in SOURCES:
        for name in class_names(path):
            homes.setdefault(name.lstrip("_"), []).append(named(path))

    assert {name: files for name, files in homes.items() if len(files) > 1 and not SAME_NAME.get(name)} == {}


def test_functions_take_few_parameters() -> None:
    """What takes more is given a record of options. `self` counts."""
    many: dict[str, int] = {}
    for path in SOURCES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                given = node.args
                count = len([*given.posonlyargs, *given.args, *given.kwonlyargs])
                if count > (MOST_OF_COMMANDS if named(path).startswith("cli/") else MOST_PARAMETERS):
                    many[f"{named(path)}:{node.name}"] = count

    assert many == {}


# "file:function" that may catch what is mostly a fault of our own -> why: everything in its `try` is done by somebody else's
# code, or it is the outermost line, where a fault is logged and shown.
CATCHES: dict[str, str] = {
    "cli/double_click.py:command": "the outermost line of a double click: logged with its traceback, and shown on a page",
    "cli/main.py:invoke": "the outermost line of a command: told in words, with a report of what is a fault of ours",
    "core/processes/children.py:run": "raised again: only the child is ended",
    "core/processes/supervisor.py:_hand_over": "a result that cannot be pickled is reported as raised, with the task",
    "core/processes/tasks.py:tried": "a fault of ours in one edition is reported as `internal`, with its traceback",
    "text/fonts/apart.py:main": "the outermost line of the reader: handed to who has asked, with its traceback",
    "text/languages/scalars.py:_character_set": "LookupError: an encoding that Python does not know",
    "core/files/recovery.py:_user": "Python says so on systems that know no users, each in its own way",
    "core/files/placing.py:write": "raised again: only the half-written file goes",
    "inspection/followed/functions.py:_calculated": "a program in a file is run: it may take from an empty stack, or the root of nothing",
    "core/pictures/images.py:_by_pillow": "Pillow raises all of them for damaged files; ours is done outside",
    "core/pictures/jpeg.py:bare": "counts through bytes that end anywhere",
    "engine/cluster/dask.py:__init__": "whatever Dask raises for what answers at an address: told with the address",
    "engine/cluster/dask.py:workers": "whatever Dask raises where the scheduler is gone: told",
    "engine/cluster/dask.py:answer": "whatever another machine raised: that worker is given up if it happens again, and told",
    "engine/cluster/dask.py:_called": "the same",
    "engine/cluster/dask.py:stop": "Dask takes leave of a scheduler that may be gone",
    "engine/exchange/po.py:_parsed": "polib raises them for broken files",
    "engine/exchange/po.py:_text": "LookupError: an encoding that Python does not know",
    "page/calendar/ics.py:occurrences": "icalendar raises whatever the file of a stranger makes it stumble over",
    "core/tables/workbook.py:read_workbook": "openpyxl raises whatever the XML of a stranger makes it stumble over",
    "engine/exchange/xml.py:parse": "LookupError: an encoding that lxml does not know",
    "inspection/followed/content.py:stream": "pikepdf raises TypeError for an inline picture without values",
    "inspection/read/programs.py:_tried": "fontTools has no error of its own for damage",
    "text/fonts/reading.py:read": "fontTools has no error of its own for damage; read apart, in a process of its own",
    "text/fonts/store.py:_kept": "an answer kept on disk may be anything",
    "studio/site.py:_done": "the outermost line of a request: logged, and answered",
    "studio/site.py:changed": "the outermost line of background work: logged and shown",
    "studio/site.py:watch": "the outermost line of background work: logged, shown, begun anew",
    "studio/site.py:lay_out_all": "the outermost line of background work: logged, shown, gone on with",
    "studio/site.py:_behind": "the outermost line of background work: logged and shown",
    "studio/addresses/six.py:_lines": "an answer that has begun has no status any more: logged, and said in the language's own line",
    "studio/addresses/rows.py:_lines": "an answer that has begun has no status any more: logged, and the other rows still come",
    "studio/addresses/kits.py:_run": "the outermost line of background work: logged, and said where its end is told",
}
OURS = {
    "BaseException", "Exception", "ArithmeticError", "AttributeError", "IndexError", "KeyError", "LookupError", "NameError",
    "TypeError", "AssertionError",
}  # fmt: skip
"""What Python raises for mistakes in a program."""


def catches(path: Path) -> list[str]:
    """Functions of a file that catch, or suppress, what is mostly a fault of our own."""
    found: list[str] = []

    def look(node: ast.AST, function: str) -> None:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            function = node.name
        caught: list[ast.AST] = []
        if isinstance(node, ast.ExceptHandler):
            caught = [node.type or ast.Name("BaseException")]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
            caught = list(node.args)
        names = {one.id for whole in caught for one in ast.walk(whole) if isinstance(one, ast.Name)}
        if names & OURS:
            found.append(f"{named(path)}:{function}")
        for child in ast.iter_child_nodes(node):
            look(child, function)

    look(parsed(path), "")
    return found


def test_no_except_hides_a_fault_of_ours() -> None:
    """A mistake of a user is looked for and told; a KeyError, TypeError ... of this program surfaces."""
    found = [place for path in SOURCES for place in catches(path)]

    assert set(found) == set(CATCHES), (
        "look first instead of catching, or say in CATCHES why it is nobody's fault of ours"
    )
