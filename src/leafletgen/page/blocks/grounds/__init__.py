"""What lies under words: grounds, backgrounds, ornaments."""
