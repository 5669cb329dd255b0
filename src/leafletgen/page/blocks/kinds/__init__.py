"""The kinds of blocks that a layout can name, a file each."""
