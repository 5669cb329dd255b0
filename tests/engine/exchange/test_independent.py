"""What others make of our files: gettext, polib, the Translate Toolkit (what Weblate reads with), XML Schema, LibreOffice."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
import pytest
from lxml import etree
from openpyxl import load_workbook
from tests.conftest import ROOT, XLIFF_SCHEMAS
from tests.engine.exchange.bundles import HELLO, base
from tests.engine.exchange.test_merge import home_of, travelled

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange import po, table_csv, table_xlsx, xliff2, xliff12
from leafletgen.engine.exchange.bring import FORMATS, read_file
from leafletgen.engine.exchange.merge import Merge, merge
from leafletgen.engine.exchange.suggestion import Suggestion
from leafletgen.engine.exchange.unit import Unit
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.splice import splice, texts
from leafletgen.text.languages.tag import language

BY_NAME = {f.name: f for f in FORMATS}


def brought(data: bytes) -> Merge:
    sink = Sink()
    found = read_file(data, sink)
    assert sink.diagnostics == ()
    assert found is not None
    return merge(found.units, home_of(HELLO))


def edits(found: Merge) -> dict[str, tuple[str, str]]:
    assert found[1:] == ((), (), ())
    return {c.key: (c.new, c.state) for c in found.changes}


# --- PO


@pytest.mark.needs("msgfmt")
def test_msgfmt_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ja.po"
    path.write_bytes(po.write(HELLO))

    done = subprocess.run(
        ["msgfmt", "--check", "--verbose", "-o", "/dev/null", path],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert "warning" not in done.stderr
    assert "3 fuzzy translations, 1 untranslated" in done.stderr  # machine, stale, draft; missing


@pytest.mark.needs("msgfmt")
def test_a_round_through_msgcat_and_msgmerge_brings_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ja.po"
    path.write_bytes(po.write(HELLO))
    template = polib.pofile(str(path))
    for entry in template:
        entry.msgstr, entry.flags = "", []
    template.save(str(tmp_path / "all.pot"))

    wrapped = subprocess.run(["msgcat", "--width=40", path], capture_output=True, check=True).stdout
    merged = subprocess.run(
        ["msgmerge", "--quiet", "--previous", path, tmp_path / "all.pot"], capture_output=True, check=True
    ).stdout

    assert brought(wrapped) == ((), (), (), ())
    assert edits(brought(merged)) == {}


def test_edited_with_polib(tmp_path: Path) -> None:
    path = tmp_path / "ja.po"
    path.write_bytes(po.write(HELLO))
    file = polib.pofile(str(path))
    by_key = {entry.msgctxt: entry for entry in file}
    by_key["head"].msgstr, by_key["head"].flags = "かんたん？", []
    by_key["steps.s1"].msgstr = "買う"
    by_key["steps.s3"].flags = ["fuzzy"]
    file.metadata["Last-Translator"] = "T. Yamada <t@example.jp>"
    file.save()

    found = read_file(path.read_bytes(), Sink())

    assert found is not None
    assert found.by == "T. Yamada"
    assert edits(merge(found.units, home_of(HELLO))) == {
        "head": ("かんたん？", "translated"),
        "steps.s1": ("買う", "translated"),
        "steps.s3": ("あなた", "draft"),
    }


def toolkit(module: str, data: bytes) -> Any:
    """A store of the Translate Toolkit."""
    from importlib import import_module

    kind = {
        "pypo": "pofile",
        "xliff": "Xliff1File",
        "xliff2": "Xliff2File",
        "yaml": "YAMLFile",
        "csvl10n": "csvfile",
    }[module]
    loaded = import_module(f"translate.storage.{module}")
    cls = getattr(loaded, kind, None) or getattr(
        loaded, kind.replace("Xliff1File", "xlifffile").replace("Xliff2File", "xliff2file")
    )
    return cls.parsestring(data)


def translatable(store: Any) -> Iterator[Any]:
    return (unit for unit in store.units if not unit.isheader())


STORES = [
    ("pypo", po.write, po.read),
    ("xliff", xliff12.write, xliff12.read),
    ("xliff2", xliff2.write, xliff2.read),
]


@pytest.mark.parametrize(("module", "write", "read"), STORES)
def test_the_toolkit_reads_all_texts(module: str, write: Any, read: Any) -> None:
    found = [(str(u.source), str(u.target or "")) for u in translatable(toolkit(module, write(HELLO)))]

    assert found == [(u.source, u.target) for u in HELLO.units]


@pytest.mark.parametrize(("module", "write", "read"), STORES)
def test_a_round_through_the_toolkit_brings_exactly_the_edit(module: str, write: Any, read: Any) -> None:
    store = toolkit(module, write(HELLO))
    assert edits(brought(bytes(store))) == {}

    for unit in translatable(store):
        if unit.source == "Easy job?":
            unit.target = "かんたん？"
            unit.markfuzzy(False)
        if unit.source.startswith("They buy"):
            unit.target = "買う & <売る>"

    assert edits(brought(bytes(store))) == {
        "head": ("かんたん？", "translated"),
        "steps.s1": ("買う & <売る>", "translated"),
    }


YAML = """\
_about: For students.

# The largest words.
headline:
  a: Easy job?
  # Below.
  b: Real crime.
body: "Call {police}: **now**."
detail: |
  One.

  Two.
"""


def test_plain_yaml_through_the_toolkit_keeps_comments_and_order() -> None:
    """What Weblate does to a locale; long lines are set to be left alone there."""
    store = toolkit("yaml", YAML.encode())
    assert [u.getid().lstrip("->") for u in store.units][:3] == ["_about", "headline->a", "headline->b"]
    assert "Below" in store.units[2].getnotes()

    for unit in store.units:
        if unit.source == "Real crime.":
            unit.target = "A crime: yours"
    done = bytes(store).decode()

    assert texts(done) == {**texts(YAML), "headline.b": "A crime: yours"}
    assert [line.strip() for line in done.splitlines() if "#" in line] == ["# The largest words.", "# Below."]


def test_what_we_splice_the_toolkit_leaves_alone() -> None:
    spliced = splice(
        YAML.encode(),
        {"headline.c": "No: 'never'", "new.a": "x\n\ny", "body": "110, yes #1"},
        joins_lines="",
    )

    store = toolkit("yaml", spliced)

    assert {u.getid().replace("->", "."): u.source.strip() for u in store.units} == texts(spliced.decode())
    assert bytes(store).decode() == spliced.decode()


# --- line ends that are allowed or forbidden

TYPED = (
    "Bank\u00adkonto",
    "5\u2060 Uhr, 5 \u2060Uhr",
    "\u200bMontag/\u200bDienstag\u2060",
    "{police}\u200b **ab\u00adc**",
)
MARKED = HELLO._replace(
    units=tuple(
        Unit(f"k.{n}", f"{text}.", text, "translated", base=base(text, "translated"))
        for n, text in enumerate(TYPED)
    )
)


def targets(data: bytes) -> tuple[str, ...]:
    found = read_file(data, Sink())
    assert found is not None
    assert tuple(unit.source for unit in found.units) == tuple(f"{text}." for text in TYPED)
    return tuple(unit.target for unit in found.units)


@pytest.mark.parametrize(("module", "write", "read"), STORES)
def test_the_toolkit_keeps_line_ends_that_are_typed(module: str, write: Any, read: Any) -> None:
    store = toolkit(module, write(MARKED))

    assert tuple(str(unit.target) for unit in translatable(store)) == TYPED
    for unit in translatable(store):
        unit.target = str(unit.target)
    assert targets(bytes(store)) == TYPED


@pytest.mark.needs("msgfmt")
def test_gettext_and_polib_keep_line_ends_that_are_typed(tmp_path: Path) -> None:
    path = tmp_path / "ja.po"
    path.write_bytes(po.write(MARKED))
    wrapped = subprocess.run(["msgcat", "--width=20", path], capture_output=True, check=True).stdout
    assert targets(wrapped) == TYPED

    file = polib.pofile(str(path))
    assert tuple(entry.msgstr for entry in file) == TYPED
    file.save()
    assert targets(path.read_bytes()) == TYPED


def test_tables_and_json_keep_line_ends_that_are_typed() -> None:
    book = load_workbook(io.BytesIO(table_xlsx.write(MARKED)))
    sheet: Any = book.worksheets[0]
    assert tuple(row[6].value for row in sheet.iter_rows(min_row=2)) == TYPED
    out = io.BytesIO()
    book.save(out)
    assert targets(out.getvalue()) == TYPED

    rows = list(csv.reader(io.StringIO(table_csv.write(MARKED).decode("utf-8-sig"))))
    assert tuple(row[6] for row in rows[1:]) == TYPED
    again = io.StringIO()
    csv.writer(again, quoting=csv.QUOTE_ALL).writerows(rows)
    assert targets(again.getvalue().encode("utf-8-sig")) == TYPED

    sent = json.loads(BY_NAME["json"].write(MARKED))
    assert tuple(one["text"] for one in sent["texts"]) == TYPED
    assert targets(json.dumps(sent).encode()) == TYPED


# --- XLIFF


@pytest.mark.needs("xliff-schemas")
@pytest.mark.parametrize(
    ("write", "schema"),
    [(xliff12.write, "xliff-core-1.2-transitional.xsd"), (xliff2.write, "xliff-core-2.0.xsd")],
)
def test_xliff_is_valid(write: Any, schema: str) -> None:
    found = etree.XMLSchema(etree.parse(_with_local_imports(XLIFF_SCHEMAS / schema)))
    found.assertValid(etree.fromstring(write(HELLO)))
    said = (
        Suggestion(93, "楽な仕事", "Easy jobs", "ja", "other"),
        Suggestion(80, "らく", "Easy", "ja-simple", variant=True),
    )
    units = tuple(unit._replace(suggestions=said) for unit in HELLO.units)
    found.assertValid(etree.fromstring(write(HELLO._replace(units=units))))


def _with_local_imports(path: Path) -> io.BytesIO:
    """The schema with xml.xsd beside it instead of on the web."""
    local = (path.parent / "xml.xsd").as_uri()
    text = re.sub(
        r'schemaLocation="[^"]*xml.xsd"', f'schemaLocation="{local}"', path.read_text(encoding="utf-8")
    )
    # The core schema of 2.1 has the name, the namespace and the content of 2.0's, but for the type of the two languages.
    text = re.sub(r'(name="(src|trg)Lang" use="\w+")/>', r'\1 type="xs:language"/>', text)
    return io.BytesIO(text.encode())


def test_segments_of_a_tool_are_put_together() -> None:
    text = xliff12.write(HELLO).decode().replace(
        ">楽な仕事？<", '><mrk mtype="seg" mid="1">かんたん</mrk><mrk mtype="seg" mid="2">？<g id="1">！</g></mrk><'
    )  # fmt: skip
    two = xliff2.write(HELLO).decode().replace(
        "<target>楽な仕事？</target>\n      </segment>",
        '<target>かん<pc id="1">たん</pc></target></segment><ignorable><source> </source></ignorable>'
        '<segment state="translated"><source>x</source><target>？</target></segment>',
    )  # fmt: skip

    assert edits(brought(text.encode()))["head"][0] == "かんたん？！"
    assert edits(brought(two.encode()))["head"][0] == "かんたん ？"


# --- spreadsheets


def test_edited_with_openpyxl() -> None:
    book = load_workbook(io.BytesIO(table_xlsx.write(HELLO)))
    sheet: Any = book.worksheets[0]
    sheet["G2"], sheet["I2"], sheet["G4"], sheet["H4"] = "かんたん？", "checked", 110, "They buy."
    out = io.BytesIO()
    book.save(out)

    assert edits(brought(out.getvalue())) == {
        "head": ("かんたん？", "checked"),
        "steps.s1": ("110", "translated"),
    }


@pytest.mark.soak
@pytest.mark.needs("soffice")
@pytest.mark.parametrize(("write", "suffix"), [(table_xlsx.write, "xlsx"), (table_csv.write, "csv")])
def test_a_round_through_libreoffice_brings_nothing(tmp_path: Path, write: Any, suffix: str) -> None:
    path = tmp_path / f"in.{suffix}"
    path.write_bytes(write(HELLO))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    csv = ["--infilter=CSV:44,34,76,1,,0,true"] if suffix == "csv" else []

    subprocess.run(
        ["soffice", home, "--headless", *csv, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "out", path],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    data = (tmp_path / "out" / "in.xlsx").read_bytes()

    assert brought(data) == ((), (), (), ())
    if suffix == "xlsx":
        sheet = load_workbook(io.BytesIO(data)).worksheets[0]
        assert sheet.protection.sheet
        assert {c.column_letter for c in sheet[2] if not c.protection.locked} == {"G", "H", "I"}
        assert {c.data_type for c in sheet[5]} <= {"s", "n"}


def test_every_format_is_tried_here() -> None:
    """JSON is: by the page that saves it, in a browser."""
    assert {f.name for f in FORMATS} - {"json"} == {"po", "xliff", "xliff2", "xlsx", "csv"}
    assert all(travelled(HELLO, f) for f in FORMATS)


@pytest.mark.parametrize("path", sorted((ROOT / "locales").glob("*.yaml")), ids=lambda p: p.stem)
def test_our_own_locales_survive_weblate(path: Path) -> None:
    """With its component set as docs/weblate.md says: indentation 2, no line wrapping."""
    from translate.storage.yaml import YAMLFile

    text = path.read_text(encoding="utf-8")
    store = YAMLFile()
    store.dump_args |= {"indent": 2, "width": 65535}
    store.parse(text.encode())
    for unit in store.units:
        if unit.getid() == "audience":
            unit.target = "Changed: audience"
    done = bytes(store).decode()

    joins = language(path.stem).joins_lines
    before, after = ({k: normal(v, joins) for k, v in texts(t).items()} for t in (text, done))
    assert after == {**before, "audience": "Changed: audience"}
    assert re.findall(r"^ *#.*", done, re.MULTILINE) == re.findall(r"^ *#.*", text, re.MULTILINE)
