"""Drawings: pictures in SVG whose named points get texts of the leaflet."""
