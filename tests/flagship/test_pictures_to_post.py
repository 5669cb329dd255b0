"""The pictures to post: as many pixels as stated, words where apps leave room, each with what it says for who does not see it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.engine.projects import built, codes, edit, errors, flagship
from tests.flagship.editions import laid

from leafletgen.core.geometry import Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.text.ir.frame import GlyphRun, walk
from leafletgen.text.languages.tag import language
from leafletgen.write.spoken_png import words_in

SIZES = {"square": (1080, 1080), "story": (1080, 1920), "link": (1200, 630)}
TAGS = ("en", "ja", "ja-simple", "my", "ar", "km", "th", "ur")
PIXEL = 0.75
SMALLEST = {"square": 30, "story": 30, "link": 22}
FREE = {"square": (0, 0, 0), "story": (250, 300, 0), "link": (30, 30, 30)}
"""Pixels without words above, below, at the sides: apps put their buttons over a story, and round the picture of a link."""


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("tag", TAGS)
def test_words_stand_where_they_are_seen(tag: str, name: str) -> None:
    made = laid(EditionKey(tag, name))
    width, height = SIZES[name]
    above, below, sides = FREE[name]
    room = Rect(sides, above, width - 2 * sides, height - above - below)

    assert not made.failed, codes(made.diagnostics)
    (page,) = made.pages
    runs = [(one.item, one.transform) for one in walk(page.frame) if isinstance(one.item, GlyphRun)]
    assert len(runs) > 8
    for run, transform in runs:
        assert run.ink is not None or not run.text.strip()
        if run.ink is not None:
            box = transform.apply_rect(run.ink)
            pixels = Rect(*(side / PIXEL for side in box))
            assert room.contains(pixels, 1.0), (run.text, pixels)
    sizes = [fit.fit.size / PIXEL for fit in made.fits]
    script = language(tag)
    assert script is not None
    # A script is set as much larger or smaller as its letters want: Nastaliq at 0.95 of Latin.
    assert min(sizes) >= SMALLEST[name] * min(script.size, 1) - 0.5, min(sizes)


def test_files_have_the_pixels_that_the_paper_states_and_their_words_beside_them(tmp_path: Path) -> None:
    root = flagship(tmp_path)
    made = built(root, ["en", "ar"], list(SIZES))

    assert errors(made) == []
    assert len(made.files) == 6
    for row in made.files:
        path = root / row.path
        data = path.read_bytes()
        with Image.open(BytesIO(data)) as picture:
            assert picture.size == SIZES[row.output]
        assert len(data) <= 300 * 1024
        words = path.with_suffix(".alt.txt").read_text(encoding="utf-8")
        assert words == words_in(data) + "\n"
    english = (root / "output/link/easy-job-warning.en.alt.txt").read_text(encoding="utf-8").splitlines()
    assert english[1:3] == ["Easy cash?", "Real crime."]
    assert english[-1] == "Written by machine. Not yet checked by a native reader."
    assert "note-nowhere" not in codes(made.diagnostics), "the words beside it say so"


def test_one_that_is_refused_leaves_nothing_of_itself(tmp_path: Path) -> None:
    project = flagship(tmp_path)
    assert errors(built(project, ["en"], ["link"])) == []
    edit(project / "locales/en.yaml", "  a: Easy cash?", "  a: " + "Cash and more cash, easily made? " * 4)

    assert built(project, ["en"], ["link"]).files == ()
    assert list((project / "output/link").iterdir()) == []
