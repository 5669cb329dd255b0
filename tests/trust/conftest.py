"""The project that is tried, made once."""

from __future__ import annotations

import pytest
from tests.trust.folders import Sent, project


@pytest.fixture(scope="session")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    """A project in which all verbs have run that leave something. Copies of it are tried."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LEAFLETGEN_WORKERS", "none")
        return project(tmp_path_factory.mktemp("sent").resolve())
