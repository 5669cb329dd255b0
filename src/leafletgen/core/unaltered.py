"""Importing reportlab as it is shipped: what it would run or read of the machine is not there meanwhile."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

HOST = (
    "reportlab_mods", "reportlab_settings", "reportlab.local_rl_mods", "reportlab.local_rl_settings",
)  # fmt: skip
"""Modules of the machine that change reportlab while it is imported, and for which it looks in the home folder, too."""


@contextmanager
def unaltered() -> Iterator[None]:
    """Import reportlab within this.

    A wrong setting would end the import, and with it the build. A program that has imported it before keeps its own.
    """
    if "reportlab" in sys.modules:
        yield
        return
    settings = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    absent = {name: ModuleType(name) for name in HOST if name not in sys.modules}
    sys.modules.update(absent)
    try:
        yield
    finally:
        os.environ.update(settings)
        for name in absent:
            sys.modules.pop(name, None)
