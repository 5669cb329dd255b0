"""Long texts to try languages with: the Universal Declaration of Human Rights, and what stands in where it lacks a language.

The translations come from a copy of github.com/eric-muller/udhr (XML, one file for each language). It states no licence, so
none of its texts is part of this repository. Languages without one there are tried with the samples of gflanguages
(Apache-2.0), which are parts of the Declaration or other published texts.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

SPACE = "{http://efele.net/udhr}"

FILES = {
    "en": "eng", "ja": "jpn", "zh-Hans": "cmn_hans", "zh-Hant": "cmn_hant", "zh-HK": "yue", "ko": "kor", "vi": "vie",
    "id": "ind", "ms": "mly_latn", "fil": "tgl", "th": "tha", "lo": "lao", "km": "khm", "my": "mya", "si": "sin", "ta": "tam", "te": "tel",
    "ml": "mal", "kn": "kan", "bn": "ben", "hi": "hin", "ne": "nep", "mr": "mar", "pa": "pan", "gu": "guj", "ur": "urd",
    "pnb": "pnb", "ar": "arb", "fa": "pes_1", "prs": "pes_2", "ps": "pbu", "kmr": "kmr", "ug": "uig_arab",
    "he": "heb", "yi": "ydd", "dv": "div", "mn": "khk", "mn-Mong": "khk_mong", "bo": "bod", "dz": "dzo", "uz": "uzn_latn",
    "kk": "kaz", "ky": "kir", "tg": "tgk", "az": "azj_latn", "ru": "rus", "uk": "ukr", "be": "bel", "bg": "bul", "tr": "tur",
    "am": "amh", "ti": "tir", "ka": "kat", "hy": "hye", "el": "ell_monotonic", "pl": "pol", "cs": "ces", "ro": "ron_2006",
    "hu": "hun", "nl": "nld", "de": "deu_1996", "fr": "fra", "it": "ita", "es": "spa", "pt": "por_PT", "pt-BR": "por_BR",
    "sw": "swh", "so": "som", "ha": "hau_NG", "yo": "yor", "ig": "ibo", "ff": "fuf", "ff-Adlm": "fuf_adlm", "zgh": "zgh",
    "chr": "chr_cased", "iu": "ike",
}  # fmt: skip
"""Languages and their files; `zh-HK` is tried with the Cantonese one."""
SAMPLES = {"or": "or_Orya", "as": "as_Beng", "sd": "sd_Arab", "nqo": "nqo_Nkoo"}
"""Languages that have no file there, and their samples in gflanguages."""
WRITTEN = {
    "ckb": "هەموو مرۆڤەکان بە ئازادی و یەکسانی لە کەرامەت و مافدا لەدایک دەبن. ئەوان خاوەنی هۆش و ویژدانن و پێویستە وەک برا لەگەڵ "
    "یەکتردا ڕەفتار بکەن."
}
"""Languages that neither has (the file `ckb` there is Kurmanji), and article 1 in a translation by machine."""
SAME = {"ja-simple": "ja"}
"""A language that is tried with the text of another."""
TAGS = (*FILES, *SAMPLES, *WRITTEN, *SAME)


@dataclass(frozen=True)
class Chapter:
    """A title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def declaration(tag: str, folder: Path) -> tuple[str, list[Chapter]]:
    """What the text is, and its chapters."""
    tag = SAME.get(tag, tag)
    if tag in FILES:
        name = f"udhr_{FILES[tag]}.xml"
        found = [chapter for chapter in _chapters(_xml(folder, name)) if chapter.paragraphs]
        articles = len(found)
        return (
            "the Declaration"
            if articles > 25
            else "article 1"
            if articles == 1
            else f"{articles} chapters of it",
            found,
        )
    if tag in WRITTEN:
        return "article 1, by machine", [Chapter("", (WRITTEN[tag],))]
    return "samples of gflanguages", [Chapter("", (text,)) for text in _samples(SAMPLES[tag])]


def _xml(folder: Path, name: str) -> bytes:
    """A file of the copy: a folder, or a bare repository."""
    for path in (folder / "data" / "udhr" / name, folder / name):
        if path.is_file():
            return path.read_bytes()
    command = ["git", "-C", str(folder), "show", f"HEAD:data/udhr/{name}"]
    return subprocess.run(command, check=True, capture_output=True).stdout


def _chapters(xml: bytes) -> list[Chapter]:
    root = ElementTree.fromstring(xml)
    parts = root.iter()
    return [
        Chapter(_said(part.find(f"{SPACE}title")), tuple(filter(None, map(_said, part.iter(f"{SPACE}para")))))
        for part in parts
        if part.tag in (f"{SPACE}preamble", f"{SPACE}article")
    ]


def _said(element: ElementTree.Element | None) -> str:
    return tidy("".join(element.itertext())) if element is not None else ""


def _samples(name: str) -> list[str]:
    from gflanguages import LoadLanguages

    sample = LoadLanguages()[name].sample_text
    said = [sample.masthead_full, sample.styles, sample.tester, sample.specimen_48, sample.specimen_36]
    said += [sample.specimen_32, sample.specimen_21, sample.specimen_16]
    return list(dict.fromkeys(tidy(part) for text in said for part in text.split("\n") if tidy(part)))


def tidy(text: str) -> str:
    """As a locale's text is typed: NFC, single spaces, no controls of direction, no marks of our own."""
    text = re.sub(
        "[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]", "", unicodedata.normalize("NFC", text)
    )
    text = text.translate(
        {ord("{"): "(", ord("}"): ")", ord("*"): "", ord("｜"): "", 0x300A: "「", 0x300B: "」"}
    )
    return " ".join(re.split("[ \t\r\n]+", text)).strip()
