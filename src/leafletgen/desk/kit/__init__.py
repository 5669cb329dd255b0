"""Kits: all that one house puts up, in one file, with a cover and a packing list; and files of many kits for a print shop."""
