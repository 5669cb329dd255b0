"""Are generated diagrams that decide placed, in any language, and is what is drawn free of faults? `python -m tools.deciding`."""
