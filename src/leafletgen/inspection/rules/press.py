"""What a press prints badly: limits of trade practice, for a kind of paper (`profiles.Limits`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

from leafletgen.core.geometry import MM, Point, Rect
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.colors import PROCESS, components, family
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.followed.functions import ends
from leafletgen.inspection.followed.grounds import Grounds
from leafletgen.inspection.followed.painting import Painted, pixels, text_of
from leafletgen.inspection.objects import is_stream, is_string, unpacked
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.rules.limits import Limits

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
    return tuple(PageRule(partial(rule, limits)) for rule in RULES)


def _printed(file: OpenedPdf, page: Walker) -> list[Painted]:
    """What lands on the sheet within the bleed; marks and what is not painted left out."""
    if file.memo.get("printed page") is not page:
        file.memo["printed page"], file.memo["printed"] = page, list(_landing(file, page))
    found: list[Painted] = file.memo["printed"]
    return found


def _landing(file: OpenedPdf, page: Walker) -> Iterator[Painted]:
    bleed = file.box(page.number - 1, "/BleedBox") or file.box(page.number - 1, "/MediaBox")
    for one in page.painted:
        if not one.hidden and (bleed is None or one.area.intersects(bleed) or bleed.contains(one.area)):
            yield one


def resolution(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Pictures with too few pixels."""
    for one in _printed(file, page):
        if one.kind != "image" or min(one.size, one.tall) < INVISIBLE:
            continue
        # What is reported is what is judged: nobody should read that 300 are less than 300.
        width, height, bits, _ = pixels(one.image)
        ppi = round(min(width / (one.size / 72), height / (one.tall / 72)))
        least = limits.bitmap if bits == 1 else limits.picture
        if ppi < least:
            yield finding("press-coarse", page.number, one.area, ppi=ppi, least=f"{least:g}")


FINE, FINE_BITMAP = 2, 3
"""Times the resolution that a picture needs, beyond which nobody sees the rest (GWG 2022: 450 and 3600 to the inch, about)."""


def fineness(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Pictures with pixels that nobody sees."""
    for one in _printed(file, page):
        if one.kind != "image" or one.size < INVISIBLE:
            continue
        width, _, bits, _ = pixels(one.image)
        most = FINE_BITMAP * limits.bitmap if bits == 1 else FINE * limits.picture
        ppi = round(width / (one.size / 72))
        if ppi > most and one.size > LEAST_PICTURE:
            yield finding("press-fine", page.number, one.area, ppi=ppi, most=f"{most:g}")


LEAST_PICTURE = 72.0
"""Points: smaller ones weigh little, however fine they are."""


def ink(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """More ink than the paper takes, overprints counted in."""
    grounds = Grounds()
    for one in _printed(file, page):
        total = _total(one, grounds, page.number)
        if total > limits.ink + 0.5:
            yield finding("press-ink", page.number, one.area, ink=round(total), most=f"{limits.ink:g}")
        if one.kind == "fill" and one.color.plates is not None:
            grounds.add(page.number, one.area, one.color.plates)


def _total(one: Painted, grounds: Grounds, number: int) -> float:
    if one.kind == "image" and is_stream(one.image):  # the few pixels of an inline image are not looked at
        if family(one.color.space) == "Indexed":
            return _table_ink(one)
        if family(one.color.space) in ("DeviceCMYK", "ICCBased") and components(one.color.space) == 4:
            return _picture_ink(one)
    if one.kind == "shading" and family(one.color.space) == "DeviceCMYK":
        return max((100 * sum(color) for color in ends(one.image.get("/Function"))), default=0.0)
    plates = dict(one.color.plates or {})
    if "All" in plates:
        return 0.0
    if not one.over:
        return _sum(plates)
    return max(_sum({**grounds.under(number, place), **plates}) for place in _places(one.area))


def _sum(plates: Mapping[str, float]) -> float:
    """In percent."""
    return 100 * sum(tint for name, tint in plates.items() if _is_ink(name))


@lru_cache
def _is_ink(plate: str) -> bool:
    return not NO_INK.search(plate)


def _places(area: Rect) -> Iterator[Point]:
    """Nine points spread over an area: what prints over its ground may lie on several."""
    for column in (1, 3, 5):
        for row in (1, 3, 5):
            yield Point(area.x + area.width * column / 6, area.y + area.height * row / 6)


INVERTED = bytes(range(255, -1, -1))
"""What each byte of a picture is that counts from the other end, as Adobe's custom has it."""


def _picture_ink(one: Painted) -> float:
    """The ink in percent that a thousandth of a CMYK picture's pixels exceed."""
    _, _, bits, decode = pixels(one.image)
    if bits != 8:
        return 0.0
    data = unpacked(one.image, pixels=True) or b""
    if decode[:1] == (1,):
        data = data.translate(INVERTED)
    step = 4 * max(1, len(data) // 4 // SAMPLES)
    sums = sorted(map(sum, zip(*(data[i::step] for i in range(4)), strict=False)))
    return sums[-1 - len(sums) // 1000] / 2.55 if sums else 0.0


def _table_ink(one: Painted) -> float:
    """The most ink in percent of the colours that a CMYK picture takes from its table."""
    _, base, _, table = one.color.space
    data = bytes(table) if is_string(table) else unpacked(table) or b""
    if components(base) != 4 or family(base) not in ("DeviceCMYK", "ICCBased"):
        return 0.0
    colors = [sum(data[i : i + 4]) for i in range(0, len(data) - 3, 4)]
    taken = unpacked(one.image) if pixels(one.image).bits == 8 else None
    if taken:
        colors = [
            colors[index] for index in set(taken[:: max(1, len(taken) // SAMPLES)]) if index < len(colors)
        ]
    return max(colors, default=0) / 2.55


def hairlines(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Lines that are too thin for a plate; tinted and white ones break sooner."""
    for one in _printed(file, page):
        if one.kind != "stroke":
            continue
        plates = one.color.plates
        solid = plates is not None and len(plates) == 1 and max(plates.values()) == 1
        least = limits.line if solid or (plates and "All" in plates) else limits.tinted_line
        if one.width < least - 0.001:
            yield finding(
                "press-hairline", page.number, one.area, width=f"{one.width:.2g}", least=f"{least:g}"
            )


def small_text(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Text that closes up or falls apart: small, in several inks, or white out of a ground."""
    for one in _printed(file, page):
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
            yield finding(code, page.number, one.area, size=f"{one.size:.1f}", least=f"{least:g}")


def rich_text(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Small black text in more inks than black."""
    for one in _printed(file, page):
        plates = one.color.plates or {}
        rich = plates.get("Black", 0) >= 0.85 and sum(plates.get(name, 0) for name in PROCESS[:3]) > 0.05
        if one.kind == "text" and rich and one.size < limits.rich_text - TOLD:
            yield finding(
                "press-text-rich",
                page.number,
                one.area,
                size=f"{one.size:.1f}",
                least=f"{limits.rich_text:g}",
            )


def overprint(_: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Black text that knocks out its ground; white that vanishes."""
    grounds = Grounds()
    for one in _printed(file, page):
        plates = one.color.plates
        if one.over and plates == {} and one.kind != "image":
            yield finding("press-white-over", page.number, one.area)
        if (
            one.kind == "text"
            and plates == {"Black": 1.0}
            and not one.over
            and grounds.under(page.number, one.area.center)
        ):
            yield finding("press-black-out", page.number, one.area)
        if one.kind == "fill" and plates is not None:
            grounds.add(page.number, one.area, plates)


def _trim(file: OpenedPdf, page: Walker) -> Rect | None:
    at = page.number - 1
    return file.box(at, "/TrimBox") or file.box(at, "/ArtBox") or file.box(at, "/MediaBox")


def overprint_mode(_: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """What overprints in some process inks and erases the others, as its mode is 0 (OPM)."""
    for one in _printed(file, page):
        plates = one.color.plates
        if (
            one.over
            and one.mode == 0
            and plates
            and len(plates) < len(PROCESS)
            and family(one.color.space) == "DeviceCMYK"
        ):
            yield finding("press-over-mode", page.number, one.area)


def registration(_: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """The colour of all plates, which is for marks, on the finished page. (On a press sheet marks lie within, as artifacts.)"""
    trim = _trim(file, page)
    for one in _printed(file, page):
        inside = trim is not None and trim.grown(-TOUCH).intersects(one.area)
        if inside and one.owner != "artifact" and "All" in (one.color.plates or {}):
            yield finding("press-all-inks", page.number, one.area)


def sizes(_: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Finished pages of one file have one size."""
    trim = _trim(file, page)
    if trim is None:
        return
    size = (round(trim.width), round(trim.height))
    first = file.keep("first size", lambda: size)
    if size != first and file.first("press-sizes"):
        said = (
            f"{trim.width / MM:.0f} × {trim.height / MM:.0f}",
            f"{first[0] / MM:.0f} × {first[1] / MM:.0f}",
        )
        yield finding("press-sizes", page.number, size=said[0], other=said[1])


def safe_area(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Text so near to the trim that it may be cut."""
    safe, trim = limits.safe.pt(0), _trim(file, page)
    for one in _printed(file, page):
        if one.kind != "text" or one.owner == "artifact" or trim is None or not trim.intersects(one.area):
            continue
        if trim.grown(-safe).contains(one.area, TOUCH):
            continue
        area = _without_blanks(one)
        near = min(area.x - trim.x, area.y - trim.y, trim.right - area.right, trim.bottom - area.bottom)
        if near < safe - TOUCH:
            told = f"{max(0.0, near) / MM:.1f}"
            yield finding("press-near-trim", page.number, area, distance=told, least=f"{safe / MM:g}")


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


def bleed(limits: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Grounds and pictures that end on the trim, or before the bleed does."""
    wanted = limits.bleed.pt(0)
    trim = _trim(file, page)
    for one in page.painted:
        if trim is None or one.kind not in GROUNDS or not one.area.intersects(trim) or not _inked(one):
            continue
        for side, beyond in zip(SIDES, _reach(one, trim), strict=True):
            if -TOUCH < beyond < wanted - TOUCH:
                told, least = f"{max(0.0, beyond) / MM:.1f}", f"{wanted / MM:g}"
                yield finding("press-bleed", page.number, one.area, side=side, bleed=told, least=least)


def _inked(one: Painted) -> bool:
    return one.color.plates != {}


def _reach(one: Painted, trim: Rect) -> tuple[float, float, float, float]:
    """How far beyond each side of the trim something goes (negative: it ends within)."""
    area = one.area
    return trim.x - area.x, trim.y - area.y, area.right - trim.right, area.bottom - trim.bottom


PAPERS = re.compile(r"^((?:pantone|pms|hks)\D*+\d.*?)(?:cv[cu]?|[cukmnez]p?|ec|pc)$")
"""Names of inks with letters behind that say on which paper or screen they were chosen: the ink in the tin is the same."""


def _plainly(name: str) -> str:
    """The name of an ink without what is spelt one way or the other."""
    plain = "".join(one for one in name.casefold() if one.isalnum())
    found = PAPERS.match(plain)
    return plain if found is None else found[1]


def spot_names(_: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Names of inks that mean something else, or the same ink twice."""
    first = file.keep("spot names", dict[str, str])
    told = file.keep("spot names told", set[str])
    for one in _printed(file, page):
        for name in one.color.plates or {}:
            if name in (*PROCESS, "All") or name in told:
                continue
            plain = _plainly(name)
            other = first.setdefault(plain, name)
            if other != name:
                told.add(name)
                yield finding("press-spot-alike", page.number, one.area, name=name, other=other)
            elif plain in ("black", "cyan", "magenta", "yellow", "all", "none"):
                told.add(name)
                yield finding("press-spot-reserved", page.number, one.area, name=name)


def screen_colors(_: Limits, file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """Colours for screens, which the shop has to convert."""
    for one in _printed(file, page):
        space = one.color.space
        if family(space) in ("DeviceRGB", "CalRGB", "Lab", "ICCBased") and components(space) == 3:
            yield finding("press-rgb", page.number, one.area)


RULES = (
    resolution, fineness, ink, hairlines, small_text, rich_text, overprint, overprint_mode, registration, sizes, safe_area, bleed, spot_names, screen_colors,
)  # fmt: skip
