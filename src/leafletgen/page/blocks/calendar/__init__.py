"""Calendars: what a layout says of one, the days with their events, and how a sheet of weeks is drawn."""
