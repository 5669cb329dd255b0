"""Would the tests notice? A seeded sample of small faults, each put into the program and tried: `make mutants`.

    make mutants                                       the sample of docs/mutants.md, anew
    make mutants ARGS="--number 50 --seed 3"           another one
    make mutants ARGS="--only page/diagram --dry"      faults of one wing, nothing is written

mutmut says which faults there are; pytest collects the tests once, and each fault is tried in a fork of that process: the
functions' code is swapped, the tests that reach the line run, the quickest first, until one fails. A fault outside of
functions (a table, a default) is tried in a process of its own that imports the faulty module.

Left alone, because nobody sees them: docstrings, annotations, type variables, `__all__`, `field(...)`, decorators, the text of
log records, `strict=` of `zip` (an assertion about ourselves).
"""

from __future__ import annotations

import argparse
import ast
import difflib
import gc
import hashlib
import importlib.machinery
import inspect
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import _lru_cache_wrapper, cache
from itertools import islice
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import coverage
import hypothesis
import libcst as cst
import pytest
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "leafletgen"
WINGS = ("text", "engine/layout", "page/diagram", "page/blocks", "desk/exchange", "studio")
TESTS = ("text", "page", "engine/layout", "desk/exchange", "studio", "frames", "judge/preflight")
"""Those that run within this process: a fault here is not seen by a program that a test starts."""
REASONS = ROOT / "tests" / "mutants.toml"
REPORT = ROOT / "docs" / "mutants.md"
KEPT = ROOT / ".mutants"
SEED, NUMBER = 8, 640
PATIENCE = 12.0
"""Seconds of tests, as measured without faults, that one mutant may cost."""
AROUND = 32
"""Letters of a line that are shown before and after what is changed."""
UNSEEN_CALLS = {"TypeVar", "ParamSpec", "field", "cast", "getLogger"}
LOGS = {"debug", "info", "warning", "error", "exception", "log"}


@dataclass(frozen=True)
class Mutant:
    """One fault: where, the lines as they are and as they would be, and the whole file with the fault."""

    key: str
    file: str
    line: int
    before: str
    after: str
    code: str

    @property
    def wing(self) -> str:
        return next(wing for wing in WINGS if self.file.startswith(f"{wing}/"))

    @property
    def shown(self) -> str:
        """Place and change, with a little of what stands around it."""
        head = os.path.commonprefix([self.before, self.after])
        tail = os.path.commonprefix([self.before[len(head) :][::-1], self.after[len(head) :][::-1]])
        start, stop = max(len(head) - AROUND, 0), max(len(tail) - AROUND, 0)
        one, two = (text[start : len(text) - stop] for text in (self.before, self.after))
        left, right = "… " if start else "", " …" if stop else ""
        return f"{self.file}:{self.line}  {left}{one}{right}  ->  {left}{two}{right}"


# ---------------------------------------------------------------- which faults there are


class _Visitor(MutationVisitor):
    """mutmut's faults, those of decorated functions too, without what nobody sees."""

    def __init__(self) -> None:
        super().__init__(mutation_operators, IgnoredCode(set(), set(), set()))

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        match node:
            case cst.Annotation() | cst.Decorator() | cst.Import() | cst.ImportFrom():
                return True
            case cst.Call(func=cst.Name(value=name)) if name in UNSEEN_CALLS:
                return True
            case cst.Call(func=cst.Attribute(value=cst.Name(value="_log" | "log" | "logger"), attr=cst.Name(value=name))):
                return name in LOGS
            case cst.Arg(keyword=cst.Name(value="strict")):
                return True
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value="__all__"))]):
                return True
            case cst.If(test=cst.Name(value="TYPE_CHECKING")):
                return True
            case cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString()):
                return True
        return False


class Lot(NamedTuple):
    """A fault before it is drawn: cheap to make, there are fifteen a line."""

    key: str
    path: Path
    fault: Mutation


def lots(path: Path) -> Iterator[Lot]:
    """All faults of a file, in its order."""
    file = path.relative_to(SOURCE).as_posix()
    visitor = _Visitor()
    module, _ = _parsed(path)
    module.visit(visitor)
    seen: dict[str, int] = {}
    for fault in visitor.mutations:
        before, after = map(cst.Module([]).code_for_node, (fault.original_node, fault.mutated_node))
        name = f"{file}:{before}->{after}"
        seen[name] = seen.get(name, 0) + 1
        yield Lot(hashlib.sha256(f"{name}:{seen[name]}".encode()).hexdigest()[:10], path, fault)


@cache
def _parsed(path: Path) -> tuple[MetadataWrapper, Mapping[cst.CSTNode, CodeRange]]:
    wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
    return wrapper, wrapper.resolve(PositionProvider)


def mutant(lot: Lot) -> Mutant | None:
    """The fault put in; None where nobody can see it, or it is no program."""
    key, path, fault = lot
    if _is_of_strict(fault.original_node, fault.mutated_node):
        return None
    wrapper, places = _parsed(path)
    code = wrapper.module.deep_replace(fault.original_node, fault.mutated_node).code  # type: ignore[arg-type]
    if not _parses(code):
        return None
    line, before, after = _difference(wrapper.module.code, code, places[fault.original_node].start.line)
    return Mutant(key, path.relative_to(SOURCE).as_posix(), line, before, after, code)


def _is_of_strict(before: cst.CSTNode, after: cst.CSTNode) -> bool:
    def without(node: cst.CSTNode) -> str:
        if not isinstance(node, cst.Call):
            return cst.Module([]).code_for_node(node)
        kept = [a.with_changes(comma=cst.MaybeSentinel.DEFAULT) for a in node.args if not (a.keyword and a.keyword.value == "strict")]
        return cst.Module([]).code_for_node(node.with_changes(args=kept))

    return without(before) == without(after)


def _parses(code: str) -> bool:
    try:
        compile(code, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _difference(source: str, code: str, line: int) -> tuple[int, str, str]:
    """The first line that differs; what stands there, what would stand there."""
    old, new = source.splitlines(), code.splitlines()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            return a + 1, " ".join(x.strip() for x in old[a:b]), " ".join(x.strip() for x in new[c:d])
    return line, "", ""


def sample(number: int, seed: int, only: str) -> list[Mutant]:
    """As many faults as asked for. Each draws its lot by itself: a change of the program leaves most of a sample as it was."""
    files = [p for wing in WINGS for p in sorted((SOURCE / wing).rglob("*.py"))]
    files = [p for p in files if p.relative_to(SOURCE).as_posix().startswith(only)]
    found = [lot for path in files for lot in lots(path)]
    print(f"{len(found)} faults in {len(files)} files", flush=True)
    order = sorted(found, key=lambda lot: hashlib.sha256(f"{seed}:{lot.key}".encode()).digest())
    drawn = list(islice((made for lot in order if (made := mutant(lot))), number))
    return sorted(drawn, key=lambda m: (WINGS.index(m.wing), m.file, m.line))


# ---------------------------------------------------------------- which tests reach which line


class Reach:
    """The lines that each test reaches, and its seconds; also those of what tests share (fixtures of a module or more)."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.lines: dict[str, dict[str, set[int]]] = {}
        self.shared: dict[str, list[str]] = {}
        self.cover = coverage.Coverage(data_file=None, include=[f"{SOURCE}/{wing}/*" for wing in WINGS], config_file=False)
        self.test = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.test = item.nodeid
        self.shared[item.nodeid] = [f"shared:{name}" for name in getattr(item, "fixturenames", ())]
        self.cover.switch_context(item.nodeid)
        start = time.process_time()
        result = yield
        self.seconds[item.nodeid] = time.process_time() - start
        return result  # type: ignore[return-value]

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        if fixturedef.scope != "function":
            self.cover.switch_context(f"shared:{fixturedef.argname}")
        try:
            return (yield)  # type: ignore[return-value]
        finally:
            self.cover.switch_context(self.test)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed and report.when == "call" or report.failed:
            self.seconds[report.nodeid] = float("inf")  # no judge: it fails or is skipped without any fault

    def finish(self) -> None:
        data = self.cover.get_data()
        for file in data.measured_files():
            for line, contexts in data.contexts_by_lineno(file).items():
                for context in contexts:
                    self.lines.setdefault(context, {}).setdefault(file, set()).add(line)

    def table(self) -> dict[str, Any]:
        judges = {test: s for test, s in self.seconds.items() if s < PATIENCE}
        reached: dict[str, dict[int, list[str]]] = {}
        for test in judges:
            for context in (test, *self.shared[test]):
                for file, lines in self.lines.get(context, {}).items():
                    for line in lines:
                        reached.setdefault(file, {}).setdefault(line, []).append(test)
        return {"seconds": judges, "reached": reached}


def measure(folder: Path) -> None:
    """Run all tests once and keep which lines they reach."""
    reach = Reach()
    reach.cover.start()
    pytest.main([*_quiet(), *(f"tests/{t}" for t in TESTS)], plugins=[reach])
    reach.cover.stop()
    reach.finish()
    folder.mkdir(exist_ok=True)
    (folder / "reach.json").write_text(json.dumps(reach.table()), encoding="utf-8")


def _quiet() -> list[str]:
    hypothesis.settings.register_profile(
        "mutants", derandomize=True, deadline=None, database=None,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    os.environ["HYPOTHESIS_PROFILE"] = "mutants"
    return ["-q", "-s", "-n", "0", "--continue-on-collection-errors", "-p", "no:cacheprovider", "--tb=no", "--no-header", "--disable-warnings", "-r", "N", "-W", "ignore"]


class Judges:
    """Which tests judge a mutant."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.seconds: dict[str, float] = table["seconds"]
        self.reached: dict[str, dict[str, list[str]]] = table["reached"]

    def of(self, mutant: Mutant) -> list[str]:
        """Those that reach the line, the quickest first; then their neighbours, who may share what they have made."""
        lines = self.reached.get(str(SOURCE / mutant.file), {})
        first = set(lines.get(str(mutant.line), ())) if mutant.line in _statements(mutant.file) else set()
        for number in _statement(mutant.file, mutant.line):
            first.update(lines.get(str(number), ()))
        if not first:  # a table, a default: whoever comes into this file
            first = {test for tests in lines.values() for test in tests}
        homes = {test.partition("::")[0] for test in first}
        others = {test for test in self.seconds if test.partition("::")[0] in homes} - first
        chosen, spent = [], 0.0
        for test in (*sorted(first, key=self._order), *sorted(others, key=self._order)):
            if spent + self.seconds[test] <= PATIENCE:
                chosen.append(test)
                spent += self.seconds[test]
        return chosen

    def _order(self, test: str) -> tuple[float, str]:
        return self.seconds[test], test


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse((SOURCE / file).read_text(encoding="utf-8"))


@cache
def _statements(file: str) -> frozenset[int]:
    return frozenset(node.lineno for node in ast.walk(_tree(file)) if isinstance(node, ast.stmt))


def _statement(file: str, line: int) -> range:
    """The lines of the smallest statement round a line (of a compound one: its head)."""
    best = range(0)
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0):
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if isinstance(body, list) and body else node.end_lineno or 0
            if line <= max(last, node.lineno) and not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                best = range(node.lineno, max(last, node.lineno) + 1)
    return best


# ---------------------------------------------------------------- a fault tried


class Trial:
    """A pytest plugin: instead of running the tests it tries the mutants on them."""

    def __init__(self, mutants: Sequence[Mutant], judges: Judges) -> None:
        self.mutants, self.judges = mutants, judges
        self.verdicts: dict[str, str] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        made: dict[CodeType, list[FunctionType]] = {}
        for function in gc.get_objects():
            if isinstance(function, FunctionType) and function.__code__.co_filename.startswith(str(SOURCE)):
                made.setdefault(function.__code__, []).append(function)
        gc.freeze()
        for number, mutant in enumerate(self.mutants, 1):
            chosen = [test for test in self.judges.of(mutant) if test in items]
            limit = sum(self.judges.seconds[test] for test in chosen)
            start = time.monotonic()
            if not chosen:
                verdict, by = "no test", ""
            elif (pairs := _pairs(mutant)) is None:
                verdict, by = _cold(mutant, chosen, limit)
            else:
                swap = [(f, new) for old, new in pairs for f in made.get(old, ())]
                verdict, by = _warm(swap, [items[test] for test in chosen], limit)
            self.verdicts[mutant.key] = verdict
            print(f"{number:4} {verdict:8} {time.monotonic() - start:5.1f} s {len(chosen):4} tests {mutant.shown}   {by}", flush=True)
            note({"key": mutant.key, "verdict": verdict, "wing": mutant.wing, "shown": mutant.shown, "by": by})
        return True


def _pairs(mutant: Mutant) -> list[tuple[CodeType, CodeType]] | None:
    """Each function's code and its faulty one; None where the fault stands outside of functions."""
    path = str(SOURCE / mutant.file)
    old = compile((SOURCE / mutant.file).read_text(encoding="utf-8"), path, "exec", dont_inherit=True)
    return _beside(old, compile(mutant.code, path, "exec", dont_inherit=True))


def _beside(old: CodeType, new: CodeType) -> list[tuple[CodeType, CodeType]] | None:
    plain = [tuple(c for c in code.co_consts if not isinstance(c, CodeType)) for code in (old, new)]
    is_function = bool(old.co_flags & inspect.CO_NEWLOCALS)
    inner_old, inner_new = ([c for c in code.co_consts if isinstance(c, CodeType)] for code in (old, new))
    same = old.co_code == new.co_code and repr(plain[0]) == repr(plain[1]) and old.co_names == new.co_names
    if not is_function and not (same and len(inner_old) == len(inner_new)):
        return None
    found = [(old, new)] if is_function else []
    for a, b in zip(inner_old, inner_new, strict=False):
        within = _beside(a, b)
        if within is None:
            return None
        found += within
    return found


def _warm(swap: Iterable[tuple[FunctionType, CodeType]], items: Sequence[pytest.Item], limit: float) -> tuple[str, str]:
    """Tried in a fork of this process, with nothing remembered from before."""
    fd, name = tempfile.mkstemp()
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        _limited(limit)
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        status = 3
        try:
            for function, code in swap:
                function.__code__ = code
            for thing in gc.get_objects():
                if isinstance(thing, _lru_cache_wrapper):
                    thing.cache_clear()
            status = _run(items, fd)
        except ValueError:
            status = 4  # other free variables: cannot be swapped
        finally:
            os._exit(status)
    verdict = _awaited(child, limit)
    os.close(fd)
    by = Path(name).read_text(encoding="utf-8")
    Path(name).unlink()
    return verdict, by


def _run(items: Sequence[pytest.Item], fd: int) -> int:
    failed: list[str] = []

    class Ears:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.failed:
                failed.append(report.nodeid)

    items[0].config.pluginmanager.register(Ears())
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if failed:
            os.write(fd, failed[0].encode())
            return 1
    return 0


def _limited(limit: float) -> None:
    seconds = int(limit * 4 + 8)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


def _awaited(child: int, limit: float) -> str:
    """The verdict by how a process ended. Its group goes with it: servers, pools."""
    end = time.monotonic() + limit * 12 + 60
    status: int | None = None
    while status is None and time.monotonic() < end:
        done, how = os.waitpid(child, os.WNOHANG)
        if done:
            status = how
        else:
            time.sleep(0.01)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    if status is None:
        os.waitpid(child, 0)
        return "timeout"
    if os.WIFSIGNALED(status):
        return "timeout" if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL) else "killed"
    return {0: "survived", 4: "invalid"}.get(os.WEXITSTATUS(status), "killed")


def _cold(mutant: Mutant, chosen: Sequence[str], limit: float) -> tuple[str, str]:
    """Tried in a process that imports the faulty module."""
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as faulty:
        faulty.write(mutant.code)
        faulty.flush()
        command = [sys.executable, __file__, "--cold", str(SOURCE / mutant.file), faulty.name]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            process_group=0, text=True, cwd=ROOT,
        )  # fmt: skip
        assert process.stdin
        process.stdin.write(json.dumps({"tests": list(chosen), "limit": limit + 5}))
        process.stdin.close()
        return _awaited(process.pid, limit + 5), "imported anew"


def cold(path: str, faulty: str) -> int:
    asked = json.load(sys.stdin)
    _limited(asked["limit"])
    text = Path(faulty).read_text(encoding="utf-8")
    plain = importlib.machinery.SourceFileLoader.get_code

    def get_code(self: Any, name: str) -> Any:
        return compile(text, path, "exec", dont_inherit=True) if self.path == path else plain(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[method-assign]
    return 0 if pytest.main([*_quiet(), "-x", *asked["tests"]]) == 0 else 1


# ---------------------------------------------------------------- what came of it


def note(row: Mapping[str, str]) -> None:
    with (KEPT / "verdicts.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")


def noted() -> dict[str, dict[str, str]]:
    """The last verdict on each fault tried so far."""
    path = KEPT / "verdicts.jsonl"
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines()) if path.is_file() else ()
    return {row["key"]: row for row in rows}


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Would the tests notice?")
    parser.add_argument("--number", type=int, default=NUMBER)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", default="", help="a wing or a file, from src/leafletgen on")
    parser.add_argument("--keep", action="store_true", help="which test reaches which line is known from the last run")
    parser.add_argument("--left", action="store_true", help="only those that no test noticed when last tried, or never tried")
    parser.add_argument("--dry", action="store_true", help="leave docs/mutants.md as it is")
    parser.add_argument("--cold", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args(argv)
    os.chdir(ROOT)
    if args.cold:
        return cold(*args.cold)
    if not (args.keep and (KEPT / "reach.json").is_file()):
        child = os.fork()  # what the tests leave behind stays there
        if child == 0:
            measure(KEPT)
            os._exit(0)
        os.waitpid(child, 0)
    drawn = sample(args.number, args.seed, args.only)
    known = {key for key, row in noted().items() if args.left and row["verdict"] in ("killed", "timeout")}
    drawn = [mutant for mutant in drawn if mutant.key not in known]
    trial = Trial(drawn, Judges(json.loads((KEPT / "reach.json").read_text(encoding="utf-8"))))
    pytest.main([*_quiet(), *(f"tests/{t}" for t in TESTS)], plugins=[trial])
    return 0


if __name__ == "__main__":
    sys.exit(main())
