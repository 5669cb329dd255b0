"""What was said before: by this project, by others of the office, in files of translation memories (TMX)."""
