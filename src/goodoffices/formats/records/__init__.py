"""The record for other programs: annotations of the reports, and tables."""
