"""Findings about the machines of a cluster (`build --scheduler`)."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "dask-missing", E,
        "--scheduler needs Dask, which is not installed here ({name} is missing).",
        "pip install \"leafletgen[cluster]\", here and on the workers.",
        "Most people build on one computer, so leafletgen does not bring Dask along.",
    ),
    Code(
        "scheduler-unreachable", E,
        "No Dask scheduler answers at {address}: {reason}",
        "Check the address (tcp://HOST:PORT, as `dask scheduler` prints it), that the scheduler runs, and that no firewall is between. Without --scheduler, this computer makes the files.",
        "What was written before is whole. What was not made is made the next time; what is there is not made again.",
    ),
    Code(
        "scheduler-without-workers", E,
        "The scheduler at {address} has no workers that can make the files.",
        "Start workers (`dask worker {address}`) that have leafletgen installed in the same version as here.",
        "A scheduler makes nothing itself. What was written before is whole; what was not made is made the next time.",
    ),
    Code(
        "worker-without", W,
        "The worker {worker} has no leafletgen and makes nothing.",
        "Install the same version there: pip install \"leafletgen[cluster]\". The other workers make the files.",
        "Workers are sent the project, not the program: nobody who can reach a scheduler may put programs onto others' machines by us.",
    ),
    Code(
        "worker-differs", W,
        "The worker {worker} makes nothing, for it has other versions than this computer (these in brackets): {differences}.",
        "Install the same versions there, best from the same requirements/run.txt or the same image. The other workers make the files.",
        "A letter may stand elsewhere with another version of a library. All files of a build are to be the same, wherever they are made.",
    ),
    Code(
        "worker-failed", W,
        "The worker {worker} failed again and again, and makes nothing more: {reason}",
        "Look at what it says itself (its log, its disk). The other workers make the files.",
        "A machine that fails at everything would keep the others waiting.",
    ),
    Code(
        "project-unsendable", E,
        "{path} cannot be sent to the workers: it lies outside the project, or has changed since it was read.",
        "Put the file itself into the project, or build again when nobody changes it.",
        "All workers must make the files of one and the same project.",
    ),
)  # fmt: skip
