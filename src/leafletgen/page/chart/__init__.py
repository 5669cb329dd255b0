"""Charts: their geometry by reportlab, their fills."""
