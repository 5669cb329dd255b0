"""Words divided by dictionary: which, where, and what is drawn and read back."""

from itertools import pairwise

import pytest

from leafletgen.text import hyphens
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.hyphens import places
from leafletgen.text.ir.frame import GlyphRun
from leafletgen.text.ir.richtext import RichText, Ruby, StyleRun
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.languages.tag import language
from leafletgen.text.paragraph import arrange, line_ends, shape

BOOK = FontBook()
RUNNING = TextStyle(pitch="running", hyphens=True)


def divided(tag: str, text: str) -> str:
    """The text with its places marked."""
    rich = RichText.plain(text, tag)
    edges = [0, *places(rich, language(tag).pack), len(text)]
    return "|".join(text[a:b] for a, b in pairwise(edges))


@pytest.mark.parametrize(
    ("tag", "text", "wanted"),
    [
        ("de", "die Polizeidienststelle hilft", "die Po|li|zei|dienst|stelle hilft"),
        ("de", "ihre Krankenversicherung geht", "ihre Kran|ken|ver|si|che|rung geht"),
        ("de", "im Datenaustausch und am", "im Da|tenaus|tausch und am"),  # Daten-aus, by no means Date-naus
        ("nl", "de aansprakelijkheid blijft", "de aan|spra|ke|lijk|heid blijft"),
        ("sv", "din ansvarsskyldighet kvarstår", "din an|svars|skyl|dig|het kvarstår"),
        ("hu", "a bankszámlájukat kérik", "a bank|szám|lá|ju|kat kérik"),
        ("el", "στους λογαριασμούς σου", "στους λο|γα|ρια|σμούς σου"),
        ("ru", "получает ответственность сразу", "по|лу|чает от|вет|ствен|ность сразу"),
        ("en", "the responsibility stays", "the re|spon|si|bil|ity stays"),
    ],
)
def test_where_dictionaries_divide(tag: str, text: str, wanted: str) -> None:
    """Two letters stay, three go; a word of six letters at least."""
    found = divided(tag, text)

    assert found == wanted
    for word in found.split():
        parts = word.split("|")
        assert len(parts) == 1 or (len(parts[0]) >= 2 and len(parts[-1]) >= 3 and len("".join(parts)) >= 6)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("sv", "hos Polismyndigheten idag"),  # a name, for all that one knows
        ("fr", "les INFORMATIONS utiles ici"),
        ("en", "see https://example.org/responsibility now"),
        ("en", "ask responsibility@example.org now"),
        ("en", "the well-documented twenty-three here"),
        ("en", "an internationali\u00adsation here"),  # the translator has said where
        ("nl", "de auto\u2019s aansprakelijkheid"),  # the last word
        ("de", "in Kürze 24Stundendienst hier"),
        ("hu", "a hosszú asszonnyal itt"),  # asz-szony: a letter more
        ("uk", "про відповідальність тут"),  # GPL alone
        ("ja", "the responsibility stays"),
        ("zgh", "the responsibility stays"),
    ],
)
def test_what_is_never_divided(tag: str, text: str) -> None:
    assert "|" not in divided(tag, text)


def test_neither_facts_nor_bold_words_nor_other_languages() -> None:
    text = "die Polizeidienststelle hilft"
    for run in (
        StyleRun(4, 23, fact="police"),
        StyleRun(4, 23, bold=True),
        StyleRun(4, 23, language="en"),
        StyleRun(4, 23, uri="https://e.org"),
    ):
        rich = RichText(text, "de", (StyleRun(0, 4), run, StyleRun(23, len(text))))
        assert places(rich, language("de").pack) == ()
    assert (
        places(
            RichText(text, "de", (StyleRun(0, len(text)),), (Ruby(4, 23, "x", "group"),)), language("de").pack
        )
        == ()
    )


def test_without_pyphen_nothing_is_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hyphens, "installed", lambda: False)
    assert "|" not in divided("de", "die Polizeidienststelle hilft")


def test_the_hyphen_is_drawn_and_is_a_soft_one() -> None:
    text = "Sie verlangen deine Krankenversicherung und die Aufenthaltserlaubnis sofort von dir"
    shaped = shape(RichText.plain(text, "de"), RUNNING, BOOK)
    seen = 0
    for width in range(70, 170, 10):
        made = arrange(shaped, width, 10)
        runs = [item for _, item in made.frame.items if isinstance(item, GlyphRun)]
        drawn = [run for run in runs if run.text == "\u00ad"]

        assert len(drawn) == sum(shaped.composed.gaps[k].hyphen for k in line_ends(shaped, width, 10))
        assert all(run.glyphs[0].gid == run.face.glyph("\u2010") for run in drawn)
        kept = "".join(run.text for run in runs).replace("\u00ad", "")
        assert kept.replace(" ", "") == text.replace(" ", "")
        seen += len(drawn)
    assert seen > 5


def test_a_line_that_begins_inside_a_ligature_begins_at_its_edge() -> None:
    shaped = shape(RichText.plain("das Of\u00adficebüro", "de"), RUNNING, BOOK)
    made = arrange(shaped, 40, 10)
    left = {y: x for (x, y), item in reversed(made.frame.items) if isinstance(item, GlyphRun)}

    assert [round(x, 3) for x in left.values()] == [0.0, 0.0]


def test_words_are_priced_as_wholes() -> None:
    """The end of a divided word is no short word that belongs to the next, and other places cost what they did."""
    text = RichText.plain("eine Bedrohung der anderen Menschen gegen Bezahlung ist hier strafbar", "de")
    with_, without = (
        shape(text, TextStyle(pitch="running", hyphens=on), BOOK).composed for on in (True, False)
    )
    prices = {gap.at: price for gap, price in zip(with_.gaps, with_.places.penalties, strict=True)}

    assert len(with_.gaps) > len(without.gaps)
    for gap, price in zip(without.gaps, without.places.penalties, strict=True):
        assert prices[gap.at] == price
