"""The palette on the wire: all entries with their words and YAML, and a picture of each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.engine.projects import tiny
from tests.studio.conftest import MY, Served, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tiny(tmp_path_factory.mktemp("blocks").resolve(), my=MY)) as one:
        yield one


def test_entries_in_both_languages_of_the_interface(
    served: Served, golden: Callable[[str, str], None]
) -> None:
    shown, also, titles = [], {}, {}
    for words in ("en", "ja"):
        found = served.owner.get(f"/api/blocks?words={words}").json
        some = [one for one in found["entries"] if one["name"] in ("heading", "do-dont", "arrow", "question")]
        also[words] = [one.pop("also") for one in some]
        titles[words] = [f"{one['title']} {one['about']}" for one in some]
        shown.append(json.dumps(some, ensure_ascii=False, indent=1))
    golden("answers/blocks", "\n".join(shown) + "\n")
    for words, other in (("en", "ja"), ("ja", "en")):
        assert all(title in said for title, said in zip(titles[other], also[words], strict=True))
    assert all("标题" in said for said in (also["en"][0], also["ja"][0])), (
        "found in every language of the interface"
    )


def test_a_picture_is_drawn_in_a_language_and_is_the_same_until_its_parts_change(served: Served) -> None:
    first = served.owner.get("/api/blocks/block/heading?language=my")
    assert first.headers["content-type"].startswith("image/svg+xml")
    assert b"<svg" in first.body
    assert first.body != served.owner.get("/api/blocks/block/heading?language=en").body

    again = served.owner.get("/api/blocks/block/heading?language=my", If_None_Match=first.headers["etag"])
    assert again.status == 304


@pytest.mark.parametrize("path", ["block/nothing", "nothing/heading", "block/.."])
def test_what_is_not_in_it_is_not_found(served: Served, path: str) -> None:
    assert served.owner.get(f"/api/blocks/{path}?language=en").status == 404


def test_a_link_for_translators_sees_none_of_it(served: Served) -> None:
    link = served.browser(served.link("my"))

    assert link.get("/api/blocks").status == 403
    assert link.get("/api/blocks/block/heading?language=my").status == 403


def test_an_own_sign_comes_and_pictures_follow_their_files(tmp_path: Path) -> None:
    root = tiny(tmp_path.resolve(), my=MY)
    with serving(root) as served:
        before = served.owner.get("/api/blocks").json
        (root / "pictograms").mkdir()
        sign = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" data-mirror="no"><path d="M2 2h20v20h-20z" fill="black"/></svg>'
        (root / "pictograms" / "ours.svg").write_text(sign, encoding="utf-8")

        after = served.owner.get("/api/blocks").json
        drawn = served.owner.get("/api/blocks/pictogram/ours?language=en").body
        (root / "pictograms" / "ours.svg").write_text(
            sign.replace("20v20h-20", "10v20h-10"), encoding="utf-8"
        )
        redrawn = served.owner.get("/api/blocks/pictogram/ours?language=en").body

    (own,) = [one for one in after["entries"] if one["own"]]
    assert (own["kind"], own["name"]) == ("pictogram", "ours")
    assert after["state"] != before["state"]
    assert drawn != redrawn


def test_what_leads_out_of_the_project_is_not_drawn(tmp_path: Path) -> None:
    root = tiny((tmp_path / "project").resolve(), my=MY)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "theirs.yaml").write_text("blocks: []\n", encoding="utf-8")
    (root / "components").symlink_to(outside)
    with serving(root) as served:
        names = [one["name"] for one in served.owner.get("/api/blocks").json["entries"]]

        assert "theirs" not in names
        assert served.owner.get("/api/blocks/block/heading?language=en").status == 200
