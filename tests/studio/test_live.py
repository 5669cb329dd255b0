"""The project in memory: after each change on disk it says what one read anew says, and what cannot have changed is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit, tiny
from tests.studio.conftest import MY

from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.model.locales.status import fingerprint

JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。, s3: 渡します。}
"""
HIRA = """\
head: らくなしごと？
body: おかねをくれます。けいさつは**あなた**にきます。さきに {police} へ。
"""
CARD = {tag: EditionKey(tag, "card") for tag in ("en", "my", "ja", "ja-simple")}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Simple Japanese falls back on Japanese."""
    made = tiny(tmp_path.resolve() / "project", my=MY, ja=JA, ja_simple=HIRA)
    edit(made / "leaflet.yaml", "facts:", "fallback: {ja-simple: [ja]}\nfacts:")
    return made


@pytest.fixture
def live(root: Path) -> Live:
    """All laid out, examined, checked, drawn."""
    made = Live(root, TODAY)
    assert set(made.editions()) == set(CARD.values()), made.found
    for edition in CARD.values():
        made.examined(edition)
        made.page(edition, 1)
    for tag in CARD:
        made.checked(tag)
    return made


def kept(live: Live) -> set[str]:
    """The languages whose sheets are still held."""
    return {tag for tag, edition in CARD.items() if live.known(edition) is not None}


def said(live: Live) -> tuple[object, ...]:
    """All that a page can see."""
    return (
        live.broken,
        live.found,
        {e: live.page(e, 1).svg for e in live.editions()},
        {e: live.examined(e) for e in live.editions()},
        {tag: live.checked(tag) for tag in live.catalogs},
        live.source,
        live.translations,
        {path: source.text for path, source in live.sources.items()},
    )


def written(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def status(**more: object) -> str:
    return json.dumps({"format": 1, "texts": {}, "comments": {}, **more})


CHANGES: dict[str, tuple[Callable[[Path], object], str, set[str]]] = {
    "a translation": (lambda r: edit(r / "locales/my.yaml", "တစ်", "တစ်ခု"), "locales/my.yaml", {"en", "ja", "ja-simple"}),
    "what others fall back on": (lambda r: edit(r / "locales/ja.yaml", "渡します", "返します"), "locales/ja.yaml", {"en", "my"}),
    "the source": (lambda r: edit(r / "locales/en.yaml", "Easy job", "Good job"), "locales/en.yaml", set()),
    "the project": (lambda r: edit(r / "leaflet.yaml", "version: r1", "version: r2"), "leaflet.yaml", set()),
    "what is waived": (
        lambda r: edit(r / "leaflet.yaml", "facts:", 'waive:\n  - {code: same, key: head, language: my, reason: "as it is"}\nfacts:'),
        "leaflet.yaml", {"en", "my", "ja", "ja-simple"},
    ),
    "a layout": (lambda r: edit(r / "layouts/card.yaml", "margin: 4u", "margin: 5u"), "layouts/card.yaml", set()),
    "a comment": (
        lambda r: written(r / "status/my.yaml", status(comments={"head": [{"text": "Really?"}]})), "status/my.yaml", {"en", "my", "ja", "ja-simple"},
    ),
    "a record": (
        lambda r: written(r / "status/my.yaml", status(texts={"head": {"source": "Easy job?", "target": fingerprint("အလုပ်"), "state": "checked"}})),
        "status/my.yaml", {"en", "ja", "ja-simple"},
    ),
    "a comment in the texts": (lambda r: edit(r / "locales/my.yaml", "# stays", "# stays so"), "locales/my.yaml", {"en", "ja", "ja-simple"}),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_after_a_change_all_is_as_if_read_anew_and_the_rest_is_kept(
    root: Path, live: Live, name: str
) -> None:
    change, path, stays = CHANGES[name]
    if path.startswith("status/"):
        written(root / path, status())
        live.reload({path})
        for edition in CARD.values():
            live.laid(edition)
    before, revision = {tag: live.known(e) for tag, e in CARD.items()}, live.revision

    change(root)
    assert live.reload({path}) == {path}

    assert live.revision == revision + 1
    assert kept(live) == stays
    for tag in stays:
        assert live.known(CARD[tag]) is before[tag]
    assert said(live) == said(Live(root, TODAY))


def test_what_is_as_it_was_is_no_change(root: Path, live: Live) -> None:
    live.reload({"locales/my.yaml", "leaflet.yaml"})  # seen once, so that it is known
    revision, before = live.revision, live.laid(CARD["my"])

    (root / "locales" / "my.yaml").touch()

    assert live.reload({"locales/my.yaml", "leaflet.yaml"}) == set()
    assert live.revision == revision
    assert live.known(CARD["my"]) is before


def test_several_languages_at_once(root: Path, live: Live) -> None:
    edit(root / "locales/my.yaml", "တစ်", "တစ်ခု")
    edit(root / "locales/ja-simple.yaml", "らく", "かんたん")

    assert live.reload({"locales/my.yaml", "locales/ja-simple.yaml"}) == {
        "locales/my.yaml",
        "locales/ja-simple.yaml",
    }
    assert kept(live) == {"en", "ja"}
    assert said(live) == said(Live(root, TODAY))


def test_a_language_that_is_added_draws_no_other_anew(root: Path, live: Live) -> None:
    edit(root / "leaflet.yaml", "ja, ja-simple]", "ja, vi, ja-simple]")
    written(
        root / "locales/vi.yaml", 'head: Dễ?\nbody: "Gọi {police}. **Bạn**"\nsteps: {s1: a, s2: b, s3: c}\n'
    )

    live.reload({"leaflet.yaml", "locales/vi.yaml"})

    assert kept(live) == set(CARD)
    assert EditionKey("vi", "card") in set(live.editions())
    assert said(live) == said(Live(root, TODAY))


def test_a_language_that_is_added_with_something_else_may_change_all(root: Path, live: Live) -> None:
    edit(root / "leaflet.yaml", "ja, ja-simple]", "ja, vi, ja-simple]")
    edit(root / "leaflet.yaml", '"110"', '"111"')
    written(root / "locales/vi.yaml", "head: Dễ?\n")

    live.reload({"leaflet.yaml", "locales/vi.yaml"})

    assert kept(live) == set()


def test_a_translation_and_a_layout_at_once(root: Path, live: Live) -> None:
    edit(root / "locales/my.yaml", "တစ်", "တစ်ခု")
    edit(root / "layouts/card.yaml", "margin: 4u", "margin: 5u")

    live.reload({"locales/my.yaml", "layouts/card.yaml"})

    assert kept(live) == set()
    assert said(live) == said(Live(root, TODAY))


def test_a_file_that_is_gone(root: Path, live: Live) -> None:
    (root / "locales" / "ja-simple.yaml").unlink()

    assert live.reload({"locales/ja-simple.yaml"}) == {"locales/ja-simple.yaml"}
    assert said(live)[:-1] == said(Live(root, TODAY))[:-1]  # its text is still at hand


def test_a_folder_that_went_and_came(root: Path, live: Live) -> None:
    (root / "locales").rename(root / "away")
    live.reload({"locales", *(f"locales/{p.name}" for p in (root / "away").iterdir())})
    assert said(live)[1] == said(Live(root, TODAY))[1]

    (root / "away").rename(root / "locales")
    found = live.reload({"locales"})

    assert found == {"locales", *(f"locales/{tag}.yaml" for tag in CARD)}
    assert said(live) == said(Live(root, TODAY))


def test_a_project_that_cannot_be_read_any_more_shows_what_was_read_last(root: Path, live: Live) -> None:
    before = {e: live.page(e, 1).svg for e in live.editions()}
    text = (root / "leaflet.yaml").read_text(encoding="utf-8")
    written(root / "leaflet.yaml", "name: [")

    live.reload({"leaflet.yaml"})

    assert live.broken
    assert any(d.is_error for d in live.found)
    assert {e: live.page(e, 1).svg for e in live.editions()} == before
    edit(root / "locales/my.yaml", "တစ်", "တစ်ခု")
    live.reload({"locales/my.yaml"})
    assert live.broken, "a translation mends no project"
    written(root / "leaflet.yaml", text)
    live.reload({"leaflet.yaml"})
    assert not live.broken
    assert said(live) == said(Live(root, TODAY))


def test_a_folder_without_a_project_is_served_too(tmp_path: Path) -> None:
    live = Live(tmp_path.resolve(), TODAY)

    assert live.session is None
    assert (live.source, live.translations, dict(live.catalogs), list(live.editions())) == ("", (), {}, [])
    with pytest.raises(NoSuchError):
        live.laid(CARD["en"])


def test_languages_as_the_project_has_them(live: Live) -> None:
    assert live.source == "en"
    assert live.translations == ("my", "ja", "ja-simple")


@pytest.mark.parametrize("number", [0, -1, 2])
def test_a_page_that_is_not_there(live: Live, number: int) -> None:
    with pytest.raises(NoSuchError):
        live.page(CARD["en"], number)


def test_an_edition_that_is_not_there(live: Live) -> None:
    for edition in (EditionKey("en", "poster"), EditionKey("de", "card")):
        assert live.known(edition) is None
        with pytest.raises(NoSuchError):
            live.laid(edition)
        with pytest.raises(NoSuchError):
            live.examined(edition)


def test_pages_are_drawn_once_and_their_tags_tell_them_apart(live: Live) -> None:
    one, two = live.page(CARD["en"], 1), live.page(CARD["my"], 1)

    assert live.page(CARD["en"], 1) is one
    assert one.etag != two.etag
    assert one.etag.startswith('"')
    assert one.etag.endswith('"')


def test_how_much_has_not_been_looked_at(root: Path) -> None:
    live = Live(root, TODAY)
    assert live.unchecked() == 8  # four editions, four languages

    live.examined(CARD["en"])
    live.checked("my")
    assert live.unchecked() == 6
    assert live.known_findings("en") == ()
    assert live.known_findings("my") == live.checked("my")
    assert live.known_findings("en", "card") == live.examined(CARD["en"])
    assert live.known_findings("my", "card") == ()


def test_files_outside_are_not_the_project_s(root: Path, live: Live, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("x: y")
    (root / "locales" / "link.yaml").symlink_to(tmp_path / "outside.yaml")

    assert live.holds("locales/my.yaml")
    assert live.holds("locales/none.yaml")
    assert not live.holds("locales/link.yaml")
    assert not live.holds("../outside.yaml")


def test_a_language_read_again_when_its_file_changed_meanwhile(root: Path, live: Live) -> None:
    live.refreshed("my")
    assert live.session is not None
    project, revision = live.session.project, live.revision
    assert live.refreshed("my") is project
    assert live.revision == revision

    edit(root / "locales/my.yaml", "တစ်", "တစ်ခု")

    assert live.refreshed("my").catalogs["my"].messages["steps.s1"].value == "တစ်ခု"
    assert live.revision == revision + 1
    assert live.reload({"locales/my.yaml"}) == set(), "it has been read"


def test_the_glossary_is_read_again_with_the_project_alone(root: Path, live: Live) -> None:
    first = live.glossary()
    edit(root / "locales/my.yaml", "တစ်", "တစ်ခု")
    live.reload({"locales/my.yaml"})
    assert live.glossary() is first

    written(root / "glossary.yaml", "format: 1\nterms:\n  job: {note: Never a crime.}\n")
    live.reload({"glossary.yaml"})
    assert live.glossary() != first
