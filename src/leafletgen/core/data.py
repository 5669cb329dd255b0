"""Where the package's own data lie."""

from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"
FONTS = DATA / "fonts" if (DATA / "fonts").is_dir() else DATA.parents[2] / "fonts"
"""The fonts that come with the program: of the package, in a checkout the repository's."""
