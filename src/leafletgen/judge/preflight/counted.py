"""What a translation counts beside what its source does: which difference is surely wrong, and which may be right.

Surely wrong is a number of a telephone, an hour, an amount of money, a day of a month or a number of three digits and more
that stands where the source has another of the same kind. All else may be a translator's freedom: it is a warning.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Literal

from leafletgen.core.record import NamedTuple
from leafletgen.judge.preflight.subject import FACT
from leafletgen.text.figures.beside import Remainder, left
from leafletgen.text.figures.customs import folded
from leafletgen.text.figures.figure import Figure, Remnant
from leafletgen.text.figures.reading import Month, Tally, read
from leafletgen.text.languages.pack import Pack

LARGE = 3
"""Digits from which on a number is one: small ones are written in words, or left out, more easily."""

_AROUND = 16
"""Characters around a figure that are shown where the words around it make the difference."""
_MONTHS = 12
"""Months of a year."""
_HOUR = 60
"""Minutes."""
_NOON, _QUARTER = 12, 6
"""Hours of half a day and of a quarter: where hours are counted from dawn, six lie between."""
_PERCENT = frozenset("%\u066a\u2030")
"""Signs of percent: the common one, the Arabic one, per mille."""

_WHOLE = 100
"""The whole, in per cent."""

Mismatch = Literal["differs", "doubtful", "foreign", "added", "lost"]


class Difference(NamedTuple):
    """A difference: where it stands in the translation (None: nowhere), what stands there and what the source has."""

    mismatch: Mismatch
    start: int | None
    end: int | None
    found: str
    wanted: str

    @property
    def found_digits(self) -> str:
        """The digits that stand there."""
        return "".join(filter(str.isdecimal, self.found))

    @property
    def wanted_digits(self) -> str:
        """The digits that the source has."""
        return "".join(filter(str.isdecimal, self.wanted))


MOST_KNOWN = 8192
"""Texts of which it is known what they count: more than a project has in an open preview, or each save would read all of them again."""


@lru_cache(maxsize=MOST_KNOWN)
def _read(text: str, tag: str, pack: Pack) -> Tally:
    return read(text, tag, pack)


@lru_cache(maxsize=MOST_KNOWN)
def differences(
    source: str, source_tag: str, source_pack: Pack, text: str, tag: str, pack: Pack
) -> tuple[Difference, ...]:
    """The differences between a translation and its source."""
    if source == text:
        return ()
    mine, own = _read(source, source_tag, source_pack), _read(text, tag, pack)
    return tuple(dict.fromkeys(_told(left(mine, own), mine, own)))


def has_digits(text: str) -> bool:
    """Whether a text has digits of any script."""
    return any(map(str.isdecimal, text))


def _told(found: Remainder, source: Tally, own: Tally) -> Iterator[Difference]:
    lost, added = list(found.lost), list(found.added)
    for one, other in found.money:
        yield _difference("differs", own, other.start, other.end, source.text.text[one.start : one.end])
    for figure, shown in found.spans:
        piece = Remnant(shown, shown.parts[0], True)
        yield _beside(piece, "doubtful", own, _numeral(source, figure, _AROUND))
    if found.halves:
        mine, half = found.halves
        yield _difference("doubtful", own, half.start, half.end, source.text.text[mine.start : mine.end])
    months = list(found.lost_months)
    for month in found.added_months:
        if months:
            wanted = months.pop(0)
            mismatch: Mismatch = "differs" if month.dated and wanted.dated else "doubtful"
            yield _difference(mismatch, own, month.start, month.end, _words(source, wanted))
    if months:
        small = [one for one in added if not one.figure.clock and not _is_large(one.figure)]
        numeral = next((one for one in small if one.value <= _MONTHS), next(iter(small), None))
        if numeral:
            added.remove(numeral)
            yield _beside(
                numeral, "differs" if months[0].dated else "doubtful", own, _words(source, months[0])
            )
        elif own.customs.numeric_months and not own.words.say(months[0].number):
            yield Difference("lost", None, None, "", _words(source, months[0]))
    yield from _figures(lost, added, list(found.said), source, own)


def _figures(
    lost: list[Remnant], added: list[Remnant], said: list[Remnant], source: Tally, own: Tally
) -> Iterator[Difference]:
    """Figures: those of one kind beside each other first; then small ones beside some for which a word might stand."""
    for alike in (_same_kind, _any_kind):
        for other in tuple(added):
            one = next((one for one in lost if alike(one.figure, other.figure)), None)
            if one:
                lost.remove(one)
                added.remove(other)
                mismatch: Mismatch = "differs" if _is_sure(one, other, source, own) else "doubtful"
                same = _digits(one.figure) == _digits(other.figure)
                yield _beside(other, mismatch, own, _numeral(source, one.figure, _AROUND if same else 0))
    for one, other in zip(said, [other for other in added if not _is_large(other.figure)], strict=False):
        added.remove(other)
        yield _beside(other, "doubtful", own, _numeral(source, one.figure))
    told: set[Figure] = set()
    for other in added:
        again = not other.figure.clock and any(
            figure.parts == other.figure.parts for figure in source.figures
        )
        if (
            other.figure not in told
            and _is_large(other.figure)
            and not (again or _is_whole(other.figure, own, source))
        ):
            told.add(other.figure)
            foreign = (
                FACT in source.text.text or FACT in own.text.text or (other.figure.dialled and _long(other))
            )
            yield _beside(other, "foreign" if foreign else "added", own, "")
    for one in lost:
        if one.figure not in told and not (
            _is_repeated(one, source, own) or _is_whole(one.figure, source, own)
        ):
            told.add(one.figure)
            yield Difference("lost", None, None, "", _numeral(source, one.figure))


def _is_repeated(one: Remnant, source: Tally, own: Tally) -> bool:
    """Whether the source says a number more than once, and the translation, in a pronoun perhaps, not every time."""
    again = any(
        figure.parts == one.figure.parts and abs(figure.start - one.figure.start) > _AROUND
        for figure in source.figures
    )
    return (
        again and any(figure.parts == one.figure.parts for figure in own.figures) and one.figure.loose is None
    )


def _is_whole(one: Figure, reading: Tally, other: Tally) -> bool:
    """Whether it is 100 % where the other text has no percentage at all: it may say `surely` or `wholly`."""
    return one.bare == (_WHOLE,) and _percent(one, reading) and not _PERCENT & set(other.text.text)


def _same_kind(one: Figure, other: Figure) -> bool:
    if _kind(one) == _kind(other):
        return True
    return "time" in (_kind(one), _kind(other)) and _is_hour(one) and _is_hour(other)


def _any_kind(one: Figure, other: Figure) -> bool:
    return True


def _kind(one: Figure) -> str:
    if one.dialled:
        return "dialled"
    return "time" if one.clock or one.sure else "large" if _is_large(one) else "small"


def _is_timed(one: Figure) -> bool:
    """Whether it has the form of hours and minutes: `16.00`."""
    return len(one.parts) == 2 and len(one.parts[1].digits) == 2 and bool(one.hours)


def _is_large(one: Figure) -> bool:
    return one.length >= LARGE or any(value >= 10 ** (LARGE - 1) for value in one.many)


def _long(one: Remnant) -> bool:
    return one.figure.length > LARGE


def _is_sure(one: Remnant, other: Remnant, source: Tally, own: Tally) -> bool:
    """Whether a number is surely another: of two days of a month, of two percentages; or the same with another word for
    many behind it, or with a slip of the finger.
    """
    if one.figure.unit:
        return False
    if _wrong_hour(one, other):
        return True
    if _kind(one.figure) == "time" and one.figure.sure != other.figure.sure:
        return False
    if one.figure.many and other.figure.many and _digits(one.figure) == _digits(other.figure):
        return True
    if _dated(one.figure, source) and _dated(other.figure, own):
        return True
    if _percent(one.figure, source) and _percent(other.figure, own):
        return True
    return _kind(one.figure) != "small" and (
        _slipped(one.figure, other.figure) or _shifted(one.figure, other.figure)
    )


def _wrong_hour(one: Remnant, other: Remnant) -> bool:
    """Whether one hour stands there for another, by a slip on the clock of 12 hours or that of 24: 6 p.m. for 17:00."""
    if not (one.first and other.first and _are_hours(one.figure, other.figure)):
        return False
    return all(
        (mine - theirs) % _QUARTER
        and (_slip(mine, theirs) or _slip(mine % _NOON or _NOON, theirs % _NOON or _NOON))
        for mine, theirs in itertools.product(_on_clock(one.figure), _on_clock(other.figure))
    )


def _on_clock(one: Figure) -> Collection[int]:
    """The hours of the day that a figure may mean: of 9:00 alone nobody knows which half it is in."""
    early = not one.sure and max(one.hours) <= _NOON
    return one.hours | {(hour + _NOON) % (2 * _NOON) for hour in one.hours} if early else one.hours


def _are_hours(one: Figure, other: Figure) -> bool:
    """Whether both are hours of the day, one of them perhaps with a word that counts hours as well: `18 h`."""
    sure = _is_hour(one), _is_hour(other)
    return all(sure) or (
        any(sure) and all(f.hours and (f.span == _HOUR or _is_hour(f)) for f in (one, other))
    )


def _is_hour(one: Figure) -> bool:
    """Whether it is an hour and nothing else: by a word, in its form, or with a unit that counts hours."""
    return bool(one.hours) and (one.sure or one.clock or one.late or _is_timed(one))


def _slip(one: int, other: int) -> bool:
    return _mistyped(str(one), str(other))


def _dated(one: Figure, reading: Tally) -> bool:
    """Whether the name of a month stands at it."""
    return any(
        0 <= month.start - one.end <= LARGE or 0 <= one.start - month.end <= 1 for month in reading.months
    )


def _percent(one: Figure, reading: Tally) -> bool:
    """Whether a sign of percent, or a word for it, stands at it."""
    text, words = reading.text.text, reading.customs.percent
    if _PERCENT & set(text[max(one.start - 2, 0) : one.start] + text[one.end : one.end + 2]):
        return True
    before, behind = (
        folded(text[: one.start]).rstrip(" -"),
        folded(text[one.end : one.end + _AROUND]).lstrip(" -"),
    )
    return behind.startswith(words) or before.endswith(words)


def _shifted(one: Figure, other: Figure) -> bool:
    """Whether one is tenfold, a hundredfold ... the other."""
    return any(
        a and b and a != b and (a / b).normalize().as_tuple().digits == (1,)
        for a in one.said
        for b in other.said
    )


def _slipped(one: Figure, other: Figure) -> bool:
    """A digit changed, dropped or doubled, two exchanged."""
    return _mistyped(_digits(one), _digits(other))


def _mistyped(wanted: str, found: str) -> bool:
    if len(wanted) == len(found):
        wrong = [at for at, (a, b) in enumerate(zip(wanted, found, strict=True)) if a != b]
        return len(wrong) <= 1 or sorted(wanted) == sorted(found)
    short, long = sorted((wanted, found), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _digits(one: Figure) -> str:
    return "".join(part.digits for part in one.parts)


def _words(reading: Tally, month: Month) -> str:
    return reading.text.text[month.start : month.end]


def _numeral(reading: Tally, one: Figure, around: int = 0) -> str:
    """A figure as it stands, with the words around it where they make the difference (`9 a.m.`, `2 million`)."""
    text, start, end = reading.text.text, one.start, one.end
    if around:
        start = max(text.rfind(" ", 0, max(start - 1, 0)) + 1, start - around)
        behind = text.find(" ", end + 1)
        end = min(behind if behind > 0 else len(text), end + around)
    return text[start:end].strip(" .,;:!?")


def _beside(piece: Remnant, mismatch: Mismatch, own: Tally, wanted: str) -> Difference:
    found = _difference(mismatch, own, piece.figure.start, piece.figure.end, wanted)
    if found.found_digits and found.found_digits == found.wanted_digits:
        return found._replace(found=_numeral(own, piece.figure, _AROUND))
    return found


def _difference(mismatch: Mismatch, own: Tally, start: int, end: int, wanted: str) -> Difference:
    return Difference(mismatch, *own.text.place(start, end), own.text.text[start:end], wanted)
