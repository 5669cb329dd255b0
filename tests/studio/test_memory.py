"""What was said before, as the preview answers it; and the program that translates, which only its owner starts."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, tiny
from tests.studio.conftest import MY, Served, serving

from leafletgen.engine.exchange.memory import tmx
from leafletgen.engine.exchange.memory.said import SaidText

PROGRAM = """\
import json, pathlib, sys
with open(sys.argv[1], "a") as seen: seen.write("once\\n")
for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({"id": row["id"], "text": "စက်: " + row["text"]MORE}))
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One preview for all of these."""
    with serving(tiny(tmp_path_factory.mktemp("house").resolve(), my=MY)) as one:
        yield one


@pytest.fixture
def served(house: Served) -> Iterator[Served]:
    """The same, what is remembered forgotten behind each test."""
    yield house
    shutil.rmtree(house.root / "memory", ignore_errors=True)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes a program that translates, and names it in the owner's settings; gives the file that it writes when it runs."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))

    def write(more: str = "") -> Path:
        (home / "office.py").write_text(PROGRAM.replace("MORE", more))
        words = json.dumps([sys.executable, str(home / "office.py"), str(home / "seen")])
        (home / "leafletgen.yaml").write_text(f"translate_with: {words}\ntranslate_to: our own server\n")
        return home / "seen"

    return write


def remember(served: Served, source: str, text: str, tag: str = "my") -> None:
    (served.root / "memory").mkdir(exist_ok=True)
    path = served.root / "memory" / "office.tmx"
    path.write_bytes(tmx.write([SaidText(source, text, tag, by="Su", on="2025-11-02")], "phone-fraud", "en"))


def test_suggestions_name_their_source(served: Served) -> None:
    remember(served, "They buy the goods.", "ဝယ်တယ်။")

    found = served.owner.get("/api/suggestions/my/steps.s1").json

    assert found == {
        "suggestions": [
            {
                "percent": 88, "text": "ဝယ်တယ်။", "source": "They buy the goods.", "language": "my",
                "origin": "phone-fraud", "key": "", "by": "Su", "on": "2025-11-02", "machine": False, "variant": False,
            }
        ],
        "trouble": None,
        "program": None,
    }  # fmt: skip
    for path in ("my/nothing", "ja/head", "en/head"):
        assert served.owner.get(f"/api/suggestions/{path}").status == 404


def test_a_link_sees_those_of_its_language_and_none_of_the_owners_business(
    served: Served, program: Callable[..., Path]
) -> None:
    seen = program()
    remember(served, "Easy job?", "အလုပ်?")
    (served.root / "memory" / "bad.tmx").write_bytes(b"<tmx")
    visitor = served.browser(served.link("my"))

    assert served.owner.get("/api/suggestions/my/head").json["program"] == Path(sys.executable).stem
    assert "damaged" in served.owner.get("/api/suggestions/my/head").json["trouble"]
    found = visitor.get("/api/suggestions/my/head").json
    assert [one["text"] for one in found["suggestions"]] == ["အလုပ်?"]
    assert (found["program"], found["trouble"]) == (None, None)
    assert served.browser(served.link("my")).get("/api/suggestions/ja/head").status == 403
    assert visitor.post("/api/machine/my/head", {}).status == 403
    assert visitor.post("/api/machine/my/head", {"agreed": "x"}).status == 403
    assert not seen.exists()


def test_no_link_of_the_file_system_leads_to_a_memory(served: Served, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.tmx"
    outside.write_bytes(tmx.write([SaidText("Easy job?", "secret", "my")], "", "en"))
    (served.root / "memory").mkdir()
    (served.root / "memory" / "a.tmx").symlink_to(outside)

    assert served.owner.get("/api/suggestions/my/head").json["suggestions"] == []


def test_the_program_is_started_when_somebody_has_agreed(
    served: Served, program: Callable[..., Path]
) -> None:
    seen = program()

    asked = served.owner.post("/api/machine/my/steps.s1", {}).json["ask"]
    assert "office.py" in asked["command"]
    assert asked["place"] == "our own server"
    assert served.owner.post("/api/machine/my/steps.s1", {"agreed": "another"}).json["ask"] == asked
    assert not seen.exists()

    made = served.owner.post("/api/machine/my/steps.s1", {"agreed": asked["mark"]})
    again = served.owner.post("/api/machine/my/steps.s1", {})

    assert made.json == {"text": "စက်: They buy goods.", "program": Path(sys.executable).stem}
    assert again.json == made.json
    assert seen.read_text() == "once\nonce\n"
    assert served.owner.text("my", "steps.s1")["target"] == "တစ်"  # nothing goes in by itself


def test_what_it_makes_is_a_machines_until_somebody_says_otherwise(served: Served) -> None:
    base = served.owner.text("my", "steps.s1")["fingerprint"]
    source = "They buy goods."

    taken = served.owner.put("my", "steps.s1", base, "စက်", machine=True, source=source, by="Su").json
    assert (taken["state"], taken["machine"]) == ("machine", True)
    typed = served.owner.put("my", "steps.s1", taken["fingerprint"], "စက် လူ", by="Su").json
    assert (typed["state"], typed["machine"]) == ("draft", True)
    done = served.owner.put(
        "my", "steps.s1", typed["fingerprint"], "စက် လူ", done=True, source=source, by="Su"
    ).json
    assert (done["state"], done["machine"], done["on"]) == ("translated", False, TODAY)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (', "id": "x"', "did not answer as agreed"),
        (', "text": "{gone}"', "changed what must stay"),
        ("/0", "gave up"),
    ],
)
def test_its_failures_are_told_in_words(
    served: Served, program: Callable[..., Path], more: str, said: str
) -> None:
    program(more)
    mark = served.owner.post("/api/machine/my/body", {}).json["ask"]["mark"]

    refused = served.owner.post("/api/machine/my/body", {"agreed": mark})

    assert refused.status == 409
    assert said in refused.error
