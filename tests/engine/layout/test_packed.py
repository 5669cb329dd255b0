"""What a container left, as bytes and back: whole, and nothing else than what is named."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.engine.layout.rooms import kit
from tests.projects.test_projects import HERE, PROJECTS
from tests.soak import mostly

from leafletgen.core.geometry import Size
from leafletgen.core.path import Path as Outline
from leafletgen.core.source import Span
from leafletgen.engine.catalogue.entries import catalogue
from leafletgen.engine.catalogue.samples import sample_project
from leafletgen.engine.layout.container import Container, SetContainer
from leafletgen.engine.layout.packed import UnpackableError, packed, unpacked
from leafletgen.engine.layout.pages import Containers
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL
from leafletgen.engine.session import Session
from leafletgen.page.blocks.kit import LaidBlock
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.frame import Frame

TODAY = "2026-11-30"
NOTHING = SetContainer(frozenset(), {}, {}, {})


def left(frame: Frame) -> SetContainer:
    return NOTHING._replace(arranged={(): (LaidBlock(frame), frozenset())})


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
    known = [*found]
    for one in known:
        again = unpacked(packed(one.left).data, one.kit.book)
        assert whole(again) == whole(one.left), one.key
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


class Elsewhere:
    """Has something done where it is read."""

    def __init__(self, call: Any, *values: Any) -> None:
        self.call, self.values = call, values

    def __reduce__(self) -> tuple[Any, ...]:
        return self.call, self.values


def bytes_of(value: Any) -> bytes:
    out = io.BytesIO()
    pickle.Pickler(out, 5).dump(value)
    return out.getvalue()


def test_a_file_has_nothing_done(tmp_path: Path) -> None:
    made = tmp_path / "made"
    for call, values in ((Path.touch, (made,)), (eval, (f"open({str(made)!r}, 'w')",)), (FontBook, ((tmp_path,),))):  # fmt: skip
        data = bytes_of(left(Frame(Size(1, 1)))._replace(names=Elsewhere(call, *values)))

        assert unpacked(data, kit().book) is None
    assert not made.exists()


def test_a_file_changes_no_class() -> None:
    """A pickle may set what it likes on what it has at hand; a class would be another one for everybody from then on."""
    calls = b"\x80\x05" + b"cleafletgen.text.ir.frame\nFrame\n" + b"N}\x8c\x05sizes\x8c\x01xs\x86b."

    assert unpacked(calls, kit().book) is None
    assert not hasattr(Frame, "sizes")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no such thing",
        b"\x80\x05.",
        bytes_of("a text"),
        bytes_of(Size(1, 2)),
        packed(left(Frame(Size(1, 1)))).data[:-9],
        bytes_of(Elsewhere(Outline, "ML", (1.0,))),
    ],
)
def test_nothing_comes_out_of_anything_else(data: bytes) -> None:
    assert unpacked(data, kit().book) is None


def test_a_face_that_is_not_there_is_none(tmp_path: Path) -> None:
    session = open_project(HERE / PROJECTS[0], TODAY).value
    assert session is not None
    data = [packed(one.left).data for one in containers(session, ("ja",))]

    assert any(unpacked(one, FontBook((tmp_path,))) is None for one in data)


def test_what_is_not_named_does_not_go_in() -> None:
    with pytest.raises(UnpackableError, match="Elsewhere"):
        packed(NOTHING._replace(names=Elsewhere(print)))  # type: ignore[arg-type]


def test_files_are_told() -> None:
    assert packed(NOTHING._replace(names=Span("layouts/a.yaml\nused ...", 1, 2))).files == {"layouts/a.yaml"}  # type: ignore[arg-type]
