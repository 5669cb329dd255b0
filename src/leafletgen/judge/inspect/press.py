"""What a press prints badly: limits of trade practice, for a kind of paper (`profiles.Limits`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from leafletgen.core.geometry import MM, Rect
from leafletgen.judge.inspect.colors import PROCESS, components, family
from leafletgen.judge.inspect.finding import PdfFinding, finding
from leafletgen.judge.inspect.grounds import Grounds
from leafletgen.judge.inspect.objects import is_stream, unpacked
from leafletgen.judge.inspect.opening import OpenedPdf, PdfRule
from leafletgen.judge.inspect.painting import Painted, pixels, text_of
from leafletgen.sheet.profiles import Limits

SAMPLES = 200_000
"""Pixels of a picture that are looked at for their ink."""

READING = 0.6
"""Readings over a text (ruby) are half its size by custom: their limits are lower by this."""

NO_INK = re.compile(
    r"\b(?:varnish|lacquer|lack\b|gloss|emboss|foil|cut|die\b|crease|score|perf|fold)|ニス|箔|抜き|筋|スジ|ミシン",
    re.IGNORECASE,
)
"""How plates are called that put no ink on the paper, or ink that dries apart: dies, creases, varnish."""

TOLD = 0.05
"""Points: sizes of text are reported to a tenth, and 7.0 is not smaller than 7."""

INVISIBLE = 1e-6
"""Points: a picture that small is none, whatever its resolution."""

TOUCH = 0.5
"""Points: nearer to an edge is on it."""


def rules(limits: Limits) -> tuple[PdfRule, ...]:
    """All rules for these limits."""
    return tuple(partial(rule, limits) for rule in RULES)


def _printed(file: OpenedPdf) -> Iterator[tuple[int, Painted]]:
    """What lands on the sheet within the bleed, by page from 1; marks and what is not painted left out."""
    for number, walk in enumerate(file.walks):
        bleed = file.box(number, "/BleedBox") or file.box(number, "/MediaBox")
        for one in walk.painted:
            if not one.hidden and (bleed is None or one.area.intersects(bleed) or bleed.contains(one.area)):
                yield number + 1, one


def resolution(limits: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Pictures with too few pixels."""
    for number, one in _printed(file):
        if one.kind != "image" or one.size < INVISIBLE:
            continue
        # What is reported is what is judged: nobody should read that 300 are less than 300.
        width, _, bits, _ = pixels(one.image)
        ppi = round(width / (one.size / 72))
        least = limits.bitmap if bits == 1 else limits.picture
        if ppi < least:
            yield finding("press-coarse", number, one.area, ppi=ppi, least=f"{least:g}")


def ink(limits: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """More ink than the paper takes, overprints counted in."""
    grounds = Grounds()
    for number, one in _printed(file):
        total = _total(one, grounds, number)
        if total > limits.ink + 0.5:
            yield finding("press-ink", number, one.area, ink=round(total), most=f"{limits.ink:g}")
        if one.kind == "fill" and one.color.plates is not None:
            grounds.add(number, one.area, one.color.plates)


def _total(one: Painted, grounds: Grounds, number: int) -> float:
    if one.kind == "image" and family(one.color.space) == "DeviceCMYK":
        return _picture_ink(one)
    plates = dict(one.color.plates or {})
    if "All" in plates:
        return 0.0
    if not one.over:
        return _sum(plates)
    return max(_sum({**grounds.under(number, place), **plates}) for place in _places(one.area))


def _sum(plates: Mapping[str, float]) -> float:
    """In percent."""
    return 100 * sum(tint for name, tint in plates.items() if not NO_INK.search(name))


def _places(area: Rect) -> Iterator[Rect]:
    """Nine points spread over an area: what prints over its ground may lie on several."""
    for column in (1, 3, 5):
        for row in (1, 3, 5):
            yield Rect(area.x + area.width * column / 6, area.y + area.height * row / 6, 0, 0)


def _picture_ink(one: Painted) -> float:
    """The ink in percent that a thousandth of a CMYK picture's pixels exceed."""
    _, _, bits, decode = pixels(one.image)
    if bits != 8 or not is_stream(one.image):  # the few pixels of an inline image are not looked at
        return 0.0
    data = unpacked(one.image, pixels=True) or b""
    if decode[:1] == (1,):
        data = bytes(255 - value for value in data)
    step = 4 * max(1, len(data) // 4 // SAMPLES)
    sums = sorted(map(sum, zip(*(data[i::step] for i in range(4)), strict=False)))
    return sums[-1 - len(sums) // 1000] / 2.55 if sums else 0.0


def hairlines(limits: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Lines that are too thin for a plate; tinted and white ones break sooner."""
    for number, one in _printed(file):
        if one.kind != "stroke":
            continue
        plates = one.color.plates
        solid = plates is not None and len(plates) == 1 and max(plates.values()) == 1
        least = limits.line if solid or (plates and "All" in plates) else limits.tinted_line
        if one.width < least - 0.001:
            yield finding("press-hairline", number, one.area, width=f"{one.width:.2g}", least=f"{least:g}")


def small_text(limits: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Text that closes up or falls apart: small, in several inks, or white out of a ground."""
    for number, one in _printed(file):
        if one.kind != "text" or one.owner == "artifact":
            continue
        plates = one.color.plates
        if plates is None:
            continue
        kind, least = ("plain", limits.text) if len(plates) == 1 else ("mixed", limits.text_mixed)
        if not plates:
            kind, least = "white", limits.text_reversed
        if one.owner == "RT":
            least *= READING
        if one.size < least - TOLD:
            code = {"plain": "press-text-small", "mixed": "press-text-mixed", "white": "press-text-white"}[
                kind
            ]
            yield finding(code, number, one.area, size=f"{one.size:.1f}", least=f"{least:g}")


def rich_text(limits: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Small black text in more inks than black."""
    for number, one in _printed(file):
        plates = one.color.plates or {}
        rich = plates.get("Black", 0) >= 0.85 and sum(plates.get(name, 0) for name in PROCESS[:3]) > 0.05
        if one.kind == "text" and rich and one.size < limits.rich_text - TOLD:
            yield finding(
                "press-text-rich", number, one.area, size=f"{one.size:.1f}", least=f"{limits.rich_text:g}"
            )


def overprint(_: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Black text that knocks out its ground; white that vanishes."""
    grounds = Grounds()
    for number, one in _printed(file):
        plates = one.color.plates
        if one.over and plates == {} and one.kind != "image":
            yield finding("press-white-over", number, one.area)
        if (
            one.kind == "text"
            and plates == {"Black": 1.0}
            and not one.over
            and grounds.under(number, one.area)
        ):
            yield finding("press-black-out", number, one.area)
        if one.kind == "fill" and plates is not None:
            grounds.add(number, one.area, plates)


def safe_area(limits: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Text so near to the trim that it may be cut."""
    safe = limits.safe.pt(0)
    for number, one in _printed(file):
        trim = file.box(number - 1, "/TrimBox") or file.box(number - 1, "/MediaBox")
        if one.kind != "text" or one.owner == "artifact" or trim is None or not trim.intersects(one.area):
            continue
        if trim.grown(-safe).contains(one.area, TOUCH):
            continue
        area = _without_blanks(one)
        near = min(area.x - trim.x, area.y - trim.y, trim.right - area.right, trim.bottom - area.bottom)
        if near < safe - TOUCH:
            told = f"{max(0.0, near) / MM:.1f}"
            yield finding("press-near-trim", number, area, distance=told, least=f"{safe / MM:g}")


HALF_BLANK = (
    "\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff1f\uff01\uff09\u300d\u300f\u3011\u3009\u300b",
    "\uff08\u300c\u300e\u3010\u3008\u300a",
)
"""Full-width punctuation whose right, or left, half is blank."""


def _without_blanks(one: Painted) -> Rect:
    """The area of a line of text without the blank halves of the full-width punctuation at its ends."""
    area, half = one.area, one.size / 2
    if area.width < 2 * half or one.font is None or not one.codes:
        return area
    first, last = (text_of(one.font, code) for code in (one.codes[0], one.codes[-1]))
    start = half if first and first[0] in HALF_BLANK[1] else 0.0
    end = half if last and last[-1] in HALF_BLANK[0] else 0.0
    return Rect(area.x + start, area.y, area.width - start - end, area.height)


GROUNDS = ("fill", "image", "shading")
SIDES = ("left", "bottom", "right", "top")


def bleed(limits: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Grounds and pictures that end on the trim, or before the bleed does."""
    wanted = limits.bleed.pt(0)
    for number, walk in enumerate(file.walks):
        trim = file.box(number, "/TrimBox") or file.box(number, "/MediaBox")
        for one in walk.painted:
            if trim is None or one.kind not in GROUNDS or not _inked(one) or not one.area.intersects(trim):
                continue
            for side, beyond in zip(SIDES, _reach(one, trim), strict=True):
                if -TOUCH < beyond < wanted - TOUCH:
                    told = f"{max(0.0, beyond) / MM:.1f}"
                    least = f"{wanted / MM:g}"
                    yield finding("press-bleed", number + 1, one.area, side=side, bleed=told, least=least)


def _inked(one: Painted) -> bool:
    return one.color.plates != {}


def _reach(one: Painted, trim: Rect) -> tuple[float, float, float, float]:
    """How far beyond each side of the trim something goes (negative: it ends within)."""
    area = one.area
    return trim.x - area.x, trim.y - area.y, area.right - trim.right, area.bottom - trim.bottom


def spot_names(_: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Names of inks that mean something else, or the same ink twice."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for number, one in _printed(file):
        for name in one.color.plates or {}:
            if name in (*PROCESS, "All") or name in told:
                continue
            plain = "".join(name.casefold().split())
            other = first.setdefault(plain, name)
            if other != name:
                told.add(name)
                yield finding("press-spot-alike", number, one.area, name=name, other=other)
            elif plain in ("black", "cyan", "magenta", "yellow", "all", "none"):
                told.add(name)
                yield finding("press-spot-reserved", number, one.area, name=name)


def screen_colors(_: Limits, file: OpenedPdf) -> Iterator[PdfFinding]:
    """Colours for screens, which the shop has to convert."""
    for number, one in _printed(file):
        space = one.color.space
        if family(space) in ("DeviceRGB", "CalRGB", "Lab", "ICCBased") and components(space) == 3:
            yield finding("press-rgb", number, one.area)


RULES = (
    resolution, ink, hairlines, small_text, rich_text, overprint, safe_area, bleed, spot_names, screen_colors,
)  # fmt: skip
