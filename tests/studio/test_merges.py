"""A language whose file git left with marks: told as such, chosen text by text, and nothing of it lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.engine.projects import tiny
from tests.studio.conftest import Served, serving, until

from leafletgen.cli.main import main
from leafletgen.model.locales.marks import marked_texts, sides

PLAIN = """\
_about: A note that stays.
# The largest words.
head: "HEAD"   # stays
body: "ရဲကို {police} ခေါ်ပါ။ **သတိ**"
steps: {s1: တစ်, s2: "နှစ်", s3: 'သုံး'}
"""
MARKED = PLAIN.replace(
    'head: "HEAD"   # stays\n',
    '<<<<<<< HEAD\nhead: "ဤ"   # stays\n||||||| 3f2a91c\nhead: "ယခင်"   # stays\n=======\nhead: "ထို"   # stays\n>>>>>>> weblate/my\n',
)


def marked(path: Path, text: str = MARKED) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def merging(tmp_path: Path) -> Iterator[Served]:
    root = tiny(tmp_path.resolve(), my=MARKED)
    with serving(root) as one:
        yield one


def choose(served: Served, chosen: dict[str, str | None], mark: str | None = None) -> int:
    mark = mark or served.owner.get("/api/merge/my").json["fingerprint"]
    body = json.dumps({"chosen": chosen, "by": "Aye"}).encode()
    return served.owner.ask("PUT", "/api/merge/my", body, {"If-Match": f'"{mark}"'}).status


def test_it_is_told_as_a_merge_and_not_as_missing(merging: Served) -> None:
    owner = merging.owner

    assert owner.get("/api/project").json["merging"] == {"my": 1}
    for path in ("/api/texts/my", "/api/page/my/card/1.svg", "/api/boxes/my/card", "/api/history/my/head"):
        answer = owner.get(path)
        assert (answer.status, answer.json["error"]["merge"]) == (409, "my"), path
        assert "locales/my.yaml was merged by git" in answer.error
    (row,) = (row for row in owner.get("/api/board").json["languages"] if row["tag"] == "my")
    assert next(need["kind"] for need in row["needs"]) == "merge"
    assert row["texts"] == {"total": 0}
    assert owner.get("/api/texts/xx").status == 404


def test_what_each_side_says(merging: Served) -> None:
    found = merging.owner.get("/api/merge/my").json

    assert (found["file"], found["names"]) == ("locales/my.yaml", ["HEAD", "weblate/my"])
    [text] = found["texts"]
    assert (text["key"], text["line"], text["source"]) == ("head", 4, "Easy job?")
    assert (text["here"]["text"], text["coming"]["text"], text["before"]) == ("ဤ", "ထို", "ယခင်")


@pytest.mark.parametrize("text", ["ဤ", "ထို", "အသစ်", None])
def test_the_file_is_written_whole_with_what_was_chosen(merging: Served, text: str | None) -> None:
    assert choose(merging, {"head": text}) == 200

    said = (merging.root / "locales" / "my.yaml").read_text(encoding="utf-8")
    assert said == PLAIN.replace("HEAD", text or "")
    until(lambda: merging.owner.get("/api/project").json["merging"] == {}, "the end of the merge")
    if text is None:
        return
    assert merging.owner.text("my", "head")["target"] == text
    kept = {
        v["text"]: (v["how"], v["over"]) for v in merging.owner.get("/api/history/my/head").json["versions"]
    }
    assert kept == {side: ("lost", "Aye") for side in ("ဤ", "ထို") if side != text}


def test_nothing_is_written_before_all_are_chosen_or_over_another_file(merging: Served) -> None:
    assert choose(merging, {}) == 422
    assert choose(merging, {"head": "x"}, "0" * 16) == 412
    assert (
        merging.browser(merging.link("my", edit=False))
        .ask("PUT", "/api/merge/my", b'{"chosen": {"head": "x"}}', {"If-Match": '"x"'})
        .status
        == 403
    )
    assert (merging.root / "locales" / "my.yaml").read_text(encoding="utf-8") == MARKED


def test_a_link_sees_and_settles_the_merge_of_its_own_language_alone(tmp_path: Path) -> None:
    with serving(tiny(tmp_path.resolve(), my=MARKED, ar=PLAIN)) as served:
        mine, other = served.browser(served.link("my")), served.browser(served.link("ar"))

        assert mine.get("/api/project").json["merging"] == {"my": 1}
        assert other.get("/api/project").json["merging"] == {}
        assert other.get("/api/merge/my").status == 403
        found = mine.get("/api/merge/my").json
        body = json.dumps({"chosen": {"head": "ထို"}}).encode()
        assert mine.ask("PUT", "/api/merge/my", body, {"If-Match": found["fingerprint"]}).status == 200


def test_marks_that_come_while_it_is_shown(tmp_path: Path) -> None:
    with serving(tiny(tmp_path.resolve(), my=PLAIN)) as served:
        assert served.owner.get("/api/texts/my").status == 200
        marked(served.root / "locales" / "my.yaml")

        until(lambda: served.owner.get("/api/project").json["merging"] == {"my": 1}, "the merge")
        assert served.owner.get("/api/texts/my").status == 409
        assert choose(served, {"head": "ဤ"}) == 200
        assert served.owner.get("/api/texts/my").status == 200


def test_status_does_not_count_its_texts_as_missing(tmp_path: Path) -> None:
    root = tiny(tmp_path, my=MARKED)

    done = CliRunner().invoke(main, ["status", str(root), "--json", "--no-fit"])

    assert [row["language"] for row in json.loads(done.stdout)["languages"]] == ["en"]
    assert done.exit_code == 1


ODD: dict[str, str] = {
    "no end": MARKED.replace(">>>>>>> weblate/my\n", ""),
    "no middle": MARKED.replace("=======\n", ""),
    "no beginning": MARKED.replace("<<<<<<< HEAD\n", ""),
    "one in another": MARKED.replace("=======\n", "<<<<<<< HEAD\n=======\n"),
    "a side that cannot be read": MARKED.replace('head: "ထို"', 'head: "ထို'),
}


@pytest.mark.parametrize("name", ODD)
def test_marks_that_cannot_be_taken_apart_stay_a_fault_of_the_file(tmp_path: Path, name: str) -> None:
    with serving(tiny(tmp_path.resolve(), my=ODD[name])) as served:
        assert served.owner.get("/api/project").json["merging"] == {}
        assert served.owner.get("/api/merge/my").status == 409
        found = served.owner.get("/api/findings").json["diagnostics"]
        assert any(one["file"] == "locales/my.yaml" and one["severity"] == "error" for one in found)


SHAPES: dict[str, tuple[str, dict[str, tuple[str | None, str | None]]]] = {
    "two blocks": (
        "<<<<<<< A\na: 1x\n=======\na: 2x\n>>>>>>> B\nb: x\n<<<<<<< A\nc: 1y\n=======\nc: 2y\n>>>>>>> B\n",
        {"a": ("1x", "2x"), "c": ("1y", "2y")},
    ),
    "added on one side": ("a: x\n<<<<<<< A\n=======\nb: y\n>>>>>>> B\n", {"b": (None, "y")}),
    "removed on one side": ("a: x\n<<<<<<< A\nb: y\n=======\n>>>>>>> B\n", {"b": ("y", None)}),
    "in a group": (
        "g:\n<<<<<<< A\n  a: 1x\n  b: z\n=======\n  a: 2x\n  b: z\n>>>>>>> B\n", {"g.a": ("1x", "2x")},
    ),
    "a block of lines": (
        "a: |\n  one\n<<<<<<< A\n\n  two\n=======\n\n  three\n>>>>>>> B\n", {"a": ("one\n\ntwo", "one\n\nthree")},
    ),
    "comments alone": ("<<<<<<< A\n# one\n=======\n# two\n>>>>>>> B\na: x\n", {}),
    "line ends of Windows": (
        "<<<<<<< A\r\na: 1x\r\n=======\r\na: 2x\r\n>>>>>>> B\r\n", {"a": ("1x", "2x")},
    ),
    "a whole file": ("<<<<<<< A\na: 1x\nb: y\n=======\na: 2x\n>>>>>>> B\n", {"a": ("1x", "2x"), "b": ("y", None)}),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_shapes_of_merges(name: str) -> None:
    text, wanted = SHAPES[name]
    found = sides(text)
    assert found is not None

    rows = marked_texts(found)

    assert rows is not None
    assert {r.key: tuple(v and v.strip() for v in (r.here, r.coming)) for r in rows} == wanted


@pytest.mark.parametrize(
    "text",
    [
        MARKED.replace('head: "ထို"   # stays', "head: : !"),  # a side that is no file by itself
        MARKED.replace(">>>>>>> weblate/my\n", ""),  # marks that do not belong together
        PLAIN.replace('head: "HEAD"', 'head: "HEAD'),  # no marks, and a quote that never ends
        "",
        "- a\n- b\n",
        "\x00\x01",
    ],
    ids=["side", "marks", "quote", "empty", "list", "bytes"],
)
def test_a_language_that_cannot_be_read_is_never_called_unknown(tmp_path: Path, text: str) -> None:
    root = tiny(tmp_path.resolve(), my=text)
    with serving(root) as served:
        told = served.owner.get("/api/texts/my")
        needs = {n["kind"]: n["count"] for n in served.owner.get("/api/board").json["languages"][1]["needs"]}

    assert told.status in (200, 409)
    if told.status == 409:
        assert "locales/my.yaml cannot be read" in told.error
        assert "missing" not in needs
        assert needs["error"] >= 1
