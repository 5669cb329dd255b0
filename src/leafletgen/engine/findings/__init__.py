"""One fault, one message, at its cause and with its place."""
