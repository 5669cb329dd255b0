"""From pages to sheets: bleed, marks, folds, and the signs of a draft."""
