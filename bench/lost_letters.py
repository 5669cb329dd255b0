"""How much of a letter may be lost before it is taken for another: `python bench/lost_letters.py`.

The reasons of the limits in judge/preflight (decision 077). A letter loses what lies beyond an edge (two flat grounds), or specks of random
size (pictures), and is read as the whole letter that it differs least from. Printed: of each share of what is within a stroke's width of its
outline that is lost, how often it is read wrong.
"""

from __future__ import annotations

import math
import random
import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageStat

HIGH, ROOM = 40, 60
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""Without those that differ in size alone or hardly (o and 0, l and 1)."""
TRIALS = 2000
STROKE = 0.09


def main(font: Path) -> None:
    face = ImageFont.truetype(str(font), HIGH)
    whole = {letter: drawn(face, letter) for letter in LETTERS}
    near = {letter: around(image) for letter, image in whole.items()}
    chance = random.Random(1)
    for name, lose in (("edge", beyond), ("specks", specks)):
        wrong: dict[int, list[bool]] = {}
        for _ in range(TRIALS):
            letter = chance.choice(LETTERS)
            lost = lose(chance)
            share = mean(ImageChops.multiply(near[letter], lost)) / mean(near[letter])
            seen = ImageChops.multiply(whole[letter], ImageChops.invert(lost))
            read = min(LETTERS, key=lambda one: mean(ImageChops.difference(whole[one], seen)))
            wrong.setdefault(min(int(share * 8), 7), []).append(read != letter)
        print(
            name, "  ".join(f"{12.5 * n:g}%: {100 * sum(w) / len(w):.0f} %" for n, w in sorted(wrong.items()))
        )


def drawn(face: ImageFont.FreeTypeFont, letter: str) -> Image.Image:
    image = Image.new("L", (ROOM, ROOM))
    ImageDraw.Draw(image).text((ROOM / 2, ROOM / 2 + HIGH / 4), letter, fill=255, font=face, anchor="ms")
    return image


def around(image: Image.Image) -> Image.Image:
    wide = 2 * round(STROKE * HIGH) + 1
    ring = image.filter(ImageFilter.MaxFilter(wide))
    return ImageChops.subtract(ring, image.filter(ImageFilter.MinFilter(wide)))


def beyond(chance: random.Random) -> Image.Image:
    """What lies beyond a straight edge."""
    turn, far = chance.uniform(0, 2 * math.pi), chance.uniform(-22, 22)
    x, y = math.cos(turn), math.sin(turn)
    corners = [(far, -99), (199, -99), (199, 99), (far, 99)]
    image = Image.new("L", (ROOM, ROOM))
    ImageDraw.Draw(image).polygon([(30 + a * x - b * y, 30 + a * y + b * x) for a, b in corners], fill=255)
    return image


def specks(chance: random.Random) -> Image.Image:
    """Specks of up to twice the thickness of a stroke."""
    image = Image.new("L", (ROOM, ROOM))
    draw, count = ImageDraw.Draw(image), chance.randrange(400)
    for _ in range(count):
        x, y, r = chance.randrange(ROOM), chance.randrange(ROOM), chance.uniform(1, STROKE * HIGH)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=255)
    return image


def mean(image: Image.Image) -> float:
    return float(ImageStat.Stat(image).mean[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
