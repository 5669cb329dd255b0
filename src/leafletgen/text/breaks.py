"""Where a line may end: ICU's opportunities less what copy on a poster must not break, plus phrases and grades.

What one language or script asks for stands in its pack (`Breaks`, `Numbers`, `Ties`).

Each place has a grade (`phrases`): PREFERRED between phrases or words, where the pack knows them, everywhere elsewhere.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache
from typing import Any

from leafletgen.core.record import NamedTuple
from leafletgen.text.groups import ADDRESS, numbers, without_controls
from leafletgen.text.languages.letters import spaces_of
from leafletgen.text.languages.pack import Counters, Pack
from leafletgen.text.languages.tag import Language, writing
from leafletgen.text.leaning import leaning
from leafletgen.text.phrases import EMERGENCY, INSIDE, POSSIBLE, PREFERRED, graded
from leafletgen.text.scripts import scripts_of
from leafletgen.text.seams import seams
from leafletgen.text.segments import segmented
from leafletgen.text.spellings import respelled

_TYPED = "\u00ad\u200b\u2060"
_LOCAL = threading.local()


class Break(NamedTuple):
    """A line may end before the character `at`; `hard`: it must; `hyphen`: it is drawn then, as a soft one."""

    at: int
    grade: int = PREFERRED
    hard: bool = False
    hyphen: bool = False


def breaks(text: str, language: Language) -> tuple[Break, ...]:
    """All places in order, the end of the text last.

    Invisible direction controls are looked through: a break never parts a number from the isolate round it.
    """
    if not text:
        return ()
    bare, back = without_controls(text)
    if not bare:
        return (Break(len(text)),)
    found = set(_boundaries(respelled(bare, language.pack), "line", language.icu_locale))
    stray = [at for at in found if at < len(bare) and spaces_of(bare[at]) == "phrases"]
    if stray:  # ICU's dictionaries may part a vowel sign from a stop it was wrongly typed after
        found.difference_update(set(stray).difference(clusters(bare)))
    for start, end in _glued(bare, language):
        found.difference_update(at for at in range(start + 1, end) if bare[at - 1] not in _ALWAYS)
    found.difference_update(held.end() for held in _HELD.finditer(bare))
    grades = _grades(bare, found, language)
    _grade_addresses(bare, grades)
    grades[len(bare)] = PREFERRED
    divided = {at: _divided(bare, at, language) for at in grades if bare[at - 1] == SOFT_HYPHEN}
    back = [*back[:-1], len(text)]
    return tuple(
        Break(back[at], grade, hard=bare[at - 1] in _HARD, hyphen=divided.get(at) == "typed")
        for at, grade in sorted(grades.items())
        if divided.get(at) != "none" or at == len(bare)
    )


SOFT_HYPHEN = "\u00ad"
_HARD = frozenset("\n\u2028\u2029\v\f\r\u0085")
_ALWAYS = _HARD | {"\u200b", "\u00ad"}
"""After these the translator wants the break: no rule takes it away."""
_HELD = re.compile("\u2060 +(?=[^ ])")
"""A word joiner holds the space behind it, too. UAX #14 (LB11) asks for it behind the space; who types one beside a space
means the space."""


def _iterator(kind: str, locale: str) -> Any:
    """ICU's iterators are not thread-safe and cheap to keep."""
    kept: dict[tuple[str, str], Any] = _LOCAL.__dict__.setdefault("iterators", {})
    if (kind, locale) not in kept:
        import icu

        make = {
            "line": icu.BreakIterator.createLineInstance,
            "word": icu.BreakIterator.createWordInstance,
            "character": icu.BreakIterator.createCharacterInstance,
        }[kind]
        kept[kind, locale] = make(icu.Locale(locale))
    return kept[kind, locale]


def _boundaries(text: str, kind: str, locale: str) -> list[int]:
    iterator = _iterator(kind, locale)
    iterator.setText(text)
    units = list(iterator)
    if not text or max(text) <= "\uffff":
        return units
    index, at = {}, 0
    for number, character in enumerate(text):
        index[at] = number
        at += 2 if character > "\uffff" else 1
    index[at] = len(text)
    return [index[unit] for unit in units]


def clusters(text: str) -> list[int]:
    """The ends of the grapheme clusters (UAX #29)."""
    return _boundaries(text, "character", "en")


# --- words divided at soft hyphens ---------------------------------------------------------------------------------


def _divided(text: str, at: int, language: Language) -> str:
    """How the soft hyphen before `at` divides a word (a pack's `hyphenation`): as the letters round it are written.

    Where it stands between no two letters, a line may end, and no hyphen is drawn.
    """
    around = text[:at].rstrip(_TYPED)[-1:], text[at:].lstrip(_TYPED)[:1]
    if not all(c and unicodedata.category(c)[0] in "LMN" for c in around):
        return "unseen"
    scripts = (scripts_of(c).own for c in around)
    script = next((one for one in scripts if one not in ("Zyyy", "Zinh")), language.base_script)
    pack = language.pack if script == language.base_script else writing(script)
    return pack.breaks.hyphenation if pack else "typed"


# --- what must stay together -----------------------------------------------------------------------------------------

_NUMBER = r"\d(?:[\d.,:．，：]*\d)?"
_GLUED = (
    r"\d\s?[–—〜～~-]\s?\d"  # a range of times, pages, prices
    r"|\+(?: ?\+)+"  # plus signs in a row
    r"|(?<=\s)\+ \S"  # a plus sign and what it adds
    r"|https?://."
)


class _Glue(NamedTuple):
    """What a pack forbids to break, ready to be looked for."""

    whole: tuple[re.Pattern[str], ...]
    before: re.Pattern[str] | None
    particle: re.Pattern[str] | None
    never_first: re.Pattern[str] | None
    never_last: re.Pattern[str] | None
    unit: re.Pattern[str]
    units: frozenset[str]
    joined_units: tuple[str, ...]
    counted: re.Pattern[str] | None


@lru_cache(maxsize=256)
def _glue(pack: Pack) -> _Glue:
    """The rules of a pack as regular expressions."""
    numbers = pack.numbers
    signs = rf"(?:{_one_of(numbers.signs + numbers.currencies)}) \d"
    whole = [re.compile(f"{_GLUED}|{signs}"), *(re.compile(str(one)) for one in pack.breaks.together)]
    many = re.escape("".join(word for word in numbers.multipliers if len(word) == 1))
    return _Glue(
        tuple(whole),
        _compiled(_beside_latin(pack)),
        _compiled(_particle(pack)),
        _compiled(
            rf"(?:(?<!\s)\s++)?[{re.escape(''.join(pack.breaks.never_first))}]"
            if pack.breaks.never_first
            else ""
        ),
        _compiled(_never_last(pack)),
        re.compile(rf"\d{f'[{many}]?' if many else ''}[ \u2009](?=(\S{{1,12}}))"),
        frozenset(numbers.units),
        numbers.joined_units,
        _compiled(_counted(numbers.counters)),
    )


def _never_last(pack: Pack) -> str:
    """A word that stays with the next one, or a number."""
    words = "|".join(rf"(?<!\w){re.escape(word)}" for word in pack.breaks.never_last)
    number = "" if pack.breaks.after_numbers else rf"(?<![\w.,:]){_NUMBER}"
    either = "|".join(filter(None, (words, number)))
    return rf"(?:{either}) (?=\S)" if either else ""


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _counted(counters: Counters) -> str:
    """A number and the counters that stand at it."""
    if not (counters.before or counters.after):
        return ""
    return rf"(?:{counters.before or ''})?{_NUMBER}(?:{counters.after or ''})?"


def _beside_latin(pack: Pack) -> str:
    """A short word or number in Latin letters stays with the word it follows, and what is counted with its number."""
    if pack.ties.latin != "before":
        return ""
    after_word = rf"(?<=[{pack.range}]) (?=[#+]?[A-Za-z0-9][!-~]{{0,5}}(?![!-~]))"
    return rf"{after_word}|(?<![\d.,:+#-])\d{{1,2}} (?=[{pack.range}])"


def _particle(pack: Pack) -> str:
    """A short word or number in Latin letters stays with the particle that follows."""
    if pack.ties.latin != "after":
        return ""
    most = pack.ties.longest_particle
    particle = f"[{pack.range}]{{1,{most}}}(?![{pack.range}])" if most else f"[{pack.range}]"
    return rf"[#+]?[A-Za-z0-9][!-~]{{0,7}} (?={particle})"


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"


def _glued(text: str, language: Language) -> list[tuple[int, int]]:
    """Ranges inside which no line ends."""
    rules = _glue(language.pack)
    found = [m.span() for pattern in rules.whole for m in pattern.finditer(text)] + numbers(
        text, language.pack
    )
    if rules.before:
        found += [(m.start(), m.end() + 1) for m in rules.before.finditer(text)]
    if rules.particle:
        found += [(m.end() - 1, m.end() + 1) for m in rules.particle.finditer(text)]
    if rules.never_first:
        found += [(m.end() - 2, m.end()) for m in rules.never_first.finditer(text) if m.end() > 1]
    if rules.never_last:
        found += [(m.end() - 1, m.end() + 1) for m in rules.never_last.finditer(text)]
    if any(c.isdigit() for c in text):
        for match in rules.unit.finditer(text):
            unit = match[1].rstrip(".,;:!?)»”’।。၊။")
            if unit in rules.units or match[1].startswith(rules.joined_units):
                found.append((match.start(), match.start(1) + 1))
        if rules.counted:
            found += [m.span() for m in rules.counted.finditer(text)]
    return found


# --- addresses -------------------------------------------------------------------------------------------------------

_ADDRESS_CUT = r"(?<=[/?&=_@-])(?=[\w])|(?<=[\w/])(?=[.])"
"""After a slash, query sign or hyphen; before a full stop, so that nobody takes it for the sentence's end."""


def _grade_addresses(text: str, graded: dict[int, int]) -> None:
    """An address stays whole where it can; a web address breaks at its slashes before anywhere else."""
    if "@" not in text and "." not in text:
        return
    for match in ADDRESS.finditer(text):
        mail = "@" in match[0]
        for at in range(match.start() + 1, match.end()):
            if at in graded:
                graded[at] = EMERGENCY if mail else POSSIBLE
        for cut in re.finditer(_ADDRESS_CUT, match[0]):
            if 3 <= cut.start() <= len(match[0]) - 3 and match[0][cut.start() - 2 : cut.start()] != "//":
                graded.setdefault(match.start() + cut.start(), EMERGENCY)


# --- phrases ---------------------------------------------------------------------------------------------------------


_TYPED_ENDS = frozenset("\u200b\u00ad \u3000\n")


def _grades(text: str, legal: set[int], language: Language) -> dict[int, int]:
    """How good each legal place is: between phrases, inside one, inside a word."""
    starts, pack = _phrase_starts(text, legal, language), language.pack
    cut = INSIDE if language.phrases in ("words", "budoux") else POSSIBLE
    found = {at: PREFERRED if at in starts or text[at - 1] in _TYPED_ENDS else cut for at in legal}
    if language.phrases == "words":
        words = sorted({0, *_word_ends(text, language)})
        found.update(
            {at: max(found[at], grade) for at, grade in leaning(text, words, pack).items() if at in legal}
        )
    elif language.phrases == "budoux":
        known = seams(text, starts, _word_ends(text, language), legal - {len(text)}, pack.ties)
        found.update((at, grade) for at, grade in known.items() if text[at - 1] not in _TYPED_ENDS)
    unbroken = _unbroken(pack)
    if unbroken:
        parted = {match.end() for match in unbroken.finditer(text)}
        found.update({at: POSSIBLE if at in starts else INSIDE for at in parted & legal})
    ties = {} if language.phrases == "budoux" else graded(text, sorted(legal), pack)
    for at, grade in ties.items():
        if text[at - 1] not in _ALWAYS:
            found[at] = max(found[at], grade)
    return found


@lru_cache(maxsize=256)
def _unbroken(pack: Pack) -> re.Pattern[str] | None:
    """Letters before one that a pack keeps together with them."""
    letters = pack.breaks.unbroken_letters
    return _compiled(f"[{letters}](?=[{letters}])" if letters else "")


@lru_cache(maxsize=1)
def _parser() -> Any:
    import budoux

    return budoux.load_default_japanese_parser()


def load() -> None:
    """Load what finds phrases: once, before workers are forked."""
    _parser()


def _word_ends(text: str, language: Language) -> list[int]:
    """By the pack's list of words, else by ICU's dictionary."""
    ends, name = _boundaries(text, "word", language.icu_locale), language.pack.breaks.words
    return segmented(text, ends, name) if name else ends


def _phrase_starts(text: str, legal: set[int], language: Language) -> frozenset[int]:
    """The legal places where a phrase begins: by BudouX and behind marks (Japanese), a list of words (Chinese), typed spaces
    and marks; else all.
    """
    if language.phrases is None:
        return frozenset(legal)
    if language.phrases == "spaces":
        return frozenset(at for at in legal if not text[at - 1].isalnum())
    if language.phrases == "words":
        return frozenset(legal.intersection(_word_ends(text, language)))
    found, at = set(), 0
    for phrase in _parser().parse(text):
        at += len(phrase)
        found.add(at)
    found.update(at for at in legal if unicodedata.category(text[at - 1])[0] == "P")
    return frozenset(found & legal)
