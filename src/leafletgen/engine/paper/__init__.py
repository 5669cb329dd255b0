"""How large the pages of an output are, and what of them the printer reaches."""
