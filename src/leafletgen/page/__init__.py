"""What stands on a page, one file a kind: blocks, diagrams, pictograms. Each measures and arranges itself."""
