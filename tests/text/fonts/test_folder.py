"""The repository's font folder is what its manifest says, free to embed, and under the OFL."""

import hashlib
import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[3]
FONTS = ROOT / "fonts"
TOOLS = ROOT / "tools" / "fonts"

FAMILIES = {
    "BIZUDPGothic", "NotoNastaliqUrdu", "NotoSans", "NotoSansAdlam", "NotoSansArabic", "NotoSansArmenian", "NotoSansBengali",
    "NotoSansCanadianAboriginal", "NotoSansCherokee", "NotoSansDevanagari", "NotoSansEthiopic", "NotoSansGeorgian",
    "NotoSansGujarati", "NotoSansGurmukhi", "NotoSansHK", "NotoSansHebrew", "NotoSansKR", "NotoSansKannada", "NotoSansKhmer",
    "NotoSansLao", "NotoSansMalayalam", "NotoSansMongolian", "NotoSansMyanmar", "NotoSansNKo", "NotoSansOriya", "NotoSansSC",
    "NotoSansSinhala", "NotoSansSymbols", "NotoSansSymbols2", "NotoSansTC", "NotoSansTamil", "NotoSansTelugu",
    "NotoSansThaana", "NotoSansThai", "NotoSansThaiLooped", "NotoSansTifinagh", "NotoSerifTibetan", "Vazirmatn",
}  # fmt: skip
HEADLINES = {
    "Baloo2": 800, "BalooBhaijaan2": 800, "BlackHanSans": 400, "DelaGothicOne": 400, "Jua": 400, "MPLUSRounded1c": 800,
    "Mitr": 700, "NotoNaskhArabic": 700, "NotoSerif": 700, "NotoSerifDevanagari": 700, "NotoSerifJP": 700, "NotoSerifSC": 700,
    "RocknRollOne": 400,
}  # fmt: skip
"""Families that themes set headlines in: one style alone, shipped as the Bold whatever weight its designer calls it."""
SIMULATED = {"NotoSansMongolian": 0.045, "NotoSansNKo": 0.045, "NotoSansTifinagh": 0.05}
"""Families whose Bold is made of their Regular, as there is none upstream; em by which their strokes are thicker."""
WITHOUT_BOLD = {"NotoSansSymbols2"}  # there is none upstream
CJK = {"NotoSansHK", "NotoSansKR", "NotoSansSC", "NotoSansTC"}
HEADLINES_REDUCED = {
    "BlackHanSans",
    "DelaGothicOne",
    "Jua",
    "MPLUSRounded1c",
    "NotoSerifJP",
    "NotoSerifSC",
    "RocknRollOne",
}
REDUCED = {*CJK, *HEADLINES_REDUCED, "NotoSansSymbols2"}

# Both are the licence's own: the older address, and the one it has moved to.
OFL_ADDRESSES = {"http://scripts.sil.org/OFL", "https://scripts.sil.org/OFL", "https://openfontlicense.org"}

# Sentences that the lists must be able to write, whatever their making: emergency words and everyday letters.
MUST_HOLD = {
    "NotoSansSC": "地震时请保持冷静，拨打119；饮用水、厕所、避难所。㑇①→℃",
    "NotoSansTC": "地震時請保持冷靜，撥打119；飲用水、廁所、避難所。裏恒粧ㄅㄆ嘅咗喺㗎",
    "NotoSansHK": "地震時請保持冷靜，撥打999；喺呢度攞飲用水，唔好搭𨋢。嘅咗哋冇㗎啲",
    "NotoSansKR": "지진이 나면 침착하게 119로 전화하세요. 똠방각하 펲시콜라 힣 大學校 外國人登錄證",
    "NotoSansSymbols2": "☎⚠✓✗♿✉🚭🚑",
    **dict.fromkeys(
        ("MPLUSRounded1c", "NotoSerifJP", "RocknRollOne"),
        "防災訓練・ごみの出し方【18日】夏祭り！塡剝頰籠Police",
    ),
    **dict.fromkeys(("BlackHanSans", "Jua"), "지진이 나면 119로 전화하세요. 힝 Police"),
    "NotoSerifSC": "地震时请保持冷静，拨打119；饮用水、厕所、避难所。《》“”Police",
    "DelaGothicOne": "Ngày Überschwemmung Łódź İstanbul Паводок їжак ΣΕΙΣΜΌΣ «»„“…–",
}

ENTRIES: list[dict[str, Any]] = json.loads((FONTS / "manifest.json").read_text(encoding="utf-8"))["fonts"]
REDUCED_ENTRIES = [entry for entry in ENTRIES if entry["family"] in REDUCED]
SIMULATED_ENTRIES = [entry for entry in ENTRIES if "strokes" in (entry["change"] or {})]


def named(entry: dict[str, Any]) -> str:
    return str(entry["file"])


def sha256(name: str) -> str:
    return hashlib.sha256((FONTS / name).read_bytes()).hexdigest()


@cache
def opened(name: str) -> TTFont:
    return TTFont(FONTS / name, lazy=True)


def tool(name: str) -> ModuleType:
    """One of the maintainer's modules, which are scripts and not a package."""
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its dataclasses look their own module up
    spec.loader.exec_module(module)
    return module


@cache
def listed(family: str) -> frozenset[int]:
    characters = tool("character_lists").read_list(TOOLS / "characters" / f"{family}.txt")
    return frozenset(characters.code_points)


def test_no_file_is_outside_of_the_manifest() -> None:
    present = {path.relative_to(FONTS).as_posix() for path in FONTS.rglob("*") if path.is_file()}
    stated = {entry[key] for entry in ENTRIES for key in ("file", "licence_file")} | {"manifest.json"}
    assert present == stated


def test_every_family_ships_its_styles() -> None:
    shipped = {(entry["family"], entry["style"], entry["weight"]) for entry in ENTRIES}
    regular = {(family, "Regular", 400) for family in FAMILIES}
    bold = {(family, "Bold", 700) for family in (FAMILIES - WITHOUT_BOLD) | HEADLINES.keys()}
    assert shipped == regular | bold
    assert len(ENTRIES) == len(shipped)


def test_manifest_is_written_in_one_way() -> None:
    text = json.dumps({"fonts": sorted(ENTRIES, key=named)}, indent=2, sort_keys=True, ensure_ascii=False)
    assert (FONTS / "manifest.json").read_text(encoding="utf-8") == text + "\n"


def test_manifest_and_sources_agree() -> None:
    sources = tool("packages").read_sources(TOOLS / "sources.toml")
    stated = {
        (family.name, "Bold" if family.headline else style.name): (
            family.package,
            family.version,
            style.sha256,
            family.reduced,
        )
        for family in sources.families
        for style in family.styles
    }
    assert stated == {
        (entry["family"], entry["style"]): (
            entry["source_package"],
            entry["source_version"],
            entry["source_sha256"],
            entry["change"] is not None,
        )
        for entry in ENTRIES
        if entry not in SIMULATED_ENTRIES
    }
    assert {family.name: family.simulated_bold for family in sources.families if family.simulated_bold} == SIMULATED  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=named)
def test_font_is_the_one_in_the_manifest(entry: dict[str, Any]) -> None:
    assert entry["file"] == f"{entry['family']}/{entry['family']}-{entry['style']}.ttf"
    assert (FONTS / entry["file"]).stat().st_size == entry["bytes"]
    assert sha256(entry["file"]) == entry["sha256"]
    # An unchanged font is upstream's very file; a reduced one is not.
    assert (entry["sha256"] == entry["source_sha256"]) == (entry["change"] is None)


@pytest.mark.parametrize("entry", ENTRIES, ids=named)
def test_font_is_static_truetype_and_says_its_weight(entry: dict[str, Any]) -> None:
    font = opened(entry["file"])
    assert "glyf" in font
    assert not {"fvar", "CFF ", "CFF2"} & set(font.keys())
    assert font["OS/2"].usWeightClass == entry.get("called", entry["weight"])
    assert entry["version"] in font["name"].getDebugName(5)


@pytest.mark.parametrize("entry", ENTRIES, ids=named)
def test_font_may_be_embedded_and_is_under_the_ofl(entry: dict[str, Any]) -> None:
    font = opened(entry["file"])
    assert font["OS/2"].fsType == 0
    assert "SIL Open Font License" in font["name"].getDebugName(13)
    assert font["name"].getDebugName(14) in OFL_ADDRESSES


@pytest.mark.parametrize("entry", ENTRIES, ids=named)
def test_licence_stands_beside_the_font(entry: dict[str, Any]) -> None:
    assert entry["licence"] == "OFL-1.1"
    assert entry["licence_file"] == f"{entry['family']}/OFL.txt"
    assert sha256(entry["licence_file"]) == entry["licence_sha256"]
    text = (FONTS / entry["licence_file"]).read_text(encoding="utf-8-sig")
    assert text.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_reserved_names_are_not_used_by_reduced_fonts() -> None:
    """The OFL lets a changed font keep its name only if that name is not reserved: here "Source" is."""
    for entry in REDUCED_ENTRIES:
        for name_id in (1, 4, 6, 16):
            assert "Source" not in (opened(entry["file"])["name"].getDebugName(name_id) or "")


def test_only_the_large_families_are_reduced() -> None:
    assert {entry["family"] for entry in ENTRIES if "set" in (entry["change"] or {})} == REDUCED


def test_headlines_are_set_in_what_their_designers_call_it() -> None:
    assert {entry["family"]: entry["called"] for entry in ENTRIES if "called" in entry} == HEADLINES


def blackness(name: str, letters: str) -> float:
    """The area of the outlines of these letters, in square em; where outlines overlap it counts twice."""
    font, total = opened(name), 0.0
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    for letter in letters:
        pen = AreaPen(glyphs)
        glyphs[cmap[ord(letter)]].draw(pen)
        total += abs(pen.value)
    return total / font["head"].unitsPerEm ** 2


@pytest.mark.parametrize(
    ("family", "letters"),
    [("NotoSansMongolian", "ᠮᠣᠩᠭᠣᠯ"), ("NotoSansNKo", "ߒߞߏߓߣ"), ("NotoSansTifinagh", "ⵜⴰⵎⴳⵣⵖ")],
)
def test_a_simulated_bold_looks_bold(family: str, letters: str) -> None:
    """As much blacker as the real Bold of Noto Sans is, more or less; marks and widths as in the Regular."""
    regular, bold = (f"{family}/{family}-{style}.ttf" for style in ("Regular", "Bold"))
    real = blackness("NotoSans/NotoSans-Bold.ttf", "nohamburg") / blackness(
        "NotoSans/NotoSans-Regular.ttf", "nohamburg"
    )

    assert real - 0.25 < blackness(bold, letters) / blackness(regular, letters) < real + 0.15
    assert opened(bold).getGlyphOrder() == opened(regular).getGlyphOrder()
    grown = round(SIMULATED[family] * opened(bold)["head"].unitsPerEm)
    widths = {
        opened(bold)["hmtx"][name][0] - wide
        for name, (wide, _) in opened(regular)["hmtx"].metrics.items()
        if wide
    }
    assert widths == {grown}
    assert "simulated" in opened(bold)["name"].getDebugName(5)


@pytest.mark.parametrize("entry", REDUCED_ENTRIES, ids=named)
def test_reduced_font_holds_its_list_and_nothing_else(entry: dict[str, Any]) -> None:
    assert set(opened(entry["file"]).getBestCmap()) == listed(entry["family"])
    assert entry["change"]["characters"] == len(listed(entry["family"]))


@pytest.mark.parametrize("family", sorted(REDUCED))
def test_list_can_write_what_a_poster_says(family: str) -> None:
    letters = {ord(letter) for letter in MUST_HOLD[family]}
    assert not {chr(code) for code in letters - listed(family)}


def test_lists_are_as_large_as_the_standards_they_name() -> None:
    def count(family: str, *blocks: range) -> int:
        return sum(code in block for code in listed(family) for block in blocks)

    han = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x30000))
    assert count("NotoSansSC", *han) == 8230  # TGH 2013 and GB 2312
    assert count("NotoSansTC", *han) >= 13_051 + 7  # Big5 without its two doubles, and ETEN
    assert count("NotoSansHK", *han) >= 7600
    assert count("NotoSansKR", range(0xAC00, 0xD7A4)) == 11_172
    assert (
        count("Jua", range(0xAC00, 0xD7A4)) == count("BlackHanSans", range(0xAC00, 0xD7A4)) == 2350
    )  # KS X 1001
    assert count("NotoSerifSC", *han) >= 3755  # GB 2312, level 1
    for family in ("MPLUSRounded1c", "NotoSerifJP", "RocknRollOne"):
        assert count(family, *han) >= 2965 + 30  # JIS X 0208, level 1, and the Joyo kanji of level 2
    assert count("NotoSansKR", *han) == 4619  # KS X 1001 but U+9699, which upstream lacks


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry["family"] in CJK], ids=named)
def test_reduced_font_keeps_its_layout(entry: dict[str, Any]) -> None:
    """Vertical setting, furigana, narrow punctuation, language forms and kerning; and no hinting."""
    font = opened(entry["file"])
    features = {
        record.FeatureTag for tag in ("GSUB", "GPOS") for record in font[tag].table.FeatureList.FeatureRecord
    }
    assert {"vert", "ruby", "locl", "palt", "halt", "vpal", "vhal", "kern", "fwid", "ccmp"} <= features
    assert {"vhea", "vmtx", "BASE"} <= set(font.keys())
    assert not {"fpgm", "prep", "cvt "} & set(font.keys())
    # Full-width comma and stop, lower left or centred at choice.
    variants = next(table.uvsDict for table in font["cmap"].tables if table.format == 14)
    assert {(0x3001, selector) for selector in (0xFE00, 0xFE01)} <= {
        (code, selector) for selector, pairs in variants.items() for code, _ in pairs
    }
