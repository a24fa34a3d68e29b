"""Terms of time, and when a report was written."""
