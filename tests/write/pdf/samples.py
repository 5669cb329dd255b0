"""Texts in many scripts, set by the text engine on one sheet each: what the readers of these tests read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import icu

from leafletgen.core.color import BLACK
from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import Frame, FrameItem, Glyph, GlyphRun, Group, Placed, TagEnd, TagStart, walk
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import language
from leafletgen.text.paragraph import arrange, shape
from leafletgen.write.pdf.document import write

TEXTS: dict[str, tuple[str, ...]] = {
    "en": (
        "Easy job? Real crime.",
        "“Just receive a parcel.” They pay you ¥10,000; the police come to you. AVATAR, office, fjord, naïve.",
        "Where to ask: 110 (emergency) or #9110 (advice), 24 hours a day.",
    ),
    "ja": (
        "簡単なアルバイト？それは犯罪です。",
        "「荷物を受け取るだけ」「現金を引き出すだけ」と言われても、絶対に応じないでください。",
        "相談は#9110、緊急のときは110番。口座（通帳・カード）を売る、貸す、譲ることも犯罪です。",
    ),
    "th": (
        "งานง่ายๆ รายได้ดี? นั่นคืออาชญากรรม",
        "อย่ารับพัสดุแทนผู้อื่น และอย่าถอนเงินให้ใคร เพราะคุณจะกลายเป็นผู้ร่วมกระทำความผิด",
        "โทร 110 เมื่อมีเหตุฉุกเฉิน น้ำ ที่นี่ กำลัง เปิดบัญชีธนาคาร",
    ),
    "my": (
        "လွယ်ကူသော အလုပ်လား။ တကယ့် ရာဇဝတ်မှု ဖြစ်သည်။",
        "ပါဆယ်ထုပ်ကို လက်ခံပေးရုံဖြင့် သင်သည် ရာဇဝတ်မှုတွင် ပါဝင်ပတ်သက်သွားနိုင်သည်။",
        "အရေးပေါ်ဖြစ်ပါက ၁၁၀ သို့ ဖုန်းဆက်ပါ။ ကျောင်းသားများ၊ နိုင်ငံခြားသားများ",
    ),
    "ne": (
        "सजिलो काम? वास्तविक अपराध।",
        "पार्सल मात्र बुझिदिनुहोस् भन्ने कुरामा नपर्नुहोस्; तपाईं अपराधको हिस्सा बन्नुहुन्छ।",
        "आपतकालमा ११० मा फोन गर्नुहोस्। विद्यार्थी, क्षेत्र, श्रम, द्वारा",
    ),
    "ur": (
        "آسان کام؟ اصل میں جرم ہے۔",
        "صرف پارسل وصول کرنے کا کہا جائے تو انکار کر دیں، ورنہ آپ جرم میں شریک ہو جائیں گے۔",
        "ہنگامی صورت میں 110 پر فون کریں۔",
    ),
    "ar": (
        "عمل سهل؟ جريمة حقيقية.",
        "لا تستلم طرودا من أجل الآخرين ولا تسحب نقودا لهم، وإلا أصبحت شريكا في الجريمة.",
        "اتصل بالرقم 110 في حالة الطوارئ، أو بالرقم \u2068#9110\u2069 للاستشارة.",
    ),
    "bo": (
        "ལས་སླ་པོ་ཡིན་ནམ། དངོས་གནས་ཉེས་པ་ཡིན།",
        "གཞན་གྱི་ཐུམ་སྒྲིལ་མ་ལེན། དངུལ་ཁང་གི་རྩིས་ཁྲ་མ་སྤྲོད།",
    ),
    "he": (
        "עבודה קלה? פשע אמיתי.",
        "אל תקבל חבילות עבור אחרים ואל תמשוך כסף בשבילם, אחרת תהפוך לשותף לפשע.",
        "במקרה חירום חייגו \u2068110\u2069.",
    ),
    "km": (
        "ការងារងាយស្រួល? ឧក្រិដ្ឋកម្មពិតប្រាកដ។",
        "កុំទទួលកញ្ចប់ជំនួសអ្នកដទៃ ហើយកុំដកប្រាក់ឱ្យនរណាម្នាក់ ព្រោះអ្នកនឹងក្លាយជាអ្នកចូលរួមក្នុងបទល្មើស។",
        "ក្នុងករណីបន្ទាន់ សូមទូរស័ព្ទទៅលេខ 110។",
    ),
    "vi": (
        "Việc nhẹ lương cao? Tội phạm thật.",
        "Chỉ nhận hộ bưu kiện, chỉ rút tiền hộ: bạn sẽ trở thành đồng phạm và bị xử phạt nghiêm khắc.",
        "Gọi 110 khi khẩn cấp. Nghề nghiệp, trường đại học, người nước ngoài.",
    ),
    "ko": (
        "쉬운 일? 진짜 범죄입니다.",
        "택배만 받아 주면 된다는 말에 속지 마세요. 통장과 카드를 넘기는 것도 범죄입니다.",
        "긴급할 때는 110번으로 전화하세요.",
    ),
    "zh-Hans": (
        "轻松的工作？真正的犯罪。",
        "“只要收一个包裹”“只要取一次钱”都会让你成为犯罪的一部分，并受到法律的严厉惩罚。",
        "紧急情况请拨打110；咨询请拨打#9110。",
    ),
}
ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))
"""The engine puts them round facts; they have no place in the file."""
RTL = ("ur", "ar", "he")
LTR = tuple(tag for tag in TEXTS if tag not in RTL)
SIZE = 15.0
PAPER = Size(420.0, 595.0)
MEASURE = 340.0


class Sample(NamedTuple):
    """A sheet, its PDF, the lines as set (logical order, no space at the end) and the words that lie in a line."""

    publication: Publication
    pdf: bytes
    lines: tuple[str, ...]
    words: tuple[str, ...]


@cache
def book() -> FontBook:
    return FontBook()


def placed(item: FrameItem, x: float = 0.0, y: float = 0.0) -> Placed:
    return Placed(Point(x, y), item)


def tagged(tag: StructureElement, *inner: Placed) -> tuple[Placed, ...]:
    return (placed(TagStart(tag)), *inner, placed(TagEnd()))


PLAIN = TextStyle()


def paragraph(
    text: RichText, y: float, tag: StructureElement, size: float = SIZE, style: TextStyle = PLAIN
) -> tuple[tuple[Placed, ...], float, list[str]]:
    """A paragraph as placed items, the y below it, its lines."""
    done = arrange(shape(text, style, book()), MEASURE, size)
    lines = [text.chars[line.start : line.end].translate(ISOLATES).strip() for line in done.lines]
    return tagged(tag, placed(Group(done.frame), 40.0, y)), y + done.frame.size.height + 8.0, lines


def publication(tag: str, items: tuple[Placed, ...], title: str = "Sample") -> Publication:
    page = Rect(0, 0, *PAPER)
    frame = Frame(PAPER, tagged(StructureElement("Document"), *items))
    known = language(tag)
    metadata = Metadata(title, tag, bool(known and known.rtl), "2026-11-24", "sample", "r1")
    return Publication(metadata, (Sheet(PAPER, page, page, frame),))


@cache
def sample(tag: str) -> Sample:
    items: tuple[Placed, ...] = ()
    lines: list[str] = []
    y = 40.0
    for i, text in enumerate(TEXTS[tag]):
        role = StructureElement("H1") if i == 0 else StructureElement("P")
        more, y, these = paragraph(RichText.plain(text, tag, f"text.{i}"), y, role)
        items += more
        lines += these
    made = publication(tag, items, TEXTS[tag][0])
    words = tuple(dict.fromkeys(word for line in lines for word in split(line, tag)))
    return Sample(made, write(made, builtin("screen")), tuple(lines), words)


def split(line: str, tag: str) -> Iterator[str]:
    """The words of a line by ICU."""
    iterator = icu.BreakIterator.createWordInstance(icu.Locale(tag))
    iterator.setText(line)
    start = 0
    for end in iterator:
        word = str(icu.UnicodeString(line)[start:end])
        if any(c.isalnum() for c in word):
            yield word
        start = end


def runs(made: Publication) -> Iterator[tuple[GlyphRun, Transform]]:
    """The runs of glyphs of a publication with the maps to their sheets."""
    for sheet in made.sheets:
        for walked in walk(sheet.frame):
            if isinstance(walked.item, GlyphRun):
                yield walked.item, walked.transform


def line(tag: str, text: str, family: str, script: str, *, size: float = 24.0) -> GlyphRun:
    """A text as one run, shaped by its face and by nothing else."""
    face = book().face(family)
    assert face is not None
    rtl = script in ("Arab", "Hebr")
    shaped = face.shape(text, 0, len(text), rtl=rtl, script=script, language=tag)
    glyphs = tuple(Glyph(g.gid, g.advance, g.dx, g.dy, g.cluster) for g in shaped)
    return GlyphRun(face, size, BLACK, glyphs, text, int(rtl), tag, script)


def sheet_of(tag: str, *items: Placed) -> Publication:
    """A sheet with these items in one paragraph."""
    return publication(tag, tagged(StructureElement("P"), *items))
