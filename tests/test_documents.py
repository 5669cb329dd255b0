"""What docs/*.md show is built: files as they stand, parts put into the documents' own project."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path
from textwrap import dedent

import pikepdf
import pytest
from tests.engine.projects import built, confirmed, edit, tiny, told

import leafletgen
from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Length
from leafletgen.core.icc import shipped
from leafletgen.core.reading.declared import fields
from leafletgen.engine.changing.starting import start
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest, Output
from leafletgen.model.project.reading.load import load
from leafletgen.model.project.theme import Theme
from leafletgen.model.project.world import World
from leafletgen.page.blocks.layer import LayerAnchor, LayoutLayer
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.diagram.graph import Graph
from leafletgen.sheet.profiles import ProfileFile
from leafletgen.text.breaks import Break, breaks
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.languages.pack import PackFile
from leafletgen.text.languages.tag import Language, known_tags, language
from leafletgen.text.sense import penalties

ROOT = Path(__file__).resolve().parents[1]
DOCS = sorted(path.name for path in (ROOT / "docs").glob("*.md"))
PARTS = ("art", "block", "data", "fit", "layers", "leaflet", "output", "texts", "zone")
"""What a block of YAML may call itself in its first line, besides the path of a file."""

LAYOUT = """\
format: 1
page: {margin: 4u}
"""


def examples(document: str, language: str = "yaml") -> list[tuple[str, str]]:
    """The blocks of a document: what the first line says they are, and the rest."""
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    found = re.findall(rf"^```{language}\n(?:# ([\w./-]+)[^\n]*\n)?(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [(name, body) for name, body in found]


def parts(document: str, kind: str) -> list[str]:
    return [body for name, body in examples(document) if name == kind]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project of docs/layouts.md, section 1, with all its files."""
    for name, body in examples("layouts.md"):
        if name.endswith(".yaml"):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# {name}\n{body}", encoding="utf-8")  # as somebody copies it
    for name, body in examples("layouts.md", "csv"):
        (tmp_path / name).write_text(body, encoding="utf-8")
    text = (ROOT / "docs/layouts.md").read_text(encoding="utf-8")
    for name, drawing in re.findall(r"^```svg\n<!-- (\S+) -->\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawing, encoding="utf-8")
    shutil.copytree(ROOT / "tests/data/pictures", tmp_path / "pictures", dirs_exist_ok=True)
    return tmp_path


def with_texts(root: Path) -> None:
    """Add the texts that belong to single examples, in all languages that have some."""
    for body in parts("layouts.md", "texts"):
        for tag, text in re.findall(r"^([\w-]+):\n((?:[ \n].*\n?)+)", body, re.MULTILINE):
            with (root / f"locales/{tag}.yaml").open("a", encoding="utf-8") as file:
                file.write(dedent(text))


OF_OTHERS = ("text-unused", "name-unused")
"""What is found because one project has texts, facts and roles for all examples."""


def wrong(root: Path) -> list[Diagnostic]:
    """Errors and warnings of a build, but for a fact that nobody has asked about for long."""
    found = built(root).diagnostics
    return [d for d in found if d.severity.value != "advice" and d.code != "fact-stale"]


def use(root: Path, layout: str, paper: str = "A4") -> None:
    """Build a layout, and that alone."""
    edit(
        root / "leaflet.yaml",
        "card: {layout: card, paper: A4, profile: office}",
        f"it: {{layout: {layout}, paper: {paper}, profile: office}}",
    )


def written(root: Path, name: str, text: str) -> None:
    (root / "layouts" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_every_block_of_yaml_says_what_it_is() -> None:
    for document in DOCS:
        for name, _ in examples(document):
            assert name.endswith(".yaml") or name in PARTS or document not in ("layouts.md", "office.md"), (
                document
            )


def test_the_project_from_nothing_builds_without_a_word(project: Path) -> None:
    assert wrong(project) == []
    assert (project / "output/card/lost-key.ja.pdf").is_file()


@pytest.mark.parametrize("name", ["pages", "side", "small", "long", "cover"])
def test_layouts_in_the_document(project: Path, name: str) -> None:
    use(project, name)

    assert [d for d in wrong(project) if d.code not in OF_OTHERS] == []


def test_the_fold(project: Path) -> None:
    edit(
        project / "leaflet.yaml",
        "card: {layout: card, paper: A4, profile: office}",
        parts("layouts.md", "output")[0].strip(),
    )

    assert [d for d in wrong(project) if d.code not in OF_OTHERS] == []


@pytest.mark.parametrize(
    "body", parts("layouts.md", "block"), ids=lambda body: body.split(":")[0].strip("- ")
)
def test_blocks(project: Path, body: str) -> None:
    inside = "".join(f"        {line}\n" for line in body.splitlines())
    head = "  - zone: {id: top, height: 8u, blocks: [{heading: {text: head, level: 1, role: title}}]}\n"
    zone = f"blocks:\n{head}  - zone:\n      id: all\n      height: rest\n      blocks:\n"
    written(project, "try", LAYOUT + zone + inside)
    use(project, "try")
    with_texts(project)

    assert [d for d in wrong(project) if d.code not in OF_OTHERS] == []


def test_the_map_is_built_in_all_its_languages_and_reads_along_the_way(project: Path) -> None:
    (body,) = (one for one in parts("layouts.md", "block") if "way.svg" in one)
    inside = "".join(f"        {line}\n" for line in body.splitlines())
    zone = "blocks:\n  - zone:\n      id: all\n      height: rest\n      blocks:\n"
    written(project, "try", LAYOUT + zone + inside)
    use(project, "try")
    with_texts(project)
    edit(project / "leaflet.yaml", "languages: [en, ja]", "languages: [en, ja, ar, vi]")
    edit(project / "leaflet.yaml", "title: head", "title: map.what")

    made = built(project)

    assert [d for d in made.diagnostics if d.is_error or d.code.startswith("drawing")] == []
    assert {row.language for row in made.files} == {"en", "ja", "ar", "vi"}
    (arabic,) = (project / row.path for row in made.files if row.language == "ar")
    with pikepdf.open(arabic) as pdf:
        (alt,) = {
            str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        }
    assert all(word in alt for word in ("الطريق من المحطة", "أنت هنا", "الجسر", "مكتب الاستقبال"))


def test_every_kind_of_block_is_shown() -> None:
    shown = set(
        re.findall(
            r"^(?:- | +blocks: \[\{)([\w-]+):",
            "\n".join(parts("layouts.md", "block") + parts("layouts.md", "zone")),
            re.MULTILINE,
        )
    )

    assert shown >= set(KINDS)


def test_pictures_of_examples_are_there_and_small() -> None:
    """`make examples` draws them; each stands below its example."""
    folder = ROOT / "docs" / "pictures" / "layouts"
    text = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")
    named = re.findall(r"^```\n\n!\[[^\]]+\]\(pictures/layouts/([\w-]+\.png)\)$", text, re.MULTILINE)

    assert sorted(named) == sorted(path.name for path in folder.glob("*.png"))
    assert all((folder / name).stat().st_size < 60_000 for name in named)


@pytest.mark.parametrize("body", parts("layouts.md", "zone"), ids=lambda body: body.split(":")[0].strip("- "))
def test_zones(project: Path, body: str) -> None:
    inside = "".join(f"  {line}\n" for line in body.splitlines())
    head = "  - zone: {id: top, height: 8u, blocks: [{heading: {text: head, level: 1, role: title}}]}\n"
    written(project, "try", f"{LAYOUT}blocks:\n{head}{inside}")
    use(project, "try")

    assert {d.code for d in wrong(project)} <= {*OF_OTHERS, "zones-short"}  # one band does not fill a page


@pytest.mark.parametrize("kind", ["art", "fit", "layers"])
def test_parts_of_a_layout(project: Path, kind: str) -> None:
    (body,) = parts("layouts.md", kind)
    layout = (project / "layouts/card.yaml").read_text()
    written(
        project,
        "try",
        (layout.split("fit:\n")[0].replace(", fit: labels", "") if kind == "fit" else layout) + body,
    )
    use(project, "try")

    assert [d for d in wrong(project) if d.code not in OF_OTHERS] == []


def test_diagrams(project: Path) -> None:
    edit(project / "layouts/card.yaml", "{of: key, height: 24u, scale: 1.6}", "{of: lost, height: 24u}")
    (project / "locales/en.yaml").write_text(
        (project / "locales/en.yaml")
        .read_text()
        .replace("desk: Front desk}", "desk: Front desk, bank: Bank}")
    )
    (project / "locales/ja.yaml").write_text(
        (project / "locales/ja.yaml").read_text().replace("desk: 受付}", "desk: 受付, bank: 銀行}")
    )

    assert wrong(project) == []


@pytest.mark.parametrize("name", ["laundry", "sorting", "weeks"])
def test_diagrams_that_decide(project: Path, name: str) -> None:
    """Each with a text for each of its nodes, and those of the example."""
    head = "  - zone: {id: top, height: 8u, blocks: [{heading: {text: head, level: 1, role: title}}]}\n"
    zone = f"  - zone: {{id: all, height: rest, blocks: [{{diagram: {name}}}]}}\n"
    written(project, "try", f"{LAYOUT}blocks:\n{head}{zone}")
    use(project, "try")
    with_texts(project)

    assert {d.code for d in wrong(project)} <= {*OF_OTHERS}


def test_a_theme(project: Path) -> None:
    edit(project / "leaflet.yaml", "source: en", "source: en\ntheme: house")

    assert wrong(project) == []

    loaded = load(World(project)).value
    assert loaded is not None
    theme = loaded.theme
    assert theme.colors["red"].spot == "PANTONE 2945 C"
    assert theme.colors["tint"].cmyk is None, "a colour stands whole in the place of the other one"
    assert theme.type["head"].size == Length(1.5, "u")
    assert theme.type["body"].size == Length(1.0, "u"), "as in the program's own theme"


def test_a_pictogram(project: Path) -> None:
    (body,) = (body for _, body in examples("layouts.md", "svg") if "data-keywords" in body)
    folder = project / "pictograms"
    folder.mkdir()
    (folder / "bell.svg").write_text(body, encoding="utf-8")
    edit(project / "layouts/card.yaml", "pictogram: telephone", "pictogram: bell")

    assert wrong(project) == []


@pytest.fixture
def office(project: Path) -> Path:
    """The same project with the leaflet.yaml of docs/office.md."""
    (text,) = parts("office.md", "leaflet.yaml")
    (project / "leaflet.yaml").write_text(text, encoding="utf-8")
    return project


def test_the_offices_leaflet(office: Path) -> None:
    assert wrong(office) == []


@pytest.mark.parametrize("body", parts("office.md", "output"), ids=lambda body: body.split(":")[0])
def test_outputs(office: Path, body: str) -> None:
    edit(office / "leaflet.yaml", "facts:\n", f"  {body}facts:\n")

    found = wrong(office)

    assert found == []
    made = 1 if "layout: index" in body else 2  # an index is one sheet for all languages
    assert len(list((office / "output" / body.split(":")[0]).glob("*.pdf"))) == made


@pytest.mark.parametrize("body", parts("office.md", "leaflet"), ids=lambda body: body.split(":")[0])
def test_parts_of_the_offices_leaflet(office: Path, body: str) -> None:
    path = office / "leaflet.yaml"
    path.write_text(path.read_text(encoding="utf-8") + body, encoding="utf-8")

    assert wrong(office) == []


def test_a_sheet_for_each_dormitory(office: Path) -> None:
    (data,), ((name, table),) = parts("office.md", "data"), examples("office.md", "csv")
    (office / name).write_text(table, encoding="utf-8")
    with (office / "leaflet.yaml").open("a", encoding="utf-8") as file:
        file.write(data)
    for path in (office / "locales").glob("*.yaml"):
        path.write_text(
            re.sub(r"^(ask: .*)$", r"\1 {phone}", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
        )

    assert wrong(office) == []

    made = {path.relative_to(office).parent.name for path in (office / "output/sheet").rglob("*.ja.pdf")}
    assert made == {"Maple House", "学生会館 みどり", "Cedar House"}


def test_the_message_is_as_it_is_shown(project: Path) -> None:
    edit(project / "layouts/card.yaml", "ground: yellow", "ground: yelow")
    shown = re.search(
        r"^    (layouts/card.yaml:.*?)\n\n[^ ]",
        (ROOT / "docs/office.md").read_text(),
        re.DOTALL | re.MULTILINE,
    )
    assert shown

    said = told(project, wrong(project))

    assert said.startswith("\n".join(line.removeprefix("    ") for line in shown[1].splitlines()))


def declared(cls: type) -> set[str]:
    return {f.key for f in fields(cls)}


@pytest.mark.parametrize("cls", [*KINDS.values(), LayerAnchor, Graph, LayoutLayer, Layout, Theme])
def test_every_field_of_a_designer_is_named(cls: type) -> None:
    text = (ROOT / "docs/layouts.md").read_text(encoding="utf-8")

    assert {name for name in declared(cls) if not re.search(rf"\b{name}\b", text)} == set()


def test_the_profile_of_a_print_shop_is_built(project: Path) -> None:
    """With the profile of another press in the place of one that we may not pass on."""
    ((name, body),) = [e for e in examples("printing.md") if e[0].startswith("profiles/")]
    (icc,) = re.findall(r"^intent: (\S+)$", body, re.MULTILINE)
    for path, data in ((name, body.encode()), (icc, shipped("GRACoL-TR006").data)):
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_bytes(data)
    edit(project / "leaflet.yaml", "profile: office", f"profile: {Path(name).stem}")
    made = built(project)

    assert [d.code for d in made.diagnostics if d.is_error] == []
    assert {row.profile for row in made.files} == {"shop"}
    assert b"(CGATS TR 006)" in (project / made.files[0].path).read_bytes()


def test_every_field_of_a_profile_is_named() -> None:
    text = (ROOT / "docs/printing.md").read_text(encoding="utf-8")

    assert {name for name in declared(ProfileFile) if not re.search(rf"\b{name}\b", text)} == set()


@pytest.mark.parametrize("cls", [Manifest, Output])
def test_every_field_of_an_office_is_named(cls: type) -> None:
    text = (ROOT / "docs/office.md").read_text(encoding="utf-8")

    assert {name for name in declared(cls) if not re.search(rf"`{name}`", text)} == set()


def test_every_token_and_role_of_the_theme_is_named() -> None:
    text = (ROOT / "docs/layouts.md").read_text(encoding="utf-8")
    theme = (ROOT / "src/leafletgen/data/themes/alert.yaml").read_text()
    tokens = re.findall(r"^  ([\w-]+): [\d.]+u$", theme, re.MULTILINE)

    assert len(tokens) > 15
    assert [t for t in tokens if f"`{t}`" not in text] == []


def test_the_wings_are_those_that_are_checked() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c["name"] == "Wings")
    drawn = " ".join(re.findall(r"^    ((?:cli|>) .*)$", text, re.MULTILINE))

    assert drawn.split(" > ") == [re.sub(r"[()]", "", layer) for layer in layers if layer != "(__main__)"]
    assert len(text.splitlines()) < 200


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", *(f"docs/{name}" for name in DOCS)])
def test_files_and_commands_that_are_named_exist(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text))
    called = set(
        re.findall(r"(?:`|^ {4}.*?)(?:[\w.-]*/)*leafletgen ([a-z]+(?:-[a-z]+)*)", text, re.MULTILINE)
    )

    assert [name for name in linked if not ((ROOT / document).parent / name).exists()] == []
    assert called - set(main.commands) == set()


@pytest.mark.parametrize("document", ["architecture.md"])
def test_modules_that_are_named_exist(document: str) -> None:
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:[a-z_]+/)+(?:[a-z_]+(?:\.py|\.yaml)?)?)`", text))
    places = [ROOT / "src" / "leafletgen", ROOT]

    missing = {n for n in named if not any((p / n).exists() or (p / f"{n}.py").exists() for p in places)}

    assert missing - {"themes/", "fonts/", "pictograms/"} == set()


def test_the_programs_of_the_guide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each block of Python runs after the ones before it; what they print stands in the block of text that follows."""
    monkeypatch.chdir(tmp_path)
    assert start(tmp_path / "try-it", "try-it", (), "2026-01-15").value
    confirmed(tmp_path / "try-it", "2026-01-15")
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}

    shown = []
    for kind, body in re.findall(r"^```(python|text)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        if kind == "python":
            exec(compile(body, "docs/python.md", "exec"), names)
        else:
            shown.append((body, capsys.readouterr().out))

    assert len(shown) >= 5
    assert [expected for expected, _ in shown] == [found for _, found in shown]
    assert capsys.readouterr().out == ""


def test_every_public_name_is_in_the_guide_or_what_it_gives() -> None:
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    methods = [name for name in vars(leafletgen.Project) if not name.startswith("_")]

    for name in ("open", "ProjectError", "CancelledError"):
        assert f"leafletgen.{name}" in text
    told = {"findings", "in_words", "outputs", "root", "session", "source", "name", "languages", "editions"}
    assert [
        name
        for name in methods
        if f"project.{name}" not in text and f"`{name}" not in text and name not in told
    ] == []


# --- docs/languages.md


PACKS = dict(examples("languages.md"))
DEVANAGARI = 'head: "काम?"\nbody: "पुलिस {police}।"\nsteps: {s1: "क", s2: "ख", s3: "ग"}\n'


@pytest.mark.parametrize(
    ("tag", "text", "whole"),
    [
        ("hi", "वह पैसे वाला है", "पैसे वाला"),
        ("ur", "میں نے 500 روپے دیے", "500 روپے"),
        ("bho", "उ घर में बा", "घर में"),
    ],
)
def test_packs_in_the_document_do_what_it_says(tmp_path: Path, tag: str, text: str, whole: str) -> None:
    root = tiny(tmp_path, **{tag: DEVANAGARI})
    path = root / "languages" / f"{tag}.yaml"
    path.parent.mkdir()
    path.write_text(PACKS[f"languages/{tag}.yaml"], encoding="utf-8")

    opened = load(World(root))

    assert opened.value is not None
    assert [
        one for one in opened.diagnostics if one.code.startswith(("language", "key", "value", "list"))
    ] == []
    own, plain = opened.value.languages.get(tag), language(tag)
    assert own is not None
    assert plain is not None
    at = text.index(whole) + whole.index(" ") + 1
    assert price(text, own, at) > price(text, plain, at)


def test_a_script_that_the_program_does_not_know_can_be_described(tmp_path: Path) -> None:
    root = tiny(tmp_path, vai='head: "ꕙꔤ"\nbody: "ꕙ {police}"\nsteps: {s1: "ꕙ", s2: "ꕙ", s3: "ꕙ"}\n')
    (root / "languages").mkdir()
    (root / "languages" / "vai.yaml").write_text(PACKS["languages/vai.yaml"], encoding="utf-8")

    opened = load(World(root))

    assert opened.diagnostics == ()
    assert opened.value is not None
    known = opened.value.languages.get("vai")
    assert known is not None
    assert (known.script, known.text_families[0]) == ("Vaii", "MyVai")


def test_all_languages_that_are_said_to_be_ready_have_packs() -> None:
    text = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8").partition("## What is ready")[2]
    listed = text.split("\n\n")[2].replace("\n", " ").rstrip(".").split(", ")
    tried = (ROOT / "docs" / "declaration.md").read_text(encoding="utf-8")

    assert len(listed) == len(set(listed)) == 82
    for tag in listed:
        known = language(tag)
        assert known is not None
        assert known.tag in known_tags()
        assert {"self", "en", "ja"} <= set(known.pack.names)
        assert known.pack.answers is not None
        assert f"\n| {tag} |" in tried


def price(text: str, known: Language, at: int) -> float:
    """What it costs to end a line before the character `at`; beyond all where none may end."""
    gaps = (Break(0), *breaks(text, known))
    ends = [len(text[: gap.at].rstrip()) for gap in gaps]
    costs = penalties(RichText.plain(text, known.tag), known, gaps, ends)
    return dict(zip((gap.at for gap in gaps), costs, strict=True)).get(at, 9.0)


def test_every_key_of_a_pack_is_named_in_the_document() -> None:
    text = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")

    assert [field.key for field in fields(PackFile) if f"`{field.key}`" not in text] == []
