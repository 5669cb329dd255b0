"""A hundred mistakes of people who make leaflets: how each changes a project, and what must be said of it first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Change = Callable[[Path], object]

LEAFLET, POSTER, CARD = "leaflet.yaml", "layouts/poster.yaml", "diagrams/card.yaml"
EN, JA = "locales/en.yaml", "locales/ja.yaml"


class Broken(NamedTuple):
    """A project broken by one fault.

    `code`, `file`, `at`: of the first message; `at` is what its line holds, or a number of a line. `most`: messages in all.
    """

    name: str
    change: Change
    code: str
    file: str
    at: str | int
    most: int = 3


def swap(file: str, old: str, new: str) -> Change:
    """Another text in the place of one."""

    def change(project: Path) -> None:
        path = project / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def layer(said: str, under: bool = False) -> Change:
    """One more layer of the poster."""
    where = "under" if under else "over"
    return swap(POSTER, "blocks:\n", f"{where}:\n  - {said}\nblocks:\n")


def write(file: str, text: str | bytes) -> Change:
    """A file with something else in it."""

    def change(project: Path) -> None:
        path = project / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return change


def lose(file: str) -> Change:
    """A file that is gone."""
    return lambda project: (project / file).unlink()


def rename(file: str, new: str) -> Change:
    """A file under another name."""
    return lambda project: (project / file).rename(project / new)


def recode(file: str, encoding: str) -> Change:
    """A file saved in another encoding."""

    def change(project: Path) -> None:
        text = (project / file).read_text(encoding="utf-8")
        (project / file).write_bytes(text.encode(encoding, errors="replace"))

    return change


def both(*changes: Change) -> Change:
    """One slip that shows in several places."""

    def change(project: Path) -> None:
        for one in changes:
            one(project)

    return change


def six_languages(project: Path) -> None:
    """Six languages, whose files are as `add-language` makes them: keys without texts."""
    tags = ("vi", "ne", "id", "ko", "fr", "es")
    swap(LEAFLET, "languages: [en, ja]", f"languages: [en, ja, {', '.join(tags)}]")(project)
    for tag in tags:
        write(f"locales/{tag}.yaml", "headline:\nfirst:\nart:\nactors: {bank: , you: , police: }\n")(project)


LONG = "We are very sorry to hear it and we will of course help you at once. " * 8
HEADED = swap(
    POSTER,
    "        - diagram: {of: card",
    "        - heading: {text: ask.office, fit: headline}\n        - diagram: {of: card",
)
LANG = (Broken("languages without texts", six_languages, "texts-missing", "locales/es.yaml", 1, 6),)

OFFICE = (
    Broken("key misspelt", swap(LEAFLET, "outputs:", "output:"), "key-misspelt", LEAFLET, "output:"),
    Broken("key of a fact misspelt", swap(LEAFLET, "checked: 2026-11-26, owner: your office}", "cheked: 2026-11-26, owner: your office}"), "key-misspelt", LEAFLET, "cheked"),
    Broken("fact renamed", swap(LEAFLET, "  desk: {", "  dask: {"), "fact-unknown-here", POSTER, "number: desk"),
    Broken("fact without quotes", swap(LEAFLET, 'value: "03-0000-0000"', "value: 03-0000-0000 #2"), "text-cut-by-hash", LEAFLET, "03-0000"),
    Broken("number that begins with #", swap(LEAFLET, '"03-0000-0000"', "#9110"), "text-cut-by-hash", LEAFLET, "#9110"),
    Broken("fact empty", swap(LEAFLET, '"03-0000-0000"', '""'), "fact-empty", LEAFLET, "desk:"),
    Broken("fact without value", swap(LEAFLET, 'value: "03-0000-0000"', "value:"), "value-missing", LEAFLET, "desk:"),
    Broken("quote not closed", swap(LEAFLET, '"03-0000-0000"', '"03-0000-0000'), "quote-open", LEAFLET, "desk:"),
    Broken("curly quotes", swap(LEAFLET, '"03-0000-0000"', "“03-0000-0000”"), "quotes-curly", LEAFLET, "desk:"),
    Broken("bracket not closed", swap(LEAFLET, "languages: [en, ja]", "languages: [en, ja"), "bracket-open", LEAFLET, "languages:"),
    Broken("languages without brackets", swap(LEAFLET, "languages: [en, ja]", "languages: en, ja"), "list-expected", LEAFLET, "languages:"),
    Broken("language unknown", swap(LEAFLET, "[en, ja]", "[en, ja, xx]"), "language-unknown", LEAFLET, "languages:"),
    Broken("language in words", swap(LEAFLET, "[en, ja]", "[en, Japanese]"), "language-spelt", LEAFLET, "languages:"),
    Broken("language in its own words", swap(LEAFLET, "[en, ja]", "[en, 日本語]"), "language-spelt", LEAFLET, "languages:"),
    Broken("no language at all", swap(LEAFLET, "[en, ja]", "[en, whatever-it-is]"), "value-unfit", LEAFLET, "languages:"),
    Broken("texts named after a country", rename(JA, "locales/jp.yaml"), "file-ending", LEAFLET, "languages:", 1),
    Broken("texts named after a language", rename(JA, "locales/Japanese.yaml"), "file-ending", LEAFLET, "languages:", 1),
    Broken("folder of texts misnamed", rename("locales", "locale"), "source-missing", LEAFLET, "languages:"),
    Broken("source without texts", swap(LEAFLET, "source: en", "source: fr"), "source-missing", LEAFLET, "source:"),
    Broken("fact too long for its place", swap(LEAFLET, '"03-0000-0000"', '"0300-0000-0000-0000-0000"'), "room-too-narrow", POSTER, "10.6u"),
    Broken("fact with invisible letter and letters for digits", swap(LEAFLET, '"03-0000-0000"', '"O3-OOOO-0000"'), "fact-look-alike", LEAFLET, "desk:", 1),
    Broken("country for a language", swap(LEAFLET, "[en, ja]", "[en, jp]"), "language-unknown", LEAFLET, "languages:"),
    Broken("language without a file", swap(LEAFLET, "[en, ja]", "[en, ja, vi]"), "locale-missing", LEAFLET, "languages:"),
    Broken("Norwegian", swap(LEAFLET, "[en, ja]", "[en, ja, no]"), "locale-missing", LEAFLET, "languages:"),
    Broken("no languages", swap(LEAFLET, "languages: [en, ja]", "languages: []"), "languages-none", LEAFLET, "languages:"),
    Broken("source unknown", swap(LEAFLET, "source: en", "source: eng-us"), "language-unknown", LEAFLET, "source:"),
    Broken("source without a file", swap(LEAFLET, "source: en", "source: de"), "source-missing", LEAFLET, "source:"),
    Broken("paper unknown", swap(LEAFLET, "paper: A3", "paper: A33"), "paper-unknown", LEAFLET, "A33"),
    Broken("paper of two words", swap(LEAFLET, "paper: A3", "paper: Letter landscape"), "paper-unknown", LEAFLET, "Letter"),
    Broken("paper missing", swap(LEAFLET, "paper: A3, ", ""), "paper-missing", LEAFLET, "poster: {"),
    Broken("layout missing", swap(LEAFLET, "poster: {layout: poster", "poster: {layout: postr"), "file-missing", LEAFLET, "postr"),
    Broken("profile misspelt", swap(LEAFLET, "profile: office}\n  sheet", "profile: offce}\n  sheet"), "file-missing", LEAFLET, "offce"),
    Broken("name of an output with a blank", swap(LEAFLET, "  sheet: {", "  hand out: {"), "name-letters", LEAFLET, "hand out"),
    Broken("name of the project in capitals", swap(LEAFLET, "name: try", "name: Try It"), "name-letters", LEAFLET, "name: Try It"),
    Broken("date in words", swap(LEAFLET, "date: 2026-11-26\n#", "date: 26 November 2026\n#"), "date-form", LEAFLET, "26 November"),
    Broken("date of another country", swap(LEAFLET, "date: 2026-11-26\n#", "date: 26/11/2026\n#"), "date-form", LEAFLET, "26/11"),
    Broken("day that is none", swap(LEAFLET, "date: 2026-11-26\n#", "date: 2026-11-31\n#"), "date-form", LEAFLET, "2026-11-31"),
    Broken("title of no text", swap(LEAFLET, "title: headline", "title: heading"), "text-unknown", LEAFLET, "title:"),
    Broken("title written out", swap(LEAFLET, "title: headline", "title: Lost your card?"), "text-unknown", LEAFLET, "title:"),
    Broken("no space after a colon", swap(LEAFLET, "version: r1", "version:r1"), "key-no-space", LEAFLET, "version:r1"),
    Broken("full-width colon", swap(LEAFLET, "version: r1", "version：r1"), "key-colon-wide", LEAFLET, "version"),
    Broken("tab", swap(LEAFLET, "  sheet: {", "\tsheet: {"), "tab-indent", LEAFLET, "sheet: {"),
    Broken("wide space", swap(LEAFLET, "  sheet: {", "\u3000sheet: {"), "indent-not-space", LEAFLET, "sheet: {"),
    Broken("one space too many", swap(LEAFLET, "  sheet: {", "   sheet: {"), "indent-wrong", LEAFLET, "sheet: {"),
    Broken("key twice", swap(LEAFLET, "version: r1", "version: r1\nversion: r2"), "key-twice", LEAFLET, "version: r2"),
    Broken("project file in Shift_JIS", recode(LEAFLET, "cp932"), "file-encoding", LEAFLET, 1),
    Broken("project file empty", write(LEAFLET, ""), "file-empty", LEAFLET, 1),
    Broken("project file a list", write(LEAFLET, "- format: 1\n- name: try\n"), "map-expected", LEAFLET, 1),
    Broken("format of the future", swap(LEAFLET, "format: 1", "format: 2"), "format-unknown", LEAFLET, "format: 2"),
    Broken("no overlap of tiles", swap(LEAFLET, "  sheet: {layout: poster, paper: A4, profile: office}", "  sheet: {of: postr, profile: office, tile: A4}"), "name-unknown", LEAFLET, "postr"),
    Broken("tweak of no language", swap(LEAFLET, "facts:", "tweaks: {vi: {text_scale: 0.9, reason: long}}\nfacts:"), "tweak-language", LEAFLET, "tweaks"),
)  # fmt: skip

DESIGNER = (
    Broken("kind of block misspelt", swap(POSTER, "paragraph:", "pargraph:"), "kind-misspelt", POSTER, "pargraph"),
    Broken("kind of block unknown", swap(POSTER, "{paragraph: {text: first, role: band, fit: first}}", "{video: {file: a.mp4}}"), "kind-unknown", POSTER, "video"),
    Broken("key of a zone misspelt", swap(POSTER, "height: 6.4u", "heigth: 6.4u"), "key-misspelt", POSTER, "heigth"),
    Broken("zone without a height", swap(POSTER, "      height: 6.4u\n", ""), "key-missing", POSTER, 14),
    Broken("zone without an id", swap(POSTER, "      id: first\n", ""), "key-missing", POSTER, 14),
    Broken("height without a unit", swap(POSTER, "height: 6.4u", "height: 6.4"), "unit-missing", POSTER, "height: 6.4"),
    Broken("hyphens in short texts", swap(POSTER, "  step: {size: 1.9u", "  step: {hyphens: yes, size: 1.9u"), "hyphens-idle", POSTER, "hyphens", 1),
    Broken("height in cm", swap(POSTER, "height: 6.4u", "height: 6.4em"), "unit-unknown", POSTER, "6.4em"),
    Broken("decimal comma", swap(POSTER, "height: 6.4u", "height: 6,4u"), "decimal-comma", POSTER, "6,4u"),
    Broken("height below nothing", swap(POSTER, "height: 6.4u", "height: -6u"), "length-not-positive", POSTER, "-6u", 1),
    Broken("height of nothing", swap(POSTER, "height: 6.4u", "height: 0u"), "length-not-positive", POSTER, "height: 0u", 1),
    Broken("height without its point", swap(POSTER, "height: 6.4u", "height: 640u"), "zones-too-high", POSTER, "640u", 1),
    Broken("height a bit too much", swap(POSTER, "height: 6.4u", "height: 64u"), "zones-too-high", POSTER, "64u", 1),
    Broken("height much too little", swap(POSTER, "height: 17.4u", "height: 1.74u"), "zone-too-low", POSTER, "1.74u"),
    Broken("zone that takes the room of the rest", swap(POSTER, "height: 8.4u", "height: 28.4u"), "zone-takes-room", POSTER, "28.4u"),
    Broken("zone that takes half of the rest", swap(POSTER, "height: 10.6u", "height: 30u"), "zone-takes-room", POSTER, "height: 30u"),
    Broken("heading squeezed by its neighbours", both(HEADED, swap(POSTER, "height: rest", "height: 22u"), swap(POSTER, "height: 3.4u", "height: rest")), "zone-too-low", POSTER, "height: 22u"),
    Broken("no rest", swap(POSTER, "height: rest", "height: 20u"), "zone-too-low", POSTER, "height: 20u"),
    Broken("two rests", swap(POSTER, "height: 6.4u", "height: rest"), "zones-rest", POSTER, 22),
    Broken("rest misspelt", swap(POSTER, "height: rest", "height: rst"), "value-unfit", POSTER, "height: rst"),
    Broken("ground misspelt", swap(POSTER, "ground: yellow\n", "ground: yelow\n"), "name-unknown", POSTER, "yelow"),
    Broken("role misspelt", swap(POSTER, "role: band", "role: bnad"), "name-unknown", POSTER, "bnad"),
    Broken("fit group unknown", swap(POSTER, "fit: never}", "fit: nevr}"), "name-unknown", POSTER, "nevr"),
    Broken("lines of a size unknown", swap(POSTER, "height: rest\n", "height: rest\n      baseline: stesp\n"), "name-unknown", POSTER, "stesp", 1),
    Broken("lines of a size unknown, of all pages", swap(POSTER, "frame: 2u}", "frame: 2u, baseline: stesp}"), "name-unknown", POSTER, "stesp", 1),
    Broken("lines without a unit", swap(POSTER, "height: rest\n", "height: rest\n      baseline: 6\n"), "unit-missing", POSTER, "baseline: 6", 1),
    Broken("pictogram unknown", swap(POSTER, "pictogram: telephone", "pictogram: telefone"), "name-unknown", POSTER, "telefone"),
    Broken("art unknown", swap(POSTER, "pictogram: bank-card", "pictogram: bankcard"), "name-unknown", POSTER, "bankcard"),
    Broken("art over the heading", swap(POSTER, "width: 16u, top: 0.5u, end: 3u", "width: 16u, top: 0.5u, end: 30u"), "art-over-text", POSTER, "end: 30u"),
    Broken("art beside the page", swap(POSTER, "top: 0.5u, end: 3u", "top: 0.5u, end: -30u"), "art-off-page", POSTER, "end: -30u", 1),
    Broken("art below the page", swap(POSTER, "top: 0.5u, end: 3u", "top: 150u, end: 3u"), "art-off-page", POSTER, "top: 150u", 1),
    Broken("column wider than all", swap(POSTER, "- width: 8u", "- width: 80u"), "columns-too-wide", POSTER, "80u", 1),
    Broken("code too small to scan", swap(POSTER, "width: 7u, alt", "width: 1u, alt"), "code-too-small", POSTER, "width: 1u, alt", 1),
    Broken("nothing to make", swap(LEAFLET, "  poster: {layout: poster, paper: A3, profile: office}\n  sheet: {layout: poster, paper: A4, profile: office}\n", ""), "outputs-none", LEAFLET, "outputs:", 1),
    Broken("full-width colon in an actor", swap(CARD, "shape: circle", "shape：circle"), "sign-wide", CARD, "you:", 1),
    Broken("column wider than its zone", swap(POSTER, "width: 33u", "width: 90u"), "columns-too-wide", POSTER, "90u", 1),
    Broken("diagram enlarged too much", swap(POSTER, "scale: 1.15", "scale: 4"), "diagram-enlarged", POSTER, "scale: 4", 1),
    Broken("word too long beside art", swap(EN, "headline: Lost your bank card?", "headline: Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente"), "word-too-wide", EN, "headline:", 2),
    Broken("art wider than the page", swap(POSTER, "width: 16u, top: 0.5u, end: 3u", "width: 160u, top: 0.5u, end: 3u"), "picture-too-wide", POSTER, "160u"),
    Broken("picture wider than its column", swap(POSTER, "blocks: [{qr:", "blocks: [{picture: {pictogram: bank, width: 70u}}, {qr:"), "picture-too-wide", POSTER, "70u"),
    Broken("layer on an unknown zone", layer("{shape: rect, width: 4u, at: {of: foter, point: center center}}"), "name-unknown", POSTER, "foter", 1),
    Broken("layer on nothing like it", layer("{shape: rect, width: 4u, at: {of: xyzzy}}"), "name-unknown", POSTER, "xyzzy", 1),
    Broken("layer by left and top", layer("{shape: rect, width: 4u, at: {of: page, point: left top}}"), "value-unfit", POSTER, "left top", 1),
    Broken("layer by one word", layer("{shape: rect, width: 4u, at: {of: page, point: start}}"), "value-unfit", POSTER, "point: start", 1),
    Broken("layer moved without a unit", layer("{shape: rect, width: 4u, at: {of: page, dx: 2}}"), "unit-missing", POSTER, "dx: 2", 1),
    Broken("layer turned too far", layer("{shape: rect, width: 4u, rotate: 400, at: {of: page}}"), "value-unfit", POSTER, "rotate: 400", 1),
    Broken("layers in a circle", layer("{shape: rect, id: a, width: 4u, at: {of: b}}\n  - {shape: rect, id: b, width: 4u, at: {of: a}}"), "layer-circle", POSTER, "id: a", 1),
    Broken("layer on itself", layer("{shape: rect, id: a, width: 4u, at: {of: a}}"), "layer-circle", POSTER, "id: a", 1),
    Broken("layer of nothing", layer("{width: 4u, at: {of: page}}"), "layer-empty", POSTER, "width: 4u", 1),
    Broken("layer of two things", layer("{shape: rect, picture: {pictogram: bank, width: 3u}, at: {of: page}}"), "layer-empty", POSTER, "shape: rect", 1),
    Broken("layer of two blocks", layer("{heading: {text: first}, paragraph: {text: first}, width: 9u, at: {of: page}}"), "kind-one", POSTER, "heading", 1),
    Broken("layer without a width", layer("{paragraph: {text: first}, at: {of: how}}"), "layer-width", POSTER, "of: how", 1),
    Broken("layer of a zone", layer("{zone: {id: a, height: 3u}, width: 9u, at: {of: how}}"), "layout-shape", POSTER, "zone: {id: a", 1),
    Broken("height of a circle", layer("{shape: circle, width: 4u, height: 3u, at: {of: how, point: start after}}"), "layer-key", POSTER, "height: 3u", 1),
    Broken("a rectangle that leads", layer("{shape: rect, width: 4u, at: {of: how}, to: {of: page}}"), "layer-key", POSTER, "to:", 1),
    Broken("outline without data", layer("{shape: path, at: {of: how}}"), "key-missing", POSTER, "shape: path", 1),
    Broken("outline that is none", layer("{shape: path, d: M0 0 X3, at: {of: how}}"), "value-unfit", POSTER, "X3", 1),
    Broken("layer of an unknown shape", layer("{shape: circel, at: {of: how}}"), "value-misspelt", POSTER, "circel", 1),
    Broken("colour of a layer", layer("{shape: circle, paint: rde, at: {of: how, point: start after}}"), "name-unknown", POSTER, "rde", 1),
    Broken("may cover what is not there", layer("{shape: circle, at: {of: how, point: start after}, may_cover: [hwo]}"), "name-unknown", POSTER, "hwo", 1),
    Broken("layer over the heading", layer("{shape: rect, width: 9u, at: {of: hook, point: start center, dx: 4u}}"), "layer-over-text", POSTER, "of: hook", 1),
    Broken("layer over the code", layer("{shape: line, width: 9u, at: {of: ask, point: end center}}"), "layer-over-code", POSTER, "of: ask", 2),
    Broken("layer over the edge", layer("{shape: rect, width: 5u, height: 3u, at: {of: how, point: end after, dx: 2u, dy: -8u}}"), "layer-off-page", POSTER, "of: how", 1),
    Broken("words of a layer at the edge", layer("{paragraph: {text: ask.code}, width: 9u, at: {of: page, point: start center, dx: 0.2u, dy: 22u}}"), "layer-off-page", POSTER, "of: page", 1),
    Broken("picture missing", swap(POSTER, "blocks: [{qr:", "blocks: [{picture: {file: desk.jpg, width: 5u, decorative: yes}}, {qr:"), "file-missing", POSTER, "desk.jpg"),
    Broken("code wider than its column", swap(POSTER, "width: 7u, alt", "width: 17u, alt"), "picture-too-wide", POSTER, "17u"),
    Broken("text misspelt in a layout", swap(POSTER, "text: first", "text: frist"), "text-unknown", POSTER, "frist"),
    Broken("text of a contact misspelt", swap(POSTER, "text: ask.where", "text: ask.were"), "text-unknown", POSTER, "ask.were"),
    Broken("group for a text", swap(POSTER, "text: first", "text: ask"), "text-is-group", POSTER, "text: ask"),
    Broken("text for a group", swap(POSTER, "text: card.steps", "text: headline"), "group-is-text", POSTER, "steps: {text: headline"),
    Broken("diagram misspelt", swap(POSTER, "of: card", "of: crad"), "name-unknown", POSTER, "crad"),
    Broken("diagram much too large", swap(POSTER, "scale: 1.15", "scale: 11.5"), "block-too-high", POSTER, "scale: 11.5"),
    Broken("size much too large", swap(POSTER, "first: {size: 2.6u, floor: 1.7u}", "first: {size: 26u, floor: 17u}"), "size-too-large", POSTER, "floor: 17u"),
    Broken("floor above its size", swap(POSTER, "first: {size: 2.6u, floor: 1.7u}", "first: {size: 2.6u, floor: 17u}"), "floor-above-size", POSTER, "17u"),
    Broken("order of giving way misspelt", swap(POSTER, "size never, size labels", "size nevr, size labels"), "name-unknown", POSTER, "size nevr"),
    Broken("margin negative", swap(POSTER, "margin: 3u", "margin: -3u"), "edge-negative", POSTER, "-3u"),
    Broken("all margin", swap(POSTER, "margin: 3u", "margin: 30u"), "margin-too-large", POSTER, "30u"),
    Broken("two zones of one name", swap(POSTER, "id: first", "id: hook"), "duplicate-zone", POSTER, 15),
    Broken("dash without a space", swap(POSTER, "        - steps:", "        -steps:"), "dash-no-space", POSTER, "-steps"),
    Broken("zone not indented", swap(POSTER, "      height: 6.4u", "    height: 6.4u"), "indent-wrong", POSTER, "height: 6.4u"),
    Broken("column too narrow", swap(POSTER, "width: 33u", "width: 0.3u"), "column-too-narrow", POSTER, "0.3u"),
    Broken("column too narrow for any word", swap(POSTER, "width: 33u", "width: 3.3u"), "room-too-narrow", POSTER, "3.3u"),
    Broken("column below nothing", swap(POSTER, "- width: 8u", "- width: -8u"), "length-not-positive", POSTER, "-8u"),
    Broken("picture of negative width", swap(POSTER, "width: 16u, top", "width: -16u, top"), "length-not-positive", POSTER, "-16u"),
    Broken("ground that letters drown in", both(write("themes/dark.yaml", "format: 1\ngrounds: {yellow: {ink: white, accent: red}}\n"), swap(LEAFLET, "source: en", "theme: dark\nsource: en")), "contrast-low", "themes/dark.yaml", "yellow"),
    Broken("ink that nobody reads", swap(POSTER, "bold: yes, pitch: headline}", "bold: yes, pitch: headline, paint: yellow}"), "contrast-low", POSTER, "paint: yellow"),
    Broken("ground as its letters", both(swap(POSTER, "first: {size: 2.6u", "first: {size: 2.6u"), swap(POSTER, "type:", "type:\n  band: {size: 2.6u, floor: 1.7u, paint: ink}")), "contrast-low", POSTER, "ground: black"),
    Broken("layout empty", write(POSTER, ""), "file-empty", POSTER, 1),
    Broken("layout a text", write(POSTER, "poster\n"), "line-no-key", POSTER, 1),
    Broken("layout in UTF-16", recode(POSTER, "utf-16"), "file-encoding", POSTER, 1),
    Broken("actor unknown", swap(CARD, "from: bank, to: you", "from: bnak, to: you"), "diagram-actor-unknown", CARD, "bnak"),
    Broken("actor misspelt", both(swap(CARD, "  police: {", "  polise: {"), swap(CARD, "to: police", "to: polise")), "text-unknown", CARD, "polise:"),
    Broken("actor renamed", both(swap(CARD, "  police: {", "  koban: {"), swap(CARD, "to: police", "to: koban")), "text-missing", EN, "actors:"),
    Broken("diagram of no kind", swap(CARD, "kind: row", "kind: rwo"), "value-misspelt", CARD, "rwo"),
    Broken("carried thing unknown", swap(CARD, "id-card", "idcard"), "pictogram-unknown", CARD, "idcard"),
    Broken("shape unknown", swap(CARD, "at: 1, shape: rounded", "at: 1, shape: oval"), "value-not-listed", CARD, "oval"),
    Broken("diagram without actors", swap(CARD, "actors:", "actor:"), "key-misspelt", CARD, "actor:"),
)  # fmt: skip

TRANSLATOR = (
    Broken("key misspelt by the translator", swap(JA, "headline:", "headlin:"), "text-misspelt", JA, "headlin:"),
    Broken("key misspelt by the writer", swap(EN, "headline:", "headlin:"), "text-misspelt", EN, "headlin:"),
    Broken("group misspelt by the translator", swap(JA, "  steps:", "  stps:"), "text-misspelt", JA, "stps:"),
    Broken("group misspelt by the writer", swap(EN, "  steps:", "  stps:"), "text-misspelt", EN, "stps:"),
    Broken("key translated", swap(JA, "first:", "最初:"), "text-misspelt", JA, "最初:"),
    Broken("group translated", swap(JA, "ask:", "相談:"), "text-misspelt", JA, "相談:"),
    Broken("text missing", swap(JA, "  office: 国際交流課\n", ""), "text-missing", JA, "number:"),
    Broken("text missing in the source", swap(EN, "  office: International office\n", ""), "text-missing", EN, "number:"),
    Broken("text empty", swap(JA, "office: 国際交流課", "office:"), "text-missing", JA, "office:"),
    Broken("actor missing", swap(JA, "you: あなた, ", ""), "text-missing", JA, "actors:"),
    Broken("file missing", lose(JA), "locale-missing", LEAFLET, "languages:"),
    Broken("file empty", write(JA, ""), "file-empty", JA, 1),
    Broken("file cut off", swap(JA, "  more: 他の言語\n", "  mo"), "line-no-key", JA, "  mo"),
    Broken("list for a group", both(swap(JA, "    s1: ", "    - "), swap(JA, "    s2: ", "    - "), swap(JA, "    s3: ", "    - ")), "locale-list", JA, "steps:"),
    Broken("list for a text", swap(JA, "first: 探す前に、まずカードを止めましょう。", "first: [探す前に]"), "locale-list", JA, "first:"),
    Broken("source empty", write(EN, ""), "file-empty", EN, 1),
    Broken("source a list", write(EN, "- Lost your bank card?\n- Stop the card first.\n"), "locale-map", EN, 1),
    Broken("bold not closed", swap(JA, "**カードを止めて**", "**カードを止めて"), "bold-unpaired", JA, "カードを止めて"),
    Broken("fact misspelt", swap(JA, "9:00～17:00", "{desc}"), "fact-unknown", JA, "{desc}"),
    Broken("fact translated", swap(JA, "9:00～17:00", "{窓口}"), "fact-form", JA, "{窓口}"),
    Broken("brace not closed", swap(JA, "9:00～17:00", "{desk"), "fact-form", JA, "{desk"),
    Broken("text that begins with a fact", swap(JA, "where: 月曜日", "where: {desk} 月曜日"), "text-needs-quotes", JA, "{desk}"),
    Broken("text with a colon", swap(EN, "first: Stop the card first. Then", "first: Stop the card first: then"), "text-colon", EN, "first:"),
    Broken("text with a number sign", swap(EN, "number: We help you to call", "number: We help you #9110"), "text-cut-by-hash", EN, "#9110"),
    Broken("text in two lines", swap(EN, "first: Stop the card first. Then look for it.", "first: Stop the card first.\nThen look for it."), "line-no-key", EN, "Then look"),
    Broken("quote inside quotes", swap(EN, "never: Never tell anybody your PIN, not even the bank.", 'never: "Never" tell anybody your PIN.'), "text-after-quote", EN, "never:"),
    Broken("quote not closed in a text", swap(JA, "never: 暗証", 'never: "暗証'), "quote-open", JA, "never:"),
    Broken("key twice in a language", swap(JA, "art: キャッシュカード", "art: キャッシュカード\nart: カード"), "key-twice", JA, "art: カード"),
    Broken("text in Shift_JIS", recode(JA, "cp932"), "file-encoding", JA, 1),
    Broken("text in UTF-16", recode(JA, "utf-16"), "file-encoding", JA, 1),
    Broken("source in Windows-1252", both(swap(EN, "Lost your bank card?", "Café card lost?"), recode(EN, "cp1252")), "file-encoding", EN, 1),
    Broken("tab in a language", swap(JA, "  steps:", "\tsteps:"), "tab-indent", JA, "steps:"),
    Broken("full-width colon in a language", swap(JA, "first: ", "first："), "key-colon-wide", JA, "first"),
    Broken("wide space in a language", swap(JA, "  office:", "\u3000office:"), "indent-not-space", JA, "office:"),
    Broken("indentation lost", swap(JA, "  steps:", "steps:"), "text-misspelt", JA, "steps:"),
    Broken("indentation of a text", swap(JA, "    s2:", "     s2:"), "key-under-text", JA, "s2:"),
    Broken("full-width name of a text", swap(JA, "headline:", "ｈｅａｄｌｉｎｅ:"), "value-wide", JA, "ｈｅａｄｌｉｎｅ", 1),
    Broken("full-width name of a group", swap(JA, "ask:", "ａｓｋ:"), "value-wide", JA, "ａｓｋ", 1),
    Broken("letter of one font only", swap(EN, "Never tell", "Never \ue000 tell"), "character-private", EN, "never:", 1),
    Broken("two Japanese letters garbled", swap(JA, "銀行,", "éŠ€è¡Œ,"), "mojibake", JA, "actors:", 1),
    Broken("other signs for a reading", swap(JA, "暗証番号は", "暗証番号≪あんしょうばんごう≫は"), "ruby-sign", JA, "never:", 1),
    Broken("bar of the keyboard before a reading", swap(JA, "暗証番号は", "お|金持《かねも》ちの番号は"), "ruby-sign", JA, "never:", 1),
    Broken("blank of Braille", swap(EN, "Never tell", "Never\u2800tell"), "character-hidden", EN, "never:", 1),
    Broken("isolate left open", swap(EN, "Never tell", "Never \u2068tell"), "direction-open", EN, "never:", 1),
    Broken("no letters for it", swap(JA, "国際交流課", "\U00013000"), "missing-glyph", JA, "\U00013000"),
    Broken("heading too long", swap(JA, "headline: カードをなくしたら", "headline: " + "キャッシュカードをなくしたとき、" * 6), "text-too-long", JA, "headline:"),
    Broken("heading too long in the source", swap(EN, "headline: Lost your bank card?", "headline: " + LONG), "text-too-long", EN, "headline:"),
    Broken("step too long", swap(EN, "s3: The bank makes you **a new card**.", "s3: " + LONG * 2), "text-too-long", EN, "s3:"),
    Broken("step too long below a heading", both(HEADED, swap(EN, "s3: The bank makes you **a new card**.", "s3: " + LONG * 2)), "text-too-long", EN, "s3:"),
    Broken("all steps too long", both(*(swap(JA, step, step + "よく分からないときは、すぐに国際交流課の窓口に聞いてください。" * 5) for step in ("**カードを止めて**もらえます。", "紛失届を出してください。", "**新しいカード**を作ってくれます。"))), "texts-too-long", JA, "s1:"),
    Broken("contact too long", swap(EN, "where: Monday to Friday, 9:00 to 17:00", "where: Monday to Friday, 9:00 to 17:00. " + LONG), "text-too-long", EN, "where:"),
    Broken("endless word", swap(EN, "never: Never tell anybody", "never: " + "a" * 400 + " tell anybody"), "word-too-wide", EN, "never:"),
    Broken("endless label", swap(EN, "police: Police box", "police: Kobanorwhateveritisthatyoucallsuchaplacethereinyourtown"), "label-too-long", EN, "actors:"),
    Broken("text unused", swap(EN, "ask:\n", "ask:\n  phone: Call us\n"), "text-unused", EN, "phone:"),
    Broken("status of no state", swap("status/ja.yaml", 'state: "translated"', 'state: "nonsense"'), "value-not-listed", "status/ja.yaml", "nonsense"),
    Broken("status cut off", write("status/ja.yaml", "format: 1\ntexts: [\n"), "bracket-open", "status/ja.yaml", "texts:"),
)  # fmt: skip

DOOR = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" data-mirror="yes">
  <rect x="10" width="40" height="40" rx="4" fill="black"/>
  <circle id="label-lock" cx="44" cy="20" r="1"/>
</svg>
"""


def drawing(labels: str, old: str = "", new: str = "", file: str = "door.svg") -> Change:
    """The steps of the poster exchanged for a drawing, in which something is exchanged."""
    block = f"- drawing: {{file: {file}, height: 12u, alt: card.steps.s1, labels: {labels}}}"
    steps = "- steps: {text: card.steps, fit: steps}"
    return both(write("pictures/door.svg", DOOR.replace(old, new)), swap(POSTER, steps, block))


DRAWINGS = (
    Broken("drawing not there", drawing("{lock: ask.code}", file="dor.svg"), "file-missing", POSTER, "drawing:"),
    Broken("label of no point", drawing("{lok: ask.code}"), "drawing-label-unknown", POSTER, "drawing:"),
    Broken("second text of no label", drawing("{lock: ask.code}, below: {lok: ask.code}"), "drawing-below-unknown", POSTER, "drawing:"),
    Broken("label of no text", drawing("{lock: ask.coed}"), "text-unknown", POSTER, "drawing:"),
    Broken("words in a drawing", drawing("{lock: ask.code}", "</svg>", "<text>Door</text></svg>"), "drawing-broken", "pictures/door.svg", "<text>"),
    Broken("drawing with entities", drawing("{lock: ask.code}", "<svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg"), "drawing-broken", "pictures/door.svg", 1),
    Broken("drawing cut off", drawing("{lock: ask.code}", "</svg>", ""), "drawing-broken", "pictures/door.svg", 5),
    Broken("colour of no theme", drawing("{lock: ask.code}", 'fill="black"', 'fill="#C8230E"'), "drawing-colour", "pictures/door.svg", "<rect"),
    Broken("misspelt side", both(drawing("{lock: ask.code}"), swap(POSTER, "alt: card.steps.s1,", "alt: card.steps.s1, sides: bot,")), "value-misspelt", POSTER, "drawing:"),
    Broken("labels without a map", drawing("[lock]"), "map-expected", POSTER, "drawing:"),
)  # fmt: skip

TABLE = "dorm,desk,languages,copies\nMaple House,03-1111-2222,en:2 ja,3\n学生会館,03-3333-4444,,\n"


def rows(
    old: str = "", new: str = "", data: str = "{file: dorms.csv, row: dorm}", encoding: str = "utf-8"
) -> Change:
    """The telephone from a table, a row for each dormitory, in which something is exchanged."""
    desk = '  desk: {value: "03-0000-0000", checked: 2026-11-26, owner: your office}\n'
    assert old in TABLE
    return both(
        swap(LEAFLET, desk, ""),
        swap(LEAFLET, "facts:", f"data: {data}\nfacts:"),
        write("dorms.csv", TABLE.replace(old, new).encode(encoding)),
    )


CSV = "dorms.csv"
ROWS = (
    Broken("row without a number", rows("03-3333-4444", ""), "data-cell-empty", CSV, "学生会館", 1),
    Broken("row without a name", rows("学生会館", ""), "data-row-nameless", CSV, "03-3333", 1),
    Broken("two rows of one name", rows("学生会館", "Maple House"), "data-row-twice", CSV, "03-3333", 1),
    Broken("two rows of one folder", rows("学生会館", "MAPLE HOUSE"), "data-folder-twice", CSV, "MAPLE", 1),
    Broken("letters for digits", rows("03-3333-4444", "O3-3333-4444"), "fact-look-alike", CSV, "O3-3333", 1),
    Broken("number in full-width digits", rows("03-3333-4444", "０３-3333-4444"), "fact-digits", CSV, "０３", 1),
    Broken("language that is none", rows("en:2 ja", "en:2 vi"), "data-language", CSV, "en:2 vi", 1),
    Broken("language twice", rows("en:2 ja", "en:2 ja en"), "data-language-twice", CSV, "en:2 ja en", 1),
    Broken("copies in words", rows(",3\n", ",three\n"), "data-copies", CSV, "three", 1),
    Broken("cell too many", rows("03-3333-4444,,", "03-3333-4444,,,,x"), "rows-long", CSV, "学生会館", 1),
    Broken("quotation mark left open", rows("学生会館", '"学生会館'), "rows-quote", CSV, "学生会館", 1),
    Broken("column of a fact", rows("languages", "page"), "data-column-fact", CSV, 1, 1),
    Broken("column twice", rows("copies", "desk"), "data-column-twice", CSV, 1, 1),
    Broken("no column of names", rows(data="{file: dorms.csv, row: house}"), "data-column-missing", LEAFLET, "data:", 1),
    Broken("table not there", rows(data="{file: dorm.csv, row: dorm}"), "rows-missing", LEAFLET, "data:", 1),
    Broken("table of another kind", rows(data="{file: leaflet.yaml, row: dorm}"), "rows-kind", LEAFLET, "data:", 1),
    Broken("table in EUC-JP", rows(encoding="euc_jp"), "file-encoding", CSV, 1, 1),
    Broken("nothing of it printed", rows("desk", "phone"), "fact-unknown-here", POSTER, "number: desk", 3),
)  # fmt: skip

ALL = (*LANG, *OFFICE, *DESIGNER, *TRANSLATOR, *DRAWINGS, *ROWS)
