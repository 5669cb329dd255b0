"""The rules of the standards and of the trade, by theme."""
