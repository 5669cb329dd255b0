"""Layouts with their components, parts and repetitions written out."""
