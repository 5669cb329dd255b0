"""Sheets to bytes: PDF, SVG, text dump, PNG. Backends decide nothing."""
