"""Raster pictures: read, written, compared."""
