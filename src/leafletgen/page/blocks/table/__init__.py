"""Tables: what a cell holds, where cells stand, how wide and high they are, what lies under and between them."""
