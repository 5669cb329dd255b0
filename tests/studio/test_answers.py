"""The preview's answers as they stand on the wire: what the pages in the browser are built on. A change can be read."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import edit, tiny
from tests.studio.conftest import MY, Served, serving

from leafletgen.model.locales.status import fingerprint

FRAMES = Path(__file__).resolve().parents[1] / "frames" / "project"
JA = """\
_about: For the reading room.
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。お金をくれます。警察は**あなた**に来ます。
steps: {s1: 買います。, s2: 受け取ります。}
"""


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The project of the goldens of frames: every block, four languages, a diagram."""
    root = tmp_path_factory.mktemp("answers").resolve() / "project"
    shutil.copytree(FRAMES, root)
    with serving(root) as served:
        settled(served)
        yield served


def settled(served: Served) -> None:
    """All is laid out and checked."""
    for _ in served.owner.events():
        board = served.owner.get("/api/board").json
        if not board["pending"] and not board["checking"]:
            break


def shown(served: Served, *asked: str) -> str:
    """Answers in the order asked, without what differs from run to run and without drawings."""
    found = []
    for path in asked:
        answer = served.owner.get(path)
        body = json.dumps(plain(answer.json), ensure_ascii=False, indent=1)
        found.append(f"== {path} {answer.status}\n{body.replace(str(served.root), '<root>')}")
    return "\n".join(found) + "\n"


def plain(value: Any) -> Any:
    """Without drawings and without the words of findings and refusals, which have tests of their own: only their language."""
    if isinstance(value, dict):
        found = {k: "<a number>" if k == "revision" else plain(v) for k, v in value.items()}
        told = ("text", "message", "hint") if "code" in value else ()
        found |= {k: _tongue(value[k]) for k in told if value.get(k)}
        if isinstance(
            names := value.get("name"), dict
        ):  # in all languages of the interface, of which there may be more
            found["name"] = plain({reader: names[reader] for reader in ("en", "ja")})
        if isinstance(value.get("error"), dict):
            found["error"] = plain({**value["error"], "text": _tongue(value["error"]["text"])})
        if "refused" in value:
            found["refused"] = {
                tag: f"{len(why)} x {_tongue(why[0])}" for tag, why in value["refused"].items()
            }
        return found
    if isinstance(value, list):
        made = [plain(one) for one in value]
        return (
            made
            if any(isinstance(one, dict | list) for one in made)
            else json.dumps(made, ensure_ascii=False)
        )
    if isinstance(value, str):
        return re.sub(r"<(svg|g)\b.*</\1>", "<a drawing>", value, flags=re.DOTALL)
    return round(value, 3) if isinstance(value, float) else value


def _tongue(words: str) -> str:
    return "<Japanese words>" if re.search("[ぁ-ん]", words) else "<English words>"


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("project", ["/api/project"]),
        ("board", ["/api/board"]),
        ("texts", ["/api/texts/ja"]),
        ("boxes", ["/api/boxes/ar/boxes", "/api/boxes/ja/texts"]),
        ("changes", ["/api/changes/ar/boxes", "/api/changes/xx/boxes"]),
        ("diagram", ["/api/diagram/steps?tag=en&tag=ar", "/api/diagram/steps?tag=ja&kind=cycle&words=ja"]),
        ("lines", ["/api/lines?file=leaflet.yaml&line=4", "/api/lines?file=leaflet.yaml&line=1", "/api/lines?file=leaflet.yaml&line=9999",
                   "/api/lines?file=leaflet.yaml", "/api/lines?file=nothing&line=1"]),
        ("else", ["/api/links", "/api/final", "/api/starter"]),
    ],
)  # fmt: skip
def test_answers(frames: Served, golden: Callable[[str, str], None], name: str, asked: list[str]) -> None:
    golden(f"answers/{name}", shown(frames, *asked))


def test_answers_of_a_project_with_faults(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    root = tiny(tmp_path.resolve(), my=MY.replace("{police}", "{polise}"), ja=JA)
    edit(root / "leaflet.yaml", "date: 2026-11-25", "date: 2026-11-24")
    with serving(root) as served:
        settled(served)
        golden(
            "answers/faults",
            shown(served, "/api/findings", "/api/findings?words=ja", "/api/board", "/api/texts/ja"),
        )


def test_answers_to_those_who_save(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    """A draft, a text that is done, a conflict, an empty text, a text with an unknown fact."""
    with serving(tiny(tmp_path.resolve(), my=MY, ja=JA)) as served:
        first, said = fingerprint("楽な仕事？"), []
        for key, base, text, more in (
            ("head", first, "楽な仕事", {"by": "Yumi"}),
            (
                "head",
                fingerprint("楽な仕事"),
                "楽なしごと",
                {"by": "Yumi", "done": True, "source": "Easy job?"},
            ),
            ("head", first, "別の版", {"by": "Ken", "done": True}),
            ("head", fingerprint("楽なしごと"), "  ", {"by": "Ken", "done": True}),
            (
                "body",
                fingerprint(served.owner.text("ja", "body")["target"]),
                "{polise} へ",
                {"by": "Ken", "done": True},
            ),
            ("steps.s3", fingerprint(""), "渡します。", {"by": "Ken", "done": True}),
            ("nothing", first, "x", {}),
            ("head", first, "x" * 5001, {}),
        ):
            answer = served.owner.put("ja", key, base, text, **more)
            said.append(
                f"== {key} {text[:20]!r} {answer.status}\n{json.dumps(plain(answer.json), ensure_ascii=False, indent=1)}"
            )
        settled(served)
        files = [
            f"== {path.name}\n{path.read_text(encoding='utf-8')}"
            for path in (served.root / "locales" / "ja.yaml", served.root / "status" / "ja.yaml")
        ]
        golden(
            "answers/saving",
            "\n".join([*said, shown(served, "/api/history/ja/head", "/api/texts/ja"), *files]),
        )


@pytest.mark.parametrize("words", ["en", "ja"])
def test_answers_to_those_who_type(served: Served, golden: Callable[[str, str], None], words: str) -> None:
    """How a text that is not yet saved would stand: one that fits, one too long, one with faults, an empty one."""
    said = []
    for number, (key, text) in enumerate(
        [
            ("head", "အလုပ်လွယ်"),
            ("head", "အလုပ်" * 40),
            ("body", "{polise} **x"),
            ("body", ""),
            ("steps.s2", "နှစ်ခု"),
            ("nothing", "x"),
        ],
        1,
    ):
        body = {"key": key, "output": "card", "text": text, "seq": number, "client": "c"}
        answer = served.owner.post(f"/api/draft/my?words={words}", body)
        said.append(
            f"== {key} {text[:12]!r} {answer.status}\n{json.dumps(plain(answer.json), ensure_ascii=False, indent=1)}"
        )

    golden(f"answers/typing.{words}", "\n".join(said) + "\n")


def test_answers_about_diagrams_that_stand_on_sheets(
    flagship_served: Served, golden: Callable[[str, str], None]
) -> None:
    """Ways, checks, what is read aloud; as it is and in an arrangement that might be tried."""
    golden(
        "answers/flagship",
        shown(
            flagship_served,
            "/api/diagram/parcel?tag=ar&tag=en",
            "/api/diagram/account?tag=ja&kind=ladder&words=ja",
        ),
    )
