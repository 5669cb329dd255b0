"""The files of a project, read once, with every fault at its place."""
