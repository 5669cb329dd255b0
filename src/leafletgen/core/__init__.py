"""What knows nothing of leaflets: geometry, colour, pictures, places in files, findings, YAML."""
