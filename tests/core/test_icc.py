"""Colour profiles read by their bytes."""

from __future__ import annotations

import pytest
from PIL import ImageCms

from leafletgen.core.icc import SHIPPED, SRGB, ProfileError, parse, shipped


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_conditions_are_presses(name: str) -> None:
    icc = shipped(name)

    assert (icc.kind, icc.space, icc.version) == ("prtr", "CMYK", 2)
    assert icc.condition.identifier == SHIPPED[name].identifier, "named after what is really embedded"


def test_srgb_is_a_screen() -> None:
    assert (shipped(SRGB).kind, shipped(SRGB).space) == ("mntr", "RGB")
    with pytest.raises(KeyError):
        shipped("sRGB")


def test_version_four_names() -> None:
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    assert parse(made).name == "sRGB built-in"
    assert parse(made).version == 4
    assert parse(made).condition.identifier == "", "no name of the registry for what is not in it"


@pytest.mark.parametrize("cut", [0, 100, 127, 131, 200, 5000, -1])
def test_cut_off(cut: int) -> None:
    with pytest.raises(ProfileError):
        parse(shipped("FOGRA39L").data[:cut])


def test_every_byte_of_the_head_may_be_wrong() -> None:
    data, refused = shipped("FOGRA39L").data, 0
    for i in range(260):
        spoiled = data[:i] + b"\xff" + data[i + 1 :]
        try:
            assert parse(spoiled).data == spoiled
        except ProfileError:
            refused += 1

    assert 0 < refused < 260
