"""What was made before is found again by all that it depends on."""
