"""What a page is made of: one file per kind of block."""
