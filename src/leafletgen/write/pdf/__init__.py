"""Sheets to PDF: `document.write` is the door."""
