"""What the benchmark needs none of its rivals for: the page that is written, the jobs, the sheet as HTML."""

from __future__ import annotations

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from string import Template

import pytest
from bench.growth import Curve
from bench.pages import replace_between
from bench.peers import run, texts
from bench.peers.engines import Job, leafletgen_command
from bench.peers.page import Page, code
from bench.peers.texts import FIRST, MANY, Prepared

ROOT = Path(__file__).resolve().parents[2]
TEXTS = (
    "audience", "headline.a", "headline.b", "lead", "art.hook", "back.title", "risk.head", "risk.penalty", "risk.prison",
    "risk.removal", "ask.head", "ask.emergency", "ask.advice", "ask.office", "ask.where", "ask.all_languages", "actors.gang",
    "actors.you", *(f"{case}.{key}" for case in ("parcel", "cash", "account") for key in ("they_say", "steps.s1", "steps.s2", "steps.s3")),
)  # fmt: skip
DIAGRAM = {
    "actors": [
        {"key": "gang", "pictogram": "recruiter", "shape": "circle"},
        {"key": "you", "pictogram": "student", "shape": "circle", "mark": True},
        {"key": "you", "pictogram": "atm", "shape": "rounded"},
    ],
    "arrows": [{"from": 0, "to": 2, "carries": ["cash"], "route": "over"}, {"from": 1, "to": 0, "carries": ["cash"], "route": "straight"}],
}  # fmt: skip


def page(*, rtl: bool = False, row: dict[str, str] | None = None) -> str:
    data = {
        "lang": "en", "rtl": rtl, "texts": {key: [[f"{key} & ", False], ["so", True]] for key in TEXTS}, "sizes": {"lead": 1.25},
        "pitch": 1.4, "faces": ["NotoSans"], "facts": {"police": "110", "advice": "#9110", "page": "https://example.org"},
        "code": ["101", "010", "111"], "about": {"autonym": "English", "staff": "掲示用", "note": "By machine", "build": "r1"},
    }  # fmt: skip
    template = Template((ROOT / "bench/peers/poster.html").read_text(encoding="utf-8"))
    drawn = dict.fromkeys(("parcel", "cash", "account"), DIAGRAM)
    return Page(data, drawn, "A3", row).html(template, ROOT / "fonts")


class Words(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def test_the_sheet_has_every_text_and_no_mark_of_the_template() -> None:
    html = page()
    said = "".join(Words(html).said)

    assert [key for key in TEXTS if key != "art.hook" and f"{key} & so" not in said] == []
    assert "font-size: 1.25rem" in html
    assert "$" not in html.partition("</style>")[2]
    assert html.count("<svg") == 4


def test_a_row_of_the_table_takes_the_office_s_place() -> None:
    said = "".join(Words(page(row={"office": "Dormitory 7", "where": "Room 1", "number": "03-7"})).said)

    assert "Dormitory 7" in said
    assert "03-7" in said
    assert "ask.office" not in said
    assert "#9110" not in said


def test_from_right_to_left_all_is_mirrored() -> None:
    html = page(rtl=True)

    assert 'dir="rtl"' in html
    assert 'style="right: 3rem' in html
    assert 'style="left: 3rem' not in html


def test_a_code_has_a_rectangle_for_each_run() -> None:
    assert re.findall(r"M(\d+) (\d+)h(\d+)", code(["101", "011"])) == [
        ("4", "4", "1"),
        ("6", "4", "1"),
        ("5", "5", "2"),
    ]


def test_a_job_names_every_sheet_once() -> None:
    job = Job("project", "data", "out", ["en", "ja"], ["A3", "A1"])
    paths = [path for *_, path in job.sheets()]

    assert job.count == len(set(paths)) == 4
    assert Job("project", "data", "out", ["en"], ["A3"], rows=7).count == 7


def test_nobody_wins_by_leaving_work_out(tmp_path: Path) -> None:
    job = Job("project", "data", str(tmp_path), ["en", "ja"], ["A3"])
    (tmp_path / "A3.en.pdf").write_bytes(b"%PDF-1.7" + b"." * 20_000)
    case = run.Case("cold", "one sheet", run.EVERYBODY)

    with pytest.raises(AssertionError, match="1 of 2"):
        run._complete(job, case, tmp_path, run.Taken(1.0, 1.0), b"", b"no font")


def test_ratios_are_to_typst_in_the_same_case() -> None:
    case = run.Case("cold", "one sheet", run.EVERYBODY)
    ours, typst = (
        run.Row(case, name, run.Taken(*taken))
        for name, taken in (("leafletgen", (3.0, 1.0)), ("typst", (1.0, 0.5)))
    )

    assert "| leafletgen | 3 s | 3 | 1 s | 2 |" in run.line(ours, [ours, typst])


def test_a_busy_machine_is_said_to_be_busy() -> None:
    assert "was quiet" in run.quiet(0.0)
    assert "busy with other work (load 99.0" in run.quiet(99.0)


def test_only_what_was_measured_is_written_anew(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "before\n<!-- measured by a.py -->\nold\n<!-- end -->\nafter <!-- end -->\n", encoding="utf-8"
    )
    replace_between(page, "a.py", "new")

    assert (
        page.read_text(encoding="utf-8")
        == "before\n<!-- measured by a.py -->\nnew\n<!-- end -->\nafter <!-- end -->\n"
    )
    with pytest.raises(ValueError, match=r"b\.py"):
        replace_between(page, "b.py", "new")


def test_every_page_of_figures_has_its_place() -> None:
    text = (ROOT / "docs/performance.md").read_text(encoding="utf-8")

    assert text.count("<!-- measured by bench/peers/run.py -->\n") == 1
    assert text.count("<!-- measured by bench/growth.py -->\n") == 1


def test_the_exponent_of_what_doubles_with_its_size_is_one() -> None:
    assert Curve("", (1, 2, 4, 8), (9.0, 3.0, 6.0, 12.0)).exponent == pytest.approx(1.0)
    assert Curve("", (1, 2, 4), (1.0, 4.0, 16.0)).exponent == pytest.approx(2.0)


def test_a_changed_fact_is_in_the_project_and_in_all_texts(tmp_path: Path) -> None:
    project, texts = tmp_path / "project", tmp_path / "data" / "texts"
    project.mkdir()
    texts.mkdir(parents=True)
    prepared = Prepared(project, tmp_path / "dormitories", tmp_path / "data", ("en", "ja"))
    run.write_manifest(project, prepared.languages, "topic")
    for tag in prepared.languages:
        (texts / f"{tag}.json").write_text('{"facts": {"advice": "#9110"}}', encoding="utf-8")
    run.change_fact(prepared, 2)

    assert '"#9113"' in (project / "leaflet.yaml").read_text(encoding="utf-8")
    assert "staff_topic: topic\n" in (project / "leaflet.yaml").read_text(encoding="utf-8")
    assert ["#9113" in path.read_text(encoding="utf-8") for path in texts.glob("*.json")] == [True, True]

    run.change_fact(prepared, 0)  # the first change is one, too
    assert '"#9110"' not in (project / "leaflet.yaml").read_text(encoding="utf-8")


def test_forty_languages_begin_with_the_twelve() -> None:
    assert len(set(FIRST)) == 12
    assert MANY == 40


def test_every_dormitory_of_the_table_has_its_sheet(tmp_path: Path) -> None:
    project, out = tmp_path / "dormitories", tmp_path / "out"
    texts.dormitories(project, "主題")
    texts.write_table(project, 2)

    job = Job(str(project), "data", str(out), ["en"], ["A3"], rows=2)
    subprocess.run(leafletgen_command(job), check=True, capture_output=True)

    assert sorted(path.parent.name for path in out.rglob("*.pdf")) == ["Dormitory 0000", "Dormitory 0001"]
