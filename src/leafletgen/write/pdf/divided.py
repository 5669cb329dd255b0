"""Words divided at the end of a line, as one word for whoever searches or copies them (decision 043).

Readers put the halves of a word together by rules of their own, if at all. So the code of the hyphen says the whole rest of the word,
with the signs behind it, and the rest itself, one code, says the space that follows. All ink stays as it is.
"""

from __future__ import annotations

from leafletgen.core.record import NamedTuple
from leafletgen.write.pdf.clusters import SOFT_HYPHEN, TakenRun, as_seen, joinable, joined_word

MOST_PITCH = 3
"""How far below its hyphen the rest of a word begins, in em, at most: further away there is another text."""

TOUCHING = 0.01
"""Points: runs that are nearer than this stand side by side."""


class DividedWord(NamedTuple):
    """A word whose rest is still to come: its first hyphen, and what was taken of it last."""

    hyphen: TakenRun
    last: TakenRun

    def goes_on(self, taken: TakenRun) -> bool:
        """Whether a run is the next part: below a hyphen, else right behind what was taken last; in the same size and script."""
        one, two = self.last.run, taken.run
        if (one.size, one.language, one.script, one.level) != (two.size, two.language, two.script, two.level):
            return False
        step = taken.seen_from(self.last)
        if is_hyphen(self.last):
            return TOUCHING < step.f <= MOST_PITCH * one.size
        return abs(step.f) < TOUCHING and abs(step.e - one.width) < TOUCHING

    def take(self, taken: TakenRun) -> DividedWord | None:
        """Give the hyphen what a run has of the rest; the word, where it may go on in the next run."""
        clusters = taken.clusters
        end = next((at for at, cluster in enumerate(clusters) if cluster.text.isspace()), len(clusters))
        part = clusters[: end + 1]
        if not end or not joinable(part):
            return None
        hyphen = self.hyphen.clusters[0]
        said = "".join(cluster.text for cluster in (hyphen, *clusters[:end])).replace(SOFT_HYPHEN, "")
        self.hyphen.clusters[0] = hyphen._replace(text=said)
        whole = end == len(clusters)
        clusters[: end + 1] = [as_seen(taken.run, joined_word(part))._replace(text=" ")]
        return self._replace(last=taken) if whole else None


def is_hyphen(taken: TakenRun) -> bool:
    """Whether a run is the hyphen of a word that is divided there, in a line from left to right."""
    return taken.run.text == SOFT_HYPHEN and taken.run.level == 0 and bool(taken.clusters)


def divided(word: DividedWord | None, taken: TakenRun) -> DividedWord | None:
    """The word that is open behind a run, where `word` is open before it. The clusters of both are changed."""
    if word is not None and word.goes_on(taken):
        return word.take(taken)
    return DividedWord(taken, taken) if is_hyphen(taken) else None
