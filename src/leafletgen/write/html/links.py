"""Where a page stands and where it leads."""

from __future__ import annotations

from leafletgen.core.record import record


@record
class FileBeside:
    """A file that stands beside a page: what it is called, where, how large."""

    label: str
    href: str
    size: int


@record
class PageLinks:
    """Its own address, those of the other languages, the page to choose from (as seen from it, and its address), a picture for
    who passes it on, files to print; for the page to choose from, where the pages of languages are as seen from it. All empty for a page that
    stands nowhere yet.
    """

    address: str = ""
    others: tuple[tuple[str, str], ...] = ()
    chooser: str = ""
    chooser_address: str = ""
    picture: str = ""
    files: tuple[FileBeside, ...] = ()
    pages: tuple[tuple[str, str], ...] = ()


NOWHERE = PageLinks()
