"""`export` and `import` as they are typed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result
from tests.engine.projects import TODAY, edit, flagship, tiny
from tests.soak import mostly

from leafletgen.cli.main import main
from leafletgen.engine.opening import open_project
from leafletgen.model.locales import history
from leafletgen.model.project.writing.progress import progress

JA = """\
# やさしく
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。}
"""
FORMS = {"po": "po", "xliff": "xlf", "xliff2": "xlf", "xlsx": "xlsx", "csv": "csv", "json": "texts.json"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA)


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(w) for w in words], catch_exceptions=False)


def exported(root: Path, form: str = "po") -> Path:
    done = run("export", root, "--to", form, "-l", "ja")
    assert done.exit_code == 0, done.output
    return root / "output" / "exchange" / f"tiny.ja.{FORMS[form]}"


def everything(root: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(root)): p.read_bytes()
        for p in root.rglob("*")
        if p.is_file() and "output" not in p.parts and p.name != "lock"
    }


@pytest.mark.parametrize("form", FORMS)
def test_out_and_home_again_changes_no_file(root: Path, form: str) -> None:
    path = exported(root, form)
    before = everything(root)

    done = run("import", path, root)

    assert (done.exit_code, done.output) == (0, "The file contains nothing new for ja.\n")
    assert everything(root) == before


def translated(path: Path, **texts: str) -> None:
    file = polib.pofile(str(path))
    for entry in file:
        if entry.msgctxt.replace(".", "_") in texts:
            entry.msgstr, entry.flags = texts[entry.msgctxt.replace(".", "_")], []
    file.save()


def test_what_a_translator_did_goes_into_the_files(root: Path) -> None:
    path = exported(root)
    translated(path, head="楽な バイト？", steps_s3="渡します。")

    done = run("import", path, root, "--by", "T.Y.", "--today", TODAY)

    assert done.exit_code == 0
    assert done.output == (
        "head [translated]\n  - 楽な仕事？\n  + 楽な バイト？\nsteps.s3 [translated]\n  + 渡します。\n"
        "2 texts in ja were imported.\n"
    )
    assert (root / "locales" / "ja.yaml").read_text() == JA.replace("楽な仕事？", "楽な バイト？").replace(
        "。}", "。, s3: 渡します。}"
    )
    assert 'by: "T.Y.", on: "2026-11-25"' in (root / "status" / "ja.yaml").read_text()
    assert run("import", path, root).output == "The file contains nothing new for ja.\n"


def test_a_dry_run_writes_nothing(root: Path) -> None:
    path = exported(root)
    translated(path, head="楽な バイト？")
    before = everything(root)

    done = run("import", path, root, "--dry-run")

    assert "1 texts in ja would be imported; nothing was written." in done.output
    assert everything(root) == before
    assert (
        run("import", exported(root), root, "--dry-run").output == "The file contains nothing new for ja.\n"
    )


def test_newer_text_stays_and_the_other_is_kept(root: Path) -> None:
    path = exported(root)
    translated(path, head="楽な バイト？")
    edit(root / "locales" / "ja.yaml", "楽な仕事？", "もっと新しい")

    done = run("import", path, root)

    assert done.exit_code == 0
    assert "has also been changed here" in done.output
    assert "もっと新しい" in (root / "locales" / "ja.yaml").read_text()
    [lost] = history.read((root / ".leafletgen" / "history" / "ja.jsonl").read_bytes())
    assert (lost.key, lost.text, lost.how) == ("head", "楽な バイト？", "lost")

    assert "were imported" in run("import", path, root, "--take", "file").output
    assert "楽な バイト？" in (root / "locales" / "ja.yaml").read_text()
    versions = history.read((root / ".leafletgen" / "history" / "ja.jsonl").read_bytes())
    assert [(v.text, v.how) for v in versions] == [("楽な バイト？", "lost"), ("もっと新しい", "replaced")]


def test_a_source_that_changed_meanwhile_makes_the_import_stale(root: Path) -> None:
    path = exported(root)
    translated(path, head="楽な バイト？")
    edit(root / "locales" / "en.yaml", "Easy job?", "Simple job?")

    run("import", path, root)

    session = open_project(root, TODAY).value
    assert session is not None
    assert progress(session.project, "ja").of("stale") == ("head",)


@pytest.mark.parametrize(
    ("old", "new", "words", "said"),
    [
        ("X-Leafletgen-Project: tiny", "X-Leafletgen-Project: other", [], "belongs to the project “other”"),
        ("X-Leafletgen-Language: ja", "X-Leafletgen-Language: ar", [], "not a language of this project"),
        ("X-Leafletgen-Source: en", "X-Leafletgen-Source: de", [], "was translated from de"),
        ("tiny", "tiny", ["-l", "en"], "The file is in ja, not in en"),
        ("msgid", "xxxxx", [], "none of the formats"),
    ],
)
def test_a_file_that_is_not_ours_is_refused(
    root: Path, old: str, new: str, words: list[str], said: str
) -> None:
    path = exported(root)
    path.write_text(path.read_text().replace(old, new))
    before = everything(root)

    done = run("import", path, root, *words)

    assert done.exit_code == 2
    assert said in done.output
    assert everything(root) == before


def test_a_file_that_lost_its_head_is_known_by_its_keys(root: Path) -> None:
    path = exported(root)
    translated(path, steps_s3="渡します。")
    text = "\n".join(line for line in path.read_text().splitlines() if not line.startswith('"'))
    path.write_text(text)

    assert "does not say which language it is in" in run("import", path, root).output
    assert "1 texts in ja were imported." in run("import", path, root, "-l", "ja").output
    path.write_text(text.replace('msgctxt "', 'msgctxt "x'))
    assert "does not say which project it belongs to" in run("import", path, root, "-l", "ja").output


def test_a_project_that_cannot_be_opened(tmp_path: Path) -> None:
    assert run("export", tmp_path).exit_code == 2
    assert run("import", tmp_path / "x.po", tmp_path).exit_code == 2


def test_no_such_file_or_language(root: Path) -> None:
    done = run("import", root / "nope.po", root)
    assert (done.exit_code, "[import-missing]" in done.output) == (2, True)
    assert run("export", root, "-l", "xx").exit_code == 2


def test_translators_are_told_where_and_how_much(root: Path) -> None:
    edit(root / "locales" / "en.yaml", "head: Easy", "# The largest words.\nhead: Easy")

    text = exported(root).read_text()

    assert "#. The largest words.\n#. Where: card / top\n#. At most " in text


def test_labels_of_pictures_are_shown_their_place(tmp_path: Path) -> None:
    root = tmp_path / "card"
    run("init", root)
    run("export", root, "--to", "po", "-l", "ja")
    text = (root / "output/exchange/card.ja.po").read_text()

    about = text.partition('msgctxt "actors.bank"')[0].rpartition("\n\n")[2]
    assert "#. Where: poster / do, sheet / do\n" in about
    assert "characters fit" not in about


@pytest.mark.parametrize("form", mostly(FORMS, ["po", "xlsx"]))
def test_the_flagship_out_and_home(tmp_path: Path, form: str) -> None:
    root = flagship(tmp_path)
    assert run("export", root, "--to", form, "--no-fit").exit_code == 0
    before = everything(root)

    # Four of its languages by each form, all of them by all forms together.
    for path in sorted((root / "output" / "exchange").iterdir())[list(FORMS).index(form) % 3 :: 3]:
        done = run("import", path, root)
        assert done.exit_code == 0
        assert done.output.startswith("The file contains nothing new")

    assert everything(root) == before


def json_of(key: str, text: str) -> str:
    """What a program would hand back: one new text."""
    one = {
        "key": key,
        "source": "",
        "text": text,
        "state": "translated",
        "base": {"fingerprint": "", "state": "missing"},
    }
    head = {"format": "leafletgen-texts-1", "project": "tiny", "source_language": "en", "language": "ja"}
    return json.dumps({**head, "texts": [one]})


def test_nobody_else_may_write_while_a_file_is_brought_in(root: Path) -> None:
    """Nobody reads what the import prints, more than a pipe holds: it stands still between what it has read and what it will write."""
    import fcntl

    file = root.parent / "from-translator.json"
    whole = json.loads(json_of("steps.s3", "渡" * 9000))
    whole["texts"] += [{**whole["texts"][0], "key": key} for key in ("body", "steps.s1", "steps.s2")]
    file.write_text(json.dumps(whole))
    command = [sys.executable, "-m", "leafletgen", "import", str(file), str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bringing:
        is_free = True
        while is_free and bringing.poll() is None:
            (root / ".leafletgen").mkdir(exist_ok=True)
            with (root / ".leafletgen" / "lock").open("ab") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    is_free = False
        said, _ = bringing.communicate()

    assert not is_free
    assert said.endswith("texts in ja were imported.\n")


def test_imports_at_once_lose_no_text(root: Path) -> None:
    (root / "locales" / "ja.yaml").write_text("# やさしく\nhead: 楽な仕事？\n")
    keys = ("body", "steps.s1", "steps.s2", "steps.s3")
    for key in keys:
        (root.parent / f"{key}.json").write_text(json_of(key, f"{key} です"))

    bringing = [
        subprocess.Popen(
            [sys.executable, "-m", "leafletgen", "import", str(root.parent / f"{key}.json"), str(root)],
            stdout=subprocess.DEVNULL,
        )
        for key in keys
    ]

    assert [one.wait() for one in bringing] == [0] * len(keys)
    project = open_project(root).value
    assert project is not None
    texts = project.project.catalogs["ja"].messages
    assert {key: texts[key].value for key in keys} == {key: f"{key} です" for key in keys}
    assert set(project.project.statuses["ja"].texts) >= set(keys)


def test_comments_come_with_texts_once(root: Path, tmp_path: Path) -> None:
    found = json.loads(json_of("steps.s3", "渡します。"))
    found["texts"][0]["comments"] = ["これで いいですか", "これで いいですか", " "]
    path = tmp_path / "back.json"
    path.write_text(json.dumps(found))

    first, second = run("import", path, root, "--by", "T.Y."), run("import", path, root)

    assert first.output == (
        "steps.s3 [translated]\n  + 渡します。\nsteps.s3: これで いいですか\n"
        "1 texts in ja were imported.\n1 comments on texts in ja were imported.\n"
    )
    assert second.output == "The file contains nothing new for ja.\n"
    project = open_project(root).value
    assert project is not None
    status = project.project.statuses["ja"]
    assert [(c.text, c.by, c.open) for c in status.comments["steps.s3"]] == [
        ("これで いいですか", "T.Y.", True)
    ]
    assert status.texts["steps.s3"].by == "T.Y."


def test_languages_and_project_are_named_as_for_other_commands(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = root / "output" / "exchange" / "tiny.ja.po"

    assert run("export", "ja", root, "--to", "po").exit_code == 0
    assert made.is_file()
    made.unlink()
    monkeypatch.chdir(root)
    assert run("export", "ja", "--to", "po").exit_code == 0
    assert made.is_file()

    assert "no language “xx”" in run("export", "xx", "--to", "po").output
    assert "There is no folder" in run("export", "ja", root.parent / "nowhere").output
    assert "Name only one project" in run("export", root, root.parent).output


def test_nothing_goes_out_while_a_file_cannot_be_read(root: Path) -> None:
    """Its texts are not asked for then, and would be called unused."""
    (root / "diagrams/card.yaml").mkdir(parents=True)

    ran = run("export", "ja", root)

    assert ran.exit_code == 1
    assert "[file-special]" in ran.output
    assert not (root / "output/exchange").exists()
