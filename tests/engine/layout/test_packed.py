"""What a container left, as bytes and back: whole, and nothing else than what is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.engine.layout.hostile import hostile
from tests.engine.layout.rooms import kit
from tests.projects.test_projects import HERE, PROJECTS
from tests.soak import mostly

from leafletgen.core.geometry import Point, Size
from leafletgen.core.source import Span
from leafletgen.core.tables.columns import UnpackableError
from leafletgen.engine.catalogue.entries import catalogue
from leafletgen.engine.catalogue.samples import sample_project
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.layout.container import Container, SetContainer
from leafletgen.engine.layout.packed import packed, unpacked
from leafletgen.engine.layout.pages import Containers
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL
from leafletgen.engine.reuse.coded import encoded
from leafletgen.engine.session import Session
from leafletgen.page.blocks.kit import LaidBlock
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import Frame, Group, LayoutOrigin, Placed

TODAY = "2026-11-30"
NOTHING = SetContainer(frozenset(), {}, {}, {})


def left(frame: Frame) -> dict[str, SetContainer]:
    return {"zone": NOTHING._replace(arranged={(): (LaidBlock(frame), frozenset())})}


def whole(value: Any) -> Any:
    """A value with what equality leaves out: places, the bytes of pictures."""
    if is_dataclass(value):
        return type(value), [whole(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, tuple | list):
        return type(value), [*map(whole, value)]
    if isinstance(value, dict):
        return [(whole(key), whole(one)) for key, one in value.items()]
    return type(value), value


def containers(session: Session, tags: tuple[str, ...]) -> Iterator[Container]:
    for edition in session.sheets(ALL).value or ():
        if edition.language in tags:
            laid = Containers()
            session.lay_out(edition, containers=laid)
            yield from laid.values()


def come_back(found: Iterator[Container]) -> int:
    known = {str(number): one for number, one in enumerate(found)}
    for key, one in known.items():
        again = unpacked(packed({key: one.left}).data, one.kit.book)
        assert whole(again) == whole({key: one.left}), one.key
    together = {key: one.left for key, one in known.items()}
    assert whole(unpacked(packed(together).data, known["0"].kit.book)) == whole(together)
    return len(known)


@pytest.mark.parametrize("name", mostly(PROJECTS, ["event", "dormitory"]))
def test_all_that_a_project_sets_comes_back(name: str) -> None:
    session = open_project(HERE / name, TODAY).value
    assert session is not None

    assert come_back(containers(session, ("ja", "ar"))) > 10


def test_all_blocks_and_components_of_the_catalogue_come_back() -> None:
    """A block of which something cannot be packed would be set again each time, and nobody would be told."""
    with sample_project([one for one in catalogue().entries if one.kind != "pictogram"], "en") as session:
        assert come_back(containers(session, ("en",))) > 60


def test_what_is_one_thing_comes_back_as_one() -> None:
    """What is drawn from a frame in two places is written once (`write/pdf/forms`)."""
    inner = Frame(Size(1, 1))
    groups = Group(inner), Group(Frame(Size(2, 2), (Placed(Point(0, 0), Group(inner)),)))
    outer = Frame(Size(3, 3), tuple(Placed(Point(0, -0.0), one) for one in groups))
    made = unpacked(packed(left(outer)).data, kit().book)
    assert made is not None
    frame = made["zone"].arranged[()][0].frame
    (first, second) = (placed.item for placed in frame.items)

    assert first.frame is second.frame.items[0].item.frame  # type: ignore[union-attr]
    assert repr(frame) == repr(outer)


def test_no_frame_is_drawn_without_end() -> None:
    """Thirty frames, each with two of the one before, are a thousand million."""
    made = Frame(Size(1, 1))
    for _ in range(30):
        made = Frame(Size(1, 1), (Placed(Point(0, 0), Group(made)), Placed(Point(1, 0), Group(made))))

    assert unpacked(packed(left(made)).data, kit().book) is None


def test_nothing_is_nested_without_end() -> None:
    made = Frame(Size(1, 1))
    for _ in range(300):
        made = Frame(Size(1, 1), (Placed(Point(0, 0), Group(made)),))
    with pytest.raises(UnpackableError, match="deep"):
        packed(left(made))


@pytest.mark.parametrize("number", [float("nan"), 1e300, 10**40, True, "1"])
def test_what_is_no_measure_does_not_go_in(number: Any) -> None:
    with pytest.raises(UnpackableError):
        packed(left(Frame(Size(number, 1))))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no such thing",
        *hostile(),
        packed(left(Frame(Size(1, 1)))).data[:-9],
        packed(left(Frame(Size(1, 1)))).data + b"\0",
        encoded(EditionDone()),
    ],
)
def test_nothing_comes_out_of_anything_else(data: bytes) -> None:
    assert unpacked(data, kit().book) is None


def test_a_face_that_is_not_there_is_none(tmp_path: Path) -> None:
    session = open_project(HERE / PROJECTS[0], TODAY).value
    assert session is not None
    data = [packed({"": one.left}).data for one in containers(session, ("ja",))]

    assert any(unpacked(one, FontBook((tmp_path,))) is None for one in data)


def test_what_is_not_named_does_not_go_in() -> None:
    with pytest.raises(UnpackableError, match="object"):
        packed({"": NOTHING._replace(names=frozenset({object()}))})  # type: ignore[arg-type]


def test_files_are_told() -> None:
    origin = LayoutOrigin("zone", None, Span("layouts/a.yaml\nused ...", 1, 2))
    inner = Placed(Point(0, 0), Group(Frame(Size(1, 1)), origin=origin))

    assert packed(left(Frame(Size(1, 1), (inner,)))).files == {"layouts/a.yaml"}
