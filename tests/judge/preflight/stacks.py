"""Random things one on the other below a text or a mark, and an oracle of how they look: what pdfium paints round each, by the formula of
WCAG, without the program.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from tests.write.pdf.samples import publication, tagged

from leafletgen.core.color import CMYK, RGB, Paint
from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.path import circle, polygon, rectangle, rounded
from leafletgen.sheet.profiles import builtin
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.backdrop import Backdrop, Tones, Wash
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Placed, RasterImage, Shape, Stroke
from leafletgen.text.ir.gradient import ToneStop, even
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import arrange, shape
from leafletgen.write.pdf.document import write

BOOK = FontBook()
PAGE = Size(300, 200)
SCALE = 4
HERE = Point(0, 0)
PAINTS = [
    Paint(name, RGB(*(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))), CMYK(0, 0, 0, 0))
    for name, digits in {
        "black": "141414", "white": "FFFFFF", "red": "C8230F", "yellow": "FFC400", "night": "0D0F33", "grey": "777777",
        "green": "2E7D32",
    }.items()
]  # fmt: skip


class Stacked(NamedTuple):
    """A page of one text: what lies under it, and it."""

    ground: tuple[Placed, ...]
    word: Placed
    ink: Paint
    size: float
    sign: bool = False


def grounds(chance: random.Random) -> Iterator[Placed]:
    """Random things one on the other; not all reach below the text."""
    yield Placed(HERE, Shape(rectangle(Rect(0, 0, *PAGE)), fill=chance.choice(PAINTS)))
    for _ in range(chance.randrange(1, 6)):
        paint = chance.choice(PAINTS)
        x, y = chance.uniform(10, 200), chance.uniform(10, 130)
        wide, tall = chance.uniform(20, 180), chance.uniform(20, 110)
        box = Rect(x, y, wide, tall)
        kind = chance.choice(
            ["box", "disc", "round", "slant", "ring", "rule", "turned", "letters", "gradient"]
        )
        if kind == "letters":
            made = arrange(shape(RichText.plain("W8", "en"), TextStyle(paint=paint), BOOK), 280, 100)
            yield Placed(Point(x / 2, y / 3), Group(made.frame))
        elif kind == "gradient":
            tones = Tones((ToneStop(0, paint), ToneStop(1, chance.choice(PAINTS))), chance.uniform(0, 360))
            yield Placed(Point(x, y), Backdrop(tones=tones).filling(Size(wide, tall)))
        elif kind == "turned":
            turn = Transform.turn(chance.uniform(0, 90), box.center)
            yield Placed(HERE, Group(Frame(PAGE, (Placed(HERE, Shape(rectangle(box), fill=paint)),)), turn))
        else:
            path = {
                "box": rectangle(box), "disc": circle(box.center, tall / 2), "round": rounded(box, 12),
                "slant": polygon([(x, y), (x + 4, y), (x + wide, y + tall), (x + wide - 4, y + tall)]),
                "ring": circle(box.center, tall / 2), "rule": rectangle(Rect(x, y, wide, 1.5)),
            }[kind]  # fmt: skip
            line = Stroke(paint, 4) if kind == "ring" else None
            yield Placed(HERE, Shape(path, fill=None if line else paint, stroke=line))


def stack(seed: int) -> Stacked:
    """A text or a mark on things in plain colours and gradients."""
    chance = random.Random(seed)
    return _on(tuple(grounds(chance)), chance)


def _on(below: tuple[Placed, ...], chance: random.Random) -> Stacked:
    ink, size = chance.choice(PAINTS), chance.choice([9.0, 13.0, 24.0])
    if chance.random() < 0.3:
        side = chance.uniform(3, 14)
        at = Point(chance.uniform(40, 200), chance.uniform(30, 150))
        mark = Shape(rectangle(Rect(0, 0, side, side)), fill=ink, sign="mark")
        return Stacked(below, Placed(at, Group(Frame(PAGE, (Placed(HERE, mark),)))), ink, 18.0, sign=True)
    tag, said = chance.choice([("en", "Easy cash"), ("ar", "عمل سهل"), ("ja", "簡単な仕事")])
    made = arrange(shape(RichText.plain(said, tag), TextStyle(paint=ink), BOOK), 120, size)
    by = Transform.scale(chance.choice([1.0, 1.0, 0.7, 1.3]))
    return Stacked(below, Placed(Point(60, 60), Group(made.frame, by)), ink, size * by.a)


@cache
def photograph(kind: str, seed: int) -> RasterImage:
    """A picture as cameras and drawers make them: soft patches, grain, a starry sky, stripes, a sky over a dark land, a drawing."""
    chance = random.Random(seed)
    shades = [tuple(chance.randrange(256) for _ in range(3)) for _ in range(4)]
    image = Image.new("RGB", (320, 220), shades[0])
    draw = ImageDraw.Draw(image)
    if kind == "sky":
        draw.rectangle((0, chance.randrange(60, 160), 320, 220), fill=shades[1])
    elif kind == "stripes":
        wide = chance.randrange(4, 60)
        for x in range(0, 320, 2 * wide):
            draw.rectangle((x, 0, x + wide, 220), fill=shades[1])
    elif kind == "stars":
        for _ in range(chance.randrange(10, 400)):
            x, y = chance.randrange(320), chance.randrange(220)
            draw.ellipse((x, y, x + 2, y + 2), fill=shades[1])
    else:
        for n in range(30):
            x, y, r = chance.randrange(320), chance.randrange(220), chance.randrange(10, 70)
            draw.ellipse((x - r, y - r, x + r, y + r), fill=shades[n % 4])
    if kind in ("patches", "grain"):
        image = image.filter(ImageFilter.GaussianBlur(chance.choice([3, 8, 20])))
    if kind == "grain":
        noise = Image.frombytes("RGB", image.size, chance.randbytes(3 * 320 * 220))
        image = Image.blend(image, noise, chance.choice([0.05, 0.15, 0.3]))
    into = BytesIO()
    image.save(into, "PNG") if seed % 2 else image.save(into, "JPEG", quality=85)
    data = into.getvalue()
    return RasterImage(Size(320, 220), f"{kind}-{seed}", sha256(data).hexdigest(), image.size, data)


def _washes(chance: random.Random) -> Iterator[Wash]:
    for _ in range(chance.choice([0, 0, 1, 1, 2])):
        side = chance.choice([None, None, "left", "top", "right", "bottom"])
        yield Wash(chance.choice(PAINTS), chance.uniform(0.1, 0.95), side, chance.uniform(0.3, 1.0))


def pictured(seed: int, washes: tuple[Wash, ...] | None = None) -> Stacked:
    """A text or a mark on a picture or a gradient, with scrims on it, and with something that lets through over it or without. `washes`:
    in the place of the scrims that it has.
    """
    chance = random.Random(f"pictured {seed}")
    kind = chance.choice(["patches", "grain", "stars", "stripes", "sky", "drawing", "gradient", "round"])
    own = tuple(_washes(chance))
    made = Backdrop(
        focus=Point(chance.random(), chance.random()), flipped=chance.random() < 0.3,
        washes=own if washes is None else washes, blur=chance.choice([0, 0, 0, 4.0]), ground=chance.choice(PAINTS),
    )  # fmt: skip
    if kind in ("gradient", "round"):
        tones = (ToneStop(0, chance.choice(PAINTS)), ToneStop(1, chance.choice(PAINTS)))
        made = replace(made, blur=0.0, tones=Tones(tones, chance.uniform(0, 360), kind == "round"))
    else:
        made = replace(made, picture=photograph(kind, seed))
    whole = Shape(rectangle(Rect(0, 0, *PAGE)), fill=chance.choice(PAINTS))
    below = [Placed(HERE, whole), Placed(Point(5, 5), made.filling(Size(290, 190)))]
    for _ in range(chance.choice([0, 0, 0, 1, 2])):
        veil = Shape(circle(Point(120, 90), chance.uniform(20, 90)), fill=chance.choice(PAINTS))
        below.append(
            Placed(HERE, Group(Frame(PAGE, (Placed(HERE, veil),)), fade=even(chance.uniform(0.2, 0.9))))
        )
    return _on(tuple(below), chance)


def painted(*items: Placed) -> Image.Image:
    pdf = write(publication("en", tagged(StructureElement("Artifact"), *items)), builtin("screen"))
    return (
        pypdfium2.PdfDocument(BytesIO(pdf))[0]
        .render(scale=SCALE)
        .to_pil()
        .convert("RGB")
        .crop((0, 0, 300 * SCALE, 200 * SCALE))
    )


def faint_share(one: Stacked, around: float = 1 / SCALE, grey: bool = False) -> tuple[float, float]:
    """How much of what is so many points round the letters is too faint: by the formula as it is, at a threshold a tenth lower, and one a
    tenth higher. `grey`: on a copy as well.
    """
    black = Paint("black", RGB(0, 0, 0), CMYK(0, 0, 0, 1))
    alone = one.word._replace(item=_inked(one.word.item, black))
    wide = ImageFilter.MaxFilter(2 * max(1, round(around * SCALE)) + 1)
    mask = painted(alone).convert("L").point([255] * 128 + [0] * 128).filter(wide)
    box = mask.getbbox()
    assert box is not None
    under = painted(*one.ground).crop(box)
    pixels = Counter(p for p, seen in zip(colors(under), mask.crop(box).tobytes(), strict=True) if seen)
    least = 3.0 if one.size >= 18 else 4.5
    ratios = [(ratio(pixel, one.ink, grey or one.sign), count) for pixel, count in pixels.items()]
    shares = [sum(n for r, n in ratios if r < bar) / pixels.total() for bar in (0.9 * least, 1.1 * least)]
    return shares[0], shares[1]


def colors(image: Image.Image) -> list[tuple[int, int, int]]:
    data = image.tobytes()
    return list(zip(data[::3], data[1::3], data[2::3], strict=True))


def _inked(group: object, paint: Paint) -> Group:
    """The same text or mark in another paint."""
    assert isinstance(group, Group)
    items = tuple(
        Placed(point, replace(item, paint=paint) if isinstance(item, GlyphRun) else replace(item, fill=paint))
        for point, item in group.frame.items
        if isinstance(item, GlyphRun | Shape)
    )
    return replace(group, frame=Frame(group.frame.size, items))


def light(color: Sequence[float]) -> float:
    parts = [c / 255 for c in color]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def ratio(pixel: tuple[int, int, int], ink: Paint, sign: bool) -> float:
    """In colour; of a sign, in the grey of a copier as well."""
    own = tuple(round(255 * c) for c in ink.rgb)
    pairs = [(light(pixel), light(own))]
    if sign:
        grey = [0.299 * r + 0.587 * g + 0.114 * b for r, g, b in (pixel, own)]
        pairs.append((light((grey[0],) * 3), light((grey[1],) * 3)))
    return min((max(pair) + 0.05) / (min(pair) + 0.05) for pair in pairs)
