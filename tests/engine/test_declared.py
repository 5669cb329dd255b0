"""Nothing that a project's files declare is ignored in silence: each key and name deleted, doubled, misspelt, misplaced or misnamed
gives a finding or another sheet; where it gives neither, the reason stands here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import pytest
from tests.engine import declared
from tests.engine.declared import CHANGES, DAY
from tests.engine.projects import ROOT, edit, tiny
from tests.engine.test_mistakes import JA
from tests.soak import mostly

from leafletgen.core.messages.table import PHRASES
from leafletgen.engine.localizing import localize
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.model.project.writing.starter import FOLDER as STARTERS
from leafletgen.model.project.writing.starter import TEMPLATES
from leafletgen.write.dump import dump

PROJECTS = (
    "tests/cases/booklet",
    "tests/projects/event",
    "tests/cases/trifold",
    "tests/cases/cards",
    "tests/tables/project",
    ".",
    *(f"examples/{name}" for name in ("clinic", "dorm-rules", "earthquake", "festival", "waste")),
    "tests/frames/project",
    *(STARTERS.relative_to(ROOT).joinpath(name).as_posix() for name in TEMPLATES),
)
"""Projects of the tests, the flagship, the examples, the templates as they begin."""
USUAL = (*PROJECTS[:2], PROJECTS[-1])
EVERY = {
    "deleted": 7,
    "misnamed": 7,
    "misplaced": 9,
    "lifted": 19,
    "lowered": 19,
    "doubled": 19,
    "misspelt": 19,
}
"""Of a change, one in so many is tried in every run; the rest in long ones. What is laid out anew takes long, what is misspelt is many."""
SILENT: tuple[tuple[str, str], ...] = (
    (r"deleted .*\.format", "there is one format, and the parts of a project need not say it"),
    (r"deleted .*\.(staff_language|profile|level)", "it says what is meant where nothing is said"),
    (r"(deleted|lowered) .*\.quiet", "it keeps findings away that there are only where colours are alike"),
    (r"(deleted|misspelt|misnamed) .*\.pages\.id", "pages are named in what is found in them"),
    (r"(deleted|misspelt|misnamed) \.version", "it stands in the small line, which not every sheet has"),
    (
        r"(deleted|lowered) \.(type|fit\.groups)\.[\w-]+\.(floor|far|grow|wrap_below)",
        "a limit that none of these texts reaches",
    ),
    (r"deleted \.fit(\.order)?", "none of these texts gives way"),
    (r"deleted \.colors\.[\w-]+\.cmyk", "the pages are compared in the colours of the screen"),
    (r"misnamed .*\.reason", "it is for those who read the file"),
    (r"deleted .*\.grid\.(columns|rows)", "they are as many and as high as what stands in them asks"),
    (r"deleted .*\.(column|row|area)", "it is the next place that is free"),
    (
        r"(deleted|lowered) \.type\.(actor|caption|contact|fact|headline|least|maker|qr|word)\.(align|breaking)",
        "what these sheets set in it has one line",
    ),
    (r"deleted .*\.heading\.fit", "its group says of sizes what its role says"),
    (r"deleted \.type\.qr\.bold", "codes have no words"),
    (r"(misplaced|lifted|lowered) .*\.gap", "there is one block as yet"),
    (r"misplaced .*\.grid\.stretch", "a zone that stretches says the same of its grid"),
    (r"deleted \.type\.[\w-]+\.caption", "sizes on these sheets are above the least"),
    (r"deleted \.type\.actor\.display", "labels of diagrams are set on lines of their own"),
    (r"misspelt \.arrows\.\d+", "the number of an arrow that says nothing"),
    (r"(deleted|lifted|lowered|misplaced) .*\.spread", "nothing is left over"),
)
"""Which changes give neither a finding nor another sheet, and why."""
ONE_LINE = "what its sheets set in it has one line"
OF_THEMES = "the program's own theme has one of this name, for a part that its sheets lack"
SILENT_IN: dict[str, tuple[tuple[str, str], ...]] = {
    ".": (
        (r"deleted \.type\.(title|quote|sign)\.breaking|lowered \.type\.(title|sign)\.breaking", ONE_LINE),
        (r"deleted \.(type\.(band|quote|sign|step)|space\.step)", OF_THEMES),
    ),
    "tests/projects/event": ((r"deleted \.type\.qr", OF_THEMES),),
    "tests/tables/project": ((r"deleted \.(type\.(autonym|code|staff)|colors\.ink)", OF_THEMES),),
    "examples/clinic": ((r"deleted \.type\.(answer-end|label|phrase|title)\.breaking", ONE_LINE),),
    "examples/dorm-rules": (
        (r"(deleted|lowered) \.type\.(also|card|house|move)\.breaking|lowered \.type\.phrase\.breaking", ONE_LINE),
        (r"deleted \.type\.contact(\.bold)?|(deleted|lowered) \.type\.contact\.display", OF_THEMES),
        (r"lowered \.outputs\.rules\.read_from", "its letters are large enough for either distance"),
        (r"lowered \.type\.qr\.caption", "its sizes are above the least"),
        (r"deleted .*\.table\.widths", "it is what a table has where nothing is said"),
    ),
    "examples/earthquake": (
        (r"(deleted|lowered) \.type\.(cover|move)\.breaking", ONE_LINE),
        (r"deleted \.space\.(block|code-padding|step)", OF_THEMES),
        (r"lowered \.type\.place\.caption", "its sizes are above the least"),
    ),
    "examples/festival": (
        (r"lowered \.type\.caption\.caption", "its sizes are above the least"),
        (r"deleted \.type\.more", "its fit group says the sizes"),
        (r"deleted \.rules(\.width)?", "its frames say their own"),
    ),
    "examples/waste": (
        (r"(deleted|lowered) \.type\.thing\.breaking|lowered \.type\.when\.breaking", ONE_LINE),
        (r"deleted \.(space\.code-padding|colors\.line|grounds\.(deep|good|tint))", OF_THEMES),
        (r"lowered \.type\.day\.caption", "its sizes are above the least"),
        (r"deleted .*\.table\.align", "it is what a table has where nothing is said"),
    ),
    "tests/frames/project": (
        (r"(deleted|lowered) \.type\.(band|quote|staff)\.breaking", ONE_LINE),
        (r"deleted \.colors\.(actor|black|bubble|mark|red|white|yellow)", OF_THEMES),
        (r"deleted \.grounds\.(black|bubble|paper|red|yellow)", OF_THEMES),
        (r"deleted \.type\.(band|quote|step)|(deleted|lowered) \.type\.(audience\.display|quote\.(bold|display))", OF_THEMES),
        (r"deleted .*\.(calendar|chart|opening-hours)\.digits|lowered .*\.opening-hours\.digits", "its languages have figures of one kind"),
    ),
}  # fmt: skip
"""The same of the one project that they are tried in, and of nothing else: each of these must be silent there."""


@pytest.fixture(autouse=True)
def without_digits_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """The digits that stand on a sheet follow from the declarations themselves, whether or not anything else does."""
    monkeypatch.setattr(localize, "build_id", lambda *_: "0000")
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


def is_usual(kind: str, how: str) -> bool:
    return crc32(f"{how} {kind}".encode()) % EVERY[how] == 0


def is_among(reasons: tuple[tuple[str, str], ...], kind: str, how: str) -> bool:
    return any(re.fullmatch(one, f"{how} {kind}") for one, _ in reasons)


def says_the_usual(project: declared.Project, tree: declared.Map, entry: declared.Entry) -> bool:
    """Whether an entry that can be deleted says what is so without it: with another value that may stand there it is told or
    changes a sheet.
    """
    for text in declared.others(tree, entry, project.root, DAY, project.source):
        (project.root / entry.file).write_text(text, encoding="utf-8")
        if not project.is_refused() and not project.is_silent(entry.file):
            return True
    return False


def says_the_same_there(
    project: declared.Project, tree: declared.Map, entry: declared.Entry, how: str
) -> bool:
    """Whether an entry that has been put elsewhere does there what it did: without it something differs, or it says the usual."""
    there, deleted = declared.moved(tree, entry, how), declared.changed(tree, entry, "deleted")
    assert there
    assert deleted
    (project.root / entry.file).write_text(deleted, encoding="utf-8")
    return not project.is_silent(entry.file) or says_the_usual(project, *there)


def is_silent(project: declared.Project, tree: declared.Map, entry: declared.Entry, how: str) -> bool:
    """Whether a change of an entry is neither told nor seen."""
    text, path = declared.changed(tree, entry, how), project.root / entry.file
    if text is None or (entry.file in project.read and declared.is_refused(text)):
        return False
    path.write_text(text, encoding="utf-8")
    try:
        if not project.is_silent(entry.file) or (how == "deleted" and says_the_usual(project, tree, entry)):
            return False
        return how not in declared.MOVED or not says_the_same_there(project, tree, entry, how)
    finally:
        path.write_text(declared.written(tree), encoding="utf-8")


@cache
def kinds(name: str) -> frozenset[tuple[str, str]]:
    """The kinds of entries that a project has, by the folder of their files."""
    with TemporaryDirectory() as folder:
        files = declared.trees(declared.copied(ROOT / name, Path(folder) / "project"))
    return frozenset(
        (file.partition("/")[0], one.kind)
        for file, tree in files.items()
        for one in declared.entries(tree, file)
    )


@pytest.mark.parametrize(
    ("name", "whole"),
    mostly([(one, whole) for one in PROJECTS for whole in (False, True)], [(one, False) for one in USUAL]),
)
def test_a_changed_key_is_told_or_changes_a_sheet(name: str, whole: bool, tmp_path: Path) -> None:
    root = declared.copied(ROOT / name, tmp_path / "project")
    files = declared.trees(root)
    project = declared.Project(root, DAY)
    wrong, seen = [], set[tuple[str, str]]()
    for before in PROJECTS[: PROJECTS.index(name)] if whole else ():
        seen |= kinds(before)  # each kind is tried once, in the first project that has it
    for file, tree in files.items():
        for entry in declared.entries(tree, file):
            kind = file.partition("/")[0], entry.kind
            for how in () if kind in seen else CHANGES:
                if not (whole or is_usual(entry.kind, how)) or is_among(SILENT, entry.kind, how):
                    continue
                silent = is_silent(project, tree, entry, how)
                if silent != is_among(SILENT_IN.get(name, ()), entry.kind, how):
                    wrong.append(f"{file}: {how} {entry.kind} is {'silent' if silent else 'not silent'}")
            seen.add(kind)
    assert wrong == []


@pytest.mark.parametrize("name", SILENT_IN)
def test_each_reason_is_for_something_that_the_project_declares(name: str) -> None:
    tried = [f"{how} {kind}" for _, kind in kinds(name) for how in CHANGES]
    unused = [one for one, _ in SILENT_IN[name] if not any(re.fullmatch(one, t) for t in tried)]

    assert unused == []


TOP = "  - zone: {id: top"
MANIFEST, CARD = "leaflet.yaml", "layouts/card.yaml"


def said(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda root: edit(root / file, old, new)


def stated(line: str) -> Callable[[Path], None]:
    return said(MANIFEST, "source: en\n", f"{line}\nsource: en\n")


def put(file: str, text: str) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")

    return write


def used(parameter: str, block: str = "rule: {}") -> Callable[[Path], None]:
    """A component with a parameter, where it is used."""

    def change(root: Path) -> None:
        put("components/line.yaml", f"format: 1\nparameters: {{{parameter}}}\nblocks: [{{{block}}}]\n")(root)
        edit(
            root / CARD,
            "blocks:\n" + TOP,
            f"blocks:\n  - zone: {{id: new, height: 9u, blocks: [{{line: {{}}}}]}}\n{TOP}",
        )

    return change


PAGE = "[{id: a, blocks: [{zone: {id: z, height: rest, blocks: [{heading: {text: head, level: 1, role: title}}, {paragraph: body}, {steps: steps}]}}]}]"
IDLE: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "blocks beside pages": (said(CARD, "blocks:\n" + TOP, f"pages: {PAGE}\nblocks:\n{TOP}"), "key-overridden", "blocks"),
    "a layout beside another output": (said(MANIFEST, "profile: screen}", "profile: screen}\n  b: {layout: card, of: card, tile: A6}"), "key-overridden", "layout"),
    "an overlap of no tiles": (said(MANIFEST, "profile: screen", "profile: screen, overlap: 5mm"), "key-idle", "overlap"),
    "a fit group": (said(CARD, "space:", "fit: {groups: {nobody: {size: 2u, floor: 1u}}}\nspace:"), "name-unused", "nobody"),
    "a type role that is called as a zone is": (said(CARD, "space:", "  main: {size: 2u, floor: 1u}\nspace:"), "name-unused", "main"),
    "a cell for a zone with a grid of its own, in none": (said(CARD, TOP, TOP + ", column: 2, grid: {columns: [rest]}"), "cell-nowhere", "column"),
    "a type role": (said(CARD, "space:", "  nobody: {size: 2u, floor: 1u}\nspace:"), "name-unused", "nobody"),
    "a measure": (said(CARD, "{badge: 4u}", "{bagde: 4u}"), "name-unused", "bagde"),
    "a size that gives way twice": (said(CARD, "space:", "fit: {order: [size body, size body]}\nspace:"), "name-twice", "size body"),
    "a colour": (stated("theme: {extends: alert, colors: {nobody: {srgb: FF0000}}}"), "name-unused", "nobody"),
    "a ground": (stated("theme: {extends: alert, grounds: {nobody: {ink: black, accent: red}}}"), "name-unused", "nobody"),
    "a ground in no colour": (stated("theme: {extends: alert, grounds: {yellow: {ink: blak, accent: red}}}"), "name-unknown", "blak"),
    "a logo without a place": (stated("theme: {extends: alert, logo: ours.svg}"), "name-unused", "ours.svg"),
    "headlines of a script that nobody writes": (stated("theme: {extends: alert, headlines: {Arab: NotoSansArabic}}"), "name-unused", "Arab"),
    "fonts of no language": (stated("fonts: {english: [NotoSans]}"), "name-unused", "english"),
    "a fallback of no language": (stated("fallback: {vi: [en]}"), "name-unused", "vi"),
    "a text to be adapted": (stated('adapt: ["haed"]'), "name-unused", "haed"),
    "a form of no text": (stated("forms: [{key: haed, pattern: x, reason: y}]"), "name-unused", "haed"),
    "an exception from nothing": (stated("tweaks: {ja: {reason: x}}"), "name-unused", "ja"),
    "a fact": (said(MANIFEST, "facts:\n", 'facts:\n  fire: {value: "119"}\n'), "name-unused", "fire"),
    "a language twice": (said(MANIFEST, "profile: screen", "profile: screen, languages: [en, en]"), "name-twice", "en"),
    "a title that is no text": (said(MANIFEST, "profile: screen", "profile: screen, title: haed"), "text-unknown", "haed"),
    "a layout": (put("layouts/other.yaml", "format: 1\npgae: {}\n"), "file-unused", "layouts/other.yaml"),
    "a component": (put("components/other.yaml", "format: 1\n"), "file-unused", "components/other.yaml"),
    "a parameter": (used("hue: {kind: colour, default: red}"), "name-unused", "hue"),
    "a field of records": (used("all: {kind: records, fields: {hue: {kind: colour, default: red}}, default: []}", "each: {of: all, as: x, blocks: [{rule: {color: red}}]}"), "name-unused", "hue"),
    "a diagram": (put("diagrams/other.yaml", "format: 1\nkind: row\nactors: {you: {pictogram: key}, all: {pictogram: key}}\narrows: {1: {from: you, to: all}}\n"), "file-unused", "diagrams/other.yaml"),
    "a box of a list without": (said(CARD, "blocks:\n" + TOP, "blocks:\n  - zone: {id: new, height: 9u, blocks: [{list: {text: steps, box: 3mm}}]}\n" + TOP), "key-idle", "box"),
    "readings of no text": (stated("tweaks: {ja: {furigana: no, reason: x}}"), "name-unused", "furigana"),
    "what is left over, in a cell": (said(CARD, "blocks:\n" + TOP, "grid: {columns: [rest]}\nblocks:\n" + TOP), "key-overridden", "height"),
    "a weight and bold": (said(CARD, "bold: yes", "bold: yes, weight: 700"), "key-overridden", "bold"),
    "a headline without a face": (said(CARD, "bold: yes", "bold: yes, headline: no"), "key-idle", "headline"),
    "a place for height that a stack has not": (said(CARD, "blocks:\n" + TOP, "blocks:\n  - zone: {id: new, height: 9u, blocks: [{stack: {spread: end, blocks: [{paragraph: body}]}}, {paragraph: head}]}\n" + TOP), "key-idle", "spread"),
    "height for no box": (said(CARD, TOP, TOP + ", stretch: yes"), "key-idle", "stretch"),
    "a place for height that a box takes": (said(CARD, "blocks:\n" + TOP, "blocks:\n  - zone: {id: new, height: 9u, spread: end, blocks: [{callout: {stretch: yes, blocks: [{paragraph: body}]}}]}\n" + TOP), "key-overridden", "spread"),
    "a place for height that all columns have another of": (said(CARD, "blocks:\n" + TOP, "blocks:\n  - zone: {id: new, height: 9u, spread: end, columns: [{spread: center, blocks: [{paragraph: body}]}, {spread: start, blocks: [{paragraph: head}]}]}\n" + TOP), "key-overridden", "spread"),
    "the language of a line": (said(CARD, "blocks:\n" + TOP, "blocks:\n  - zone: {id: new, height: 9u, blocks: [{rule: {language: ja}}]}\n" + TOP), "key-idle", "language"),
    "a length round which it is turned": (said(CARD, "blocks:\n" + TOP, "blocks:\n  - zone: {id: new, height: 9u, blocks: [{stack: {spread: end, rotate: 90, blocks: [{paragraph: body}]}}]}\n" + TOP), "key-overridden", "spread"),
    "texts of no language": (put("locales/fr.yaml", "head: Facile ?\n"), "file-unused", "locales/fr.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("case", IDLE)
def test_what_nothing_looks_at_is_told_at_its_place(case: str, tmp_path: Path) -> None:
    change, code, name = IDLE[case]
    root = tiny(tmp_path, ja=JA)
    before = {(d.code, d.args) for d in open_project(root, DAY).diagnostics}
    change(root)
    found = [d for d in open_project(root, DAY).diagnostics if (d.code, d.args) not in before]

    assert [d.code for d in found if name in dict(d.args).values()] == [code]
    assert all(d.where is not None for d in found)
    assert {dict(d.args).get("kind", "colour") for d in found} <= {*PHRASES}  # which have translations


COLUMNS = (
    "columns: [{spread: center, blocks: [{paragraph: body}]}, {spread: end, blocks: [{paragraph: head}]}]"
)


def test_columns_that_do_not_say_where_height_goes_have_their_zones_spread(tmp_path: Path) -> None:
    sheets = []
    for number, columns in enumerate(
        (
            COLUMNS,
            "spread: end, " + COLUMNS.replace("spread: end, ", ""),
            COLUMNS.replace("spread: end, ", ""),
        )
    ):
        root = tiny(tmp_path / str(number), ja=JA)
        zone = f"  - zone: {{id: new, height: 14u, {columns}}}\n"
        edit(root / CARD, "blocks:\n" + TOP, f"blocks:\n{zone}{TOP}")
        session = open_project(root, DAY).value
        assert session is not None
        made = session.lay_out(EditionKey("en", next(iter(session.project.manifest.outputs)))).publication
        sheets.append([dump(one.frame) for one in made.sheets])

    assert sheets[0] == sheets[1] != sheets[2]


def test_what_another_file_states_is_no_matter_of_this_one(tmp_path: Path) -> None:
    """A layout with pages of its own may take margin and type from one with blocks."""
    root = tiny(tmp_path, ja=JA)
    put("layouts/other.yaml", f"format: 1\nextends: card\npages: {PAGE}\n")(root)
    edit(root / MANIFEST, "facts:\n", "  other: {layout: other, paper: A5, profile: screen}\nfacts:\n")

    assert [d for d in open_project(root, DAY).diagnostics if d.code == "key-overridden"] == []


def test_a_name_of_a_theme_is_told_where_it_stands(tmp_path: Path) -> None:
    """Also where the same word is a name of another part, in the project file and in the theme."""
    root = tiny(tmp_path, ja=JA)
    theme = (
        "format: 1\nextends: alert\ncolors:\n  red: {srgb: C00000}\nspace:\n  anchor: 2u\nlogo: ship.svg\n"
    )
    put("themes/sea.yaml", theme)(root)
    stated("theme: sea # anchor: ship.svg")(root)

    found = [d for d in open_project(root, DAY).diagnostics if d.code == "name-unused"]
    assert {(d.where.source, theme[d.where.start : d.where.end]) for d in found if d.where} == {
        ("themes/sea.yaml", "anchor"),
        ("themes/sea.yaml", "ship.svg"),
    }


GLOSSARY = "format: 1\nterms:\n  key: {ja: {use: [x]}, xx: {use: [y]}}\n"


def test_a_language_of_the_glossary_that_the_project_has_not_is_told(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    put("glossary.yaml", GLOSSARY)(root)
    session = open_project(root, DAY).value
    assert session is not None

    found = [d for d in check_texts(session.project) if d.code == "name-unused"]
    assert [(dict(d.args)["name"], d.where and GLOSSARY[d.where.start : d.where.end]) for d in found] == [
        ("xx", "xx")
    ]


RECORD = '{source: "Easy money?", target: "1234567890abcdef", state: "checked", by: "me", on: "2026-01-01"}'
"""As `write` leaves it: it is read without noting where it stands."""


@pytest.mark.parametrize("head", ["# Written by leafletgen.\nformat: 1\n", "format: 1\n# By hand.\n"])
@pytest.mark.parametrize("key", ["haed", "gone.text"])
def test_records_of_texts_that_nobody_has_are_told(head: str, key: str, tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    text = f"{head}texts:\n  {key}: {RECORD}\n  head: {RECORD}\nearlier:\n  old: \n    - {RECORD}\n"
    put("status/ja.yaml", text)(root)
    session = open_project(root, DAY).value
    assert session is not None

    (found,) = (d for d in check_texts(session.project) if d.code == "record-unused")
    assert (found.language, dict(found.args)["keys"]) == ("ja", key)
    assert found.where is not None
    assert text[found.where.start : found.where.end] == key
    assert session.project.sources[found.where.source].text == text


@pytest.mark.parametrize("fault", ["none", "leaflet.yaml", "layouts/card.yaml"])
def test_the_glossary_and_unused_files_are_looked_at_whatever_else_is_wrong(
    fault: str, tmp_path: Path
) -> None:
    root = tiny(tmp_path, ja=JA)
    put("glossary.yaml", "format: 1\ntrems: {}\n")(root)
    put("profiles/idle.yaml", "format: 1\nextends: office\n")(root)
    if fault != "none":
        edit(root / fault, "format: 1\n", "format: 1\nnonsense: yes\n")
    opened = open_project(root, DAY)
    found = [*opened.diagnostics, *(check_texts(opened.value.project) if opened.value else ())]

    assert "trems" in {dict(d.args).get("name") for d in found}
    assert "profiles/idle.yaml" in {dict(d.args).get("path") for d in found if d.code == "file-unused"}


def test_what_may_have_been_meant_is_not_unused(tmp_path: Path) -> None:
    """A misspelt name is one finding, not two."""
    root = tiny(tmp_path, ja=JA)
    put("profiles/deck.yaml", "format: 1\nextends: office\n")(root)
    edit(root / MANIFEST, "profile: screen", "profile: dekc")

    codes = [d.code for d in open_project(root, DAY).diagnostics]
    assert "file-missing" in codes
    assert "file-unused" not in codes


@pytest.mark.parametrize(("word", "code"), [("eahc", "kind-misspelt"), ("each", "each-of")])
def test_a_repetition_that_cannot_be_written_out_is_told(word: str, code: str, tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    inner = f"{word}: {{of: nothing, as: x, blocks: [{{paragraph: x.text}}], cells: [x]}}"
    edit(root / CARD, "blocks:\n" + TOP, f"blocks:\n  - {inner}\n{TOP}")

    assert code in {d.code for d in open_project(root, DAY).diagnostics}


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" data-mirror="%s"><path d="M0 0h9v9z" fill="ink"/></svg>'
SHOWN = "parameters: {file: picture}\nblocks: [{picture: {file: file, decorative: yes, mirror: yes}}]\n"


def with_drawings(tmp_path: Path, *blocks: str) -> Path:
    """A project with a drawing that says of itself that it is turned round, and one that does not."""
    root = tiny(tmp_path, ja=JA)
    put("pictures/turned.svg", DRAWING % "yes")(root)
    put("pictures/still.svg", DRAWING % "no")(root)
    put("components/shown.yaml", f"format: 1\n{SHOWN}")(root)
    zone = f"  - zone: {{id: new, height: 20u, blocks: [{', '.join(blocks)}]}}\n"
    edit(root / CARD, "blocks:\n" + TOP, f"blocks:\n{zone}{TOP}")
    return root


@pytest.mark.parametrize(
    ("files", "told"), [("turned", 1), ("turned turned", 2), ("turned still", 0), ("still", 0)]
)
def test_mirror_is_overridden_by_drawings_that_all_say_it_of_themselves(
    files: str, told: int, tmp_path: Path
) -> None:
    root = with_drawings(tmp_path, *(f"{{shown: {one}.svg}}" for one in files.split()))

    assert [d.code for d in open_project(root, DAY).diagnostics] == ["key-overridden"] * told


@pytest.mark.parametrize(("other", "told"), [("turned", 1), ("still", 0)])
def test_mirror_is_not_overridden_where_a_language_shows_another_picture(
    other: str, told: int, tmp_path: Path
) -> None:
    root = with_drawings(tmp_path, "{picture: {id: p, file: turned.svg, decorative: yes, mirror: yes}}")
    stated(f"tweaks: {{ja: {{picture: {{p: {other}.svg}}, reason: x}}}}")(root)

    assert [d.code for d in open_project(root, DAY).diagnostics].count("key-overridden") == told


def test_mirror_of_a_background_that_says_it_of_itself_is_told(tmp_path: Path) -> None:
    root = with_drawings(tmp_path, "{shown: still.svg}")
    edit(root / CARD, TOP, TOP + ", background: {file: turned.svg, mirror: no}")

    assert [d.code for d in open_project(root, DAY).diagnostics] == ["key-overridden"]


ROWS = "all: {kind: records, fields: {text: text}, default: []}"
HANDED = {
    "records": "inner: {all: all}",
    "records to a first parameter": "inner: all",
    "a record": "each: {of: all, as: x, blocks: [{paragraph: x.text}, {one: {of: x}}]}",
    "a record that is its id": "each: {of: all, as: x, blocks: [{paragraph: x}]}",
}


@pytest.mark.parametrize("case", HANDED)
def test_a_field_that_another_component_may_name_is_not_unused(case: str, tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    each = "each: {of: all, as: y, blocks: [{paragraph: y.text}]}"
    put("components/inner.yaml", f"format: 1\nparameters: {{{ROWS}}}\nblocks: [{{{each}}}]\n")(root)
    put("components/one.yaml", "format: 1\nparameters: {of: text}\nblocks: [{paragraph: of.text}]\n")(root)
    used(ROWS, HANDED[case])(root)

    assert "name-unused" not in {d.code for d in open_project(root, DAY).diagnostics}


FOOT = "format: 1\nblocks: [{stack: {spread: end, blocks: [{paragraph: body}]}}]\n"
ABOVE, BELOW = "[{foot: {}}, {paragraph: head}]", "[{paragraph: head}, {foot: {}}]"


@pytest.mark.parametrize(
    ("zones", "told"), [((ABOVE,), 1), ((ABOVE, ABOVE), 2), ((ABOVE, BELOW), 0), ((BELOW,), 0)]
)
def test_a_key_of_a_component_is_idle_where_it_does_nothing_in_any_of_its_uses(
    zones: tuple[str, ...], told: int, tmp_path: Path
) -> None:
    root = tiny(tmp_path, ja=JA)
    put("components/foot.yaml", FOOT)(root)
    lines = "".join(f"  - zone: {{id: n{n}, height: 9u, blocks: {one}}}\n" for n, one in enumerate(zones))
    edit(root / CARD, "blocks:\n" + TOP, f"blocks:\n{lines}{TOP}")

    assert len([d for d in open_project(root, DAY).diagnostics if d.code == "key-idle"]) == told


def test_a_key_that_another_layout_takes_over_and_uses_is_not_idle(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    zone = f"  - zone: {{id: new, height: 9u, blocks: {ABOVE}}}\n"
    put("components/foot.yaml", FOOT)(root)
    edit(root / CARD, "blocks:\n" + TOP, f"blocks:\n{zone}{TOP}")
    put(
        "layouts/other.yaml",
        f"format: 1\nextends: card\npages: {PAGE.replace('[{heading', '[{foot: {}}, {heading')}\n",
    )(root)
    edit(root / MANIFEST, "facts:\n", "  other: {layout: other, paper: A5, profile: screen}\nfacts:\n")
    both = [d.code for d in open_project(root, DAY).diagnostics]
    edit(root / "layouts/other.yaml", "[{foot: {}}, ", "[")
    edit(root / "layouts/other.yaml", "{steps: steps}]", "{steps: steps}, {foot: {}}]")
    one = [d.code for d in open_project(root, DAY).diagnostics]

    assert (both.count("key-idle"), one.count("key-idle")) == (2, 0)
