"""Files of a project changed by command."""
