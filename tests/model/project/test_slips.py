"""Slips of a keyboard with its input method on, merges, files named almost right, pictures that are none: each with its own words.

Every slip is put into a sound project; the finding about it is the first of its file, and it stands alone.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from leafletgen.core.messages.translate import words
from leafletgen.engine.opening import open_project
from leafletgen.judge.preflight.runner import check_texts

BASE = Path(__file__).parents[2] / "broken" / "project"
LEAFLET, JA, POSTER, CARD = "leaflet.yaml", "locales/ja.yaml", "layouts/poster.yaml", "diagrams/card.yaml"
STEP = "すぐ銀行に電話してください（24時間）。**カードを止めて**もらえます。"
FIRST = "first: 探す前に、まずカードを止めましょう。\n"
DESK = 'desk: {value: "03-0000-0000", checked: 2026-11-26, owner: your office}'
FOLLOWS = frozenset({"status-lost", "text-draft", "text-stale", "text-unused", "text-missing", "text-gone"})
"""What is found of texts whose language, diagram or key was not read, or whose file was copied."""

Deed = Callable[[Path], None]


def put(file: str, old: str, new: str) -> Deed:
    def deed(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        assert old in text, old
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return deed


def text(new: str) -> Deed:
    return put(JA, STEP, new)


def renamed(old: str, new: str) -> Deed:
    return lambda root: (root / old).rename(root / new) and None


def copied(old: str, new: str) -> Deed:
    return lambda root: shutil.copy(root / old, root / new) and None


def picture(name: str, data: bytes) -> Deed:
    def deed(root: Path) -> None:
        put(
            POSTER,
            "        - steps:",
            "        - picture: {file: photo.jpg, width: 2u, decorative: true}\n        - steps:",
        )(root)
        (root / "pictures").mkdir()
        (root / "pictures" / name).write_bytes(data)

    return deed


def drawn(kind: str) -> bytes:
    into = io.BytesIO()
    Image.new("RGB", (40, 40), (200, 30, 30)).save(into, kind)
    return into.getvalue()


def box(brand: bytes) -> bytes:
    """The first box of an ISO base media file (ISO/IEC 14496-12, 4.3)."""
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0" + brand + b"mif1" + b"\0" * 200


def both(*deeds: Deed) -> Deed:
    def deed(root: Path) -> None:
        for one in deeds:
            one(root)

    return deed


class Slip(NamedTuple):
    """What is done to the project; what is found, at which place of which file, and words of the hint."""

    deed: Deed
    code: str
    where: str = ""
    hint: str = ""


def merge(inner: str = "version: r1\n", other: str = "version: r2\n") -> str:
    return f"<<<<<<< HEAD\n{inner}=======\n{other}>>>>>>> branch\n"


LANGUAGES = "[en, ja]"
SLIPS: dict[str, Slip] = {
    # --- texts
    "bold wide": Slip(text("＊＊カード＊＊を止めて"), "bold-wide", "9:9", "**カード**"),
    "bold wide behind": Slip(text("すぐ**カード＊＊を"), "bold-wide", "9:11", "**カード**"),
    "bold wide before": Slip(text("すぐ＊＊カード**を"), "bold-wide", "9:11", "**カード**"),
    "bold half wide": Slip(text("すぐ＊*カード*＊を"), "bold-wide", "9:11", "**カード**"),
    "bold wide unpaired": Slip(text("すぐ＊＊カードを"), "bold-wide", "9:11", "**"),
    "braces wide": Slip(text("電話は｛desk｝へ"), "fact-wide", "9:12", "{desk}"),
    "brace wide behind": Slip(text("電話は{desk｝へ"), "fact-wide", "9:12", "{desk}"),
    "brace wide before": Slip(text("電話は｛desk}へ"), "fact-wide", "9:12", "{desk}"),
    "braces and letters wide": Slip(text("電話は｛ｄｅｓｋ｝へ"), "fact-wide", "9:12", "{desk}"),
    "letters wide": Slip(text("電話は{ｄｅｓｋ}へ"), "fact-wide", "9:12", "{desk}"),
    "braces, capital": Slip(text("電話は{Desk}へ"), "fact-wide", "9:12", "{desk}"),
    "braces, blanks": Slip(text("電話は{ desk }へ"), "fact-wide", "9:12", "{desk}"),
    "braces, wide blanks": Slip(text("電話は{　desk　}へ"), "fact-wide", "9:12", "{desk}"),
    "braces, two": Slip(text("電話は{{desk}}へ"), "fact-wide", "9:12", "{desk}"),
    "lenticular": Slip(text("電話は【desk】へ"), "fact-bracketed", "9:12", "{desk}"),
    "angles": Slip(text("電話は<desk>へ"), "fact-bracketed", "9:12", "{desk}"),
    "per cent": Slip(text("電話は%desk%へ"), "fact-bracketed", "9:12", "{desk}"),
    "digits wide": Slip(text("２４時間**止め**。"), "letter-wide", "9:9", "24"),
    "letters of a word wide": Slip(text("ＡＴＭで**止め**。"), "letter-wide", "9:9", "ATM"),
    "space at the end": Slip(text("すぐ**止め**。　"), "space-edge", "9:18"),
    "space wide in English": Slip(put("locales/en.yaml", "Stop the", "Stop　the"), "space-wide"),
    # --- keys
    "colon wide": Slip(put(JA, "first: ", "first："), "key-colon-wide", "4:6", "first: "),
    "blank wide": Slip(put(JA, "first: ", "first:　"), "key-blank-wide", "4:7", "first: 探"),
    "no blank": Slip(put(JA, "first: ", "first:"), "key-no-space", "4:1", "first: "),
    "key wide": Slip(put(JA, "first: ", "ｆｉｒｓｔ: "), "value-wide", "4:1", "first"),
    "hash wide": Slip(put(JA, "headline:", "＃ 見出し\nheadline:"), "comment-wide", "3:1", "# 見出し"),
    "key wide in a layout": Slip(put(POSTER, "height: 17.4u", "ｈｅｉｇｈｔ: 17.4u"), "key-misspelt", "9:7", "height"),
    "key, blank wide": Slip(put(POSTER, "height: 17.4u", "height　: 17.4u"), "key-misspelt", "9:7", "height"),
    "kind wide": Slip(put(POSTER, "- diagram:", "- ｄｉａｇｒａｍ:"), "kind-misspelt", "27:11", "diagram"),
    # --- lists
    "comma 、": Slip(put(LEAFLET, LANGUAGES, "[en、ja]"), "sign-wide", "17:15", "[en, ja]"),
    "comma ，": Slip(put(LEAFLET, LANGUAGES, "[en，ja]"), "sign-wide", "17:15", "[en, ja]"),
    "comma ・": Slip(put(LEAFLET, LANGUAGES, "[en・ja]"), "sign-wide", "17:15", "[en, ja]"),
    "comma ；": Slip(put(LEAFLET, LANGUAGES, "[en；ja]"), "sign-wide", "17:15", "[en, ja]"),
    "comma ;": Slip(put(LEAFLET, LANGUAGES, "[en; ja]"), "sign-wide", "17:15", "[en, ja]"),
    "brackets wide": Slip(put(LEAFLET, LANGUAGES, "［en, ja］"), "list-expected", "17:12", "[en, ja]"),
    "brackets and comma wide": Slip(put(LEAFLET, LANGUAGES, "［en、ja］"), "list-expected", "17:12", "[en, ja]"),
    "brackets lenticular": Slip(put(LEAFLET, LANGUAGES, "【en、ja】"), "list-expected", "17:12", "[en, ja]"),
    "no brackets": Slip(put(LEAFLET, LANGUAGES, "en、ja"), "list-expected", "17:12", "[en, ja]"),
    "blank wide in a list": Slip(put(LEAFLET, LANGUAGES, "[en,　ja]"), "value-wide", "17:16", "ja"),
    "comma in the order": Slip(put(POSTER, "[wrap, gap steps,", "[wrap、gap steps、"), "sign-wide", "66:15", "[wrap, gap steps, size"),
    "braces of a map wide": Slip(put(LEAFLET, DESK, DESK.replace("{", "｛").replace("}", "｝")), "sign-wide", "30:9", DESK),
    "colon of a map wide": Slip(put(LEAFLET, 'desk: {value: "03', 'desk: {value："03'), "sign-wide", "30:15", DESK),
    "comma of a map wide": Slip(put(LEAFLET, '0000", checked: 2026-11-26, owner: your office}\n  page', '0000"、checked: 2026-11-26, owner: your office}\n  page'), "sign-wide", "30:31", DESK),
    "comma of a map wide, plain": Slip(put(LEAFLET, "26, owner: your office}\n  page", "26、owner: your office}\n  page"), "sign-wide", "30:52", DESK),
    "dash wide": Slip(put(POSTER, "- diagram:", "－ diagram:"), "sign-wide", "27:9", "- diagram"),
    "dash ー": Slip(put(POSTER, "- diagram:", "ー diagram:"), "sign-wide", "27:9", "- diagram"),
    "bullet": Slip(put(POSTER, "- diagram:", "• diagram:"), "sign-wide", "27:9", "- diagram"),
    "indent wide": Slip(put(POSTER, "      height: 17.4u", "　　　height: 17.4u"), "indent-not-space", "9:1"),
    # --- values
    "quotes wide": Slip(put(LEAFLET, '"03-0000-0000"', "＂03-0000-0000＂"), "quotes-curly", "30:17", '"03-0000-0000"'),
    "quotes ”": Slip(put(LEAFLET, '"03-0000-0000"', "”03-0000-0000”"), "quotes-curly", "30:17", '"03-0000-0000"'),
    "quotes “ and plain": Slip(put(LEAFLET, '"03-0000-0000"', '“03-0000-0000"'), "quotes-curly", "30:17", '"03-0000-0000"'),
    "quotes 「": Slip(put(LEAFLET, '"03-0000-0000"', "「03-0000-0000」"), "quotes-curly", "30:17", '"03-0000-0000"'),
    "number wide": Slip(put(LEAFLET, '"03-0000-0000"', "０３－００００－００００"), "value-wide", "30:17", "03-0000-0000"),
    "number ー": Slip(put(LEAFLET, '"03-0000-0000"', '"03ー0000ー0000"'), "fact-digits", "30:20", "03-0000-0000"),
    "date wide": Slip(put(LEAFLET, "date: 2026-11-26\n", "date: ２０２６－１１－２６\n"), "value-wide", "14:7", "2026-11-26"),
    "paper wide": Slip(put(LEAFLET, "paper: A3", "paper: Ａ３"), "value-wide", "23:35", "A3"),
    "profile wide": Slip(put(LEAFLET, "profile: office", "profile: ｏｆｆｉｃｅ"), "value-wide", "23:48", "office"),
    "name wide": Slip(put(LEAFLET, "name: try", "name: ｔｒｙ"), "value-wide", "10:7", "try"),
    "format wide": Slip(put(LEAFLET, "format: 1", "format: １"), "value-wide", "9:9", "1"),
    "true wide": Slip(put(LEAFLET, "qr: true", "qr: ｔｒｕｅ"), "value-wide", "31:99", "true"),
    "source wide": Slip(put(LEAFLET, "source: en", "source: ｅｎ"), "value-wide", "16:9", "en"),
    "tag wide": Slip(put(LEAFLET, LANGUAGES, "[en, ｊａ]"), "value-wide", "17:17", "ja"),
    "length wide": Slip(put(POSTER, "height: 17.4u", "height: １７.４u"), "value-wide", "9:15", "17.4u"),
    "unit wide": Slip(put(POSTER, "height: 17.4u", "height: 17.4ｕ"), "value-wide", "9:15", "17.4u"),
    "unit ㎜": Slip(put(POSTER, "height: 17.4u", "height: 60㎜"), "value-wide", "9:15", "60mm"),
    "point ．": Slip(put(POSTER, "height: 17.4u", "height: 17．4u"), "value-wide", "9:15", "17.4u"),
    "point 。": Slip(put(POSTER, "height: 17.4u", "height: 17。4u"), "value-wide", "9:15", "17.4u"),
    "blank wide behind": Slip(put(POSTER, "height: 17.4u", "height: 17.4u　"), "value-wide", "9:15", "17.4u"),
    "comment behind a wide blank": Slip(put(POSTER, "height: 17.4u", "height: 17.4u　# hook"), "value-wide", "9:15", "17.4u"),
    "key of a text wide": Slip(put(POSTER, "text: headline", "text: ｈｅａｄｌｉｎｅ"), "value-wide", "13:66", "headline"),
    "ground wide": Slip(put(POSTER, "ground: yellow\n      spread", "ground: ｙｅｌｌｏｗ\n      spread"), "value-wide", "10:15", "yellow"),
    # --- merges
    "merge of texts": Slip(put(JA, FIRST, merge(FIRST, FIRST)), "merge-markers", "4:1", "There are 1."),
    "merge of a layout": Slip(put(POSTER, "      height: 6.4u\n", merge("      height: 6.4u\n", "      height: 7u\n")), "merge-markers", "16:1"),
    "merge of the project": Slip(put(LEAFLET, "version: r1\n", merge()), "merge-markers", "13:1"),
    "merge with its base": Slip(put(LEAFLET, "version: r1\n", merge("version: r1\n||||||| base\nversion: r0\n")), "merge-markers", "13:1"),
    "merge, two places": Slip(both(put(JA, FIRST, merge(FIRST, FIRST)), put(JA, "card:", merge("card:\n", "card:\n"))), "merge-markers", "4:1", "There are 2."),
    "merge, half mended": Slip(put(LEAFLET, "version: r1\n", "version: r1\n=======\n"), "merge-markers", "14:1"),
    "merge, its end left": Slip(put(LEAFLET, "version: r1\n", "version: r1\n>>>>>>> branch\n"), "merge-markers", "14:1"),
    "merge of a diagram": Slip(put(CARD, "format: 1\n", merge("format: 1\n", "")), "merge-markers"),
    # --- languages
    "twice": Slip(put(LEAFLET, LANGUAGES, "[en, ja, ja]"), "language-twice", "17:21"),
    "twice, capitals": Slip(put(LEAFLET, LANGUAGES, "[en, ja, JA]"), "language-twice", "17:21"),
    "capitals": Slip(put(LEAFLET, LANGUAGES, "[en, JA]"), "language-spelt", "17:17", "Write ja"),
    "underscore": Slip(put(LEAFLET, LANGUAGES, "[en, zh_hans]"), "language-spelt", "17:17", "Write zh-Hans"),
    "small letters": Slip(both(put(LEAFLET, LANGUAGES, "[en, zh-hans]"), renamed(JA, "locales/zh-hans.yaml")), "language-spelt", "17:17", "zh-Hans"),
    "two tags of one": Slip(both(put(LEAFLET, LANGUAGES, "[en, ja, ja-JP]"), copied(JA, "locales/ja-JP.yaml")), "language-alike", "17:21"),
    # --- files
    "ja.yml": Slip(renamed(JA, "locales/ja.yml"), "file-ending", "17:17", "ja.yaml"),
    "ja.YAML": Slip(renamed(JA, "locales/ja.YAML"), "file-case", "17:17", "ja.yaml"),
    "JA.yaml": Slip(renamed(JA, "locales/JA.yaml"), "file-case", "17:17", "ja.yaml"),
    "ja.yaml.txt": Slip(renamed(JA, "locales/ja.yaml.txt"), "file-ending", "17:17", "ja.yaml"),
    "ja.txt": Slip(renamed(JA, "locales/ja.txt"), "file-ending", "17:17", "ja.yaml"),
    "ja (1).yaml alone": Slip(renamed(JA, "locales/ja (1).yaml"), "file-ending", "17:17", "ja.yaml"),
    "ja.yml beside": Slip(copied(JA, "locales/ja.yml"), "file-twice", "", "locales/ja.yaml"),
    "JA.yaml beside": Slip(copied(JA, "locales/JA.yaml"), "file-twice", "", "locales/ja.yaml"),
    "ja.yaml.txt beside": Slip(copied(JA, "locales/ja.yaml.txt"), "file-twice", "", "locales/ja.yaml"),
    "ja (1).yaml": Slip(copied(JA, "locales/ja (1).yaml"), "file-copy"),
    "ja - コピー.yaml": Slip(copied(JA, "locales/ja - コピー.yaml"), "file-copy"),
    "ja のコピー.yaml": Slip(copied(JA, "locales/ja のコピー.yaml"), "file-copy"),
    "ja - Copy.yaml": Slip(copied(JA, "locales/ja - Copy.yaml"), "file-copy"),
    "ja copy 2.yaml": Slip(copied(JA, "locales/ja copy 2.yaml"), "file-copy"),
    "zh_Hans.yaml": Slip(both(put(LEAFLET, LANGUAGES, "[en, zh-Hans]"), renamed(JA, "locales/zh_Hans.yaml")), "file-case", "17:17", "zh-Hans.yaml"),
    "zh_Hans.yaml beside": Slip(both(put(LEAFLET, LANGUAGES, "[en, zh-Hans]"), renamed(JA, "locales/zh-Hans.yaml"), copied("locales/zh-Hans.yaml", "locales/zh_Hans.yaml")), "file-twice"),
    "en.yml": Slip(renamed("locales/en.yaml", "locales/en.yml"), "file-ending", "17:13", "en.yaml"),
    "leaflet.yml": Slip(renamed(LEAFLET, "leaflet.yml"), "file-ending", "", "leaflet.yaml"),
    "leaflet.yaml.txt": Slip(renamed(LEAFLET, "leaflet.yaml.txt"), "file-ending", "", "leaflet.yaml"),
    "leaflet.yaml.yaml": Slip(renamed(LEAFLET, "leaflet.yaml.yaml"), "file-ending", "", "leaflet.yaml"),
    "leaflet (1).yaml": Slip(renamed(LEAFLET, "leaflet (1).yaml"), "file-ending", "", "leaflet.yaml"),
    "Leaflet.yaml": Slip(renamed(LEAFLET, "Leaflet.yaml"), "file-case", "", "leaflet.yaml"),
    "leaflet.yml beside": Slip(copied(LEAFLET, "leaflet.yml"), "file-twice"),
    "leaflet.yaml.txt beside": Slip(copied(LEAFLET, "leaflet.yaml.txt"), "file-twice"),
    "poster.yml": Slip(renamed(POSTER, "layouts/poster.yml"), "file-ending", "24:19", "poster.yaml"),
    "Poster.yaml": Slip(renamed(POSTER, "layouts/Poster.yaml"), "file-case", "24:19", "poster.yaml"),
    "poster.yml beside": Slip(copied(POSTER, "layouts/poster.yml"), "file-twice"),
    "card.yml": Slip(renamed(CARD, "diagrams/card.yml"), "file-ending", "27:25", "card.yaml"),
    "Card.yaml": Slip(renamed(CARD, "diagrams/Card.yaml"), "file-case", "27:25", "card.yaml"),
    # --- pictures
    "Photo.JPG": Slip(picture("Photo.JPG", drawn("JPEG")), "file-case", "28:20", "photo.jpg"),
    "photo.JPG": Slip(picture("photo.JPG", drawn("JPEG")), "file-case", "28:20", "photo.jpg"),
    "photo.jpeg": Slip(picture("photo.jpeg", drawn("JPEG")), "file-ending", "28:20", "photo.jpg"),
    "photo.jpg.txt": Slip(picture("photo.jpg.txt", drawn("JPEG")), "file-ending", "28:20", "photo.jpg"),
    "photo.jpg.jpg": Slip(picture("photo.jpg.jpg", drawn("JPEG")), "file-ending", "28:20", "photo.jpg"),
    "photo.png for photo.jpg": Slip(picture("photo.png", drawn("PNG")), "file-missing", "28:20", "photo.png"),
    "photo.heic": Slip(picture("photo.heic", box(b"heic")), "picture-heic", "28:20", "JPEG"),
    "HEIC as JPEG": Slip(picture("photo.jpg", box(b"heic")), "picture-heic", "28:20", "JPEG"),
    "HEIF as JPEG": Slip(picture("photo.jpg", box(b"mif1")), "picture-heic", "28:20", "JPEG"),
    "film as JPEG": Slip(picture("photo.jpg", box(b"qt  ")), "picture-kind", "28:20"),
    "PNG as JPEG": Slip(picture("photo.jpg", drawn("PNG")), "picture-ending", "28:20", "photo.png"),
    "WebP as JPEG": Slip(picture("photo.jpg", drawn("WEBP")), "picture-ending", "28:20", "photo.webp"),
    "PDF as JPEG": Slip(picture("photo.jpg", b"%PDF-1.4\n"), "picture-kind", "28:20"),
    "Photoshop as JPEG": Slip(picture("photo.jpg", b"8BPS\0\1" + b"\0" * 50), "picture-kind", "28:20"),
    "EPS as JPEG": Slip(picture("photo.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n"), "picture-kind", "28:20"),
    "Word as JPEG": Slip(picture("photo.jpg", b"PK\3\4" + b"\0" * 50), "picture-kind", "28:20"),
    "web page as JPEG": Slip(picture("photo.jpg", b"<!DOCTYPE html><html>"), "picture-kind", "28:20"),
    "SVG as JPEG": Slip(picture("photo.jpg", b'<?xml version="1.0"?><svg/>'), "picture-kind", "28:20"),
    "LFS as JPEG": Slip(picture("photo.jpg", b"version https://git-lfs.github.com/spec/v1\n"), "picture-kind", "28:20"),
    "text as JPEG": Slip(picture("photo.jpg", b"no picture"), "picture-kind", "28:20"),
    "nothing as JPEG": Slip(picture("photo.jpg", b""), "picture-empty", "28:20"),
    "half a JPEG": Slip(picture("photo.jpg", drawn("JPEG")[:200]), "picture-unreadable", "28:20"),
}  # fmt: skip

SOUND: dict[str, Deed] = {
    "untouched": lambda _: None,
    "a JPEG": picture("photo.jpg", drawn("JPEG")),
    "an older version kept": copied(JA, "locales/ja.yaml.bak"),
    "a note beside": lambda root: (root / "locales" / "notes.txt").write_text("To do") and None,
    "wide signs in texts": text("注意：**電話**は、すぐ！　「月〜金」・９じゃない。".replace("９", "9")),
    "a lone star": text("＊印の**所**へ。"),
    "braces that print": text("すぐ**止め**る\\{A\\}。"),
    "lines in a comment": put(JA, "headline:", "# ======= ここから =======\nheadline:"),
    "a wide owner in quotes": put(LEAFLET, "owner: your office}\n  page", 'owner: "ＡＢＣ"}\n  page'),
    "a Japanese owner": put(LEAFLET, "owner: your office}\n  page", "owner: 国際課、２階}\n  page"),
    "two scripts of Chinese": both(
        put(LEAFLET, LANGUAGES, "[en, zh-Hans, zh-Hant]"), renamed(JA, "locales/zh-Hans.yaml"),
        copied("locales/zh-Hans.yaml", "locales/zh-Hant.yaml"),
    ),
}  # fmt: skip


class Told(NamedTuple):
    code: str
    where: str
    hint: str


def told(root: Path, deed: Deed) -> list[Told]:
    shutil.copytree(BASE, root)
    deed(root)
    opened = open_project(root, "2026-11-26")
    found = list(opened.diagnostics)
    if opened.value is not None:
        found += check_texts(opened.value.project)
    said = []
    for one in [d for d in dict.fromkeys(found) if d.follows is None]:
        source = opened.sources.get(getattr(one.where, "source", ""))
        line, column = source.position(one.where.start)[:2] if source and one.where else (0, 0)  # type: ignore[union-attr]
        said.append(Told(one.code, f"{line}:{column}" if line else "", words(one.code, one.args).hint))
        assert words(one.code, one.args, "ja").message != words(one.code, one.args).message
    return said


@pytest.mark.parametrize("name", SLIPS)
def test_each_slip_has_its_own_words_and_no_more(tmp_path: Path, name: str) -> None:
    slip = SLIPS[name]
    found = told(tmp_path / "project", slip.deed)
    own = [one for one in found if one.code not in FOLLOWS | {"bold-lost", "end-mark", "han-shape"}]
    assert own, found
    assert own[0].code == slip.code
    assert {one.code for one in own} == {slip.code}
    assert len(own) <= 2
    assert slip.where in ("", own[0].where)
    assert slip.hint in own[0].hint


@pytest.mark.parametrize("name", SOUND)
def test_what_is_meant_draws_nothing(tmp_path: Path, name: str) -> None:
    found = told(tmp_path / "project", SOUND[name])
    assert [
        one
        for one in found
        if one.code
        not in FOLLOWS
        | {
            "end-mark",
            "reused",
            "letter-foreign",
            "letters-mixed",
            "han-shape",
            "mark-foreign",
            "quote-foreign",
        }
    ] == []
