"""How items stand to each other within and across reports."""
