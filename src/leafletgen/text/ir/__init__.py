"""The frozen forms that pass from stage to stage."""
