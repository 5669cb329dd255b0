"""Font files: faces, the book of families, subsets with composite glyphs."""
