"""What is known of each language: script, direction, fonts, names."""
