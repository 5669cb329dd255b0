"""What a code says: the fact's value, and of a page in the web the version of the sheet."""

from __future__ import annotations

import pytest

from leafletgen.page.blocks.kinds.qr import coded


@pytest.mark.parametrize(
    ("value", "version", "said"),
    [
        ("https://example.ac.jp/safe/ja", "r12", "https://example.ac.jp/safe/ja#r12"),
        ("http://example.org", "2026/1 ä", "http://example.org#2026%2F1-%C3%A4"),
        ("https://example.org/#map", "r12", "https://example.org/#map"),
        ("https://example.org/", "", "https://example.org/"),
        ("tel:+81312345678", "r12", "tel:+81312345678"),
    ],
)
def test_a_code_of_a_page_says_the_version(value: str, version: str, said: str) -> None:
    assert coded(value, version) == said
