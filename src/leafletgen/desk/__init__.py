"""Paper and files around a sheet: exchange, proofs, reports, job tickets, the sheet of pictograms."""
