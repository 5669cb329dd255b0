"""The HTML report of preflight: frames lie on what they are about, however the page is turned."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from tests.inspection.seeds import content, damaged, good, page

from leafletgen.desk.report.preflight import html
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge.preflight.print_file import Wish, check_file

WISH = Wish(limits("coated"), exchange=True)


def report(*damages: Any, language: str = "en") -> str:
    data = good()
    for damage in damages:
        data = damaged(damage, data)
    return html({"a.pdf": data}, check_file("a.pdf", data, WISH), language)


def framed(text: str, code: str) -> Image.Image:
    """The part of the page's picture that is framed for a code."""
    items = re.findall(r'<li class="\w+">.*?</li>', text, re.DOTALL)
    number = next(i for i, item in enumerate(items, 1) if f"<code>{code}</code>" in item)
    frames = re.findall(
        r'style="left:([\d.]+)%;top:([\d.]+)%;width:([\d.]+)%;height:([\d.]+)%"><span>([^<]+)<', text
    )
    (frame,) = [f for f in frames if str(number) in f[4].split(", ")]
    left, top, width, height = (float(v) / 100 for v in frame[:4])
    picture = re.search(r"data:image/png;base64,([^\"]+)", text)
    assert picture is not None
    image = Image.open(BytesIO(b64decode(picture[1]))).convert("RGB")
    w, h = image.size
    return image.crop((round(left * w), round(top * h), round((left + width) * w), round((top + height) * h)))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("box", [[0, 0, 440, 620], [20, 30, 300, 500]], ids=["whole", "cropped"])
def test_frames_lie_on_what_they_are_about(turn: int, box: list[float]) -> None:
    text = report(content(b"1 0 0 rg 60 80 90 40 re f"), page("Rotate", turn), page("CropBox", box))
    seen = framed(text, "press-rgb")
    pixels = seen.tobytes()
    red = sum(
        r > 200 and g < 60 and b < 60 for r, g, b in zip(*(pixels[i::3] for i in range(3)), strict=True)
    )

    assert red > 0.9 * seen.width * seen.height > 1000


def test_findings_about_one_thing_share_a_frame() -> None:
    text = report(content(b"q 200 0 0 200 60 60 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q"))

    assert re.search(r"<span>\d+(, \d+)+</span>", text), "too coarse, and in colours for screens"
    assert "<script" not in text


@pytest.mark.parametrize(("language", "said"), [("en", "1 error"), ("ja", "エラー 1 件")])
def test_errors_come_first_and_are_counted(language: str, said: str) -> None:
    text = report(page("TrimBox", None), language=language)
    weights = re.findall(r'<li class="(\w+)">', text)

    assert said in text
    assert weights == sorted(weights)
    assert f'lang="{language}"' in text


def test_a_page_without_any_size_has_no_picture() -> None:
    text = report(page("MediaBox", [0, 0, 0, 0]), content(b"1 0 0 rg 60 80 90 40 re f"))

    assert "press-rgb" in text or "x-color" in text
