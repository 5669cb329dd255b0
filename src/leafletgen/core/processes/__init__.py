"""Processes of our own: what they may take, and how they end."""
