"""Draws the photograph of tests and docs: a street of lanterns at night, made of noise and lights (CC0, our own).

    python tools/photograph.py

Writes `tests/data/pictures/street.jpg`: dark above, where a headline may stand, bright below, where no text can be read.
"""

from __future__ import annotations

import itertools
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

TO = Path(__file__).resolve().parents[1] / "tests" / "data" / "pictures" / "street.jpg"
SIZE = WIDTH, HEIGHT = 1000, 1280
PRINTED = (1400, 1792)
"""Pixels of the file: enough for the width and height of an A4 page."""

DRAW = random.Random(7)


def sky() -> Image.Image:
    """Night above, the glow of the town below."""
    ramp = Image.linear_gradient("L").resize(SIZE)
    bands = [
        ramp.point([round(a + (b - a) * (v / 255) ** 1.6) for v in range(256)])
        for a, b in ((8, 170), (12, 84), (38, 60))
    ]
    return Image.merge("RGB", bands)


def mountains(image: Image.Image) -> None:
    """Two ridges of noise."""
    draw = ImageDraw.Draw(image)
    for level, rough, color in ((560, 70, (22, 24, 46)), (690, 50, (34, 24, 38))):
        heights, step = [level + DRAW.uniform(-rough, rough) for _ in range(9)], WIDTH / 8
        points = [(n * step, h) for n, h in enumerate(heights)]
        fine: list[tuple[float, float]] = []
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            for k in range(16):
                part = k / 16
                fine.append((x0 + (x1 - x0) * part, y0 + (y1 - y0) * part + DRAW.uniform(-5, 5)))
        draw.polygon([(0, HEIGHT), *fine, points[-1], (WIDTH, HEIGHT)], fill=color)


def houses(image: Image.Image) -> None:
    """Fronts to both sides of a street, with windows that are lit or not."""
    draw = ImageDraw.Draw(image)
    for side in (0, 1):
        edge = 0.0
        while edge < 400:
            wide = DRAW.uniform(70, 130)
            near = 1 - edge / 480
            top = 800 - 260 * near + DRAW.uniform(-40, 40)
            left, right = (edge, edge + wide) if side == 0 else (WIDTH - edge - wide, WIDTH - edge)
            shade = round(14 + 20 * (1 - near))
            draw.rectangle((left, top, right, HEIGHT), fill=(shade + 8, shade, shade + 6))
            for row in range(7):
                for column in range(3):
                    x, y = left + 14 + column * (wide - 20) / 3, top + 26 + row * 62
                    lit = DRAW.random() < 0.45
                    draw.rectangle((x, y, x + 15, y + 30), fill=(246, 190, 96) if lit else (30, 26, 34))
            edge += wide
    draw.polygon([(400, 860), (600, 860), (820, HEIGHT), (180, HEIGHT)], fill=(94, 66, 50))


def lanterns(image: Image.Image) -> Image.Image:
    """Paper lanterns on two strings that run to the end of the street, each with its glow."""
    glow, sharp = Image.new("RGB", SIZE), image.copy()
    shine, draw = ImageDraw.Draw(glow), ImageDraw.Draw(sharp)
    for side in (-1, 1):
        for n in range(9):
            far = n / 9
            x, y = WIDTH / 2 + side * (430 * (1 - far) ** 1.3 + 40), 470 + 380 * far + 26 * ((n % 3) - 1)
            size = 58 * (1 - far) + 8
            shine.ellipse((x - size * 2, y - size * 2, x + size * 2, y + size * 2), fill=(150, 62, 20))
            draw.ellipse((x - size * 0.8, y - size, x + size * 0.8, y + size), fill=(255, 168, 70))
            draw.ellipse(
                (x - size * 0.42, y - size * 0.7, x + size * 0.42, y + size * 0.7), fill=(255, 232, 176)
            )
    return ImageChops.screen(sharp, glow.filter(ImageFilter.GaussianBlur(46)))


def main() -> None:
    """Draw it, with the grain of a film."""
    image = sky()
    mountains(image)
    houses(image)
    image = lanterns(image)
    noise = Image.frombytes("L", (WIDTH // 2, HEIGHT // 2), DRAW.randbytes(WIDTH * HEIGHT // 4)).resize(
        SIZE, Image.Resampling.BICUBIC
    )
    grain = Image.merge("RGB", [noise] * 3)
    image = Image.blend(
        image.filter(ImageFilter.GaussianBlur(1.2)), ImageChops.soft_light(image, grain), 0.12
    )
    TO.parent.mkdir(parents=True, exist_ok=True)
    image = image.resize(PRINTED, Image.Resampling.LANCZOS)
    image.save(TO, "JPEG", quality=34, optimize=True)


if __name__ == "__main__":
    main()
