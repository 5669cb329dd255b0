"""Any PDF's bytes judged, whoever wrote them: `opening.inspect` is the door, and the only one to pikepdf."""
