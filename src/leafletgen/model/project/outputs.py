"""The outputs of a project: one that is `of` another takes its layout and paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import Manifest, Output
from leafletgen.sheet.profiles import OutputProfile


def outputs(sink: Sink, manifest: Manifest) -> dict[str, Output]:
    """The outputs; one that is `of` another takes its layout and paper."""
    found: dict[str, Output] = {}
    for name, output in manifest.outputs.items():
        found[name] = _resolved(manifest, name) or output
        if output.of is not None and output.of not in manifest.outputs:
            suggestion = meant(output.of, manifest.outputs)
            sink.add(
                diagnostic("name-unknown", output.span, kind="output", name=output.of, suggestion=suggestion)
            )
        elif found[name] is output and output.of:
            sink.add(diagnostic("output-layout", output.span, output=name))
    return found


def _resolved(manifest: Manifest, name: str, passed: tuple[str, ...] = ()) -> Output | None:
    """An output with what it takes from others; None where that leads nowhere, or round in a ring."""
    output = manifest.outputs.get(name)
    if output is None or name in passed:
        return None
    if output.of is None:
        return output
    base = _resolved(manifest, output.of, (*passed, name))
    return base and _of(output, base)


def _of(output: Output, base: Output) -> Output:
    """An output with the layout of another one; on its paper and in its languages, too, unless it says which."""
    taken = replace(output, layout=base.layout, languages=output.languages or base.languages)
    if output.paper is not None:
        return taken
    return replace(taken, paper=base.paper, orientation=base.orientation)


def whole_outputs(
    manifest: Manifest, layouts: Mapping[str, Layout], profiles: Mapping[str, OutputProfile]
) -> dict[str, Output]:
    """The outputs whose layout and profile could be read."""
    return {
        name: output
        for name, output in manifest.outputs.items()
        if output.profile in profiles and (output.layout is None or output.layout in layouts)
    }
