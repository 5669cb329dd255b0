"""Checks of what will be printed."""
