"""What each address of the preview answers."""
