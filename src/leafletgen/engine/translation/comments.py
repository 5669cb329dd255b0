"""What readers say of texts, and what the office answers: comments, translations back, findings that are waived."""

from __future__ import annotations

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.judge.preflight.texts import WAIVABLE
from leafletgen.model.project.manifest import Waiver
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.world import World
from leafletgen.model.project.writing import waivers
from leafletgen.model.project.writing.remarks import comment, comments, mark, settle_comment, translate_back

__all__ = ["WAIVABLE", "comment", "comments", "mark", "settle_comment", "translate_back", "unwaive", "waive"]


def waive(world: World, project: ProjectModel, waiver: Waiver) -> Diagnostic | None:
    """Write into the project file that a finding about a text is known and meant so; why not, where that cannot be.

    Raises KeyError for a text or a language that the project does not have, OSError.
    """
    project.catalogs[waiver.language or project.manifest.source].messages[waiver.key]
    if waiver.code not in WAIVABLE:
        return diagnostic("waiver-unknown", name=waiver.code)
    if not waiver.reason:
        return diagnostic("waiver-reason")
    return waivers.waive(world, waiver)


def unwaive(world: World, waiver: Waiver) -> Diagnostic | None:
    """Take it out again; why not, where that cannot be. Raises OSError."""
    return waivers.unwaive(world, waiver)
