"""The contents of pages followed, operator by operator."""
