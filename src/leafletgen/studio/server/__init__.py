"""The server of the preview: who asks, what it may take, and what is told."""
