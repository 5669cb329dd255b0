"""A web page says what its sheet says: words, order, weight, direction; it is one file that asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import html
from tests.engine.projects import ROOT, TODAY, built, codes, edit, tiny
from tests.flagship.editions import laid, session

from leafletgen.core.color import contrast
from leafletgen.engine.files.web import call_of, web_page
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, TagEnd, TagStart
from leafletgen.write.html.palette import LEAST

AR = """\
head: "عمل سهل؟"
body: "يدفعون لك؛ وتصل الشرطة **إليك**. اتصل بـ {police} أولًا."
steps: {s1: يشترون سلعًا., s2: تستلم الطرد., s3: تسلّمه.}
"""
JA = """\
head: "簡単《かんたん》な仕事？"
body: "警察《けいさつ》は**あなた**のところに来ます。{police}へ。"
steps: {s1: 品物を買う。, s2: 荷物を受け取る。, s3: それを渡す。}
"""
PAGES = "  web: {of: card, profile: html}\n"
LANGUAGES = ["en", "ja", "ar", "my", "km", "zh-Hans", "ur"]


@cache
def flagship_page(tag: str) -> tuple[bytes, list[str]]:
    """The page of the flagship's poster, and the words of its sheet as they are set."""
    made = laid(EditionKey(tag, "poster"))
    return web_page(session(), made), [said for sheet in made.pages for said in runs(sheet.frame)]


def runs(frame: Frame, hidden: int = 0, numbered: bool = False) -> Iterator[str]:
    """What is set and read, figures aside: of those, the page has what is heard. Nor numbers of steps, which lists count."""
    opened: list[bool] = []
    for _, item in frame.items:
        if isinstance(item, TagStart):
            numbered = numbered or item.tag.numbering == "Decimal"
            opened.append(item.tag.role in ("Figure", "Artifact") or (item.tag.role == "Lbl" and numbered))
        elif isinstance(item, TagEnd):
            opened.pop()
        elif isinstance(item, Group):
            yield from runs(item.frame, hidden + sum(opened), numbered)
        elif isinstance(item, GlyphRun) and not hidden and not any(opened):
            yield item.text


def letters(text: str) -> Counter[str]:
    return Counter(c for c in text if not c.isspace() and c not in "\u2066\u2067\u2068\u2069")


def said(page: html.HtmlElement) -> str:
    """What the page says in place of the sheet: not its title, nor the numbers that stand at its foot once more."""
    return "".join(
        text for part in page.xpath("//main | //footer") for text in part.itertext() if text.strip()
    )


@pytest.mark.parametrize("tag", LANGUAGES)
def test_it_has_the_words_of_the_sheet(tag: str) -> None:
    page, sheet = flagship_page(tag)

    assert letters(said(html.fromstring(page))) == letters("".join(sheet))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_it_is_one_small_file_that_runs_and_loads_nothing(tag: str) -> None:
    page, _ = flagship_page(tag)
    text = page.decode()
    tree = html.fromstring(page)

    assert len(page) <= 300 * 1024
    assert not tree.xpath(
        "//script | //@style | //*[@onclick] | //link[@rel='stylesheet'] | //img | //iframe"
    )
    addresses = re.findall(r"url\(\"?([^\")]{1,30})", text)
    assert addresses
    assert all(one.startswith(("data:font/woff2", "#")) for one in addresses)
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    style = tree.xpath("string(//style)")
    assert "default-src 'none'" in policy
    assert f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in policy
    assert page == flagship_page(tag)[0], "the same input gives the same bytes"


def test_headings_make_an_outline() -> None:
    tree = html.fromstring(flagship_page("en")[0])

    assert [(one.tag, one.text_content()) for one in tree.xpath("//h1 | //h2 | //h3 | //h4")] == [
        ("h1", "Easy cash? Real crime."),
        ("h2", "“Just receive a parcel!”"),
        ("h2", "“Just take out cash!”"),
        ("h2", "“Just open an account!”"),
        ("h2", "This makes you part of the crime."),
        ("h2", "Not sure? Ask first."),
    ]
    drawn = [one.get("aria-label") for one in tree.xpath("//figure/svg")]
    assert drawn == [
        "A banknote on a fish-hook",
        "Diagram. Who takes part: Crime gang; You; Online shop.",
        "Diagram. Who takes part: Crime gang; You; ATM.",
        "Diagram. Who takes part: Crime gang; You; Bank or phone shop.",
        "QR code: this leaflet in all languages, https://example.ac.jp/safe/en",
    ]
    assert [len(one) for one in tree.xpath("//ol")] == [3, 3, 3]
    case = tree.xpath("//section[.//h2][1]/div")[0]
    order = [one.tag for one in case.iter("h2", "figure", "ol")]
    assert order == ["h2", "figure", "ol"], "a heading is read before what it heads"


def test_numbers_are_called_from_the_text_and_from_the_foot(tmp_path: Path) -> None:
    tree = html.fromstring(flagship_page("ar")[0])
    assert [
        (one.get("href"), one.xpath("string(.//bdi)")) for one in tree.xpath("//nav[@class='calls']//a")
    ] == [
        ("tel:110", "110"),
        ("tel:%239110", "#9110"),
    ]
    assert tree.get("dir") == "rtl"

    page = one_page(tmp_path, "en")
    (link,) = page.xpath("//main//a")
    assert (link.get("href"), link.text_content()) == ("tel:110", "110")
    assert page.xpath("string(//main//p)") == "They pay you; the police come to you. Call 110 first."
    assert [one.text for one in page.xpath("//main//strong")] == ["you"]


def one_page(folder: Path, tag: str) -> html.HtmlElement:
    root = tiny(folder, ar=AR, ja=JA)
    edit(root / "leaflet.yaml", "facts:\n", PAGES + "facts:\n")
    made = built(root, [tag], ["web"])
    assert [row.path for row in made.files] == [f"output/web/tiny.{tag}.html"], codes(made.diagnostics)
    return html.fromstring((root / made.files[0].path).read_bytes())


def test_readings_stand_over_their_words(tmp_path: Path) -> None:
    page = one_page(tmp_path, "ja")

    assert [(one.text, one.xpath("string(rt)")) for one in page.xpath("//ruby")] == [
        ("簡単", "かんたん"),
        ("警察", "けいさつ"),
    ]


def test_numbers_run_from_the_left_in_arabic(tmp_path: Path) -> None:
    page = one_page(tmp_path, "ar")

    assert [(one.get("dir"), one.text_content()) for one in page.xpath("//main//p//bdi[.//a]")] == [
        ("ltr", "110")
    ]


def test_what_is_refused_as_a_sheet_is_refused_as_a_page(tmp_path: Path) -> None:
    page = one_page(tmp_path, "ar")
    assert page.xpath("string(//h1)") == "عمل سهل؟"
    edit(tmp_path / "locales/ar.yaml", "{police}", "#9110")

    made = built(tmp_path, ["ar"])

    assert made.files == ()
    assert codes(made.diagnostics).count("edition-refused") == 1
    assert codes(made.diagnostics).count("edition-removed") == 1
    assert not (tmp_path / "output/web/tiny.ar.html").exists(), "nor does the earlier one stay"


@pytest.mark.parametrize(
    ("value", "uri"),
    [
        ("110", "tel:110"),
        ("#9110", "tel:%239110"),
        ("+81 3-1234-5678", "tel:+81312345678"),
        ("2026", "tel:2026"),
        ("10:30", None),
        ("https://example.org", None),
        ("12", None),
        ("Room 105", None),
    ],
)
def test_what_can_be_called(value: str, uri: str | None) -> None:
    assert call_of(value) == uri


def test_headlines_have_the_face_of_the_theme_and_its_letters_alone(tmp_path: Path) -> None:
    root = tmp_path / "notice"
    shutil.copytree(ROOT / "tests/projects/notice", root)
    edit(root / "leaflet.yaml", "theme: calm", "theme: festival")
    opened = open_project(root, TODAY).value
    assert opened is not None
    page = web_page(opened, opened.lay_out(EditionKey("en", "sheet"))).decode()

    set_in_it = html.fromstring(page).xpath("//*[contains(@class, 'f-')]")
    carried = re.findall(r'font-family:"(\w+)";[^}]*?base64,([\w+/=]+)', page)
    files = [
        TTFont(io.BytesIO(base64.b64decode(data))) for family, data in carried if family == "DelaGothicOne"
    ]
    assert [one.text_content() for one in set_in_it] == ["Disaster drill day"]
    assert '.f-DelaGothicOne{font-family:"DelaGothicOne","NotoSans"' in page
    assert [set(map(chr, file.getBestCmap())) for file in files] == [set("Disaster drill day")]


def themes() -> list[str]:
    return sorted(path.stem for path in (ROOT / "src/leafletgen/data/themes").glob("*.yaml"))


@pytest.mark.parametrize("name", themes())
def test_every_ground_is_read_by_day_and_by_night(name: str, tmp_path: Path) -> None:
    from leafletgen.engine.files.web import palette

    root = tiny(tmp_path)
    edit(root / "leaflet.yaml", "outputs:\n", f"theme: {name}\noutputs:\n")
    opened = open_project(root, TODAY).value
    assert opened is not None
    colors = palette(opened)

    for role in colors.inks:
        grounds = [colors.day(role), colors.night(role), colors.bubble(role, night=True)]
        for one in grounds:
            assert contrast(one.ink, one.ground) >= LEAST, (role, one)
            assert contrast(one.accent, one.ground) >= LEAST, (role, one)
