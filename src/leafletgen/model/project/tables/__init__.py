"""Tables of a project and what is taken from them: rows, hours, days."""
