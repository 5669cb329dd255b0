"""Sheets for the rows of a table."""
