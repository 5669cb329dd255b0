"""leafletgen: layouts, translated texts and flow diagrams into print-ready posters and leaflets.

The public engine: open a project, ask it, build it. `docs/python.md` shows how.

    >>> import leafletgen
    >>> project = leafletgen.open(starter)
    >>> project.check().ok
    True
    >>> [edition.language for edition in project.editions(outputs="poster")]
    ['en', 'ja']

What a name stands for is loaded when it is used first: `import leafletgen` alone costs nothing.
"""

TYPE_CHECKING = False  # as `typing` has it, which is not loaded for it
if TYPE_CHECKING:
    from leafletgen.core.effort import CacheUse as CacheUse
    from leafletgen.core.effort import Effort as Effort
    from leafletgen.core.effort import StageTime as StageTime
    from leafletgen.core.effort import profiling as profiling
    from leafletgen.core.processes.tasks import BusyError as BusyError
    from leafletgen.core.processes.tasks import CancelledError as CancelledError
    from leafletgen.core.version import VERSION as __version__  # noqa: N811  # as all packages call it
    from leafletgen.engine.answers import BuildResult as BuildResult
    from leafletgen.engine.answers import ImportResult as ImportResult
    from leafletgen.engine.answers import LanguageStatus as LanguageStatus
    from leafletgen.engine.edition import Edition as Edition
    from leafletgen.engine.edition import PrintedText as PrintedText
    from leafletgen.engine.exchange.sending import Sent as Sent
    from leafletgen.engine.failure import ProjectError as ProjectError
    from leafletgen.engine.findings.placed import Finding as Finding
    from leafletgen.engine.findings.placed import Location as Location
    from leafletgen.engine.findings.placed import Mention as Mention
    from leafletgen.engine.project import Project as Project
    from leafletgen.engine.project import open as open  # noqa: A004  # only where it is asked for by name
    from leafletgen.engine.results import FileRow as FileRow
    from leafletgen.engine.results import FitRow as FitRow
    from leafletgen.page.blocks.kit import Fit as Fit

__all__ = [
    "BuildResult",
    "BusyError",
    "CacheUse",
    "CancelledError",
    "Edition",
    "Effort",
    "FileRow",
    "Finding",
    "Fit",
    "FitRow",
    "ImportResult",
    "LanguageStatus",
    "Location",
    "Mention",
    "PrintedText",
    "Project",
    "ProjectError",
    "Sent",
    "StageTime",
    "__version__",
    "open",
    "profiling",
]

_HOMES = {
    "BuildResult": "engine.answers",
    "BusyError": "core.processes.tasks",
    "CacheUse": "core.effort",
    "CancelledError": "core.processes.tasks",
    "Edition": "engine.edition",
    "Effort": "core.effort",
    "FileRow": "engine.results",
    "Finding": "engine.findings.placed",
    "Fit": "page.blocks.kit",
    "FitRow": "engine.results",
    "ImportResult": "engine.answers",
    "LanguageStatus": "engine.answers",
    "Location": "engine.findings.placed",
    "Mention": "engine.findings.placed",
    "PrintedText": "engine.edition",
    "Project": "engine.project",
    "ProjectError": "engine.failure",
    "Sent": "engine.exchange.sending",
    "StageTime": "core.effort",
    "__version__": "core.version",
    "open": "engine.project",
    "profiling": "core.effort",
}
"""The module of each public name, loaded when the name is used first (PEP 562)."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'leafletgen' has no attribute {name!r}")
    from importlib import import_module

    attribute = "VERSION" if name == "__version__" else name
    found: object = getattr(import_module(f"leafletgen.{_HOMES[name]}"), attribute)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
