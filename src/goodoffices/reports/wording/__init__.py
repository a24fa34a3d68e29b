"""Words and numbers as they are written."""
