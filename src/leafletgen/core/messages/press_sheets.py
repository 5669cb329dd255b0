"""Findings about press sheets, folds and what printers cannot reach."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "imposition-too-few", E,
        "up: {up} is more than the sheet holds: {fits} of {page} fit on {sheet}.",
        "Write up: {fits}, or choose larger paper. With scale: yes the pages are made smaller. For trimmed pages {room} are left of the sheet; bleed, marks, gripper and gaps take the rest.",
        "Pages are put up in full size: what is cut out of the sheet must be as large as it was ordered.",
    ),
    Code(
        "imposition-booklet-room", E,
        "Two pages of {page} lie open on {open}, and that does not fit on {paper}: {room} are left for trimmed pages.",
        "Choose larger paper, turn it (orientation: landscape), or state a smaller page. With scale: yes the pages are made smaller.",
        "Bleed, marks and gripper stand inside the press sheet, so a sheet of just the open size is too small for them.",
    ),
    Code(
        "imposition-up-odd", W,
        "up: {up} is put up as {columns} × {rows}.",
        "Did you mean {fewer} or {more}? Those fill a sheet evenly.",
        "Seven pages make one long row, or leave a place of the sheet empty: paper that is paid for and thrown away.",
    ),
    Code(
        "imposition-gap-narrow", W,
        "Between the pages lie only {gap} mm, so each has {half} mm of its {bleed} mm bleed.",
        "Leave out gap: for both to have all of it, {whole} mm apart.",
        "A cut that is a little off shows the neighbour's colour at the edge.",
    ),
    Code(
        "imposition-unused", W,
        "“{name}:” has no effect on {scheme}.",
        "Leave it out, or choose the scheme that it belongs to.",
        "Whoever wrote it expects something that does not come.",
    ),
    Code(
        "booklet-blank", W,
        "A booklet of {pages} pages gets {blank} blank ones at its end, so its back stays empty.",
        "Make it four pages more or fewer, or add pages until their number can be divided by four.",
        "A sheet that is folded once has four pages.",
    ),
    Code(
        "n-up-blank", W,
        "up: {up}, but there are {pages} pages: {blank} places stay blank.",
        "For copies of one page write scheme: step-and-repeat and of: with the output of the page.",
        "n-up puts different pages side by side; it repeats none.",
    ),
    Code(
        "work-and-turn-blank", W,
        "Work and turn puts fronts beside their backs, but of {pages} pages {blank} has no back.",
        "Add a page, or use step-and-repeat for what is printed on one side.",
        "The half of the sheet that would hold the back stays blank.",
    ),
    Code(
        "panels-unfit", E,
        "The layout “{layout}” has panels, but {scheme} puts up pages.",
        "Write pages: in the layout instead of panels:, or choose a fold, such as tri-fold.",
        "Panels are parts of one folded sheet and get their widths from the fold.",
    ),
    Code(
        "fold-unfit", E,
        "The layout “{layout}” does not fit the fold: it has {pages} pages, and {scheme} has {panels} panels.",
        "Write panels: in the layout, with the ones you need of: {known}. Or choose a fold with as many panels as there are pages.",
        "Which panel a page belongs on cannot be guessed; a sheet folded wrongly is waste.",
    ),
    Code(
        "text-unprintable", E,
        "Text comes within {distance} mm of the edge of the paper ({side}), where the printer leaves {margin} mm white: “{what}”.",
        "Give the page a wider margin, or frame: {margin}mm. Or write unprintable: shrink in a profile that extends office: the page is made smaller.",
        "Office printers cannot print up to the edge of the paper: the text would be cut off.",
    ),
    Code(
        "figure-unprintable", E,
        "A drawing comes within {distance} mm of the edge of the paper ({side}), where the printer leaves {margin} mm white: “{what}”.",
        "Move it inwards, or give the page a frame. Or write unprintable: shrink in a profile that extends office.",
        "Office printers cannot print up to the edge of the paper: a diagram would lose a part, and a QR code could not be read.",
    ),
    Code(
        "ink-unprintable", W,
        "The printer would cut off a box, rule or sign in “{what}”: {distance} mm from the edge of the paper ({side}), {margin} mm of which stay white.",
        "Move it inwards, or have it run over the edge. Or write unprintable: shrink in a profile that extends office.",
        "Office printers cannot print up to the edge of the paper. A ground or a picture that runs over the edge may end at a white one; the outline of a box, a rule or a sign looks broken there.",
    ),
    Code(
        "ground-unprintable", E,
        "The page is painted to within {distance} mm of the edge of the paper ({side}), where the printer leaves {margin} mm white.",
        "Give the page a frame, or write unprintable: frame (a white edge) or shrink in the profile.",
        "The profile says unprintable: refuse, so nothing may lie where the printer paints nothing.",
    ),
    Code(
        "bleed-missing", W,
        "A ground (“{ground}”) reaches the edge of the page, but extends only {bleed} mm beyond it; {least} mm are needed.",
        "Write bleed: {least}mm in the layout's page.",
        "Cutting is exact to a millimetre or two: without bleed a white edge shows, and print shops send the file back.",
    ),
)  # fmt: skip
