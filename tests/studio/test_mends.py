"""Taking a mend that was tried: findings propose it, one request writes it, and the fault is gone in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import edit, tiny
from tests.studio.conftest import MY, Served, serving

PATH = "layouts/card.yaml"
OVER = "over:\n  - {shape: circle, paint: red, width: 5u, at: {of: top, point: start before, dx: 5u, dy: 2u}}  # a dot\n"


@pytest.fixture
def dotted(tmp_path: Path) -> Iterator[Served]:
    """A dot that lies on the heading."""
    root = tiny(tmp_path.resolve(), my=MY)
    edit(root / PATH, "page: {margin: 4u}\n", f"page: {{margin: 4u}}\n{OVER}")
    with serving(root) as one:
        yield one


def faults(served: Served) -> list[Any]:
    return [
        x for x in served.owner.get("/api/findings").json["diagnostics"] if x["code"] == "layer-over-text"
    ]


def request(served: Served, **more: object) -> dict[str, object]:
    fault = faults(served)[0]
    found = re.search(r"`(dx|dy): (-?[\d.]+u)`", fault["args"]["mend"])
    assert found is not None
    name, value = found.groups()
    seen = (served.root / PATH).read_text(encoding="utf-8").splitlines()[fault["line"] - 1]
    place = {"file": fault["file"], "line": fault["line"], "column": fault["column"]}
    return {**place, "seen": seen, "name": name, "value": value, **more}


def test_a_mend_holds_in_all_languages_and_writes_one_value(dotted: Served) -> None:
    fault, *_ = faults(dotted)
    assert fault["args"]["mend"].endswith("(2).")  # English and Burmese
    before = (dotted.root / PATH).read_text(encoding="utf-8")
    wanted = request(dotted)
    answer = dotted.owner.post("/api/layout", wanted)

    assert answer.status == 200, answer.body
    after = (dotted.root / PATH).read_text(encoding="utf-8")
    assert after == re.sub(rf"\b{wanted['name']}: [\d.]+u", f"{wanted['name']}: {wanted['value']}", before)
    assert faults(dotted) == []


def test_what_changed_meanwhile_and_what_is_no_length_is_refused(dotted: Served) -> None:
    before = (dotted.root / PATH).read_bytes()
    post = dotted.owner.post

    assert post("/api/layout", request(dotted, seen="another line")).status == 409
    assert post("/api/layout", request(dotted, value="3u, x: 1")).status == 400
    assert post("/api/layout", request(dotted, name="height")).status == 400
    assert post("/api/layout", request(dotted, file="leaflet.yaml")).status == 404
    assert post("/api/layout", request(dotted, file="layouts/../leaflet.yaml")).status == 404
    linked = dotted.browser(dotted.link("my"))
    assert linked.post("/api/layout", request(dotted)).status == 403
    assert (dotted.root / PATH).read_bytes() == before
