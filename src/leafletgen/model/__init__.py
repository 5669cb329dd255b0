"""What a project says: its files read and declared, its texts, their states, its glossary."""
