"""GENIUS XML: a domain file, and one profile file per party."""
