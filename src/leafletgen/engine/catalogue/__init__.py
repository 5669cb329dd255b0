"""The catalogue: all that a designer may use, with what it is, what can be said of it, an example to copy and its picture."""
