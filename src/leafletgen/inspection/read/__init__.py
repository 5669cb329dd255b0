"""What stands in a file beside its contents: fonts, packets, profiles, pictures."""
