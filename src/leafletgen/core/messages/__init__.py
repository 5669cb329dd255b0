"""The words of all findings: one table, read through gettext."""
