"""The outputs of a project on the paper that is at hand: on another size, or in full size on several sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leafletgen.core.diagnostics import Outcome, diagnostic
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.paper import Paper
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.sheet.profiles import builtin

PROFILE = "office"
"""Paper that is at hand lies in a printer of the office's own."""


def on_paper(
    project: ProjectModel, outputs: Sequence[str], paper: Paper | None = None, tile: Paper | None = None
) -> Outcome[ProjectModel]:
    """The project with nothing but these outputs (none named: all that can be) on this paper, under names of their own.
    None where one that is named cannot be. Exactly one of `paper` and `tile` is given.
    """
    manifest = project.manifest
    able = {name: output for name, output in manifest.outputs.items() if _can(output)}
    fixed = [name for name in outputs if name in manifest.outputs and name not in able]
    if fixed:
        told = (diagnostic("paper-fixed", manifest.outputs[name].span, output=name) for name in fixed)
        return Outcome(None, tuple(told))
    made = {}
    for name, output in able.items():
        if not outputs or name in outputs:
            made[renamed(name, paper, tile)] = replace(
                output, paper=paper or output.paper, tile=tile, profile=PROFILE,
                duplex="none" if tile else output.duplex, read_from=None if paper else output.read_from,
            )  # fmt: skip
    profiles = {**project.profiles, PROFILE: project.profiles.get(PROFILE) or builtin(PROFILE)}
    return Outcome(replace(project, manifest=replace(manifest, outputs=made), profiles=profiles), ())


def renamed(output: str, paper: Paper | None, tile: Paper | None) -> str:
    """What an output is called then: its files must not be taken for those that were designed."""
    chosen = tile or paper
    assert chosen is not None
    return f"{output}-{'tiled' if tile else 'on'}-{chosen.name.replace(' ', '')}"


def _can(output: Output) -> bool:
    """Whether it can go on other paper: not what is folded, put up or tiled already."""
    return output.layout is not None and output.impose is None and output.tile is None
