"""Files and folders: what a path is, reading within limits, writing wholly or not at all."""
