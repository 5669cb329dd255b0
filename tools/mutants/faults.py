"""Which faults there are: mutmut's, without those that nobody can see; and a sample of them."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from pathlib import Path
from typing import NamedTuple

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

SOURCE = Path(__file__).resolve().parents[2] / "src" / "leafletgen"
WINGS = ("page/diagram", "page/blocks", "engine/layout", "engine/exchange", "studio", "text")
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
        head = _common(self.before, self.after)
        tail = _common(self.before[len(head) :][::-1], self.after[len(head) :][::-1])
        start, stop = max(len(head) - AROUND, 0), max(len(tail) - AROUND, 0)
        one, two = (text[start : len(text) - stop] for text in (self.before, self.after))
        left, right = "… " if start else "", " …" if stop else ""
        return f"{self.file}:{self.line}  {left}{one}{right}  ->  {left}{two}{right}"


def _common(one: str, two: str) -> str:
    """How two texts begin alike."""
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


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
            case cst.Call(
                func=cst.Attribute(value=cst.Name(value="LOG" | "_log"), attr=cst.Name(value=name))
            ):
                return name in LOGS
            case cst.Subscript(value=cst.Name(value="Literal")):
                return True
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
    code = wrapper.module.deep_replace(fault.original_node, fault.mutated_node).code  # type: ignore[attr-defined]
    if not _parses(code):
        return None
    line, before, after = _difference(wrapper.module.code, code, places[fault.original_node].start.line)
    return Mutant(key, path.relative_to(SOURCE).as_posix(), line, before, after, code)


def _is_of_strict(before: cst.CSTNode, after: cst.CSTNode) -> bool:
    def without(node: cst.CSTNode) -> str:
        if not isinstance(node, cst.Call):
            return cst.Module([]).code_for_node(node)
        kept = [
            a.with_changes(comma=cst.MaybeSentinel.DEFAULT)
            for a in node.args
            if not (a.keyword and a.keyword.value == "strict")
        ]
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
    """As many faults as asked for, in the order of their lots: any first part of it is a sample, too. Each draws its lot by
    itself, so a change of the program leaves most of a sample as it was.
    """
    files = [p for wing in WINGS for p in sorted((SOURCE / wing).rglob("*.py"))]
    files = [p for p in files if p.relative_to(SOURCE).as_posix().startswith(only)]
    found = [lot for path in files for lot in lots(path)]
    print(f"{len(found)} faults in {len(files)} files", flush=True)
    order = sorted(found, key=lambda lot: hashlib.sha256(f"{seed}:{lot.key}".encode()).digest())
    return list(islice((made for lot in order if (made := mutant(lot))), number))
