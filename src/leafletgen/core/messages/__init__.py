"""What the program says: one table of data, read through gettext."""
