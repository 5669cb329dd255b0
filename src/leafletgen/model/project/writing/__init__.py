"""What the program writes into a project: texts, records, releases."""
