"""The folder for a web server, with a page where every code leads."""
