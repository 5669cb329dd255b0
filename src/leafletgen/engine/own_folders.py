"""The user's own folders, for command line and preview: what they keep there belongs to no project."""

from leafletgen.core.user_folders import made_private, project_folder, state_folder

__all__ = ["made_private", "project_folder", "state_folder"]
