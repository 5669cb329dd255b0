"""What came of it: verdicts kept, the score, docs/mutants.md."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from faults import WINGS, Mutant

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".mutants"
REASONS = ROOT / "tests" / "mutants.toml"
REPORT = ROOT / "docs" / "mutants.md"
KILLED = ("killed", "timeout")


def note(row: Mapping[str, str]) -> None:
    with (KEPT / "verdicts.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")


def forget() -> None:
    (KEPT / "verdicts.jsonl").unlink(missing_ok=True)


def noted() -> dict[str, dict[str, str]]:
    """The last verdict on each fault tried so far."""
    path = KEPT / "verdicts.jsonl"
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines()) if path.is_file() else ()
    return {row["key"]: row for row in rows}


@dataclass(frozen=True)
class Tried:
    """A fault of the sample and its verdict; a reason where it stays."""

    mutant: Mutant
    verdict: str
    reason: str

    @property
    def is_killed(self) -> bool:
        return self.verdict in KILLED


def judged(drawn: Iterable[Mutant], verdicts: Mapping[str, str]) -> list[Tried]:
    """Who stays without a test counts as one who survived; what no test could notice is decided by its reason."""
    reasons = tomllib.loads(REASONS.read_text(encoding="utf-8")) if REASONS.is_file() else {}
    found = []
    for mutant in sorted(drawn, key=lambda m: (WINGS.index(m.wing), m.file, m.line)):
        verdict, told = verdicts.get(mutant.key, "invalid"), reasons.get(mutant.key, {})
        if verdict not in KILLED and told.get("equivalent"):
            verdict = "equivalent"
        found.append(Tried(mutant, verdict, told.get("reason", "")))
    return found


def score(tried: Sequence[Tried]) -> tuple[int, int, int, float]:
    """Killed, survived, equivalent; killed of the decided ones in percent."""
    killed = sum(t.is_killed for t in tried)
    same = sum(t.verdict == "equivalent" for t in tried)
    survived = len(tried) - killed - same
    return killed, survived, same, 100 * killed / max(killed + survived, 1)


def report(tried: Sequence[Tried], seed: int) -> str:
    """docs/mutants.md."""
    killed, survived, same, percent = score(tried)
    lines = [
        "# Would the tests notice?",
        "",
        f"Written by `make mutants` ([how](../CONTRIBUTING.md)): a sample of {len(tried)} small faults, seed {seed}, each put",
        f"into the program and tried by the tests that reach it. {killed} were noticed, {survived} were not: **{percent:.1f} %** of the",
        f"decided ones. {same} more change nothing that anybody could notice (they count for neither side; counted as unnoticed,",
        f"the score would be {100 * killed / max(len(tried), 1):.1f} %).",
        "",
        "| wing | faults | noticed | not noticed | equivalent | score |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for wing in WINGS:
        own = [t for t in tried if t.mutant.wing == wing]
        k, s, e, p = score(own)
        lines.append(f"| {wing} | {len(own)} | {k} | {s} | {e} | {p:.0f} % |")
    for title, verdicts in (
        ("Not noticed", ("survived", "no test", "invalid")),
        ("Equivalent", ("equivalent",)),
    ):
        lines += ["", f"## {title}", ""]
        for t in tried:
            if t.verdict in verdicts:
                lines += [
                    f"- `{t.mutant.key}` `` {t.mutant.shown} ``  ",
                    f"  {t.reason or '**no reason given**'}",
                ]
    lines += [
        "",
        "## Noticed",
        "",
        "Each with its verdict; `timeout`: the tests did not end any more.",
        "",
        "```",
    ]
    lines += [f"{t.verdict:8}{t.mutant.key} {t.mutant.shown}" for t in tried if t.is_killed]
    return "\n".join([*lines, "```", ""])
