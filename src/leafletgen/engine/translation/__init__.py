"""How far each language is, what was said of its texts, and who translates."""
