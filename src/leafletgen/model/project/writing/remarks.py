"""What readers say of a translation without changing it: comments, open until somebody settles them, and what it means
when it is translated back. Both stand in `status/<tag>.yaml`; neither takes a sign-off away nor changes a sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from leafletgen.model.locales.message import normal
from leafletgen.model.locales.status import Comment, Status, fingerprint, settled
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.progress import unknown, values
from leafletgen.model.project.writing.saving import write_status
from leafletgen.text.unseen import spelt


def mark(comment: Comment) -> str:
    """What a comment is called: it says who said what on which day, and stays when it is settled."""
    return fingerprint(f"{comment.by}\n{comment.on}\n{comment.text}")


def comments(project: ProjectModel, tag: str, key: str) -> tuple[Comment, ...]:
    """What was said of a text, the oldest first."""
    return tuple(project.statuses.get(tag, Status()).comments.get(key, ()))


def comment(project: ProjectModel, tag: str, key: str, text: str, by: str, answers: str = "") -> Status:
    """Say something of a text. Raises OSError. `answers`: the comment of that mark, which is settled by it: neither waits any more."""
    rows = comments(project, tag, key)
    found = next((at for at, one in enumerate(rows) if one.open and mark(one) == answers), None)
    said = Comment(spelt(normal(text, joins_lines="")), spelt(by), project.world.today, open=found is None)
    if found is not None:
        rows = (*rows[:found], replace(rows[found], open=False), *rows[found + 1 :])
    return _written(project, tag, key, (*rows, said))


def comment_all(
    project: ProjectModel, tag: str, status: Status, said: Mapping[str, Sequence[str]], by: str
) -> Status:
    """Say something of several texts, over a status that was just written. Raises OSError."""
    rows = {
        key: (
            *status.comments.get(key, ()),
            *(Comment(spelt(text), spelt(by), project.world.today) for text in texts),
        )
        for key, texts in said.items()
    }
    status = replace(status, comments={**status.comments, **rows})
    write_status(project, tag, status)
    return status


def settle_comment(project: ProjectModel, tag: str, key: str, wanted: str, *, is_open: bool) -> Status:
    """Settle the comment of that mark, or open it again. Raises KeyError where there is none, OSError."""
    rows = list(comments(project, tag, key))
    same = [at for at, one in enumerate(rows) if mark(one) == wanted]
    if not same:
        raise KeyError(wanted)
    at = next((at for at in same if rows[at].open != is_open), same[0])
    rows[at] = replace(rows[at], open=is_open)
    return _written(project, tag, key, rows)


def _written(project: ProjectModel, tag: str, key: str, rows: Sequence[Comment]) -> Status:
    status = project.statuses.get(tag, Status())
    status = replace(status, comments={**status.comments, key: tuple(rows)})
    write_status(project, tag, status)
    return status


def translate_back(project: ProjectModel, tag: str, key: str, back: str) -> Status:
    """Record what a text means to a reader, in the source language. Raises KeyError for a missing text, OSError."""
    source, target = (values(project.catalogs[t]) for t in (project.manifest.source, tag))
    status = settled(
        project.statuses.get(tag, Status()),
        source,
        target,
        on=project.world.today,
        unknown=unknown(project, tag),
    )
    record = replace(status.texts[key], back=spelt(normal(back, joins_lines="")))
    status = replace(status, texts={**status.texts, key: record})
    write_status(project, tag, status)
    return status
