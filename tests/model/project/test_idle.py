"""What counts as declared and unused."""

from __future__ import annotations

import yaml

from leafletgen.core.data import DATA
from leafletgen.model.project.checking.idle import names_of_themes
from leafletgen.page.blocks.grounds.roles import MEANS


def test_the_names_in_the_programs_themes_are_those_that_yaml_reads() -> None:
    themes = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (DATA / "themes").glob("*.yaml")]
    assert themes

    for part, names in names_of_themes().items():
        meant = set(MEANS) if part in ("colors", "grounds") else set()
        assert names == meant.union(*(theme.get(part, {}) for theme in themes)), part
    assert {"type", "space", "colors", "grounds"} <= names_of_themes().keys()
