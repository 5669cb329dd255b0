"""Items to glyphs: features per script, letter-spacing, punctuation that gives up its blank half, room for readings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from leafletgen.core.record import NamedTuple
from leafletgen.text.covering import ignorable
from leafletgen.text.fonts.face import Face, ShapedGlyph, UprightFace
from leafletgen.text.ir.style import HeadlineFace
from leafletgen.text.itemize import Item
from leafletgen.text.languages.tag import writing
from leafletgen.text.ruby import Reading
from leafletgen.text.upright import side_by_side

OPENERS = frozenset("「『（〔［｛〈《【〘〖“‘｟")
CLOSERS = frozenset("」』）〕］｝〉》】〙〗”’｠、。，．！？：；")
"""With a blank after them where the font sets them to the left: all these in China, fewer in Japan, none in Taiwan."""
CENTRED = frozenset("！？‼⁇⁈⁉")
_BESIDE = 0.15
"""Em on either side of these marks in headlines: as much as half-width ones have there."""


class Setting(NamedTuple):
    """What shaping needs beyond the item: letter-spacing in em, display type, whether characters are missing, readings,
    figures of equal width.
    """

    tracking: float
    display: bool
    missing: bool
    readings: Mapping[int, Reading]
    tabular: bool = False
    marks: Mapping[int, str] | None = None
    """What stands for marks among letters that stand upright."""
    headlines: tuple[HeadlineFace, ...] = ()
    """The faces of headlines, where it is one."""


def is_full_width(script: str) -> bool:
    """Whether the punctuation of a script stands in a square."""
    pack = writing(script)
    return pack is not None and pack.full_width


def _is_tracked(script: str) -> bool:
    """Whether the letters of a script may be spaced out."""
    pack = writing(script)
    return pack is not None and pack.tracking


def shape_range(chars: str, item: Item, start: int, end: int, setting: Setting) -> tuple[ShapedGlyph, ...]:
    """The glyphs of `chars[start:end]`, a part of the item, with all of `chars` as context; advances are adjusted."""
    if item.square >= 0 and isinstance(item.face, UprightFace):
        return side_by_side(item.face.flat, chars, start, end, item.script, item.language)
    if setting.marks and item.face.is_upright:
        chars = chars.translate(setting.marks)
    glyphs = item.face.shape(
        chars,
        start,
        end,
        rtl=item.rtl,
        script=item.script,
        language=item.language,
        features=item.features,
    )
    if setting.missing:
        glyphs = _hide_missing(glyphs, item.face)
    if setting.tracking and _is_tracked(item.script):
        glyphs = _track(glyphs, round(setting.tracking * item.face.upem))
    if setting.tabular:
        glyphs = _evened(chars, glyphs, item.face)
    if is_full_width(item.script):
        if setting.display and not item.face.is_upright:
            glyphs = _narrowed(chars, glyphs, item.face)
        glyphs = _tighten(chars, glyphs, item.face)
    reading = setting.readings.get(item.ruby)
    if reading is not None and reading.pad and start == reading.start:
        glyphs = _pad(glyphs, reading.pad * item.face.upem)
    return glyphs


def _hide_missing(glyphs: tuple[ShapedGlyph, ...], face: Face) -> tuple[ShapedGlyph, ...]:
    """A missing character leaves a gap, never the font's empty box; it has been reported."""
    space = face.glyph(" ") or 0
    return tuple(g._replace(gid=space) if g.gid == 0 else g for g in glyphs)


def _track(glyphs: tuple[ShapedGlyph, ...], by: int) -> tuple[ShapedGlyph, ...]:
    """Letter-spacing after each cluster that has a width."""
    return tuple(g._replace(advance=g.advance + by) if g.advance > 0 else g for g in glyphs)


def _evened(chars: str, glyphs: tuple[ShapedGlyph, ...], face: Face) -> tuple[ShapedGlyph, ...]:
    """Figures that are narrower than others in a font without any for tables get the widest one's room, in its middle."""
    out = []
    for glyph in glyphs:
        figure = chars[glyph.cluster]
        if figure.isdecimal():
            more = face.figure_width(chr(ord(figure) - int(figure))) - glyph.advance
            if more > 0:
                glyph = glyph._replace(advance=glyph.advance + more, dx=glyph.dx + more // 2)
        out.append(glyph)
    return tuple(out)


def blank(face: Face, glyph: ShapedGlyph, character: str) -> int:
    """The blank half of a full-width punctuation mark, in font units: what it gives up at a line edge.

    0 where the mark is no wider than half an em or its ink stands in the middle (stops in Taiwan, Hong Kong).
    """
    spare = glyph.advance - face.upem // 2
    ink = face.extents(glyph.gid)
    if spare <= 0 or ink is None:
        return 0
    air = ink.xmin + glyph.dx if character in OPENERS else glyph.advance - ink.xmax - glyph.dx
    return int(min(spare, air)) if air >= spare * 0.9 else 0


def _narrowed(chars: str, glyphs: tuple[ShapedGlyph, ...], face: Face) -> tuple[ShapedGlyph, ...]:
    """Marks in the middle of their square that no feature of a font makes half as wide give up the blank on both sides."""
    out = list(glyphs)
    most = round(_BESIDE * face.upem)
    for at, glyph in enumerate(glyphs):
        ink = face.extents(glyph.gid) if chars[glyph.cluster] in CENTRED else None
        if ink is not None and glyph.advance > 0:
            left = max(0, ink.xmin + glyph.dx - most)
            right = max(0, glyph.advance - ink.xmax - glyph.dx - most)
            out[at] = glyph._replace(advance=glyph.advance - left - right, dx=glyph.dx - left)
    return tuple(out)


def _tighten(chars: str, glyphs: tuple[ShapedGlyph, ...], face: Face) -> tuple[ShapedGlyph, ...]:
    """Of two punctuation marks side by side the first gives up its blank (JLREQ 3.1.4), or the second of two openers."""
    out = list(glyphs)
    for at, glyph in enumerate(glyphs):
        here = chars[glyph.cluster]
        after = chars[glyph.cluster + 1 : glyph.cluster + 2]
        if here in CLOSERS and after and (after in OPENERS or after in CLOSERS or after == "・"):
            out[at] = glyph._replace(advance=glyph.advance - blank(face, glyph, here))
        elif here in OPENERS and glyph.cluster and chars[glyph.cluster - 1] in OPENERS:
            by = blank(face, glyph, here)
            out[at] = glyph._replace(advance=glyph.advance - by, dx=glyph.dx - by)
    return tuple(out)


def _pad(glyphs: tuple[ShapedGlyph, ...], by: float) -> tuple[ShapedGlyph, ...]:
    """Spread a base under a longer reading: half a gap before and after each character."""
    inked = sum(1 for g in glyphs if g.advance)
    if not inked:
        return glyphs
    each = round(by / inked)
    return tuple(
        g._replace(advance=g.advance + each, dx=g.dx + each // 2) if g.advance else g for g in glyphs
    )


class ShapedRun(NamedTuple):
    """A shaped item. `starts` are the first characters of its clusters in order; `unsafe` those that must not be cut
    before without shaping both sides anew: HarfBuzz marks them (HB_GLYPH_FLAG_UNSAFE_TO_BREAK) where a rule of the font
    looked across, so that the two halves shaped apart would not be the whole cut in two.
    """

    item: Item
    glyphs: tuple[ShapedGlyph, ...]
    starts: tuple[int, ...]
    unsafe: frozenset[int]


def shape_item(chars: str, item: Item, setting: Setting) -> ShapedRun:
    """Shape a whole item."""
    glyphs = shape_range(chars, item, item.start, item.end, setting)
    starts = tuple(sorted({g.cluster for g in glyphs}))
    return ShapedRun(item, glyphs, starts, frozenset(g.cluster for g in glyphs if g.unsafe))


FAR = 64
"""Clusters. No rule of a font looks farther; a text without any safe place would else be shaped whole at each break."""


def safe_before(chars: str, run: ShapedRun, at: int) -> bool:
    """Whether the run may be cut before the character `at` without shaping anew.

    Only the beginning of a cluster can be: what HarfBuzz put into one cluster has no glyphs of its own to cut between.
    Characters without a glyph (joiners, direction controls) are in no cluster, so the next that has one decides.
    """
    while at < run.item.end and not _begins(run, at) and ignorable(chars[at]):
        at += 1
    return at >= run.item.end or at <= run.item.start or (at not in run.unsafe and _begins(run, at))


def _begins(run: ShapedRun, at: int) -> bool:
    """Whether a cluster begins at a character."""
    index = bisect_left(run.starts, at)
    return index < len(run.starts) and run.starts[index] == at


def safe_around(chars: str, run: ShapedRun, at: int) -> tuple[int, int]:
    """The nearest places on both sides of `at` where the run may be cut as it is, or where no rule looks any more."""
    before = bisect_left(run.starts, at) - 1
    first = max(-1, before - FAR)
    while before > first and not safe_before(chars, run, run.starts[before]):
        before -= 1
    after = bisect_right(run.starts, at)
    last = min(len(run.starts), after + FAR)
    while after < last and not safe_before(chars, run, run.starts[after]):
        after += 1
    return (
        run.starts[before] if before >= 0 else run.item.start,
        run.starts[after] if after < len(run.starts) else run.item.end,
    )


def _cluster(glyph: ShapedGlyph) -> int:
    return glyph.cluster


def cut(
    chars: str, run: ShapedRun, start: int, end: int, line: tuple[int, int], setting: Setting
) -> tuple[ShapedGlyph, ...]:
    """The glyphs of a part of a run as they stand in the line: picked where the edges are safe, else shaped anew."""
    if start == run.item.start and end == run.item.end:
        return run.glyphs
    if safe_before(chars, run, start) and safe_before(chars, run, end):
        if run.item.rtl:
            return tuple(g for g in run.glyphs if start <= g.cluster < end)
        first, last = (bisect_left(run.glyphs, at, key=_cluster) for at in (start, end))
        return run.glyphs[first:last]
    begin, finish = line
    shifted = run.item._replace(start=start - begin, end=end - begin)
    glyphs = shape_range(chars[begin:finish], shifted, start - begin, end - begin, setting)
    return tuple(g._replace(cluster=g.cluster + begin) for g in glyphs)
