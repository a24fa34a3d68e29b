"""GeniusWeb JSON: a domain, and one profile per party that repeats it."""
