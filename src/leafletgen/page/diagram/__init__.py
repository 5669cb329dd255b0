"""Flow diagrams: who gives what to whom, in which order. No words of its own: labels come from the locale."""
