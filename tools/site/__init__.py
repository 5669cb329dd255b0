"""The documentation site: what is in it, what is made from the program for it, whether it holds. `make site`."""
