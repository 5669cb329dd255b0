"""The computer and the installation that the program runs on, for those above the engine."""
