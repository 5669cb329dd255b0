"""What a programmer catches."""

from __future__ import annotations

from leafletgen.engine.findings.placed import Finding


class ProjectError(Exception):
    """A project, or what was asked of it, does not allow what was wanted. `findings` say why, each with its place; errors
    come before warnings.
    """

    __module__ = "leafletgen"  # what a traceback names, and from where it is imported

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """`findings`: at least one."""
        self.findings = tuple(sorted(findings, key=lambda one: not one.is_error))
        more = len(self.findings) - 1
        super().__init__(f"{self.findings[0]}" + (f" (and {more} more)" if more else ""))
