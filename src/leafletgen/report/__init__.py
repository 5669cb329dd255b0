"""What people and programs are told: findings with the lines they are about, and the fit report."""

from leafletgen.report.data import to_json
from leafletgen.report.fits import fit_table
from leafletgen.report.screen import render

__all__ = ["fit_table", "render", "to_json"]
