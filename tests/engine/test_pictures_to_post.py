"""A picture to post is one page; more of them are told, never lost."""

from __future__ import annotations

from pathlib import Path

from tests.engine.projects import TODAY, args, edit, errors, tiny

from leafletgen.engine.build import build
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Built, Selection

PAGES = "\npages:\n  - {id: one, blocks: [{zone: {id: a, height: rest, blocks: [{heading: {text: head, level: 1, role: title}}]}}]}\n"
SECOND = "  - {id: two, blocks: [{zone: {id: b, height: rest, blocks: [{paragraph: head}]}}]}\n"


def built(root: Path, pages: str) -> Built:
    (root / "layouts/post.yaml").write_text(f"format: 1\npage: {{margin: 3u}}{pages}", encoding="utf-8")
    session = open_project(root, TODAY).value
    assert session is not None
    return build(session, root / "output", Selection((), ("post",)))


def test_a_layout_of_two_pages_is_no_picture(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    edit(
        root / "leaflet.yaml",
        "facts:\n",
        "  post: {layout: post, paper: 600 x 600px, profile: social}\nfacts:\n",
    )

    made = built(root, PAGES + SECOND)
    (told,) = errors(made.diagnostics)
    assert (told.code, args(told)["pages"]) == ("picture-pages", "2")
    assert told.where is not None
    assert told.where.source == "layouts/post.yaml"
    assert made.files == ()

    assert [row.path for row in built(root, PAGES).files] == ["output/post/tiny.en.png"]
