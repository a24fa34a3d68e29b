"""Packages near a text on the table, and improvements on it."""
