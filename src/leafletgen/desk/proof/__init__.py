"""The proof sheet: what a native reader checks on paper, text by text, and signs."""
