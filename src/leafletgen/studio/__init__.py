"""The preview: a project in a browser as it will be printed, kept up to date, and its texts edited in place."""
