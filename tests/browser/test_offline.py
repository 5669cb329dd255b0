"""The page for translators, opened from a folder: what is typed comes home by `import`, nothing leaves it, nothing in it runs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import AR, PATIENCE, PHONE
from tests.engine.projects import TODAY, edit, tiny
from tests.studio.conftest import MY

from leafletgen.cli.main import main
from leafletgen.engine.opening import open_project
from leafletgen.model.project.writing.progress import progress

pytestmark = pytest.mark.needs("chromium")

OPEN = ".text-row.open"
FIELD = f"{OPEN} .field-area"
Opened = Callable[..., Page]


def run(*words: object) -> str:
    done = CliRunner().invoke(main, [str(w) for w in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def exported(root: Path, tag: str) -> Path:
    run("export", root, "--to", "html", "-l", tag)
    return root / "output" / "exchange" / f"tiny.{tag}.html"


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opened]:
    """Opens a page from disk in a browser of its own, without a network. Its errors fail the test, and so does a request."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_(path: Path, key: str = "", *, phone: bool = False, **options: Any) -> Page:
        before = options.pop("before", None)
        context = chromium.new_context(
            viewport={"width": PHONE["width"], "height": PHONE["height"]} if phone else {"width": 1440, "height": 900},
            is_mobile=phone, has_touch=phone, offline=True, reduced_motion="reduce",
            **{"locale": "en-GB", "java_script_enabled": True, **options},
        )  # fmt: skip
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("dialog", lambda dialog: dialog.accept())
        page.on(
            "request",
            lambda asked: None if asked.url.startswith((path.as_uri(), "data:", "blob:")) else faults.append(asked.url),
        )  # fmt: skip
        if before:
            page.add_init_script(before)
        page.goto(path.as_uri())
        if options.get("java_script_enabled", True):
            page.locator(".text-row").first.wait_for()
            if key:
                choose(page, key)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def choose(page: Page, key: str) -> None:
    row = page.locator(f'.text-row[data-key="{key}"]')
    if "open" not in (row.get_attribute("class") or "").split():
        row.locator(".open-row").click()
    expect(page.locator(f'{OPEN}[data-key="{key}"] .field-area')).to_be_visible()


def saved(page: Page, folder: Path, by: str = "") -> Path:
    """Press Save file; where the file is then."""
    page.keyboard.press("Control+s")
    if by:
        page.locator("#kit-name").fill(by)
    with page.expect_download() as download:
        page.locator("#kit-name").press("Enter")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path.resolve() / "project", my=MY, ar=AR)


@pytest.mark.parametrize(
    ("tag", "old", "new"),
    [
        ("my", '"ရဲကို {police} ခေါ်ပါ။ **သတိ**"', '"ရဲကို {police} ခေါ်ပါ။"'),
        ("ar", "يشترون سلعًا.", "يشترون سلعًا غالية."),
    ],
)
def test_what_is_typed_comes_home_and_nothing_else(
    root: Path, tmp_path: Path, opened: Opened, tag: str, old: str, new: str
) -> None:
    key = "body" if tag == "my" else "steps.s1"
    page = opened(exported(root, tag), key)
    expect(page.locator(FIELD)).to_have_attribute("lang", tag)
    expect(page.locator(FIELD)).to_have_attribute("dir", "rtl" if tag == "ar" else "ltr")
    page.locator(".page .is-lit").wait_for()

    page.locator(FIELD).fill(new.strip('"'))
    expect(page.locator(".save-line")).to_contain_text("1 text changed, kept in this browser")
    page.keyboard.press("Control+Enter")
    file = saved(page, tmp_path, by="T.Y.")

    expect(page.locator(".save-line")).to_have_text("Saved as " + file.name + ". Send it back.")
    before = (root / f"locales/{tag}.yaml").read_text()
    assert run("import", file, root, "--today", TODAY).endswith(f"1 texts in {tag} were imported.\n")
    assert (root / f"locales/{tag}.yaml").read_text() == before.replace(old, new)
    session = open_project(root).value
    assert session is not None
    record = session.project.statuses[tag].texts[key]
    assert (record.state, record.by) == ("translated", "T.Y.")


def test_any_text_comes_home_as_it_was_typed(root: Path, tmp_path: Path, opened: Opened) -> None:
    page = opened(exported(root, "my"))
    typed = {
        "head": "</script><script>alert(1)</script>",
        "body": '{police} "\\\\ \u200b\u2060 {{=+@ &amp; 😀\U00020bb7',
        "steps.s1": "တစ်\n\nနှစ်",
        "steps.s2": "'#: - yes",
    }
    for key, text in typed.items():
        choose(page, key)
        page.locator(FIELD).fill(text)

    run("import", saved(page, tmp_path), root)

    session = open_project(root).value
    assert session is not None
    texts = session.project.catalogs["my"].messages
    assert {key: texts[key].value for key in typed} == typed


EVIL = "</script></style><img src=x onerror='window.caught=1'><svg onload='window.caught=1'>"


def test_texts_and_values_are_never_markup(root: Path, opened: Opened) -> None:
    for name, old in (("en", "Easy job?"), ("my", '"အလုပ်"')):
        edit(root / f"locales/{name}.yaml", old, json.dumps(EVIL))
    edit(root / "locales/en.yaml", "head:", "# <!--<script>window.caught=1</script>\nhead:")
    edit(root / "leaflet.yaml", '"110"', json.dumps(EVIL))

    page = opened(exported(root, "my"), "head")

    expect(page.locator(FIELD)).to_have_value(EVIL)
    expect(page.locator(f"{OPEN} .source-text")).to_have_text(EVIL)
    expect(page.locator(f"{OPEN} .note")).to_contain_text("<!--<script>")
    assert page.evaluate("window.caught") is None
    assert page.locator("img, svg[onload], body > script:not([type])").count() == 0


def test_a_source_that_changed_is_shown_and_may_still_be_right(
    root: Path, tmp_path: Path, opened: Opened
) -> None:
    run("status", root, "--record", "--by", "A.", "--today", TODAY)
    edit(root / "locales/en.yaml", "They pay you;", "They pay you well;")
    page = opened(exported(root, "my"), "body")
    expect(page.locator(f"{OPEN} ins")).to_contain_text("well")
    expect(page.locator(f"{OPEN} .done")).to_contain_text("Still right")

    page.locator(f"{OPEN} .done").click()
    file = saved(page, tmp_path)

    assert [(t["key"], t["state"]) for t in json.loads(file.read_text())["texts"]] == [("body", "translated")]
    before = (root / "locales/my.yaml").read_bytes()
    run("import", file, root)
    session = open_project(root).value
    assert session is not None
    assert progress(session.project, "my").states["body"] == "translated"
    assert (root / "locales/my.yaml").read_bytes() == before


def test_the_meter_says_about_what_fits(root: Path, opened: Opened) -> None:
    page = opened(exported(root, "my"), "head")
    expect(page.locator(".meter")).to_contain_text("1 line, fits")

    page.locator(FIELD).fill("အလုပ် " * 40)
    expect(page.locator(".meter")).to_contain_text("Probably too long≈")
    expect(page.locator(".meter")).to_contain_text("an estimate")
    expect(page.locator(f"{OPEN} .crop-head")).to_contain_text("As it was before you typed")
    expect(page.locator(f"{OPEN} .is-changed, .is-changed .crop")).to_have_count(1)
    page.locator(FIELD).fill("အလု")

    expect(page.locator(".meter")).to_contain_text("Fits≈")
    page.locator(FIELD).fill("အလုပ်")
    expect(page.locator(".meter")).to_contain_text("1 line, fits")
    expect(page.locator(f"{OPEN} .crop-head")).not_to_contain_text("before you typed")
    expect(page.locator(".is-changed")).to_have_count(0)


def test_labels_of_pictures_are_printed_and_have_no_meter(tmp_path: Path, opened: Opened) -> None:
    root = tmp_path.resolve() / "card"
    run("init", root)
    run("export", root, "--to", "html", "-l", "ja")
    page = opened(root / "output/exchange/card.ja.html", "actors.bank")

    expect(page.locator(f"{OPEN} .meter")).to_contain_text("A label in the picture")
    choose(page, "ask.code")
    expect(page.locator(f"{OPEN} .meter")).to_contain_text("read aloud, not printed")


def test_what_was_typed_is_there_again_after_a_reload(root: Path, opened: Opened) -> None:
    page = opened(exported(root, "my"), "steps.s1")
    page.locator(FIELD).fill("လေး")
    page.reload()

    choose(page, "steps.s1")

    expect(page.locator(FIELD)).to_have_value("လေး")
    expect(page.locator(".save-line")).to_contain_text("1 text changed")


def test_a_browser_that_keeps_nothing_says_so(root: Path, tmp_path: Path, opened: Opened) -> None:
    denied = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    page = opened(exported(root, "my"), "steps.s1", before=denied)

    page.locator(FIELD).fill("လေး")

    expect(page.locator(".save-line")).to_contain_text("This browser does not keep it")
    assert json.loads(saved(page, tmp_path).read_text())["texts"][0]["text"] == "လေး"


def test_work_goes_on_in_another_browser(root: Path, tmp_path: Path, opened: Opened) -> None:
    path = exported(root, "my")
    first = opened(path, "steps.s1")
    first.locator(FIELD).fill("လေး")
    file = saved(first, tmp_path)

    second = opened(path)
    second.locator("[data-focus=help]").click()
    second.locator("dialog input[type=file]").set_input_files(root / "locales/my.yaml")
    expect(second.locator("dialog")).to_contain_text("This is not a file that this page has saved.")
    second.locator("dialog input[type=file]").set_input_files(file)
    expect(second.locator("dialog")).to_contain_text("1 text was taken from the file.")
    second.keyboard.press("Escape")
    choose(second, "steps.s1")

    expect(second.locator(FIELD)).to_have_value("လေး")


def test_a_back_translation_travels(root: Path, tmp_path: Path, opened: Opened) -> None:
    page = opened(exported(root, "my"), "steps.s1")
    page.locator(f"{OPEN} .back-field summary").click()
    page.locator(f"{OPEN} .back-field textarea").fill("They shop.")

    run("import", saved(page, tmp_path), root)

    session = open_project(root).value
    assert session is not None
    assert session.project.statuses["my"].texts["steps.s1"].back == "They shop."
    assert (root / "locales/my.yaml").read_text() == MY


def test_a_comment_travels(root: Path, tmp_path: Path, opened: Opened) -> None:
    page = opened(exported(root, "my"), "steps.s1")
    page.locator(f"{OPEN} [data-focus='comment-steps.s1']").click()
    page.locator(f"{OPEN} .remark-area").fill("Is this <b>really</b> true?")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"{OPEN} .remark")).to_contain_text("Is this <b>really</b> true?")
    page.reload()
    choose(page, "steps.s1")
    expect(page.locator(f"{OPEN} .remark")).to_have_count(1)
    file = saved(page, tmp_path, by="T.Y.")

    assert run("import", file, root, "--today", TODAY) == (
        "steps.s1: Is this <b>really</b> true?\n1 comments on texts in my were imported.\n"
    )
    assert run("import", file, root) == "The file contains nothing new for my.\n"

    session = open_project(root).value
    assert session is not None
    assert [(c.text, c.by, c.open) for c in session.project.statuses["my"].comments["steps.s1"]] == [
        ("Is this <b>really</b> true?", "T.Y.", True)
    ]
    assert (root / "locales/my.yaml").read_text() == MY


def test_the_page_speaks_japanese_and_keeps_what_was_typed(root: Path, opened: Opened) -> None:
    page = opened(exported(root, "ar"), "steps.s1", locale="ja-JP")
    expect(page.locator(".save-file")).to_contain_text("ファイルを保存")
    page.locator(FIELD).fill("يشترون")

    page.locator("[data-focus=reader]").select_option("en")

    expect(page.locator(".save-file")).to_contain_text("Save file")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(f'{OPEN}[data-key="steps.s1"] .field-area')).to_have_value("يشترون")


def test_by_keyboard_alone(root: Path, tmp_path: Path, opened: Opened) -> None:
    page = opened(exported(root, "my"), "steps.s1")
    page.locator(FIELD).focus()

    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(f'{OPEN}[data-key="steps.s2"] .field-area')).to_be_focused()
    page.keyboard.insert_text(" {")
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_have_value("နှစ် {police}")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("Control+s")
    expect(page.locator("#kit-name")).to_be_focused()
    with page.expect_download():
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    page.keyboard.press("/")
    expect(page.locator(".search input")).to_be_focused()
    page.keyboard.insert_text("parcel")

    expect(page.locator(".text-row:not(.open)")).to_have_count(1)


def test_on_a_phone(root: Path, tmp_path: Path, opened: Opened) -> None:
    run("status", root, "--record", "--as", "machine", "--by", "A.", "--today", TODAY)
    page = opened(exported(root, "ar"), phone=True)
    page.locator(".start-bar button").click()
    page.locator(FIELD).fill("عمل؟")
    page.locator(f"{OPEN} .done").click()
    expect(page.locator(f'{OPEN}[data-key="body"] .field-area')).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    page.locator(".save-file").click()
    with page.expect_download() as download:
        page.locator("dialog button[type=submit]").click()

    assert [t["text"] for t in json.loads(download.value.path().read_text())["texts"]] == ["عمل؟"]


def test_a_language_without_a_file_is_shown_on_the_pages_of_the_source(
    root: Path, tmp_path: Path, opened: Opened
) -> None:
    edit(root / "leaflet.yaml", "[en, my, ar]", "[en, my, ar, vi]")
    page = opened(exported(root, "vi"), "head")
    page.locator(".page .is-lit").wait_for()
    page.locator(FIELD).fill("Việc nhẹ?")
    expect(page.locator(".meter")).to_contain_text("Fits")
    page.keyboard.press("Control+Enter")

    run("import", saved(page, tmp_path), root)

    assert (root / "locales/vi.yaml").read_text() == "head: Việc nhẹ?\n"


def test_without_javascript_the_page_says_what_it_needs(root: Path, opened: Opened) -> None:
    page = opened(exported(root, "my"), java_script_enabled=False)

    expect(page.locator(".too-old")).to_be_visible()
    expect(page.locator(".too-old")).to_contain_text("This page needs JavaScript")
