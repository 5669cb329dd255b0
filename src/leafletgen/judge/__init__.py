"""Findings by rules: of texts, of pages, of the bytes of any PDF."""
