"""The files of an edition, and codes read back from them."""
