"""Days: rules that name them, the weeks of a month, days off, files of other calendars."""
