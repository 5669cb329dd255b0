"""Grids: cells, and the tracks that their edges lie on."""
