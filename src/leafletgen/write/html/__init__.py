"""A sheet as a web page: its words in the order in which they are read, its pictures as they are drawn."""
