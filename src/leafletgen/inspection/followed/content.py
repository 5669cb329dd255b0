"""What is painted: page contents followed into forms, patterns, Type 3 glyphs, soft masks and the looks of annotations."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cached_property
from typing import Any

from leafletgen.core.geometry import IDENTITY, Transform
from leafletgen.core.limits import PDF_CONTENT, PDF_STEPS, amount
from leafletgen.inspection.finding import AmissError, PdfFinding
from leafletgen.inspection.followed.interpreter import Interpreter
from leafletgen.inspection.followed.operations import Operation, parsed, plain
from leafletgen.inspection.followed.painting import GraphicsState, Mark, Painted, Used
from leafletgen.inspection.objects import (
    dictionaries,
    dictionary,
    inherited,
    is_array,
    is_dictionary,
    is_stream,
    members,
    name,
    numbers,
    swells,
    wrong,
)

DEEPEST = 12
"""Forms within forms that are followed."""
MOST_STEPS = PDF_STEPS.most
"""Operators of a page that are followed: forms that call each other in turn can ask for billions."""
FORM_STEPS = 40
"""Operators that take as long as to begin with a form (60 µs)."""
MOST_AMISS = 200
"""Findings of a page about its operators that are kept; nobody reads more."""


class Walker:
    """Follows one page (`number` from 1). `painted` and `used` fill as it goes; `amiss`: what in it nobody can follow; `whole`:
    all of it could be read; `marked`: where the tag tree may call for marked content; `replaced`: marks with words in place of
    what they hold; `crossed`: decoration stands in what is read, or the other way round; `forms`: what is painted more than once.
    """

    def __init__(self, page: Any, number: int) -> None:
        self.painted: list[Painted] = []
        self.used: list[Used] = []
        self.amiss: dict[PdfFinding, None] = {}
        self.whole = True
        self.marked: set[tuple[tuple[int, int], int]] = set()
        self.replaced: list[Mark] = []
        self.languages: set[str] = set()
        self.crossed = False
        self.deepest = self.longest = 0
        self.forms: Counter[tuple[int, int]] = Counter()
        self.steps = 0
        self.page, self.number = page, number
        self._seen: set[tuple[int, int]] = set()
        self._open: set[tuple[int, int]] = set()

    def walk(self) -> Walker:
        """All of the page."""
        try:
            self._contents()
        except AmissError as fault:
            self.report(fault)
        try:
            for annotation in self.annotations:
                for look in _looks(annotation):
                    self.form(look, GraphicsState(), Mark("tagged", spoken=True), 0)
        except AmissError as fault:
            self.report(fault)
        return self

    @cached_property
    def annotations(self) -> list[Any]:
        """The annotations of the page."""
        return dictionaries(self.page, "/Annots")

    def report(self, fault: AmissError) -> None:
        """Keep what is wrong as a finding on this page."""
        if len(self.amiss) < MOST_AMISS:
            self.amiss.setdefault(fault.on(self.number))

    def _contents(self) -> None:
        page = self.page
        resources = dictionary(inherited(page, "/Resources"), "/Resources")
        if "/Group" in page:
            self.used.append(Used("group", dictionary(page, "/Group"), resources))
        contents = page.get("/Contents")
        parts = list(contents) if is_array(contents) else [contents]
        if contents is not None and not all(map(is_stream, parts)):
            raise wrong(page, "/Contents", contents, "a stream or an array of streams")
        if contents is not None:
            self.stream(page, resources, GraphicsState(), Mark(), 0, "/Resources" not in page)

    def stream(
        self, stream: Any, resources: Any, state: GraphicsState, mark: Mark, depth: int, lent: bool = False
    ) -> None:
        """What a stream, or all contents of a page, paints."""
        import pikepdf

        if self.steps >= MOST_STEPS or self._swollen(stream):
            return
        try:
            # pikepdf warns at the terminal of what qpdf mends; `OpenedPdf` reports that.
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                operations: Iterable[Operation] | None = plain(stream)
                if operations is None:
                    operations = parsed(pikepdf.parse_content_stream(stream))
        # The others come out of pikepdf's C++, of inline pictures without values, data, or an end.
        except (pikepdf.PdfError, TypeError, IndexError, ValueError, RuntimeError):
            self.whole = False
            return
        Interpreter(self, resources, state, mark, stream.objgen, depth, lent).follow(operations)

    def _swollen(self, stream: Any) -> bool:
        """Whether a content is larger than can be followed; it is then reported."""
        parts = stream.get("/Contents") if is_dictionary(stream) else stream
        for part in list(parts) if is_array(parts) else [parts]:
            if is_stream(part) and swells(part, PDF_CONTENT.most):
                most, unit = amount(PDF_CONTENT.most, "bytes")
                self.report(
                    AmissError(
                        "pdf-large",
                        count=f"> {most}",
                        unit=unit,
                        most=most,
                        most_unit=unit,
                        limit=PDF_CONTENT.name,
                    )
                )
                return True
        return False

    def step(self, count: int = 1) -> bool:
        """Count operators; whether they may be followed."""
        self.steps += count
        if self.steps >= MOST_STEPS:
            self.report(AmissError("pdf-content-endless", most=f"{MOST_STEPS:,}"))
        return self.steps < MOST_STEPS

    def form(
        self,
        form: Any,
        state: GraphicsState,
        mark: Mark,
        depth: int,
        around: Any = None,
        called: str = "",
    ) -> None:
        """What a form paints; `around`: the resources of who calls it, for one that has none of its own; `called`: its name
        there.
        """
        own = form.objgen
        if own in self._open or depth > DEEPEST:
            reason = "it holds itself" if own in self._open else "it lies too deep in others"
            raise AmissError("pdf-form-nested", name=called or "—", reason=reason)
        self._open.add(own)
        self.forms[own] += 1
        self.steps += FORM_STEPS
        try:
            self._form(form, state, mark, depth, around)
        finally:
            self._open.discard(own)

    def _form(self, form: Any, state: GraphicsState, mark: Mark, depth: int, around: Any) -> None:
        has_own = "/Resources" in form or around is None
        resources = dictionary(form, "/Resources") if has_own else around
        if "/Group" in form:
            self.used.append(Used("group", dictionary(form, "/Group"), resources))
        inner = copy(state)
        inner.ctm = _matrix(form).then(state.ctm)
        if "/StructParent" in form or "/StructParents" in form:
            mark = mark if mark.owner else mark._replace(owner="tagged")
        self.stream(form, resources, inner, mark, depth + 1, "/Resources" not in form)

    def fonts(self) -> list[Any]:
        """The fonts that are used, one of each name."""
        used = (one.value for one in self.used if one.what == "font")
        return list({name(font, "/BaseFont"): font for font in used}.values())

    def once(self, thing: Any) -> bool:
        """Whether an indirect object is met for the first time."""
        key = thing.objgen
        if key[0] and key in self._seen:
            return False
        self._seen.add(key)
        return True


def _looks(annotation: Any) -> Iterator[Any]:
    """The forms by which an annotation is shown: one, or one for each of its states (12.5.5)."""
    for _, one in members(dictionary(annotation, "/AP")):
        if is_stream(one):
            yield one
        elif is_dictionary(one):
            yield from (state for _, state in members(one) if is_stream(state))
        else:
            raise wrong(annotation, "/AP", one, "a stream or a dictionary of streams")


def _matrix(form: Any) -> Transform:
    row = numbers(form, "/Matrix")
    if not row:
        return IDENTITY
    if len(row) != 6:
        raise wrong(form, "/Matrix", form.Matrix, "an array of six numbers")
    return Transform(*row)
