"""Findings about what a layout writes out: components, `include`, `each`, the rows of tables."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

TYPED = "What a parameter is for is said once, in the component, so that each use can be checked where it is written."

CODES: tuple[Code, ...] = (
    Code(
        "component-circle", E,
        "The component “{name}” uses itself.",
        "Remove one of the `use` or `include` lines.",
        "One component can use another, but not in a circle: it would never end.",
    ),
    Code(
        "component-shape", E,
        "{name} has no list of `blocks`.",
        "Write what it consists of below `blocks:`.",
        "A component is its parameters and its blocks; what is included are the blocks of a file.",
    ),
    Code(
        "parameter-kind", E,
        "The parameter “{name}” does not say of which kind it is.",
        "Write one of these behind it: {known}.",
        TYPED,
    ),
    Code(
        "argument-missing", E,
        "“{component}” needs “{name}”: {kind}.",
        "Add `{name}` to the `use`, or a `default` to the parameter.",
        TYPED,
    ),
    Code(
        "argument-unknown", E,
        "“{component}” has no parameter “{name}”.",
        "{suggestion}",
        TYPED,
    ),
    Code(
        "argument-kind", E,
        "“{value}” does not fit the parameter “{name}” of “{component}”, which is {kind}.",
        "Write {kind} here, or change the kind of the parameter in the component.",
        TYPED,
    ),
    Code(
        "variable-reserved", E,
        "“{name}” cannot be a name of your own here: it has a meaning already.",
        "Choose another one, such as `x` or `item`.",
        "Inside, the name stands for a value. `row` is the row that an output is made for; words such as `start` are values themselves.",
    ),
    Code(
        "record-field", E,
        "“{name}” has no field “{field}”.",
        "{suggestion}",
        "Behind the name of a record stands the name of one of its fields; each record of a list needs those that are used.",
    ),
    Code(
        "each-of", E,
        "`each` needs either `of`, a list of names or records, or `rows`, a table.",
        "Write one of them: `of: [one, two]` or `rows: prices.csv`.",
        "It writes its content out once for each entry.",
    ),
    Code(
        "each-content", E,
        "`each` needs something to write out: one of {known}.",
        "Write `blocks` for blocks, `zone` for a zone, `items` for the rows of a table.",
        "What stands there is written out once for each entry.",
    ),
    Code(
        "when-never", W,
        "This never stands anywhere: the project has no language “{name}”.",
        "Its languages are: {known}.",
        "`language` in `when` asks for a language of the project, or for what several of them begin with, such as `zh`.",
    ),
    Code(
        "use-apart", E,
        "`{name}` cannot be said of zones.",
        "Say it of blocks, or inside the component.",
        "A zone is as wide as the page and has its own place in the order of zones.",
    ),
    Code(
        "rows-missing", E,
        "There is no table {path}.",
        "{suggestion}",
        "A table is a file of the project, CSV or XLSX, with the names of its columns in the first row.",
    ),
    Code(
        "rows-kind", E,
        "{path} is no table that can be read.",
        "Save it as CSV (UTF-8) or as XLSX, with the names of the columns in the first row.",
        "A table is a file of the project, CSV or XLSX, with the names of its columns in the first row.",
    ),
    Code(
        "rows-column", E,
        "The column “{name}” cannot be named in a layout.",
        "Give each column a name of its own in the first row: letters, digits and hyphens.",
        "A column is named in the layout as `x.name`.",
    ),
    Code(
        "rows-long", E,
        "This row has {count} cells, the first one only {wanted}.",
        "Remove what is too much, or put quotation marks round a value that holds the separator.",
        "A value without a name over it would vanish.",
    ),
    Code(
        "rows-quote", E,
        "The quotation mark before “{value}” is closed nowhere.",
        "Put one behind the value, too, or remove it. A mark inside a value is typed twice.",
        "The mark would be printed, and the value cut at the next separator.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "component",
    "file of blocks",
    "the key of a text",
    "the name of a fact",
    "the name of a pictogram",
    "the file of a picture, such as photo.jpg",
    "a colour of the theme",
    "a length, such as 12u or 3mm",
    "a number",
    "a list of blocks",
    "a name of letters, digits and hyphens",
)
"""What a parameter is."""
