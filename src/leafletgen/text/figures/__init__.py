"""What a text says in figures: amounts, hours, days, months, numbers of telephones, in the forms of each language."""
