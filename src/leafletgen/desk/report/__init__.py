"""What is reported to people and programs: findings with the lines they are about, and the fit report."""

from leafletgen.desk.report.data import to_json
from leafletgen.desk.report.effort import effort_table
from leafletgen.desk.report.fits import fit_table
from leafletgen.desk.report.rebuilds import rebuild_lines
from leafletgen.desk.report.screen import render
from leafletgen.desk.report.verdicts import exception_lines, verdict_lines, verdict_rows

__all__ = [
    "effort_table",
    "exception_lines",
    "fit_table",
    "rebuild_lines",
    "render",
    "to_json",
    "verdict_lines",
    "verdict_rows",
]
