"""Event tables of other projects, read as events of a provenance class of their own."""
