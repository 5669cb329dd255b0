import json
from pathlib import Path

import pytest

from leafletgen.text.fonts.book import FontBook


@pytest.fixture(scope="session")
def book():
    return FontBook()


@pytest.fixture(scope="session")
def samples():
    return json.loads((Path(__file__).parent / "samples.json").read_text(encoding="utf-8"))
