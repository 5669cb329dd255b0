"""Whether what is well written can be meant."""
