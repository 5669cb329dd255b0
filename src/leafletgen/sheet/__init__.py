"""From pages to sheets: geometry only."""
