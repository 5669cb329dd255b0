"""Texts out to translators' tools and back: PO, XLIFF, spreadsheets; a three-way merge brings them home.

A format is a module with two functions: `write(bundle) -> bytes` and `read(data, sink) -> Bundle | None`.
"""
