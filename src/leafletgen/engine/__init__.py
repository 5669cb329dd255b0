"""From a project to its sheets and files: localize, lay out, mark drafts, produce, build."""
