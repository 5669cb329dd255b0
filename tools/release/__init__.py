"""How a version is made: what goes out (`dist`), whether a stranger can install it (`trying`), what has to be written before (`prepare`)."""
