"""Two pictures of a page held against each other, with room for what another program's rounding does. With `core.pictures.images` a door to Pillow."""

from __future__ import annotations

from leafletgen.core.geometry import Rect
from leafletgen.core.pictures.images import Raster, pillow

DPI = 150
"""Pixels to the inch at which pages are painted to be compared."""
REACH = 2
"""Pixels by which an edge may lie elsewhere: 0.34 mm at 150 dpi. Ghostscript rounds dashes, which adds up along a dotted line."""
PALE = 96
"""Steps of 255 by which a pixel may be lighter or darker than all those around it in the other picture."""
FLAT = 12
"""The same where it is more than a line: three pixels and more in both directions."""


def first_difference(one: Raster, other: Raster) -> Rect | None:
    """Where two pictures differ by more than that, in pixels from the top left; None where they do not. Of different sizes what both have is compared."""
    from PIL import ImageChops, ImageFilter

    size = (0, 0, min(one.width, other.width), min(one.height, other.height))
    a, b = (pillow(raster).crop(size) for raster in (one, other))
    where = ImageChops.difference(a, b).getbbox()
    if where is None:
        return None
    margin = 2 * REACH + 1
    part = (
        max(where[0] - margin, 0),
        max(where[1] - margin, 0),
        min(where[2] + margin, size[2]),
        min(where[3] + margin, size[3]),
    )
    a, b = a.crop(part), b.crop(part)
    side = 2 * REACH + 1
    beyond = a.point(lambda value: 0)
    for this, that in ((a, b), (b, a)):
        low, high = (kind(side) for kind in (ImageFilter.MinFilter, ImageFilter.MaxFilter))
        darkest, lightest = that.filter(low), that.filter(high)
        for off in (ImageChops.subtract(this, lightest), ImageChops.subtract(darkest, this)):
            beyond = ImageChops.lighter(beyond, off)
    red, green, blue = beyond.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    broad = most.filter(ImageFilter.MinFilter(3))
    found = (
        most.point(lambda value: 255 * (value > PALE)).getbbox()
        or broad.point(lambda value: 255 * (value > FLAT)).getbbox()
    )
    if found is None:
        return None
    return Rect(part[0] + found[0], part[1] + found[1], found[2] - found[0], found[3] - found[1])
