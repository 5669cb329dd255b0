"""Findings about grids: areas, cells, rows."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "area-unknown", E,
        "No area of this grid is called “{name}”.",
        "{suggestion}",
        "A block stands in the area whose name it says; the names are the words in `areas` of the grid.",
    ),
    Code(
        "area-odd", E,
        "The area “{name}” is not a rectangle.",
        "Write its name in every cell between its corners, and nowhere else.",
        "A block is a rectangle, and so is the area that it stands in.",
    ),
    Code(
        "area-empty", W,
        "Nothing stands in the area “{name}”.",
        "Say `area: {name}` in a block, or write a `.` where nothing is to stand.",
        "An area without a block is a hole in the sheet that nobody may have meant.",
    ),
    Code(
        "areas-ragged", E,
        "“{name}” has {asked} words, and the grid {wanted} columns.",
        "Write one word for each column, and a `.` for a cell in which nothing stands.",
        "Each line of `areas` is a row of the grid, each of its words a cell.",
    ),
    Code(
        "rows-many", E,
        "The grid has {asked} heights in `rows`, and {wanted} lines in `areas`.",
        "Give as many heights as there are lines; the last one holds for all that follow.",
        "Each line of `areas` is a row of the grid.",
    ),
    Code(
        "cell-taken", E,
        "Another block stands in this cell already.",
        "Put both into one `stack`, or give one of them another cell.",
        "Blocks never lie over each other in a grid: each cell holds one.",
    ),
    Code(
        "column-outside", E,
        "There is no column {asked} here: the grid has {wanted}.",
        "Count the columns from the start edge, from 1; `[2, 3]` stands for both of them.",
        "A block can only stand in columns that the grid has.",
    ),
    Code(
        "row-outside", E,
        "There is no row {asked} here: the grid has {wanted}.",
        "Count the rows from the top, from 1, or add heights to `rows`; `[2, 3]` stands for both of them.",
        "A block can only stand in rows that the grid has. A grid without `rows` and `areas` has 200.",
    ),
    Code(
        "span-odd", E,
        "The first and the last one are needed here, such as [2, 3].",
        "Write one number, or the first and the last one in this order.",
        "A block that covers several columns or rows covers all between the first and the last.",
    ),
    Code(
        "grid-full", E,
        "No area is left for this block.",
        "Add one to `areas`, or put the block into a `stack` with another one.",
        "What says no area stands in the next one that no other block asks for.",
    ),
    Code(
        "grid-gap", E,
        "`gap` of a grid has one or two lengths.",
        "Write one for all gaps, or that between the rows and that between the columns: [1u, 2u].",
        "A grid has gaps of two kinds: between its rows, and between its columns.",
    ),
    Code(
        "grid-and-columns", E,
        "This zone has both `grid` and `columns`.",
        "Put everything into `blocks`, which stand in the cells of the grid, and leave out `columns`.",
        "A zone is either divided by a grid or into columns.",
    ),
    Code(
        "cell-nowhere", E,
        "`{name}` says where this stands in a grid, but it stands in none.",
        "Leave it out, or give what holds this block a `grid`.",
        "Only the blocks that stand right in a grid have cells; those within them stand in their own block.",
    ),
    Code(
        "rows-too-high", E,
        "The rows of “{box}” are together {over} mm higher than its room of {room} mm.",
        "Reduce some of the heights in `rows`, or say `rest` for one of them: it takes what is left.",
        "Rows with a height of their own keep it; what is too high reaches into the next zone or over the edge.",
    ),
    Code(
        "row-too-low", E,
        "The content of “{box}” is {points} points higher than its rows, even at its smallest allowed sizes.",
        "Make these rows higher, or say `content` for one of them.",
        "A row has the height that the layout gives it; what stands in it never pushes the next row away.",
    ),
    Code(
        "page-too-full", E,
        "What stands on the page “{box}” is {points} points higher than the page, even at its smallest allowed sizes.",
        "Put less onto it, or reduce the heights in `rows` of its grid.",
        "The rows of a page share its height; paper does not grow.",
    ),
)  # fmt: skip
