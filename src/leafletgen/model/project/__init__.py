"""A project's files, declared: what is built, from which layouts, themes, diagrams, facts and texts."""
