"""The block `chart`: bars, lines and slices with labels of the leaflet."""
