"""What is said: languages and how each is set, messages, catalogs, facts."""
