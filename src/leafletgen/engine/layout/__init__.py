"""From localized documents to pages of frames: fitting first, then arranging."""
