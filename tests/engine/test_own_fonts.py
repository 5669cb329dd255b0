"""A project's own fonts of all kinds, from its folder to the PDF; what is wrong with one is reported where it is named."""

from __future__ import annotations

import os
from pathlib import Path
from struct import unpack_from

import pikepdf
import pytest
from click.testing import CliRunner
from tests.engine.projects import TODAY, args, built, codes, edit, errors, line_of, tiny, told
from tests.text.fonts import making
from tests.text.fonts.damage import variants

from leafletgen.cli.main import main
from leafletgen.engine.build import check
from leafletgen.engine.opening import open_project

SUFFIX = {"variable": "ttf", "cff2": "otf"}


def project(folder: Path, fonts: str, **files: bytes) -> Path:
    """The tiny project with a line of `fonts`; `files`: names in its fonts folder, `__` for a full stop."""
    root = tiny(folder)
    with (root / "leaflet.yaml").open("a") as leaflet:
        leaflet.write(f"fonts:\n  Latn: [{fonts}]\n")
    (root / "fonts").mkdir(exist_ok=True)
    for name, data in files.items():
        (root / "fonts" / name.replace("__", ".")).write_bytes(data)
    return root


def rows(data: bytes) -> list[tuple[int, bytes, int]]:
    """Each row of a font's directory of tables (of the first face): where its checksum stands, its tag, where the table begins."""
    start = unpack_from(">L", data, 12)[0] if data[:4] == b"ttcf" else 0
    count_at, first, size, place = (12, 44, 20, 4) if data[:4] == b"wOFF" else (start + 4, start + 12, 16, 8)
    found = []
    for n in range(unpack_from(">H", data, count_at)[0]):
        at = first + size * n
        found.append(
            (at + (16 if size == 20 else 4), data[at : at + 4], unpack_from(">L", data, at + place)[0])
        )
    return found


def miscounted(data: bytes, *tags: bytes) -> bytes:
    """The same font with wrong checksums for these tables."""
    changed = bytearray(data)
    for at, tag, _ in rows(data):
        if tag in tags:
            changed[at] ^= 0xFF
    return bytes(changed)


def faces(root: Path) -> set[str]:
    """The fonts of the English card, without their subset tags."""
    with pikepdf.open(root / "output/card/tiny.en.pdf") as pdf:
        return {str(f.BaseFont).split("+")[-1] for page in pdf.pages for f in page.Resources.Font.values()}


@pytest.mark.parametrize("kind", sorted(making.KINDS))
def test_a_font_of_each_kind_is_embedded(tmp_path: Path, kind: str) -> None:
    ending = SUFFIX.get(kind, kind)
    root = project(
        tmp_path, f"{{family: My Sans, file: My.{ending}}}", **{f"My__{ending}": making.of_kind(kind)}
    )

    made = built(root)

    assert errors(made) == []
    assert any(name.startswith("MySans-") for name in faces(root))
    assert not any(name.startswith("NotoSans-") for name in faces(root))
    bold = kind in ("variable", "cff2", "ttc")
    assert ("MySans-Bold" in faces(root)) == bold
    assert codes(made.diagnostics) == ([] if bold else ["font-no-bold"])


@pytest.mark.parametrize("kind", sorted(making.KINDS))
def test_a_damaged_font_is_reported_where_it_is_named_and_nothing_is_written(
    tmp_path: Path, kind: str
) -> None:
    """One of the thirty of each kind (all of them: tests/text/fonts/test_damage.py)."""
    damaged = [one for one in variants(kind) if one.certain][len(kind)]
    root = project(tmp_path, "{family: My Sans, file: My.font}", My__font=damaged.data)

    made = built(root)

    assert made.files == ()
    (error,) = errors(d for d in made.diagnostics if not d.code.startswith("edition-"))
    assert (error.code, args(error)["file"]) == ("font-broken", "fonts/My.font")
    line = line_of(root / "leaflet.yaml", "file: My.font")
    assert f"leaflet.yaml:{line}:" in told(root, made.diagnostics)
    assert "Traceback" not in told(root, made.diagnostics)


@pytest.mark.parametrize("kind", ["ttf", "otf", "variable", "ttc", "woff"])
def test_a_sound_font_with_wrong_checksums_prints_with_a_warning(tmp_path: Path, kind: str) -> None:
    """Many programs that change a font do not count anew, and nothing that draws letters minds."""
    sound = making.of_kind(kind)
    root = project(tmp_path, "{family: My Sans, file: My.font}", My__font=miscounted(sound, b"head", b"hmtx"))

    made = built(root)

    assert [row.language for row in made.files] == ["en"]
    warning = next(d for d in made.diagnostics if d.code == "font-checksum")
    assert args(warning) == {"file": "fonts/My.font", "tables": "head, hmtx"}
    assert any(name.startswith("MySans-") for name in faces(root))


def test_a_damaged_table_with_a_wrong_checksum_is_an_error_that_names_it(tmp_path: Path) -> None:
    sound = making.cff()
    (at,) = [row[2] for row in rows(sound) if row[1] == b"CFF "]
    damaged = sound[:at] + b"\xff" * 400 + sound[at + 400 :]
    root = project(tmp_path, "{family: My Sans, file: My.font}", My__font=damaged)

    made = built(root)

    assert made.files == ()
    (error,) = errors(d for d in made.diagnostics if not d.code.startswith("edition-"))
    assert args(error)["problem"] == "its table “CFF” has been damaged (checksum)"


def test_a_folder_a_pipe_and_links_in_a_circle_are_no_font_files(tmp_path: Path) -> None:
    """A pipe would be waited for without an end."""
    root = project(tmp_path, "MySans, Piped, Around, {family: Again, file: Again.ttf}")
    for family in ("MySans", "Piped", "Around"):
        (root / "fonts" / family).mkdir()
    (root / "fonts/MySans/MySans-Regular.ttf").mkdir()
    os.mkfifo(root / "fonts/Piped/Piped-Regular.ttf")
    (root / "fonts/Around/Around-Regular.ttf").symlink_to("Around-Regular.ttf")
    (root / "fonts/Again.ttf").symlink_to("Again.ttf")

    made = built(root)

    assert made.files == ()
    found = errors(d for d in made.diagnostics if not d.code.startswith("edition-"))
    told = [(d.code, args(d).get("problem") or args(d).get("reason")) for d in found]
    assert sorted(told, key=str) == [
        ("file-unreadable", "Too many levels of symbolic links"),
        ("font-broken", "it is not a file"),
        ("font-broken", "it is not a file"),
        ("font-file-missing", None),
    ]


def test_a_font_that_must_not_be_embedded(tmp_path: Path) -> None:
    data = making.changed(making.static(), lambda font: setattr(font["OS/2"], "fsType", 2))
    root = project(tmp_path, "{family: My Sans, file: My.ttf}", My__ttf=data)

    made = built(root)

    assert made.files == ()
    assert "font-rights-restricted" in codes(errors(made))


def test_a_font_for_reading_and_printing_prints_and_is_noted(tmp_path: Path) -> None:
    data = making.changed(making.variable(), lambda font: setattr(font["OS/2"], "fsType", 4))
    root = project(tmp_path, "{family: My Sans, file: My.ttf}", My__ttf=data)

    made = built(root)

    assert [row.language for row in made.files] == ["en"]
    assert codes(made.diagnostics) == ["font-rights-print"]


def test_the_same_bytes_from_the_cache_without_it_and_where_nothing_can_be_kept(tmp_path: Path) -> None:
    sums = []
    for name in ("one", "two"):
        root = project(tmp_path / name, "{family: My Sans, file: My.otf}", My__otf=making.cff2())
        if name == "two":
            (root / ".leafletgen").write_text("no folder")
        sums += [built(root).files[0].sha256, built(root).files[0].sha256]
    assert len(set(sums)) == 1
    assert list((tmp_path / "one/.leafletgen/cache/fonts").glob("*.ttf"))


def test_a_family_described_twice(tmp_path: Path) -> None:
    root = project(tmp_path, "{family: My Sans, file: My.ttf}", My__ttf=making.static())
    with (root / "leaflet.yaml").open("a") as leaflet:
        leaflet.write("  Cyrl: [My Sans]\n  Grek: [{family: My Sans, file: Other.ttf}]\n")

    found = open_project(root, TODAY).diagnostics

    assert codes(found) == ["font-twice"]


@pytest.mark.parametrize(
    ("weight", "named"), [("600", "SemiBold"), ("500", "Medium"), ("700", "Bold"), ("400", "Regular")]
)
def test_a_weight_of_a_role(tmp_path: Path, weight: str, named: str) -> None:
    root = project(tmp_path, "{family: My Sans, file: My.ttf}", My__ttf=making.variable())
    edit(
        root / "layouts/card.yaml",
        "title: {size: 4u, floor: 3u, bold: yes,",
        f"title: {{size: 4u, floor: 3u, weight: {weight},",
    )

    made = built(root)

    assert made.diagnostics == ()
    assert f"MySans-{named}" in faces(root)


def test_labels_of_a_diagram_have_the_weight_of_their_role(tmp_path: Path) -> None:
    root = tmp_path / "card"
    assert CliRunner().invoke(main, ["init", str(root), "--languages", "en"]).exit_code == 0
    (root / "fonts").mkdir()
    (root / "fonts/My.ttf").write_bytes(making.variable())
    with (root / "leaflet.yaml").open("a") as leaflet:
        leaflet.write("fonts:\n  Latn: [{family: My Sans, file: My.ttf}]\n")
    edit(root / "layouts/poster.yaml", "actor: {size: 1.6u,", "actor: {weight: 500, size: 1.6u,")

    made = built(root, outputs=["poster"])

    assert errors(made) == []
    with pikepdf.open(root / made.files[0].path) as pdf:
        names = {str(font.BaseFont).split("+")[-1] for font in pdf.pages[0].Resources.Font.values()}
    assert {"MySans-Medium", "MySans-Bold", "MySans-Regular"} <= names


def test_weight_goes_before_bold(tmp_path: Path) -> None:
    root = project(tmp_path, "{family: My Sans, file: My.ttf}", My__ttf=making.variable())
    edit(root / "layouts/card.yaml", "title: {size: 4u,", "title: {weight: 600, size: 4u,")

    assert codes(built(root).diagnostics) == ["key-overridden"]
    assert "MySans-SemiBold" in faces(root)


@pytest.mark.parametrize("weight", ["200", "901", "bold", "650.5"])
def test_weights_that_there_are_not(tmp_path: Path, weight: str) -> None:
    root = tiny(tmp_path)
    edit(root / "layouts/card.yaml", "title: {size: 4u,", f"title: {{weight: {weight}, size: 4u,")

    found = errors(open_project(root, TODAY).diagnostics)

    assert codes(found) == ["value-unfit"]
    assert args(found[0])["expects"] == "a weight from 300 (light) to 900 (black)"


def test_a_weight_that_no_font_has_is_noted(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    edit(root / "layouts/card.yaml", "title: {size: 4u,", "title: {weight: 900, size: 4u,")

    made = built(root)

    assert codes(made.diagnostics) == ["key-overridden", "font-weight-far"]
    assert [row.language for row in made.files] == ["en"]


def test_check_tries_the_font_on_the_language(tmp_path: Path) -> None:
    def unmarked(font: object) -> None:
        del font["GPOS"]  # type: ignore[attr-defined]  # fontTools carries no types

    few = making.changed(making.static(400, making.LETTERS.replace("é", "")), unmarked)
    root = project(tmp_path, "{family: My Sans, file: My.ttf}", My__ttf=few)
    edit(root / "leaflet.yaml", "languages: [en]", "languages: [en, fr]")
    (root / "locales/fr.yaml").write_text((root / "locales/en.yaml").read_text())
    session = open_project(root, TODAY).value
    assert session is not None

    found = [d for d in check(session).diagnostics if d.code == "font-letters"]

    assert [d.language for d in found] == ["fr"]
    assert args(found[0])["letters"].startswith("À Â")


def test_doctor_in_a_project_says_what_its_fonts_are(tmp_path: Path) -> None:
    root = project(tmp_path, "{family: My Sans, file: My.otf}", My__otf=making.cff2())
    here = Path.cwd()
    os.chdir(root)
    try:
        said = CliRunner().invoke(main, ["doctor"], catch_exceptions=False).output
    finally:
        os.chdir(here)

    assert "fonts/My.otf: CFF2, 160 glyphs" in said
    assert "embedding: free" in said
    assert "SIL Open Font License" in said
    assert "My Sans 700, en: writes all" in said


def test_doctor_knows_a_family_that_headlines_alone_are_set_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tiny(tmp_path)
    (root / "fonts").mkdir()
    (root / "fonts/My.ttf").write_bytes(making.named(making.static(700), "My Display"))
    edit(
        root / "leaflet.yaml", "outputs:\n",
        "fonts:\n  Grek: [{family: My Display, file: My.ttf}]\n"
        "theme: {extends: alert, headlines: {Latn: My Display}}\noutputs:\n",
    )  # fmt: skip
    monkeypatch.chdir(root)

    said = CliRunner().invoke(main, ["doctor"], catch_exceptions=False).output

    assert "fonts/My.ttf: glyf, 160 glyphs" in said


def test_doctor_says_what_is_wrong_with_a_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(
        tmp_path, "{family: My Sans, file: My.otf}, {family: Cut, file: Cut.otf}",
        My__otf=miscounted(making.cff(), b"CFF "), Cut__otf=making.cff()[:-200],
    )  # fmt: skip
    monkeypatch.chdir(root)

    said = CliRunner().invoke(main, ["doctor"], catch_exceptions=False).output

    assert "wrong checksums: CFF\n" in said
    assert "BAD  font: The font file fonts/Cut.otf cannot be used: it is cut off.\n" in said
