"""The user's own folders, and files that they name, for command line and preview."""

from pathlib import Path

from leafletgen.core.files.placing import append, append_named, rename, write_named
from leafletgen.core.files.user_folders import keep, kept, made_private, state_folder
from leafletgen.model.project.world import World

__all__ = [
    "append",
    "append_named",
    "discard",
    "keep",
    "kept",
    "made_private",
    "rename",
    "state_folder",
    "write_named",
]


def discard(root: Path, name: str) -> None:
    """Remove a file of ours from a project, that an earlier version has left there. Raises OSError."""
    World(root).remove(root / name)
