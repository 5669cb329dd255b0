"""JSON Schemas for editors, and what they say to people."""
