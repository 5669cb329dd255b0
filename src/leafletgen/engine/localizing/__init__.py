"""From a layout that names texts to one that holds them: what is of one language."""
